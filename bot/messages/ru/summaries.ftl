# Translated without a native reader (2026-11); see docs/translating.md

summary-attributed-to-help = Чей рассказ изложен, например «статья»
summary-body = Обзор
summary-body-help = Своими словами, от { $least } до { $most } слов; укажите, кто что утверждает
summary-means = О чём тема
summary-is-short =
    { $count ->
        [one] В этом обзоре { $count } слово, а нужно от { $least } до { $most }
        [few] В этом обзоре { $count } слова, а нужно от { $least } до { $most }
        [many] В этом обзоре { $count } слов, а нужно от { $least } до { $most }
       *[other] В этом обзоре { $count } слова, а нужно от { $least } до { $most }
    }
