"""
The first reading of the pages: how many there are, what recurs on their sites, which ids repeat.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from attrs import frozen

from .._version import __version__
from ..records.record import Flaw, Record
from ..sources import site_of
from ..tables import SCHEMA_VERSION
from .batches import Batch, cut_batches
from .keycounts import KeyCounts, Keys, Numbers, as_keys, count_keys, key_of, list_keys
from .pools import Run
from .recurrences import count_site_lines, save_recurrences

DOCUMENTS_A_PART, BYTES_A_PART = 20_000, 1 << 26
"""How much a file of the data set holds, more or less."""

_SAMPLE = 1 << 14
_FEWEST, _MOST, _BATCHES = 64, 512, 64


@frozen
class Survey:
    """
    What the first reading found.

    Attributes:
        documents: How many pages there are.
        size: Their bytes.
        bounds: The ids at which the parts of the data set begin, but for the first.
        repeated: The keys of ids that several pages have.
        fingerprint: Names everything beyond a page itself that decides what becomes of it.
    """

    documents: int
    size: int
    bounds: tuple[str, ...]
    repeated: frozenset[bytes]
    fingerprint: str

    @property
    def batch_size(self) -> int:
        """
        How many pages make a batch: few enough to share the work, many enough to be quick.
        """
        return max(_FEWEST, min(_MOST, -(-self.documents // _BATCHES)))


def survey(
    records: Iterable[Record], folder: Path, run: Run, watch: Callable[[int], None]
) -> Survey:
    """
    Read all pages once.

    Args:
        records: The pages; their order makes no difference.
        folder: Where to put what recurs on sites, and what is too much for the memory.
        run: Runs tasks, as `open_workers` gives it.
        watch: Is told now and then how many pages were read.

    Returns:
        What was found.
    """
    tally = _Tally(folder / "counts")
    for keys, numbers in run(_count, tally.take(cut_batches(records, _MOST))):
        tally.lines.add(keys, numbers)
        watch(tally.documents)
    repeated = frozenset(key for keys, _ in tally.ids.recurring() for key in list_keys(keys))
    bounds = tally.bounds()
    known = [__version__, SCHEMA_VERSION, save_recurrences(tally.lines, folder), *bounds]
    fingerprint = hashlib.sha256(json.dumps(known).encode()).hexdigest()
    return Survey(tally.documents, tally.size, bounds, repeated, fingerprint)


def _count(batch: Batch) -> tuple[Keys, Numbers]:
    """
    Count the lines of those pages of a batch whose site is known.
    """
    pages = ((site_of(record.facts), record.raw) for record in batch)
    return count_site_lines([(site, raw) for site, raw in pages if site])


class _Tally:
    """
    Counts pages as they go by.
    """

    def __init__(self, folder: Path) -> None:
        """
        Begin to count; the folder takes what is too much for the memory.
        """
        self.documents, self.size = 0, 0
        self.ids, self.lines = KeyCounts(folder / "ids"), KeyCounts(folder / "lines")
        self._sample: list[tuple[bytes, str]] = []

    def take(self, batches: Iterable[Batch]) -> Iterator[Batch]:
        """
        Count batches and hand them on.
        """
        for batch in batches:
            self.documents += len(batch)
            self.size += sum(len(record.raw) for record in batch)
            keys = [key_of(record.id) for record in batch]
            self.ids.add(*count_keys(as_keys(keys)))
            self._sample += zip(keys, (record.id for record in batch), strict=True)
            if len(self._sample) > 2 * _SAMPLE:
                self._sample = sorted(self._sample)[:_SAMPLE]
            yield batch

    def bounds(self) -> tuple[str, ...]:
        """
        Choose the ids at which parts begin, from a sample that their hashes drew.
        """
        ids = sorted({name for _, name in sorted(self._sample)[:_SAMPLE]})
        wanted = max(-(-self.documents // DOCUMENTS_A_PART), -(-self.size // BYTES_A_PART))
        places = {index * len(ids) // wanted for index in range(1, wanted)}
        return tuple(ids[place] for place in sorted(places - {0}))


def without_repeats(
    records: Iterable[Record | Flaw], repeated: frozenset[bytes]
) -> Iterator[Record | Flaw]:
    """
    Make flaws of the pages whose id an earlier page has.

    Args:
        records: The pages.
        repeated: The keys of the ids that several have.
    """
    seen: dict[bytes, str] = {}
    for record in records:
        key = key_of(record.id) if repeated and isinstance(record, Record) else b""
        if isinstance(record, Record) and key in repeated:
            if key in seen:
                where = f"{seen[key]} has this id too; ids must differ"
                yield Flaw(record.place, f"two documents have the id {record.id!r}: {where}")
                continue
            seen[key] = record.place
        yield record
