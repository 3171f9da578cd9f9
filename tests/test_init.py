"""
The names of the package.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

import eurasec_corpus


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
    def test_name_is_there_in_a_fresh_process(self, name: str) -> None:
        """
        A name that is imported late is found first as well.
        """
        code = f"from eurasec_corpus import {name}"

        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)

        assert (done.returncode, done.stderr) == (0, b"")
