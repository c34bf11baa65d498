"""Moderators bring files into a library and take them out: a dry run first, then all or nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import blake2b

from bot.domain.actor import Actor
from bot.domain.audit import Action
from bot.domain.errors import Invalid, Problem, StorageUnavailable, shown
from bot.domain.guild import GuildSettings
from bot.domain.library import Library
from bot.domain.message import Message
from bot.domain.packs.pack import FileRefused, Pack
from bot.domain.packs.plan import ImportStatus, PackChanges, row_or_key
from bot.kinds import KINDS, kind_of
from bot.services.libraries import Libraries
from bot.services.packs import importer
from bot.services.packs.documents import read_pack, write_json, write_pack
from bot.services.packs.packs import TRIES, as_pack
from bot.services.packs.planner import ImportPlan, LibrarySnapshot
from bot.services.packs.tables import read_entries, read_sheet, write_sheet
from bot.services.unit_of_work import UnitOfWork
from bot.storage import guilds
from bot.storage.database import BUSY

SIZE_LIMIT = 256 * 1024  # bytes
ROWS_LIMIT = 1_000  # sources, topics and entries together
IMPORT = Message("action-import")


class Format(StrEnum):
    """What a library can be written as; the value ends the file's name."""

    PACK = "toml"
    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as somebody handed it in; nothing of it is trusted."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class DryRun:
    """What an import would do. `seal` names this file in this guild and no other; nothing is saved yet.

    With `four_eyes` on, another moderator has to press the button.
    """

    plan: PackChanges
    seal: str
    four_eyes: bool


@dataclass(frozen=True, slots=True)
class Exported:
    """A library as a file. It is `importable` by moderators if it keeps their limits."""

    name: str
    data: bytes
    importable: bool


class Moved(FileRefused):
    """The library has changed since a dry run, so that the import would do something else: `now`."""

    def __init__(self, now: DryRun) -> None:
        super().__init__("import-library-has-changed")
        self.now = now


class Transfer:
    """Use cases of files, for moderators."""

    def __init__(self, uow: UnitOfWork, libraries: Libraries) -> None:
        self._uow = uow
        self._libraries = libraries

    async def check(self, guild_id: int, actor: Actor, file: Upload) -> DryRun:
        """What importing `file` would do, without doing it.

        Raises `UserError` for a file that is no text of ours, `Invalid` with every fault of what it holds.
        """
        settings = await self._settings(guild_id, actor, IMPORT)
        reader = await asyncio.to_thread(_reader, file)
        prepared = await self._prepare(guild_id, actor, reader)
        refuse_doubtful(settings, prepared.plan)
        library = await self._libraries.get(guild_id)
        plan = await asyncio.to_thread(_with_duplicates, prepared.plan, library)
        if settings.four_eyes and plan.writes:
            async with self._uow.write(guild_id, actor, IMPORT) as tx:
                await tx.record(Action.PROPOSE, Message("audit-import-of", {"file": file.name}), importer.summary(plan))
        return DryRun(plan, seal(guild_id, file.data), settings.four_eyes)

    async def apply(
        self, guild_id: int, actor: Actor, file: Upload, sealed: str, digest: str, author_id: int | None
    ) -> PackChanges:
        """Import `file` as its dry run said (`sealed` is its seal, `digest` that of its plan); what was done.

        `author_id` is who asked for the dry run. Raises `Moved` where the library would now take it otherwise, and
        `UserError` for a file that is not the one of the dry run.
        """
        settings = await self._settings(guild_id, actor, IMPORT)
        if seal(guild_id, file.data) != sealed:
            raise FileRefused("import-file-gone")
        reader = await asyncio.to_thread(_reader, file)
        for _ in range(TRIES):
            prepared = await self._prepare(guild_id, actor, reader)
            if prepared.plan.digest != digest:
                raise Moved(DryRun(prepared.plan, sealed, settings.four_eyes))
            if await self._write(guild_id, actor, prepared, file, author_id):
                return prepared.plan
        raise StorageUnavailable(BUSY)

    async def export(self, guild_id: int, actor: Actor, format: Format) -> Exported:
        """The guild's published library as a file."""
        await self._settings(guild_id, actor, Message("action-export"))
        library = await self._libraries.get(guild_id)
        rows = len(library) + (0 if format is Format.CSV else len(library.topics) + len(library.sources))
        data = await asyncio.to_thread(lambda: _written(as_pack(library), format))
        name = f"library-{self._uow.now():%Y-%m-%d}.{format}"
        return Exported(name, data, rows <= ROWS_LIMIT and len(data) <= SIZE_LIMIT)

    async def _settings(self, guild_id: int, actor: Actor, action: Message) -> GuildSettings:
        async with self._uow.read(guild_id, actor, action) as tx:
            return tx.settings

    async def _prepare(self, guild_id: int, actor: Actor, reader: Callable[[LibrarySnapshot], Pack]) -> ImportPlan:
        async with self._uow.read(guild_id, actor, IMPORT) as tx:
            return await importer.prepare(tx.connection, guild_id, reader)

    async def _write(
        self, guild_id: int, actor: Actor, prepared: ImportPlan, file: Upload, author_id: int | None
    ) -> bool:
        """Whether it was written: not over a library that has changed since it was prepared."""
        async with self._uow.write(guild_id, actor, IMPORT) as tx:
            refuse_own(tx.settings, actor, author_id)
            refuse_doubtful(tx.settings, prepared.plan)
            if await guilds.version(tx.connection, guild_id) != prepared.version:
                return False
            change = tx.change(Action.IMPORT, Message("audit-file", {"name": file.name}))
            if tx.settings.four_eyes:
                change = replace(change, actor_id=author_id, approved_by=actor.user_id)
            await importer.write(tx.connection, guild_id, prepared, change)
            if prepared.plan.writes:
                await tx.record(Action.IMPORT, change.reason, importer.summary(prepared.plan))
            return True


