"""Component ids that say by themselves what a press asks for, so that any process can answer it, also after a restart.

`v1:<action>:<arg>:<arg>`, at most 100 characters (https://discord.com/developers/docs/components/reference, Custom ID).
Ids come back from clients and are not to be trusted: whatever is not exactly of this grammar reads as `None`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice, zip_longest
from typing import Final, Literal

from bot.kinds import kind_named
from bot.ui.limits import CUSTOM_ID
from bot.ui.text import clean, cut, fits

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
_ANSWER = _Arg(re.compile(r"yes|no|never"))
_SEAL = _Arg(re.compile(r"[0-9a-f]{16}", re.ASCII))
_SEARCHED = _Arg(re.compile(r"[^:\x00-\x1f]{1,80}"))
_SUGGESTED = _Arg(re.compile(r"[^:\x00-\x1f]{0,60}"), "")
_RANDOM = _Arg(re.compile(r"[0-9a-f]{0,8}", re.ASCII), "")

# Forms. An id of 0 stands for none; the end is random (see `bot.ui.form`).
_FORMS: dict[str, dict[str, _Arg]] = {
    "add": {
        "kind": _KIND,
        "topic": _ID,
        "also": _ANY_ID,
        "source": _ANY_ID,
        "channel": _MAYBE_DISCORD_ID,
        "message": _MAYBE_DISCORD_ID,
    },  # older forms name a message, whose author nobody would have asked: it is not looked at
    "edit": {"number": _ID, "version": _ID, "topic": _ANY_ID, "also": _ANY_ID, "source": _ANY_ID},
    "retire": {"number": _ID, "version": _ID},
    "topic-add": {},
    "topic-names": {"topic": _ID},
    "topic-retire": {"topic": _ID, "version": _ID},
    "source-retire": {"source": _ID, "version": _ID},
    "source-add": {"proposal": _ANY_ID},  # the proposal whose link it has
    "source-edit": {"source": _ID, "version": _ID},
    "source-more": {"source": _ID, "version": _ID},
    "fingerprint": {"source": _ID},
    "suggest": {},
    "suggest-topic": {"name": _SUGGESTED},
    "quote-message": {"channel": _DISCORD_ID, "message": _DISCORD_ID, "author": _DISCORD_ID},
    "proposal": {"proposal": _ID, "version": _ID, "topic": _ANY_ID, "also": _ANY_ID, "source": _ANY_ID},
    "decline": {"proposal": _ID, "version": _ID},
    "report": {"revisions": _REVISIONS},
    "answer-report": {"report": _ID},
}

_GRAMMAR: dict[str, dict[str, _Arg]] = {
    "topic": {"topic": _ID},
    "more": {"topic": _ID, "page": _PAGE},
    "dates": {"topic": _ID, "page": _PAGE, "start": _DATE, "end": _DATE},
    "quotes": {"topic": _ID, "page": _PAGE, "speaker": _FOLD},
    "sources": {"topic": _ID, "page": _PAGE},
    "picture": {"topic": _ID, "start": _DATE, "end": _DATE},
    "entry": {"number": _ID, "page": _PAGE},
    "topics": {"page": _PAGE},
    "found": {},
    "search-in": {"text": _SEARCHED},
    "search-for": {"text": _SEARCHED},
    "open": {},
    "trending": {"period": _PERIOD},
    "today": {"day": _MONTH_DAY, "page": _PAGE},
    "history": {"number": _ID, "page": _PAGE, "report": _ANY_ID},  # the report beside which the button is, so that
    "revision": {"number": _ID, "version": _ID, "report": _ANY_ID},  # a card of two about one entry has no id twice
    "revert": {"number": _ID, "to": _ID, "version": _ID},  # the version to bring back, the one that stands
    "restore": {"number": _ID, "version": _ID},
    "topic-history": {"topic": _ID, "page": _PAGE},
    "topic-revert": {"topic": _ID, "to": _ID, "version": _ID},
    "topic-restore": {"topic": _ID, "version": _ID},
    "topic-unmerge": {"topic": _ID, "version": _ID},
    "source-history": {"source": _ID, "page": _PAGE},
    "source-revert": {"source": _ID, "to": _ID, "version": _ID},
    "source-restore": {"source": _ID, "version": _ID},
    "review": {"page": _PAGE},
    "approve": {"proposal": _ID, "version": _ID},
    "approve-change": {"operation": _ID},
    "decline-change": {"operation": _ID},
    "reports": {"page": _PAGE},
    "gaps": {"page": _PAGE},
    "gap-done": {},
    "due": {"page": _PAGE},
    "trail": {"page": _PAGE},
    "log": {"page": _PAGE},
    "consent": {"guild": _DISCORD_ID, "proposal": _ID, "version": _ID, "answer": _ANSWER},  # asked in a direct message
    "own-quotes": {"page": _PAGE},
    "withdraw-quote": {"number": _ID},  # asks; the next one does it
    "withdraw-quote-now": {"number": _ID},
    "refuse-quotes": {"on": _ANY_ID},
    "erase-trail": {},  # asks; the next one does it
    "erase-trail-now": {},
    "reset-moderators": {},
    "reset-log-channel": {},
    "merge-topics": {"topic": _ID, "into": _ID},
    "import": {"file": _SEAL, "plan": _SEAL},  # seals of both
    "daily": {"topic": _ID},
    "daily-of": {"date": _DAY, "number": _ID},  # whose fact it is, and of which entry
    "daily-plan": {},
    "daily-day": {"date": _DAY},
    "daily-pick": {},
    "daily-another": {"date": _DAY, "number": _ID},
    "daily-hold": {"date": _DAY},
    "daily-release": {"date": _DAY},
    "daily-now": {"date": _DAY},
}
# The same with `-page` turns the card that the button is on, where without it opens another.
_TURNED = (
    "dates",
    "quotes",
    "sources",
    "entry",
    "history",
    "topic-history",
    "source-history",
    "review",
    "reports",
    "gaps",
    "due",
    "log",
    "trail",
    "own-quotes",
)
_GRAMMAR |= {f"{action}-page": _GRAMMAR[action] for action in _TURNED}
_FORMS = {action: {**args, "random": _RANDOM} for action, args in _FORMS.items()}
_GRAMMAR |= _FORMS
# A button that opens a form; one that opens it again with the text that its card hands back; one that saves that text.
_GRAMMAR |= {f"{way}-{action}": _FORMS[action] for action in _FORMS for way in ("open", "again", "anyway")}
FOLD_LIMIT: Final = 60
SEARCHED_LIMIT: Final = 80  # characters of what was searched for, so that an id has room for them
SUGGESTED_LIMIT: Final = 60


@dataclass(frozen=True, slots=True)
class Press:
    """What a component asks for: its action, and the arguments that the action has by name, all of them."""

    action: str
    args: Mapping[str, str] = field(default_factory=dict)

    def number(self, name: str) -> int:
        """An id or a page. A page may be negative or far too large: clamp it."""
        return int(self.args[name])


def _whole(action: str, shapes: tuple[_Arg, ...]) -> re.Pattern[str]:
    """All ids of an action: its arguments in order, of which the last ones may be left out if they have defaults."""
    rest, may_end = "", True
    for shape in reversed(shapes):
        rest = f":(?:{shape.shape.pattern}){rest}"
        may_end = may_end and shape.default is not None
        if may_end:
            rest = f"(?:{rest})?"
    return re.compile(f"{VERSION}:{re.escape(action)}{rest}", re.ASCII)


_WHOLE = {action: _whole(action, tuple(args.values())) for action, args in _GRAMMAR.items()}


def make(action: str, **args: object) -> str:
    """The id for `action` with its arguments by name; the last ones may be left out where they have a default."""
    custom_id = f"{VERSION}:{action}"
    for name in islice(_GRAMMAR[action], len(args)):
        custom_id += f":{args[name]}"
    ours = len(custom_id) <= CUSTOM_ID.high and _WHOLE[action].fullmatch(custom_id)
    assert ours, f"{custom_id!r} is no id of ours"
    return custom_id


def read(custom_id: str) -> Press | None:
    """What an id asks for, or `None` for an id of another version or that this one never made."""
    action, *args = custom_id.split(":")[1:] or [""]
    whole = _WHOLE.get(action)
    if len(custom_id) > CUSTOM_ID.high or whole is None or not whole.fullmatch(custom_id):
        return None
    wanted = _GRAMMAR[action]
    values = dict(zip_longest(wanted, args))
    found = {name: arg.default or "" if values[name] is None else values[name] for name, arg in wanted.items()}
    if any(arg is _KIND and kind_named(found[name]) is None for name, arg in wanted.items()):
        return None
    return Press(action, found)


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


def typed(text: str, limit: int) -> str:
    """What somebody typed as an argument of an id: on one line, without colons, its first words that fit."""
    text = " ".join(clean(text).replace(":", " ").split())
    if fits(text, limit):
        return text
    head = text[: cut(text, limit + 1)]
    return (head.rpartition(" ")[0] or text[: cut(text, limit)]).strip()


REVISIONS_LIMIT: Final = 70  # characters, so that a form's id has room for them


def revisions(shown: Iterable[tuple[int, int]]) -> str:
    """The argument that names the revisions a card shows, by number and version: `42.3-17.1`; as many as fit."""
    text = "-".join([f"{number}.{version}" for number, version in shown])
    if len(text) > REVISIONS_LIMIT:
        text = text[: REVISIONS_LIMIT + 1].rpartition("-")[0]
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
            return press.args["date"]
    return None
