"""The kinds of entries, each in a file of its own. Whoever needs to know something about a kind asks `KINDS`."""

from bot.domain.entry import Entry, Kind
from bot.kinds.base import EntryKind
from bot.kinds.figure import FIGURE
from bot.kinds.key_date import KEY_DATE
from bot.kinds.quote import QUOTE
from bot.kinds.summary import SUMMARY

KINDS: dict[Kind, EntryKind] = {each.name: each for each in (SUMMARY, KEY_DATE, QUOTE, FIGURE)}
"""All kinds by name, in the order in which people are shown them."""


def kind_of(entry: Entry) -> EntryKind:
    """The kind of an entry."""
    return KINDS[entry.kind]


def kind_named(name: str) -> EntryKind | None:
    """The kind of that name, `None` where there is none."""
    return KINDS.get(Kind(name))


def verified_kinds() -> list[Kind]:
    """The kinds whose words are compared with the fingerprints of their sources."""
    return [each.name for each in KINDS.values() if each.verified]
