"""The life of a process, with real ones: it starts alone, stays connected, stops when told, and says why it ended."""

from __future__ import annotations

import asyncio
import re
import signal
import sqlite3
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from bot.app import DRAIN, STOP
from bot.ops.exits import Exit
from bot.services.process.lease import LASTS, RENEWED_EVERY
from bot.services.process.presence import KEPT
from tests.processes.test_crash import Process
from tests.support.database import lay
from tests.support.fake_discord import FakeDiscord, Member, text_of
from tests.support.fake_discord.faults import Fault

PATIENCE = 90  # seconds after which a process that says nothing fails the test
OPERATING = Path(__file__).parents[2] / "docs" / "operating.md"


class Running:
    """A process and what it has said on standard error."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.pid = process.pid
        self.lines: list[str] = []

    async def says(self, text: str) -> str:
        """The line in which it says `text`, or has said it."""
        for line in self.lines:
            if text in line:
                return line
        async with asyncio.timeout(PATIENCE):
            while line := await self._next():
                if text in line:
                    return line
        raise AssertionError(f"it ended without saying {text!r}:\n" + "".join(self.lines))

    async def _next(self) -> str:
        assert self._process.stderr is not None
        line = (await self._process.stderr.readline()).decode()
        self.lines.append(line)
        return line

    def send(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    async def ends(self) -> int:
        """Its exit code."""
        async with asyncio.timeout(PATIENCE):
            while await self._next():
                pass
            return await self._process.wait()

    @property
    def said(self) -> str:
        return "".join(self.lines)


class Operator(Process):
    """Somebody who starts Almanac, perhaps twice, and looks into its database."""

    @asynccontextmanager
    async def starting(self, *command: str) -> AsyncIterator[Running]:
        command = command or ("-m", "bot", "run")
        process = await asyncio.create_subprocess_exec(
            sys.executable, *command, cwd=self.folder, env=self.environment, stderr=asyncio.subprocess.PIPE
        )
        try:
            yield Running(process)
        finally:
            if process.returncode is None:
                process.kill()
            await process.communicate()

    @asynccontextmanager
    async def started(self) -> AsyncIterator[Running]:
        async with self.starting() as running:
            await self.fake.ready()
            await running.says("ready as")
            yield running

    def change(self, sql: str, *values: object) -> None:
        with closing(sqlite3.connect(self.database)) as connection, connection:
            connection.execute(sql, values)

    def rows_of(self, guild_id: int) -> dict[str, int]:
        """How many rows of which tables are a guild's, whatever tables there are."""
        counts = {}
        theirs = self.query(
            "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c"
            " WHERE m.type = 'table' AND c.name = 'guild_id'"
        )
        for (table,) in theirs:
            counts[str(table)] = self.query(f"SELECT count(*) FROM {table} WHERE guild_id = {guild_id}")
        return {table: int(str(count)) for table, [(count,)] in counts.items() if count != 0}


@pytest.fixture
async def operator(tmp_path: Path) -> AsyncIterator[Operator]:
    """An operator whose two guilds have the starter library."""
    async with FakeDiscord(guilds=2) as fake:
        operator = Operator(tmp_path, fake)
        await lay(operator.database, *fake.guild_ids)
        yield operator


async def answers(fake: FakeDiscord) -> bool:
    return "Karabakh" in (await (await fake.slash("topic", name="Karabakh")).callback()).text


def running_with(*, stop: float, drain: float) -> str:
    """The code of `almanac run` with other bounds of a stop."""
    return f"import sys\nfrom bot import app, cli\napp.STOP, app.DRAIN = {stop}, {drain}\nsys.exit(cli.main(['run']))"


async def test_a_second_process_ends_with_a_sentence_and_the_first_goes_on(operator: Operator) -> None:
    async with operator.started() as first:
        async with operator.starting() as second:
            assert await second.ends() == Exit.LEASE_HELD
        assert f"process {first.pid} on " in second.lines[-2]
        assert "Stop that one first" in second.lines[-2]
        assert "Traceback" not in second.said
        assert operator.fake.gateway.identifies == 1
        assert await answers(operator.fake)
        first.send(signal.SIGTERM)
        assert await first.ends() == Exit.OK
    assert operator.query("SELECT * FROM leases") == []


async def test_after_a_crash_the_next_process_takes_over_at_once(operator: Operator) -> None:
    async with operator.started() as first:
        first.send(signal.SIGKILL)
        assert await first.ends() == -signal.SIGKILL
    [(pid,)] = operator.query("SELECT pid FROM leases")
    assert pid == first.pid
    await operator.fake.gone()
    async with operator.started() as second:
        assert f"process {first.pid} " in await second.says("is gone; taking it over")
        assert "watching" not in second.said
        assert operator.query("SELECT pid FROM leases") == [(second.pid,)]
        assert await answers(operator.fake)


