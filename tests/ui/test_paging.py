"""Long texts and lists come in pages; ids carry which page, and never lie."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.message import ENGLISH
from bot.ui import custom_ids
from bot.ui.paging import pages, window
from bot.ui.text import escape, escaped_length, length

prose = st.lists(
    st.sampled_from(
        ["word", "Бердзор", "e\u0301e\u0301", "**", "a" * 30, ".", "…", "?”", "1.", "\n", "\n\n", " ", "👍🏽"]
    )
    | st.text(min_size=1, max_size=12),
    max_size=60,
).map(" ".join)


@given(prose, st.integers(8, 120))
def test_pages_fit_are_never_empty_and_lose_nothing(text: str, limit: int) -> None:
    found = pages(text, limit, len)
    assert all(page.strip() == page and 0 < len(page) <= limit for page in found)
    assert "".join("".join(found).split()) == "".join(text.split())


@given(prose, st.integers(16, 120))
def test_pages_fit_once_they_are_escaped(text: str, limit: int) -> None:
    assert escaped_length(text) == length(escape(text))
    assert all(length(escape(page)) <= limit for page in pages(text, limit))


@given(st.lists(st.text("abcdé", min_size=1, max_size=20), max_size=40), st.integers(20, 60))
def test_words_shorter_than_a_page_stay_whole(words: list[str], limit: int) -> None:
    assert " ".join(pages(" ".join(words), limit, len)).split() == words


@given(st.text("ae\u0301\u0323", max_size=80), st.integers(8, 30))
@example("e" + "\u0323" * 8, 8)
@example("aaaaaaae" + "\u0301" * 7, 8)
def test_no_page_begins_with_a_mark_that_belongs_to_the_letter_before(text: str, limit: int) -> None:
    parted = any(unicodedata.combining(page[0]) for page in pages(text, limit, len))
    letters = re.findall("[ae]?[\u0301\u0323]*", text)
    assert not parted or text[0] in "\u0301\u0323" or max(map(len, letters)) > limit


def test_a_page_ends_after_a_paragraph_rather_than_a_sentence_and_a_sentence_rather_than_a_word() -> None:
    text = "One is here. Two is here.\n\nThree is here. Four is here, and it goes on for long."
    assert pages(text, 40, len) == [
        "One is here. Two is here.",
        "Three is here. Four is here, and it goes",
        "on for long.",
    ]
    assert pages(text, 54, len) == [
        "One is here. Two is here.\n\nThree is here.",
        "Four is here, and it goes on for long.",
    ]
    assert pages("He asked “When?” rather than “Whether?”", 20, len) == [
        "He asked “When?”",
        "rather than",
        "“Whether?”",
    ]
    assert pages("a few words without an end", 12, len) == ["a few words", "without an", "end"]
    assert pages(" \n ", 12, len) == []


@given(st.integers(), st.integers(0, 50), st.integers(1, 9))
def test_a_page_that_does_not_exist_is_the_nearest_that_does(page: int, count: int, size: int) -> None:
    shown = window(range(count), page, size)
    assert 0 <= shown.page < shown.pages
    assert list(shown.items) == list(range(count))[shown.start : shown.start + size]
    assert bool(shown.items) == bool(count)
    assert shown.page == page or page < 0 or page >= shown.pages


def test_the_pages_of_a_list_hold_every_item_once() -> None:
    found = [item for page in range(4) for item in window("abcdefg", page, 2).items]
    assert found == list("abcdefg")
    assert window("abcdefg", 1, 2).label(ENGLISH) == "page 2 of 4"
    assert window("ab", 0, 2).label(ENGLISH) is None


PARTS = ["v1", "v2", "topic", "dates", "today", "1", "-1", "", "2024-04~", "04-17"]
ANY_ID = st.text(max_size=120) | st.lists(st.sampled_from(PARTS), max_size=6).map(":".join)


@given(ANY_ID)
def test_reading_an_id_never_raises_and_only_our_own_are_read(text: str) -> None:
    found = custom_ids.read(text)
    if found is not None:
        assert custom_ids.read(custom_ids.make(found.action, **found.args)) == found


@pytest.mark.parametrize(
    ("action", "given", "custom_id", "args"),
    [
        ("topic", {"topic": 7}, "v1:topic:7", {"topic": "7"}),
        ("more", {"topic": 7, "page": -1}, "v1:more:7:-1", {"topic": "7", "page": "-1"}),
        (
            "dates",
            {"topic": 0, "page": 3, "start": "2020-11~", "end": "2024-22"},
            "v1:dates:0:3:2020-11~:2024-22",
            {"topic": "0", "page": "3", "start": "2020-11~", "end": "2024-22"},
        ),
        ("dates", {"topic": 7}, "v1:dates:7", {"topic": "7", "page": "0", "start": "", "end": ""}),
        ("quotes-page", {"topic": 7, "page": 1}, "v1:quotes-page:7:1", {"topic": "7", "page": "1", "speaker": ""}),
        ("picture", {"topic": 7}, "v1:picture:7", {"topic": "7", "start": "", "end": ""}),
        ("trending", {"period": "week"}, "v1:trending:week", {"period": "week"}),
        ("today", {"day": "04-17"}, "v1:today:04-17", {"day": "04-17", "page": "0"}),
        ("found", {}, "v1:found", {}),
        ("open-edit", {"number": 42, "version": 3}, "v1:open-edit:42:3", None),
        (
            "edit",
            {"number": 42, "version": 3, "topic": 5, "also": 0, "source": 9, "random": "ab12cd34"},
            "v1:edit:42:3:5:0:9:ab12cd34",
            None,
        ),
        ("revert", {"number": 42, "to": 1, "version": 3}, "v1:revert:42:1:3", None),
        ("import", {"file": "ab" * 8, "plan": "cd" * 8}, f"v1:import:{'ab' * 8}:{'cd' * 8}", None),
    ],
)
def test_an_id_stays_as_it_stands_in_messages_of_years_ago(
    action: str, given: dict[str, object], custom_id: str, args: dict[str, str] | None
) -> None:
    assert custom_ids.make(action, **given) == custom_id
    found = custom_ids.read(custom_id)
    assert found is not None
    assert found.action == action
    assert {name: found.args[name] for name in given} == {name: str(value) for name, value in given.items()}
    assert args is None or found.args == args


@pytest.mark.parametrize(
    "text",
    [
        "", "v1", "v1:", "v0:topic:1", "v2:topic:1", "topic:1", "v1:unknown:1", "v1:topic", "v1:topic:", "v1:topic:1:2",
        "v1:topic:-1", "v1:topic:x", "v1:topic:1 ", "v1:topic:１", "v1:topic:1\n", "v1:topic:" + "9" * 19, "v1:found:1",
        "v1:trending:decade", "v1:today:4-17", "v1:dates:1:0:<@1>:", "v1:quotes:1:0:Алиев", "v1:topic:" + "1" * 100,
    ],
)  # fmt: skip
def test_what_this_version_never_made_reads_as_nothing(text: str) -> None:
    assert custom_ids.read(text) is None


def test_the_longest_id_fits() -> None:
    date = "-0044-03-15%/-0043-03-15%"
    assert len(custom_ids.make("dates", topic=10**17, page=10**9, start=date, end=date)) <= 100
    with pytest.raises(AssertionError):
        custom_ids.make("topic", topic="1:2")


def test_a_page_number_from_outside_is_a_number_however_wild() -> None:
    found = custom_ids.read("v1:quotes:1:-999999999999999999")
    assert found is not None
    assert window("abc", found.number("page"), 1).page == 0


@pytest.mark.parametrize(
    ("text", "opened"),
    [("t5", ("topic", 5)), ("e42", ("entry", 42)), ("x1", None), ("t", None), ("t-1", None), ("", None)],
)
def test_a_value_opens_a_topic_an_entry_or_nothing(text: str, opened: tuple[str, int] | None) -> None:
    assert custom_ids.read_value(text) == opened
    if opened:
        assert custom_ids.value(opened[0], opened[1]) == text
