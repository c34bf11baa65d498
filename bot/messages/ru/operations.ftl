# Translated without a native reader (2026-11); see docs/translating.md

operation-named = изменение { $id }
operation-waits = Изменение { $id } ждёт второй пары глаз: так заведено на этом сервере. Оно в /curate review.
operation-heading = **Изменение { $id }, как его запишет журнал:**
operation-not-found = Этого изменения в очереди проверки нет.
operation-already-approved = Это изменение уже одобрено.
operation-already-declined = Это изменение уже отклонено.
operation-already-withdrawn = Это изменение уже отозвано.
operation-now-approved = Изменение { $id } одобрено и сделано.
operation-now-declined = Изменение { $id } отклонено.
operation-now-withdrawn = Изменение { $id } отозвано.
operations-waiting =
    { $count ->
        [one] { $count } изменение темы или источника
        [few] { $count } изменения тем и источников
        [many] { $count } изменений тем и источников
       *[other] { $count } изменения тем и источников
    }
