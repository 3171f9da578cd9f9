"""
The view over the tables.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus import (
    Corpus,
    DateEvidence,
    DateSource,
    Document,
    DocumentError,
    Label,
    PartialDate,
    PatternError,
    Search,
    SourceError,
    UndecidedDatesWarning,
    UnknownColumnError,
    UnknownDocumentError,
    UnknownValueError,
    clean,
    load,
)
from eurasec_corpus.analysis.querying import UnknownDates
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

    @pytest.mark.parametrize("key", [None, 1.0, (0, 2)], ids=repr)
    def test_other_keys_are_misuse(self, corpus: Corpus, key: Any) -> None:  # noqa: ANN401  misuse
        """
        A key is an id, a position or a slice.
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
    def test_where(self, corpus: Corpus, conditions: dict[str, Any], expected: int) -> None:
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
    def test_impossible_value_is_refused(self, corpus: Corpus, column: str, value: Any) -> None:  # noqa: ANN401  misuse
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

    def test_paragraphs_are_those_of_the_documents(self, corpus: Corpus) -> None:
        """
        Whether read from their table or made with their documents, paragraphs are the same.
        """
        made = [part for document in corpus for part in document.paragraphs]

        assert made == list(corpus.paragraphs())


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

    def test_data_set_of_other_documents_is_kept(self, corpus: Corpus, tmp_path: Path) -> None:
        """
        Only a data set of which half is in the corpus is replaced, unless that is said.
        """
        corpus[:2].write_parquet(tmp_path / "out")
        corpus[1:].write_parquet(tmp_path / "out")

        with pytest.raises(
            SourceError, match=f"such as '{corpus.ids[1]}', and none .*replace=True"
        ):
            corpus[:1].write_parquet(tmp_path / "out")

        assert Corpus.read_parquet(tmp_path / "out") == corpus[1:]
        corpus[:1].write_parquet(tmp_path / "out", replace=True)
        assert Corpus.read_parquet(tmp_path / "out") == corpus[:1]

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


def dated(edtf: str | None, name: str) -> Document:
    """
    Make a document of which this much of the date is known.
    """
    document = clean(NEWS, id=name)
    if edtf is None:
        return document
    date = PartialDate.from_edtf(edtf)
    proof = DateEvidence(DateSource.CURATED, "It is known.", date, used=True)
    return evolve(document, date=date, date_candidates=(proof,))


DATES = ("2023", "2023-05", "2023-05-09", "2024-10", "2024-10-31", "XXXX-05-09", None)


@pytest.fixture(scope="module")
def calendar() -> Corpus:
    """
    A document for each precision of a date.
    """
    return Corpus.from_documents(dated(edtf, f"d{number}") for number, edtf in enumerate(DATES))


class TestPeriods:
    """
    Documents in a range of dates.
    """

    @pytest.mark.parametrize(
        ("date", "certain", "possible"),
        [
            pytest.param(("2023", "2023"), "012", "56", id="a year"),
            pytest.param("2023", "012", "56", id="a year alone"),
            pytest.param(PartialDate(2023), "012", "56", id="a partial date"),
            pytest.param(("2023-05-01", "2023-05-10"), "2", "0156", id="days"),
            pytest.param(("2024", None), "34", "56", id="open end"),
            pytest.param((None, "2023-12"), "012", "56", id="open beginning"),
            pytest.param((None, None), "0123456", "", id="all of time"),
            pytest.param(("2023-06", "2023-08"), "", "06", id="not in May"),
            pytest.param(["2024-10", "2023-05"], "1234", "056", id="several"),
            pytest.param([None, "2024-10"], "013456", "", id="several, or no day"),
        ],
    )
    def test_no_document_is_silently_in_or_out(
        self, calendar: Corpus, date: object, certain: str, possible: str
    ) -> None:
        """
        What is certain remains; what is possible is left out, taken or taken alone as asked.
        """
        found = {
            unknown: "".join(
                name[1:] for name in calendar.where(date=date, unknown_dates=unknown).ids
            )
            for unknown in UnknownDates
        }

        assert found == {
            UnknownDates.EXCLUDE: certain,
            UnknownDates.ONLY: possible,
            UnknownDates.INCLUDE: "".join(sorted(certain + possible)),
        }

    def test_silence_warns(self, calendar: Corpus) -> None:
        """
        If it is not said what to do, possible documents are left out with a warning.
        """
        with pytest.warns(
            UndecidedDatesWarning, match="2 documents are left out .*: d5, d6;"
        ) as caught:
            calendar.where(date="2023")

        assert caught[0].filename == __file__

    def test_certain_periods_do_not_warn(self, calendar: Corpus) -> None:
        """
        Where every date decides there is nothing to warn of.
        """
        assert len(calendar[:5].where(date=("2020", "2030"))) == 5

    def test_many_undecided_documents_are_not_listed(self) -> None:
        """
        Of many documents the warning names the first twelve.
        """
        many = Corpus.from_documents(dated(None, f"d{number:02}") for number in range(20))

        with pytest.warns(UndecidedDatesWarning, match=r"20 documents .*, d11, \.\.\.;"):
            many.where(date="2023")

    def test_period_of_three(self, calendar: Corpus) -> None:
        """
        A period has two ends.
        """
        with pytest.raises(ValueError, match="a tuple of its first and last date"):
            calendar.where(date=("2023", "2024", "2025"), unknown_dates="only")

    def test_unknown_choice(self, calendar: Corpus) -> None:
        """
        There are three things to do with unknown dates.
        """
        with pytest.raises(ValueError, match="'maybe' is not a valid UnknownDates"):
            calendar.where(date="2023", unknown_dates="maybe")


