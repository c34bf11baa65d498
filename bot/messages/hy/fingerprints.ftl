# Translated without a native reader (2026-11); see docs/translating.md

# A text that no fingerprint is made of
fingerprint-text-too-long = Տեքստում { $count } նիշ կա, իսկ մատնահետքը կազմվում է առավելագույնը { $limit } նիշից։
fingerprint-text-damaged = Տեքստում մեկ տառի վրա { $limit }-ից ավելի վերադիր նշան կա. այն վնասված է կամ տեքստ չէ։
fingerprint-text-too-short = Տեքստի ամենաերկար պարբերությունն ունի { $count } բառ և նշան, իսկ մատնահետքին պետք է { $least }։
# Problems of the field "fingerprint", without a full stop. $begins: fp2:
fingerprint-unreadable = պետք է սկսվի { $begins } նշումով, իսկ այստեղ է՝ { $found }
# $known: such as fp1 and fp2
fingerprint-of-other-version = տարբերակն է { $version }, իսկ այս Almanac-ը կարդում է՝ { $known }
fingerprint-too-long = ունի { $count } նիշ, իսկ կարելի է { $limit }
fingerprint-damaged = փոփոխվել կամ կրճատվել է
# A fingerprint that was just made
fingerprint-paragraphs =
    { $count ->
        [1] Այն ունի մեկ պարբերություն՝ ¶1։ Տեքստն ինքը չի պահվում։
       *[other] Նրա պարբերություններն են ¶1-ից ¶{ $count }։ Տեքստն ինքը չի պահվում։
    }
