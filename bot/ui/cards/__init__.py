"""Cards: what Almanac answers with, a function for each noun, all of them from the library to a `Card`."""

from bot.ui.cards.about import about
from bot.ui.cards.asking import asking
from bot.ui.cards.consent import consent_asked, own_quotes
from bot.ui.cards.daily import daily
from bot.ui.cards.daily_plan import daily_day, daily_plan, daily_setup
from bot.ui.cards.done import done, retired, saved, similar, topic_done
from bot.ui.cards.entry import entry
from bot.ui.cards.found import found, found_instead
from bot.ui.cards.held import held, problems
from bot.ui.cards.help import help
from bot.ui.cards.history import history, revision
from bot.ui.cards.log import log, mirrored
from bot.ui.cards.message_draft import message_draft
from bot.ui.cards.not_found import not_found
from bot.ui.cards.past import (
    name_of,
    source_history,
    source_retired,
    topic_history,
    topic_retired,
    topic_unmerged,
)
from bot.ui.cards.picture import picture
from bot.ui.cards.privacy import erased, privacy, trail
from bot.ui.cards.quotes import quotes
from bot.ui.cards.refusal import failure, notice, refusal
from bot.ui.cards.reports import gaps, overdue, report_answer, reports, to_reports
from bot.ui.cards.review import (
    decided,
    draft_text,
    operation_decided,
    operation_waits,
    proposal,
    proposal_outcome,
    queue,
)
from bot.ui.cards.settings import status
from bot.ui.cards.source_done import fingerprinted, source_done, source_text
from bot.ui.cards.sources import sources
from bot.ui.cards.timeline import timeline
from bot.ui.cards.today import today
from bot.ui.cards.topic import topic
from bot.ui.cards.topics import topics
from bot.ui.cards.transfer import dry_run, exported, exporting, import_refused, imported, nothing_to_import
from bot.ui.cards.trending import trending

__all__ = [
    "about",
    "asking",
    "consent_asked",
    "daily",
    "daily_day",
    "daily_plan",
    "daily_setup",
    "decided",
    "done",
    "draft_text",
    "dry_run",
    "entry",
    "erased",
    "exported",
    "exporting",
    "failure",
    "fingerprinted",
    "found",
    "found_instead",
    "gaps",
    "held",
    "help",
    "history",
    "import_refused",
    "imported",
    "log",
    "message_draft",
    "mirrored",
    "name_of",
    "not_found",
    "nothing_to_import",
    "notice",
    "operation_decided",
    "operation_waits",
    "overdue",
    "own_quotes",
    "picture",
    "privacy",
    "problems",
    "proposal",
    "proposal_outcome",
    "queue",
    "quotes",
    "refusal",
    "report_answer",
    "reports",
    "retired",
    "revision",
    "saved",
    "similar",
    "source_done",
    "source_history",
    "source_retired",
    "source_text",
    "sources",
    "status",
    "timeline",
    "to_reports",
    "today",
    "topic",
    "topic_done",
    "topic_history",
    "topic_retired",
    "topic_unmerged",
    "topics",
    "trail",
    "trending",
]
