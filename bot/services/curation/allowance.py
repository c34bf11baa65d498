"""How much one person may send in a day, without keeping who did."""

from __future__ import annotations

import hashlib
import secrets
from collections import Counter


class Allowance:
    """Counts what each person sends in a UTC day. People are known only as keyed hashes; the key and they live in
    memory and die with the day, so a restart begins the day anew."""

    def __init__(self, a_day: int) -> None:
        self.a_day = a_day
        self._day = ""
        self._key = b""
        self._sent: Counter[bytes] = Counter()

    def _who(self, day: str, guild_id: int, user_id: int) -> bytes:
        if day != self._day:
            self._day, self._key, self._sent = day, secrets.token_bytes(32), Counter()
        return hashlib.blake2b(f"{guild_id} {user_id}".encode(), key=self._key, digest_size=12).digest()

    def is_used_up(self, day: str, guild_id: int, user_id: int) -> bool:
        """Whether this person has sent all that a day allows."""
        return self._sent[self._who(day, guild_id, user_id)] >= self.a_day

    def use(self, day: str, guild_id: int, user_id: int) -> None:
        """Count one that was saved."""
        self._sent[self._who(day, guild_id, user_id)] += 1
