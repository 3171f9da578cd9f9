"""
Copies in paragraphs that do not fit into memory: read piece by piece, three times.

The first reading notes of each paragraph its digest (16 bytes), day, document and place; the
second makes the signatures of the different texts, which lie on disk; the third takes the texts
whose signatures occur again. Nothing else is held, and the result is that of `find_copies`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from ..linemodel.characters import Flags, Ints
from .candidates import Signatures, sign_texts
from .copies import LABELS, Groups, copies_among
from .grouping import FEWEST_WORDS, LEAST, Repeat, find_repeats
from .survivors import last_days

Pieces = Callable[[Sequence[str]], Iterator[pa.Table]]
"""Reads some columns of the paragraphs table from the beginning, in the same order each time."""

_NOTED = ("label", "document_id", "start", "date_edtf", "digest")
_KEY = 16
_RANGES = 64
_UNKNOWN = np.int32(np.iinfo(np.int32).max)


@frozen(eq=False)
class _Notes:
    """
    What the first reading noted of the paragraphs that can be carried, in the order they survive.

    Attributes:
        rows: Their numbers in the table.
        documents: The numbers of their documents.
        texts: The numbers of their texts, as they first occur.
        firsts: Where each text first occurs.
    """

    rows: Ints
    documents: Ints
    texts: Ints
    firsts: Ints


def scan_copies(pieces: Pieces, folder: Path, least: int = LEAST) -> pa.Table:
    """
    Find the paragraphs that repeat one of another document.

    Args:
        pieces: Reads the paragraphs table.
        folder: Where signatures may lie meanwhile; it is there.
        least: The similarity of copies in thousandths.

    Returns:
        What `find_copies` returns for the pieces together.
    """
    return copies_among(*scan_groups(pieces, folder, least))


def scan_groups(pieces: Pieces, folder: Path, least: int = LEAST) -> tuple[Groups, Ints]:
    """
    Group the paragraphs that have the same or similar words.

    Args:
        pieces: Reads the paragraphs table, or those of several corpora one after the other.
        folder: As for `scan_copies`.
        least: The similarity of copies in thousandths.

    Returns:
        What `group_paragraphs` returns for the pieces together; and the number of the document
        of each paragraph.
    """
    notes = _note_paragraphs(pieces)
    rows = notes.rows[notes.firsts]
    signatures = _sign_rows(pieces, rows, folder)
    repeats = _find_repeats(pieces, rows, signatures, least)
    leaders = np.arange(len(rows))
    leaders[list(repeats)] = [repeat.of for repeat in repeats.values()]
    is_long = signatures.sizes[notes.texts] >= FEWEST_WORDS
    firsts = (np.cumsum(is_long) - 1)[notes.firsts]
    groups = Groups(notes.rows[is_long], notes.texts[is_long], firsts, leaders, repeats)
    return groups, notes.documents[is_long]


def _note_paragraphs(pieces: Pieces) -> _Notes:
    """
    Read all paragraphs once.
    """
    days, starts, documents, names, digests, rows = [], [], [], [], [], []
    total = known = 0
    for piece in pieces(_NOTED):
        wanted = np.flatnonzero(pc.is_in(piece["label"], value_set=LABELS).to_numpy())
        noted = piece.take(pa.array(wanted))
        own = noted["document_id"].combine_chunks().dictionary_encode()
        documents.append(own.indices.to_numpy() + np.int32(known))
        names.append(own.dictionary)
        known += len(own.dictionary)
        days.append(last_days(noted["date_edtf"]).cast(pa.int32()).fill_null(_UNKNOWN).to_numpy())
        starts.append(noted["start"].to_numpy())
        digests.append(bytes.fromhex("".join(noted["digest"].to_pylist())))
        rows.append(wanted + total)
        total += piece.num_rows
    # A document may go on in the next piece, and two corpora may have one of the same id.
    ranks = _ranks(names)[_joined(documents, np.int32)]
    documents.clear()
    keys = np.frombuffer(b"".join(digests), f"S{_KEY}")
    digests.clear()
    order = _survival_order(_joined(days, np.int32), ranks, _joined(starts, np.int32), keys)
    texts, firsts = number_keys(keys[order])
    return _Notes(_joined(rows, np.int64)[order], ranks[order], texts, firsts)


def _ranks(names: Sequence[pa.Array]) -> Ints:
    """
    Give numbers to names in the order of the alphabet, equal ones to equal names.
    """
    encoded = pa.chunked_array(names, pa.string()).combine_chunks().dictionary_encode()
    ranks = np.empty(len(encoded.dictionary), np.int32)
    ranks[pc.sort_indices(encoded.dictionary).to_numpy()] = np.arange(len(ranks), dtype=np.int32)
    of_names: Ints = ranks[encoded.indices.to_numpy()]
    return of_names


def _survival_order(days: Ints, ranks: Ints, starts: Ints, digests: npt.NDArray[np.bytes_]) -> Ints:
    """
    Put paragraphs into the order in which they survive.
    """
    later = ranks[1:] > ranks[:-1]
    later |= (ranks[1:] == ranks[:-1]) & (starts[1:] > starts[:-1])
    # In the order of their key they need be sorted by one number alone.
    if later.all():
        return np.argsort(days, kind="stable")
    return np.lexsort((digests, starts, ranks, days))


def _joined(arrays: Sequence[Ints], kind: npt.DTypeLike) -> Ints:
    """
    Put arrays together, of which there may be none.
    """
    whole: Ints = np.concatenate([np.zeros(0, kind), *arrays])
    return whole


def number_keys(keys: npt.NDArray[np.bytes_]) -> tuple[Ints, Ints]:
    """
    Give numbers to different keys, as they first occur.

    Args:
        keys: Of 16 bytes, in any order.

    Returns:
        The number of each key; and where each number first occurs.

    >>> [found.tolist() for found in number_keys(np.array([b"c" * 16, b"a" * 16, b"c" * 16]))]
    [[0, 1, 0], [0, 1]]
    """
    firsts = np.arange(len(keys))
    ranges = keys.view(np.uint8).reshape(-1, _KEY)[:, 0] // (256 // _RANGES)
    for number in range(_RANGES):
        places = np.flatnonzero(ranges == number)
        some = keys[places]
        places = places[np.argsort(some, kind="stable")]
        some = keys[places]
        is_new = np.ones(len(some), np.bool_)
        is_new[1:] = some[1:] != some[:-1]
        firsts[places] = places[is_new][np.cumsum(is_new) - 1]
    is_first = firsts == np.arange(len(keys))
    return (np.cumsum(is_first) - 1)[firsts], np.flatnonzero(is_first)


def _read_texts(pieces: Pieces, rows: Ints) -> Iterator[tuple[Ints, list[str]]]:
    """
    Read the texts of some rows.

    Args:
        pieces: Reads the paragraphs table.
        rows: Their numbers, in any order.

    Returns:
        Some texts at once, and where the rows of each stand among those wanted.
    """
    order = np.argsort(rows)
    ordered = rows[order]
    begin = total = 0
    for piece in pieces(["text"]):
        total += piece.num_rows
        end = int(np.searchsorted(ordered, total))
        own = pa.array(ordered[begin:end] - (total - piece.num_rows))
        yield order[begin:end], piece["text"].take(own).to_pylist()
        begin = end


def _sign_rows(pieces: Pieces, rows: Ints, folder: Path) -> Signatures:
    """
    Make the signatures of the texts of some rows; they lie in files.
    """
    empty: list[npt.NDArray[Any]] = list(sign_texts([]))
    paths = [folder / f"{name}.bin" for name in Signatures._fields]
    made = [_on_disk(path, len(rows), each) for path, each in zip(paths, empty, strict=True)]
    for places, texts in _read_texts(pieces, rows):
        for target, found in zip(made, sign_texts(texts), strict=True):
            target[places] = found
    return Signatures._make(made)


def _on_disk(path: Path, rows: int, like: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """
    Make an array in a file.

    Args:
        path: The file.
        rows: How many it has; a file of none cannot be mapped.
        like: An array of no rows, of the same kind.
    """
    shape = (rows, *like.shape[1:])
    return np.memmap(path, like.dtype, "w+", shape=shape) if rows else like


def _find_repeats(
    pieces: Pieces, rows: Ints, signatures: Signatures, least: int
) -> dict[int, Repeat]:
    """
    Find the texts that repeat others; only those whose signatures occur again are read.
    """
    is_candidate = _occurs_again(signatures.openings)
    for column in signatures.buckets.T:
        is_candidate |= _occurs_again(column)
    numbers = np.flatnonzero(is_candidate)
    texts = [""] * len(numbers)
    for places, found in _read_texts(pieces, rows[numbers]):
        for place, text in zip(places.tolist(), found, strict=True):
            texts[place] = text
    some: list[npt.NDArray[Any]] = [each[numbers] for each in signatures]
    repeats = find_repeats(texts, Signatures._make(some), least)
    return {
        int(numbers[one]): repeat._replace(of=int(numbers[repeat.of]))
        for one, repeat in repeats.items()
    }


def _occurs_again(values: npt.NDArray[np.uint64]) -> Flags:
    """
    Tell which values occur more than once; 0 does not count.
    """
    order = np.argsort(values)
    ordered = values[order]
    is_same = (ordered[1:] == ordered[:-1]) & (ordered[1:] != 0)
    found = np.zeros(len(values), np.bool_)
    found[order[1:][is_same]] = True
    found[order[:-1][is_same]] = True
    return found
