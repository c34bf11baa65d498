"""Places of the IANA time zone database, as people name them and as its files do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from bot.domain.matching.folding import name_key
from bot.domain.message import Message

UTC = "UTC"
NAME_LIMIT = 64  # the longest name has 32 characters

# The areas whose names are places. Others (`EST5EDT`, `Etc/GMT+4`, `US/Pacific`) are offsets or old spellings.
_AREAS = frozenset(
    ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"]
)


@cache
def places() -> tuple[str, ...]:
    """All names of places, `Asia/Baku`, in order of the alphabet, and `UTC`."""
    return (*sorted(name for name in available_timezones() if name.partition("/")[0] in _AREAS and "/" in name), UTC)


@cache
def _by_fold() -> Mapping[str, str]:
    """Names by the fold of the whole and, where only one place has it, of the city."""
    cities: dict[str, str | None] = {}
    for name in places():
        city = name_key(_city(name))
        cities[city] = None if city in cities else name
    return {city: name for city, name in cities.items() if name} | {name_key(name): name for name in places()}


def find_place(text: str) -> str | None:
    """The place that `text` names, by its whole name or its city alone, in any case; `None` if there is none."""
    return _by_fold().get(name_key(text))


def suggest_places(text: str, limit: int = 25) -> list[str]:
    """Places for what is typed so far: those whose city begins so, then those whose name holds it."""
    wanted = name_key(text)
    found = [name for name in places() if wanted in name_key(name)]
    return sorted(found, key=lambda name: not name_key(_city(name)).startswith(wanted))[:limit]


def _city(name: str) -> str:
    return name.rpartition("/")[2]


def label(name: str, now: dt.datetime) -> Message:
    """A place with the offset and the time of its clocks now: `Baku (Asia), UTC+04:00, now 16:20`."""
    shown = now.astimezone(ZoneInfo(name))
    area, _, city = name.rpartition("/")
    place = f"{city} ({area})".replace("_", " ") if area else name
    offset = f"{shown:%z}"
    return Message("daily-zone", {"place": place, "offset": f"{offset[:3]}:{offset[3:5]}", "time": f"{shown:%H:%M}"})
