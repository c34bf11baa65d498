# What was changed of an entry, a source or a topic. Kept in the audit log by id and parameters.

# A field of a source, as it was and is. $field: one of those below
changed-from-to = { $field }: «{ $before }» → «{ $after }»
# $before, $after: all names of a topic
changed-names-from-to = { $before } → { $after }
# $changes: one or several changes of fields
changed-fields = { $changes }

# The fields
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
# The topics that a topic is related to
changed-related = related
