"""
What stands on the sheet of one document: its source line by line, and what was kept of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from attrs import frozen

from ..labels import Fate
from ..model import Document, Paragraph, Span, trim
from .anchors import anchor_of, link_to, place_of
from .evidence import DateRow, FactRow, date_rows, fact_rows, fate_of_date
from .marks import Mark, Piece, cut_pieces, share_out, shorten
from .reasons import explain_evidence, explain_span

FATES = {Fate.KEPT: "kept", Fate.READ: "read", Fate.SET_ASIDE: "aside"}
"""The names of the styles."""

_LONGEST = 20_000
_FACTS = (
    "publisher",
    "agency",
    "place",
    "place_name",
    "author",
    "speaker",
    "language",
    "genre",
    "section",
    "published_at",
    "rights",
)
_SAFE_SCHEMES = ("http://", "https://")


@frozen
class Stretch:
    """
    A stretch of the source with what it was taken for.

    Attributes:
        label: What it is.
        fate: `kept`, `read` or `aside`; names a style.
        manual: What the label means.
        why: Rule and points, in words.
        pieces: Its characters.
        left_out: How many characters of it are not shown.
        survivor: The paragraph that it repeats; None if it repeats none.
        link: The link that leads there.
    """

    label: str
    fate: str
    manual: str
    why: str
    pieces: tuple[Piece, ...]
    left_out: int = 0
    survivor: str | None = None
    link: str | None = None


@frozen
class SourceLine:
    """
    A line of the source.

    Attributes:
        number: Its number, from 1.
        anchor: The name by which a link finds it; None if it is found in the kept text.
        stretches: What stands on it, in order.
    """

    number: int
    anchor: str | None
    stretches: tuple[Stretch, ...]


@frozen
class Part:
    """
    A kept paragraph.

    Attributes:
        id: Its id.
        anchor: The name by which a link finds it.
        link: The link that leads to it.
        line: The line of the source on which it begins.
        label: What it is.
        pieces: Its characters.
        left_out: How many characters of it are not shown.
    """

    id: str
    anchor: str
    link: str
    line: int
    label: str
    pieces: tuple[Piece, ...]
    left_out: int = 0


@frozen
class Sheet:
    """
    One document.

    Attributes:
        id: Its id.
        anchor: The name by which a link finds it.
        link: The link that leads to it.
        title: The headline; None if it has none.
        date: What is known of its day, in words.
        address: Its address, as declared; None if unknown.
        is_safe: Whether the address can be followed.
        facts: Names and values of what else is known.
        dates: All that speaks for a date.
        evidence: All that speaks for other facts.
        contradictions: Where the page says otherwise than what is declared, in sentences.
        lines: The source; blank lines left out.
        parts: What was kept.
        publisher: For the filter; empty if unknown.
        year: For the filter; `unknown` if it is.
        names: Organisations named in it, for the filter.
        kept: How many paragraphs were kept.
        aside: How many stretches were not.
    """

    id: str
    anchor: str
    link: str
    title: str | None
    date: str
    address: str | None
    is_safe: bool
    facts: tuple[tuple[str, str], ...]
    dates: tuple[DateRow, ...]
    evidence: tuple[FactRow, ...]
    contradictions: tuple[str, ...]
    lines: tuple[SourceLine, ...]
    parts: tuple[Part, ...]
    publisher: str
    year: str
    names: tuple[str, ...]
    kept: int
    aside: int


def year_of(date_edtf: str | None) -> str:
    """
    Return the year of a date in EDTF; `unknown` if it has none.

    >>> year_of("2024-10"), year_of("XXXX-10-29"), year_of(None)
    ('2024', 'unknown', 'unknown')
    """
    year = (date_edtf or "")[:4]
    return year if year.isdecimal() else "unknown"


def make_sheet(document: Document, marks: Sequence[Mark] = (), names: Sequence[str] = ()) -> Sheet:
    """
    Lay out one document.

    Args:
        document: The document.
        marks: What else is to be seen in it, such as mentions and quotations.
        names: Organisations named in it.

    Returns:
        The sheet; equal for equal documents and marks.
    """
    seen = [*_date_marks(document), *marks]
    return Sheet(
        id=document.id,
        anchor=anchor_of(document.id),
        link=link_to(document.id),
        title=None if document.title is None else shorten(document.title),
        date=str(document.date or "unknown"),
        address=document.url,
        is_safe=(document.url or "").lower().startswith(_SAFE_SCHEMES),
        facts=tuple(_facts(document)),
        dates=tuple(date_rows(document)),
        evidence=tuple(fact_rows(document)),
        contradictions=tuple(shorten(each) for each in document.contradictions),
        lines=tuple(_lines(document, seen)),
        parts=tuple(_parts(document, seen)),
        publisher=document.publisher or "",
        year=year_of(str(document.date)),
        names=tuple(names),
        kept=len(document.paragraphs),
        aside=document.set_aside_count,
    )


def _facts(document: Document) -> Iterator[tuple[str, str]]:
    """
    Yield the names and values of what is known.
    """
    for name in _FACTS:
        value = getattr(document, name)
        if value is not None:
            yield name.replace("_", " "), shorten(str(value))


def _lines(document: Document, marks: Iterable[Mark]) -> Iterator[SourceLine]:
    """
    Lay out the source; lines without words are left out.
    """
    bounds = [trim(document.raw, span.start, span.end) for span in document.spans]
    shared = zip(document.spans, bounds, share_out(marks, bounds), strict=True)
    shown = [each for each in shared if each[1][0] < each[1][1]]
    kept = {part.line for part in document.paragraphs}
    for number, found in groupby(shown, key=lambda each: each[0].line):
        stretches = tuple(_stretch(document.raw, span, bound, held) for span, bound, held in found)
        anchor = None if number in kept else anchor_of(document.id, number)
        yield SourceLine(number, anchor, stretches)


def _stretch(raw: str, span: Span, bound: tuple[int, int], marks: Sequence[Mark]) -> Stretch:
    """
    Lay out a stretch of the source.
    """
    start, end = bound
    shown = min(end, start + _LONGEST)
    survivor = span.duplicate_of
    return Stretch(
        label=str(span.label),
        fate=FATES[span.label.fate],
        manual=span.label.manual,
        why=explain_span(span),
        pieces=cut_pieces(raw, start, shown, marks),
        left_out=end - shown,
        survivor=survivor,
        link=None if survivor is None else link_to(*place_of(survivor)),
    )


def _parts(document: Document, marks: Iterable[Mark]) -> Iterator[Part]:
    """
    Lay out what was kept.
    """
    bounds = [(part.start, part.end) for part in document.paragraphs]
    for part, held in zip(document.paragraphs, share_out(marks, bounds), strict=True):
        yield _part(document, part, held)


def _part(document: Document, part: Paragraph, marks: Sequence[Mark]) -> Part:
    """
    Lay out a kept paragraph.
    """
    shown = min(part.end, part.start + _LONGEST)
    return Part(
        id=part.id,
        anchor=anchor_of(document.id, part.line),
        link=link_to(document.id, part.line),
        line=part.line,
        label=str(part.label),
        pieces=cut_pieces(document.raw, part.start, shown, marks),
        left_out=part.end - shown,
    )


def _date_marks(document: Document) -> Iterator[Mark]:
    """
    Mark the words that speak for a date.
    """
    for piece in document.date_candidates:
        if piece.start is not None and piece.end is not None:
            note = f"{piece.source} says {piece.date}, {explain_evidence(piece)}."
            yield Mark(piece.start, piece.end, f"date-{fate_of_date(piece)}", note)
