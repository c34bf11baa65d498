# Translated without a native reader (2026-11); see docs/translating.md

report-not-found = Этого замечания в библиотеке нет.
report-already-settled = Это замечание уже закрыто.
report-too-many-wait = Ваших замечаний, ждущих ответа, уже { $limit }; больше нельзя.
report-too-many-today = Ваших замечаний за сегодня уже { $limit }; больше нельзя.
report-waits = Спасибо. Ваше замечание к #{ $number } r{ $version } передано модераторам; ответ придёт личным сообщением.
report-name-kept = Они видят ваши слова, но не имя; с ответом имя стирается.
report-settled-nobody-to-tell = Замечание к #{ $number } закрыто.
report-settled-told = Замечание к #{ $number } закрыто. Автору сообщено.
report-settled-not-told = Замечание к #{ $number } закрыто. Автору сообщить не удалось: личные сообщения закрыты.
reports-title = ## Замечания
reports-none = Открытых замечаний нет.
reports-open =
    { $count ->
        [one] { $count } открытое замечание
        [few] { $count } открытых замечания
        [many] { $count } открытых замечаний
       *[other] { $count } открытого замечания
    }
reports-others = Другие замечания
report-settle = Закрыть
report-looked-at = **Ваше замечание к #{ $number } на сервере { $server } рассмотрено.** Спасибо.
report-you-wrote = Вы писали:
report-text = Что не так
report-text-help = Как должно быть и где это можно прочесть
