"""
The corpus: a read-only view over the tables; documents are made when asked for.
"""

from __future__ import annotations

import datetime as dt
import operator
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any, Self

import pyarrow as pa
import pyarrow.compute as pc
from attrs import field, frozen

from .changes import Diff, diff_tables
from .editions import Edition, attach, edition_of, hash_tables, without_text
from .errors import DocumentError, UnknownColumnError, UnknownDocumentError
from .files import read_dataset, with_pandas_types, write_dataset
from .model import Document, Paragraph
from .partialdate import PartialDate
from .tables import KEYS, SCHEMAS, Tables, content_hash, document_of, to_tables

_FEW = 5


@frozen(repr=False, eq=False)
class Corpus:
    """
    Documents in the order of their ids, over Arrow tables.

    Two corpora are equal if their content hashes are.

    Attributes:
        tables: The tables, sorted by their keys; see the schema.

    >>> from eurasec_corpus import Corpus, clean
    >>> corpus = Corpus.from_documents([clean("The summit has ended.", id="a")])
    >>> len(corpus), corpus["a"].text, "b" in corpus
    (1, 'The summit has ended.', False)
    """

    tables: Tables = field()

    @classmethod
    def from_documents(cls, documents: Iterable[Document]) -> Self:
        """
        Make a corpus of documents.

        Args:
            documents: In any order; their ids must differ.

        Raises:
            DocumentError: Two documents have one id.
        """
        return cls(to_tables(documents))

    @classmethod
    def read_parquet(cls, folder: str | Path) -> Self:
        """
        Open a data set that `write_parquet`, `build` or a release wrote.

        Args:
            folder: The folder with the Parquet files and the manifest.

        Raises:
            ForeignFileError: The folder is not a data set of ours.
            DamagedFileError: A file is not what the manifest promises.
        """
        return cls(read_dataset(Path(folder)))

    def write_parquet(self, folder: str | Path) -> None:
        """
        Write the tables as Parquet files with a manifest.

        Args:
            folder: Where; made if missing. An earlier data set there is replaced.

        Raises:
            SourceError: The folder holds something else.
        """
        write_dataset(self.tables, Path(folder))

    @cached_property
    def content_hash(self) -> str:
        """
        Name the content: equal for equal rows, however they are stored.
        """
        return content_hash(hash_tables(self.tables))

    @property
    def edition(self) -> Edition:
        """
        Whether the texts are in it: `full` or `citation`.
        """
        return edition_of(self.tables)

    def without_text(self) -> Self:
        """
        Make the citation edition: ids, facts, offsets, digests and labels, no running text.

        Returns:
            A corpus of the same documents; `attach` gives their texts back.

        >>> from eurasec_corpus import Corpus, clean
        >>> corpus = Corpus.from_documents([clean("The summit has ended.", id="a")])
        >>> corpus.without_text().to_arrow("paragraphs")["start"].to_pylist()
        [0]
        """
        return type(self)(without_text(self.tables))

    def attach(self, folder: str | Path) -> Self:
        """
        Put the texts back into the citation edition.

        Args:
            folder: The raw pages, `<document id>.txt`, byte for byte as they were.

        Returns:
            The full edition, with the content hash that it had.

        Raises:
            SourceError: A page is missing or cannot be read.
            DamagedFileError: A page is not the one that was cleaned; the message names
                the file and, as far as it can be told, the place.
        """
        return type(self)(attach(self.tables, Path(folder)))

    def diff(self, other: Corpus) -> Diff:
        """
        Find what is different in a later corpus, and why.

        Args:
            other: The later one.

        Returns:
            Documents and paragraphs that were added, removed or changed, each with its
            cause: the source, a rule, or a curated fact.
        """
        return diff_tables(self.tables.named(), other.tables.named())

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """
        The ids of the documents, in order.
        """
        return tuple(self.tables.documents["id"].to_pylist())

    @cached_property
    def _row_of(self) -> dict[str, int]:
        """
        The row of each document.
        """
        return {name: row for row, name in enumerate(self.ids)}

    @cached_property
    def _bounds(self) -> dict[str, dict[str, tuple[int, int]]]:
        """
        By table, the first row and the row after the last of each document.
        """
        return {name: _runs(table[KEYS[name][0]]) for name, table in self._more().items()}

    def _more(self) -> dict[str, pa.Table]:
        """
        Return the tables from which a document is made, besides its own row.
        """
        tables = self.tables
        return {"spans": tables.spans, "dates": tables.dates, "facts": tables.facts}

    def __len__(self) -> int:
        """
        Count the documents.
        """
        return int(self.tables.documents.num_rows)

    def __iter__(self) -> Iterator[Document]:
        """
        Make the documents one by one, in the order of their ids.
        """
        return (self._document(row) for row in range(len(self)))

    def __contains__(self, name: object) -> bool:
        """
        Tell whether there is a document with this id.
        """
        return name in self._row_of

    def __getitem__(self, key: str | int) -> Document:
        """
        Make one document.

        Args:
            key: Its id, or its position; negative positions count from the end.

        Raises:
            UnknownDocumentError: No document has this id.
            IndexError: There is no such position.
            TypeError: *key* is neither an id nor a position.
        """
        if not isinstance(key, str):
            return self._document(self._position(operator.index(key)))
        if key not in self._row_of:
            some = ", ".join(self.ids[:_FEW]) + (", ..." if len(self) > _FEW else "")
            msg = f"no document {key!r}; there are {len(self)}: {some}"
            raise UnknownDocumentError(msg)
        return self._document(self._row_of[key])

    def _position(self, number: int) -> int:
        """
        Return the row of a position, which may count from the end.
        """
        if not -len(self) <= number < len(self):
            msg = f"no document at position {number}; there are {len(self)}"
            raise IndexError(msg)
        return number % len(self)

    def _document(self, row: int) -> Document:
        """
        Make the document of a row.
        """
        (found,) = self.tables.documents.slice(row, 1).to_pylist()
        if self.edition is Edition.CITATION:
            msg = f"{found['id']}: its text is not in the citation edition; attach() the raw pages"
            raise DocumentError(msg)
        rows = {}
        for name, table in self._more().items():
            start, end = self._bounds[name].get(found["id"], (0, 0))
            rows[name] = table.slice(start, end - start).to_pylist()
        return document_of(found, rows["spans"], rows["dates"], rows["facts"])

    def paragraphs(self) -> Iterator[Paragraph]:
        """
        Make the paragraphs of all documents one by one, in order.
        """
        return (part for document in self for part in document.paragraphs)

    def where(self, **conditions: object) -> Self:
        """
        Keep the documents that meet every condition.

        Args:
            **conditions: A column of the documents table and the value it must have, or
                a list, tuple or set of such values, or None for unknown.

        Returns:
            A corpus of the documents that remain, over the same rows.

        Raises:
            UnknownColumnError: The documents table has no such column.
            ValueError: A column cannot have such a value.

        >>> import eurasec_corpus
        >>> eurasec_corpus.load().where(publisher=["TASS", "BelTA"], language="en").ids
        ('belta-173030', 'tass-1819123')
        """
        documents = self.tables.documents
        for column, value in conditions.items():
            if column not in documents.column_names:
                names = ", ".join(documents.column_names)
                msg = f"the documents table has no column {column!r}; it has {names}"
                raise UnknownColumnError(msg)
            documents = documents.filter(_mask(column, documents[column], value))
        kept = documents["id"].combine_chunks()
        rest = {
            name: table.filter(pc.is_in(table[KEYS[name][0]], value_set=kept))
            for name, table in self.tables.named().items()
            if name != "documents"
        }
        return type(self)(Tables(documents=documents, **rest))

    def to_arrow(self, table: str = "paragraphs") -> pa.Table:
        """
        Hand over a table.

        Args:
            table: `documents`, `paragraphs`, `spans` or `dates`.

        Returns:
            The Arrow table, its columns as in the schema, sorted by its key.

        Raises:
            UnknownColumnError: There is no such table.
        """
        if table not in SCHEMAS:
            msg = f"no table {table!r}; there are {', '.join(SCHEMAS)}"
            raise UnknownColumnError(msg)
        return self.tables.named()[table]

    def to_pandas(self, table: str = "paragraphs") -> Any:  # noqa: ANN401  pandas is optional
        """
        Hand over a table as a data frame of the same columns and order.

        Args:
            table: `documents`, `paragraphs`, `spans` or `dates`.

        Returns:
            A `pandas.DataFrame`; dates are `date32[day][pyarrow]`, integers that may be
            missing `Int32`, as when pandas reads the Parquet file.

        Raises:
            ImportError: pandas is not installed.
            UnknownColumnError: There is no such table.
        """
        return with_pandas_types(self.to_arrow(table)).to_pandas()

    def __eq__(self, other: object) -> bool:
        """
        Tell whether both hold the same content.
        """
        if not isinstance(other, Corpus):
            return NotImplemented
        return self.content_hash == other.content_hash

    def __hash__(self) -> int:
        """
        Hash the content.
        """
        return hash(self.content_hash)

    def __repr__(self) -> str:
        """
        Say how much is in it.
        """
        count = self.tables.paragraphs.num_rows
        return f"<Corpus: {len(self)} documents, {count} paragraphs>"


