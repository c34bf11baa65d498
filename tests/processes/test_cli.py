"""The command line, as an operator meets it."""

from __future__ import annotations

import asyncio
import base64
import logging
import os
import re
import socket
import sqlite3
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from wcwidth import wcswidth as width

from bot import __version__, config
from bot.cli import main
from bot.container import Container, open_container
from bot.domain.ask import Surface
from bot.ops.table import table
from bot.storage import integrity
from tests.support.fake_discord import FakeDiscord

APPLICATION = 1_234_567_890_123_456_789
SIGNATURE = "Zq3xV0eXampleSignatureOfNobodysBot_aB-cD"
TOKEN = f"{base64.urlsafe_b64encode(str(APPLICATION).encode()).decode().rstrip('=')}.GhIjKl.{SIGNATURE}"

PACK = """
format = 1
name = "small"
title = "A small pack"
language = "en"

[[source]]
key = "letters"
title = "Letters"
note = "Handed in."

[[topic]]
key = "lachin"
names = ["Lachin road", "Լաչին"]

[[summary]]
key = "lachin-summary"
topics = ["lachin"]
source = "letters"
locator = "¶1"
attributed_to = "the letters"
body = "A road."
"""


class Operator:
    """Somebody at a terminal, in an empty folder, with nothing set in the environment."""

    def __init__(self, folder: Path, captured: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._captured = captured

    def types(self, *arguments: str | Path) -> tuple[int, str, str]:
        """Run one command; its exit code, its results, its complaints."""
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as exit:
            code = int(exit.code or 0)
        said, complained = self._captured.readouterr()
        assert "Traceback" not in complained
        return code, said, complained

    def gets(self, *arguments: str | Path) -> str:
        """The results of a command that succeeds."""
        code, said, complained = self.types(*arguments)
        assert (code, complained) == (0, "")
        return said

    def is_refused(self, *arguments: str | Path) -> str:
        """The complaint about a command that fails."""
        code, said, complained = self.types(*arguments)
        assert (code, said) == (1, "")
        return complained.rstrip("\n")

    def writes(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def run(self, *command: str, **environ: str) -> subprocess.CompletedProcess[str]:
        """Run a real process of it."""
        variables = {name: value for name, value in os.environ.items() if name not in config.DEFAULTS} | environ
        return subprocess.run(
            [sys.executable, *command], env=variables, capture_output=True, encoding="utf-8", timeout=60, check=False
        )


@pytest.fixture
def operator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Operator]:
    for name in config.DEFAULTS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield Operator(tmp_path, capsys)
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(False)


def in_world(work: object) -> None:
    async def opened() -> None:
        async with open_container(config.load()) as container:
            await work(container)  # type: ignore[operator]

    asyncio.run(opened())


# Running


@pytest.mark.parametrize("command", [(), ("run",)])
def test_running_without_a_token_is_told_in_one_sentence(operator: Operator, command: tuple[str, ...]) -> None:
    code, said, complained = operator.types(*command)

    assert (code, said, complained.count("\n")) == (78, "", 1)
    assert complained.startswith("DISCORD_TOKEN is not set: write DISCORD_TOKEN=… into .env")
    assert "`almanac sandbox` (in a checkout, `make sandbox`)" in complained
    assert os.listdir() == []


def test_the_module_is_the_command(operator: Operator) -> None:
    done = operator.run("-m", "bot")

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (78, "", 1)
    assert done.stderr.startswith("DISCORD_TOKEN is not set")
    assert operator.run("-m", "bot", "--version").stdout == f"almanac {__version__}\n"


async def test_a_bot_that_runs_ends_well_when_it_is_told_to_stop(operator: Operator) -> None:
    async with FakeDiscord() as fake:
        environ = {name: value for name, value in os.environ.items() if name not in config.DEFAULTS}
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"),
            env=environ | {"DISCORD_TOKEN": fake.token, "ALMANAC_DISCORD_API": fake.api, "ALMANAC_LOG_LEVEL": "DEBUG"},
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            reading = asyncio.create_task(process.communicate())
            await fake.ready()
            process.terminate()
            _, logged = await asyncio.wait_for(reading, 90)
        finally:
            if process.returncode is None:
                process.kill()

    assert process.returncode == 0
    assert "/users/@me with None has returned 200" in logged.decode()
    assert fake.token not in logged.decode()
    assert integrity.fault_of(operator.folder / "almanac.db") is None


def test_a_damaged_database_is_not_run_on_and_is_restored_by_the_command_that_is_told(operator: Operator) -> None:
    operator.gets("import", "south-caucasus", "--guild", "5")
    operator.gets("backup")
    operator.writes("almanac.db", b"")

    told = operator.run("-m", "bot", "run", DISCORD_TOKEN=TOKEN)

    assert told.returncode == 1
    assert told.stderr.startswith("almanac.db cannot be used: it is empty (0 bytes). The newest backup is backups/alma")
    command = told.stderr.split("`")[1].split()
    assert command[:2] == ["almanac", "restore"]
    assert operator.gets(*command[1:]).startswith(f"almanac.db is now what {command[2]} holds. What stood there is")
    assert 'key = "lachin-road"' in operator.gets("export")


def test_the_sandbox_says_what_it_lacks(operator: Operator) -> None:
    # As if simcord were not installed.
    code = "import sys; sys.modules['simcord'] = None; from bot.cli import main; sys.exit(main(['sandbox']))"
    done = operator.run("-c", code)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("The sandbox needs one thing more: pip install 'almanac-discord[sandbox]'")


def test_a_port_that_is_taken_is_told(operator: Operator) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        done = operator.run("-m", "bot", "sandbox", "--port", str(port))

    assert done.returncode == 1
    assert done.stderr == f"Port {port} is taken by another program. Name another, or none.\n"


def test_a_command_imports_only_what_it_needs(operator: Operator) -> None:
    code = """if True:
        import sys
        from bot.cli import main
        codes = [main(line.split()) for line in (
            "import south-caucasus --guild 1", "export x.toml", "stats", "backup", "migrate", "invite --application 1",
        )]
        print(codes, {"discord", "matplotlib", "simcord", "aiohttp"} & set(sys.modules))
    """

    assert operator.run("-c", code).stdout.splitlines()[-1] == "[0, 0, 0, 0, 0, 0] set()"


def test_a_fault_of_its_own_is_logged_with_an_id_and_without_the_token(
    operator: Operator, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError(f"unforeseen {TOKEN}")

    monkeypatch.setattr(config, "load", fails)

    assert main(["backup"]) == 70
    complained = capsys.readouterr().err
    assert "CRITICAL bot.cli: a fault of Almanac's own ended it [" in complained
    assert "RuntimeError: unforeseen [redacted]" in complained


# Packs


def test_a_starter_pack_is_imported_by_name_and_again_adds_nothing(operator: Operator) -> None:
    first = operator.gets("import", "south-caucasus", "--guild", str(APPLICATION))
    second = operator.gets("import", "south-caucasus")

    assert first.splitlines()[0].endswith(f"into guild {APPLICATION}.")
    assert " added, 0 changed, 0 unchanged." in first
    assert "\n0 added, 0 changed, " in second


def test_an_export_imports_back_as_the_same(operator: Operator) -> None:
    operator.gets("import", "south-caucasus", "--guild", "1")

    assert operator.gets("export", "out.toml") == "Wrote out.toml.\n"
    assert operator.gets("export") == Path("out.toml").read_text(encoding="utf-8")
    assert "\n0 added, 0 changed, " in operator.gets("import", "out.toml")
    operator.gets("import", "out.toml", "--guild", "2")
    body = [operator.gets("export", "--guild", id).partition("[[source]]")[2] for id in ("1", "2")]
    assert body[0] == body[1]


def test_an_export_overwrites_nothing(operator: Operator) -> None:
    operator.gets("import", "south-caucasus", "--guild", "1")
    operator.writes("mine.toml", "precious")

    assert operator.is_refused("export", "mine.toml").startswith("mine.toml exists already, and nothing was overwr")
    assert operator.is_refused("export", "no/x.toml") == "no/x.toml could not be written: No such file or directory."
    assert Path("mine.toml").read_text() == "precious"


def test_all_faults_of_a_pack_are_told_a_line_each_and_nothing_is_imported(operator: Operator) -> None:
    operator.gets("import", operator.writes("good.toml", PACK), "--guild", "1")
    before = operator.gets("export")
    bad = PACK.replace('"¶1"', '""').replace('source = "letters"', 'source = "lettres"').replace('"small"', '"Small!"')
    operator.writes("bad.toml", bad)

    lines = operator.is_refused("import", "bad.toml").splitlines()

    assert len(lines) == 4
    assert lines[0].startswith("bad.toml: name: «Small!» must be")
    assert any(line.startswith("bad.toml: [[summary]] «lachin-summary» locator: ") for line in lines)
    assert any(line.endswith("did you mean letters?") for line in lines)
    assert lines[-1] == "Nothing was imported."
    assert operator.gets("export") == before


def test_a_pack_that_clashes_with_the_library_is_told_and_nothing_is_imported(operator: Operator) -> None:
    operator.gets("import", operator.writes("one.toml", PACK), "--guild", "1")
    operator.writes("two.toml", PACK.replace('key = "lachin"', 'key = "other"').replace('["lachin"]', '["other"]'))

    told = operator.is_refused("import", "two.toml")

    assert told.startswith("two.toml: [[topic]] «other» names: ")
    assert told.splitlines()[-1] == "Nothing was imported."


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "is neither a file nor a starter pack (south-caucasus)"),
        ("Լաչին".encode("utf-16"), "is not UTF-8 text; save it as UTF-8"),
        (b"[[topic\n", "is not TOML"),
        (b"\0" * 64, "is not TOML"),
        (b"", "must be 1"),
    ],
)
def test_a_file_that_is_no_pack_is_told(operator: Operator, content: bytes | None, told: str) -> None:
    if content is not None:
        operator.writes("x.toml", content)

    complaint = operator.is_refused("import", "x.toml", "--guild", "1")

    assert complaint.startswith("x.toml: ")
    assert told in complaint
    assert complaint.endswith("Nothing was imported.")
    assert not Path("almanac.db").exists()


