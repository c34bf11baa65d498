"""The tokens of a text: what of its spelling counts when a quote is compared to the letter.

A token is a word or a punctuation mark as it stands. Case, diacritics, the kind of every quotation mark, apostrophe and
dash, and whether white space stands between two tokens all count. These do not:

- how much white space, and which: spaces, no-break spaces, tabs, line and paragraph breaks are one space;
- canonically equal spellings (Unicode NFC): `é` as one character or as `e` and a combining accent;
- characters that are never seen and that copying adds or loses: soft hyphen, zero-width space, word joiner, byte order
  mark, direction marks. Zero-width joiner and non-joiner do count: they change how Persian and Indic words look.

A word keeps its inner apostrophes, hyphens and points (`That’s`, `post-2020`, `2,000`, `U.S`, `Ինչո՞ւ`) and its signs
(`5%`, `€600`, `−5`); every other mark stands alone, a run of the same mark (`...`) counts as one. Scripts that put no
spaces between words (Chinese, Japanese, Thai, Lao, Burmese, Khmer) count letter by letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice, product

MAX_STACKED_MARKS = 30
"""Combining marks in a row (UAX #15, Stream-Safe Text Format); the time normalising takes grows with their square."""

_NEVER_SEEN = dict.fromkeys(
    [0xAD, 0x61C, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
)

# Following UAX #29 (MidLetter, MidNumLet, MidNum), with hyphens and Armenian's marks over a vowel.
_JOINS_WORDS = frozenset("'’‘.:·‧-‐‑/&@՚՛՜՞՟׳״")
_JOINS_DIGITS = frozenset(",٫٬")
_SIGNS = frozenset("_%‰‱#\u200c\u200d")
_STANDS_ALONE = frozenset("<>|~")
_UNSPACED_SCRIPTS = (
    range(0x0E00, 0x0F00),  # Thai, Lao
    range(0x1000, 0x10A0),  # Burmese
    range(0x1780, 0x1800),  # Khmer
    range(0x3005, 0x3008),
    range(0x3040, 0x3100),  # Kana
    range(0x31F0, 0x3200),
    range(0x3400, 0x4DC0),  # Han
    range(0x4E00, 0xA000),
    range(0xF900, 0xFB00),
    range(0xFF66, 0xFFA0),
    range(0x20000, 0x32400),
)


class _Shapes(dict[int, str]):
    """Code point → the letter that stands for its class in `_TOKEN`, worked out when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = shape = _shape(chr(code))
        return shape


def _shape(character: str) -> str:
    category = unicodedata.category(character)
    if character.isspace():
        return "s"
    if character in _JOINS_WORDS:
        return "j"
    if character in _JOINS_DIGITS:
        return "n"
    if category[0] == "M":
        return "m"
    if category == "Nd":
        return "d"
    if character.isalpha() and any(ord(character) in script for script in _UNSPACED_SCRIPTS):
        return "i"
    symbol = category in {"Sc", "Sm", "So"} and character not in _STANDS_ALONE
    return "w" if character.isalnum() or symbol or character in _SIGNS else "p"


_SHAPES = _Shapes()
_TOKEN = re.compile(r"im*|[wdm]+(?:(?:j|(?<=d)n(?=d))[wdm]+)*|[jnp]+")
_SAME_MARK = re.compile(r"(.)\1*", re.DOTALL)
_STACKED = re.compile(f"m{{{MAX_STACKED_MARKS + 1}}}")

_SPACED_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3})+(?![\w])")
_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:[ ,.’']\d{3})+(?!\w)|(?<![\w.,])\d{4,}(?!\w)")
_GROUPINGS = ("", " ", ",", ".", "’", "'")
_IN_BRACKETS = re.compile(r"\[[^\[\]]{1,60}\]")

_LOOKALIKES: dict[str, str] = {
    character: character + family.replace(character, "")
    for family in ("'’‘ʼ`´", '"“”„«»', "-–—‑−")
    for character in family
}
"""Marks a keyboard gives in place of each other; for each, itself first and then those it may stand for."""


def is_damaged(text: str) -> bool:
    """Whether a text has more than `MAX_STACKED_MARKS` combining marks on one letter, as no text has."""
    return _STACKED.search(text.translate(_NEVER_SEEN).translate(_SHAPES)) is not None


def normalised(text: str) -> str:
    """A text with everything that does not count made alike or left out, white space as single spaces."""
    return " ".join(unicodedata.normalize("NFC", text.translate(_NEVER_SEEN)).split())


def token_spans(normal: str) -> Iterator[tuple[int, int]]:
    """Begin and end of every token of a normalised text."""
    shapes = normal.translate(_SHAPES)
    for token in _TOKEN.finditer(shapes):
        begin, end = token.span()
        if shapes[begin] in "jnp":
            yield from (run.span() for run in _SAME_MARK.finditer(normal, begin, end))
        else:
            yield begin, end


def is_word(text: str, span: tuple[int, int]) -> bool:
    """Whether a token is a word or a number, not a mark."""
    return _SHAPES[ord(text[span[0]])] in "wdmi"


def lookalike_spellings(passage: str) -> Iterator[str]:
    """The passage as it is, then with its first three look-alike marks exchanged in every way."""
    places = list(islice((k for k, character in enumerate(passage) if character in _LOOKALIKES), 3))
    letters = list(passage)
    for choice in product(*(_LOOKALIKES[passage[place]] for place in places)):
        for place, character in zip(places, choice, strict=True):
            letters[place] = character
        yield "".join(letters)


def number_spellings(part: str) -> Iterator[tuple[int, int, str]]:
    """The numbers of a part that may be grouped otherwise: begin, end, and each other way to write them."""
    for number in _NUMBER.finditer(part):
        digits = re.sub(r"\D", "", number.group())
        head = len(digits) % 3 or 3
        groups = [digits[:head], *(digits[k : k + 3] for k in range(head, len(digits), 3))]
        for separator in _GROUPINGS:
            if (other := separator.join(groups)) != number.group():
                yield *number.span(), other


def word_at(part: str, index: int) -> str:
    """The token at an index, as a reader would point at it.

    A mark brings the word it is attached to, the one before it rather than the one after; a number its groups
    (`2 000`); what stands in square brackets comes with them (`[not]`).
    """
    for whole in (*_SPACED_NUMBER.finditer(part), *_IN_BRACKETS.finditer(part)):
        if whole.start() <= index < whole.end():
            return whole.group()
    tokens = list(token_spans(part))
    at = max(k for k, (begin, _) in enumerate(tokens) if begin <= index)
    if not is_word(part, tokens[at]):
        for step in (-1, 1):
            k = at
            while 0 <= k + step < len(tokens) and tokens[max(k, k + step)][0] == tokens[min(k, k + step)][1]:
                k += step
                if is_word(part, tokens[k]):
                    low, high = sorted((at, k))
                    return part[tokens[low][0] : tokens[high][1]]
    return part[slice(*tokens[at])]
