"""Cards say who says so, are the same for everybody, and keep Discord's limits with the longest content there is."""

import asyncio
import datetime as dt
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib import resources
from typing import Any

import discord
import pytest
import simcord
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.ask import FEWEST_PEOPLE, GAP_KEPT_DAYS, Period, Surface, TopicCount
from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import SHARED, Certainty, Entry
from bot.domain.library import Library
from bot.domain.message import ENGLISH, Locale
from bot.domain.search.found import Found
from bot.domain.search.query import read_query
from bot.domain.source import Source
from bot.domain.topic import Topic
from bot.domain.verification.verdict import State, Verdict
from bot.kinds import KINDS
from bot.kinds.key_date import KEY_DATE
from bot.kinds.quote import QUOTE
from bot.kinds.summary import SUMMARY
from bot.messages import CATALOGS
from bot.services.process import presence
from bot.storage import asks, submissions, tables
from bot.ui import cards, custom_ids
from bot.ui.card import Card
from bot.ui.cards.topic import CARDS_KEPT
from tests.support.ids import press
from tests.support.limits import violations

TODAY = dt.date(2026, 11, 22)


def edtf(text: str | None) -> HistoricalDate | None:
    return HistoricalDate.parse(text) if text else None


def starter(language: str = "en") -> Library:
    """The starter pack as a library; its entries are numbered from 1, summaries first, then dates, then quotes."""
    pack = tomllib.loads((resources.files("bot.packs") / "south-caucasus.toml").read_text(encoding="utf-8"))
    topic_ids = {topic["key"]: number for number, topic in enumerate(pack["topic"], 1)}
    source_ids = {source["key"]: number for number, source in enumerate(pack["source"], 1)}
    raw = [(kind, each) for kind in KINDS for each in pack[kind]]
    return Library(
        1,
        topics=[
            Topic(topic_ids[t["key"]], t["key"], tuple(t["names"]), tuple(topic_ids[r] for r in t.get("related", ())))
            for t in pack["topic"]
        ],
        sources=[
            Source(source_ids[s["key"]], s["key"], s["title"], published=edtf(s.get("published")), note=s.get("note"))
            for s in pack["source"]
        ],
        entries=[
            Entry(
                number=number,
                key=each["key"],
                kind=kind,
                topics=tuple(topic_ids[key] for key in each["topics"]),
                body=each["body"].strip(),
                source_id=source_ids[each["source"]],
                locator=each["locator"],
                version=1,
                attributed_to=each.get("attributed_to"),
                date=edtf(each.get("date")),
                certainty=Certainty(each["certainty"]) if "certainty" in each else None,
                speaker=each.get("speaker"),
                verification=Verdict(State.VERIFIED, (int(each["locator"][1]),)) if kind == QUOTE.name else None,
                details={"amount": each["amount"]} if "amount" in each else {},
            )
            for number, (kind, each) in enumerate(raw, 1)
        ],
        language=Locale(language),
    )


LIBRARY = starter()


def named(name: str) -> Topic:
    found = LIBRARY.find(name)
    assert found is not None
    return found


def sent(card: Card) -> dict[str, Any]:
    """The message that carries the card."""
    return {"type": 4, "data": {"components": card.to_components(), "flags": 1 << 15}}


def presses(card: Card) -> dict[str, custom_ids.Press]:
    """What the card's buttons and selects ask for, by label or placeholder; disabled ones are left out."""
    found: dict[str, custom_ids.Press] = {}

    def look(parts: list[dict[str, Any]]) -> None:
        for part in parts:
            if "custom_id" in part and not part.get("disabled"):
                press = custom_ids.read(part["custom_id"])
                assert press is not None, "only ids of ours stand on cards"
                if press.action == "open-report":
                    continue  # on every card that shows entries, and tried with reports
                found[part.get("label") or part["placeholder"]] = press
            look(part.get("components") or [])

    look(card.to_components())
    return found


def options(card: Card) -> list[str]:
    """The values of the card's selects."""
    return [
        option["value"]
        for row in card.to_components()[0]["components"]
        for part in row.get("components", [])
        if part["type"] == discord.ComponentType.select.value
        for option in part["options"]
    ]


