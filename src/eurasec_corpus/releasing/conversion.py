"""
Data sets of another schema, brought to the one that this package reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa

from ..corpus import Corpus
from ..errors import ForeignFileError
from ..files import read_any_schema, write_dataset
from ..tables import KEYS, SCHEMA_VERSION, document_of


def convert(folder: Path, out: Path) -> Corpus:
    """
    Write a data set of another schema in the schema of this package.

    What every stretch of a page is, what is known of it and its text stay as they are;
    columns that follow from them are made anew, columns that the old schema lacks are null,
    and columns that this one lacks are left out.

    Args:
        folder: The data set; it must have the texts.
        out: The folder to write.

    Returns:
        The corpus that was written.

    Raises:
        ForeignFileError: The folder is not a data set of ours, or this package cannot read
            documents out of it.
        DamagedFileError: A file is not what the manifest promises.
        SourceError: *out* cannot be written.
    """
    manifest, tables = read_any_schema(folder)
    try:
        corpus = Corpus.from_documents(_documents(tables))
    except (KeyError, TypeError, ValueError) as error:
        msg = (
            f"{folder}: schema version {manifest.schema_version!r} cannot be converted to "
            f"{SCHEMA_VERSION!r} ({error!r}); install the eurasec-corpus that wrote it "
            f"({manifest.builder_version})"
        )
        raise ForeignFileError(msg) from error
    write_dataset(corpus.tables, out)
    return corpus


# The tables of which a document is made besides its own row; older data sets lack some.
_PARTS = ("spans", "dates", "facts")


def _documents(tables: Mapping[str, pa.Table]) -> list[Any]:
    """
    Make the documents of tables of any schema.
    """
    more = {name: _by_document(name, tables[name]) for name in _PARTS if name in tables}
    return [
        document_of(
            _Lenient(row),
            *(map(_Lenient, more.get(name, {}).get(row["id"], ())) for name in _PARTS),
        )
        for row in tables["documents"].to_pylist()
    ]


class _Lenient(dict[str, Any]):
    """
    A row in which a column that is not there is null.
    """

    def __missing__(self, key: str) -> None:
        """
        Return null.
        """


def _by_document(name: str, table: pa.Table) -> dict[str, list[dict[str, Any]]]:
    """
    Return the rows of each document.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    for row in table.to_pylist():
        found.setdefault(row[KEYS[name][0]], []).append(row)
    return found
