"""/curate add, edit, retire and restore: writing entries, without ever losing what was typed."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from typing import Any

from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions.context import Context, Interaction, entry_number, typed
from bot.cogs.interactions.entries import edtf, outcome, with_edtf
from bot.cogs.interactions.groups import curate
from bot.cogs.interactions.locales import reply_locale
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.options import DATE_LIMIT, DateText, EntryNumber, RetiredNumber, SourceName, TopicName
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import NeedsConfirmation, finish, open_form, preserving_input, return_input
from bot.cogs.interactions.submits import FormSubmission, on_submit, opens_form
from bot.domain.draft import Draft
from bot.domain.entry import Entry
from bot.domain.errors import UserError
from bot.domain.library import Library
from bot.domain.message import Message
from bot.domain.message_link import MessageLink
from bot.kinds import KINDS, kind_named
from bot.kinds.base import EntryKind
from bot.services.curation.entries import Curation, Saved, Similar, Stale
from bot.ui import cards, custom_ids, forms
from bot.ui.diffs import changes
from bot.ui.form import Form

Command = Callable[..., Coroutine[Any, Any, None]]


class EntryCuration(commands.Cog):
    """Entries, written and mended."""

    def __init__(self, context: Context, curation: Curation) -> None:
        self.context = context
        self._curation = curation

    # --- add -----------------------------------------------------------------------------------------------------

    def subcommands(self) -> Iterator[tuple[str, app_commands.locale_str, Command]]:
        """One command for each kind of entry."""
        for kind in KINDS.values():
            yield f"curate add {kind.command}", localized(kind.description), _adding(self, kind)

    async def add(
        self,
        interaction: Interaction,
        kind: EntryKind,
        topic: str,
        also: str | None,
        source: str,
        date: str | None = None,
    ) -> None:
        await self.context.require_moderator(interaction, Message("action-add", {"kind": kind.noun}))
        topics = await self.context.topics(interaction, topic, also)
        if MessageLink.parse(source):
            raise UserError("consent-by-the-menu")
        source_id = (await self.context.source(interaction, source)).id
        await open_form(interaction, forms.add(kind, topics, source_id, date))

    @opens_form("add")
    async def add_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        kind = _kind(pressed.text("kind"))
        await self.context.require_moderator(interaction, Message("action-add", {"kind": kind.noun}))
        topics = [id for id in (pressed.number("topic"), pressed.number("also")) if id]
        return forms.add(kind, topics, pressed.number("source"))

    @on_submit("add")
    async def save_new(self, interaction: Interaction, filled: FormSubmission) -> None:
        library = await self.context.library(interaction, private=False)
        kind = _kind(filled.text("kind"))
        draft = Draft(
            kind=kind.name,
            topics=tuple(id for id in (filled.number("topic"), filled.number("also")) if id),
            fields=with_edtf(filled.values),
            source_id=filled.number("source") or None,
            language=library.language,
        )
        try:
            saved = await self._curation.add(
                library.guild_id, self.context.actor(interaction), draft, confirmed=filled.confirmed
            )
        except Similar as similar:
            raise doubtful(library, similar) from None
        await self.show(interaction, saved, filled["date"])

    async def show(self, interaction: Interaction, saved: Saved, typed_date: str = "") -> None:
        """What became of an entry: it stands, or it waits for somebody else's eyes."""
        library = await self.context.library(interaction, private=True)
        await finish(interaction, outcome(library, saved, typed_date))

    # --- edit ----------------------------------------------------------------------------------------------------

    @curate("edit")
    @app_commands.describe(
        number=localized("command-any-entry"),
        topic=localized("command-curate-edit-topic"),
        also=localized("command-any-also"),
        source=localized("command-any-source-or-new"),
    )
    async def edit(
        self,
        interaction: Interaction,
        number: EntryNumber,
        topic: TopicName | None = None,
        also: TopicName | None = None,
        source: SourceName | None = None,
    ) -> None:
        wanted = entry_number(number)
        await self.context.require_moderator(interaction, Message("action-edit", {"number": str(wanted)}))
        topics = await self.context.topics(interaction, topic, also)
        if also is not None and topic is None:
            standing = await self._standing(interaction, wanted)
            topics = tuple(dict.fromkeys((standing.topics[0], *topics)))
        source_id = (await self.context.source(interaction, source)).id if source is not None else 0
        await open_form(interaction, forms.edit(await self._standing(interaction, wanted), topics, source_id))

    async def _standing(self, interaction: Interaction, number: int) -> Entry:
        curation = self._curation
        return (await curation.entry(self.context.guild_id(interaction), self.context.actor(interaction), number)).entry

    @opens_form("edit")
    async def edit_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        entry = await self._standing(interaction, pressed.number("number"))
        return forms.edit(
            entry, [id for id in (pressed.number("topic"), pressed.number("also")) if id], pressed.number("source")
        )

    @on_submit("edit")
    async def save_edit(self, interaction: Interaction, filled: FormSubmission) -> None:
        library = await self.context.library(interaction, private=True)
        number, version = filled.number("number"), filled.number("version")
        try:
            saved = await self._curation.edit(
                library.guild_id,
                self.context.actor(interaction),
                number,
                version,
                with_edtf(filled.values),
                topics=tuple(id for id in (filled.number("topic"), filled.number("also")) if id) or None,
                source_id=filled.number("source") or None,
                confirmed=filled.confirmed,
            )
        except Similar as similar:
            raise doubtful(library, similar) from None
        except Stale as stale:
            await self._moved_on(interaction, filled, stale)
            return
        await self.show(interaction, saved, filled["date"])

    async def _moved_on(self, interaction: Interaction, filled: FormSubmission, stale: Stale) -> None:
        """Hand the text back with what changed meanwhile, and a form on the entry as it stands now."""
        number, seen, now = filled.number("number"), filled.number("version"), stale.current.version
        found = await self._curation.diff(
            self.context.guild_id(interaction), self.context.actor(interaction), number, seen, now
        )
        locale = reply_locale(interaction)
        shown = changes(locale, [(each.label, each.parts) for each in found], 1_500)
        error = NeedsConfirmation(
            Message("entry-stale-title", {"number": str(number), "now": str(now), "seen": str(seen)}),
            Message("entry-stale-saved-nothing"),
            shown,
            confirmed=None,
        )
        args = {**filled.press.args, "version": str(now)}
        await return_input(interaction, error, custom_ids.Press("edit", args), filled.values)

    # --- retire and restore --------------------------------------------------------------------------------------

    @curate("retire")
    @app_commands.describe(number=localized("command-any-entry"), reason=localized("command-curate-retire-reason"))
    async def retire(self, interaction: Interaction, number: EntryNumber, reason: str) -> None:
        wanted = entry_number(number)
        form = custom_ids.Press("retire", {"number": str(wanted), "version": "0"})
        async with preserving_input(interaction, form, {"reason": reason}):
            await self._retire(interaction, wanted, reason, None)

    @opens_form("retire")
    async def retire_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        entry = await self._standing(interaction, pressed.number("number"))
        return forms.retire(entry.number, entry.version)

    @on_submit("retire")
    async def save_retired(self, interaction: Interaction, filled: FormSubmission) -> None:
        await self._retire(interaction, filled.number("number"), filled["reason"], filled.number("version") or None)

    async def _retire(self, interaction: Interaction, number: int, reason: str, version: int | None) -> None:
        saved = await self._curation.retire(
            self.context.guild_id(interaction), self.context.actor(interaction), number, reason, version=version
        )
        await self.show(interaction, saved)

    @curate("restore")
    @app_commands.describe(number=localized("command-any-entry-number"))
    async def restore(self, interaction: Interaction, number: RetiredNumber) -> None:
        await self._restore(interaction, entry_number(number))

    @on_press("restore")
    async def press_restore(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await self._restore(interaction, pressed.number("number"))

    async def _restore(self, interaction: Interaction, number: int) -> None:
        saved = await self._curation.restore(
            self.context.guild_id(interaction), self.context.actor(interaction), number
        )
        await self.show(interaction, saved)


def _adding(cog: EntryCuration, kind: EntryKind) -> Command:
    """The command that adds entries of one kind. Only a dated one asks for a date."""

    async def add(
        interaction: Interaction, topic: TopicName, source: SourceName, also: TopicName | None = None
    ) -> None:
        await cog.add(interaction, kind, topic, also, source)

    async def add_dated(
        interaction: Interaction,
        topic: TopicName,
        source: SourceName,
        date: DateText | None = None,
        also: TopicName | None = None,
    ) -> None:
        text = typed(date, "date", DATE_LIMIT)
        await cog.add(interaction, kind, topic, also, source, edtf(text) if text else None)

    says = {
        "topic": localized("command-any-topic"),
        "source": localized("command-any-source-or-new"),
        "also": localized("command-any-also"),
    }
    if kind.dated:
        says["date"] = localized("command-curate-add-date-date")
    return app_commands.describe(**says)(add_dated if kind.dated else add)


def _kind(name: str) -> EntryKind:
    found = kind_named(name)
    assert found is not None, "an id of ours names a kind"
    return found


def doubtful(library: Library, similar: Similar) -> NeedsConfirmation:
    """That the library says nearly the same already, and where."""
    return NeedsConfirmation(
        Message("entry-similar-title"),
        Message("entry-similar-saved-nothing"),
        cards.similar(library, similar.entries),
    )
