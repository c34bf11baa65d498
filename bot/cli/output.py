"""What the commands print: messages in the operator's language."""

from __future__ import annotations

import sys

from bot import config
from bot.domain.message import OPERATOR
from bot.messages import translate


def say(id: str, /, **params: object) -> str:
    """A message in the language of the command line."""
    return translate(OPERATOR, id, **params)


def describe(faults: config.ConfigFaults) -> str:
    """What is wrong with the settings, a line each."""
    return "\n".join(say("config-fault", setting=each.where, problem=each.message) for each in faults.problems)


def complain(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code
