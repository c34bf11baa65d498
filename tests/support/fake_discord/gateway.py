"""The gateway: sessions, sequence numbers, compression, RESUME."""

from __future__ import annotations

import asyncio
import json
import zlib
from collections import deque
from collections.abc import Callable
from typing import Any, Final

import orjson
from aiohttp import WSMsgType, web

from . import payloads
from .payloads import Payload

DISPATCH: Final = 0
HEARTBEAT: Final = 1
IDENTIFY: Final = 2
RESUME: Final = 6
RECONNECT: Final = 7
INVALID_SESSION: Final = 9
HELLO: Final = 10
HEARTBEAT_ACK: Final = 11

REMEMBERED_EVENTS: Final = 1_000
"""How many events of a session can be replayed to a bot that resumes it."""


def _zlib_stream() -> Callable[[bytes], bytes]:
    stream = zlib.compressobj(1)
    return lambda data: stream.compress(data) + stream.flush(zlib.Z_SYNC_FLUSH)


def _zstd_stream() -> Callable[[bytes], bytes]:
    import zstandard

    stream = zstandard.ZstdCompressor(level=1).compressobj()
    return lambda data: stream.compress(data) + stream.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)


_COMPRESSIONS: Final[dict[str, Callable[[], Callable[[bytes], bytes]]]] = {
    "zlib-stream": _zlib_stream,
    "zstd-stream": _zstd_stream,
}


class Connection:
    """One websocket; a session outlives it."""

    def __init__(self, socket: web.WebSocketResponse, compression: str | None) -> None:
        self.socket = socket
        self.dropped = False
        """Whether the closing was this side's: the session can then be resumed."""
        self._compress = _COMPRESSIONS[compression]() if compression else None

    async def send(self, frame: bytes) -> None:
        # Nothing awaits between compressing and writing: the stream's order is the order of the calls.
        if self._compress is None:
            await self.socket.send_str(frame.decode())
        else:
            await self.socket.send_bytes(self._compress(frame))

    async def close(self, code: int) -> None:
        self.dropped = True
        await self.socket.close(code=code)


class Session:
    """What IDENTIFY starts and RESUME goes on with."""

    def __init__(self, number: int, shard: tuple[int, int]) -> None:
        self.id = f"session-{number}"
        self.shard_id, self.shard_count = shard
        self.connection: Connection | None = None
        self.sequence = 0
        self._sent: deque[tuple[int, bytes]] = deque(maxlen=REMEMBERED_EVENTS)

    def covers(self, guild_id: int | None) -> bool:
        """Whether events of this guild are this shard's (Discord's sharding formula; DMs go to shard 0)."""
        return self.shard_id == ((guild_id or 0) >> 22) % self.shard_count

    async def dispatch(self, event: str, data: bytes) -> None:
        self.sequence += 1
        frame = b'{"op":0,"s":%d,"t":"%s","d":%s}' % (self.sequence, event.encode(), data)
        self._sent.append((self.sequence, frame))
        await self._send(frame)

    async def replay(self, after: int) -> None:
        for sequence, frame in list(self._sent):
            if sequence > after:
                await self._send(frame)

    async def _send(self, frame: bytes) -> None:
        if self.connection is not None:
            try:
                await self.connection.send(frame)
            except ConnectionError:
                self.connection = None