# --- A topic ----------------------------------------------------------------------------------------------------------


def test_a_topic_shows_its_names_as_equals_its_summary_dates_a_quote_and_its_source() -> None:
    card = cards.topic(LIBRARY, named("Laçın"), today=TODAY)
    first, names, *_ = card.text.splitlines()
    assert first == "## Lachin road"
    assert names.startswith("-# Lachin corridor · Lachin · Laçın · ")
    assert "Բերձոր" in names
    assert "-# the article (author not stated) · ¶3, ¶4 · #8" in card.text
    assert "◆ **December 2022** — Azerbaijan “de-facto closed” the Lachin road" in card.text
    assert ">>> “So, when Azerbaijan de-facto closed the Lachin road in December 2022" in card.text
    assert "-# the article's author (not stated) · ¶4 · words verified in ¶4 · #38" in card.text
    assert "-# Source: “Why did Russian peacekeepers leave?” · author not stated · about April 2024" in card.text
    assert presses(card) == {
        "Key dates (2)": press("dates", "8", "0", "", ""),
        "Quotes (1)": press("quotes", "8", "0", ""),
        "Sources": press("sources", "8", "0"),
        "Picture": press("picture", "8", "", ""),
        "September 2023 operation": press("topic", "9"),
        "Azerbaijan and Russia": press("topic", "11"),
    }


def test_what_did_not_happen_never_looks_like_what_did() -> None:
    withdrawal = named("вывод миротворцев")
    card = cards.timeline(LIBRARY, withdrawal, LIBRARY.timeline(withdrawal.id))
    assert (
        "◇ **about 20 September 2023 – about October 2023** · *inferred by the article's author (not stated)*"
        in card.text
    )
    assert "◇ **November 2025 onwards** · *planned then*" in card.text
    assert "◇ **summer 2024** · *expected then*" in card.text
    assert "◆ **17 April 2024**\n" in card.text
    assert "◇ **November 2025 onwards** · *planned then* —" in cards.topic(LIBRARY, withdrawal, today=TODAY).text
    search = cards.found(LIBRARY, searched("mission", [], LIBRARY.timeline(withdrawal.id))).text
    assert (
        "**about 20 September 2023 – about October 2023** · *inferred by the article's author (not stated)* — “Most"
        in search
    )
    assert "\nNovember 2025 onwards (planned then): Earliest end" in search
    expected = next(entry for entry in LIBRARY.timeline() if entry.certainty is Certainty.EXPECTED)
    assert "◇ **summer 2024** · *expected then*\n" in cards.entry(LIBRARY, expected).text


def date(number: int, text: str, certainty: Certainty = Certainty.HAPPENED) -> Entry:
    return Entry(
        number, f"d{number}", KEY_DATE.name, (1,), f"Event {number}.", 1, "¶1", 1, date=edtf(text), certainty=certainty
    )


def dated(*dates: Entry) -> Library:
    return Library(1, topics=[Topic(1, "t", ("Topic",))], sources=[Source(1, "s", "Source", note="n")], entries=dates)


def main_dates(*dates: Entry) -> list[str]:
    library = dated(*dates)
    lines = cards.topic(library, library.topics[1], today=TODAY).text.splitlines()
    return [line.split("**")[1] for line in lines if line.startswith(("◆", "◇"))]


def test_dates_to_come_or_going_on_come_before_the_latest() -> None:
    past = [date(number, f"{2000 + number}") for number in range(1, 6)]
    assert main_dates(*past) == ["2003", "2004", "2005"]
    assert main_dates(*past, date(6, "2027-05", Certainty.PLANNED)) == ["2004", "2005", "May 2027"]
    assert main_dates(date(6, "1990/.."), *past) == ["1990 onwards", "2004", "2005"]
    assert main_dates(*past, date(6, "2010/..", Certainty.INFERRED)) == ["2003", "2004", "2005"]
    assert main_dates(*past[:1], date(6, "2010", Certainty.EXPECTED)) == ["2001", "2010"]


