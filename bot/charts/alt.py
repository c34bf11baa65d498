"""Alternative text: what a chart shows, in words, as much as Discord keeps."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from bot.charts.text import LOOSE, visible
from bot.domain.message import Locale
from bot.messages import translate

MAX_ALT = 1024  # Discord's limit for the description of an attachment


def described(locale: Locale, what: str, title: str, subtitle: str, parts: Sequence[str], count: int) -> str:
    """A heading, then all parts, shortened if need be; if even that is too much, how many more there are."""
    heading = [what, _shortened(title, MAX_ALT // 6), _shortened(subtitle, MAX_ALT // 6)]
    text = " ".join(_sentence(part) for part in heading if part)
    room = MAX_ALT - len(_more(locale, count))
    for longest in (200, 150, 120, 100, 80, 70, 60):
        told = [" " + _sentence(_shortened(part, longest)) for part in parts]
        if len(text) + sum(map(len, told)) <= room:
            break
    reached = list(accumulate(map(len, told), initial=len(text)))
    told = told[: bisect_right(reached, room) - 1]
    text += "".join(told)
    return text if len(told) == count else text + _more(locale, count - len(told))


def _more(locale: Locale, count: int) -> str:
    return f" {translate(locale, 'chart-and-more', count=count)}"


def _sentence(text: str) -> str:
    return text if text.endswith(("?", "!", "…")) else f"{text}."


def _shortened(text: str, length: int) -> str:
    """The visible `text`, cut between words to at most `length` characters."""
    text = visible(text).rstrip(LOOSE)
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    return (cut[: cut.rfind(" ")] if " " in cut else cut).rstrip(LOOSE) + "…"
