"""
The command line: prints and exits, no logic of its own.

Results go to stdout, messages to stderr. Exit codes: 0 all well, 1 the input or the data
is at fault, 2 the call is.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click
import pyarrow.compute as pc
from attrs import asdict
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ._version import __version__
from .analysis.concordance import Concordance, Unit
from .analysis.querying import check_values
from .analysis.searching import Search, SearchKind
from .building import build as build_dataset
from .building import build_corpus
from .cleaning import clean as clean_page
from .corpus import Corpus
from .errors import EurasecError, SourceError
from .files import write_plain_table
from .labels import Fate, Label
from .linemodel.scoring import explain_line
from .lines import split_lines
from .model import Document, Span, is_identifier
from .progress import show_progress
from .releasing.citation import STYLES
from .releasing.conversion import convert
from .releasing.copies import Copy, identify
from .releasing.cutting import cut_release
from .releasing.manifests import Manifest, read_manifest
from .releasing.shipped import cite, data_folder, load, release_manifest, releases
from .releasing.versions import VERSION
from .report.rendering import MOST_CHARACTERS, write_report
from .sources import check_page, find_facts, read_folder, read_page
from .tables import iso_text, rows_of
from .terminal import UNPRINTABLE, visible
from .wrapping import read_lines

_STYLES = {Fate.KEPT: "green", Fate.READ: "cyan", Fate.SET_ASIDE: "red"}
_PIPE_WIDTH = 160
_FAILED = 1
_NARROW = 110
_NO_DATE = "unknown: no posted line, dateline or address says it; dates in the story do not count"
_MOST_RULES = 4
_MOST_ROWS = 10
_NOT_REBUILT = "not tried; the rules have changed since"
_CONTEXT = 200
_MOST_NAMES = 5

_corpus_option = click.option(
    "--corpus",
    "folder",
    type=click.Path(path_type=Path),
    help="A data set on disk, instead of the newest release.",
)
_json_option = click.option("--json", "as_json", is_flag=True, help="Write JSON.")
_url_option = click.option("--url", help="The address of the page; may give its date.")


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
        sys.exit(_FAILED)


@click.group()
@click.version_option(__version__)
def commands() -> None:
    """Clean raw web pages and work with the corpus of Eurasian security."""


@commands.command()
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
@_json_option
def build(
    source: Path, out: Path, facts: Path | None, release: str | None, *, as_json: bool
) -> None:
    """Build a data set from SOURCE, a folder of .txt files."""
    where = facts or find_facts(source)
    corpus = build_dataset(source, out, facts=where, version=release, watch=show_progress)
    manifest = read_manifest(out)
    if as_json:
        click.echo(manifest.to_json(), nl=False)
        return
    _print_audit(corpus)
    click.echo(f"facts: {where or 'none'}", err=True)
    _print_manifest(manifest, out)
    _print_lacking(corpus, out)
    _say_if_empty(corpus)
    _say_contradictions(corpus)


@commands.command()
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
    corpus = _open(folder)
    write_report(
        corpus,
        out,
        version=manifest.version,
        most=most,
        mentions=corpus.mentions(),
        quotations=corpus.quotations(),
    )
    click.echo(f"{out}: {out.stat().st_size:,} bytes; open it in a browser")


@commands.command()
@click.argument("page", metavar="FILE|-")
@_url_option
@_json_option
def clean(page: str, url: str | None, *, as_json: bool) -> None:
    """Clean one page; print headline and text."""
    document = _clean_page(page, url)
    if as_json:
        click.echo(_to_json(_record(document)))
        return
    text = document.text if document.title is None else f"{document.title}\n\n{document.text}"
    _print_text(text)
    _say_if_empty([document])


def _print_text(text: str) -> None:
    """
    Print text: as it is into a pipe, without what a terminal would obey onto one.
    """
    click.echo(visible(text, keep="\n\t") if sys.stdout.isatty() else text)


def _say_if_empty(documents: Iterable[Document]) -> None:
    """
    Warn of documents in which nothing was kept.
    """
    for document in documents:
        if not document.paragraphs:
            click.echo(f"{document.id}: no article found; see explain", err=True)


@commands.command()
@click.argument("page", metavar="FILE|ID|-")
@_url_option
@click.option("--line", type=int, help="Show the points of this line, by feature.")
@_corpus_option
@_json_option
def explain(
    page: str, url: str | None, line: int | None, folder: Path | None, *, as_json: bool
) -> None:
    """Show what every line of a page was taken for, and by which rule."""
    if page == "-" or (Path(page).is_file() and folder is None):
        document = _clean_page(page, url)
    else:
        document = _of_corpus(page, folder)
    if line is not None:
        _print_points(document, line)
    elif as_json:
        click.echo(_to_json(_record(document)))
    else:
        _print_ledger(document)


def _print_points(document: Document, number: int) -> None:
    """
    Print what the line model credits to each feature of a line; the sum is its score.
    """
    count = len(split_lines(document.raw))
    if not 1 <= number <= count:
        msg = f"{document.id}: no line {number}; there are {count}"
        raise SourceError(msg)
    lines = read_lines(document.raw)
    # Of a hard-wrapped paragraph every line stands for all of it.
    index = sum(line.number <= number for line in lines) - 1
    points = explain_line([line.text for line in lines], index)
    click.echo(visible(lines[index].text))
    for name, value in points:
        click.echo(f"{value:+7}  {name}")
    click.echo(f"{sum(value for _, value in points):+7}  in all; above 0 the line is article")


@commands.command("list")
@_corpus_option
@_json_option
def list_documents(folder: Path | None, *, as_json: bool) -> None:
    """List the documents of the corpus."""
    corpus = _open(folder)
    if as_json:
        columns = ["id", "publisher", "date_edtf", "title", "url", "paragraph_count"]
        click.echo(_to_json(corpus.to_arrow("documents").select(columns).to_pylist()))
        return
    table = Table("id", "date", "publisher", "paragraphs", "title", box=None)
    for row in corpus.to_arrow("documents").to_pylist():
        cells = [row["id"], row["date_edtf"] or "unknown", row["publisher"] or ""]
        title = Text(visible(row["title"] or ""), no_wrap=True, overflow="ellipsis")
        table.add_row(*map(visible, [*cells, str(row["paragraph_count"])]), title)
    _console().print(table)


@commands.command()
@click.argument("name", metavar="ID")
@_corpus_option
@_json_option
def show(name: str, folder: Path | None, *, as_json: bool) -> None:
    """Show what is known of a document, and its text."""
    document = _open(folder)[name]
    if as_json:
        click.echo(_to_json(_record(document)))
        return
    _print_head(document)
    _print_text(document.text)


@commands.command()
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
@_corpus_option
@_json_option
def concordance(
    words: str, kind: str, by: str, folder: Path | None, *, is_cased: bool, as_json: bool
) -> None:
    """Show where WORDS are said, in their context."""
    search = Search(words, SearchKind(kind), is_cased=is_cased)
    found = _open(folder).concordance(search, width=_CONTEXT, by=by)
    if as_json:
        click.echo(_to_json(list(found)))
    else:
        _print_places(found)


def _print_places(found: Concordance) -> None:
    """
    Print places below each other, the matches in one column.
    """
    console = _console()
    for name, left, match, right in found.lines(console.width):
        place = Text.assemble((name, "dim"), "  ", left, (match, "bold red"), right.rstrip())
        console.print(place, soft_wrap=True)
    documents = len(found.to_arrow()["document_id"].unique())
    click.echo(f"{len(found)} places in {documents} documents", err=True)


@commands.command()
@click.option("--kind", help="Only mentions of this kind, such as international or state.")
@_corpus_option
@_json_option
def mentions(kind: str | None, folder: Path | None, *, as_json: bool) -> None:
    """Count the organisations, states and capitals that are named."""
    table = _open(folder).mentions().table
    if kind is not None:
        check_values("kind", table["kind"], kind)
        table = table.filter(pc.equal(table["kind"], kind))
    if as_json:
        click.echo(_to_json(table.to_pylist()))
        return
    wanted = [("text", "count"), ("document_id", "count_distinct")]
    counted = table.group_by(["name", "kind"]).aggregate(wanted)
    order = [("text_count", "descending"), ("name", "ascending")]
    shown = Table("name", "kind", "mentions", "documents", box=None)
    for row in counted.sort_by(order).to_pylist():
        shown.add_row(*map(str, row.values()))
    _console().print(shown)


@commands.command()
@click.argument("target", metavar="[VERSION|PATH]", required=False)
@_json_option
def verify(target: str | None, *, as_json: bool) -> None:
    """Build a release again and compare; or tell which release a file or folder is."""
    if target is None or (VERSION.fullmatch(target) and not Path(target).exists()):
        _verify_release(target, as_json=as_json)
    else:
        _verify_copies(Path(target), as_json=as_json)


def _verify_release(version: str | None, *, as_json: bool) -> None:
    """
    Read a release, and build it again if it is the newest: older rules made the others.
    """
    promised = release_manifest(version)
    hashes: dict[str, str | None] = {
        "promised": promised.content_hash,
        "shipped": load(promised.version).content_hash,
        "rebuilt": None,
    }
    if promised.version == releases()[-1]:
        hashes["rebuilt"] = build_corpus(read_folder(data_folder() / "raw")).content_hash
    is_same = len(set(hashes.values()) - {None}) == 1
    if as_json:
        click.echo(_to_json({"version": promised.version, "ok": is_same} | hashes))
    else:
        for name, found in hashes.items():
            click.echo(f"{name + ':':<10}{found or _NOT_REBUILT}")
        click.echo(f"release {promised.version}: {'OK' if is_same else 'DIFFERS'}")
    if not is_same:
        sys.exit(_FAILED)


def _verify_copies(path: Path, *, as_json: bool) -> None:
    """
    Tell which release the files of a folder are, or in which rows they differ.
    """
    copies = identify(path)
    if as_json:
        records = [
            asdict(copy) | {"path": str(copy.path), "is_release": copy.is_release}
            for copy in copies
        ]
        click.echo(_to_json(records))
    else:
        for copy in copies:
            _print_copy(copy)
    if not all(copy.is_release for copy in copies):
        sys.exit(_FAILED)


def _print_copy(copy: Copy) -> None:
    """
    Print what a file was found to be.
    """
    what = f"{copy.path}: table {copy.table}, {copy.edition} edition"
    if copy.is_release:
        click.echo(visible(f"{what}: release {', '.join(copy.releases)}"))
        return
    claim = f", though it says it is {copy.claimed}" if copy.claimed else ""
    here = ", ".join(releases())
    click.echo(visible(f"{what}: none of the releases here ({here}){claim}"))
    if copy.missing:
        click.echo(f"  lacks the columns {', '.join(copy.missing)}")
    if copy.repeated:
        click.echo(f"  rows that stand in it a second time: {copy.repeated}")
    if copy.compared_with is None:
        return
    count = len(copy.differences)
    verb = "row differs" if count == 1 else "rows differ"
    click.echo(f"  {count or 'no'} {verb} from release {copy.compared_with}")
    for difference in copy.differences[:_MOST_ROWS]:
        click.echo(visible(f"  {difference}"))
    if count > _MOST_ROWS:
        click.echo(f"  and {count - _MOST_ROWS} more; --json lists them all")


@commands.command()
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option(
    "--table",
    "table",
    type=click.Path(path_type=Path),
    help="Write a table to this file, .parquet or .csv, instead.",
)
@_json_option
def diff(before: str, after: str, table: Path | None, *, as_json: bool) -> None:
    """Show what changed from A to B, and why: versions, or folders of data sets."""
    found = _open_any(before).diff(_open_any(after))
    if table is not None:
        write_plain_table(found.to_arrow(), table)
        click.echo(f"{table}: {len(found.changes)} rows", err=True)
    elif as_json:
        click.echo(_escaped(found.to_json()))
    else:
        _print_text(visible(found.to_text(), keep="\n"))


def _open_any(name: str) -> Corpus:
    """
    Open a release by its version, or a data set by its folder.
    """
    if VERSION.fullmatch(name) and not Path(name).exists():
        return load(name)
    return Corpus.read_parquet(name)


@commands.command("cite")
@click.argument("version", required=False)
@click.option("--style", type=click.Choice(tuple(STYLES)), default="text", show_default=True)
def print_citation(version: str | None, style: str) -> None:
    """Print how to cite a release of the data."""
    click.echo(cite(version, style))


@commands.command()
@click.argument("version")
@click.option(
    "--root",
    type=click.Path(path_type=Path),
    default=Path(),
    help="The checkout to work in; default: this folder.",
)
@click.option(
    "--date",
    "released",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day of the release; default: that of SOURCE_DATE_EPOCH, else today (UTC).",
)
@_json_option
def release(version: str, root: Path, released: dt.datetime | None, *, as_json: bool) -> None:
    """Cut a release of the data from data/raw; what is released never changes."""
    day = (released or _today()).date()
    manifest = cut_release(version, root, day)
    if as_json:
        click.echo(manifest.to_json(), nl=False)
        return
    _print_manifest(manifest, root / "data" / "releases" / version)
    click.echo(f"entry added to {root / 'CHANGELOG.md'}; pin the files (docs/how-to/release.md)")


def _today() -> dt.datetime:
    """
    Return the day that reproducible builds are told, else that of the clock.

    Only the name of a release depends on it, never its rows.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH")
    return dt.datetime.fromtimestamp(int(told), dt.UTC) if told else dt.datetime.now(dt.UTC)


