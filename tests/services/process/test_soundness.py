"""What becomes of entries and revisions that the disk has altered."""

from __future__ import annotations

import asyncio
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.container import Container
from bot.domain.audit import Action
from bot.domain.entry import Entry, Status
from bot.domain.message import Message
from bot.services.process.backup import Backups
from bot.services.process.checkup import Mark, examine
from bot.services.process.soundness import Soundness
from bot.storage import app_state, entries
from bot.storage.database import Database
from tests.conftest import GUILD_ID
from tests.support.daily_clock import Clock
from tests.support.database import away, url
from tests.support.moderators import NORA
from tests.support.refusals import in_english


@pytest.fixture
def clock() -> Clock:
    return Clock("2026-03-02T12:00")


class Disk:
    """A disk that alters what is on it."""

    def __init__(self, container: Container, clock: Clock) -> None:
        self.container = container
        self.clock = clock
        self.path = container.database.path
        self.backups = container.config.backups

    def alters(self, sql: str, *values: object) -> None:
        with closing(sqlite3.connect(self.path)) as connection:
            connection.execute(sql, values)
            connection.commit()
        self.container.libraries.forget(GUILD_ID)

    async def back_up(self) -> Path:
        return await Backups(self.path, self.backups, self.clock).make()

    async def mend(self) -> tuple[int, int]:
        done = await Soundness(self.container.database, self.backups, self.clock).mend()
        self.container.libraries.forget(GUILD_ID)
        return done

    async def body(self, number: int) -> str | None:
        """What is served of an entry."""
        entry = (await self.container.libraries.get(GUILD_ID)).entries.get(number)
        return entry.body if entry else None

    async def logged(self) -> list[tuple[str, str, str]]:
        log = await self.container.audit.log(GUILD_ID, NORA)
        return [
            (each.action, in_english(each.subject), in_english(each.detail))
            for each in log.items
            if each.action.startswith("data-")
        ]


@pytest.fixture
def disk(container: Container, starter: None, clock: Clock) -> Disk:
    return Disk(container, clock)


FLIP = "UPDATE entries SET body = replace(body, 'e', 'd') WHERE number = 1"


async def test_an_altered_entry_is_not_served_and_is_restored_from_its_newest_revision(disk: Disk) -> None:
    said = await disk.body(1)
    disk.alters(FLIP)
    assert await disk.body(1) is None
    assert await disk.body(2) is not None
    found = await examine(disk.path, disk.container.config.database_url, disk.backups)
    [line] = [in_english(each.words) for each in found if each.about == Message("checkup-checksums")]
    assert line == f"1 do not fit (#1 of guild {GUILD_ID}); `almanac run` restores what it can"
    assert await disk.mend() == (1, 1)
    assert await disk.body(1) == said
    assert await disk.logged() == [(Action.DATA_MENDED, "#1", "from its newest revision")]
    assert await disk.mend() == (0, 0)


async def test_an_altered_revision_is_restored_from_the_newest_backup_that_has_it(disk: Disk) -> None:
    backup = await disk.back_up()
    disk.clock.forward(hours=1)
    disk.alters("UPDATE revisions SET snapshot = replace(snapshot, 'e', 'd')")
    newer = await disk.back_up()  # has it altered as well
    assert newer > backup
    assert await disk.container.curation.history(GUILD_ID, NORA, 1) == []
    damaged, mended = await disk.mend()
    assert damaged == mended > 10
    assert [each.entry.version for each in await disk.container.curation.history(GUILD_ID, NORA, 1)] == [1]
    assert {(action, detail) for action, _, detail in await disk.logged()} == {
        (Action.DATA_MENDED, f"from {backup.name}")
    }


