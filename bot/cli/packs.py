"""Commands that bring packs in and out, and make what packs carry."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.container import in_container, one_guild
from bot.cli.output import complain, say
from bot.domain.errors import Invalid, UserError, shown
from bot.domain.message import OPERATOR
from bot.messages import render
from bot.ops.exits import Exit

if TYPE_CHECKING:
    from bot.container import Container
    from bot.domain.packs.pack import Pack


def import_(arguments: argparse.Namespace) -> int:
    from bot.services.packs.packs import read_pack, starter_packs

    packs = starter_packs()
    text = packs[arguments.pack] if arguments.pack in packs else read_text(Path(arguments.pack), packs)
    try:
        pack = read_pack(text, arguments.pack)
    except Invalid as invalid:
        faults = [render(problem, OPERATOR) for problem in invalid.problems]
        return complain("\n".join([*faults, say("cli-nothing-imported")]), Exit.WRONG)
    try:
        return in_container(lambda container: load_pack(container, pack, arguments.guild), new=True)
    except Invalid as invalid:
        clashes = [f"{arguments.pack}: {render(problem, OPERATOR)}" for problem in invalid.problems]
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

    return in_container(work)


def write_text(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise UserError("cli-file-exists", file=str(path)) from None
    except OSError as error:
        raise UserError("cli-file-not-written", file=str(path), why=error.strerror) from None
