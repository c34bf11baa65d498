"""Quotes: somebody's words, to the letter."""

from bot.domain.entry import Kind
from bot.kinds.base import LOCATOR, EntryKind, Field, attributed_to

QUOTE = EntryKind(
    kind=Kind.QUOTE,
    noun="quote",
    nouns="quotes",
    fields=(
        Field("body", "Quote", "To the letter, without quotation marks around it", limit=1500, long=True),
        Field("speaker", "Speaker", "Whose words these are", limit=100),
        attributed_to("Who reports the words, if not the source itself", required=False),
        LOCATOR,
    ),
    example={
        "body": "the question of “When?” rather than “Whether?”",
        "speaker": "the article's author (not stated)",
        "locator": "¶4",
    },
)
