import pickle
import re
import warnings
from collections.abc import Callable
from datetime import date
from typing import TypeGuard

import pytest
from babel.dates import get_month_names
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from bot.domain.dates.formatting import book_of
from bot.domain.dates.historical_date import (
    OPEN_HI,
    OPEN_LO,
    BadDate,
    HistoricalDate,
    Precision,
    month_day_label,
    parse_loose,
    parse_month_day,
)
from bot.domain.dates.historical_date import _formatted as formatted
from bot.domain.dates.point import DatePoint, sort_integer
from bot.domain.dates.words import WORDS
from bot.domain.message import ENGLISH, Locale, Message
from bot.messages import render

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from edtf import EDTFParseException, parse_edtf

TODAY = date(2026, 9, 19)
unhurried = settings(deadline=None)
DISCORD_LOCALES = (
    *("id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR"),
    *("ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko"),
)

# Generated texts

years = st.builds(
    lambda year: f"{year:04}" if year >= 0 else f"-{-year:04}",
    st.one_of(st.integers(-9999, 9999), st.integers(-120, 120), st.integers(1900, 2100)),
)
two_digits = st.integers(0, 99).map("{:02}".format)
likely_months = st.one_of(st.integers(1, 12), st.integers(21, 24)).map("{:02}".format)
likely_days = st.one_of(st.integers(1, 28), st.integers(27, 31)).map("{:02}".format)
spans = st.one_of(
    st.integers(1, 999).map(lambda decade: f"{decade:03}X"), st.integers(1, 99).map(lambda century: f"{century:02}XX")
)
bare = st.one_of(
    years,
    spans,
    st.builds("{}-{}".format, years, likely_months),
    st.builds("{}-{}-{}".format, years, st.integers(1, 12).map("{:02}".format), likely_days),
    st.builds("{}-{}-{}".format, years, two_digits, two_digits),
)
ends = st.builds("{}{}".format, bare, st.sampled_from(["", "", "?", "~", "%"]))
texts = st.one_of(
    ends,
    st.builds("{}/{}".format, ends, ends),
    st.builds("{}/{}".format, ends, st.sampled_from(["..", ""])),
    st.builds("{}/{}".format, st.sampled_from(["..", ""]), ends),
)


def understood(text: str) -> HistoricalDate | None:
    return None if refusal_of(HistoricalDate.parse, text) else HistoricalDate.parse(text)


def said(refusal: BadDate) -> str:
    return render(refusal.message, ENGLISH)


def refusal_of(read: Callable[[str], object], text: str) -> BadDate | None:
    try:
        read(text)
    except BadDate as refusal:
        return refusal
    return None


def is_date(when: HistoricalDate | None) -> TypeGuard[HistoricalDate]:
    return when is not None


dates = texts.map(understood).filter(is_date)


# Round trip, order, what lo and hi promise


@unhurried
@given(dates)
def test_the_text_of_a_date_reads_back_as_that_date(when: HistoricalDate) -> None:
    assert HistoricalDate.parse(str(when)) == when
    assert hash(HistoricalDate.parse(f"  {when}\n")) == hash(when)
    copy = pickle.loads(pickle.dumps(when))
    assert (copy, copy.lo, copy.hi, copy.precision) == (when, when.lo, when.hi, when.precision)


@unhurried
@given(dates, dates)
def test_any_two_dates_are_equal_or_one_is_before_the_other(one: HistoricalDate, other: HistoricalDate) -> None:
    assert [one < other, one == other, one > other].count(True) == 1
    assert (one == other) == (one.sort_key == other.sort_key) == (str(one) == str(other))
    if one < other:
        assert (one.lo, one.hi) <= (other.lo, other.hi)


@unhurried
@given(st.lists(dates, max_size=6))
def test_sorting_goes_by_the_earliest_day_and_then_by_the_latest(several: list[HistoricalDate]) -> None:
    keys = [(when.lo, when.hi) for when in sorted(several)]
    assert keys == sorted(keys)


@unhurried
@given(dates)
def test_the_earliest_day_is_never_after_the_latest(when: HistoricalDate) -> None:
    assert OPEN_LO <= when.lo <= when.hi <= OPEN_HI
    assert (when.lo == OPEN_LO) == str(when).startswith(("../", "/"))
    assert (when.hi == OPEN_HI) == str(when).endswith(("/..", "/"))


@unhurried
@given(dates)
def test_a_qualifier_moves_neither_the_earliest_nor_the_latest_day(when: HistoricalDate) -> None:
    plain = HistoricalDate.parse(re.sub("[?~%]", "", str(when)))
    assert (plain.lo, plain.hi, plain.precision) == (when.lo, when.hi, when.precision)
    assert (plain.approximate, plain.uncertain) == (False, False)
    assert when.approximate == bool(re.search("[~%]", str(when)))
    assert when.uncertain == bool(re.search("[?%]", str(when)))


