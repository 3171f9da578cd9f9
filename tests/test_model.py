"""
The values check themselves when they are made.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from eurasec_corpus import (
    DateEvidence,
    DateKind,
    Dateline,
    DateSource,
    Document,
    Label,
    Paragraph,
    PartialDate,
    Span,
    clean,
)
from eurasec_corpus.model import is_identifier, trim

PROVEN = DateEvidence(DateSource.CURATED, "It is known.", PartialDate(2024, 10, 31), used=True)
DOCUMENT = Document("a", "He left.", "0" * 64, (Span(0, 8, 1, Label.BODY, "rule"),))
PARAGRAPH = Paragraph("a:1", 0, Label.BODY, "He left.", 0, 8, "digest")


class TestIsIdentifier:
    """
    What can be an id.
    """

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("belta-173030", True),
            ("a/b:c", True),
            ("Минск", True),
            ("", False),
            ("a b", False),
            ("a\u00a0b", False),
            ("a\x1bb", False),
            ("a\u202eb", False),
            ("a\ud800", False),
        ],
        ids=ascii,
    )
    def test_is_identifier(self, text: str, *, expected: bool) -> None:
        """
        An id is visible and has no white space.
        """
        assert expected is is_identifier(text)


class TestSpan:
    """
    Stretches of a source.
    """

    @pytest.mark.parametrize(
        ("changes", "message"),
        [
            pytest.param({"end": 0}, "must not be empty", id="empty"),
            pytest.param({"start": 9}, "must not be empty", id="backwards"),
            pytest.param({"start": -1}, "start", id="negative"),
            pytest.param({"line": 0}, "line", id="line 0"),
            pytest.param({"rule": ""}, "rule must not be empty", id="no rule"),
            pytest.param(
                {"label": Label.NOTICE, "duplicate_of": "a:1"},
                "does not go with label",
                id="notice that repeats",
            ),
            pytest.param({"label": Label.DUPLICATE}, "does not go with", id="repeats nothing"),
        ],
    )
    def test_refuses(self, changes: dict[str, Any], message: str) -> None:
        """
        A stretch is not empty, and a repeat says of what.
        """
        with pytest.raises(ValueError, match=message):
            evolve(DOCUMENT.spans[0], **changes)

    def test_kept_stretch_may_name_what_it_repeats(self) -> None:
        """
        A kept stretch can be marked as the copy of a paragraph of another document.
        """
        assert evolve(DOCUMENT.spans[0], duplicate_of="other:1").duplicate_of == "other:1"

    def test_label_must_be_a_label(self) -> None:
        """
        A string that looks like a label is none.
        """
        with pytest.raises(TypeError, match="label"):
            Span(0, 1, 1, "body", "rule")  # type: ignore[arg-type]

    def test_is_frozen(self) -> None:
        """
        A value does not change.
        """
        with pytest.raises(FrozenInstanceError):
            DOCUMENT.spans[0].start = 5  # type: ignore[misc]


class TestParagraph:
    """
    Kept stretches.
    """

    @pytest.mark.parametrize(
        ("changes", "message"),
        [
            pytest.param({"label": Label.NOTICE}, "not that of a kept paragraph", id="label"),
            pytest.param({"end": 7}, r"\[0:7\] does not hold 8 characters", id="offsets"),
            pytest.param({"id": "a 1"}, "id must be visible text", id="id"),
            pytest.param({"text": ""}, "text must not be empty", id="text"),
            pytest.param({"index": -1}, "index", id="index"),
            pytest.param({"digest": ""}, "digest must not be empty", id="digest"),
        ],
    )
    def test_refuses(self, changes: dict[str, Any], message: str) -> None:
        """
        A paragraph has a kept label, and a text that fits its offsets.
        """
        with pytest.raises(ValueError, match=message):
            evolve(PARAGRAPH, **changes)

    def test_id_of_any_script(self) -> None:
        """
        An id may have letters of any script.
        """
        assert evolve(PARAGRAPH, id="саммит:7").line == 7

    def test_label_is_no_text(self) -> None:
        """
        A text that is spelled like a label is none.
        """
        with pytest.raises(TypeError, match="label"):
            evolve(PARAGRAPH, label="body")  # type: ignore[arg-type]

    def test_line_is_in_the_id(self) -> None:
        """
        The number of the line is what stands behind the last colon.
        """
        assert evolve(PARAGRAPH, id="un:resolution:12").line == 12


class TestDateline:
    """
    Datelines as values.
    """

    def test_text_is_needed(self) -> None:
        """
        A dateline has words.
        """
        with pytest.raises(ValueError, match="text must not be empty"):
            Dateline("")


class TestTrim:
    """
    Stretches without the blanks around them.
    """

    @pytest.mark.parametrize(
        ("raw", "expected"),
        [
            ("  a b\n", (2, 5)),
            ("\ufeffa\u200b\u00a0", (1, 2)),
            ("a", (0, 1)),
            ("", (0, 0)),
            (" \n", (0, 0)),
        ],
        ids=ascii,
    )
    def test_trim(self, raw: str, expected: tuple[int, int]) -> None:
        """
        What is left begins and ends with text.
        """
        assert expected == trim(raw, 0, len(raw))


class TestDateEvidence:
    """
    A piece of evidence.
    """

    def test_kind_follows_from_the_source(self) -> None:
        """
        Without a kind it is the most trusted of its source.
        """
        assert PROVEN.kind is DateKind.CURATED

    def test_refuses_a_kind_of_another_source(self) -> None:
        """
        A kind belongs to one source.
        """
        with pytest.raises(ValueError, match="not of the source"):
            DateEvidence(DateSource.URL, "2024", PartialDate(2024), kind=DateKind.LEAD)


class TestDocument:
    """
    Documents hold together.
    """

    @pytest.mark.parametrize("spans", [list(DOCUMENT.spans), ("no span",)], ids=["list", "text"])
    def test_spans_are_a_tuple_of_spans(self, spans: Any) -> None:  # noqa: ANN401  what is wrong
        """
        Another collection, or something else in it, is refused.
        """
        with pytest.raises(TypeError):
            evolve(DOCUMENT, spans=spans)

    @pytest.mark.parametrize(
        ("changes", "message"),
        [
            pytest.param({"raw": "He left. "}, "spans end at 8, the source at 9", id="too short"),
            pytest.param({"spans": ()}, "spans end at 0", id="no spans"),
            pytest.param({"spans": DOCUMENT.spans * 2}, "a span starts at 0", id="overlap"),
            pytest.param({"id": "a b"}, "id must be visible text", id="id"),
            pytest.param({"raw_sha256": ""}, "raw_sha256 must not be empty", id="hash"),
            pytest.param({"date": PartialDate(2024)}, "come together", id="date without evidence"),
            pytest.param(
                {"date_candidates": (PROVEN,)}, "come together", id="evidence for nothing"
            ),
            pytest.param(
                {"published_at": dt.datetime(2024, 1, 1)},  # noqa: DTZ001  pages give no zone
                "not on the date None",
                id="time without date",
            ),
            pytest.param(
                {
                    "date": PROVEN.date,
                    "date_candidates": (PROVEN,),
                    "published_at": dt.datetime(2024, 11, 1),  # noqa: DTZ001  the same
                },
                "not on the date 2024-10-31",
                id="time of another day",
            ),
            pytest.param(
                {
                    "published_at": dt.datetime(
                        2024, 1, 1, tzinfo=dt.timezone(dt.timedelta(seconds=1))
                    )
                },
                "its offset whole minutes",
                id="offset",
            ),
            pytest.param(
                {"published_at": dt.datetime(2024, 1, 1, 0, 0, 0, 1)},  # noqa: DTZ001  the same
                "whole milliseconds",
                id="microsecond",
            ),
            pytest.param({"raw": " " * 8}, "kept span at 0 holds blanks only", id="blank body"),
            pytest.param(
                {"spans": (Span(0, 4, 1, Label.BODY, "r"), Span(4, 8, 1, Label.BODY, "r"))},
                "kept span at 4 is the second one on its line",
                id="two paragraphs of one line",
            ),
            pytest.param(
                {"spans": (Span(0, 8, 1, Label.DUPLICATE, "r", duplicate_of="a:1"),)},
                "repeats 'a:1', no paragraph above",
                id="repeats itself",
            ),
        ],
    )
    def test_refuses(self, changes: dict[str, Any], message: str) -> None:
        """
        Spans tile the source, and facts do not contradict each other.
        """
        with pytest.raises(ValueError, match=message):
            evolve(DOCUMENT, **changes)

    def test_date_must_be_a_partial_date(self) -> None:
        """
        A day of `datetime` is no date of a document.
        """
        with pytest.raises(TypeError, match="date"):
            evolve(DOCUMENT, date=dt.date(2024, 1, 1))  # type: ignore[arg-type]

    def test_empty_source_is_a_document(self) -> None:
        """
        Nothing has no spans and no text.
        """
        empty = Document("a", "", "0" * 64, ())

        assert (empty.text, empty.paragraphs, empty.standfirst) == ("", (), None)

    def test_text_leaves_the_headline_out(self) -> None:
        """
        The headline is a paragraph, but no part of the text.
        """
        spans = (
            Span(0, 2, 1, Label.TITLE, "r"),
            Span(2, 4, 2, Label.STANDFIRST, "r"),
            Span(4, 6, 3, Label.BODY, "r"),
        )
        document = Document("a", "T\nS\nB\n", "0" * 64, spans, title="T")

        assert (document.text, document.standfirst) == ("S\n\nB", "S")
        assert [part.text for part in document.paragraphs] == ["T", "S", "B"]

    def test_dateline_has_its_parts(self) -> None:
        """
        The dateline is put together from the ledger and the evidence.
        """
        dateline = clean("MINSK, 29 October (BelTA) - The summit has ended.").dateline

        assert dateline == Dateline(
            "MINSK, 29 October (BelTA) -",
            place="MINSK",
            agency="BelTA",
            date=PartialDate(None, 10, 29),
            date_text="29 October",
            rule="dateline:place-date-brackets",
            place_name="Minsk",
        )

    def test_dateline_without_date_has_none(self) -> None:
        """
        A dateline that names no day gives none.
        """
        dateline = clean("MOSCOW (Sputnik) - The summit has ended.").dateline

        assert dateline is not None
        assert (dateline.date, dateline.date_text) == (None, None)

    def test_document_without_dateline_has_none(self) -> None:
        """
        Where nothing was split off, there is no dateline.
        """
        assert DOCUMENT.dateline is None

    def test_repr_says_what_is_known(self) -> None:
        """
        What is shown names id, headline, publisher, date and counts.
        """
        document = clean("All news\n\nHe left.", id="a", title="End", publisher="TASS")

        assert repr(document) == (
            "<Document 'a': 'End', TASS, date unknown, 1 paragraphs kept, 1 stretches set aside>"
        )

    def test_repr_says_what_is_unknown(self) -> None:
        """
        What is shown says what is not known.
        """
        assert repr(DOCUMENT) == (
            "<Document 'a': 'no title', publisher unknown, date unknown, "
            "1 paragraphs kept, 0 stretches set aside>"
        )
