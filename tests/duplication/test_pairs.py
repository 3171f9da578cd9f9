"""
What two corpora have in common.
"""

from __future__ import annotations

import pytest

from eurasec_corpus.duplication.pairs import PAIRS
from tests.duplication.made import CUT, LONG, NEAR, OTHER, SHORT, THIRD, make_corpus


class TestDedupAgainst:
    """
    `Corpus.dedup_against()`.
    """

    @pytest.mark.parametrize(
        ("ours", "theirs", "expected"),
        [
            pytest.param((LONG,), (OTHER,), [], id="nothing in common"),
            pytest.param((LONG,), (LONG,), [("a:1", "a:1", "across-documents")], id="same"),
            pytest.param((LONG,), (THIRD, NEAR), [("a:1", "a:2", "near")], id="near"),
            pytest.param((CUT,), (LONG,), [("a:1", "a:1", "cut")], id="cut"),
            pytest.param((LONG,), (CUT,), [("a:1", "a:1", "cut")], id="cut there"),
            pytest.param((SHORT,), (SHORT,), [], id="short"),
            pytest.param((LONG, NEAR), (OTHER,), [], id="copies on one side"),
            pytest.param(
                (NEAR, LONG),
                (LONG, NEAR),
                [("a:1", "a:2", "across-documents"), ("a:2", "a:1", "across-documents")],
                id="same before near",
            ),
            pytest.param(
                (LONG, NEAR),
                (LONG,),
                [("a:1", "a:1", "across-documents"), ("a:2", "a:1", "near")],
                id="each has its pair",
            ),
        ],
    )
    def test_pairs(
        self,
        ours: tuple[str, ...],
        theirs: tuple[str, ...],
        expected: list[tuple[str, str, str]],
    ) -> None:
        """
        Each paragraph that stands in the other corpus is in a pair, even of documents of
        one id.
        """
        found = make_corpus(a=ours).dedup_against(make_corpus(a=theirs))

        rows = [(row["paragraph_id"], row["other_paragraph_id"], row["kind"]) for row in found]
        assert rows == expected

    def test_many_copies_give_few_pairs(self) -> None:
        """
        Where a text stands many times on both sides, pairs grow with the number of copies.
        """
        corpus = make_corpus(**{f"d{number}": (LONG,) for number in range(20)})

        assert len(corpus.dedup_against(corpus)) == 39

    def test_columns(self) -> None:
        """
        The columns are those of the schema, also if there are no rows.
        """
        assert make_corpus().dedup_against(make_corpus()).table.schema == PAIRS
