"""
Words in context.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from eurasec_corpus import Corpus, Search, clean, load
from eurasec_corpus.analysis.concordance import CONCORDANCE
from tests.strategies import prose


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """
    The shipped corpus.
    """
    return load("0.1.0")


def corpus_of(*paragraphs: str) -> Corpus:
    """
    Make a corpus of one document, every line of it kept.
    """
    return Corpus.from_documents([clean("\n".join(paragraphs), id="a", passes=())])


class TestFindPlaces:
    """
    The rows.
    """

    @given(
        st.lists(prose(), min_size=1, max_size=4),
        st.integers(0, 60),
        st.sampled_from(["paragraph", "document"]),
    )
    def test_offsets_point_into_the_source(self, lines: list[str], width: int, by: str) -> None:
        """
        Start and end give the match as it stands in the source.
        """
        corpus = corpus_of(*lines)
        raw = corpus["a"].raw

        found = list(corpus.concordance(Search("s", "part"), width=width, by=by))

        assert [raw[row["start"] : row["end"]] for row in found] == [row["match"] for row in found]
        assert all(len(row["left"]) <= width >= len(row["right"]) for row in found)

    def test_columns(self, corpus: Corpus) -> None:
        """
        The table has the columns of the schema, also when nothing is found.
        """
        assert corpus.concordance("nowhere").to_arrow().schema.equals(CONCORDANCE)

    def test_context_of_a_paragraph_ends_with_it(self) -> None:
        """
        By paragraph the context does not go beyond.
        """
        (row,) = corpus_of("One two.", "Three four.").concordance("three")

        assert (row["left"], row["right"]) == ("", " four.")

    def test_context_of_a_document_goes_on(self) -> None:
        """
        By document the context goes on in the paragraphs around.
        """
        (row,) = corpus_of("One two.", "Three four.").concordance("three", by="document")

        assert row["left"] == "One two.\n\n"

    def test_match_may_cross_paragraphs(self) -> None:
        """
        By document a match may begin in one paragraph and end in the next.
        """
        corpus = corpus_of("One two.", "Three four.")

        (row,) = corpus.concordance(Search(r"two\.\s+Three", "pattern"), by="document")

        assert (row["paragraph_id"], corpus["a"].raw[row["start"] : row["end"]]) == (
            "a:1",
            "two.\nThree",
        )

    def test_order_is_that_of_the_corpus(self, corpus: Corpus) -> None:
        """
        A sorted corpus gives its places in its own order.
        """
        found = corpus.sort_by("id", descending=True).concordance("SCO")

        names = list(dict.fromkeys(row["document_id"] for row in found))

        assert names == sorted(names, reverse=True)

    def test_negative_width(self, corpus: Corpus) -> None:
        """
        A context cannot be less than nothing.
        """
        with pytest.raises(ValueError, match="0 characters or more, not -1"):
            corpus.concordance("SCO", width=-1)


class TestConcordance:
    """
    What is done with the rows.
    """

    @given(st.lists(prose(), min_size=1, max_size=4), st.integers(20, 120))
    def test_lines_have_the_width(self, lines: list[str], width: int) -> None:
        """
        Each line is as wide as asked for, or its match does not fit.
        """
        found = corpus_of(*lines).concordance(Search("s+", "pattern"), width=200)

        wide = [sum(map(cell_len, parts)) for parts in found.lines(width)]

        assert all(each <= width for each in wide)

    def test_matches_stand_below_each_other(self, corpus: Corpus) -> None:
        """
        What stands before the match has one width.
        """
        lines = list(corpus.concordance("security").lines(90))

        assert len({cell_len(name) + cell_len(left) for name, left, _, _ in lines}) == 1

    def test_wide_characters_take_two_cells(self) -> None:
        """
        Lines of Chinese are as wide as others.
        """
        found = corpus_of("上海合作组织 SCO 上海合作组织峰会在阿斯塔纳举行").concordance("SCO")

        ((name, left, match, right),) = found.lines(30)

        assert sum(map(cell_len, (name, left, match, right))) <= 30

    def test_controls_are_not_shown(self) -> None:
        """
        What a terminal would obey is replaced.
        """
        assert "\x1b" not in str(corpus_of("He \x1b[2J said the word.").concordance("word"))

    def test_text(self) -> None:
        """
        As text it is a line a place.
        """
        assert str(corpus_of("The SCO met.").concordance("SCO")).strip().endswith("The [SCO] met.")

    def test_end_of_paragraph_is_shown(self) -> None:
        """
        Where the context goes on in another paragraph, a pilcrow says so.
        """
        found = corpus_of("One two.", "Three four.").concordance("three", by="document")

        assert "One two. ¶ [Three] four." in str(found)

    def test_nothing_found(self, corpus: Corpus) -> None:
        """
        Without places there are no lines.
        """
        found = corpus.concordance("nowhere")

        assert (str(found), repr(found), len(found)) == ("", "<Concordance: 0 places>", 0)

    def test_frame(self, corpus: Corpus) -> None:
        """
        A data frame has the same rows.
        """
        found = corpus.concordance("SCO")

        assert found.to_pandas()["match"].tolist() == [row["match"] for row in found]
