"""
The files of a data set: Parquet tables with a manifest, written whole or not at all.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq
from attrs import frozen

from ._version import __version__
from .errors import DamagedFileError, ForeignFileError, SourceError, VersionError
from .releasing.editions import Edition, edition_of, hash_tables, schema_of
from .releasing.manifests import (
    FORMAT,
    MANIFEST,
    RIGHTS,
    Manifest,
    TableFile,
    load_manifest,
    parse_manifest,
    read_manifest,
)
from .releasing.versions import parse_version
from .tables import OFFSET_UNIT, SCHEMA_VERSION, SCHEMAS, Tables, content_hash

_NAMES = (MANIFEST, *SCHEMAS, *(f"{name}.parquet" for name in SCHEMAS))
_FOOTER = "eurasec_corpus."
_AS_FILE = {"compression": "zstd", "write_page_index": True}
# A plain pd.read_parquet() then gives real dates and integers that may be missing.
_PANDAS_TYPES = {
    pa.date32(): ("date", "date32[day][pyarrow]"),
    pa.int32(): ("int32", "Int32"),
}


@frozen
class Signature:
    """
    What a data set is signed with.

    Attributes:
        version: The version of the data; None if it is no release.
        released: The day of the release, in ISO 8601; None likewise.
    """

    version: str | None = None
    released: str | None = None

    def __str__(self) -> str:
        """
        Say it in words.

        >>> str(Signature("1.0.0", "2026-11-22"))
        'data release 1.0.0 of 2026-11-22'
        """
        if self.version is None:
            return "data that are no release"
        return f"data release {self.version}" + (f" of {self.released}" if self.released else "")


def write_dataset(tables: Tables, folder: Path, version: str | None = None) -> Manifest:
    """
    Write the tables and their manifest into a folder.

    Nothing is half-written: the files are made aside and the folder then takes the
    place of an earlier data set.

    Args:
        tables: The tables.
        folder: Where; made if missing. It may hold an earlier data set, which is
            replaced, but nothing else, and no release.
        version: The version of the data; None if it is no release.

    Returns:
        The manifest that was written.

    Raises:
        SourceError: *folder* is a file, holds something else than a data set or cannot be
            written.
        VersionError: *version* is no version, or *folder* holds a release.
    """
    if version is not None:
        parse_version(version)
    # A link to a folder stays a link, and `.` has a name.
    place = folder.resolve()
    refuse_foreign(place)
    with putting_in_place(folder, place) as aside:
        return fill_folder(tables, aside, Signature(version))


@contextlib.contextmanager
def putting_in_place(name: Path, place: Path) -> Iterator[Path]:
    """
    Give a folder to write into, which then takes its place, whole or not at all.

    Args:
        name: What the message calls the place.
        place: Where the folder shall be; what stands there is replaced.

    Raises:
        SourceError: It cannot be written.
    """
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with _aside(place) as aside:
            yield aside
    except OSError as error:
        msg = f"{name}: cannot be written ({error.strerror}); name another folder"
        raise SourceError(msg) from error


def fill_folder(tables: Tables, folder: Path, signature: Signature) -> Manifest:
    """
    Write tables and manifest into a folder that is there and empty.

    Returns:
        The manifest that was written.
    """
    edition = edition_of(tables)
    hashes = hash_tables(tables)
    whole = tables.full_hash or content_hash(hashes)
    shared = describe_file(signature, edition, whole)
    files = {}
    for name, table in tables.named().items():
        path = folder / f"{name}.parquet"
        sha256 = write_table(path, table, shared | {"table": name, "table_hash": hashes[name]})
        files[name] = TableFile(path.name, table.num_rows, sha256, hashes[name])
    manifest = Manifest(
        signature.version, SCHEMA_VERSION, __version__, whole, files, edition, signature.released
    )
    write_text(folder / MANIFEST, manifest.to_json())
    return manifest


def describe_file(
    signature: Signature, edition: Edition = Edition.FULL, whole: str | None = None
) -> dict[str, str]:
    """
    Say what a stray copy of a file must say of itself.

    Args:
        signature: What the data set is signed with.
        edition: Whether the texts are in it.
        whole: The content hash of the data set; None while it is not known, as in the files
            of a table in several.
    """
    of_content = "" if whole is None else f", content hash sha256:{whole}"
    shared = {
        "format": FORMAT,
        "schema_version": SCHEMA_VERSION,
        "content_hash": whole,
        "edition": str(edition),
        "offset_unit": OFFSET_UNIT,
        "rights": RIGHTS,
        "about": (
            f"{FORMAT}, {signature}, {edition} edition{of_content}. The texts "
            f"belong to their publishers. To check a copy: eurasec-corpus verify FILE"
        ),
        "dataset_version": signature.version,
    }
    return {key: value for key, value in shared.items() if value is not None}


def write_text(path: Path, text: str) -> None:
    """
    Write a text file, the same on every system.
    """
    path.write_text(text, encoding="utf-8", newline="\n")


def refuse_foreign(folder: Path) -> None:
    """
    Refuse to replace anything but an earlier data set.

    Raises:
        SourceError: *folder* is a file, or holds something else.
        VersionError: It holds a release.
    """
    if folder.exists() and not folder.is_dir():
        msg = f"{folder}: is a file; name a folder for the output"
        raise SourceError(msg)
    held = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    if not held:
        return
    try:
        manifest = load_manifest(folder)
    except ForeignFileError:
        msg = f"{folder}: is not empty and no data set of {FORMAT}; name another folder"
        raise SourceError(msg) from None
    if manifest.get("released") is not None:
        msg = (
            f"{folder}: is release {manifest.get('version')} of {manifest['released']}, and a "
            f"release never changes; name another folder"
        )
        raise VersionError(msg)
    foreign = [name for name in held if name not in _NAMES]
    if foreign:
        msg = f"{folder}: holds {foreign[0]!r}, which would be lost; name another folder"
        raise SourceError(msg)


def read_ids(folder: Path) -> list[str]:
    """
    Read which documents a data set has, of whatever schema; what cannot be read has none.
    """
    ids: list[str] = []
    # Whoever wrote it, and whatever its schema: all have this column.
    with contextlib.suppress(OSError, KeyError, pa.ArrowException):
        paths = [*folder.glob("documents.parquet"), *folder.glob("documents/*.parquet")]
        for path in sorted(paths):
            ids += pq.read_table(path, columns=["id"], partitioning=None)["id"].to_pylist()
    return ids


def refuse_others(folder: Path, ids: Iterable[str]) -> None:
    """
    Refuse to replace a data set of other documents.

    Args:
        folder: Where it is.
        ids: The documents that are to be written there.

    Raises:
        SourceError: More than half of the documents there are not among these.
    """
    held = read_ids(folder)
    refuse_loss(folder, held[:1], len(held), len(set(held).intersection(ids)))


def refuse_loss(folder: Path, first: Sequence[str], count: int, shared: int) -> None:
    """
    Refuse to replace a data set of which too little is in the new one.

    Args:
        folder: Where it is.
        first: One of its documents, to name it by; none if there are none.
        count: How many documents it has.
        shared: How many of them the new one has, too.

    Raises:
        SourceError: That is less than half.
    """
    if count <= 2 * shared:
        return
    (name,) = first
    if count == 1:
        what = f"the document {name!r}, which is not"
    else:
        those = {0: "none of them is", 1: "only one of them is"}
        number = those.get(shared, f"only {shared} of them are")
        what = f"{count} documents, such as {name!r}, and {number}"
    msg = (
        f"{folder}: holds {what} among those to be written; name another folder, or replace it "
        "with --replace (replace=True)"
    )
    raise SourceError(msg)


@contextlib.contextmanager
def _aside(folder: Path) -> Iterator[Path]:
    """
    Give a folder to write into, and put it in the place of *folder* if all went well.

    Whatever interrupts it, *folder* holds the former data set or the new one.
    """
    aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    fresh, former = aside / "new", aside / "old"
    try:
        fresh.mkdir()
        yield fresh
        try:
            if folder.exists():
                folder.rename(former)
            fresh.rename(folder)
        except BaseException:
            if former.exists():
                former.rename(folder)
            raise
    finally:
        # What could not be put back must not be thrown away.
        if not former.exists() or folder.exists():
            shutil.rmtree(aside)


def write_table(path: Path, table: pa.Table, footer: Mapping[str, str]) -> str:
    """
    Write one table with what a stray copy must say of itself.

    Args:
        path: The file.
        table: The rows.
        footer: What it says, by key.

    Returns:
        The SHA-256 of the file.
    """
    pq.write_table(_signed(table, footer), path, **_AS_FILE)
    return hash_file(path)


def open_table(path: Path, schema: pa.Schema, footer: Mapping[str, str]) -> pq.ParquetWriter:
    """
    Open a file for a table whose rows come in pieces, each of which becomes a row group.

    Args:
        path: The file.
        schema: The columns.
        footer: What the file says of itself, by key.

    Returns:
        What writes tables, until its context ends.
    """
    return pq.ParquetWriter(path, _signed(schema.empty_table(), footer).schema, **_AS_FILE)


def _signed(table: pa.Table, footer: Mapping[str, str]) -> pa.Table:
    """
    Let a table say of itself what its file shall say.
    """
    return with_pandas_types(table, {f"{_FOOTER}{key}": value for key, value in footer.items()})


def write_plain_table(table: pa.Table, path: Path) -> None:
    """
    Write a table that is no data set, as Parquet or CSV by the ending of the name.

    An earlier file is replaced when the new one is whole.

    Raises:
        SourceError: The name has another ending, or the file cannot be written.
    """
    writers = {".parquet": pq.write_table, ".csv": pacsv.write_csv}
    if path.suffix not in writers:
        msg = f"{path}: a table is written as .parquet or .csv; name such a file"
        raise SourceError(msg)
    aside = path.with_name(f"{path.name}.part")
    try:
        writers[path.suffix](table, aside)
        aside.replace(path)
    except OSError as error:
        msg = f"{path}: cannot be written ({error}); name another file"
        raise SourceError(msg) from error


def with_pandas_types(table: pa.Table, more: Mapping[str, str] | None = None) -> pa.Table:
    """
    Give a table the metadata by which pandas makes real dates and nullable integers.

    Args:
        table: Any of our tables.
        more: Further entries of the schema's metadata.
    """
    metadata = {"pandas": json.dumps(_pandas_metadata(table.schema))}
    return table.replace_schema_metadata(metadata | dict(more or {}))


def _pandas_metadata(schema: pa.Schema) -> dict[str, Any]:
    """
    Tell pandas which columns are dates and which integers may be missing.
    """
    special = [field for field in schema if field.type in _PANDAS_TYPES and field.nullable]
    return {
        "index_columns": [],
        "column_indexes": [],
        "columns": [
            {
                "name": field.name,
                "field_name": field.name,
                "pandas_type": _PANDAS_TYPES[field.type][0],
                "numpy_type": _PANDAS_TYPES[field.type][1],
                "metadata": None,
            }
            for field in special
        ],
        "creator": {"library": FORMAT, "version": SCHEMA_VERSION},
        "pandas_version": "2.2.0",
    }


def hash_file(path: Path) -> str:
    """
    Hash the bytes of a file.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_dataset(folder: Path) -> Tables:
    """
    Read the tables of a data set, checking every file by its hash.

    Raises:
        ForeignFileError: The folder is not a data set of ours.
        DamagedFileError: A file is missing or is not what the manifest promises.
    """
    manifest = read_manifest(folder)
    tables = _read_tables(folder, manifest)
    for name, table in tables.items():
        if not table.schema.equals(schema_of(name, manifest.edition)):
            path = folder / manifest.tables[name].file
            msg = f"{path}: its columns are not those of {FORMAT}; name a data set of {FORMAT}"
            raise ForeignFileError(msg)
    is_whole = manifest.edition is Edition.FULL
    return Tables(**tables, full_hash=None if is_whole else manifest.content_hash)


