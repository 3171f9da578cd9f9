"""
The data statement.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from eurasec_corpus import MetadataError
from eurasec_corpus.releasing.shipped import data_folder
from eurasec_corpus.releasing.statements import STATEMENT_FILE, read_statement

OURS = data_folder() / STATEMENT_FILE


class TestReadStatement:
    """
    Reading.
    """

    def test_ours_has_measured_noise(self) -> None:
        """
        Our statement names rates, each with what it was measured on and how.
        """
        rates = read_statement(OURS).noise

        assert rates
        assert all(rate.rate and rate.on and rate.how for rate in rates)

    def test_line_ends_of_the_file_are_gone(self) -> None:
        """
        A paragraph is one line.
        """
        assert "\n" not in read_statement(OURS).description

    @pytest.mark.parametrize(
        ("change", "message"),
        [
            pytest.param(("url = ", "ulr = "), "'ulr' is missing or unknown", id="misspelt"),
            pytest.param(("[[noise]]", "[[noises]]"), "noise must be a list", id="no noise"),
            pytest.param(("rate = ", "rat = "), "'rat' is missing or unknown", id="no rate"),
            pytest.param(('url = "pkg', 'url = "" # "pkg'), "url must be text, not ''", id="empty"),
            pytest.param(
                ('url = "pkg:pypi/eurasec-corpus"', "url = 1"), "url must be text", id="number"
            ),
            pytest.param(
                ("keywords = [", "keywords = 1 # ["), "keywords must be a list", id="no list"
            ),
            pytest.param(("url =", "url"), "cannot be read", id="no TOML"),
        ],
    )
    def test_refuses(self, tmp_path: Path, change: tuple[str, str], message: str) -> None:
        """
        What is missing, unknown or of another type is named.
        """
        path = tmp_path / STATEMENT_FILE
        path.write_text(OURS.read_text(encoding="utf-8").replace(*change), encoding="utf-8")

        with pytest.raises(MetadataError, match=f"{STATEMENT_FILE}: .*{message}"):
            read_statement(path)

    def test_refuses_noise_that_is_no_table(self, tmp_path: Path) -> None:
        """
        A rate is a table.
        """
        path = tmp_path / STATEMENT_FILE
        text, _, _ = OURS.read_text(encoding="utf-8").partition("[[noise]]")
        path.write_text(f"{text}\nnoise = [1]\n", encoding="utf-8")

        with pytest.raises(MetadataError, match="must be a table, not 1"):
            read_statement(path)

    def test_missing_file(self, tmp_path: Path) -> None:
        """
        A statement that is not there is named.
        """
        with pytest.raises(MetadataError, match=rf"{STATEMENT_FILE}: cannot be read"):
            read_statement(tmp_path / STATEMENT_FILE)
