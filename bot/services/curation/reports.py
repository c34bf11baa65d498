"""Reports: what members find wrong, and what is due to be looked at again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from bot.domain.actor import Actor
from bot.domain.audit import Action, day_or_none
from bot.domain.entry import Entry
from bot.domain.errors import Invalid, Problem, UserError
from bot.domain.message import Message
from bot.domain.report import Report
from bot.kinds.base import Field, read_field
from bot.services import lookup
from bot.services.curation.allowance import Allowance
from bot.services.paging import Page, clamped
from bot.services.unit_of_work import Role, UnitOfWork
from bot.storage import entries, reports

PAGE = 5
OPEN_EACH = 5  # reports of one member that may wait
A_DAY_EACH = 10  # reports of one member in a UTC day
TEXT = Field("text", "report-text", "report-text-help", limit=1000, long=True)
ANSWER = replace(TEXT, name="answer", label="form-report-answer", help="form-report-answer-help")


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

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self._allowance = Allowance(A_DAY_EACH)

    async def report(self, guild_id: int, actor: Actor, number: int, version: int, text: str) -> Report:
        """Report what is wrong with an entry in the version that was seen.

        Sent twice, it is kept once. Raises `Invalid`, or `UserError` beyond what one member may send.
        """
        said, problem = read_field(TEXT, text)
        if problem:
            raise Invalid([Problem("text", problem)])
        async with self._uow.write(guild_id, actor, role=Role.MEMBER) as tx:
            await lookup.revision(tx.connection, guild_id, number, version)
            own = await reports.of_reporter(tx.connection, guild_id, actor.user_id)
            for each in own:
                if (each.number, each.version, each.text) == (number, version, said):
                    return each
            if len(own) >= OPEN_EACH:
                raise UserError("report-too-many-wait", limit=OPEN_EACH)
            day = self._uow.now().strftime("%Y-%m-%d")
            if self._allowance.is_used_up(day, guild_id, actor.user_id):
                raise UserError("report-too-many-today", limit=A_DAY_EACH)
            stored = await lookup.entry(tx.connection, guild_id, number)
            added = await reports.add(tx.connection, guild_id, stored.id, version, said, actor.user_id, tx.at)
            which = Message("audit-report", {"id": str(added.id)})
            await tx.record(Action.REPORT, f"#{number} r{version}", which, unnamed=True)
            self._allowance.use(day, guild_id, actor.user_id)
            return added

    async def open(self, guild_id: int, actor: Actor, page: int = 0) -> Page[Report]:
        """A page of the reports that wait for an answer, oldest first."""
        async with self._uow.read(guild_id, actor, Message("action-read-reports")) as tx:
            total = await reports.count(tx.connection, guild_id)
            number, count = clamped(page, total, PAGE)
            return Page(await reports.open(tx.connection, guild_id, number * PAGE, PAGE), number, count, total)

    async def report_of(self, guild_id: int, actor: Actor, report_id: int) -> Report:
        """One report that waits for an answer."""
        async with self._uow.read(guild_id, actor, Message("action-read-reports")) as tx:
            return await lookup.report(tx.connection, guild_id, report_id)

    async def settle(self, guild_id: int, actor: Actor, report_id: int, answer: str) -> Settled:
        """Settle a report with an answer; who reported it is erased in the same transaction."""
        async with self._uow.write(guild_id, actor, Message("action-settle", {"id": str(report_id)})) as tx:
            said, problem = read_field(ANSWER, answer)
            if problem:
                raise Invalid([Problem("answer", problem)])
            found = await lookup.report(tx.connection, guild_id, report_id)
            notify = await reports.settle(tx.connection, found.id, said, actor.user_id, tx.at)
            named = {"id": str(found.id), "number": str(found.number), "version": str(found.version)}
            await tx.record(Action.SETTLE, Message("audit-report-of", named), said)
            now = replace(found, settled_at=tx.at, settled_by=actor.user_id, answer=said)
            return Settled(now, notify if notify != actor.user_id else None)

    async def overdue(self, guild_id: int, actor: Actor, page: int = 0) -> Page[Overdue]:
        """A page of the published entries whose review-by day has passed, longest ago first."""
        today = self._uow.now().date()
        async with self._uow.read(guild_id, actor, Message("action-read-reports")) as tx:
            found = await entries.overdue(tx.connection, guild_id, today)
            number, count = clamped(page, len(found), PAGE)
            shown = found[number * PAGE : (number + 1) * PAGE]
            items = [Overdue(stored.entry, stored.review_by) for stored in shown if stored.review_by]
            return Page(items, number, count, len(found))

    async def set_review_by(
        self, guild_id: int, actor: Actor, day: date | None, *, number: int | None = None, topic_id: int | None = None
    ) -> int:
        """Give one entry, or all of a topic, a day by which to look at them again; `None` takes it away.

        Returns how many entries now have another day than before. No new version: readers see no difference.
        """
        async with self._uow.write(guild_id, actor, Message("action-set-review-by")) as tx:
            what: Message | str = f"#{number}"
            if number is not None:
                found = [await lookup.entry(tx.connection, guild_id, number)]
            elif topic_id is not None:
                topic = await lookup.topic(tx.connection, guild_id, topic_id)
                found = await entries.of_topic(tx.connection, guild_id, topic.id)
                what = Message("audit-topic", {"name": topic.name})
            else:
                raise ValueError("neither an entry nor a topic")
            changed = [stored.id for stored in found if stored.review_by != day]
            if changed:
                await entries.set_review_by(tx.connection, changed, day)
                await tx.record(Action.REVIEW_BY, what, day_or_none(day))
            return len(changed)
