# Packs: their fields, and what is wrong with one. A problem follows its place, without a full stop:
# "harbour.toml: [[quote]] «q1» source: «anals» is no source of this pack; did you mean annals?"

# $hint: pack-did-you-mean, or nothing
pack-key-unknown = is no key here{ $hint }
# $name: the name that comes closest
pack-did-you-mean = ; did you mean { $name }?
pack-key-given-again = is given { $times } times
pack-not-a-list = must be a list such as { $name } = ["…"]
# $number: what stands there, quoted
pack-number-unreadable = must be a whole number from 1 to { $limit }, not { $number }
# $key: of a source or a topic, quoted
pack-source-unknown = { $key } is no source of this pack{ $hint }
pack-topic-unknown = { $key } is no topic of this pack{ $hint }
pack-format-unknown = must be { $format }, not { $found }
pack-key-of-many-parts = has a key of more than { $limit } parts, which no pack has
pack-nested-too-deep = is nested deeper than a pack can be
# $error: what the reader of the format says, in English
pack-not-toml = is not TOML: { $error } (at line { $line }, column { $column })
pack-not-toml-at-end = is not TOML: { $error } (at end of document)
pack-not-toml-at-all = is not TOML: { $error }
pack-not-toml-number = is not TOML: it has a number that is far too long
# $line, $column: where
pack-not-json = is not JSON: { $error } (at line { $line }, column { $column })
pack-not-json-number = is not JSON: it has a number that is far too long
pack-given-twice = is given twice in one object
pack-not-an-object = must be one object with the keys of a pack
# $mark: such as [[quote]]
pack-not-tables = must be tables that each begin with { $mark }
pack-not-objects = must be a list of objects
# $other: the place of that topic in the file
pack-name-taken = { $name } is already a name of { $other }
pack-has-too-many-rows = { $file }: has { $count } rows; { $limit } may be imported at once. Split it.
# The names that a topic has here stay, so there may be too many
pack-topic-has-too-many-names = with those the topic has here already it would have { $count }; { $limit } may be had

pack-key-unreadable = { $text } must be 1 to { $limit } of a-z, 0-9 and -

pack-name = Name
pack-name-help = Key of the pack
pack-title = Title
pack-title-help = One line
pack-fingerprint = Fingerprint
pack-fingerprint-help = Verifies quotes
pack-topic-name = Name
pack-topic-name-help = Any script
pack-key = Key
pack-key-help = Unique in the guild
pack-source = Source
pack-source-help = Key of a source
