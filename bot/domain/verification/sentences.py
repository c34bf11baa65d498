"""Where the sentences of a paragraph begin.

Rather too few than too many: a quote that begins at a beginning counts as whole, so what is no sentence must not pass
for one. An initial, an abbreviation or a small letter after the point tells against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.domain.verification.tokens import is_word

_ENDS = frozenset(".!?…։。！？؟।")
_ENDS_UNSPACED = frozenset("。！？")
_CLOSES = frozenset("\"'”’»)]“")  # “ closes what „ opens
# English, Russian, Azerbaijani, Armenian, Georgian. Single letters and what has a point inside need no list.
_ABBREVIATIONS = """
    mr mrs ms dr prof gen col lt maj capt sgt st sr jr no nos art vs cf ca approx fig vol pp ed eds etc al inc ltd
    jan feb mar apr jun jul aug sep sept oct nov dec
    гг др им проф акад ген ст стр рис см ср тыс млн млрд руб ул пр
    cən xan akad səh bax və
    պրոֆ ակ տես էջ հազ մլն
    პროფ აკად გვ იხ ათ მლნ
"""
_ABBREVIATED = frozenset(_ABBREVIATIONS.split())


def sentence_beginnings(paragraph: str, spans: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Which tokens of a normalised paragraph, by their place in `spans`, are the first of a sentence."""
    if spans:
        yield 0
    for k in range(len(spans) - 1):
        end = _end_of_sentence(paragraph, spans, k)
        if end is not None and end < len(spans):
            yield end


def _end_of_sentence(paragraph: str, spans: Sequence[tuple[int, int]], k: int) -> int | None:
    """The token after a sentence's end, if one ends with the mark at `k`."""
    mark = paragraph[spans[k][0]]
    armenian_colon = mark == ":" and k > 0 and "Ա" <= paragraph[spans[k - 1][0]] <= "և"
    if mark not in _ENDS and not armenian_colon:
        return None
    after = k + 1
    # Marks that close stand against the point; what opens the next sentence has white space before it.
    while (
        after < len(spans) and spans[after][0] == spans[after - 1][1] and paragraph[spans[after][0]] in _CLOSES | _ENDS
    ):
        after += 1
    if after == len(spans):
        return None
    if mark in _ENDS_UNSPACED:
        return after
    if spans[after][0] == spans[after - 1][1] or (mark == "." and _abbreviates(paragraph, spans, k)):
        return None
    opens = after
    while opens < len(spans) - 1 and not is_word(paragraph, spans[opens]):
        opens += 1
    return None if paragraph[spans[opens][0]].islower() and _has_capitals(paragraph[spans[opens][0]]) else after


def _abbreviates(paragraph: str, spans: Sequence[tuple[int, int]], k: int) -> bool:
    """Whether the point at `k` belongs to the word before it."""
    if k == 0 or spans[k - 1][1] != spans[k][0]:
        return False
    word = paragraph[slice(*spans[k - 1])]
    return word.casefold() in _ABBREVIATED or "." in word or (len(word) == 1 and word.isalpha())


def _has_capitals(letter: str) -> bool:
    """Georgian has capitals for headings only: its sentences begin small."""
    return letter.upper() != letter and not "ა" <= letter <= "ჿ"