def test_a_topic_without_a_summary_or_anything_else_is_still_a_card() -> None:
    empty = Library(1, topics=[Topic(1, "t", ("Topic",))])
    card = cards.topic(empty, empty.topics[1])
    assert card.text == "## Topic\n-# no summary yet"
    assert not violations(sent(card), "message")
    only_dates = dated(date(1, "2001"))
    assert "Event 1." in cards.topic(only_dates, only_dates.topics[1]).text


def test_a_long_summary_goes_on_page_by_page_and_nothing_is_lost() -> None:
    sentences = [f"Sentence number {number} of a long summary." for number in range(90)]
    entry = Entry(1, "s", SUMMARY.name, (1,), " ".join(sentences), 1, "¶1", 1, attributed_to="the author")
    library = Library(1, topics=[Topic(1, "t", ("Topic",))], sources=[Source(1, "s", "Source")], entries=[entry])
    card, shown = cards.topic(library, library.topics[1]), ""
    for page in range(1, 10):
        shown += card.text
        on = presses(card).get("Read on →") or presses(card).get("Next →")
        if on is None:
            break
        assert on == press("more", "1", str(page))
        card = cards.topic(library, library.topics[1], page)
    assert all(sentence in shown for sentence in sentences)
    assert "page 1 of 3" in shown
    assert presses(card)["← Back"] == press("more", "1", "1")
    assert cards.topic(library, library.topics[1], 10**9) is card
    assert cards.topic(library, library.topics[1], -1) is cards.topic(library, library.topics[1])


def test_several_summaries_are_all_told_each_with_who_says_so() -> None:
    entries = [
        Entry(number, f"s{number}", SUMMARY.name, (1,), f"View {number}.", 1, "¶1", 1, attributed_to=f"author {number}")
        for number in (1, 2)
    ]
    library = Library(1, topics=[Topic(1, "t", ("Topic",))], sources=[Source(1, "s", "Source")], entries=entries)
    told = "View 1.\n-# author 1 · ¶1 · #1\nView 2.\n-# author 2 · ¶1 · #2\n"
    assert told in cards.topic(library, library.topics[1]).text


def test_names_that_do_not_fit_are_counted_and_stand_on_a_page_of_their_own() -> None:
    names = tuple(f"Name {number} " + "x" * 80 for number in range(25))
    library = Library(1, topics=[Topic(1, "t", names)])
    first = cards.topic(library, library.topics[1]).text
    assert "and 20 more names" in first
    rest = "".join(cards.topic(library, library.topics[1], page).text for page in range(1, 4))
    assert all(name in first + rest for name in names)


# --- The same card for everybody --------------------------------------------------------------------------------------


def test_a_topics_card_is_made_once() -> None:
    library = starter()
    topic = library.topics[1]
    card = cards.topic(library, topic, today=TODAY)
    assert cards.topic(library, topic, today=TODAY) is card
    assert cards.topic(library, topic, today=TODAY + dt.timedelta(days=1)) is not card
    assert cards.topic(starter(), topic, today=TODAY) is not card


def test_of_many_cards_the_one_asked_for_longest_ago_is_dropped() -> None:
    library = Library(1, topics=[Topic(number, f"t{number}", (f"Topic {number}",)) for number in range(CARDS_KEPT + 1)])
    made = [cards.topic(library, topic, today=TODAY) for topic in library.topics.values()]
    assert cards.topic(library, library.topics[CARDS_KEPT], today=TODAY) is made[CARDS_KEPT]
    assert cards.topic(library, library.topics[0], today=TODAY) is not made[0]


async def test_one_card_sent_by_many_at_once_stays_as_it_was_and_is_never_stored() -> None:
    card = cards.topic(LIBRARY, named("Karabakh"), today=TODAY)
    before = repr(card.to_components())
    bot = discord.Client(intents=discord.Intents.default())
    async with simcord.run(bot) as env:
        channel = env.create_guild("Guild").create_text_channel("desk")
        target = bot.get_channel(channel.id)
        assert isinstance(target, discord.TextChannel)
        await asyncio.gather(*(target.send(view=card) for _ in range(20)))
        # A view that discord.py had stored would be persistent: it has no timeout, and ids on all its buttons.
        assert bot.persistent_views == []
        sent = [entry.json or {} for entry in env.http_requests if entry.path.endswith("/messages")]
        payloads = [message["components"] for message in sent]
    assert len(payloads) == 20
    assert all(payload == card.to_components() for payload in payloads)
    assert repr(card.to_components()) == before


