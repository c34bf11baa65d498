"""Reports of what members found wrong, gaps in the library, and entries that should be looked at again."""

from __future__ import annotations

import datetime as dt

from bot.domain.ask import OpenGap
from bot.domain.entry import Entry
from bot.domain.report import Report
from bot.ui import custom_ids
from bot.ui.card import Card, Part
from bot.ui.cards.history import moment
from bot.ui.components import Accent, Choice, Row, button, page_line, pagination_row, row, rule, select, text
from bot.ui.paging import Page
from bot.ui.text import escape, fit, plural, shorten, small
from bot.ui.wording import gist, line

_TEXT = 560


def reports(shown: Page[Report], total: int) -> Card:
    """Open reports, oldest first, each tied to the revision that was reported."""
    title = "## Reports"
    if not shown.items:
        return Card(text(title, "No report is open."), accent=Accent.GAP)
    parts: list[Part | None] = [text(title, *page_line(shown, plural(total, "open report")))]
    for report in shown.items:
        parts += [rule(), text(_head(report), escape(shorten(report.text, _TEXT))), _ways_on(report)]
    back, on = (custom_ids.make("reports-page", page=shown.page + step) for step in (-1, 1))
    turn = pagination_row(shown, back, on) if shown.pages > 1 else None
    return Card(*parts, *([rule(), turn] if turn else []), accent=Accent.GAP)


def _head(report: Report) -> str:
    return f"**#{report.number} r{report.version}** · {moment(report.created_at)}"


def _ways_on(report: Report) -> Part | None:
    return row(
        button("Settle", custom_ids.make("open-answer-report", report=report.id)),
        button(
            f"Open #{report.number} r{report.version}",
            custom_ids.make("revision", number=report.number, version=report.version),
        ),
        button("History", custom_ids.make("history", number=report.number)),
    )


def to_reports() -> Row | None:
    """The way back to the reports that wait."""
    return row(button("Other reports", custom_ids.make("reports")))


def report_answer(report: Report, guild: str) -> Card:
    """What a reporter hears, by direct message."""
    return Card(
        text(f"**Your report on #{report.number} in {line(guild, 100)} was looked at.** Thank you."),
        text(fit(report.answer or "", 1_200)),
        text(small("You reported:"), f">>> {fit(report.text, 1_000)}"),
        accent=Accent.DONE,
    )


def overdue(shown: Page[tuple[Entry, dt.date]], total: int) -> Card:
    """Entries whose review-by date has come, longest overdue first."""
    title = "## To be looked at again"
    if not shown.items:
        return Card(text(title, "No entry is overdue."), accent=Accent.GAP)
    back, on = (custom_ids.make("due-page", page=shown.page + step) for step in (-1, 1))
    return Card(
        text(title, *page_line(shown, plural(total, "entry", "entries"))),
        rule(),
        text(*(f"- **#{entry.number}**, since {day:%Y-%m-%d}: {gist(entry, 150)}" for entry, day in shown.items)),
        pagination_row(shown, back, on) if shown.pages > 1 else None,
        accent=Accent.GAP,
    )


def gaps(shown: Page[OpenGap], total: int) -> Card:
    """What members asked for in vain, most often asked first, and a select to mark one as done."""
    title = "## Asked for in vain"
    if not shown.items:
        return Card(text(title, "Nothing: every name that was typed has a topic."), accent=Accent.GAP)
    back, on = (custom_ids.make("gaps-page", page=shown.page + step) for step in (-1, 1))
    return Card(
        text(title, *page_line(shown, plural(total, "open gap"), "nobody's name is kept")),
        rule(),
        text(
            *(
                f"- **{line(gap.text, 200)}** · {plural(gap.times, 'time')}, last on {gap.last_day}"
                for gap in shown.items
            )
        ),
        text(small("A name that a topic gains closes no gap by itself: choose it below once it is answered.")),
        select("gap-done", "Mark one as done", map(_gap_choice, shown.items)),
        pagination_row(shown, back, on) if shown.pages > 1 else None,
        accent=Accent.GAP,
    )


def _gap_choice(gap: OpenGap) -> Choice:
    return Choice(gap.fold, gap.text, plural(gap.times, "time"))
