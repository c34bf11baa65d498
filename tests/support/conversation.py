"""Talking to the bot as people do: a member types, a member sees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import simcord
from simcord import InteractionResult

from bot.app import Almanac

LIST_FIELDS = ("components", "options", "items")
TEXT_FIELDS = ("content", "label", "placeholder", "description")


def _walk(components: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for component in components:
        yield component
        for name in LIST_FIELDS:
            yield from _walk(component.get(name) or [])
        if component.get("accessory"):
            yield from _walk([component["accessory"]])


class Seen:
    """What somebody sees after an interaction: the answer's text, its buttons, who can see it."""

    def __init__(self, result: InteractionResult) -> None:
        self.result = result
        self.answers = [answer for answer in (result.response, *result.followups) if answer is not None]
        assert len(self.answers) == 1, f"one interaction, one answer; this one has {len(self.answers)}"

    @property
    def message(self) -> Any:
        return self.answers[0].message

    @property
    def private(self) -> bool:
        return self.answers[0].ephemeral

    @property
    def parts(self) -> list[dict[str, Any]]:
        return list(_walk(self.answers[0].components))

    @property
    def text(self) -> str:
        """All that can be read on the card."""
        return "\n".join(part[name] for part in self.parts for name in TEXT_FIELDS if part.get(name))

    @property
    def plain(self) -> str:
        """What is read once Discord has taken the backslashes of escaped marks away."""
        return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", self.text)

    @property
    def buttons(self) -> dict[str, str]:
        """The custom ids of the buttons that can be pressed, by label."""
        found = (part for part in self.parts if part.get("type") == 2 and not part.get("disabled"))
        return {part.get("label", ""): part["custom_id"] for part in found if "custom_id" in part}

    @property
    def options(self) -> dict[str, str]:
        """The values of all selects' options, by label."""
        return {part["label"]: part["value"] for part in self.parts if "value" in part and "custom_id" not in part}

    @property
    def files(self) -> list[str]:
        return [attachment.filename for attachment in self.answers[0].attachments]

    def button(self, beginning: str) -> str:
        """The custom id of the button whose label begins so."""
        found = [custom_id for label, custom_id in self.buttons.items() if label.startswith(beginning)]
        assert found, f"no button {beginning!r} among {list(self.buttons)}"
        return found[0]


class Opened:
    """A form as somebody sees it: its title, and its fields with what already stands in them."""

    def __init__(self, result: InteractionResult) -> None:
        assert result.modal is not None, f"no form was opened: {texts(result)}"
        self.result = result
        self.title: str = result.modal["title"]
        self.custom_id: str = result.modal["custom_id"]
        labels = [part for part in result.modal["components"] if "component" in part]
        self.controls = {part["component"]["custom_id"]: part["component"] for part in labels}

    @property
    def payload(self) -> dict[str, Any]:
        """The form as the client holds it, which it may change before it sends it."""
        modal: dict[str, Any] | None = self.result._interaction.modal
        assert modal is not None
        return modal

    @property
    def values(self) -> dict[str, str]:
        """What stands in the fields."""
        return {name: _standing(control) for name, control in self.controls.items()}

    def of_any_length(self) -> Opened:
        """The same form in a client that lets its user type more than the form asks for."""
        for part in self.payload["components"]:
            part["component"].pop("max_length", None)
        return self


def _standing(control: dict[str, Any]) -> str:
    if "options" in control:
        return next((option["value"] for option in control["options"] if option.get("default")), "")
    return control.get("value") or ""


def texts(result: InteractionResult) -> list[str]:
    """All that can be read in the answers to an interaction."""
    answers = [answer for answer in (result.response, *result.followups) if answer is not None]
    return [str(part.get("content", "")) for answer in answers for part in _walk(answer.components)]


def _parts(components: Sequence[Any]) -> Iterator[Any]:
    for component in components:
        if hasattr(component, "content"):
            yield component
        yield from _parts(getattr(component, "children", ()))


def shown(message: Any) -> list[str]:
    """The texts on the card of a message that Discord keeps."""
    return [part.content for part in _parts(message.components)]


class Person:
    """A member of the guild, in a channel."""

    def __init__(self, actor: simcord.MemberActor, channel: simcord.ChannelHandle) -> None:
        self.actor = actor
        self.channel = channel

    @property
    def roles(self) -> list[int]:
        """The ids of their roles."""
        backend = self.actor._env.backend
        return backend.get_guild(self.actor.guild.id).members[self.actor.id].role_ids

    @roles.setter
    def roles(self, role_ids: list[int]) -> None:
        self.roles[:] = role_ids

    def is_shown(self, command: str) -> Person:
        """The same person, to whom the server's managers show a command that Discord would hide."""
        env = self.actor._env
        assert isinstance(env.bot, Almanac)
        env.backend.set_command_permissions(
            self.actor.guild.id,
            env.bot.command_ids[command],
            [{"id": str(self.actor.guild.id), "type": 1, "permission": True}],
        )
        return self

    @property
    def heard(self) -> str:
        """All that was said to them by direct message."""
        return "\n".join(text for message in self.actor.user.dm_channel.history() for text in shown(message))

    async def types(self, command: str, **options: Any) -> Seen:
        """Type a slash command and read the answer."""
        return Seen(await self.actor.slash(self.channel, command, **options))

    async def opens(self, command: str, **options: Any) -> Opened:
        """Type a slash command that opens a form."""
        return Opened(await self.actor.slash(self.channel, command, **options))

    async def presses_to_open(self, seen: Seen, button: str) -> Opened:
        """Press a button that opens a form."""
        return Opened(await self.actor.click(seen.message, custom_id=seen.button(button)))

    async def submits(self, form: Opened, **typed: Any) -> Seen:
        """Fill a form, what stands in it already left as it is, and send it."""
        values = {name: value for name, value in form.values.items() if value} | typed
        return Seen(await self.actor.submit_modal(form.result, values))

    async def picks(self, menu: str, message: Any) -> Seen:
        """Choose an entry of a message's menu."""
        return Seen(await self.actor.context_menu(self.channel, menu, message))

    async def presses(self, seen: Seen, button: str) -> Seen:
        """Press the button whose label begins so."""
        return Seen(await self.actor.click(seen.message, custom_id=seen.button(button)))

    async def chooses(self, seen: Seen, option: str) -> Seen:
        """Choose the option of a select whose label begins so."""
        selects = [part for part in seen.parts if part.get("type") == 3]
        found = [
            (select["custom_id"], each["value"])
            for select in selects
            for each in select["options"]
            if each["label"].startswith(option)
        ]
        assert found, f"no option {option!r} among {list(seen.options)}"
        custom_id, value = found[0]
        return Seen(await self.actor.select(seen.message, [value], custom_id=custom_id))

    async def starts_typing(self, command: str, option: str, text: str, **others: Any) -> list[dict[str, Any]]:
        """The suggestions for an option while it is typed."""
        return await self.actor.autocomplete(self.channel, command, option, text, **others)
