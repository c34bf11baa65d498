# Quotes: the fields of their form, what comparing their words with the source's comes to (never who spoke them), and the
# card that shows one at a time.

quotes-title = ## Quotes
# $place: which one is shown, counted from 1
quote-place = { $count ->
    [1] one quote
   *[other] quote { $place } of { $count }
}
# What quotes are asked for. $name: as typed
quotes-by = by «{ $name }»
quotes-none-yet = No quote yet.
quotes-none-by = No quote by «{ $name }».

# $name: who says so
quote-reported-by = reported by { $name }

quote-attributed-to-help = Who reports the words, if not the source itself
quote-body = Quote
quote-body-help = To the letter, without quotation marks around it
quote-speaker = Speaker
quote-speaker-help = Whose words these are

# What the kind is, where a member chooses among kinds
quote-means = Somebody's words, to the letter

quote-speaker-unknown = The library has no words of { $name }. Type the first letters to see whose it has.

quote-none = So far there is no quote in this library.
quote-none-on-topic = On { $topic } there is no quote in this library.
quote-none-by-speaker = By { $speaker } there is no quote in this library.
quote-none-on-topic-by-speaker = On { $topic } by { $speaker } there is no quote in this library.

# Where words stand in a source
place-paragraph = ¶{ $number }
place-heading = the heading

# On a card, in small print. "Part": of a sentence; "omits": […] stands for words left out; "hides": among what is left
# out is a word that denies or weakens, such as "not" or "probably". $place: such as ¶4
quote-verified = { $how ->
    [part] words verified in { $place } · part of a sentence
    [omits] words verified in { $place } · with omissions
    [part-omits] words verified in { $place } · part of a sentence, with omissions
    [part-hides] words verified in { $place } · part of a sentence, which has a denying or weakening word outside this part
    [omits-hides] words verified in { $place } · with omissions, one of them of a denying or weakening word
    [part-omits-hides] words verified in { $place } · part of a sentence, with omissions; a denying or weakening word is left out
   *[whole] words verified in { $place }
}
# By a fingerprint of the first version, which knows neither paragraphs nor what is left out
quote-verified-older = words verified by an older check
quote-unverified = not verified
quote-not-found = not found in the source
# $word: the first one that differs, as typed
quote-differs = differs at «{ $word }»
quote-too-short = too short to verify (fewer than { $least } words and marks)
quote-part-too-short = too short to verify at «{ $word }» (fewer than { $least } words and marks)
# $places: such as ¶1 and ¶6
quote-elsewhere = not verified: these words stand in { $places }
quote-scattered = not verified: joins words of { $places }
quote-runs-over = not verified: runs over the end of a paragraph, from { $places }

# Problems of a field follow its name, without a full stop
quote-elsewhere-refused = names another place than the one where these words stand: { $places }
quote-scattered-refused = joins words of { $places }; quote each paragraph by itself
quote-runs-over-refused = runs over the end of a paragraph, from { $places }; quote each paragraph by itself

# Why a proposal waits though the server does not ask for two pairs of eyes; a sentence of its own
quote-hides-a-word = What this quote leaves out of its sentence holds a word that denies or weakens, such as “not” or “probably”. Somebody else has to compare it with the source.
quote-has-a-short-part = Of this quote a part has fewer than { $least } words and marks, too few to verify. Somebody else has to compare it with the source.
# In a text that is no quote. $words: the first that stand between quotation marks, quoted; $how: such as "differs at
# «word»" or "not found in the source"
quote-inside-differs = Between quotation marks stand words that the source has otherwise, { $words }: { $how }. Somebody else has to compare them with the source.
