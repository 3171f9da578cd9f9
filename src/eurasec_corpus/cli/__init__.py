"""
The command line: prints and exits, no logic of its own.

Results go to stdout, messages to stderr. Exit codes: 0 all well, 1 the input or the data
is at fault, 2 the call is.
"""

from __future__ import annotations

import sys

import click

from .._version import __version__
from ..errors import EurasecError
from ..terminal import visible
from .analysis import concordance, mentions
from .builds import build
from .corpora import list_documents, report, show
from .duplicates import duplicates
from .options import FAILED
from .pages import clean, explain
from .releases import convert_dataset, diff, print_citation, release, verify


@click.group()
@click.version_option(__version__)
def commands() -> None:
    """Clean raw web pages and work with the corpus of Eurasian security."""


for _command in (
    *(build, report, clean, explain, list_documents, show, concordance, mentions, duplicates),
    *(verify, diff, print_citation, release, convert_dataset),
):
    commands.add_command(_command)


def main() -> None:
    """
    Run the command line; end with one line on stderr where the input is at fault.
    """
    # Windows pipes are not UTF-8 by default, and pages hold every script.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        commands(prog_name="eurasec-corpus")
    except (EurasecError, OSError) as error:
        click.echo(f"eurasec-corpus: {visible(str(error))}", err=True)
        sys.exit(FAILED)
