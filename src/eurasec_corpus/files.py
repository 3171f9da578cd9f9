"""
The files of a data set: Parquet tables with a manifest, written whole or not at all.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import regex
from attrs import asdict, field, frozen
from attrs.validators import instance_of, optional

from ._version import __version__
from .errors import DamagedFileError, ForeignFileError, SourceError
from .tables import OFFSET_UNIT, SCHEMA_VERSION, SCHEMAS, Tables, content_hash, table_hash

MANIFEST = "manifest.json"
_NAMES = (MANIFEST, *(f"{name}.parquet" for name in SCHEMAS))
_FORMAT = "eurasec-corpus"
_RIGHTS = "LICENSE-DATA.md"
VERSION = regex.compile(r"\d+\.\d+\.\d+", regex.ASCII)
"""The form of a version of the data."""
# A plain pd.read_parquet() then gives real dates and integers that may be missing.
_PANDAS_TYPES = {
    pa.date32(): ("date", "date32[day][pyarrow]"),
    pa.int32(): ("int32", "Int32"),
}


@frozen
class TableFile:
    """
    One Parquet file of a data set.

    Attributes:
        file: The name of the file.
        rows: How many rows it has.
        sha256: The hash of its bytes.
        content_hash: The hash of its rows, equal however they are written.
    """

    file: str = field(validator=instance_of(str))
    rows: int = field(validator=instance_of(int))
    sha256: str = field(validator=instance_of(str))
    content_hash: str = field(validator=instance_of(str))


@frozen
class Manifest:
    """
    What a data set is and what its files must be.

    Attributes:
        version: The version of the data; None for a build that is no release.
        schema_version: The version of the tables' layout.
        builder_version: The version of the package that built it.
        content_hash: The hash of all rows; names the content.
        tables: The files by the name of the table.
    """

    version: str | None = field(validator=optional(instance_of(str)))
    schema_version: str = field(validator=instance_of(str))
    builder_version: str = field(validator=instance_of(str))
    content_hash: str = field(validator=instance_of(str))
    tables: dict[str, TableFile] = field(hash=False)

    def to_json(self) -> str:
        """
        Write the manifest, readable and ending with a newline.
        """
        head = {"format": _FORMAT, "offset_unit": OFFSET_UNIT, "rights": _RIGHTS}
        return json.dumps(head | asdict(self), indent=2) + "\n"


def write_dataset(tables: Tables, folder: Path, version: str | None = None) -> Manifest:
    """
    Write the tables and their manifest into a folder.

    Nothing is half-written: the files are made aside and the folder then takes the
    place of an earlier data set.

    Args:
        tables: The tables.
        folder: Where; made if missing. It may hold an earlier data set, which is
            replaced, but nothing else.
        version: The version of the data; None if it is no release.

    Returns:
        The manifest that was written.

    Raises:
        SourceError: *folder* is a file, holds something else than a data set or cannot be
            written, or *version* is no version.
    """
    if version is not None and VERSION.fullmatch(version) is None:
        msg = f"not a version: {version!r}; write three numbers, such as 1.0.0"
        raise SourceError(msg)
    # A link to a folder stays a link, and `.` has a name.
    place = folder.resolve()
    _refuse_foreign(place)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        return _write(tables, place, version)
    except OSError as error:
        msg = f"{folder}: cannot be written ({error.strerror}); name another folder"
        raise SourceError(msg) from error


def _write(tables: Tables, folder: Path, version: str | None) -> Manifest:
    """
    Write tables and manifest aside and put them in place.
    """
    hashes = {name: table_hash(name, table) for name, table in tables.named().items()}
    whole = content_hash(hashes)
    shared = {
        "format": _FORMAT,
        "schema_version": SCHEMA_VERSION,
        "content_hash": whole,
        "offset_unit": OFFSET_UNIT,
        "rights": _RIGHTS,
    }
    if version is not None:
        shared["dataset_version"] = version
    with _aside(folder) as aside:
        files = {
            name: _write_table(
                aside / f"{name}.parquet",
                table,
                shared | {"table": name, "table_hash": hashes[name]},
            )
            for name, table in tables.named().items()
        }
        manifest = Manifest(version, SCHEMA_VERSION, __version__, whole, files)
        (aside / MANIFEST).write_text(manifest.to_json(), encoding="utf-8", newline="\n")
    return manifest


def _refuse_foreign(folder: Path) -> None:
    """
    Refuse to replace anything but an earlier data set.
    """
    if folder.exists() and not folder.is_dir():
        msg = f"{folder}: is a file; name a folder for the output"
        raise SourceError(msg)
    held = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    if held and not _is_ours(folder / MANIFEST):
        msg = f"{folder}: is not empty and no data set of {_FORMAT}; name another folder"
        raise SourceError(msg)
    foreign = [name for name in held if name not in _NAMES]
    if foreign:
        msg = f"{folder}: holds {foreign[0]!r}, which would be lost; name another folder"
        raise SourceError(msg)


def _is_ours(path: Path) -> bool:
    """
    Tell whether a file is a manifest that this package wrote, whatever its schema.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and found.get("format") == _FORMAT


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


