"""Talking to the bot as people do: a member types, a member sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import simcord
from simcord import InteractionResult

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


class Person:
    """A member of the guild, in a channel."""

    def __init__(self, actor: simcord.MemberActor, channel: simcord.ChannelHandle) -> None:
        self.actor = actor
        self.channel = channel

    async def types(self, command: str, **options: Any) -> Seen:
        """Type a slash command and read the answer."""
        return Seen(await self.actor.slash(self.channel, command, **options))

    async def presses(self, seen: Seen, button: str) -> Seen:
        """Press the button whose label begins so."""
        return Seen(await self.actor.click(seen.message, custom_id=seen.button(button)))

    async def chooses(self, seen: Seen, option: str) -> Seen:
        """Choose the option of a select whose label begins so."""
        [select] = [part for part in seen.parts if part.get("type") == 3]
        [value] = [value for label, value in seen.options.items() if label.startswith(option)][:1]
        return Seen(await self.actor.select(seen.message, [value], custom_id=select["custom_id"]))

    async def starts_typing(self, command: str, option: str, text: str, **others: Any) -> list[dict[str, Any]]:
        """The suggestions for an option while it is typed."""
        return await self.actor.autocomplete(self.channel, command, option, text, **others)
