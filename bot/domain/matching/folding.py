"""One spelling for every script: how names, queries and indexed text are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_APOSTROPHES = re.compile(r"['`]+")
_NOT_WORD = re.compile(r"[^0-9a-z]+")


def fold(text: str) -> str:
    """`text` in Latin letters and digits, lower case, its words one space apart.

    NFKC, then any script to Latin (`anyascii`), then casefold; apostrophes that transliteration adds inside a word
    vanish, all else that is no letter or digit parts words. `Արցախ`, `Artsakh` and `ARTSAKH!` all fold to `artsakh`.
    The empty string means that `text` holds no letter or digit.
    """
    return _fold(text) if len(text) <= 200 else _fold.__wrapped__(text)


@lru_cache(maxsize=16_384)
def _fold(text: str) -> str:
    latin = anyascii(unicodedata.normalize("NFKC", text)).casefold()
    return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", latin)).strip()


def name_key(text: str) -> str:
    """The fold without its spaces: the key under which a name is unique in a guild (`Lachin-road` is `Lachin Road`)."""
    return fold(text).replace(" ", "")
