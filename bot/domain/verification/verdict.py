"""What checking a quote came to, and how a card says it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Self

from bot.domain.message import Message

WINDOW = 5
"""Tokens that are hashed together. Another number would be another version."""

LEAST = WINDOW + 1
"""The fewest tokens a part of a quote may have: two windows, so that guessing means to hit two hashes."""

_OLDER_LABEL = re.compile(r"(verified) to the letter|(differs)(?: at «(.*)»)?|(too short) to verify(?: at «(.*)»)?.*")


UNVERIFIED = Message("quote-unverified")
"""What a card says of a quote whose source has no fingerprint."""


class State(StrEnum):
    """What comes of comparing."""

    VERIFIED = "verified"
    DIFFERS = "differs"
    TOO_SHORT = "too-short"
    ELSEWHERE = "elsewhere"
    SCATTERED = "scattered"
    RUNS_OVER = "runs-over"


_LABELS = {
    State.ELSEWHERE: "quote-elsewhere",
    State.SCATTERED: "quote-scattered",
    State.RUNS_OVER: "quote-runs-over",
}
_REFUSALS = {
    State.ELSEWHERE: ("locator", "quote-elsewhere-refused"),
    State.SCATTERED: ("body", "quote-scattered-refused"),
    State.RUNS_OVER: ("body", "quote-runs-over-refused"),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of comparing one quote's words with a source's; who spoke them is never compared.

    `paragraphs` are where the words stand, 0 for the heading: one for what is verified; for `ELSEWHERE` all those that
    have them, none of which the locator names; for `SCATTERED` one for each part; for `RUNS_OVER` those that it begins
    and ends in. `at` is the first word, as typed, that is shown to differ or that begins a part too short to verify.

    A verified quote may be `cut` (part of a sentence), `omits` what `[…]` stands for, and `hides` a word that denies or
    weakens where it is cut or omits. An older `check` knows nothing of this, nor of paragraphs.
    """

    state: State
    paragraphs: tuple[int, ...] = ()
    cut: bool = False
    omits: bool = False
    hides: bool = False
    at: str | None = None
    check: int = 2

    @property
    def verified(self) -> bool:
        return self.state is State.VERIFIED

    @property
    def label(self) -> Message:
        """What a card says of a quote."""
        if self.state is State.VERIFIED and self.check < 2:
            return Message("quote-verified-older")
        if self.state is State.VERIFIED:
            how = "-".join(said for said, true in (("part", self.cut), ("omits", self.omits)) if true) or "whole"
            return Message("quote-verified", {"place": self._places[0], "how": f"{how}-hides" if self.hides else how})
        if self.state is State.DIFFERS:
            return Message("quote-differs", {"word": self.at}) if self.at else Message("quote-not-found")
        if self.state is State.TOO_SHORT:
            if self.at:
                return Message("quote-part-too-short", {"word": self.at, "least": self._least})
            return Message("quote-too-short", {"least": self._least})
        return Message(_LABELS[self.state], {"places": self._places})

    @property
    def _places(self) -> tuple[Message, ...]:
        return tuple(
            Message("place-paragraph", {"number": str(number)}) if number else Message("place-heading")
            for number in self.paragraphs
        )

    @property
    def refusal(self) -> tuple[str, Message] | None:
        """Why such a quote is not saved: the field that is wrong and what is wrong with it; `None` where it may be."""
        if self.state not in _REFUSALS:
            return None
        field, id = _REFUSALS[self.state]
        return field, Message(id, {"places": self._places})

    @property
    def doubt(self) -> Message | None:
        """Why a second pair of eyes has to see such a quote before it is published; `None` where none has to."""
        if self.hides:
            return Message("quote-hides-a-word")
        if self.state is State.TOO_SHORT:
            return Message("quote-has-a-short-part", {"least": self._least})
        return None

    @property
    def _least(self) -> int:
        return LEAST if self.check > 1 else WINDOW

    def encode(self) -> str:
        """As it is stored: JSON of what is not as in most verdicts."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        return json.dumps({name: value for name, value in values.items() if value}, ensure_ascii=False)

    @classmethod
    def decode(cls, text: str) -> Self:
        """Reads what `encode` wrote, and the sentences that were stored before fingerprints had a second version."""
        if not text.startswith("{"):
            return cls._of_label(text)
        values: dict[str, Any] = json.loads(text)
        values["paragraphs"] = tuple(values.get("paragraphs", ()))
        return cls(**values | {"state": State(values["state"])})

    @classmethod
    def _of_label(cls, text: str) -> Self:
        found = _OLDER_LABEL.fullmatch(text)
        if found is None:
            return cls(State.DIFFERS, check=1)
        if found[1]:
            return cls(State.VERIFIED, check=1)
        return cls(State.DIFFERS, at=found[3], check=1) if found[2] else cls(State.TOO_SHORT, at=found[5], check=1)


def label(verdict: Verdict | None) -> Message:
    """What a card says of a quote, `None` for one that was never compared."""
    return verdict.label if verdict else UNVERIFIED
