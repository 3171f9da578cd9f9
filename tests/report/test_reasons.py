"""
Reasons: what a rule or a verdict on a date says in words.
"""

from __future__ import annotations

import pytest

from eurasec_corpus import (
    DateEvidence,
    DateReason,
    DateSource,
    Document,
    Label,
    PartialDate,
    Span,
    load,
)
from eurasec_corpus.report.reasons import explain_evidence, explain_span


class TestExplainSpan:
    """
    `explain_span()`.
    """

    @pytest.mark.parametrize("document", load(), ids=lambda document: document.id)
    def test_every_rule_of_the_corpus_is_in_words(self, document: Document) -> None:
        """
        What is shown of the corpus needs no knowledge of rule names.
        """
        named = [
            span.rule
            for span in document.spans
            if span.label is not Label.BLANK and "(" not in explain_span(span)
        ]

        assert named == []

    def test_points_have_a_sign(self) -> None:
        """
        Points for an article stand with a plus.
        """
        span = Span(0, 1, 1, Label.BODY, "model:article", 7)

        assert explain_span(span) == "the line model decided (model:article), +7 points"

    def test_unknown_rule_stands_as_it_is(self) -> None:
        """
        A rule of another version is named.
        """
        assert explain_span(Span(0, 1, 1, Label.BODY, "new:rule")) == "new:rule"


class TestExplainEvidence:
    """
    `explain_evidence()`.
    """

    @pytest.mark.parametrize("reason", DateReason)
    def test_every_reason_is_in_words(self, reason: DateReason) -> None:
        """
        Whatever became of a candidate can be read.
        """
        piece = DateEvidence(DateSource.URL, "/2024/", PartialDate(2024), reason=reason)

        assert len(explain_evidence(piece).split()) > 3

    def test_used_and_not_used_differ(self) -> None:
        """
        The words begin with what became of it.
        """
        used, agrees = (
            DateEvidence(DateSource.URL, "x", PartialDate(2024), used=used, reason=reason)
            for used, reason in ((True, DateReason.GIVES), (False, DateReason.AGREES))
        )

        assert [explain_evidence(used), explain_evidence(agrees)] == [
            "used: gives the date",
            "not used: adds nothing to what is known",
        ]
