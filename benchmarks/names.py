"""`python -m benchmarks.names`: how well a name typed in another script finds what has its English name.

The library holds English names alone; asked for are CLDR's names in Russian, Azerbaijani, Armenian and Georgian, as
Babel ships them: of the cities of time zones, of territories, of languages and of scripts. Only pairs
that spelling can reach are counted: different, and in Latin letters at least 60 % alike. Translations (Germany,
Almaniya) are what aliases are for.

The rules were made with the cities in sight, and five of them with the territories. The languages and the scripts were
measured only: nothing was made for what they miss.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from math import comb
from typing import Any

from anyascii import anyascii
from babel import Locale
from rapidfuzz import fuzz

from bot.domain.library import Library
from bot.domain.matching.folding import name_key
from bot.domain.matching.transliteration import loose_keys
from bot.domain.topic import Topic

LANGUAGES = ("ru", "az", "hy", "ka")
REACHABLE = 60  # of 100: how alike in Latin letters two names are that spelling can reach

Names = dict[str, str]


def _cities(locale: Locale) -> Names:
    zones: Mapping[str, Any] = locale._data.get("time_zones", {})  # Babel's one way to the city alone
    return {zone: data["city"] for zone, data in zones.items() if hasattr(data, "get") and data.get("city")}


def _cities_in_english(locale: Locale) -> Names:
    """Zones that are called by their city in English need no name there."""
    every = {zone for language in LANGUAGES for zone in _cities(Locale(language))}
    named = _cities(locale)
    return {zone: named.get(zone) or zone.split("/")[-1].replace("_", " ") for zone in every}


def _territories(locale: Locale) -> Names:
    return {
        code: name for code, name in locale.territories.items() if code.isalpha() and code not in ("EZ", "XA", "XB")
    }


SETS: dict[str, Callable[[Locale], Names]] = {
    "cities": lambda locale: _cities_in_english(locale) if locale.language == "en" else _cities(locale),
    "territories": _territories,
    "languages": lambda locale: dict(locale.languages),
    "scripts": lambda locale: dict(locale.scripts),
}
SEEN = frozenset({"cities", "territories"})  # the sets that the rules were made on


@dataclass(slots=True)
class Reached:
    """Of so many pairs, how often the first suggestion is right, and Enter finds the topic."""

    pairs: int = 0
    first: int = 0
    entered: int = 0
    missed: list[str] = field(default_factory=list)

    def add(self, other: Reached) -> None:
        self.pairs += other.pairs
        self.first += other.first
        self.entered += other.entered


@dataclass(slots=True)
class Meeting:
    """Of so many different names, how many share a key with another."""

    names: int
    share: list[tuple[str, str]]

    @property
    def rate(self) -> float:
        return len({name for pair in self.share for name in pair}) / max(1, self.names)


def reached(kind: str) -> dict[str, Reached]:
    """How often the names of a set are found, by language."""
    english = SETS[kind](Locale("en"))
    by_name: defaultdict[str, list[str]] = defaultdict(list)
    for code, name in sorted(english.items()):
        by_name[name_key(name)].append(code)
    topics = [Topic(number, f"t{number}", (english[codes[0]],)) for number, codes in enumerate(by_name.values(), 1)]
    ids = {code: number for number, codes in enumerate(by_name.values(), 1) for code in codes}
    library = Library(1, topics=topics)
    return {language: _of_language(library, ids, english, SETS[kind](Locale(language))) for language in LANGUAGES}


def _of_language(library: Library, ids: Mapping[str, int], english: Names, names: Names) -> Reached:
    found = Reached()
    for code, typed in sorted(names.items()):
        if code not in ids or typed == english[code] or not _reachable(english[code], typed):
            continue
        found.pairs += 1
        entered = library.find(typed)
        suggested = library.suggest(typed, limit=1)
        found.entered += entered is not None and entered.id == ids[code]
        if suggested and suggested[0].topic.id == ids[code]:
            found.first += 1
        else:
            found.missed.append(f"{english[code]}/{typed}")
    return found


def _reachable(one: str, other: str) -> bool:
    return fuzz.ratio(anyascii(one).lower(), anyascii(other).lower()) >= REACHABLE


def meeting(kind: str) -> Meeting:
    """Which different English names of a set share a key."""
    names = sorted({name_key(name): name for name in SETS[kind](Locale("en")).values()}.values())
    by_key: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        for key in loose_keys(name):
            by_key[key.replace(" ", "")].append(name)
    pairs = Counter(pair for meet in by_key.values() for pair in combinations(meet, 2) if pair[0] != pair[1])
    return Meeting(len(names), sorted(pairs))


def lines(missed: bool) -> Iterator[str]:
    for kind in SETS:
        every = Reached()
        for language, found in reached(kind).items():
            every.add(found)
            yield _line(f"{kind} {language}", found)
            if missed:
                yield from (f"    {pair}" for pair in found.missed)
        met = meeting(kind)
        yield _line(f"{kind}, all", every) + ("" if kind in SEEN else "   held out")
        shown = ", ".join(f"{one} = {other}" for one, other in met.share[:5])
        yield (
            f"{kind}: of {met.names} names {met.rate:.4f} share a key with another, {len(met.share)} of"
            f" {comb(met.names, 2)} pairs: {shown or 'none'}"
        )


def _line(name: str, found: Reached) -> str:
    pairs = max(1, found.pairs)
    return f"{name:18} {found.pairs:4} reachable   first {found.first / pairs:.3f}   Enter {found.entered / pairs:.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.names", description=__doc__)
    parser.add_argument("--missed", action="store_true", help="also print the pairs whose first suggestion is wrong")
    print("\n".join(lines(parser.parse_args().missed)))


if __name__ == "__main__":
    main()
