# `make demo` and `make test` are all you need; both do their own set-up.
PORT ?= 8000
PYTHON ?= python3
PREPARE = command -v $(PYTHON) >/dev/null || { echo "Install python3 (3.11 or newer): apt install python3 python3-venv"; exit 1; }; $(PYTHON) scripts/prepare.py

.PHONY: help setup setup-test demo check test eisen bench mutatie screenshots format lock
help:
	@echo "make demo [PORT=8000]   set up and start the demo on 127.0.0.1"
	@echo "make test               set up and run every test"
	@echo "make check              format, lint, types, contracts, translations"
	@echo "also: eisen, bench, mutatie, screenshots, format, lock"

setup:
	@$(PREPARE)

setup-test:
	@$(PREPARE) --test

demo: setup
	@.venv/bin/inburgering demo --port $(PORT)

check: setup
	@.venv/bin/python scripts/check.py

test: setup-test
	@.venv/bin/python scripts/run_tests.py

eisen: setup
	@.venv/bin/python scripts/eisen.py

bench: setup
	@.venv/bin/python scripts/bench.py

mutatie: setup
	@.venv/bin/python scripts/mutatie.py

screenshots: setup-test
	@.venv/bin/python scripts/screenshots.py

format: setup
	@.venv/bin/ruff format . && .venv/bin/ruff check --fix .

lock: setup
	@.venv/bin/python scripts/lock.py
