"""A fingerprint that the first version made, as databases still hold it."""

from __future__ import annotations

import pytest

from bot.domain.errors import InvalidValue
from bot.domain.message import ENGLISH
from bot.domain.verification.fingerprint import Fingerprint
from bot.domain.verification.older import OlderFingerprint
from bot.messages import render

# Made by the first version of:
# The road was closed in December. Nobody said for how long, and nobody asked.
#
# The mayor’s office did not answer.
MADE_THEN = (
    "fp1:AAECAwQFBgcICQoLDA0OD0ermPyeBhCupyF07Jf81kVFU6qfFOx45NiNztnDDda983kbXhrqkb2IeU2q51bJUI3kV4rl-rlAk-OYxZoREVJf1WX77SkoR"
    "4KTpAmeznhMKG8I1w"
)


@pytest.fixture(scope="module")
def older() -> OlderFingerprint:
    found = Fingerprint.decode(MADE_THEN)
    assert isinstance(found, OlderFingerprint)
    return found


def test_it_is_written_as_it_was_read(older: OlderFingerprint) -> None:
    assert older.encode() == MADE_THEN


@pytest.mark.parametrize(
    ("quote", "label"),
    [
        ("Nobody said for how long, and nobody asked.", "words verified by an older check"),
        ("Nobody said for how long […] The mayor’s office did not", "words verified by an older check"),
        ("Nobody said for how long, or nobody asked", "differs at «or»"),
        ("The mayor’s office did not answer, then", "differs at «answer,»"),
        (
            "did not answer. […] The road was closed in December",
            "too short to verify at «did» (fewer than 5 words and marks)",
        ),
        ("The mayor’s office did not […] The road was closed in December", "differs at «The»"),
        ("The road was closed […] and nobody asked.", "too short to verify at «The» (fewer than 5 words and marks)"),
        ("nobody asked", "too short to verify (fewer than 5 words and marks)"),
        ("Something else stands here, does it", "not found in the source"),
    ],
)
def test_it_tells_what_it_can(older: OlderFingerprint, quote: str, label: str) -> None:
    assert render(older.verify(quote, "¶9").label, ENGLISH) == label


def test_what_is_too_short_for_it_is_as_doubtful(older: OlderFingerprint) -> None:
    doubt = older.verify("nobody asked").doubt
    assert doubt is not None
    assert "fewer than 5 words and marks" in render(doubt, ENGLISH)
    assert older.verify("Nobody said for how long, and nobody asked.").doubt is None


@pytest.mark.parametrize("place", [4, 30, len(MADE_THEN) - 1])
def test_one_that_was_altered_is_not_read(place: int) -> None:
    altered = MADE_THEN[:place] + ("B" if MADE_THEN[place] != "B" else "C") + MADE_THEN[place + 1 :]
    with pytest.raises(InvalidValue, match="fingerprint-damaged"):
        Fingerprint.decode(altered)
