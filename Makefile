# Carthen. `make help` lists what can be done.
.DEFAULT_GOAL := help
.PHONY: help setup run demo check lint types templates migrations production welsh locks \
	catalogues test test-tools soak guide bench measure lock format clean

PYTHON ?= python3
PORT ?= 8000
python := .venv/bin/python
rooms := blog campaigns case_studies consent core events glossary home keeping labels mail participation people privacy \
	resources search translation
manage := $(python) manage.py
# Checks need a database to ask, but none that anybody keeps.
check_manage := DATABASE_URL=sqlite://:memory: DJANGO_SETTINGS_MODULE=site_project.settings.test $(manage)

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile | expand -t 14

run: setup catalogues ## set everything up and serve http://127.0.0.1:8000 (PORT=8000)
	@[ -z "$$DATABASE_URL" ] && [ -f db.sqlite3 ] || rm -f var/*.stamp
	@$(MAKE) --no-print-directory var/migrated.stamp var/demo.stamp
	@PORT=$(PORT) exec bin/serve

demo: setup catalogues var/migrated.stamp ## set the demonstration back and print its logins; a second time changes nothing
	@$(manage) demo --reset
	@$(manage) update_index --verbosity 0
	@$(manage) count_words --verbosity 0
	@touch var/demo.stamp

check: lint types templates migrations production welsh locks ## everything that needs no test run (under 2 minutes)

lint: .venv/dev.stamp
	$(python) -m ruff check .
	$(python) -m ruff format --check .

types: .venv/dev.stamp
	$(python) -m mypy

templates: .venv/dev.stamp
	$(python) -m djlint --lint --quiet templates
	@git ls-files '*.html' | xargs $(python) -m djhtml --check --tabwidth 2

migrations: .venv/dev.stamp
	$(check_manage) check --fail-level WARNING
	$(check_manage) makemigrations --check --dry-run
	$(check_manage) lintmigrations --no-cache --quiet ok ignore --include-apps $(rooms)

production: .venv/dev.stamp
	bin/check-production

welsh: .venv/dev.stamp ## what a machine can check of our Welsh
	bin/need msgfmt
	$(python) -m tools.welsh_gate

locks: .venv/dev.stamp
	$(python) bin/check-locks

test: test-tools ## all tests, on SQLite and PostgreSQL, with a real browser
	@bin/test

test-tools: .venv/dev.stamp catalogues
	@bin/need --rather chromium-headless-shell
	@bin/need postgres chromium msgfmt java node npm
	@$(MAKE) --no-print-directory node_modules/.stamp

soak: test-tools ## the full set: load, faults, long random runs, all colour modes and widths
	@bin/need omegat xliff-schemas
	@bin/test --soak

guide: .venv/dev.stamp ## take the pictures of the translator's guide from a demo that `make run` serves
	$(python) -m tools.guide docs/guide --site http://127.0.0.1:$(PORT)

bench: test-tools ## queries, bytes and speed of each page type, on PostgreSQL behind gunicorn
	bin/postgres $(python) -m bench

measure: .venv/dev.stamp catalogues ## how much the checks of translations find, and how quickly the memory answers, on both databases
	bin/need postgres
	$(python) -m tools.checks
	$(python) -m bench --memory
	bin/postgres $(python) -m bench --memory

format: .venv/dev.stamp ## put code and templates in order
	$(python) -m ruff check --fix .
	$(python) -m ruff format .
	git ls-files '*.html' | xargs $(python) -m djhtml --tabwidth 2

lock: .venv/dev.stamp ## write the lock files anew from pyproject.toml and package.json
	$(lock_python) --extra s3 -o requirements.txt
	$(lock_python) --extra s3 --extra dev -c requirements.txt -o requirements-dev.txt
	npm install --package-lock-only
	$(python) bin/check-locks

lock_python := $(python) -m uv pip compile --quiet --upgrade pyproject.toml --universal \
	--python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
	--custom-compile-command "make lock"

clean: ## remove what was set up; the database and uploaded files stay
	rm -rf .venv node_modules collected var .mypy_cache .ruff_cache

setup: .venv/run.stamp

catalogues: .venv/run.stamp
	@$(python) bin/compile-catalogues

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Carthen needs Python 3.11 or newer: make PYTHON=python3.12 ...")'
	@bin/need venv
	$(PYTHON) -m venv .venv

.venv/run.stamp: requirements.txt | .venv/bin/python
	$(python) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/dev.stamp: requirements-dev.txt .venv/run.stamp
	$(python) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

node_modules/.stamp: package-lock.json
	npm ci --silent
	@touch $@

# What is new since the last time, or everything for a new database: see `run`.
var/migrated.stamp: requirements.txt $(wildcard */migrations/*.py)
	@$(manage) migrate --verbosity 0
	@mkdir -p var && touch $@

var/demo.stamp: $(shell find demo -type f -not -name '*.pyc')
	@$(MAKE) --no-print-directory demo
