"""The packages to install: what is found below `bot`, and `migrations` as a package of it."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["bot", "bot.*"]), "bot.migrations", "bot.migrations.versions"],
    package_dir={"bot.migrations": "migrations", "bot.migrations.versions": "migrations/versions"},
)
