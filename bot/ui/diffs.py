"""What changed between two revisions, word by word, as people read it: ~~removed~~ **added**."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.diff import Change, Part, Replaced
from bot.domain.message import Locale, Message, as_message
from bot.messages import render
from bot.ui.text import ELLIPSIS, escape, length

CONTEXT = 60  # characters of unchanged text shown on either side of a change
WHOLE = 40  # characters, old and new, up to which a text is shown as one change rather than word by word
ALIKE = 0.2  # the share of a text that has to stay for word by word to say more than old and new

_MARKS = {Change.REMOVED: "~~", Change.ADDED: "**"}


Changed = Sequence[tuple[Message | str, Sequence[Part] | Replaced]]
"""Fields that changed: the message that labels each, and how it changed."""


def changes(locale: Locale, found: Changed, room: int) -> list[str]:
    """One block for each field that changed, given by its label and its parts, in about `room` characters; escaped."""
    each = room // max(1, len(found))
    named = [(render(as_message(label, {}), locale), _parts(locale, parts)) for label, parts in found]
    return [f"**{label}**: {diff(parts, each - len(label) - 6)}" for label, parts in named]


def _parts(locale: Locale, changed: Sequence[Part] | Replaced) -> Sequence[Part]:
    if not isinstance(changed, Replaced):
        return changed
    return [Part(Change.REMOVED, render(changed.old, locale)), Part(Change.ADDED, render(changed.new, locale))]


def diff(parts: Sequence[Part], room: int) -> str:
    """What changed, in about `room` characters: far from a change unchanged text is left out."""
    old, new = (
        "".join(part.text for part in parts if part.change is not other) for other in (Change.ADDED, Change.REMOVED)
    )
    same = sum(length(part.text) for part in parts if part.change is Change.SAME)
    if length(old) + length(new) < WHOLE or same < ALIKE * max(length(old), length(new)):
        parts = [Part(Change.REMOVED, old), Part(Change.ADDED, new)]
    context = CONTEXT
    shown = _render(parts, context)
    while length(shown) > room and context > 10:
        context //= 2
        shown = _render(parts, context)
    return shown if length(shown) <= room else _render(_cut(parts, room), context)


def _render(parts: Sequence[Part], context: int) -> str:
    last = len(parts) - 1
    return (
        "".join(
            _marked(part)
            if part.change is not Change.SAME
            else _shortened(part.text, context, place == 0, place == last)
            for place, part in enumerate(parts)
        )
        .replace("~~**", "~~ **")
        .strip()
    )


def _marked(part: Part) -> str:
    """Marks close to the words: Discord reads none that stand beside white space, nor across lines."""
    mark = _MARKS[part.change]
    return "\n".join(_around(each, mark) for each in part.text.split("\n"))


def _around(text: str, mark: str = "") -> str:
    """`text` escaped between two marks, the white space at its ends kept outside of them."""
    inner = text.strip()
    if not inner:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{mark}{escape(inner)}{mark}{after}"


def _shortened(text: str, context: int, first: bool, last: bool) -> str:
    """Unchanged text: what is near a change, and an ellipsis for the rest."""
    head, tail = (0 if first else context), (0 if last else context)
    if len(text) <= head + tail + context:
        return _around(text)
    before, after = text[:head].rstrip(), text[len(text) - tail :].lstrip() if tail else ""
    return f"{_around(text[:head]) if before else ''}{ELLIPSIS}{_around(' ' + after) if after else ''}"


def _cut(parts: Sequence[Part], room: int) -> list[Part]:
    """Removed and added texts cut alike, so that the whole fits."""
    changed = [part for part in parts if part.change is not Change.SAME]
    each = max(20, room // max(1, len(changed)) - 30)
    kept = changed[: max(1, room // (each + 30))]
    return [Part(part.change, part.text if len(part.text) <= each else part.text[:each] + ELLIPSIS) for part in kept]
