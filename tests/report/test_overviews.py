"""
Overviews: all documents are counted, known or not.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from eurasec_corpus import (
    Corpus,
    DateEvidence,
    DateSource,
    Document,
    Label,
    PartialDate,
    Span,
    load,
)
from eurasec_corpus.report import overviews
from eurasec_corpus.report.charts import Chart
from eurasec_corpus.report.overviews import Overview, make_overview
from tests.strategies import corpora


def chart_of(overview: Overview, title: str) -> Chart:
    """
    Return a chart by its title.
    """
    return next(chart for chart in overview.charts if chart.title == title)


def counts_of(chart: Chart) -> dict[str, str]:
    """
    Return the counts of a chart by name.
    """
    return {row.name: row.text for row in chart.rows}


def of_years(*years: int) -> Corpus:
    """
    Make a corpus of one document for each year.
    """
    span = Span(0, 1, 1, Label.BODY, "x")
    documents = []
    for number, year in enumerate(years):
        piece = DateEvidence(DateSource.URL, "x", PartialDate(year), used=True)
        documents.append(
            Document(f"d{number}", "x", "0", (span,), date=piece.date, date_candidates=(piece,))
        )
    return Corpus.from_documents(documents)


class TestMakeOverview:
    """
    `make_overview()`.
    """

    @given(corpora())
    @settings(max_examples=30)
    def test_each_document_counts_once(self, corpus: Corpus) -> None:
        """
        The bars over time and by language are as many documents as there are.
        """
        overview = make_overview(corpus, corpus.ids)

        titles = ("Documents over time", "Documents by language")
        sums = {sum(map(int, counts_of(chart_of(overview, title)).values())) for title in titles}
        assert sums == {len(corpus)}

    def test_unknown_year_is_shown_as_such(self) -> None:
        """
        Years without a document have a nought, and documents without a year a bar.
        """
        chart = chart_of(make_overview(load(), ()), "Documents over time")

        assert counts_of(chart) == {"2023": "1", "2024": "2", "2025": "1", "unknown": "1"}

    @pytest.mark.parametrize(
        ("years", "names"),
        [
            ((2000, 2002), ["2000", "2001", "2002", "unknown"]),
            (
                (1995, 2025),
                ["1990 to 1999", "2000 to 2009", "2010 to 2019", "2020 to 2029", "unknown"],
            ),
            (
                (1, 9999),
                [f"{start:04d} to {start + 999:04d}" for start in range(0, 10_000, 1000)]
                + ["unknown"],
            ),
        ],
        ids=["years", "decades", "millennia"],
    )
    def test_long_times_have_longer_periods(self, years: tuple[int, ...], names: list[str]) -> None:
        """
        However far apart the years are, the chart stays short.
        """
        overview = make_overview(of_years(*years), ())

        assert list(counts_of(chart_of(overview, "Documents over time"))) == names

    def test_kept_and_not_kept_stand_by_document(self) -> None:
        """
        The document of which most was set aside stands first.
        """
        chart = chart_of(make_overview(load(), ()), "Kept and not kept, by document")

        assert next(iter(counts_of(chart).items())) == ("openkg-54719", "34 + 87")

    def test_stretches_stand_by_label(self) -> None:
        """
        Each label has a count; blanks are not worth one.
        """
        counts = counts_of(chart_of(make_overview(load(), ()), "Stretches by label"))

        assert (counts["body"], counts["related"], "blank" in counts) == ("80", "87", False)

    def test_facts_are_declared_or_read(self) -> None:
        """
        Of each fact it is shown of how many documents it is declared, and of how many read.
        """
        chart = chart_of(make_overview(load(), ()), "Documents of which a fact is known")

        kinds = {row.name: [bar.kind for bar in row.bars] for row in chart.rows}
        assert (counts_of(chart)["publisher"], kinds["publisher"]) == ("5", ["declared"])
        assert (counts_of(chart)["agency"], kinds["agency"]) == ("2", ["read"])

    def test_many_names_are_counted(self) -> None:
        """
        A chart names the most frequent and counts the rest.
        """
        span = Span(0, 1, 1, Label.BODY, "x")
        documents = [
            Document(f"d{number}", "x", "0", (span,), publisher=f"P{number:02}")
            for number in range(30)
        ]

        overview = make_overview(Corpus.from_documents(documents), ())

        notes = [chart.note for chart in overview.charts]
        assert notes == ["", "and 6 more", "", "", "", "and 6 more, of which less was set aside"]

    def test_what_is_not_here_has_no_link(self) -> None:
        """
        Documents without a sheet are listed without a link, and counted.
        """
        overview = make_overview(load(), ["belta-173030"])

        linked = [entry.id for entry in overview.entries if entry.link]
        assert (linked, overview.left_out) == (["belta-173030"], 4)

    def test_long_lists_are_cut(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        The list of documents is bounded; what it leaves out is counted.
        """
        monkeypatch.setattr(overviews, "MOST_LISTED", 2)

        overview = make_overview(load(), ())

        assert (len(overview.entries), overview.unlisted) == (2, 3)

    def test_filters_offer_what_there_is(self) -> None:
        """
        Publishers, years and names are sorted, and none stands twice.
        """
        overview = make_overview(load(), (), "0.1.0", ["SCO", "CSTO", "SCO"])

        assert (overview.publishers[0], overview.years[-1], overview.names) == (
            "BelTA",
            "unknown",
            ("CSTO", "SCO"),
        )

    def test_every_label_is_explained(self) -> None:
        """
        The manual of labels is on the page.
        """
        overview = make_overview(load(), ())

        assert [label for label, _, _ in overview.manual] == list(Label)
