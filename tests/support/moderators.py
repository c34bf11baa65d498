"""People who curate, and a small library for them to work on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.container import Container
from bot.domain.actor import MANAGE_GUILD, MANAGE_MESSAGES, Actor
from bot.domain.audit import AuditEvent
from bot.domain.draft import Draft
from bot.domain.library import Library
from bot.domain.source import Source
from bot.domain.topic import Topic
from bot.kinds.key_date import KEY_DATE
from bot.kinds.quote import QUOTE
from bot.kinds.summary import SUMMARY
from tests.support.refusals import in_english

HOME, ELSEWHERE = 1_000_000_000_000_000_001, 1_000_000_000_000_000_002
ROLE = 77

NORA = Actor(11, MANAGE_MESSAGES)
OMAR = Actor(12, MANAGE_MESSAGES)
MIRA = Actor(13, MANAGE_GUILD)
ANA = Actor(21)
BEN = Actor(22)

ROAD = "According to the Gazette the road has been closed since December."
BRIDGE = "According to the Gazette the bridge was built in 1871 and never mended."
TEXT = "The road was closed in December. Nobody said for how long, and nobody asked."


@dataclass(frozen=True, slots=True)
class DraftFactory:
    """Makes drafts on a guild's first topic and source."""

    guild_id: int
    topic: Topic
    source: Source

    def summary(self, body: str, **more: str) -> Draft:
        fields = {"body": body, "attributed_to": "the Gazette", "locator": "p. 1"} | more
        return Draft(SUMMARY.name, (self.topic.id,), fields, self.source.id)

    def quote(self, body: str) -> Draft:
        fields = {"body": body, "speaker": "the mayor", "locator": "p. 2"}
        return Draft(QUOTE.name, (self.topic.id,), fields, self.source.id)

    def key_date(self, date: str, body: str = "The road is closed.") -> Draft:
        fields = {"date": date, "certainty": "happened", "body": body, "locator": "p. 3"}
        return Draft(KEY_DATE.name, (self.topic.id,), fields, self.source.id)


async def add_topic_and_source(container: Container, guild_id: int = HOME) -> DraftFactory:
    """A topic and a source for the guild, and drafts on them."""
    topic = await container.topics.add(guild_id, NORA, ["Lachin road", "Berdzor"])
    source = await container.sources.add(
        guild_id, NORA, {"title": "The Gazette", "link": "https://example.org/gazette"}
    )
    return DraftFactory(guild_id, topic, source)


async def library(container: Container, guild_id: int = HOME) -> Library:
    return await container.libraries.get(guild_id)


async def logged(container: Container, guild_id: int = HOME) -> list[AuditEvent]:
    """The guild's audit log in English words, newest first, as far as a page shows it."""
    return in_words((await container.audit.log(guild_id, NORA)).items)


def in_words(events: Iterable[AuditEvent]) -> list[AuditEvent]:
    """Lines of the audit log with what they name in English."""
    return [
        replace(each, subject=in_english(each.subject) or None, detail=in_english(each.detail) or None)
        for each in events
    ]
