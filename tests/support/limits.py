"""What Discord would refuse of what is about to be sent, by its documented limits (`bot.ui.limits`).

The checker looks at the JSON that discord.py sends; it is pure, so that a test can run it on every recorded request.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, Literal

from discord import ComponentType

from bot.ui.limits import (
    ACCENT_COLOUR,
    ALT_TEXT,
    BUTTON_LABEL,
    BUTTON_URL,
    CHOICE_TEXT,
    CHOICES,
    COMMAND_DESCRIPTION,
    COMMAND_NAME,
    COMMAND_OPTIONS,
    COMMAND_TEXT,
    COMMANDS,
    COMPONENTS,
    CONTENT,
    CUSTOM_ID,
    EMBED_TEXTS,
    EMBEDS,
    EMBEDS_TEXT,
    FILES,
    GALLERY_ITEMS,
    INPUT_MAXIMUM,
    INPUT_PLACEHOLDER,
    INPUT_VALUE,
    INTEGER,
    LABEL,
    LABEL_DESCRIPTION,
    LEGACY_ROWS,
    MESSAGE_TEXT,
    MODAL_ITEMS,
    MODAL_TITLE,
    NONCE,
    OPTION_TEXT,
    RADIO_OPTIONS,
    ROW_BUTTONS,
    SECTION_TEXTS,
    SELECT_OPTIONS,
    SELECT_PLACEHOLDER,
    SELECT_VALUES,
    Span,
)
from bot.ui.text import length

Json = Mapping[str, Any]
PayloadKind = Literal["message", "modal", "autocomplete", "commands"]

_COMPONENTS_V2 = 1 << 15
_CALLBACK_MESSAGE = 4

_Type = ComponentType
_SELECTS = frozenset(
    [_Type.select, _Type.user_select, _Type.role_select, _Type.mentionable_select, _Type.channel_select]
)
_LEGACY = frozenset([_Type.action_row])

# Texts of a component: those with a span that starts at 1 may be left out, but not be empty.
_TEXTS: Final[dict[ComponentType, dict[str, Span]]] = {
    _Type.button: {"custom_id": CUSTOM_ID, "label": BUTTON_LABEL, "url": BUTTON_URL},
    **{each: {"custom_id": CUSTOM_ID, "placeholder": SELECT_PLACEHOLDER} for each in _SELECTS},
    _Type.text_input: {
        "custom_id": CUSTOM_ID,
        "label": LABEL,
        "placeholder": INPUT_PLACEHOLDER,
        "value": INPUT_VALUE,
    },
    _Type.radio_group: {"custom_id": CUSTOM_ID},
    _Type.text_display: {"content": MESSAGE_TEXT},
    _Type.thumbnail: {"description": ALT_TEXT},
    _Type.label: {"label": LABEL, "description": LABEL_DESCRIPTION},
}
_COUNTS: Final[dict[ComponentType, tuple[str, Span]]] = {
    _Type.action_row: ("components", ROW_BUTTONS),
    _Type.section: ("components", SECTION_TEXTS),
    _Type.container: ("components", COMPONENTS),
    _Type.media_gallery: ("items", GALLERY_ITEMS),
    _Type.select: ("options", SELECT_OPTIONS),
    _Type.radio_group: ("options", RADIO_OPTIONS),
}
_NUMBERS: Final[dict[ComponentType, dict[str, Span]]] = {
    **{each: {"min_values": SELECT_VALUES, "max_values": SELECT_OPTIONS} for each in _SELECTS},
    _Type.text_input: {"min_length": INPUT_VALUE, "max_length": INPUT_MAXIMUM},
    _Type.container: {"accent_color": ACCENT_COLOUR},
}
_NEEDED: Final[dict[ComponentType, tuple[str, ...]]] = {
    **dict.fromkeys([*_SELECTS, _Type.text_input, _Type.radio_group], ("custom_id",)),
    _Type.text_display: ("content",),
    _Type.section: ("accessory",),
    _Type.label: ("label", "component"),
}


def violations(payload: Json | Sequence[Any], kind: PayloadKind) -> list[str]:
    """What Discord would refuse in `payload`, as sentences that name the field, the limit and the value.

    `payload` is a message, a modal or the choices of an autocomplete, bare or inside an interaction's callback, or the
    commands of a bulk overwrite. An empty list means that it keeps every limit of the table above.
    """
    if kind == "commands":
        return list(_commands([payload] if isinstance(payload, Mapping) else payload))
    assert isinstance(payload, Mapping), f"a {kind} is a JSON object"
    data = payload["data"] if isinstance(payload.get("data"), Mapping) else payload
    if kind == "modal":
        return list(_modal(data))
    if kind == "autocomplete":
        return list(_choices("choices", data.get("choices") or ()))
    sends_nothing = payload.get("type") == _CALLBACK_MESSAGE and not any(map(data.get, _SHOWN))
    return [*_message(data), *(["message: has nothing to show"] if sends_nothing else [])]


_SHOWN = ("content", "embeds", "components", "attachments", "poll", "sticker_ids")


def _text(where: str, text: Any, span: Span) -> Iterator[str]:
    if not isinstance(text, str):
        yield f"{where}: must be text, is {text!r}"
    elif length(text) not in span:
        yield f"{where}: {length(text):,} characters, {span.low:,} to {span.high:,} allowed"
    elif span.low and not text.strip():
        yield f"{where}: is blank"


def _count(where: str, items: Sequence[Any], span: Span) -> Iterator[str]:
    if len(items) not in span:
        yield f"{where}: {len(items):,} items, {span.low:,} to {span.high:,} allowed"


def _number(where: str, number: Any, span: Span) -> Iterator[str]:
    if number not in span:
        yield f"{where}: is {number!r}, {span.low:,} to {span.high:,} allowed"


def _texts(where: str, found: Json, spans: Mapping[str, Span]) -> Iterator[str]:
    for field, span in spans.items():
        if found.get(field) is not None:
            yield from _text(f"{where}.{field}", found[field], span)


def _message(data: Json) -> Iterator[str]:
    yield from _texts("message", data, {"content": CONTENT})
    if data.get("nonce") is not None:
        yield from _text("message.nonce", str(data["nonce"]), NONCE)
    yield from _count("message.attachments", data.get("attachments") or (), FILES)
    for place, attachment in enumerate(data.get("attachments") or ()):
        yield from _texts(f"message.attachments[{place}]", attachment, {"description": ALT_TEXT})
    yield from _embeds(data.get("embeds") or ())
    if data.get("components"):
        yield from _message_components(data)


def _embeds(embeds: Sequence[Json]) -> Iterator[str]:
    yield from _count("message.embeds", embeds, EMBEDS)
    for place, embed in enumerate(embeds):
        yield from _texts(f"message.embeds[{place}]", embed, EMBED_TEXTS)
    total = sum(length(embed.get(field) or "") for embed in embeds for field in EMBED_TEXTS)
    yield from _number("message.embeds, characters in all", total, EMBEDS_TEXT)


def _message_components(data: Json) -> Iterator[str]:
    components = data["components"]
    if (data.get("flags") or 0) & _COMPONENTS_V2:
        yield from (
            f"message.{field}: may not stand beside Components V2"
            for field in ("content", "embeds", "poll", "sticker_ids")
            if data.get(field)
        )
        every = list(_walk(components))
        yield from _number("message.components, nested ones too", len(every), COMPONENTS)
        total = sum(length(str(each.get("content", ""))) for each in every if _type(each) is _Type.text_display)
        yield from _number("message.components, characters in all", total, Span(0, MESSAGE_TEXT.high))
    else:
        yield from _count("message.components", components, LEGACY_ROWS)
        if any(_type(each) not in _LEGACY for each in components):
            yield "message.flags: IS_COMPONENTS_V2 is missing"
    yield from _components("message", components)


def _modal(data: Json) -> Iterator[str]:
    for field, span in {"custom_id": CUSTOM_ID, "title": MODAL_TITLE}.items():
        yield from _text(f"modal.{field}", data.get(field) or "", span)
    yield from _count("modal.components", data.get("components") or (), MODAL_ITEMS)
    yield from _components("modal", data.get("components") or ())


def _type(component: Json) -> ComponentType | None:
    try:
        return ComponentType(component.get("type"))
    except ValueError:
        return None


def _inside(component: Json) -> list[Json]:
    single = (component.get("accessory"), component.get("component"))
    return [*(component.get("components") or ()), *(each for each in single if each)]


def _walk(components: Iterable[Json]) -> Iterator[Json]:
    for component in components:
        yield component
        yield from _walk(_inside(component))


def _components(where: str, components: Sequence[Json]) -> Iterator[str]:
    for place, component in enumerate(components):
        yield from _component(f"{where}.components[{place}]", component)
    every = list(_walk(components))
    for field in ("custom_id", "id"):
        seen = Counter(each[field] for each in every if each.get(field) is not None)
        yield from (f"{where}: {field} {each!r} stands {times} times" for each, times in seen.items() if times > 1)


def _component(where: str, found: Json) -> Iterator[str]:
    kind = _type(found)
    if kind is None:
        yield f"{where}.type: {found.get('type')!r} is no component"
        return
    where = f"{where} ({kind.name})"
    yield from (f"{where}.{field}: is missing" for field in _NEEDED.get(kind, ()) if not found.get(field))
    yield from _texts(where, found, _TEXTS.get(kind, {}))
    for field, span in _NUMBERS.get(kind, {}).items():
        if found.get(field) is not None:
            yield from _number(f"{where}.{field}", found[field], span)
    if kind in _COUNTS:
        field, span = _COUNTS[kind]
        yield from _count(f"{where}.{field}", found.get(field) or (), span)
    yield from _special(where, kind, found)
    for place, child in enumerate(_inside(found)):
        yield from _component(f"{where}[{place}]", child)


def _special(where: str, kind: ComponentType, found: Json) -> Iterator[str]:
    """Rules that only one kind of component has."""
    if kind is _Type.button:
        yield from _button(where, found)
    elif kind is _Type.action_row:
        kinds = [_type(each) for each in found.get("components") or ()]
        if any(each is not _Type.button for each in kinds) and len(kinds) > 1:
            yield f"{where}: holds more than buttons alone or one select alone"
    elif kind is _Type.select:
        yield from _options(where, found.get("options") or ())
        if (found.get("max_values") or 0) > len(found.get("options") or ()):
            yield f"{where}.max_values: is {found['max_values']}, there are fewer options"
    elif kind is _Type.radio_group:
        yield from _options(where, found.get("options") or ())
    elif kind is _Type.media_gallery:
        for place, item in enumerate(found.get("items") or ()):
            yield from _texts(f"{where}.items[{place}]", item, {"description": ALT_TEXT})


def _button(where: str, found: Json) -> Iterator[str]:
    is_link, is_premium = found.get("style") == 5, found.get("style") == 6
    if is_premium:
        return
    if not found.get("label") and not found.get("emoji"):
        yield f"{where}: has neither label nor emoji"
    needed, barred = ("url", "custom_id") if is_link else ("custom_id", "url")
    if not found.get(needed):
        yield f"{where}.{needed}: is missing"
    if found.get(barred):
        yield f"{where}.{barred}: may not stand on a button of style {found.get('style')}"


def _options(where: str, options: Sequence[Json]) -> Iterator[str]:
    for place, option in enumerate(options):
        for field in ("label", "value"):
            yield from _text(f"{where}.options[{place}].{field}", option.get(field) or "", OPTION_TEXT)
        yield from _texts(f"{where}.options[{place}]", option, {"description": OPTION_TEXT})
    values = Counter(option.get("value") for option in options)
    yield from (f"{where}.options: value {value!r} stands {n} times" for value, n in values.items() if n > 1)


def _choices(where: str, choices: Sequence[Json]) -> Iterator[str]:
    yield from _count(where, choices, CHOICES)
    for place, choice in enumerate(choices):
        yield from _text(f"{where}[{place}].name", choice.get("name") or "", CHOICE_TEXT)
        value = choice.get("value")
        if isinstance(value, str):
            yield from _text(f"{where}[{place}].value", value, CHOICE_TEXT)
        else:
            yield from _number(f"{where}[{place}].value", value, INTEGER)


_COMMAND_NAME = re.compile(r"[-_'\w]+")


def _command_name(where: str, name: str) -> Iterator[str]:
    yield from _text(f"{where}.name", name, COMMAND_NAME)
    odd = not _COMMAND_NAME.fullmatch(name) or any(unicodedata.category(char) == "Lt" for char in name)
    if odd or name != name.lower():
        yield f"{where}.name: {name!r} holds more than lower-case letters, digits, - and _"


def _commands(commands: Sequence[Json]) -> Iterator[str]:
    types = Counter(command.get("type") or 1 for command in commands)
    for kind, span in COMMANDS.items():
        yield from _number(f"commands of type {kind}", types[kind], span)
    names = Counter((command.get("type") or 1, command.get("name")) for command in commands)
    yield from (f"commands: {name!r} stands {times} times" for (_, name), times in names.items() if times > 1)
    for command in commands:
        where = f"/{command.get('name')}"
        if (command.get("type") or 1) == 1:
            yield from _named(where, command)
        else:
            yield from _text(f"{where}.name", command.get("name") or "", COMMAND_NAME)
            if command.get("description"):
                yield f"{where}.description: must be empty in a menu command"
        yield from _number(f"{where}, characters in all", _command_text(command), COMMAND_TEXT)


def _named(where: str, found: Json) -> Iterator[str]:
    """A command or option, with the options inside it."""
    yield from _command_name(where, found.get("name") or "")
    yield from _text(f"{where}.description", found.get("description") or "", COMMAND_DESCRIPTION)
    yield from _choices(f"{where}.choices", found.get("choices") or ())
    options: Sequence[Json] = found.get("options") or ()
    yield from _count(f"{where}.options", options, COMMAND_OPTIONS)
    needed = [bool(option.get("required")) for option in options]
    if needed != sorted(needed, reverse=True):
        yield f"{where}.options: a required option stands after one that is not"
    names = Counter(option.get("name") for option in options)
    yield from (f"{where}.options: {name!r} stands {times} times" for name, times in names.items() if times > 1)
    for option in options:
        yield from _named(f"{where} {option.get('name')}", option)


def _command_text(found: Json) -> int:
    """Characters of all names, descriptions and values of a command, its options and choices."""
    own = sum(length(found[field]) for field in ("name", "description", "value") if isinstance(found.get(field), str))
    return own + sum(map(_command_text, [*(found.get("options") or ()), *(found.get("choices") or ())]))
