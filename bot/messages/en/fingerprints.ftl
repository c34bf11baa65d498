# The hashes by which quotes are verified: texts that none is made of, and those in packs.

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
