"""
Which documents meet conditions; all of it on Arrow columns.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import warnings
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from enum import unique
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..errors import UndecidedDatesWarning, UnknownColumnError, UnknownValueError
from ..labels import Choice, Label
from ..nearness import did_you_mean
from ..partialdate import PartialDate
from .periods import Period, to_date
from .searching import Search, find_in_all

_DATE = "date"
_LABEL = "label"
_FEW = 12
_DAY = 10


@unique
class UnknownDates(Choice):
    """
    What becomes of documents of which nobody can know whether they lie in a period.
    """

    INCLUDE = "include"
    """They remain, as do those that lie in it."""
    EXCLUDE = "exclude"
    """They are left out, as are those that do not lie in it."""
    ONLY = "only"
    """They alone remain."""


def document_mask(
    documents: pa.Table, conditions: Mapping[str, object], unknown: UnknownDates | None
) -> pa.ChunkedArray:
    """
    Tell for each document whether it meets the conditions.

    Args:
        documents: The documents table.
        conditions: By column of it, the value wanted, or a collection of such; for `date`
            also a period, as a tuple of its first and last date.
        unknown: What becomes of documents that may or may not lie in a period; None
            leaves them out with a warning.

    Returns:
        A column of booleans.

    Raises:
        ValueError: A column cannot have such a value.
        UnknownValueError: A column of text has it in no row.
    """
    masks = []
    for column, value in conditions.items():
        if column == _DATE and _is_period(value):
            masks.append(_in_periods(documents, value, unknown))
        else:
            masks.append(values_mask(column, documents[column], value))
    return _all_of(masks, documents.num_rows)


def paragraph_mask(
    paragraphs: pa.Table, conditions: Mapping[str, object], matches: Search | None
) -> pa.ChunkedArray:
    """
    Tell for each paragraph whether it meets the conditions and holds what is searched.

    Args:
        paragraphs: The paragraphs table.
        conditions: By column of it, as for documents.
        matches: What must be found in its text; None for anything.

    Raises:
        ValueError: A column cannot have such a value.
        UnknownValueError: A column of text has it in no row, or no label has this name.
        SearchTimeoutError: The search takes too long.
    """
    masks = [
        _label_mask(paragraphs[column], value)
        if column == _LABEL
        else values_mask(column, paragraphs[column], value)
        for column, value in conditions.items()
    ]
    mask = _all_of(masks, paragraphs.num_rows)
    if matches is None:
        return mask
    rows = pc.indices_nonzero(mask)
    texts = paragraphs["text"].take(rows).to_pylist()
    has_it = np.zeros(paragraphs.num_rows, dtype=bool)
    for number, _, _ in find_in_all(matches, texts):
        has_it[rows[number].as_py()] = True
    return pa.chunked_array([has_it])


def split_conditions(
    own: Sequence[str], more: Sequence[str], conditions: Mapping[str, object]
) -> tuple[dict[str, object], dict[str, object]]:
    """
    Tell conditions on documents from those on paragraphs.

    Args:
        own: The columns of the documents.
        more: The columns of the paragraphs.
        conditions: Values by column.

    Raises:
        UnknownColumnError: Neither table has such a column.
    """
    for column in conditions:
        if column not in own and column not in more:
            names = ", ".join(own)
            near = did_you_mean(column, [*own, *more])
            msg = f"the documents table has no column {column!r}; it has {names}{near}"
            raise UnknownColumnError(msg)
    return (
        {column: value for column, value in conditions.items() if column in own},
        {column: value for column, value in conditions.items() if column not in own},
    )


def check_column(table: pa.Table, name: str, column: str) -> None:
    """
    Refuse a column that a table does not have.

    Raises:
        UnknownColumnError: It does not; the message names those it has.
    """
    if column not in table.column_names:
        near = did_you_mean(column, table.column_names)
        names = ", ".join(table.column_names)
        msg = f"the {name} table has no column {column!r}; it has {names}{near}"
        raise UnknownColumnError(msg)


def hash_order(ids: Iterable[str], seed: int) -> list[int]:
    """
    Return the positions of ids in the order of the hash of seed and id.

    The order of two ids depends on the seed and on nothing else: no generator, no version.

    >>> hash_order(["a", "b", "c"], seed=0), hash_order(["a", "b", "c"], seed=3)
    ([0, 2, 1], [0, 1, 2])
    """
    keys = [hashlib.sha256(f"{seed}:{name}".encode()).digest() for name in ids]
    return sorted(range(len(keys)), key=keys.__getitem__)


def values_mask(name: str, column: pa.ChunkedArray, value: object) -> pa.ChunkedArray:
    """
    Tell for each row whether a column has the value, or one of the values.

    Raises:
        ValueError: The column cannot have such a value.
        UnknownValueError: A column of text has it in no row.
    """
    wanted = [_plain(each, column.type) for each in _each(value)]
    try:
        values = pa.array(wanted, column.type)
    except (pa.ArrowException, OverflowError, TypeError, ValueError):
        values = None
    if values is None or values.to_pylist() != wanted:
        msg = f"the column {name!r} holds {column.type} values; {value!r} cannot be one of them"
        raise ValueError(msg)
    return pc.is_in(column, value_set=values)


def check_values(name: str, column: pa.ChunkedArray, value: object) -> None:
    """
    Refuse a value that a column of text has in no row.

    Raises:
        UnknownValueError: It is in none; the message names near ones.
    """
    if not pa.types.is_string(column.type):
        return
    wanted = [str(each) for each in _each(value) if each is not None]
    known = pc.is_in(pa.array(wanted, pa.string()), value_set=column.unique()).to_pylist()
    for each, is_known in zip(wanted, known, strict=True):
        if not is_known:
            values = sorted(found for found in column.unique().to_pylist() if found is not None)
            some = ", ".join(map(repr, values[:_FEW])) + (", ..." if len(values) > _FEW else "")
            near = did_you_mean(each, values)
            msg = f"the column {name!r} has {each!r} in no row; it has {some or 'none'}{near}"
            raise UnknownValueError(msg)


def _label_mask(column: pa.ChunkedArray, value: object) -> pa.ChunkedArray:
    """
    Tell for each paragraph whether it has the label, or one of the labels.
    """
    kept = [label for label in Label if label.is_kept]
    for each in _each(value):
        if each not in kept:
            near = did_you_mean(each, kept)
            msg = f"no paragraph is labelled {each!r}; labels are {', '.join(kept)}{near}"
            raise UnknownValueError(msg)
    return pc.is_in(column, value_set=pa.array([str(each) for each in _each(value)], pa.string()))


def _in_periods(
    documents: pa.Table, value: object, unknown: UnknownDates | None
) -> pa.ChunkedArray:
    """
    Tell for each document whether it lies in a period, or in one of several dates.
    """
    tests = [_period_test(each) for each in _periods_of(value)]
    column = documents["date_edtf"].combine_chunks().dictionary_encode()
    dates = [PartialDate.from_edtf(text) for text in column.dictionary.to_pylist()]
    verdicts = [_any(test(date) for test in tests) for date in dates]
    undated = _any(test(None) for test in tests)
    by_row = pa.array(verdicts, pa.bool_()).take(column.indices)
    if undated is not None:
        by_row = pc.if_else(pc.is_null(column.indices), undated, by_row)
    undecided = pc.is_null(by_row)
    if unknown is None:
        _warn(documents.filter(undecided)["id"].to_pylist(), value)
    if unknown is UnknownDates.ONLY:
        return pa.chunked_array([undecided])
    return pa.chunked_array([pc.fill_null(by_row, unknown is UnknownDates.INCLUDE)])


def _warn(ids: Sequence[str], value: object) -> None:
    """
    Say which documents may or may not lie in a period.
    """
    if ids:
        some = ", ".join(ids[:_FEW]) + (", ..." if len(ids) > _FEW else "")
        msg = (
            f"{len(ids)} documents are left out of the period {value!r}, as what is known of "
            f"their date does not decide: {some}; say unknown_dates= 'exclude', 'include' or 'only'"
        )
        # Out of here, the mask, the corpus: to the line that asked.
        warnings.warn(msg, UndecidedDatesWarning, stacklevel=5)


def _is_period(value: object) -> bool:
    """
    Tell a period from a day: a tuple of two dates, or a date that is no full day.
    """
    if isinstance(value, tuple):
        return True
    if isinstance(value, PartialDate):
        return value.as_date() is None
    if isinstance(value, str):
        return len(value) < _DAY and value[:1].isdigit()
    return isinstance(value, Collection) and any(map(_is_period, value))


def _periods_of(value: object) -> Iterable[object]:
    """
    Return the parts of a condition on the date, each a period, a date or None.
    """
    return value if isinstance(value, list | set | frozenset) else [value]


def _period_test(value: object) -> Callable[[PartialDate | None], bool | None]:
    """
    Make the test of one part of a condition on the date.
    """
    if value is None:
        return lambda date: date is None or date.as_date() is None
    if isinstance(value, tuple):
        if len(value) != 2:
            msg = f"a period is a tuple of its first and last date, not {value!r}"
            raise ValueError(msg)
        return Period.between(*value).has
    return Period.between(date := to_date(value), date).has


def _any(verdicts: Iterable[bool | None]) -> bool | None:
    """
    Join verdicts of which None means that nobody knows.
    """
    all_of_them = list(verdicts)
    return True if True in all_of_them else None if None in all_of_them else False


def _all_of(masks: Sequence[pa.ChunkedArray], rows: int) -> pa.ChunkedArray:
    """
    Join masks; without any, every row remains.
    """
    whole = pa.chunked_array([pa.array([True] * rows, pa.bool_())])
    for mask in masks:
        whole = pc.and_(whole, mask)
    return whole


def _each(value: object) -> Iterable[Any]:
    """
    Return the values of a collection; anything else is one value.
    """
    if isinstance(value, Collection) and not isinstance(value, str | bytes):
        return value
    return [value]


def _plain(value: object, kind: pa.DataType) -> object:
    """
    Write a date as its column holds it: a day in `date`, EDTF in `date_edtf`.
    """
    if isinstance(value, PartialDate):
        value = str(value)
    if isinstance(value, str) and pa.types.is_date(kind):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            return value
    return value
