"""What texts and questions are made into."""

from __future__ import annotations

import pytest

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.search.analysis import Field, name_weights, terms_of_date, weights
from bot.domain.search.numbers import find_numbers
from bot.domain.search.query import LONGEST, WORDS, Ask, read_query


def terms(text: str) -> set[str]:
    return set(name_weights(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("peacekeepers", "peacekeeper"),
        ("миротворцы", "миротворцев"),
        ("sülhməramlılar", "sülhməramlıların"),
        ("Qarabağ", "Qarabağda"),
        ("Paşinyan", "Paşinyanın"),
        ("խաղաղապահներ", "խաղաղապահների"),
        ("ყარაბაღი", "ყარაბაღში"),
        ("Aliyev", "Əliyev"),
        ("Aliyev", "Алиев"),
        ("Aliyev", "Ալիև"),
        ("Azerbaijan", "Azerbaijan's"),
        ("4", "four"),
        ("dörd", "четыре"),
    ],
)
def test_forms_and_spellings_of_a_word_meet(one: str, other: str) -> None:
    assert terms(one) & terms(other)


@pytest.mark.parametrize(("one", "other"), [("Baku", "Moscow"), ("четыре", "пять"), ("village", "town")])
def test_different_words_do_not(one: str, other: str) -> None:
    assert not terms(one) & terms(other)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("almost 2,000 men and 90 vehicles", ["2000", "90"]),
        ("2 000 человек", ["2000"]),
        ("2000", ["2000"]),
        ("600 thousand troops", ["600000"]),
        ("600 тысяч", ["600000"]),
        ("600 min nəfər", ["600000"]),
        ("2.5 million", ["2500000"]),
        ("1,234,567", ["1234567"]),
        ("90 minutes", ["90"]),
    ],
)
def test_numbers_meet_in_any_form(text: str, numbers: list[str]) -> None:
    assert [number.value for number in find_numbers(text)] == numbers


def test_a_date_is_found_by_itself_and_by_what_it_lies_in_for_less() -> None:
    found = terms_of_date(HistoricalDate.parse("2024-04-17"))
    assert found["@2024-04-17"] == found["@--04-17"] == 1.0
    assert 0 < found["@2024-04"] < 1
    assert 0 < found["@2024"] < 1


def test_an_interval_is_found_by_the_months_in_it_and_a_long_one_by_few() -> None:
    assert "@2023-10" in terms_of_date(HistoricalDate.parse("2023-09/2023-11"))
    assert len(terms_of_date(HistoricalDate.parse("0100/2000"))) < 100


def test_saying_a_word_again_counts_less_and_a_long_text_less() -> None:
    once = weights([(Field.BODY, "peacekeepers")])["peacekeep"]
    twice = weights([(Field.BODY, "peacekeepers peacekeepers")])["peacekeep"]
    long = weights([(Field.BODY, "peacekeepers " + "word " * 200)])["peacekeep"]
    assert long < once < twice < 2 * once < 2


def test_question_words_weigh_nothing_but_say_what_is_asked_for() -> None:
    query = read_query("How many peacekeepers were there?")
    assert [word.typed for word in query.words] == ["peacekeepers"]
    assert query.asks == {Ask.HOW_MANY}


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("сколько было миротворцев", Ask.HOW_MANY),
        ("neçə sülhməramlı", Ask.HOW_MANY),
        ("քանի խաղաղապահ", Ask.HOW_MANY),
        ("когда ушли", Ask.WHEN),
        ("what did Lavrov say", Ask.SAID),
        ("ով է Փաշինյանը", Ask.WHAT),
        ("почему ушли", Ask.WHY),
    ],
)
def test_questions_are_understood_in_four_languages(text: str, ask: Ask) -> None:
    assert read_query(text).asks == {ask}


def test_only_question_words_are_looked_for_where_there_are_no_others() -> None:
    assert [word.typed for word in read_query("the who").words] == ["the", "who"]
    assert read_query("?!…").words == ()


def test_of_a_huge_question_the_beginning_is_read() -> None:
    query = read_query("мир war " * 2_000)
    assert {word.typed for word in query.words} == {"мир", "war"}
    many = read_query(" ".join(f"word{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(600)))
    assert len(many.words) == WORDS
    assert all(len(word.typed) <= LONGEST for word in many.words)