def gate(name: str, size: int) -> None:
    """Raise `UserError` for a file that would not be read: by its name and its size in bytes, before it is fetched."""
    ending = name.rpartition(".")[2].casefold() if "." in name else ""
    if ending not in list(Format):
        if ending in ("xlsx", "xls", "ods", "numbers"):
            raise FileRefused("import-file-of-spreadsheet", name=shown(name))
        raise FileRefused("import-file-of-other-kind", name=shown(name))
    if size > SIZE_LIMIT:
        kib = SIZE_LIMIT // 1024
        raise FileRefused("import-file-too-large", limit=SIZE_LIMIT, kib=kib, name=shown(name), size=size)


def refuse_own(settings: GuildSettings, actor: Actor, author_id: int | None) -> None:
    """Raise `UserError` where two pairs of eyes are wanted and the actor's are those that brought the file."""
    if settings.four_eyes and author_id in (None, actor.user_id):
        raise FileRefused("import-needs-another-moderator")


def refuse_doubtful(settings: GuildSettings, plan: PackChanges) -> None:
    """Raise `Invalid` for what needs a second pair of eyes, where imports have one only."""
    if not settings.four_eyes and plan.doubtful:
        raise Invalid(
            [Problem(row_or_key(item.row, item.key), "import-doubtful-alone", why=item.doubt) for item in plan.doubtful]
        )


def seal(guild_id: int, data: bytes) -> str:
    """A short name for these bytes in this guild; the same bytes have another one elsewhere."""
    return blake2b(data, digest_size=8, key=guild_id.to_bytes(8, "big")).hexdigest()


def text_of(file: Upload) -> str:
    """The text of a file. Raises `UserError` for what is none."""
    gate(file.name, len(file.data))
    if file.data.startswith(b"PK"):
        raise FileRefused("import-file-zipped", name=shown(file.name))
    if file.data.startswith((b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!", b"(\xb5/\xfd")):
        raise FileRefused("import-file-compressed", name=shown(file.name))
    try:
        return file.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileRefused("import-file-not-utf-8", name=shown(file.name)) from None


def _reader(file: Upload) -> Callable[[LibrarySnapshot], Pack]:
    """What makes a pack of a file, once it is known what the guild has."""
    text = text_of(file)
    if file.name.casefold().endswith(".csv"):
        sheet = read_sheet(text, file.name, ROWS_LIMIT)
        return lambda there: read_entries(sheet, there)
    pack = read_pack(text, file.name, ROWS_LIMIT)
    return lambda _: pack


def _with_duplicates(plan: PackChanges, library: Library) -> PackChanges:
    """The plan, with what is new marked where the library says the same word for word under another key."""
    new = {(item.noun, item.words) for item in plan.of(ImportStatus.ADDED) if item.noun in KINDS}
    entries = (((str(entry.kind), kind_of(entry).gist_of(entry)), entry.number) for entry in library.entries.values())
    there = {said: number for said, number in entries if said in new}
    marked = (
        replace(item, duplicate_of=there.get((item.noun, item.words))) if item.status is ImportStatus.ADDED else item
        for item in plan.items
    )
    return replace(plan, items=tuple(marked))


def _written(pack: Pack, format: Format) -> bytes:
    match format:
        case Format.PACK:
            return write_pack(pack).encode()
        case Format.JSON:
            return write_json(pack).encode()
        case Format.CSV:
            # With its mark, or spreadsheets take it for another encoding.
            return write_sheet(pack).encode("utf-8-sig")
