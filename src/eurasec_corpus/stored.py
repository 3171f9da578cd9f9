"""
Data sets in several files a table: opened at once, read as far as they are asked for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Protocol

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from attrs import field, frozen

from .files import check_file, read_dataset
from .releasing.editions import Edition
from .releasing.manifests import Manifest, read_manifest
from .tables import KEYS, SCHEMAS, Tables

_LARGE = "raw_text"
# Of many wanted documents the files are read whole and filtered then.
_FEW = 64


def open_dataset(folder: Path) -> Tables | StoredTables:
    """
    Open a data set.

    Args:
        folder: The folder with the Parquet files and the manifest.

    Returns:
        The tables, read and checked by their hashes; where a table has several files, tables
        that are read and checked file by file when they are asked for.

    Raises:
        ForeignFileError: The folder is not a data set of ours.
        DamagedFileError: A file is missing or is not what the manifest promises.
    """
    manifest = read_manifest(folder)
    return StoredTables(folder, manifest) if manifest.is_partitioned else read_dataset(folder)


class LazyTables(Protocol):
    """
    The tables of a corpus that are read as far as they are asked for, in the order of the key.
    """

    @property
    def content_hash(self) -> str:
        """
        The hash of all rows.
        """

    @property
    def edition(self) -> Edition:
        """
        Whether the texts are in it.
        """

    @property
    def count(self) -> int:
        """
        How many documents there are.
        """

    @property
    def light(self) -> pa.Table:
        """
        The documents without their sources, in memory: what queries need.
        """

    def columns_of(self, name: str) -> list[str]:
        """
        Return the columns of a table that can be asked for in queries.
        """

    def whole(self) -> Tables:
        """
        Read all tables into memory.
        """

    def pieces(self, name: str, columns: Sequence[str] | None = None) -> Iterator[pa.Table]:
        """
        Yield the rows of a table piece by piece; None for all columns.
        """

    def rows_of(self, name: str, ids: pa.Array) -> pa.Table:
        """
        Read the rows of some documents, in the order of the table.
        """


@frozen(eq=False)
class StoredTables:
    """
    The tables of a large corpus, on disk.

    Attributes:
        folder: The folder of the data set.
        manifest: What its files must be.
        edition: Whether the texts are in it.
    """

    folder: Path
    manifest: Manifest
    _checked: set[Path] = field(factory=set, init=False)

    @property
    def content_hash(self) -> str:
        """
        The hash of all rows, as the manifest promises it.
        """
        return self.manifest.content_hash

    @property
    def edition(self) -> Edition:
        """
        Whether the texts are in it.
        """
        return self.manifest.edition

    @property
    def count(self) -> int:
        """
        How many documents there are.
        """
        return self.manifest.tables["documents"].rows

    @cached_property
    def light(self) -> pa.Table:
        """
        The documents without their sources, in memory: what queries need.
        """
        columns = [name for name in SCHEMAS["documents"].names if name != _LARGE]
        return pa.concat_tables(self._read("documents", columns))

    def columns_of(self, name: str) -> list[str]:
        """
        Return the columns of a table that can be asked for in queries.
        """
        return [column for column in SCHEMAS[name].names if column != _LARGE]

    def whole(self) -> Tables:
        """
        Read all tables into memory.
        """
        return Tables(**{name: pa.concat_tables(self._read(name)) for name in SCHEMAS})

    def pieces(self, name: str, columns: Sequence[str] | None = None) -> Iterator[pa.Table]:
        """
        Yield the rows of a table, file by file.

        Args:
            name: The table.
            columns: Which columns; None for all.
        """
        return self._read(name, None if columns is None else list(columns))

    def rows_of(self, name: str, ids: pa.Array) -> pa.Table:
        """
        Read the rows of some documents, in the order of the table.

        Args:
            name: The table.
            ids: The documents.
        """
        key = KEYS[name][0]
        firsts = [part.first for part in self.manifest.tables[name].parts]
        wanted = ids.to_pylist()
        # The rows of a document may go on in the next file, if another engine wrote them.
        parts = sorted(
            {
                index
                for each in wanted
                for index in range(bisect_left(firsts, each) - 1, bisect_right(firsts, each))
                if index >= 0
            }
        )
        condition = pc.field(key).isin(ids)
        if 0 < len(wanted) <= _FEW:
            # Row groups without them need not be read.
            condition &= (pc.field(key) >= min(wanted)) & (pc.field(key) <= max(wanted))
        pieces = [SCHEMAS[name].empty_table()]
        for index in parts:
            path = self._path(name, index)
            pieces.append(_plain(name, pq.read_table(path, filters=condition, partitioning=None)))
        return pa.concat_tables(pieces)

    def _read(self, name: str, columns: list[str] | None = None) -> Iterator[pa.Table]:
        """
        Read the files of a table one by one.
        """
        for index in range(len(self.manifest.tables[name].parts)):
            path = self._path(name, index)
            table = pq.read_table(path, columns=columns, partitioning=None)
            yield _plain(name, table)

    def _path(self, name: str, index: int) -> Path:
        """
        Return the path of a file, which is checked when it is first asked for.
        """
        promised = self.manifest.tables[name]
        path = self.folder / promised.file / promised.parts[index].file
        if path not in self._checked:
            check_file(path, promised.parts[index].sha256)
            self._checked.add(path)
        return path


def _plain(name: str, table: pa.Table) -> pa.Table:
    """
    Give a table the schema that all have, without what its file says of itself.
    """
    fields = [SCHEMAS[name].field(column) for column in table.column_names]
    return table.replace_schema_metadata(None).cast(pa.schema(fields))


def uncut(pieces: Iterator[pa.Table], key: str) -> Iterator[pa.Table]:
    """
    Cut pieces where documents end: if another engine wrote them, one may go on in the next.
    """
    held: list[pa.Table] = []
    for piece in pieces:
        rows = pa.concat_tables([*held, piece])
        ids = rows[key]
        edge = pc.index(ids, ids[-1]).as_py() if rows.num_rows else 0
        yield rows.slice(0, edge)
        held = [rows.slice(edge)]
    yield from held
