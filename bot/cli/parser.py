"""All commands with their arguments."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from bot import __version__
from bot.cli import database, packs, process, stats
from bot.cli.output import say
from bot.domain.ask import Period
from bot.domain.errors import shown
from bot.domain.message import Locale
from bot.messages import CATALOGS


def parser() -> argparse.ArgumentParser:
    """All commands with their arguments."""
    almanac = argparse.ArgumentParser(prog="almanac", description=say("cli-about"))
    almanac.add_argument("--version", action="version", version=f"almanac {__version__}")
    almanac.set_defaults(command=process.run)
    commands = almanac.add_subparsers(title=say("cli-commands"), metavar="COMMAND")

    def add(name: str, command: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        help = say(f"cli-help-{name}")
        added = commands.add_parser(name, help=help, description=f"{help[0].upper()}{help[1:]}.")
        added.set_defaults(command=command)
        return added

    def add_guild(command: argparse.ArgumentParser) -> None:
        command.add_argument("--guild", type=snowflake, metavar="ID", help=say("cli-option-guild"))

    add("run", process.run)
    sandboxed = add("sandbox", process.sandbox)
    sandboxed.add_argument("--port", type=port, default=0, help=say("cli-option-port"))
    sandboxed.add_argument("--language", type=Locale, choices=CATALOGS, help=say("cli-option-language"))
    add("check", process.check)
    add("migrate", database.migrate)
    imported = add("import", packs.import_)
    imported.add_argument("pack", metavar="FILE", help=say("cli-option-pack"))
    add_guild(imported)
    exported = add("export", packs.export)
    exported.add_argument("file", metavar="FILE", type=Path, nargs="?", help=say("cli-option-export-file"))
    add_guild(exported)
    made = add("fingerprint", packs.fingerprint)
    made.add_argument("file", metavar="FILE", help=say("cli-option-source-text"))
    made.add_argument("--title", default="", help=say("cli-option-source-title"))
    counted = add("stats", stats.stats)
    counted.add_argument(
        "--period", choices=[*map(str, Period)], default=str(Period.MONTH), help=say("cli-option-period")
    )
    add_guild(counted)
    saved = add("backup", database.backup)
    saved.add_argument("file", metavar="FILE", type=Path, nargs="?", help=say("cli-option-backup-file"))
    restored = add("restore", database.restore)
    restored.add_argument("file", metavar="FILE", type=Path, help=say("cli-option-restore-file"))
    restored.add_argument("--force", action="store_true", help=say("cli-option-force"))
    invited = add("invite", process.invite)
    invited.add_argument("--application", type=snowflake, metavar="ID", help=say("cli-option-application"))
    return almanac


def snowflake(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > 19 or not 0 < int(text) < 2**63:
        raise argparse.ArgumentTypeError(say("cli-id-unreadable", text=shown(text)))
    return int(text)


def port(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or int(text[:6]) > 65_535:
        raise argparse.ArgumentTypeError(say("cli-port-unreadable", text=shown(text)))
    return int(text)
