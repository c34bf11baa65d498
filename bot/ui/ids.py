"""Component ids that say by themselves what a press asks for, so that any process can answer it, also after a restart.

`v1:<action>:<arg>:<arg>`, at most 100 characters (https://discord.com/developers/docs/components/reference, Custom ID).
Ids come back from clients and are not to be trusted: whatever is not exactly of this grammar reads as `None`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from bot.ui.limits import CUSTOM_ID

VERSION: Final = "v1"


@dataclass(frozen=True, slots=True)
class _Arg:
    """What one argument may look like, and what it is when an id ends before it (`None`: it may not be left out)."""

    shape: re.Pattern[str]
    default: str | None = None


_ID = _Arg(re.compile(r"[0-9]{1,18}", re.ASCII))
_PAGE = _Arg(re.compile(r"-?[0-9]{1,18}", re.ASCII), "0")
_DATE = _Arg(re.compile(r"[0-9X~?%/.-]{0,40}", re.ASCII), "")
_PERIOD = _Arg(re.compile(r"day|week|month|year|all"))
_MONTH_DAY = _Arg(re.compile(r"[0-1][0-9]-[0-3][0-9]", re.ASCII))
_DAY = _Arg(re.compile(r"[0-9]{4}-[01][0-9]-[0-3][0-9]", re.ASCII))
_FOLD = _Arg(re.compile(r"[0-9a-z ]{0,60}", re.ASCII), "")

_GRAMMAR: dict[str, tuple[_Arg, ...]] = {
    "topic": (_ID,),
    "more": (_ID, _PAGE),
    "dates": (_ID, _PAGE, _DATE, _DATE),
    "quotes": (_ID, _PAGE, _FOLD),
    "sources": (_ID, _PAGE),
    "picture": (_ID, _DATE, _DATE),
    "entry": (_ID, _PAGE),
    "topics": (_PAGE,),
    "found": (),
    "open": (),
    "trending": (_PERIOD,),
    "today": (_MONTH_DAY, _PAGE),
    "daily": (_ID,),
    "daily-of": (_DAY, _ID),  # the date whose fact it is, the entry's number
    "daily-plan": (),
    "daily-day": (_DAY,),
    "daily-pick": (),
    "daily-another": (_DAY, _ID),  # the entry that the card shows
    "daily-hold": (_DAY,),
    "daily-release": (_DAY,),
    "daily-now": (_DAY,),
}
# The same with `-page` turns the card that the button is on, where without it opens another.
_GRAMMAR |= {f"{action}-page": _GRAMMAR[action] for action in ("dates", "quotes", "sources", "entry")}
FOLD_LIMIT: Final = 60


@dataclass(frozen=True, slots=True)
class Press:
    """What a component asks for. `args` are as many as its action has, those left out at their defaults."""

    action: str
    args: tuple[str, ...] = ()

    def number(self, index: int) -> int:
        """The argument at `index`, an id or a page. A page may be negative or far too large: clamp it."""
        return int(self.args[index])


def make(action: str, *args: object) -> str:
    """The id for `action`; trailing arguments may be left out where they have a default."""
    custom_id = ":".join((VERSION, action, *map(str, args)))
    assert read(custom_id) is not None, f"{custom_id!r} is no id of ours"
    return custom_id


def read(custom_id: str) -> Press | None:
    """What an id asks for, or `None` for an id of another version or that this one never made."""
    if len(custom_id) > CUSTOM_ID.high:
        return None
    version, _, rest = custom_id.partition(":")
    action, *args = rest.split(":")
    shapes = _GRAMMAR.get(action)
    if version != VERSION or shapes is None or len(args) > len(shapes):
        return None
    for shape in shapes[len(args) :]:
        if shape.default is None:
            return None
        args.append(shape.default)
    if not all(shape.shape.fullmatch(arg) for shape, arg in zip(shapes, args, strict=True)):
        return None
    return Press(action, tuple(args))


_VALUE = re.compile(r"([te])([0-9]{1,18})", re.ASCII)


def value(kind: Literal["topic", "entry"], number: int) -> str:
    """The value of a select's option that opens a topic (by id) or an entry (by number)."""
    return f"{kind[0]}{number}"


def read_value(text: str) -> tuple[Literal["topic", "entry"], int] | None:
    """What an option's value opens, or `None` for a value that no select of ours has."""
    found = _VALUE.fullmatch(text)
    if found is None:
        return None
    return ("topic" if found[1] == "t" else "entry", int(found[2]))


def fact_of(custom_ids: Iterable[str | None]) -> str | None:
    """The date (`YYYY-MM-DD`) whose fact a message is, by the ids of its components; `None` for every other message."""
    for custom_id in custom_ids:
        press = read(custom_id or "")
        if press is not None and press.action == "daily-of":
            return press.args[0]
    return None