def _write_table(path: Path, table: pa.Table, footer: Mapping[str, str]) -> TableFile:
    """
    Write one table with what a stray copy must say of itself.
    """
    described = with_pandas_types(
        table, {f"eurasec_corpus.{key}": value for key, value in footer.items()}
    )
    pq.write_table(described, path, compression="zstd", write_page_index=True)
    return TableFile(path.name, table.num_rows, _sha256(path), footer["table_hash"])


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
        "creator": {"library": _FORMAT, "version": SCHEMA_VERSION},
        "pandas_version": "2.2.0",
    }


def _sha256(path: Path) -> str:
    """
    Hash the bytes of a file.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_manifest(folder: Path) -> Manifest:
    """
    Read the manifest of a data set.

    Raises:
        ForeignFileError: There is none, it is not ours, or it is of a schema that
            this version of the package does not read.
    """
    path = folder / MANIFEST
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        msg = f"{path}: no such file; this folder is not a data set of {_FORMAT}"
        raise ForeignFileError(msg) from None
    except (OSError, ValueError, RecursionError) as error:
        msg = f"{path}: not a manifest of {_FORMAT} ({error})"
        raise ForeignFileError(msg) from error
    if not isinstance(found, dict) or found.get("format") != _FORMAT:
        msg = f"{path}: not a manifest of {_FORMAT}; name the folder of a data set"
        raise ForeignFileError(msg)
    if found.get("schema_version") != SCHEMA_VERSION:
        msg = (
            f"{path}: schema version {found.get('schema_version')!r}, this package reads "
            f"{SCHEMA_VERSION!r}; install the {_FORMAT} that wrote it "
            f"({found.get('builder_version')})"
        )
        raise ForeignFileError(msg)
    try:
        return _manifest(found)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        msg = f"{path}: not a whole manifest of {_FORMAT} ({error!r}); fetch or build it again"
        raise ForeignFileError(msg) from error


def _manifest(found: Mapping[str, Any]) -> Manifest:
    """
    Check what a manifest says.
    """
    tables = {name: TableFile(**found["tables"][name]) for name in SCHEMAS}
    for name, table in tables.items():
        # A file elsewhere is none of ours, whatever its hash.
        if table.file != f"{name}.parquet":
            msg = f"table {name} in {table.file!r}"
            raise ValueError(msg)
    plain = ("version", "schema_version", "builder_version", "content_hash")
    return Manifest(**{name: found[name] for name in plain}, tables=tables)


def read_dataset(folder: Path) -> Tables:
    """
    Read the tables of a data set, checking every file by its hash.

    Raises:
        ForeignFileError: The folder is not a data set of ours.
        DamagedFileError: A file is missing or is not what the manifest promises.
    """
    manifest = read_manifest(folder)
    tables = {}
    for name, promised in manifest.tables.items():
        path = folder / promised.file
        _check(path, promised.sha256)
        tables[name] = _read_table(path, SCHEMAS[name])
    return Tables(**tables)


def _read_table(path: Path, schema: pa.Schema) -> pa.Table:
    """
    Read one table, refusing other columns than those of the schema.
    """
    try:
        # partitioning=None: a folder named like `year=2024` must add no column.
        table = pq.read_table(path, partitioning=None)
    except pa.ArrowInvalid as error:
        msg = f"{path}: not a Parquet file ({error}); name a data set of {_FORMAT}"
        raise ForeignFileError(msg) from error
    if not table.schema.equals(schema):
        msg = f"{path}: its columns are not those of {_FORMAT}; name a data set of {_FORMAT}"
        raise ForeignFileError(msg)
    return table.replace_schema_metadata(None)


def _check(path: Path, promised: str) -> None:
    """
    Refuse a file whose bytes are not those that were promised.
    """
    try:
        found = _sha256(path)
    except OSError as error:
        msg = f"{path}: cannot be read ({error.strerror}); install the package again"
        raise DamagedFileError(msg) from error
    if found != promised:
        msg = (
            f"{path}: damaged: its SHA-256 is {found[:12]}..., the manifest promises "
            f"{promised[:12]}...; fetch or build the data set again"
        )
        raise DamagedFileError(msg)
