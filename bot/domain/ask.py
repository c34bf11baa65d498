"""An ask: that a question was answered, without who asked it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

ID_KEPT_HOURS = 48  # of an interaction, so that none counts twice; Discord lets one be answered for 15 minutes
FORM_ID_KEPT_HOURS = 24  # of the interaction of a form, so that one delivered twice is saved once
GAP_KEPT_DAYS = 90  # of a text that found nothing, since it was last typed
FEWEST_PEOPLE = 3  # who asked for a topic on one day: below that its numbers and its place would tell who they were


class Surface(StrEnum):
    """Where a topic was asked for."""

    COMMAND = "command"
    BUTTON = "button"
    SEARCH = "search"
    DAILY = "daily"


class Period(StrEnum):
    """A stretch of days up to today."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ALL = "all"

    @property
    def days(self) -> int | None:
        """How many days it has, today included; `None` for all."""
        return {"day": 1, "week": 7, "month": 30, "year": 365}.get(self.value)


@dataclass(frozen=True, slots=True)
class Ask:
    """One answered question on a topic. `interaction_id` keeps it from being counted twice; `day` is in UTC."""

    interaction_id: int
    guild_id: int
    topic_id: int
    surface: Surface
    day: str
    at: int
    new_asker: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """One question that no topic answers, in the words typed."""

    interaction_id: int
    guild_id: int
    text: str
    fold: str
    day: str
    at: int


@dataclass(frozen=True, slots=True)
class TopicCount:
    """How often a topic was asked for in a period, and by how many people a day, added up over its days."""

    topic_id: int
    asks: int
    askers: int


@dataclass(frozen=True, slots=True)
class UnansweredQuery:
    """How often a text that is no topic's name was typed, and when last (`YYYY-MM-DD`)."""

    text: str
    times: int
    last_day: str


@dataclass(frozen=True, slots=True)
class OpenGap:
    """A text asked for in vain that nobody has marked as done; `fold` names it in its guild."""

    fold: str
    text: str
    times: int
    last_day: str
