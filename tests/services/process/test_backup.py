"""The database as a file: what is refused, what a backup holds, and what a restore puts where."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from bot.domain.errors import StorageUnavailable, UserError
from bot.domain.message import ENGLISH
from bot.messages import render
from bot.services.process.backup import Backups
from bot.storage import file_locks, files, guilds, integrity, journal, migration
from bot.storage.database import Database
from tests.support.refusals import in_english, refuses

NOON = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)

# A process that begins like the bot, saves rows and says of each that it is saved, until it is killed.
WRITER = """
import asyncio, sys
from bot.storage import guilds, migration
from bot.storage.database import Database

async def main():
    database = Database(f"sqlite+aiosqlite:///{sys.argv[1]}")
    await migration.upgrade(database)
    for number in range(1, 1_000_000):
        await database.write(lambda connection: guilds.ensure(connection, number, 0))
        print(number, flush=True)

asyncio.run(main())
"""


class Writer:
    """A process that writes to a database until it is killed, which leaves its journal behind."""

    def __init__(self, path: Path) -> None:
        self._process = subprocess.Popen([sys.executable, "-c", WRITER, path], stdout=subprocess.PIPE, text=True)
        self._said = 0

    def saved(self, rows: int = 1) -> int:
        """Wait until so many rows more are saved; how many are in all."""
        assert self._process.stdout is not None
        for _ in range(rows):
            self._said = int(self._process.stdout.readline())
        return self._said

    def kill(self) -> int:
        """End it where it stands; how many rows it had said were saved."""
        self._process.kill()
        assert self._process.stdout is not None
        # Its last line may be cut short.
        for line in self._process.stdout.read().splitlines(keepends=True):
            if line.endswith("\n"):
                self._said = int(line)
        self._process.wait()
        return self._said

    def close(self) -> None:
        assert self._process.stdout is not None
        self._process.stdout.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def writer(path: Path) -> Iterator[Writer]:
    writer = Writer(path)
    writer.saved(20)
    yield writer
    writer.kill()
    writer.close()


@pytest.fixture
async def database(path: Path) -> Path:
    """A database of one guild, closed."""
    await make_database(path, 1)
    return path


async def make_database(path: Path, *guild_ids: int) -> None:
    database = Database(f"sqlite+aiosqlite:///{path}")
    await migration.upgrade(database)
    for guild_id in guild_ids:
        await database.write(partial(guilds.ensure, guild_id=guild_id, at=0))
    await database.close()


def backups_of(path: Path) -> Backups:
    return Backups(path, path.parent / "backups", lambda: NOON)


def known(path: Path) -> list[int]:
    """The guilds that a database file holds."""
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute("SELECT guild_id FROM guilds ORDER BY guild_id")]


def contents(folder: Path) -> dict[str, bytes]:
    """What the files of a folder hold, but for what SQLite leaves there that holds nothing."""
    found = {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file() and "-shm" not in file.name}
    return {name: held for name, held in found.items() if held or not name.endswith("-wal")}


def overwrite_a_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 4] = os.urandom(4096)
    path.write_bytes(content)


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as refused:
        integrity.check_file(path, path.parent / "backups")
    return render(refused.value, ENGLISH)


# What is refused


def test_a_sound_database_passes_and_so_does_none_at_all(database: Path, tmp_path: Path) -> None:
    integrity.check_file(database, tmp_path)
    integrity.check_file(tmp_path / "new.db", tmp_path)

    assert not (tmp_path / "new.db").exists()


def test_a_new_file_is_whole_from_the_start(path: Path, tmp_path: Path) -> None:
    integrity.prepare_file(path, tmp_path)
    made = path.read_bytes()
    integrity.prepare_file(path, tmp_path)

    assert made.startswith(b"SQLite format 3\0")
    assert contents(tmp_path) == {path.name: made}


async def test_a_database_whose_first_start_was_killed_is_started_again(path: Path, tmp_path: Path) -> None:
    integrity.prepare_file(path, tmp_path)

    integrity.check_file(path, tmp_path)
    await make_database(path, 5)

    assert known(path) == [5]


def test_a_new_file_needs_a_folder(tmp_path: Path) -> None:
    assert "its folder" in refusal(tmp_path / "no" / "a.db")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("This is a letter, not a database. " * 50)


def short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 4096 * 2 + 100])


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def of_another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (empty, "it is empty (0 bytes)"),
        (text, "it is not a SQLite database"),
        (overwrite_a_page, "it is damaged ("),
        (short, "it is damaged ("),
        (folder, "it is not a file"),
        (of_another_program, "it is the database of another program"),
    ],
)
async def test_a_harmed_file_is_refused_with_the_newest_backup_and_how_to_restore_it(
    harm: object, told: str, database: Path, tmp_path: Path
) -> None:
    assert callable(harm)
    older, newer = await backups_of(database).make(), await backups_of(database).make()
    harm(database)
    before = contents(tmp_path)

    sentence = refusal(database)

    assert older < newer
    assert sentence.startswith(f"{database} cannot be used: {told}")
    assert sentence.endswith(
        f"The newest backup is {newer}; `almanac restore {newer}` puts it in place. Nothing was changed."
    )
    assert contents(tmp_path) == before


def test_a_harmed_file_without_a_backup_is_refused_with_what_else_can_be_done(path: Path, tmp_path: Path) -> None:
    empty(path)

    assert f"There is no backup in {tmp_path / 'backups'}; `almanac restore PATH`" in refusal(path)
    assert f"moving {path} away starts with an empty library" in refusal(path)


def test_a_database_locked_by_another_program_is_worth_another_try(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "PATIENCE", 0.01)
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")

        with refuses("is locked by another program", StorageUnavailable):
            integrity.check_file(database, tmp_path)


@pytest.mark.slow
def test_what_a_killed_process_left_in_its_journal_is_checked_and_stays(writer: Writer, path: Path) -> None:
    last = writer.kill()
    before = contents(path.parent)

    integrity.check_file(path, path.parent)

    assert len(before["library.db-wal"]) > 0
    assert contents(path.parent) == before
    assert known(path)[:last] == list(range(1, last + 1))


@pytest.mark.slow
def test_a_journal_whose_database_is_gone_is_not_thrown_away(writer: Writer, path: Path, tmp_path: Path) -> None:
    writer.kill()
    path.rename(tmp_path / "moved.db")

    sentence = refusal(path)

    assert "is missing, and library.db-wal, which may hold the last edits made to it, is still there" in sentence
    assert files.journal_of(path).stat().st_size > 0


@pytest.mark.slow
async def test_a_journal_that_belongs_to_another_database_is_found_out(
    writer: Writer, path: Path, tmp_path: Path
) -> None:
    writer.saved(200)
    writer.kill()
    await make_database(tmp_path / "other.db", 7)
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("VACUUM")
        other.executescript("CREATE TABLE filler (x); PRAGMA journal_mode = DELETE;")
        other.execute("INSERT INTO filler SELECT randomblob(200000)")
        other.commit()
    shutil.copy(tmp_path / "other.db", path)
    path.with_name(f"{path.name}-shm").unlink()
    before = contents(tmp_path)

    sentence = refusal(path)

    assert "Without library.db-wal, which may belong to another database, it is sound" in sentence
    assert contents(tmp_path) == before


# What a backup holds


@pytest.mark.slow
async def test_a_backup_under_writes_holds_all_that_was_saved_before_it(
    writer: Writer, path: Path, tmp_path: Path
) -> None:
    backups = backups_of(path)
    for _ in range(3):
        saved = writer.saved(25)
        made = await backups.make()

        assert known(made)[:saved] == list(range(1, saved + 1))
        assert integrity.fault_of(made) is None
    said = writer.kill()

    restored = await backups.restore(made, force=True)

    assert known(path) == known(made)
    assert restored.replaced is not None
    assert set(range(1, said + 1)) <= set(known(restored.replaced))


async def test_a_backup_is_one_file_with_the_time_in_its_name_and_none_takes_anothers(database: Path) -> None:
    backups = backups_of(database)

    assert backups.newest() is None
    made = [await backups.make(), await backups.make()]

    assert [file.name for file in made] == ["almanac-20260301-120000.db", "almanac-20260301-120001.db"]
    assert set(contents(database.parent / "backups")) == {file.name for file in made}
    assert backups.newest() == made[1]


async def test_a_backup_has_its_name_only_once_it_is_on_the_disk(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, sync = tmp_path / "b.db", os.fsync
    synced = []  # which file or folder, and whether the backup had its name by then

    def noted(handle: int) -> None:
        sync(handle)
        synced.append((os.fstat(handle).st_ino, target.exists()))

    monkeypatch.setattr(os, "fsync", noted)
    await backups_of(database).make(target)

    assert (target.stat().st_ino, False) in synced
    assert (target.parent.stat().st_ino, True) in synced


async def test_a_backup_overwrites_nothing(database: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("precious")

    for target in (tmp_path / "mine", database):
        with refuses("exists already, and nothing was overwritten"):
            await backups_of(database).make(target)

    assert (tmp_path / "mine").read_text() == "precious"
    assert known(database) == [1]


async def test_a_backup_that_fails_leaves_nothing_behind(database: Path, tmp_path: Path) -> None:
    with refuses(r"could not be written: No such file or directory\. There is no new backup"):
        await backups_of(database).make(tmp_path / "no" / "b.db")
    with refuses("There is no database at"):
        await backups_of(tmp_path / "none.db").make()
    overwrite_a_page(database)
    with refuses(r"damaged|could not be copied"):
        await backups_of(database).make()

    assert list((tmp_path / "backups").iterdir()) == []


async def test_a_database_without_a_library_is_not_backed_up(path: Path, tmp_path: Path) -> None:
    integrity.prepare_file(path, tmp_path)

    with refuses("holds no library, so there is nothing to copy"):
        await backups_of(path).make()

    assert list((tmp_path / "backups").iterdir()) == []


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        ("DELETE FROM guilds", "guilds"),
        ("UPDATE revisions SET at = at - 1", "what revisions say"),
        ("UPDATE alembic_version SET version_num = '0001'", "what alembic_version say"),
        ("CREATE TABLE more (id)", "more"),
    ],
)
async def test_a_copy_that_differs_from_its_source_is_not_called_a_backup(
    harm: str, told: str, database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Forgetful(sqlite3.Connection):
        """Stands in for a disk that loses what was copied to it."""

        def execute(self, statement: str, *given: object) -> sqlite3.Cursor:
            if statement == "PRAGMA journal_mode = DELETE":
                super().execute(harm)
                self.commit()
            return super().execute(statement, *given)  # type: ignore[arg-type]

    with closing(sqlite3.connect(database)) as other:  # foreign keys are off, so that a revision can be of no entry
        other.execute(
            "INSERT INTO revisions (entry_id, version, guild_id, action, at, snapshot) VALUES (1, 1, 1, 'add', 9, '{}')"
        )
        other.commit()
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: connect(*a, **{"factory": Forgetful, **k}))
    with refuses(rf"differs from it in {told}, so it was not kept\."):
        await backups_of(database).make()

    assert list((tmp_path / "backups").iterdir()) == []


# What a restore puts where


async def test_a_restore_takes_the_place_of_a_harmed_file_and_keeps_it(database: Path, tmp_path: Path) -> None:
    made = await backups_of(database).make()
    text(database)
    harmed = database.read_bytes()

    restored = await backups_of(database).restore(made)

    assert known(database) == [1]
    assert restored.replaced == tmp_path / "library.replaced-20260301-120000.db"
    assert restored.replaced.read_bytes() == harmed
    integrity.check_file(database, tmp_path)


@pytest.mark.slow
async def test_a_restore_leaves_no_journal_to_the_new_file_and_keeps_it_with_the_old(
    writer: Writer, path: Path, tmp_path: Path
) -> None:
    made = await backups_of(path).make(tmp_path / "b.db")
    writer.saved(50)
    last = writer.kill()

    restored = await backups_of(path).restore(made, force=True)

    assert not files.journal_of(path).exists()
    assert not path.with_name("library.db-shm").exists()
    assert known(path) == known(made)
    assert restored.replaced is not None
    assert known(restored.replaced)[:last] == list(range(1, last + 1))


async def test_a_sound_database_is_replaced_only_by_force(database: Path, tmp_path: Path) -> None:
    await make_database(tmp_path / "b.db", 2)

    with refuses(r"is sound\. To replace it all the same, add --force"):
        await backups_of(database).restore(tmp_path / "b.db")
    assert known(database) == [1]

    await backups_of(database).restore(tmp_path / "b.db", force=True)
    assert known(database) == [2]


async def test_a_restore_needs_no_database_to_replace(path: Path, tmp_path: Path) -> None:
    await make_database(tmp_path / "b.db", 2)

    restored = await backups_of(path).restore(tmp_path / "b.db")

    assert (known(path), restored.replaced) == ([2], None)


@pytest.mark.parametrize(
    ("harm", "told"), [(empty, "it is empty"), (text, "not a SQLite database"), (overwrite_a_page, "it is damaged")]
)
async def test_a_harmed_backup_is_not_restored(harm: object, told: str, database: Path, tmp_path: Path) -> None:
    assert callable(harm)
    made = await backups_of(database).make()
    harm(made)

    with refuses(f"cannot be restored: .*{told}.*Nothing was changed"):
        await backups_of(database).restore(made, force=True)

    assert known(database) == [1]


async def test_what_is_no_backup_is_not_restored(database: Path, tmp_path: Path) -> None:
    integrity.prepare_file(tmp_path / "fresh.db", tmp_path)
    for wrong, told in (
        (tmp_path / "none.db", "there is no such file"),
        (tmp_path / "fresh.db", "it holds no library"),
        (database, "is the database itself"),
    ):
        with refuses(told):
            await backups_of(database).restore(wrong, force=True)


@pytest.mark.slow
async def test_a_database_in_use_is_not_replaced(writer: Writer, path: Path, tmp_path: Path) -> None:
    made = await asyncio.wait_for(backups_of(path).make(), 30)

    with refuses(r"is in use\. Stop the bot first, then restore\. Nothing was changed\."):
        await backups_of(path).restore(made, force=True)

    writer.saved()  # and it can still write
    assert [file.name for file in tmp_path.iterdir() if "replaced" in file.name or "partial" in file.name] == []


@pytest.mark.slow
async def test_no_process_starts_during_a_restore(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await backups_of(database).make()
    sync = os.fsync
    started: list[subprocess.CompletedProcess[str]] = []

    def slow(handle: int) -> None:
        """A disk that takes so long that somebody starts a process meanwhile."""
        if not started:
            environment = os.environ | {"DATABASE_URL": f"sqlite+aiosqlite:///{database}"}
            command = [sys.executable, "-m", "bot", "migrate"]
            started.append(subprocess.run(command, env=environment, capture_output=True, text=True, check=False))
        sync(handle)

    monkeypatch.setattr(os, "fsync", slow)
    await backups_of(database).restore(made, force=True)

    [process] = started
    assert process.returncode == 1
    assert "is being restored from a backup. Start again when that is done." in process.stderr


async def test_a_database_that_a_process_has_opened_is_not_replaced(database: Path) -> None:
    made = await backups_of(database).make()

    with file_locks.opened(database), file_locks.opened(database), refuses("is in use"):
        await backups_of(database).restore(made, force=True)

    await backups_of(database).restore(made, force=True)


async def test_a_database_behind_a_link_is_replaced_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    await make_database(tmp_path / "disk" / "real.db", 1)
    await make_database(tmp_path / "b.db", 2)
    link = tmp_path / "library.db"
    link.symlink_to(tmp_path / "disk" / "real.db")

    restored = await backups_of(link).restore(tmp_path / "b.db", force=True)

    assert link.is_symlink()
    assert known(tmp_path / "disk" / "real.db") == known(link) == [2]
    assert restored.replaced is not None
    assert known(restored.replaced) == [1]


async def test_a_backup_of_a_newer_version_is_not_restored(database: Path) -> None:
    made = await backups_of(database).make()
    with closing(sqlite3.connect(made)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()

    with refuses(r"made by a newer Almanac \(tables at 9999, .*Nothing was changed"):
        await backups_of(database).restore(made, force=True)


async def test_what_killed_copies_left_behind_is_removed(database: Path, tmp_path: Path) -> None:
    left, fresh = tmp_path / ".b.db.1234.partial", tmp_path / ".c.db.1234.partial"
    for path in (left, fresh):
        path.write_bytes(b"half")
    os.utime(left, (0, 0))

    await backups_of(database).make(tmp_path / "b.db")

    assert (left.exists(), fresh.exists()) == (False, True)  # the other one may be at work


# Whether the journal still holds what was committed


@pytest.mark.slow
def test_the_journal_of_a_killed_process_fits(writer: Writer, path: Path) -> None:
    writer.saved(50)
    writer.kill()

    assert journal.lost(path) is None


def delete(path: Path) -> None:
    path.unlink()


def halve(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 3] ^= 4
    path.write_bytes(content)


@pytest.mark.slow
@pytest.mark.parametrize("harm", [delete, halve, flip])
@pytest.mark.parametrize("index", [True, False])
def test_a_journal_that_lost_what_was_committed_is_found_out(
    writer: Writer, path: Path, harm: Callable[[Path], None], index: bool
) -> None:
    writer.saved(50)
    writer.kill()
    harm(files.journal_of(path))
    if not index:
        path.with_name("library.db-shm").unlink()

    told = journal.lost(path)

    if index or harm is flip:  # after a loss of power there may be no index
        assert told is not None
        assert "saved last" in in_english(told)