@unhurried
@given(st.dates())
def test_a_day_of_the_common_era_is_the_day_that_the_standard_library_knows(day: date) -> None:
    when = HistoricalDate.parse(day.isoformat())
    assert when.lo == when.hi == int(f"{day:%Y%m%d}".rjust(8, "0")) == day.year * 10_000 + day.month * 100 + day.day
    assert when.month_day == (day.month, day.day)


@unhurried
@given(st.dates(), st.dates())
def test_days_sort_as_the_standard_library_sorts_them(one: date, other: date) -> None:
    assert (HistoricalDate(one.isoformat()) < HistoricalDate(other.isoformat())) == (one < other)


@unhurried
@given(st.integers(-9999, 9999), st.integers(1, 12), st.integers(1, 31))
def test_a_day_lies_within_its_month_season_and_year(year: int, month: int, day: int) -> None:
    written = f"{year:05}" if year < 0 else f"{year:04}"
    when = understood(f"{written}-{month:02}-{day:02}")
    assume(when is not None)
    assert when is not None
    season = 24 if month in (12, 1, 2) else 20 + month // 3
    season_year = year - 1 if month < 3 else year
    assume(season_year >= -9999)
    season_written = f"{season_year:05}" if season_year < 0 else f"{season_year:04}"
    for wider in (f"{written}-{month:02}", written, f"{season_written}-{season}"):
        around = HistoricalDate.parse(wider)
        assert around.lo <= when.lo == when.hi <= around.hi


@unhurried
@given(st.text(alphabet=st.characters(), max_size=30))
@example("\0")
@example("\ud800")
@example("9" * 6000)
@example("-" * 6000)
@example("/" * 80)
@example("ﷺ" * 80)
def test_no_text_raises_anything_but_a_bad_date(text: str) -> None:
    for read in (HistoricalDate.parse, parse_loose, lambda typed: parse_month_day(typed, TODAY)):
        refusal = refusal_of(read, text)
        if refusal is not None:
            assert str(refusal).isprintable()
            assert len(str(refusal)) < 300


@unhurried
@given(st.text(alphabet="0123456789-/.?~%XTW ", max_size=26))
def test_texts_made_of_the_signs_of_dates_read_back_or_are_refused(text: str) -> None:
    when = understood(text)
    if when is not None:
        assert str(when) == text.strip()


# The edtf package as an oracle
#
# Where it knows differently:
# - a season with a qualifier that stands alone (2024-21~) is refused there, though allowed in an interval;
# - 24, winter, ends there with the year it is named by, here with the February after;
# - a decade or century in an interval that also has a qualifier or an open or unknown end is refused there, at times
#   with a TypeError;
# - an unknown end is put ten years away there, here nothing is guessed;
# - there 29 February is in every year, and an interval may end before it starts; here neither is a date.


