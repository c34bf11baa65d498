"""Four eyes on topics and sources: a change is rehearsed, kept, and done when a second moderator approves it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from bot.domain.actor import Actor
from bot.domain.audit import Action, AuditEvent
from bot.domain.errors import UserError
from bot.domain.message import Message
from bot.domain.operation import AwaitsReview, Operation
from bot.domain.proposal import State
from bot.services import lookup
from bot.services.unit_of_work import Transaction, UnitOfWork
from bot.storage import audit, operations

T = TypeVar("T")
Perform = Callable[..., Awaitable[T]]

AT_ONCE = frozenset({Action.TOPIC_RETIRE, Action.SOURCE_RETIRE})
"""What never waits: what is wrong must not stay in sight while it waits."""


class Operations:
    """Changes of topics and sources, done at once, or with four eyes on when somebody else has approved them.

    `performs` has the function that does each action: it is given the transaction and the operation's arguments, which
    are what JSON can hold, examines them, and writes its line in the audit log.
    """

    def __init__(self, uow: UnitOfWork, performs: Mapping[Action, Perform[Any]]) -> None:
        self._uow = uow
        self._performs = performs

    async def run(self, guild_id: int, actor: Actor, what: Message, action: Action, **arguments: Any) -> Any:
        """Do an operation for a moderator and return what it returns; `what` names it where they may not.

        With four eyes on, it is done and undone, so that what is wrong with it is raised at once, and kept; then this
        raises `AwaitsReview`. Only what is in `AT_ONCE` does not wait.
        """
        async with self._uow.write(guild_id, actor, what) as tx:
            if not tx.settings.four_eyes or action in AT_ONCE:
                return await self._performs[action](tx, **arguments)
            says = await self._rehearse(tx, action, arguments)
            kept = await operations.add(tx.connection, guild_id, actor.user_id, tx.at, arguments, says)
            await tx.record(Action.PROPOSE, _named(kept))
        raise AwaitsReview(kept)

    async def _rehearse(self, tx: Transaction, action: Action, arguments: Mapping[str, Any]) -> AuditEvent:
        """What the audit log would say; nothing of it stays."""
        last = await audit.last(tx.connection, tx.guild_id)
        async with tx.connection.begin_nested() as savepoint:
            await self._performs[action](tx, **arguments)
            [*_, says] = await audit.after(tx.connection, tx.guild_id, last, 100)
            await savepoint.rollback()
        return says

    async def approve(self, guild_id: int, actor: Actor, operation_id: int) -> Operation:
        """Do what waits, in the name of who asked for it. Raises what the operation raises, and `UserError` for one's
        own."""
        async with self._uow.write(guild_id, actor, Message("action-approve-change", {"id": str(operation_id)})) as tx:
            found = await lookup.operation(tx.connection, guild_id, operation_id)
            if tx.settings.four_eyes and found.author_id == actor.user_id:
                raise UserError("proposal-is-your-own")
            author = replace(actor, user_id=found.author_id)
            performing = replace(tx, actor=author, approved_by=actor.user_id)
            await self._performs[found.action](performing, **found.arguments)
            return await self._decide(tx, found, State.APPROVED, Action.APPROVE)

    async def decline(self, guild_id: int, actor: Actor, operation_id: int) -> Operation:
        """Close what waits without doing it; one's own is withdrawn."""
        async with self._uow.write(guild_id, actor, Message("action-decline-change", {"id": str(operation_id)})) as tx:
            found = await lookup.operation(tx.connection, guild_id, operation_id)
            if found.author_id == actor.user_id:
                return await self._decide(tx, found, State.WITHDRAWN, Action.WITHDRAW)
            return await self._decide(tx, found, State.DECLINED, Action.DECLINE)

    async def _decide(self, tx: Transaction, found: Operation, state: State, action: Action) -> Operation:
        await operations.decide(tx.connection, found.id, state, tx.actor.user_id, tx.at)
        await tx.record(action, _named(found), found.subject)
        return replace(found, state=state)


def _named(operation: Operation) -> Message:
    return Message("operation-named", {"id": str(operation.id)})
