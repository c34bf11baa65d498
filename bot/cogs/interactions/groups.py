"""The two top-level groups, /curate and /setup, which several cogs fill with their subcommands.

They stand apart from the members' commands because Discord lets a server's managers hide whole commands only. Who may
do what is decided in the services; what Discord hides is a courtesy.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar, runtime_checkable

import discord
from discord import app_commands

from bot.domain.message import ENGLISH
from bot.kinds import KINDS
from bot.messages import render
from bot.ui.text import listed

Method = TypeVar("Method", bound=Callable[..., Awaitable[None]])

CONTEXTS = app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False)
INSTALLS = app_commands.AppInstallationType(guild=True, user=False)


@dataclass(frozen=True, slots=True)
class Top:
    """A top-level group: what it is for, whom Discord shows it, and the groups inside it (Discord allows one level)."""

    description: str
    shown_to: discord.Permissions
    groups: Mapping[str, str] = field(default_factory=dict)


TOPS: Mapping[str, Top] = {
    "curate": Top(
        "Keep the library: add, mend, review",
        discord.Permissions(manage_messages=True),
        {
            "add": f"Add {listed((f'a {render(kind.noun, ENGLISH)}' for kind in KINDS.values()), last='or')}",
            "topic": "Topics and their names",
            "source": "Where statements come from",
        },
    ),
    "setup": Top("How Almanac works in this server", discord.Permissions(manage_guild=True)),
}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a method stands: its path below the root of all commands, and its description."""

    path: tuple[str, ...]
    description: str


def curate(path: str, description: str) -> Callable[[Method], Method]:
    """Make the method of a cog the subcommand `/curate <path>`; `path` is `edit`, or `add quote` inside a group."""
    return _under("curate", path, description)


def setup(path: str, description: str) -> Callable[[Method], Method]:
    """Make the method of a cog the subcommand `/setup <path>`."""
    return _under("setup", path, description)


def _under(top: str, path: str, description: str) -> Callable[[Method], Method]:
    def mark(method: Method) -> Method:
        method.__dict__["subcommand"] = _Place((top, *path.split()), description)
        return method

    return mark


@runtime_checkable
class HasSubcommands(Protocol):
    """A cog that makes subcommands besides those of its methods: each by its path, `curate add quote`, with its
    description and what it calls."""

    def subcommands(self) -> Iterable[tuple[str, str, Callable[..., Awaitable[None]]]]: ...


def build(features: Iterable[object]) -> list[app_commands.Group]:
    """The groups with the subcommands of all `features` in them, each bound to its cog; groups left empty are not made.

    Raises `CommandAlreadyRegistered` where two cogs claim one path.
    """
    groups: dict[tuple[str, ...], app_commands.Group] = {}
    for feature in features:
        for place, method in _subcommands(feature):
            group = _group(groups, place.path[:-1])
            # A bound method: discord.py takes the cog that it is bound to from it.
            callback: Any = method
            group.add_command(
                app_commands.Command(
                    name=place.path[-1], description=place.description, callback=callback, parent=group
                )
            )
    return [group for path, group in groups.items() if len(path) == 1]


def _subcommands(feature: object) -> list[tuple[_Place, Callable[..., Awaitable[None]]]]:
    methods = (getattr(feature, name) for name in vars(type(feature)))
    marked = [(method.subcommand, method) for method in methods if hasattr(method, "subcommand")]
    made = feature.subcommands() if isinstance(feature, HasSubcommands) else ()
    return [*marked, *((_Place(tuple(path.split()), description), method) for path, description, method in made)]


def _group(groups: dict[tuple[str, ...], app_commands.Group], path: tuple[str, ...]) -> app_commands.Group:
    if path not in groups:
        top = TOPS[path[0]]
        if len(path) == 1:
            groups[path] = app_commands.Group(
                name=path[0],
                description=top.description,
                default_permissions=top.shown_to,
                allowed_contexts=CONTEXTS,
                allowed_installs=INSTALLS,
            )
        else:
            parent = _group(groups, path[:1])
            groups[path] = app_commands.Group(name=path[1], description=top.groups[path[1]], parent=parent)
    return groups[path]