class TestQuery:
    """
    Conditions on texts, and queries of queries.
    """

    @pytest.mark.parametrize(
        ("conditions", "expected"),
        [
            pytest.param({"label": "heading"}, ["openkg-54719"], id="label"),
            pytest.param(
                {"label": [Label.STANDFIRST, Label.HEADING]},
                ["openkg-54719", "sb-avlasenko-2023", "tass-1819123"],
                id="labels",
            ),
            pytest.param({"matches": r"(?i)zero-sum\s+games"}, ["tass-1819123"], id="pattern"),
            pytest.param({"matches": Search("Zero-Sum")}, ["tass-1819123"], id="words"),
            pytest.param(
                {"matches": "CSTO", "label": "title", "language": "en"},
                ["odkb-minsk-2024", "sb-avlasenko-2023"],
                id="both in one paragraph",
            ),
            pytest.param({"matches": "NATO", "label": "title"}, [], id="not in one paragraph"),
            pytest.param({"line": 37}, ["odkb-minsk-2024"], id="column of paragraphs"),
            pytest.param(
                {"matches": "CSTO", "genre": "analysis"}, ["openkg-54719"], id="text and document"
            ),
        ],
    )
    def test_paragraphs_decide(
        self, corpus: Corpus, conditions: dict[str, Any], expected: list[str]
    ) -> None:
        """
        A document remains if one of its paragraphs meets all conditions on paragraphs.
        """
        assert list(corpus.where(**conditions).ids) == expected

    @given(st.permutations([{"genre": "news"}, {"language": "en"}, {"matches": "SCO"}]))
    def test_order_of_conditions_makes_no_difference(
        self, conditions: list[dict[str, Any]]
    ) -> None:
        """
        Conditions one after the other are conditions at once.
        """
        found = load("0.1.0")
        for condition in conditions:
            found = found.where(**condition)

        assert found.ids == load("0.1.0").where(genre="news", language="en", matches="SCO").ids

    def test_query_is_lazy(self, corpus: Corpus) -> None:
        """
        Queries of documents touch no other table before it is asked for.
        """
        bare = evolve(corpus.tables, paragraphs=None, spans=None, dates=None)

        found = Corpus(bare).where(genre="news").sort_by("date")[1:].sample(1)

        assert len(found) == 1

    @pytest.mark.parametrize(
        ("conditions", "message"),
        [
            pytest.param(
                {"publisher": "Tass"}, "has 'Tass' in no row; .*; did you mean 'TASS'", id="near"
            ),
            pytest.param(
                {"publisher": ["TASS", "x"]},
                "the column 'publisher' has 'x' in no row",
                id="one of two",
            ),
            pytest.param({"author": "x"}, "it has none$", id="empty column"),
            pytest.param(
                {"label": "headings"},
                "no paragraph is labelled 'headings'; .* 'heading'",
                id="label",
            ),
            pytest.param({"label": Label.CAPTION}, "no paragraph is labelled", id="label not kept"),
        ],
    )
    def test_unknown_value_names_near_ones(
        self, corpus: Corpus, conditions: dict[str, Any], message: str
    ) -> None:
        """
        A text that the column has in no row is a slip, and the message helps.
        """
        with pytest.raises(UnknownValueError, match=message):
            corpus.where(**conditions)

    def test_value_of_another_part_is_known(self, corpus: Corpus) -> None:
        """
        A value that only the whole has is no slip; there is just nothing.
        """
        assert len(corpus.where(genre="news").where(genre="speech")) == 0

    def test_many_values_are_not_listed(self) -> None:
        """
        Of many values the message names the first twelve.
        """
        many = Corpus.from_documents(clean("x", id=f"d{number:02}") for number in range(20))

        with pytest.raises(UnknownValueError, match=r"'d11', \.\.\."):
            many.where(id="x")

    def test_pattern_that_does_not_compile(self, corpus: Corpus) -> None:
        """
        A pattern that does not compile says where.
        """
        with pytest.raises(PatternError, match="at character 1"):
            corpus.where(matches="(")

    def test_near_names_of_columns(self, corpus: Corpus) -> None:
        """
        The message names the column that was meant.
        """
        with pytest.raises(UnknownColumnError, match="did you mean 'publisher'"):
            corpus.where(publishr="TASS")


