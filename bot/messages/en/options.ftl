# What is wrong with an option of a command, whatever it is for. $option: the option's name, as it is typed.

# Instead of an option's name
option-name-of-topic = The name of a topic
option-too-long = { $option } may have { $limit } characters; { $text } has { $length }. Shorten it and ask again.
option-blank = { $option } is empty. Pick one of the suggestions.
option-topic-unknown = { $option }: no topic here is called { $name }.
# $closest: names such as «Karabakh», «Lachin road»
option-topic-unknown-closest = { $option }: no topic here is called { $name }; the closest are { $closest }.
option-topic-blank = Type the name of a topic, in any script; /topics lists them all.
option-source-unknown = source: no source here is called { $name }. /curate source add makes one.
option-source-in-many-titles = source: { $name } is in { $count } titles; pick one of the suggestions.
option-number-unreadable = number must be a number such as #42, not { $text }.
option-number-without-revision = number must be a number such as #42 here, not { $text }.
# $problem: what is wrong, without a full stop
option-date-unreadable = { $option }: { $problem }.

option-not-taken = { $text } is not what this option takes. Pick one of the suggestions.

# A retired or merged topic, or a retired source, that was typed. $option: the option's name; $name: what was typed, quoted
option-shelved-unknown = { $option }: nothing off the shelf is called { $name }.
option-shelved-many = { $option }: { $count } things off the shelf have { $name } in their names; choose one of the list.
