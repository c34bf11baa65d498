"""The sandbox as a new user has it: started in an empty folder, opened in a browser, used as Ana and as Mo."""

from __future__ import annotations

import http.client
import socket
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from simcord import MemberActor

from bot import sandbox
from bot.app import utcnow
from bot.domain.ask import Period, TopicCount
from tests.support.browser import NO_CHROMIUM, Message, Page, browsing, chromium
from tests.support.conversation import Person
from tests.support.database import open_library
from tests.support.running_sandbox import Sandbox, started

ANA, MO = "Ana (member)", "Mo (moderator)"
LACHIN = "Lachin road"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    """One sandbox for all who look at it in a browser; in the end it has complained of nothing, and stops."""
    if chromium() is None:
        pytest.skip(NO_CHROMIUM)
    with started(tmp_path_factory.mktemp("sandbox")) as running:
        yield running
        assert running.stop() == (0, "")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory, shared: Sandbox) -> Iterator[Page]:
    with browsing(tmp_path_factory.mktemp("chromium")) as page:
        yield page


@pytest.fixture
def page(browser: Page, shared: Sandbox) -> Page:
    """The page as Ana opens it."""
    browser.desktop()
    browser.open(shared.url)
    return browser


def test_twenty_presses_in_a_row_settle_while_the_clock_ticks_and_the_oldest_messages_go(page: Page) -> None:
    card = page.type_command("/topic", name="Lach…")
    for _ in range(sandbox.KEPT - 1):
        assert page.press("Quotes", on=card).private
    assert len(page.messages()) == sandbox.KEPT
    assert "Welcome" not in page.text()
    assert page.bar() == "Callback completed"


def test_a_member_finds_a_topic_in_another_script_and_reads_on_with_every_button(page: Page) -> None:
    page.begin("/topic")
    [suggested] = page.fill("name", "լաչ")
    assert suggested.endswith(f" → {LACHIN}")
    page.take()
    card = page.run()
    assert (card.author, card.title, card.private) == ("Almanac", LACHIN, False)
    assert "Лачин" in card.text
    assert "December 2022" in card.text

    dates = page.press("Key dates", on=card)
    assert dates.private
    assert "19 September 2023" in dates.text

    quotes = page.press("Quotes", on=card)
    assert "“So, when Azerbaijan de-facto closed the Lachin road in December 2022" in quotes.text
    assert "words verified in ¶" in quotes.text

    sources = page.press("Sources", on=card)
    assert "Why did Russian peacekeepers leave?" in sources.text

    drawn = page.press("Picture", on=card)
    [(width, height, description)] = page.pictures(drawn)
    assert width >= 600
    assert height >= 300
    assert "December 2022" in description


def test_on_a_phone_the_page_goes_to_the_beginning_of_each_answer(page: Page) -> None:
    page.phone()
    card = page.type_command("/topic", name="Withdrawal of…")
    assert page.sees_beginning_of(card)
    assert page.sees_beginning_of(page.press("Sources", on=card))
    assert page.sees_beginning_of(page.type_command("/help"))


def test_a_page_that_is_opened_again_begins_at_what_was_said_last(page: Page, shared: Sandbox) -> None:
    page.phone()
    page.type_command("/timeline")
    last = page.type_command("/topics")

    def begins_there() -> bool:
        page.open(shared.url)
        return page.sees_beginning_of(last)

    page.until("the page begins there", begins_there)


def test_pages_turn_in_place(page: Page) -> None:
    first = page.type_command("/timeline")
    second = page.press("Next", on=first)
    assert (second.id, second.private) == (first.id, False)
    assert "page 2 of" in second.text
    assert page.press("Back", on=second).text == first.text


def test_a_search_result_opens_from_the_select(page: Page) -> None:
    page.type_command("/search", text="lachin corridor")
    opened = page.choose(LACHIN, of=-2)  # below it is what narrows the search
    assert (opened.title, opened.private) == (LACHIN, True)


def test_a_wrong_date_is_refused_in_a_sentence_and_is_no_failure_to_the_page(page: Page) -> None:
    refusal = page.type_command("/timeline", **{"topic": "Lach…", "from": "2024-02-30"})
    assert "February 2024 has no day 30" in refusal.text
    assert refusal.private
    assert page.bar() == "Action completed"
    assert page.status()["diagnostics"] == []


def test_what_only_one_can_see_is_not_there_for_the_other(page: Page) -> None:
    card = page.type_command("/topic", name="Prague…")
    anas = page.press("Sources", on=card)

    page.switch_viewer(MO)
    assert card in page.messages()
    assert anas.id not in {message.id for message in page.messages()}
    mos = page.press("Key dates", on=card)
    assert (mos.private, "October 2022" in mos.text) == (True, True)

    page.switch_viewer(ANA)
    seen = {message.id for message in page.messages()}
    assert anas.id in seen
    assert mos.id not in seen


def test_somebody_elses_pages_turn_in_a_copy(page: Page) -> None:
    anas = page.type_command("/timeline")
    page.switch_viewer(MO)
    mos = page.press("Next", on=anas)
    assert mos.id != anas.id
    assert mos.private
    assert page.message(anas.id) == anas
    assert page.press("Back", on=mos).id == mos.id


