"""A made-up library of any size, the same in every run, and what members ask it for."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

NAMES_PER_TOPIC: Final = 5
POPULAR_TOPICS: Final = 200
"""So many topics are asked for where members ask for what is popular."""

_CONSONANTS: Final = "bdgklmnprstvz"
_VOWELS: Final = "aeiou"
_CYRILLIC: Final = str.maketrans("bdgklmnprstvzaeiouBDGKLMNPRSTVZAEIOU", "бдгклмнпрствзаеиоуБДГКЛМНПРСТВЗАЕИОУ")


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as a benchmark needs it; `dates` are EDTF and text, `quotes` text and locator."""

    names: tuple[str, ...]
    summary: str
    dates: tuple[tuple[str, str], ...]
    quotes: tuple[tuple[str, str], ...]


def topics(names: int) -> list[Topic]:
    """Topics with so many names in all, one name in four in Cyrillic; no two have the same letters."""
    draw = random.Random(names)
    pool = _names(draw, names)
    return [_told(draw, tuple(pool[start : start + NAMES_PER_TOPIC])) for start in range(0, len(pool), NAMES_PER_TOPIC)]


def popular(names: int) -> list[str]:
    """The names of the popular topics, in any of a topic's spellings."""
    return [name for topic in topics(names)[:POPULAR_TOPICS] for name in topic.names]


def every_topic(names: int, seed: int) -> Iterator[str]:
    """A name of every topic in the library, in an order without order, over and over."""
    draw, asked = random.Random(seed), topics(names)
    draw.shuffle(asked)
    while True:
        yield from (draw.choice(topic.names) for topic in asked)


def prefixes(names: int, seed: int) -> Iterator[str]:
    """What members have typed so far: the first one to five characters of a name."""
    draw, pool = random.Random(seed), [name for topic in topics(names) for name in topic.names]
    while True:
        yield draw.choice(pool)[: draw.randint(1, 5)].strip()


def typos(names: int, seed: int) -> Iterator[str]:
    """The beginning of a name, at least six characters of it, with one slip: swapped, lost or wrong."""
    draw, pool = random.Random(seed), [name for topic in topics(names) for name in topic.names if len(name) > 6]
    while True:
        name = draw.choice(pool)
        typed = name[: draw.randint(6, max(6, len(name)))].strip()
        place = draw.randrange(1, len(typed) - 1)
        slip = draw.choice(("swapped", "lost", "wrong"))
        if slip == "swapped":
            yield typed[:place] + typed[place + 1] + typed[place] + typed[place + 2 :]
        elif slip == "lost":
            yield typed[:place] + typed[place + 1 :]
        else:
            yield typed[:place] + draw.choice(_CONSONANTS) + typed[place + 1 :]


def _word(draw: random.Random) -> str:
    return "".join(draw.choice(_CONSONANTS) + draw.choice(_VOWELS) for _ in range(draw.choice((2, 2, 3, 3, 4))))


def _names(draw: random.Random, count: int) -> list[str]:
    words = [_word(draw) for _ in range(max(500, count // 5))]
    unique: dict[str, str] = {}
    while len(unique) < count:
        name = [draw.choice(words) for _ in range(draw.choice((1, 2, 2, 2, 3)))]
        unique["".join(name)] = " ".join(name).title()
    return [name.translate(_CYRILLIC) if place % 4 == 3 else name for place, name in enumerate(unique.values())]


def _sentence(draw: random.Random, words: int) -> str:
    return " ".join(_word(draw) for _ in range(words)).capitalize() + "."


def _told(draw: random.Random, names: tuple[str, ...]) -> Topic:
    return Topic(
        names=names,
        summary=" ".join(_sentence(draw, 11) for _ in range(9)),
        dates=tuple((f"20{draw.randint(10, 24)}-{draw.randint(1, 12):02}", _sentence(draw, 9)) for _ in range(3)),
        quotes=tuple((_sentence(draw, 24), f"¶{draw.randint(1, 9)}") for _ in range(2)),
    )
