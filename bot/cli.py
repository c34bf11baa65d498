"""The command line: `almanac`, also `python -m bot`. Results go to standard output, complaints to standard error."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import socket
import sys
from collections.abc import Callable, Coroutine, Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from bot import __version__, config
from bot.domain.ask import Period
from bot.domain.errors import Invalid, UserError, shown
from bot.domain.message import ENGLISH, Message
from bot.messages import render, translate
from bot.ops import logs
from bot.ops.exits import EndsProcess, Exit
from bot.ops.table import table

if TYPE_CHECKING:
    from bot.container import Container
    from bot.domain.packs.pack import Pack

log = logging.getLogger(__name__)

PERMISSIONS = 117_760  # view channels, send messages, embed links, attach files, read message history


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code. What an operator can mend is told in a sentence, never as a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace", encoding=None if stream.isatty() else "utf-8")
    arguments = parser().parse_args(argv)
    logs.setup("WARNING")
    try:
        code: int = arguments.command(arguments)
        sys.stdout.flush()
    except config.ConfigFaults as faults:
        return complain(describe(faults), Exit.CONFIG)
    except EndsProcess as ends:
        return complain(render(ends, ENGLISH), ends.code)
    except UserError as refused:
        return complain(render(refused, ENGLISH), Exit.WRONG)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has enough; Python would complain once more when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.WRONG
    except Exception:
        log.critical("a fault of Almanac's own ended it [%s]", logs.new_error_id(), exc_info=True)
        return Exit.FAULT
    return code


def say(id: str, /, **params: object) -> str:
    """A message in the language of the command line."""
    return translate(ENGLISH, id, **params)


def describe(faults: config.ConfigFaults) -> str:
    """What is wrong with the settings, a line each."""
    return "\n".join(say("config-fault", setting=each.where, problem=each.message) for each in faults.problems)


def complain(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code


def parser() -> argparse.ArgumentParser:
    """All commands with their arguments."""
    almanac = argparse.ArgumentParser(prog="almanac", description=say("cli-about"))
    almanac.add_argument("--version", action="version", version=f"almanac {__version__}")
    almanac.set_defaults(command=run)
    commands = almanac.add_subparsers(title=say("cli-commands"), metavar="COMMAND")

    def add(name: str, command: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        help = say(f"cli-help-{name}")
        added = commands.add_parser(name, help=help, description=f"{help[0].upper()}{help[1:]}.")
        added.set_defaults(command=command)
        return added

    def add_guild(command: argparse.ArgumentParser) -> None:
        command.add_argument("--guild", type=snowflake, metavar="ID", help=say("cli-option-guild"))

    add("run", run)
    sandboxed = add("sandbox", sandbox)
    sandboxed.add_argument("--port", type=port, default=0, help=say("cli-option-port"))
    add("check", check)
    add("migrate", migrate)
    imported = add("import", import_)
    imported.add_argument("pack", metavar="FILE", help=say("cli-option-pack"))
    add_guild(imported)
    exported = add("export", export)
    exported.add_argument("file", metavar="FILE", type=Path, nargs="?", help=say("cli-option-export-file"))
    add_guild(exported)
    made = add("fingerprint", fingerprint)
    made.add_argument("file", metavar="FILE", help=say("cli-option-source-text"))
    made.add_argument("--title", default="", help=say("cli-option-source-title"))
    counted = add("stats", stats)
    counted.add_argument(
        "--period", choices=[*map(str, Period)], default=str(Period.MONTH), help=say("cli-option-period")
    )
    add_guild(counted)
    saved = add("backup", backup)
    saved.add_argument("file", metavar="FILE", type=Path, nargs="?", help=say("cli-option-backup-file"))
    restored = add("restore", restore)
    restored.add_argument("file", metavar="FILE", type=Path, help=say("cli-option-restore-file"))
    restored.add_argument("--force", action="store_true", help=say("cli-option-force"))
    invited = add("invite", invite)
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


def run(_: argparse.Namespace) -> int:
    settings = config.load(token=True)
    logs.setup(settings.log_level, settings.log_format, [settings.token or ""])
    from bot.app import serve

    return asyncio.run(serve(settings))


def sandbox(arguments: argparse.Namespace) -> int:
    if find_spec("simcord") is None:
        raise UserError("sandbox-not-installed")
    try:
        socket.create_server(("127.0.0.1", arguments.port)).close()
    except OSError:
        raise UserError("sandbox-port-taken", port=str(arguments.port)) from None
    from bot.sandbox import serve

    return asyncio.run(serve(port=arguments.port))


def check(_: argparse.Namespace) -> int:
    from bot.services.process.checkup import Finding, Mark, examine

    findings = []
    settings: config.Config | None = None
    try:
        settings = config.load(token=True)
        application = config.application_id(settings.token or "")
        shape = Message("cli-check-token", {"application": str(application)})
        findings.append(Finding(Mark.OK, "DISCORD_TOKEN", shape))
    except config.ConfigFaults as faults:
        findings += [Finding(Mark.WRONG, fault.where, fault.message) for fault in faults.problems]
        if all(fault.where == "DISCORD_TOKEN" for fault in faults.problems):
            settings = config.load()
    if settings is None:
        findings.append(Finding(Mark.NOTE, Message("checkup-database"), Message("cli-check-database-later")))
    else:
        words = {
            "library": str(settings.database_path),
            "backups": str(settings.backups),
            "level": settings.log_level,
            "format": settings.log_format,
        }
        findings.append(Finding(Mark.OK, Message("checkup-settings"), Message("cli-check-settings", words)))
        findings += asyncio.run(examine(settings.database_path, settings.database_url, settings.backups))
    for finding in findings:
        print(f"{finding.mark:5}  {render(finding.about, ENGLISH):13}  {render(finding.words, ENGLISH)}")
    wrong = sum(finding.mark is Mark.WRONG for finding in findings)
    print(f"\n{say('cli-check-wrong', count=wrong) if wrong else say('cli-check-well')}")
    return Exit.WRONG if wrong else 0


def migrate(_: argparse.Namespace) -> int:
    from bot.services.process.checkup import mend_search
    from bot.storage import file_locks, integrity, migration
    from bot.storage.database import Database

    settings = config.load()

    async def work() -> int:
        integrity.prepare_file(settings.database_path, settings.backups)
        database = Database(settings.database_url)
        try:
            before, after = await migration.upgrade(database)
            mended = await mend_search(database)
        finally:
            await database.close()
        if before == after:
            print(say("cli-tables-are-at", after=str(after)))
        elif before:
            print(say("cli-tables-went", before=before, after=str(after)))
        else:
            print(say("cli-tables-made", after=str(after)))
        if mended:
            print(say("cli-search-mended", count=mended))
        return 0

    with file_locks.opened(settings.database_path):
        return asyncio.run(work())


def import_(arguments: argparse.Namespace) -> int:
    from bot.services.packs.packs import read_pack, starter_packs

    packs = starter_packs()
    text = packs[arguments.pack] if arguments.pack in packs else read_text(Path(arguments.pack), packs)
    try:
        pack = read_pack(text, arguments.pack)
    except Invalid as invalid:
        faults = [render(problem, ENGLISH) for problem in invalid.problems]
        return complain("\n".join([*faults, say("cli-nothing-imported")]), Exit.WRONG)
    try:
        return in_world(lambda container: load_pack(container, pack, arguments.guild), new=True)
    except Invalid as invalid:
        clashes = [f"{arguments.pack}: {render(problem, ENGLISH)}" for problem in invalid.problems]
        return complain("\n".join([*clashes, say("cli-nothing-imported")]), Exit.WRONG)


async def load_pack(container: Container, pack: Pack, given: int | None) -> int:
    guild_id = await one_guild(container, given, new=True)
    done = await container.packs.load(guild_id, pack)
    print(say("cli-pack-loaded", title=shown(pack.title, 200), guild=str(guild_id)))
    print(say("cli-pack-changes", added=done.added, changed=done.changed, unchanged=done.unchanged))
    print(say("cli-pack-quotes", verified=done.quotes_verified, count=done.quotes))
    return 0


def read_text(path: Path, starters: Iterable[str]) -> str:
    """The text of a pack's file; raises `UserError`."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError("cli-pack-not-utf-8", file=str(path)) from None
    except FileNotFoundError:
        raise UserError("cli-pack-not-there", file=str(path), packs=", ".join(sorted(starters))) from None
    except IsADirectoryError:
        raise UserError("cli-pack-is-folder", file=str(path)) from None
    except OSError as error:
        raise UserError("cli-pack-unreadable", file=str(path), why=error.strerror) from None


