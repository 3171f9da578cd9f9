"""
What was found in a corpus, as a table that other tools take.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

import pyarrow as pa
from attrs import frozen

from ..errors import MissingPackageError
from ..files import with_pandas_types

OF_DOCUMENT = [("publisher", pa.string()), ("date_edtf", pa.string()), ("title", pa.string())]
"""The columns at the end of every row of what was found: who said it, and when."""


@frozen(eq=False, repr=False)
class Findings:
    """
    Rows that a query of a corpus gives.

    Attributes:
        table: The Arrow table; the query says which columns it has.
    """

    table: pa.Table

    def __len__(self) -> int:
        """
        Count the rows.
        """
        return int(self.table.num_rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """
        Make the rows one by one, values by column.
        """
        for batch in self.table.to_batches():
            yield from batch.to_pylist()

    def to_arrow(self) -> pa.Table:
        """
        Hand over the Arrow table.
        """
        return self.table

    def to_pandas(self) -> Any:  # noqa: ANN401  pandas is optional
        """
        Hand over a `pandas.DataFrame`.

        Raises:
            ImportError: pandas is not installed.
        """
        return with_pandas_types(self.table).to_pandas()

    def to_polars(self) -> Any:  # noqa: ANN401  polars is optional
        """
        Hand over a `polars.DataFrame`.

        Raises:
            MissingPackageError: polars is not installed.
        """
        return to_polars(self.table)

    def __repr__(self) -> str:
        """
        Say how many rows there are, of which columns.
        """
        return f"<Findings: {len(self)} rows of {', '.join(self.table.column_names)}>"


def to_polars(table: pa.Table) -> Any:  # noqa: ANN401  polars is optional
    """
    Make a `polars.DataFrame` of an Arrow table.

    Raises:
        MissingPackageError: polars is not installed.
    """
    return foreign("polars").from_arrow(table)


def foreign(name: str, extra: str | None = None) -> ModuleType:
    """
    Import a package that only a hand-over needs.

    Args:
        name: The module.
        extra: The extra of ours that brings it; None if there is none.

    Raises:
        MissingPackageError: It is not installed.
    """
    try:
        return import_module(name)
    except ImportError as error:
        package = name.partition(".")[0]
        wanted = package if extra is None else f"'eurasec-corpus[{extra}]'"
        msg = f"the package {package!r} is needed for this and not installed: pip install {wanted}"
        raise MissingPackageError(msg) from error
