"""
The typed examples run.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.typing import api

EXAMPLES = [
    api.read_labels,
    api.read_dates,
    api.clean_pages,
    api.refuse_misuse,
    api.query_corpora,
    api.catch_errors,
]


class TestApi:
    """
    What is typed does what it says.
    """

    @pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.__name__)
    def test_example_runs(self, example: Callable[[], None]) -> None:
        """
        An example ends without an error.
        """
        example()

        assert example.__doc__

    def test_corpora(self, tmp_path: Path) -> None:
        """
        The example of corpora writes two data sets.
        """
        api.use_corpora(tmp_path)

        assert {"built", "out", "pages"} == {path.name for path in tmp_path.iterdir()}

    def test_releases(self, tmp_path: Path) -> None:
        """
        The example of releases needs one raw page.
        """
        api.use_releases(tmp_path)

        assert [path.name for path in tmp_path.iterdir()] == ["tass-1819123.txt"]

    def test_exports(self, tmp_path: Path) -> None:
        """
        The example of exports writes four files.
        """
        api.export_corpora(tmp_path)

        assert len(list(tmp_path.iterdir())) == 4
