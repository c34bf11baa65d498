"""Quotes are checked to the letter against a fingerprint that does not hold the text."""

import dataclasses
import string
from typing import NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.domain.verification.fingerprint import (
    MAX_CHARACTERS,
    MAX_STACKED_MARKS,
    WINDOW,
    Fingerprint,
    FingerprintError,
    State,
    Verdict,
)

SALT = bytes(range(16))

ARTICLE = """Who keeps the ferry running?

On May 3, the harbour council announced that the night ferry, in service since the long winter of 1998, would stop
at the end of the season. That’s why the notice on the pier came as a surprise, although the boats’ engines had been
called “worn out” for years. A council’s promise - or rather its habit- was to wait “until the next budget”.

First of all, the crossing is the last link between the two towns: it carries almost 2,000 commuters, 90 lorries and
the post-2010 school classes. The towns’ newspapers wrote of a “betrayal”, and of a “long–overdue” reform; the old
captain said «never again», and left. Most probably, the question is “When?” rather than “Whether?”.

At the end of the season the pier itself is to be sold — for 5% of its price… The council kept silent...

Finally, the quiet end of the night ferry shows how little the harbour council needs the smaller town. This far, no
other carrier has asked for the licence, and the last boat is due to leave on October 31."""


class Piece(NamedTuple):
    """A token and the white space before it."""

    space: str
    token: str


SCRIPTS = (string.ascii_letters, "əığöşüçƏİĞ", "բգդեզէըթժ", "абвгґдеёйў", "აბგდევზთ", "éàñåøß", "אבגדהו")
OPENING, CLOSING, FREE = "“«(„", ",;!?”»)", "—–"
SPACES = st.sampled_from([" ", "  ", "\n", "\n\n", "\t", " \r\n ", "\u00a0", "\u2009"])
# None of the generated pieces holds these, so what is altered to them cannot stand elsewhere in the text.
STRANGE_LETTER, STRANGE_DIGIT, STRANGE_MARK = "Ж", "7", "¿"


def words() -> st.SearchStrategy[str]:
    invented = st.sampled_from(SCRIPTS).flatmap(lambda letters: st.text(letters, min_size=1, max_size=9))
    return st.one_of(
        invented, st.sampled_from(["That’s", "post-2020", "2,000", "Ինչո՞ւ", "1998", "5%", "l·l", "co-op’s"])
    )


@st.composite
def pieces(draw: st.DrawFn, *, min_size: int = WINDOW, unique: bool = False) -> list[Piece]:
    """A text as its tokens: words with marks before, between and after them, attached or not."""
    made: list[Piece] = []
    spoken = draw(st.lists(words(), min_size=min_size, max_size=40, unique=unique))
    for word in spoken:
        before, after = draw(st.sampled_from(["", *OPENING])), draw(st.sampled_from(["", *CLOSING, *FREE]))
        if before:
            made.append(Piece(draw(SPACES), before))
        made.append(Piece("" if before else draw(SPACES), word))
        if after:
            made.append(Piece(draw(st.sampled_from(["", " "])), after))
    return made


def written(part: list[Piece]) -> str:
    return "".join(piece.space + piece.token for piece in part)


@st.composite
def text_and_slice(draw: st.DrawFn, *, unique: bool = False, spare: int = 0) -> tuple[list[Piece], list[Piece]]:
    text = draw(pieces(min_size=WINDOW + spare, unique=unique))
    begin = draw(st.integers(0, len(text) - WINDOW - spare))
    end = draw(st.integers(begin + WINDOW + spare, len(text)))
    return text, text[begin:end]


def altered(draw: st.DataObject, token: str) -> str:
    """The token with one character exchanged for one that stands nowhere in the text."""
    if not any(character.isalnum() for character in token):
        return STRANGE_MARK
    place = draw.draw(st.sampled_from([k for k, character in enumerate(token) if character.isalnum()]))
    return token[:place] + (STRANGE_DIGIT if token[place].isdigit() else STRANGE_LETTER) + token[place + 1 :]


