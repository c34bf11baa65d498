# What Almanac is and what it answers.

about-almanac =
    The reference desk of this server. It answers from a library that moderators keep: topics with summaries, key dates and quotes, each with its source.
    It takes no side. Statements stand with their source and with who makes them, where that is known; places and people have all their names, as equals; what a source does not state is called *not stated*.
about-library = **This server's library**
about-version = version { $version }
about-licence = MIT licence
about-privacy = `/privacy` says what is counted

help-title = ## What Almanac answers
help-lead = Ask for a topic under any of its names, in any script. Answers name their source, and who says so where that is known.
help-private = Answers to commands are public unless you choose `private`; what a button opens is yours alone.
help-numbers = Every number such as #42 is permanent: `/entry 42` shows it.
