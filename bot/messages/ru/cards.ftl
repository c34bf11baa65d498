# Translated without a native reader (2026-11); see docs/translating.md

card-page = страница { $page } из { $pages }
card-back = ← Назад
card-next = Вперёд →
card-report = Сообщить об ошибке
card-read-it = Читать
card-archived = Копия в архиве
card-topic = Тема
card-sources = Источники
card-picture = Картинка
card-key-dates = Ключевые даты
card-key-dates-counted = Ключевые даты ({ $count })
card-quotes-counted = Цитаты ({ $count })
card-open-a-topic = Открыть тему
card-entry = { $kind } #{ $number }
card-version = версия { $version }
card-written-in = язык: { $language }
card-open-entry = Запись #{ $number }
card-date-not-known = дата неизвестна
card-speaker-not-stated = автор слов не указан
card-source-titled = Источник: «{ $title }»
card-source-not-stated = Источник не указан
card-author-not-stated = автор не указан
card-source-date-not-stated = дата не указана
card-more-sources =
    { $count ->
        [one] и ещё { $count } источник
        [few] и ещё { $count } источника
        [many] и ещё { $count } источников
       *[other] и ещё { $count } источника
    }
card-all-names = все названия, на равных
card-more-names =
    { $count ->
        [one] и ещё { $count } название
        [few] и ещё { $count } названия
        [many] и ещё { $count } названий
       *[other] и ещё { $count } названия
    }
card-without-summary = обзора пока нет
card-read-on = Читать дальше →
card-quote-shortened = сокращено
card-without-entries = пока ничего не опубликовано
card-only = только { $kind }
list-and-more = и ещё { $count }
card-told-by = согласно источнику «{ $title }»
card-only-source = единственный источник здесь