def test_a_card_is_finished_and_listens_to_nothing_also_when_it_is_made_outside_a_loop() -> None:
    card = cards.privacy(ENGLISH, 2, 1, 0, 0, False)
    assert card.is_finished()
    assert not card.is_dispatchable()
    assert card.has_components_v2()
    assert card.timeout is None


# --- The other cards --------------------------------------------------------------------------------------------------


def test_a_timeline_has_pages_years_and_ways_on() -> None:
    card = cards.timeline(LIBRARY, None, LIBRARY.timeline(), 1, edtf("2020"), edtf("2025-12"))
    assert card.text.startswith("## Key dates\n-# page 2 of 2 · 12 key dates · between 2020 and December 2025")
    assert "### 2024\n◆ **about spring 2024**" in card.text
    assert card.text.count("### 2024") == 1
    assert presses(card) == {
        "← Back": press("dates-page", "0", "0", "2020", "2025-12"),
        "Picture": press("picture", "0", "2020", "2025-12"),
    }
    assert cards.timeline(LIBRARY, None, LIBRARY.timeline(), -1).text.startswith("## Key dates\n-# page 1 of 2")
    none = cards.timeline(LIBRARY, named("Lachin"), (), 0, edtf("1990"))
    assert "No key date from 1990 on." in none.text
    assert presses(none) == {"Topic": press("topic", "8")}


def test_dates_are_written_in_the_languages_words() -> None:
    russian = starter("ru")
    assert "**19 сентября 2023 г.**" in cards.timeline(russian, russian.topics[9], russian.timeline(9)).text


def test_years_before_the_common_era_have_their_heading() -> None:
    library = dated(*(date(number, f"-{100 - number:04}-03-15") for number in range(1, 13)))
    assert "### 100 BCE\n◆ **15 March 100 BCE**" in cards.timeline(library, None, library.timeline()).text
    assert "◆ **100 BCE**\n" in cards.today(library, 3, 15, library.on_this_day(3, 15)).text


def test_quotes_come_one_at_a_time_with_speaker_place_and_verification() -> None:
    quotes = LIBRARY.quotes(8)
    card = cards.quotes(LIBRARY, named("Lachin"), quotes)
    assert "-# one quote" in card.text
    assert "\n— the article's author (not stated)\n-# ¶4 · words verified in ¶4 · #38\n" in card.text
    by = cards.quotes(LIBRARY, None, LIBRARY.quotes(), 3, "The Article’s")
    assert "quote 4 of 19 · by «The Article’s»" in by.text
    assert presses(by)["Next →"] == press("quotes-page", "0", "4", "the articles")
    assert LIBRARY.quotes(None, "the articles") == LIBRARY.quotes(None, "The Article’s")
    assert "No quote yet." in cards.quotes(LIBRARY, named("Lachin"), ()).text


def test_a_quote_says_who_reports_it_and_that_nobody_verified_it() -> None:
    quote = Entry(1, "q", QUOTE.name, (1,), "Words.", 1, "¶1", 1, speaker="Somebody", attributed_to="a witness")
    library = Library(1, topics=[Topic(1, "t", ("Topic",))], sources=[Source(1, "s", "Source")], entries=[quote])
    assert "— Somebody\n-# reported by a witness · ¶1 · not verified · #1" in cards.entry(library, quote).text
    assert "Source: “Source” · author not stated · date not stated" in cards.entry(library, quote).text


@pytest.mark.parametrize("number", [1, 15, 27])
def test_an_entry_is_shown_whole_under_its_number(number: int) -> None:
    entry = LIBRARY.entries[number]
    card = cards.entry(LIBRARY, entry)
    assert f"{entry.kind.replace('_', ' ')} #{number} · version 1" in card.text
    assert entry.body.splitlines()[-1] in card.text
    assert press("topic", str(entry.topics[0])) in presses(card).values()


