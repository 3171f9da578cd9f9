"""
The command that lists copies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import click
from rich.table import Table
from rich.text import Text

from ..corpus import Corpus
from ..duplication.grouping import LEAST
from ..terminal import visible
from .options import corpus_option, json_option, open_corpus
from .output import NARROW, PIPE_WIDTH, make_console, to_json

_THOUSAND = 1000
_FRACTION = re.compile(r"(\d{0,3}[.]\d{1,6}|\d{1,3})(%?)", re.ASCII)
# Nobody reads more, and to draw them takes longer than to find them.
_MOST_SHOWN = 1_000


def _read_similarity(_: click.Context, __: click.Parameter, text: str) -> int:
    """
    Read a similarity; whoever writes 0.9 or 90% is told how it is written.
    """
    if text.isdecimal() and LEAST <= int(text) <= _THOUSAND:
        return int(text)
    number = _FRACTION.fullmatch(text)
    meant = number and round(Fraction(number[1]) * _THOUSAND / (100 if number[2] else 1))
    hint = f"; for {text} write {meant}" if meant and LEAST <= meant <= _THOUSAND else ""
    msg = f"{text!r} is no number of thousandths from {LEAST} to {_THOUSAND}{hint}"
    raise click.BadParameter(msg)


@click.command()
@click.option(
    "--similarity",
    metavar="THOUSANDTHS",
    callback=_read_similarity,
    default=str(LEAST),
    show_default=True,
    help=f"How similar copies are at least: {LEAST} to {_THOUSAND}.",
)
@corpus_option
@json_option
def duplicates(similarity: int, folder: Path | None, *, as_json: bool) -> None:
    """List the paragraphs that repeat another, group by group, the one that stays first."""
    corpus = open_corpus(folder)
    rows = list(corpus.duplicates(similarity=similarity))
    if as_json:
        click.echo(to_json(rows))
        return
    _print_groups(corpus, rows[:_MOST_SHOWN])
    if len(rows) > _MOST_SHOWN:
        click.echo(f"... and {len(rows) - _MOST_SHOWN} more; --json gives all", err=True)
    groups = len({row["group"] for row in rows})
    copies = sum(not row["is_survivor"] for row in rows)
    click.echo(f"copies: {copies}, of paragraphs that stay: {groups}", err=True)


def _print_groups(corpus: Corpus, rows: Sequence[Mapping[str, Any]]) -> None:
    """
    Print the groups below each other; a narrow terminal shows the words rather than dates.
    """
    console = make_console()
    is_wide = console.width >= NARROW
    names = ("paragraph", *(("date",) if is_wide else ()), "kind", "similar")
    table = Table(*names, "text", box=None, padding=(0, 1))
    for column in table.columns[1:-1]:
        column.no_wrap = True
    for row, words in zip(rows, _words_of(corpus, rows), strict=True):
        style = "green" if row["is_kept"] else "red"
        date = (row["date_edtf"] or "unknown",) if is_wide else ()
        similar = "" if row["similarity"] is None else f"{row['similarity'] / _THOUSAND:.3f}"
        cells = (row["paragraph_id"], *date, row["kind"] or "stays", similar)
        # Only this cell may be cut: a no-wrap column would squeeze the others away.
        text = Text(words, style=style, no_wrap=True, overflow="ellipsis")
        table.add_row(*(Text(visible(cell), style=style) for cell in cells), text)
    console.print(table)


def _words_of(corpus: Corpus, rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """
    Yield the first words of each member of a group.
    """
    held = corpus.where(id={row["document_id"] for row in rows}).to_arrow("documents")
    raws = dict(zip(held["id"].to_pylist(), held["raw_text"].to_pylist(), strict=True))
    for row in rows:
        end = min(row["end"], row["start"] + PIPE_WIDTH)
        yield visible(raws[row["document_id"]][row["start"] : end])