@commands.command("convert")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "-o", "--out", required=True, type=click.Path(path_type=Path), help="The folder to write."
)
def convert_dataset(folder: Path, out: Path) -> None:
    """Bring a data set of another schema version to the one of this package."""
    convert(folder, out)
    _print_manifest(read_manifest(out), out)


def _of_corpus(name: str, folder: Path | None) -> Document:
    """
    Return a document of the corpus; what names none could be a file that is not there.
    """
    corpus = _open(folder)
    if folder is None and name not in corpus:
        msg = f"{name}: neither a file nor a document; the documents are {', '.join(corpus.ids)}"
        raise SourceError(msg)
    return corpus[name]


def _open(folder: Path | None) -> Corpus:
    """
    Open a data set on disk, or the newest release.
    """
    return load() if folder is None else Corpus.read_parquet(folder)


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


def _record(document: Document) -> dict[str, Any]:
    """
    Return the rows of one document as one nested record, columns as in the schema.
    """
    rows = rows_of(document)
    rest = {name: rows[name] for name in ("paragraphs", "spans", "dates", "facts")}
    return rows["documents"][0] | {"text": document.text} | rest


def _to_json(value: object) -> str:
    """
    Write JSON; dates and times in ISO 8601, what a terminal would obey as an escape.
    """
    return _escaped(json.dumps(value, ensure_ascii=False, indent=2, default=iso_text))


