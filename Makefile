# Needs Python 3.11 or newer and make, nothing else. Everything is installed into .venv, once, and again when
# pyproject.toml or constraints.txt change.

ifndef PYTHON
PYTHON := $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)
endif
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
INSTALLED := $(VENV)/.installed
PIP := -m pip --disable-pip-version-check
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help sandbox run test coverage mutants check bench crash pictures messages constraints clean

# A .venv that was made elsewhere, or whose Python has gone, is made anew.
ifneq ($(CURDIR),$(shell $(BIN)/python -c 'print(open("$(INSTALLED)").read().strip())' 2>/dev/null))
.PHONY: $(INSTALLED)
endif

help: ## show these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

sandbox: $(INSTALLED) ## run the bot against a local Discord in a web page: no token, no network
	@$(BIN)/python -m bot sandbox $(ARGS)

run: $(INSTALLED) ## run the bot on Discord, with DISCORD_TOKEN from .env
	@$(BIN)/python -m bot run

test: export PYTHONDONTWRITEBYTECODE = # or every worker and every process of a test compiles everything anew
test: $(INSTALLED) ## run the tests (make test ARGS="-m 'not slow'", ARGS="tests/processes/test_cli.py -x")
	$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

coverage: export PYTHONDONTWRITEBYTECODE =
coverage: $(INSTALLED) ## run the tests and print which lines and branches none reaches; fails below 97 % where the logic is
	@$(BIN)/python -m coverage erase
	$(BIN)/python -m pytest -n auto --dist worksteal --cov --cov-report= $(ARGS)
	@$(BIN)/python -m coverage report --skip-covered --show-missing
	@for layer in domain services storage; do \
		echo "bot/$$layer: $$($(BIN)/python -m coverage report --include="bot/$$layer/*" --format=total) %"; \
		$(BIN)/python -m coverage report --include="bot/$$layer/*" --fail-under=97 >/dev/null || exit 1; done

mutants: $(INSTALLED) ## change the logic in small ways and print what no test notices (make mutants ARGS="bot.domain.daily*")
	@$(BIN)/python $(PIP) install --quiet -c constraints.txt -e '.[mutants]'
	-PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/mutmut run $(ARGS)
	@$(BIN)/mutmut results

check: $(INSTALLED) ## check format, lint, types, layers and migrations
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m ruff check .
	$(BIN)/python -m mypy
	$(BIN)/lint-imports
	$(BIN)/python -m bot.messages.check
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
		echo "alembic upgrade head, alembic check" && \
		$(BIN)/python -m alembic -x database="$$folder/check.db" upgrade head && \
		$(BIN)/python -m alembic -x database="$$folder/check.db" check

bench: $(INSTALLED) ## measure the bot beside a bare discord.py command, for benchmarks/README.md and its picture
	$(BIN)/python -m benchmarks --publish $(ARGS)

crash: $(INSTALLED) ## kill the bot at every step of the daily fact for 4 minutes and count what was lost or doubled
	$(BIN)/python -m tests.processes.crash $(ARGS)

pictures: $(INSTALLED) ## make the pictures that the README shows
	$(BIN)/python -m tests.browser.pictures $(ARGS)

messages: $(INSTALLED) ## bring the other languages after the English messages, and list what is to be translated
	@$(BIN)/python -m bot.messages.merge $(ARGS)

constraints: ## pin the newest versions that fit into constraints.txt
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
		$(PYTHON) -m venv "$$folder" && bin="$$folder/$(notdir $(BIN))" && \
		"$$bin/python" $(PIP) install --quiet -e '.[dev,mutants]' && \
		"$$bin/python" $(PIP) freeze --all --exclude pip --exclude-editable | grep -v -e '@' -e '/' > "$$folder/constraints.txt" && \
		cp "$$folder/constraints.txt" constraints.txt && wc -l constraints.txt

clean: ## remove what these targets made; libraries, backups and .env stay
	rm -rf $(VENV) build mutants *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage .coverage.*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(INSTALLED): pyproject.toml $(wildcard constraints.txt)
	@if [ -z "$(PYTHON)" ]; then \
		echo "Almanac needs Python 3.11 or newer, and none was found. Install it, or say where it is:" \
			"make PYTHON=/path/to/python3" >&2; exit 1; fi
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Almanac needs Python 3.11 or newer; $(PYTHON) is none. Name another: make PYTHON=/path/to/python3" >&2; \
		exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) lacks venv, which installs Python packages. On Debian and Ubuntu: apt install python3-venv" >&2; \
		exit 1; }
	@echo "Installing into $(VENV); this happens once and takes a minute or two."
	@rm -f $(INSTALLED)
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python $(PIP) install --quiet $(patsubst %,-c %,$(wildcard constraints.txt)) -e '.[dev]'
	@echo "$(CURDIR)" > $(INSTALLED)