def test_an_entry_says_its_language_to_whoever_reads_another() -> None:
    russian = LIBRARY.in_language(Locale("ru"))
    assert "версия 1 · язык: английский" in cards.entry(russian, LIBRARY.entries[1]).text
    assert "#1 · язык: английский" in cards.topic(russian, named("Withdrawal of the Russian peacekeepers, 2024")).text
    assert "written in" not in cards.entry(LIBRARY, LIBRARY.entries[1]).text


def test_a_source_shows_every_field_and_what_is_not_stated() -> None:
    card = cards.sources(LIBRARY, named("Lachin"))
    assert "Author: *not stated*\nPublisher: *not stated*\nPublished: about April 2024\nLink: *not stated*" in card.text
    assert "How it came here: Opinion article handed in by the community" in card.text
    assert "-# 4 entries on this topic" in card.text


def test_only_addresses_that_discord_takes_become_buttons_and_others_stay_inert_text() -> None:
    good = Source(1, "a", "A", link="https://example.org/a", archive_link="https://пример.рф/b_c_")
    library = Library(1, topics=[Topic(1, "t", ("Topic",))], sources=[good], entries=[date(1, "2001")])
    card = cards.sources(library, library.topics[1])
    assert "Link: example.org" in card.text
    assert "Archived copy: https\\://пример.рф/b\\_c\\_" in card.text
    assert "Read it (example.org)" in card.text
    assert "Archived (" not in card.text


def test_today_remembers_only_what_happened_on_a_known_day() -> None:
    card = cards.today(LIBRARY, 4, 17, LIBRARY.on_this_day(4, 17), True)
    assert card.text.startswith("## Today: 17 April\n-# 1 event\n◆ **2024**\n")
    assert presses(card)["Next: 23 April"] == press("today", "04-23", "0")
    none = cards.today(LIBRARY, 9, 20, LIBRARY.on_this_day(9, 20))
    assert none.text.startswith("## On this day: 20 September\nNo event in this library is known to have happened")
    assert list(presses(none)) == ["Next: 17 April"]
    empty = Library(1)
    assert presses(cards.today(empty, 2, 29, ())) == {}


def searched(typed: str, topics: Sequence[Topic] = (), entries: Sequence[Entry] = (), **more: Any) -> Found:
    return Found(typed, read_query(typed), topics, entries, **more)


def test_a_search_shows_what_matched_who_says_so_where_and_what_kind_it_is() -> None:
    results = searched("the **war** in Ukraine", [], [LIBRARY.entries[number] for number in (1, 20, 32)])
    card = cards.found(LIBRARY, results)
    assert card.text.startswith("## Search: the \\*\\*war\\*\\* in Ukraine\n-# 3 results\n")
    assert "📄 **Withdrawal of the Russian peacekeepers, 2024** " in card.text
    assert "**war**: most probably, the front in **Ukraine** makes men and vehicles" in card.text
    assert "\n-# summary · the article (author not stated) · ¶1, ¶4–¶7 · #1\n" in card.text
    assert "📅 **November 2020** — The 44-day **war** ends, the article says" in card.text
    assert "\n-# key date · the article · ¶1 · #20\n" in card.text
    assert "-# 📄 summary · 📅 key date · 💬 quote" in card.text
    assert options(card)[:3] == ["e1", "e20", "e32"]
    assert options(card)[3:] == ["all", "topic", *KINDS]


def test_a_search_narrowed_says_so() -> None:
    quote = next(iter(LIBRARY.quotes()))
    card = cards.found(LIBRARY, searched("mission", [], [quote], kind=QUOTE.name, more=True))
    assert "-# 1 result, and there are more: add a word · only Quotes\n" in card.text
    assert "Search in: Quotes" in str(sent(card))


def test_what_was_looked_for_instead_of_a_word_that_nothing_has_is_said() -> None:
    entry = LIBRARY.entries[1]
    card = cards.found(LIBRARY, searched("peackeepers", [], [entry], replaced={"peackeepers": ["peacekeepers"]}))
    assert "-# Nothing here has «peackeepers»; looked for instead: peacekeepers\n" in card.text


