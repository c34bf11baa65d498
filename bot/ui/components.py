"""The pieces that cards are made of, each in the one form that all cards share.

They are Discord's components as its API takes them (https://discord.com/developers/docs/components/reference), made
without discord.py's items: a test holds them against what those send.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

import discord

from bot.domain.entry import Entry
from bot.domain.message import Locale
from bot.domain.topic import Topic
from bot.messages import translate
from bot.ui import custom_ids
from bot.ui.card import Part
from bot.ui.limits import ALT_TEXT, BUTTON_LABEL_SHOWN, OPTION_TEXT, ROW_BUTTONS, SELECT_OPTIONS, SELECT_PLACEHOLDER
from bot.ui.paging import Page
from bot.ui.text import host, label, one_line, shorten, small

if TYPE_CHECKING:
    from discord.types import components as api

Row: TypeAlias = "api.ActionRow"
Button: TypeAlias = "api.ButtonComponent"

_TOPIC_LABEL = 32  # fits the width of a card on a phone


class Accent(IntEnum):
    """The colour of a card's edge, by what it is about."""

    TOPIC = 0x3E7CB1
    DATES = 0xC98B2B
    QUOTES = 0x7A63B8
    SOURCES = 0x5F7A76
    SEARCH = 0x4A9A8A
    TRENDING = 0xC2573F
    HELP = 0x7D8590
    GAP = 0xB58900
    REFUSAL = 0xB3403A
    DONE = 0x4C8A4A


TOPIC_SIGN = "📖"


def text(*lines: str | None) -> Part:
    """Lines of markdown, those that are there; whatever was typed is escaped already."""
    return {"type": 10, "content": "\n".join([line for line in lines if line])}


def rule() -> Part:
    """A line across the card."""
    return {"type": 14, "divider": True, "spacing": 1}


def gap() -> Part:
    """Room between two texts, without a line."""
    return {"type": 14, "divider": False, "spacing": 1}


def spaced(blocks: Iterable[str]) -> list[Part]:
    """Texts with room between them."""
    return [part for block in blocks for part in (gap(), text(block))][1:]


def button(
    name: str,
    custom_id: str,
    *,
    style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    disabled: bool = False,
) -> Button:
    """A button; a long name is shortened to what Discord shows of it."""
    return {
        "type": 2,
        "style": style.value,
        "disabled": disabled,
        "label": label(name, BUTTON_LABEL_SHOWN),
        "custom_id": custom_id,
    }


def link(name: str, url: str | None) -> Button | None:
    """A button that leads to a web page and names its host, or `None` for an address that no button can carry."""
    where = host(url)
    if url is None or where is None:
        return None
    return {
        "type": 2,
        "style": discord.ButtonStyle.link.value,
        "disabled": False,
        "label": label(f"{name} ({where})", BUTTON_LABEL_SHOWN),
        "url": f"https{url[len('https') :]}",  # Discord takes no address that begins HTTPS
    }


def row(*buttons: Button | None) -> Row | None:
    """The buttons that are there, at most five, or `None` without any."""
    present = [each for each in buttons if each is not None]
    return {"type": 1, "components": [*present[: ROW_BUTTONS.high]]} if present else None


def to_topic(topic: Topic, name: str | None = None) -> Button:
    """A button that opens a topic; it carries the topic's name unless another is given."""
    return button(shorten(name or one_line(topic.name), _TOPIC_LABEL), custom_ids.make("topic", topic=topic.id))


def report(locale: Locale, entries: Sequence[Entry]) -> Button | None:
    """A button to report one of the entries that a card shows, in the version it shows; `None` without any.

    Of more entries than an id has room for, the first that fit.
    """
    shown = custom_ids.revisions([(entry.number, entry.version) for entry in entries])
    return button(translate(locale, "card-report"), custom_ids.make("open-report", revisions=shown)) if shown else None


def one_topic(topic: Topic, action: str) -> Button:
    """A button that opens a topic by another action than `topic`, so that the ask counts as made there."""
    return button(shorten(one_line(topic.name), _TOPIC_LABEL), custom_ids.make(action, topic=topic.id))


def pagination_row(locale: Locale, shown: Page[object], back: str, on: str, *more: Button | None) -> Row | None:
    """Buttons to the pages before and after, which stay in place on every page; `more` buttons beside them."""
    if shown.pages == 1:
        return row(*more)
    return row(
        button(translate(locale, "card-back"), back, disabled=shown.page == 0),
        button(translate(locale, "card-next"), on, disabled=shown.page == shown.pages - 1),
        *more,
    )


class Choice(NamedTuple):
    """One option of a select: its value, what it reads, a line of small print and a sign."""

    value: str
    name: str
    note: str = ""
    sign: str | None = None


def select(action: str, placeholder: str, choices: Iterable[Choice], **args: object) -> Row | None:
    """A select of at most 25 choices, each value once, or `None` without any; `args` are those of its id."""
    options = [_option(each) for each in {each.value: each for each in choices}.values()][: SELECT_OPTIONS.high]
    if not options:
        return None
    menu: api.SelectMenu = {
        "type": 3,
        "custom_id": custom_ids.make(action, **args),
        "placeholder": label(placeholder, SELECT_PLACEHOLDER.high),
        "min_values": 1,
        "max_values": 1,
        "disabled": False,
        "required": True,
        "options": options,
    }
    return {"type": 1, "components": [menu]}


def _option(choice: Choice) -> api.SelectOption:
    option: api.SelectOption = {"label": label(choice.name, OPTION_TEXT.high), "value": choice.value, "default": False}
    if choice.note:
        option["description"] = label(choice.note, OPTION_TEXT.high)
    if choice.sign:
        option["emoji"] = {"id": None, "name": choice.sign}
    return option


def picture(name: str, alt: str) -> Part:
    """A picture attached under the file name `name`, with what it shows in words."""
    item: api.MediaGalleryItem = {"media": _attachment(name), "spoiler": False}
    if alt:
        item["description"] = label(alt, ALT_TEXT.high)
    return {"type": 12, "items": [item]}


def file(name: str) -> Part:
    """A file attached under the name `name`, to be downloaded."""
    return {"type": 13, "file": _attachment(name), "spoiler": False}


def _attachment(name: str) -> api.UnfurledMediaItem:
    # The type is that of an answer of Discord's, which also says what it made of the file.
    return cast("api.UnfurledMediaItem", {"url": f"attachment://{name}"})


def page_line(locale: Locale, shown: Page[object], *others: str | None) -> Sequence[str]:
    """The line of small print that says which page this is, with `others` after it; none where there is nothing."""
    parts = [part for part in (shown.label(locale), *others) if part]
    return [small(*parts)] if parts else []
