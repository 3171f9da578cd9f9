"""
Pages in batches: what a worker takes at a time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from ..records.record import Record

Batch = tuple[Record, ...]

_MOST_BYTES = 1 << 22


def cut_batches(records: Iterable[Record], most: int) -> Iterator[Batch]:
    """
    Cut pages into batches, read as they are needed.

    Args:
        records: The pages.
        most: How many make a batch; fewer if they are large.
    """
    held: list[Record] = []
    size = 0
    for record in records:
        held.append(record)
        size += len(record.raw)
        if len(held) >= most or size >= _MOST_BYTES:
            yield tuple(held)
            held, size = [], 0
    if held:
        yield tuple(held)


def fingerprint_of(batch: Batch) -> str:
    """
    Name the content of a batch: ids, bytes and facts; where they stand makes no difference.
    """
    content = hashlib.sha256()
    for record in batch:
        for piece in (record.id, repr(sorted(record.facts.items()))):
            content.update(piece.encode("utf-8", "surrogatepass") + b"\0")
        content.update(hashlib.sha256(record.raw).digest())
    return content.hexdigest()
