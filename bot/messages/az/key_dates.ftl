# Translated without a native reader (2026-11); see docs/translating.md

certainty-happened = baş verib
certainty-inferred = nəticə çıxarılıb
certainty-planned = o vaxt planlaşdırılırdı
certainty-expected = o vaxt gözlənilirdi
certainty-unknown = { $text } bunlardan biri deyil: { $certainties }
key-date-needs-a-name =
    { $certainty ->
        [inferred] göstərilməyib: nəticəni kimin çıxardığını yazın
        [planned] göstərilməyib: kimin planlaşdırdığını yazın
       *[expected] göstərilməyib: kimin gözlədiyini yazın
    }
key-date-inferred = nəticə çıxarılıb
key-date-inferred-by = nəticəni çıxaran: { $name }
key-date-planned = o vaxt planlaşdırılırdı
key-date-expected = o vaxt gözlənilirdi
key-date-title = { $date }: { $body }
key-date-title-and-how = { $date } ({ $how }): { $body }
key-date-attributed-to-help = Nəticə çıxarılan, planlaşdırılan, gözlənilən və ya mübahisəli hallarda vacibdir
key-date-date = Tarix
key-date-date-help = 17 aprel 2024, mart 2022, payız 2024, 2022~ (təxminən), 2023-09-20/.. (və sonra)
key-date-certainty = Necə məlumdur
key-date-certainty-help = baş verib, nəticə çıxarılıb, planlaşdırılıb və ya gözlənilib
key-date-body = Nə
key-date-body-help = Bir cümlə
certainty-happened-choice = Baş verib
certainty-inferred-choice = Nəticə çıxarılıb
certainty-planned-choice = Planlaşdırılıb
certainty-expected-choice = Gözlənilib
certainty-happened-means = Mənbələr baş verdiyində həmfikirdir
certainty-inferred-means = Kimsə belə nəticəyə gəlib; kim olduğunu yazın
certainty-planned-means = Mənbə bunu deyəndə planlaşdırılırdı; kimin planı olduğunu yazın
certainty-expected-means = Mənbə bunu deyəndə gözlənilirdi; kimin gözlədiyini yazın
key-date-means = Nə baş verib və nə vaxt