class Gateway:
    """All sessions of one fake Discord.

    `identifies` and `resumes` count what came in. The faults: `refuse_identify` and `close_after_resume` are close
    codes used up one per IDENTIFY or RESUME; `refuse_connections` is how many websockets are still to be broken before
    HELLO, `invalidate_resumes` how many RESUMEs are still to be answered with INVALID_SESSION; `acknowledge` off makes
    every connection a zombie.
    """

    def __init__(self, guilds: dict[int, str], url: Callable[[], str], heartbeat_interval: float) -> None:
        self._guilds = guilds
        self._url = url
        self._heartbeat_ms = int(heartbeat_interval * 1000)
        self._sessions: dict[str, Session] = {}
        self._connections: set[Connection] = set()
        self._ready = asyncio.Condition()
        self.identifies = 0
        self.resumes = 0
        self.acknowledge = True
        self.refuse_identify: deque[int] = deque()
        self.close_after_resume: deque[int] = deque()
        self.refuse_connections = 0
        self.invalidate_resumes = 0

    @property
    def live(self) -> list[Session]:
        return [session for session in self._sessions.values() if session.connection is not None]

    async def wait_ready(self, sessions: int, timeout: float) -> None:
        """Until that many sessions were told of all their guilds, or resumed."""
        async with asyncio.timeout(timeout), self._ready:
            await self._ready.wait_for(lambda: len(self.live) >= sessions)

    async def wait_gone(self, timeout: float) -> None:
        """Until no bot is connected."""
        async with asyncio.timeout(timeout), self._ready:
            await self._ready.wait_for(lambda: not self._connections)

    async def dispatch(self, event: str, data: Payload, guild_id: int | None) -> None:
        """Send an event to every session of the guild's shard."""
        encoded = orjson.dumps(data)
        for session in list(self._sessions.values()):
            if session.covers(guild_id):
                await session.dispatch(event, encoded)

    async def send(self, op: int, data: Any = None) -> None:
        """Send a frame that is no event, such as RECONNECT, to every connection."""
        for connection in list(self._connections):
            await connection.send(orjson.dumps({"op": op, "d": data, "s": None, "t": None}))

    async def close(self, code: int) -> None:
        """Close every connection; the sessions can be resumed."""
        for connection in list(self._connections):
            await connection.close(code)

    async def serve(self, request: web.BaseRequest) -> web.StreamResponse:
        if self.refuse_connections:
            self.refuse_connections -= 1
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        socket = web.WebSocketResponse(max_msg_size=0, compress=False, timeout=1.0)
        await socket.prepare(request)
        connection = Connection(socket, request.query.get("compress"))
        self._connections.add(connection)
        try:
            await connection.send(orjson.dumps({"op": HELLO, "d": {"heartbeat_interval": self._heartbeat_ms}}))
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    await self._receive(connection, json.loads(message.data))
        except ConnectionError:
            pass
        finally:
            await self._forget(connection)
        return socket

    async def _forget(self, connection: Connection) -> None:
        self._connections.discard(connection)
        for session in list(self._sessions.values()):
            if session.connection is connection:
                session.connection = None
                # A bot that closes with 1000 or 1001 ends its session (Discord's docs, "Disconnecting").
                if not connection.dropped and connection.socket.close_code in (1000, 1001):
                    del self._sessions[session.id]
        async with self._ready:
            self._ready.notify_all()

    async def _receive(self, connection: Connection, frame: Payload) -> None:
        op = frame["op"]
        if op == HEARTBEAT and self.acknowledge:
            await connection.send(orjson.dumps({"op": HEARTBEAT_ACK, "d": None}))
        elif op == IDENTIFY:
            await self._identify(connection, frame["d"])
        elif op == RESUME:
            await self._resume(connection, frame["d"])

    async def _identify(self, connection: Connection, data: Payload) -> None:
        self.identifies += 1
        if self.refuse_identify:
            await connection.close(self.refuse_identify.popleft())
            return
        shard_id, shard_count = data.get("shard", (0, 1))
        for lost in [session for session in self._sessions.values() if session.connection is None]:
            if lost.shard_id == shard_id:
                del self._sessions[lost.id]
        session = Session(self.identifies, (shard_id, shard_count))
        session.connection = connection
        guilds = [guild_id for guild_id in self._guilds if session.covers(guild_id)]
        ready = {
            "v": 10,
            "user": payloads.bot_user(),
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": self._url(),
            "shard": [shard_id, shard_count],
            "guilds": [{"id": str(guild_id), "unavailable": True} for guild_id in guilds],
            "application": {"id": str(payloads.APPLICATION_ID), "flags": 0},
            "private_channels": [],
            "presences": [],
            "relationships": [],
            "user_settings": {},
        }
        await session.dispatch("READY", orjson.dumps(ready))
        for guild_id in guilds:
            guild = payloads.guild_create(guild_id, self._guilds[guild_id])
            await session.dispatch("GUILD_CREATE", orjson.dumps(guild))
        self._sessions[session.id] = session
        async with self._ready:
            self._ready.notify_all()

    async def _resume(self, connection: Connection, data: Payload) -> None:
        self.resumes += 1
        session = self._sessions.get(data["session_id"])
        if self.invalidate_resumes:
            self.invalidate_resumes -= 1
            session = None
        if session is None:
            await connection.send(orjson.dumps({"op": INVALID_SESSION, "d": False}))
            return
        session.connection = connection
        await session.replay(data["seq"])
        await session.dispatch("RESUMED", b"{}")
        if self.close_after_resume:
            await connection.close(self.close_after_resume.popleft())
            return
        async with self._ready:
            self._ready.notify_all()
