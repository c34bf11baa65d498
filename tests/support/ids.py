"""Component ids as they stand in messages, letter by letter."""

from __future__ import annotations

from bot.ui import custom_ids


def press(action: str, *values: str) -> custom_ids.Press:
    """What the id `v1:<action>:<value>:<value>` asks for."""
    found = custom_ids.read(":".join(("v1", action, *values)))
    assert found is not None, f"no id of ours: {action} {values}"
    return found
