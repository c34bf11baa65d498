"""Words as they are compared, and their stems: by Snowball where it has the language, by endings cut off elsewhere."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

from bot.domain.matching.folding import fold

LONGEST = 40  # letters of a word that are looked at
_LEAST = 4  # letters that endings leave of a word
_BARE = 6  # forms of a word that may be it without endings

_AZERBAIJANI_LETTERS = re.compile("[əğışçöü]")

# Endings of cases, plurals and possession, longest first, as any grammar of the language lists them.
_AZERBAIJANI = sorted(
    (
        *("ların", "lərin", "lardan", "lərdən", "larda", "lərdə", "larına", "lərinə", "larını", "lərini", "larının"),
        *("lərinin", "larından", "lərindən", "larında", "lərində", "lara", "lərə", "ları", "ləri", "lar", "lər"),
        *("sının", "sinin", "sunun", "sünün", "sına", "sinə", "suna", "sünə", "sını", "sini", "sunu", "sünü", "sında"),
        *("sində", "sunda", "sündə", "sından", "sindən", "sı", "si", "su", "sü", "ının", "inin", "unun", "ünün"),
        *("ını", "ini", "unu", "ünü", "ında", "ində", "unda", "ündə", "ından", "indən", "undan", "ündən", "ına"),
        *("inə", "una", "ünə", "nın", "nin", "nun", "nün", "ın", "in", "un", "ün", "da", "də", "dan", "dən", "nı"),
        *("ni", "nu", "nü", "ya", "yə", "yı", "yi", "yu", "yü", "na", "nə", "ı", "i", "u", "ü", "a", "ə", "dır", "dir"),
        *("dur", "dür", "la", "lə", "dakı", "dəki"),
    ),
    key=len,
    reverse=True,
)
_GEORGIAN = sorted(
    (
        *(
            "ებისთვის",
            "ებისგან",
            "ებიდან",
            "ებში",
            "ებზე",
            "ებთან",
            "ებით",
            "ებად",
            "ების",
            "ებს",
            "ებმა",
            "ები",
            "ებო",
        ),
        *("ისთვის", "ისგან", "იდან", "მდე", "ამდე", "ში", "ზე", "თან", "ით", "ად", "ის", "ს", "მა", "ი", "ა", "ო", "ე"),
        *("ს", "ული", "ური", "ისა"),
    ),
    key=len,
    reverse=True,
)

_english, _russian, _armenian = (snowballstemmer.stemmer(name) for name in ("english", "russian", "armenian"))


def plain_word(word: str) -> str:
    """A word in lower case and one form of each letter, in its own script, with one kind of apostrophe."""
    text = unicodedata.normalize("NFKC", word).casefold().replace("i\u0307", "i").replace("’", "'").replace("ʼ", "'")
    return text.replace("ё", "е").replace("և", "եւ")[:LONGEST]


@lru_cache(maxsize=65_536)
def stems(word: str, *, azerbaijani: bool = True) -> tuple[str, ...]:
    """The stems of a word, of `plain_word`, in its own script.

    Of a word in plain Latin letters, of which nobody can tell the language, the English one, and with `azerbaijani` the
    Azerbaijani one as well.
    """
    first = word[0]
    if "\u0400" <= first <= "\u04ff":
        return (_russian.stemWord(word),)
    if "\u0530" <= first <= "\u058f":
        return (_armenian.stemWord(word),)
    if "\u10a0" <= first <= "\u10ff":
        return (_without(word, _GEORGIAN),)
    if _AZERBAIJANI_LETTERS.search(word):
        return _bare(word)
    english = _english.stemWord(word.removesuffix("'s").replace("'", ""))
    return tuple(dict.fromkeys((english, *_bare(word.replace("'", ""))))) if azerbaijani else (english,)


def _without(word: str, endings: list[str]) -> str:
    """A word without its endings, as long as enough is left to be a word."""
    while True:
        ending = next((e for e in endings if word.endswith(e) and len(word) - len(e) >= _LEAST), None)
        if ending is None:
            return word
        word = word[: -len(ending)]


def _bare(word: str) -> tuple[str, ...]:
    """A word, and what may be left of it without an ending or two: nothing tells Paşinyan-ın from Paşinya-nın."""
    found = {word: None}
    for each in (word, *_shorter(word)):
        found |= dict.fromkeys((each, *_shorter(each)))
    return tuple(found)[:_BARE]


def _shorter(word: str) -> list[str]:
    return [word[: -len(e)] for e in _AZERBAIJANI if word.endswith(e) and len(word) - len(e) >= _LEAST]


@lru_cache(maxsize=65_536)
def term(stem: str) -> str:
    """The term under which a stem of any script is kept: Latin letters and digits."""
    return fold(stem).replace(" ", "")