@given(text_and_slice())
def test_any_run_of_tokens_verifies(drawn: tuple[list[Piece], list[Piece]]) -> None:
    text, part = drawn
    assert Fingerprint.of(written(text)).verify(written(part)) == Verdict(State.VERIFIED)


@given(text_and_slice(), st.data())
def test_any_run_of_tokens_verifies_however_its_white_space_is_laid_out(
    drawn: tuple[list[Piece], list[Piece]], data: st.DataObject
) -> None:
    text, part = drawn
    relaid = [Piece(piece.space and data.draw(SPACES), piece.token) for piece in part]
    assert Fingerprint.of(written(text)).verify(written(relaid)).state is State.VERIFIED


@given(text_and_slice(), st.data())
def test_altering_one_character_of_any_token_is_noticed(
    drawn: tuple[list[Piece], list[Piece]], data: st.DataObject
) -> None:
    text, part = drawn
    place = data.draw(st.integers(0, len(part) - 1))
    wrong = part[place]._replace(token=altered(data, part[place].token))
    verdict = Fingerprint.of(written(text)).verify(written([*part[:place], wrong, *part[place + 1 :]]))
    assert verdict.state is State.DIFFERS
    assert verdict.at


@given(text_and_slice(unique=True, spare=WINDOW), st.data())
def test_the_altered_token_is_named_when_a_window_stands_before_or_after_it(
    drawn: tuple[list[Piece], list[Piece]], data: st.DataObject
) -> None:
    text, part = drawn
    place = data.draw(st.integers(0, len(part) - 1).filter(lambda k: max(k, len(part) - 1 - k) >= WINDOW))
    wrong = part[place]._replace(token=altered(data, part[place].token))
    verdict = Fingerprint.of(written(text)).verify(written([*part[:place], wrong, *part[place + 1 :]]))
    assert verdict.state is State.DIFFERS
    if wrong.token == STRANGE_MARK:
        assert STRANGE_MARK in (verdict.at or "")
    else:
        assert verdict.at == wrong.token


@given(text_and_slice(unique=True, spare=1), st.data())
def test_leaving_out_or_doubling_an_inner_token_is_noticed(
    drawn: tuple[list[Piece], list[Piece]], data: st.DataObject
) -> None:
    text, part = drawn
    place = data.draw(st.integers(1, len(part) - 2))
    assume(any(character.isalnum() for character in part[place].token))
    spaced = [piece._replace(space=piece.space or " ") for piece in part[place + 1 :]]
    fingerprint = Fingerprint.of(written(text))
    assert fingerprint.verify(written([*part[:place], *spaced])).state is State.DIFFERS
    doubled = Piece(" ", part[place].token)
    assert fingerprint.verify(written([*part[: place + 1], doubled, *spaced])).state is State.DIFFERS


@given(text_and_slice(unique=True), st.data())
def test_white_space_where_the_source_has_none_and_none_where_it_has_some_are_noticed(
    drawn: tuple[list[Piece], list[Piece]], data: st.DataObject
) -> None:
    text, part = drawn
    place = data.draw(st.integers(1, len(part) - 1))
    changed = part[place]._replace(space="" if part[place].space else " ")
    verdict = Fingerprint.of(written(text)).verify(written([*part[:place], changed, *part[place + 1 :]]))
    # Tokens that run into each other may leave too few of them.
    assert verdict.state is State.DIFFERS or (verdict.state is State.TOO_SHORT and len(part) < 2 * WINDOW)


@given(
    pieces(min_size=2 * WINDOW, unique=True),
    st.data(),
    st.sampled_from(["[…]", "[...]", " […] ", "\n[...]\n", "[ … ]"]),
)
def test_an_omission_joins_parts_in_order_only(text: list[Piece], data: st.DataObject, omission: str) -> None:
    middle = data.draw(st.integers(WINDOW, len(text) - WINDOW))
    head_end = data.draw(st.integers(WINDOW, middle))
    tail_begin = data.draw(st.integers(middle, len(text) - WINDOW))
    head, tail = written(text[:head_end]), written(text[tail_begin:])
    fingerprint = Fingerprint.of(written(text))
    assert fingerprint.verify(f"{head}{omission}{tail}").state is State.VERIFIED
    assert fingerprint.verify(f"{tail}{omission}{head}").state is State.DIFFERS


