"""Pictures for cards: a timeline and a bar chart, as PNG bytes, and what they show in words.

A picture is laid out in dp, of which a phone shows about 400 across, and drawn at up to 2.5 pixels a dp. matplotlib is
imported when the first picture is drawn: it is slow to import and large in memory. It is not thread-safe either, so
`draw` gives every picture to one worker thread.
"""

from bot.charts.alt import MAX_ALT
from bot.charts.event import TimelineEvent
from bot.charts.paper import MAX_PIXELS
from bot.charts.timeline import MAX_EVENTS, timeline_alt, timeline_png
from bot.charts.trending import MAX_BARS, Bar, trending_alt, trending_png
from bot.charts.worker import close, draw

__all__ = [
    "MAX_ALT",
    "MAX_BARS",
    "MAX_EVENTS",
    "MAX_PIXELS",
    "Bar",
    "TimelineEvent",
    "close",
    "draw",
    "timeline_alt",
    "timeline_png",
    "trending_alt",
    "trending_png",
]
