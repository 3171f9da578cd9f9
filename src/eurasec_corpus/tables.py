"""
The data set: five flat Arrow tables, how documents become rows, and the content hash.

Rows are sorted by their key, offsets count code points, absence is null.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from json.encoder import encode_basestring
from operator import itemgetter
from typing import Any, cast

import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from .errors import DocumentError
from .labels import DateKind, DateReason, DateSource, FactSource, Label
from .model import FACTS, DateEvidence, Document, FactEvidence, Paragraph, Span
from .partialdate import PartialDate

SCHEMA_VERSION = "1"
"""Changes when a table or column is added, dropped, renamed or means something else."""

OFFSET_UNIT = "Unicode code point"
_MINUTE = dt.timedelta(minutes=1)
_OF_PARAGRAPH = ["id", "index", "label", "text", "start", "end", "digest"]
_OF_SPAN = ["start", "end", "line", "label", "rule", "score", "duplicate_of"]
_LABEL_OF = {label.value: label for label in Label}
_ROWS_AT_ONCE = 1 << 12


OF_THE_PUBLISHER = {"text": "publisher"}
"""Metadata of the columns that hold running text; the citation edition leaves them out."""


def _column(name: str, kind: pa.DataType, meaning: str, *, null: bool = True) -> pa.Field:
    """
    Describe a column; the description travels in the file.
    """
    return pa.field(name, kind, nullable=null, metadata={"description": meaning})


def _text_column(name: str, meaning: str, *, null: bool = True) -> pa.Field:
    """
    Describe a column of running text, which belongs to the publisher.
    """
    metadata = {"description": meaning} | OF_THE_PUBLISHER
    return pa.field(name, pa.string(), nullable=null, metadata=metadata)


_FACTS = ("url", *FACTS, "rights")
_TEXT, _INT, _DAY, _TIME = pa.string(), pa.int32(), pa.date32(), pa.timestamp("ms")

DOCUMENTS = pa.schema(
    [
        _column("id", _TEXT, "Names the document; the key.", null=False),
        _column("url", _TEXT, "The address of the page."),
        _column("publisher", _TEXT, "Who published the page."),
        _column(
            "agency", _TEXT, "The agency that signs or claims the story, by its canonical name."
        ),
        _column("place", _TEXT, "The place in the dateline, as spelled."),
        _column("place_name", _TEXT, "The name of that place in English today."),
        _column("title", _TEXT, "The headline."),
        _text_column("standfirst", "The summary between headline and body."),
        _column("author", _TEXT, "The author, as written."),
        _column("speaker", _TEXT, "Who speaks, in a speech."),
        _column("language", _TEXT, "BCP 47 code, declared or told from the text."),
        _column("genre", _TEXT, "News, speech, analysis, ..., declared or said by the page."),
        _column("section", _TEXT, "The section of the site, as the page names it."),
        _column("date", _DAY, "The day of publication; null unless fully known."),
        _column("date_edtf", _TEXT, "What is known of the day, in EDTF: `XXXX-10-29`."),
        _column("date_precision", _TEXT, "`day`, `month`, `year` or `no-year`."),
        _column("date_source", _TEXT, "The sources of the evidence used, joined by `+`."),
        _column("published_at", _TIME, "Day and time, as the clock of the page gives them."),
        _column(
            "published_offset", _INT, "Minutes of that clock east of UTC, if the page says so."
        ),
        _column("rights", _TEXT, "Who holds the rights in the text."),
        _column("paragraph_count", _INT, "Kept paragraphs.", null=False),
        _column("set_aside_count", _INT, "Stretches not kept, blank ones left out.", null=False),
        _column("raw_sha256", _TEXT, "SHA-256 of the bytes of the source.", null=False),
        _text_column("raw_text", "The source, whole and unchanged.", null=False),
    ]
)
PARAGRAPHS = pa.schema(
    [
        _column("id", _TEXT, "`<document id>:<line>`; the key.", null=False),
        _column("document_id", _TEXT, "The document.", null=False),
        _column("index", _INT, "Position among the document's paragraphs, from 0.", null=False),
        _column("line", _INT, "The line of the source where it begins, from 1.", null=False),
        _column("label", _TEXT, "`title`, `standfirst`, `heading` or `body`.", null=False),
        _text_column("text", "The paragraph.", null=False),
        _column("start", _INT, "Where it begins in `raw_text`.", null=False),
        _column("end", _INT, "Where it ends in `raw_text`, exclusive.", null=False),
        _column("digest", _TEXT, "Equal for paragraphs that say the same.", null=False),
        _column("title", _TEXT, "The headline of the document."),
        _column("publisher", _TEXT, "The publisher of the document."),
        _column("date", _DAY, "The day of the document; null unless fully known."),
        _column("date_edtf", _TEXT, "What is known of the day, in EDTF."),
        _column("url", _TEXT, "The address of the document."),
    ]
)
SPANS = pa.schema(
    [
        _column("document_id", _TEXT, "The document.", null=False),
        _column("start", _INT, "Where the stretch begins in `raw_text`.", null=False),
        _column("end", _INT, "Where it ends in `raw_text`, exclusive.", null=False),
        _column("line", _INT, "The line in which it begins, from 1.", null=False),
        _column("label", _TEXT, "What the stretch is; see the label manual.", null=False),
        _column("rule", _TEXT, "What gave it the label.", null=False),
        _column("score", _INT, "What the line model gives the line; null where it was not asked."),
        _column("duplicate_of", _TEXT, "The paragraph that it repeats."),
    ]
)
DATES = pa.schema(
    [
        _column("document_id", _TEXT, "The document.", null=False),
        _column("index", _INT, "Position in the order of trust, from 0.", null=False),
        _column(
            "source",
            _TEXT,
            "`curated`, `posted`, `dateline`, `url` or `prefix`.",
            null=False,
        ),
        _column("text", _TEXT, "The words that say it, or the proof.", null=False),
        _column("date_edtf", _TEXT, "What they say, in EDTF.", null=False),
        _column("start", _INT, "Where the words begin in `raw_text`."),
        _column("end", _INT, "Where they end in `raw_text`, exclusive."),
        _column("used", pa.bool_(), "Whether the document's date follows from it.", null=False),
        _column("kind", _TEXT, "What kind of evidence it is; see the label manual.", null=False),
        _column("reason", _TEXT, "Why it was used or not; see the label manual.", null=False),
        _column("readings", _TEXT, "Both dates, day first, if day and month could change places."),
    ]
)

FACTS = pa.schema(
    [
        _column("document_id", _TEXT, "The document.", null=False),
        _column("index", _INT, "Position among the document's evidence, from 0.", null=False),
        _column("fact", _TEXT, "Which fact: a column of `documents`.", null=False),
        _column("source", _TEXT, "Where it was found; see the label manual.", null=False),
        _column("value", _TEXT, "What the evidence says.", null=False),
        _text_column("text", "The words that say it.", null=False),
        _column("rule", _TEXT, "The row that reads them.", null=False),
        _column("start", _INT, "Where the words begin in `raw_text`."),
        _column("end", _INT, "Where they end in `raw_text`, exclusive."),
        _column("used", pa.bool_(), "Whether the document has the fact from here.", null=False),
    ]
)

SCHEMAS: Mapping[str, pa.Schema] = {
    "documents": DOCUMENTS,
    "paragraphs": PARAGRAPHS,
    "spans": SPANS,
    "dates": DATES,
    "facts": FACTS,
}
KEYS: Mapping[str, tuple[str, ...]] = {
    "documents": ("id",),
    "paragraphs": ("document_id", "start"),
    "spans": ("document_id", "start"),
    "dates": ("document_id", "index"),
    "facts": ("document_id", "index"),
}
"""The columns by which the rows of each table are sorted; the first names the document."""


@frozen(eq=False)
class Tables:
    """
    The tables of one corpus.

    Attributes:
        documents: One row a document; columns `DOCUMENTS`, sorted by id.
        paragraphs: One row a kept paragraph; columns `PARAGRAPHS`, sorted by
            document and start.
        spans: One row a stretch, kept or not; columns `SPANS`, sorted likewise.
        dates: One row a piece of evidence for a date; columns `DATES`, sorted by
            document and trust.
        facts: One row a piece of evidence for another fact; columns `FACTS`, sorted by
            document, fact and trust.
        full_hash: Where the texts are left out: the content hash of the same tables with
            them; else None.
    """

    documents: pa.Table
    paragraphs: pa.Table
    spans: pa.Table
    dates: pa.Table
    facts: pa.Table
    full_hash: str | None = None

    def named(self) -> dict[str, pa.Table]:
        """
        Return the tables by name.
        """
        return {name: getattr(self, name) for name in SCHEMAS}

    @property
    def count(self) -> int:
        """
        How many documents there are.
        """
        return int(self.documents.num_rows)

    @property
    def light(self) -> pa.Table:
        """
        The documents, as far as queries need them; here all of it is in memory.
        """
        return self.documents

    def columns_of(self, name: str) -> list[str]:
        """
        Return the columns of a table that can be asked for in queries.
        """
        return list(self.named()[name].column_names)

    def whole(self) -> Tables:
        """
        Return the tables, all in memory: these.
        """
        return self

    def pieces(self, name: str, columns: Sequence[str] | None = None) -> Iterator[pa.Table]:
        """
        Yield the rows of a table, as many at once as are in memory: all.

        Args:
            name: The table.
            columns: Which columns; None for all.
        """
        table = self.named()[name]
        yield table if columns is None else table.select(list(columns))

    def rows_of(self, name: str, ids: pa.Array) -> pa.Table:
        """
        Return the rows of some documents, in the order of the table.

        Args:
            name: The table.
            ids: The documents.
        """
        table = self.named()[name]
        return table.filter(pc.is_in(table[KEYS[name][0]], value_set=ids))


def to_tables(documents: Iterable[Document]) -> Tables:
    """
    Turn documents into tables.

    Args:
        documents: In any order; their ids must differ.

    Returns:
        The tables, sorted.

    Raises:
        DocumentError: Two documents have one id, or a text holds a lone surrogate, which
            no Parquet file can hold.
    """
    # Each document is let go as soon as its rows are made: they are half as much to hold.
    made = sorted(((document.id, rows_of(document)) for document in documents), key=itemgetter(0))
    for (above, _), (below, _) in pairwise(made):
        if above == below:
            msg = f"two documents have the id {below!r}; ids must differ within a corpus"
            raise DocumentError(msg)
    rows = {name: [row for _, own in made for row in own[name]] for name in SCHEMAS}
    return Tables(**{name: _table(rows[name], schema) for name, schema in SCHEMAS.items()})


def _table(rows: Sequence[Mapping[str, Any]], schema: pa.Schema) -> pa.Table:
    """
    Make a table of rows.
    """
    values = (
        zip(*map(itemgetter(*schema.names), rows), strict=True) if rows else ((),) * len(schema)
    )
    columns = [pa.array(own, each.type) for own, each in zip(values, schema, strict=True)]
    return pa.Table.from_arrays(columns, schema=schema)


def rows_of(document: Document) -> dict[str, list[dict[str, Any]]]:
    """
    Return the rows of one document by table.
    """
    _refuse_surrogates(document)
    date = document.date
    shared = {
        "title": document.title,
        "publisher": document.publisher,
        "date": date.as_date() if date else None,
        "date_edtf": str(date) if date else None,
        "url": document.url,
    }
    return {
        "documents": [shared | _document_row(document)],
        "paragraphs": [
            shared
            | {
                "id": part.id,
                "document_id": document.id,
                "index": part.index,
                "line": part.line,
                "label": str(part.label),
                "text": part.text,
                "start": part.start,
                "end": part.end,
                "digest": part.digest,
            }
            for part in document.paragraphs
        ],
        "spans": [
            {
                "document_id": document.id,
                "start": span.start,
                "end": span.end,
                "line": span.line,
                "label": str(span.label),
                "rule": span.rule,
                "score": span.score,
                "duplicate_of": span.duplicate_of,
            }
            for span in document.spans
        ],
        "dates": [
            {
                "document_id": document.id,
                "index": index,
                "source": str(piece.source),
                "text": piece.text,
                "date_edtf": str(piece.date),
                "start": piece.start,
                "end": piece.end,
                "used": piece.used,
                "kind": str(piece.kind),
                "reason": str(piece.reason),
                "readings": " ".join(map(str, piece.readings)) or None,
            }
            for index, piece in enumerate(document.date_candidates)
        ],
        "facts": [
            {
                "document_id": document.id,
                "index": index,
                "fact": each.fact,
                "source": str(each.source),
                "value": each.value,
                "text": each.text,
                "rule": each.rule,
                "start": each.start,
                "end": each.end,
                "used": each.used,
            }
            for index, each in enumerate(document.facts)
        ],
    }


def _document_row(document: Document) -> dict[str, Any]:
    """
    Return the columns that only the documents table has.
    """
    plain = (*_FACTS, "id", "standfirst", "raw_sha256")
    time = document.published_at
    offset = time.utcoffset() if time else None
    return {name: getattr(document, name) for name in plain} | {
        "published_at": time.replace(tzinfo=None) if time else None,
        "published_offset": None if offset is None else offset // _MINUTE,
        "date_precision": str(document.date.precision) if document.date else None,
        "date_source": "+".join(piece.source for piece in document.date_evidence) or None,
        "paragraph_count": len(document.paragraphs),
        "set_aside_count": document.set_aside_count,
        "raw_text": document.raw,
    }


def _refuse_surrogates(document: Document) -> None:
    """
    Refuse a text that is not Unicode and so cannot be stored.
    """
    texts = {"raw": document.raw} | {name: getattr(document, name) or "" for name in _FACTS}
    for name, text in texts.items():
        try:
            text.encode()
        except UnicodeEncodeError as error:
            msg = (
                f"{document.id}: {name} has a lone surrogate {text[error.start]!r} at character "
                f"{error.start}: it cannot be stored; read the source as bytes instead"
            )
            raise DocumentError(msg) from error


def document_of(
    row: Mapping[str, Any],
    spans: Iterable[Mapping[str, Any]],
    dates: Iterable[Mapping[str, Any]],
    facts: Iterable[Mapping[str, Any]] = (),
) -> Document:
    """
    Turn the rows of one document back into the document.

    Args:
        row: Its row of the documents table, by column name.
        spans: Its rows of the spans table, in order.
        dates: Its rows of the dates table, in order.
        facts: Its rows of the facts table, in order.

    Raises:
        ValueError: The rows do not fit together.
    """
    return assemble(row, tuple(map(_span_of, spans)), dates, facts)


def _span_of(row: Mapping[str, Any]) -> Span:
    """
    Turn a row of the spans table back into a span.
    """
    start, end, line, label, rule, score, repeated = map(row.__getitem__, _OF_SPAN)
    return Span(start, end, line, Label(label), rule, score, repeated)


def spans_of(table: pa.Table) -> list[Span]:
    """
    Turn rows of the spans table back into spans, column by column.

    Args:
        table: With the columns of `SPANS`.
    """
    columns = [table[name].to_pylist() for name in _OF_SPAN]
    columns[3] = list(map(_LABEL_OF.__getitem__, columns[3]))
    return list(map(Span, *columns))


def assemble(
    row: Mapping[str, Any],
    spans: tuple[Span, ...],
    dates: Iterable[Mapping[str, Any]],
    facts: Iterable[Mapping[str, Any]],
) -> Document:
    """
    Put a document together from its row, its spans and the rows of its evidence.

    Raises:
        ValueError: They do not fit together.
    """
    edtf = row["date_edtf"]
    return Document(
        row["id"],
        row["raw_text"],
        row["raw_sha256"],
        spans,
        date=PartialDate.from_edtf(edtf) if edtf else None,
        date_candidates=tuple(
            DateEvidence(
                DateSource(piece["source"]),
                piece["text"],
                PartialDate.from_edtf(piece["date_edtf"]),
                piece["start"],
                piece["end"],
                piece["used"],
                DateKind(piece["kind"]),
                DateReason(piece["reason"]),
                tuple(map(PartialDate.from_edtf, (piece["readings"] or "").split())),
            )
            for piece in dates
        ),
        published_at=_time_of(row["published_at"], row["published_offset"]),
        facts=tuple(
            FactEvidence(
                each["fact"],
                FactSource(each["source"]),
                each["value"],
                each["text"],
                each["rule"],
                each["start"],
                each["end"],
                each["used"],
            )
            for each in facts
        ),
        **{name: row[name] for name in _FACTS},
    )


def paragraphs_of(table: pa.Table) -> Iterator[Paragraph]:
    """
    Turn rows of the paragraphs table back into paragraphs.

    Columns are turned into values, and not rows into dictionaries: five times as fast.

    Args:
        table: With the columns of `PARAGRAPHS`.
    """
    for batch in table.select(_OF_PARAGRAPH).to_batches(max_chunksize=_ROWS_AT_ONCE):
        ids, indexes, labels, texts, starts, ends, digests = batch.columns
        yield from map(
            Paragraph,
            ids.to_pylist(),
            indexes.to_numpy().tolist(),
            map(_LABEL_OF.__getitem__, labels.to_pylist()),
            texts.to_pylist(),
            starts.to_numpy().tolist(),
            ends.to_numpy().tolist(),
            digests.to_pylist(),
        )


def _time_of(time: dt.datetime | None, offset: int | None) -> dt.datetime | None:
    """
    Give a time back the offset of its clock, in minutes.
    """
    if time is None or offset is None:
        return time
    return time.replace(tzinfo=dt.timezone(offset * _MINUTE))


def table_hash(name: str, table: pa.Table, schema: pa.Schema | None = None) -> str:
    """
    Hash the content of a table, whatever file, engine or row order it comes from.

    The hash is SHA-256 over lines of compact JSON in UTF-8, each ended by a newline:
    first an array of the table's name and its columns, then an array of values for
    each row, in the order of the key. Dates and times are ISO 8601, absence is null,
    text is not escaped beyond what JSON demands.

    Args:
        name: `documents`, `paragraphs`, `spans`, `dates` or `facts`.
        table: The rows, in any order; further columns are ignored.
        schema: The columns to hash, if not all of them.

    Returns:
        64 hexadecimal digits.
    """
    wanted = SCHEMAS[name] if schema is None else schema
    # Other engines write other types for the same values.
    same = table.select(wanted.names).cast(wanted)
    ordered = same.sort_by([(key, "ascending") for key in KEYS[name]])
    return hash_in_order(name, [ordered], wanted)


def hash_in_order(name: str, pieces: Iterable[pa.Table], schema: pa.Schema | None = None) -> str:
    """
    Hash the content of a table that comes in pieces, in the order of the key.

    Args:
        name: The table.
        pieces: Its rows, each piece with the columns of the schema, in its order and types.
        schema: As for `table_hash`.

    Returns:
        What `table_hash` returns for the pieces together.
    """
    columns = (SCHEMAS[name] if schema is None else schema).names
    content = hashlib.sha256(f"[{','.join(map(encode_basestring, [name, *columns]))}]\n".encode())
    for piece in pieces:
        for batch in piece.to_batches(max_chunksize=1_000):
            rows = map(",".join, zip(*map(_json_values, batch.columns), strict=True))
            content.update("".join([f"[{row}]\n" for row in rows]).encode())
    return content.hexdigest()


def _json_values(column: pa.Array) -> list[str]:
    """
    Write the values of a column in the canonical form; as `json.dumps` does, but for all at once.
    """
    if column.type == _TEXT:
        values = column.to_numpy(zero_copy_only=False)
        return ["null" if value is None else encode_basestring(value) for value in values]
    if column.type in {_INT, pa.bool_()}:
        return cast("list[str]", column.cast(_TEXT).fill_null("null").to_pylist())
    return ["null" if value is None else f'"{iso_text(value)}"' for value in column.to_pylist()]


def iso_text(value: dt.date) -> str:
    """
    Write a date or a time.
    """
    return value.isoformat()


def content_hash(hashes: Mapping[str, str]) -> str:
    """
    Hash a whole data set from the hashes of its tables.

    Args:
        hashes: `table_hash` by the name of the table.

    Returns:
        SHA-256 over lines `name hash`, in the order of `SCHEMAS`.
    """
    lines = (f"{name} {hashes[name]}\n" for name in SCHEMAS)
    return hashlib.sha256("".join(lines).encode()).hexdigest()
