"""
What speaks for the date and the other facts of a document, as rows of the tables on its sheet.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ..folding import fold
from ..model import DateEvidence, Document, FactEvidence
from .anchors import link_to
from .marks import shorten
from .reasons import explain_evidence, explain_fact

USED = "used"
"""The style of evidence that was used."""

AGREES = "agrees"
"""The style of evidence that adds nothing."""

REJECTED = "rejected"
"""The style of evidence that was not used and says something else."""


@frozen
class DateRow:
    """
    A candidate for the date.

    Attributes:
        source: Where it was found.
        manual: What kind of evidence it is, in words.
        date: What it says, in EDTF.
        text: The words.
        verdict: Whether it was used, and why.
        fate: `used` or `rejected`; names a style.
        line: The link to its line; None if it stands outside the source.
    """

    source: str
    manual: str
    date: str
    text: str
    verdict: str
    fate: str
    line: str | None = None


@frozen
class FactRow:
    """
    Something that speaks for another fact.

    Attributes:
        fact: Which fact, in words.
        source: Where it was found.
        value: What it says.
        text: The words.
        verdict: Whether it was used, and the rule that read it.
        fate: `used`, `agrees` or `rejected`; names a style.
        line: The link to its line; None if it stands outside the source.
    """

    fact: str
    source: str
    value: str
    text: str
    verdict: str
    fate: str
    line: str | None = None


def date_rows(document: Document) -> Iterator[DateRow]:
    """
    Lay out the candidates for the date.

    Args:
        document: The document.

    Returns:
        A row a candidate, in the order of the document.

    >>> from eurasec_corpus import clean
    >>> document = clean("MINSK, 29 October (BelTA) - The summit has ended.", id="a")
    >>> [(row.source, row.date, row.line) for row in date_rows(document)]
    [('dateline', 'XXXX-10-29', '#a:1')]
    """
    for piece in document.date_candidates:
        yield DateRow(
            source=str(piece.source),
            manual=piece.kind.manual,
            date=str(piece.date),
            text=shorten(piece.text),
            verdict=explain_evidence(piece),
            fate=fate_of_date(piece),
            line=_link(document, piece.start),
        )


def fate_of_date(piece: DateEvidence) -> str:
    """
    Name the style of a candidate for the date.
    """
    return USED if piece.used else REJECTED


def fact_rows(document: Document) -> Iterator[FactRow]:
    """
    Lay out what speaks for other facts than the date.

    Args:
        document: The document.

    Returns:
        A row a piece of evidence, in the order of the document.

    >>> from eurasec_corpus import clean
    >>> document = clean("MINSK, 29 October (BelTA) - The summit has ended.", id="a", agency="TASS")
    >>> [(row.source, row.value, row.fate) for row in fact_rows(document) if row.fact == "agency"]
    [('declared', 'TASS', 'used'), ('dateline', 'BelTA', 'rejected')]
    """
    known = {piece.fact: piece.value for piece in document.facts if piece.used}
    for piece in document.facts:
        yield FactRow(
            fact=piece.fact.replace("_", " "),
            source=str(piece.source),
            value=shorten(piece.value),
            text=shorten(piece.text),
            verdict=explain_fact(piece, known.get(piece.fact)),
            fate=_fate_of_fact(piece, known.get(piece.fact)),
            line=_link(document, piece.start),
        )


def _fate_of_fact(piece: FactEvidence, known: str | None) -> str:
    """
    Name the style of a piece of evidence, given the value that the document has.
    """
    if piece.used:
        return USED
    return AGREES if known is not None and fold(piece.value) == fold(known) else REJECTED


def _link(document: Document, start: int | None) -> str | None:
    """
    Write the link to the line on which evidence stands.
    """
    spans = (span for span in document.spans if start is not None and span.end > start)
    # Lines without words are not shown, so no link may lead to one.
    first = next((span for span in spans if document.source_of(span)), None)
    return None if first is None else link_to(document.id, first.line)
