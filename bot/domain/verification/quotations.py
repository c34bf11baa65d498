"""What stands between quotation marks in a text that is otherwise somebody's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain.verification.tokens import normalised

_MARKED = re.compile(r"“([^“”]*)”|„([^„“”]*)[“”]|«([^«»]*)»|\"([^\"]*)\"")
_OF_THE_SENTENCE_AROUND = " ,.;:…"


def quotations(text: str) -> Iterator[str]:
    """The words between each pair of quotation marks, without a comma or point of the sentence around them.

    Single marks are none here: most of them are apostrophes.
    """
    for found in _MARKED.finditer(normalised(text)):
        words = "".join(group for group in found.groups() if group)
        if words := words.strip(_OF_THE_SENTENCE_AROUND):
            yield words
