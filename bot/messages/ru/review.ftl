# Translated without a native reader (2026-11); see docs/translating.md

review-title = ## Проверка
review-empty = Ничего не ждёт.
review-next = Следующая в очереди
review-undelivered =
    { $count ->
        [one] за последний месяц не удалось сообщить { $count } решение: личные сообщения были закрыты
        [few] за последний месяц не удалось сообщить { $count } решения: личные сообщения были закрыты
        [many] за последний месяц не удалось сообщить { $count } решений: личные сообщения были закрыты
       *[other] за последний месяц не удалось сообщить { $count } решения: личные сообщения были закрыты
    }
review-waiting = { $what }
review-drafts =
    { $count ->
        [one] { $count } черновик
        [few] { $count } черновика
        [many] { $count } черновиков
       *[other] { $count } черновика
    }
review-suggestions =
    { $count ->
        [one] { $count } предложение
        [few] { $count } предложения
        [many] { $count } предложений
       *[other] { $count } предложения
    }
review-messages =
    { $count ->
        [one] { $count } сохранённое сообщение
        [few] { $count } сохранённых сообщения
        [many] { $count } сохранённых сообщений
       *[other] { $count } сохранённого сообщения
    }
