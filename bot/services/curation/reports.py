"""Reports: what members find wrong, and what is due to be looked at again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from bot.domain.actor import Actor
from bot.domain.audit import Action
from bot.domain.entry import Entry
from bot.domain.errors import Invalid, Problem, UserError
from bot.domain.guild import GuildSettings
from bot.domain.report import Report
from bot.kinds.base import Field, read_field
from bot.services import lookup
from bot.services.curation.allowance import Allowance
from bot.services.paging import Page, clamped
from bot.services.unit_of_work import Act, Acts
from bot.storage import entries, reports
from bot.storage.database import Transaction

PAGE = 5
OPEN_EACH = 5  # reports of one member that may wait
A_DAY_EACH = 10  # reports of one member in a UTC day
TEXT = Field("text", "What is wrong", "What it should say, and where that can be read", limit=1000, long=True)
ANSWER = replace(TEXT, name="answer", label="Answer", help="The one who reported it reads this")


@dataclass(frozen=True, slots=True)
class Settled:
    """A settled report. `notify` is who should hear the answer: given this once, kept nowhere any more."""

    report: Report
    notify: int | None


class Overdue(NamedTuple):
    """A published entry and the day by which it should have been looked at again."""

    entry: Entry
    since: date


class Reports:
    """Use cases of reports, each one transaction."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts
        self._allowance = Allowance(A_DAY_EACH)

    async def report(self, guild_id: int, actor: Actor, number: int, version: int, text: str) -> Report:
        """Report what is wrong with an entry in the version that was seen.

        Sent twice, it is kept once. Raises `Invalid`, or `UserError` beyond what one member may send.
        """
        said, problem = read_field(TEXT, text)
        if problem:
            raise Invalid([Problem("text", problem)])

        async def work(act: Act) -> Report:
            await lookup.revision(act.connection, guild_id, number, version)
            own = await reports.of_reporter(act.connection, guild_id, actor.user_id)
            for each in own:
                if (each.number, each.version, each.text) == (number, version, said):
                    return each
            if len(own) >= OPEN_EACH:
                raise UserError(f"{OPEN_EACH} reports of yours wait for an answer, and no more may. Nothing was saved.")
            day = self._acts.now().strftime("%Y-%m-%d")
            if self._allowance.is_used_up(day, guild_id, actor.user_id):
                raise UserError(
                    f"You have sent {A_DAY_EACH} reports today, and no more may be sent. Nothing was saved."
                )
            stored = await lookup.entry(act.connection, guild_id, number)
            added = await reports.add(act.connection, guild_id, stored.id, version, said, actor.user_id, act.at)
            await act.record(Action.REPORT, f"#{number} r{version}", f"report {added.id}", unnamed=True)
            self._allowance.use(day, guild_id, actor.user_id)
            return added

        return await self._acts.take_part(guild_id, actor, work)

    async def open(self, guild_id: int, actor: Actor, page: int = 0) -> Page[Report]:
        """A page of the reports that wait for an answer, oldest first."""

        async def work(connection: Transaction, _: GuildSettings) -> Page[Report]:
            total = await reports.count(connection, guild_id)
            number, count = clamped(page, total, PAGE)
            return Page(await reports.open(connection, guild_id, number * PAGE, PAGE), number, count, total)

        return await self._acts.look(guild_id, actor, "read the reports", work)

    async def report_of(self, guild_id: int, actor: Actor, report_id: int) -> Report:
        """One report that waits for an answer."""

        async def work(connection: Transaction, _: GuildSettings) -> Report:
            return await lookup.report(connection, guild_id, report_id)

        return await self._acts.look(guild_id, actor, "read the reports", work)

    async def settle(self, guild_id: int, actor: Actor, report_id: int, answer: str) -> Settled:
        """Settle a report with an answer; who reported it is erased in the same transaction."""

        async def work(act: Act) -> Settled:
            said, problem = read_field(ANSWER, answer)
            if problem:
                raise Invalid([Problem("answer", problem)])
            found = await lookup.report(act.connection, guild_id, report_id)
            notify = await reports.settle(act.connection, found.id, said, actor.user_id, act.at)
            await act.record(Action.SETTLE, f"report {found.id} of #{found.number} r{found.version}", said)
            now = replace(found, settled_at=act.at, settled_by=actor.user_id, answer=said)
            return Settled(now, notify if notify != actor.user_id else None)

        return await self._acts.moderate(guild_id, actor, f"settle report {report_id}", work)

    async def overdue(self, guild_id: int, actor: Actor, page: int = 0) -> Page[Overdue]:
        """A page of the published entries whose review-by day has passed, longest ago first."""
        today = self._acts.now().date()

        async def work(connection: Transaction, _: GuildSettings) -> Page[Overdue]:
            found = await entries.overdue(connection, guild_id, today)
            number, count = clamped(page, len(found), PAGE)
            shown = found[number * PAGE : (number + 1) * PAGE]
            items = [Overdue(stored.entry, stored.review_by) for stored in shown if stored.review_by]
            return Page(items, number, count, len(found))

        return await self._acts.look(guild_id, actor, "read the reports", work)

    async def set_review_by(
        self, guild_id: int, actor: Actor, day: date | None, *, number: int | None = None, topic_id: int | None = None
    ) -> int:
        """Give one entry, or all of a topic, a day by which to look at them again; `None` takes it away.

        Returns how many entries now have another day than before. No new version: readers see no difference.
        """

        async def work(act: Act) -> int:
            if number is not None:
                found, what = [await lookup.entry(act.connection, guild_id, number)], f"#{number}"
            elif topic_id is not None:
                topic = await lookup.topic(act.connection, guild_id, topic_id)
                found, what = await entries.of_topic(act.connection, guild_id, topic.id), f"topic {topic.name}"
            else:
                raise ValueError("neither an entry nor a topic")
            changed = [stored.id for stored in found if stored.review_by != day]
            if changed:
                await entries.set_review_by(act.connection, changed, day)
                await act.record(Action.REVIEW_BY, what, str(day or "none"))
            return len(changed)

        return await self._acts.moderate(guild_id, actor, "set when to review", work)
