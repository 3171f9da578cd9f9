"""
Sheets: a document as it is laid out, nothing lost and nothing added.
"""

from __future__ import annotations

from hypothesis import given, settings

from eurasec_corpus import DateEvidence, DateSource, Document, Label, PartialDate, Span, load
from eurasec_corpus.report.marks import Mark, Piece
from eurasec_corpus.report.sheets import Sheet, Stretch, make_sheet, year_of
from tests.strategies import documents


def plain(pieces: tuple[Piece, ...]) -> str:
    """
    Join pieces; a control character stands as its number.
    """
    return "".join(piece.text for piece in pieces)


def shown(text: str) -> str:
    """
    Return a text as the page shows it.
    """
    document = Document("a", text, "0", (Span(0, len(text), 1, Label.BODY, "model:x"),))
    return plain(make_sheet(document).parts[0].pieces)


def stretches(sheet: Sheet) -> list[Stretch]:
    """
    List the stretches of the source of a sheet.
    """
    return [stretch for line in sheet.lines for stretch in line.stretches]


class TestMakeSheet:
    """
    `make_sheet()`.
    """

    @given(documents())
    @settings(max_examples=30)
    def test_source_is_all_there(self, document: Document) -> None:
        """
        Every stretch with words in it stands on the sheet, in order.
        """
        found = [stretch.label for stretch in stretches(make_sheet(document))]

        assert found == [span.label for span in document.spans if document.source_of(span)]

    @given(documents())
    @settings(max_examples=30)
    def test_kept_text_is_all_there(self, document: Document) -> None:
        """
        Every paragraph stands on the sheet as it is in the document.
        """
        parts = make_sheet(document).parts

        assert [(part.id, plain(part.pieces)) for part in parts] == [
            (part.id, shown(part.text)) for part in document.paragraphs
        ]

    @given(documents())
    @settings(max_examples=30)
    def test_each_line_has_one_anchor(self, document: Document) -> None:
        """
        A link to a line leads to its kept text, or else to the source.
        """
        sheet = make_sheet(document)

        anchors = [part.anchor for part in sheet.parts]
        anchors += [line.anchor for line in sheet.lines if line.anchor]
        assert sorted(anchors) == sorted({f"{sheet.anchor}:{line.number}" for line in sheet.lines})

    def test_reasons_of_all_lines_of_a_list(self) -> None:
        """
        The 87 lines below an article of Open.KG have a label, a rule, and points if asked.
        """
        aside = [
            stretch
            for stretch in stretches(make_sheet(load()["openkg-54719"]))
            if stretch.fate == "aside"
        ]

        reasons = {stretch.why.split(",")[0] for stretch in aside}
        assert (len(aside), reasons) == (
            87,
            {
                "the line model decided (model:below-marker)",
                "has words that mark such lines (marker:read also)",
            },
        )

    def test_duplicate_leads_to_the_survivor(self) -> None:
        """
        A repeat names the paragraph that was kept, and links to it.
        """
        repeats = [
            (stretch.survivor, stretch.link)
            for stretch in stretches(make_sheet(load()["belta-173030"]))
            if stretch.survivor
        ]

        assert repeats[0] == ("belta-173030:2", "#belta-173030:2")

    def test_candidates_are_marked(self) -> None:
        """
        The words that give a date are marked where they stand, with the reason.
        """
        sheet = make_sheet(load()["belta-173030"])

        found = [piece for piece in stretches(sheet)[0].pieces if piece.kinds]
        assert found == [
            Piece(
                "29 October",
                "date-used",
                "dateline says XXXX-10-29, used: gives the date.",
            )
        ]

    def test_candidates_are_listed(self) -> None:
        """
        Candidates stand with verdict and line; one in the address has no line.
        """
        rows = make_sheet(load()["belta-173030"]).dates

        assert [(row.source, row.fate, row.line) for row in rows] == [
            ("dateline", "used", "#belta-173030:1"),
            ("url", "used", None),
        ]

    def test_candidate_on_a_blank_line_has_no_link(self) -> None:
        """
        A line without words is not shown, so no link leads to it.
        """
        piece = DateEvidence(DateSource.POSTED, "x", PartialDate(2024), 0, 0)
        spans = (Span(0, 1, 1, Label.BLANK, "blank"),)

        (row,) = make_sheet(Document("a", " ", "0", spans, date_candidates=(piece,))).dates

        assert row.line is None

    def test_rejected_candidate_is_marked_as_such(self) -> None:
        """
        What was not used is marked in another style.
        """
        piece = DateEvidence(DateSource.POSTED, "x", PartialDate(2024), 0, 1)
        span = Span(0, 1, 1, Label.POSTED, "posted:posted")

        sheet = make_sheet(Document("a", "x", "0", (span,), date_candidates=(piece,)))

        assert (
            stretches(sheet)[0].pieces[0].kinds == f"date-{sheet.dates[0].fate}" == "date-rejected"
        )

    def test_other_marks_are_seen_in_both_columns(self) -> None:
        """
        A mention is marked in the source and in the kept text.
        """
        document = load()["belta-173030"]
        at = document.paragraphs[0].start
        sheet = make_sheet(document, [Mark(at, at + 3, "mention", "x")])

        kinds = [sheet.parts[0].pieces[0].kinds, stretches(sheet)[1].pieces[0].kinds]
        assert kinds == ["mention", "mention"]

    def test_long_text_is_cut_and_counted(self) -> None:
        """
        A line of a million characters is shown in part; the rest is counted.
        """
        raw = "x" * 1_000_000
        sheet = make_sheet(Document("a", raw, "0", (Span(0, len(raw), 1, Label.BODY, "x"),)))

        (stretch,), (part,) = stretches(sheet), sheet.parts
        assert [(len(plain(each.pieces)), each.left_out) for each in (stretch, part)] == [
            (20_000, 980_000)
        ] * 2

    def test_only_addresses_of_the_web_are_links(self) -> None:
        """
        A script in an address is text.
        """
        span = Span(0, 1, 1, Label.BODY, "x")
        addresses = [
            "https://a.by/",
            "HTTP://a.by/",
            "javascript:alert(1)",
            "data:text/html,x",
            None,
        ]

        safe = [make_sheet(Document("a", "x", "0", (span,), url=url)).is_safe for url in addresses]

        assert safe == [True, True, False, False, False]

    def test_facts_are_those_known(self) -> None:
        """
        What is unknown is left out.
        """
        facts = dict(make_sheet(load()["openkg-54719"]).facts)

        assert (facts["publisher"], "author" in facts) == ("Open.KG", False)


class TestYearOf:
    """
    `year_of()`.
    """

    @given(documents())
    @settings(max_examples=30)
    def test_year_is_that_of_the_date(self, document: Document) -> None:
        """
        A date whose year is known has it; others are unknown.
        """
        date = document.date
        expected = "unknown" if date is None or date.year is None else f"{date.year:04d}"

        assert make_sheet(document).year == expected == year_of(str(date))
