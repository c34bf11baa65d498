"""Logs to standard error: for people or for machines, and never with a token in them."""

from __future__ import annotations

import json
import logging
import re
import secrets
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

REDACTED = "[redacted]"

# Where tokens stand, whoever wrote the line: in an address, in a payload as Python or JSON prints it, or alone.
_TOKENS = (
    re.compile(r"(/interactions/\d+/)[^/\s?'\"]+"),
    re.compile(r"(/webhooks/\d+/)[^/\s?'\"]+"),
    re.compile(r"((?i:token)\\?['\"]?\s*[:=]\s*\\?['\"]?)(?!None\b|null\b|\[redacted)[^\s'\"\\,;)}\]]+"),
    re.compile(r"((?i:authorization)\\?['\"]?\s*[:=]\s*\\?['\"]?)(?:(?:Bot|Bearer)\s+)?[^\s'\"\\,;)}\]]+"),
    # A bot's token: its id in base64, a time, a signature.
    re.compile(r"()(?<![\w.-])[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]{24,}"),
    # An interaction's token is "interaction:<id>:<secret>" in base64.
    re.compile(r"()aW50ZXJhY3Rpb246[A-Za-z0-9+/=_-]+"),
)

# What Discord sends, who asked included: the privacy notice holds at DEBUG too.
_PAYLOADS = frozenset({"For Shard ID %s: WebSocket Event: %s", "%s %s has received %s"})

# A line break in what a member typed must not begin a line that looks like ours, nor an escape code reach a terminal.
_CONTROLS = {code: "�" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"} | {ord("\n"): "\n  "}

_LETTERS = "23456789bcdfghjkmnpqrstvwxyz"
_OWN_FIELDS = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName", "color_message"}


def new_error_id() -> str:
    """Eight letters and digits, none alike and no vowels, that a member can read out and a log search finds."""
    return "".join(secrets.choice(_LETTERS) for _ in range(8))


def redact(text: str, known: Iterable[str] = ()) -> str:
    """`text` without the `known` secrets and without anything that looks like a token of Discord's."""
    for secret in known:
        text = text.replace(secret, REDACTED)
    for pattern in _TOKENS:
        text = pattern.sub(rf"\g<1>{REDACTED}", text)
    return text


class TextFormatter(logging.Formatter):
    """Lines for people: time in UTC, level, where from, what; then the traceback."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s")
        self._known = tuple(known)

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:
        return _time(record)

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record), self._known).translate(_CONTROLS)


class JsonFormatter(logging.Formatter):
    """One JSON object a line: `time`, `level`, `logger`, `message`, what the call gave as `extra`, and `exception`."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        super().__init__()
        self._known = tuple(known)

    def format(self, record: logging.LogRecord) -> str:
        said: dict[str, Any] = {
            "time": _time(record),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        said |= {name: value for name, value in vars(record).items() if name not in _OWN_FIELDS}
        if record.exc_info:
            said["exception"] = self.formatException(record.exc_info)
        if record.stack_info:
            said["stack"] = self.formatStack(record.stack_info)
        safe = {name: redact(str(value), self._known) for name, value in said.items()}
        return json.dumps(safe, ensure_ascii=False)


def _time(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _without_payload(record: logging.LogRecord) -> bool:
    return not isinstance(record.msg, str) or record.msg not in _PAYLOADS


def setup(level: str = "INFO", format: str = "text", known: Iterable[str] = ()) -> None:
    """Log everything from `level` up, discord.py's and Python's warnings too, to standard error.

    `format` is `text` or `json`; `known` are secrets that must never be written. Replaces what was set up before.
    """
    handler = logging.StreamHandler(sys.stderr)
    known = tuple(filter(None, known))
    handler.setFormatter(JsonFormatter(known) if format == "json" else TextFormatter(known))
    handler.addFilter(_without_payload)
    root = logging.getLogger()
    for old in [old for old in root.handlers if isinstance(old.formatter, TextFormatter | JsonFormatter)]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(level)
    logging.captureWarnings(True)
    # At DEBUG it logs what each statement is given, which holds who acted; SQLAlchemy does at INFO, and is quieter by
    # itself unless it is told otherwise.
    logging.getLogger("aiosqlite").setLevel(max(root.level, logging.INFO))
    logging.getLogger("alembic").setLevel(max(root.level, logging.WARNING))  # it tells of itself at every start
