"""Loading packs into a guild's library, and writing the library as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from importlib import resources

from bot.domain.entry import Entry, Kind, Status
from bot.domain.fold import squash
from bot.domain.library import Library
from bot.domain.pack import Pack, PackEntry, PackTopic
from bot.domain.problems import Invalid, Problem, shown
from bot.domain.record import Action
from bot.domain.source import Source
from bot.domain.topic import NAMES_LIMIT, Topic
from bot.services.pack_format import read_pack, write_pack
from bot.storage import audit, entries, guilds, library, sources, topics
from bot.storage.database import Database, Transaction

__all__ = ["Loaded", "Packs", "read_pack", "starter_packs"]


def starter_packs() -> dict[str, str]:
    """The packs that come with Almanac: their text by name."""
    files = (file for file in resources.files("bot.packs").iterdir() if file.name.endswith(".toml"))
    return {file.name.removesuffix(".toml"): file.read_text(encoding="utf-8") for file in files}


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading a pack did, in sources, topics and entries together. Retired entries of the pack stay retired."""

    added: int
    changed: int
    unchanged: int
    retired: int
    quotes_verified: int
    quotes: int


class Packs:
    """Use cases of packs, each one transaction."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    async def load(self, guild_id: int, pack: Pack, actor_id: int | None = None) -> Loaded:
        """Add what the guild's library lacks of `pack` and bring up to date what it has under the same keys.

        All or nothing. Names that moderators added to a topic stay. Every change of an entry is a new version. Raises
        `Invalid` where a name of the pack belongs to another topic of the guild, `Unavailable` where the database
        cannot take it.
        """
        at = int(self._clock().timestamp())
        change = entries.Change("import", at, actor_id, f"pack {pack.name}")
        return await self._database.write(lambda connection: _Loading(connection, guild_id, pack, change).run())

    async def dump(self, guild_id: int) -> str:
        """The guild's published library as the text of a pack that loads back as the same library."""
        return write_pack(as_pack(await self._database.read(lambda connection: library.load(connection, guild_id))))


def as_pack(library: Library) -> Pack:
    """A library as a pack."""
    topics, sources = library.topics, library.sources
    return Pack(
        name=f"guild-{library.guild_id}",
        title=f"Library of guild {library.guild_id}",
        language=library.language,
        sources=tuple(replace(source, id=0, version=1) for source in sources.values()),
        topics=tuple(PackTopic(t.key, t.names, tuple(topics[id].key for id in t.related)) for t in topics.values()),
        entries=tuple(
            PackEntry(
                key=entry.key,
                kind=entry.kind,
                topics=tuple(topics[id].key for id in entry.topics),
                source=sources[entry.source_id].key,
                body=entry.body,
                locator=entry.locator,
                language=entry.language,
                attributed_to=entry.attributed_to,
                date=entry.date,
                certainty=entry.certainty,
                speaker=entry.speaker,
                number=entry.number,
            )
            for entry in library.entries.values()
        ),
    )


VERIFIED = "verified to the letter"
PARTS = [part.name for part in fields(Source) if part.name not in ("id", "key", "version")]


