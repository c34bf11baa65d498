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
        Field("title", "Title", "As it stands on the source", limit=300),
        Field("author", "Author", "Left empty where not stated", limit=200, required=False),
        Field("publisher", "Publisher", "Left empty where not stated", limit=200, required=False),
        Field("published", "Published", "2024-04-17, 2022-03, 2024-04~", limit=40, required=False, read=a_date),
        Field("link", "Link", "Begins https://", limit=500, required=False, read=a_link),
        Field("archive_link", "Archive link", "Begins https://", limit=500, required=False, read=a_link),
        Field("accessed", "Accessed", "The day it was read: 2024-05-01", limit=40, required=False, read=a_date),
        Field("note", "Note", "How the source came to the library", limit=500, required=False, long=True),
    )
)
