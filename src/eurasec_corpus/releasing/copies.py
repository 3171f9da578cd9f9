"""
Copies of the data, whoever wrote them: which release they are, or in which rows they differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
from attrs import frozen

from ..errors import ForeignFileError
from ..files import read_footer, read_table
from ..tables import KEYS, SCHEMA_VERSION, SCHEMAS, table_hash
from .differences import RowDifference, find_differences
from .editions import Edition, schema_of
from .manifests import FORMAT, MANIFEST
from .shipped import dataset_path, release_folder, release_manifest, releases

_PARQUET = "*.parquet"
# Engines that write in parallel name the parts of a table like this.
_PARTS = ("part-", "data_")
_FEWEST_COLUMNS = 3


@frozen
class Copy:
    """
    A table of ours, found in a file.

    Attributes:
        path: The file, or the folder of its parts.
        table: Which table it is.
        edition: Of which edition.
        content_hash: The hash of its rows; None if columns are missing or hold values that
            the schema does not allow.
        releases: The versions of the data whose rows these are; empty if none.
        compared_with: The version that it was compared with; None if it is a release, or if
            there is none to compare with.
        claimed: The version that the file says it is; None if it does not say.
        missing: The columns that it lacks.
        differences: The rows that differ from the version it was compared with.
        repeated: How many rows stand in it a second time.
    """

    path: Path
    table: str
    edition: Edition
    content_hash: str | None
    releases: tuple[str, ...] = ()
    compared_with: str | None = None
    claimed: str | None = None
    missing: tuple[str, ...] = ()
    differences: tuple[RowDifference, ...] = ()
    repeated: int = 0

    @property
    def is_release(self) -> bool:
        """
        Tell whether these are the rows of a release, all of them and no others.
        """
        return bool(self.releases)


def identify(path: Path) -> tuple[Copy, ...]:
    """
    Find out what a file or folder is a copy of.

    Args:
        path: A Parquet file, a folder of them, or a folder that an engine wrote as the
            parts of one table.

    Returns:
        One copy for each table that was found.

    Raises:
        ForeignFileError: There is no such file, or it is none of ours.
    """
    return tuple(_identify(each) for each in _find_tables(path))


def _find_tables(path: Path) -> tuple[Path, ...]:
    """
    List the files of a folder, or the folders of parts.
    """
    if not path.exists():
        msg = f"{path}: no such file or folder; name a Parquet file or a folder of them"
        raise ForeignFileError(msg)
    if not path.is_dir() or _is_parts(path):
        return (path,)
    parts = (path / name for name in SCHEMAS)
    found = tuple(sorted(path.glob(_PARQUET))) or tuple(part for part in parts if _is_parts(part))
    if not found:
        msg = f"{path}: no Parquet file in it; name a data set of {FORMAT}"
        raise ForeignFileError(msg)
    return found


def _is_parts(folder: Path) -> bool:
    """
    Tell whether the files of a folder are the parts of one table.
    """
    names = [path.name for path in folder.glob(_PARQUET)]
    return bool(names) and all(name.startswith(_PARTS) for name in names)


def _identify(path: Path) -> Copy:
    """
    Find out what one table is.
    """
    table = read_table(path)
    footer = read_footer(table)
    name, edition = _recognise(path, table, footer)
    schema = schema_of(name, edition)
    missing = tuple(column for column in schema.names if column not in table.column_names)
    claimed = footer.get("dataset_version")
    found = None if missing else _hash_or_none(name, table, schema)
    same = tuple(_releases_with(name, edition, found)) if found else ()
    if same:
        return Copy(path, name, edition, found, same, claimed=claimed)
    version, differences = _compare(name, table, claimed)
    keys = table.group_by(list(KEYS[name])).aggregate([])
    repeated = table.num_rows - keys.num_rows
    return Copy(path, name, edition, found, (), version, claimed, missing, differences, repeated)


def _recognise(path: Path, table: pa.Table, footer: dict[str, str]) -> tuple[str, Edition]:
    """
    Tell which table of which edition the columns are, all of them or most.
    """
    schema_version = footer.get("schema_version", SCHEMA_VERSION)
    if schema_version != SCHEMA_VERSION:
        msg = (
            f"{path}: schema version {schema_version!r}, this package reads {SCHEMA_VERSION!r}; "
            f"install the {FORMAT} that wrote release {footer.get('dataset_version')!r}, or "
            f"convert the folder it came from with: eurasec-corpus convert FOLDER -o NEW"
        )
        raise ForeignFileError(msg)
    held = set(table.column_names)
    ranked = []
    for name in SCHEMAS:
        for edition in Edition:
            columns = schema_of(name, edition).names
            common = len(held.intersection(columns))
            if common >= _FEWEST_COLUMNS and held.issuperset(KEYS[name]):
                ranked.append((common - len(columns), common, name, edition))
    if not ranked:
        msg = (
            f"{path}: its columns ({', '.join(map(repr, table.column_names[:5]))}, ...) are not "
            f"those of a table of {FORMAT}; name a data set of {FORMAT}"
        )
        raise ForeignFileError(msg)
    _, _, name, edition = max(ranked, key=lambda each: each[:2])
    return name, edition


def _hash_or_none(name: str, table: pa.Table, schema: pa.Schema) -> str | None:
    """
    Hash a table; None if it holds values that the schema does not allow.
    """
    try:
        return table_hash(name, table, schema)
    except (pa.ArrowException, ValueError):
        return None


def _releases_with(name: str, edition: Edition, content_hash: str) -> Iterator[str]:
    """
    Yield the releases that have a table of this content.
    """
    for version in releases():
        folder = release_folder(version)
        if edition is Edition.FULL or (folder / edition / MANIFEST).is_file():
            tables = release_manifest(version, edition).tables
            if tables[name].content_hash == content_hash:
                yield version


def _compare(
    name: str, table: pa.Table, claimed: str | None
) -> tuple[str | None, tuple[RowDifference, ...]]:
    """
    Compare a table with the release that it claims to be, or with the nearest one.
    """
    known = (claimed,) if claimed in releases() else releases()
    found = [(version, _differences(name, table, str(version))) for version in known]
    if not found:
        return None, ()
    # Of equally near ones the newest.
    return min(reversed(found), key=lambda each: len(each[1]))


def _differences(name: str, table: pa.Table, version: str) -> tuple[RowDifference, ...]:
    """
    List the rows in which a table differs from that of a release.
    """
    released = read_table(dataset_path(name, version))
    common = [column for column in table.column_names if column in released.column_names]
    return tuple(find_differences(name, released, _alike(table.select(common), released.schema)))


def _alike(table: pa.Table, schema: pa.Schema) -> pa.Table:
    """
    Give each column the type that it has in a release, where its values allow it.
    """
    for index, name in enumerate(table.column_names):
        try:
            column = table[name].cast(schema.field(name).type)
        except pa.ArrowException:
            continue
        table = table.set_column(index, name, column)
    return table