def test_a_folder_is_no_pack(operator: Operator) -> None:
    assert operator.is_refused("import", ".") == ".: is a folder; name a pack's file in it. Nothing was imported."


def test_a_pack_saved_by_a_windows_editor_is_read(operator: Operator) -> None:
    path = operator.writes("bom.toml", b"\xef\xbb\xbf" + PACK.replace("\n", "\r\n").encode())

    assert "«A small pack» into guild 1" in operator.gets("import", path, "--guild", "1")


# Which guild


def test_the_guild_is_asked_for_only_where_there_are_several(operator: Operator) -> None:
    path = operator.writes("x.toml", PACK)

    assert operator.is_refused("import", path).startswith("There is no guild yet: say which by --guild ID (in Disc")
    operator.gets("import", path, "--guild", "11")
    operator.gets("stats")
    assert operator.is_refused("stats", "--guild", "12") == "There is no library of guild 12; there is one of 11."
    operator.gets("import", path, "--guild", "12")
    for command in ("stats", "export"):
        told = "There are libraries of 2 guilds: say which by --guild, one of 11, 12."
        assert operator.is_refused(command) == told
        operator.gets(command, "--guild", "12")


@pytest.mark.parametrize("id", ["x", "0", "-1", "1" * 30, "٣", "1.5", ""])
def test_an_id_that_cannot_be_one_is_told(operator: Operator, id: str) -> None:
    code, said, complained = operator.types("stats", f"--guild={id}")

    assert (code, said) == (2, "")
    assert "is not an id, which has about 18 digits" in complained


