# Translated without a native reader (2026-11); see docs/translating.md

search-title = ## Поиск: { $words }
search-title-without-words = ## Поиск: пусто
search-found-nothing = В этой библиотеке таких слов нет. Попробуйте меньше слов или другие, любым алфавитом.
search-looked-for = Искалось: { $words }
search-looked-for-only = Искалось (только «{ $where }»): { $words }
search-only = только «{ $where }»
search-replaced = Слова «{ $typed }» здесь нет; вместо него искалось: { $words }
search-closest = Ближайшие слова этой библиотеки:
search-instead-found = Что об этом есть в библиотеке:
search-suggest = Предложить эту тему
search-topic = тема
search-in = Где искать: { $where }
search-in-everything = Везде
search-in-topics = Темы
search-results =
    { $count ->
        [one] { $count } результат
        [few] { $count } результата
        [many] { $count } результатов
       *[other] { $count } результата
    }
search-results-and-more =
    { $count ->
        [one] { $count } результат, и это не всё: добавьте слово
        [few] { $count } результата, и это не всё: добавьте слово
        [many] { $count } результатов, и это не всё: добавьте слово
       *[other] { $count } результата, и это не всё: добавьте слово
    }
search-open = Открыть один из них
search-blank = Наберите слово или два, которые искать.
search-kind-unknown = kind: выберите один из предложенных видов.
