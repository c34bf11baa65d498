"""Messages are found by their ids, say numbers and lists as the language does, and agree with the code."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.errors import Invalid, Problem
from bot.domain.message import ENGLISH, Locale, Message, as_typed
from bot.messages import _kept, check, closest, render, translate
from tests.support.messages import say_too


def test_a_message_is_said_with_its_parameters() -> None:
    problems = [Problem("date", as_typed("is no date")), Problem("body", as_typed("has too many characters"))]
    assert render(Invalid(problems), ENGLISH) == "date: is no date; body: has too many characters."


def test_a_locale_without_catalog_reads_english() -> None:
    assert translate(Locale("tlh"), "nothing-saved") == translate(ENGLISH, "nothing-saved")
    assert translate(Locale("ka"), "invalid", problems=["Baku", "Yerevan"]) == "Baku and Yerevan."


def test_parameters_are_said_as_the_language_does() -> None:
    said = {
        "a list": translate(ENGLISH, "invalid", problems=["Baku", "Yerevan", "Tbilisi"]),
        "a number": translate(ENGLISH, "invalid", problems=2000),
        "a date": translate(ENGLISH, "invalid", problems=HistoricalDate.parse("2024-04-17")),
        "a message": translate(ENGLISH, "invalid", problems=Message("nothing-saved")),
    }
    assert said == {
        "a list": "Baku, Yerevan and Tbilisi.",
        "a number": "2,000.",
        "a date": "17 April 2024.",
        "a message": "Nothing was saved..",
    }


def test_labels_and_counts_are_kept_and_what_somebody_typed_is_not() -> None:
    def kept() -> int:
        return _kept.cache_info().currsize

    _kept.cache_clear()
    assert [translate(ENGLISH, "privacy-reports", count=count) for count in (1, 2, 1)] == [
        "1 report",
        "2 reports",
        "1 report",
    ]
    assert translate(ENGLISH, "topics-closest") == translate(ENGLISH, "topics-closest")
    assert kept() == 3
    assert "Lachin" in translate(ENGLISH, "topic-not-called", name="Lachin")
    assert translate(ENGLISH, "topic-has-names", topic="Lachin", count=2) == "Lachin has 2 names."
    assert kept() == 3


def test_an_unknown_message_is_logged_and_shows_its_id(caplog: pytest.LogCaptureFixture) -> None:
    assert translate(ENGLISH, "no-such-message") == "no-such-message"
    assert "no-such-message" in caplog.text


def test_a_missing_parameter_is_logged_and_the_rest_is_said(caplog: pytest.LogCaptureFixture) -> None:
    assert translate(ENGLISH, "invalid").endswith(".")
    assert "problems" in caplog.text


def test_a_catalog_says_what_it_has_and_english_the_rest(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    say_too(monkeypatch, tmp_path, "uk", "card-back = Назад\nchanged-fields = Изменено: { $changes }")
    partial = Locale("uk")

    assert translate(partial, "card-back") == "Назад"
    assert translate(partial, "card-next") == "Next →"
    assert translate(partial, "changed-fields", changes=["a", "b", "c"]) == "Изменено: a, b і c"
    assert translate(partial, "import-to-add", what=["a", "b", "c"]) == "To add: a, b and c"


@pytest.mark.parametrize(("tag", "locale"), [("en", "en"), ("en-GB", "en"), ("hy", "hy"), ("xx-YY", None)])
def test_a_readers_language_counts_where_it_has_a_catalog(tag: str, locale: str | None) -> None:
    assert closest(tag) == locale


def test_a_sentence_is_no_id() -> None:
    assert list(
        check.problems({"en": EN}, [("bot/some.py", 'UserError("No such entry."); "entry-not-found", "entry-old"')])
    )


EN = {"entries.ftl": "entry-not-found = No entry { $number }\nentry-old = An old one"}


@pytest.mark.parametrize(
    ("catalogs", "code", "problem"),
    [
        ({"en": EN}, 'UserError("entry-not-found", number="1"); "entry-old"', None),
        ({"en": EN}, 'UserError("entry-not-found", number="1"); f"entry-{age}"', None),
        ({"en": EN}, 'UserError("entry-not-found", **params); "entry-old"', None),
        ({"en": EN}, 'UserError("entry-not-found", number="1")', "en/entries.ftl: entry-old is used nowhere"),
        ({"en": EN}, '"entry-not-found", "entry-old"; Message("entry-gone")', "there is no message 'entry-gone'"),
        ({"en": EN}, 'UserError("entry-not-found"); "entry-old"', "entry-not-found takes ['number'], not []"),
        ({"en": EN}, 'UserError("entry-not-found", id=1); "entry-old"', "takes ['number'], not ['id']"),
        ({"en": EN}, 'Message("entry-not-found", {"id": 1}); "entry-old"', "takes ['number'], not ['id']"),
        ({"en": EN, "ru": {}}, '"entry-not-found", "entry-old"', "ru: entry-old is missing"),
        ({"en": EN, "ru": EN | {"a.ftl": "new = x"}}, '"entry-not-found", "entry-old"', "new is not among the English"),
        (
            {"en": EN, "ru": {"e.ftl": "entry-not-found = Нет { $id }\nentry-old = Старая"}},
            '"entry-not-found", "entry-old"',
            "ru/e.ftl: entry-not-found takes ['id'], the English one ['number']",
        ),
        (
            {"en": EN | {"b.ftl": "entry-old = Again"}},
            '"entry-not-found", "entry-old"',
            "a second time in entries.ftl",
        ),
        (
            {"en": EN | {"b.ftl": "entry-new = New"}},
            '"entry-not-found", "entry-old", "entry-new"',
            "en/b.ftl: entry-new belongs into entries.ftl",
        ),
        ({"en": EN | {"b.ftl": "what { is"}}, '"entry-not-found", "entry-old"', "this is not Fluent"),
    ],
)
def test_what_differs_between_catalogs_and_code_is_found(
    catalogs: dict[str, dict[str, str]], code: str, problem: str | None
) -> None:
    found = list(check.problems(catalogs, [("bot/some.py", code)]))
    assert any(problem in line for line in found) if problem else found == []
