"""Fingerprints: checking a quote to the letter without keeping the copyrighted text.

A fingerprint is the ordered list of salted 32-bit hashes of every `WINDOW` consecutive tokens of a source. A quote
is verified when the hashes of its own windows follow each other there, without a gap.

**What counts** stands in `bot.domain.verification.tokens`. A quote may begin and end between any two tokens, never
inside one.

**Why windows of five.** A shorter window would call stock phrases ("at the same time") verified and let `[…]` join
them into something nobody wrote; a longer one would leave short quotes and short parts unverifiable.

**How sure.** A wrong token at either end of a quote changes at least one window, further in up to `WINDOW`; each
changed window passes with a chance of 1 in 2^32. A quote of exactly `WINDOW` tokens may match anywhere, so its chance
is that times the number of windows. This is a guard against slips, not against a forger: who searches long enough can
find a nonsense passage with a matching hash. And it proves agreement with the text its maker had, nothing more.

**What it protects.** The text cannot be read off it, and the random salt makes tables computed in advance useless and
the fingerprints of one text in two libraries unrelated. **What it does not.** It is not encryption. The salt travels
with it, so anyone can test guesses. Windows overlap, so from a published quote the next word is found by trying a
dictionary, which is quick, and then the one after it, in either direction, until a word comes that nobody guessed: with
patience much of a text can be rebuilt. It also shows the text's length in tokens and where passages repeat. Where a
text must stay secret, make no fingerprint of it.
"""

import re
import secrets
import sys
from array import array
from base64 import b64decode, urlsafe_b64encode
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from hashlib import blake2b
from itertools import islice
from typing import NamedTuple, Self

from bot.domain.verification.tokens import (
    MAX_STACKED_MARKS,
    is_damaged,
    lookalike_spellings,
    normalised,
    token_spans,
    word_at,
)

__all__ = [
    "MAX_CHARACTERS",
    "MAX_STACKED_MARKS",
    "WINDOW",
    "Fingerprint",
    "FingerprintError",
    "State",
    "Verdict",
]

WINDOW = 5
"""Tokens in a window, and so the fewest that can be verified. Another value would be another format version."""

MAX_CHARACTERS = 3_000_000
"""The longest text a fingerprint is made of: room for 300,000 words of any language, white space included."""

_VERSION = "fp1"
_SALT_BYTES = 16
_HASH_BYTES = 4
_MAX_ENCODED = len(_VERSION) + 1 + (_SALT_BYTES + _HASH_BYTES * (MAX_CHARACTERS + 1)) * 4 // 3 + 1
_SEEDS_PER_WINDOW = 64
_MAX_RESPELLINGS = 2_000

_OMISSION = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]")


class FingerprintError(ValueError):
    """A fingerprint cannot be made or read; the message is a sentence for people."""


