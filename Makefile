# `make` makes the tables and checks them; `make test` runs every test. Each sets itself up.
.DEFAULT_GOAL := all
.PHONY: all set-up convert validate test release mutation benchmark evaluate lock reference

PYTHON := .venv/bin/python

all: convert validate

set-up:
	@.ci/set-up

convert: set-up
	$(PYTHON) scripts/convert.py

validate: set-up
	$(PYTHON) scripts/validate.py

test: set-up
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy --strict
	$(PYTHON) -m pytest

release: set-up
	$(PYTHON) scripts/publish.py

evaluate: set-up
	$(PYTHON) scripts/evaluate.py tests/gold/first
	$(PYTHON) scripts/evaluate.py tests/gold/second

mutation: set-up
	$(PYTHON) tests/mutation.py

benchmark: set-up
	$(PYTHON) benchmarks/run.py

reference: set-up
	$(PYTHON) scripts/reference.py

lock:
	python3 -m venv build/lock
	build/lock/bin/python -m pip install --quiet pip-tools
	build/lock/bin/python -m piptools compile --generate-hashes --no-header --no-annotate \
		--strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
		--no-emit-options --allow-unsafe --output-file requirements.txt requirements.in
