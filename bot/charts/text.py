"""Text as the chart's font can draw it: what is seen of it, how wide it is, and where its lines break."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from anyascii import anyascii

if TYPE_CHECKING:
    from matplotlib.ft2font import FT2Font

_SPACE = re.compile(r"\s+")
_INVISIBLE = {"Cc", "Cf", "Cs"}  # controls, format characters such as direction overrides, lone surrogates
_MARKS = {"Mn", "Me"}
_MARKS_AT_MOST = 2
LOOSE = " ,;:.·–—-"  # what no line ends with before an ellipsis
LINE = 1.36  # line pitch, in font sizes


def visible(text: str) -> str:
    """`text` on one line, without invisible characters and with at most two combining marks a letter."""
    kept: list[str] = []
    marks = 0
    for char in unicodedata.normalize("NFC", _SPACE.sub(" ", text)):
        category = unicodedata.category(char)
        marks = marks + 1 if category in _MARKS else 0
        if category not in _INVISIBLE and marks <= _MARKS_AT_MOST:
            kept.append(char)
    return _SPACE.sub(" ", "".join(kept)).strip()


def _drawable(text: str) -> str:
    """The visible `text`; what the font lacks is transliterated, or else replaced by `�`."""
    return "".join(char if ord(char) in _glyphs() else _transliterated(char) for char in visible(text))


def _transliterated(char: str) -> str:
    return anyascii(char) or ("" if unicodedata.category(char) in _MARKS else "\ufffd")


def font_file(bold: bool) -> Path:
    """The font of charts, which comes with matplotlib."""
    import matplotlib

    return Path(matplotlib.get_data_path(), "fonts", "ttf", "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")


@lru_cache(maxsize=2)
def _font(bold: bool) -> FT2Font:
    from matplotlib.ft2font import FT2Font

    font = FT2Font(str(font_file(bold)))
    font.set_size(100, 72)
    return font


@lru_cache(maxsize=1)
def _glyphs() -> frozenset[int]:
    return frozenset(_font(False).get_charmap()) & frozenset(_font(True).get_charmap())


@lru_cache(maxsize=8192)
def _advance(char: str, bold: bool) -> float:
    """Width of a character in font sizes."""
    return float(_font(bold).load_char(ord(char)).linearHoriAdvance) / 65536 / 100


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Width in dp of drawable `text`, a little generously: hinting moves glyphs when they are drawn."""
    return sum(_advance(char, bold) for char in text) * size * 1.02


def wrap(text: str, width: float, lines: int, size: float, bold: bool = False) -> list[str]:
    """`text` in at most `lines` drawable lines of `width` dp, broken between words; `…` for what did not fit."""
    wrapped: list[str] = []
    rest = _drawable(text)
    while rest and len(wrapped) < lines:
        fits = _fitting(rest, width, size, bold)
        if fits < len(rest) and len(wrapped) == lines - 1:
            fits = _fitting(rest, width - text_width("…", size, bold), size, bold)
            wrapped.append(rest[:fits].rstrip(LOOSE) + "…")
        else:
            wrapped.append(rest[:fits].rstrip())
        rest = rest[fits:].lstrip()
    return wrapped


def _fitting(text: str, width: float, size: float, bold: bool) -> int:
    """How many characters of `text` to put on a line of `width` dp: whole words if it can be, else at least one."""
    widths = accumulate(text_width(char, size, bold) for char in text)
    fits = next((i for i, reached in enumerate(widths) if reached > width), len(text)) or 1
    if fits == len(text) or text[fits] == " ":
        return fits
    space = text.rfind(" ", 0, fits)
    return space if space > 0 else fits
