# Translated without a native reader (2026-11); see docs/translating.md

reader-language-en = English
reader-language-ru = Русский
reader-language-az = Azərbaycanca
reader-language-hy = Հայերեն
reader-language-as-discord = Как в моём Discord
reader-language-chosen = То, что показывается только вам, теперь на русском, на всех серверах.
reader-language-not-chosen = То, что показывается только вам, — на языке вашего Discord, если Almanac на нём говорит, иначе на языке сервера.
reader-language-kept = Выбор хранится вместе с вашим id; /privacy показывает и стирает его.