class TestOrder:
    """
    Sorting, slicing and sampling.
    """

    def test_sort_by_date(self, corpus: Corpus) -> None:
        """
        Documents stand in the order of the column, unknown values last.
        """
        assert [str(document.date) for document in corpus.sort_by("date")] == [
            "2023-12-07",
            "2024-07-19",
            "2024-10-31",
            "2025-10-29",
            "None",
        ]

    def test_sort_descending(self, corpus: Corpus) -> None:
        """
        The other way round unknown values are last, too.
        """
        assert corpus.sort_by("date", descending=True).ids[::4] == ("belta-173030", "openkg-54719")

    @pytest.mark.parametrize("column", SCHEMAS["documents"].names)
    def test_sorting_keeps_the_content(self, corpus: Corpus, column: str) -> None:
        """
        Whatever the order, the content is the same, and each document is what it was.
        """
        found = corpus.sort_by(column, descending=True)

        assert found == corpus
        assert [found[name] for name in found.ids] == list(found)

    def test_tables_have_the_order(self, corpus: Corpus) -> None:
        """
        The rows of the other tables follow the documents.
        """
        found = corpus.sort_by("id", descending=True)

        for name in ("paragraphs", "spans", "dates"):
            names = list(dict.fromkeys(found.to_arrow(name)["document_id"].to_pylist()))
            assert names == [each for each in found.ids if each in names]

    def test_written_corpus_is_sorted(self, corpus: Corpus, tmp_path: Path) -> None:
        """
        Files are written in the order of ids, whatever the corpus has.
        """
        corpus.sort_by("id", descending=True).write_parquet(tmp_path / "out")

        assert Corpus.read_parquet(tmp_path / "out").ids == corpus.ids

    @pytest.mark.parametrize(
        "key", [slice(2), slice(1, 4, 2), slice(None, None, -1), slice(9, 12)], ids=str
    )
    def test_slice(self, corpus: Corpus, key: slice) -> None:
        """
        A slice is the corpus of the documents at those positions.
        """
        assert corpus[key].ids == corpus.ids[key]

    @given(st.integers(), st.integers(0, 5), st.permutations(range(5)))
    def test_sample_depends_on_seed_and_ids_alone(
        self, seed: int, count: int, order: list[int]
    ) -> None:
        """
        A smaller sample is in the larger one, and the order of the documents does not matter.
        """
        whole = load("0.1.0")
        smaller, larger = whole.sample(count, seed=seed), whole.sample(5, seed=seed)
        mixed = Corpus(whole.tables, _rows=pa.array(order)).sample(count, seed=seed)

        assert set(smaller.ids) <= set(larger.ids)
        assert sorted(mixed.ids) == sorted(smaller.ids)

    def test_sample_is_pinned(self, corpus: Corpus) -> None:
        """
        The sample of a seed is the same in each version.
        """
        assert corpus.sample(2, seed=1).ids == ("odkb-minsk-2024", "tass-1819123")

    @pytest.mark.parametrize("count", [-1, 6])
    def test_impossible_sample(self, corpus: Corpus, count: int) -> None:
        """
        There are no more documents than there are.
        """
        with pytest.raises(
            ValueError, match=f"a sample of 0 to 5 documents, as there are; not {count}"
        ):
            corpus.sample(count)

    def test_unknown_column(self, corpus: Corpus) -> None:
        """
        The message names the columns, and the near one.
        """
        with pytest.raises(
            UnknownColumnError, match=r"no column 'dat'; it has id, .*; did you mean 'date'"
        ):
            corpus.sort_by("dat")


