"""
What stands in front of the documents: counts over the whole corpus, and a list of all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from ..corpus import Corpus
from ..labels import FactSource, Label
from .anchors import link_to
from .charts import Chart, draw_bars
from .doubts import Doubts, find_doubts
from .marks import shorten
from .sheets import FATES, year_of

MOST_LISTED = 10_000
"""As many documents as the list names."""

_MOST_BARS = 24
_COLUMNS = (
    "id",
    "title",
    "publisher",
    "language",
    "date_edtf",
    "paragraph_count",
    "set_aside_count",
)


@frozen
class Entry:
    """
    A row of the list of documents.

    Attributes:
        id: Its id.
        link: The link that leads to it; None if it is not on the page.
        title: The headline, or nothing.
        publisher: Who published it, or nothing.
        date: What is known of its day.
        year: Its year, or `unknown`.
        kept: Kept paragraphs.
        aside: Stretches not kept.
    """

    id: str
    link: str | None
    title: str
    publisher: str
    date: str
    year: str
    kept: int
    aside: int


@frozen
class Overview:
    """
    The corpus as a whole.

    Attributes:
        content_hash: Names the content.
        version: The release, or None.
        documents: How many there are.
        paragraphs: How many were kept.
        charts: Counts as pictures.
        entries: The documents.
        unlisted: How many documents the list leaves out.
        left_out: How many documents have no sheet on the page.
        doubts: What to look at first.
        publishers: For the filter.
        years: For the filter.
        labels: For the filter.
        names: Organisations, for the filter.
        manual: Labels with their fates and meanings.
    """

    content_hash: str
    version: str | None
    documents: int
    paragraphs: int
    charts: tuple[Chart, ...]
    entries: tuple[Entry, ...]
    unlisted: int
    left_out: int
    doubts: Doubts
    publishers: tuple[str, ...]
    years: tuple[str, ...]
    labels: tuple[str, ...]
    names: tuple[str, ...]
    manual: tuple[tuple[str, str, str], ...]


def make_overview(
    corpus: Corpus, here: Iterable[str], version: str | None = None, names: Iterable[str] = ()
) -> Overview:
    """
    Count a corpus.

    Args:
        corpus: The corpus.
        here: Ids of the documents that have a sheet on the page.
        version: Its release; None if it is none.
        names: Organisations named on the sheets.
    """
    rows = corpus.tables.documents.select(_COLUMNS).to_pylist()
    sheets = set(here)
    entries = tuple(_entry(row, sheets) for row in rows[:MOST_LISTED])
    return Overview(
        content_hash=corpus.content_hash,
        version=version,
        documents=len(rows),
        paragraphs=corpus.tables.paragraphs.num_rows,
        charts=tuple(_charts(corpus, rows)),
        entries=entries,
        unlisted=len(rows) - len(entries),
        left_out=len(rows) - len(sheets),
        doubts=find_doubts(corpus, rows, sheets),
        publishers=tuple(sorted({entry.publisher for entry in entries} - {""})),
        years=tuple(sorted({entry.year for entry in entries})),
        labels=tuple(str(label) for label in Label if label.is_kept),
        names=tuple(sorted(set(names))),
        manual=tuple((str(label), FATES[label.fate], label.manual) for label in Label),
    )


def _entry(row: Mapping[str, Any], here: set[str]) -> Entry:
    """
    Make the row of a document.
    """
    return Entry(
        id=row["id"],
        link=link_to(row["id"]) if row["id"] in here else None,
        title=shorten(row["title"] or ""),
        publisher=row["publisher"] or "",
        date=row["date_edtf"] or "unknown",
        year=year_of(row["date_edtf"]),
        kept=row["paragraph_count"],
        aside=row["set_aside_count"],
    )


def _charts(corpus: Corpus, rows: Sequence[Mapping[str, Any]]) -> Iterator[Chart]:
    """
    Draw what there is: over time, by publisher and language, by fact, label and document.
    """
    yield _over_time([year_of(row["date_edtf"]) for row in rows])
    yield _most_frequent("Documents by publisher", [row["publisher"] for row in rows])
    yield _most_frequent("Documents by language", [row["language"] for row in rows])
    yield _by_fact(corpus)
    yield _by_label(corpus)
    yield _by_document(rows)


def _over_time(years: Sequence[str]) -> Chart:
    """
    Draw documents by year, or by as many years as make few enough bars.
    """
    known = [int(year) for year in years if year.isdecimal()]
    step = next(step for step in (1, 10, 100, 1000) if _periods(known, step) <= _MOST_BARS)
    counts = Counter(year // step * step for year in known)
    first, last = min(counts, default=0), max(counts, default=-1)
    starts = range(first, last + 1, step)
    bars = [(_period(start, step), [("documents", counts[start])]) for start in starts]
    unknown = len(years) - len(known)
    return draw_bars("Documents over time", [*bars, ("unknown", [("documents", unknown)])])


def _periods(years: Sequence[int], step: int) -> int:
    """
    Count the periods from the first to the last year.
    """
    return max(years) // step - min(years) // step + 1 if years else 0


def _period(start: int, step: int) -> str:
    """
    Name a period.
    """
    return f"{start:04d}" if step == 1 else f"{start:04d} to {start + step - 1:04d}"


def _most_frequent(title: str, values: Sequence[str | None]) -> Chart:
    """
    Draw how many documents have each value, those without any last.
    """
    counts = Counter(value for value in values if value is not None)
    order = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    bars = [(name, [("documents", count)]) for name, count in order[:_MOST_BARS]]
    without = values.count(None)
    bars += [("unknown", [("documents", without)])] * bool(without)
    more = len(order) - _MOST_BARS
    return draw_bars(title, bars, f"and {more} more" if more > 0 else "")


def _by_fact(corpus: Corpus) -> Chart:
    """
    Draw of how many documents a fact is declared, and of how many it is read from the page.
    """
    facts = corpus.tables.facts
    used = facts.filter(facts["used"]).select(["fact", "source"]).to_pylist()
    counts = Counter((row["fact"], row["source"] == FactSource.DECLARED) for row in used)
    parts = [
        (fact.replace("_", " "), [("declared", counts[fact, True]), ("read", counts[fact, False])])
        for fact in sorted({fact for fact, _ in counts})
    ]
    return draw_bars("Documents of which a fact is known", parts)


def _by_label(corpus: Corpus) -> Chart:
    """
    Draw how many stretches bear each label.
    """
    found = corpus.tables.spans["label"].value_counts().to_pylist()
    counts = {row["values"]: row["counts"] for row in found}
    parts = [
        (str(label), [(FATES[label.fate], counts[label])])
        for label in Label
        if label is not Label.BLANK and label in counts
    ]
    return draw_bars("Stretches by label", parts)


def _by_document(rows: Sequence[Mapping[str, Any]]) -> Chart:
    """
    Draw what was kept of each document and what was not.
    """
    order = sorted(rows, key=lambda row: (-row["set_aside_count"], row["id"]))
    parts = [
        (row["id"], [("kept", row["paragraph_count"]), ("aside", row["set_aside_count"])])
        for row in order[:_MOST_BARS]
    ]
    more = len(rows) - _MOST_BARS
    note = f"and {more} more, of which less was set aside" if more > 0 else ""
    return draw_bars("Kept and not kept, by document", parts, note)
