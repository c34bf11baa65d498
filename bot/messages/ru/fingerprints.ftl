# Translated without a native reader (2026-11); see docs/translating.md

fingerprint-text-too-long = Знаков в тексте { $count }, а отпечаток снимается самое большее с { $limit }.
fingerprint-text-damaged = В тексте больше { $limit } надстрочных знаков на одной букве: он повреждён или это не текст.
fingerprint-text-too-short = В самом длинном абзаце текста слов и знаков { $count }, а для отпечатка нужно { $least }.
fingerprint-unreadable = должно начинаться с { $begins }, а здесь { $found }
fingerprint-of-other-version = версия { $version }, а этот Almanac читает { $known }
fingerprint-too-long = знаков { $count }, а можно { $limit }
fingerprint-damaged = отпечаток изменён или обрезан
fingerprint-paragraphs =
    { $count ->
        [1] В нём один абзац, ¶1. Сам текст не хранится.
       *[other] Его абзацы — с ¶1 по ¶{ $count }. Сам текст не хранится.
    }