def test_a_search_in_vain_says_what_was_looked_for_and_offers_words_and_a_suggestion() -> None:
    card = cards.found(LIBRARY, searched("how many weather stations on 3 May", closest=["whether", "statements"]))
    assert "Nothing in this library has these words." in card.text
    assert "Looked for: weather · stations · 3 May" in card.text
    assert "Closest words of this library:" in card.text
    assert presses(card) == {
        "whether": press("search-for", "whether"),
        "statements": press("search-for", "statements"),
        "Suggest this topic": press("open-suggest-topic", "how many weather stations on 3 May"),
    }
    narrowed = cards.found(LIBRARY, searched("weather", kind=QUOTE.name))
    assert "Looked for, only in Quotes: weather" in narrowed.text
    assert "all" in options(narrowed)


def test_where_no_topic_has_the_name_a_search_stands_instead() -> None:
    aliyev = named("Aliyev")
    card = cards.found_instead(LIBRARY, searched("Kremlin", [], [LIBRARY.entries[1]]), [aliyev])
    assert card.text.startswith("## No topic called «Kremlin»\nClosest to it:\n")
    assert "the **Kremlin** decided" in card.text
    assert presses(card) == {
        "Aliyev": press("topic", str(aliyev.id)),
        "Open one of them": press("found"),
        "Suggest this topic": press("open-suggest-topic", "Kremlin"),
    }
    assert options(card) == ["e1"]
    assert (
        "What the library has on it:" in cards.found_instead(LIBRARY, searched("x", [], [LIBRARY.entries[1]]), []).text
    )
    assert "Nothing here comes close." in cards.found_instead(LIBRARY, searched("x"), []).text


def test_many_long_results_are_as_many_as_there_is_room_for() -> None:
    entry = replace(LIBRARY.entries[1], body="*" * 4_000, attributed_to="_" * 100, locator="`" * 100)
    topics = list(LIBRARY.topics.values())[:3]
    card = cards.found(LIBRARY, searched("*", topics, [replace(entry, number=number) for number in range(1, 11)]))
    assert violations(sent(card), "message") == []
    assert options(card).count("e1") == 1


def test_topics_are_browsed_twenty_at_a_time_with_what_there_is_on_them() -> None:
    library = Library(1, topics=[Topic(number, f"t{number}", (f"Topic {number}",)) for number in range(1, 46)])
    card = cards.topics(library, 2)
    assert card.text.startswith("## Topics\n-# page 3 of 3 · 45 topics · 0 entries")
    assert options(card) == ["t41", "t42", "t43", "t44", "t45"]
    assert presses(card)["← Back"] == press("topics", "1")
    assert "- **Lachin road** · 2 dates · 1 quote" in cards.topics(LIBRARY).text


def test_trending_ranks_and_says_what_people_means() -> None:
    asked = [
        TopicCount(8, 1200, 1),
        TopicCount(999, 50, 5),
        TopicCount(4, 7, 3),
        TopicCount(1, 2, 2),
        TopicCount(2, 1, 1),
    ]
    card = cards.trending(LIBRARY, Period.WEEK, asked, "trending.png", "A bar chart of four topics.")
    assert "🥇 **Lachin road** · 1,200 asks · 1 person\n🥈 **Karabakh** · 7 asks · 3 people" in card.text
    assert "4\\. **Russian peacekeeping mission, 2020–2024** · 1 ask · 1 person" in card.text
    assert "A bar chart of four topics." in card.text
    assert "attachment://trending.png" in repr(card.to_components())
    assert "who asks on two days counts as two people" in card.text
    assert {name for name, press in presses(card).items() if press.action == "trending"} == {
        "Today", "30 days", "365 days", "All time",
    }  # fmt: skip
    assert "No topic was asked for by 3 people" in cards.trending(LIBRARY, Period.DAY, []).text


def test_a_name_that_no_topic_has_is_echoed_inertly_with_the_closest_as_buttons() -> None:
    card = cards.not_found(LIBRARY, "@everyone </ban:1> <t:0:R>\u202e", LIBRARY.closest("lachyn"))
    assert card.text.startswith("## No topic called «@\u200beveryone \\</ban:1> \\<t\\:0:R>»")
    assert "Noted as a gap, without your name" in card.text
    assert press("topic", "8") in presses(card).values()
    assert "Nothing here comes close." in cards.not_found(LIBRARY, "zzz", []).text


