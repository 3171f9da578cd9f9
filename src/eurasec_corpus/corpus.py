"""
The corpus: a read-only view over the tables; documents are made when asked for.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, Self, overload

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import field, frozen

from .analysis.annotations import mention_table, quotation_table
from .analysis.concordance import Concordance, Unit, find_places
from .analysis.findings import Findings, to_polars
from .analysis.frequencies import (
    PERIODS,
    Dispersion,
    count_groups,
    dispersion,
    frequencies,
)
from .analysis.querying import (
    UnknownDates,
    check_column,
    check_values,
    document_mask,
    hash_order,
    paragraph_mask,
    split_conditions,
)
from .analysis.searching import Search, as_pattern, as_words
from .duplication.grouping import LEAST
from .duplication.listing import duplicate_table
from .duplication.pairs import pair_table
from .duplication.policies import resolve_copies
from .duplication.resolved import ResolvedTables, find_lazily
from .duplication.selections import Selection
from .duplication.syndication import syndication_table
from .errors import DocumentError, UnknownColumnError, UnknownDocumentError
from .files import refuse_foreign, refuse_others, with_pandas_types, write_dataset
from .labels import DuplicatePolicy
from .model import Document, Paragraph
from .nearness import did_you_mean
from .releasing.changes import Diff, diff_tables
from .releasing.editions import Edition, attach, edition_of, hash_tables, without_text
from .stored import LazyTables, open_dataset, uncut
from .tables import (
    KEYS,
    SCHEMAS,
    Tables,
    assemble,
    content_hash,
    paragraphs_of,
    spans_of,
    to_tables,
)

_FEW = 5
_MANY = 500
_DOCUMENTS_AT_ONCE = 64
_MOST_SIMILARITY = 1000


@frozen(repr=False, eq=False)
class Corpus:
    """
    Documents over Arrow tables; queries give further corpora and copy nothing before
    it is asked for.

    Documents stand in the order of their ids, or in that of the query that sorted them.
    Two corpora are equal if their content hashes are.

    Attributes:
        tables: The tables; see the schema. Documents of the corpus only, in its order.

    >>> from eurasec_corpus import Corpus, clean
    >>> corpus = Corpus.from_documents([clean("The summit has ended.", id="a")])
    >>> len(corpus), corpus["a"].text, "b" in corpus
    (1, 'The summit has ended.', False)
    """

    _whole: Tables | LazyTables = field(alias="tables")
    _rows: pa.Array | None = field(default=None, alias="_rows")

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
            folder: The folder with the Parquet files and the manifest. A large one, with
                several files a table, is read as far as it is asked for.

        Raises:
            ForeignFileError: The folder is not a data set of ours.
            DamagedFileError: A file is not what the manifest promises.
        """
        return cls(open_dataset(Path(folder)))

    def write_parquet(self, folder: str | Path, *, replace: bool = False) -> None:
        """
        Write the tables as Parquet files with a manifest, whole or not at all.

        Args:
            folder: Where; made if missing. An earlier data set there is replaced if half of
                its documents at least are in this corpus.
            replace: Whether to replace one of other documents, too.

        Raises:
            SourceError: The folder holds something else, or other documents.
            VersionError: It holds a release.
        """
        place = Path(folder)
        refuse_foreign(place.resolve())
        if not replace:
            refuse_others(place, self.ids)
        write_dataset(self.sort_by("id").tables, place)

    @cached_property
    def tables(self) -> Tables:
        """
        The tables of the documents of this corpus, for whatever Arrow can do.
        """
        if self._rows is None:
            return self._whole.whole()
        known = self._whole.full_hash if isinstance(self._whole, Tables) else None
        # The same documents in another order are the same content.
        whole = known if len(self) == self._whole.count else None
        return Tables(**{name: self._part(name) for name in SCHEMAS}, full_hash=whole)

    @cached_property
    def _documents(self) -> pa.Table:
        """
        The documents table, of a large corpus without the sources; the only one that queries
        need, unless they look into texts.
        """
        whole = self._whole.light
        return whole if self._rows is None else whole.take(self._rows)

    def _part(self, name: str) -> pa.Table:
        """
        Return the rows of another table that belong to the documents, in their order.
        """
        if self._rows is None:
            return pa.concat_tables(self._whole.pieces(name))
        ids = self._documents["id"].combine_chunks()
        table = self._whole.rows_of(name, ids)
        position = pc.index_in(table[KEYS[name][0]], value_set=ids)
        order = np.argsort(position.to_numpy(), kind="stable")
        return table.take(pa.array(order))

    @cached_property
    def _paragraphs(self) -> pa.Table:
        """
        The paragraphs of the documents.
        """
        return self._part("paragraphs")

    def _need_texts(self) -> None:
        """
        Refuse to look for texts where there are none.
        """
        if self.edition is Edition.CITATION:
            msg = "the texts are not in the citation edition; attach() the raw pages"
            raise DocumentError(msg)

    def _select(self, rows: pa.Array) -> Self:
        """
        Make a corpus of some of the documents, by their positions.
        """
        before = self._rows
        return type(self)(self._whole, rows if before is None else before.take(rows))

    @cached_property
    def content_hash(self) -> str:
        """
        Name the content: equal for equal rows, however they are stored.
        """
        if self._rows is None and not isinstance(self._whole, Tables):
            return self._whole.content_hash
        return content_hash(hash_tables(self.tables))

    @property
    def edition(self) -> Edition:
        """
        Whether the texts are in it: `full` or `citation`.
        """
        if isinstance(self._whole, Tables):
            return edition_of(self._whole)
        return self._whole.edition

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
        return tuple(self._documents["id"].to_pylist())

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
        return self._whole.count if self._rows is None else len(self._rows)

    def __iter__(self) -> Iterator[Document]:
        """
        Make the documents one by one, in the order of their ids.
        """
        if not isinstance(self._whole, Tables):
            for start in range(0, len(self), _MANY):
                yield from type(self)(self[start : start + _MANY].tables)
            return
        for first in range(0, len(self), _DOCUMENTS_AT_ONCE):
            yield from self._block(range(first, min(first + _DOCUMENTS_AT_ONCE, len(self))))

    def __contains__(self, name: object) -> bool:
        """
        Tell whether there is a document with this id.
        """
        return name in self._row_of

    @overload
    def __getitem__(self, key: str | int) -> Document: ...

    @overload
    def __getitem__(self, key: slice) -> Self: ...

    def __getitem__(self, key: str | int | slice) -> Document | Self:
        """
        Make one document, or a corpus of some.

        Args:
            key: Its id, or its position; negative positions count from the end; or a
                slice of positions.

        Raises:
            UnknownDocumentError: No document has this id.
            IndexError: There is no such position.
            TypeError: *key* is neither an id nor a position nor a slice.
        """
        if isinstance(key, slice):
            return self._select(pa.array(range(len(self))[key], pa.int64()))
        if not isinstance(key, str):
            return self._document(self._position(operator.index(key)))
        if key not in self._row_of:
            some = ", ".join(self.ids[:_FEW]) + (", ..." if len(self) > _FEW else "")
            near = did_you_mean(key, self.ids)
            msg = f"no document {key!r}; there are {len(self)}: {some}{near}"
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

    def _block(self, rows: range) -> Iterator[Document]:
        """
        Make the documents of some rows; ten times as fast as one by one.
        """
        found = self._documents.slice(rows.start, len(rows)).to_pylist()
        self._refuse_citation(found[0]["id"])
        bounds, parts = self._bounds, self._more()
        edges = {name: [bounds[name].get(row["id"], (0, 0)) for row in found] for name in parts}
        lists: dict[str, list[Any]] = {}
        for name, table in parts.items():
            filled = [edge for edge in edges[name] if edge[0] < edge[1]]
            first = min((start for start, _ in filled), default=0)
            part = table.slice(first, max((end for _, end in filled), default=0) - first)
            whole = spans_of(part) if name == "spans" else part.to_pylist()
            lists[name] = [
                whole[max(start - first, 0) : max(end - first, 0)] for start, end in edges[name]
            ]
        for row, spans, dates, facts in zip(found, *lists.values(), strict=True):
            yield assemble(row, tuple(spans), dates, facts)

    def _refuse_citation(self, name: str) -> None:
        """
        Refuse to make a document that has no text.
        """
        if self.edition is Edition.CITATION:
            msg = f"{name}: its text is not in the citation edition; attach() the raw pages"
            raise DocumentError(msg)

    def _document(self, row: int) -> Document:
        """
        Make the document of a row.
        """
        if not isinstance(self._whole, Tables):
            return type(self)(self[row : row + 1].tables)[0]
        return next(self._block(range(row, row + 1)))

    def paragraphs(self) -> Iterator[Paragraph]:
        """
        Make the paragraphs of all documents one by one, in order.
        """
        self._need_texts()
        if isinstance(self._whole, Tables):
            return paragraphs_of(self._paragraphs)
        if self._rows is None:
            tables = self._text_pieces()
        else:
            parts = (self[start : start + _MANY] for start in range(0, len(self), _MANY))
            tables = (part.to_arrow() for part in parts)
        return chain.from_iterable(map(paragraphs_of, tables))

    def where(
        self,
        *,
        matches: str | Search | None = None,
        unknown_dates: UnknownDates | str | None = None,
        **conditions: object,
    ) -> Self:
        """
        Keep the documents that meet every condition.

        Conditions on a column of the paragraphs, such as `label`, and *matches* are met by
        a document in which one paragraph meets all of them.

        Args:
            matches: A pattern, or another `Search`, that a paragraph must hold.
            unknown_dates: What becomes of documents of which nobody can know whether they
                lie in the period: `include`, `exclude` or `only`. If it is not said, they
                are left out with a warning that names them.
            **conditions: A column and the value it must have, or a list, tuple or set of
                such values, or None for unknown. For `date` also a month or year, or a
                period as a tuple of its first and last date: `("2023", "2024-10")`.

        Returns:
            A corpus of the documents that remain, in the same order.

        Raises:
            UnknownColumnError: There is no such column.
            UnknownValueError: No row of the whole data set has the value in this column.
            ValueError: A column cannot have such a value.
            PatternError: The pattern does not compile.
            SearchTimeoutError: The pattern takes too long.

        >>> import eurasec_corpus
        >>> corpus = eurasec_corpus.load()
        >>> corpus.where(publisher=["TASS", "BelTA"], matches="indivisible +security").ids
        ('belta-173030', 'tass-1819123')
        >>> corpus.where(date=("2023", "2024-10"), unknown_dates="exclude").ids
        ('odkb-minsk-2024', 'sb-avlasenko-2023', 'tass-1819123')
        """
        unknown = None if unknown_dates is None else UnknownDates(unknown_dates)
        own = self._whole.columns_of("documents")
        more = self._whole.columns_of("paragraphs") if conditions.keys() - set(own) else []
        of_documents, of_paragraphs = split_conditions(own, more, conditions)
        mask = document_mask(self._documents, of_documents, unknown)
        for column, value in of_documents.items():
            check_values(column, self._whole.light[column], value)
        if matches is not None or of_paragraphs:
            search = None if matches is None else as_pattern(matches)
            mask = pc.and_(mask, self._holding(mask, of_paragraphs, search))
        return self._select(pc.indices_nonzero(mask))

    def _holding(
        self, mask: pa.ChunkedArray, conditions: dict[str, object], search: Search | None
    ) -> pa.ChunkedArray:
        """
        Tell which documents have a paragraph that meets conditions; *mask* says where to look.
        """
        ids = self._documents.filter(mask)["id"]
        if search is not None:
            self._need_texts()
        found = [pa.array([], pa.string())]
        for piece in self._whole.pieces("paragraphs"):
            paragraphs = piece.filter(pc.is_in(piece["document_id"], value_set=ids))
            mask = paragraph_mask(paragraphs, conditions, search)
            found.append(paragraphs["document_id"].filter(mask).unique())
        return pc.is_in(self._documents["id"], value_set=pa.concat_arrays(found))

    def sort_by(self, column: str, *, descending: bool = False) -> Self:
        """
        Put the documents into the order of a column.

        Args:
            column: A column of the documents table.
            descending: Whether the greatest value comes first.

        Returns:
            A corpus of the same documents; unknown values last, equal ones by id.

        Raises:
            UnknownColumnError: There is no such column.
        """
        check_column(self._documents, "documents", column)
        keys = [(column, "descending" if descending else "ascending"), ("id", "ascending")]
        order = pc.sort_indices(self._documents, keys[: 1 + (column != "id")])
        return self._select(order)

    def sample(self, count: int, *, seed: int = 0) -> Self:
        """
        Choose documents as a hash of seed and id decides, the same on every machine.

        A larger sample of the same seed holds the smaller one, and a sample stays as it is
        when other documents are added whose hashes are greater.

        Args:
            count: How many.
            seed: Names the order.

        Returns:
            A corpus of so many documents, in the order they have here.

        Raises:
            ValueError: There are not so many.

        >>> import eurasec_corpus
        >>> eurasec_corpus.load().sample(2, seed=7).ids
        ('odkb-minsk-2024', 'tass-1819123')
        """
        if not 0 <= count <= len(self):
            msg = f"a sample of 0 to {len(self)} documents, as there are; not {count!r}"
            raise ValueError(msg)
        return self._select(pa.array(sorted(hash_order(self.ids, seed)[:count]), pa.int64()))

    def group_by(self, column: str) -> dict[Any, Self]:
        """
        Split the corpus by the values of a column.

        Args:
            column: A column of the documents table.

        Returns:
            A corpus for each value, values sorted, unknown last.

        Raises:
            UnknownColumnError: There is no such column.

        >>> import eurasec_corpus
        >>> {name: len(part) for name, part in eurasec_corpus.load().group_by("genre").items()}
        {'analysis': 1, 'news': 3, 'speech': 1}
        """
        check_column(self._documents, "documents", column)
        rows: dict[Any, list[int]] = {}
        for row, value in enumerate(self._documents[column].to_pylist()):
            rows.setdefault(value, []).append(row)
        known = sorted(value for value in rows if value is not None)
        return {
            value: self._select(pa.array(rows[value], pa.int64()))
            for value in [*known, *([None] if None in rows else [])]
        }

    def values(self, column: str) -> dict[Any, int]:
        """
        Count the documents by the values of a column, as `group_by` orders them.

        Raises:
            UnknownColumnError: There is no such column.
        """
        return {value: len(part) for value, part in self.group_by(column).items()}

    def __add__(self, other: Corpus) -> Self:
        """
        Put two corpora together, in the order of ids.

        Raises:
            DocumentError: A document stands in both, or only one of them has the texts.
        """
        both = sorted(set(self.ids) & set(other.ids))
        if both:
            msg = f"{both[0]!r} stands in both corpora, as do {len(both) - 1} more; ids must differ"
            raise DocumentError(msg)
        if self.edition is not other.edition:
            msg = (
                f"one corpus is the {self.edition} edition, the other the {other.edition} edition; "
                "use attach() or without_text() first"
            )
            raise DocumentError(msg)
        more = other.tables.named()
        tables = {
            name: pa.concat_tables([table, more[name]]).sort_by(
                [(key, "ascending") for key in KEYS[name]]
            )
            for name, table in self.tables.named().items()
        }
        return type(self)(Tables(**tables))

    def concordance(
        self, wanted: str | Search, *, width: int = 40, by: Unit | str = Unit.PARAGRAPH
    ) -> Concordance:
        """
        Find words in their context.

        Args:
            wanted: The words, whatever their case, or a `Search`.
            width: Characters of context on either side.
            by: `paragraph`, or `document` for matches and contexts that go beyond one.

        Returns:
            A row a place, in the order of the corpus.

        Raises:
            PatternError: The pattern does not compile.
            SearchTimeoutError: The pattern takes too long.

        >>> import eurasec_corpus
        >>> found = eurasec_corpus.load().concordance("indivisible security", width=25)
        >>> for row in found:
        ...     print(row["paragraph_id"], row["left"] + "[" + row["match"] + "]")
        belta-173030:3 on the idea of equal and [indivisible security]
        odkb-minsk-2024:17  to ensure the equal and [indivisible security]
        odkb-minsk-2024:35 ed on ensuring equal and [indivisible security]
        tass-1819123:9 wide system of equal and [indivisible security]
        """
        search, unit = as_words(wanted), Unit(by)
        places = self._gather(lambda piece: find_places(piece, search, width, unit).findings)
        return Concordance(places, width)

    def frequencies(self, wanted: str | Search, *, by: str = "publisher") -> Findings:
        """
        Count how often something is said.

        Args:
            wanted: The words, whatever their case, or a `Search`.
            by: A column of the documents table, or `year` or `month` of their dates.

        Returns:
            A row a group: documents, paragraphs, words, hits, and hits in a million words.

        Raises:
            UnknownColumnError: There is no such column.
            SearchTimeoutError: The pattern takes too long.

        >>> import eurasec_corpus
        >>> for row in eurasec_corpus.load().frequencies("NATO", by="year"):
        ...     print(row["group"], row["documents"], row["hits"])
        2023 1 0
        2024 2 1
        2025 1 0
        None 1 3
        """
        return frequencies(self._count(wanted, by))

    def dispersion(self, wanted: str | Search, *, by: str = "id") -> Dispersion:
        """
        Measure how evenly something is spread over the corpus.

        Args:
            wanted: The words, whatever their case, or a `Search`.
            by: What makes the parts: a column of the documents table, or `year` or
                `month`; each document is a part of its own if it is not said.

        Returns:
            Gries' deviation of proportions, as exact fractions.

        Raises:
            UnknownColumnError: There is no such column.
            SearchTimeoutError: The pattern takes too long.

        >>> import eurasec_corpus
        >>> found = eurasec_corpus.load().dispersion("CSTO")
        >>> found.hits, found.parts, f"{float(found.dp):.3f}"
        (39, 5, '0.226')
        """
        counted = self._count(wanted, by)
        return dispersion(counted["words"].to_pylist(), counted["hits"].to_pylist())

    def _count(self, wanted: str | Search, by: str) -> pa.Table:
        """
        Count by group; see `count_groups`.
        """
        if by not in PERIODS:
            check_column(self._documents, "documents", by)
        return count_groups(self._text_pieces(), self._documents, by, as_words(wanted))

    def _text_pieces(self) -> Iterator[pa.Table]:
        """
        Yield the paragraphs piece by piece, documents whole; those on disk as they stand there.
        """
        self._need_texts()
        if isinstance(self._whole, Tables):
            yield self._paragraphs
            return
        ids = self._documents["id"]
        for piece in uncut(self._whole.pieces("paragraphs"), "document_id"):
            yield piece.filter(pc.is_in(piece["document_id"], value_set=ids))

    def _gather(self, find: Callable[[pa.Table], Findings]) -> Findings:
        """
        Put together what is found in each piece, in the order of the documents.
        """
        pieces = chain([SCHEMAS["paragraphs"].empty_table()], self._text_pieces())
        found = pa.concat_tables(find(piece).table for piece in pieces)
        if self._rows is None or isinstance(self._whole, Tables):
            return Findings(found)
        ids = self._documents["id"].combine_chunks()
        order = np.argsort(pc.index_in(found["document_id"], value_set=ids), kind="stable")
        return Findings(found.take(pa.array(order)))

    def mentions(self) -> Findings:
        """
        Find the organisations, states and capitals that the paragraphs name.

        Returns:
            A row a mention: where it stands in `raw_text`, how it is written, and the row
            of the gazetteer.

        >>> import eurasec_corpus
        >>> found = eurasec_corpus.load()[-1:].mentions()
        >>> [row["name"] for row in found][:4]
        ['Russia', 'CSTO', 'CSTO', 'CIS']
        """
        return self._gather(mention_table)

    def quotations(self) -> Findings:
        """
        Find the direct speech in the paragraphs.

        Returns:
            A row a quotation: where it stands in `raw_text`, its words, the speaker and
            the cue as written, null where no rule finds them, and the rule.

        >>> import eurasec_corpus
        >>> found = eurasec_corpus.load().where(publisher="BelTA").quotations()
        >>> [(row["speaker"], row["cue"], row["rule"]) for row in found][:2]
        [('he', 'explained', 'after'), ('the expert', 'emphasized', 'after')]
        """
        return self._gather(quotation_table)

    def duplicates(self, *, similarity: int = LEAST) -> Findings:
        """
        Find the paragraphs that repeat each other, in one document or in several.

        Args:
            similarity: How similar copies are at least, in thousandths of their runs of
                three words, those that either has counted.

        Returns:
            A row a member of a group: what stays first, then its copies, each with its
            kind, its similarity and whether it was kept.

        >>> import eurasec_corpus
        >>> found = eurasec_corpus.load().duplicates()
        >>> [row["paragraph_id"] for row in found if row["survivor"] == "belta-173030:2"]
        ['belta-173030:2', 'belta-173030:8']
        """
        return duplicate_table(self._selection, _checked(similarity))

    def deduplicate(
        self, policy: DuplicatePolicy | str = DuplicatePolicy.FIRST, *, similarity: int = LEAST
    ) -> Self:
        """
        Set aside or mark the paragraphs that repeat one of another document.

        Args:
            policy: `first`: the copies move to the ledger, which names what stays; `mark`:
                they stay, and the ledger names it all the same; `none`: nothing is done.
            similarity: How similar copies are at least, in thousandths.

        Returns:
            A corpus of the same documents.

        >>> from eurasec_corpus import Corpus, clean
        >>> text = "The third conference on Eurasian security ended on Wednesday evening."
        >>> both = Corpus.from_documents([clean(text, id="a"), clean(text, id="b")])
        >>> [(span.label, span.duplicate_of) for span in both.deduplicate()["b"].spans]
        [(<Label.DUPLICATE: 'duplicate'>, 'a:1')]
        """
        chosen = DuplicatePolicy(policy)
        least, selection = _checked(similarity), self._selection
        if chosen is DuplicatePolicy.NONE:
            return self
        if isinstance(selection.whole, Tables):
            return type(self)(resolve_copies(selection.whole, chosen, least))
        found = find_lazily(selection, chosen, least)
        return type(self)(ResolvedTables(selection.whole, found), self._rows)

    def dedup_against(self, other: Corpus, *, similarity: int = LEAST) -> Findings:
        """
        Find the paragraphs that stand in another corpus, too; nothing is dropped.

        Args:
            other: The other corpus; its documents may have the same ids.
            similarity: How similar copies are at least, in thousandths.

        Returns:
            A row a pair of paragraphs, each with its kind and similarity.
        """
        return pair_table(self._selection, other._selection, _checked(similarity))

    def syndication(self, *, similarity: int = LEAST) -> Findings:
        """
        Find who carried whose text.

        Args:
            similarity: How similar copies are at least, in thousandths.

        Returns:
            A row a pair of documents: the source, whose paragraphs stay, and the carrier,
            with dates and publishers, the paragraphs and words carried, and their shares.
        """
        return syndication_table(self._selection, _checked(similarity))

    @property
    def _selection(self) -> Selection:
        """
        The documents for whoever looks for copies of their texts.
        """
        self._need_texts()
        if isinstance(self._whole, Tables):
            return Selection(self.tables)
        ids = None if self._rows is None else self._documents["id"].combine_chunks()
        return Selection(self._whole, ids)

    def to_arrow(self, table: str = "paragraphs") -> pa.Table:
        """
        Hand over a table.

        Args:
            table: `documents`, `paragraphs`, `spans`, `dates` or `facts`.

        Returns:
            The Arrow table, its columns as in the schema, sorted by its key.

        Raises:
            UnknownColumnError: There is no such table.
        """
        if table not in SCHEMAS:
            near = did_you_mean(table, SCHEMAS)
            msg = f"no table {table!r}; there are {', '.join(SCHEMAS)}{near}"
            raise UnknownColumnError(msg)
        return self._paragraphs if table == "paragraphs" else self._part(table)

    def to_pandas(self, table: str = "paragraphs") -> Any:  # noqa: ANN401  pandas is optional
        """
        Hand over a table as a data frame of the same columns and order.

        Args:
            table: `documents`, `paragraphs`, `spans`, `dates` or `facts`.

        Returns:
            A `pandas.DataFrame`; dates are `date32[day][pyarrow]`, integers that may be
            missing `Int32`, as when pandas reads the Parquet file.

        Raises:
            ImportError: pandas is not installed.
            UnknownColumnError: There is no such table.
        """
        return with_pandas_types(self.to_arrow(table)).to_pandas()

    def to_polars(self, table: str = "paragraphs") -> Any:  # noqa: ANN401  polars is optional
        """
        Hand over a table as a `polars.DataFrame`.

        Args:
            table: `documents`, `paragraphs`, `spans`, `dates` or `facts`.

        Raises:
            MissingPackageError: polars is not installed.
            UnknownColumnError: There is no such table.
        """
        return to_polars(self.to_arrow(table))

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
        count = pc.sum(self._documents["paragraph_count"]).as_py() or 0
        return f"<Corpus: {len(self)} documents, {count} paragraphs>"


def _checked(similarity: int) -> int:
    """
    Refuse a similarity that is none, or that candidates are not sought for.
    """
    if not LEAST <= similarity <= _MOST_SIMILARITY:
        msg = f"a similarity is {LEAST} to {_MOST_SIMILARITY} thousandths, not {similarity!r}"
        raise ValueError(msg)
    return similarity


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
