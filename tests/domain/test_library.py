"""The library in memory: what each question finds."""

from __future__ import annotations

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import Certainty, Entry
from bot.domain.library import Library
from bot.domain.matching.folding import fold, name_key
from bot.domain.matching.name_index import NameIndex
from bot.domain.source import Source
from bot.domain.topic import Topic
from bot.kinds.key_date import KEY_DATE
from bot.kinds.quote import QUOTE


def key_date(
    number: int, date: str, certainty: Certainty = Certainty.HAPPENED, topics: tuple[int, ...] = (1,)
) -> Entry:
    return Entry(
        number, f"d{number}", KEY_DATE.name, topics, "It happens.", 1, "¶1", 1,
        date=HistoricalDate.parse(date), certainty=certainty,
    )  # fmt: skip


def quote(number: int, speaker: str, topics: tuple[int, ...] = (1,)) -> Entry:
    return Entry(number, f"q{number}", QUOTE.name, topics, "Words.", 1, "¶1", 1, speaker=speaker)


def library(*entries: Entry) -> Library:
    topics = [
        Topic(1, "lachin", ("Lachin road", "Lachin corridor", "Laçın", "Berdzor", "Բերձոր"), (2,)),
        Topic(2, "karabakh", ("Karabakh", "Nagorno-Karabakh", "Qarabağ", "Artsakh", "Արցախ"), (1,)),
        Topic(3, "war", ("44-day war, 2020", "Second Karabakh War")),
    ]
    return Library(1, 1, topics, [Source(1, "s", "A source", note="Handed in")], entries)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("lachin road", "lachin"),
        ("LACHIN-ROAD", "lachin"),
        ("laçın", "lachin"),
        ("Բերձոր", "lachin"),
        ("արցախ", "karabakh"),
        ("nagorno karabakh", "karabakh"),
    ],
)
def test_any_name_in_any_script_finds_its_topic(typed: str, expected: str) -> None:
    topic = library().find(typed)
    assert topic is not None
    assert topic.key == expected


@pytest.mark.parametrize("typed", ["", "lach", "Gaza", "\x00", "#1", "x" * 6000])
def test_what_is_no_name_finds_none(typed: str) -> None:
    assert library().find(typed) is None


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("karabakh", ["karabakh", "war"]),  # exact, then the prefix of a later word
        ("corr", ["lachin"]),
        ("rabakh", ["karabakh", "war"]),  # anywhere
        ("lchin", ["lachin"]),  # typo
        ("արց", ["karabakh"]),
        ("zzzz", []),
    ],
)
def test_suggestions_come_exact_then_prefix_then_anywhere_then_typo(typed: str, keys: list[str]) -> None:
    assert [match.topic.key for match in library().suggest(typed)] == keys


@pytest.mark.parametrize(
    ("typed", "name"),
    [("lach", "Lachin road"), ("laç", "Laçın"), ("բեր", "Բերձոր"), ("berd", "Berdzor"), ("qara", "Qarabağ")],
)
def test_a_suggestion_shows_the_name_as_it_is_typed(typed: str, name: str) -> None:
    assert library().suggest(typed)[0].name == name


def test_another_spelling_finds_a_topic_only_if_it_can_mean_no_other() -> None:
    one = Library(1, topics=[Topic(1, "a", ("Aliyev",)), Topic(2, "b", ("Sokal",)), Topic(3, "c", ("Sokall", "Zokal"))])
    for spelling in ("Əliyev", "Ալիև"):
        topic = one.find(spelling)
        assert topic is not None
        assert topic.key == "a"
        assert one.named(spelling) is None
    assert one.find("Сокал") == one.named("Sokal")  # the letters of one, and the sound of both
    assert one.find("Sökal") == one.named("Sokal")
    assert one.find("Soqal") is None
    assert {match.topic.key for match in one.suggest("Soqal")} == {"b", "c"}


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Əl", ["Elections", "Aliyev"]),  # as it is spelt, then as it sounds
        ("Шуш", ["Shusha"]),
        ("გუბაძე", ["Rezo Gubadze"]),
        ("Xankəndi", ["Khankendi airport"]),
    ],
)
def test_what_sounds_as_it_is_typed_is_suggested_after_what_is_spelt_so(typed: str, names: list[str]) -> None:
    every = ("Aliyev", "Elections", "Shusha", "Rezo Gubadze", "Khankendi airport")
    one = Library(1, topics=[Topic(n, name, (name,)) for n, name in enumerate(every)])
    assert [match.topic.name for match in one.suggest(typed)] == names


def test_a_spelling_far_off_in_letters_is_found_by_its_sound_among_many() -> None:
    rng = random.Random(5)
    many = ["".join(rng.choices(string.ascii_lowercase, k=rng.randint(6, 14))) for _ in range(10_000)]
    many[777] = "Chicago"
    index = NameIndex(many)
    assert index.same("Çikaqo") == [777]
    assert next(iter(index.search("Çikaqo"))) == 777
    assert next(iter(index.search("Çikaq"))) == 777


