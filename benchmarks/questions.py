"""`python -m benchmarks.questions`: how well the search answers questions over the starter library.

Questions stand in benchmarks/questions.tsv with the entries that answer each. Those whose text hashes so are kept
aside: nothing is tuned on them.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.domain.library import Library
from bot.services.libraries import Libraries
from bot.services.packs.documents import read_pack
from bot.services.packs.packs import Packs, starter_packs
from bot.services.search import Search
from bot.storage.database import Database
from bot.storage.migration import upgrade

QUESTIONS = Path(__file__).with_name("questions.tsv")
GUILD = 1
HIT = 3  # answers among the first so many count as a hit
ASIDE = 3  # one question in so many is kept aside


@dataclass(frozen=True, slots=True)
class Question:
    """A question, where it is from (`shared`, or the language it was made in), and the keys of what answers it.

    `original` are the keys that the first community's set names; the others were added since.
    """

    origin: str
    text: str
    answers: frozenset[str]
    original: frozenset[str]

    @property
    def aside(self) -> bool:
        """Whether it is one of those that nothing is tuned on."""
        return self.origin != "shared" and hashlib.sha256(self.text.encode()).digest()[0] % ASIDE == 0


@dataclass(frozen=True, slots=True)
class Answered:
    """A question, and the place of the first entry that answers it, 0 for none; by the original answers as well."""

    question: Question
    place: int
    original_place: int
    first: tuple[str, ...]


def questions() -> Iterator[Question]:
    """All questions, in order."""
    for line in QUESTIONS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            origin, text, keys = line.split("\t")
            original, _, added = keys.partition("+")
            own = frozenset(original.split(","))
            yield Question(origin, text, own | frozenset(filter(None, added.split(","))), own)


async def answered(search: Search, library: Library) -> list[Answered]:
    """Every question asked."""
    found = []
    for question in questions():
        keys = [entry.key for entry in (await search.find(library, question.text)).entries]
        found.append(
            Answered(question, _place(keys, question.answers), _place(keys, question.original), tuple(keys[:HIT]))
        )
    return found


def _place(keys: Sequence[str], wanted: frozenset[str]) -> int:
    return next((place for place, key in enumerate(keys, 1) if key in wanted), 0)


def figures(places: Sequence[int]) -> tuple[float, float]:
    """hit@3 and the mean reciprocal rank."""
    hits = sum(0 < place <= HIT for place in places)
    return hits / len(places), sum(1 / place for place in places if place) / len(places)


async def run(verbose: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{folder}/library.db")
        try:
            await upgrade(database)
            for name, text in starter_packs().items():
                await Packs(database, lambda: datetime.now(UTC)).load(GUILD, read_pack(text, name))
            library = await Libraries(database, lambda: 0.0).get(GUILD)
            found = await answered(Search(database), library)
        finally:
            await database.close()
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for each in found:
        origin = each.question.origin
        groups["kept aside" if each.question.aside else "tuned on"].append(each.place)
        groups[f"from {origin}"].append(each.place)
        if origin == "shared":
            groups["from shared, its own answers alone"].append(each.original_place)
        if verbose and each.place != 1 and not each.question.aside:
            print(f"{each.place}  {each.question.text}  {' '.join(each.first)}")
    for name, places in groups.items():
        hit, mrr = figures(places)
        print(f"{name:36} {len(places):4} questions   hit@{HIT} {hit:.2f}   MRR {mrr:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.questions", description=__doc__)
    parser.add_argument("--missed", action="store_true", help="also print those tuned on whose first answer is none")
    asyncio.run(run(parser.parse_args().missed))


if __name__ == "__main__":
    main()
