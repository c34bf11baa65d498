"""Key dates: what happened, or was inferred, planned or expected, and when, as precisely as it is known."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.domain.entry import Certainty, Entry, Kind
from bot.domain.errors import Problem
from bot.domain.message import Message
from bot.domain.search.query import Ask
from bot.kinds.base import LOCATOR, Choice, EntryKind, Field, Place, Reading, Say, a_certainty, a_date, attributed_to


def _somebody_says_so(values: Mapping[str, Any]) -> Iterable[Problem]:
    certainty = values["certainty"]
    if certainty is not Certainty.HAPPENED and not values["attributed_to"]:
        yield Problem("attributed_to", "key-date-needs-a-name", certainty=str(certainty))


def _reads(entry: Entry, say: Say) -> Reading:
    date = say(entry.date or Message("card-date-not-known"))
    known = say(how) if (how := _known(entry)) else ""
    inferred = entry.certainty is Certainty.INFERRED
    return Reading(
        lead=date,
        aside=known,
        joint=" — ",
        # What happened is a full mark, all else an empty one: they never look alike.
        mark="◆" if entry.certainty in (Certainty.HAPPENED, None) else "◇",
        below=(None if inferred else entry.attributed_to, entry.locator),
    )


def _titled(entry: Entry, say: Say) -> str:
    date = entry.date or Message("card-date-not-known")
    if how := _known(entry):
        return say(Message("key-date-title-and-how", {"date": date, "how": how, "body": entry.body}))
    return say(Message("key-date-title", {"date": date, "body": entry.body}))


def _known(entry: Entry) -> Message | None:
    """How a date is known, in plain words; `None` for what happened."""
    match entry.certainty:
        case Certainty.INFERRED:
            name = entry.attributed_to
            return Message("key-date-inferred-by", {"name": name}) if name else Message("key-date-inferred")
        case Certainty.PLANNED:
            return Message("key-date-planned")
        case Certainty.EXPECTED:
            return Message("key-date-expected")
    return None


KEY_DATE = EntryKind(
    name=Kind("key_date"),
    noun=Message("kind-key-date"),
    label=Message("kind-key-date-label"),
    counted="kind-key-date-counted",
    counted_short="kind-key-date-counted-short",
    command="date",
    description=Message("command-curate-add-date"),
    choice=Message("kind-key-date-choice"),
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
                each: Choice(Message(f"certainty-{each}-choice"), Message(f"certainty-{each}-means"))
                for each in Certainty
            },
        ),
        Field("body", "key-date-body", "key-date-body-help", limit=500, long=True),
        attributed_to("key-date-attributed-to-help", required=False),
        LOCATOR,
    ),
    prefilled={"certainty": "happened"},
    check=_somebody_says_so,
    reads=_reads,
    titled=_titled,
    answers=(Ask.WHEN,),
    example={
        "date": "2022-12",
        "certainty": "happened",
        "body": "Azerbaijan closes the Lachin road de facto.",
        "locator": "¶4",
    },
)
