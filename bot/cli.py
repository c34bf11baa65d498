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
from bot.domain.message import ENGLISH
from bot.messages import render
from bot.ops import logs
from bot.ops.exits import EndsProcess, Exit
from bot.ops.table import table

if TYPE_CHECKING:
    from bot.container import Container
    from bot.domain.packs.pack import Pack

log = logging.getLogger(__name__)

PERMISSIONS = 117_760  # view channels, send messages, embed links, attach files, read message history
WHICH_GUILD = "in Discord, switch on Settings, Advanced, Developer Mode, then right-click the server: Copy Server ID"


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
        return complain(render(faults, ENGLISH), Exit.CONFIG)
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


def complain(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code


def parser() -> argparse.ArgumentParser:
    """All commands with their arguments."""
    almanac = argparse.ArgumentParser(prog="almanac", description="The reference desk of a Discord community.")
    almanac.add_argument("--version", action="version", version=f"almanac {__version__}")
    almanac.set_defaults(command=run)
    commands = almanac.add_subparsers(title="commands", metavar="COMMAND")

    def add(name: str, command: Callable[[argparse.Namespace], int], help: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=help, description=f"{help[0].upper()}{help[1:]}.")
        added.set_defaults(command=command)
        return added

    def add_guild(command: argparse.ArgumentParser) -> None:
        command.add_argument("--guild", type=snowflake, metavar="ID", help="not needed while there is only one")

    add("run", run, "run the bot on Discord (also without any command)")
    sandboxed = add("sandbox", sandbox, "run the bot against a local Discord in a web page, without a token")
    sandboxed.add_argument("--port", type=port, default=0, help="of the page; any that is free unless given")
    add("check", check, "examine settings and database, and say what is wrong and how to mend it")
    add("migrate", migrate, "bring the database's tables and search index up to date")
    imported = add("import", import_, "load a pack into a guild's library")
    imported.add_argument("pack", metavar="FILE", help="a pack as TOML, or the name of a starter pack")
    add_guild(imported)
    exported = add("export", export, "write a guild's library as a pack")
    exported.add_argument("file", metavar="FILE", type=Path, nargs="?", help="standard output unless given")
    add_guild(exported)
    counted = add("stats", stats, "show what a guild's members asked for, and what they asked for in vain")
    counted.add_argument("--period", choices=[*map(str, Period)], default=str(Period.MONTH), help="month unless given")
    add_guild(counted)
    saved = add("backup", backup, "back up the database, also while the bot runs")
    saved.add_argument("file", metavar="FILE", type=Path, nargs="?", help="a new file in ALMANAC_BACKUPS unless given")
    restored = add("restore", restore, "put a backup in the place of the database")
    restored.add_argument("file", metavar="FILE", type=Path, help="the backup")
    restored.add_argument("--force", action="store_true", help="also when the database is sound")
    invited = add("invite", invite, "print the link that invites the bot to a server")
    invited.add_argument("--application", type=snowflake, metavar="ID", help="taken from DISCORD_TOKEN unless given")
    return almanac


def snowflake(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > 19 or not 0 < int(text) < 2**63:
        raise argparse.ArgumentTypeError(f"{shown(text)} is not an id, which has about 18 digits; {WHICH_GUILD}")
    return int(text)


def port(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or int(text[:6]) > 65_535:
        raise argparse.ArgumentTypeError(f"{shown(text)} is not a port, which is a number up to 65535")
    return int(text)


def run(_: argparse.Namespace) -> int:
    settings = config.load(token=True)
    logs.setup(settings.log_level, settings.log_format, [settings.token or ""])
    from bot.app import serve

    return asyncio.run(serve(settings))


def sandbox(arguments: argparse.Namespace) -> int:
    if find_spec("simcord") is None:
        raise UserError(
            "The sandbox needs one thing more: pip install 'almanac-discord[sandbox]', then start it again."
        )
    try:
        socket.create_server(("127.0.0.1", arguments.port)).close()
    except OSError:
        raise UserError(f"Port {arguments.port} is taken by another program. Name another, or none.") from None
    from bot.sandbox import serve

    return asyncio.run(serve(port=arguments.port))


def check(_: argparse.Namespace) -> int:
    from bot.services.process.checkup import Finding, Mark, examine

    findings = []
    settings: config.Config | None = None
    try:
        settings = config.load(token=True)
        application = config.application_id(settings.token or "")
        findings.append(Finding(Mark.OK, "DISCORD_TOKEN", f"has the shape of a token, of application {application}"))
    except config.ConfigFaults as faults:
        findings += [Finding(Mark.WRONG, fault.where, fault.reason) for fault in faults.faults]
        if all(fault.where == "DISCORD_TOKEN" for fault in faults.faults):
            settings = config.load()
    if settings is None:
        findings.append(Finding(Mark.NOTE, "database", "is examined once the settings are right"))
    else:
        kept = f"library in {settings.database_path}, backups in {settings.backups}"
        findings.append(
            Finding(Mark.OK, "settings", f"{kept}, logs from {settings.log_level} as {settings.log_format}")
        )
        findings += asyncio.run(examine(settings.database_path, settings.database_url, settings.backups))
    for finding in findings:
        print(f"{finding.mark:5}  {finding.about:13}  {finding.words}")
    wrong = sum(finding.mark is Mark.WRONG for finding in findings)
    print("\nAll is well." if not wrong else f"\nTo be mended: {wrong}.")
    return Exit.WRONG if wrong else 0


def migrate(_: argparse.Namespace) -> int:
    from bot.services.process.checkup import mend_search
    from bot.storage import integrity, migration
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
        print(f"Tables are at {after}." if before == after else f"Tables went from {before or 'nothing'} to {after}.")
        if mended:
            print(f"Search index mended for {mended:,} entries.")
        return 0

    with integrity.opened(settings.database_path):
        return asyncio.run(work())


def import_(arguments: argparse.Namespace) -> int:
    from bot.services.packs.packs import read_pack, starter_packs

    packs = starter_packs()
    text = packs[arguments.pack] if arguments.pack in packs else read_text(Path(arguments.pack), packs)
    try:
        pack = read_pack(text, arguments.pack)
    except Invalid as invalid:
        faults = [render(problem, ENGLISH) for problem in invalid.problems]
        return complain("\n".join([*faults, "Nothing was imported."]), Exit.WRONG)
    try:
        return in_world(lambda container: load_pack(container, pack, arguments.guild), new=True)
    except Invalid as invalid:
        clashes = [f"{arguments.pack}: {render(problem, ENGLISH)}" for problem in invalid.problems]
        return complain("\n".join([*clashes, "Nothing was imported."]), Exit.WRONG)


async def load_pack(container: Container, pack: Pack, given: int | None) -> int:
    guild_id = await one_guild(container, given, new=True)
    done = await container.packs.load(guild_id, pack)
    print(f"Loaded {shown(pack.title, 200)} into guild {guild_id}.")
    print(f"{done.added:,} added, {done.changed:,} changed, {done.unchanged:,} unchanged.")
    print(f"{done.quotes_verified:,} of {done.quotes:,} quotes are verified to the letter.")
    return 0


def read_text(path: Path, starters: Iterable[str]) -> str:
    """The text of a pack's file; raises `UserError`."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        reason = "is not UTF-8 text; save it as UTF-8"
    except FileNotFoundError:
        reason = f"is neither a file nor a starter pack ({', '.join(sorted(starters))})"
    except IsADirectoryError:
        reason = "is a folder; name a pack's file in it"
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
    raise UserError(f"{path}: {reason}. Nothing was imported.")


def export(arguments: argparse.Namespace) -> int:
    async def work(container: Container) -> int:
        text = await container.packs.dump(await one_guild(container, arguments.guild))
        if arguments.file is None:
            sys.stdout.write(text)
        else:
            write_text(arguments.file, text)
            print(f"Wrote {arguments.file}.")
        return 0

    return in_world(work)


def write_text(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise UserError(f"{path} exists already, and nothing was overwritten. Name another file.") from None
    except OSError as error:
        raise UserError(f"{path} could not be written: {error.strerror}.") from None


def stats(arguments: argparse.Namespace) -> int:
    async def work(container: Container) -> int:
        guild_id, period = await one_guild(container, arguments.guild), Period(arguments.period)
        library = await container.libraries.get(guild_id)
        top = await container.insight.top(guild_id, period)
        gaps = await container.insight.gaps(guild_id, period)
        names = {topic.id: topic.name for topic in library.topics.values()}
        print(f"Guild {guild_id}, {period.words}\n")
        asked = [(names.get(row.topic_id, f"(topic {row.topic_id}, gone)"), row.asks, row.askers) for row in top]
        print(table(("Asked for", "Times", "People-days"), asked) if asked else "Nobody asked for a topic.")
        print()
        vain = [(gap.text, gap.times, gap.last_day) for gap in gaps]
        print(table(("Asked for in vain", "Times", "Last on"), vain) if vain else "Nobody asked in vain.")
        return 0

    return in_world(work)


def backup(arguments: argparse.Namespace) -> int:
    from bot.services.process.backup import Backups

    settings = config.load()
    made = asyncio.run(Backups(settings.database_path, settings.backups).make(arguments.file))
    print(f"Backed up to {made}.")
    return 0


def restore(arguments: argparse.Namespace) -> int:
    from bot.services.process.backup import Backups

    settings = config.load()
    backups = Backups(settings.database_path, settings.backups)
    restored = asyncio.run(backups.restore(arguments.file, force=arguments.force))
    kept = f" What stood there is kept as {restored.replaced}." if restored.replaced else ""
    print(f"{restored.database} is now what {arguments.file} holds.{kept}")
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
        raise UserError(
            f"There is no database at {settings.database_path.absolute()} yet; `almanac import` or `almanac run` makes"
            " it. If yours is elsewhere, start in its folder or set DATABASE_URL."
        )

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
    if given is not None:
        raise UserError(f"There is no library of guild {given}; there is {f'one of {there}' if known else 'none yet'}.")
    if known:
        raise UserError(f"There are libraries of {len(known)} guilds: say which by --guild, one of {there}.")
    raise UserError(f"There is no guild yet: say which by --guild ID ({WHICH_GUILD}).")


if __name__ == "__main__":
    sys.exit(main())
