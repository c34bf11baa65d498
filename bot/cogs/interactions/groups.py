"""The two top-level groups, /curate and /setup, which several cogs fill with their subcommands.

They stand apart from the members' commands because Discord lets a server's managers hide whole commands only. Who may
do what is decided in the services; what Discord hides is a courtesy.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar, runtime_checkable

import discord
from discord import app_commands

from bot.cogs.interactions.localized import localized
from bot.domain.message import Message

Method = TypeVar("Method", bound=Callable[..., Awaitable[None]])

CONTEXTS = app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False)
INSTALLS = app_commands.AppInstallationType(guild=True, user=False)


TOPS: Mapping[str, discord.Permissions] = {
    "curate": discord.Permissions(manage_messages=True),
    "setup": discord.Permissions(manage_guild=True),
}
"""The top-level groups, and whom Discord shows them. Discord allows one level of groups inside."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a method stands: its path below the root of all commands, and its description."""

    path: tuple[str, ...]
    description: app_commands.locale_str


def curate(path: str, **params: object) -> Callable[[Method], Method]:
    """Make the method of a cog the subcommand `/curate <path>`; `path` is `edit`, or `add quote` inside a group.

    `params` are those of the message that describes it, `command-curate-edit`.
    """
    return _under("curate", path, params)


def setup(path: str, **params: object) -> Callable[[Method], Method]:
    """Make the method of a cog the subcommand `/setup <path>`."""
    return _under("setup", path, params)


def _under(top: str, path: str, params: Mapping[str, object]) -> Callable[[Method], Method]:
    place = (top, *path.split())

    def mark(method: Method) -> Method:
        method.__dict__["subcommand"] = _Place(place, localized(Message(_id(place), params)))
        return method

    return mark


def _id(path: tuple[str, ...]) -> str:
    """The id of what describes a command or a group."""
    return f"command-{'-'.join(path)}"


@runtime_checkable
class HasSubcommands(Protocol):
    """A cog that makes subcommands besides those of its methods: each by its path, `curate add quote`, with its
    description and what it calls."""

    def subcommands(self) -> Iterable[tuple[str, app_commands.locale_str, Callable[..., Awaitable[None]]]]: ...


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
        description = localized(Message(_id(path)))
        if len(path) == 1:
            groups[path] = app_commands.Group(
                name=path[0],
                description=description,
                default_permissions=TOPS[path[0]],
                allowed_contexts=CONTEXTS,
                allowed_installs=INSTALLS,
            )
        else:
            parent = _group(groups, path[:1])
            groups[path] = app_commands.Group(name=path[1], description=description, parent=parent)
    return groups[path]
