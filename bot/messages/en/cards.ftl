# What cards have in common, and all that the card of a topic says: it is compiled for the first question.

card-page = page { $page } of { $pages }
card-back = ← Back
card-next = Next →
# A button to report what is wrong with an entry
card-report = Report
# A button to where a source can be read
card-read-it = Read it
# A button to the archived copy of a source
card-archived = Archived
# A button that leads back to the card of the topic
card-topic = Topic
# A button to the sources of a topic
card-sources = Sources
# A button to the key dates of a topic as a picture
card-picture = Picture
card-key-dates = Key dates
# Buttons of a topic's card. $count: how many there are, at least one
card-key-dates-counted = Key dates ({ $count })
card-quotes-counted = Quotes ({ $count })
# A select under a list of topics
card-open-a-topic = Open a topic

# Small print of an entry. $kind: such as quote or key date
card-entry = { $kind } #{ $number }
card-version = version { $version }
card-written-in = written in { $language }
# A button that opens an entry
card-open-entry = Entry #{ $number }
card-date-not-known = date not known
card-speaker-not-stated = speaker not stated

# Below an entry, with the author and the date after it
card-source-titled = Source: “{ $title }”
card-source-not-stated = Source not stated
card-author-not-stated = author not stated
card-source-date-not-stated = date not stated
# After the first of a topic's sources, which stands before it
card-more-sources = { $count ->
    [one] and { $count } more source
   *[other] and { $count } more sources
}

# Small print under a page that lists all names of a topic
card-all-names = all names, as equals
# After the first names of a topic, which stand before it with dots between them
card-more-names = { $count ->
    [one] and { $count } more name
   *[other] and { $count } more names
}
card-without-summary = no summary yet
# A button to the next page of a topic's summary
card-read-on = Read on →
# Beside the speaker of a quote of which only the beginning is shown
card-quote-shortened = shortened
card-without-entries = nothing published yet
# What a topic has besides its names. $kind: such as summary
card-only = { $kind } only

# The end of a list that is cut. $count: how many more there are
list-and-more = and { $count } more
# Small print below what names nobody. $title: its source's
card-told-by = as told by “{ $title }”
# Behind the source of a topic's card, where all that stands there rests on it
card-only-source = the only source here
