# Translated without a native reader (2026-11); see docs/translating.md

source-not-found = Этого источника в библиотеке нет.
source-changed-meanwhile = Источник { $title } тем временем изменён; прочтите его ещё раз.
source-not-different = В источнике { $title } ничего не изменено.
source-has-no-version = У источника { $title } нет версии { $version }.
source-says-so-already = В источнике { $title } и так стоит то, что было в r{ $version }.
source-already-retired = Источник { $title } уже снят с публикации.
source-not-retired = Источник { $title } не снят с публикации.
source-is-retired = Источник { $title } снят с публикации; сначала восстановите его.
source-link-taken = такая ссылка уже есть у источника { $title }
source-gone = Этого источника в библиотеке больше нет.
source-added = Источник добавлен.
source-saved = Источник сохранён.
source-restored = Источник восстановлен.
source-reverted = В источнике снова то, что было в r{ $version }.
source-retired =
    Источник «{ $title }» снят с публикации. Участники его больше не найдут{ $count ->
        [0] { "" }
        [one] , как и { $count } запись, которая на него опирается
        [few] , как и { $count } записи, которые на него опираются
        [many] , как и { $count } записей, которые на него опираются
       *[other] , как и { $count } записи, которые на него опираются
    }; история остаётся.
source-stale-title = **Источник тем временем исправлен.**
source-text-not-txt = file: нужен файл .txt, а не { $name }.
source-text-too-large = file: байтов может быть не больше { $limit }, а здесь { $size }.
source-text-not-utf-8 = { $name } — не в UTF-8. Сохраните его в UTF-8 (Блокнот: «Сохранить как», «Кодировка») и приложите снова.
source-text-not-handed-over = Discord не передал файл. Приложите его снова.
source-line-author = Автор: { $value }
source-line-publisher = Издатель: { $value }
source-line-published = Дата публикации: { $value }
source-line-link = Ссылка: { $value }
source-line-archive-link = Копия в архиве: { $value }
source-line-accessed = Дата обращения: { $value }
source-line-note = Как попал сюда: { $value }
source-not-stated = не указано
source-checks-quotes =
    { $paragraphs ->
        [1] слова цитат сверяются с его текстом (¶1)
       *[other] слова цитат сверяются с его текстом (¶1–¶{ $paragraphs })
    }
source-checks-quotes-older = слова цитат сверяются с его текстом по старому способу
source-without-fingerprint = нет отпечатка, чтобы сверять цитаты
source-fingerprint-of = слов и знаков: { $count }
source-fingerprint-older = снят по старому способу
source-more = Подробнее
source-fingerprint = Отпечаток
source-fingerprinted =
    { $count ->
        [one] **У «{ $title }» есть отпечаток: { $count } слово или знак.**
        [few] **У «{ $title }» есть отпечаток: { $count } слова и знака.**
        [many] **У «{ $title }» есть отпечаток: { $count } слов и знаков.**
       *[other] **У «{ $title }» есть отпечаток: { $count } слова и знака.**
    }
source-without-quotes = Цитат из него пока нет; новые будут сверяться при сохранении.
source-verdict-changed = { $verdict } (раньше: { $before })
source-count =
    { $count ->
        [one] { $count } источник
        [few] { $count } источника
        [many] { $count } источников
       *[other] { $count } источника
    }
source-none-yet = Источников пока нет.
source-entries-on-topic =
    { $count ->
        [one] { $count } запись по этой теме
        [few] { $count } записи по этой теме
        [many] { $count } записей по этой теме
       *[other] { $count } записи по этой теме
    }
source-of-link-unknown = источника с такой ссылкой в библиотеке нет: добавьте его вместе с названием
source-not-found-again = нужна ссылка или пояснение: из источника, к которому нельзя обратиться, ничего не публикуется
source-title = Название
source-title-help = Как в самом источнике
source-author = Автор
source-author-help = Если не указан, оставьте пустым
source-publisher = Издатель
source-publisher-help = Если не указан, оставьте пустым
source-published = Дата публикации
source-published-help = 17 апреля 2024, март 2022, 2024-04~ (примерно)
source-link = Ссылка
source-link-help = Начинается с https://
source-archive-link = Ссылка на копию в архиве
source-archive-link-help = Начинается с https://
source-accessed = Дата обращения
source-accessed-help = День, когда источник прочитан: 1 мая 2024
source-note = Пояснение
source-note-help = Как источник попал в библиотеку
source-quotes-to-look-at =
    { $count ->
        [one] { $count } цитата опускает слово, которое отрицает или смягчает, или в ней есть слишком короткая часть, которую нельзя сверить. На неё должен взглянуть кто-то другой: она есть в `/curate due`.
        [few] { $count } цитаты опускают слово, которое отрицает или смягчает, или в них есть слишком короткая часть, которую нельзя сверить. На них должен взглянуть кто-то другой: они есть в `/curate due`.
        [many] { $count } цитат опускают слово, которое отрицает или смягчает, или в них есть слишком короткая часть, которую нельзя сверить. На них должен взглянуть кто-то другой: они есть в `/curate due`.
       *[other] { $count } цитаты опускают слово, которое отрицает или смягчает, или в них есть слишком короткая часть, которую нельзя сверить. На них должен взглянуть кто-то другой: они есть в `/curate due`.
    }
