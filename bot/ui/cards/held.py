"""Typed text that was not saved, handed back so that it can be copied or sent again."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from itertools import chain

import discord

from bot.domain.errors import Problem
from bot.domain.message import Locale, Message, as_message
from bot.domain.text import misleading
from bot.kinds import KINDS
from bot.kinds.source import SOURCE
from bot.messages import render, translate
from bot.ui import custom_ids
from bot.ui.card import Card, Part
from bot.ui.cards.refusal import by_role
from bot.ui.components import Accent, button, file, row, rule, text
from bot.ui.custom_ids import Press
from bot.ui.limits import FILES, MESSAGE_TEXT
from bot.ui.text import fit, length, one_line, small

FILE_NAME = r"([a-z_]{1,40})\.txt"

_SENTENCE = 1_500
_LABELS = {"body": "field-body", "remove": "form-names-to-remove"}
_BLOCK = re.compile(r"[^\n]*\n```([a-z_]{1,40})\n(.*)\n```", re.DOTALL)


def held(
    locale: Locale,
    sentence: str,
    typed: Mapping[str, str],
    form: Press | None,
    *,
    title: str | None = None,
    shown: Sequence[str] = (),
    confirmed: str | None = None,
    again: bool = True,
    role_id: int | None = None,
) -> tuple[Card, list[discord.File]]:
    """Why a form was not saved, what was typed into it, and the ways on; with the files that hold the longest texts.

    `form` is the form's id as it was read, `None` where no form of ours has it. `shown` are texts, escaped already,
    that speak against saving; `confirmed` is the label of the button that saves all the same. The texts stand in code
    blocks named after their field, or in files so named: `read_block` and `FILE_NAME` read them back.
    """
    typed = {name: value for name, value in typed.items() if value.strip() and re.fullmatch(FILE_NAME, f"{name}.txt")}
    head = fit(sentence, _SENTENCE)
    room = MESSAGE_TEXT.high - length(head) - sum(map(length, shown)) - 200
    blocks, files = split_texts(locale, typed, room)
    buttons = row(
        button(translate(locale, "held-open-again"), custom_ids.make(f"again-{form.action}", **form.args))
        if form and again
        else None,
        button(confirmed, custom_ids.make(f"anyway-{form.action}", **form.args)) if form and confirmed else None,
    )
    parts: list[Part | None] = [text(title, head, by_role(locale, role_id)), *(text(each) for each in shown)]
    if typed:
        where = "attached" if not blocks else "below-and-attached" if files else "below"
        parts += [rule(), text(small(translate(locale, f"held-{where}"))), *map(text, blocks)]
    parts += [file(each.filename) for each in files]
    return Card(*parts, buttons, accent=Accent.GAP if confirmed else Accent.REFUSAL), files


def problems(found: Sequence[Problem], locale: Locale) -> str:
    """What is wrong with a form, by the labels of its fields."""
    wrong = (
        translate(locale, "field-is-wrong", field=_label(problem.where, locale), problem=problem.message)
        for problem in found
    )
    return translate(locale, "invalid", problems="; ".join(wrong))


def split_texts(locale: Locale, typed: Mapping[str, str], room: int) -> tuple[list[str], list[discord.File]]:
    """Typed texts to be copied or read back: code blocks where they fit, shortest first, files for the others.

    Both are in the form's order.
    """
    blocks: dict[str, str] = {}
    for name, value in sorted(typed.items(), key=lambda item: length(item[1])):
        block = f"**{_label(name, locale)}**\n```{name}\n{value}\n```"
        whole = "```" not in value and not misleading(value) and read_block(block) == (name, value)
        if whole and length(block) <= room:
            blocks[name] = block
            room -= length(block)
    files = [
        discord.File(io.BytesIO(value.encode("utf-8", "replace")), f"{name}.txt")
        for name, value in typed.items()
        if name not in blocks
    ]
    return [blocks[name] for name in typed if name in blocks], files[: FILES.high]


def _label(name: Message | str, locale: Locale) -> str:
    if isinstance(name, Message):
        return render(name, locale)
    if name in _LABELS:
        return translate(locale, _LABELS[name])
    fields = chain(*(kind.fields for kind in KINDS.values()), SOURCE.fields)
    found = next((field.label for field in fields if field.name == name), None)
    return render(as_message(found, {}), locale) if found else one_line(name.replace("_", " ")).capitalize()


def read_block(shown: str) -> tuple[str, str] | None:
    """The field and the text of a block that `held` made, or `None`."""
    found = _BLOCK.fullmatch(shown)
    return (found[1], found[2]) if found else None
