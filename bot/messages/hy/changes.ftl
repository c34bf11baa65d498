# Translated without a native reader (2026-11); see docs/translating.md

changed-from-to = { $field }: «{ $before }» → «{ $after }»
changed-names-from-to = { $before } → { $after }
changed-fields = { $changes }
changed-kind = kind
changed-body = text
changed-topics = topics
changed-source-id = source
changed-locator = locator
changed-language = language
changed-attributed-to = attribution
changed-date = date
changed-certainty = certainty
changed-speaker = speaker
changed-verification = verification
changed-title = title
changed-author = author
changed-publisher = publisher
changed-published = published
changed-link = link
changed-archive-link = archive link
changed-accessed = accessed
changed-note = note
changed-fingerprint = fingerprint
changed-names = names
changed-related = related