async def test_what_no_backup_has_is_told_once_and_stays_away(disk: Disk) -> None:
    disk.alters(FLIP)
    disk.alters("UPDATE revisions SET snapshot = replace(snapshot, 'e', 'd') WHERE entry_id = 1")
    assert await disk.mend() == (2, 0)
    assert await disk.mend() == (2, 0)
    assert await disk.body(1) is None
    assert sorted(await disk.logged()) == [(Action.DATA_DAMAGED, "#1", ""), (Action.DATA_DAMAGED, "#1 r1", "")]


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE entries SET body = CAST(x'ff' || substr(body, 2) AS TEXT) WHERE number = 1",
        "UPDATE entries SET kind = 'quotf' WHERE number = 1",
        "UPDATE entries SET details = '{' WHERE number = 1",
        "UPDATE entries SET checksum = checksum + 1 WHERE number = 1",
        "UPDATE entry_topics SET position = 7 - position WHERE entry_id = 1",
        "DELETE FROM entry_topics WHERE entry_id = 1",
        "UPDATE entries SET date_lo = 7 WHERE number = 1",
    ],
)
async def test_whatever_is_altered_of_an_entry_the_others_are_served_and_it_is_restored(disk: Disk, harm: str) -> None:
    said = (await disk.container.libraries.get(GUILD_ID)).entries[1]
    await disk.back_up()
    disk.alters(harm)
    library = await disk.container.libraries.get(GUILD_ID)
    assert len(library) > 10
    assert library.entries.get(1) in (None, said)
    await disk.mend()
    assert (await disk.container.libraries.get(GUILD_ID)).entries[1] == said


@pytest.mark.parametrize(
    ("harm", "label"),
    [
        ("UPDATE topic_names SET name = name || '!' WHERE topic_id = {topic}", "topic {key}"),
        ("UPDATE topic_names SET position = position + 50 WHERE topic_id = {topic} AND position = 0", "topic {key}"),
        ("DELETE FROM topic_names WHERE topic_id = {topic} AND position = 1", "topic {key}"),
        ("UPDATE topics SET checksum = checksum + 1 WHERE id = {topic}", "topic {key}"),
        ("UPDATE sources SET note = replace(note, 'e', 'd') WHERE id = {source}", "source {source_key}"),
        ("UPDATE sources SET title = 'Another' WHERE id = {source}", "source {source_key}"),
        ("UPDATE sources SET published = '9999-99' WHERE id = {source}", "source {source_key}"),
        ("UPDATE sources SET fingerprint = 'AAAA' WHERE id = {source}", "source {source_key}"),
    ],
)
async def test_an_altered_topic_or_source_is_served_nowhere_and_restored(disk: Disk, harm: str, label: str) -> None:
    said = await disk.container.libraries.get(GUILD_ID)
    entry = said.entries[1]
    topic, source = said.topics[entry.topics[0]], said.sources[entry.source_id]
    names = {"topic": topic.id, "key": topic.key, "source": source.id, "source_key": source.key}
    backup = await disk.back_up()
    disk.alters(harm.format(**names))
    served = await disk.container.libraries.get(GUILD_ID)
    assert all(said.topics[each] == served.topics[each] for each in served.topics)
    assert all(said.sources[each] == served.sources[each] for each in served.sources)
    assert served.topics.keys() < said.topics.keys() or served.sources.keys() < said.sources.keys()
    assert 1 not in served.entries
    assert all(set(each.topics) <= served.topics.keys() for each in served.entries.values())
    assert all(each.source_id in served.sources for each in served.entries.values())
    found = await examine(disk.path, disk.container.config.database_url, disk.backups)
    assert [each.mark for each in found if each.about == Message("checkup-checksums")] == [Mark.WRONG]
    assert await disk.mend() == (1, 1)
    restored = await disk.container.libraries.get(GUILD_ID)
    assert (dict(restored.topics), dict(restored.sources)) == (dict(said.topics), dict(said.sources))
    assert dict(restored.entries) == dict(said.entries)
    origin = f"from {backup.name}" if "checksum" in harm else "from its newest revision"
    assert await disk.logged() == [(Action.DATA_MENDED, label.format(**names), origin)]


