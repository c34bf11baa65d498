"""Cards: what Almanac answers with, a function for each noun, all of them from the library to a `Card`."""

from bot.ui.cards.about import about
from bot.ui.cards.daily import daily
from bot.ui.cards.daily_plan import daily_day, daily_plan, daily_setup
from bot.ui.cards.entry import entry
from bot.ui.cards.found import found
from bot.ui.cards.help import help
from bot.ui.cards.not_found import not_found
from bot.ui.cards.picture import picture
from bot.ui.cards.privacy import privacy
from bot.ui.cards.quotes import quotes
from bot.ui.cards.refusal import failure, notice, refusal
from bot.ui.cards.sources import sources
from bot.ui.cards.timeline import timeline
from bot.ui.cards.today import today
from bot.ui.cards.topic import topic
from bot.ui.cards.topics import topics
from bot.ui.cards.trending import trending

__all__ = [
    "about",
    "daily",
    "daily_day",
    "daily_plan",
    "daily_setup",
    "entry",
    "failure",
    "found",
    "help",
    "not_found",
    "notice",
    "picture",
    "privacy",
    "quotes",
    "refusal",
    "sources",
    "timeline",
    "today",
    "topic",
    "topics",
    "trending",
]
