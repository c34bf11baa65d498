# Translated without a native reader (2026-11); see docs/translating.md

kind-summary = обзор
kind-summary-label = Обзор
kind-summary-choice = Обзоры
kind-summary-counted =
    { $count ->
        [one] { $count } обзор
        [few] { $count } обзора
        [many] { $count } обзоров
       *[other] { $count } обзора
    }
kind-summary-counted-short =
    { $count ->
        [one] { $count } обзор
        [few] { $count } обзора
        [many] { $count } обзоров
       *[other] { $count } обзора
    }
kind-key-date = ключевая дата
kind-key-date-label = Ключевая дата
kind-key-date-choice = Ключевые даты
kind-key-date-counted =
    { $count ->
        [one] { $count } ключевая дата
        [few] { $count } ключевые даты
        [many] { $count } ключевых дат
       *[other] { $count } ключевой даты
    }
kind-key-date-counted-short =
    { $count ->
        [one] { $count } дата
        [few] { $count } даты
        [many] { $count } дат
       *[other] { $count } даты
    }
kind-quote = цитата
kind-quote-label = Цитата
kind-quote-choice = Цитаты
kind-quote-counted =
    { $count ->
        [one] { $count } цитата
        [few] { $count } цитаты
        [many] { $count } цитат
       *[other] { $count } цитаты
    }
kind-quote-counted-short =
    { $count ->
        [one] { $count } цитата
        [few] { $count } цитаты
        [many] { $count } цитат
       *[other] { $count } цитаты
    }
kind-figure = показатель
kind-figure-label = Показатель
kind-figure-choice = Показатели
kind-figure-counted =
    { $count ->
        [one] { $count } показатель
        [few] { $count } показателя
        [many] { $count } показателей
       *[other] { $count } показателя
    }
kind-figure-counted-short =
    { $count ->
        [one] { $count } показатель
        [few] { $count } показателя
        [many] { $count } показателей
       *[other] { $count } показателя
    }
