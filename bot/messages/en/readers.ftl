# In which language somebody is answered.

# Names of languages, each in its own words
reader-language-en = English
reader-language-ru = Русский
reader-language-az = Azərbaycanca
reader-language-hy = Հայերեն
# The choice to have none of its own
reader-language-as-discord = As my Discord shows itself

# Said in the language that was chosen
reader-language-chosen = What only you are shown is in English now, in every server.
reader-language-not-chosen = What only you are shown is in the language of your Discord, where Almanac speaks it; else in the language of the server.
reader-language-kept = A choice is kept with your id; /privacy shows and erases it.
