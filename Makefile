# `make` makes the tables and checks them; `make test` runs every test. Each sets itself up.
.DEFAULT_GOAL := all
.NOTPARALLEL:
.PHONY: all set-up convert validate test release mutation benchmark evaluate lock reference

RUN := .venv/bin/python
# The libraries come without bytecode: what a run compiles is kept for the next.
unexport PYTHONDONTWRITEBYTECODE

all: convert validate

set-up:
	@.ci/set-up

convert: set-up
	$(RUN) scripts/convert.py

validate: set-up
	$(RUN) scripts/validate.py

test: set-up
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy --strict
	$(RUN) -m pytest --numprocesses auto --dist worksteal

release: set-up
	$(RUN) scripts/publish.py

evaluate: set-up
	$(RUN) scripts/evaluate.py tests/gold/first
	$(RUN) scripts/evaluate.py tests/gold/second

mutation: set-up
	$(RUN) tests/mutation.py

benchmark: set-up
	PYTHONPATH=scripts $(RUN) benchmarks/extraction.py
	PYTHONPATH=scripts:. $(RUN) benchmarks/validate_scale.py

reference: set-up
	$(RUN) scripts/reference.py

lock:
	python3 -m venv build/lock
	build/lock/bin/python -m pip install --quiet pip-tools
	build/lock/bin/python -m piptools compile --generate-hashes --no-header --no-annotate \
		--strip-extras --allow-unsafe --output-file requirements.txt requirements.in
	{ echo '# Every package with its version and the hashes of its files; made by `make lock` from requirements.in.'; \
		grep -v -e '^#' -e '^$$' -e '^-' requirements.txt; } > build/lock.txt
	mv build/lock.txt requirements.txt