@pytest.mark.parametrize("command", ["stats", "export", "backup"])
def test_a_command_that_only_reads_makes_no_database(operator: Operator, command: str) -> None:
    assert operator.is_refused(command).startswith("There is no database at ")
    assert os.listdir() == []


# What was asked


async def ask(container: Container) -> None:
    library = await container.libraries.get(1)
    lachin, karabakh = library.find("Lachin road"), library.find("Karabakh")
    assert lachin is not None
    assert karabakh is not None
    for number, (topic, who) in enumerate(
        [(lachin, 7), (lachin, 7), (lachin, 8), (lachin, 9), (karabakh, 7), (karabakh, 8), (karabakh, 9)]
    ):
        await container.asks.topic(1, topic.id, Surface.COMMAND, number, who)
    for number, text in enumerate(["Zəngəzur\x1b[2J", "漢字", "漢字", "արցախցի " * 20]):
        await container.asks.gap(1, text, 100 + number)


def test_stats_show_what_was_asked_and_what_was_asked_in_vain(operator: Operator) -> None:
    operator.gets("import", "south-caucasus", "--guild", "1")
    assert operator.gets("stats", "--period", "day") == (
        "Guild 1, today\n\nNo topic was asked for by 3 people on one day; what fewer asked for is not told.\n\n"
        "Nobody asked in vain.\n"
    )
    in_world(ask)

    said = operator.gets("stats")
    lines = said.splitlines()

    assert lines[0] == "Guild 1, the last 30 days"
    assert lines[2].split() == ["Asked", "for", "Times", "People-days"]
    assert lines[4].split() == ["Lachin", "road", "4", "3"]
    assert lines[5].split() == ["Karabakh", "3", "3"]
    assert lines[7].split() == ["Asked", "for", "in", "vain", "Times", "Last", "on"]
    assert lines[9].split()[:2] == ["漢字", "2"]
    assert "\x1b" not in said
    for block in (lines[2:6], lines[7:]):
        assert len({width(line) for line in block[1:]}) == 1


