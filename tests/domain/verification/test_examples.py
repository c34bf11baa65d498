"""What passed as verified and should not have: each example against the fingerprint of the article it misquotes."""

from __future__ import annotations

import pytest

from bot.domain.message import ENGLISH
from bot.domain.verification.fingerprint import Fingerprint
from bot.domain.verification.verdict import State
from bot.messages import render
from bot.services.packs.documents import read_pack
from bot.services.packs.packs import starter_packs


@pytest.fixture(scope="module")
def article() -> Fingerprint:
    [source] = read_pack(starter_packs()["south-caucasus"], "south-caucasus.toml").sources
    assert isinstance(source.fingerprint, Fingerprint)
    return source.fingerprint


SHORT = "Of this quote a part has fewer than 6 words and marks, too few to verify."
HIDES = "What this quote leaves out of its sentence holds a word that denies or weakens"


@pytest.mark.parametrize(
    ("quote", "doubt"),
    [
        # Cuts “lack of”.
        ("Azerbaijan’s […] intention to join the Eurasian Economic Union", SHORT),
        ("once more reiterated Azerbaijan’s […] intention to join the Eurasian Economic Union", SHORT),
        ("intention to join the Eurasian Economic Union", HIDES),
        # Cuts “not”.
        ("leaders of “the Republic of Artsakh” […] to give in to Baku’s demands", HIDES),
        # Whole, or cut where nothing denies.
        ("once more reiterated Azerbaijan’s lack of intention to join the Eurasian Economic Union", None),
        # Five words that the article never said, found in 12 s among hashes of 32 bits.
        ("France secretly punished helpless Armenians", SHORT),
    ],
)
def test_what_hides_a_denial_or_is_too_short_is_doubtful_and_nothing_else(
    article: Fingerprint, quote: str, doubt: str | None
) -> None:
    found = article.verify(quote).doubt
    assert (found is None) == (doubt is None)
    assert (doubt or "") in (render(found, ENGLISH) if found else "")


@pytest.mark.parametrize(
    ("quote", "locator", "state", "says"),
    [
        (
            "once more reiterated Azerbaijan’s lack of intention to join the Eurasian Economic Union",
            "¶2",
            State.ELSEWHERE,
            "names another place than the one where these words stand: ¶7",
        ),
        (
            "The reasons of this decision are now […] may be calculated to convey a message",
            "",
            State.SCATTERED,
            "joins words of ¶1 and ¶6; quote each paragraph by itself",
        ),
    ],
)
def test_a_wrong_locator_and_parts_of_two_paragraphs_are_refused(
    article: Fingerprint, quote: str, locator: str, state: State, says: str
) -> None:
    verdict = article.verify(quote, locator)
    assert verdict.state is state
    assert verdict.refusal is not None
    assert render(verdict.refusal[1], ENGLISH) == says


ROAD = Fingerprint.of(
    "The road carried almost 2,000 men. It wasn’t really open to the people of the town.", key=bytes(16)
)


@pytest.mark.parametrize(
    ("quote", "word"),
    [
        ("The road carried almost 2 000 men. It wasn’t", "2 000"),
        ("It wasn’t really [not] open to the people", "[not]"),
        ("It was really open to the people of the town", "was"),
        ("It really wasn’t open to the people of the town", "wasn’t"),
    ],
)
def test_the_first_word_that_differs_is_named(quote: str, word: str) -> None:
    assert ROAD.verify(quote).at == word