class State(Enum):
    """What checking a quote came to."""

    VERIFIED = "verified"
    DIFFERS = "differs"
    TOO_SHORT = "too short"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of checking one quote.

    `at` names, as typed, the first word of the quote shown to differ (a mark comes with the word it is attached to).
    When a part of a quote joined with `[…]` is too short, it names that part's first word. Otherwise it is None.
    """

    state: State
    at: str | None = None

    @property
    def sentence(self) -> str:
        """The verdict as a card says it."""
        place = "" if self.at is None else f" at «{self.at}»"
        if self.state is State.VERIFIED:
            return "verified to the letter"
        if self.state is State.DIFFERS:
            return f"differs{place}"
        return f"too short to verify{place} (fewer than {WINDOW} words)"


class _Run(NamedTuple):
    """A stretch of windows that quote and source share: where it begins in each, and its length."""

    quote: int
    source: int
    length: int

    @property
    def diagonal(self) -> int:
        return self.source - self.quote


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A source's salt and window hashes (4 bytes each, in the order of the text)."""

    salt: bytes
    windows: bytes = field(repr=False)
    _positions: "tuple[dict[int, int], array[int]] | None" = field(default=None, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, text: str, salt: bytes | None = None) -> Self:
        """The fingerprint of a source's text, with a fresh random salt unless one of 16 bytes is given.

        Takes time in proportion to the text. Raises FingerprintError when the text is too short, too long or no text.
        """
        if salt is None:
            salt = secrets.token_bytes(_SALT_BYTES)
        elif len(salt) != _SALT_BYTES:
            raise FingerprintError(f"A fingerprint's salt has {_SALT_BYTES} bytes, not {len(salt)}; nothing was saved.")
        if len(text) > MAX_CHARACTERS:
            raise FingerprintError(
                f"The source's text has {len(text):,} characters; a fingerprint is made of at most {MAX_CHARACTERS:,}. "
                "Nothing was saved."
            )
        if is_damaged(text):
            raise FingerprintError(
                f"The source's text has more than {MAX_STACKED_MARKS} combining marks on one letter, "
                "so it is damaged or no text. Nothing was saved."
            )
        normal = normalised(text)
        windows = b"".join(_digest(window, salt) for window in _windows(normal))
        if not windows:
            tokens = sum(1 for _ in token_spans(normal))
            raise FingerprintError(
                f"The source's text has {tokens} words and marks; a fingerprint needs at least {WINDOW}. "
                "Nothing was saved."
            )
        return cls(salt, windows)

    def encode(self) -> str:
        """One line of printable ASCII: `fp1:` and URL-safe base64 of salt, hashes and a check value."""
        payload = self.salt + self.windows
        return f"{_VERSION}:{urlsafe_b64encode(payload + _check(payload)).decode().rstrip('=')}"

    @classmethod
    def decode(cls, text: str) -> Self:
        """Reads what `encode` wrote; white space around it is allowed.

        Raises FingerprintError when it is no fingerprint, of an unknown version, cut short or altered.
        """
        text = text.strip()
        version, colon, body = text.partition(":")
        if not (colon and re.fullmatch(r"fp[0-9]{1,6}", version)):
            raise FingerprintError(f"A fingerprint begins with “{_VERSION}:”; found {text[:12]!a}.")
        if version != _VERSION:
            raise FingerprintError(f"This fingerprint is of version {version}; this Almanac reads {_VERSION}.")
        if len(text) > _MAX_ENCODED:
            raise FingerprintError(f"A fingerprint has at most {_MAX_ENCODED:,} characters, this has {len(text):,}.")
        try:
            raw = b64decode(body + "=" * (-len(body) % 4), altchars=b"-_", validate=True)
        except ValueError:
            raw = b""
        found = cls(raw[:_SALT_BYTES], raw[_SALT_BYTES:-_HASH_BYTES])
        # Writing it again compares the check value and leaves only one way to write a fingerprint.
        if not found.windows or len(found.windows) % _HASH_BYTES or found.encode() != text:
            raise FingerprintError("The fingerprint was altered or cut short.")
        return found

    def __len__(self) -> int:
        """How many windows it holds: the text's tokens less `WINDOW`, plus one."""
        return len(self.windows) // _HASH_BYTES

    def verify(self, quote: str) -> Verdict:
        """Checks a quote to the letter; `[…]` or `[...]` stands for anything left out between two parts.

        Give the quote without quotation marks of your own around it. All parts must stand in the source, one after the
        other. A part that differs outweighs one that is too short. Never raises.
        """
        whole = normalised(quote)
        if self._find(whole, 0) is not None:
            return Verdict(State.VERIFIED)
        parts = [part.strip() for part in _OMISSION.split(whole)]
        spoken = [part for part in parts if part]
        too_short = None if spoken else Verdict(State.TOO_SHORT)
        after = 0
        for part in spoken:
            tokens = list(token_spans(part))
            if len(tokens) < WINDOW:
                too_short = too_short or Verdict(State.TOO_SHORT, word_at(part, 0) if len(parts) > 1 else None)
                continue
            begins = self._find(part, after)
            if begins is None:
                return Verdict(State.DIFFERS, word_at(part, self._first_difference(part)))
            after = begins + len(tokens)
        return too_short or Verdict(State.VERIFIED)

    def _find(self, part: str, start: int) -> int | None:
        """The first window, from `start` on, where all of the part's windows follow each other."""
        wanted = b"".join(_digest(window, self.salt) for window in _windows(part))
        if not wanted:
            return None
        found = self.windows.find(wanted, start * _HASH_BYTES)
        while found % _HASH_BYTES and found >= 0:
            found = self.windows.find(wanted, found + 1)
        return found // _HASH_BYTES if found >= 0 else None

    def _first_difference(self, part: str) -> int:
        """Where in a part that is not verified the first difference shows (a character's index).

        A mark that only looks like the source's would hide what is around it, so such marks are put right first.
        """
        if self._find(part, 0) is not None:
            return 0
        respelled = self._respelled(part)
        slips = (k for k, (typed, meant) in enumerate(zip(part, respelled, strict=True)) if typed != meant)
        return min(next(slips, len(part)), self._first_mismatch(respelled))

    def _respelled(self, part: str) -> str:
        """The part with look-alike marks exchanged wherever a window of the source has another; of the same length."""
        known, _ = self._index()
        tokens = list(token_spans(part))
        tries = iter(range(_MAX_RESPELLINGS))
        for first, (begin, _) in enumerate(tokens):
            # Two tokens more than a window: a dash that becomes a hyphen makes one word of three tokens.
            _, end = tokens[min(first + WINDOW + 1, len(tokens) - 1)]
            for variant, _ in zip(lookalike_spellings(part[begin:end]), tries, strict=False):
                window = next(_windows(variant), None)
                if window is not None and _number(_digest(window, self.salt)) in known:
                    part = part[:begin] + window + part[begin + len(window) :]
                    break
        return part

    def _first_mismatch(self, part: str) -> int:
        """The index of the first token that the best alignment shows to differ; the part's length when none does.

        The longest common stretch anchors the alignment; the first one near it tells the first of several differences.
        A stretch that begins with the part's first token ends before the culprit, any other begins after it.
        """
        wanted = [_number(_digest(window, self.salt)) for window in _windows(part)]
        runs = self._runs(wanted)
        if not runs:
            return 0
        anchor = max(runs, key=lambda run: (run.length, -run.quote))
        near = [
            run
            for run in runs
            if run.quote <= anchor.quote
            and run.source <= anchor.source
            and abs(run.diagonal - anchor.diagonal) <= len(wanted)
        ]
        first = min(near, key=lambda run: (run.quote, -run.length, abs(run.diagonal - anchor.diagonal)))
        culprit = first.quote - 1 if first.quote else first.length + WINDOW - 1
        return next((begin for begin, _ in islice(token_spans(part), culprit, None)), len(part))

    def _runs(self, wanted: Sequence[int]) -> list[_Run]:
        """The longest stretches that the wanted hashes share with the source, from a bounded number of seeds each."""
        have = memoryview(self.windows).cast("I")
        known, following = self._index()
        reached: dict[int, int] = {}
        runs = []
        for seed, number in enumerate(wanted):
            position = known.get(number, -1)
            for _ in range(_SEEDS_PER_WINDOW):
                if position < 0:
                    break
                diagonal = position - seed
                if reached.get(diagonal, 0) <= seed:
                    begin, end = seed, seed + 1
                    while begin > max(0, -diagonal) and have[diagonal + begin - 1] == wanted[begin - 1]:
                        begin -= 1
                    while end < min(len(wanted), len(have) - diagonal) and have[diagonal + end] == wanted[end]:
                        end += 1
                    reached[diagonal] = end
                    runs.append(_Run(begin, diagonal + begin, end - begin))
                position = following[position]
        return runs

    def _index(self) -> "tuple[dict[int, int], array[int]]":
        """Hash → its first position, and position → the next one with that hash (-1: none); built when first needed."""
        if self._positions is None:
            have = memoryview(self.windows).cast("I")
            first: dict[int, int] = {}
            following = array("i", [-1]) * len(have)
            for position in range(len(have) - 1, -1, -1):
                following[position] = first.get(have[position], -1)
                first[have[position]] = position
            object.__setattr__(self, "_positions", (first, following))
            return first, following
        return self._positions


def _windows(normal: str) -> Iterator[str]:
    """Every `WINDOW` tokens in a row, with the single spaces that stand between them."""
    begins: deque[int] = deque(maxlen=WINDOW)
    for begin, end in token_spans(normal):
        begins.append(begin)
        if len(begins) == WINDOW:
            yield normal[begins[0] : end]


def _digest(window: str, salt: bytes) -> bytes:
    raw = window.encode("utf-8", "surrogatepass")
    return blake2b(raw, digest_size=_HASH_BYTES, salt=salt, person=b"almanac-fp1").digest()


def _check(payload: bytes) -> bytes:
    return blake2b(payload, digest_size=_HASH_BYTES, person=b"almanac-fp1-sum").digest()


def _number(digest: bytes) -> int:
    """A hash as `memoryview.cast("I")` reads it on this machine."""
    return int.from_bytes(digest, sys.byteorder)