class _Loading:
    """One loading of one pack, inside its transaction."""

    def __init__(self, connection: Transaction, guild_id: int, pack: Pack, change: entries.Change) -> None:
        self.connection = connection
        self.guild_id = guild_id
        self.pack = pack
        self.change = change
        self.tally: Counter[str] = Counter()

    async def run(self) -> Loaded:
        await guilds.ensure(self.connection, self.guild_id, self.change.at)
        stored = await self.load_sources()
        topic_ids = await self.load_topics()
        await self.load_entries(topic_ids, stored)
        if self.tally["added"] or self.tally["changed"]:
            await guilds.bump_library(self.connection, self.guild_id)
            did = f"{self.tally['added']:,} added, {self.tally['changed']:,} changed"
            await audit.append(
                self.connection,
                self.guild_id,
                self.change.at,
                self.change.actor_id,
                Action.IMPORT,
                self.change.reason,
                did,
            )
        return Loaded(
            added=self.tally["added"],
            changed=self.tally["changed"],
            unchanged=self.tally["unchanged"],
            retired=self.tally["retired"],
            quotes_verified=self.tally["verified"],
            quotes=self.tally["quotes"],
        )

    async def load_sources(self) -> dict[str, Source]:
        there = {source.key: source for source in await sources.load(self.connection, self.guild_id)}
        new = {source.key: source for source in self.pack.sources if source.key not in there}
        ids = await sources.add(self.connection, self.guild_id, list(new.values()))
        self.tally["added"] += len(new)
        stored = there | {key: replace(source, id=ids[key]) for key, source in new.items()}
        for source in self.pack.sources:
            if (old := there.get(source.key)) is not None:
                stored[source.key] = await self.change_source(old, source)
        return stored

    async def change_source(self, old: Source, source: Source) -> Source:
        """What the pack states replaces what was there; what it does not state stays, a fingerprint above all."""
        stated = {name: value for name in PARTS if (value := getattr(source, name)) is not None}
        merged = replace(old, **stated)
        if merged == old:
            self.tally["unchanged"] += 1
        else:
            self.tally["changed"] += 1
            await sources.change(self.connection, merged)
        return merged

    async def load_topics(self) -> dict[str, int]:
        there = {topic.key: topic for topic in await topics.load(self.connection, self.guild_id)}
        names = {topic.key: _joined(topic.names, there.get(topic.key)) for topic in self.pack.topics}
        merged = await topics.merged_keys(self.connection, self.guild_id)
        living = {topic.id: topic for topic in there.values()}
        for topic in self.pack.topics:
            if (into := merged.get(topic.key)) is not None:
                # It was merged into another here, so it is that other, and its names come after that one's.
                there[topic.key] = living[into]
                there_now = names.get(living[into].key, living[into].names)
                names[living[into].key] = tuple(dict.fromkeys((*there_now, *names.pop(topic.key))))
        self.refuse_taken_names(there, names)
        new = [topic.key for topic in self.pack.topics if topic.key not in there]
        ids = {key: topic.id for key, topic in there.items()}
        ids |= await topics.add(self.connection, self.guild_id, new, self.change.at)
        renamed = {key: of_topic for key, of_topic in names.items() if key in new or of_topic != there[key].names}
        related = {topic.key: {ids[other] for other in topic.related} - {ids[topic.key]} for topic in self.pack.topics}
        await topics.set_names(self.connection, self.guild_id, {ids[key]: names[key] for key in renamed})
        pairs = [(ids[key], other) for key, others in related.items() for other in others]
        await topics.relate(self.connection, self.guild_id, pairs)
        for topic in self.pack.topics:
            old = there.get(topic.key)
            same = old is not None and topic.key not in renamed and related[topic.key] <= set(old.related)
            self.tally["unchanged" if same else "changed" if old else "added"] += 1
        return ids

    def refuse_taken_names(self, there: Mapping[str, Topic], names: Mapping[str, tuple[str, ...]]) -> None:
        owner = {squash(name): topic for topic in there.values() for name in topic.names}
        problems = []
        for key, of_topic in names.items():
            where = f"[[topic]] «{key}» names"
            if len(of_topic) > NAMES_LIMIT:
                reason = (
                    f"with those the topic has here already it would have {len(of_topic)}; {NAMES_LIMIT} may be had"
                )
                problems.append(Problem(where, reason))
            for name in of_topic:
                other = owner.get(squash(name))
                if other is not None and other.key != key:
                    problems.append(Problem(where, f"{shown(name)} is already a name of the topic {shown(other.name)}"))
        if problems:
            raise Invalid(problems)

    async def load_entries(self, topic_ids: Mapping[str, int], of_pack: Mapping[str, Source]) -> None:
        there = {stored.entry.key: stored for stored in await entries.load(self.connection, self.guild_id)}
        new: list[tuple[PackEntry, Entry]] = []
        changed: list[entries.Stored] = []
        for wanted in self.pack.entries:
            ids = tuple(topic_ids[key] for key in wanted.topics)
            entry = _entry(wanted, ids, of_pack[wanted.source])
            self.tally["quotes"] += entry.kind is Kind.QUOTE
            self.tally["verified"] += entry.verification == VERIFIED
            old = there.get(wanted.key)
            if old is None:
                new.append((wanted, entry))
                continue
            entry = replace(entry, number=old.entry.number, version=old.entry.version)
            if old.status is Status.RETIRED:
                self.tally["retired"] += 1
            elif entry == old.entry:
                self.tally["unchanged"] += 1
            else:
                self.tally["changed"] += 1
                changed.append(replace(old, entry=replace(entry, version=entry.version + 1)))
        self.tally["added"] += len(new)
        await entries.change(self.connection, self.guild_id, changed, self.change)
        await self.add_entries(new, empty=not there)

    async def add_entries(self, new: list[tuple[PackEntry, Entry]], empty: bool) -> None:
        wished = [wanted.number for wanted, _ in new if wanted.number is not None]
        if empty and len(wished) == len(set(wished)) == len(new) > 0:
            first = await guilds.take_numbers(self.connection, self.guild_id, max(wished))
            numbers: Iterable[int] = wished if first == 1 else range(first, first + len(new))
        else:
            first = await guilds.take_numbers(self.connection, self.guild_id, len(new))
            numbers = range(first, first + len(new))
        numbered = [replace(entry, number=number) for (_, entry), number in zip(new, numbers, strict=True)]
        await entries.add(self.connection, self.guild_id, numbered, self.change)


def _joined(names: tuple[str, ...], old: Topic | None) -> tuple[str, ...]:
    """The pack's names first, then those that the topic has here besides."""
    return tuple(dict.fromkeys((*names, *(old.names if old else ()))))


def _entry(wanted: PackEntry, topic_ids: tuple[int, ...], source: Source) -> Entry:
    verdict = None
    if wanted.kind is Kind.QUOTE and source.fingerprint is not None:
        verdict = source.fingerprint.verify(wanted.body).sentence
    return Entry(
        number=0,
        key=wanted.key,
        kind=wanted.kind,
        topics=topic_ids,
        body=wanted.body,
        source_id=source.id,
        locator=wanted.locator,
        version=1,
        language=wanted.language,
        attributed_to=wanted.attributed_to,
        date=wanted.date,
        certainty=wanted.certainty,
        speaker=wanted.speaker,
        verification=verdict,
    )