def oracle(text: str) -> tuple[int, int] | None:
    """What it takes for `lo` and `hi`, with ours for an open or unknown end; `None` when it refuses the text."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parsed = parse_edtf(text)
    except (EDTFParseException, TypeError):
        return None
    lo = OPEN_LO if text.startswith(("/", "../")) else sort_integer(*parsed.lower_strict()[:3])
    hi = OPEN_HI if text.endswith(("/", "/..")) else sort_integer(*parsed.upper_strict()[:3])
    return lo, hi


def oracle_refuses_by_its_own_limits(text: str) -> bool:
    season_alone = re.fullmatch(r"-?\d{4}-2[1-4][?~%]", text)
    interval_of_spans = "/" in text and "X" in text
    return bool(season_alone or interval_of_spans)


@unhurried
@given(dates)
@example(HistoricalDate("-0004-02-29"))
@example(HistoricalDate("-0100"))
@example(HistoricalDate("0000-02-29"))
@example(HistoricalDate("2023-09-20/.."))
@example(HistoricalDate("1900-02/2000-02%"))
@example(HistoricalDate("202X~"))
@example(HistoricalDate("2024-21~/2024-23"))
@example(HistoricalDate("19XX/2000"))
def test_what_is_accepted_agrees_with_the_oracle(when: HistoricalDate) -> None:
    text = str(when)
    found = oracle(text)
    if found is None:
        assert oracle_refuses_by_its_own_limits(text)
        return
    lo, hi = found
    assert when.lo == lo
    if not re.search(r"-24[?~%]?$", text):
        assert when.hi == hi


@unhurried
@given(texts)
@example("2024-02-30")
@example("2024-13")
@example("-0000")
@example("2024-00-10")
@example("-0000-05/2020")
def test_what_the_oracle_refuses_is_refused(text: str) -> None:
    if oracle(text) is None and not oracle_refuses_by_its_own_limits(text):
        assert understood(text) is None


@unhurried
@given(texts)
@example("2023-02-29")
@example("2025/2024")
@example("000X")
@example("2024-21-05")
def test_what_is_refused_though_the_oracle_accepts_it_has_one_of_the_known_reasons(text: str) -> None:
    refusal = refusal_of(HistoricalDate.parse, text)
    if refusal is not None and oracle(text) is not None:
        known = ("has no day 29", "ends before it starts", "reaches before 1 CE")
        assert any(reason in said(refusal) for reason in known)


# What the fields say


@pytest.mark.parametrize(
    ("text", "lo", "hi", "precision"),
    [
        ("2020", 20200101, 20201231, Precision.YEAR),
        ("0000", 101, 1231, Precision.YEAR),
        ("-0043", -429899, -428769, Precision.YEAR),
        ("-0043-03-15", -429685, -429685, Precision.DAY),
        ("2020-11", 20201101, 20201130, Precision.MONTH),
        ("2024-02", 20240201, 20240229, Precision.MONTH),
        ("1900-02", 19000201, 19000228, Precision.MONTH),
        ("2024-04-17", 20240417, 20240417, Precision.DAY),
        ("2024-04~", 20240401, 20240430, Precision.MONTH),
        ("2024-21~", 20240301, 20240531, Precision.SEASON),
        ("2024-22", 20240601, 20240831, Precision.SEASON),
        ("2024-23", 20240901, 20241130, Precision.SEASON),
        ("2023-24", 20231201, 20240229, Precision.SEASON),
        ("202X", 20200101, 20291231, Precision.DECADE),
        ("19XX?", 19000101, 19991231, Precision.CENTURY),
        ("2022-03/2023-09", 20220301, 20230930, Precision.INTERVAL),
        ("2023-09-20/..", 20230920, OPEN_HI, Precision.INTERVAL),
        ("../2024-02", OPEN_LO, 20240229, Precision.INTERVAL),
        ("2022/", 20220101, OPEN_HI, Precision.INTERVAL),
        ("/2022", OPEN_LO, 20221231, Precision.INTERVAL),
        ("2024/2024", 20240101, 20241231, Precision.INTERVAL),
        ("2024-05-20/2024-05", 20240520, 20240531, Precision.INTERVAL),
    ],
)
def test_a_date_knows_its_edges_and_its_precision(text: str, lo: int, hi: int, precision: Precision) -> None:
    when = HistoricalDate.parse(text)
    assert (when.lo, when.hi, when.precision) == (lo, hi, precision)


@pytest.mark.parametrize("text", ["2024-04-17~", "2024-04-17?", "2024-04", "2024-04-17/2024-04-17", "2024-04-17/.."])
def test_only_a_plain_day_can_be_remembered_every_year(text: str) -> None:
    when = HistoricalDate.parse(text)
    assert not when.is_day
    assert when.month_day is None
    assert HistoricalDate.parse("2024-04-17").month_day == (4, 17)
    assert HistoricalDate.parse("2024-04-17").is_day


def test_a_date_cannot_be_changed_and_serves_as_a_key() -> None:
    when = HistoricalDate.parse("2024-04-17")
    with pytest.raises(AttributeError):
        when.lo = 1  # type: ignore[misc]
    assert {when: "withdrawal"}[HistoricalDate.parse("2024-04-17")] == "withdrawal"
    assert not hasattr(when, "__dict__")


def test_a_date_is_not_compared_with_what_is_none() -> None:
    assert HistoricalDate.parse("2024") != "2024"  # type: ignore[comparison-overlap]
    with pytest.raises(TypeError):
        assert HistoricalDate.parse("2024") < "2025"


# Refusals


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2024-02-30", "«2024-02-30» is not a date: February 2024 has no day 30; write a date like 2020"),
        ("2023-02-29", "February 2023 has no day 29"),
        ("2024-04-00", "April 2024 has no day 0"),
        ("2024-13", "«2024-13» is not a date: there is no month 13"),
        ("2024-00", "there is no month 0"),
        ("2024-25", "there is no month 25"),
        ("2024-21-05", "names a day of a season"),
        ("2024W011", "«2024W011» is not understood as a date; write a date like 2020"),
        ("2024-W01", "is not understood as a date"),
        ("", "the date is empty; write a date like 2020"),
        (" \t", "the date is empty"),
        ("9" * 6000, f"«{'9' * 39}…» is not understood as a date"),
        ("2024\0", "«2024�» is not understood as a date"),
        ("\0", "«�» is not understood as a date"),
        ("\u202e2024", "«�2024» is not understood as a date"),
        ("２０２４", "«２０２４» is not written as EDTF; write 2024"),
        ("٢٠٢٤", "is not understood as a date"),
        ("17.04.2024", "«17.04.2024» is not written as EDTF; write 2024-04-17"),
        ("April 2024", "«April 2024» is not written as EDTF; write 2024-04"),
        ("17 April 2024", "«17 April 2024» is not written as EDTF; write 2024-04-17"),
        ("17 апреля 2024 г.", "write 2024-04-17"),
        ("2024-4-7", "write 2024-04-07"),
        ("202x", "write 202X"),
        ("30 February 2024", "«30 February 2024» is not a date: February 2024 has no day 30"),
        ("17/04/2024", "is not understood as a date"),
        ("2024-04-17T10:00", "is not understood as a date"),
        ("Y17000", "is not understood as a date"),
        ("24", "is not understood as a date"),
        ("12024", "is not understood as a date"),
        ("+2024", "is not understood as a date"),
        ("2020~?", "is not understood as a date"),
        ("~2020", "is not understood as a date"),
        ("2024-XX", "is not understood as a date"),
        ("1XXX", "is not understood as a date"),
        ("202X-04", "names a month of a year that is not known"),
        ("-004X", "reaches before 1 CE"),
        ("00XX", "reaches before 1 CE"),
        ("-0000", "there is no year -0000"),
        ("../..", "«../..» is an interval without a date"),
        ("/", "is an interval without a date"),
        ("2024/2023", "«2024/2023» ends before it starts"),
        ("2024/2025/2026", "is not understood as a date"),
        ("2022-03 / 2023-09", "is not understood as a date"),
        ("2024-04-31/2024-05", "«2024-04-31/2024-05» is not a date: April 2024 has no day 31"),
    ],
)
def test_a_refusal_names_the_value_and_shows_what_to_write(text: str, says: str) -> None:
    with pytest.raises(BadDate) as refusal:
        HistoricalDate.parse(text)
    sentence = said(refusal.value)
    assert says in sentence
    assert "; write " in sentence
    assert sentence.isprintable()
    assert not sentence.endswith(".")
    assert isinstance(refusal.value, ValueError)


def test_every_form_that_a_refusal_shows_is_accepted() -> None:
    with pytest.raises(BadDate) as refusal:
        HistoricalDate.parse("soon")
    shown = re.findall(r"(?<![^ (])[0-9-][0-9X~?/.-]*[0-9X~?.]", render(refusal.value.advice, ENGLISH))
    assert len(shown) == 9
    for text in shown:
        assert str(HistoricalDate.parse(text)) == text


def test_a_refusal_survives_being_pickled() -> None:
    refusal = BadDate("soon", Message("date-not-understood"))
    assert str(pickle.loads(pickle.dumps(refusal))) == str(refusal)


# As people write dates


def written(text: str, locale: str = ENGLISH) -> str:
    return HistoricalDate.parse(text).format(Locale(locale)).replace("\N{NO-BREAK SPACE}", " ")


WRITTEN = {
    "2020": {"en": "2020", "ru": "2020 г.", "az": "2020", "hy": "2020 թ.", "ka": "2020"},
    "2020-11": {
        "en": "November 2020",
        "ru": "ноябрь 2020 г.",
        "az": "noyabr 2020",
        "hy": "2020 թ. նոյեմբեր",
        "ka": "2020 წლის ნოემბერი",
        "uk": "листопад 2020 р.",
        "de": "November 2020",
        "fr": "novembre 2020",
        "tr": "Kasım 2020",
    },
    "2022-03": {
        "en": "March 2022",
        "ru": "март 2022 г.",
        "az": "mart 2022",
        "hy": "2022 թ. մարտ",
        "ka": "2022 წლის მარტი",
        "uk": "березень 2022 р.",
        "de": "März 2022",
        "fr": "mars 2022",
        "tr": "Mart 2022",
    },
    "2023-09-19": {
        "en": "19 September 2023",
        "ru": "19 сентября 2023 г.",
        "az": "19 sentyabr 2023",
        "hy": "2023 թ. սեպտեմբերի 19",
        "ka": "2023 წლის 19 სექტემბერი",
        "uk": "19 вересня 2023 р.",
        "de": "19. September 2023",
        "fr": "19 septembre 2023",
        "tr": "19 Eylül 2023",
    },
    "2023-09-20/..": {
        "en": "20 September 2023 onwards",
        "ru": "с 20 сентября 2023 г.",
        "az": "20 sentyabr 2023 və sonra",
        "hy": "2023 թ. սեպտեմբերի 20 և հետո",
        "ka": "2023 წლის 20 სექტემბერი და შემდეგ",
        "uk": "з 20 вересня 2023 р.",
        "de": "ab 20. September 2023",
        "fr": "20 septembre 2023 et après",
        "tr": "20 Eylül 2023 ve sonrası",
    },
    "2024-04-17": {
        "en": "17 April 2024",
        "ru": "17 апреля 2024 г.",
        "az": "17 aprel 2024",
        "hy": "2024 թ. ապրիլի 17",
        "ka": "2024 წლის 17 აპრილი",
        "uk": "17 квітня 2024 р.",
        "de": "17. April 2024",
        "fr": "17 avril 2024",
        "tr": "17 Nisan 2024",
    },
    "2024-21~": {
        "en": "about spring 2024",
        "ru": "примерно весна 2024 г.",
        "az": "təxminən 2024-cü ilin yazı",
        "hy": "մոտավորապես 2024 թ. գարուն",
        "ka": "დაახლოებით 2024 წლის გაზაფხული",
        "uk": "приблизно весна 2024 р.",
        "de": "etwa Frühjahr 2024",
        "fr": "printemps 2024 environ",
        "tr": "ilkbahar 2024 civarı",
    },
    "2024-22": {
        "en": "summer 2024",
        "ru": "лето 2024 г.",
        "az": "2024-cü ilin yayı",
        "hy": "2024 թ. ամառ",
        "ka": "2024 წლის ზაფხული",
        "uk": "літо 2024 р.",
        "de": "Sommer 2024",
        "fr": "été 2024",
        "tr": "yaz 2024",
    },
    "2025-11": {
        "en": "November 2025",
        "ru": "ноябрь 2025 г.",
        "az": "noyabr 2025",
        "hy": "2025 թ. նոյեմբեր",
        "ka": "2025 წლის ნოემბერი",
    },
    "2024-04~": {
        "en": "about April 2024",
        "ru": "примерно апрель 2024 г.",
        "az": "təxminən aprel 2024",
        "hy": "մոտավորապես 2024 թ. ապրիլ",
        "ka": "დაახლოებით 2024 წლის აპრილი",
    },
    "2020?": {
        "en": "2020 (uncertain)",
        "ru": "2020 г. (предположительно)",
        "az": "2020 (ehtimal olunur)",
        "hy": "2020 թ. (ենթադրաբար)",
        "ka": "2020 (სავარაუდოდ)",
    },
    "2020%": {"en": "about 2020 (uncertain)", "ru": "примерно 2020 г. (предположительно)"},
    "-0043": {
        "en": "44 BCE",
        "ru": "44 г. до н. э.",
        "az": "e.ə. 44",
        "hy": "մ.թ.ա. 44 թ.",
        "ka": "44 ძვ. წ.",
        "uk": "44 до н. е.",
        "de": "44 v. Chr.",
        "fr": "44 av. J.-C.",
        "tr": "MÖ 44",
    },
    "-0043-03-15": {
        "en": "15 March 44 BCE",
        "ru": "15 марта 44 г. до н. э.",
        "az": "e.ə. 15 mart 44",
        "ka": "44 წლის 15 მარტი ძვ. წ.",
        "tr": "MÖ 15 Mart 44",
    },
    "0000": {"en": "1 BCE"},
    "0014": {"en": "14 CE", "ru": "14 г. н. э."},
    "0476": {"en": "476"},
    "2022-03/..": {
        "en": "March 2022 onwards",
        "ru": "с марта 2022 г.",
        "uk": "з березня 2022 р.",
        "de": "ab März 2022",
    },
    "2022/..": {"en": "2022 onwards", "ru": "с 2022 г.", "az": "2022 və sonra"},
    "2024-21/..": {"en": "spring 2024 onwards", "ru": "с весны 2024 г.", "uk": "з весни 2024 р."},
    "../2024-04-17": {
        "en": "until 17 April 2024",
        "ru": "до 17 апреля 2024 г.",
        "az": "17 aprel 2024 və əvvəl",
        "hy": "մինչև 2024 թ. ապրիլի 17",
        "ka": "2024 წლის 17 აპრილი და მანამდე",
    },
    "../2024-03": {"en": "until March 2024", "ru": "до марта 2024 г.", "hy": "մինչև 2024 թ. մարտ"},
    "2022/": {"en": "2022 – ?", "ru": "2022 г. – ?"},
    "/2022-03": {"en": "? – March 2022", "ru": "? – март 2022 г."},
    "2022-03/2023-09": {
        "en": "March 2022 – September 2023",
        "ru": "март 2022 г. – сентябрь 2023 г.",
        "az": "mart 2022 – sentyabr 2023",
        "hy": "2022 թ. մարտ – 2023 թ. սեպտեմբեր",
        "ka": "2022 წლის მარტი – 2023 წლის სექტემბერი",
    },
    "2022-03/2022-09": {
        "en": "March – September 2022",
        "ru": "март – сентябрь 2022 г.",
        "hy": "2022 թ. մարտ – սեպտեմբեր",
        "ka": "2022 წლის მარტი – სექტემბერი",
        "zh-CN": "2022年3–9月",
    },
    "2024-04-17/2024-04-23": {
        "en": "17–23 April 2024",
        "ru": "17–23 апреля 2024 г.",
        "az": "17–23 aprel 2024",
        "hy": "2024 թ. ապրիլի 17–23",
        "ka": "2024 წლის 17–23 აპრილი",
        "de": "17.–23. April 2024",
        "hu": "2024. április 17.–23.",
        "ja": "2024年4月17–23日",
        "pt-BR": "17–23 de abril de 2024",
    },
    "2024-04-17/2024-05-03": {
        "en": "17 April – 3 May 2024",
        "ru": "17 апреля – 3 мая 2024 г.",
        "hu": "2024. április 17. – május 3.",
        "zh-CN": "2024年4月17日–5月3日",
    },
    "2024-04-17/2024-05-17": {"en": "17 April – 17 May 2024"},
    "2023-04-17/2024-04-17": {"en": "17 April 2023 – 17 April 2024", "ru": "17 апреля 2023 г. – 17 апреля 2024 г."},
    "2024-03/2024-04-17": {"en": "March 2024 – 17 April 2024"},
    "2024-21/2024-22": {"en": "spring – summer 2024", "ru": "весна – лето 2024 г.", "hy": "2024 թ. գարուն – ամառ"},
    "2020/2024": {"en": "2020–2024", "ru": "2020–2024 гг.", "hu": "2020.–2024."},
    "2024/2024": {"en": "2024"},
    "2020~/2024": {"en": "about 2020 – 2024"},
    "2020~/2024~": {"en": "about 2020 – about 2024"},
    "2020?/2024": {"en": "2020 (uncertain) – 2024"},
    "2022~/..": {"en": "about 2022 onwards", "ru": "примерно с 2022 г."},
    "-0043/0014": {"en": "44 BCE – 14 CE", "tr": "MÖ 44 – MS 14"},
    "-0043/1914": {"en": "44 BCE – 1914 CE"},
    "-0049/-0043": {"en": "50–44 BCE", "ru": "50–44 г. до н. э.", "tr": "MÖ 50–44"},
    "-0043-03/-0043-05": {"en": "March – May 44 BCE", "tr": "MÖ Mart – Mayıs 44"},
    "202X": {
        "en": "2020s",
        "ru": "2020-е годы",
        "az": "2020-ci illər",
        "hy": "2020-ական թվականներ",
        "ka": "2020-იანი წლები",
        "tr": "2020’ler",
    },
    "190X": {"az": "1900-cü illər", "tr": "1900’ler"},
    "199X": {"en": "1990s", "az": "1990-cı illər", "tr": "1990’lar"},
    "200X": {"az": "2000-ci illər"},
    "193X": {"az": "1930-cu illər", "tr": "1930’lar"},
    "202X/..": {"en": "the 2020s onwards", "ru": "с 2020-х годов"},
    "19XX": {
        "en": "20th century",
        "ru": "XX век",
        "az": "XX əsr",
        "hy": "20-րդ դար",
        "ka": "XX საუკუნე",
        "uk": "XX століття",
        "de": "20. Jahrhundert",
        "fr": "XXe siècle",
        "tr": "20. yüzyıl",
    },
    "13XX": {"en": "14th century", "ru": "XIV век"},
    "10XX": {"en": "11th century"},
    "20XX": {"en": "21st century", "ru": "XXI век"},
    "21XX": {"en": "22nd century"},
    "22XX": {"en": "23rd century"},
    "99XX": {"en": "100th century", "ru": "C век"},
    "../19XX": {"en": "until the 20th century", "ru": "до XX века"},
    "2024-01-01": {"fr": "1er janvier 2024", "en": "1 January 2024", "es-ES": "1 de enero de 2024"},
}


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [(text, locale, expected) for text, by_locale in WRITTEN.items() for locale, expected in by_locale.items()],
)
def test_a_date_is_written_as_people_write_it(text: str, locale: str, expected: str) -> None:
    assert written(text, locale) == expected


def test_a_year_keeps_its_abbreviation_on_the_same_line() -> None:
    assert HistoricalDate.parse("2024-04-17").format(Locale("ru")) == "17 апреля 2024\N{NO-BREAK SPACE}г."


@pytest.mark.parametrize(
    "locale", ["en", "en-US", "en-GB", "en_US", "EN", "xx", "", "tlh", "az_", "../etc", "e" * 6000]
)
def test_english_has_the_day_first_and_stands_in_for_an_unknown_language(locale: str) -> None:
    expected = "17 aprel 2024" if locale.startswith("az") else "17 April 2024"
    assert written("2024-04-17", locale) == expected


@pytest.mark.parametrize("locale", ["es-ES", "zh-CN", "pl", "hi"])
def test_a_language_without_words_here_is_never_mixed_with_english(locale: str) -> None:
    assert written("2024-04", locale) != "April 2024"
    for text in ("2024-04~", "2024-04?", "2024-21", "2024-04/..", "../2024-04", "202X", "19XX", "-0043-04"):
        assert written(text, locale) == written(text, "en")


@unhurried
@given(dates, st.sampled_from(DISCORD_LOCALES + tuple(WORDS)))
def test_every_date_is_written_in_every_language(when: HistoricalDate, locale: str) -> None:
    text = written(str(when), locale)
    assert text == text.strip()
    assert text.isprintable()
    assert not re.search(r"[{}]|None|  ", text)
    for point in (when.start, when.end):
        if isinstance(point, DatePoint) and point.precision in (Precision.YEAR, Precision.MONTH, Precision.DAY):
            assert str(abs(point.year - 1) if point.year < 1 else point.year) in text


@unhurried
@given(dates)
def test_a_date_is_never_written_more_precisely_than_it_is_known(when: HistoricalDate) -> None:
    text = when.format(ENGLISH)
    months = get_month_names("wide", locale="en").values()
    known = [point for point in (when.start, when.end) if isinstance(point, DatePoint)]
    if not any(1 <= point.month <= 12 for point in known):
        assert not any(month in text for month in months)
    if not any(point.day for point in known):
        assert not re.search(rf"\b[0-9]{{1,2}}(–[0-9]{{1,2}})? ({'|'.join(months)})", text)
    assert ("about" in text) == when.approximate
    assert ("uncertain" in text) == when.uncertain


@unhurried
@given(dates, dates)
def test_dates_that_differ_are_written_differently_unless_they_mean_the_same(
    one: HistoricalDate, other: HistoricalDate
) -> None:
    if one.format(ENGLISH) == other.format(ENGLISH):
        assert (one.lo, one.hi) == (other.lo, other.hi)


@unhurried
@given(
    st.one_of(st.text(max_size=20), st.builds("{}-{}".format, st.sampled_from(["es", "zh", "ru"]), st.text(max_size=9)))
)
def test_no_locale_is_an_error(locale: str) -> None:
    assert "2024" in HistoricalDate.parse("2024-04-17").format(Locale(locale))


def test_months_stay_in_their_language_whatever_babel_was_asked_before() -> None:
    """Babel may answer with the stand-alone months of a language asked for before: python-babel/babel #1263."""
    before = {locale: written("2024-04", locale) for locale in DISCORD_LOCALES}
    for language in ("zh", "he", "de"):
        get_month_names("wide", "stand-alone", language)
    formatted.cache_clear()
    book_of.cache_clear()
    assert {locale: written("2024-04", locale) for locale in DISCORD_LOCALES} == before
    assert len(set(before.values())) > 20
    assert book_of("de").months_alone == book_of("de").months


