"""Text for Discord: nothing typed is ever live markup, and nothing is cut where a reader would stumble.

Discord honours a backslash before any ASCII punctuation (https://discord.com/developers/docs/reference#message-formatting
lists what would be live without it). Lengths are UTF-16 code units: Discord does not say what it counts, and these are
never fewer than code points, so what fits here fits either way.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from urllib.parse import urlsplit

ELLIPSIS = "…"
ZERO_WIDTH_SPACE = "\u200b"

_NEWLINES = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_MANY_NEWLINES = re.compile(r"[ \t]*\n(?:[ \t]*\n)+")

# Controls, direction marks and overrides, blank letters, characters nobody sees, tags, and halves of a surrogate pair.
_UNSEEN_CHARS = (
    "\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\U0001d173-\U0001d17a\U000e0000-\U000e007f"
)
_UNSEEN = re.compile(f"[{_UNSEEN_CHARS}]")
# A joiner shapes Persian and Indic words and emoji; beside ASCII, at an end or repeated it only hides.
_IDLE_JOINER = re.compile("(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])")
_MANY_JOINERS = re.compile("([\u200c\u200d])[\u200c\u200d]+")

# One look that finds every character of which `clean` might change something: most texts have none.
_UNCLEAN = re.compile(f"[\n\t\r\v\f\u2028\u2029\u200c\u200d{_UNSEEN_CHARS}]")

_LIVE = re.compile(
    r"""
      (?P<anywhere> [\\*_~`|<\[\]] )
    | (?P<link> : (?=//) )                                   # https://… would be linked
    | (?P<emoji> : (?=[\w+-]+(?:::[\w-]+)?:) )               # :name:, :name::skin-tone-1:
    | (?P<mention> @ (?=everyone|here|[!&]?[0-9]) )
    | ^(?P<indent> [ ]*) (?P<block> [>\#+-] )                 # quote, heading, small print, list
    | ^(?P<number> [ ]*[0-9]+) (?P<dot> [.)] ) (?=\s|\Z)     # numbered list
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
# Whatever `_LIVE` finds has one of these characters anywhere, or begins a line with one of those. Looking for each by
# itself costs a tenth of looking for what is live.
_MARKS = tuple("\\*_~`|<[]:@")
_FIRST = frozenset(" >#+-0123456789")


def length(text: str) -> int:
    """How many characters Discord may count at most: UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def clean(text: str) -> str:
    """`text` without what is not seen or misleads; one kind of newline, never more than one empty line in a row."""
    if (text.isascii() and text.isprintable()) or not _UNCLEAN.search(text):
        return text.strip()
    text = _NEWLINES.sub("\n", text).replace("\t", " ")
    text = _UNSEEN.sub("", text)
    if "\u200c" in text or "\u200d" in text:
        text = _IDLE_JOINER.sub("", _MANY_JOINERS.sub(r"\1", text))
    return _MANY_NEWLINES.sub("\n\n", text).strip()


def one_line(text: str) -> str:
    """`clean` with every white space, newlines too, as one space: for labels, headings and small print."""
    return " ".join(clean(text).split())


def escape(text: str) -> str:
    """`text`, cleaned, as markdown that shows exactly that text: no format, list, link, mention, emoji or timestamp.

    At most twice as long as `text` in UTF-16 code units.
    """
    return _escaped(clean(text))


def _escaped(text: str) -> str:
    """`escape` of a text that is clean."""
    return _LIVE.sub(_inert, text) if _may_be_live(text) else text


def _may_be_live(text: str) -> bool:
    for mark in _MARKS:
        if mark in text:
            return True
    return text[:1] in _FIRST or "\n" in text


def escaped_length(text: str) -> int:
    """`length(escape(text))`, for less: every escape adds one character."""
    text = clean(text)
    return length(text) + (_LIVE.subn("", text)[1] if _may_be_live(text) else 0)


def _inert(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "mention":
            return f"@{ZERO_WIDTH_SPACE}"
        case "block":
            return f"{found['indent']}\\{found['block']}"
        case "dot":
            return f"{found['number']}\\{found['dot']}"
    return f"\\{found.group()}"


def is_break(text: str, at: int) -> bool:
    """Whether `text` may be cut before index `at` without parting a base from its marks, or an emoji from its parts."""
    if not 0 < at < len(text):
        return True
    before, after = text[at - 1], text[at]
    if after in "\u200c\u200d" or before == "\u200d":
        return False
    if unicodedata.category(after)[0] == "M" or "\U0001f3fb" <= after <= "\U0001f3ff":
        return False
    if _is_flag_half(before) and _is_flag_half(after):
        halves = at - len(text[:at].rstrip(_FLAG_HALVES))
        return halves % 2 == 0
    return not (_is_jamo(before) and _is_jamo(after))


_FLAG_HALVES = "".join(map(chr, range(0x1F1E6, 0x1F200)))


def _is_flag_half(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _is_jamo(char: str) -> bool:
    return "\u1100" <= char <= "\u11ff" or "\ua960" <= char <= "\ua97c" or "\ud7b0" <= char <= "\ud7fb"


def cut(text: str, limit: int) -> int:
    """The greatest index at which `text` may be cut so that what stands before has at most `limit` characters.

    A single cluster that is longer than `limit` is cut inside, so that whoever cuts repeatedly comes to an end.
    """
    at = max(0, min(len(text), limit))
    while at and length(text[:at]) > limit:
        at -= max(1, (length(text[:at]) - limit) // 2)
    hard = at
    while at > 0 and not is_break(text, at):
        at -= 1
    return at or hard


def fits(text: str, limit: int) -> bool:
    """Whether `text` has at most `limit` characters. No character has more than two code units, so few are counted."""
    return 2 * len(text) <= limit or length(text) <= limit


def shorten(text: str, limit: int) -> str:
    """`text` if it has at most `limit` characters, else its first words and `…`, together at most `limit`.

    To be used before `escape`, so that no escape is cut in two. A first word longer than `limit` is cut between its
    letters.
    """
    if fits(text, limit):
        return text
    at = cut(text, limit - 1)
    head = text[:at]
    if not text[at].isspace():
        words = re.search(r"\s\S*\Z", head)
        if words and words.start() >= at // 2:
            head = head[: words.start()]
    return head.rstrip(" \n,;:.–—-(“«/·") + ELLIPSIS


def fit(text: str, limit: int) -> str:
    """`escape(text)`, the text shortened first as far as needed for at most `limit` characters (1 or more)."""
    text = clean(text)
    shown, room = _escaped(text), limit
    while not fits(shown, max(limit, 1)):
        shown = escape(shorten(text, room))
        room -= max(1, (length(shown) - limit) // 2)
    return shown


def share(texts: Sequence[str], total: int) -> list[str]:
    """`texts` escaped, the longest of them shortened alike so that together they have at most `total` characters."""
    shown = [escape(text) for text in texts]
    if fits("".join(shown), total):
        return shown
    sizes = sorted(map(length, shown))
    room, cap = total, 0
    for place, size in enumerate(sizes):
        cap = room // (len(sizes) - place)
        if size > cap:
            break
        room -= size
    return [done if length(done) <= cap else fit(text, cap) for done, text in zip(shown, texts, strict=True)]


def label(text: str, limit: int) -> str:
    """`text` for a button, option or placeholder, which know no markdown: one line, shortened, never empty."""
    return shorten(one_line(text), limit) or "–"


def small(*parts: str | None) -> str:
    """One line of small print: the parts that are there, a middle dot between them. Parts are escaped already."""
    return "-# " + " · ".join(filter(None, parts))


_HOST = re.compile(r"(?=.{4,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]", re.I)


def host(link: str | None) -> str | None:
    """The host of an address that a link button can carry: https, printable ASCII, a dotted host, no user or password.

    `None` for every other text: Discord refuses a whole message for one address that it does not understand.
    """
    if not link or not link.isascii() or not link.isprintable() or set(link) & set(' "<>\\^`{|}'):
        return None
    try:
        parts = urlsplit(link)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme != "https" or "@" in parts.netloc or port == 0 or not _HOST.fullmatch(parts.hostname or ""):
        return None
    return parts.hostname
