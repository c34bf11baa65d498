"""What can be wrong with what somebody typed or asked for, in words they can act on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

SHOWN = 60


def shown(value: object, limit: int = SHOWN) -> str:
    """`value` as a refusal quotes it: in «», on one line, shortened to `limit` characters."""
    text = " ".join(str(value).split())
    text = "".join(c if c.isprintable() else "�" for c in text)
    return f"«{text[: limit - 1]}…»" if len(text) > limit else f"«{text}»"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: where it is (a field, or file, line and key) and why, as a sentence without its full stop."""

    where: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"


class UserError(Exception):
    """A request that cannot be met, with the sentence its sender reads.

    `sentence` says what is wrong and what to do next. Nothing was saved when this is raised.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Invalid(UserError):
    """Content with one or more problems; all of them are listed."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(map(str, self.problems)) + ". Nothing was saved.")


class StorageUnavailable(UserError):
    """The database cannot take this now (locked, full, gone); nothing was saved and it is worth trying again."""


def too_long(value: str, limit: int) -> str:
    """What is wrong with a text over its limit, saying by how much."""
    return f"may have {limit:,} characters, this has {len(value):,} ({len(value) - limit:,} too many)"
