"""Links to messages on Discord, as "Copy Message Link" gives them."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINK = re.compile(
    r"https://(?:(?:ptb|canary)\.)?discord(?:app)?\.com/channels/([0-9]{15,20})/([0-9]{15,20})/([0-9]{15,20})", re.ASCII
)


class MessageLink(NamedTuple):
    guild_id: int
    channel_id: int
    message_id: int

    def __str__(self) -> str:
        return f"https://discord.com/channels/{self.guild_id}/{self.channel_id}/{self.message_id}"

    @classmethod
    def parse(cls, text: str) -> MessageLink | None:
        """The message that `text` links to, or `None` if it is no such link."""
        found = _LINK.fullmatch(text.strip())
        return cls(*map(int, found.groups())) if found else None