def _escaped(text: str) -> str:
    """
    Escape what a terminal would obey in a JSON text.
    """
    return UNPRINTABLE.sub(lambda found: _escape(found[0]), text)


def _escape(character: str) -> str:
    """
    Escape a character of a JSON text; a line end stands between values and stays.
    """
    return character if character == "\n" else json.dumps(character)[1:-1]


def _console() -> Console:
    """
    Make a console for stdout; a pipe gets lines wide enough to be read by tools.
    """
    wide = not (sys.stdout.isatty() or "COLUMNS" in os.environ)
    return Console(width=_PIPE_WIDTH if wide else None, highlight=False)


def _print_ledger(document: Document) -> None:
    """
    Print what every stretch of a document is.
    """
    _print_head(document)
    console = _console()
    # A narrow terminal shows the words rather than all of the reasons.
    reasons = ("rule", "points") if console.width >= _NARROW else ()
    table = Table("line", "label", *reasons, "text", box=None, padding=(0, 1))
    for column in table.columns[:-1]:
        column.no_wrap = True
        column.justify = "right" if column.header in {"line", "points"} else "left"
    for span in document.spans:
        if span.label is Label.BLANK:
            continue
        rule = span.rule if span.duplicate_of is None else f"repeats {span.duplicate_of}"
        points = "" if span.score is None else str(span.score)
        cells = (_lines_of(document, span), str(span.label), visible(rule), points)
        style = _STYLES[span.label.fate]
        # Only this cell may be cut: a no-wrap column would squeeze the others away.
        words = visible(document.running_text_of(span)[:_PIPE_WIDTH])
        text = Text(words, style=style, no_wrap=True, overflow="ellipsis")
        table.add_row(*(Text(cell, style=style) for cell in cells[: 2 + len(reasons)]), text)
    console.print(table)
    click.echo(_summary(document))


