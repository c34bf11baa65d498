"""Key dates: what happened, or was inferred, planned or expected, and when, as precisely as it is known."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.domain.entry import Certainty, Entry, Kind
from bot.domain.errors import Problem
from bot.domain.message import Locale
from bot.kinds.base import LOCATOR, EntryKind, Field, Place, Reading, a_certainty, a_date, attributed_to


def _somebody_says_so(values: Mapping[str, Any]) -> Iterable[Problem]:
    certainty = values["certainty"]
    if certainty is not Certainty.HAPPENED and not values["attributed_to"]:
        yield Problem("attributed_to", "key-date-needs-a-name", certainty=str(certainty))


def _reads(entry: Entry, locale: Locale) -> Reading:
    date = entry.date.format(locale) if entry.date else "date not known"
    known = _known(entry)
    inferred = entry.certainty is Certainty.INFERRED
    return Reading(
        title=f"{date}{f' ({known})' if known else ''}: {entry.body}",
        lead=date,
        aside=known,
        joint=" — ",
        # What happened is a full mark, all else an empty one: they never look alike.
        mark="◆" if entry.certainty in (Certainty.HAPPENED, None) else "◇",
        below=(None if inferred else entry.attributed_to, entry.locator),
    )


def _known(entry: Entry) -> str:
    """How a date is known, in plain words; nothing for what happened."""
    match entry.certainty:
        case Certainty.INFERRED:
            return f"inferred by {entry.attributed_to}" if entry.attributed_to else "inferred"
        case Certainty.PLANNED:
            return "planned then"
        case Certainty.EXPECTED:
            return "expected then"
    return ""


KEY_DATE = EntryKind(
    name=Kind("key_date"),
    noun="key date",
    nouns="key dates",
    short="date",
    command="date",
    description="Something that happened, was inferred, planned or expected, and when",
    meaning="key-date-means",
    sign="📅",
    accent=0xC98B2B,
    place=Place.LIST,
    fields=(
        Field("date", "key-date-date", "key-date-date-help", limit=40, read=a_date),
        Field(
            "certainty",
            "key-date-certainty",
            "key-date-certainty-help",
            limit=20,
            read=a_certainty,
            choices={
                Certainty.HAPPENED: "certainty-happened-means",
                Certainty.INFERRED: "certainty-inferred-means",
                Certainty.PLANNED: "certainty-planned-means",
                Certainty.EXPECTED: "certainty-expected-means",
            },
        ),
        Field("body", "key-date-body", "key-date-body-help", limit=500, long=True),
        attributed_to("key-date-attributed-to-help", required=False),
        LOCATOR,
    ),
    prefilled={"certainty": "happened"},
    check=_somebody_says_so,
    reads=_reads,
    example={
        "date": "2022-12",
        "certainty": "happened",
        "body": "Azerbaijan closes the Lachin road de facto.",
        "locator": "¶4",
    },
)