@given(st.lists(st.text(min_size=1), min_size=WINDOW).map(" ".join))
def test_any_text_is_either_refused_or_verifies_as_a_whole_and_word_by_word(text: str) -> None:
    try:
        fingerprint = Fingerprint.of(text)
    except FingerprintError:
        return
    assert fingerprint.verify(text).state is State.VERIFIED
    chunks = text.split()
    for begin in range(len(chunks)):
        assert fingerprint.verify(" ".join(chunks[begin:])).state in {State.VERIFIED, State.TOO_SHORT}


@given(st.text(), st.text())
def test_checking_never_raises_and_names_something_typed(source: str, quote: str) -> None:
    verdict = Fingerprint.of(f"one two three four five {source}").verify(quote)
    assert (verdict.at is not None) or verdict.state is not State.DIFFERS


@given(st.text("aа'’\"“-–. […]", max_size=60))
def test_checking_a_text_of_marks_that_look_alike_never_raises(quote: str) -> None:
    assert Fingerprint.of("a’a “а” – a. […] a’a “а” - a").verify(quote).sentence


@given(pieces())
def test_a_fingerprint_survives_being_written_and_read(text: list[Piece]) -> None:
    fingerprint = Fingerprint.of(written(text))
    encoded = fingerprint.encode()
    assert Fingerprint.decode(encoded) == fingerprint
    assert Fingerprint.decode(f"\n  {encoded} ") == fingerprint
    assert set(encoded) <= set(string.ascii_letters + string.digits + "-_:")
    assert len(fingerprint) == len(text) - WINDOW + 1


@given(st.one_of(st.text(), st.text().map("fp1:".__add__), st.text(string.ascii_letters + "-_=").map("fp1:".__add__)))
def test_reading_any_text_raises_nothing_but_its_own_error(text: str) -> None:
    with pytest.raises(FingerprintError):
        Fingerprint.decode(text)


@given(st.data())
def test_a_fingerprint_with_one_character_changed_or_cut_off_anywhere_is_not_read(data: st.DataObject) -> None:
    encoded = Fingerprint.of(ARTICLE, SALT).encode()
    place = data.draw(st.integers(0, len(encoded) - 1))
    other = data.draw(st.sampled_from(string.ascii_letters + string.digits + "-_+/=: é").filter(encoded[place].__ne__))
    if encoded[:place] + other + encoded[place + 1 :] != encoded + " ":
        with pytest.raises(FingerprintError):
            Fingerprint.decode(encoded[:place] + other + encoded[place + 1 :])
    with pytest.raises(FingerprintError):
        Fingerprint.decode(encoded[:place])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "A fingerprint begins with “fp1:”; found ''."),
        ("rubbish from elsewhere", "A fingerprint begins with “fp1:”; found 'rubbish from'."),
        ("fp2:AAAA", "This fingerprint is of version fp2; this Almanac reads fp1."),
        ("fp1:", "The fingerprint was altered or cut short."),
        ("fp1:не base64", "The fingerprint was altered or cut short."),
    ],
)
def test_what_is_no_fingerprint_is_refused_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(FingerprintError) as refused:
        Fingerprint.decode(text)
    assert str(refused.value) == sentence


def test_a_fingerprint_longer_than_any_text_makes_is_refused_before_it_is_read() -> None:
    with pytest.raises(FingerprintError, match=r"at most 16,000,0\d\d characters, this has 17,000,004"):
        Fingerprint.decode("fp1:" + "A" * 17_000_000)


def test_the_written_form_never_changes() -> None:
    encoded = Fingerprint.of("The ferry’s last “run” – Ինչո՞ւ?", SALT).encode()
    assert encoded == "fp1:AAECAwQFBgcICQoLDA0OD4afBQuEviXZbcaAuSVFN_5coOyP4ApYcQ"


