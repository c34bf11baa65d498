"""A looser key than the fold, under which the usual spellings of one name meet, in whatever script they are written.

A name is first written as an English atlas writes it, then what the spellings of one name differ in is let go:

1. **Romanization.** Cyrillic, Armenian and Georgian letters by BGN/PCGN (Russian 1947, Ukrainian 2019, Armenian 1981,
   Georgian 2009), as AnyAscii has them; what it cannot know letter by letter is in `_IN_CONTEXT`, and a Russian я
   after a consonant is a soft a (Гянджа, Gəncə). Azerbaijani and Turkish letters by `_AZERBAIJANI`: what each stands
   for in Azerbaijan's former Cyrillic alphabet (BGN/PCGN 1993, the CLDR transform `az_Cyrl-az/BGN`: c for ҹ, x for х,
   q for г, which Russian gives as к in names of the country), and in Turkey's law of 1928 (c for dj). Letters with a
   háček, and j for й, by ISO 9, 9984 and 9985. An "and" between two words goes (и, və, և, და), and ç may be a
   French or Portuguese one (Curaçao, Кюрасао).
2. **Sounds.** Letters and pairs that stand for one sound, or that languages exchange (g, gh, kh and h; s, z, ts and
   dz), become one letter (`_SOUNDS`).
3. **Vowels.** A run of them with y is one mark, or two if it has several, round (o, u) or not; a v between a consonant
   and a vowel is one of the run (Guatemala, Гватемала), and so is one between a or e and a consonant (Austria,
   Avstriya); ou is u. Double letters go. These are the sounds of a name.
4. **The key.** A vowel at the end of a word (a Georgian -ი, an English silent e) goes, and in names of four consonants
   or more runs are one mark, of which only a word's first says whether it is round. Shorter names would meet others.

A text in Latin letters may be read in several ways (Cavid is Javid in Azerbaijani), so a name has one key or a few.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from anyascii import anyascii

_IN_CONTEXT = (("իւ", "yu"), ("ու", "u"), ("եւ", "ev"))
_SOFT = re.compile("(?<=[бвгджзклмнпрстфхцчшщ])[яюё]")
_HARD = str.maketrans("яюё", "ауо")
_ARMENIAN_VO = re.compile(r"\bո(?=\w)")

TELLING = 2  # consonants and digits without which a key is no key
LONG = 4  # consonants and digits from which on the vowels matter less

_AT_ONCE = 1_000  # names: a regular expression over more would keep other threads waiting

_ONLY_AZERBAIJANI = re.compile("[əğış]")
_NOT_AZERBAIJANI = re.compile("w|[ckgpstz]h|[dt]z|dj|ck|ee|oo")
_AZERBAIJANI = str.maketrans({"c": "j", "ç": "ch", "x": "kh"})
_LETTERS = str.maketrans(
    {"ə": "a", "ğ": "gh", "ş": "sh", "č": "ch", "ć": "ch", "š": "sh", "ž": "zh", "ǰ": "j", "ġ": "gh"}
)

_SIGNS = re.compile("['`]+")
_NOT_WORD = re.compile("[^0-9a-z\n]+")
_SAINT = re.compile(r"\b(?:st|saint|sen|sent|sint|sankt)\b(?= )")
_FIRST_YE = re.compile(r"\bye")  # BGN/PCGN for a Russian е and an Armenian ե at the start of a word
_SOUNDS = (
    ("tch", "C"), ("sch", "S"), ("dzh", "J"), ("sh", "S"), ("ch", "C"), ("cz", "C"), ("zh", "J"), ("dj", "J"),
    ("bh", "b"), ("dh", "d"), ("wh", "w"), ("kh", "g"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("ts", "s"),
    ("tz", "s"), ("dz", "s"), ("ck", "k"), ("que", "ke"), ("qui", "ki"), ("ce", "se"), ("ci", "si"), ("cy", "sy"),
    ("x", "ks"), ("ou", "u"),
)  # fmt: skip
_ONE_SOUND = str.maketrans({"c": "k", "q": "k", "j": "J", "z": "s", "h": "g", "w": "v", "y": "i"})
_AND = re.compile(r"(?<=\w) +(?:and|и|və|ve|եւ|და) +(?=\w)")
_V_AS_U = re.compile(r"(?<=[ae])v(?=[b-df-hj-np-tv-xzCJS])")
_W_IN_VOWEL = re.compile(r"(?<=[aeiouy])w(?![aeiouy])")
_V_IN_VOWEL = re.compile("(?<=[b-df-hj-np-tv-xzCJS])[vw](?=[aeiouy])")
_DOUBLE = re.compile(r"([^0-9\s])\1+")
_ROUND_OR_NOT = str.maketrans({"e": "a", "i": "a", "u": "o"})
_ROUND_RUN = re.compile("a+o[ao]*|o[ao]+")
_FLAT_RUN = re.compile("aa+")

_VOWELS = str.maketrans("", "", "ao ")
_LONG_RUN = re.compile(r"([ao])\1")
_AFTER_FIRST_VOWEL = re.compile(r"([ao])(\S+)")
_LAST_VOWEL = re.compile(r"(?<=\S[^\sao])[ao](?=\s|$)")
_LAST_FLAT_VOWEL = re.compile(r"(?<=\S[^\sao])a(?=\s|$)")


def loose_keys(text: str) -> tuple[str, ...]:
    """The keys of `text`, one for each way to read it, the likelier first; its words stay one space apart.

    Two spellings of a name meet if they share a key. Text with fewer than two consonants or digits has none: EU, UAE
    and EAEU would share it. A text is taken to be in one language: ask for the words of a sentence one by one.
    """
    return tuple(dict.fromkeys(key for sounds in sounds_of(text) if (key := loose_key(sounds))))


def loose_key(sounds: str) -> str:
    """The key of a name that sounds so. Empty if that tells too little."""
    consonants = len(sounds.translate(_VOWELS))
    if consonants < TELLING:
        return ""
    if consonants < LONG:
        return _LAST_FLAT_VOWEL.sub("", sounds)
    key = _LAST_VOWEL.sub("", _LONG_RUN.sub(r"\1", sounds))
    return _AFTER_FIRST_VOWEL.sub(lambda word: word[1] + word[2].replace("o", "a"), key)


def sounds_of(text: str) -> tuple[str, ...]:
    """How `text`, which somebody may still be typing, sounds in each way to read it; words one space apart."""
    return _sounds_of(text) if len(text) <= 200 else _sounds_of.__wrapped__(text)


@lru_cache(maxsize=16_384)
def _sounds_of(text: str) -> tuple[str, ...]:
    return tuple(sounds for _, sounds in sounds_of_all([text]))


def sounds_of_all(names: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The sounds of many names, each with its name's position: by the thousand, which takes half of the time."""
    for first in range(0, len(names), _AT_ONCE):
        plain = "\n".join(" ".join(name.split()) for name in names[first : first + _AT_ONCE])
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", plain).casefold())
        readings = [
            (position, reading)
            for position, name in enumerate(folded.split("\n"), first)
            for reading in dict.fromkeys(_readings(name))
        ]
        lines = _sounds(_romanized("\n".join(reading for _, reading in readings))).split("\n")
        found = ((position, sounds.strip()) for (position, _), sounds in zip(readings, lines, strict=True))
        yield from dict.fromkeys((position, sounds) for position, sounds in found if sounds)