@pytest.mark.parametrize(
    ("locale", "label"),
    [
        ("en", "19 September"),
        ("en-US", "19 September"),
        ("ru", "19 сентября"),
        ("az", "19 sentyabr"),
        ("hy", "19 սեպտեմբերի"),
        ("ka", "19 სექტემბერი"),
        ("uk", "19 вересня"),
        ("de", "19. September"),
        ("zh-CN", "9月19日"),
    ],
)
def test_a_day_of_every_year_has_a_label(locale: str, label: str) -> None:
    assert month_day_label(9, 19, locale) == label


def test_a_label_for_a_day_that_no_year_has_is_refused() -> None:
    assert month_day_label(2, 29) == "29 February"
    with pytest.raises(BadDate) as no_day:
        month_day_label(2, 30)
    assert "February has no day 30" in said(no_day.value)
    with pytest.raises(BadDate) as no_month:
        month_day_label(13, 1)
    assert "there is no month 13" in said(no_month.value)


# As people type dates


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2022", "2022"),
        ("2022-03", "2022-03"),
        ("2024-21~", "2024-21~"),
        ("2023-09-20/..", "2023-09-20/.."),
        ("March 2022", "2022-03"),
        ("march 2022", "2022-03"),
        ("Sept. 2023", "2023-09"),
        ("17 April 2024", "2024-04-17"),
        ("April 17, 2024", "2024-04-17"),
        ("17th of April 2024", "2024-04-17"),
        ("17.04.2024", "2024-04-17"),
        ("7.4.2024", "2024-04-07"),
        ("04.2024", "2024-04"),
        ("2024-4-17", "2024-04-17"),
        ("２０２４", "2024"),
        ("апрель 2024", "2024-04"),
        ("17 апреля 2024 г.", "2024-04-17"),
        ("17 АПРЕЛЯ 2024 года", "2024-04-17"),
        ("квітень 2024 р.", "2024-04"),
        ("17 aprel 2024", "2024-04-17"),
        ("19 sentyabr 2023-cü il", "2023-09-19"),
        ("İyun 2023", "2023-06"),
        ("IYUN 2023", "2023-06"),
        ("2024 թ. ապրիլ", "2024-04"),
        ("2024 թ. ապրիլի 17", "2024-04-17"),
        ("17 აპრილი, 2024", "2024-04-17"),
        ("5. März 2020", "2020-03-05"),
        ("1er février 2024", "2024-02-01"),
        ("1 fevrier 2024", "2024-02-01"),
        ("17 Nisan 2024", "2024-04-17"),
        ("KASIM 2020", "2020-11"),
        ("Şubat 2024", "2024-02"),
        ("spring 2024", "2024-21"),
        ("Fall 2022", "2022-23"),
        ("весна 2024", "2024-21"),
        ("весны 2024 г.", "2024-21"),
        ("March 476", "0476-03"),
    ],
)
def test_what_people_type_is_read(typed: str, edtf: str) -> None:
    assert str(parse_loose(typed)) == edtf


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("30.02.2024", "«30.02.2024» is not a date: February 2024 has no day 30; write a date like 2022"),
        ("31 April 2024", "April 2024 has no day 31"),
        ("17 April", "«17 April» is not understood as a date"),
        ("April", "is not understood as a date"),
        ("7 8 April 2024", "is not understood as a date"),
        ("17 April 2024 2025", "is not understood as a date"),
        ("17 April 20245", "is not understood as a date"),
        ("17 April May 2024", "is not understood as a date"),
        ("ju 2024", "is not understood as a date"),
        ("iyu 2024", "is not understood as a date"),
        ("3 spring 2024", "is not understood as a date"),
        ("yaz 2024", "is not understood as a date"),
        ("04/05/2024", "is not understood as a date"),
        ("17 April 2024!", "is not understood as a date"),
        ("", "the date is empty; write a date like 2022"),
        ("April 2024" + " " * 6000 + "x", "is not understood as a date"),
        ("2024/2023", "ends before it starts"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_type(typed: str, says: str) -> None:
    with pytest.raises(BadDate) as refusal:
        parse_loose(typed)
    assert says in said(refusal.value)
    assert said(refusal.value).endswith("write a date like 2022, 2022-03, March 2022, 17 April 2024 or 17.04.2024")


@unhurried
@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(sorted(WORDS)))
def test_a_day_or_month_as_it_is_written_in_a_language_can_be_typed(day: date, language: str) -> None:
    for edtf in (day.isoformat(), f"{day:%Y-%m}"):
        when = HistoricalDate.parse(edtf)
        assert parse_loose(when.format(Locale(language))) == when
    assert parse_month_day(month_day_label(day.month, day.day, language), TODAY) == (day.month, day.day)


