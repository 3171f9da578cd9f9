"""
Commands for one page.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..cleaning import clean as clean_page
from ..errors import SourceError
from ..model import Document, is_identifier
from ..sources import check_page, read_page
from .options import corpus_option, json_option, open_corpus, split_place, url_option
from .output import print_text, to_json
from .sheets import print_ledger, print_points, record, say_if_empty


@click.command()
@click.argument("page", metavar="FILE|-")
@url_option
@json_option
def clean(page: str, url: str | None, *, as_json: bool) -> None:
    """Clean one page; print headline and text."""
    document = _clean_page(page, url)
    if as_json:
        click.echo(to_json(record(document)))
        return
    text = document.text if document.title is None else f"{document.title}\n\n{document.text}"
    print_text(text)
    say_if_empty([document])


@click.command()
@click.argument("page", metavar="FILE|ID|-")
@url_option
@click.option("--line", type=int, help="Show what decided this line, and its points.")
@click.option("--all", "all_points", is_flag=True, help="With --line: all features in order.")
@corpus_option
@json_option
def explain(
    page: str,
    url: str | None,
    line: int | None,
    folder: Path | None,
    *,
    all_points: bool,
    as_json: bool,
) -> None:
    """
    Show what every line of a page was taken for, and by which rule.

    ID may name a line, as `tass-1819123:9` does.
    """
    if page == "-" or (Path(page).is_file() and folder is None):
        document = _clean_page(page, url)
    else:
        name, its_line = split_place(page)
        document = _of_corpus(name, folder)
        line = its_line if line is None else line
    if line is not None:
        print_points(document, line, all_points=all_points)
    elif as_json:
        click.echo(to_json(record(document)))
    else:
        print_ledger(document)


def _clean_page(page: str, url: str | None) -> Document:
    """
    Clean a file, or what comes on stdin.
    """
    if page == "-":
        raw = sys.stdin.buffer.read()
        try:
            check_page(raw)
        except ValueError as error:
            msg = f"stdin: {error}"
            raise SourceError(msg) from error
        return clean_page(raw, url=url)
    path = Path(page)
    name = "-".join(path.stem.split())
    return clean_page(read_page(path), id=name if is_identifier(name) else None, url=url)


def _of_corpus(name: str, folder: Path | None) -> Document:
    """
    Return a document of the corpus; what names none could be a file that is not there.
    """
    corpus = open_corpus(folder)
    if folder is None and name not in corpus:
        msg = f"{name}: neither a file nor a document; the documents are {', '.join(corpus.ids)}"
        raise SourceError(msg)
    return corpus[name]