async def test_a_start_whose_journal_lacks_what_was_committed_says_so_and_tells_moderators(operator: Operator) -> None:
    journal = operator.database.with_name("library.db-wal")
    for harmed in (False, True):
        async with operator.started() as running:
            assert ("does not fit" in running.said) is False
            running.send(signal.SIGKILL)
            await running.ends()
        if harmed:
            journal.write_bytes(journal.read_bytes()[: journal.stat().st_size // 2])
    async with operator.started() as running:
        assert "pages that were saved last are missing" in await running.says("does not fit")
    told = operator.query("SELECT DISTINCT guild_id FROM audit WHERE action = 'data-damaged' ORDER BY 1")
    assert told == [(guild_id,) for guild_id in operator.fake.guild_ids]
    assert list(operator.folder.glob("library.db-wal.damaged-*")) != []
    # As after a restore, facts are looked for in their channels before they are posted.
    assert operator.query("SELECT count(*) FROM app_state WHERE name = 'restored_at'") == [(1,)]


async def test_a_process_that_finds_its_lease_lost_stops_at_once_and_leaves_it_alone(operator: Operator) -> None:
    async with operator.started() as first:
        operator.change("UPDATE leases SET holder = 'another', pid = 4242, host = 'elsewhere'")
        first.send(signal.SIGCONT)  # as after a suspension
        async with asyncio.timeout(RENEWED_EVERY / 2):  # long before it would have renewed it anyway
            await first.says("stopping")
        assert await first.ends() == Exit.LEASE_LOST
    assert "process 4242 on elsewhere" in first.lines[-2]
    assert operator.query("SELECT holder FROM leases") == [("another",)]
    await operator.fake.gone()


async def test_told_to_stop_while_it_watches_another_holder_it_stops(operator: Operator) -> None:
    async with operator.started() as first:
        first.send(signal.SIGKILL)
        await first.ends()
    operator.change("UPDATE leases SET process = '', expires_at = ?", int(time.time()) + 10 * LASTS)
    async with operator.starting() as second:
        await second.says("watching it")
        second.send(signal.SIGTERM)
        assert await second.ends() == Exit.OK
    assert operator.query("SELECT pid FROM leases") == [(first.pid,)]
    assert operator.fake.gateway.identifies == 1


async def test_a_token_that_discord_refuses_has_its_own_exit_code_and_sentence(operator: Operator) -> None:
    operator.fake.fail_next("me", 401)
    async with operator.starting() as running:
        assert await running.ends() == Exit.TOKEN
    assert "Reset Token" in running.lines[-2]
    assert operator.query("SELECT * FROM leases") == []


@pytest.mark.parametrize(
    ("close", "code", "advice"),
    [(4004, Exit.TOKEN, "Reset Token"), (4014, Exit.INTENTS, "Privileged Gateway Intents")],
)
async def test_a_connection_closed_for_good_has_its_own_exit_code_and_sentence(
    operator: Operator, close: int, code: Exit, advice: str
) -> None:
    operator.fake.gateway.refuse_identify.append(close)
    async with operator.starting() as running:
        assert await running.ends() == code
    assert advice in running.lines[-2]
    assert "Traceback" not in running.said
    assert operator.fake.gateway.identifies == 1


async def test_started_before_discord_can_be_reached_it_waits_and_connects(tmp_path: Path) -> None:
    async with FakeDiscord() as fake:
        operator = Operator(tmp_path, fake)
    async with operator.starting() as running:
        await running.says("logging in to Discord failed")
        async with FakeDiscord(port=int(fake.api.split(":")[2].split("/")[0])) as fake:
            await fake.ready()
            await running.says("ready as")
            running.send(signal.SIGTERM)
            assert await running.ends() == Exit.OK
    assert "AttributeError" not in running.said


async def test_told_to_stop_while_logging_in_it_exits_with_0(operator: Operator) -> None:
    operator.fake.fail_next("me", 503, times=None)
    async with operator.starting() as running:
        assert "HTTP 503" in await running.says("logging in to Discord failed")
        running.send(signal.SIGTERM)
        assert await running.ends() == Exit.OK
    assert operator.query("SELECT * FROM leases") == []


async def test_told_to_stop_while_its_gateway_refuses_it_exits_with_0(operator: Operator) -> None:
    operator.fake.gateway.refuse_connections = 1_000
    async with operator.starting() as running:
        await running.says("no connection to Discord")
        running.send(signal.SIGTERM)
        assert await running.ends() == Exit.OK
    assert "Traceback" not in running.said


async def test_told_to_stop_in_a_global_rate_limit_it_does_not_wait_for_its_end(operator: Operator) -> None:
    operator.fake.limit_next("commands", 600, everywhere=True)
    async with operator.starting() as running:
        await running.says("Global rate limit")
        running.send(signal.SIGTERM)
        assert await running.ends() == Exit.OK
    assert "Traceback" not in running.said


async def test_told_to_stop_it_ends_the_answer_that_it_has_begun(operator: Operator) -> None:
    # However busy this machine is.
    async with operator.starting("-c", running_with(stop=PATIENCE, drain=PATIENCE)) as running:
        await running.says("ready as")
        for _ in range(3):  # fewer than three people are not shown
            await (await operator.fake.slash("topic", Member(), name="Karabakh")).callback()
        reply = await operator.fake.slash("trending")
        assert not (await reply.callback()).text  # it is thinking, and then draws for the first time, which takes long
        running.send(signal.SIGTERM)
        assert "Karabakh" in text_of(await reply.message(timeout=PATIENCE))
        assert await running.ends() == Exit.OK
    assert "did not end" not in running.said


async def test_told_to_stop_while_many_ask_it_leaves_no_task_whose_failure_nobody_hears_of(operator: Operator) -> None:
    for _ in range(4):
        async with operator.started() as running:

            async def member() -> None:
                while True:
                    await (await operator.fake.slash("topic", name="Karabakh")).callback()

            members = [asyncio.create_task(member()) for _ in range(60)]
            while sum(request.status < 300 for request in operator.fake.callbacks) < 60:
                await asyncio.wait(members, timeout=0.01)
            running.send(signal.SIGTERM)
            assert await running.ends() == Exit.OK
            for task in members:
                task.cancel()
            await asyncio.gather(*members, return_exceptions=True)
        assert "never retrieved" not in running.said
        assert "Traceback" not in running.said
        operator.fake.received.clear()
        await operator.fake.gone()


@pytest.mark.slow
async def test_a_stop_ends_in_time_though_the_database_is_locked_and_no_answer_is_delivered(operator: Operator) -> None:
    other = sqlite3.connect(operator.database, isolation_level=None)
    async with operator.started() as running:
        operator.fake.faults.add(Fault("callback", delay=600, times=None))
        other.execute("BEGIN IMMEDIATE")
        for _ in range(5):
            await operator.fake.slash("topic", name="Karabakh")
        await running.says("not committed")
        began = time.monotonic()
        running.send(signal.SIGTERM)
        assert await running.ends() == Exit.OK
        assert time.monotonic() - began < STOP + 10  # for what is not the stop's: a machine that is busy
    assert f"5 answers did not end within {DRAIN:.0f} s" in running.said
    assert "never retrieved" not in running.said
    other.close()


async def test_a_stop_of_which_one_step_takes_for_ever_is_cut_off_and_loses_no_ask(operator: Operator) -> None:
    other = sqlite3.connect(operator.database, isolation_level=None)
    async with operator.starting("-c", running_with(stop=1.0, drain=3_600.0)) as running:
        await running.says("ready as")
        operator.fake.faults.add(Fault("callback", delay=600, times=None))
        other.execute("BEGIN IMMEDIATE")
        reply = await operator.fake.slash("topic", name="Karabakh")
        await running.says("not committed")
        while not operator.fake.callbacks:
            await asyncio.sleep(0.01)
        running.send(signal.SIGTERM)
        assert await running.ends() == Exit.OK
    assert "the stop took longer than 1 s; ending at once" in running.said
    other.execute("ROLLBACK")
    other.close()
    operator.fake.faults.clear()
    await operator.fake.gone()
    async with operator.started():
        pass
    assert operator.query("SELECT interaction_id FROM ask_ids") == [(reply.id,)]


async def test_a_stop_that_hangs_ends_by_force_with_the_exit_code_that_it_would_have_had(tmp_path: Path) -> None:
    code = (
        "import asyncio, time\n"
        "from bot.ops.stop import Stop\n"
        "async def main():\n"
        "    stop = Stop()\n"
        "    stop.listen()\n"
        "    stop.end_within(0.2, 81)\n"
        "    time.sleep(60)\n"
        "asyncio.run(main())\n"
    )
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, cwd=OPERATING.parents[1])
    async with asyncio.timeout(PATIENCE):
        assert await process.wait() == 81


async def test_every_session_is_counted_over_restarts_and_past_the_budget_it_does_not_start(operator: Operator) -> None:
    for number in (1, 2):
        async with operator.started() as running:
            running.send(signal.SIGKILL)
            await running.ends()
        await operator.fake.gone()
        assert operator.query("SELECT count(*) FROM identifies") == [(number,)]
    now = int(time.time())
    operator.change(
        "WITH RECURSIVE n(i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE i < 200)"
        " INSERT INTO identifies (name, at) SELECT name, ? FROM n, (SELECT DISTINCT name FROM identifies)",
        now - 7_200,
    )
    async with operator.starting() as running:
        assert await running.ends() == Exit.IDENTIFIES
    assert "200 sessions" in running.lines[-2]
    assert operator.fake.gateway.identifies == 2
    assert sum(request.route == "me" for request in operator.fake.received) == 2
    assert operator.query("SELECT count(*) FROM identifies") == [(200,)]


async def test_in_a_crash_loop_each_start_waits_longer_and_can_be_told_to_stop(operator: Operator) -> None:
    async with operator.started() as running:
        running.send(signal.SIGKILL)
        await running.ends()
    operator.change(
        "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 18)"
        " INSERT INTO identifies (name, at) SELECT name, at FROM n, (SELECT name, at FROM identifies LIMIT 1)"
    )
    async with operator.starting() as running:
        assert "256 s" in await running.says("the next waits")
        running.send(signal.SIGTERM)
        assert await running.ends() == Exit.OK
    assert operator.fake.gateway.identifies == 1


async def test_an_outage_keeps_a_guild_and_a_removal_marks_it_until_it_returns(operator: Operator) -> None:
    stays, goes = operator.fake.guild_ids
    async with operator.started() as running:
        await running.says("daily chores")
        await operator.fake.outage(stays)
        await operator.fake.remove(goes)
        await running.says(f"removed from guild {goes}")
        assert operator.query("SELECT guild_id FROM presences WHERE left_at IS NOT NULL") == [(goes,)]
        assert operator.query("SELECT guild_id FROM presences WHERE left_at IS NULL") == [(stays,)]
        await operator.fake.invite(goes)
        await running.says(f"in guild {goes}")
        assert operator.query("SELECT DISTINCT left_at FROM presences") == [(None,)]


async def test_a_guild_removed_while_the_bot_was_away_is_marked_but_one_it_was_never_in_is_not(
    operator: Operator,
) -> None:
    stays, goes = operator.fake.guild_ids
    loaded = await operator.almanac("import", "south-caucasus", "--guild", "77")
    assert await loaded.wait() == 0
    async with operator.started() as running:
        await running.says("daily chores")
        running.send(signal.SIGTERM)
        await running.ends()
    await operator.fake.remove(goes)
    async with operator.started() as running:
        await running.says(f"removed from guild {goes} while away")
    assert operator.query("SELECT guild_id FROM presences WHERE left_at IS NULL") == [(stays,)]
    assert operator.rows_of(77)


async def test_30_days_after_a_removal_everything_of_the_guild_is_purged_and_nothing_else(operator: Operator) -> None:
    stays, goes = operator.fake.guild_ids
    async with operator.started():
        assert await answers(operator.fake)
        await (await operator.fake.slash("topic", name="no such thing")).callback()
    await operator.fake.gone()
    for table in ("gaps", "ask_days"):
        operator.change(f"UPDATE {table} SET guild_id = ?", goes)
    await operator.fake.remove(goes)
    steps = (
        ("left_at", KEPT - 25 * 3_600, "daily chores"),
        ("left_at", KEPT + 60, f"guild {goes} removed the bot on"),
        ("confirmed_at", 20 * 3_600, "daily chores"),
        ("confirmed_at", 24 * 3_600, f"purged guild {goes}"),
    )
    for column, ago, says in steps:
        operator.change(f"UPDATE presences SET {column} = ? WHERE guild_id = ?", int(time.time()) - ago, goes)
        before = operator.rows_of(stays)
        async with operator.started() as running:
            await running.says(says)
            running.send(signal.SIGTERM)
            await running.ends()
        assert bool(operator.rows_of(goes)) is ("purged" not in says)
        assert operator.rows_of(stays) == before
    assert operator.query("PRAGMA foreign_key_check") == []
    assert operator.query("SELECT count(*) FROM entry_topics WHERE entry_id NOT IN (SELECT id FROM entries)") == [(0,)]


def test_the_docs_name_every_exit_code_and_let_a_service_start_again_where_that_helps() -> None:
    docs = OPERATING.read_text(encoding="utf-8")
    named = re.findall(r"^\| (\d+) \| `([A-Z_]+)` \|", docs, re.MULTILINE)
    assert named == [(str(code.value), code.name) for code in Exit]
    [said] = re.findall(r"It does not after ([^:]+):", docs)
    [configured] = re.findall(r"^RestartPreventExitStatus=(.+)$", docs, re.MULTILINE)
    assert configured.split() == re.findall(r"\d+", said)
