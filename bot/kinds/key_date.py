"""Key dates: what happened, or was inferred, planned or expected, and when, as precisely as it is known."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.domain.entry import Certainty, Kind
from bot.domain.errors import Problem
from bot.kinds.base import LOCATOR, EntryKind, Field, a_certainty, a_date, attributed_to


def _somebody_says_so(values: Mapping[str, Any]) -> Iterable[Problem]:
    certainty = values["certainty"]
    if certainty is not Certainty.HAPPENED and not values["attributed_to"]:
        yield Problem("attributed_to", f"is missing: what is {certainty} needs a name of who {_VERBS[certainty]} it")


_VERBS = {Certainty.INFERRED: "inferred", Certainty.PLANNED: "planned", Certainty.EXPECTED: "expected"}

KEY_DATE = EntryKind(
    kind=Kind.KEY_DATE,
    noun="key date",
    nouns="key dates",
    fields=(
        Field("date", "Date (EDTF)", "2024-04-17, 2022-03, 2024-21 (spring), 2023-09-20/..", limit=40, read=a_date),
        Field("certainty", "Certainty", "happened, inferred, planned or expected", limit=20, read=a_certainty),
        Field("body", "What", "One sentence", limit=500, long=True),
        attributed_to("Needed for what is inferred, planned, expected or disputed", required=False),
        LOCATOR,
    ),
    check=_somebody_says_so,
    example={
        "date": "2022-12",
        "certainty": "happened",
        "body": "Azerbaijan closes the Lachin road de facto.",
        "locator": "¶4",
    },
)
