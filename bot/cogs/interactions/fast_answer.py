"""Answering with a card in the smallest request: a card is encoded once, and Discord is not asked what became of it.

discord.py encodes each answer anew, asks for the message that it makes (`with_response`; Receiving and Responding,
Create Interaction Response) and builds objects of what comes back, which nothing here reads. `benchmarks/` prints
what sparing that gains. `ALMANAC_FAST_ANSWERS=off` leaves every answer to discord.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import aiohttp
import discord
import orjson
import yarl
from discord.http import HTTPClient, Route, json_or_text
from discord.webhook.async_ import AsyncWebhookAdapter, async_context

from bot.ui.card import Card

if TYPE_CHECKING:
    from bot.app import Almanac

_PATIENCE = 10.0  # seconds for a connection, and for what comes next on it; Discord forgets an interaction after 3
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


def _session(client: Almanac) -> aiohttp.ClientSession:
    """What fast answers are sent in: discord.py's connections, without its traces, its cookies and a clock for each.

    It owns no connection, so it ends with discord.py's; a login made anew has others.
    """
    http = client.http
    if client.answers is None or client.answers.connector is not http.connector:
        client.answers = _opened(http)
    return client.answers


def _opened(http: HTTPClient) -> aiohttp.ClientSession:
    return aiohttp.ClientSession(
        connector=http.connector,
        connector_owner=False,
        cookie_jar=aiohttp.DummyCookieJar(),
        headers={"User-Agent": http.user_agent, "Content-Type": "application/json"},
        proxy=http.proxy,
        proxy_auth=http.proxy_auth,
        timeout=aiohttp.ClientTimeout(total=None, sock_connect=_PATIENCE, sock_read=_PATIENCE),
    )


async def _post(interaction: discord.Interaction[Any], body: bytes) -> bool:
    asked = interaction.client.dates.asked()
    async with _session(interaction.client).post(
        yarl.URL(_route(interaction).url, encoded=True), data=body
    ) as response:
        interaction.client.dates.read(response, asked)
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