@pytest.mark.parametrize("of", ["topic", "source"])
async def test_an_altered_topic_or_source_and_its_revision_are_restored_from_a_backup(disk: Disk, of: str) -> None:
    said = await disk.container.libraries.get(GUILD_ID)
    owner = said.entries[1].topics[0] if of == "topic" else said.entries[1].source_id
    key = said.topics[owner].key if of == "topic" else said.sources[owner].key
    backup = await disk.back_up()
    named, column = ("topic_names", "name") if of == "topic" else ("sources", "title")
    disk.alters(f"UPDATE {named} SET {column} = {column} || '!' WHERE {'topic_' if of == 'topic' else ''}id = ?", owner)
    disk.alters(f"UPDATE {of}_revisions SET snapshot = replace(snapshot, 'a', 'b') WHERE {of}_id = ?", owner)
    found = await examine(disk.path, disk.container.config.database_url, disk.backups)
    [checksums] = [each for each in found if each.about == Message("checkup-checksums")]
    assert checksums.words.params["count"] == 2
    assert await disk.mend() == (2, 2)
    restored = await disk.container.libraries.get(GUILD_ID)
    assert (dict(restored.topics), dict(restored.sources)) == (dict(said.topics), dict(said.sources))
    assert sorted(await disk.logged()) == [
        (Action.DATA_MENDED, f"{of} {key}", f"from {backup.name}"),
        (Action.DATA_MENDED, f"{of} {key} r1", f"from {backup.name}"),
    ]


async def test_a_backup_from_before_topics_had_versions_restores_one(disk: Disk) -> None:
    said = await disk.container.libraries.get(GUILD_ID)
    topic = said.topics[said.entries[1].topics[0]]
    backup = await disk.back_up()
    with closing(sqlite3.connect(backup)) as connection:
        for column in ("version", "status"):
            connection.execute(f"ALTER TABLE topics DROP COLUMN {column}")
    disk.alters("UPDATE topic_names SET name = name || '!' WHERE topic_id = ?", topic.id)
    disk.alters("DELETE FROM topic_revisions WHERE topic_id = ?", topic.id)
    assert await disk.mend() == (1, 1)
    assert (await disk.container.libraries.get(GUILD_ID)).topics[topic.id] == topic


async def test_a_retired_topic_is_restored_as_retired_and_its_names_stay_free(disk: Disk) -> None:
    library = await disk.container.libraries.get(GUILD_ID)
    topic = next(iter(library.topics.values()))
    await disk.container.topics.retire(GUILD_ID, NORA, topic.id, "a double")
    await disk.container.topics.add(GUILD_ID, NORA, [topic.name])
    disk.alters("UPDATE topic_names SET name = name || '!' WHERE topic_id = ?", topic.id)
    assert await disk.mend() == (1, 1)
    [retired] = await disk.container.shelf.retired_topics(GUILD_ID, NORA)
    assert retired.names == topic.names


async def test_a_topics_and_a_sources_checksums_follow_every_change(disk: Disk) -> None:
    container = disk.container
    library = await container.libraries.get(GUILD_ID)
    one, other = [*library.topics.values()][:2]
    new = await container.topics.add(GUILD_ID, NORA, ["Quite new", "Brand new"])
    await container.topics.rename(GUILD_ID, NORA, one.id, "Another name")
    await container.topics.merge(GUILD_ID, NORA, new.id, other.id)
    source = next(iter(library.sources.values()))
    await container.sources.edit(GUILD_ID, NORA, source.id, source.version, {"title": "Another title"})
    await container.sources.fingerprint(GUILD_ID, NORA, source.id, "one two three four five six seven eight nine ten")
    await container.topics.unmerge(GUILD_ID, NORA, new.id)
    await container.topics.revert(GUILD_ID, NORA, one.id, 1)
    await container.topics.retire(GUILD_ID, NORA, new.id, "a double")
    await container.topics.restore(GUILD_ID, NORA, new.id)
    await container.sources.revert(GUILD_ID, NORA, source.id, 1)
    await container.sources.retire(GUILD_ID, NORA, source.id, "withdrawn")
    await container.sources.restore(GUILD_ID, NORA, source.id)
    assert await disk.mend() == (0, 0)


