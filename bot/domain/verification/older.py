"""Fingerprints of the first version: read, compared with and written again, not made any more.

They hold 32 bits for each window and know neither paragraphs nor sentences, and five words are enough for them: a
sentence that their source never said can be searched for in seconds. What they verify is therefore marked as older.
"""

from __future__ import annotations

from array import array
from base64 import b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Self

from bot.domain.errors import InvalidValue
from bot.domain.verification.omissions import parts_of
from bot.domain.verification.tokens import normalised, token_spans, word_at
from bot.domain.verification.verdict import WINDOW, State, Verdict
from bot.domain.verification.windows import Windows

VERSION = "fp1"
_SALT_BYTES = 16
_HASH_BYTES = 4


@dataclass(frozen=True, slots=True)
class OlderFingerprint:
    """A source's salt and window hashes, in the order of the text."""

    salt: bytes
    windows: bytes = field(repr=False)
    _kept: list[Windows] = field(default_factory=list, init=False, repr=False, compare=False)

    def encode(self) -> str:
        """One line of printable ASCII: `fp1:` and URL-safe base64 of salt, hashes and a check value."""
        payload = self.salt + self.windows
        check = blake2b(payload, digest_size=_HASH_BYTES, person=b"almanac-fp1-sum").digest()
        return f"{VERSION}:{urlsafe_b64encode(payload + check).decode().rstrip('=')}"

    @classmethod
    def decode(cls, text: str) -> Self:
        """Reads what `encode` wrote; raises `InvalidValue` for what is cut short or altered."""
        body = text.partition(":")[2]
        try:
            raw = b64decode(body + "=" * (-len(body) % 4), altchars=b"-_", validate=True)
        except ValueError:
            raw = b""
        found = cls(raw[:_SALT_BYTES], raw[_SALT_BYTES:-_HASH_BYTES])
        # Writing it again compares the check value and leaves only one way to write a fingerprint.
        if not found.windows or len(found.windows) % _HASH_BYTES or found.encode() != text:
            raise InvalidValue("fingerprint-damaged")
        return found

    def verify(self, quote: str, locator: str = "") -> Verdict:
        """Compares a quote as far as this version can: it cannot tell whether a locator is right."""
        text = self._text()
        whole = normalised(quote)
        if text.places(whole):
            return Verdict(State.VERIFIED, check=1)
        parts = parts_of(whole)
        too_short = None if parts else Verdict(State.TOO_SHORT, check=1)
        after = 0
        for part in parts:
            count = sum(1 for _ in token_spans(part))
            if count < WINDOW:
                at = word_at(part, 0) if len(parts) > 1 else None
                too_short = too_short or Verdict(State.TOO_SHORT, at=at, check=1)
                continue
            places = text.places(part)
            begins = next((place for place in places if place >= after), None)
            if begins is None:
                at = word_at(part, 0) if places else text.first_difference(part)
                return Verdict(State.DIFFERS, at=at, check=1)
            after = begins + count
        return too_short or Verdict(State.VERIFIED, check=1)

    def _text(self) -> Windows:
        if not self._kept:
            hashes = array("Q", memoryview(self.windows).cast("I"))
            hashes.extend([0] * (WINDOW - 1))
            self._kept.append(Windows(hashes, self._digest))
        return self._kept[0]

    def _digest(self, window: str) -> bytes:
        raw = window.encode("utf-8", "surrogatepass")
        return blake2b(raw, digest_size=_HASH_BYTES, salt=self.salt, person=b"almanac-fp1").digest()
