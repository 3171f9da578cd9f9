"""
Evidence: what speaks for a fact stands there, used or not.
"""

from __future__ import annotations

from hypothesis import given, settings

from eurasec_corpus import Document, FactEvidence, FactSource, Label, Span, clean, load
from eurasec_corpus.report.evidence import FactRow, date_rows, fact_rows
from tests.strategies import documents

PAGE = (
    "MINSK, 29 October (BelTA) - The summit of the leaders has ended in Minsk, BelTA has learned."
)


def rows_of(document: Document, fact: str) -> list[FactRow]:
    """
    List the rows of one fact.
    """
    return [row for row in fact_rows(document) if row.fact == fact]


class TestDateRows:
    """
    `date_rows()`.
    """

    @given(documents())
    @settings(max_examples=30)
    def test_each_candidate_has_a_row(self, document: Document) -> None:
        """
        Used or not, in the order of the document.
        """
        found = [(row.date, row.fate) for row in date_rows(document)]

        assert found == [
            (str(piece.date), "used" if piece.used else "rejected")
            for piece in document.date_candidates
        ]


class TestFactRows:
    """
    `fact_rows()`.
    """

    @given(documents())
    @settings(max_examples=30)
    def test_each_piece_has_a_row(self, document: Document) -> None:
        """
        Used or not, in the order of the document.
        """
        found = [(row.source, row.fate == "used") for row in fact_rows(document)]

        assert found == [(str(piece.source), piece.used) for piece in document.facts]

    def test_what_the_page_says_instead_is_rejected(self) -> None:
        """
        The declared agency is used; dateline and claim say otherwise, and lead to their line.
        """
        rows = rows_of(clean(PAGE, id="a", agency="TASS"), "agency")

        assert [(row.source, row.value, row.fate, row.line) for row in rows] == [
            ("declared", "TASS", "used", None),
            ("dateline", "BelTA", "rejected", "#a:1"),
            ("attribution", "BelTA", "rejected", "#a:1"),
        ]

    def test_case_is_no_difference(self) -> None:
        """
        Evidence that differs in case alone agrees, as for contradictions.
        """
        rows = rows_of(clean(PAGE, id="a", place="Minsk"), "place")

        assert [(row.value, row.fate) for row in rows] == [("Minsk", "used"), ("MINSK", "agrees")]

    def test_rejected_of_a_declared_fact_is_a_contradiction(self) -> None:
        """
        The page of a document shows as rejected what `contradictions` names.
        """
        document = clean(PAGE, id="a", agency="TASS", place="Minsk")

        rejected = [row.value for row in fact_rows(document) if row.fate == "rejected"]

        assert len(rejected) == len(document.contradictions)

    def test_verdict_names_the_rule(self) -> None:
        """
        What was declared was read by no rule.
        """
        rows = rows_of(load()["belta-173030"], "publisher")

        assert [row.verdict for row in rows] == ["used", "not used: says the same (outlet:host)"]

    def test_names_of_facts_are_words(self) -> None:
        """
        A name with an underscore is not for readers.
        """
        assert rows_of(load()["belta-173030"], "place name")

    def test_fact_that_nothing_is_used_for_agrees_with_nothing(self) -> None:
        """
        Evidence for an unknown fact is not called agreeing.
        """
        piece = FactEvidence("author", FactSource.BYLINE, "A", "By A", "byline:by")
        spans = (Span(0, 1, 1, Label.BODY, "x"),)

        (row,) = fact_rows(Document("a", "x", "0", spans, facts=(piece,)))

        assert (row.fate, row.verdict) == (
            "rejected",
            "not used (byline:by)",
        )
