"""What is installed is what is here."""

import re
import tomllib
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).parents[1]


def test_every_package_is_installed() -> None:
    """What `setup.py` finds is every folder of Python files in `bot`, and the migrations."""
    with patch("setuptools.setup") as setup:
        exec((ROOT / "setup.py").read_text(encoding="utf-8"))
    here = {".".join(file.parent.relative_to(ROOT).parts) for file in (ROOT / "bot").rglob("*.py")}
    here |= {f"bot.{'.'.join(file.parent.relative_to(ROOT).parts)}" for file in (ROOT / "migrations").rglob("*.py")}
    assert set(setup.call_args.kwargs["packages"]) == here


def test_every_version_is_pinned_and_no_host_is_named() -> None:
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert all("==" in pin and "/" not in pin for pin in pins)


def test_every_requirement_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    names = {re.split(r"[\[<>=,;~! ]", one)[0].lower().replace("_", "-") for one in wanted} - {project["name"]}
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert names <= {pin.partition("==")[0].lower().replace("_", "-") for pin in pins}