def _readings(text: str) -> Iterator[str]:
    """The lower-case text as English reads it, and as other languages do where that may be another sound."""
    if not _ONLY_AZERBAIJANI.search(text):
        western = text.replace("ç", "s")
        yield western
        yield western.replace("j", "y")
        if _NOT_AZERBAIJANI.search(text):
            return
    azerbaijani = text.translate(_AZERBAIJANI)
    yield azerbaijani.replace("q", "g")
    yield azerbaijani


def _romanized(text: str) -> str:
    """Lines of text in lower case, in the letters a to z, their words a space apart."""
    text = _SOFT.sub(lambda vowel: vowel[0].translate(_HARD), _ARMENIAN_VO.sub("vo", text.replace("ու", "u")))
    text = _AND.sub(" ", text)
    for letters, latin in _IN_CONTEXT:
        text = text.replace(letters, latin)
    latin = anyascii(text.translate(_LETTERS)).lower()
    return _NOT_WORD.sub(" ", _SIGNS.sub("", latin))


def _sounds(latin: str) -> str:
    latin = _FIRST_YE.sub("e", _SAINT.sub("saint", latin))
    for letters, sound in _SOUNDS:
        latin = latin.replace(letters, sound)
    latin = _V_AS_U.sub("u", _V_IN_VOWEL.sub("u", _W_IN_VOWEL.sub("u", latin)))
    sounds = _DOUBLE.sub(r"\1", latin.translate(_ONE_SOUND)).translate(_ROUND_OR_NOT)
    return _FLAT_RUN.sub("aa", _ROUND_RUN.sub("oo", sounds))
