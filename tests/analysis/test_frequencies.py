"""
Counts and dispersion.
"""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus import Corpus, UnknownColumnError, clean, load
from eurasec_corpus.analysis.frequencies import FREQUENCIES, dispersion

PARTS = st.lists(st.tuples(st.integers(1, 1000), st.integers(0, 50)), min_size=1, max_size=8)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """
    The shipped corpus.
    """
    return load("0.1.0")


class TestDispersion:
    """
    How evenly something is spread.
    """

    @given(PARTS)
    def test_measure_lies_between_nothing_and_one(self, parts: list[tuple[int, int]]) -> None:
        """
        The normalised measure lies between 0 and 1, and is never below the plain one.
        """
        sizes, hits = zip(*parts, strict=True)

        found = dispersion(sizes, hits)

        assert found.dp is None or (
            found.dp_norm is not None and 0 <= found.dp <= found.dp_norm <= 1
        )

    @given(PARTS, st.permutations(range(8)))
    def test_order_of_parts_makes_no_difference(
        self, parts: list[tuple[int, int]], order: list[int]
    ) -> None:
        """
        The parts have no order.
        """
        mixed = [parts[number] for number in order if number < len(parts)]

        assert dispersion(*zip(*parts, strict=True)) == dispersion(*zip(*mixed, strict=True))

    @given(st.lists(st.integers(1, 500), min_size=1, max_size=8))
    def test_even_spread_is_nothing(self, sizes: list[int]) -> None:
        """
        Hits in the proportion of the sizes give 0.
        """
        assert dispersion(sizes, sizes).dp == 0

    def test_example_of_gries(self) -> None:
        """
        Five parts of 9, 10, 10, 10 and 11 words with 1, 2, 3, 4 and 5 hits, as in Gries 2008.
        """
        found = dispersion([9, 10, 10, 10, 11], [1, 2, 3, 4, 5])

        assert found.dp is not None
        assert round(found.dp, 2) == Fraction(18, 100)

    def test_never_said(self) -> None:
        """
        What is never said is not spread at all.
        """
        assert dispersion([5, 5], [0, 0]).dp is None

    def test_one_part(self) -> None:
        """
        In a corpus of one part everything is spread evenly.
        """
        assert dispersion([5], [2]).dp_norm == 0

    def test_parts_without_words_do_not_count(self) -> None:
        """
        A part without words is no part.
        """
        assert dispersion([5, 0], [2, 0]).parts == 1

    def test_by_column(self, corpus: Corpus) -> None:
        """
        The parts may be those of a column.
        """
        assert corpus.dispersion("CSTO", by="genre").parts == 3


class TestFrequencies:
    """
    How often something is said.
    """

    def test_columns(self, corpus: Corpus) -> None:
        """
        The table has the columns of the schema.
        """
        assert corpus.frequencies("SCO").table.schema.equals(FREQUENCIES)

    @pytest.mark.parametrize(
        "by", ["publisher", "year", "month", "date", "author", "paragraph_count"]
    )
    def test_groups_add_up(self, corpus: Corpus, by: str) -> None:
        """
        However documents are grouped, hits and words are those of the whole.
        """
        rows = list(corpus.frequencies("SCO", by=by))

        assert sum(row["hits"] for row in rows) == len(corpus.concordance("SCO"))
        assert sum(row["paragraphs"] for row in rows) == corpus.tables.paragraphs.num_rows

    def test_year_of_a_date_without_one(self) -> None:
        """
        A document whose year is unknown falls into no year.
        """
        part = Corpus.from_documents([clean("MINSK, 29 October (BelTA) - It has ended.", id="a")])

        assert [row["group"] for row in part.frequencies("ended", by="year")] == [None]

    def test_rate_is_rounded(self, corpus: Corpus) -> None:
        """
        Hits in a million words are whole numbers, to the nearest.
        """
        for row in corpus.frequencies("SCO"):
            assert (
                abs(row["hits_per_million"] * row["words"] - row["hits"] * 1_000_000) * 2
                <= row["words"]
            )

    def test_no_words_no_rate(self) -> None:
        """
        Where there are no words there is no rate.
        """
        dots = Corpus.from_documents([clean("...", id="a", passes=())])

        assert [row["hits_per_million"] for row in dots.frequencies("a")] == [None]

    def test_unknown_column(self, corpus: Corpus) -> None:
        """
        The message names the near columns.
        """
        with pytest.raises(UnknownColumnError, match="did you mean 'publisher'"):
            corpus.frequencies("SCO", by="publishr")