def test_a_period_is_one_of_those_there_are(operator: Operator) -> None:
    code, _, complained = operator.types("stats", "--period", "decade")

    assert code == 2
    assert "choose from day, week, month, year, all" in complained.replace("'", "")


def test_columns_stand_under_each_other_in_any_script() -> None:
    names = [
        "Lachin",
        "Լաչին",
        "Ла́чин",
        unicodedata.normalize("NFD", "Laçın"),
        "漢字かな",
        "ｗｉｄｅ",
        "x" * 200,
        "a\u202eb\n\tc",
    ]
    lines = table(("Name", "Times", "Last"), [(name, 1234, "2026-01-01") for name in names]).splitlines()

    assert {width(line) for line in lines[1:]} == {60 + 2 + 5 + 2 + 10}
    assert {width(line.rpartition("1,234")[0]) for line in lines[2:]} == {62}
    assert lines[-2].startswith("x" * 59 + "…")
    assert lines[-1].startswith("a�b c ")


# The database


def test_migrate_brings_a_database_up_to_date_and_mends_its_search_index(operator: Operator) -> None:
    assert operator.gets("migrate").startswith("Tables went from nothing to ")
    operator.gets("import", "south-caucasus", "--guild", "1")
    with closing(sqlite3.connect("almanac.db")) as connection:
        connection.execute("DELETE FROM search_documents WHERE number % 2")
        connection.execute(
            "INSERT INTO search_postings SELECT guild_id, 'stray', 'entry', 24, x'9f860100ff' FROM guilds"
        )
        connection.commit()
        left = connection.execute("SELECT count(*) FROM search_documents").fetchone()[0]

    code, found, _ = operator.types("check")
    mended = operator.gets("migrate")

    assert code == 1
    assert "wrong  search index   disagrees on " in found
    assert "run `almanac migrate`" in found
    assert "Search index mended for " in mended
    assert "ok     search index   agrees with the entries" in operator.types("check")[1]
    assert operator.gets("migrate").count("\n") == 1
    with closing(sqlite3.connect("almanac.db")) as connection:
        assert connection.execute("SELECT count(*) FROM search_documents").fetchone()[0] > left


def test_a_backup_is_made_and_put_back(operator: Operator) -> None:
    operator.gets("import", "south-caucasus", "--guild", "1")
    before = operator.gets("export")
    made = operator.gets("backup").removeprefix("Backed up to ").rstrip(".\n")
    operator.gets("import", operator.writes("x.toml", PACK.replace("Lachin road", "A road").replace("Լաչին", "Road")))

    assert operator.is_refused("restore", made).startswith("almanac.db is sound. To replace it all the same, add --f")
    assert " What stood there is kept as almanac.replaced-" in operator.gets("restore", made, "--force")
    assert operator.gets("export") == before
    assert operator.gets("backup", "mine.db") == "Backed up to mine.db.\n"
    assert operator.is_refused("restore", "none.db").startswith("none.db cannot be restored: there is no such file.")


# Check


