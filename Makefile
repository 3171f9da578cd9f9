# Two commands set up everything on a machine that has Python, git and make:
#   make corpus   build the corpus from data/raw
#   make test     check everything
# PYTHON names the interpreter for .venv; without it the first of those below that is new enough.
.POSIX:
.NOTPARALLEL:

PYTHON ?=
VENV = .venv
BIN = $(VENV)/bin
OUT = build/corpus
# As many processes as there are cores; `make test JOBS=0` runs the tests one by one.
JOBS = auto
# A file is run by one process: what its tests share is made once, and so is the Java of Spark.
SPREAD = -n $(JOBS) --dist loadfile
PYTEST_ARGS =

# Each target that needs .venv names `sound` first, which removes one that cannot be trusted.
.PHONY: sound help corpus test browser spark docs lint format wheel clean test-oldest constraints

help:
	@echo 'make corpus       build the corpus from data/raw into $(OUT), with a report per document'
	@echo 'make test         ruff, mypy, and the whole test suite with branch coverage'
	@echo 'make browser      playwright, with which make test tries the reading room in Chromium'
	@echo 'make spark        PySpark, with which make test tries the build on a cluster (Java 17)'
	@echo 'make docs         the documentation into build/docs, warnings are errors'
	@echo 'make lint         ruff, mypy and docstrings only'
	@echo 'make format       let ruff format and mend the code'
	@echo 'make wheel        sdist and wheel into dist'
	@echo 'make test-oldest  the test suite with the oldest supported dependencies'
	@echo 'make constraints  renew constraints.txt (PYTHONS="python3.11 python3.12 ...")'
	@echo 'make clean        remove everything that make has made, .venv too'
	@echo
	@echo 'PYTHON=/path/to/python3.12 chooses the interpreter for $(VENV) (3.11 or newer).'

corpus: sound $(VENV)/.corpus-installed
	$(BIN)/eurasec-corpus build data/raw -o $(OUT)

test: lint
	$(BIN)/python -m pytest $(SPREAD) --cov --cov-report=term-missing $(PYTEST_ARGS)

browser: sound $(VENV)/.browser-installed

spark: sound $(VENV)/.spark-installed

docs: sound $(VENV)/.dev-installed
	$(BIN)/python -m sphinx -W --keep-going -b html docs build/docs

lint: sound $(VENV)/.dev-installed
	$(BIN)/python -m ruff check
	$(BIN)/python -m ruff format --check
	$(BIN)/python -m mypy
	$(BIN)/python -m interrogate tests

format: sound $(VENV)/.dev-installed
	$(BIN)/python -m ruff check --fix
	$(BIN)/python -m ruff format

wheel: sound $(VENV)/.dev-installed
	$(BIN)/python -m build --no-isolation

test-oldest: sound $(VENV)/.dev-installed
	mkdir -p build
	$(BIN)/python .ci/oldest.py > build/oldest.txt
	$(BIN)/python -m venv --clear build/oldest
	build/oldest/bin/python -m pip install --quiet -c build/oldest.txt --upgrade pip
	build/oldest/bin/python -m pip install --quiet -c build/oldest.txt -e . --group test
	build/oldest/bin/python -m pytest $(SPREAD) $(PYTEST_ARGS)

constraints: sound $(VENV)/.dev-installed
	mkdir -p build
	$(BIN)/python .ci/constraints.py $(PYTHONS) > build/constraints.txt
	cp build/constraints.txt constraints.txt

clean:
	rm -rf $(VENV) build dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find src tests docs .ci -name __pycache__ -type d -prune -exec rm -rf {} +

# ---- the environment ----------------------------------------------------------------------------
# .venv/.finished holds the folder that .venv was made in. It is away while something is being
# installed, so where a run was broken off, or a checkout was copied or moved, or the interpreter is
# gone, the next run starts afresh instead of trusting what it finds.

NEW_ENOUGH = sys.exit(sys.version_info < (3, 11))

sound:
	@if [ -d $(VENV) ]; then \
		if [ "$$(cat $(VENV)/.finished 2>/dev/null)" = "$$(pwd)" ] \
			&& $(BIN)/python -c 'import pip, sys; $(NEW_ENOUGH)' 2>/dev/null; then :; else \
			echo '$(VENV) is unfinished or was made elsewhere: making it afresh'; \
			rm -rf $(VENV); \
		fi; \
	fi

MAKE_VENV = \
	chosen='$(PYTHON)'; found=; \
	for python in $${chosen:-python3 python3.14 python3.13 python3.12 python3.11 python}; do \
		if "$$python" -c 'import sys; $(NEW_ENOUGH)' >/dev/null 2>&1; then \
			found=$$python; break; \
		fi; \
	done; \
	if [ -z "$$found" ]; then \
		echo "No Python 3.11 or newer here: tried $${chosen:-python3 to python3.14, and python}." >&2; \
		echo 'Name one, for example: make corpus PYTHON=/path/to/python3.12' >&2; \
		exit 1; \
	fi; \
	echo "Making $(VENV) with $$("$$found" --version) ($$found)"; \
	"$$found" -m venv $(VENV)

# pip comes first: dependency groups and build constraints need a newer one than Python brings.
READY_VENV = \
	[ -d $(VENV) ] || { $(MAKE_VENV); }; \
	rm -f $(VENV)/.finished; \
	$(BIN)/python -m pip install --quiet -c constraints.txt --upgrade pip

PIP = $(BIN)/python -m pip install --quiet -c constraints.txt --build-constraint constraints.txt
INSTALL = $(PIP) --editable .

$(VENV)/.corpus-installed: pyproject.toml constraints.txt
	@set -e; $(READY_VENV)
	$(INSTALL)
	@pwd > $(VENV)/.finished
	@touch $@

$(VENV)/.dev-installed: pyproject.toml constraints.txt
	@set -e; $(READY_VENV)
	$(INSTALL) --group dev
	@pwd > $(VENV)/.finished
	@touch $(VENV)/.corpus-installed $@

# What is large and not part of dev: a group each, of the same name.
$(VENV)/.browser-installed $(VENV)/.spark-installed: $(VENV)/.dev-installed
	@set -e; $(READY_VENV)
	group=$(@F); group=$${group#.}; $(PIP) --group "$${group%-installed}"
	@pwd > $(VENV)/.finished
	@touch $@
