"""Commands that run the bot, or tell how it would run."""

from __future__ import annotations

import argparse
import asyncio
import socket
from importlib.util import find_spec
from urllib.parse import urlencode

from bot import config
from bot.cli.output import say
from bot.domain.errors import UserError
from bot.domain.message import OPERATOR, Message
from bot.messages import render
from bot.ops import logs
from bot.ops.exits import Exit

PERMISSIONS = 117_760  # view channels, send messages, embed links, attach files, read message history


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

    return asyncio.run(serve(port=arguments.port, language=arguments.language))


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
        print(f"{finding.mark:5}  {render(finding.about, OPERATOR):13}  {render(finding.words, OPERATOR)}")
    wrong = sum(finding.mark is Mark.WRONG for finding in findings)
    print(f"\n{say('cli-check-wrong', count=wrong) if wrong else say('cli-check-well')}")
    return Exit.WRONG if wrong else 0


def invite(arguments: argparse.Namespace) -> int:
    application = arguments.application or config.application_id(config.load(token=True).token or "")
    query = {"client_id": application, "scope": "bot applications.commands", "permissions": PERMISSIONS}
    print(f"https://discord.com/oauth2/authorize?{urlencode(query)}")
    return 0
