"""The command that counts what was asked."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot.cli.container import in_container, one_guild
from bot.cli.output import say
from bot.domain.ask import FEWEST_PEOPLE, Period
from bot.ops.table import table

if TYPE_CHECKING:
    from bot.container import Container


def stats(arguments: argparse.Namespace) -> int:
    async def work(container: Container) -> int:
        guild_id, period = await one_guild(container, arguments.guild), Period(arguments.period)
        library = await container.libraries.get(guild_id)
        top = await container.insight.told(guild_id, period)
        gaps = await container.insight.gaps(guild_id, period)
        names = {topic.id: topic.name for topic in library.topics.values()}
        print(f"{say('cli-stats', guild=str(guild_id), period=str(period))}\n")
        gone = {row.topic_id: say("cli-stats-topic-gone", id=str(row.topic_id)) for row in top}
        asked = [((gone | names)[row.topic_id], row.asks, row.askers) for row in top]
        head = (say("cli-stats-asked"), say("cli-stats-times"), say("cli-stats-people"))
        print(table(head, asked) if asked else say("cli-stats-nobody-asked", fewest=FEWEST_PEOPLE))
        print()
        vain = [(gap.text, gap.times, gap.last_day) for gap in gaps]
        head = (say("cli-stats-in-vain"), say("cli-stats-times"), say("cli-stats-last"))
        print(table(head, vain) if vain else say("cli-stats-nobody-in-vain"))
        return 0

    return in_container(work)