def test_a_fingerprint_is_salted_and_does_not_hold_the_text() -> None:
    one, other = Fingerprint.of(ARTICLE), Fingerprint.of(ARTICLE)
    assert one != other
    hashes = {one.windows[k : k + 4] for k in range(0, len(one.windows), 4)}
    assert not hashes & {other.windows[k : k + 4] for k in range(0, len(other.windows), 4)}
    assert b"ferry" not in one.windows
    assert Fingerprint.of(ARTICLE, SALT) == Fingerprint.of(ARTICLE, SALT)
    assert "ferry" not in repr(one)


def test_checking_leaves_a_fingerprint_equal_and_unchanged() -> None:
    used, fresh = Fingerprint.of(ARTICLE, SALT), Fingerprint.of(ARTICLE, SALT)
    assert used.verify("nothing of the sort stands there").state is State.DIFFERS
    assert used == fresh
    assert hash(used) == hash(fresh)
    with pytest.raises(dataclasses.FrozenInstanceError):
        used.salt = b""  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "The source's text has 0 words and marks; a fingerprint needs at least 5. Nothing was saved."),
        (
            "Too short, alas",
            "The source's text has 4 words and marks; a fingerprint needs at least 5. Nothing was saved.",
        ),
        (
            "a " * (MAX_CHARACTERS // 2) + "b",
            "The source's text has 3,000,001 characters; a fingerprint is made of at most 3,000,000. "
            "Nothing was saved.",
        ),
        (
            "one two three four five" + "\u0301\u0316" * MAX_STACKED_MARKS,
            "The source's text has more than 30 combining marks on one letter, so it is damaged or no text. "
            "Nothing was saved.",
        ),
    ],
)
def test_a_text_that_cannot_be_fingerprinted_is_refused_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(FingerprintError) as refused:
        Fingerprint.of(text)
    assert str(refused.value) == sentence


def test_a_salt_of_another_length_is_refused() -> None:
    with pytest.raises(FingerprintError, match="A fingerprint's salt has 16 bytes, not 3; nothing was saved"):
        Fingerprint.of(ARTICLE, b"abc")


@pytest.fixture(scope="module")
def article() -> Fingerprint:
    return Fingerprint.of(ARTICLE)


VERIFIED = "verified to the letter"
TOO_SHORT = "too short to verify (fewer than 5 words)"


@pytest.mark.parametrize(
    ("quote", "sentence"),
    [
        # As it stands, across lines and paragraphs.
        ("On May 3, the harbour council announced that the night ferry", VERIFIED),
        ("came as a surprise, although the boats’ engines had been called “worn out” for years.", VERIFIED),
        ("“until the next budget”. First of all, the crossing", VERIFIED),
        ("is the last link between the two towns: it carries almost 2,000 commuters", VERIFIED),
        # The usual slips of a keyboard.
        ("That's why the notice on the pier", "differs at «That's»"),
        ("although the boats' engines had been", "differs at «boats'»"),
        ("the boats' engines had been called “worn out” for years", "differs at «boats'»"),
        ("the boats' engines", TOO_SHORT),
        ('had been called "worn out" for years.', 'differs at «"worn»'),
        ('had been called “worn out" for years.', 'differs at «out"»'),
        ("That's why the council's promise", "differs at «That's»"),
        ("habit - was to wait “until the next budget”", "differs at «habit»"),
        ("or rather its habit– was to wait", "differs at «habit–»"),
        ("and of a “long-overdue” reform", "differs at «long-overdue»"),
        ("the pier itself is to be sold - for 5% of its price", "differs at «-»"),
        ('the old captain said "never again", and left.', 'differs at «"never»'),
        ("for 5% of its price... The council kept silent", "differs at «price...»"),
        # Every other letter.
        ("the Harbour council announced that the night ferry", "differs at «Harbour»"),
        ("on May 3, the harbour council", "differs at «on»"),
        ("in service since the long winter of 1989, would stop", "differs at «1989»"),
        ("announced that the night ferry would stop at the end", "differs at «would»"),
        ("announced that the very night ferry, in service since the long winter", "differs at «very»"),
        ("The harbour council announced that the night ferrý", "differs at «The»"),
        ("nothing in this quote is from there", "differs at «nothing»"),
        # Both ends.
        ("the last boat is due to leave on October 31", VERIFIED),
        ("the last boat is due to leave on October 31.", VERIFIED),
        ("shows how little the harbour council needs.", "differs at «needs.»"),
        ("shows how little the harbour council", VERIFIED),
        ("shows how little the harbour coun", "differs at «coun»"),
        ("hows how little the harbour council", "differs at «hows»"),
        ("the post-2010 school", TOO_SHORT),
        ("2010 school classes. The towns’ newspapers", "differs at «2010»"),
        ("sold — for 5", TOO_SHORT),
        ("to be sold — for 5", "differs at «5»"),
        ("price… The council kept silent..", "differs at «silent..»"),
        # Too little to say.
        ("", TOO_SHORT),
        ("   ", TOO_SHORT),
        ("[…]", TOO_SHORT),
        ("the harbour council announced", TOO_SHORT),
        # Omissions.
        ("the night ferry, in service […] at the end of the season.", VERIFIED),
        ("the night ferry, in service [...] at the end of the season.", VERIFIED),
        ("[…] at the end of the season. […]", VERIFIED),
        ("how little the harbour council […] little the harbour council needs the", "differs at «little»"),
        ("no other carrier has asked […] the night ferry, in service", "differs at «the»"),
        ("at the end of the season […] end of the season. That’s why", "differs at «end»"),
        ("the night ferry, in service […] at the finish of the season. That’s", "differs at «finish»"),
        ("the night ferry, in service […] of the season", "too short to verify at «of» (fewer than 5 words)"),
        ("the night […] at the end of the seasons", "differs at «seasons»"),
        ("the night ferry, in service … at the end of the season.", "differs at «…»"),
    ],
)
def test_a_moderator_checks_quotes_from_an_article(article: Fingerprint, quote: str, sentence: str) -> None:
    assert article.verify(quote).sentence == sentence