def test_an_empty_library_says_how_it_is_filled() -> None:
    empty = Library(4711)
    for card in (cards.not_found(empty, "lachin", []), cards.topics(empty), cards.about("1.0", empty)):
        assert "4711" in card.text
        assert "still empty" in card.text


def test_refusals_show_what_they_quote_as_plain_text_and_failures_their_number() -> None:
    assert cards.refusal(ENGLISH, "«**<@1>**» is no date.").text == "«\\*\\*\\<@\u200b1>\\*\\*» is no date."
    assert "`7f3a-91c2`" in cards.failure(ENGLISH, "7f3a-91c2").text


def test_help_about_and_privacy_say_what_they_must() -> None:
    text = cards.help(ENGLISH, [("</topic:123>", "Ask for a topic"), ("/timeline", "Key dates *in order*")]).text
    assert "- </topic:123> Ask for a topic\n- /timeline Key dates \\*in order\\*" in text
    assert (
        "- 19 topics\n- 19 summaries\n- 12 key dates\n- 19 quotes\n- 4 figures\n- 1 source"
        in cards.about("1.0", LIBRARY).text
    )
    privacy = cards.privacy(ENGLISH, 2, 1, 0, 0, False).text
    for fact in ("No user id", "48 hours", "memory for one day", "without who typed it", "who wrote them"):
        assert fact in privacy


def test_privacy_names_every_span_and_number_that_the_code_goes_by() -> None:
    """Each is a constant that something else is tested to go by; whoever changes one changes what the card says."""
    said = cards.privacy(ENGLISH, 0, 0, 0, 0, False).text
    for words in (
        f"interaction is kept for {asks.IDS_KEPT // 3600} hours",
        f"a form you send is kept for {submissions.KEPT // 3600} hours",
        f"kept as a gap, without who typed it, for {GAP_KEPT_DAYS} days since it was last typed",
        f"What fewer than {FEWEST_PEOPLE} people asked for on one day is shown to nobody",
        f"{presence.KEPT // 86_400} days after a server has removed the bot",
    ):
        assert words in said
    surfaces = {"command", "button", "search", "daily fact"}
    assert {f"{each} fact" if each is Surface.DAILY else str(each) for each in Surface} == surfaces
    assert "by command, button, search or the daily fact" in said
    counted = {"guild_id": "server", "day": "day", "topic_id": "topic", "surface": "whether it came by"}
    assert set(tables.ask_days.c.keys()) == {*counted, "asks", "askers"}
    assert all(words in said for words in counted.values())


# --- Limits -----------------------------------------------------------------------------------------------------------


def fill(pattern: str, size: int) -> str:
    """The pattern again and again, `size` characters of it, as the store would keep them."""
    return (pattern * size)[:size].strip().ljust(size, "x")


def fullest(pattern: str) -> Library:
    """A library in which every text is as long as the store accepts, of one pattern."""
    topics = [
        Topic(number, f"t{number}", tuple(f"{n}{fill(pattern, 99)}"[:100] for n in range(25)), tuple(range(1, 31)))
        for number in range(1, 31)
    ]
    link = "https://example.org/" + "a" * 480
    sources = [
        Source(number, f"s{number}", fill(pattern, 300), fill(pattern, 200), fill(pattern, 200), edtf("2023-09-20~/.."),
               link, "https://пример.рф/" + "_" * 480, edtf("2024-04-17?"), fill(pattern, 500))
        for number in range(1, 6)
    ]  # fmt: skip
    sizes = {kind.name: field.limit for kind in KINDS.values() for field in kind.fields if field.name == "body"}

    def most(number: int) -> dict[str, Any]:
        return {
            "attributed_to": fill(pattern, 100),
            "date": edtf("-0044-03-15" if number % 4 == 0 else "-0044-09-20~/-0043-11-17%"),
            "certainty": list(Certainty)[number % 4],
            "speaker": fill(pattern, 100),
        }

    entries = [
        Entry(
            number=10**6 + number,
            key=f"e{number}",
            kind=kind,
            topics=tuple(range(1, 31)),
            body=fill(pattern, size),
            source_id=number % 5 + 1,
            locator=fill(pattern, 100),
            version=10**6,
            verification=Verdict(State.DIFFERS, at=fill(pattern, 100)),
            **{name: value for name, value in most(number).items() if name in (f.name for f in KINDS[kind].fields)},
            details={f.name: fill(pattern, f.limit) for f in KINDS[kind].fields if f.name not in SHARED},
        )
        for place, (kind, size) in enumerate(sizes.items())
        for number in range(place * 20, place * 20 + 20)
    ]
    return Library(10**18, topics=topics, sources=sources, entries=entries, language=Locale("hy"))


