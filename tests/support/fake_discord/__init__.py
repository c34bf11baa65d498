"""A loopback Discord for crash tests and benchmarks."""

from .members import Member
from .payloads import ADMINISTRATOR, MANAGE_GUILD, Payload, moderator_role_id, text_channel_id, walk
from .replies import Callback, Received, Reply, text_of
from .server import FakeDiscord

__all__ = [
    "ADMINISTRATOR",
    "MANAGE_GUILD",
    "Callback",
    "FakeDiscord",
    "Member",
    "Payload",
    "Received",
    "Reply",
    "moderator_role_id",
    "text_channel_id",
    "text_of",
    "walk",
]
