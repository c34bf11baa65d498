"""What the documents say is what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from discord import app_commands

from bot import __version__
from bot.app import Almanac
from bot.cli import parser
from bot.config import SETTINGS
from bot.container import Container

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def between(name: str) -> str:
    found = re.search(rf"<!-- {name} -->\n(.*)<!-- /{name} -->", README, re.DOTALL)
    assert found is not None
    return found.group(1)


def test_the_readme_lists_every_setting_of_an_operator_with_its_default_and_its_use() -> None:
    settings = [setting for setting in SETTINGS if not setting.for_tests]
    rows = [f"| `{s.name}` | {f'`{s.default}`' if s.default else ''} | {s.help} |" for s in settings]
    assert between("settings").splitlines() == ["| name | default | what it does |", "| --- | --- | --- |", *rows]


def test_the_example_environment_names_every_setting_that_an_operator_sets() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    for setting in SETTINGS:
        assert (f"{setting.name}=" in example) != setting.for_tests, setting.name


async def test_the_readme_lists_every_command_of_members(container: Container) -> None:
    async with Almanac(container) as bot:
        await bot.setup_cogs()
        commands = [command for command in bot.tree.get_commands() if not isinstance(command, app_commands.ContextMenu)]
    names = {command.name for command in commands if command.default_permissions is None}
    section = README.partition("## What members can ask")[2].partition("\n## ")[0]
    assert set(re.findall(r"`/([a-z]+)", section)) == names


def test_the_readme_lists_every_command_of_the_operator() -> None:
    section = README.partition("## What the operator can do")[2].partition("\n## ")[0]
    [subcommands] = [action for action in parser()._actions if action.dest == "command" or action.choices]
    assert set(re.findall(r"`almanac ([a-z]+)", section)) == set(subcommands.choices or ())


PAGES = [
    *(page.name for page in ROOT.glob("*.md")),
    *(str(page.relative_to(ROOT)) for page in (ROOT / "docs").rglob("*.md")),
]


@pytest.mark.parametrize("page", PAGES)
def test_links_of_the_documents_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for link in re.findall(r"\]\((?!https?://)([^)#]+)", text):
        assert ((ROOT / page).parent / link).exists(), link


@pytest.mark.parametrize("page", PAGES)
def test_paths_that_the_documents_name_are_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    named = re.findall(r"`((?:bot|tests|benchmarks|migrations|docs)/[a-z_/.]+)`", text)
    assert [path for path in named if not list(ROOT.glob(path.rstrip("/")))] == []


def test_the_changelog_ends_with_the_version_that_runs() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)", changelog, re.MULTILINE)[:2] == ["Unreleased", __version__]


GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")


def words_given_up(glossary: str) -> list[str]:
    rows = glossary.partition("| instead of | we say |\n")[2].splitlines()[1:]
    return [word for row in rows for word in re.findall(r"`([^`]+)`", row.split("|")[1])]


def test_no_word_that_the_glossary_gives_up_is_used() -> None:
    given_up = re.compile(rf"\b({'|'.join(map(re.escape, words_given_up(GLOSSARY)))})\b")
    texts = [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "bot").rglob("*.py"),
        *(ROOT / "bot").rglob("*.ftl"),
    ]
    used = {
        str(file.relative_to(ROOT)): found
        for file in texts
        if file.name != "glossary.md" and (found := given_up.findall(file.read_text(encoding="utf-8")))
    }
    assert used == {}
    assert given_up.findall("open_world, a Desk, presser; reopen_worlds") == ["open_world", "Desk", "presser"]
