"""
The command that builds a data set, and what it says of it.
"""

from __future__ import annotations

import contextlib
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
from ..records.headings import read_headings
from ..records.record import Columns, Flaw
from ..releasing.manifests import read_manifest
from ..sources import find_facts
from ..terminal import visible
from ..workshop.steps import Step
from .options import json_option
from .output import FATE_COLOURS, NARROW, count_of, make_console, print_manifest
from .sheets import say_contradictions, say_if_empty

_MOST_RULES = 4
_MOST_NAMES = 5
_MOST_AUDITED = 20


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
@click.option("--id-column", default="id", show_default=True, help="Of tables: names the page.")
@click.option("--text-column", default="text", show_default=True, help="Of tables: the page.")
@click.option("--url-column", help="Of tables: the address; default: url, where there is one.")
@click.option(
    "--fact-column",
    "more",
    metavar="FACT=COLUMN",
    multiple=True,
    help="Of tables: another fact, such as published=day; default: the columns named like facts.",
)
@click.option(
    "--on-error",
    type=click.Choice(["stop", "skip"]),
    default="stop",
    show_default=True,
    help="What to do where a page cannot be read.",
)
@click.option(
    "--duplicates",
    type=click.Choice([policy.value for policy in DuplicatePolicy]),
    default=DuplicatePolicy.NONE.value,
    show_default=True,
    help="Of paragraphs that several documents have, keep the first, mark the others, or neither.",
)
@click.option(
    "--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that clean."
)
@click.option("--resume", is_flag=True, help="Go on with what a broken-off build has left.")
@click.option(
    "--replace", is_flag=True, help="Replace also a data set most of whose documents are others."
)
@click.option("--verbose", is_flag=True, help="Print a row a document, and every warning.")
@json_option
def build(
    source: Path,
    out: Path,
    *,
    facts: Path | None,
    release: str | None,
    id_column: str,
    text_column: str,
    url_column: str | None,
    more: tuple[str, ...],
    on_error: str,
    duplicates: str,
    workers: int,
    resume: bool,
    replace: bool,
    verbose: bool,
    as_json: bool,
) -> None:
    """Build a data set from SOURCE: a folder of .txt files, of saved HTML, or of tables."""
    where = facts or (find_facts(source) if source.is_dir() else None)
    by_url = {"url": url_column} if url_column else {}
    columns = Columns(id_column, text_column, by_url | _columns_of(more))
    skipped: list[Flaw] = []
    gone = 0
    with _saying_what_is_kept(), show_progress() as display:

        def skip(flaw: Flaw) -> None:
            skipped.append(flaw)
            display.say(f"skipped: {visible(str(flaw))}")

        def watch(step: Step) -> None:
            nonlocal gone
            gone = step.gone
            display.watch(step)

        corpus = build_dataset(
            source,
            out,
            facts=where,
            version=release,
            columns=columns,
            duplicates=duplicates,
            workers=workers,
            resume=resume,
            replace=replace,
            skip=skip if on_error == "skip" else None,
            watch=watch,
        )
    manifest = read_manifest(out)
    if as_json:
        click.echo(manifest.to_json(), nl=False)
        return
    if not manifest.is_partitioned and (verbose or len(corpus) <= _MOST_AUDITED):
        _print_audit(corpus)
    else:
        click.echo(f"documents one by one: eurasec-corpus list --corpus {out}")
    _say_facts(source, where, columns)
    if gone:
        click.echo(f"gone: {count_of(gone, 'document')} of the data set that was there", err=True)
    print_manifest(manifest, out)
    if skipped:
        count = manifest.tables["documents"].rows + len(skipped)
        click.echo(f"skipped: {len(skipped)} of {count} pages; see stderr")
    if not manifest.is_partitioned:
        _print_totals(corpus)
        _print_lacking(corpus, out)
        most = None if verbose else _MOST_NAMES
        say_if_empty(corpus, most)
        say_contradictions(corpus, most)


@contextlib.contextmanager
def _saying_what_is_kept() -> Iterator[None]:
    """
    After Ctrl-C, say how to go on.
    """
    try:
        yield
    except KeyboardInterrupt:
        click.echo("\nbroken off; what is done is kept: go on with --resume", err=True)
        raise


def _columns_of(pairs: tuple[str, ...]) -> dict[str, str]:
    """
    Read which columns hold which facts.
    """
    wrong = [pair for pair in pairs if "=" not in pair]
    if wrong:
        msg = f"{wrong[0]!r}: say FACT=COLUMN, such as published=day"
        raise click.BadParameter(msg, param_hint="--fact-column")
    return {fact: column for fact, _, column in (pair.partition("=") for pair in pairs)}


def _say_facts(source: Path, where: Path | None, columns: Columns) -> None:
    """
    Say where facts were read, and which columns look like facts and were not read.
    """
    headings = read_headings(source, columns)
    held = ", ".join(visible(name) for name in headings.read.values())
    parts = [str(where) if where else "", f"columns {held}" if held else ""]
    click.echo(f"facts: {'; '.join(filter(None, parts)) or 'none'}", err=True)
    for name, fact in headings.unread.items():
        way_out = f"if it holds the fact {fact}, add --fact-column {fact}={visible(name)}"
        click.echo(f"not read: column {visible(repr(name))}; {way_out}", err=True)


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


def _print_totals(corpus: Corpus) -> None:
    """
    Print how much was kept and not kept of all documents, and as what.
    """
    counts = {
        Label(each["values"]): each["counts"]
        for each in corpus.to_arrow("spans")["label"].value_counts().to_pylist()
    }
    aside = {
        label: number
        for label, number in sorted(counts.items(), key=lambda each: (-each[1], each[0]))
        if not label.is_kept and label is not Label.BLANK
    }
    named = ", ".join(f"{number} {label}" for label, number in aside.items())
    paragraphs = count_of(corpus.to_arrow().num_rows, "paragraph")
    click.echo(f"kept: {paragraphs} of {count_of(len(corpus), 'document')}")
    click.echo(f"not kept: {sum(aside.values())}" + (f" ({named})" if named else ""))


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
