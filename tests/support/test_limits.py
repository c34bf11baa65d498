"""The checker notices what Discord refuses, above all where the simulated Discord of the tests would let it pass."""

import copy
from typing import Any

import discord
import pytest
import simcord
from discord import app_commands
from discord.ext import commands

from tests.support.limits import violations

V2 = 1 << 15


def button(**fields: Any) -> dict[str, Any]:
    return {"type": 2, "style": 2, "label": "Go", "custom_id": "go"} | fields


def row(*items: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(items)}


def says(content: str = "words") -> dict[str, Any]:
    return {"type": 10, "content": content}


def select(count: int = 1, **fields: Any) -> dict[str, Any]:
    options = [{"label": f"option {n}", "value": str(n)} for n in range(count)]
    return {"type": 3, "custom_id": "choose", "options": options} | fields


def message(*components: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"flags": V2, "components": list(components)} | fields


def modal(*components: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"custom_id": "m", "title": "Suggest", "components": list(components)} | fields


def entry_field(**fields: Any) -> dict[str, Any]:
    return {"type": 4, "custom_id": "t"} | fields


def command(**fields: Any) -> dict[str, Any]:
    return {"name": "topic", "description": "Ask for a topic"} | fields


def buttons(count: int) -> list[dict[str, Any]]:
    return [button(custom_id=f"go{n}") for n in range(count)]


LONG_CHOICES = [{"name": "n" * 90, "value": f"{number}" + "v" * 90} for number in range(2)]

GOOD = [
    ("message", {"content": "x" * 2000}),
    ("message", message(says("x" * 4000))),
    ("message", message(row(*buttons(5)), row(select(25)), {"type": 14})),
    ("message", message({"type": 17, "accent_color": 0xFFFFFF, "components": [says()]})),
    ("message", message({"type": 9, "components": [says()], "accessory": button()})),
    ("message", {"type": 4, "data": message(says())}),
    ("message", {"type": 7, "data": {}}),
    ("message", message(row(button(style=5, custom_id=None, url="https://example.org")))),
    ("message", message(*(says() for _ in range(40)))),
    ("modal", modal(row({"type": 4, "custom_id": "t", "label": "Text"}), title="x" * 45)),
    ("modal", modal({"type": 18, "label": "x" * 45, "description": "x" * 100, "component": entry_field()})),
    ("autocomplete", {"type": 8, "data": {"choices": [{"name": "x" * 100, "value": str(n)} for n in range(25)]}}),
    ("autocomplete", {"choices": []}),
    ("commands", [command(), command(name="entry", options=[{"name": "number", "description": "Its number"}])]),
    ("commands", [command(name="հայ"), {"type": 3, "name": "Save as quote", "description": ""}]),
]  # fmt: skip

