"""
Documents as rows, and the content hash.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json

import pyarrow as pa
import pytest

from eurasec_corpus import Corpus, DocumentError, clean, load
from eurasec_corpus.tables import (
    KEYS,
    SCHEMAS,
    content_hash,
    document_of,
    rows_of,
    table_hash,
    to_tables,
)

PAGE = "Posted: 31.10.2024 12:18\n\nThe summit of the leaders has ended in Minsk.\n"


class TestSchemas:
    """
    The columns.
    """

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_every_column_is_described(self, name: str) -> None:
        """
        Each column says in a sentence what it means.
        """
        found = [(field.metadata or {}).get(b"description", b"") for field in SCHEMAS[name]]

        assert all(description.endswith(b".") for description in found)

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_keys_are_never_missing(self, name: str) -> None:
        """
        A key column has no nulls.
        """
        assert [False] * len(KEYS[name]) == [
            SCHEMAS[name].field(key).nullable for key in KEYS[name]
        ]

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_columns_are_flat(self, name: str) -> None:
        """
        No column is a list, a struct or a dictionary.
        """
        plain = {pa.string(), pa.int32(), pa.date32(), pa.timestamp("ms"), pa.bool_()}

        assert {field.type for field in SCHEMAS[name]} <= plain

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_rows_have_the_columns(self, name: str) -> None:
        """
        A row has exactly the columns of its table.
        """
        rows = rows_of(clean(PAGE, id="a"))[name]

        assert [set(SCHEMAS[name].names)] * len(rows) == [set(row) for row in rows]


class TestToTables:
    """
    Documents put together.
    """

    def test_ids_must_differ(self) -> None:
        """
        Two documents of one id are refused.
        """
        with pytest.raises(ValueError, match="two documents have the id 'a'"):
            to_tables([clean("x", id="a"), clean("y", id="b"), clean("z", id="a")])

    def test_lone_surrogates_are_refused(self) -> None:
        """
        What no file can hold is refused, and the message says where it stands.
        """
        with pytest.raises(
            ValueError, match=r"a: raw has a lone surrogate '\\ud800' at character 2"
        ):
            to_tables([clean("x \ud800", id="a")])

    def test_lone_surrogates_in_facts_are_refused(self) -> None:
        """
        Facts can hold what no file can, too.
        """
        with pytest.raises(DocumentError, match="a: publisher has a lone surrogate"):
            to_tables([clean("x", id="a", publisher="\ud800")])

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_no_documents_give_empty_tables(self, name: str) -> None:
        """
        Nothing has the columns too.
        """
        table = to_tables([]).named()[name]

        assert (table.num_rows, table.schema) == (0, SCHEMAS[name])

    @pytest.mark.parametrize(
        ("column", "expected"),
        [
            ("date", dt.date(2024, 10, 31)),
            ("date_edtf", "2024-10-31"),
            ("date_precision", "day"),
            ("date_source", "posted"),
            ("published_at", dt.datetime(2024, 10, 31, 12, 18)),  # noqa: DTZ001
            ("paragraph_count", 1),
            ("set_aside_count", 1),
            ("raw_text", PAGE),
            ("title", None),
        ],
    )
    def test_document_row(self, column: str, expected: object) -> None:
        """
        A column of the documents table has its value.
        """
        (row,) = rows_of(clean(PAGE, id="a"))["documents"]

        assert expected == row[column]

    def test_sources_of_a_date_are_joined(self) -> None:
        """
        All sources from which a date follows are named.
        """
        page = "MINSK, 29 October (BelTA) - The summit has ended."

        (row,) = rows_of(clean(page, url="https://belta.by/x-17303-2025"))["documents"]

        assert row["date_source"] == "dateline+url"

    @pytest.mark.parametrize(
        ("line", "minutes"),
        [("5 May 2024 14:00", None), ("5 May 2024 14:00 GMT-3", -180), ("5 May 2024 14:00 UTC", 0)],
    )
    def test_offset_of_the_clock_comes_back(self, line: str, minutes: int | None) -> None:
        """
        The zone of a time is kept in minutes, and the document is the same again.
        """
        document = clean(f"{line}\n\nThe summit of the leaders has ended in Minsk.\n", id="a")
        rows = rows_of(document)
        (row,) = rows["documents"]

        assert row["published_offset"] == minutes
        assert document_of(row, rows["spans"], rows["dates"]) == document

    def test_readings_come_back(self) -> None:
        """
        Both readings of an open date are kept.
        """
        document = clean("05/06/2024\n\nThe summit of the leaders has ended in Minsk.\n", id="a")
        rows = rows_of(document)

        assert rows["dates"][0]["readings"] == "2024-06-05 2024-05-06"
        assert document_of(rows["documents"][0], rows["spans"], rows["dates"]) == document


class TestTableHash:
    """
    The hash of rows.
    """

    def test_canonical_form_is_as_documented(self) -> None:
        """
        The hash is SHA-256 over lines of compact JSON, the columns first.
        """
        table = to_tables([clean(PAGE, id="a")]).dates
        text = "Posted: 31.10.2024 12:18"
        row = ["a", 0, "posted", text, "2024-10-31", 0, 24, True, "lead", "gives", None]
        lines = [["dates", *SCHEMAS["dates"].names], row]
        text = "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines)

        assert hashlib.sha256(text.encode()).hexdigest() == table_hash("dates", table)

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_order_and_further_columns_do_not_matter(self, name: str) -> None:
        """
        Rows in another order, with a column more, have the same hash.
        """
        table = load("0.1.0").to_arrow(name)
        backwards = table.take(list(range(table.num_rows))[::-1])
        more = backwards.append_column("more", pa.array([1] * table.num_rows))

        assert table_hash(name, table) == table_hash(name, more)

    def test_chunks_do_not_matter(self) -> None:
        """
        How a table is cut into batches makes no difference.
        """
        table = load("0.1.0").to_arrow("spans")
        cut = pa.concat_tables([table.slice(0, 7), table.slice(7)])

        assert table_hash("spans", table) == table_hash("spans", cut)

    def test_types_of_other_engines_do_not_matter(self) -> None:
        """
        Wider integers and texts hold the same values.
        """
        table = load("0.1.0").to_arrow("spans")
        wide = {pa.string(): pa.large_string(), pa.int32(): pa.int64()}
        schema = pa.schema([(field.name, wide[field.type]) for field in table.schema])

        assert table_hash("spans", table) == table_hash("spans", table.cast(schema))

    def test_null_is_not_empty(self) -> None:
        """
        Absence differs from the empty string.
        """
        corpora = [Corpus.from_documents([clean("x", id="a", url=url)]) for url in (None, "")]

        assert corpora[0] != corpora[1]


class TestContentHash:
    """
    The hash of a data set.
    """

    def test_is_made_of_the_tables(self) -> None:
        """
        It is SHA-256 over one line for each table, in the order of the schema.
        """
        hashes = {name: str(number) for number, name in enumerate(SCHEMAS)}
        text = "documents 0\nparagraphs 1\nspans 2\ndates 3\nfacts 4\n"

        assert hashlib.sha256(text.encode()).hexdigest() == content_hash(hashes)
