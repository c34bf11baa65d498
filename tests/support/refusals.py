"""Refusals and messages, by what their reader is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from bot.domain.errors import InvalidValue, UserError
from bot.domain.message import ENGLISH, Message
from bot.messages import render


def in_english(what: Message | str | None) -> str:
    """A message as its reader is told it; nothing where there is none."""
    return render(what or "", ENGLISH)


@contextmanager
def refuses(words: str, error: type[UserError] | type[InvalidValue] = UserError) -> Iterator[pytest.ExceptionInfo[Any]]:
    """As `pytest.raises`: what is refused in the block is refused with these words, a pattern, in English."""
    with pytest.raises(error) as caught:
        yield caught
    refused: Any = caught.value
    said = render(refused.message, ENGLISH)
    assert re.search(words, said), f"{words!r} is not in {said!r}"