def test_before_the_first_letter_come_the_topics_asked_for_most() -> None:
    assert [m.topic.id for m in library().suggest("  ", first=[3, 99, 2])] == [3, 2, 1]


def test_a_misspelt_name_is_answered_with_the_closest_topics() -> None:
    assert library().closest("Artzakh")[0].key == "karabakh"
    assert library().closest("Berdzhor")[0].key == "lachin"


def test_dates_stand_in_order_of_time_within_the_asked_span() -> None:
    dates = library(key_date(1, "2024-04-17"), key_date(2, "2022-03"), key_date(3, "2023"), key_date(4, "2022-12-31"))
    assert [e.number for e in dates.timeline()] == [2, 4, 3, 1]
    start, end = HistoricalDate.parse("2022-06"), HistoricalDate.parse("2023-05")
    assert [e.number for e in dates.timeline(start=start, end=end)] == [4, 3]
    assert dates.timeline(topic_id=2) == ()


def test_on_this_day_is_only_what_happened_on_a_known_day() -> None:
    one = library(
        key_date(1, "2023-09-19"),
        key_date(2, "2023-09-19", Certainty.INFERRED),
        key_date(3, "2020-09-19", Certainty.PLANNED),
        key_date(4, "2023-09"),
        key_date(5, "2021-09-19~"),
        key_date(6, "2023-09-19/.."),
        key_date(7, "1991-09-19"),
    )
    assert [e.number for e in one.on_this_day(9, 19)] == [7, 1]
    assert one.on_this_day(9, 20) == ()


def test_the_next_day_remembered_goes_round_the_year() -> None:
    one = library(key_date(1, "2023-09-19"), key_date(2, "2024-04-17"))
    assert one.next_day_remembered(4, 17) == (9, 19)
    assert one.next_day_remembered(12, 31) == (4, 17)
    assert library().next_day_remembered(1, 1) is None


def test_quotes_are_found_by_topic_and_by_part_of_a_speakers_name() -> None:
    one = library(quote(1, "Իլհամ Ալիև"), quote(2, "Nikol Pashinyan", (2,)), quote(3, "Nikol Pashinyan"))
    assert [e.number for e in one.quotes()] == [1, 2, 3]
    assert [e.number for e in one.quotes(topic_id=1, speaker="pashin")] == [3]
    assert [e.number for e in one.quotes(speaker="ilham")] == [1]
    assert one.speakers("n") == ["Nikol Pashinyan"] or "Nikol Pashinyan" in one.speakers("n")


def test_related_topics_and_sources_of_a_topic() -> None:
    one = library(key_date(1, "2023"))
    assert [t.key for t in one.related(1)] == ["karabakh"]
    assert [s.key for s in one.sources_of(1)] == ["s"]
    assert one.sources_of(2) == ()


names = st.text(alphabet=string.ascii_letters + " -əçışղախრД1", min_size=1, max_size=30).filter(lambda n: fold(n) != "")


@given(st.lists(names, min_size=1, max_size=40), st.data())
def test_every_name_is_found_by_itself_by_any_of_its_words_and_by_any_part(
    all_names: list[str], data: st.DataObject
) -> None:
    index = NameIndex(all_names)
    position = data.draw(st.integers(0, len(all_names) - 1))
    folded = fold(all_names[position])
    start = data.draw(st.integers(0, len(folded) - 1))
    end = data.draw(st.integers(start + 1, len(folded)))
    for typed in (all_names[position], folded.split()[-1], folded[start:end].strip()):
        if typed:
            assert position in list(index.search(typed))


def test_the_exact_name_comes_first_whatever_else_begins_so() -> None:
    index = NameIndex(["Karabakh war", "War in Karabakh", "Karabakh", "The Karabakh"])
    assert list(index.search("karabakh")) == [2, 0, 1, 3] or next(iter(index.search("karabakh"))) == 2


def test_typos_are_found_among_twenty_thousand_names() -> None:
    rng = random.Random(4)
    many = ["".join(rng.choices(string.ascii_lowercase, k=rng.randint(6, 14))) for _ in range(20_000)]
    many[17_777] = "Lachin corridor"
    index = NameIndex(many)
    assert index.alike("lachn coridor")[0] == 17_777
    assert next(iter(index.search("corri"))) == 17_777
    assert next(iter(index.search("lachjn corridor"))) == 17_777


@given(st.text(max_size=200))
def test_no_text_breaks_the_search(text: str) -> None:
    one = library()
    one.suggest(text)
    one.closest(text)
    assert one.find(text) is None or name_key(text)


def test_of_names_that_sound_alike_the_one_that_is_spelt_most_alike_comes_first() -> None:
    named = [Topic(1, "a", ("St. Martin",)), Topic(2, "b", ("Sint Maarten",))]
    for topics in (named, named[::-1]):
        assert [m.topic.key for m in Library(1, 1, topics).suggest("Синт-Мартен")] == ["b", "a"]
