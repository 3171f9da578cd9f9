"""
Which rows of two tables differ, and how much of a new version that takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

import pyarrow as pa
from attrs import frozen

from ..tables import KEYS
from .versions import Step

Row = Mapping[str, Any]
"""A row by the names of its columns."""


class ChangeKind(StrEnum):
    """
    What became of a row.
    """

    ADDED = "added"
    """It is there only afterwards."""

    REMOVED = "removed"
    """It was there only before."""

    CHANGED = "changed"
    """It is there before and afterwards, with other values."""


@frozen
class RowDifference:
    """
    A row that two tables do not have in common.

    Attributes:
        kind: What became of it.
        table: The name of the table.
        key: The values of its key.
        columns: The columns whose values differ; empty unless it was changed.
    """

    kind: ChangeKind
    table: str
    key: tuple[Any, ...]
    columns: tuple[str, ...] = ()

    def __str__(self) -> str:
        """
        Say it in words.

        >>> str(RowDifference(ChangeKind.CHANGED, "spans", ("a", 12), ("label", "rule")))
        'spans a, 12: changed (label, rule)'
        """
        place = f"{self.table} {', '.join(map(str, self.key))}: {self.kind}"
        return f"{place} ({', '.join(self.columns)})" if self.columns else place


def keyed_rows(rows: Iterable[Row], key: Sequence[str]) -> dict[tuple[Any, ...], Row]:
    """
    Return rows by their key; of rows with one key the last.
    """
    return {tuple(row[name] for name in key): row for row in rows}


def changed_columns(before: Row, after: Row) -> tuple[str, ...]:
    """
    Return the columns that both rows have, with other values.

    >>> changed_columns({"a": 1, "b": 2}, {"a": 1, "b": 3, "c": 4})
    ('b',)
    """
    return tuple(name for name in before if name in after and before[name] != after[name])


def find_differences(name: str, before: pa.Table, after: pa.Table) -> Iterator[RowDifference]:
    """
    Yield the rows in which two tables differ, in the order of the key.

    Args:
        name: The table of the schema that both are.
        before: Rows in any order.
        after: Likewise. Columns that only one of them has are left alone.

    Yields:
        A row for each key, first those removed or changed, then those added.
    """
    common = [column for column in before.column_names if column in after.column_names]
    olds, news = (
        keyed_rows(table.select(common).to_pylist(), KEYS[name]) for table in (before, after)
    )
    for key in sorted(olds):
        if key not in news:
            yield RowDifference(ChangeKind.REMOVED, name, key)
        elif columns := changed_columns(olds[key], news[key]):
            yield RowDifference(ChangeKind.CHANGED, name, key, columns)
    yield from (
        RowDifference(ChangeKind.ADDED, name, key) for key in sorted(news.keys() - olds.keys())
    )


def needed_step(before: Mapping[str, pa.Table], after: Mapping[str, pa.Table]) -> tuple[Step, str]:
    """
    Tell how far the version of a data set must go, as Croissant counts it.

    Args:
        before: The tables of the release before, by name.
        after: Those of the release to come.

    Returns:
        `MAJOR` if anything that was there is gone or has another value, `MINOR` if
        anything was added, else `PATCH`; and the first reason, in words.
    """
    added: list[str] = []
    for name, old in before.items():
        if name not in after:
            return Step.MAJOR, f"the table {name} is gone"
        gone = sorted(set(old.column_names) - set(after[name].column_names))
        if gone:
            return Step.MAJOR, f"the column {gone[0]} of {name} is gone"
        more = sorted(set(after[name].column_names) - set(old.column_names))
        added += [f"the column {column} of {name} was added" for column in more]
        for each in find_differences(name, old, after[name]):
            if each.kind is not ChangeKind.ADDED:
                return Step.MAJOR, str(each)
            added.append(str(each))
    added += [f"the table {name} was added" for name in after if name not in before]
    return (Step.MINOR, added[0]) if added else (Step.PATCH, "no value has changed")
