"""Fingerprints: comparing a quote's words with its source's to the letter, without keeping the copyrighted text.

A fingerprint holds a keyed 64-bit hash of every `WINDOW` consecutive tokens of each paragraph, in order, and one byte
for each token that says whether it is a word, begins a sentence, and denies or weakens. A part of a quote is verified
when the hashes of all its windows follow each other in one paragraph.

**What counts** stands in `bot.domain.verification.tokens`. A part may begin and end between any two tokens, never
inside one. Parts that `[…]` joins stand in one paragraph, one after the other.

**Why windows of five, and at least two.** Windows of fewer tokens would call stock phrases ("at the same time")
verified; longer ones would leave short quotes unverifiable. A part of one window only would be verified by one hash
that may stand anywhere, so a forger could search for words that have it.

**How sure.** A wrong token at either end of a part changes at least one window, further in up to `WINDOW`. Each changed
window passes with a chance of 1 in 2^64, and where words are wrong throughout, all have to. Verifying proves agreement
with the text that the fingerprint's maker had, nothing more: not that it is the source's, nor who spoke.

**What it protects.** The text cannot be read off it, and the random key makes tables computed in advance useless and
the fingerprints of one text in two libraries unrelated. **What it does not.** It is not encryption. The key travels
with it, so anyone can test guesses: from a published quote the next word is found by trying a dictionary, and then the
one after it, until a word comes that nobody guessed. It shows how long paragraphs and sentences are, where marks and
words that deny stand, and where passages repeat. Where a text must stay secret, make no fingerprint of it.
"""

from __future__ import annotations

import re
import secrets
from array import array
from base64 import b64decode, urlsafe_b64encode
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import accumulate, pairwise
from struct import Struct
from typing import NamedTuple, Self

from bot.domain.errors import InvalidValue, shown
from bot.domain.verification import older
from bot.domain.verification.locators import paragraphs_named
from bot.domain.verification.older import OlderFingerprint
from bot.domain.verification.omissions import has_omission, parts_of
from bot.domain.verification.sentences import sentence_beginnings
from bot.domain.verification.tokens import (
    MAX_STACKED_MARKS,
    is_damaged,
    is_word,
    normalised,
    token_spans,
    word_at,
)
from bot.domain.verification.verdict import LEAST, WINDOW, State, Verdict
from bot.domain.verification.weakening import denies_or_weakens
from bot.domain.verification.windows import Windows, windows

MAX_CHARACTERS = 3_000_000
"""The longest text a fingerprint is made of: room for 300,000 words of any language, white space included."""

_VERSION = "fp2"
_KEY_BYTES = 16
_HASH_BYTES = 8
_COUNTS = Struct(">II")  # headings, paragraphs
_LENGTH = Struct(">I")  # tokens of a paragraph
_MAX_ENCODED = (
    5 + (_KEY_BYTES + _COUNTS.size + (_LENGTH.size + 1 + _HASH_BYTES) * MAX_CHARACTERS + _HASH_BYTES) * 4 // 3
)

WORD, BEGINS_SENTENCE, DENIES = 1, 2, 4
"""What the byte of a token says of it."""


class FingerprintError(InvalidValue):
    """A text that no fingerprint is made of."""


