# Translated without a native reader (2026-11); see docs/translating.md

changed-from-to = { $field }՝ «{ $before }» → «{ $after }»
changed-names-from-to = { $before } → { $after }
changed-fields = { $changes }
changed-kind = տեսակ
changed-body = տեքստ
changed-topics = թեմաներ
changed-source-id = աղբյուր
changed-locator = տեղն աղբյուրում
changed-language = լեզու
changed-attributed-to = ում խոսքով
changed-date = ամսաթիվ
changed-certainty = հավաստիություն
changed-speaker = խոսքի հեղինակ
changed-verification = ստուգում
changed-title = վերնագիր
changed-author = հեղինակ
changed-publisher = հրատարակիչ
changed-published = հրապարակման ամսաթիվ
changed-link = հղում
changed-archive-link = արխիվային հղում
changed-accessed = ընթերցման օր
changed-note = նշում
changed-fingerprint = մատնահետք
changed-names = անուններ
changed-related = կապված թեմաներ
