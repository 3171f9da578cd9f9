"""
Repeats within a page.
"""

from __future__ import annotations

import pytest

from eurasec_corpus import Label, Span
from eurasec_corpus.duplicates import mark_duplicates

LONG = "The third conference in Minsk ended on Wednesday evening."
LUNCH = "Lunch at the inn, by the river,"


def repeats(*lines: tuple[str, Label]) -> list[str | None]:
    """
    Mark the repeats among lines and return what each line repeats.
    """
    raw, spans = "", []
    for number, (text, label) in enumerate(lines, start=1):
        spans.append(Span(len(raw), len(raw) + len(text) + 1, number, label, "rule"))
        raw += text + "\n"
    return [span.duplicate_of for span in mark_duplicates("a", raw, spans)]


BODY, TITLE, NOTICE = Label.BODY, Label.TITLE, Label.NOTICE


class TestMarkDuplicates:
    """
    What counts as a repeat.
    """

    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            pytest.param([], [], id="nothing"),
            pytest.param([(LONG, BODY), (LONG, BODY)], [None, "a:1"], id="long"),
            pytest.param([(LONG, BODY)] * 3, [None, "a:1", "a:1"], id="three times"),
            pytest.param([(LONG, BODY), (LONG.upper(), BODY)], [None, "a:1"], id="other case"),
            pytest.param([("Thanks.", BODY), ("Thanks.", BODY)], [None, None], id="short"),
            pytest.param([("SCO", TITLE), ("SCO", BODY)], [None, "a:1"], id="headline"),
            pytest.param([(LONG, NOTICE), (LONG, BODY)], [None, None], id="not kept"),
            pytest.param([(LONG, BODY), (LONG, NOTICE)], [None, None], id="not kept either"),
            pytest.param(
                [(LONG, BODY), ("Yes.", BODY), (LONG, BODY), ("Yes.", BODY)],
                [None, None, "a:1", "a:2"],
                id="short in a run",
            ),
            pytest.param(
                [("Yes.", BODY), (LONG, BODY), (LONG, BODY), ("No.", BODY), ("Yes.", BODY)],
                [None, None, "a:2", None, None],
                id="short after a run",
            ),
            pytest.param(
                [(LONG, BODY), ("Lunch", BODY), ("Rice", BODY), (LONG, BODY), ("Rice", BODY)],
                [None, None, None, "a:1", None],
                id="short beside another long one",
            ),
            pytest.param(
                [(LUNCH, BODY), (LONG, BODY), ("Rest", BODY), (LONG, BODY), (LUNCH, BODY)],
                [None, None, None, "a:2", "a:1"],
                id="six words in a run",
            ),
        ],
    )
    def test_repeats(self, lines: list[tuple[str, Label]], expected: list[str | None]) -> None:
        """
        A long line and the headline count; in a run also lines of six words, and shorter ones
        beside the same long line as before.
        """
        assert expected == repeats(*lines)
