# Translated without a native reader (2026-11); see docs/translating.md

quotes-title = ## Цитаты
quote-place =
    { $count ->
        [1] одна цитата
       *[other] цитата { $place } из { $count }
    }
quotes-by = автор слов: «{ $name }»
quotes-none-yet = Цитат пока нет.
quotes-none-by = Цитат, чей автор — «{ $name }», нет.
quote-reported-by = цит. по: { $name }
quote-attributed-to-help = Кто приводит эти слова, если не сам источник
quote-body = Цитата
quote-body-help = Буква в букву, без кавычек вокруг
quote-speaker = Чьи слова
quote-speaker-help = Кому принадлежат эти слова
quote-means = Чьи-то слова, буква в букву
quote-speaker-unknown = Цитат, чей автор — { $name }, в библиотеке нет. Наберите первые буквы, чтобы увидеть, чьи есть.
quote-none = В этой библиотеке пока нет цитат.
quote-none-on-topic = По теме «{ $topic }» в этой библиотеке нет цитат.
quote-none-by-speaker = Цитат, чей автор — { $speaker }, в этой библиотеке нет.
quote-none-on-topic-by-speaker = По теме «{ $topic }» цитат, чей автор — { $speaker }, в этой библиотеке нет.
place-paragraph = ¶{ $number }
place-heading = заголовок
# At most 110 characters
quote-verified =
    { $how ->
        [part] слова сверены: { $place } · часть предложения
        [omits] слова сверены: { $place } · с пропусками
        [part-omits] слова сверены: { $place } · часть предложения, с пропусками
        [part-hides] слова сверены: { $place } · часть предложения; отрицающее или смягчающее слово — в другой его части
        [omits-hides] слова сверены: { $place } · с пропусками; пропущено и отрицающее или смягчающее слово
        [part-omits-hides] слова сверены: { $place } · часть предложения, с пропусками; опущено отрицающее или смягчающее слово
       *[whole] слова сверены: { $place }
    }
quote-verified-older = слова сверены по старому способу
quote-unverified = не сверено
quote-not-found = в источнике не найдено
quote-differs = расходится на слове «{ $word }»
quote-too-short = слишком коротко для сверки (слов и знаков нужно не меньше { $least })
quote-part-too-short = слишком короткая часть у слова «{ $word }», не сверить (слов и знаков нужно не меньше { $least })
quote-elsewhere = не сверено: эти слова стоят в другом месте ({ $places })
quote-scattered = не сверено: соединены слова из разных мест ({ $places })
quote-runs-over = не сверено: выходит за конец абзаца ({ $places })
quote-elsewhere-refused = указано не то место, где стоят эти слова: { $places }
quote-scattered-refused = соединены слова из разных мест ({ $places }); цитируйте каждый абзац отдельно
quote-runs-over-refused = выходит за конец абзаца ({ $places }); цитируйте каждый абзац отдельно
quote-hides-a-word = В том, что эта цитата опускает из предложения, есть отрицающее или смягчающее слово, например «не» или «вероятно». Сравнить её с источником должен кто-то другой.
quote-has-a-short-part = В одной из частей этой цитаты слов и знаков меньше { $least }: для сверки слишком мало. Сравнить её с источником должен кто-то другой.
quote-inside-differs = В кавычках стоят слова, которые в источнике даны иначе, { $words }: { $how }. Сравнить их с источником должен кто-то другой.
