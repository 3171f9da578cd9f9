"""
Cutting a release of the data: built from the raw pages, named, described, and never changed again.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import tempfile
from pathlib import Path

from attrs import frozen

from ..building import build_corpus
from ..errors import MetadataError, SourceError, VersionError
from ..files import Signature, fill_folder, putting_in_place, read_any_schema, write_text
from ..sources import read_folder
from ..tables import Tables
from .card import CARD, Card, languages, write_card
from .changelogs import add_entry
from .changes import diff_tables
from .descriptors import CROISSANT, DATA_PACKAGE, write_croissant, write_data_package
from .differences import needed_step
from .editions import Edition, without_text
from .manifests import RIGHTS, Manifest
from .shipped import list_versions
from .statements import STATEMENT_FILE, Statement, read_statement
from .versions import check_step, parse_version

CHANGELOG = "CHANGELOG.md"


@frozen
class _Papers:
    """
    What goes into a release besides the tables.
    """

    statement: Statement
    rights: str


def cut_release(version: str, root: Path, released: dt.date) -> Manifest:
    """
    Build the data from the raw pages and write it as a release.

    Args:
        version: The version of the data.
        root: The checkout: `data/raw`, `data/statement.toml`, `LICENSE-DATA.md` and
            `CHANGELOG.md` are read, `data/releases/<version>` and an entry in the changelog
            are written, both or none.
        released: The day of the release.

    Returns:
        The manifest of the full edition. The citation edition is in the folder `citation`.

    Raises:
        VersionError: The version is none, there is already a release of it or a later one,
            or it is too small for what has changed.
        SourceError: A page or file is missing, or the release cannot be written.
        MetadataError: The facts or the data statement cannot be read.
    """
    parse_version(version)
    folder = root / "data" / "releases"
    known = list_versions(folder)
    _refuse_taken(version, known, folder / version)
    papers = _Papers(read_statement(root / "data" / STATEMENT_FILE), _read(root / RIGHTS))
    tables = build_corpus(read_folder(root / "data" / "raw")).tables
    entry = _entry(version, released, tables, folder / known[-1] if known else None)
    changelog = root / CHANGELOG
    try:
        text = add_entry(_read(changelog), entry)
    except MetadataError as error:
        msg = f"{changelog}: {error}"
        raise MetadataError(msg) from error
    signature = Signature(version, released.isoformat())
    place = (folder / version).resolve()
    with putting_in_place(folder / version, place) as aside:
        _fill(without_text(tables), aside / Edition.CITATION, signature, papers)
        manifest = _fill(tables, aside, signature, papers)
    try:
        _replace(changelog, text)
    except OSError as error:
        # Both or none; the release is new, so nobody can have used it yet.
        shutil.rmtree(place)
        msg = f"{changelog}: cannot be written ({error.strerror}); nothing was released"
        raise SourceError(msg) from error
    return manifest


def _refuse_taken(version: str, known: tuple[str, ...], place: Path) -> None:
    """
    Refuse a version that there is, or that comes before one.
    """
    if version in known or place.exists():
        msg = f"{place}: there is already a release {version}, and a release never changes"
        raise VersionError(msg)
    if known and parse_version(version) < parse_version(known[-1]):
        msg = f"{version} comes before {known[-1]}, the newest release; name a later version"
        raise VersionError(msg)


def _read(path: Path) -> str:
    """
    Read a text file of the checkout.
    """
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        msg = f"{path}: cannot be read ({error}); call this in the folder of a checkout"
        raise SourceError(msg) from error


def _entry(version: str, released: dt.date, tables: Tables, before: Path | None) -> str:
    """
    Check the version against the release before; say in a sentence what has changed.
    """
    counts = f"{tables.documents.num_rows} documents, {tables.paragraphs.num_rows} paragraphs kept"
    sentence = f"Release `{version}` of {released}: {counts}"
    if before is None:
        return f"{sentence}."
    manifest, olds = read_any_schema(before)
    step, reason = needed_step(olds, tables.named())
    check_step(version, before.name, step, reason)
    changed = diff_tables(olds, tables.named()).summary
    return f"{sentence}.\n  Since `{manifest.version}`: {changed}."


def _fill(tables: Tables, folder: Path, signature: Signature, papers: _Papers) -> Manifest:
    """
    Write one edition of a release: tables, manifest, descriptions, card and rights.
    """
    folder.mkdir(exist_ok=True)
    manifest = fill_folder(tables, folder, signature)
    card = Card(manifest, tables, papers.statement, papers.rights)
    spoken = languages(tables)
    texts = {
        DATA_PACKAGE: write_data_package(manifest, papers.statement, folder),
        CROISSANT: write_croissant(manifest, papers.statement, folder, spoken),
        CARD: write_card(card),
        RIGHTS: papers.rights,
    }
    for name, text in texts.items():
        write_text(folder / name, text)
    return manifest


def _replace(path: Path, text: str) -> None:
    """
    Replace a text file, whole or not at all.
    """
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    os.close(handle)
    aside = Path(name)
    try:
        write_text(aside, text)
        aside.chmod(path.stat().st_mode)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
