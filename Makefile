# jejaring in one word each. `make` alone lists them.
#   make run     build the graph from the bundled articles, validate it, measure it, export it   (needs Python >= 3.11 only)
#   make test    the whole test suite
#   make check   what CI runs: ruff, mypy --strict, import layers, the explorer's scripts, tests
#   make findings   write docs/findings.md, its pictures, docs/datasheet.md and docs/sources.md anew from the bundled articles
#   make quality   write docs/quality.md anew from the claims as extracted and as judged
#   make bench   the benchmarks, as ratios against a named alternative
#   make lock    write constraints.txt anew from what is installed
#   make clean   remove what the other words made

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
WEB    := hatch_build.py $(shell find src/jejaring/explorer/web -type f -not -path '*/node_modules/*')
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: help run test check lint types layers scripts findings quality bench lock clean

help:
	@sed -n 's/^#   //p' Makefile

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "jejaring needs Python 3.11 or newer: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml constraints.txt $(WEB) | $(BIN)/python
	$(INSTALL) --editable .
	@touch $@

$(VENV)/.test: pyproject.toml constraints.txt $(WEB) | $(BIN)/python
	$(INSTALL) --editable '.[test]'
	@touch $@ $(VENV)/.run

run: $(VENV)/.run
	$(BIN)/jejaring build

test: $(VENV)/.test
	$(BIN)/python -m pytest -n auto --dist loadgroup

check: lint types layers scripts test

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.test
	$(BIN)/mypy

layers: $(VENV)/.test
	$(BIN)/lint-imports

scripts: $(VENV)/.test
	$(BIN)/python hatch_build.py check

findings: $(VENV)/.run
	$(BIN)/python scripts/write_findings.py
	$(BIN)/python scripts/write_datasheet.py
	$(BIN)/python scripts/write_sources.py

quality: $(VENV)/.test
	$(BIN)/python scripts/write_quality.py

bench: $(VENV)/.test
	$(BIN)/python -m benchmarks

lock: $(VENV)/.test
	$(BIN)/python -m pip freeze --exclude-editable > constraints.txt

clean:
	rm -rf out shots dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
