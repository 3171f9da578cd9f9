"""
Notes: what is known of paragraphs before their texts are read, in the order in which they survive.

A note has 36 bytes and lies in a file; in memory are some numbers a document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from ..linemodel.characters import Ints
from .arrays import BLOCK, blocks, count_up, make_array, open_array, runs_of
from .copies import LABELS
from .survivors import last_days

Pieces = Callable[[Sequence[str]], Iterator[pa.Table]]
"""Reads some columns of the paragraphs table from the beginning, in the same order each time."""

Noted = npt.NDArray[Any]
"""Records of the type `NOTE`."""

KEY = 16
"""Bytes of a digest."""

NOTE = np.dtype(
    [("row", "i8"), ("day", "i4"), ("document", "i4"), ("start", "i4"), ("digest", f"S{KEY}")]
)
"""The row of a paragraph, the last day its date can be, its document, its place and its text."""

_NOTED = ("label", "document_id", "start", "date_edtf", "digest")
_UNKNOWN = np.iinfo(np.int32).max
_HALF = 32


@frozen(eq=False)
class Notes:
    """
    Notes of the paragraphs that can be carried from one document to another.

    Attributes:
        records: One a paragraph, in the order in which they survive; documents are numbered in
            the order of the alphabet.
        rows: How many rows the table has.
    """

    records: Noted
    rows: int


def note_paragraphs(pieces: Pieces, folder: Path) -> Notes:
    """
    Read all paragraphs once.

    Args:
        pieces: Reads the paragraphs table.
        folder: Where the notes may lie; it is there.
    """
    path = folder / "read.bin"
    names: list[pa.Array] = []
    groups = [np.zeros((3, 0), np.int64)]
    rows = known = 0
    with path.open("wb") as file:
        for piece in pieces(_NOTED):
            some, own = _note(piece, rows, known)
            file.write(some.tobytes())
            names.append(own)
            known += len(own)
            rows += piece.num_rows
            keys, sizes = np.unique(_key(some["day"], some["document"]), return_counts=True)
            groups.append(np.stack([*_unkey(keys), sizes]))
    # A document may go on in the next piece, and two corpora may have one of the same id.
    ranks = _ranks(names)
    read = open_array(path, NOTE)
    records = make_array(folder / "notes.bin", NOTE, len(read))
    _put_in_order(read, records, ranks, _Owners.of(np.concatenate(groups, axis=1), ranks))
    del read
    path.unlink()
    return Notes(records, rows)


def _note(piece: pa.Table, rows: int, known: int) -> tuple[Noted, pa.Array]:
    """
    Note the paragraphs of a piece.

    Args:
        piece: Some rows.
        rows: How many stand before it.
        known: How many names of documents were found before.

    Returns:
        The notes, documents by the places of their names; and the names found in the piece.
    """
    wanted = np.flatnonzero(pc.is_in(piece["label"], value_set=LABELS).to_numpy())
    noted = piece.take(pa.array(wanted))
    own = noted["document_id"].combine_chunks().dictionary_encode()
    found = np.zeros(len(wanted), NOTE)
    found["row"] = wanted + rows
    found["document"] = own.indices.to_numpy() + np.int64(known)
    found["day"] = last_days(noted["date_edtf"]).cast(pa.int32()).fill_null(_UNKNOWN).to_numpy()
    found["start"] = noted["start"].to_numpy()
    digests = bytes.fromhex("".join(noted["digest"].to_pylist()))
    found["digest"] = np.frombuffer(digests, f"S{KEY}")
    return found, own.dictionary


def _ranks(names: Sequence[pa.Array]) -> Ints:
    """
    Give numbers to names in the order of the alphabet, equal ones to equal names.
    """
    encoded = pa.chunked_array(names, pa.string()).combine_chunks().dictionary_encode()
    ranks = np.empty(len(encoded.dictionary), np.int64)
    ranks[pc.sort_indices(encoded.dictionary).to_numpy()] = np.arange(len(ranks))
    of_names: Ints = ranks[encoded.indices.to_numpy()]
    return of_names


def _key(days: Ints, documents: Ints) -> Ints:
    """
    Make one number of day and document, by which both sort.
    """
    return days.astype(np.int64) << _HALF | documents


def _unkey(keys: Ints) -> tuple[Ints, Ints]:
    """
    Take such numbers apart.
    """
    return keys >> _HALF, keys & ((1 << _HALF) - 1)


class _Owners(NamedTuple):
    """
    Documents that have notes, by their days.

    Attributes:
        keys: Day and document of each as one number, sorted.
        counts: How many notes each has.
    """

    keys: Ints
    counts: Ints

    @classmethod
    def of(cls, groups: Ints, ranks: Ints) -> _Owners:
        """
        Add up what pieces have.

        Args:
            groups: Three rows: the days, the names of documents, how many notes these have.
            ranks: The number of the document of each name.
        """
        days, documents, sizes = groups
        keys, places = np.unique(_key(days, ranks[documents]), return_inverse=True)
        counts = np.zeros(len(keys), np.int64)
        np.add.at(counts, places, sizes)
        return cls(keys, counts)


def _put_in_order(read: Noted, records: Noted, ranks: Ints, owners: _Owners) -> None:
    """
    Put notes into the order in which the paragraphs survive.

    Args:
        read: The notes as they were read.
        records: Where they go.
        ranks: The number of the document of each name.
        owners: The documents, and how many notes each has.
    """
    free = np.cumsum(owners.counts) - owners.counts
    for block in blocks(len(read)):
        some = np.array(read[block])
        some["document"] = ranks[some["document"]]
        groups = np.searchsorted(owners.keys, _key(some["day"], some["document"]))
        order = np.argsort(groups, kind="stable")
        begins, sizes = runs_of(groups[order])
        own = groups[order][begins]
        records[np.repeat(free[own], sizes) + count_up(sizes)] = some[order]
        free[own] += sizes
    # Within a document they mostly stand as they were read.
    for begin, end in _cut_groups(owners.counts):
        some = records[begin:end]
        keyed = _key(some["day"], some["document"])
        is_same = keyed[1:] == keyed[:-1]
        if (is_same & (some["start"][1:] <= some["start"][:-1])).any():
            order = np.lexsort((some["digest"], some["start"], keyed))
            records[begin:end] = some[order]


def _cut_groups(counts: Ints) -> Iterator[tuple[int, int]]:
    """
    Cut notes into blocks between two documents.
    """
    ends = np.cumsum(counts)
    begins = ends - counts
    is_first = np.diff(begins // BLOCK, prepend=-1) > 0
    edges = [*begins[is_first].tolist(), int(ends[-1]) if len(ends) else 0]
    return pairwise(edges)


def number_keys(keys: npt.NDArray[np.bytes_], folder: Path, most: int = BLOCK) -> tuple[Ints, Ints]:
    """
    Give numbers to different keys, as they first occur.

    Args:
        keys: Of 16 bytes, in any order.
        folder: Where the numbers may lie; it is there.
        most: How many keys are sorted at once, more or less; makes no difference.

    Returns:
        The number of each key; and where each number first occurs.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     found = number_keys(np.array([b"c" * 16, b"a" * 16, b"c" * 16]), Path(folder))
    ...     [each.tolist() for each in found]
    [[0, 1, 0], [0, 1]]
    """
    firsts = make_array(folder / "same.bin", np.int64, len(keys))
    heads = make_array(folder / "heads.bin", np.uint16, len(keys))
    for block in blocks(len(keys)):
        found = np.ascontiguousarray(keys[block]).view(np.uint8).reshape(-1, KEY)
        heads[block] = found[:, 0].astype(np.uint16) << 8 | found[:, 1]
    parts = min(-(-len(keys) // most), 1 << 16)
    for part in range(parts):
        own = [
            np.flatnonzero(heads[block].astype(np.int64) * parts >> 16 == part) + block.start
            for block in blocks(len(keys))
        ]
        places = np.concatenate(own)
        some = keys[places]
        order = np.argsort(some, kind="stable")
        begins, sizes = runs_of(some[order])
        firsts[places[order]] = np.repeat(places[order[begins]], sizes)
    return _number_firsts(firsts, folder)


def _number_firsts(firsts: Ints, folder: Path) -> tuple[Ints, Ints]:
    """
    Give numbers to what occurs several times.

    Args:
        firsts: Where each first occurs.
        folder: Where the numbers may lie.

    Returns:
        As `number_keys`.
    """
    numbers = make_array(folder / "texts.bin", np.int64, len(firsts))
    path = folder / "firsts.bin"
    known = 0
    with path.open("wb") as file:
        for block in blocks(len(firsts)):
            own = np.asarray(firsts[block])
            is_first = own == np.arange(block.start, block.stop)
            first = np.flatnonzero(is_first)
            numbers[first + block.start] = np.arange(len(first)) + known
            again = np.flatnonzero(~is_first)
            numbers[again + block.start] = numbers[own[again]]
            file.write((first + block.start).tobytes())
            known += len(first)
    return numbers, open_array(path, np.int64)
