"""Summaries: what a topic is about, in the library's own words and somebody's voice."""

from bot.domain.entry import Entry, Kind
from bot.domain.message import Message
from bot.domain.search.query import Ask
from bot.kinds.base import LOCATOR, EntryKind, Field, Place, Reading, Say, attributed_to


def _reads(entry: Entry, _: Say) -> Reading:
    return Reading(below=(entry.attributed_to, entry.locator))


WORDS = {"least": 60, "most": 200}  # of a summary, as its form asks for them


def _short(entry: Entry) -> Message | None:
    count = len(entry.body.split())
    return Message("summary-is-short", {**WORDS, "count": count}) if count < WORDS["least"] else None


SUMMARY = EntryKind(
    name=Kind("summary"),
    noun=Message("kind-summary"),
    label=Message("kind-summary-label"),
    counted="kind-summary-counted",
    counted_short="kind-summary-counted-short",
    command="summary",
    description=Message("command-curate-add-summary", WORDS),
    choice=Message("kind-summary-choice"),
    meaning="summary-means",
    sign="📄",
    accent=0x3E7CB1,
    place=Place.TEXT,
    fields=(
        Field("body", "summary-body", Message("summary-body-help", WORDS), limit=4000, long=True),
        attributed_to("summary-attributed-to-help", required=True),
        LOCATOR,
    ),
    reads=_reads,
    advises=_short,
    answers=(Ask.WHAT, Ask.WHY),
    example={
        "body": "According to the article, Baku closed the road in December 2022; Moscow was not eager to intervene.",
        "attributed_to": "the article",
        "locator": "¶4",
    },
)
