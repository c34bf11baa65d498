# What comparing a quote's words with its source's comes to. Only words are compared: never who spoke them.

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

# A text that no fingerprint is made of
fingerprint-text-too-long = The text has { $count } characters; a fingerprint is made of { $limit } at the most.
fingerprint-text-damaged = The text has more than { $limit } combining marks on one letter, so it is damaged or no text.
fingerprint-text-too-short = The text's longest paragraph has { $count } words and marks; a fingerprint needs { $least }.
# Problems of the field "fingerprint", without a full stop. $begins: fp2:
fingerprint-unreadable = must begin with { $begins }; found { $found }
# $known: such as fp1 and fp2
fingerprint-of-other-version = is of version { $version }; this Almanac reads { $known }
fingerprint-too-long = has { $count } characters; { $limit } may be had
fingerprint-damaged = was altered or cut short

# A fingerprint that was just made
fingerprint-paragraphs = { $count ->
    [one] It has one paragraph, ¶1. The text itself is not kept.
   *[other] Its paragraphs are ¶1 to ¶{ $count }. The text itself is not kept.
}
