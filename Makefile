# Every target does its own set-up: a fresh machine needs python3 (≥ 3.11), python3-venv, git and make.
PYTHON ?= python3
VENV := .venv
STAMP := $(VENV)/.eingerichtet
PAGES := tests/browser
PAGES_STAMP := $(PAGES)/node_modules/.eingerichtet
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
STAND ?= 2023-03-14
ZIELE ?=
SEKUNDEN ?= 300

.PHONY: help status test test-slow sicherheit fuzz bench bench-kurz fix docs fassung clean
.DEFAULT_GOAL := help

help: ## Diese Übersicht
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --group dev --editable ".[pdf]"
	@touch $(STAMP)

# html-validate, for the tests of the pages; they are skipped where npm is missing or reaches no registry.
$(PAGES_STAMP): $(PAGES)/package.json
	@mkdir -p $(@D)
	@if command -v npm >/dev/null; then \
	  npm install --prefix $(PAGES) --no-package-lock --no-audit --no-fund --ignore-scripts --silent && touch $@ \
	  || echo "html-validate ließ sich nicht einrichten; seine Tests werden übersprungen."; fi

status: $(STAMP) ## Phasenstand des Kreises Soest vor der Ausschusssitzung vom 14.03.2023
	@$(BIN)/fh status kreis-soest --stichtag $(STAND)

test: $(STAMP) $(PAGES_STAMP) ## Alle Prüfungen: ruff, mypy, import-linter, pytest (ohne die langsamen)
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/pytest --numprocesses auto

test-slow: $(STAMP) $(PAGES_STAMP) ## Die langsamen Tests: Zufallseingaben, Abbrüche, große Mengen
	@$(BIN)/pytest --numprocesses auto -m langsam

sicherheit: $(STAMP) ## bandit und pip-audit (braucht eine Verbindung; siehe SECURITY.md)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --group sicherheit
	@$(BIN)/bandit --quiet --configfile pyproject.toml --recursive src
	@$(BIN)/pip-audit --strict --skip-editable --progress-spinner off

fuzz: $(STAMP) ## Zufallseingaben, von der Abdeckung gelenkt: make fuzz ZIELE="eintrag csv" SEKUNDEN=60
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --group fuzz
	@$(BIN)/python -m tests.fuzz $(ZIELE) --sekunden $(SEKUNDEN)

bench: $(STAMP) ## Geschwindigkeit messen, auch neben anderen Programmen; schreibt docs/leistung.md
	@$(BIN)/python -m docs.werkzeuge.messen

bench-kurz: $(STAMP) ## Dasselbe in einer halben Minute: nur Start, Eintragen, Liste, am Terminal
	@$(BIN)/python -m docs.werkzeuge.messen --kurz

fix: $(STAMP) ## Quelltext formatieren und einfache Verstöße beheben
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

docs: $(STAMP) ## Erzeugte Dokumente erneuern (Befehle, Fehlerkatalog, Dateiformat, Schemata, Bilder)
	@$(BIN)/python -m docs.werkzeuge.erneuern

fassung: $(STAMP) ## Die mitgelieferten Kommunen und ihren Stand als Testdaten dieser Fassung einfrieren
	@$(BIN)/python -m docs.werkzeuge.fassung

clean: ## Alles Erzeugte entfernen
	@rm -rf $(VENV) $(PAGES)/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .bench .fuzz
