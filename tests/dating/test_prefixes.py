"""
What a crawler has set in front of a text.
"""

from __future__ import annotations

import pytest

from eurasec_corpus import DateKind, Label, clean
from eurasec_corpus.dating.prefixes import find_prefix, skip_prefix
from eurasec_corpus.lines import split_lines

STORY = "The leaders of the organization have met in Minsk to discuss the plans of the coming year."


class TestFindPrefix:
    """
    The prefix of a page.
    """

    @pytest.mark.parametrize(
        ("raw", "expected"),
        [
            (" date 2025-11-27 15:11", "2025-11-27"),
            (" date 2023-11 PRESS RELEASE", "2023-11"),
            ("\ufeffdate 2025-11-27\n", "2025-11-27"),
        ],
    )
    def test_reads(self, raw: str, expected: str) -> None:
        """
        Day or month are read at the very start.
        """
        prefix = find_prefix(raw)

        assert prefix is not None
        assert expected == str(prefix.date)

    @pytest.mark.parametrize(
        "raw",
        [
            "",
            "The date 2025-11-27",
            "\n date 2025-11-27",
            " date 2025-02-30 a",
            " date 2025-11-271",
            " Date 2025-11-27",
            " date: 2025-11-27",
        ],
    )
    def test_is_none(self, raw: str) -> None:
        """
        Anything else is no prefix.
        """
        assert find_prefix(raw) is None

    @pytest.mark.parametrize("rate", ["3.42 RUB", "1.90 107.43"])
    def test_rate_betrays_an_artifact(self, rate: str) -> None:
        """
        With a currency rate behind it, the prefix is no day of publication.
        """
        document = clean(f" date 2019-12-13 {rate}\n{STORY}")

        assert document.date is None
        assert [piece.kind for piece in document.date_candidates] == [DateKind.ARTIFACT]


class TestSkipPrefix:
    """
    The lines of the page.
    """

    def test_first_line_begins_behind_it(self) -> None:
        """
        The prefix is no part of the first line.
        """
        raw = f" date 2025-11-27 {STORY}\nMore."

        first, second = skip_prefix(raw, split_lines(raw))

        assert (first.start, first.text, second.text) == (16, STORY, "More.")

    @pytest.mark.parametrize("raw", [" date 2025-11-27", STORY])
    def test_nothing_to_skip(self, raw: str) -> None:
        """
        Lines stay as they are without a prefix, and with nothing behind it.
        """
        lines = split_lines(raw)

        assert skip_prefix(raw, lines) == lines

    def test_prefix_has_a_span_of_its_own(self) -> None:
        """
        The ledger shows it as set aside, and the paragraph does without it.
        """
        document = clean(f" date 2025-11-27 {STORY}")

        assert (document.spans[0].label, document.spans[0].rule) == (Label.META, "prefix:crawler")
        assert document.text == STORY

    def test_dateline_behind_it_is_found(self) -> None:
        """
        Prefix and dateline speak for the date together.
        """
        document = clean(f" date 2025-10-28 MINSK, 28 October (BelTA) - {STORY}")

        assert (str(document.date), document.place) == ("2025-10-28", "MINSK")

    def test_date_line_behind_it_counts_more(self) -> None:
        """
        A prefix that a date line contradicts is the day of the crawl.
        """
        document = clean(f" date 2025-06-01 29.05.2025, 11:53 40011\n\n{STORY}")

        assert str(document.date) == "2025-05-29"

    def test_prefix_alone_on_the_page(self) -> None:
        """
        A source that is nothing but a prefix is dated by it.
        """
        assert str(clean(" date 2025-06-01").date) == "2025-06-01"
