"""Quotes: somebody's words, to the letter."""

from bot.domain.entry import Entry, Kind
from bot.domain.message import Message
from bot.domain.search.query import Ask
from bot.domain.verification import verdict
from bot.kinds.base import LOCATOR, EntryKind, Field, Place, Reading, Say, attributed_to


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
    nouns=Message("kind-quote-plural"),
    short=Message("kind-quote-short"),
    command="quote",
    description=Message("command-curate-add-quote"),
    choice=Message("kind-quote-choice"),
    meaning="quote-means",
    sign="💬",
    accent=0x7A63B8,
    place=Place.ONE,
    fields=(
        Field("body", "quote-body", "quote-body-help", limit=1500, long=True),
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
