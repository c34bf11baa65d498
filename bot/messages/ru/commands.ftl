# Translated without a native reader (2026-11); see docs/translating.md
# At most 100 characters each; names of commands and options stay as they are.

command-any-also = Ещё одна тема, к которой это относится
command-any-entry = Номер, например #42, или слова из записи
command-any-entry-number = Номер, например #42
command-any-private = Ответ увидите только вы
command-any-source = Слова из названия
command-any-source-or-new = Слова из названия; новый источник создаёт /curate source add
command-any-topic = Любое из названий, любым алфавитом
command-about = Что такое Almanac и что есть в этой библиотеке
command-entry = Открыть запись по номеру, например #42; модераторам — и версию: #42 r3
command-entry-number = Номер из мелкой строки на карточке
command-help = Всё, о чём можно спросить Almanac
command-language = Язык ответов, которые видите только вы
command-language-language = Язык или тот, что в вашем Discord
command-privacy = Что о вас хранится, а что никогда
command-quote = Цитата с источником; её слова с ним сверены
command-quote-speaker = Чьи слова; если не указать — чьи угодно
command-quote-topic = Любое из названий; если не указать — любая тема
command-search = Найти темы по названиям и записи по словам, любым алфавитом
command-search-kind = Записи только одного вида
command-search-text = Несколько слов; последнее можно не дописывать
command-suggest = Предложить что-нибудь для библиотеки; модераторы рассмотрят
command-suggest-topic = О чём это, под любым из названий
command-timeline = Ключевые даты по порядку: одной темы или всех
command-timeline-from = С какого времени: 2022, 2022-03, март 2022 или 2022-03-15
command-timeline-to = По какое время, в том же виде
command-timeline-topic = Любое из названий; если не указать — все темы
command-today = Что произошло в этот день года
command-today-date = Другой день: 17 апреля, 04-17 или 2024-04-17; если не указать — сегодня
command-topic = О чём тема: обзор, ключевые даты, цитаты, источники
command-topic-name = Любое из названий, любым алфавитом и в любом написании
command-topics = Просмотреть всё, что есть в библиотеке
command-trending = О чём участники спрашивают чаще всего; поимённо никого не считаем
command-trending-all = За всё время
command-trending-days =
    { $days ->
        [1] Сегодня
        [one] Последний { $days } день
        [few] Последние { $days } дня
        [many] Последние { $days } дней
       *[other] Последние { $days } дня
    }
command-trending-period = За какое время; если не указать — за неделю
# At most 32 characters
command-save-as-quote = Сохранить как цитату
command-curate = Вести библиотеку: добавлять, исправлять, проверять
command-curate-add = Добавить запись; для каждого вида своя команда
command-curate-add-date = Что и когда произошло, выведено умозаключением, планировалось или ожидалось
command-curate-add-date-date = Когда: 2022, 2022-03, март 2022, 2022-03-15
command-curate-add-figure = Число с единицей, к чему оно относится и на какую дату
command-curate-add-quote = Чьи-то слова; они сверяются с источником буква в букву
command-curate-add-summary = О чём тема — своими словами, от { $least } до { $most } слов
command-curate-daily =
    { $days ->
        [7] Семь ближайших фактов дня: просмотреть, заменить, пропустить день, опубликовать сейчас
        [one] { $days } ближайший факт дня: просмотреть, заменить, пропустить день, опубликовать сейчас
        [few] { $days } ближайших факта дня: просмотреть, заменить, пропустить день, опубликовать сейчас
        [many] { $days } ближайших фактов дня: просмотреть, заменить, пропустить день, опубликовать сейчас
       *[other] { $days } ближайшего факта дня: просмотреть, заменить, пропустить день, опубликовать сейчас
    }
command-curate-daily-day =
    { $days ->
        [7] Один из семи ближайших дней: 12 мая, 05-12 или 2026-05-12
        [one] Один из ближайших дней ({ $days } день): 12 мая, 05-12 или 2026-05-12
        [few] Один из ближайших дней ({ $days } дня): 12 мая, 05-12 или 2026-05-12
        [many] Один из ближайших дней ({ $days } дней): 12 мая, 05-12 или 2026-05-12
       *[other] Один из ближайших дней ({ $days } дня): 12 мая, 05-12 или 2026-05-12
    }
