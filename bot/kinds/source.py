"""Sources: what is typed for one, and the gate that each must pass: a title, and a link or a note."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.errors import Problem
from bot.domain.message import Message
from bot.kinds.base import Field, a_date, a_link, read_fields

NOT_FOUND_AGAIN = Message("source-not-found-again")


@dataclass(frozen=True, slots=True)
class SourceForm:
    """The fields of a source; what is not stated is left empty."""

    fields: tuple[Field, ...]

    def read(self, raw: Mapping[str, object]) -> tuple[dict[str, Any], list[Problem]]:
        """The typed values of `raw` by field name, empty ones as `None`, and every problem they have."""
        values, problems = read_fields(self.fields, raw)
        if not problems and not values["link"] and not values["note"]:
            problems.append(Problem("link", NOT_FOUND_AGAIN))
        return values, problems


SOURCE = SourceForm(
    (
        Field("title", "source-title", "source-title-help", limit=300),
        Field("author", "source-author", "source-author-help", limit=200, required=False),
        Field("publisher", "source-publisher", "source-publisher-help", limit=200, required=False),
        Field("published", "source-published", "source-published-help", limit=40, required=False, read=a_date),
        Field("link", "source-link", "source-link-help", limit=500, required=False, read=a_link),
        Field(
            "archive_link", "source-archive-link", "source-archive-link-help", limit=500, required=False, read=a_link
        ),
        Field("accessed", "source-accessed", "source-accessed-help", limit=40, required=False, read=a_date),
        Field("note", "source-note", "source-note-help", limit=500, required=False, long=True),
    )
)
