"""What the tests of curation begin with."""

from __future__ import annotations

import pytest

from bot.container import Container
from tests.support.moderators import Shelf, furnish


@pytest.fixture
async def shelf(container: Container) -> Shelf:
    """A topic and a source of the guild."""
    return await furnish(container)
