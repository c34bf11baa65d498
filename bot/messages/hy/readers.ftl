# Translated without a native reader (2026-11); see docs/translating.md

reader-language-en = English
reader-language-ru = Русский
reader-language-az = Azərbaycanca
reader-language-hy = Հայերեն
reader-language-as-discord = Ինչպես իմ Discord-ում
reader-language-chosen = Այն, ինչ ցուցադրվում է միայն ձեզ, այժմ հայերեն է՝ բոլոր սերվերներում։
reader-language-not-chosen = Այն, ինչ ցուցադրվում է միայն ձեզ, ձեր Discord-ի լեզվով է, եթե Almanac-ը գիտի այն, այլապես՝ սերվերի լեզվով։
reader-language-kept = Ընտրությունը պահվում է ձեր id-ի հետ. /privacy-ն ցույց է տալիս և ջնջում այն։
