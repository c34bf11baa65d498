"""What the tests of curation begin with."""

from __future__ import annotations

import pytest

from bot.container import Container
from tests.support.moderators import DraftFactory, add_topic_and_source


@pytest.fixture
async def drafts(container: Container) -> DraftFactory:
    """Drafts on a topic and a source of the guild."""
    return await add_topic_and_source(container)