BAD = [
    ("message", {"content": "x" * 2001}, "message.content: 2,001 characters, 0 to 2,000 allowed"),
    ("message", {"content": "😀" * 1001}, "message.content: 2,002 characters, 0 to 2,000 allowed"),
    ("message", {"content": "x", "nonce": "n" * 26}, "message.nonce: 26 characters, 1 to 25 allowed"),
    ("message", {"type": 4, "data": {}}, "message: has nothing to show"),
    ("message", {"embeds": [{"title": "t" * 257}]}, "message.embeds[0].title: 257 characters, 0 to 256 allowed"),
    ("message", {"attachments": [{"description": "d" * 1025}]}, "message.attachments[0].description: 1,025 characters"),
    ("message", {"attachments": [{}] * 11}, "message.attachments: 11 items, 0 to 10 allowed"),
    ("message", message(says("x" * 2001), says("y" * 2000)), "characters in all: is 4001, 0 to 4,000 allowed"),
    ("message", message(*(says() for _ in range(41))), "nested ones too: is 41, 1 to 40 allowed"),
    ("message", message(says(), content="beside"), "message.content: may not stand beside Components V2"),
    ("message", {"components": [says()]}, "message.flags: IS_COMPONENTS_V2 is missing"),
    ("message", {"components": [row(each) for each in buttons(6)]}, "message.components: 6 items, 0 to 5 allowed"),
    ("message", message(says("")), "(text_display).content: is missing"),
    ("message", message(says(" \n")), "(text_display).content: is blank"),
    ("message", message(row()), "(action_row).components: 0 items, 1 to 5 allowed"),
    ("message", message(row(*buttons(6))), "(action_row).components: 6 items, 1 to 5 allowed"),
    ("message", message(row(button(), select())), "holds more than buttons alone or one select alone"),
    ("message", message(row(button(label="x" * 81))), "(button).label: 81 characters, 1 to 80 allowed"),
    ("message", message(row(button(label=""))), "(button): has neither label nor emoji"),
    ("message", message(row(button(custom_id="x" * 101))), "(button).custom_id: 101 characters, 1 to 100 allowed"),
    ("message", message(row(button(custom_id=None))), "(button).custom_id: is missing"),
    ("message", message(row(button(style=5))), "(button).url: is missing"),
    ("message", message(row(button(style=5, url="u" * 513, custom_id=None))), "(button).url: 513 characters"),
    ("message", message(row(button(), button())), "custom_id 'go' stands 2 times"),
    ("message", message(row(select(0))), "(select).options: 0 items, 1 to 25 allowed"),
    ("message", message(row(select(26))), "(select).options: 26 items, 1 to 25 allowed"),
    ("message", message(row(select(placeholder="x" * 151))), "(select).placeholder: 151 characters"),
    ("message", message(row(select(2, max_values=3))), "(select).max_values: is 3, there are fewer options"),
    ("message", message(row(select(options=[{"label": "", "value": "v"}]))), "options[0].label: 0 characters"),
    ("message", message(row(select(options=[{"label": "l", "value": "v" * 101}]))), "options[0].value: 101 characters"),
    ("message", message(row(select(options=[{"label": "l", "value": "v", "description": "d" * 101}]))),
     "options[0].description: 101 characters, 1 to 100 allowed"),
    ("message", message(row(select(options=[{"label": "l", "value": "v"}] * 2))), "value 'v' stands 2 times"),
    ("message", message({"type": 9, "components": [says()]}), "(section).accessory: is missing"),
    ("message", message({"type": 9, "components": [says()] * 4, "accessory": button()}), "(section).components: 4"),
    ("message", message({"type": 12, "items": []}), "(media_gallery).items: 0 items, 1 to 10 allowed"),
    ("message", message({"type": 12, "items": [{"description": "d" * 1025}]}), "items[0].description: 1,025"),
    ("message", message({"type": 17, "components": []}), "(container).components: 0 items"),
    ("message", message({"type": 17, "accent_color": 1 << 24, "components": [says()]}), "accent_color: is 16777216"),
    ("message", message({"type": 99}), "type: 99 is no component"),
    ("modal", modal(says(), title="x" * 46), "modal.title: 46 characters, 1 to 45 allowed"),
    ("modal", modal(says(), custom_id=""), "modal.custom_id: 0 characters, 1 to 100 allowed"),
    ("modal", modal(*[says()] * 6), "modal.components: 6 items, 1 to 5 allowed"),
    ("modal", modal({"type": 18, "label": "L", "component": {"type": 4}}), "(text_input).custom_id: is missing"),
    ("modal", modal({"type": 18, "component": entry_field()}), "(label).label: is missing"),
    ("modal", modal(row(entry_field(max_length=4001))), "(text_input).max_length: is 4001, 1 to 4,000 allowed"),
    ("modal", modal(row(entry_field(value="x" * 4001))), "(text_input).value: 4,001 characters"),
    ("autocomplete", {"choices": [{"name": "n", "value": str(n)} for n in range(26)]}, "choices: 26 items, 0 to 25"),
    ("autocomplete", {"choices": [{"name": "n" * 101, "value": "v"}]}, "choices[0].name: 101 characters"),
    ("autocomplete", {"choices": [{"name": "", "value": "v"}]}, "choices[0].name: 0 characters, 1 to 100 allowed"),
    ("autocomplete", {"choices": [{"name": "n", "value": "v" * 101}]}, "choices[0].value: 101 characters"),
    ("autocomplete", {"choices": [{"name": "n", "value": 2**53}]}, "choices[0].value: is 9007199254740992"),
    ("commands", [command(name="Topic")], "holds more than lower-case letters"),
    ("commands", [command(name="a b")], "holds more than lower-case letters"),
    ("commands", [command(name="x" * 33)], ".name: 33 characters, 1 to 32 allowed"),
    ("commands", [command(description="")], "/topic.description: 0 characters, 1 to 100 allowed"),
    ("commands", [command(), command()], "commands: 'topic' stands 2 times"),
    ("commands", [command(options=[command(name=f"o{n}") for n in range(26)])], "/topic.options: 26 items, 0 to 25"),
    ("commands", [command(options=[command(name="a"), command(name="b", required=True)])],
     "/topic.options: a required option stands after one that is not"),
    ("commands", [command(options=[command(name="a", options=[command(name="b", description="d" * 101)])])],
     "/topic a b.description: 101 characters"),
    ("commands", [command(options=[command(name="a", choices=[{"name": "n", "value": "v" * 101}])])],
     "/topic a.choices[0].value: 101 characters"),
    ("commands", [command(name=f"c{n}") for n in range(101)], "commands of type 1: is 101, 0 to 100 allowed"),
    ("commands", [command(options=[command(name=f"o{n}", choices=LONG_CHOICES) for n in range(25)])],
     "/topic, characters in all: is"),
    ("commands", [{"type": 3, "name": "Save", "description": "words"}], "must be empty in a menu command"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "payload"), GOOD)
