"""How a process ends: its exit codes. `docs/operating.md` says what an operator does about each."""

from __future__ import annotations

from enum import IntEnum

from bot.domain.errors import UserError
from bot.domain.message import Message


class Exit(IntEnum):
    """Exit codes; 70 to 78 mean what sysexits.h says, those from 80 on are Almanac's own."""

    OK = 0
    WRONG = 1  # refused, with a sentence
    USAGE = 2  # argparse's
    FAULT = 70
    LOCKED = 75
    INTENTS = 76
    TOKEN = 77
    CONFIG = 78
    LEASE_HELD = 80
    LEASE_LOST = 81
    IDENTIFIES = 82
    GATEWAY = 83
    INTERRUPTED = 130


class EndsProcess(UserError):
    """The process cannot go on: the exit code, and the message for its operator."""

    def __init__(self, code: Exit, message: Message | str, /, **params: object) -> None:
        super().__init__(message, **params)
        self.code = code
