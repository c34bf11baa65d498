"""The command line: `almanac`, also `python -m bot`. Results go to standard output, complaints to standard error.

One file for each group of commands; `parser.py` lists them all.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence

from bot import config
from bot.cli.output import complain, describe
from bot.cli.parser import parser
from bot.domain.errors import UserError
from bot.domain.message import OPERATOR
from bot.messages import render
from bot.ops import logs
from bot.ops.exits import EndsProcess, Exit

__all__ = ["describe", "main", "parser"]

log = logging.getLogger(__name__)


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
        return complain(describe(faults), Exit.CONFIG)
    except EndsProcess as ends:
        return complain(render(ends, OPERATOR), ends.code)
    except UserError as refused:
        return complain(render(refused, OPERATOR), Exit.WRONG)
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
