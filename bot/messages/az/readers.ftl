# Translated without a native reader (2026-11); see docs/translating.md

reader-language-en = English
reader-language-ru = Русский
reader-language-az = Azərbaycanca
reader-language-hy = Հայերեն
reader-language-as-discord = Discord-umdakı kimi
reader-language-chosen = Yalnız sizə göstərilənlər indi bütün serverlərdə Azərbaycan dilindədir.
reader-language-not-chosen = Yalnız sizə göstərilənlər Discord-unuzun dilindədir, əgər Almanac bu dili bilirsə; əks halda serverin dilində.
reader-language-kept = Seçim id-nizlə birgə saxlanılır; /privacy onu göstərir və silir.
