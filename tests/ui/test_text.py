"""What is typed never becomes live markup, and cut texts still read well."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.ui.text import (
    ZERO_WIDTH_SPACE,
    clean,
    escape,
    fit,
    host,
    is_break,
    label,
    length,
    one_line,
    share,
    shorten,
    small,
)

# What Discord would make live, strung together at random with ordinary text.
PIECES = [
    *"*_~`|><#-+.()[]:/@!&=\\ \n1a",
    "**", "__", "~~", "||", "```", "> ", ">>> ", "# ", "-# ", "- ", "1. ", "1) ", "[a](https://b.c)", "https://a.bc/d",
    "<https://a.bc>", "<@1>", "<@!1>", "<@&1>", "<#1>", "</ban:1>", "<t:0:R>", "<:a:1>", "<a:b:1>", "<id:customize>",
    "<a@b.cd>", "<+15551234567>", ":smile:", ":+1::skin-tone-2:", "@everyone", "@here", "@\u200beveryone",
    "word", "Բերձոր", "Арцах", "ყარაბაღი", "كلمة", "می\u200cخواهم", "e\u0301", "👩\u200d👩\u200d👧", "🇦🇲🇦🇿", "👍🏽",
    "\u202e", "\u2066", "\u200f", "\u200b", "\u2060", "\ufeff", "\xad", "\u3164", "\u2028", "\r\n", "\t", "\x00",
    "\ud800",
]  # fmt: skip
hostile = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
anything = hostile | st.text(alphabet=st.characters(), max_size=200)


def read(markdown: str) -> str:
    """What a reader sees of markdown in which everything live is escaped."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", markdown).replace(ZERO_WIDTH_SPACE, "")


LIVE = re.compile(
    r"""
    [*_~`|<\[\]] | :// | :[\w+-]+: | @everyone | @here | <?@[!&]?[0-9]
    | ^[ ]*(?: [>\#+-] | -\# | [0-9]+[.)](?:\s|\Z) )
    """,
    re.VERBOSE | re.MULTILINE,
)


def live(markdown: str) -> list[str]:
    """What would still be live of it."""
    return LIVE.findall(re.sub(r"\\[^0-9A-Za-z\s]", "¤", markdown))


@given(anything)
@example("https://example.org")
@example("1. one\n 2. two\n10) ten")
def test_escaped_text_reads_as_typed_and_holds_nothing_live(text: str) -> None:
    markdown = escape(text)
    assert read(markdown) == clean(text)
    assert not live(markdown)
    assert length(markdown) <= 2 * length(clean(text))


def _seen_by_another_parser(markdown: str) -> list[str]:
    parser = MarkdownIt("js-default", {"linkify": True})
    inline = [token for token in parser.parse(markdown) if token.type not in ("paragraph_open", "paragraph_close")]
    return [child.type for token in inline for child in (token.children or [token])]


@given(hostile.map(lambda text: re.sub(r"[&=]|^[ ]+", "", clean(text), flags=re.MULTILINE)))
def test_an_independent_markdown_parser_sees_only_text(text: str) -> None:
    # Entities, underlined headings and indented code are CommonMark's, not Discord's.
    assert set(_seen_by_another_parser(escape(text))) <= {"text", "softbreak", "hardbreak"}


def test_the_independent_parser_would_notice() -> None:
    assert "strong_open" in _seen_by_another_parser("**bold**")
    assert "link_open" in _seen_by_another_parser("https://example.org")


@pytest.mark.parametrize(
    ("typed", "markdown"),
    [
        ("@everyone", f"@{ZERO_WIDTH_SPACE}everyone"),
        ("<@&1>", f"\\<@{ZERO_WIDTH_SPACE}&1>"),
        ("</ban:1>", "\\</ban:1>"),
        ("<t:0:R>", "\\<t\\:0:R>"),
        ("[bbc.co.uk](https://evil)", "\\[bbc.co.uk\\](https\\://evil)"),
        ("abc\u202ecba", "abccba"),
        ("# not a heading", "\\# not a heading"),
        ("-# small", "\\-# small"),
        ("3. third", "3\\. third"),
        ("17.04.2024 at 12:30", "17.04.2024 at 12:30"),
        ("¶1–¶4 · “quoted” (2,000)", "¶1–¶4 · “quoted” (2,000)"),
    ],
)
def test_escaping_costs_no_more_than_it_must(typed: str, markdown: str) -> None:
    assert escape(typed) == markdown


