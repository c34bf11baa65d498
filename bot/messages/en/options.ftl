# What is wrong with an option of a command. $option: the option's name, as it is typed

option-too-long = { $option } may have { $limit } characters; { $text } has { $length }. Shorten it and ask again.
option-topic-unknown = { $option }: no topic here is called { $name }.
# $closest: names such as «Karabakh», «Lachin road»
option-topic-unknown-closest = { $option }: no topic here is called { $name }; the closest are { $closest }.
option-topic-blank = Type the name of a topic, in any script; /topics lists them all.
option-source-unknown = source: no source here is called { $name }. /curate source add makes one.
option-source-in-many-titles = source: { $name } is in { $count } titles; pick one of the suggestions.
option-source-of-another-server = source: this message link leads to another server, so nobody here could follow it.
option-number-unreadable = number must be a number such as #42, not { $text }.
option-number-without-revision = number must be a number such as #42 here, not { $text }.
# $problem: what is wrong, without a full stop
option-date-unreadable = { $option }: { $problem }.
search-blank = Type a word or two to search for.
search-kind-unknown = kind must be one of those that are offered.
trending-period-unknown = period must be one of those offered.
quote-speaker-unknown = The library has no words of { $name }. Type the first letters to see whose it has.
timeline-backwards = from ({ $first }) is later than to ({ $last }); swap them and ask again.
timeline-nothing-to-draw = There are no key dates to draw here any more.
due-needs-a-day = Give a day, and either the number of an entry or a topic.
due-day-unreadable = day must be a day such as 2027-01-31, or never, not { $text }.
export-format-unknown = format must be one of { $formats }, not { $text }.

export-too-large = The file has { $size } bytes; Discord takes { $limit }. Whoever runs this bot can write it with `almanac export`.
quote-none = So far there is no quote in this library.
quote-none-on-topic = On { $topic } there is no quote in this library.
quote-none-by-speaker = By { $speaker } there is no quote in this library.
quote-none-on-topic-by-speaker = On { $topic } by { $speaker } there is no quote in this library.