def test_check_finds_nothing_wrong_with_what_is_right(operator: Operator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    fresh = operator.gets("check")
    operator.gets("import", "south-caucasus", "--guild", "1")
    operator.gets("backup")
    before = Path("almanac.db").read_bytes()
    lines = operator.gets("check").splitlines()

    assert "note   database       almanac.db is not there yet" in fresh
    assert fresh.endswith("\nAll is well.\n")
    assert lines[0] == f"ok     DISCORD_TOKEN  has the shape of a token, of application {APPLICATION}"
    assert all(line.startswith("ok ") for line in lines[:-2])
    assert any(" guilds 1, topics 19, entries " in line for line in lines)
    assert any(line.startswith("ok     backups        the newest is backups/almanac-2") for line in lines)
    assert Path("almanac.db").read_bytes() == before


def test_check_says_all_that_is_wrong_with_the_settings(operator: Operator) -> None:
    operator.writes(".env", f"DISCORD_TOKEN=Bot {TOKEN}\nDATABASE_URL=postgres://a:hunter2@b/c\nALMANAC_LOGLEVEL=1\n")

    code, said, _ = operator.types("check")

    assert code == 1
    assert [line.split()[:2] for line in said.splitlines()[:4]] == [
        ["wrong", "ALMANAC_LOGLEVEL"],
        ["wrong", "DISCORD_TOKEN"],
        ["wrong", "DATABASE_URL"],
        ["note", "database"],
    ]
    assert said.endswith("\nTo be mended: 3.\n")
    assert SIGNATURE not in said
    assert "hunter2" not in said


def test_check_looks_at_the_database_also_without_a_token(operator: Operator) -> None:
    operator.writes("almanac.db", "not a database, but long enough to look at twice" * 30)

    code, said, _ = operator.types("check")

    assert code == 1
    assert "wrong  DISCORD_TOKEN  is not set" in said
    assert "wrong  database       almanac.db cannot be used: it is not a SQLite database." in said


def test_check_knows_tables_older_and_newer_than_its_own(operator: Operator) -> None:
    operator.gets("migrate")

    for revision, told in (
        (None, "note   tables         are at nothing, this version wants"),
        ("9999", "wrong  tables"),
    ):
        with closing(sqlite3.connect("almanac.db")) as connection:
            connection.execute("DELETE FROM alembic_version")
            connection.execute("INSERT INTO alembic_version SELECT ? WHERE ? IS NOT NULL", (revision, revision))
            connection.commit()
        assert told in operator.types("check")[1]

    assert "Nothing was changed." in operator.is_refused("migrate")


def test_check_names_tables_and_columns_that_are_missing(operator: Operator) -> None:
    operator.gets("migrate")
    for harm, told in (
        ("DROP TABLE reports", "but reports is missing"),
        ("ALTER TABLE entries DROP COLUMN speaker", "but entries.speaker, reports are missing"),
    ):
        with closing(sqlite3.connect("almanac.db")) as connection:
            connection.execute(harm)
        code, said, _ = operator.types("check")
        assert code == 1
        assert told in said


@pytest.mark.parametrize(
    ("address", "name"), [("my%20bot.db", "my bot.db"), ("50%.db", "50%.db"), ("a%2520b.db", "a%20b.db")]
)
def test_every_command_reads_the_databases_address_alike(
    operator: Operator, monkeypatch: pytest.MonkeyPatch, address: str, name: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{address}")
    operator.gets("import", "south-caucasus", "--guild", "77")

    assert f"library in {name}" in operator.types("check")[1]
    assert "guilds 1, topics 19" in operator.types("check")[1]
    operator.gets("backup", "b.db")
    assert {path.name for path in operator.folder.glob("*.db")} == {name, "b.db"}
    operator.gets("restore", "b.db", "--force")
    assert "guilds 1, topics 19" in operator.types("check")[1]


# The rest


def test_the_invite_names_the_application_of_the_token(operator: Operator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)

    query = "scope=bot+applications.commands&permissions=117760"
    assert operator.gets("invite") == f"https://discord.com/oauth2/authorize?client_id={APPLICATION}&{query}\n"
    assert f"client_id=12&{query}" in operator.gets("invite", "--application", "12")
    monkeypatch.delenv("DISCORD_TOKEN")
    assert operator.types("invite")[0] == 78


def test_help_names_every_command(operator: Operator) -> None:
    said = operator.gets("--help")

    for command in [
        "run",
        "sandbox",
        "check",
        "migrate",
        "import",
        "export",
        "fingerprint",
        "stats",
        "backup",
        "restore",
        "invite",
    ]:
        assert re.search(rf"^    {command}\b", said, re.MULTILINE), command
        assert operator.gets(command, "--help").startswith(f"usage: almanac {command} ")


def test_a_reader_that_has_enough_is_no_fault(operator: Operator) -> None:
    operator.gets("import", "south-caucasus", "--guild", "1")
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "bot", "export"], stdout=closed, stderr=subprocess.PIPE, timeout=60, check=False
        )

    assert (done.returncode, done.stderr) == (1, b"")


def test_names_in_any_script_come_through_a_pipe_whatever_its_encoding(operator: Operator) -> None:
    operator.gets("import", "south-caucasus", "--guild", "1")

    piped = operator.run("-m", "bot", "export", PYTHONIOENCODING="ascii")

    assert piped.returncode == 0
    assert "Արցախ" in piped.stdout