def read_any_schema(folder: Path) -> tuple[Manifest, dict[str, pa.Table]]:
    """
    Read a data set of any schema, checking every file by its hash.

    Returns:
        The manifest, and the tables by name, their columns as they stand in the files.

    Raises:
        ForeignFileError: The folder is not a data set of ours.
        DamagedFileError: A file is missing or is not what the manifest promises.
    """
    found = load_manifest(folder)
    names = found.get("tables")
    manifest = parse_manifest(folder, found, tuple(names) if isinstance(names, dict) else ())
    return manifest, _read_tables(folder, manifest)


def _read_tables(folder: Path, manifest: Manifest) -> dict[str, pa.Table]:
    """
    Read the files that a manifest promises.
    """
    tables = {}
    for name, promised in manifest.tables.items():
        pieces = []
        for file, sha256 in promised.paths.items():
            check_file(folder / file, sha256)
            pieces.append(read_table(folder / file).replace_schema_metadata(None))
        tables[name] = pa.concat_tables(pieces)
    return tables


def read_table(path: Path) -> pa.Table:
    """
    Read a Parquet file, or a folder of files that are one table.

    Returns:
        The table, its columns and metadata as in the file.

    Raises:
        ForeignFileError: It is not a Parquet file, or cannot be read.
    """
    try:
        # partitioning=None: a folder named like `year=2024` must add no column.
        return pq.read_table(path, partitioning=None)
    except (pa.ArrowException, OSError) as error:
        msg = f"{path}: not a Parquet file ({error}); name a data set of {FORMAT}"
        raise ForeignFileError(msg) from error


def read_footer(table: pa.Table) -> dict[str, str]:
    """
    Return what a table says of itself, as far as whoever wrote its file has kept it.
    """
    metadata = table.schema.metadata or {}
    return {
        key.decode().removeprefix(_FOOTER): value.decode(errors="replace")
        for key, value in metadata.items()
        if key.startswith(_FOOTER.encode())
    }


def check_file(path: Path, promised: str) -> None:
    """
    Refuse a file whose bytes are not those that were promised.

    Raises:
        DamagedFileError: They are not, or it cannot be read.
    """
    try:
        found = hash_file(path)
    except OSError as error:
        msg = f"{path}: cannot be read ({error.strerror}); install the package again"
        raise DamagedFileError(msg) from error
    if found != promised:
        msg = (
            f"{path}: damaged: its SHA-256 is {found[:12]}..., the manifest promises "
            f"{promised[:12]}...; fetch or build the data set again"
        )
        raise DamagedFileError(msg)
