"""Quotes: somebody's words, to the letter."""

from bot.domain.entry import Entry, Kind
from bot.domain.message import Message
from bot.domain.search.query import Ask
from bot.domain.verification import verdict
from bot.kinds.base import LOCATOR, EntryKind, Field, Place, Reading, Say, attributed_to

_MARKS = (("“", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ('"', '"'))


def unmarked(text: str) -> str:
    """What was quoted, without the pair of quotation marks that somebody typed around all of it: cards set their own.

    Marks of a quote inside it stay, and so does a pair of which one belongs to such a quote.
    """
    for opens, closes in _MARKS:
        inside = text[1:-1]
        if text[:1] == opens and text[-1:] == closes and opens not in inside and closes not in inside:
            return inside.strip() or text
    return text


def _reads(entry: Entry, say: Say) -> Reading:
    return Reading(
        quoted=True,
        voice=entry.speaker or say(Message("card-speaker-not-stated")),
        below=(
            say(Message("quote-reported-by", {"name": entry.attributed_to})) if entry.attributed_to else None,
            entry.locator,
            say(verdict.label(entry.verification)),
        ),
    )


QUOTE = EntryKind(
    name=Kind("quote"),
    noun=Message("kind-quote"),
    label=Message("kind-quote-label"),
    counted="kind-quote-counted",
    counted_short="kind-quote-counted-short",
    command="quote",
    description=Message("command-curate-add-quote"),
    choice=Message("kind-quote-choice"),
    meaning="quote-means",
    sign="💬",
    accent=0x7A63B8,
    place=Place.ONE,
    fields=(
        Field("body", "quote-body", "quote-body-help", limit=1500, long=True, read=unmarked),
        Field("speaker", "quote-speaker", "quote-speaker-help", limit=100),
        attributed_to("quote-attributed-to-help", required=False),
        LOCATOR,
    ),
    verified=True,
    reads=_reads,
    answers=(Ask.SAID,),
    example={
        "body": "the question of “When?” rather than “Whether?”",
        "speaker": "the article's author (not stated)",
        "locator": "¶4",
    },
)
