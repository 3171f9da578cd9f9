"""
The HTML of the reading room.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import secrets
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from types import ModuleType
from typing import Any

import pyarrow.compute as pc

from ..corpus import Corpus
from ..errors import DocumentError, MissingPackageError, SourceError
from ..releasing.editions import Edition
from .marks import CONTROL, Mark
from .overviews import make_overview
from .sheets import Sheet, make_sheet

MOST_CHARACTERS = 4_000_000
"""As many characters as a page holds unless told otherwise: a browser opens it at once."""

Rows = Iterable[Mapping[str, Any]]

# What a document, a stretch of it, a character of its text and one to be escaped cost: measured.
_DOCUMENT_COST = 4_000
_SPAN_COST = 350
_TEXT_COST = 2
_SIGN_COST = 30
_SIGNS = r"""[<>&"'\p{Cc}\p{Cf}\p{Zl}\p{Zp}]"""
_PLACES = ("state", "capital")


def render_report(  # noqa: PLR0913  what stands on the page is given, not found
    corpus: Corpus,
    *,
    version: str | None = None,
    most: int = MOST_CHARACTERS,
    mentions: Rows = (),
    quotations: Rows = (),
) -> str:
    """
    Write a corpus as one HTML page that needs nothing from elsewhere.

    Args:
        corpus: The corpus.
        version: Its release; None if it is none.
        most: About how many characters of documents, markup included, the page may hold.
            Documents beyond that are listed and counted, and the page says so.
        mentions: Who is named where: rows with `document_id`, `start`, `end`, `name` and
            `kind`, offsets in the source.
        quotations: Who is quoted where: rows with `document_id`, `start`, `end`,
            `speaker` and `rule`.

    Returns:
        The page; the same for the same corpus.

    Raises:
        MissingPackageError: Jinja2 is not installed.
        DocumentError: The corpus is a citation edition, without texts.

    >>> import eurasec_corpus
    >>> page = render_report(eurasec_corpus.load(), version="0.1.0")
    >>> "<h1>Reading room" in page, "<script src" in page
    (True, False)
    """
    if corpus.edition is Edition.CITATION:
        msg = "the citation edition has no texts to read; attach() the raw pages first"
        raise DocumentError(msg)
    template = _page_template(_jinja2())
    here = tuple(_fitting(corpus, most))
    named, quoted = tuple(mentions), tuple(quotations)
    sheets = tuple(_sheets(corpus, here, named, quoted))
    names = (name for sheet in sheets for name in sheet.names)
    style, script = _read("room.css"), _read("room.js")
    page = template.render(
        overview=make_overview(corpus, here, version, names),
        sheets=sheets,
        has_mentions=bool(named),
        has_quotations=bool(quoted),
        style=style,
        script=script,
        policy=_policy(style, script),
    )
    return str(page)


def write_report(  # noqa: PLR0913  those of render_report() and the file
    corpus: Corpus,
    path: str | Path,
    *,
    version: str | None = None,
    most: int = MOST_CHARACTERS,
    mentions: Rows = (),
    quotations: Rows = (),
) -> None:
    """
    Write the page of `render_report()` to a file.

    Args:
        corpus: The corpus.
        path: The file; one that is there is replaced, as a whole or not at all.
        version: As for `render_report()`.
        most: As for `render_report()`.
        mentions: As for `render_report()`.
        quotations: As for `render_report()`.

    Raises:
        MissingPackageError: Jinja2 is not installed.
        SourceError: The file cannot be written.
    """
    page = render_report(
        corpus, version=version, most=most, mentions=mentions, quotations=quotations
    )
    try:
        _replace(Path(path).resolve(), page.encode())
    except OSError as error:
        msg = f"{path}: cannot be written ({error.strerror}); name another file"
        raise SourceError(msg) from error


def _replace(place: Path, content: bytes) -> None:
    """
    Write a file aside, with the rights of any new file, and put it in its place.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    aside = place.with_name(f".{place.name}-{secrets.token_hex(8)}")
    try:
        aside.write_bytes(content)
        aside.replace(place)
    finally:
        with contextlib.suppress(FileNotFoundError):
            aside.unlink()


def _fitting(corpus: Corpus, most: int) -> Iterator[str]:
    """
    Yield the ids, in order, of the documents for which there is room.
    """
    tables = corpus.tables
    raws = tables.documents["raw_text"]
    lengths = pc.utf8_length(raws).to_pylist()
    signs = pc.count_substring_regex(raws, _SIGNS).to_pylist()
    counted = tables.spans["document_id"].value_counts().to_pylist()
    spans = {row["values"]: row["counts"] for row in counted}
    for name, length, escaped in zip(corpus.ids, lengths, signs, strict=True):
        cost = _DOCUMENT_COST + _SPAN_COST * spans.get(name, 0)
        cost += _TEXT_COST * length + _SIGN_COST * escaped
        if cost <= most:
            most -= cost
            yield name


def _sheets(
    corpus: Corpus, here: Iterable[str], mentions: Rows, quotations: Rows
) -> Iterator[Sheet]:
    """
    Lay out documents with what is named and quoted in them.
    """
    marks: dict[str, list[Mark]] = {name: [] for name in here}
    names: dict[str, set[str]] = {name: set() for name in marks}
    for row in mentions:
        if row["document_id"] in marks:
            note, name = f"{row['name']} ({row['kind']}).", row["name"]
            marks[row["document_id"]].append(Mark(row["start"], row["end"], "mention", note, name))
            if row["kind"] not in _PLACES:
                names[row["document_id"]].add(name)
    for row in quotations:
        if row["document_id"] in marks:
            note = f"Said by {row['speaker'] or 'nobody that is named'} ({row['rule']})."
            marks[row["document_id"]].append(Mark(row["start"], row["end"], "quotation", note))
    for name, found in marks.items():
        yield make_sheet(corpus[name], found, sorted(names[name]))


def _read(name: str) -> str:
    """
    Read a file that stands beside the templates.
    """
    return files("eurasec_corpus.report").joinpath("templates", name).read_text("utf-8")


def _policy(style: str, script: str) -> str:
    """
    Allow this style and this script, and nothing else whatever the texts hold.
    """
    parts = {"style-src": style, "script-src": script}
    hashes = {
        name: base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        for name, text in parts.items()
    }
    allowed = "; ".join(f"{name} 'sha256-{value}'" for name, value in hashes.items())
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _visible(value: object) -> object:
    """
    Replace what would turn or hide the text around it.
    """
    # Markup is a str of its own type; it is ours, and was escaped where it was made.
    return CONTROL.sub("\ufffd", value) if type(value) is str else value


def _jinja2() -> ModuleType:
    """
    Import Jinja2, which only a report needs.
    """
    try:
        return import_module("jinja2")
    except ImportError as error:
        msg = (
            "a report needs the package 'jinja2', which is not installed: "
            "pip install 'eurasec-corpus[report]'"
        )
        raise MissingPackageError(msg) from error


# Reading the templates takes longer than to fill them for a small corpus.
@cache
def _page_template(jinja2: ModuleType) -> Any:  # noqa: ANN401  Jinja2 is optional
    """
    Read the template of the page; everything that it prints is escaped.
    """
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("eurasec_corpus.report"),
        autoescape=True,
        finalize=_visible,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("room.html")
