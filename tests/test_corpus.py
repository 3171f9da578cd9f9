"""
The view over the tables.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from attrs import evolve

from eurasec_corpus import (
    Corpus,
    DocumentError,
    PartialDate,
    UnknownColumnError,
    UnknownDocumentError,
    clean,
    load,
)
from eurasec_corpus.tables import SCHEMAS

NEWS = "The summit of the leaders has ended in Minsk with a joint statement."


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """
    The shipped corpus.
    """
    return load("0.1.0")


class TestGetitem:
    """
    One document.
    """

    def test_by_id(self, corpus: Corpus) -> None:
        """
        A document is found by its id.
        """
        assert corpus["tass-1819123"].publisher == "TASS"

    def test_by_position(self, corpus: Corpus) -> None:
        """
        Documents are numbered in the order of their ids, from either end.
        """
        assert (corpus[0].id, corpus[-1].id) == ("belta-173030", "tass-1819123")

    @pytest.mark.parametrize("position", [5, -6])
    def test_position_out_of_range(self, corpus: Corpus, position: int) -> None:
        """
        There is no document beyond the last.
        """
        with pytest.raises(IndexError, match=f"no document at position {position}; there are 5"):
            corpus[position]

    @pytest.mark.parametrize("key", [None, 1.0, slice(2)], ids=repr)
    def test_other_keys_are_misuse(self, corpus: Corpus, key: Any) -> None:  # noqa: ANN401  misuse
        """
        A key is an id or a position.
        """
        with pytest.raises(TypeError):
            corpus[key]

    def test_rows_must_stand_together(self, corpus: Corpus) -> None:
        """
        Tables in another order are refused instead of giving half a document.
        """
        order = [*range(1, corpus.tables.spans.num_rows), 0]
        mixed = evolve(corpus.tables, spans=corpus.tables.spans.take(order))

        with pytest.raises(DocumentError, match="must stand together"):
            Corpus(mixed)[0]

    def test_unknown_id_lists_those_there_are(self, corpus: Corpus) -> None:
        """
        The message names the ids, all of them if they are few.
        """
        with pytest.raises(UnknownDocumentError, match=r"there are 5: .*, tass-1819123$"):
            corpus["x"]

    def test_many_ids_are_not_listed(self) -> None:
        """
        Of many ids the message names the first five.
        """
        many = Corpus.from_documents(clean("x", id=f"d{number}") for number in range(6))

        with pytest.raises(UnknownDocumentError, match=r"there are 6: d0, d1, d2, d3, d4, \.\.\.$"):
            many["x"]

    def test_contains(self, corpus: Corpus) -> None:
        """
        `in` asks for ids.
        """
        assert ("tass-1819123" in corpus, "x" in corpus, 0 in corpus) == (True, False, False)

    def test_empty_page_is_a_document(self) -> None:
        """
        A document without spans comes out as it went in.
        """
        empty = clean("", id="a")

        assert empty == Corpus.from_documents([empty])["a"]


class TestWhere:
    """
    Parts of a corpus.
    """

    @pytest.mark.parametrize(
        ("conditions", "expected"),
        [
            pytest.param({}, 5, id="all"),
            pytest.param({"publisher": "TASS"}, 1, id="value"),
            pytest.param({"publisher": ["TASS", "BelTA"]}, 2, id="list"),
            pytest.param({"publisher": ("TASS", "BelTA")}, 2, id="tuple"),
            pytest.param({"publisher": {"TASS"}}, 1, id="set"),
            pytest.param({"publisher": []}, 0, id="empty list"),
            pytest.param({"date": None}, 1, id="unknown"),
            pytest.param({"date": [None, dt.date(2024, 7, 19)]}, 2, id="unknown or value"),
            pytest.param({"date": "2024-07-19"}, 1, id="day as text"),
            pytest.param({"date": PartialDate(2024, 7, 19)}, 1, id="partial date for a day"),
            pytest.param({"date_edtf": PartialDate(2024, 7, 19)}, 1, id="partial date"),
            pytest.param({"publisher": "TASS", "genre": "speech"}, 0, id="both"),
            pytest.param({"paragraph_count": 7}, 1, id="number"),
        ],
    )
    def test_where(self, corpus: Corpus, conditions: dict[str, object], expected: int) -> None:
        """
        The documents that meet every condition remain.
        """
        assert expected == len(corpus.where(**conditions))

    def test_rows_of_other_documents_are_gone(self, corpus: Corpus) -> None:
        """
        The other tables hold the rows of the remaining documents only.
        """
        part = corpus.where(publisher="TASS")

        found = {
            name: set(part.to_arrow(name)["document_id"].to_pylist())
            for name in SCHEMAS
            if name != "documents"
        }

        assert found == {key: {"tass-1819123"} for key in found}

    def test_part_gives_the_same_documents(self, corpus: Corpus) -> None:
        """
        A document of a part is the document of the whole.
        """
        part = corpus.where(genre="news")

        assert [corpus[name] for name in part.ids] == list(part)

    @pytest.mark.parametrize(
        ("column", "value"),
        [
            pytest.param("publisher", 5, id="number for text"),
            pytest.param("publisher", b"TASS", id="bytes for text"),
            pytest.param("date", "July 19", id="text for a day"),
            pytest.param("paragraph_count", "7", id="text for a number"),
            pytest.param("paragraph_count", 2**40, id="too large"),
            pytest.param("paragraph_count", 7.5, id="a fraction"),
        ],
    )
    def test_impossible_value_is_refused(self, corpus: Corpus, column: str, value: object) -> None:
        """
        A value that no row of the column can have is misuse, not absence.
        """
        with pytest.raises(ValueError, match=f"the column '{column}' holds .* cannot be one"):
            corpus.where(**{column: value})

    def test_partial_date_is_a_value(self, corpus: Corpus) -> None:
        """
        The column `date_edtf` is asked for a partial date.
        """
        found = corpus.where(date_edtf=PartialDate(2024, 7, 19))

        assert found.ids == ("tass-1819123",)

    def test_unknown_column_lists_those_there_are(self, corpus: Corpus) -> None:
        """
        The message names the columns.
        """
        with pytest.raises(UnknownColumnError, match=r"no column 'publishr'; it has id, url"):
            corpus.where(publishr="TASS")


class TestParagraphs:
    """
    All paragraphs in turn.
    """

    def test_paragraphs_are_those_of_the_table(self, corpus: Corpus) -> None:
        """
        The paragraphs are the rows of the paragraphs table, in order.
        """
        ids = [part.id for part in corpus.paragraphs()]

        assert ids == corpus.to_arrow()["id"].to_pylist()


class TestHandOver:
    """
    Tables for others.
    """

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_to_arrow(self, corpus: Corpus, name: str) -> None:
        """
        Each table has the columns of its schema.
        """
        assert corpus.to_arrow(name).schema.equals(SCHEMAS[name])

    def test_unknown_table(self, corpus: Corpus) -> None:
        """
        The message names the tables.
        """
        with pytest.raises(UnknownColumnError, match="no table 'pages'; there are documents, para"):
            corpus.to_arrow("pages")

    @pytest.mark.parametrize(
        ("name", "column", "dtype"),
        [
            ("documents", "date", "date32[day][pyarrow]"),
            ("documents", "paragraph_count", "int32"),
            ("spans", "score", "Int32"),
            ("dates", "start", "Int32"),
            ("dates", "used", "bool"),
        ],
    )
    def test_to_pandas_has_real_types(
        self, corpus: Corpus, name: str, column: str, dtype: str
    ) -> None:
        """
        Dates are dates, and integers that may be missing stay integers.
        """
        assert dtype == str(corpus.to_pandas(name)[column].dtype)

    def test_to_pandas_is_what_pandas_reads(self, corpus: Corpus, tmp_path: Path) -> None:
        """
        The frame is that of the written file.
        """
        corpus.write_parquet(tmp_path / "out")

        read = pd.read_parquet(tmp_path / "out" / "documents.parquet")

        pd.testing.assert_frame_equal(read, corpus.to_pandas("documents"))


class TestEquality:
    """
    Corpora are equal if their content is.
    """

    def test_written_corpus_is_equal(self, corpus: Corpus, tmp_path: Path) -> None:
        """
        What is read from files is what was written.
        """
        corpus.write_parquet(tmp_path / "out")

        assert corpus == Corpus.read_parquet(tmp_path / "out")

    def test_equal_corpora_hash_so(self, corpus: Corpus) -> None:
        """
        A set holds equal corpora once.
        """
        assert {corpus} == {corpus, load("0.1.0")}

    def test_part_differs(self, corpus: Corpus) -> None:
        """
        A part is not the whole.
        """
        assert corpus != corpus.where(publisher="TASS")

    def test_other_things_differ(self, corpus: Corpus) -> None:
        """
        A corpus is not its content hash.
        """
        assert corpus != corpus.content_hash

    def test_repr_counts(self) -> None:
        """
        What is shown counts documents and paragraphs.
        """
        assert repr(Corpus.from_documents([clean(NEWS, id="a")])) == (
            "<Corpus: 1 documents, 1 paragraphs>"
        )