def test_what_discord_accepts_has_no_violations(kind: Any, payload: Any) -> None:
    assert violations(payload, kind) == []


@pytest.mark.parametrize(("kind", "payload", "found"), BAD)
def test_what_discord_refuses_is_named_with_field_limit_and_value(kind: Any, payload: Any, found: str) -> None:
    before = copy.deepcopy(payload)
    assert any(found in each for each in violations(payload, kind)), violations(payload, kind)
    assert payload == before


def sloppy_bot() -> commands.Bot:
    """A bot that breaks every limit that the simulated Discord does not keep."""
    bot = commands.Bot("!", intents=discord.Intents.default())

    @bot.tree.command(description="d")
    async def sloppy(interaction: discord.Interaction[Any], text: str) -> None:
        view = discord.ui.View()
        view.add_item(discord.ui.Button(label="", custom_id="empty"))
        await interaction.response.send_message("x", view=view)
        assert isinstance(interaction.channel, discord.TextChannel)
        await interaction.channel.send("x", nonce="n" * 26)

    @sloppy.autocomplete("text")
    async def suggest(_: discord.Interaction[Any], __: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name="n" * 101, value=str(number)) for number in range(26)]

    async def setup_hook() -> None:
        await bot.tree.sync()

    bot.setup_hook = setup_hook  # type: ignore[method-assign]
    return bot


async def test_what_the_simulated_discord_lets_pass_is_noticed_in_its_records() -> None:
    async with simcord.run(sloppy_bot()) as env:
        guild = env.create_guild("Guild")
        channel = guild.create_text_channel("desk")
        ana = guild.add_member(env.create_user("ana"))
        await ana.autocomplete(channel, "sloppy", "text", "")
        await ana.slash(channel, "sloppy", text="x")
        sent = [entry.json for entry in env.http_requests if entry.method in ("POST", "PUT") and entry.json]
        found = [each for payload in sent for each in violations(payload, kind_of(payload))]
    assert any("choices: 26 items" in each for each in found)
    assert any("choices[0].name: 101 characters" in each for each in found)
    assert any("has neither label nor emoji" in each for each in found)
    assert any("nonce: 26 characters" in each for each in found)


def kind_of(payload: Any) -> Any:
    if isinstance(payload, list):
        return "commands"
    return {8: "autocomplete", 9: "modal"}.get(payload.get("type"), "message")
