"""Switches that make the next requests fail the way Discord and networks do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

ROUTES: Final = frozenset(
    {
        "callback",
        "original",
        "followup",
        "followup_message",
        "commands",
        "me",
        "application",
        "gateway",
        "guild",
        "socket",
        "channel",
        "channel_messages",
        "channel_message",
    }
)


@dataclass(slots=True)
class Fault:
    """What happens instead of the ordinary answer; `Faults.add` says what each field does."""

    route: str
    status: int | None = None
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    applied: bool = False
    delay: float = 0.0
    reset: bool = False
    target: int | None = None
    times: int | None = 1

    @property
    def replaces_answer(self) -> bool:
        return self.reset or self.status is not None


class Faults:
    """The faults that wait for their request, oldest first."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> Fault:
        """Arm a fault.

        `status` and `body` replace the answer; `reset` breaks the connection with a TCP reset instead. Either way the
        request has no effect unless `applied`. `delay` holds the request back for that many seconds first. `target`
        limits the fault to one interaction or channel, `times` (None: always) to so many requests.

        Raises:
            ValueError: there is no such route.
        """
        if fault.route not in ROUTES:
            raise ValueError(f"no route {fault.route!r}; there are {', '.join(sorted(ROUTES))}")
        self._waiting.append(fault)
        return fault

    def take(self, route: str, target: int | None) -> Fault | None:
        """The oldest fault for this request, used up once more."""
        for fault in self._waiting:
            if fault.route == route and fault.target in (None, target):
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times == 0:
                        self._waiting.remove(fault)
                return fault
        return None

    def clear(self) -> None:
        self._waiting.clear()
