"""The languages: each says what English says, whatever is put into it; and what English has left behind is known."""

from __future__ import annotations

import logging

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from bot.domain.message import ENGLISH, Locale
from bot.messages import CATALOGS, FOR_OPERATORS, translate
from bot.messages.merge import Merged, merged, parameters, read, read_marks

OTHERS = [*CATALOGS][1:]


def variables(locale: Locale) -> dict[str, set[str]]:
    """The parameters of each message of a language."""
    found: dict[str, set[str]] = {}
    for text in read(locale).values():
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, Message):
                found[entry.id.name] = parameters(entry)
    return found


@pytest.mark.parametrize("locale", CATALOGS)
def test_every_message_can_be_said_with_any_number_and_any_text(
    locale: Locale, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        for id, names in variables(locale).items():
            for value in (0, 1, 2, 3, 5, 11, 21, 1_234_567, "", "Լաչին " * 50):
                said = translate(locale, id, **dict.fromkeys(names, value))
                assert said != id
                assert "{" not in said.replace("{}", ""), f"{id}: {said}"
    assert caplog.messages == []


@pytest.mark.parametrize("locale", OTHERS)
def test_every_message_that_english_has_is_said(locale: Locale) -> None:
    english, own = variables(ENGLISH), variables(locale)
    operators = {id for file in FOR_OPERATORS for id in _ids(read(ENGLISH)[file])}
    assert english.keys() - own.keys() <= operators
    assert own == {id: english[id] for id in own}
    assert merged(read(ENGLISH), read(locale), read_marks(locale)).behind == []


@pytest.mark.parametrize("locale", OTHERS)
def test_each_language_counts_in_its_own_way(locale: Locale) -> None:
    said = {count: translate(locale, "privacy-suggestions", count=count) for count in (1, 2, 5, 21)}
    words = {"".join(filter(str.isalpha, text)) for text in said.values()}
    assert len(words) == {"ru": 3, "az": 1, "hy": 1}[locale]


ENGLISH_TEXT = {"a.ftl": "a-one = One.\na-two = Two.\n"}


def test_what_is_new_stands_in_its_place_in_english_until_it_is_translated() -> None:
    first = merged(ENGLISH_TEXT, {"a.ftl": "# Read by Anna\n\na-two = Два.\na-gone = Нет.\n"}, {})
    assert first.files == {"a.ftl": "# Read by Anna\n\na-one = One.\na-two = Два.\n"}
    assert first.behind == ["a-one"]
    assert again(first).behind == ["a-one"]
    assert again(first, said=first.files["a.ftl"].replace("One", "Раз")).behind == []


def test_an_english_text_that_changes_leaves_its_translation_behind_until_that_changes_too() -> None:
    first = merged(ENGLISH_TEXT, {"a.ftl": "a-one = Раз.\na-two = Два.\n"}, {})
    assert first.behind == []
    changed = {"a.ftl": ENGLISH_TEXT["a.ftl"].replace("Two", "A pair")}
    second = merged(changed, first.files, first.marks)
    assert second.behind == ["a-two"]
    assert merged(changed, second.files, second.marks).behind == ["a-two"]
    assert merged(changed, {"a.ftl": "a-one = Раз.\na-two = Пара.\n"}, second.marks).behind == []


def test_what_is_the_same_in_both_languages_is_named_as_right() -> None:
    same = merged(ENGLISH_TEXT, ENGLISH_TEXT, {})
    assert same.behind == ["a-one", "a-two"]
    assert again(same, right=["a-one"]).behind == ["a-two"]
    assert again(same, right=["all"]).behind == []


def again(found: Merged, *, said: str | None = None, right: list[str] | None = None) -> Merged:
    return merged(ENGLISH_TEXT, {"a.ftl": said} if said else found.files, found.marks, right or ())


def _ids(text: str) -> list[str]:
    return [entry.id.name for entry in FluentParser().parse(text).body if isinstance(entry, Message)]
