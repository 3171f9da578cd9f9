"""
What a line is.
"""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from eurasec_corpus.linemodel.batches import read_batch
from eurasec_corpus.linemodel.features import CLUTTER, line_columns, permille
from eurasec_corpus.rules.columns import FEATURES
from eurasec_corpus.rules.rows import Kind
from eurasec_corpus.rules.words import KINDS
from tests.strategies import prose


def columns_of(*lines: str) -> dict[str, list[int]]:
    """
    Return the columns of the lines of one page.
    """
    return {name: row.tolist() for name, row in line_columns(read_batch([lines])).items()}


class TestLineColumns:
    """
    Columns that depend on the line.
    """

    @pytest.mark.parametrize(
        ("line", "name", "expected"),
        [
            ("He left Minsk.", "chars", 14),
            ("He left Minsk.", "words", 3),
            ("He left Minsk.", "letters", 785),
            ("He left Minsk.", "uppers", 181),
            ("He left Minsk.", "titled", 666),
            ("He left Minsk.", "word_chars", 36),
            ("He left Minsk.", "longest_word", 5),
            ("He left Minsk.", "n_stop", 1),
            ("In 2024", "digits", 571),
            ("In 2024", "n_digit", 4),
            ("a # → \U0001f54a", "n_symbol", 3),
            ("…", "words", 0),
            ("…", "longest_word", 0),
            ("“Go”", "first_kind", Kind.QUOTE),
            ("“Go”", "last_kind", Kind.QUOTE),
            ("Go now. He left.", "sentences", 1),
            ("他说“好”。他来了。是的", "sentences", 1),
            ("e.g. this", "sentences", 0),
            ("Go now. He left.", "per_sentence", 20),
            ("the treaty of peace", "function", 500),
            ("Share this", "m_share", 2),
            ("Share this", "marked", 1000),
            ("Share this", "o_clutter", 1),
            ("To share", "o_clutter", 0),
            ("5 March", "m_month", 1),
            ("March 5", "o_month", 1),
        ],
    )
    def test_column(self, line: str, name: str, expected: int) -> None:
        """
        Each column counts what its row says.
        """
        assert [expected] == columns_of(line)[name]

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("He left.", 1),
            ("He left?”", 1),
            ("He left.”)", 1),
            ("He left", 0),
            ("He left…", 2),
            ("He left..", 2),
            ("”", 0),
        ],
    )
    def test_end(self, line: str, expected: int) -> None:
        """
        A sentence ends under its closing signs; an ellipsis is another end.
        """
        assert [expected] == columns_of(line)["ends"]

    @given(prose(), prose())
    def test_line_does_not_see_the_next_page(self, line: str, other: str) -> None:
        """
        What stands on the next page makes no difference, also not for sentences.
        """
        batch = line_columns(read_batch([[line], [other]]))

        assert columns_of(line) == {name: row.tolist()[:1] for name, row in batch.items()}

    def test_sentence_goes_on_below(self) -> None:
        """
        A sentence that ends with its line is followed by that of the next line.
        """
        assert columns_of("He left.", "She stayed.")["sentences"] == [1, 0]

    def test_columns_have_rows(self) -> None:
        """
        All columns but one that others are made of are explained.
        """
        names = {row.name for row in FEATURES}

        assert set(columns_of("a")) - names == {"inner_kind"}

    def test_clutter_is_made_of_kinds(self) -> None:
        """
        What speaks against a line is a kind of marker words.
        """
        assert set(CLUTTER) <= set(KINDS)


class TestPermille:
    """
    Shares in integers.
    """

    def test_share_is_rounded_down(self) -> None:
        """
        Shares are whole, and a share of nothing is no error.
        """
        found = permille(np.array([2, 0, 2]), np.array([3, 0, 0]))

        assert found.tolist() == [666, 0, 2000]
