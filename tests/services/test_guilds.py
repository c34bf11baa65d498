"""Settings, who may do what, and the log of it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from bot.container import Container
from bot.domain.actor import ADMINISTRATOR, MANAGE_GUILD, MANAGE_MESSAGES, Actor
from bot.domain.errors import StorageUnavailable, UserError
from bot.domain.guild import GuildSettings
from bot.domain.message import Locale, Message, as_typed
from bot.kinds.summary import SUMMARY
from bot.services.audit import PAGE
from bot.services.unit_of_work import PermissionDenied
from tests.support.moderators import ANA, BEN, ELSEWHERE, HOME, MIRA, NORA, ROLE, add_topic_and_source, library, logged
from tests.support.refusals import refuses


@pytest.mark.parametrize(
    ("actor", "manager", "moderator"),
    [
        (Actor(1), False, False),
        (Actor(1, MANAGE_MESSAGES), False, True),
        (Actor(1, MANAGE_GUILD), True, False),
        (Actor(1, ADMINISTRATOR), True, True),
        (Actor(1, role_ids=frozenset({ROLE})), False, True),
        (Actor(1, role_ids=frozenset({ROLE + 1})), False, False),
    ],
)
def test_permissions_say_who_manages_and_who_moderates(actor: Actor, manager: bool, moderator: bool) -> None:
    assert (actor.is_manager, actor.is_moderator(ROLE)) == (manager, moderator)


def test_without_a_moderator_role_no_role_moderates() -> None:
    assert not Actor(1, role_ids=frozenset({ROLE})).is_moderator(None)


async def test_a_guild_begins_with_four_eyes_off_and_nobodys_role(container: Container) -> None:
    assert await container.guilds.settings(HOME) == GuildSettings(HOME)


async def test_settings_are_kept_for_their_guild_alone(container: Container) -> None:
    await container.guilds.set_moderators(HOME, MIRA, ROLE)
    await container.guilds.set_review(HOME, MIRA, True)
    await container.guilds.set_language(HOME, MIRA, "hy")
    await container.guilds.set_log_channel(HOME, MIRA, 5)
    assert await container.guilds.settings(HOME) == GuildSettings(HOME, Locale("hy"), "UTC", ROLE, True, 5)
    assert await container.guilds.settings(ELSEWHERE) == GuildSettings(ELSEWHERE)
    assert (await library(container)).language == "hy"
    changes = {(record.subject, record.detail) for record in await logged(container)}
    assert ("moderator_role_id", f"none → {ROLE}") in changes
    assert ("four_eyes", "off → on") in changes


async def test_what_is_no_language_is_refused(container: Container) -> None:
    with refuses("language: «klingon» is no language code "):
        await container.guilds.set_language(HOME, MIRA, "klingon")


async def test_everyone_is_no_moderator_role(container: Container) -> None:
    with pytest.raises(UserError, match="setting-moderators-everyone"):
        await container.guilds.set_moderators(HOME, MIRA, HOME)


async def test_only_managers_change_settings_and_the_log_has_who_tried(container: Container) -> None:
    for actor in (ANA, NORA):
        with pytest.raises(PermissionDenied, match="managers-only"):
            await container.guilds.set_review(HOME, actor, True)
    assert not (await container.guilds.settings(HOME)).four_eyes
    refusals = [(record.action, record.actor_id, record.subject) for record in await logged(container)]
    assert refusals == [("denied", actor.user_id, "change the setting four_eyes") for actor in (NORA, ANA)]


async def test_the_moderator_role_is_asked_for_at_every_step(container: Container) -> None:
    helper = Actor(30, role_ids=frozenset({ROLE}))
    with pytest.raises(PermissionDenied) as refused:
        await container.topics.add(HOME, helper, ["Shusha"])
    assert refused.value.role_id is None
    await container.guilds.set_moderators(HOME, MIRA, ROLE)
    topic = await container.topics.add(HOME, helper, ["Shusha"])
    await container.guilds.set_moderators(HOME, MIRA, ROLE + 1)
    with pytest.raises(PermissionDenied) as refused:
        await container.topics.rename(HOME, helper, topic.id, "Shushi")
    assert refused.value.role_id == ROLE + 1
    with pytest.raises(PermissionDenied):
        await container.guilds.require_moderator(HOME, helper, Message("action-add-topic"))
    assert (
        await container.guilds.require_moderator(HOME, NORA, Message("action-add-topic"))
    ).moderator_role_id == ROLE + 1


@pytest.mark.usefixtures("soon_busy")
async def test_a_refusal_stands_even_while_the_database_cannot_take_its_record(container: Container) -> None:
    await add_topic_and_source(container)
    with closing(sqlite3.connect(container.database.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(PermissionDenied):
            await container.audit.log(HOME, ANA)
        with pytest.raises(StorageUnavailable, match="storage-busy"):
            await container.topics.add(HOME, NORA, ["Shusha"])
        other.execute("ROLLBACK")


# --- The audit log ----------------------------------------------------------------------------------------------------


async def test_the_log_is_paged_newest_first_and_any_page_number_will_do(container: Container) -> None:
    for n in range(PAGE + 3):
        await container.topics.add(HOME, NORA, [f"Topic {n}"])
    first = await container.audit.log(HOME, NORA, -(10**9))
    last = await container.audit.log(HOME, NORA, 10**9)
    assert (first.number, first.count, first.total) == (0, 2, PAGE + 3)
    assert [record.subject for record in (*first.items, *last.items)] == [
        as_typed(f"Topic {n}") for n in reversed(range(PAGE + 3))
    ]
    assert (await container.audit.log(ELSEWHERE, NORA)).total == 0


async def test_members_do_not_read_the_log_but_everybody_reads_their_own_trail(container: Container) -> None:
    await add_topic_and_source(container)
    with pytest.raises(PermissionDenied):
        await container.audit.log(HOME, ANA)
    assert [record.action for record in (await container.audit.trail(HOME, ANA.user_id)).items] == ["denied"]
    assert [record.action for record in (await container.audit.trail(HOME, NORA.user_id)).items] == [
        "source-add",
        "topic-add",
    ]
    assert (await container.audit.trail(ELSEWHERE, NORA.user_id)).total == 0


async def test_the_log_channel_gets_each_line_once_from_when_it_was_set(container: Container) -> None:
    await container.topics.add(HOME, NORA, ["Before"])
    assert await container.audit.to_mirror() == []
    await container.guilds.set_log_channel(HOME, MIRA, 5)
    assert await container.audit.to_mirror() == []
    await container.topics.add(HOME, NORA, ["One"])
    await container.topics.add(HOME, NORA, ["Two"])
    [mirror] = await container.audit.to_mirror()
    assert (mirror.guild_id, mirror.channel_id) == (HOME, 5)
    assert [record.subject for record in mirror.records] == [as_typed("One"), as_typed("Two")]
    await container.audit.mirrored(HOME, mirror.records[0].id)
    [mirror] = await container.audit.to_mirror()
    assert [record.subject for record in mirror.records] == [as_typed("Two")]
    await container.audit.mirrored(HOME, mirror.records[0].id)
    await container.audit.mirrored(HOME, 1)
    assert await container.audit.to_mirror() == []
    [again] = await container.audit.after(HOME, mirror.records[0].id - 1)
    assert again.subject == as_typed("Two")


# --- Privacy ----------------------------------------------------------------------------------------------------------


async def test_a_person_erases_what_may_be_erased_and_their_edits_stay(container: Container) -> None:
    drafts = await add_topic_and_source(container)
    saved = await container.curation.add(HOME, NORA, drafts.summary("According to the Gazette the road is closed."))
    await container.review.suggest(HOME, NORA, SUMMARY.name, drafts.topic.id, "The road was opened again.")
    await container.reports.report(HOME, NORA, saved.entry.number, 1, "It is open.")
    with pytest.raises(PermissionDenied):
        await container.guilds.set_review(HOME, NORA, True)
    held = await container.privacy.held(HOME, NORA.user_id)
    assert (held.trail, held.denials, held.suggestions, held.reports) == (4, 1, 1, 1)
    assert await container.privacy.erase(HOME, NORA.user_id) == held
    after = await container.privacy.held(HOME, NORA.user_id)
    assert (after.trail, after.denials, after.suggestions, after.reports) == (3, 0, 0, 0)
    assert (await container.review.queue(HOME, NORA)).total == 1
    assert (await container.reports.open(HOME, NORA)).total == 1
    assert await container.privacy.held(HOME, BEN.user_id) == await container.privacy.held(ELSEWHERE, NORA.user_id)
