"""Summaries: what a topic is about, in the library's own words and somebody's voice."""

from bot.domain.entry import Kind
from bot.kinds.base import LOCATOR, EntryKind, Field, attributed_to

SUMMARY = EntryKind(
    kind=Kind.SUMMARY,
    noun="summary",
    nouns="summaries",
    fields=(
        Field("body", "Summary", "60 to 200 words of your own; say who claims what", limit=4000, long=True),
        attributed_to("Whose account this sums up, such as “the article”", required=True),
        LOCATOR,
    ),
    example={
        "body": "According to the article, Baku closed the road in December 2022; Moscow was not eager to intervene.",
        "attributed_to": "the article",
        "locator": "¶4",
    },
)
