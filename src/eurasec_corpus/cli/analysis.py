"""
Commands that search and count.
"""

from __future__ import annotations

from pathlib import Path

import click
import pyarrow.compute as pc
from rich.table import Table
from rich.text import Text

from ..analysis.concordance import Concordance, Unit
from ..analysis.querying import check_values
from ..analysis.searching import Search, SearchKind
from .options import corpus_option, json_option, open_corpus
from .output import count_of, make_console, to_json

_CONTEXT = 200


@click.command()
@click.argument("words")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in SearchKind]),
    default=SearchKind.WORDS.value,
    help="Whether WORDS are words, part of a word, or a pattern.",
)
@click.option("--case", "is_cased", is_flag=True, help="Let case matter.")
@click.option(
    "--by",
    type=click.Choice([unit.value for unit in Unit]),
    default=Unit.PARAGRAPH.value,
    help="Where to look.",
)
@corpus_option
@json_option
def concordance(
    words: str, kind: str, by: str, folder: Path | None, *, is_cased: bool, as_json: bool
) -> None:
    """Show where WORDS are said, in their context."""
    search = Search(words, SearchKind(kind), is_cased=is_cased)
    found = open_corpus(folder).concordance(search, width=_CONTEXT, by=by)
    if as_json:
        click.echo(to_json(list(found)))
    else:
        _print_places(found)


def _print_places(found: Concordance) -> None:
    """
    Print places below each other, the matches in one column.
    """
    console = make_console()
    for name, left, match, right in found.lines(console.width):
        place = Text.assemble((name, "dim"), "  ", left, (match, "bold red"), right.rstrip())
        console.print(place, soft_wrap=True)
    documents = len(found.to_arrow()["document_id"].unique())
    click.echo(f"{count_of(len(found), 'place')} in {count_of(documents, 'document')}", err=True)


@click.command()
@click.option("--kind", help="Only mentions of this kind, such as international or state.")
@corpus_option
@json_option
def mentions(kind: str | None, folder: Path | None, *, as_json: bool) -> None:
    """Count the organisations, states and capitals that are named."""
    table = open_corpus(folder).mentions().table
    if kind is not None:
        check_values("kind", table["kind"], kind)
        table = table.filter(pc.equal(table["kind"], kind))
    if as_json:
        click.echo(to_json(table.to_pylist()))
        return
    wanted = [("text", "count"), ("document_id", "count_distinct")]
    counted = table.group_by(["name", "kind"]).aggregate(wanted)
    order = [("text_count", "descending"), ("name", "ascending")]
    shown = Table("name", "kind", "mentions", "documents", box=None)
    for row in counted.sort_by(order).to_pylist():
        shown.add_row(*map(str, row.values()))
    make_console().print(shown)