class _Place(NamedTuple):
    """Where a part stands: its first token and the one after its last, in the whole text."""

    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of a source's text.

    `lengths` are the tokens of each paragraph, of which the first `headings` repeat the source's title and are not
    counted; `marks` has a byte for each token, `hashes` eight for each window.
    """

    key: bytes
    headings: int
    lengths: tuple[int, ...]
    marks: bytes = field(repr=False)
    hashes: bytes = field(repr=False)
    _kept: list[_Text] = field(default_factory=list, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, text: str, title: str = "", key: bytes | None = None) -> Self:
        """The fingerprint of a source's text, with a fresh random key unless one is given.

        Paragraphs stand between empty lines; in a text without one each line is a paragraph. Those that repeat the
        title at the beginning are not counted. Takes time in proportion to the text. Raises `FingerprintError` when the
        text is too short, too long or no text.
        """
        key = secrets.token_bytes(_KEY_BYTES) if key is None else key
        if len(text) > MAX_CHARACTERS:
            raise FingerprintError("fingerprint-text-too-long", count=len(text), limit=MAX_CHARACTERS)
        if is_damaged(text):
            raise FingerprintError("fingerprint-text-damaged", limit=MAX_STACKED_MARKS)
        paragraphs = paragraphs_of(text)
        spans = [list(token_spans(each)) for each in paragraphs]
        longest = max(map(len, spans), default=0)
        if longest < LEAST:
            raise FingerprintError("fingerprint-text-too-short", count=longest, least=LEAST)
        return cls(
            key,
            headings_of(paragraphs, title),
            tuple(map(len, spans)),
            b"".join(_marks(*each) for each in zip(paragraphs, spans, strict=True)),
            b"".join(_digest(window, key) for each in paragraphs for window in windows(each)),
        )

    def encode(self) -> str:
        """One line of printable ASCII: `fp2:` and URL-safe base64 of all that is kept and a check value."""
        counts = _COUNTS.pack(self.headings, len(self.lengths))
        payload = b"".join((self.key, counts, *map(_LENGTH.pack, self.lengths), self.marks, self.hashes))
        return f"{_VERSION}:{urlsafe_b64encode(payload + _check(payload)).decode().rstrip('=')}"

    @classmethod
    def decode(cls, text: str) -> AnyFingerprint:
        """Reads what `encode` wrote, of this version or the first; white space around it is allowed.

        Raises `InvalidValue` when it is no fingerprint, of an unknown version, cut short or altered.
        """
        text = text.strip()
        version, colon, body = text.partition(":")
        if not (colon and re.fullmatch(r"fp[0-9]{1,6}", version)):
            raise InvalidValue("fingerprint-unreadable", begins=f"{_VERSION}:", found=shown(text, 14))
        if version not in (_VERSION, older.VERSION):
            raise InvalidValue("fingerprint-of-other-version", version=version, known=(older.VERSION, _VERSION))
        if len(text) > _MAX_ENCODED:
            raise InvalidValue("fingerprint-too-long", limit=_MAX_ENCODED, count=len(text))
        if version == older.VERSION:
            return OlderFingerprint.decode(text)
        try:
            found = cls._read(b64decode(body + "=" * (-len(body) % 4), altchars=b"-_", validate=True))
        except ValueError:
            raise InvalidValue("fingerprint-damaged") from None
        # Writing it again compares the check value and leaves only one way to write a fingerprint.
        if found is None or found.encode() != text:
            raise InvalidValue("fingerprint-damaged")
        return found

    @classmethod
    def _read(cls, raw: bytes) -> Self | None:
        begin = _KEY_BYTES + _COUNTS.size
        if len(raw) < begin + _HASH_BYTES:
            return None
        headings, count = _COUNTS.unpack_from(raw, _KEY_BYTES)
        end = begin + count * _LENGTH.size
        if len(raw) < end or headings > count:
            return None
        lengths = tuple(length for (length,) in _LENGTH.iter_unpack(raw[begin:end]))
        marks = end + sum(lengths)
        hashes = marks + sum(_windows_of(length) for length in lengths) * _HASH_BYTES
        if len(raw) != hashes + _HASH_BYTES or hashes == marks:
            return None
        return cls(raw[:_KEY_BYTES], headings, lengths, raw[end:marks], raw[marks:hashes])

    @property
    def tokens(self) -> int:
        """How many words and marks the text has."""
        return len(self.marks)

    @property
    def paragraphs(self) -> int:
        """How many paragraphs are counted: ¶1 to this one."""
        return len(self.lengths) - self.headings

    def verify(self, quote: str, locator: str = "") -> Verdict:
        """Compares a quote's words to the letter; `[…]` or `[...]` stands for what is left out between two parts.

        Give the quote without quotation marks of your own around it. Where the locator names paragraphs, they have to
        be the one where the words stand. A part that differs outweighs one that is too short. Never raises.
        """
        return self._text().verify(normalised(quote), paragraphs_named(locator))

    def _text(self) -> _Text:
        if not self._kept:
            self._kept.append(_Text(self))
        return self._kept[0]


class _Text:
    """A fingerprint laid out for comparing: everything by the token's place in the whole text."""

    def __init__(self, fingerprint: Fingerprint) -> None:
        self._headings = fingerprint.headings
        self._marks = fingerprint.marks
        self._begins = list(accumulate(fingerprint.lengths, initial=0))
        hashes = array("Q")
        at = 0
        for length in fingerprint.lengths:
            size = _windows_of(length) * _HASH_BYTES
            hashes.frombytes(fingerprint.hashes[at : at + size])
            hashes.extend([0] * (length - size // _HASH_BYTES))
            at += size
        self._windows = Windows(hashes, lambda window: _digest(window, fingerprint.key))

    def verify(self, quote: str, named: frozenset[int] | None) -> Verdict:
        """The verdict on a normalised quote whose locator names these paragraphs."""
        if self._windows.places(quote) and _count(quote) >= LEAST:
            return self._placed([quote], named)
        parts = parts_of(quote)
        verdict = self._unverified(parts)
        return verdict or self._placed(parts, named, omits=has_omission(quote))

    def _unverified(self, parts: Sequence[str]) -> Verdict | None:
        """What speaks against a part by itself."""
        short = None if parts else Verdict(State.TOO_SHORT)
        for part in parts:
            if _count(part) < LEAST:
                short = short or Verdict(State.TOO_SHORT, at=word_at(part, 0) if len(parts) > 1 else None)
            elif not self._windows.places(part):
                if crossing := self._windows.crossing(part):
                    return Verdict(State.RUNS_OVER, tuple(map(self._paragraph, crossing)))
                return Verdict(State.DIFFERS, at=self._windows.first_difference(part))
        return short

    def _placed(self, parts: Sequence[str], named: frozenset[int] | None, omits: bool = False) -> Verdict:
        """The verdict on parts that each stand somewhere in the text."""
        lengths = [_count(part) for part in parts]
        found = [self._windows.places(part) for part in parts]
        chains = self._chains(found, lengths)
        if not chains:
            return self._not_together(parts, found)
        if named is not None and not any(named == frozenset((number,)) for number in chains):
            return Verdict(State.ELSEWHERE, tuple(chains))
        number = next((number for number in chains if named == frozenset((number,))), min(chains))
        return self._verified(number, chains[number], omits)

    def _chains(self, found: Sequence[Sequence[int]], lengths: Sequence[int]) -> dict[int, list[_Place]]:
        """By paragraph, where the parts stand one after the other there, as close together as they do."""
        by_paragraph: dict[int, list[list[_Place]]] = {}
        for k, (begins, length) in enumerate(zip(found, lengths, strict=True)):
            for begin in begins:
                places = by_paragraph.setdefault(self._index(begin), [[] for _ in found])
                places[k].append(_Place(begin, begin + length))
        chains: dict[int, list[_Place]] = {}
        for index, places in by_paragraph.items():
            if chain := _chain(places):
                chains.setdefault(max(0, index - self._headings + 1), chain)
        return dict(sorted(chains.items()))

    def _not_together(self, parts: Sequence[str], found: Sequence[Sequence[int]]) -> Verdict:
        """Why there is no chain: the parts stand in several paragraphs, or in one in another order."""
        paragraphs = [{self._paragraph(begin) for begin in begins} for begins in found]
        if set.intersection(*paragraphs):
            after = 0
            for part, begins in zip(parts, found, strict=True):
                begin = next((begin for begin in begins if begin >= after), None)
                if begin is None:
                    return Verdict(State.DIFFERS, at=word_at(part, 0))
                after = begin + _count(part)
        return Verdict(State.SCATTERED, tuple(dict.fromkeys(min(each) for each in paragraphs)))

    def _verified(self, number: int, chain: Sequence[_Place], omits: bool) -> Verdict:
        first, last = chain[0].begin, chain[-1].end
        before = range(self._sentence_begins(first), first)
        after = range(last, self._sentence_ends(last))
        between = [range(one.end, other.begin) for one, other in pairwise(chain)]
        return Verdict(
            State.VERIFIED,
            (number,),
            cut=self._has(WORD, (before, after)),
            omits=omits,
            hides=self._has(DENIES, (before, *between, after)),
        )

    def _sentence_begins(self, token: int) -> int:
        return next(k for k in range(token, -1, -1) if self._marks[k] & BEGINS_SENTENCE)

    def _sentence_ends(self, end: int) -> int:
        return next((k for k in range(end, len(self._marks)) if self._marks[k] & BEGINS_SENTENCE), len(self._marks))

    def _has(self, mark: int, stretches: Iterable[range]) -> bool:
        return any(self._marks[k] & mark for stretch in stretches for k in stretch)

    def _index(self, token: int) -> int:
        return bisect_right(self._begins, token) - 1

    def _paragraph(self, token: int) -> int:
        """The number of a token's paragraph; 0 for a heading."""
        return max(0, self._index(token) - self._headings + 1)


AnyFingerprint = Fingerprint | OlderFingerprint
"""What a source may have: one of today's, or one of the first version."""


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a text, each normalised."""
    lines = text.replace("\u2029", "\n\n").splitlines()
    whole = "\n".join(line.strip() for line in lines).strip("\n")
    blocks = re.split(r"\n{2,}", whole) if "\n\n" in whole else whole.split("\n")
    return [normal for block in blocks if any(token_spans(normal := normalised(block)))]


def headings_of(paragraphs: Sequence[str], title: str) -> int:
    """How many paragraphs at the beginning repeat the title."""
    wanted = normalised(title).casefold()
    return next((k for k, each in enumerate(paragraphs) if each.casefold() != wanted), len(paragraphs))


def _marks(paragraph: str, spans: Sequence[tuple[int, int]]) -> bytes:
    beginnings = set(sentence_beginnings(paragraph, spans))
    return bytes(
        WORD * is_word(paragraph, span)
        | BEGINS_SENTENCE * (k in beginnings)
        | DENIES * denies_or_weakens(paragraph[slice(*span)])
        for k, span in enumerate(spans)
    )


def _chain(places: Sequence[Sequence[_Place]]) -> list[_Place] | None:
    """One place of each part, one after the other and each as near to the next as can be; `None` if there are none."""
    chain: list[_Place] = []
    for of_part in places:
        after = chain[-1].end if chain else 0
        following = next((place for place in of_part if place.begin >= after), None)
        if following is None:
            return None
        chain.append(following)
    for k in range(len(chain) - 2, -1, -1):
        chain[k] = max(place for place in places[k] if place.end <= chain[k + 1].begin)
    return chain


def _windows_of(tokens: int) -> int:
    return max(0, tokens - WINDOW + 1)


def _count(part: str) -> int:
    return sum(1 for _ in token_spans(part))


def _digest(window: str, key: bytes) -> bytes:
    raw = window.encode("utf-8", "surrogatepass")
    return blake2b(raw, digest_size=_HASH_BYTES, key=key, person=b"almanac-fp2").digest()


def _check(payload: bytes) -> bytes:
    return blake2b(payload, digest_size=_HASH_BYTES, person=b"almanac-fp2-sum").digest()
