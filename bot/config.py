"""Settings: what an operator may set, in the environment or a `.env` file, and what is wrong with what they set.

No other module reads the environment. The value of `DISCORD_TOKEN` is never part of a message.
"""

from __future__ import annotations

import base64
import binascii
import difflib
import errno
import io
import os
import re
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeVar
from urllib.parse import urlsplit

from dotenv import dotenv_values, find_dotenv
from dotenv.parser import parse_stream

from bot.domain.errors import Invalid, InvalidValue, Problem, shown
from bot.ops.failpoint import POINTS
from bot.storage.address import address_of, file_of

T = TypeVar("T")


class Setting(NamedTuple):
    """One setting: its name in the environment, what holds when it is not set, and what it does."""

    name: str
    default: str
    help: str
    for_tests: bool = False


SETTINGS = (
    Setting("DISCORD_TOKEN", "", "The bot's token. Only `almanac run` needs it."),
    Setting("DATABASE_URL", "sqlite+aiosqlite:///almanac.db", "The library's SQLite file, after three slashes."),
    Setting("ALMANAC_BACKUPS", "backups", "Folder for backups; a relative one is taken from the library's folder."),
    Setting("ALMANAC_LOG_LEVEL", "INFO", "How much is logged: DEBUG, INFO, WARNING or ERROR."),
    Setting("ALMANAC_LOG_FORMAT", "text", "`text` for people or `json` for machines (one object a line)."),
    Setting("ALMANAC_FAST_ANSWERS", "on", "`off` leaves the requests that answer members to discord.py alone."),
    Setting("ALMANAC_DISCORD_API", "", "Address of Discord's REST API; only for tests and benchmarks.", for_tests=True),
    Setting(
        "ALMANAC_FAILPOINT",
        "",
        "Where the process ends as in a crash, `after-claim` say; only for tests.",
        for_tests=True,
    ),
)
DEFAULTS = {setting.name: setting.default for setting in SETTINGS}

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
FORMATS = ("text", "json")
SWITCH = ("on", "off")

_OURS = "ALMANAC_"
_SQLITE = "sqlite+aiosqlite:///"
_EXAMPLE = DEFAULTS["DATABASE_URL"]
_TOKEN = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+")
_QUOTES = tuple("\"'`“”‘’")


class ConfigFaults(Invalid):
    """Settings that cannot be used: all of them, each by its name, with what to write instead."""


@dataclass(frozen=True, slots=True)
class Config:
    """Settings as the bot uses them."""

    token: str | None = field(repr=False)
    database_path: Path
    backups: Path
    log_level: str
    log_format: str
    discord_api: str | None
    failpoint: str | None = None
    fast_answers: bool = True

    @property
    def database_url(self) -> str:
        """The database's address as SQLAlchemy reads it."""
        return address_of(self.database_path)


def load(environ: Mapping[str, str] | None = None, dotenv: bool = True, *, token: bool = False) -> Config:
    """The settings of this process.

    What `environ` says (the process's environment unless given) wins over the nearest `.env` in the working directory
    or above. The token is examined, and must be there, only if `token` asks for it. Raises `ConfigFaults`.
    """
    faults: list[Problem] = []
    values = _read_dotenv(faults) if dotenv else {}
    values.update(os.environ if environ is None else environ)
    faults += _unknown(values)

    def take(name: str, read: Callable[[str], T], fallback: T) -> T:
        try:
            return read(values.get(name, "").strip() or DEFAULTS[name])
        except InvalidValue as error:
            faults.append(Problem(name, error.message))
            return fallback

    secret = take("DISCORD_TOKEN", _token if token else str, "")
    database = take("DATABASE_URL", _database, Path())
    config = Config(
        token=secret or None,
        database_path=database,
        backups=take("ALMANAC_BACKUPS", lambda value: _backups(database.parent, value), Path()),
        log_level=take("ALMANAC_LOG_LEVEL", lambda value: _one_of(LEVELS, value.upper()), ""),
        log_format=take("ALMANAC_LOG_FORMAT", lambda value: _one_of(FORMATS, value.lower()), ""),
        discord_api=take("ALMANAC_DISCORD_API", _address, "") or None,
        failpoint=take("ALMANAC_FAILPOINT", _failpoint, "") or None,
        fast_answers=take("ALMANAC_FAST_ANSWERS", lambda value: _one_of(SWITCH, value.lower()), "") != "off",
    )
    if faults:
        raise ConfigFaults(faults)
    return config


