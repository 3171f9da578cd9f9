"""
Options that several commands share, and how the corpus they name is opened.
"""

from __future__ import annotations

from pathlib import Path

import click

from ..corpus import Corpus
from ..releasing.shipped import load
from ..releasing.versions import VERSION

FAILED = 1

corpus_option = click.option(
    "--corpus",
    "folder",
    type=click.Path(path_type=Path),
    help="A data set on disk, instead of the newest release.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Write JSON.")
url_option = click.option("--url", help="The address of the page; may give its date.")


def open_corpus(folder: Path | None) -> Corpus:
    """
    Open a data set on disk, or the newest release.
    """
    return load() if folder is None else Corpus.read_parquet(folder)


def open_any(name: str) -> Corpus:
    """
    Open a release by its version, or a data set by its folder.
    """
    if VERSION.fullmatch(name) and not Path(name).exists():
        return load(name)
    return Corpus.read_parquet(name)


def split_place(text: str) -> tuple[str, int | None]:
    """
    Split the id of a line or a paragraph: the id of the document, and the number of the line.

    >>> split_place("tass-1819123:5"), split_place("tass-1819123")
    (('tass-1819123', 5), ('tass-1819123', None))
    """
    name, colon, line = text.rpartition(":")
    return (name, int(line)) if colon and line.isdecimal() else (text, None)
