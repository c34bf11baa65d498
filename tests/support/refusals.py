"""Refusals, by what their reader is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from bot.domain.errors import InvalidValue, UserError
from bot.domain.message import ENGLISH
from bot.messages import render


@contextmanager
def refuses(words: str, error: type[UserError] | type[InvalidValue] = UserError) -> Iterator[pytest.ExceptionInfo[Any]]:
    """As `pytest.raises`: what is refused in the block is refused with these words, a pattern, in English."""
    with pytest.raises(error) as caught:
        yield caught
    refused: Any = caught.value
    said = render(refused.message, ENGLISH)
    assert re.search(words, said), f"{words!r} is not in {said!r}"
