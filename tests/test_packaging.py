"""What is installed is what is here."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_every_package_is_installed() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"]
    here = {str(init.parent.relative_to(ROOT)).replace("/", ".") for init in (ROOT / "bot").rglob("__init__.py")}
    here |= {
        f"bot.{str(init.parent.relative_to(ROOT)).replace('/', '.')}"
        for init in (ROOT / "migrations").rglob("__init__.py")
    }
    assert set(listed) == here


def test_every_version_is_pinned_and_no_host_is_named() -> None:
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert all("==" in pin and "/" not in pin for pin in pins)


def test_every_requirement_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    names = {re.split(r"[\[<>=,;~! ]", one)[0].lower().replace("_", "-") for one in wanted} - {project["name"]}
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert names <= {pin.partition("==")[0].lower().replace("_", "-") for pin in pins}
