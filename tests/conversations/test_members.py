"""Members talk to Almanac: each command, each script, each button, also after a restart."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from typing import Any

import pytest
import simcord

from bot.app import Almanac
from bot.container import Container
from bot.domain.ask import Period, TopicCount, UnansweredQuery
from bot.services.insight import POPULAR_FOR
from tests.conftest import GUILD_ID
from tests.support.conversation import Person


async def asked(container: Container) -> dict[str, int]:
    library = await container.libraries.get(GUILD_ID)
    return {library.topics[a.topic_id].key: a.asks for a in await container.insight.top(GUILD_ID, Period.ALL)}


@pytest.mark.parametrize(
    "name", ["Lachin road", "lachin-road", "Laçın", "Berdzor", "Բերձոր", "Лачинский коридор", "LACHIN CORRIDOR"]
)
async def test_ana_finds_the_lachin_road_in_any_script(ana: Person, name: str) -> None:
    card = await ana.types("topic", name=name)
    assert "Lachin road" in card.text
    assert "Բերձոր" in card.text
    assert "December 2022" in card.text
    assert "¶4" in card.text
    assert "not stated" in card.text
    assert "words verified in ¶" in card.text
    assert not card.private


async def test_a_private_answer_is_for_ana_alone(ana: Person) -> None:
    assert (await ana.types("topic", name="Lachin road", private=True)).private


async def test_suggestions_come_while_ana_types(ana: Person) -> None:
    for typed, value in (("lac", "Lachin road"), ("արց", "Karabakh"), ("eeu", "Eurasian Economic Union")):
        choices = await ana.starts_typing("topic", "name", typed)
        assert choices[0]["value"] == value
    assert len(await ana.starts_typing("topic", "name", "")) >= 12


@pytest.mark.parametrize("option", ["from", "to"])
async def test_a_timelines_date_says_while_it_is_typed_how_it_reads(ana: Person, option: str) -> None:
    [choice] = await ana.starts_typing("timeline", option, "dezember 2022")
    assert choice == {"name": "2022-12 → December 2022", "value": "2022-12"}
    [choice] = await ana.starts_typing("timeline", option, "soon")
    assert choice == {"name": "soon is not understood as a date", "value": "soon"}


@pytest.mark.parametrize(
    ("name", "known_by", "others"),
    [
        ("Aliyev", ("Əliyev", "Алиев", "Алієв", "Ալիև", "Ալիեւ", "ალიევი"), "Əliyev\nАлиев\nԱլիև\nԱլիեւ\nალიევი"),
        (
            "Pashinyan",
            ("Paşinyan", "Пашинян", "Пашінян", "Փաշինյան", "ფაშინიანი"),
            "Paşinyan\nПашинян\nՓաշինյան\nფაშინიანი",
        ),
    ],
)
async def test_ana_finds_in_her_script_what_is_there_in_latin_letters_only(
    ana: Person, mo: Person, container: Container, name: str, known_by: tuple[str, ...], others: str
) -> None:
    await mo.submits(await mo.opens("curate topic names", topic=name), remove=others)
    topic = (await container.libraries.get(GUILD_ID)).find(name)
    assert topic is not None
    assert topic.names == (name,)
    for spelling in known_by:
        assert name in (await ana.types("topic", name=spelling)).text
        for typed in (spelling, spelling[:4]):
            assert name in [choice["value"] for choice in await ana.starts_typing("topic", "name", typed)]
    assert await container.insight.gaps(GUILD_ID, Period.ALL) == []


async def test_before_the_first_letter_come_the_topics_asked_for_most_unless_they_tell_who_asked(
    ana: Person, ben: Person, mo: Person, simcord_env: simcord.Env
) -> None:
    async def first() -> list[str]:
        await simcord_env.advance_time(POPULAR_FOR + 1)
        return [choice["value"] for choice in await ana.starts_typing("topic", "name", "")]

    as_made = await first()
    for person in (ana, ben):
        await person.types("topic", name="EAEU")
    assert await first() == as_made
    await mo.types("topic", name="EAEU")
    for name in ("Putin", "Putin", "Putin", "Putin"):
        await ana.types("topic", name=name)
    others = [name for name in as_made if name != "Eurasian Economic Union"]
    assert (await first())[:5] == ["Eurasian Economic Union", *others[:4]]


async def test_a_name_nobody_knows_is_answered_with_the_closest_and_kept_as_a_gap(
    ana: Person, container: Container
) -> None:
    card = await ana.types("topic", name="Lachim road")
    assert card.private
    assert "Lachim road" in card.text
    found = await ana.presses(card, "Lachin road")
    assert "December 2022" in found.text
    assert await container.insight.gaps(GUILD_ID, Period.ALL) == [
        UnansweredQuery("Lachim road", 1, container.clock().strftime("%Y-%m-%d"))
    ]
    assert await asked(container) == {"lachin-road": 1}


@pytest.mark.parametrize(
    "echoed",
    ["@everyone", "<@&1>", "</ban:1>", "<t:0:R>", "[bbc.co.uk](https://evil.example)", "\u202egnp.exe", "**x**"],
)
async def test_what_ana_types_is_inert_when_it_is_echoed(ana: Person, echoed: str) -> None:
    card = await ana.types("topic", name=echoed)
    assert card.private
    assert not re.search(r"(?<!\\)" + re.escape(echoed), card.text)


@pytest.mark.parametrize("nothing", [" ", "\u200b", "…", "x" * 6000, "\x00"])
async def test_no_name_at_all_is_refused_kindly(ana: Person, nothing: str, container: Container) -> None:
    card = await ana.types("topic", name=nothing)
    assert card.private
    assert await container.insight.gaps(GUILD_ID, Period.ALL) == [] or "\x00" not in nothing


@pytest.mark.parametrize(
    ("button", "expected"),
    [
        ("Key dates", "19 September 2023"),
        ("Quotes", "words verified in ¶"),
        ("Sources", "Why did Russian peacekeepers leave?"),
    ],
)
async def test_the_buttons_of_a_card_go_on(ana: Person, container: Container, button: str, expected: str) -> None:
    card = await ana.types("topic", name="Karabakh")
    opened = await ana.presses(card, button)
    assert opened.private
    assert expected in opened.text
    assert await asked(container) == {"karabakh": 2}


async def test_the_picture_button_draws_the_key_dates(ana: Person) -> None:
    card = await ana.types("topic", name="Karabakh")
    opened = await ana.presses(card, "Picture")
    assert opened.files == ["timeline.png"]
    assert opened.private
    assert (
        any("November 2020" in str(part.get("description")) for part in opened.parts) or "November 2020" in opened.text
    )


async def test_no_answer_pings_anybody_whatever_was_typed(ana: Person, simcord_env: simcord.Env) -> None:
    await ana.types("search", text="@everyone <@1> <@&1>")
    await ana.types("topic", name="@here")
    await ana.presses(await ana.types("timeline"), "Next")
    answers = [sent.json or {} for sent in simcord_env.http_requests if sent.path.endswith("/callback")]
    assert [answer["data"]["allowed_mentions"] for answer in answers] == [{"parse": []}] * 4


async def test_buttons_work_after_a_restart(ana: Person, simcord_env: simcord.Env, container: Container) -> None:
    card = await ana.types("topic", name="Karabakh")
    await simcord_env.restart_bot(Almanac(container))
    dates = await ana.presses(card, "Key dates")
    assert "19 September 2023" in dates.text
    await simcord_env.restart_bot(Almanac(container))
    assert "Lachin road" in (await ana.types("topic", name="Lachin road")).text


async def test_ana_turns_her_own_pages_and_ben_gets_a_copy(ana: Person, ben: Person) -> None:
    first = await ana.types("timeline")
    assert "November 2020" in first.text
    copy = await ben.presses(first, "Next")
    assert copy.private
    assert copy.message.id != first.message.id
    turned = await ana.presses(first, "Next")
    assert turned.message.id == first.message.id
    assert "November 2025" in turned.text
    assert not turned.private


async def test_a_timeline_is_cut_to_the_asked_span(ana: Person) -> None:
    card = await ana.types("timeline", **{"from": "2022-06", "to": "December 2022"})
    assert "October 2022" in card.text
    assert "December 2022" in card.text
    assert "2023" not in card.text
    assert "March 2022" not in card.text


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"from": "2024-02-30"}, "February 2024 has no day 30"),
        ({"to": "2024W011"}, "2024W011"),
        ({"from": "2024", "to": "2022"}, "later than"),
        ({"from": "9" * 50}, "40 characters"),
    ],
)
async def test_a_date_that_is_none_is_refused_by_name(ana: Person, options: dict[str, Any], said: str) -> None:
    card = await ana.types("timeline", **options)
    assert card.private
    assert said in card.text


async def test_inferred_and_planned_dates_are_shown_as_what_they_are(ana: Person) -> None:
    first = await ana.types("timeline")
    pages = first.text + (await ana.presses(first, "Next")).text
    assert "inferred" in pages.lower()
    assert "planned" in pages.lower()
    assert "expected" in pages.lower()


async def test_a_quote_stands_with_its_speaker_source_and_verification(ana: Person, container: Container) -> None:
    card = await ana.types("quote", topic="Lachin road")
    assert "“" in card.text
    assert "words verified in ¶" in card.text
    assert "¶" in card.text
    assert await asked(container) == {"lachin-road": 1}
    assert "verified" in (await ana.types("quote")).text
    choices = await ana.starts_typing("quote", "speaker", "author")
    assert choices
    assert "verified" in (await ana.types("quote", speaker=choices[0]["value"])).text


async def test_a_speaker_without_words_is_refused_by_name(ana: Person) -> None:
    card = await ana.types("quote", speaker="Napoleon")
    assert card.private
    assert "Napoleon" in card.text


@pytest.mark.parametrize("day", ["19 September", "09-19", "2023-09-19", "19 сентября", "September 19"])
async def test_on_this_day(ana: Person, day: str) -> None:
    card = await ana.types("today", date=day)
    assert "19 September" in card.text
    assert "2023" in card.text
    assert "operation" in card.text


@pytest.mark.parametrize("day", ["20 September", "11-01", "30 November"])
async def test_inferred_and_planned_dates_are_no_anniversaries(ana: Person, day: str) -> None:
    card = await ana.types("today", date=day)
    assert "No event in this library" in card.text


async def test_a_day_without_events_offers_the_next_one(ana: Person) -> None:
    card = await ana.types("today", date="1 May")
    turned = await ana.presses(card, "Next: 19 September")
    assert "operation" in turned.text


@pytest.mark.parametrize("day", ["31 February", "2024-02-30", "tomorrowish", "13-45"])
async def test_a_day_that_is_none_is_refused(ana: Person, day: str) -> None:
    card = await ana.types("today", date=day)
    assert card.private
    assert "date" in card.text


async def test_searching_finds_entries_and_opening_one_counts_as_found(ana: Person, container: Container) -> None:
    results = await ana.types("search", text="armoured vehicles")
    assert results.options
    label = next(iter(results.options))
    opened = await ana.chooses(results, label)
    assert opened.private
    assert sum((await asked(container)).values()) == 1


SEARCHES = ["NOT gaza", "C++", 'a"b', "(", "u.n.", "*", "AND OR NOT", "NEAR(a b)", "лачинский", "'"]


async def test_no_search_text_breaks_the_search(ana: Person, subtests: pytest.Subtests) -> None:
    for text in SEARCHES:
        with subtests.test(text):
            card = await ana.types("search", text=text)
            assert "wrong" not in card.text


@pytest.mark.parametrize("text", ["corruption in the ministry of finance", "NOT gaza", "weather"])
async def test_what_the_library_does_not_hold_is_not_found_and_kept_as_a_gap(
    ana: Person, container: Container, text: str
) -> None:
    card = await ana.types("search", text=text)
    assert card.private
    assert card.options == {}
    assert [gap.text for gap in await container.insight.gaps(GUILD_ID, Period.ALL)] == [text]


async def test_a_topic_searched_for_in_a_kind_it_lacks_is_no_gap(ana: Person, container: Container) -> None:
    card = await ana.types("search", text="EAEU", kind="summary")
    assert card.text
    assert await container.insight.gaps(GUILD_ID, Period.ALL) == []


@pytest.mark.parametrize("text", ["(", "\u200b", "\u202e"])
async def test_a_search_without_a_letter_or_digit_is_refused(ana: Person, container: Container, text: str) -> None:
    card = await ana.types("search", text=text)
    assert card.private
    assert await container.insight.gaps(GUILD_ID, Period.ALL) == []


async def test_a_search_in_one_kind_finds_only_that(ana: Person) -> None:
    results = await ana.types("search", text="peacekeepers", kind="quote")
    assert results.options
    opened = [value for value in results.options.values() if re.fullmatch("[te][0-9]+", value)]
    assert {value[0] for value in opened} == {"e"}


async def test_a_search_goes_on_elsewhere_in_the_library_with_the_same_words(ana: Person) -> None:
    results = await ana.types("search", text="Russian peacekeepers")
    quotes = await ana.chooses(results, "Quotes")
    assert quotes.text.startswith("## Search: Russian peacekeepers\n")
    assert "only Quotes" in quotes.text
    assert {value[0] for value in quotes.options.values()} >= {"e"}
    topics = await ana.chooses(quotes, "Topics")
    assert "only Topics" in topics.text
    assert "📖" in topics.text
    assert "💬" not in topics.text
    everything = await ana.chooses(topics, "Everything")
    assert everything.text == results.text


async def test_topics_alone_are_searched_where_asked_for(ana: Person) -> None:
    topics = await ana.types("search", text="Lachin", kind="topic")
    assert "Lachin road" in topics.text
    assert [value for value in topics.options.values() if value[0] == "e" and value[1:].isdecimal()] == []


async def test_a_search_in_vain_offers_words_that_this_library_has(ana: Person) -> None:
    card = await ana.types("search", text="presidnt", kind="figure")
    assert "Looked for, only in Figures: presidnt" in card.text
    assert "Closest words of this library:" in card.text
    assert (await ana.presses(card, "President")).text.startswith("## Search: President\n")


async def test_a_name_that_no_topic_has_is_searched_for(ana: Person, container: Container) -> None:
    card = await ana.types("topic", name="Kremlin")
    assert card.private
    assert card.text.startswith("## No topic called «Kremlin»")
    assert "**Kremlin**" in card.text
    assert (await ana.chooses(card, next(iter(card.options)))).private
    assert [gap.text for gap in await container.insight.gaps(GUILD_ID, Period.ALL)] == ["Kremlin"]


async def test_a_topic_that_is_missing_is_suggested_and_waits_for_moderators(ana: Person, mo: Person) -> None:
    card = await ana.types("topic", name="Zangezur: corridor")
    form = await ana.presses_to_open(card, "Suggest this topic")
    assert form.values["name"] == "Zangezur corridor"
    sent = await ana.submits(form, name="Zangezur corridor", text="A road that is much spoken of.", link="")
    assert "Thank you" in sent.text
    waiting = await mo.types("curate review")
    assert "Zangezur corridor" in waiting.text
    assert "A road that is much spoken of." in waiting.text


async def test_browsing_topics_opens_one(ana: Person) -> None:
    listed = await ana.types("topics")
    assert "Prague summit" in listed.text
    opened = await ana.chooses(listed, "Prague summit")
    assert "October 2022" in opened.text


async def test_an_entry_has_a_permalink(ana: Person, container: Container) -> None:
    for number in ("1", "#1", " # 1 "):
        assert "#1" in (await ana.types("entry", number=number)).text
    assert sum((await asked(container)).values()) == 3


@pytest.mark.parametrize(
    ("number", "said"), [("999", "no entry #999"), ("x", "«x»"), ("1" * 18, "number"), ("-1", "«-1»"), ("²", "«²»")]
)
async def test_an_entry_that_is_not_there_is_refused(ana: Person, number: str, said: str) -> None:
    card = await ana.types("entry", number=number)
    assert card.private
    assert said in card.text


async def test_trending_shows_what_is_asked_for_with_a_picture(ana: Person, ben: Person, mo: Person) -> None:
    nothing = await ana.types("trending")
    assert nothing.files == []
    for person in (ana, ben):
        await person.types("topic", name="EAEU")
    few = await ana.types("trending", period="day")
    assert "Eurasian Economic Union" not in few.text
    assert "No topic was asked for by 3 people on one day" in few.text
    assert few.files == []
    await mo.types("topic", name="EAEU")
    await ana.types("topic", name="Karabakh")
    card = await ana.types("trending", period="day")
    assert "Eurasian Economic Union" in card.text
    assert "Karabakh" not in card.text
    assert "3 asks" in card.text
    assert "3 people" in card.text
    assert card.files == ["trending.png"]
    turned = await ana.presses(card, "All time")
    assert turned.message.id == card.message.id
    assert turned.files == ["trending.png"]


async def test_a_gap_that_nobody_has_typed_for_long_is_gone_once_the_bot_is_ready(
    ana: Person, simcord_env: simcord.Env, container: Container
) -> None:
    for name in ("Zangezur", "Nakhchivan"):
        await ana.types("topic", name=name)
    with closing(sqlite3.connect(container.database.path)) as file, file:
        file.execute("UPDATE gaps SET last_day = '2020-01-01' WHERE fold = 'zangezur'")
    await simcord_env.restart_bot(Almanac(container))
    assert [gap.text for gap in await container.insight.gaps(GUILD_ID, Period.ALL)] == ["Nakhchivan"]


async def test_help_names_every_command_as_a_link(ana: Person, simcord_env: simcord.Env) -> None:
    card = await ana.types("help")
    for name in ("topic", "timeline", "quote", "today", "search", "topics", "entry", "trending", "about", "privacy"):
        assert f"</{name}:" in card.text


async def test_about_and_privacy_speak_plainly(ana: Person) -> None:
    assert "19" in (await ana.types("about")).text
    assert "48 hours" in (await ana.types("privacy")).text


async def test_a_guild_without_a_library_is_told_how_to_get_one(
    simcord_env: simcord.Env, ana: Person, container: Container
) -> None:
    other = simcord_env.create_guild("Elsewhere")
    eve = Person(other.add_member(simcord_env.create_user("eve")), other.create_text_channel("general"))
    for command, options in (("topic", {"name": "Karabakh"}), ("search", {"text": "Karabakh"})):
        card = await eve.types(command, **options)
        assert card.private
        assert "December" not in card.text
    for command in ("topics", "timeline", "today", "trending", "about"):
        assert (await eve.types(command)).text
    assert (await eve.types("quote")).private
    assert await eve.starts_typing("topic", "name", "kar") == []


async def test_every_command_is_for_servers_only_and_says_so_to_discord(ana: Person, simcord_env: simcord.Env) -> None:
    [sync] = [sent for sent in simcord_env.http_requests if sent.method == "PUT" and sent.path.endswith("/commands")]
    assert sync.json
    for command in sync.json:
        assert command["contexts"] == [0], command["name"]
        assert command["integration_types"] == [0], command["name"]


async def test_commands_are_registered_once_not_at_every_start(
    ana: Person, simcord_env: simcord.Env, container: Container
) -> None:
    await simcord_env.restart_bot(Almanac(container))
    syncs = [sent for sent in simcord_env.http_requests if sent.method == "PUT" and sent.path.endswith("/commands")]
    assert len(syncs) == 1
    assert "</topic:" in (await ana.types("help")).text


async def test_two_people_asking_are_two_askers_and_nobody_is_named(
    ana: Person, ben: Person, container: Container
) -> None:
    for person in (ana, ben, ana):
        await person.types("topic", name="EAEU")
    library = await container.libraries.get(GUILD_ID)
    topic = library.find("EAEU")
    assert topic is not None
    assert await container.insight.top(GUILD_ID, Period.DAY) == [TopicCount(topic.id, asks=3, askers=2)]
