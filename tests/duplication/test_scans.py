"""
Copies in paragraphs that are read piece by piece.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from eurasec_corpus import Corpus
from eurasec_corpus.duplication import arrays, notes
from eurasec_corpus.duplication.copies import find_copies
from eurasec_corpus.duplication.notes import Pieces, number_keys
from eurasec_corpus.duplication.scans import scan_copies
from tests.duplication.made import CUT, LONG, NEAR, OTHER, SHORT, THIRD, make_document

DOCUMENTS = (
    make_document("a", OTHER, LONG, date="2024-10-31"),
    make_document("b", NEAR, SHORT, CUT),
    make_document("c", CUT, OTHER, SHORT, date="2024-10-30"),
    make_document("d", LONG, THIRD, date="XXXX-10-29"),
    make_document("e", f"«{THIRD}»", NEAR, date="2024"),
)


def cut(table: pa.Table, rows: int) -> Pieces:
    """
    Read a table in pieces of so many rows.
    """

    def read(columns: Sequence[str]) -> Iterator[pa.Table]:
        for start in range(0, table.num_rows, rows):
            yield table.slice(start, rows).select(list(columns))

    return read


class TestScanCopies:
    """
    `scan_copies()`.
    """

    @pytest.mark.parametrize("rows", [1, 2, 3, 5, 100])
    def test_copies_are_those_of_the_whole(self, tmp_path: Path, rows: int) -> None:
        """
        However the table is cut, also inside a document, its copies are those found at once.
        """
        paragraphs = Corpus.from_documents(DOCUMENTS).to_arrow()
        expected = find_copies(paragraphs)

        found = scan_copies(cut(paragraphs, rows), tmp_path)

        assert found.num_rows > len(DOCUMENTS)
        assert found.equals(expected)

    @pytest.mark.parametrize("most", [1, 2, 7])
    def test_limits_make_no_difference(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
    ) -> None:
        """
        However few hashes are sorted and rows worked on at once, the copies are the same.
        """
        paragraphs = Corpus.from_documents(DOCUMENTS).to_arrow()
        monkeypatch.setattr(arrays.blocks, "__defaults__", (most,))
        monkeypatch.setattr(notes, "BLOCK", most)

        found = scan_copies(cut(paragraphs, 4), tmp_path, most=most)

        assert found.equals(find_copies(paragraphs))

    def test_paragraphs_of_a_document_may_stand_in_any_order(self, tmp_path: Path) -> None:
        """
        Of a table that another engine has written, the copies are those found at once.
        """
        paragraphs = Corpus.from_documents(DOCUMENTS).to_arrow()
        turned = paragraphs.take(list(range(paragraphs.num_rows))[::-1])

        assert scan_copies(cut(turned, 4), tmp_path).equals(find_copies(turned))

    def test_similarity_can_be_asked_for(self, tmp_path: Path) -> None:
        """
        The least similarity counts as it does for a table at once.
        """
        paragraphs = Corpus.from_documents(DOCUMENTS).to_arrow()

        assert scan_copies(cut(paragraphs, 4), tmp_path, 950).equals(find_copies(paragraphs, 950))

    @pytest.mark.parametrize("rows", [1, 2])
    def test_nothing_has_no_copies(self, tmp_path: Path, rows: int) -> None:
        """
        Without pieces, and where no paragraph can be carried, there are none.
        """
        paragraphs = Corpus.from_documents([make_document("a"), make_document("b")]).to_arrow()

        assert scan_copies(cut(paragraphs, rows), tmp_path).num_rows == 0


class TestNumberKeys:
    """
    `number_keys()`.
    """

    @pytest.mark.parametrize("most", [1, 100, 10_000])
    def test_numbers_are_in_the_order_of_occurrence(self, tmp_path: Path, most: int) -> None:
        """
        Many keys, of which each is there several times, are numbered as NumPy would, however
        many are sorted at once.
        """
        chance = np.random.default_rng(1)
        keys = chance.integers(0, 256, (500, 16), np.uint8)[chance.integers(0, 500, 3000)]
        whole = keys.view("S16").ravel()

        texts, firsts = number_keys(whole, tmp_path, most)

        _, places, inverse = np.unique(keys, axis=0, return_index=True, return_inverse=True)
        assert firsts.tolist() == sorted(places.tolist())
        assert (firsts[texts] == places[inverse.ravel()]).all()
