"""
What is worth a look first: documents that lack something, lines that were close, repeats.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from ..corpus import Corpus
from ..folding import fold
from ..labels import DateSource, FactSource, Label
from ..model import trim
from .anchors import link_to, place_of
from .marks import shorten

MOST_SHOWN = 100
"""As many rows as each list of things to look at shows."""

_CLOSE = 512
# Rules of the lines of which the points alone have decided.
_BY_POINTS = "model:"
_SHOWN = 160


@frozen
class Doubt:
    """
    Something that is worth a look.

    Attributes:
        id: The document or line.
        link: The link that leads there; None if it is not on the page.
        text: What stands there.
        why: Why it is worth a look.
    """

    id: str
    link: str | None
    text: str
    why: str


@frozen
class Repeat:
    """
    A stretch that was set aside because a paragraph above says the same.

    Attributes:
        id: The line.
        link: The link that leads there; None if it is not on the page.
        survivor: The paragraph that was kept.
        survivor_link: The link that leads there.
        text: What both say.
    """

    id: str
    link: str | None
    survivor: str
    survivor_link: str | None
    text: str


@frozen
class Doubts:
    """
    What is worth a look first.

    Attributes:
        lacking: Documents that lack something.
        lacking_count: How many there are, shown or not.
        contradictions: Where a page says otherwise than what is declared of it.
        contradiction_count: How many there are, shown or not.
        close: Lines whose points were near zero, the nearest first.
        close_count: How many there are, shown or not.
        repeats: What repeats a paragraph.
        repeat_count: How many there are, shown or not.
    """

    lacking: tuple[Doubt, ...]
    lacking_count: int
    contradictions: tuple[Doubt, ...]
    contradiction_count: int
    close: tuple[Doubt, ...]
    close_count: int
    repeats: tuple[Repeat, ...]
    repeat_count: int


def find_doubts(corpus: Corpus, rows: Sequence[Mapping[str, Any]], here: set[str]) -> Doubts:
    """
    Find what to look at first.

    Args:
        corpus: The corpus.
        rows: Its documents, as rows of their table.
        here: Ids of the documents that are on the page.
    """
    lacking = [(row, lacks) for row in rows if (lacks := ", ".join(_lacks(row)))]
    spans = corpus.tables.spans
    spans = spans.filter(pc.not_equal(spans["label"], Label.BLANK))
    contradictions = list(_contradictions(corpus, here))
    repeats = spans.filter(pc.is_valid(spans["duplicate_of"]))
    decided = spans.filter(pc.starts_with(spans["rule"], _BY_POINTS))
    distance = pc.abs(decided["score"])
    close = decided.append_column("distance", distance).filter(pc.less(distance, _CLOSE))
    order = [(name, "ascending") for name in ("distance", "document_id", "start")]
    return Doubts(
        lacking=tuple(
            Doubt(row["id"], _link(row["id"], here), shorten(row["title"] or ""), lacks)
            for row, lacks in lacking[:MOST_SHOWN]
        ),
        lacking_count=len(lacking),
        contradictions=tuple(contradictions[:MOST_SHOWN]),
        contradiction_count=len(contradictions),
        close=tuple(_close(corpus, close.sort_by(order), here)),
        close_count=close.num_rows,
        repeats=tuple(_repeats(corpus, repeats, here)),
        repeat_count=repeats.num_rows,
    )


def _lacks(row: Mapping[str, Any]) -> Iterator[str]:
    """
    Yield what a document lacks.
    """
    if not row["paragraph_count"]:
        yield "nothing was kept"
    if row["title"] is None:
        yield "no headline"
    if row["date_edtf"] is None:
        yield "no date"


def _contradictions(corpus: Corpus, here: set[str]) -> Iterator[Doubt]:
    """
    Yield where a page says otherwise than what is declared of it.
    """
    for name in sorted(set(_doubtful(corpus))):
        for sentence in corpus[name].contradictions:
            yield Doubt(name, _link(name, here), "", shorten(sentence))


def _doubtful(corpus: Corpus) -> Iterator[str]:
    """
    Yield the ids of documents of which something is declared that other evidence does not say.
    """
    columns = ["document_id", "fact", "source", "value", "used"]
    facts = corpus.tables.facts.select(columns).to_pylist()
    declared = {
        (row["document_id"], row["fact"]): fold(row["value"])
        for row in facts
        if row["used"] and row["source"] == FactSource.DECLARED
    }
    for row in facts:
        key = row["document_id"], row["fact"]
        if key in declared and fold(row["value"]) != declared[key]:
            yield row["document_id"]
    dates = corpus.tables.dates
    yield from dates.filter(pc.equal(dates["source"], DateSource.CURATED))[
        "document_id"
    ].to_pylist()


def _close(corpus: Corpus, spans: pa.Table, here: set[str]) -> Iterator[Doubt]:
    """
    Yield lines that were nearly decided otherwise.
    """
    for row, text in _first(corpus, spans):
        label = Label(row["label"])
        verdict = f"{label}, {label.fate} by {row['score']:+d} points"
        name, line = row["document_id"], row["line"]
        yield Doubt(f"{name}:{line}", _link(name, here, line) if text else None, text, verdict)


def _repeats(corpus: Corpus, spans: pa.Table, here: set[str]) -> Iterator[Repeat]:
    """
    Yield what repeats a paragraph.
    """
    for row, text in _first(corpus, spans):
        name, line, survivor = row["document_id"], row["line"], row["duplicate_of"]
        yield Repeat(
            id=f"{name}:{line}",
            link=_link(name, here, line) if text else None,
            survivor=survivor,
            survivor_link=_link(place_of(survivor)[0], here, place_of(survivor)[1]),
            text=text,
        )


def _first(corpus: Corpus, spans: pa.Table) -> Iterator[tuple[dict[str, Any], str]]:
    """
    Yield the first rows, each with the first words of its stretch.
    """
    shown = spans.slice(0, MOST_SHOWN)
    documents = corpus.tables.documents
    held = documents.filter(pc.is_in(documents["id"], value_set=shown["document_id"].unique()))
    raws = dict(zip(held["id"].to_pylist(), held["raw_text"].to_pylist(), strict=True))
    for row in shown.to_pylist():
        raw = raws[row["document_id"]]
        start, end = trim(raw, row["start"], row["end"])
        yield row, shorten(raw[start:end], _SHOWN)


def _link(name: str, here: set[str], line: int | None = None) -> str | None:
    """
    Write a link to a document that is on the page.
    """
    return link_to(name, line) if name in here else None