class TestParts:
    """
    Taking apart and putting together.
    """

    @pytest.mark.parametrize("column", ["publisher", "author", "date", "paragraph_count"])
    def test_groups_make_the_whole(self, corpus: Corpus, column: str) -> None:
        """
        Each document is in one group, and the groups together are the corpus.
        """
        parts = list(corpus.group_by(column).values())

        assert sum(parts[1:], start=parts[0]) == corpus

    def test_unknown_is_a_group(self, corpus: Corpus) -> None:
        """
        Documents without a value are a group of their own, the last.
        """
        assert list(corpus.group_by("date"))[-1] is None

    def test_values(self, corpus: Corpus) -> None:
        """
        The values of a column are counted.
        """
        assert corpus.values("genre") == {"analysis": 1, "news": 3, "speech": 1}

    def test_sum_is_sorted(self, corpus: Corpus) -> None:
        """
        Documents of a sum stand in the order of their ids.
        """
        assert (corpus[3:] + corpus[:3]).ids == corpus.ids

    def test_document_in_both(self, corpus: Corpus) -> None:
        """
        A document cannot stand in a corpus twice.
        """
        with pytest.raises(
            DocumentError, match="'belta-173030' stands in both corpora, as do 1 more"
        ):
            corpus[:2] + corpus


class TestCitationEdition:
    """
    Queries of a corpus without texts.
    """

    def test_queries_of_facts_work(self, corpus: Corpus) -> None:
        """
        What needs no text gives the same documents as with the texts.
        """
        bare = corpus.without_text()

        assert bare.where(genre="news", label="body").ids == corpus.where(genre="news").ids

    def test_part_is_of_the_same_edition(self, corpus: Corpus) -> None:
        """
        A part of a corpus without texts says that it has none.
        """
        with pytest.raises(DocumentError, match="its text is not in the citation edition"):
            corpus.without_text()[1:][0]

    @pytest.mark.parametrize(
        "ask",
        [
            lambda bare: bare.where(matches="SCO"),
            lambda bare: bare.concordance("SCO"),
            lambda bare: bare.frequencies("SCO"),
            lambda bare: bare.dispersion("SCO"),
            lambda bare: bare.mentions(),
            lambda bare: bare.quotations(),
        ],
        ids=["where", "concordance", "frequencies", "dispersion", "mentions", "quotations"],
    )
    def test_queries_of_texts_say_what_is_missing(
        self, corpus: Corpus, ask: Callable[[Corpus], object]
    ) -> None:
        """
        What reads texts names the way to get them back.
        """
        with pytest.raises(DocumentError, match=r"texts are not in the citation edition; attach"):
            ask(corpus.without_text()[1:])

    def test_order_keeps_the_promised_hash(self, corpus: Corpus) -> None:
        """
        The same documents in another order still know the hash of the full edition.
        """
        bare = corpus.without_text()

        assert bare.sort_by("title").tables.full_hash == corpus.content_hash

    def test_part_promises_no_hash(self, corpus: Corpus) -> None:
        """
        A part is not what the hash of the full edition names.
        """
        assert corpus.without_text()[1:].tables.full_hash is None

    def test_editions_do_not_mix(self, corpus: Corpus) -> None:
        """
        A corpus with texts and one without cannot be put together.
        """
        with pytest.raises(DocumentError, match="is the full edition, the other the citation"):
            corpus[:1] + corpus[1:].without_text()
