"""
The order in which copies survive.
"""

from __future__ import annotations

import pytest

from eurasec_corpus import Corpus
from eurasec_corpus.duplication.survivors import survival_order
from tests.duplication.made import LONG, OTHER, make_document


class TestSurvivalOrder:
    """
    Which of two comes first.
    """

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            pytest.param("2024-10-30", "2024-10-31", id="earlier day"),
            pytest.param("2024-10-30", "2024-10", id="month is over later"),
            pytest.param("2023", "2024-01-01", id="year is over earlier"),
            pytest.param("2024-10-31", None, id="no date"),
            pytest.param("2024-10-31", "XXXX-10-29", id="no year"),
        ],
    )
    def test_date_comes_first(self, one: str, other: str | None) -> None:
        """
        What is known to be earlier comes first, whatever its id.
        """
        documents = [make_document("b", LONG, date=one), make_document("a", LONG, date=other)]
        paragraphs = Corpus.from_documents(documents).to_arrow()

        order = survival_order(paragraphs)

        assert paragraphs["document_id"].take(order).to_pylist() == ["b", "a"]

    def test_id_and_place_come_next(self) -> None:
        """
        Of one date, the lesser id comes first, and in a document what stands above.
        """
        documents = [make_document(name, LONG, OTHER) for name in ("b", "a")]
        paragraphs = Corpus.from_documents(documents).to_arrow().take([3, 0, 2, 1])

        order = survival_order(paragraphs)

        assert paragraphs["id"].take(order).to_pylist() == ["a:1", "a:2", "b:1", "b:2"]
