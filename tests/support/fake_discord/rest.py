"""REST over HTTP: which handler a request goes to, its body, the faults on its way, the answer."""

from __future__ import annotations

import asyncio
import logging
import re
import socket
import struct
from collections import Counter
from collections.abc import Callable
from email.utils import formatdate
from typing import Any, Final

import orjson
from aiohttp import BodyPartReader, web

from .faults import Fault, Faults
from .messages import Refusal
from .replies import Received

log = logging.getLogger(__name__)

PREFIX: Final = "/api/v10"

# The route's name (in faults and records), its handlers' name after the method, its path.
_ROUTES: Final = (
    ("callback", "callback", r"/interactions/(?P<interaction>\d+)/(?P<token>[^/]+)/callback"),
    ("original", "reply_message", r"/webhooks/\d+/(?P<token>[^/]+)/messages/@original"),
    ("followup_message", "reply_message", r"/webhooks/\d+/(?P<token>[^/]+)/messages/(?P<message>\d+)"),
    ("followup", "followup", r"/webhooks/\d+/(?P<token>[^/]+)"),
    ("commands", "commands", r"/applications/\d+/(?:guilds/(?P<guild>\d+)/)?commands"),
    ("me", "me", r"/users/@me"),
    ("application", "application", r"/(?:oauth2/)?applications/@me"),
    ("gateway", "gateway", r"/gateway(?:/bot)?"),
    ("guild", "guild", r"/guilds/(?P<guild>\d+)"),
    ("channel", "channel", r"/channels/(?P<channel>\d+)"),
    ("channel_messages", "channel_messages", r"/channels/(?P<channel>\d+)/messages"),
    ("channel_message", "channel_message", r"/channels/(?P<channel>\d+)/messages/(?P<message>\d+)"),
)
_METHODS: Final = ("GET", "POST", "PUT", "PATCH", "DELETE")

Ids = dict[str, str]
Handler = Callable[[Received, Ids], tuple[int, Any]]


class Rest:
    """Serves the routes with the methods of `owners` that are named after them ("post_callback").

    `interaction_of` tells whose interaction a webhook token is; `record` is told of every request.
    `dates` gives the clock that the answers' `Date` goes by.
    """

    def __init__(
        self,
        owners: tuple[object, ...],
        faults: Faults,
        interaction_of: Callable[[str], int | None],
        record: Callable[[Received], None],
        dates: Callable[[], Callable[[], float] | None],
    ) -> None:
        self._faults = faults
        self._interaction_of = interaction_of
        self._record = record
        self._dates = dates
        self.serving: Counter[str] = Counter()
        self._routes = [
            (route, re.compile(PREFIX + path), dict(_handlers(owners, name))) for route, name, path in _ROUTES
        ]

    async def serve(self, request: web.BaseRequest) -> web.StreamResponse:
        self.serving[request.path] += 1
        try:
            response = await self._serve(request)
            dates = self._dates()
            response.headers["Date"] = "" if dates is None else formatdate(dates(), usegmt=True)
            return response
        finally:
            self.serving -= Counter([request.path])

    async def _serve(self, request: web.BaseRequest) -> web.StreamResponse:
        route, ids, handler = self._find(request)
        payload, files = await _body(request)
        received = Received(
            route=route,
            method=request.method,
            path=request.path,
            target=self._target(ids),
            query=dict(request.query),
            payload=payload,
            files=files,
        )
        self._record(received)
        fault = self._faults.take(route, received.target)
        if fault is None:
            return _respond(received, *_handled(handler, received, ids))
        return await self._serve_faulty(request, received, handler, ids, fault)

    async def _serve_faulty(
        self, request: web.BaseRequest, received: Received, handler: Handler, ids: Ids, fault: Fault
    ) -> web.StreamResponse:
        await asyncio.sleep(fault.delay)
        if fault.applied or not fault.replaces_answer:
            status, body = _handled(handler, received, ids)
        if fault.reset:
            _reset(request)
            return web.Response()
        if fault.status is not None:
            return _respond(received, fault.status, fault.body, fault.headers)
        return _respond(received, status, body)

    def _find(self, request: web.BaseRequest) -> tuple[str, Ids, Handler]:
        for route, pattern, handlers in self._routes:
            if found := pattern.fullmatch(request.path):
                ids = {name: value for name, value in found.groupdict().items() if value is not None}
                return route, ids, handlers.get(request.method, _not_allowed)
        log.warning("there is no route %s %s", request.method, request.path)
        return "unknown", {}, _not_found

    def _target(self, ids: Ids) -> int | None:
        for name in ("interaction", "channel", "guild"):
            if name in ids:
                return int(ids[name])
        return self._interaction_of(ids["token"]) if "token" in ids else None


def _handlers(owners: tuple[object, ...], name: str) -> list[tuple[str, Handler]]:
    return [
        (method, getattr(owner, f"{method.lower()}_{name}"))
        for owner in owners
        for method in _METHODS
        if hasattr(owner, f"{method.lower()}_{name}")
    ]


def _not_found(request: Received, ids: Ids) -> tuple[int, Any]:
    raise Refusal(404, 0, "404: Not Found")


def _not_allowed(request: Received, ids: Ids) -> tuple[int, Any]:
    raise Refusal(405, 0, "405: Method Not Allowed")


def _handled(handler: Handler, received: Received, ids: Ids) -> tuple[int, Any]:
    try:
        return handler(received, ids)
    except Refusal as refusal:
        return refusal.status, refusal.body


def _respond(received: Received, status: int, body: Any, headers: dict[str, str] | None = None) -> web.Response:
    received.status = status
    if body is None:
        return web.Response(status=status, headers=headers)
    if isinstance(body, str):
        return web.Response(status=status, text=body, content_type="text/html", headers=headers)
    # discord.py compares the whole header, so there must be no charset in it.
    return web.Response(status=status, body=orjson.dumps(body), content_type="application/json", headers=headers)


async def _body(request: web.BaseRequest) -> tuple[Any, dict[str, bytes]]:
    """The JSON of a request and its files, from a plain body or from a form with `payload_json`."""
    if not request.content_type.startswith("multipart/"):
        content = await request.read()
        return (orjson.loads(content) if content else None), {}
    payload: Any = {}
    files: dict[str, bytes] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        content = bytes(await part.read())
        if part.name == "payload_json":
            payload = orjson.loads(content)
        else:
            files[part.filename or part.name or ""] = content
    return payload, files


def _reset(request: web.BaseRequest) -> None:
    """Break the connection so that the client gets ECONNRESET: closing a socket that may not linger sends RST."""
    if request.transport is not None:
        connection: socket.socket = request.transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        request.transport.abort()