@pytest.mark.parametrize(
    ("source", "quote", "sentence"),
    [
        ("Ինչո՞ւ գնաց նավը, հարցրեց նա։ Այո՛, գնաց։", "Ինչո՞ւ գնաց նավը, հարցրեց", VERIFIED),
        ("Ինչո՞ւ գնաց նավը, հարցրեց նա։ Այո՛, գնաց։", "Ինչու գնաց նավը, հարցրեց նա։", "differs at «Ինչու»"),
        ("Ինչո՞ւ գնաց նավը, հարցրեց նա։ Այո՛, գնաց։", "գնաց նավը, հարցրեց նա: Այո՛", "differs at «նա:»"),
        ("«Գեմին եւ գետը»՝ այսպես է կոչվում գիրքը։", "«Գեմին և գետը»՝ այսպես է կոչվում", "differs at «և»"),
        ("გემი დილით გავიდა ნავსადგურიდან, ზღვა მშვიდი იყო.", "დილით გავიდა ნავსადგურიდან, ზღვა", VERIFIED),
        (
            "გემი დილით გავიდა ნავსადგურიდან, ზღვა მშვიდი იყო.",
            "გემი დილით გავიდა ნავსადგურიდან, ზღვა მშვიდი იქო",
            "differs at «იქო»",
        ),
        ("«Ещё вчера паром ходил», — сказал капитан порта.", "«Ещё вчера паром ходил», — сказал", VERIFIED),
        ("«Ещё вчера паром ходил», — сказал капитан порта.", "Еще вчера паром ходил», — сказал", "differs at «Еще»"),
        ("«Ещё вчера паром ходил», — сказал капитан порта.", "вчера паром ходил», - сказал капитан", "differs at «-»"),
        (
            "Gəmi səhər İçərişəhərin qarşısından keçdi, dəniz sakit idi.",
            "səhər İçərişəhərin qarşısından keçdi, dəniz",
            VERIFIED,
        ),
        (
            "Gəmi səhər İçərişəhərin qarşısından keçdi, dəniz sakit idi.",
            "Gəmi səhər Içərişəhərin qarşısından keçdi, dəniz sakit",
            "differs at «Içərişəhərin»",
        ),
        (
            "Gəmi səhər İçərişəhərin qarşısından keçdi, dəniz sakit idi.",
            "qarşısından keçdi, dəniz sakit ıdi.",
            "differs at «ıdi»",
        ),
        ("המעבורת של צה״ל יצאה מהנמל אתמול", "של צה״ל יצאה מהנמל אתמול", VERIFIED),
        ("کشتی دیروز از بندر می\u200cرفت و برگشت", "دیروز از بندر می\u200cرفت و", VERIFIED),
        ("کشتی دیروز از بندر می\u200cرفت و برگشت", "کشتی دیروز از بندر میرفت و", "differs at «کشتی»"),
        ("渡轮昨天离开了港口。", "昨天离开了港口", VERIFIED),
        ("渡轮昨天离开了港口。", "昨天离开了巷口", "differs at «巷»"),
        ("เรือออกจากท่าเมื่อวานนี้", "ออกจากท่าเมื่อวาน", VERIFIED),
    ],
)
def test_any_script_is_checked_to_the_letter(source: str, quote: str, sentence: str) -> None:
    assert Fingerprint.of(source).verify(quote).sentence == sentence


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        ("une e\u0301te\u0301 sur la plage", "une été sur la plage"),
        ("the peace\u00adkeeping ferry left at noon", "the peacekeeping ferry left at noon"),
        ("\ufeffthe last ferry left\u200b at\u200e noon", "the last ferry left at noon"),
        ("the last ferry\u00a0left at noon", "the last\n\n ferry\tleft at noon"),
        ("words and a number: e\u00ad\u0301", "words and a number: é"),
    ],
)
def test_what_nobody_can_see_makes_no_difference_either_way(source: str, quote: str) -> None:
    assert Fingerprint.of(source).verify(quote).state is State.VERIFIED
    assert Fingerprint.of(quote).verify(source).state is State.VERIFIED


