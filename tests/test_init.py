"""
The names of the package.
"""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import eurasec_corpus

# Import each name as if it were the first: none of our modules is there yet.
FIRST = """
import importlib, json, sys, traceback
found = {}
for name in sys.argv[1:]:
    for module in [each for each in sys.modules if each.partition(".")[0] == "eurasec_corpus"]:
        del sys.modules[module]
    try:
        exec(f"from eurasec_corpus import {name}")
        found[name] = ""
    except Exception:
        found[name] = traceback.format_exc()
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def errors() -> dict[str, str]:
    """
    What goes wrong with each name in a process where it is the first of ours.
    """
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", FIRST, *eurasec_corpus.__all__],
        capture_output=True,
        check=False,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, str] = json.loads(done.stdout)
    return found


class TestNames:
    """
    What `import eurasec_corpus` offers.
    """

    @pytest.mark.parametrize("name", eurasec_corpus.__all__)
    def test_name_resolves(self, name: str) -> None:
        """
        Each public name is there and is not a module.
        """
        assert type(getattr(eurasec_corpus, name)).__name__ != "module"

    def test_names_are_sorted(self) -> None:
        """
        The list of public names is in order and has none twice.
        """
        assert eurasec_corpus.__all__ == sorted(set(eurasec_corpus.__all__))

    def test_dir_lists_the_names(self) -> None:
        """
        Completion in a shell shows the public names.
        """
        assert dir(eurasec_corpus) == eurasec_corpus.__all__

    def test_unknown_name_is_an_error(self) -> None:
        """
        A misspelt name is said to be missing.
        """
        with pytest.raises(AttributeError, match="'eurasec_corpus' has no attribute 'lode'"):
            _ = eurasec_corpus.lode

    @pytest.mark.parametrize("name", eurasec_corpus.__all__)
    def test_name_is_there_in_a_fresh_process(self, errors: dict[str, str], name: str) -> None:
        """
        A name that is imported late is found first as well.
        """
        assert errors[name] == ""
