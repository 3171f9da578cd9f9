"""
Words in their context: the lines of a concordance, and how a terminal shows them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import unique
from itertools import accumulate, groupby, takewhile
from typing import Any, NamedTuple

import pyarrow as pa
import regex
from attrs import frozen
from rich.cells import cell_len

from ..labels import Choice
from ..terminal import visible
from .findings import OF_DOCUMENT, Findings
from .searching import Search, find_in_all

CONCORDANCE = pa.schema(
    [
        ("document_id", pa.string()),
        ("paragraph_id", pa.string()),
        ("label", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("left", pa.string()),
        ("match", pa.string()),
        ("right", pa.string()),
        *OF_DOCUMENT,
    ]
)
"""The columns of a concordance; offsets count code points of the document's `raw_text`."""

_GAP = "\n\n"
_WHITE_SPACE = regex.compile(r"\s")
_WIDTH = 100
_LESS = "…"


@unique
class Unit(Choice):
    """
    Where a concordance looks, and how far the context reaches.
    """

    PARAGRAPH = "paragraph"
    """Within a paragraph."""
    DOCUMENT = "document"
    """Within the kept paragraphs of a document, joined by blank lines."""


class Piece(NamedTuple):
    """
    A text to search, and the paragraphs it is made of: rows, and where each begins.
    """

    text: str
    rows: Sequence[int]
    starts: Sequence[int]


@frozen(eq=False, repr=False)
class Concordance:
    """
    The places of a corpus where something is said, each with its context.

    Attributes:
        findings: The rows: document, paragraph, label, offsets in `raw_text`, and the
            words before, of and after the match; in the order of the corpus.
        width: How many characters of context there are on either side.
    """

    findings: Findings
    width: int

    def __len__(self) -> int:
        """
        Count the places.
        """
        return len(self.findings)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """
        Make the rows one by one, values by column.
        """
        return iter(self.findings)

    def to_arrow(self) -> pa.Table:
        """
        Hand over the Arrow table.
        """
        return self.findings.table

    def to_pandas(self) -> Any:  # noqa: ANN401  pandas is optional
        """
        Hand over a `pandas.DataFrame`.

        Raises:
            ImportError: pandas is not installed.
        """
        return self.findings.to_pandas()

    def to_polars(self) -> Any:  # noqa: ANN401  polars is optional
        """
        Hand over a `polars.DataFrame`.

        Raises:
            MissingPackageError: polars is not installed.
        """
        return self.findings.to_polars()

    def lines(self, width: int = _WIDTH) -> Iterator[tuple[str, str, str, str]]:
        """
        Fit the places into a width, matches below each other.

        Args:
            width: Cells of a terminal; wide characters take two.

        Returns:
            For each place the paragraph, and left context, match and right context; the
            four together are *width* wide, blanks between them included, unless a match
            is wider. What is cut off is shown as an ellipsis.
        """
        rows = list(self)
        names = max((cell_len(row["paragraph_id"]) for row in rows), default=0)
        match = max((cell_len(_plain(row["match"])) for row in rows), default=0)
        names = min(names, width // 4)
        side = max((width - names - min(match, width // 3) - 3) // 2, 1)
        for row in rows:
            name = _fit(row["paragraph_id"], names)
            left = _fit(_plain(row["left"]).lstrip(), side, from_right=True)
            rest = max(width - names - 3 - side - cell_len(_plain(row["match"])), 1)
            right = _fit(_plain(row["right"]).rstrip(), rest)
            yield name, left, _plain(row["match"]), right

    def __str__(self) -> str:
        """
        Write a line a place, 100 cells wide.
        """
        lines = (f"{name} {left}[{match}]{right}" for name, left, match, right in self.lines())
        return "\n".join(line.rstrip() for line in lines)

    def __repr__(self) -> str:
        """
        Say how many places there are.
        """
        return f"<Concordance: {len(self)} places>"


def find_places(
    paragraphs: pa.Table, search: Search, width: int, unit: Unit = Unit.PARAGRAPH
) -> Concordance:
    """
    Find words in their context.

    Args:
        paragraphs: The paragraphs table, or some of its rows; the paragraphs of a
            document stand together.
        search: What to look for.
        width: Characters of context on either side, 0 or more.
        unit: Where to look.

    Returns:
        The places, in the order of the table.

    Raises:
        ValueError: *width* is negative.
        SearchTimeoutError: The search takes too long.
    """
    if width < 0:
        msg = f"a context has 0 characters or more, not {width!r}"
        raise ValueError(msg)
    pieces = _paragraphs(paragraphs) if unit is Unit.PARAGRAPH else _documents(paragraphs)
    origins = paragraphs["start"].to_pylist()
    rows: list[int] = []
    columns: dict[str, list[Any]] = {
        name: [] for name in ("start", "end", "left", "match", "right")
    }
    for number, start, end in find_in_all(search, [piece.text for piece in pieces]):
        piece = pieces[number]
        row, shift = _origin(piece, start)
        last, last_shift = _origin(piece, end - 1)
        rows.append(row)
        columns["start"].append(origins[row] + start - shift)
        columns["end"].append(origins[last] + end - last_shift)
        columns["left"].append(piece.text[max(0, start - width) : start])
        columns["match"].append(piece.text[start:end])
        columns["right"].append(piece.text[end : end + width])
    found = paragraphs.take(pa.array(rows, pa.int64()))
    arrays = {"document_id": found["document_id"], "paragraph_id": found["id"]}
    arrays |= {"label": found["label"]} | columns
    arrays |= {name: found[name] for name, _ in OF_DOCUMENT}
    return Concordance(Findings(pa.table(arrays, schema=CONCORDANCE)), width)


def _paragraphs(paragraphs: pa.Table) -> list[Piece]:
    """
    Make a piece of each paragraph.
    """
    return [Piece(text, (row,), (0,)) for row, text in enumerate(paragraphs["text"].to_pylist())]


def _documents(paragraphs: pa.Table) -> list[Piece]:
    """
    Make a piece of each document.
    """
    texts = paragraphs["text"].to_pylist()
    names = paragraphs["document_id"].to_pylist()
    pieces = []
    for _, group in groupby(range(len(texts)), key=names.__getitem__):
        rows = list(group)
        lengths = [len(texts[row]) + len(_GAP) for row in rows]
        starts = list(accumulate(lengths[:-1], initial=0))
        pieces.append(Piece(_GAP.join(texts[row] for row in rows), rows, starts))
    return pieces


def _origin(piece: Piece, offset: int) -> tuple[int, int]:
    """
    Return the paragraph in which a place of a piece lies, and where that begins in it.
    """
    number = bisect_right(piece.starts, offset) - 1
    return piece.rows[number], piece.starts[number]


def _plain(text: str) -> str:
    """
    Show a paragraph's end as a pilcrow, other white space as a blank, and no controls.
    """
    return visible(_WHITE_SPACE.sub(" ", text.replace(_GAP, " ¶ ")))


def _fit(text: str, width: int, *, from_right: bool = False) -> str:
    """
    Cut or fill a text to a width in cells; the end that matters is kept.
    """
    if cell_len(text) <= width:
        fill = " " * (width - cell_len(text))
        return fill + text if from_right else text + fill
    step = -1 if from_right else 1
    room = width - cell_len(_LESS)
    widths = accumulate(map(cell_len, text[::step]))
    kept = sum(1 for _ in takewhile(room.__ge__, widths))
    cut = text[::step][:kept][::step]
    shown = _LESS + cut if from_right else cut + _LESS
    return _fit(shown, width, from_right=from_right)
