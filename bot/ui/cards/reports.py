"""Reports of what members found wrong, gaps in the library, and entries that should be looked at again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bot.domain.ask import OpenGap
from bot.domain.entry import Entry
from bot.domain.message import Locale
from bot.domain.report import Report
from bot.domain.topic import Topic
from bot.messages import translate
from bot.ui import custom_ids
from bot.ui.card import Card, Part
from bot.ui.cards.history import moment
from bot.ui.components import Accent, Choice, Row, button, page_line, pagination_row, row, rule, select, text
from bot.ui.paging import Page
from bot.ui.text import escape, fit, shorten, small
from bot.ui.wording import gist, line

ALONE_SHOWN = 15  # topics that rest on one source

_TEXT = 560


def reports(locale: Locale, shown: Page[Report], total: int) -> Card:
    """Open reports, oldest first, each tied to the revision that was reported."""
    title = translate(locale, "reports-title")
    if not shown.items:
        return Card(text(title, translate(locale, "reports-none")), accent=Accent.GAP)
    parts: list[Part | None] = [text(title, *page_line(locale, shown, translate(locale, "reports-open", count=total)))]
    for report in shown.items:
        parts += [rule(), text(_head(report), escape(shorten(report.text, _TEXT))), _ways_on(locale, report)]
    back, on = (custom_ids.make("reports-page", page=shown.page + step) for step in (-1, 1))
    turn = pagination_row(locale, shown, back, on) if shown.pages > 1 else None
    return Card(*parts, *([rule(), turn] if turn else []), accent=Accent.GAP)


def _head(report: Report) -> str:
    return f"**#{report.number} r{report.version}** · {moment(report.created_at)}"


def _ways_on(locale: Locale, report: Report) -> Part | None:
    number, version = str(report.number), str(report.version)
    return row(
        button(translate(locale, "report-settle"), custom_ids.make("open-answer-report", report=report.id)),
        button(
            translate(locale, "curate-open-revision", number=number, version=version),
            custom_ids.make("revision", number=report.number, version=report.version, report=report.id),
        ),
        button(
            translate(locale, "curate-history"),
            custom_ids.make("history", number=report.number, page=0, report=report.id),
        ),
    )


def to_reports(locale: Locale) -> Row | None:
    """The way back to the reports that wait."""
    return row(button(translate(locale, "reports-others"), custom_ids.make("reports")))


def report_answer(locale: Locale, report: Report, guild: str) -> Card:
    """What a reporter hears, by direct message."""
    return Card(
        text(translate(locale, "report-looked-at", number=str(report.number), server=line(guild, 100))),
        text(fit(report.answer or "", 1_200)),
        text(small(translate(locale, "report-you-wrote")), f">>> {fit(report.text, 1_000)}"),
        accent=Accent.DONE,
    )


def overdue(locale: Locale, shown: Page[tuple[Entry, dt.date]], total: int, alone: Sequence[Topic] = ()) -> Card:
    """Entries whose review-by date has come, longest overdue first; and the topics `alone`, with one source each."""
    title = translate(locale, "due-title")
    if not shown.items:
        return Card(text(title, translate(locale, "due-none")), *_one_source(locale, alone), accent=Accent.GAP)
    back, on = (custom_ids.make("due-page", page=shown.page + step) for step in (-1, 1))
    return Card(
        text(title, *page_line(locale, shown, translate(locale, "due-entries", count=total))),
        rule(),
        text(*(f"- {_overdue(locale, entry, day)}" for entry, day in shown.items)),
        *_one_source(locale, alone),
        pagination_row(locale, shown, back, on) if shown.pages > 1 else None,
        accent=Accent.GAP,
    )


def _one_source(locale: Locale, topics: Sequence[Topic]) -> list[Part | None]:
    """Topics that rest on one source: what it leaves out or has wrong, nothing here tells."""
    if not topics:
        return []
    names = [line(topic.name, 120) for topic in topics[:ALONE_SHOWN]]
    more = translate(locale, "list-and-more", count=len(topics) - ALONE_SHOWN) if len(topics) > ALONE_SHOWN else None
    return [rule(), text(translate(locale, "due-topics-of-one-source", count=len(topics)), small(*names, more))]


def _overdue(locale: Locale, entry: Entry, day: dt.date) -> str:
    words = gist(entry, 150)
    return translate(locale, "due-entry", number=str(entry.number), day=day.isoformat(), words=words)


def gaps(locale: Locale, shown: Page[OpenGap], total: int) -> Card:
    """What members asked for in vain, most often asked first, and a select to mark one as done."""
    title = translate(locale, "gaps-title")
    if not shown.items:
        return Card(text(title, translate(locale, "gaps-none")), accent=Accent.GAP)
    back, on = (custom_ids.make("gaps-page", page=shown.page + step) for step in (-1, 1))
    return Card(
        text(
            title,
            *page_line(
                locale, shown, translate(locale, "gaps-open", count=total), translate(locale, "gaps-without-names")
            ),
        ),
        rule(),
        text(*(f"- {_gap(locale, gap)}" for gap in shown.items)),
        text(small(translate(locale, "gaps-closing"))),
        select("gap-done", translate(locale, "gap-mark-done"), [_gap_choice(locale, gap) for gap in shown.items]),
        pagination_row(locale, shown, back, on) if shown.pages > 1 else None,
        accent=Accent.GAP,
    )


def _gap(locale: Locale, gap: OpenGap) -> str:
    return translate(locale, "gap", text=line(gap.text, 200), count=gap.times, day=str(gap.last_day))


def _gap_choice(locale: Locale, gap: OpenGap) -> Choice:
    return Choice(gap.fold, gap.text, translate(locale, "gap-times", count=gap.times))
