"""Component ids that say by themselves what a press asks for, so that any process can answer it, also after a restart.

`v1:<action>:<arg>:<arg>`, at most 100 characters (https://discord.com/developers/docs/components/reference, Custom ID).
Ids come back from clients and are not to be trusted: whatever is not exactly of this grammar reads as `None`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from bot.kinds import kind_named
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
_KIND = _Arg(re.compile(r"[a-z_]{1,20}"))  # and `read` looks whether there is such a kind
_ANY_ID = _Arg(re.compile(r"[0-9]{1,18}", re.ASCII), "0")
_DISCORD_ID = _Arg(re.compile(r"[0-9]{1,20}", re.ASCII))
_MAYBE_DISCORD_ID = _Arg(re.compile(r"[0-9]{1,20}", re.ASCII), "0")
_REVISIONS = _Arg(re.compile(r"[1-9][0-9]{0,8}\.[1-9][0-9]{0,6}(?:-[1-9][0-9]{0,8}\.[1-9][0-9]{0,6})*", re.ASCII))
_SEAL = _Arg(re.compile(r"[0-9a-f]{16}", re.ASCII))
_RANDOM = _Arg(re.compile(r"[0-9a-f]{0,8}", re.ASCII), "")

# Forms. An id of 0 stands for none; the end is random (see `bot.ui.form`).
_FORMS: dict[str, tuple[_Arg, ...]] = {
    "add": (_KIND, _ID, _ANY_ID, _ANY_ID, _MAYBE_DISCORD_ID, _MAYBE_DISCORD_ID),  # topics, source or channel, message
    "edit": (_ID, _ID, _ANY_ID, _ANY_ID, _ANY_ID),  # number, version, then what it moves to: topics, source
    "retire": (_ID, _ID),  # number, version
    "topic-add": (),
    "topic-names": (_ID,),
    "source-add": (_ANY_ID,),  # the proposal whose link it has
    "source-edit": (_ID, _ID),  # source, version
    "source-more": (_ID, _ID),
    "fingerprint": (_ID,),
    "suggest": (),
    "quote-message": (_DISCORD_ID, _DISCORD_ID, _DISCORD_ID),  # channel, message, author
    "proposal": (_ID, _ID, _ANY_ID, _ANY_ID, _ANY_ID),  # proposal, version, then topics and source instead
    "decline": (_ID, _ID),  # proposal, version
    "report": (_REVISIONS,),
    "answer-report": (_ID,),
}

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
    "history": (_ID, _PAGE),
    "revision": (_ID, _ID),  # number, version
    "revert": (_ID, _ID, _ID),  # number, version to bring back, version that stands
    "restore": (_ID, _ID),
    "review": (_PAGE,),
    "approve": (_ID, _ID),  # proposal, version
    "reports": (_PAGE,),
    "gaps": (_PAGE,),
    "gap-done": (),
    "due": (_PAGE,),
    "trail": (_PAGE,),
    "log": (_PAGE,),
    "erase-trail": (),
    "import": (_SEAL, _SEAL),  # the file, the plan
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
_TURNED = ("dates", "quotes", "sources", "entry", "history", "review", "reports", "gaps", "due", "log", "trail")
_GRAMMAR |= {f"{action}-page": _GRAMMAR[action] for action in _TURNED}
_GRAMMAR |= {action: (*shapes, _RANDOM) for action, shapes in _FORMS.items()}
# A button that opens a form; one that opens it again with the text that its card hands back; one that saves that text.
_GRAMMAR |= {f"{way}-{action}": (*_FORMS[action], _RANDOM) for action in _FORMS for way in ("open", "again", "anyway")}
FOLD_LIMIT: Final = 60


@dataclass(frozen=True, slots=True)
class Press:
    """What a component asks for. `args` are as many as its action has, those left out at their defaults."""

    action: str
    args: tuple[str, ...] = ()

    def number(self, index: int) -> int:
        """The argument at `index`, an id or a page. A page may be negative or far too large: clamp it."""
        return int(self.args[index])


def _whole(action: str, shapes: tuple[_Arg, ...]) -> re.Pattern[str]:
    """All ids of an action: its arguments in order, of which the last ones may be left out if they have defaults."""
    rest, may_end = "", True
    for shape in reversed(shapes):
        rest = f":(?:{shape.shape.pattern}){rest}"
        may_end = may_end and shape.default is not None
        if may_end:
            rest = f"(?:{rest})?"
    return re.compile(f"{VERSION}:{re.escape(action)}{rest}", re.ASCII)


_WHOLE = {action: _whole(action, shapes) for action, shapes in _GRAMMAR.items()}


def make(action: str, *args: object) -> str:
    """The id for `action`; trailing arguments may be left out where they have a default."""
    custom_id = ":".join((VERSION, action, *map(str, args)))
    ours = len(custom_id) <= CUSTOM_ID.high and _WHOLE[action].fullmatch(custom_id)
    assert ours, f"{custom_id!r} is no id of ours"
    return custom_id


def read(custom_id: str) -> Press | None:
    """What an id asks for, or `None` for an id of another version or that this one never made."""
    action, *args = custom_id.split(":")[1:] or [""]
    whole = _WHOLE.get(action)
    if len(custom_id) > CUSTOM_ID.high or whole is None or not whole.fullmatch(custom_id):
        return None
    if any(shape is _KIND and kind_named(arg) is None for shape, arg in zip(_GRAMMAR[action], args, strict=False)):
        return None
    left_out = (shape.default or "" for shape in _GRAMMAR[action][len(args) :])
    return Press(action, (*args, *left_out))


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


REVISIONS_LIMIT: Final = 70  # characters, so that a form's id has room for them


def revisions(shown: Iterable[tuple[int, int]]) -> str:
    """The argument that names the revisions a card shows, by number and version: `42.3-17.1`; as many as fit."""
    text = ""
    for number, version in shown:
        longer = f"{text}-{number}.{version}" if text else f"{number}.{version}"
        if len(longer) > REVISIONS_LIMIT:
            break
        text = longer
    return text


def read_revisions(text: str) -> list[tuple[int, int]]:
    """The revisions that an argument names: numbers and versions."""
    pairs = (each.split(".") for each in text.split("-"))
    return [(int(number), int(version)) for number, version in pairs]


def fact_of(custom_ids: Iterable[str | None]) -> str | None:
    """The date (`YYYY-MM-DD`) whose fact a message is, by the ids of its components; `None` for every other message."""
    for custom_id in custom_ids:
        press = read(custom_id or "")
        if press is not None and press.action == "daily-of":
            return press.args[0]
    return None
