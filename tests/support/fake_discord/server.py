"""`FakeDiscord`: the server, and the helpers that send."""

from __future__ import annotations

import base64
import math
import time
from collections import deque
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any

from aiohttp import web

from . import payloads
from .channels import Channels
from .commands import Commands
from .faults import Fault, Faults
from .gateway import Gateway
from .interactions import Interactions
from .members import Member, command_data, interaction_payload, modal_data
from .messages import Messages, Refusal
from .payloads import Payload, Snowflakes
from .replies import Received, Reply
from .rest import PREFIX, Rest


class FakeDiscord:
    """Discord's gateway and REST on a loopback port: as much of it as a bot meets that answers interactions.

    An async context manager. A bot points at it, before it logs in, with `discord.http.Route.BASE = fake.api` and
    `discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(fake.gateway_url)`; discord.py 2.7.1 asks REST for the
    gateway's address only when it may choose its number of shards.

    Args:
        guilds: how many guilds the bot is in; their ids are the same in every run (`guild_ids`).
        port: 0 picks a free one.
        heartbeat_interval: seconds, as HELLO says.
        remember: how many requests and how many interactions are kept; older ones are forgotten.
        clock: Discord's clock, seconds since 1970: the time that ids carry.
        nonces_last: seconds by that clock for which the nonce of a channel's message is known.

    Attributes:
        received: every REST request, oldest first.
        gateway: sessions, and the faults of the websocket.
        faults: what goes wrong next over REST.
        dates: seconds since 1970 that the `Date` of answers shows; with None it says nothing.
        interactions, channels, commands: what the bot did.
    """

    def __init__(
        self,
        *,
        guilds: int = 1,
        port: int = 0,
        heartbeat_interval: float = 41.25,
        remember: int = 10_000,
        clock: Callable[[], float] = time.time,
        nonces_last: float = math.inf,
    ) -> None:
        self.guild_ids = payloads.guild_ids(guilds)
        names = {guild_id: f"Community {number}" for number, guild_id in enumerate(self.guild_ids, 1)}
        self._names = names
        self._port = port
        self._remember = remember
        self._snowflakes = Snowflakes(clock)
        self._member = Member()
        messages = Messages(self._snowflakes, lambda: self.api)
        self.received: deque[Received] = deque(maxlen=remember)
        self.faults = Faults()
        self.interactions = Interactions(messages)
        self.channels = Channels(names, messages, clock, nonces_last)
        self.commands = Commands(self._snowflakes, lambda: self.gateway_url)
        self.gateway = Gateway(names, lambda: self.gateway_url, heartbeat_interval)
        owners = (self, self.interactions, self.channels, self.commands)
        self.dates: Callable[[], float] | None = clock
        self._rest = Rest(owners, self.faults, self.interactions.id_of, self.received.append, lambda: self.dates)
        self._runner = web.ServerRunner(web.Server(self._serve, access_log=None), shutdown_timeout=1.0)

    @property
    def token(self) -> str:
        """A token of the right shape for this application; any other is accepted as well."""
        user_id = base64.b64encode(str(payloads.APPLICATION_ID).encode()).decode().rstrip("=")
        return f"{user_id}.loopbk.{'0' * 38}"

    @property
    def api(self) -> str:
        return f"http://127.0.0.1:{self._port}{PREFIX}"

    @property
    def gateway_url(self) -> str:
        return f"ws://127.0.0.1:{self._port}/"

    async def __aenter__(self) -> FakeDiscord:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.gateway.close(1001)
        await self._runner.cleanup()

    async def _serve(self, request: web.BaseRequest) -> web.StreamResponse:
        if "Upgrade" not in request.headers:
            return await self._rest.serve(request)
        return await self.gateway.serve(request)

    @property
    def serving(self) -> list[str]:
        """The paths of REST requests that are being served; one may outlive the process that sent it. Answers to
        interactions are not among them: they come all the time."""
        answers = ("/interactions/", "/webhooks/")
        return [path for path in self._rest.serving.elements() if not any(each in path for each in answers)]

    async def ready(self, sessions: int = 1, timeout: float = 90.0) -> None:
        """Wait until bots hold that many sessions, one per shard, and know their guilds.

        Raises:
            TimeoutError: they do not within `timeout` seconds.
        """
        await self.gateway.wait_ready(sessions, timeout)

    async def gone(self, timeout: float = 90.0) -> None:
        """Wait until no bot is connected.

        Raises:
            TimeoutError: one still is after `timeout` seconds.
        """
        await self.gateway.wait_gone(timeout)

    async def slash(self, command: str, member: Member | None = None, /, **options: Any) -> Reply:
        """A member uses a slash command; `command` may name a subcommand ("curate add quote").

        The type of an option follows from its value: str, int, bool or float.
        """
        data = command_data(command, options, self._command_id(command))
        return await self.dispatch(self.interaction(2, data, member))

    async def autocomplete(self, command: str, member: Member | None = None, /, **options: Any) -> Reply:
        """A member is typing a slash command; the last option is the one under the cursor."""
        data = command_data(command, options, self._command_id(command), focused=[*options][-1])
        return await self.dispatch(self.interaction(4, data, member))

    async def component(
        self, custom_id: str, message: Payload, member: Member | None = None, /, values: list[str] | None = None
    ) -> Reply:
        """A member presses a button of `message`, or chooses `values` in a select of it.

        Raises:
            KeyError: the message has no such component.
        """
        for component in payloads.walk(message["components"]):
            if component.get("custom_id") == custom_id:
                data: Payload = {"custom_id": custom_id, "component_type": component["type"], "id": component["id"]}
                if values is not None:
                    data["values"] = values
                return await self.dispatch(self.interaction(3, data, member) | {"message": message})
        raise KeyError(f"the message has no component {custom_id!r}")

    async def submit(
        self, modal: Payload, values: Mapping[str, str | list[str]], member: Member | None = None, /
    ) -> Reply:
        """A member sends a modal off; `modal` is the data of the callback that opened it, `values` go by custom id.

        Raises:
            KeyError: the modal has no such field.
        """
        return await self.dispatch(self.interaction(5, modal_data(modal, values), member))

    async def dispatch(self, payload: Payload) -> Reply:
        """Send an INTERACTION_CREATE as it is. Sending one a second time gives the same reply."""
        reply = self.interactions.add(payload)
        self.interactions.forget_oldest(self._remember)
        await self.event("INTERACTION_CREATE", payload, int(payload["guild_id"]))
        return reply

    async def event(self, name: str, data: Payload, guild_id: int | None = None) -> None:
        """Send any event to the sessions of a guild's shard."""
        await self.gateway.dispatch(name, data, guild_id)

    async def remove(self, guild_id: int) -> None:
        """Somebody removes the bot from a guild: it is told if it is connected, and READY no longer lists the guild."""
        self._names.pop(guild_id)
        await self.event("GUILD_DELETE", {"id": str(guild_id)}, guild_id)

    def get_guild(self, request: Received, ids: dict[str, str]) -> tuple[int, Payload]:
        """The REST route of a guild: one that the bot is not in is unknown to it."""
        name = self._names.get(int(ids["guild"]))
        if name is None:
            raise Refusal(404, 10004, "Unknown Guild")
        return 200, payloads.guild_create(int(ids["guild"]), name)

    async def outage(self, guild_id: int) -> None:
        """A guild is not available for a while, and the bot is still in it."""
        await self.event("GUILD_DELETE", {"id": str(guild_id), "unavailable": True}, guild_id)

    async def invite(self, guild_id: int, name: str = "Community") -> None:
        """Somebody adds the bot to a guild."""
        self._names[guild_id] = name
        joined = payloads.guild_create(guild_id, name)
        del joined["unavailable"]  # discord.py takes a guild that says it is available for one back from an outage
        await self.event("GUILD_CREATE", joined, guild_id)

    def interaction(self, kind: int, data: Payload, member: Member | None = None) -> Payload:
        """A new interaction, not yet sent; `kind` is its type (2 command, 3 component, 4 autocomplete, 5 modal)."""
        number = self._snowflakes.next()
        here = (member or self._member).at(self.guild_ids[0])
        return interaction_payload(kind, number, f"interaction-token-{number}", here, data)

    def expire(self, reply: Reply) -> None:
        """From now on the interaction is unknown: 10062 for a first answer, 10015 for anything after it."""
        reply.expired = True

    def _command_id(self, command: str) -> int:
        return self.commands.id_of(command.partition(" ")[0])

    @property
    def callbacks(self) -> list[Received]:
        """Every callback that came in, accepted or refused."""
        return [request for request in self.received if request.route == "callback"]

    def fail_next(
        self,
        route: str,
        status: int,
        code: int = 0,
        body: Any = None,
        *,
        applied: bool = False,
        target: int | None = None,
        times: int | None = 1,
    ) -> Fault:
        """The next request is answered with `status`; `applied`: after it had its effect.

        The body is Discord's error object with `code`, unless `body` is given; a string is sent as HTML.
        """
        answer = {"message": f"{status}: injected fault", "code": code} if body is None else body
        return self.faults.add(Fault(route, status, answer, applied=applied, target=target, times=times))

    def limit_next(
        self, route: str, retry_after: float, *, everywhere: bool = False, target: int | None = None, times: int = 1
    ) -> Fault:
        """The next request is rate limited for `retry_after` seconds; `everywhere`: by the global limit."""
        body = {"message": "You are being rate limited.", "retry_after": retry_after, "global": everywhere}
        headers = {"Via": "1.1 google", "Retry-After": str(max(1, round(retry_after)))}
        return self.faults.add(Fault(route, 429, body, headers, target=target, times=times))

    def reset_next(
        self, route: str, *, applied: bool = False, target: int | None = None, times: int | None = 1
    ) -> Fault:
        """The connection of the next request breaks instead of an answer; `applied`: after it had its effect."""
        return self.faults.add(Fault(route, reset=True, applied=applied, target=target, times=times))

    def delay_next(self, route: str, seconds: float, *, target: int | None = None, times: int | None = 1) -> Fault:
        """The next request is served so many seconds late."""
        return self.faults.add(Fault(route, delay=seconds, target=target, times=times))
