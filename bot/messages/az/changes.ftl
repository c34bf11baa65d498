# Translated without a native reader (2026-11); see docs/translating.md

changed-from-to = { $field }: «{ $before }» → «{ $after }»
changed-names-from-to = { $before } → { $after }
changed-fields = { $changes }
changed-kind = növ
changed-body = mətn
changed-topics = mövzular
changed-source-id = mənbə
changed-locator = mənbədəki yeri
changed-language = dil
changed-attributed-to = kim deyir
changed-date = tarix
changed-certainty = necə məlumdur
changed-speaker = danışan
changed-verification = yoxlama
changed-title = başlıq
changed-author = müəllif
changed-publisher = nəşr edən
changed-published = nəşr tarixi
changed-link = link
changed-archive-link = arxiv linki
changed-accessed = oxunduğu gün
changed-note = izahat
changed-fingerprint = barmaq izi
changed-names = adlar
changed-related = əlaqəli mövzular
