"""A looser key than the fold, under which the usual spellings of one name meet, in whatever script they are written.

A name is first written as an English atlas writes it, then what the spellings of one name differ in is let go:

1. **Romanization.** Cyrillic, Armenian and Georgian letters by BGN/PCGN (Russian 1947, Ukrainian 2019, Armenian 1981,
   Georgian 2009), as AnyAscii has them; what it cannot know letter by letter is in `_IN_CONTEXT`. Azerbaijani and
   Turkish letters by `_AZERBAIJANI`: what each stands for in Azerbaijan's former Cyrillic alphabet (BGN/PCGN 1993, the
   CLDR transform `az_Cyrl-az/BGN`: c for ҹ, x for х, q for г, which Russian gives as к in names of the country), and
   in Turkey's law of 1928 (c for dj). Letters with a háček by ISO 9, 9984 and 9985.
2. **Sounds.** Letters and pairs that stand for one sound, or that languages exchange (g, gh, kh and h; s, z, ts and
   dz), become one letter (`_SOUNDS`).
3. **Vowels.** A run of them with y is one mark; only the first of a word says whether it is round (o, u) or not. Double
   letters and a vowel at the end of a word (a Georgian -ი, an English silent e) go.

A text in Latin letters may be read in two ways (Cavid is Javid in Azerbaijani), so a name has one key or a few.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii

_IN_CONTEXT = (("իւ", "yu"), ("ու", "u"), ("եւ", "ev"))
_ARMENIAN_VO = re.compile(r"\bո(?=\w)")

_ONLY_AZERBAIJANI = re.compile("[əğış]")
_NOT_AZERBAIJANI = re.compile("w|[ckgpstz]h|[dt]z|dj|ck|ee|oo")
_AZERBAIJANI = str.maketrans({"c": "j", "ç": "ch", "x": "kh"})
_LETTERS = str.maketrans(
    {"ə": "a", "ğ": "gh", "ş": "sh", "č": "ch", "ć": "ch", "š": "sh", "ž": "zh", "ǰ": "j", "ġ": "gh"}
)

_SIGNS = re.compile("['`]+")
_NOT_WORD = re.compile("[^0-9a-z\n]+")
_SOUNDS = (
    ("tch", "C"), ("sch", "S"), ("dzh", "J"), ("sh", "S"), ("ch", "C"), ("zh", "J"), ("dj", "J"),
    ("kh", "g"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("ts", "s"), ("tz", "s"), ("dz", "s"), ("ck", "k"),
    ("que", "ke"), ("qui", "ki"), ("ce", "se"), ("ci", "si"), ("cy", "sy"), ("x", "ks"),
)  # fmt: skip
_ONE_SOUND = str.maketrans({"c": "k", "q": "k", "j": "J", "z": "s", "h": "g", "w": "v"})
_W_IN_VOWEL = re.compile(r"(?<=[aeiouy])w(?![aeiouy])")
_ROUND = re.compile("[aeiy]*[ou][aeiouy]*")
_OTHER_VOWELS = re.compile("[aeiy]+")
_AFTER_FIRST_VOWEL = re.compile(r"([ao])(\S+)")
_DOUBLE = re.compile(r"([^0-9\s])\1+")
_LAST_VOWEL = re.compile(r"(?<=[^\s][^\s])[ao](?=\s|$)")


def loose_keys(text: str) -> tuple[str, ...]:
    """The keys of `text`, one for each way to read it, the likelier first; its words stay one space apart.

    Two spellings of a name meet if they share a key. Text without letters or digits has none. A text is taken to be in
    one language: the words of a sentence are better asked for one by one.
    """
    return _loose_keys(text) if len(text) <= 200 else _loose_keys.__wrapped__(text)


@lru_cache(maxsize=16_384)
def _loose_keys(text: str) -> tuple[str, ...]:
    readings = [_sounds(_romanized(reading)) for reading in dict.fromkeys(_readings(text))]
    return tuple(dict.fromkeys(key for key in readings if key))


def _readings(text: str) -> Iterable[str]:
    """The lower-case text as English reads it, and as Azerbaijani and Turkish do where that may be another sound."""
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).casefold())
    if not _ONLY_AZERBAIJANI.search(text):
        yield text
        if _NOT_AZERBAIJANI.search(text):
            return
    azerbaijani = text.translate(_AZERBAIJANI)
    yield azerbaijani.replace("q", "g")
    yield azerbaijani


def _romanized(text: str) -> str:
    """`text`, which is in lower case, in the letters a to z, its words a space apart."""
    text = _ARMENIAN_VO.sub("vo", text.replace("ու", "u"))
    for letters, latin in _IN_CONTEXT:
        text = text.replace(letters, latin)
    latin = anyascii(text.translate(_LETTERS)).lower()
    return _NOT_WORD.sub(" ", _SIGNS.sub("", latin)).strip()


def _sounds(latin: str) -> str:
    for letters, sound in _SOUNDS:
        latin = latin.replace(letters, sound)
    sounds = _W_IN_VOWEL.sub("u", latin).translate(_ONE_SOUND)
    sounds = _OTHER_VOWELS.sub("a", _ROUND.sub("o", sounds))
    sounds = _AFTER_FIRST_VOWEL.sub(lambda word: word[1] + word[2].replace("o", "a"), sounds)
    return _LAST_VOWEL.sub("", _DOUBLE.sub(r"\1", sounds))