def _lines_of(document: Document, span: Span) -> str:
    """
    Name the physical lines of a stretch: "7", or "7-9".
    """
    more = len(split_lines(document.source_of(span))) - 1
    return f"{span.line}-{span.line + more}" if more else str(span.line)


def _summary(document: Document) -> str:
    """
    Say how much was kept, and how much of what was not.
    """
    counts = Counter(str(span.label) for span in document.set_aside)
    parts = [f"{count} {label}" for label, count in sorted(counts.items())]
    return f"{len(document.paragraphs)} kept; not kept: {', '.join(parts) or 'nothing'}"


def _print_head(document: Document) -> None:
    """
    Print what is known of a document.
    """
    names = (
        *("id", "title", "publisher", "agency", "place", "place_name", "author", "speaker"),
        *("language", "genre", "section", "url"),
    )
    facts = {name: getattr(document, name) for name in names}
    facts["date"] = document.published_at or document.date or _NO_DATE
    for name, value in facts.items():
        if value is not None:
            click.echo(f"{name + ':':<11}{visible(str(value))}")
    for piece in document.date_candidates:
        verdict = "used" if piece.used else "not used"
        said = f"{piece.source} says {piece.date} ({verdict}): {visible(piece.text)}"
        click.echo(f"{'':<11}{said} [{piece.kind}: {piece.reason}]")
    for each in document.facts:
        if each.fact in names and not each.used:
            said = f"{each.source} says {each.fact} {each.value!r} (not used): {each.text}"
            click.echo(f"{'':<11}{visible(said)}")
    _say_contradictions([document])
    click.echo()