def _mask(name: str, column: pa.ChunkedArray, value: object) -> pa.ChunkedArray:
    """
    Tell for each row whether a column has the value, or one of the values.
    """
    wanted = [_plain(each, column.type) for each in _each(value)]
    try:
        values = pa.array(wanted, column.type)
    except (pa.ArrowException, OverflowError, TypeError, ValueError):
        values = None
    if values is None or values.to_pylist() != wanted:
        msg = f"the column {name!r} holds {column.type} values; {value!r} cannot be one of them"
        raise ValueError(msg)
    return pc.is_in(column, value_set=values)


def _each(value: object) -> Iterable[object]:
    """
    Return the values of a collection; anything else is one value.
    """
    if isinstance(value, Collection) and not isinstance(value, str | bytes):
        return value
    return [value]


def _plain(value: object, kind: pa.DataType) -> object:
    """
    Write a date as its column holds it: a day in `date`, EDTF in `date_edtf`.
    """
    if isinstance(value, PartialDate):
        value = str(value)
    if isinstance(value, str) and pa.types.is_date(kind):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            return value
    return value


def _runs(column: pa.ChunkedArray) -> dict[str, tuple[int, int]]:
    """
    Find the rows of each value in a sorted column.
    """
    if not len(column):
        return {}
    encoded = pc.run_end_encode(column.combine_chunks())
    names, ends = encoded.values.to_pylist(), encoded.run_ends.to_pylist()
    if len(set(names)) < len(names):
        msg = "the rows of a document must stand together; sort the tables by their keys"
        raise DocumentError(msg)
    return dict(zip(names, pairwise([0, *ends]), strict=True))