@pytest.mark.parametrize("typed", ["", "  ", "Today", "сегодня", "bu gün", "bugün", "այսօր", "დღეს", "aujourd'hui"])
def test_nothing_typed_and_today_mean_today(typed: str) -> None:
    assert parse_month_day(typed, TODAY) == (9, 19)


@pytest.mark.parametrize(
    "typed",
    [
        *("2024-04-17", "04-17", "4-17", "17.04", "17.4.", "17.04.2024", "17 April", "April 17", "april 17th"),
        *("17 April 2024", "17 апреля", "17 квітня", "17 aprel", "17 ապրիլի", "17 აპრილი", "17. April", "17 avril"),
        *("17 Nisan", "17 апр", "le 17 avril", " 17  april "),
    ],
)
def test_a_day_to_remember_is_read_in_all_its_forms(typed: str) -> None:
    assert parse_month_day(typed, TODAY) == (4, 17)


@pytest.mark.parametrize("typed", ["29 February", "02-29", "29.02", "29 февраля", "2024-02-29"])
def test_the_29th_of_february_is_a_day(typed: str) -> None:
    assert parse_month_day(typed, TODAY) == (2, 29)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("30 February", "«30 February» is not a date: February has no day 30; write a day like 17 April"),
        ("31.04", "April has no day 31"),
        ("17-04", "there is no month 17"),
        ("00.00", "there is no month 0"),
        ("0 April", "April has no day 0"),
        ("2024", "«2024» is not one day"),
        ("2024-04", "is not one day"),
        ("2024-04-17~", "is not one day"),
        ("2024-04-17/..", "is not one day"),
        ("2023-02-29", "February 2023 has no day 29"),
        ("April", "is not understood as a date"),
        ("spring", "is not understood as a date"),
        ("3 spring", "is not understood as a date"),
        ("tomorrow", "is not understood as a date"),
        ("\0", "is not understood as a date"),
        (" " * 6000 + "x", "is not understood as a date"),
        ("x" * 6000, f"«{'x' * 39}…» is not understood as a date"),
    ],
)
def test_what_is_no_day_of_the_year_is_refused_with_what_to_type(typed: str, says: str) -> None:
    with pytest.raises(BadDate) as refusal:
        parse_month_day(typed, TODAY)
    assert says in said(refusal.value)
    assert said(refusal.value).endswith(
        "write a day like 17 April, 04-17, 17.04 or 2024-04-17, or leave it empty for today"
    )