def _say_contradictions(documents: Iterable[Document]) -> None:
    """
    Warn where what is declared of a document differs from what its page says.
    """
    for document in documents:
        for sentence in document.contradictions:
            click.echo(f"{document.id}: {visible(sentence)}", err=True)


def _print_audit(corpus: Corpus) -> None:
    """
    Print what was kept and set aside in each document, and why.
    """
    console = _console()
    table = Table("document", "date", "kept", "not kept", "why", box=None, padding=(0, 1))
    for document in corpus:
        cells = (
            Text(visible(document.id)),
            Text(str(document.date or "unknown"), style="" if document.date else "yellow"),
            Text(str(len(document.paragraphs)), style=_STYLES[Fate.KEPT]),
            Text(str(document.set_aside_count), style=_STYLES[Fate.SET_ASIDE]),
            Text(visible("\n".join(_why(document, console.width)), keep="\n")),
        )
        table.add_row(*cells)
    console.print(table)


def _why(document: Document, width: int) -> Iterator[str]:
    """
    Yield what was not kept of a document, the most frequent first; rules where there is room.
    """
    counts = Counter(
        f"{span.label} ({span.rule})" if width >= _NARROW else str(span.label)
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


def _print_manifest(manifest: Manifest, out: Path) -> None:
    """
    Say what was written.
    """
    for table in manifest.tables.values():
        click.echo(f"{out / table.file}: {table.rows} rows")
    click.echo(f"content hash {manifest.content_hash}")