REPORT = "The ferry ran again this morning. The harbour master said that nobody had asked the passengers."
TABLE = """\
key,number,kind,topics,source,locator,date,certainty,speaker,attributed_to,body,language
boat,,key_date,Lake ferry,Ferry returns,¶2,2025-23,expected,,the council,A second boat is expected.,en
"""


def test_a_new_moderator_fills_the_library_by_forms_mends_reviews_and_imports(page: Page, tmp_path: Path) -> None:
    def save(command: str, options: dict[str, str], **fields: str) -> Message:
        page.type_for_form(command, **options)
        page.fill_form(**fields)
        return page.submit()

    page.switch_viewer(MO)
    on = {"topic": "Lake…", "source": "Ferry…"}
    save("/curate topic add", {}, names="Lake ferry\nՃանապարհ լճով")
    save("/curate source add", {}, title="Ferry returns", link="https://example.org/ferry")
    assert "18 words" in save("/curate source fingerprint", {"source": "Ferry…"}, text=REPORT).text
    date = {"certainty": "Expected", "body": "The council meets.", "attributed_to": "the newspaper", "locator": "¶1"}
    assert "March 2025 · expected" in save("/curate add date", {**on, "date": "March 2025"}, **date).text

    saved = save(
        "/curate add quote",
        on,
        body="said that nobody had asked the passengers",
        speaker="the harbour master",
        locator="¶1",
    )
    assert "words verified in ¶1" in saved.text
    page.press_for_form("Edit", on=saved)
    page.fill_form(body="said that nobody has asked the passengers")
    edited = page.submit()
    assert "not found in the source" in edited.text
    changed = page.press("History", on=edited)
    assert "nobody had has asked" in changed.text
    assert "Saved as #56 r3" in page.press("Revert to r1", on=page.press("Next", on=changed)).text

    page.switch_viewer(ANA)
    save(
        "/suggest",
        {"topic": "Lake…"},
        kind="Quote",
        text="The ferry ran again this morning.",
        link="https://example.org/ferry",
    )
    page.switch_viewer(MO)
    page.press_for_form("Edit", on=page.type_command("/curate review"))
    page.fill_form(speaker="the newspaper", locator="¶1")
    ready = page.submit()
    assert "suggested by @Ana (member), rewritten by @Mo (moderator)" in ready.text
    assert "is approved: #57 r1. Whoever proposed it was told" in page.press("Approve", on=ready).text

    table = tmp_path / "boats.csv"
    table.write_text(TABLE, encoding="utf-8")
    dry = page.type_command("/curate import", file=table)
    assert "A second boat is expected" in dry.text
    assert "Imported boats.csv" in page.press("Import 1 entry", on=dry).text
    assert "Every permission" in page.type_command("/setup status").text


def test_time_runs_with_the_wall_clock_while_nobody_does_anything(page: Page) -> None:
    began = page.refresh()

    def three_seconds_later() -> datetime | None:
        now = page.refresh()
        return now if now - began >= timedelta(seconds=3) else None

    later = page.until("three seconds have passed in the sandbox", three_seconds_later)
    assert later is not None
    assert abs(datetime.now(UTC) - later) < timedelta(seconds=10)


def status(port: int, path: str) -> int:
    """What the page's server answers to a stranger."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", path)
        return connection.getresponse().status


def test_it_starts_without_a_complaint_serves_on_loopback_only_and_stops_when_told_to(tmp_path: Path) -> None:
    with started(tmp_path) as running:
        where = urlsplit(running.url)
        assert where.hostname == "127.0.0.1"
        assert where.port is not None
        assert status(where.port, "/") == HTTPStatus.OK
        # Without what stands behind the # in the address nobody gets further than the empty page.
        assert status(where.port, "/api/state") == HTTPStatus.UNAUTHORIZED
        # This is loopback too, and would answer if the page were served on all addresses.
        with pytest.raises((ConnectionRefusedError, TimeoutError, OSError), match=r"refused|timed out|assign"):
            socket.create_connection(("127.0.0.2", where.port), timeout=5).close()
        assert running.stop() == (0, "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sandbox.db", "sandbox.db-lock"]


async def test_started_again_in_the_same_folder_it_has_kept_the_asks_and_doubled_nothing(tmp_path: Path) -> None:
    async def ask_and_see_what_was_counted() -> list[TopicCount]:
        async with open_library(tmp_path, clock=utcnow) as container:
            await sandbox.load_starters(container)
            async with sandbox.page(container) as preview:
                actor = preview.viewers[0]
                assert isinstance(actor, MemberActor)
                ana = Person(actor, preview.channel)
                await ana.types("topic", name=LACHIN)
                return await container.insight.top(sandbox.GUILD_ID, Period.ALL)

    assert [each.asks for each in await ask_and_see_what_was_counted()] == [1]
    assert [each.asks for each in await ask_and_see_what_was_counted()] == [2]
