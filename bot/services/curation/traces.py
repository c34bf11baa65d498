"""Traces: what is left of a person who had themselves erased from what waits, so that they do not approve their own."""

from __future__ import annotations

import hashlib
import secrets

from bot.storage import app_state
from bot.storage.database import Connection

_KEY = "trace_key"


async def trace(connection: Connection, proposal_id: int, user_id: int) -> str:
    """A keyed hash of a person and a proposal. It can only be compared with another: of two proposals it differs."""
    key = await app_state.get(connection, _KEY)
    if key is None:
        key = secrets.token_hex(32)
        await app_state.put(connection, _KEY, key)
    return hashlib.blake2b(f"{proposal_id} {user_id}".encode(), key=bytes.fromhex(key), digest_size=16).hexdigest()
