"""What bringing a pack into a library would do: pure, so that it can be found in a worker thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from hashlib import blake2b

from bot.domain.entry import Entry, Status, differing
from bot.domain.errors import Invalid, Problem, shown
from bot.domain.matching.folding import name_key
from bot.domain.message_link import MessageLink
from bot.domain.packs.pack import Pack, PackEntry, PackTopic
from bot.domain.packs.plan import ImportItem, ImportStatus, PackChanges, row_or_key
from bot.domain.source import Source
from bot.domain.topic import NAMES_LIMIT, Topic
from bot.kinds import KINDS, kind_of
from bot.services.curation.verification import doubt_of
from bot.storage.entries import EntryRow

SOURCE_PARTS = [part.name for part in fields(Source) if part.name not in ("id", "key", "version", "status")]
ENTRY_PARTS = [part.name for part in fields(Entry) if part.name not in ("number", "key", "version")]


@dataclass(frozen=True, slots=True)
class LibrarySnapshot:
    """A guild's topics and sources as they stand at one version of its library, by key.

    `merged` leads from the key of a topic that was merged into another to that other one's. What is retired stays so,
    whatever a pack says of it.
    """

    version: int
    language: str
    sources: Mapping[str, Source]
    topics: Mapping[str, Topic]
    merged: Mapping[str, str]
    retired_topics: Mapping[str, Topic] = field(default_factory=dict)
    retired_sources: Mapping[str, Source] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """A plan and all that it would write, over the library's `version`.

    Ids below zero stand for sources and topics that are made first, at that place (-1 is the first) of
    `new_sources` and `new_topics`. A changed source stands beside what it was.
    """

    plan: PackChanges
    version: int
    new_sources: Sequence[Source]
    changed_sources: Sequence[tuple[Source, Source]]
    new_topics: Sequence[str]
    names: Mapping[int, tuple[str, ...]]
    relations: Sequence[tuple[int, int]]
    new_entries: Sequence[tuple[PackEntry, Entry]]
    changed_entries: Sequence[EntryRow]
    reverified: Sequence[EntryRow]


class Planner:
    """Plans one pack over one library. `others` are quotes whose source gets another fingerprint from the pack."""

    def __init__(
        self, pack: Pack, there: LibrarySnapshot, stored: Mapping[str, EntryRow], others: Sequence[EntryRow]
    ) -> None:
        self.pack = pack
        self.there = there
        self.stored = stored
        self.others = others
        self.items: list[ImportItem] = []
        self.new_sources: list[Source] = []
        self.changed_sources: list[tuple[Source, Source]] = []
        self.sources: dict[str, Source] = dict(there.sources)
        self.topic_ids = {key: topic.id for key, topic in there.topics.items()}
        self.topic_ids |= {key: topic.id for key, topic in there.retired_topics.items()}
        self.topic_ids |= {key: self.topic_ids[into] for key, into in there.merged.items()}
        self.retired_ids = {topic.id for topic in there.retired_topics.values()}
        self.new_topics: list[str] = []
        self.names: dict[int, tuple[str, ...]] = {}
        self.relations: list[tuple[int, int]] = []
        self.new_entries: list[tuple[PackEntry, Entry]] = []
        self.changed_entries: list[EntryRow] = []

    def run(self) -> ImportPlan:
        for source in self.pack.sources:
            self.plan_source(source)
        self.plan_topics()
        verified = sum(self.plan_entry(wanted) for wanted in self.pack.entries)
        reverified = self.verify_others()
        quotes = sum(KINDS[entry.kind].verified for entry in self.pack.entries)
        return ImportPlan(
            plan=PackChanges(tuple(self.items), quotes, verified, len(reverified), self.digest()),
            version=self.there.version,
            new_sources=self.new_sources,
            changed_sources=self.changed_sources,
            new_topics=self.new_topics,
            names=self.names,
            relations=self.relations,
            new_entries=self.new_entries,
            changed_entries=self.changed_entries,
            reverified=reverified,
        )

    def plan_source(self, source: Source) -> None:
        """What the pack states replaces what was there; what it does not state stays, a fingerprint above all."""
        retired = self.there.retired_sources.get(source.key)
        if retired is not None:
            self.sources[source.key] = retired
            self.items.append(ImportItem("source", source.key, ImportStatus.RETIRED, retired.title))
            return
        old = self.there.sources.get(source.key)
        if old is None:
            self.new_sources.append(source)
            self.sources[source.key] = replace(source, id=-len(self.new_sources))
            self.items.append(ImportItem("source", source.key, ImportStatus.ADDED, source.title))
            return
        stated = {name: value for name in SOURCE_PARTS if (value := getattr(source, name)) is not None}
        merged = replace(old, **stated)
        changed = tuple(name for name in SOURCE_PARTS if getattr(merged, name) != getattr(old, name))
        if changed:
            self.changed_sources.append((old, merged))
        self.sources[source.key] = merged
        status = ImportStatus.CHANGED if changed else ImportStatus.UNCHANGED
        self.items.append(ImportItem("source", source.key, status, merged.title, changed=changed))

    def plan_topics(self) -> None:
        """The pack's names first, then those that a topic has here besides.

        A topic that was merged into another here is that other, and its names come after that one's.
        """
        here: dict[str, Topic | None] = {}
        names: dict[str, tuple[str, ...]] = {}
        retired = [topic for topic in self.pack.topics if self.topic_ids.get(topic.key) in self.retired_ids]
        planned = [topic for topic in self.pack.topics if topic not in retired]
        for topic in planned:
            key = self.there.merged.get(topic.key, topic.key)
            old = here[topic.key] = self.there.topics.get(key)
            if key == topic.key:
                names[key] = tuple(dict.fromkeys((*topic.names, *(old.names if old else ()))))
        for topic in planned:
            if (into := self.there.merged.get(topic.key)) is not None:
                first = names.get(into, self.there.topics[into].names)
                names[into] = tuple(dict.fromkeys((*first, *topic.names)))
        self.refuse_taken_names(names)
        for topic in planned:
            if here[topic.key] is None:
                self.new_topics.append(topic.key)
                self.topic_ids[topic.key] = -len(self.new_topics)
        for key, of_topic in names.items():
            old = self.there.topics.get(key)
            if old is None or old.names != of_topic:
                self.names[self.topic_ids[key]] = of_topic
        for topic in planned:
            self.plan_topic(topic, here[topic.key])
        self.items += [ImportItem("topic", each.key, ImportStatus.RETIRED, each.names[0]) for each in retired]

    def plan_topic(self, topic: PackTopic, old: Topic | None) -> None:
        own = self.topic_ids[topic.key]
        related = {self.topic_ids[other] for other in topic.related} - {own} - self.retired_ids
        new = sorted(related - set(old.related if old else ()))
        self.relations += [(own, other) for other in new]
        changed = (*(["names"] if own in self.names else []), *(["related"] if new else []))
        status = ImportStatus.ADDED if old is None else ImportStatus.CHANGED if changed else ImportStatus.UNCHANGED
        self.items.append(ImportItem("topic", topic.key, status, topic.names[0], changed=changed if old else ()))

    def refuse_taken_names(self, names: Mapping[str, tuple[str, ...]]) -> None:
        owner = {name_key(name): topic for topic in self.there.topics.values() for name in topic.names}
        problems = []
        for key, of_topic in names.items():
            where = f"[[topic]] «{key}» names"
            if len(of_topic) > NAMES_LIMIT:
                count = len(of_topic)
                problems.append(Problem(where, "pack-topic-has-too-many-names", count=count, limit=NAMES_LIMIT))
            for name in of_topic:
                other = owner.get(name_key(name))
                if other is not None and other.key != key:
                    problems.append(Problem(where, "topic-name-taken", name=shown(name), topic=shown(other.name)))
        if problems:
            raise Invalid(problems)

    def plan_entry(self, wanted: PackEntry) -> bool:
        """Plan one entry; whether it is a quote that is verified."""
        source = self.sources[wanted.source]
        ids = tuple(dict.fromkeys(self.topic_ids[key] for key in wanted.topics))
        old = self.stored.get(wanted.key)
        self.refuse_unasked(wanted, source, old)
        entry = _entry(wanted, ids, source)
        gist, doubt = kind_of(entry).gist_of(entry), doubt_of(entry, source.fingerprint)
        item = ImportItem(
            wanted.kind, wanted.key, ImportStatus.ADDED, gist, row=wanted.row, doubt=doubt, date=entry.date
        )
        if old is None:
            self.new_entries.append((wanted, entry))
        else:
            entry = replace(entry, number=old.entry.number, version=old.entry.version)
            changed = differing(entry, old.entry, ENTRY_PARTS)
            if old.status is Status.RETIRED:
                status, changed = ImportStatus.RETIRED, ()
            elif changed:
                status = ImportStatus.CHANGED
                self.changed_entries.append(replace(old, entry=replace(entry, version=entry.version + 1)))
            else:
                status = ImportStatus.UNCHANGED
            item = replace(item, status=status, number=entry.number, changed=changed)
        self.items.append(item)
        return entry.verification is not None and entry.verification.verified

    def refuse_unasked(self, wanted: PackEntry, source: Source, old: EntryRow | None) -> None:
        """Raise `Invalid` for words of a member of this guild, whom nobody asked; those that stand here were asked."""
        message = MessageLink.parse(source.link) if source.link and KINDS[wanted.kind].verified else None
        stand = old is not None and (old.entry.body, old.entry.speaker) == (wanted.body, wanted.speaker)
        if message is not None and not stand:
            where = row_or_key(wanted.row, wanted.key)
            raise Invalid([Problem(where, "consent-not-by-import")])

    def verify_others(self) -> list[EntryRow]:
        """Quotes that are not in the pack, as new versions where the pack's fingerprints say another thing of them."""
        by_id = {source.id: source for source in self.sources.values()}
        in_pack = {entry.key for entry in self.pack.entries}
        found = []
        for other in self.others:
            fingerprint = by_id[other.entry.source_id].fingerprint
            if other.entry.key in in_pack or fingerprint is None:
                continue
            verdict = fingerprint.verify(other.entry.body, other.entry.locator)
            if verdict != other.entry.verification:
                new = replace(other.entry, verification=verdict, version=other.entry.version + 1)
                found.append(replace(other, entry=new))
        return found

    def digest(self) -> str:
        """A name for what would be written: the statuses, and which versions they are over."""
        versions = {key: stored.entry.version for key, stored in self.stored.items()}
        versions |= {f"source {key}": source.version for key, source in self.there.sources.items()}
        hashed = blake2b(digest_size=8)
        for item in self.items:
            if item.status in (ImportStatus.ADDED, ImportStatus.CHANGED):
                key = f"source {item.key}" if item.noun == "source" else item.key
                version = 0 if item.noun == "topic" else versions.get(key, 0)
                hashed.update(repr((item.noun, item.key, str(item.status), item.changed, version)).encode())
        hashed.update(repr(sorted(self.names.items())).encode())
        return hashed.hexdigest()


def _entry(wanted: PackEntry, topic_ids: tuple[int, ...], source: Source) -> Entry:
    verdict = None
    if KINDS[wanted.kind].verified and source.fingerprint is not None:
        verdict = source.fingerprint.verify(wanted.body, wanted.locator)
    return Entry(number=0, topics=topic_ids, source_id=source.id, version=1, verification=verdict, **wanted.says())
