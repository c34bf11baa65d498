"""Settings: what is read from where, and what an operator is told when one is wrong."""

from __future__ import annotations

import base64
import re
import sys
from pathlib import Path

import pytest

from bot.cli import describe
from bot.config import DEFAULTS, SETTINGS, Config, ConfigFaults, application_id, load
from bot.domain.message import ENGLISH
from bot.messages import render

APPLICATION = 1_234_567_890_123_456_789
SIGNATURE = "Zq3xV0eXampleSignatureOfNobodysBot_aB-cD"
TOKEN = f"{base64.urlsafe_b64encode(str(APPLICATION).encode()).decode().rstrip('=')}.GhIjKl.{SIGNATURE}"


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory: an empty folder, with an environment that sets nothing of ours."""
    for name in DEFAULTS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def faults(token: bool = True, /, **environ: str) -> dict[str, str]:
    """What is wrong with an environment that is right but for `environ`, by setting."""
    with pytest.raises(ConfigFaults) as refused:
        load({"DISCORD_TOKEN": TOKEN} | environ, dotenv=False, token=token)
    return {str(fault.where): render(fault.message, ENGLISH) for fault in refused.value.problems}


def test_what_is_not_set_has_its_default() -> None:
    assert load({}) == Config(
        token=None,
        database_path=Path("almanac.db"),
        backups=Path("backups"),
        log_level="INFO",
        log_format="text",
        discord_api=None,
    )


def test_a_setting_that_is_empty_has_its_default_too() -> None:
    assert load(dict.fromkeys(DEFAULTS, " ")) == load({})


def test_settings_are_read_as_they_are_meant(tmp_path: Path) -> None:
    (tmp_path / "keep").mkdir()
    config = load(
        {
            "DISCORD_TOKEN": f" {TOKEN}\n",
            "DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path}/library.db",
            "ALMANAC_BACKUPS": "keep",
            "ALMANAC_LOG_LEVEL": "debug",
            "ALMANAC_LOG_FORMAT": "JSON",
            "ALMANAC_FAST_ANSWERS": "OFF",
            "ALMANAC_DISCORD_API": "http://127.0.0.1:8080/api/v10/",
        },
        token=True,
    )

    assert config == Config(
        token=TOKEN,
        database_path=tmp_path / "library.db",
        backups=tmp_path / "keep",
        log_level="DEBUG",
        log_format="json",
        fast_answers=False,
        discord_api="http://127.0.0.1:8080/api/v10",
    )
    assert config.database_url == f"sqlite+aiosqlite:///{tmp_path}/library.db"


def test_the_nearest_dotenv_file_is_read_and_the_environment_wins_over_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # With the mark that Windows' editors put at the start of a file.
    (tmp_path / ".env").write_text(f"DISCORD_TOKEN='{TOKEN}'\nALMANAC_LOG_LEVEL=ERROR\n", encoding="utf-8-sig")
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    monkeypatch.setenv("ALMANAC_LOG_LEVEL", "WARNING")

    assert (load(token=True).token, load().log_level) == (TOKEN, "WARNING")
    assert load(dotenv=False).token is None


def test_a_dotenv_line_that_is_no_setting_is_named_by_its_number(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("ALMANAC_LOG_LEVEL=INFO\nDISCORD_TOKEN my token\n")

    with pytest.raises(ConfigFaults) as refused:
        load({})

    assert describe(refused.value) == f"{tmp_path}/.env, line 2 is not a setting; write NAME=value."


def test_a_dotenv_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DISCORD_TOKEN=x", encoding="utf-16")

    with pytest.raises(ConfigFaults) as refused:
        load({})

    assert describe(refused.value).endswith("/.env is not UTF-8 text; save it as UTF-8.")


@pytest.mark.parametrize(
    ("token", "told"),
    [
        ("", "is not set: write DISCORD_TOKEN=… into .env"),
        ("  ", "is not set"),
        (f'"{TOKEN}"', "has quotation marks around it; write the token alone"),
        (f"“{TOKEN}”", "has quotation marks"),
        (f"{TOKEN}'", "has quotation marks"),
        (f"Bot {TOKEN}", "begins with the word Bot; write the token alone"),
        (f"bot\t{TOKEN}", "begins with the word Bot"),
        (SIGNATURE, "has not the shape of a bot's token, three parts with dots"),
        (TOKEN.replace(".", "", 1), "has not the shape"),
        (f"{TOKEN}.{SIGNATURE}", "has not the shape"),
        (TOKEN.replace(".", " . "), "has not the shape"),
        (f"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMiJ9.{SIGNATURE}", "has not the shape"),
    ],
)
def test_a_token_that_cannot_be_one_is_told_without_its_value(token: str, told: str) -> None:
    with pytest.raises(ConfigFaults) as refused:
        load({"DISCORD_TOKEN": token}, token=True)

    assert describe(refused.value).startswith(f"DISCORD_TOKEN {told}")
    assert SIGNATURE not in describe(refused.value)


def test_a_missing_token_is_told_in_one_sentence_that_names_the_sandbox() -> None:
    with pytest.raises(ConfigFaults) as refused:
        load({}, token=True)

    assert "`almanac sandbox`" in describe(refused.value)
    assert "`make sandbox`" in describe(refused.value)
    assert "\n" not in describe(refused.value)


def test_a_command_that_needs_no_token_does_not_ask_for_one() -> None:
    assert load({"DISCORD_TOKEN": "nonsense"}).log_level == "INFO"


def test_the_token_is_not_in_the_settings_as_they_print() -> None:
    config = load({"DISCORD_TOKEN": TOKEN})

    assert config.token == TOKEN
    assert SIGNATURE not in f"{config!r} {config}"


def test_a_token_says_whose_it_is() -> None:
    assert application_id(TOKEN) == APPLICATION
    assert [application_id(text) for text in ("", "....", "ÄÖ.a.b", "bm90IGFuIGlk.a.b")] == [None] * 4


@pytest.mark.parametrize(
    ("url", "right"),
    [
        ("sqlite:///data.db", "sqlite+aiosqlite:///data.db"),
        ("sqlite:////srv/data.db", "sqlite+aiosqlite:////srv/data.db"),
        ("sqlite://data.db", "sqlite+aiosqlite:///data.db"),
        ("sqlite+aiosqlite://data.db", "sqlite+aiosqlite:///data.db"),
        ("data.db", "sqlite+aiosqlite:///data.db"),
        ("sqlite+aiosqlite:///data.db?timeout=9", "sqlite+aiosqlite:///data.db"),
        ("sqlite+aiosqlite:///.", "sqlite+aiosqlite:///./almanac.db"),
        ("sqlite+aiosqlite://", "sqlite+aiosqlite:///almanac.db"),
        ("sqlite+aiosqlite:///:memory:", "sqlite+aiosqlite:///almanac.db"),
        ("sqlite+aiosqlite:///file:a?mode=memory", "sqlite+aiosqlite:///almanac.db"),
        ("postgres://me:hunter2@host/db", "sqlite+aiosqlite:///almanac.db"),
        ("postgresql+asyncpg://me:hunter2@host/db", "sqlite+aiosqlite:///almanac.db"),
        ("mysql://me:hunter2@host/db", "sqlite+aiosqlite:///almanac.db"),
    ],
)
def test_an_address_of_another_form_is_told_with_the_right_one(url: str, right: str) -> None:
    told = faults(DATABASE_URL=url)["DATABASE_URL"]

    assert told.endswith(right)
    assert "hunter2" not in told
    assert ("SQLite only" in told) == url.startswith(("postgres", "mysql"))


def folder_that_cannot_be_written(tmp_path: Path) -> Path:
    # Its own folder will do for anybody but root, whom only the kernel's refuses.
    closed = Path("/proc") if sys.platform == "linux" else tmp_path / "closed"
    if sys.platform != "linux":
        closed.mkdir(mode=0o500)
    return closed


@pytest.mark.parametrize("name", ["DATABASE_URL", "ALMANAC_BACKUPS"])
def test_a_folder_that_is_missing_or_cannot_be_written_is_named(name: str, tmp_path: Path) -> None:
    form = "sqlite+aiosqlite:///{}/a.db" if name == "DATABASE_URL" else "{}"
    (tmp_path / "file").touch()
    closed = folder_that_cannot_be_written(tmp_path)

    assert f"names the folder «{tmp_path}/no», which does not exist" in faults(True, **{name: form.format("no")})[name]
    assert (
        f"names the folder «{tmp_path}/file», which does"
        in faults(True, **{name: form.format(tmp_path / "file")})[name]
    )
    assert f"names the folder «{closed}», which cannot be written" in faults(True, **{name: form.format(closed)})[name]


def test_backups_go_beside_the_library(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()

    assert load({"DATABASE_URL": "sqlite+aiosqlite:///data/a.db"}).backups == Path("data/backups")

    (tmp_path / "data" / "backups").touch()
    assert "does not exist" in faults(DATABASE_URL="sqlite+aiosqlite:///data/a.db")["ALMANAC_BACKUPS"]


def test_a_name_that_is_no_setting_is_told_with_the_closest_one() -> None:
    told = faults(ALMANAC_LOGLEVEL="DEBUG", almanac_backup="x", ALMANAC_ZZZ="1", OTHER="x")

    assert told["ALMANAC_LOGLEVEL"].startswith("is not a setting; did you mean ALMANAC_LOG_LEVEL?")
    assert told["almanac_backup"].startswith("is not a setting; did you mean ALMANAC_BACKUPS?")
    assert told["ALMANAC_ZZZ"] == "is not a setting; take it out"
    assert set(told) == {"ALMANAC_LOGLEVEL", "almanac_backup", "ALMANAC_ZZZ"}


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("ALMANAC_LOG_LEVEL", "loud", "is «LOUD»; write one of DEBUG, INFO, WARNING, ERROR"),
        ("ALMANAC_LOG_FORMAT", "xml", "is «xml»; write one of text, json"),
        ("ALMANAC_FAST_ANSWERS", "1", "is «1»; write one of on, off"),
        ("ALMANAC_DISCORD_API", "discord.test", "is «discord.test»; write an address such as http://127.0.0.1"),
        ("ALMANAC_DISCORD_API", "ftp://a/b", "is «ftp://a/b»; write an address"),
        ("ALMANAC_DISCORD_API", "http://[a", "is «http://[a»; write an address"),
        ("ALMANAC_FAILPOINT", "nowhere", "is «nowhere»; write one of after-claim, "),
        ("ALMANAC_FAILPOINT", "after-post:0", "is «after-post:0»; write one of "),
    ],
)
def test_a_value_that_is_not_among_the_choices_is_told_with_them(name: str, value: str, told: str) -> None:
    assert faults(True, **{name: value})[name].startswith(told)


def test_all_faults_are_told_at_once_a_line_each(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DISCORD_TOKEN=Bot x\nDATABASE_URL=sqlite://a\nALMANAC_LOG=1\nALMANAC_LOG_FORMAT=no")

    with pytest.raises(ConfigFaults) as refused:
        load({}, token=True)

    assert [line.split()[0] for line in describe(refused.value).splitlines()] == [
        "ALMANAC_LOG",
        "DISCORD_TOKEN",
        "DATABASE_URL",
        "ALMANAC_LOG_FORMAT",
    ]


def test_the_example_file_can_be_used_as_it_is_and_shows_every_setting_an_operator_has() -> None:
    example = Path(__file__).parents[1] / ".env.example"
    shown = dict(re.findall(r"^#? ?([A-Z_]+)=(.*)$", example.read_text(encoding="utf-8"), re.MULTILINE))

    assert shown == {s.name: s.default for s in SETTINGS if not s.for_tests}

    Path(".env").write_bytes(example.read_bytes())
    assert load({}) == load({}, dotenv=False)