async def test_a_name_that_another_topic_has_by_now_is_not_taken_back(disk: Disk) -> None:
    library = await disk.container.libraries.get(GUILD_ID)
    topic = next(iter(library.topics.values()))
    await disk.back_up()
    disk.alters("DELETE FROM topic_names WHERE topic_id = ?", topic.id)
    await disk.container.topics.add(GUILD_ID, NORA, [topic.name])
    assert await disk.mend() == (1, 0)
    assert await disk.logged() == [(Action.DATA_DAMAGED, f"topic {topic.key}", "")]


async def test_of_many_flipped_bits_in_texts_none_alters_what_is_served(disk: Disk) -> None:
    """Bits of the file itself, in the text of entries."""
    rng = random.Random(13)
    said = dict((await disk.container.libraries.get(GUILD_ID)).entries)
    with closing(sqlite3.connect(disk.path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = disk.path.read_bytes()
    for number in rng.sample(sorted(said), 25):
        text = said[number].body.encode()
        for at in [match for match in range(len(whole)) if whole.startswith(text, match)][:1]:
            flipped = bytearray(whole)
            flipped[at + rng.randrange(len(text))] ^= 1 << rng.randrange(8)
            disk.path.with_name("flipped.db").write_bytes(flipped)
            served = await serve(disk.path.with_name("flipped.db"))
            assert all(said[each.number] == each for each in served)
            assert len(served) >= len(said) - 1


async def serve(path: Path) -> list[Entry]:
    database = Database(url(path))
    try:
        rows = await database.read(lambda connection: entries.load(connection, GUILD_ID, Status.PUBLISHED))
    finally:
        await database.close()
    return [row.entry for row in rows]


LOST = Message("journal-damaged")


async def test_a_start_mends_and_tells_every_guild_of_a_journal_that_did_not_fit(disk: Disk) -> None:
    said = await disk.body(1)
    disk.alters(FLIP)
    await Soundness(disk.container.database, disk.backups, disk.clock).mend_at_start(LOST)
    disk.container.libraries.forget(GUILD_ID)
    assert await disk.body(1) == said
    [(action, subject, detail), (mended, *_)] = await disk.logged()
    assert (action, mended) == (Action.DATA_DAMAGED, Action.DATA_MENDED)
    assert subject == in_english(Message("audit-journal"))
    assert in_english(LOST) in detail
    restored = await disk.container.database.read(lambda c: app_state.get(c, app_state.RESTORED_AT))
    assert restored == str(int(disk.clock().timestamp()))


async def test_a_start_with_a_journal_that_fits_tells_nobody_anything(disk: Disk) -> None:
    await Soundness(disk.container.database, disk.backups, disk.clock).mend_at_start(None)
    assert await disk.logged() == []
    assert await disk.container.database.read(lambda c: app_state.get(c, app_state.RESTORED_AT)) is None


async def test_a_start_goes_on_while_the_database_cannot_be_mended(
    disk: Disk, caplog: pytest.LogCaptureFixture
) -> None:
    disk.alters(FLIP)
    soundness = Soundness(disk.container.database, disk.backups, disk.clock)
    async with away(disk.container.database):
        await soundness.mend_at_start(LOST)
    assert "is not mended yet" in caplog.text
    assert await disk.body(1) is None
    assert await disk.mend() == (1, 1)


async def test_what_two_mend_at_once_is_mended_once(disk: Disk) -> None:
    disk.alters(FLIP)
    done = await asyncio.gather(disk.mend(), disk.mend())
    assert sorted(done) == [(1, 0), (1, 1)]
    assert [action for action, *_ in await disk.logged()] == [Action.DATA_MENDED]
