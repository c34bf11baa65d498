"""What is found by which terms: entries, names of topics, sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.entry import Entry, Kind
from bot.domain.search.analysis import Field, name_weights, terms_of_date, weights
from bot.domain.search.query import Ask
from bot.domain.search.ranking import NAMES, SECOND_TOPIC
from bot.domain.source import Source
from bot.kinds import kind_of

MENTIONS_NUMBERS = 0.6  # how well an entry that has a number, but is no figure, answers how many


def of_topic(topic_id: int) -> str:
    """The term of the entries on a topic."""
    return f"=topic {topic_id}"


def of_source(source_id: int) -> str:
    """The term of the entries that rest on a source."""
    return f"=source {source_id}"


def of_kind(kind: Kind) -> str:
    """The term of the entries of a kind."""
    return f"=kind {kind}"


def of_ask(ask: Ask) -> str:
    """The term of the entries that are what a question asks for."""
    return f"=answers {ask}"


def terms_of_entry(entry: Entry) -> dict[str, float]:
    """What an entry is found by, each term with its weight."""
    found = weights(_fields(entry), entry.date, entry.language)
    numbered = any(term.startswith("#") for term in found)
    found |= {of_topic(id): 1.0 if place == 0 else SECOND_TOPIC for place, id in enumerate(entry.topics)}
    found |= {of_kind(entry.kind): 1.0, of_source(entry.source_id): 1.0}
    if numbered:
        found[of_ask(Ask.HOW_MANY)] = MENTIONS_NUMBERS
    return found | {of_ask(ask): 1.0 for ask in kind_of(entry).answers}


def _fields(entry: Entry) -> Iterator[tuple[Field, str]]:
    people = {entry.speaker: Field.SPEAKER, entry.attributed_to: Field.SAYS_SO, entry.body: Field.BODY}
    for part in kind_of(entry).found_by(entry):
        if part:
            yield people.get(part, Field.MORE), part


def terms_of_names(topic_id: int, names: Sequence[str]) -> dict[int, dict[str, float]]:
    """What the names of a topic are found by, by the number of each as a document."""
    return {topic_id * NAMES + place: name_weights(name) for place, name in enumerate(names[:NAMES])}


def terms_of_source(source: Source) -> dict[str, float]:
    """What a source is found by: its title, author, publisher and date."""
    parts: Iterable[str | None] = (source.title, source.author, source.publisher)
    found = weights([(Field.MORE, part) for part in parts if part])
    return {**found, **(terms_of_date(source.published) if source.published else {})}
