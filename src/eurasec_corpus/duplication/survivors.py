"""
Which of several copies stays: the one with the earliest known date, then by id and place.
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..linemodel.characters import Ints
from ..partialdate import PartialDate

_ORDER = ("day", "document_id", "start", "digest")


def survival_order(paragraphs: pa.Table) -> Ints:
    """
    Put paragraphs into the order in which they survive.

    Of a date that is not fully known, the last day that it can be counts: before that,
    nobody can know that the text was there. What has no year comes last.

    Args:
        paragraphs: Rows of the paragraphs table.

    Returns:
        The numbers of the rows, the one that survives all others first.

    >>> rows = {"document_id": ["a", "b", "c"], "start": [0] * 3, "digest": ["0"] * 3}
    >>> dates = ["XXXX-10-29", "2024-10", "2024-10-30"]
    >>> survival_order(pa.table(rows | {"date_edtf": dates})).tolist()
    [2, 1, 0]
    """
    keys = paragraphs.select(_ORDER[1:]).append_column("day", last_days(paragraphs["date_edtf"]))
    order = pc.sort_indices(keys, [(name, "ascending") for name in _ORDER])
    return np.asarray(order.to_numpy(), np.int64)


def last_days(dates: pa.ChunkedArray) -> pa.Array:
    """
    Return the last days that dates in EDTF can be; null where the year is not known.

    >>> last_days(pa.chunked_array([["2024-02", None, "XXXX-10-29"]])).to_pylist()
    [datetime.date(2024, 2, 29), None, None]
    """
    encoded = pc.dictionary_encode(dates.combine_chunks())
    days = [_last_day(text) for text in encoded.dictionary.to_pylist()]
    return pa.array(days, pa.date32()).take(encoded.indices)


def _last_day(edtf: str) -> object:
    """
    Return the last day that a date can be; None if its year is not known.
    """
    return PartialDate.from_edtf(edtf).latest