def test_a_source_that_itself_says_something_is_left_out_can_be_quoted_with_it() -> None:
    fingerprint = Fingerprint.of("He wrote: one […] two, and three [...] no more of it.")
    assert fingerprint.verify("one […] two, and").state is State.VERIFIED
    assert fingerprint.verify("one […] two, or").state is not State.VERIFIED
    assert fingerprint.verify("and three [...] no more").state is State.VERIFIED


def test_hashes_match_only_as_wholes() -> None:
    one = Fingerprint.of("the last ferry left at", SALT)
    shifted = Fingerprint(SALT, b"?" + one.windows + b"???" + one.windows)
    assert Fingerprint(SALT, b"?" + one.windows + b"???").verify("the last ferry left at").state is State.DIFFERS
    assert shifted.verify("the last ferry left at").state is State.VERIFIED
    assert shifted.verify("the last ferry left at […] the last ferry left at").state is State.DIFFERS


def test_several_slips_in_one_quote_name_the_first(article: Fingerprint) -> None:
    assert article.verify("That's why the notice on the pier came as a surprize, although").at == "That's"
    assert article.verify("the notice on the pier came as a surprize, although the boats' engines").at == "surprize"


def test_of_two_beginnings_the_one_that_matches_further_decides() -> None:
    fingerprint = Fingerprint.of("a b c d e f g or a b c d e and on it went for many more years of the same")
    assert fingerprint.verify("a b c d e f g but on it went for many more years of the same").at == "but"


def test_a_text_of_one_word_over_and_over_is_told_apart_at_its_end() -> None:
    fingerprint = Fingerprint.of("row " * 3_000 + "ashore")
    assert fingerprint.verify("row " * 500 + "ashore").state is State.VERIFIED
    assert fingerprint.verify("row " * 500 + "away").at == "away"
    assert fingerprint.verify("row " * 3_001 + "ashore").state is State.DIFFERS


def test_a_long_source_is_checked_at_its_beginning_middle_and_end() -> None:
    numbers = [f"word{k}" for k in range(60_000)]
    fingerprint = Fingerprint.decode(Fingerprint.of(" ".join(numbers)).encode())
    assert len(fingerprint) == 60_000 - WINDOW + 1
    for begin in (0, 30_000, 59_960):
        part = numbers[begin : begin + 40]
        assert fingerprint.verify(" ".join(part)).state is State.VERIFIED
        assert fingerprint.verify(" ".join([*part[:20], "wrong", *part[21:]])).at == "wrong"
