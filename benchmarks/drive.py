"""The closed loop: so many members at once, each asking again as soon as the answer has arrived."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from itertools import cycle

import orjson

from tests.support.fake_discord import Callback, FakeDiscord, Reply

from . import library
from .bots import RunningBot
from .measure import Instructions, cpu_seconds, percentile

RAMP_SECONDS = 0.2
ANSWER_TIMEOUT = 30.0

Ask = Callable[[], Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class Series:
    """What is asked: a name, the callback type that answers it, and the texts members send."""

    name: str
    answer_type: int
    texts: Callable[[int], Iterator[str]]

    def asking(self, discord: FakeDiscord, seed: int) -> Ask:
        """Asks of this series one after the other; the same seed asks the same."""
        texts = self.texts(seed)
        send = discord.slash if self.answer_type == 4 else discord.autocomplete
        return lambda: send("topic", name=next(texts))


def all_series(names: int) -> dict[str, Series]:
    """What members of a guild do whose library has so many names."""
    popular = library.popular(names)
    series = (
        Series("topic", 4, lambda seed: cycle(popular)),
        Series("topic-every", 4, lambda seed: library.every_topic(names, seed)),
        Series("autocomplete-prefix", 8, lambda seed: library.prefixes(names, seed)),
        Series("autocomplete-typo", 8, lambda seed: library.typos(names, seed)),
    )
    return {each.name: each for each in series}


@dataclass(frozen=True, slots=True)
class Window:
    """What one bot did in one stretch of time: times in milliseconds, CPU and instructions per interaction.

    `instructions` is None where they are not counted.
    """

    rate: float
    p50: float
    p99: float
    cpu_ms: float
    instructions: float | None
    bot_busy: float
    driver_busy: float
    """The shares of a core that the bot and the driver used."""


class Crowd:
    """Members who ask in a closed loop, while this is entered."""

    def __init__(self, target: RunningBot, series: Series, ask: Ask, concurrency: int) -> None:
        self._target = target
        self._series = series
        self._concurrency = concurrency
        self._ask = ask
        self._going = True
        self.latencies: list[float] = []
        self.last: Callback | None = None

    async def __aenter__(self) -> Crowd:
        self._members = [asyncio.create_task(self._member()) for _ in range(self._concurrency)]
        return self

    async def __aexit__(self, *error: object) -> None:
        self._going = False
        _, waiting = await asyncio.wait(self._members, timeout=ANSWER_TIMEOUT)
        for member in waiting:
            member.cancel()
        if waiting:
            raise self._target.failed(f"left {len(waiting)} interactions unanswered for {ANSWER_TIMEOUT:.0f} s")
        for member in self._members:
            member.result()

    async def _member(self) -> None:
        while self._going:
            reply = await self._ask()
            callback = await reply.answered
            if callback.type != self._series.answer_type:
                raise self._target.failed(f"answered {self._series.name} with {callback.type}: {callback.text}")
            self.latencies.append(callback.at - reply.sent_at)
            self.last = callback
            if callback.type == 4:
                self._target.answered += 1


async def measure(target: RunningBot, series: Series, ask: Ask, concurrency: int, seconds: float) -> tuple[Window, str]:
    """One window of load on one bot, and why instructions were not counted, if they were not."""
    gc.collect()
    gc.disable()
    async with Instructions(target.pid) as instructions, Crowd(target, series, ask, concurrency) as crowd:
        await asyncio.sleep(RAMP_SECONDS)
        await instructions.start()
        first = len(crowd.latencies)
        begun, bot_cpu, driver_cpu = time.perf_counter(), cpu_seconds(target.pid), time.process_time()
        await asyncio.sleep(seconds)
        while len(crowd.latencies) == first:  # a short window on a busy machine
            await asyncio.sleep(0.01)
        elapsed = time.perf_counter() - begun
        bot_cpu, driver_cpu = cpu_seconds(target.pid) - bot_cpu, time.process_time() - driver_cpu
        latencies = sorted(crowd.latencies[first:])
        counted = await instructions.stop()
    gc.enable()
    done = max(1, len(latencies))
    window = Window(
        rate=len(latencies) / elapsed,
        p50=percentile(latencies, 0.50) * 1000,
        p99=percentile(latencies, 0.99) * 1000,
        cpu_ms=bot_cpu / done * 1000,
        instructions=None if counted is None else counted / done,
        bot_busy=bot_cpu / elapsed,
        driver_busy=driver_cpu / elapsed,
    )
    return window, instructions.problem


async def look(target: RunningBot, series: Series) -> str:
    """What an answer of this bot looks like, so that one can see that the bots do the same work."""
    reply = await series.asking(target.discord, 0)()
    callback = await reply.callback(ANSWER_TIMEOUT)
    if callback.type != series.answer_type:
        raise target.failed(f"answered {series.name} with {callback.type}: {callback.text}")
    if target.first_seconds is None:
        target.first_seconds = callback.at - reply.sent_at
    if callback.type == 8:
        return f"{len(callback.choices)} choices"
    target.answered += 1
    size = len(orjson.dumps(callback.data))
    components = str(callback.data.get("components", [])).count("'type':")
    return f"{components} components, {len(callback.text)} characters, {size} bytes"
