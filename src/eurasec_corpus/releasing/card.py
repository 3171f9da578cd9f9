"""
The data card of a release: one page that says what it is, for people and for hubs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from ..tables import Tables
from .citation import TITLE, write_citation
from .editions import Edition
from .manifests import FORMAT, RIGHTS, Manifest
from .statements import Statement

CARD = "README.md"
_UNKNOWN = "unknown"
# The classes of size that data hubs know, by their upper bound.
_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (10**6, "100K<n<1M"))
_LARGEST = "n>1M"


@frozen
class Card:
    """
    What a data card is made of.

    Attributes:
        manifest: What the data set is.
        tables: Its rows.
        statement: What its makers say of it.
        rights: The text of the file that says whose the texts are.
    """

    manifest: Manifest
    tables: Tables
    statement: Statement
    rights: str


def languages(tables: Tables) -> tuple[str, ...]:
    """
    Return the languages of the documents, as far as they are known.
    """
    return tuple(sorted(set(tables.documents["language"].to_pylist()) - {None}))


def write_card(card: Card) -> str:
    """
    Write the data card.

    Returns:
        Markdown with a YAML header as the Hugging Face hub reads it.
    """
    parts = (_header, _head, _files, _statement, _publishers, _gaps, _noise, _rights, _end)
    return "\n".join(line for part in parts for line in part(card))


def _header(card: Card) -> Iterator[str]:
    """
    Yield the YAML header; its values are written as JSON, which YAML includes.
    """
    size = next(
        (name for bound, name in _SIZES if card.manifest.rows < bound),
        _LARGEST,
    )
    yield "---"
    yield f"pretty_name: {json.dumps(TITLE)}"
    yield f"language: {json.dumps(list(languages(card.tables)))}"
    yield "license: other"
    yield "license_name: mit-for-annotations-texts-of-their-publishers"
    yield f"license_link: {RIGHTS}"
    yield f"size_categories: {json.dumps([size])}"
    yield f"tags: {json.dumps(list(card.statement.keywords), ensure_ascii=False)}"
    yield "configs:"
    for name, table in card.manifest.tables.items():
        yield f"- config_name: {name}"
        yield f"  data_files: {table.file}"
        if name == "paragraphs":
            yield "  default: true"
    yield "---"
    yield ""


def _head(card: Card) -> Iterator[str]:
    """
    Yield the title and what the data set is.
    """
    manifest = card.manifest
    day = f" of {manifest.released}" if manifest.released else ""
    yield f"# {TITLE}"
    yield ""
    yield f"Data release {manifest.version}{day}, {manifest.edition} edition."
    yield f"Content hash `sha256:{manifest.content_hash}`."
    yield f"Schema version {manifest.schema_version}, built by {FORMAT} {manifest.builder_version}."
    yield ""
    yield card.statement.description
    yield ""
    if manifest.edition is Edition.CITATION:
        yield "This edition has no running text: ids, facts, offsets, digests, labels and rules"
        yield "only. Whoever has the raw pages puts the texts back with"
        yield '`Corpus.read_parquet("this folder").attach("raw pages")`, which checks every page by'
        yield "its hash and gives the full edition with the content hash above."
        yield ""


def _files(card: Card) -> Iterator[str]:
    """
    Yield the list of files.
    """
    yield "## Files"
    yield ""
    rows = [
        (f"`{table.file}`", str(table.rows), f"`{table.sha256}`")
        for table in card.manifest.tables.values()
    ]
    yield from _table(("file", "rows", "SHA-256"), rows)
    yield ""
    yield "`datapackage.json` and `croissant.json` describe every column; `manifest.json` is what"
    yield f"{FORMAT} reads. `eurasec-corpus verify FOLDER` tells whether a copy is this release,"
    yield "also after another program has rewritten it."
    yield ""


def _statement(card: Card) -> Iterator[str]:
    """
    Yield how the data came about and what for.
    """
    said = card.statement
    sections = (
        ("Collection", said.collection),
        ("Processing", said.processing),
        ("Annotation", said.annotation),
        ("Personal data", said.personal),
        ("Maintenance", said.maintenance),
    )
    for title, text in sections:
        yield from (f"## {title}", "", text, "")
    yield from ("## What it is for", "", *_items(said.uses), "")


def _publishers(card: Card) -> Iterator[str]:
    """
    Yield who published how much, and when.
    """
    documents = card.tables.documents
    yield "## Publishers and time"
    yield ""
    rows = [
        (
            str(publisher or _UNKNOWN),
            str(part.num_rows),
            str(pc.sum(part["paragraph_count"]).as_py()),
            _span(part),
        )
        for publisher, part in _groups(documents, "publisher")
    ]
    total = ("all", str(documents.num_rows), str(card.tables.paragraphs.num_rows), _span(documents))
    yield from _table(("publisher", "documents", "kept paragraphs", "published"), [*rows, total])
    yield ""
    yield card.statement.timeframe
    yield ""


def _groups(table: pa.Table, column: str) -> Iterator[tuple[str | None, pa.Table]]:
    """
    Yield the rows of each value of a column, in the order of the values, null last.
    """
    values = set(table[column].to_pylist())
    for value in sorted(values, key=lambda value: (value is None, value or "")):
        mask = pc.is_null(table[column]) if value is None else pc.equal(table[column], value)
        yield value, table.filter(mask)


def _span(documents: pa.Table) -> str:
    """
    Say from when to when documents were published.
    """
    bounds = pc.min_max(documents["date"]).as_py()
    unknown = documents["date"].null_count
    parts = [] if bounds["min"] is None else [f"{bounds['min']} to {bounds['max']}"]
    parts += [f"{unknown} without a full date"] * bool(unknown)
    return ", ".join(parts)


def _gaps(card: Card) -> Iterator[str]:
    """
    Yield what is not in it, counted where it can be.
    """
    documents = card.tables.documents
    missing = [
        f"`{name}` is missing for {documents[name].null_count} of {documents.num_rows} documents."
        for name in documents.column_names
        if documents[name].null_count
    ]
    yield from ("## Gaps", "", *_items((*card.statement.gaps, *missing)), "")
    yield from ("## Biases and limits", "")
    yield from (*_items((*card.statement.biases, *card.statement.limitations)), "")


def _noise(card: Card) -> Iterator[str]:
    """
    Yield what is known to be wrong, and how much of it.
    """
    yield "## Known noise"
    yield ""
    rows = [(rate.what, rate.rate, rate.on, rate.how) for rate in card.statement.noise]
    yield from _table(("noise", "rate", "measured on", "how"), rows)
    yield ""


def _rights(card: Card) -> Iterator[str]:
    """
    Yield whose the texts are, and how to have one removed.
    """
    yield from ("## Rights and removal", "")
    _, _, body = card.rights.partition("\n")
    yield body.strip()
    yield ""


def _end(card: Card) -> Iterator[str]:
    """
    Yield how to cite it.
    """
    yield from ("## Citation", "", write_citation(card.manifest, "text") + ".", "")
    yield from ("```bibtex", write_citation(card.manifest, "bibtex"), "```", "")


def _items(texts: Iterable[str]) -> Iterator[str]:
    """
    Yield a list.
    """
    return (f"- {text}" for text in texts)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """
    Yield a table; what would end a cell is escaped.
    """
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