def every_card(library: Library, typed: str) -> Iterator[Card]:
    """Every kind of card, on pages that exist and on some that do not."""
    topic = next(iter(library.topics.values()))
    dates, quotes, entries = library.timeline(), library.quotes(), list(library.entries.values())
    far = edtf("-0044-03-15%/-0043-03-15%")
    first_of_kind = [next(entry for entry in entries if entry.kind == kind) for kind in KINDS]
    for page in (0, 1, 2, 50, 99, 10**9):
        yield cards.topic(library, topic, page)
    for page in (-1, 1, 2, 10**9):
        yield cards.timeline(library, topic, dates, page, far, far)
        yield cards.quotes(library, topic, quotes, page, typed)
        yield cards.sources(library, topic, page)
        yield cards.topics(library, page)
        yield cards.today(library, 3, 15, library.on_this_day(3, 15), True, page)
        yield from (cards.entry(library, entry, page) for entry in first_of_kind)
    every_topic = list(library.topics.values())
    yield cards.found(library, searched(typed, every_topic[:10], entries[:10], more=True))
    yield cards.found(library, searched(typed, [], first_of_kind, kind=QUOTE.name))
    yield cards.found(library, searched(typed, closest=[typed[:90]], replaced={typed[:90]: [typed[:90]]}))
    yield cards.found_instead(library, searched(typed, every_topic[:10], entries[-10:]), every_topic)
    yield cards.found_instead(library, searched(typed), [])
    for period in Period:
        asked = [TopicCount(topic_id, 10**12, 10**12) for topic_id in library.topics]
        yield cards.trending(library, period, asked, "trending.png", typed)
    yield cards.not_found(library, typed, list(library.topics.values()))
    yield cards.picture("timeline.png", typed, library.language, topic, far, far)
    yield cards.refusal(library.language, typed)
    yield cards.failure(library.language, typed[:40])
    yield cards.about(typed[:40], library)
    yield cards.privacy(library.language, 10**6, 10**6, 10**6, 10**6, True)
    yield cards.help(library.language, [(f"</command{number}:1234567890123456789>", "*" * 100) for number in range(40)])


def too_much(library: Library, typed: str) -> list[str]:
    return [fault for card in every_card(library, typed) for fault in violations(sent(card), "message")]


PATTERNS = [
    "*",
    "word ",
    "x\n",
    "x\n\n",
    "@1",
    "😀",
    ":a:",
    "1. ",
    "<@1> ",
    "Բերձոր ",
    "https://a.bc ",
    "a\u0301",
    "“[…]” ",
]


@pytest.mark.slow
@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_longest_content_keeps_every_limit(pattern: str) -> None:
    assert too_much(fullest(pattern), (pattern * 6000)[:6000]) == []


@pytest.mark.slow
@settings(max_examples=settings().max_examples // 2)
@given(st.text("*_\\`<>@:#-1. \n\u0301é😀Բ", min_size=1, max_size=12).filter(str.strip), st.sampled_from([*CATALOGS]))
def test_any_content_of_the_longest_keeps_every_limit(pattern: str, locale: Locale) -> None:
    assert too_much(fullest(pattern).in_language(locale), pattern) == []


@pytest.mark.parametrize("locale", CATALOGS)
def test_the_starter_library_keeps_every_limit_on_every_page_in_every_language(locale: Locale) -> None:
    assert too_much(LIBRARY.in_language(locale), "peacekeepers") == []


def test_nothing_typed_leaves_a_card_without_words() -> None:
    for typed in ("", "\u200b", "\u202e \n"):
        assert too_much(LIBRARY, typed) == []
