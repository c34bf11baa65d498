"""Answering with a card in the smallest request: a card is encoded once, and Discord is not asked what became of it.

discord.py encodes each answer anew, asks for the message that it makes (`with_response`; Receiving and Responding,
Create Interaction Response) and builds objects of what comes back, which nothing here reads. `benchmarks/` prints
what sparing that gains. `ALMANAC_FAST_ANSWERS=off` leaves every answer to discord.py.
"""

from __future__ import annotations

from typing import Any

import aiohttp
import discord
import orjson
import yarl
from discord.http import Route, json_or_text
from discord.webhook.async_ import AsyncWebhookAdapter, async_context

from bot.ui.card import Card

_HEADERS = {"Content-Type": "application/json"}
_ERRORS = {403: discord.Forbidden, 404: discord.NotFound}
_TOO_MANY_REQUESTS = 429


async def send(interaction: discord.Interaction[Any], card: Card, *, private: bool) -> bool:
    """Answer for the first time, with a card, and whether that went through: where not, discord.py is to try.

    discord.py knows how to wait. Discord has seen nothing of what did not go through, or has refused it as too much or
    for a fault of its own; or the connection broke, and a second answer is turned away as one. Raises
    `discord.HTTPException` where Discord refuses the answer itself.
    """
    if not interaction.client.fast_answers:
        return False
    body = _body(interaction, card, private)
    adapter = async_context.get()
    try:
        if type(adapter) is AsyncWebhookAdapter:
            delivered = await _post(interaction, body)
        else:
            # A stand-in for Discord: it is given what would have been sent.
            await adapter.request(_route(interaction), session=interaction._session, payload=orjson.loads(body))
            delivered = True
    except (aiohttp.ClientError, OSError, discord.DiscordServerError):
        return False
    if delivered:
        interaction.response._response_type = discord.InteractionResponseType.channel_message
    return delivered


def _body(interaction: discord.Interaction[Any], card: Card, private: bool) -> bytes:
    flags = discord.MessageFlags(components_v2=True, ephemeral=private)
    data: dict[str, Any] = {"flags": flags.value, "components": orjson.Fragment(card.encoded)}
    if (mentions := interaction.client.allowed_mentions) is not None:
        data["allowed_mentions"] = mentions.to_dict()
    return orjson.dumps({"type": discord.InteractionResponseType.channel_message.value, "data": data})


async def _post(interaction: discord.Interaction[Any], body: bytes) -> bool:
    http = interaction.client.http
    url = yarl.URL(_route(interaction).url, encoded=True)
    async with interaction._session.post(
        url, data=body, headers=_HEADERS, proxy=http.proxy, proxy_auth=http.proxy_auth
    ) as response:
        if response.status < 300:
            return True
        if response.status == _TOO_MANY_REQUESTS or response.status >= 500:
            return False
        raise _ERRORS.get(response.status, discord.HTTPException)(response, await json_or_text(response))


def _route(interaction: discord.Interaction[Any]) -> Route:
    return Route(
        "POST",
        "/interactions/{webhook_id}/{webhook_token}/callback",
        webhook_id=interaction.id,
        webhook_token=interaction.token,
    )
