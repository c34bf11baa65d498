# Translated without a native reader (2026-11); see docs/translating.md

import-file-of-other-kind = file: имя должно кончаться на .toml, .json или .csv; { $name } кончается иначе.
import-file-of-spreadsheet = file: имя должно кончаться на .toml, .json или .csv; { $name } кончается иначе. В редакторе таблиц выберите «Сохранить как», CSV UTF-8.
import-file-too-large = file: байтов может быть не больше { $limit } ({ $kib } КиБ), а в { $name } их { $size }. Разделите файл.
import-file-zipped = file: { $name } — это архив zip (как .xlsx и .ods); пришлите сам текст.
import-file-compressed = file: { $name } сжат; пришлите сам текст.
import-file-not-utf-8 = file: { $name } — текст не в UTF-8; сохраните его в UTF-8 и пришлите снова.
import-file-gone = Файла этого пробного импорта здесь больше нет. Запустите `/curate import` снова.
import-needs-another-moderator = На этом сервере нужна вторая пара глаз: кнопку импорта нажимает не тот модератор, от которого файл. Если пробный импорт видите только вы, запустите `/curate import` снова.
import-doubtful-alone = нужна вторая пара глаз, а на этом сервере такого правила нет. { $why } Если включить `/setup review`, кнопку импорта нажмёт другой модератор; при `/curate add` запись сама встанет в очередь.
import-library-has-changed = С тех пор библиотека изменилась; посмотрите пробный импорт ещё раз.
import-file-not-given = Discord не отдал файл. Запустите `/curate import` снова.
import-dry-run = ## Пробный импорт: { $name }
import-dry-run-again = **С тех пор библиотека изменилась; вот что импорт сделал бы сейчас.**
import-nothing-saved-yet = Пока ничего не сохранено
import-by-another-moderator = Кнопку нажимает другой модератор: на этом сервере нужна вторая пара глаз.
import-button-entries =
    { $count ->
        [one] Импортировать { $count } запись
        [few] Импортировать { $count } записи
        [many] Импортировать { $count } записей
       *[other] Импортировать { $count } записи
    }
import-button-topics =
    { $count ->
        [one] Импортировать { $count } тему
        [few] Импортировать { $count } темы
        [many] Импортировать { $count } тем
       *[other] Импортировать { $count } темы
    }
import-button-sources =
    { $count ->
        [one] Импортировать { $count } источник
        [few] Импортировать { $count } источника
        [many] Импортировать { $count } источников
       *[other] Импортировать { $count } источника
    }
import-button-topics-and-sources =
    Импорт: { $topics ->
        [one] { $topics } тема
        [few] { $topics } темы
        [many] { $topics } тем
       *[other] { $topics } темы
    } и { $sources ->
        [one] { $sources } источник
        [few] { $sources } источника
        [many] { $sources } источников
       *[other] { $sources } источника
    }
import-done = Импортировано: { $name }.
import-done-note = Это есть в `/curate log`; у каждого изменения есть история
import-nothing = Импортировать нечего: всё из { $name } в библиотеке уже есть, в том же виде.
import-refused =
    { $count ->
        [one] **{ $name }: { $count } ошибка, поэтому ничего не сохранено.**
        [few] **{ $name }: { $count } ошибки, поэтому ничего не сохранено.**
        [many] **{ $name }: { $count } ошибок, поэтому ничего не сохранено.**
       *[other] **{ $name }: { $count } ошибки, поэтому ничего не сохранено.**
    }
import-refused-advice = Исправьте файл и запустите команду снова
import-to-add = Добавится: { $what }
import-to-change = Изменится: { $what }
import-added = Добавлено: { $what }
import-changed = Изменено: { $what }
import-topics =
    { $count ->
        [one] { $count } тема
        [few] { $count } темы
        [many] { $count } тем
       *[other] { $count } темы
    }
import-sources =
    { $count ->
        [one] { $count } источник
        [few] { $count } источника
        [many] { $count } источников
       *[other] { $count } источника
    }
import-unchanged = Уже есть: { $count }
import-retired = Снято с публикации и так и останется: { $count }
import-duplicates =
    { $count ->
        [one] { $count } новая запись слово в слово повторяет то, что уже есть
        [few] { $count } новые записи слово в слово повторяют то, что уже есть
        [many] { $count } новых записей слово в слово повторяют то, что уже есть
       *[other] { $count } новой записи слово в слово повторяют то, что уже есть
    }
import-quotes-verified = Сверено цитат: { $verified } из { $count }
import-quotes-reverified =
    { $count ->
        [one] ещё { $count } цитата сверена заново по новому отпечатку
        [few] ещё { $count } цитаты сверены заново по новому отпечатку
        [many] ещё { $count } цитат сверено заново по новому отпечатку
       *[other] ещё { $count } цитаты сверено заново по новому отпечатку
    }
import-new = добавится { $noun }, { $place }: { $words }
import-new-duplicate = добавится { $noun }, { $place }: { $words } ⚠️ то же, что #{ $number }
import-changed-entry = изменится { $noun } #{ $number } ({ $fields }), { $place }: { $words }
import-changed-other = изменится { $noun } ({ $fields }), { $place }: { $words }
import-topic = тема
import-source = источник
import-row = строка { $row }
