"""
Partial dates beside those of the package `edtf`, which was written by others.
"""

from __future__ import annotations

import datetime as dt
import warnings
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given

from eurasec_corpus import PartialDate
from tests.strategies import partial_dates

# What pyparsing says of the grammar of edtf when that is imported; nothing else is ignored.
GRAMMAR_NOTES = "warn_multiple_tokens_in_named_alternation|warn_ungrouped_named_tokens"


def load_edtf() -> ModuleType:
    """
    Import the package; skip the tests where it is not installed.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=GRAMMAR_NOTES)
        module: ModuleType = pytest.importorskip("edtf")
    return module


edtf = load_edtf()


def bounds(notation: str) -> tuple[dt.date, dt.date]:
    """
    Return the first and the last day of a date as edtf gives them.
    """
    date: Any = edtf.parse_edtf(notation)
    lower, upper = date.lower_strict(), date.upper_strict()
    return dt.date(*lower[:3]), dt.date(*upper[:3])


class TestEdtf:
    """
    What both read they read alike.
    """

    @given(partial_dates())
    def test_notation_is_read_and_written_alike(self, date: PartialDate) -> None:
        """
        Every notation of ours is one of theirs, and comes back the same.
        """
        assert str(edtf.parse_edtf(str(date))) == str(date)

    @given(partial_dates().filter(lambda date: date.year is not None))
    def test_bounds_are_the_same(self, date: PartialDate) -> None:
        """
        A date with a year has their first and their last day.
        """
        assert bounds(str(date)) == (date.earliest, date.latest)

    @given(*[partial_dates().filter(lambda date: date.year is not None)] * 2)
    def test_order_is_the_same(self, date: PartialDate, other: PartialDate) -> None:
        """
        One date is before another where all its days are, by their bounds.
        """
        (_, last), (first, _) = bounds(str(date)), bounds(str(other))

        assert (date.before(other) is True) == (last < first)

    @pytest.mark.parametrize(
        "notation", ["2024-13", "2024-00", "24", "2024/10", "10-29", "XX-10-29"]
    )
    def test_what_is_no_date_is_none_for_both(self, notation: str) -> None:
        """
        What they refuse we refuse.
        """
        with pytest.raises(ValueError, match=r"^(not|no) "):
            PartialDate.from_edtf(notation)
        with pytest.raises(edtf.EDTFParseException):
            edtf.parse_edtf(notation)