def fingerprint(arguments: argparse.Namespace) -> int:
    """Print the fingerprint of a source's text, as packs carry it; what it is of goes to standard error."""
    from bot.domain.verification.fingerprint import Fingerprint, FingerprintError

    try:
        text = Path(arguments.file).read_bytes().decode("utf-8-sig")
        made = Fingerprint.of(text, arguments.title)
    except UnicodeDecodeError:
        raise UserError("cli-text-not-utf-8", file=arguments.file) from None
    except OSError as error:
        raise UserError("cli-text-unreadable", file=arguments.file, why=error.strerror) from None
    except FingerprintError as error:
        raise UserError(error.message) from None
    print(made.encode())
    print(say("cli-fingerprint-made", count=made.tokens, paragraphs=made.paragraphs), file=sys.stderr)
    return 0


def export(arguments: argparse.Namespace) -> int:
    async def work(container: Container) -> int:
        text = await container.packs.dump(await one_guild(container, arguments.guild))
        if arguments.file is None:
            sys.stdout.write(text)
        else:
            write_text(arguments.file, text)
            print(say("cli-exported", file=str(arguments.file)))
        return 0

    return in_world(work)


def write_text(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise UserError("cli-file-exists", file=str(path)) from None
    except OSError as error:
        raise UserError("cli-file-not-written", file=str(path), why=error.strerror) from None


def stats(arguments: argparse.Namespace) -> int:
    async def work(container: Container) -> int:
        guild_id, period = await one_guild(container, arguments.guild), Period(arguments.period)
        library = await container.libraries.get(guild_id)
        top = await container.insight.top(guild_id, period)
        gaps = await container.insight.gaps(guild_id, period)
        names = {topic.id: topic.name for topic in library.topics.values()}
        print(f"{say('cli-stats', guild=str(guild_id), period=str(period))}\n")
        gone = {row.topic_id: say("cli-stats-topic-gone", id=str(row.topic_id)) for row in top}
        asked = [((gone | names)[row.topic_id], row.asks, row.askers) for row in top]
        head = (say("cli-stats-asked"), say("cli-stats-times"), say("cli-stats-people"))
        print(table(head, asked) if asked else say("cli-stats-nobody-asked"))
        print()
        vain = [(gap.text, gap.times, gap.last_day) for gap in gaps]
        head = (say("cli-stats-in-vain"), say("cli-stats-times"), say("cli-stats-last"))
        print(table(head, vain) if vain else say("cli-stats-nobody-in-vain"))
        return 0

    return in_world(work)


def backup(arguments: argparse.Namespace) -> int:
    from bot.services.process.backup import Backups

    settings = config.load()
    made = asyncio.run(Backups(settings.database_path, settings.backups).make(arguments.file))
    print(say("cli-backed-up", file=str(made)))
    return 0


def restore(arguments: argparse.Namespace) -> int:
    from bot.services.process.backup import Backups

    settings = config.load()
    backups = Backups(settings.database_path, settings.backups)
    restored = asyncio.run(backups.restore(arguments.file, force=arguments.force))
    database, backup = str(restored.database), str(arguments.file)
    if restored.replaced:
        print(say("cli-restored-over", database=database, backup=backup, replaced=str(restored.replaced)))
    else:
        print(say("cli-restored", database=database, backup=backup))
    return 0


def invite(arguments: argparse.Namespace) -> int:
    application = arguments.application or config.application_id(config.load(token=True).token or "")
    query = {"client_id": application, "scope": "bot applications.commands", "permissions": PERMISSIONS}
    print(f"https://discord.com/oauth2/authorize?{urlencode(query)}")
    return 0


def in_world(work: Callable[[Container], Coroutine[Any, Any, int]], *, new: bool = False) -> int:
    """The exit code of `work` in the configured world. Only with `new` may the database not be there yet."""
    from bot.container import open_container

    settings = config.load()
    if not new and not settings.database_path.exists():
        raise UserError("cli-no-database", file=str(settings.database_path.absolute()))

    async def opened() -> int:
        async with open_container(settings) as container:
            return await work(container)

    return asyncio.run(opened())


async def one_guild(container: Container, given: int | None, *, new: bool = False) -> int:
    """The guild that is meant: the one given, or the only one there is. Only with `new` may it be unknown so far."""
    from bot.storage import guilds

    known = await container.database.read(guilds.known)
    if given is not None and (new or given in known):
        return given
    if given is None and len(known) == 1:
        return known[0]
    there = ", ".join(map(str, known))
    if given is not None and known:
        raise UserError("cli-guild-unknown", guild=str(given), guilds=there)
    if given is not None:
        raise UserError("cli-guild-unknown-as-all", guild=str(given))
    if known:
        raise UserError("cli-guilds-are-several", count=len(known), guilds=there)
    raise UserError("cli-no-guild")


if __name__ == "__main__":
    sys.exit(main())
