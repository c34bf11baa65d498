# Translated without a native reader (2026-11); see docs/translating.md

stale-saved-nothing = Ничего не сохранено. Ниже — что там стоит сейчас; если сохранить ваш текст ещё раз, он заменит это.
proposal-not-found = Этой заявки в очереди проверки нет.
proposal-already-approved = Эта заявка уже одобрена.
proposal-already-declined = Эта заявка уже отклонена.
proposal-already-withdrawn = Эта заявка уже отозвана.
proposal-rewritten-meanwhile = С тех пор как вы её открыли, заявку переписали; прочтите её ещё раз.
proposal-is-your-own = Это ваш текст, а на этом сервере действует правило четырёх глаз: одобрить его должен другой модератор.
proposal-doubtful-is-your-own = Это ваш текст. { $why }
proposal-waits-doubtful = Заявка { $id } ждёт в /curate review. { $why }
proposal-doubtful = **Присмотритесь:** { $why }
proposal-waits = Заявка { $id } ждёт второй пары глаз: так заведено на этом сервере. Она в /curate review.
proposal-rewritten-title = **Заявку { $id } тем временем переписали.**
proposer-told = Автору заявки сообщено.
proposer-not-told = Автору заявки сообщить не удалось: личные сообщения закрыты.
proposer-nobody-to-tell = { "" }
proposal-to-add = **Заявка { $id }: { $kind }**
proposal-to-edit = **Заявка { $id }: правка #{ $number } r{ $version }**
proposal-to-revert = **Заявка { $id }: откат #{ $number } r{ $version }**
proposal-to-restore = **Заявка { $id }: восстановление #{ $number } r{ $version }**
proposal-of-draft =
    { $rewriter ->
        [none] автор: { $who }
       *[other] автор: { $who }, новая редакция: { $rewriter }
    }
proposal-of-suggestion =
    { $rewriter ->
        [none] предложение, автор: { $who }
       *[other] предложение, автор: { $who }, новая редакция: { $rewriter }
    }
# Not the author of the message, but who saved it
proposal-of-message =
    { $rewriter ->
        [none] сохранено из сообщения: { $who }
       *[other] сохранено из сообщения: { $who }, новая редакция: { $rewriter }
    }
draft-topics = Тема: { $topics }
draft-without-topic = Тема: пока нет
draft-source = источник: «{ $title }»
draft-new-source = источник: новый, «{ $title }»
draft-source-without-title = источник: новый, без названия
draft-without-source = источник: пока нет
proposal-would-change = Что изменится:
proposal-entry-moved-on = **#{ $number } уже в версии r{ $version }.** Нажмите «Править», чтобы перенести это на неё.
proposal-not-ready = **Не готово:** { $problems }
proposal-lacks-topic-or-source = `/curate review proposal:{ $id }` с `topic` и `source` добавит то, чего не хватает
proposal-similar = **В библиотеке уже есть что-то похожее:**
proposal-approve = Одобрить
proposal-decline = Отклонить
proposal-add-source = Добавить источник
proposal-now-published = **Заявка { $id } одобрена: #{ $number } r{ $version }.**
proposal-now-approved = **Заявка { $id } одобрена.**
proposal-now-declined = **Заявка { $id } отклонена.**
proposal-now-withdrawn = **Заявка { $id } отозвана.**
outcome-published = **Ваша запись ({ $kind }) опубликована на сервере { $server }.** Спасибо.
outcome-published-as = **Ваша запись ({ $kind }) опубликована на сервере { $server } как #{ $number }.** Спасибо.
outcome-declined = **Ваша запись ({ $kind }) на сервере { $server } не принята.**
outcome-reason = Причина: { $reason }