command-curate-daily-entry = Номер записи, которую опубликовать в этот день
command-curate-due = Записи, которые пора пересмотреть, или назначение дня пересмотра
command-curate-due-day = ГГГГ-ММ-ДД или never (никогда)
command-curate-due-number = Запись, которой назначается день
command-curate-due-topic = Или тема — для всех её записей
command-curate-edit = Исправить запись, перенести в другую тему или на другой источник
command-curate-edit-topic = Тема, в которую перенести
command-curate-export = Библиотека в виде файла
command-curate-export-csv = Таблица записей (.csv) для электронных таблиц
command-curate-export-format = В каком виде; если не выбрать — пакет
command-curate-export-json = То же в JSON
command-curate-export-pack = Пакет (.toml): всё целиком, для переноса или хранения
command-curate-gaps = О чём участники спрашивали и не нашли, начиная с самого частого
command-curate-history = Кто, когда и как менял запись — слово за словом
command-curate-import = Загрузить файл: сначала посмотреть, что изменится, потом подтвердить
command-curate-import-file = Пакет .toml или .json либо таблица .csv; строк не больше { $rows }
command-curate-log = Все изменения, одобрения и настройки: кто, что и когда
command-curate-reports = В чём участники нашли ошибку; каждое замечание закрывается ответом
command-curate-restore = Вернуть в публикацию снятую запись
command-curate-retire = Снять запись с публикации; номер и история останутся
command-curate-retire-reason = Почему; останется в истории
command-curate-revert = Вернуть запись к прежней версии — новой версией
command-curate-revert-reason = Почему
command-curate-revert-version = К какой версии вернуть, например 3
command-curate-review = Что ждёт одобрения; по номеру можно дать заявке тему или источник
command-curate-review-proposal = Номер заявки, чтобы её править
command-curate-source = Откуда взяты утверждения
command-curate-source-add = Добавить источник: название и ссылка или пояснение, как он сюда попал
command-curate-source-edit = Исправить то, что известно об источнике
command-curate-source-edit-more = True: издатель, копия в архиве и день обращения
command-curate-source-fingerprint = Сверять слова цитат с текстом; он читается один раз и не хранится
command-curate-source-fingerprint-file = Текст источника в файле .txt (UTF-8); без файла текст можно вставить
command-curate-source-history = Кто, когда и как менял источник и что в нём было раньше
command-curate-source-restore = Вернуть в публикацию снятый источник и всё, что на него опирается
command-curate-source-restore-source = Слова из названия, имя автора или издатель
command-curate-source-retire = Снять с публикации источник и всё, что на него опирается
command-curate-topic = Темы и их названия
command-curate-topic-add = Создать тему со всеми её названиями
command-curate-topic-history = Кто, когда и как менял тему и какой она была раньше
command-curate-topic-merge = Объединить две темы; записи, названия и счётчики переходят
command-curate-topic-merge-into = Тема, которая останется — со всем, что было в обеих
command-curate-topic-merge-topic = Тема, которая исчезнет
command-curate-topic-names = Добавить теме названия или убрать некоторые
command-curate-topic-relate = Связать две темы или разорвать связь
command-curate-topic-relate-apart = True: темы больше не связаны
command-curate-topic-relate-to = Другая тема
command-curate-topic-rename = Выбрать название, которое показывать первым; старое останется среди названий
command-curate-topic-rename-name = Название, которое показывать первым
command-curate-topic-restore = Вернуть в публикацию снятую тему и все её записи
command-curate-topic-restore-topic = Одно из её прежних названий
command-curate-topic-retire = Снять с публикации тему и записи, у которых нет другой темы
command-curate-topic-unmerge = Отменить объединение; то, что изменено после него, останется
command-curate-topic-unmerge-topic = Тема, которая сейчас входит в другую
command-setup = Как Almanac работает на этом сервере
command-setup-daily = Факт дня из библиотеки: выбрать канал и время, посмотреть следующий, включить
command-setup-daily-channel = Где публиковать факт дня
command-setup-daily-on = Включить или выключить
command-setup-daily-time = Время суток в 24-часовом виде: 09:00
command-setup-daily-zone = Место, по часам и календарю которого отсчитывается день
command-setup-language = Язык, на котором пишутся даты
command-setup-language-language = Название или код языка
command-setup-library = Загрузить начальную библиотеку или посмотреть, какие есть, и начать с пустой
command-setup-library-pack = Начальная библиотека; написанное модераторами останется
command-setup-log-channel = Где ещё публиковать каждое изменение
command-setup-log-channel-channel = Канал этого сервера; если не указать — нигде
command-setup-moderators = Кто ведёт библиотеку, кроме тех, у кого право «Управлять сообщениями»
command-setup-moderators-role = Роль, которой это можно; если не указать — больше никому
command-setup-review = Четыре глаза: своё никто не публикует без второго модератора
command-setup-review-four-eyes = True: каждое изменение одобряет второй модератор
command-setup-status = Как Almanac настроен на этом сервере и чего ему не хватает
