"""
Commands that show a corpus.
"""

from __future__ import annotations

from pathlib import Path

import click
from rich.table import Table
from rich.text import Text

from ..errors import SourceError
from ..model import Document, Paragraph
from ..releasing.manifests import read_manifest
from ..releasing.shipped import release_manifest
from ..report.rendering import MOST_CHARACTERS, write_report
from ..terminal import visible
from .options import corpus_option, json_option, open_corpus, split_place
from .output import make_console, print_text, to_json
from .sheets import print_head, record


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
    """
    Show what is known of a document, and its text.

    ID may name a paragraph, as `tass-1819123:5` does; then it shows that alone.
    """
    corpus = open_corpus(folder)
    its_name, line = (name, None) if name in corpus else split_place(name)
    document = corpus[its_name]
    if line is not None:
        print_text(_paragraph_of(document, line).text)
    elif as_json:
        click.echo(to_json(record(document)))
    else:
        print_head(document)
        print_text(document.text)


def _paragraph_of(document: Document, line: int) -> Paragraph:
    """
    Return the paragraph that begins in a line.
    """
    found = next((each for each in document.paragraphs if each.line == line), None)
    if found is None:
        msg = f"{document.id}: no paragraph begins in line {line}; see explain --line {line}"
        raise SourceError(msg)
    return found
