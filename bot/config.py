"""Settings: what an operator may set, in the environment or a `.env` file, and what is wrong with what they set.

No other module reads the environment. The value of `DISCORD_TOKEN` is never part of a message.
"""

from __future__ import annotations

import base64
import binascii
import difflib
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

from bot.domain.errors import Problem, UserError, shown
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

_OURS = "ALMANAC_"
_SQLITE = "sqlite+aiosqlite:///"
_EXAMPLE = DEFAULTS["DATABASE_URL"]
_TOKEN = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+")
_QUOTES = tuple("\"'`“”‘’")
_PORTAL = "Discord's developer portal (your application, Bot, Reset Token)"


class ConfigFaults(UserError):
    """Settings that cannot be used. `faults` holds all of them: the setting's name, and what to write instead."""

    def __init__(self, faults: Sequence[Problem]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(f"{fault.where} {fault.reason}." for fault in self.faults))


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
        except ValueError as error:
            faults.append(Problem(name, str(error)))
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
        faults.append(Problem(path, "is not UTF-8 text; save it as UTF-8"))
        return {}
    except OSError as error:
        faults.append(Problem(path, f"cannot be read ({error.strerror}); let this user read it"))
        return {}
    bindings = list(parse_stream(io.StringIO(text)))
    wrong = [binding.original.line for binding in bindings if binding.error]
    faults += [Problem(f"{path}, line {line}", "is not a setting; write NAME=value") for line in wrong]
    # Its own reader logs what it cannot parse, which is said above already.
    found = {b.key: b.value for b in bindings if b.key} if wrong else dotenv_values(stream=io.StringIO(text))
    return {name: value for name, value in found.items() if value is not None}


def _unknown(values: Mapping[str, str]) -> list[Problem]:
    ours = [name.removeprefix(_OURS) for name in DEFAULTS if name.startswith(_OURS)]
    faults = []
    for name in sorted(values):
        if name.upper().startswith(_OURS) and name not in DEFAULTS:
            close = difflib.get_close_matches(name.upper().removeprefix(_OURS), ours, n=1)
            mend = f"did you mean {_OURS}{close[0]}? Rename it or take it out" if close else "take it out"
            faults.append(Problem(name, f"is not a setting; {mend}"))
    return faults


def _token(value: str) -> str:
    if not value:
        raise ValueError(
            "is not set: write DISCORD_TOKEN=… into .env with the token from "
            f"{_PORTAL}, or try Almanac without one by `almanac sandbox` (in a checkout, `make sandbox`)"
        )
    if value.startswith(_QUOTES) or value.endswith(_QUOTES):
        raise ValueError("has quotation marks around it; write the token alone, DISCORD_TOKEN=…")
    if re.match(r"bot\s", value, re.IGNORECASE):
        raise ValueError("begins with the word Bot; write the token alone, DISCORD_TOKEN=…")
    if not _TOKEN.fullmatch(value) or application_id(value) is None:
        raise ValueError(
            "has not the shape of a bot's token, three parts with dots between them (a client secret or a public key"
            f" is something else); copy it again from {_PORTAL}"
        )
    return value


def _database(url: str) -> Path:
    scheme, _, rest = url.partition("://")
    if "://" not in url:
        raise ValueError(f"is not an address; for the file {shown(url)} write {_SQLITE}{url}")
    if not scheme.startswith("sqlite"):
        kind = "PostgreSQL" if scheme.startswith("postgres") else shown(scheme)
        raise ValueError(f"names {kind}; this version keeps its library in SQLite only, write {_EXAMPLE}")
    path = rest.removeprefix("/")
    if path in ("", ":memory:") or path.startswith("file:"):
        raise ValueError(f"names no file, so the library would be lost at every stop; write {_EXAMPLE}")
    if not url.startswith(_SQLITE):
        raise ValueError(f"begins with {scheme}://; write {_SQLITE}{path}")
    if "?" in path:
        raise ValueError(f"has parameters, which are not read; write {_SQLITE}{path.partition('?')[0]}")
    file = file_of(url)
    if file.is_dir():
        raise ValueError(f"names a folder; write the file's name too, {_SQLITE}{path.rstrip('/')}/almanac.db")
    _writable(file.parent)
    return file


def _backups(beside: Path, value: str) -> Path:
    folder = beside / value
    if value != DEFAULTS["ALMANAC_BACKUPS"] or folder.exists():
        _writable(folder)
    return folder


def _writable(folder: Path) -> None:
    if not folder.is_dir():
        raise ValueError(f"names the folder «{folder.absolute()}», which does not exist; make it, or write another")
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise ValueError(
            f"names the folder «{folder.absolute()}», which cannot be written ({error.strerror});"
            " let this user write there, or write another"
        ) from None


def _one_of(choices: Sequence[str], value: str) -> str:
    if value not in choices:
        raise ValueError(f"is {shown(value)}; write one of {', '.join(choices)}")
    return value


def _failpoint(value: str) -> str:
    point, _, times = value.partition(":")
    if value and (point not in POINTS or not re.fullmatch(r"[1-9][0-9]{0,5}", times or "1")):
        raise ValueError(f"is {shown(value)}; write one of {', '.join(POINTS)}, or after-post:3 for the third time")
    return value


def _address(value: str) -> str:
    parts = urlsplit(value)
    if value and (parts.scheme not in ("http", "https") or not parts.hostname):
        raise ValueError(f"is {shown(value)}; write an address such as http://127.0.0.1:8080/api/v10")
    return value.rstrip("/")
