# Translated without a native reader (2026-11); see docs/translating.md

quotes-title = ## Մեջբերումներ
# $place: which one is shown, counted from 1
quote-place =
    { $count ->
        [1] մեկ մեջբերում
       *[other] մեջբերում { $place } / { $count }
    }
# What quotes are asked for. $name: as typed
quotes-by = խոսքի հեղինակը՝ «{ $name }»
quotes-none-yet = Դեռ մեջբերում չկա։
quotes-none-by = Հեղինակը՝ «{ $name }». մեջբերում չկա։
# $name: who says so
quote-reported-by = հաղորդում է՝ { $name }
quote-attributed-to-help = Ով է հաղորդում այս խոսքը, եթե ոչ աղբյուրն ինքը
quote-body = Մեջբերում
quote-body-help = Բառացի, առանց չակերտների
quote-speaker = Խոսքի հեղինակ
quote-speaker-help = Ում խոսքն է
# What the kind is, where a member chooses among kinds
quote-means = Ինչ-որ մեկի խոսքը՝ բառացի
quote-speaker-unknown = { $name } — այս հեղինակի խոսք գրադարանում չկա։ Գրեք առաջին տառերը՝ տեսնելու, թե ումն է կա։
quote-none = Այս գրադարանում առայժմ մեջբերում չկա։
quote-none-on-topic = «{ $topic }» թեմայով այս գրադարանում մեջբերում չկա։
quote-none-by-speaker = Այս գրադարանում մեջբերում չկա, որի հեղինակը լինի { $speaker }։
quote-none-on-topic-by-speaker = «{ $topic }» թեմայով այս գրադարանում մեջբերում չկա, որի հեղինակը լինի { $speaker }։
# Where words stand in a source
place-paragraph = ¶{ $number }
place-heading = վերնագիր
# On a card, in small print. "Part": of a sentence; "omits": […] stands for words left out; "hides": among what is left
# out is a word that denies or weakens, such as "not" or "probably". $place: such as ¶4
quote-verified =
    { $how ->
        [part] բառերը ստուգված են ({ $place }) · նախադասության մաս
        [omits] բառերը ստուգված են ({ $place }) · կրճատումներով
        [part-omits] բառերը ստուգված են ({ $place }) · նախադասության մաս, կրճատումներով
        [part-hides] բառերը ստուգված են ({ $place }) · նախադասության մաս, որից դուրս ժխտող կամ մեղմող բառ կա
        [omits-hides] բառերը ստուգված են ({ $place }) · կրճատումներով, որոնցից մեկում ժխտող կամ մեղմող բառ կա
        [part-omits-hides] բառերը ստուգված են ({ $place }) · նախադասության մաս, կրճատումներով. ժխտող կամ մեղմող բառ է բաց թողնված
       *[whole] բառերը ստուգված են ({ $place })
    }
# By a fingerprint of the first version, which knows neither paragraphs nor what is left out
quote-verified-older = բառերը ստուգված են հին ստուգմամբ
quote-unverified = ստուգված չէ
quote-not-found = աղբյուրում չի գտնվել
# $word: the first one that differs, as typed
quote-differs = տարբերվում է «{ $word }» բառից սկսած
quote-too-short = ստուգելու համար չափազանց կարճ է ({ $least }-ից քիչ բառ և նշան)
quote-part-too-short = «{ $word }» բառի հատվածը ստուգելու համար չափազանց կարճ է ({ $least }-ից քիչ բառ և նշան)
# $places: such as ¶1 and ¶6
quote-elsewhere = ստուգված չէ. այս բառերն այլ տեղում են՝ { $places }
quote-scattered = ստուգված չէ. միացնում է տարբեր տեղերի բառեր՝ { $places }
quote-runs-over = ստուգված չէ. անցնում է պարբերության սահմանը՝ { $places }
# Problems of a field follow its name, without a full stop
quote-elsewhere-refused = նշված տեղը սխալ է. այս բառերն այստեղ են՝ { $places }
quote-scattered-refused = միացնում է տարբեր տեղերի բառեր՝ { $places }. ամեն պարբերությունը մեջբերեք առանձին
quote-runs-over-refused = անցնում է պարբերության սահմանը՝ { $places }. ամեն պարբերությունը մեջբերեք առանձին
quote-hides-a-word = Նախադասության այն մասում, որը դուրս է մնացել այս մեջբերումից, կա ժխտող կամ մեղմող բառ, օրինակ՝ «ոչ» կամ «հավանաբար»։ Մեկ ուրիշը պետք է համեմատի այն աղբյուրի հետ։
quote-has-a-short-part = Այս մեջբերման մի հատվածում { $least }-ից քիչ բառ և նշան կա, ինչը բավարար չէ ստուգելու համար։ Մեկ ուրիշը պետք է համեմատի այն աղբյուրի հետ։
quote-inside-differs = Չակերտների մեջ կան բառեր, որոնք աղբյուրում այլ կերպ են՝ { $words } — { $how }։ Մեկ ուրիշը պետք է համեմատի դրանք աղբյուրի հետ։
