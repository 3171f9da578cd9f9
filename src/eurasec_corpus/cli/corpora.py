"""
Commands that make and show a corpus.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click
from rich.table import Table
from rich.text import Text

from ..building import build as build_dataset
from ..corpus import Corpus
from ..labels import DuplicatePolicy, Fate, Label
from ..model import Document
from ..progress import show_progress
from ..releasing.manifests import read_manifest
from ..releasing.shipped import release_manifest
from ..report.rendering import MOST_CHARACTERS, write_report
from ..sources import find_facts
from ..terminal import visible
from .options import corpus_option, json_option, open_corpus
from .output import FATE_COLOURS, NARROW, make_console, print_manifest, print_text, to_json
from .sheets import print_head, record, say_contradictions, say_if_empty

_MOST_RULES = 4
_MOST_NAMES = 5


@click.command()
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "-o", "--out", required=True, type=click.Path(path_type=Path), help="The folder to write."
)
@click.option(
    "--facts",
    type=click.Path(path_type=Path),
    help="What is known of the pages; default: sources.toml in SOURCE or beside it.",
)
@click.option("--release", metavar="VERSION", help="Sign the data with this version.")
@click.option(
    "--duplicates",
    type=click.Choice([policy.value for policy in DuplicatePolicy]),
    default=DuplicatePolicy.NONE.value,
    show_default=True,
    help="Of paragraphs that several documents have, keep the first, mark the others, or neither.",
)
@json_option
def build(
    source: Path,
    out: Path,
    facts: Path | None,
    release: str | None,
    *,
    duplicates: str,
    as_json: bool,
) -> None:
    """Build a data set from SOURCE, a folder of .txt files."""
    where = facts or find_facts(source)
    corpus = build_dataset(
        source, out, facts=where, version=release, duplicates=duplicates, watch=show_progress
    )
    manifest = read_manifest(out)
    if as_json:
        click.echo(manifest.to_json(), nl=False)
        return
    _print_audit(corpus)
    click.echo(f"facts: {where or 'none'}", err=True)
    print_manifest(manifest, out)
    _print_lacking(corpus, out)
    say_if_empty(corpus)
    say_contradictions(corpus)


@click.command()
@click.argument("folder", metavar="[CORPUS]", required=False, type=click.Path(path_type=Path))
@click.option(
    "-o", "--out", required=True, type=click.Path(path_type=Path), help="The HTML file to write."
)
@click.option(
    "--most",
    metavar="CHARACTERS",
    type=click.IntRange(min=0),
    default=MOST_CHARACTERS,
    show_default=True,
    help="About how much the file may hold; it says what it leaves out.",
)
def report(folder: Path | None, out: Path, most: int) -> None:
    """Write CORPUS, a data set or the newest release, as one HTML page to read and check."""
    manifest = release_manifest() if folder is None else read_manifest(folder)
    corpus = open_corpus(folder)
    write_report(
        corpus,
        out,
        version=manifest.version,
        most=most,
        mentions=corpus.mentions(),
        quotations=corpus.quotations(),
    )
    click.echo(f"{out}: {out.stat().st_size:,} bytes; open it in a browser")


@click.command("list")
@corpus_option
@json_option
def list_documents(folder: Path | None, *, as_json: bool) -> None:
    """List the documents of the corpus."""
    corpus = open_corpus(folder)
    if as_json:
        columns = ["id", "publisher", "date_edtf", "title", "url", "paragraph_count"]
        click.echo(to_json(corpus.to_arrow("documents").select(columns).to_pylist()))
        return
    table = Table("id", "date", "publisher", "paragraphs", "title", box=None)
    for row in corpus.to_arrow("documents").to_pylist():
        cells = [row["id"], row["date_edtf"] or "unknown", row["publisher"] or ""]
        title = Text(visible(row["title"] or ""), no_wrap=True, overflow="ellipsis")
        table.add_row(*map(visible, [*cells, str(row["paragraph_count"])]), title)
    make_console().print(table)


@click.command()
@click.argument("name", metavar="ID")
@corpus_option
@json_option
def show(name: str, folder: Path | None, *, as_json: bool) -> None:
    """Show what is known of a document, and its text."""
    document = open_corpus(folder)[name]
    if as_json:
        click.echo(to_json(record(document)))
        return
    print_head(document)
    print_text(document.text)


def _print_audit(corpus: Corpus) -> None:
    """
    Print what was kept and set aside in each document, and why.
    """
    console = make_console()
    table = Table("document", "date", "kept", "not kept", "why", box=None, padding=(0, 1))
    for document in corpus:
        cells = (
            Text(visible(document.id)),
            Text(str(document.date or "unknown"), style="" if document.date else "yellow"),
            Text(str(len(document.paragraphs)), style=FATE_COLOURS[Fate.KEPT]),
            Text(str(document.set_aside_count), style=FATE_COLOURS[Fate.SET_ASIDE]),
            Text(visible("\n".join(_why(document, console.width)), keep="\n")),
        )
        table.add_row(*cells)
    console.print(table)


def _why(document: Document, width: int) -> Iterator[str]:
    """
    Yield what was not kept of a document, the most frequent first; rules where there is room.
    """
    counts = Counter(
        f"{span.label} ({span.rule})" if width >= NARROW else str(span.label)
        for span in document.set_aside
        if span.label is not Label.BLANK
    )
    yield from (f"{count} {rule}" for rule, count in counts.most_common(_MOST_RULES))
    if len(counts) > _MOST_RULES:
        yield f"and {len(counts) - _MOST_RULES} more"


def _print_lacking(corpus: Corpus, out: Path) -> None:
    """
    Say which documents to look at, and how.
    """
    rows = corpus.to_arrow("documents").to_pylist()
    lacks = {
        "no article": [row["id"] for row in rows if not row["paragraph_count"]],
        "no headline": [row["id"] for row in rows if row["title"] is None],
        "no date": [row["id"] for row in rows if row["date_edtf"] is None],
    }
    for what, names in lacks.items():
        if names:
            more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
            click.echo(f"{what}: {len(names)} of {len(rows)}: ", nl=False)
            click.echo(f"{', '.join(map(visible, names[:_MOST_NAMES]))}{more}")
    click.echo(f"to read and check it: eurasec-corpus report {out} -o report.html")