def test_joiners_stay_where_they_shape_words_and_emoji_and_nowhere_else() -> None:
    assert clean("می\u200cخواهم 👩\u200d👧") == "می\u200cخواهم 👩\u200d👧"
    assert clean("\u200da\u200db\u200c 👍\u200d") == "ab 👍"
    assert clean("👩\u200d\u200d\u200c👧") == "👩\u200d👧"


def test_the_quick_look_overlooks_no_character_that_has_to_go() -> None:
    """A line break makes `clean` go through a text character by character, whether or not it saw anything before."""
    for code in (*range(0x3000), *range(0xD000, 0x20000), *range(0xE0000, 0xE1000)):
        text = f"a{chr(code)}b"
        assert clean(text) == clean(f"{text}\nc").removesuffix("\nc"), f"U+{code:04X}"


def test_a_flood_of_empty_lines_becomes_one() -> None:
    assert clean("a\n \n\t\n\n\nb\u2028\u2029c\r\nd") == "a\n\nb\n\nc\nd"
    assert one_line(" a\n\n b\tc ") == "a b c"


@given(anything, st.integers(1, 60))
def test_shortened_text_fits_and_begins_as_it_did(text: str, limit: int) -> None:
    shown = shorten(text, limit)
    assert length(shown) <= limit
    if length(text) <= limit:
        assert shown == text
    else:
        assert shown.endswith("…")
        assert text.startswith(shown[:-1])


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=9), min_size=1, max_size=30), st.integers(20, 60))
def test_words_are_not_cut(words: list[str], limit: int) -> None:
    shown = shorten(" ".join(words), limit).removesuffix("…").split()
    assert shown == words[: len(shown)]


def test_letters_keep_their_marks_and_emoji_their_parts() -> None:
    for cluster in ("e\u0301", "👩\u200d👩\u200d👧", "🇦🇲", "👍🏽", unicodedata.normalize("NFD", "각")):
        text = cluster + " " + cluster
        breaks = [len(cluster), len(cluster) + 1]
        assert [at for at in range(1, len(text)) if is_break(text, at)] == breaks
    assert [at for at in range(1, 6) if is_break("🇦🇲🇦🇿🇬🇪", at)] == [2, 4]
    assert shorten("🇦🇲🇦🇿🇬🇪", 7) == "🇦🇲…"
    assert shorten("ae\u0301e\u0301", 4) == "ae\u0301…"


@given(anything, st.integers(1, 80))
def test_a_fitted_text_is_escaped_whole_and_fits(text: str, limit: int) -> None:
    shown = fit(text, limit)
    assert length(shown) <= limit
    assert read(shown).removesuffix("…") in clean(text)
    assert not live(shown)


@given(st.lists(anything, min_size=1, max_size=6), st.integers(30, 400))
def test_shared_room_is_kept_and_short_texts_stay_whole(texts: list[str], total: int) -> None:
    shown = share(texts, total)
    assert sum(map(length, shown)) <= total
    for text, part in zip(texts, shown, strict=True):
        if length(escape(text)) <= total // len(texts):
            assert part == escape(text)


def test_room_that_short_texts_leave_goes_to_long_ones() -> None:
    assert share(["ab", "c " * 50], 42) == ["ab", "c c c c c c c c c c c c c c c c c c c c…"]


@pytest.mark.parametrize("blank", ["", " \n", "\u200b\u3164", "\u202e"])
def test_a_label_is_never_empty(blank: str) -> None:
    assert label(blank, 80) == "–"


def test_small_print_is_parted_by_dots() -> None:
    assert small("a", None, "", "b") == "-# a · b"


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("https://example.org/a?b=c#d", "example.org"),
        ("https://Sub.Example.co.uk:8443/", "sub.example.co.uk"),
        ("https://xn--80ak6aa92e.com", "xn--80ak6aa92e.com"),
        ("http://example.org", None),
        ("javascript:alert(1)", None),
        ("https://user@example.org", None),
        ("https://example.org@evil.org", None),
        ("https://localhost/", None),
        ("https://127.0.0.1/", None),
        ("https://пример.рф/", None),
        ("https://example.org/a b", None),
        ("https://example.org:99999/", None),
        ("https://[::1/", None),
        ("", None),
        (None, None),
    ],
)
def test_only_plain_https_addresses_get_a_button(link: str | None, shown: str | None) -> None:
    assert host(link) == shown


@given(st.text())
def test_no_text_as_an_address_raises(link: str) -> None:
    found = host(link)
    assert found is None or f"https://{found}" in link.lower()