def application_id(token: str) -> int | None:
    """The id of the application that a bot's token belongs to, which its first part holds in base64.

    None for a text that is no bot's token.
    """
    first = token.partition(".")[0]
    try:
        decoded = base64.b64decode(first + "=" * (-len(first) % 4), altchars=b"-_", validate=True).decode("ascii")
    except (binascii.Error, ValueError):
        return None
    return int(decoded) if decoded.isdecimal() else None


def _read_dotenv(faults: list[Problem]) -> dict[str, str]:
    path = find_dotenv(usecwd=True)
    if not path:
        return {}
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        faults.append(Problem(path, "config-file-not-utf-8"))
        return {}
    except OSError as error:
        faults.append(Problem(path, "config-file-unreadable", why=error.strerror))
        return {}
    bindings = list(parse_stream(io.StringIO(text)))
    wrong = [binding.original.line for binding in bindings if binding.error]
    faults += [Problem(f"{path}, line {line}", "config-line-unreadable") for line in wrong]
    # Its own reader logs what it cannot parse, which is said above already.
    found = {b.key: b.value for b in bindings if b.key} if wrong else dotenv_values(stream=io.StringIO(text))
    return {name: value for name, value in found.items() if value is not None}


def _unknown(values: Mapping[str, str]) -> list[Problem]:
    ours = [name.removeprefix(_OURS) for name in DEFAULTS if name.startswith(_OURS)]
    faults = []
    for name in sorted(values):
        if name.upper().startswith(_OURS) and name not in DEFAULTS:
            close = difflib.get_close_matches(name.upper().removeprefix(_OURS), ours, n=1)
            faults.append(
                Problem(name, "config-unknown-but-close", setting=_OURS + close[0])
                if close
                else Problem(name, "config-unknown")
            )
    return faults


def _token(value: str) -> str:
    if not value:
        raise InvalidValue("config-token-missing")
    if value.startswith(_QUOTES) or value.endswith(_QUOTES):
        raise InvalidValue("config-token-in-quotation-marks")
    if re.match(r"bot\s", value, re.IGNORECASE):
        raise InvalidValue("config-token-after-word-bot")
    if not _TOKEN.fullmatch(value) or application_id(value) is None:
        raise InvalidValue("config-token-unlike-one")
    return value


def _database(url: str) -> Path:
    scheme, _, rest = url.partition("://")
    if "://" not in url:
        raise InvalidValue("config-database-no-address", file=shown(url), address=_SQLITE + url)
    if not scheme.startswith("sqlite"):
        kind = "PostgreSQL" if scheme.startswith("postgres") else shown(scheme)
        raise InvalidValue("config-database-not-sqlite", database=kind, address=_EXAMPLE)
    path = rest.removeprefix("/")
    if path in ("", ":memory:") or path.startswith("file:"):
        raise InvalidValue("config-database-without-file", address=_EXAMPLE)
    if not url.startswith(_SQLITE):
        raise InvalidValue("config-database-begins-otherwise", scheme=scheme, address=_SQLITE + path)
    if "?" in path:
        raise InvalidValue("config-database-with-parameters", address=_SQLITE + path.partition("?")[0])
    file = file_of(url)
    if file.is_dir():
        raise InvalidValue("config-database-is-folder", address=f"{_SQLITE}{path.rstrip('/')}/almanac.db")
    _writable(file.parent)
    return file


def _backups(beside: Path, value: str) -> Path:
    folder = beside / value
    if value != DEFAULTS["ALMANAC_BACKUPS"] or folder.exists():
        _writable(folder)
    return folder


def _writable(folder: Path) -> None:
    if not folder.is_dir():
        raise InvalidValue("config-folder-missing", folder=str(folder.absolute()))
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        if error.errno == errno.ENOSPC:
            return  # a full disk can be read
        raise InvalidValue("config-folder-closed", folder=str(folder.absolute()), why=error.strerror) from None


def _one_of(choices: Sequence[str], value: str) -> str:
    if value not in choices:
        raise InvalidValue("config-not-one-of", text=shown(value), choices=", ".join(choices))
    return value


def _failpoint(value: str) -> str:
    point, _, times = value.partition(":")
    if value and (point not in POINTS or not re.fullmatch(r"[1-9][0-9]{0,5}", times or "1")):
        raise InvalidValue("config-no-failpoint", text=shown(value), choices=", ".join(POINTS))
    return value


def _address(value: str) -> str:
    try:
        parts = urlsplit(value)
        wrong = value and (parts.scheme not in ("http", "https") or not parts.hostname)
    except ValueError:  # a bracket without its other one
        wrong = True
    if wrong:
        raise InvalidValue("config-no-http-address", text=shown(value))
    return value.rstrip("/")
