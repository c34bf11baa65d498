"""The kinds of entries, each in a file of its own."""

from collections.abc import Mapping

from bot.domain.entry import Kind
from bot.kinds.base import EntryKind
from bot.kinds.key_date import KEY_DATE
from bot.kinds.quote import QUOTE
from bot.kinds.summary import SUMMARY

KINDS: Mapping[Kind, EntryKind] = {each.kind: each for each in (SUMMARY, KEY_DATE, QUOTE)}
