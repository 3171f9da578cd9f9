"""
What is printed: text, JSON and tables, safe on a terminal.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import click
from rich.console import Console

from ..labels import Fate
from ..releasing.manifests import Manifest
from ..tables import iso_text
from ..terminal import UNPRINTABLE, visible

PIPE_WIDTH = 160
FATE_COLOURS = {Fate.KEPT: "green", Fate.READ: "cyan", Fate.SET_ASIDE: "red"}
NARROW = 110


def print_text(text: str) -> None:
    """
    Print text: as it is into a pipe, without what a terminal would obey onto one.
    """
    click.echo(visible(text, keep="\n\t") if sys.stdout.isatty() else text)


def to_json(value: object) -> str:
    """
    Write JSON; dates and times in ISO 8601, what a terminal would obey as an escape.
    """
    return escaped(json.dumps(value, ensure_ascii=False, indent=2, default=iso_text))


def escaped(text: str) -> str:
    """
    Escape what a terminal would obey in a JSON text.
    """
    return UNPRINTABLE.sub(lambda found: _escape(found[0]), text)


def _escape(character: str) -> str:
    """
    Escape a character of a JSON text; a line end stands between values and stays.
    """
    return character if character == "\n" else json.dumps(character)[1:-1]


def make_console() -> Console:
    """
    Make a console for stdout; a pipe gets lines wide enough to be read by tools.
    """
    wide = not (sys.stdout.isatty() or "COLUMNS" in os.environ)
    return Console(width=PIPE_WIDTH if wide else None, highlight=False)


def print_manifest(manifest: Manifest, out: Path) -> None:
    """
    Say what was written.
    """
    for table in manifest.tables.values():
        click.echo(f"{out / table.file}: {table.rows} rows")
    click.echo(f"content hash {manifest.content_hash}")


def count_of(number: int, what: str) -> str:
    """
    Say how many there are of something.

    >>> count_of(1, "place"), count_of(2, "place")
    ('1 place', '2 places')
    """
    return f"{number} {what}{'' if number == 1 else 's'}"
