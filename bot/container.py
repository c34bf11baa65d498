"""The one place that builds and closes everything that is not Discord."""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.config import Config, application_id
from bot.domain.message import OPERATOR
from bot.messages import render
from bot.ops.discord_time import DiscordTime
from bot.ops.stop import Stop
from bot.services.asks import Asks
from bot.services.audit import Audit
from bot.services.curation.consent import Consents
from bot.services.curation.drafts import Drafts
from bot.services.curation.entries import Curation
from bot.services.curation.operations import Operations
from bot.services.curation.reports import Reports
from bot.services.curation.review import Review
from bot.services.curation.shelf import Shelf
from bot.services.curation.sources import SOURCE_OPERATIONS, Sources
from bot.services.curation.topics import TOPIC_OPERATIONS, Topics
from bot.services.curation.verification import Verifier
from bot.services.daily.posting import DailyPosts
from bot.services.daily.settings import Daily
from bot.services.gaps import Gaps
from bot.services.guilds import Guilds
from bot.services.insight import Insight
from bot.services.libraries import Libraries
from bot.services.packs.packs import Packs
from bot.services.packs.transfer import Transfer
from bot.services.privacy import Privacy
from bot.services.process.backup import Backups
from bot.services.process.identifies import Identifies
from bot.services.process.lease import Lease, name_of
from bot.services.process.presence import Presence
from bot.services.process.registration import Registration
from bot.services.process.soundness import Soundness
from bot.services.readers import Readers
from bot.services.search import Search
from bot.services.unit_of_work import UnitOfWork
from bot.storage import journal, migration, room
from bot.storage.ask_journal import AskJournal
from bot.storage.database import Database
from bot.storage.file_locks import opened
from bot.storage.integrity import prepare_file
from bot.storage.presences import UNNAMED

log = logging.getLogger(__name__)


def utcnow() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Container:
    """All that a running Almanac is made of, but for Discord."""

    config: Config
    database: Database
    clock: DiscordTime
    libraries: Libraries
    asks: Asks
    insight: Insight
    packs: Packs
    search: Search
    registration: Registration
    guilds: Guilds
    audit: Audit
    privacy: Privacy
    readers: Readers
    curation: Curation
    review: Review
    reports: Reports
    topics: Topics
    sources: Sources
    operations: Operations
    shelf: Shelf
    gaps: Gaps
    consents: Consents
    transfer: Transfer
    daily: Daily
    daily_posts: DailyPosts
    presence: Presence
    soundness: Soundness
    identifies: Identifies
    lease: Lease


@asynccontextmanager
async def open_container(
    config: Config, clock: Callable[[], datetime] = utcnow, *, alone: Stop | None = None
) -> AsyncIterator[Container]:
    """A container over the configured database, checked and migrated; at the end asks are flushed and it is closed.

    `alone` is for the process that works for the bot: it waits for the bot's lease before the tables are touched, may
    be told to stop meanwhile, and holds it from then to the end.

    Raises `UserError` with the sentence for the operator where the database cannot be used, or the lease is another's.
    """
    with opened(config.database_path):
        async with _open(config, clock, alone) as container:
            yield container


@asynccontextmanager
async def _open(config: Config, clock: Callable[[], datetime], alone: Stop | None) -> AsyncIterator[Container]:
    lost = journal.lost(config.database_path) if alone is not None else None
    if lost:
        aside = journal.keep_aside(config.database_path, clock())
        log.error(
            "the journal of %s does not fit: %s; it is kept as %s", config.database_path, render(lost, OPERATOR), aside
        )
    if alone is not None:
        room.use_spare(config.database_path)
    prepare_file(config.database_path, config.backups)
    database = Database(config.database_url)
    application = application_id(config.token or "") or UNNAMED
    bot = name_of(application)
    lease = Lease(database, clock, bot)
    try:
        if alone is None:
            await migration.upgrade(database)
        else:
            await lease.wait_until_free(alone.pause)
            await lease.once_unlocked(lambda: migration.upgrade(database), alone.pause)
            await lease.once_unlocked(lease.take_or_wait, alone.pause)
        # The lease and the identify budget are among processes of this machine, and begin before Discord is asked.
        discord_time = DiscordTime(clock)
        asks = Asks(database, discord_time, AskJournal(database.path, bot) if alone is not None else None)
        await asks.recover()
        soundness = Soundness(database, config.backups, discord_time)
        if alone is not None and not lease.hindered:
            room.keep_spare(database.path)
            await soundness.mend_at_start(lost)
        libraries = Libraries(database, lambda: time.monotonic())
        uow = UnitOfWork(database, discord_time, libraries)
        readers = Readers(database)
        verifier = Verifier(database)
        drafts = Drafts(verifier)
        operations = Operations(uow, {**TOPIC_OPERATIONS, **SOURCE_OPERATIONS})
        backups = Backups(config.database_path, config.backups, discord_time)
        try:
            yield Container(
                config=config,
                database=database,
                clock=discord_time,
                libraries=libraries,
                asks=asks,
                insight=Insight(database, discord_time),
                packs=Packs(database, discord_time),
                search=Search(database),
                registration=Registration(database, application),
                guilds=Guilds(uow),
                audit=Audit(uow),
                privacy=Privacy(uow, readers),
                readers=readers,
                curation=Curation(uow, drafts, verifier),
                review=Review(uow, drafts, verifier),
                reports=Reports(uow),
                topics=Topics(uow, operations),
                sources=Sources(uow, operations),
                operations=operations,
                shelf=Shelf(uow),
                gaps=Gaps(uow),
                consents=Consents(uow),
                transfer=Transfer(uow, libraries),
                daily=Daily(uow, libraries, application),
                daily_posts=DailyPosts(uow, libraries, application),
                presence=Presence(database, discord_time, libraries, backups, application),
                soundness=soundness,
                identifies=Identifies(database, clock, bot),
                lease=lease,
            )
        finally:
            await asks.flush()
            await lease.release()
    finally:
        await database.close()
