"""Topics: what is typed for one, which is its names."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.errors import InvalidValue, Problem, shown
from bot.domain.matching.folding import name_key
from bot.domain.topic import NAME_LIMIT, NAMES_LIMIT
from bot.kinds.base import Field, read_field


def a_name(text: str) -> str:
    """A name on one line; raises `InvalidValue` where nothing of it could be found again."""
    if not name_key(text):
        raise InvalidValue("name-unfindable")
    return " ".join(text.split())


NAME = Field("names", "topic-names", "topic-names-help", limit=NAME_LIMIT, read=a_name)


def read_names(typed: Iterable[str]) -> tuple[tuple[str, ...], list[Problem]]:
    """The names typed, each once and blank ones left out, and every problem they have."""
    names: dict[str, None] = {}
    problems: list[Problem] = []
    for text in typed:
        if not text.strip():
            continue
        name, problem = read_field(NAME, text)
        if problem:
            problems.append(Problem("names", "one-of-them-is-wrong", name=shown(text), problem=problem))
        else:
            names[name] = None
    return tuple(names), problems or too_many(len(names))


def too_many(count: int) -> list[Problem]:
    """What is wrong with so many names for one topic."""
    return [Problem("names", "names-are-too-many", limit=NAMES_LIMIT, count=count)] if count > NAMES_LIMIT else []
