"""
Copies in paragraphs that do not fit into memory: read piece by piece, three times.

The first reading notes of each paragraph its digest (16 bytes), day, document and place; the
second makes the signatures of the different texts; the third takes the texts that meet others.
All that lies in files, and the result is that of `find_copies`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import frozen

from ..linemodel.characters import Flags, Ints
from .arrays import blocks, make_array, open_array
from .candidates import Signatures, sign_texts
from .copies import COPIES, Groups, copies_of
from .grouping import FEWEST_WORDS, LEAST, compare_meetings
from .meetings import AT_ONCE, find_meetings
from .notes import Notes, Pieces, note_paragraphs, number_keys
from .shelves import Shelf, ShelvedTexts, open_shelf


@frozen(eq=False)
class Scanned:
    """
    Paragraphs in groups, in files.

    Attributes:
        groups: What `group_paragraphs` returns for the pieces together.
        documents: The number of the document of each paragraph in them.
        marks: For each row of the table 0, or one more than the number of its text, if it
            repeats a paragraph of another document.
    """

    groups: Groups
    documents: Ints
    marks: Ints

    def between(self, begin: int, end: int) -> pa.Table:
        """
        List the paragraphs among some rows that repeat one of another document.

        Returns:
            Columns `COPIES`, sorted by `row`.
        """
        marked = self.marks[begin:end]
        rows = np.flatnonzero(marked)
        texts = marked[rows] - 1
        groups = self.groups
        survivors = groups.rows[groups.firsts[groups.leaders[texts]]]
        return copies_of(rows + begin, survivors, texts, groups.repeats)

    def tables(self) -> Iterator[pa.Table]:
        """
        Yield all of them, some rows at once.
        """
        yield COPIES.empty_table()
        for block in blocks(len(self.marks)):
            yield self.between(block.start, block.stop)

    def held(self) -> Groups:
        """
        Read the groups into memory, as their files will vanish.
        """
        rows, texts, firsts, leaders = (
            np.array(each)
            for each in (
                self.groups.rows,
                self.groups.texts,
                self.groups.firsts,
                self.groups.leaders,
            )
        )
        return Groups(rows, texts, firsts, leaders, self.groups.repeats)


def scan_copies(pieces: Pieces, folder: Path, least: int = LEAST, most: int = AT_ONCE) -> pa.Table:
    """
    Find the paragraphs that repeat one of another document.

    Args:
        pieces: Reads the paragraphs table.
        folder: Where signatures may lie meanwhile; it is there.
        least: The similarity of copies in thousandths.
        most: As for `scan_groups`.

    Returns:
        What `find_copies` returns for the pieces together.
    """
    return pa.concat_tables(scan_groups(pieces, folder, least, most).tables())


def scan_groups(pieces: Pieces, folder: Path, least: int = LEAST, most: int = AT_ONCE) -> Scanned:
    """
    Group the paragraphs that have the same or similar words.

    Args:
        pieces: Reads the paragraphs table, or those of several corpora one after the other.
        folder: As for `scan_copies`.
        least: The similarity of copies in thousandths.
        most: How many hashes are sorted at once, more or less; makes no difference.
    """
    notes = note_paragraphs(pieces, folder)
    texts, firsts = number_keys(notes.records["digest"], folder, most)
    owners = _owners(notes, firsts, folder)
    signatures = _sign(pieces, owners, len(firsts), folder)
    meetings = find_meetings(signatures, most)
    is_met: Flags = np.zeros(len(firsts), np.bool_)
    is_met[meetings.texts] = True
    with open_shelf() as shelf:
        met = _shelve(_read_texts(pieces, owners), is_met, shelf)
        repeats = compare_meetings(met, signatures, meetings, least)
    leaders = make_array(folder / "leaders.bin", np.int64, len(firsts))
    for block in blocks(len(firsts)):
        leaders[block] = np.arange(block.start, block.stop)
    leaders[repeats.texts] = repeats.leaders
    found = _Numbered(notes.records["row"], notes.records["document"], texts, firsts)
    left = _without_short(found, signatures.sizes, folder)
    groups = Groups(left.rows, left.texts, left.firsts, leaders, repeats)
    return Scanned(groups, left.documents, _mark(groups, left.documents, notes.rows, folder))


class _Numbered(NamedTuple):
    """
    Paragraphs in the order in which they survive.

    Attributes:
        rows: Their rows.
        documents: Their documents.
        texts: Their texts.
        firsts: Where each text first occurs.
    """

    rows: Ints
    documents: Ints
    texts: Ints
    firsts: Ints


def _owners(notes: Notes, firsts: Ints, folder: Path) -> Ints:
    """
    Note at the row where a text first occurs one more than its number, and 0 at all others.
    """
    owners = make_array(folder / "owners.bin", np.int64, notes.rows)
    for block in blocks(len(firsts)):
        rows = notes.records["row"][np.asarray(firsts[block])]
        owners[rows] = np.arange(block.start, block.stop) + 1
    return owners


def _read_texts(pieces: Pieces, owners: Ints) -> Iterator[tuple[Ints, pa.ChunkedArray]]:
    """
    Read the texts of the rows that are owners, some at once, with the numbers of the texts.
    """
    total = 0
    for piece in pieces(["text"]):
        own = np.asarray(owners[total : total + piece.num_rows])
        rows = np.flatnonzero(own)
        yield own[rows] - 1, piece["text"].take(pa.array(rows))
        total += piece.num_rows


def _sign(pieces: Pieces, owners: Ints, count: int, folder: Path) -> Signatures:
    """
    Make the signatures of all texts; they lie in files, buckets band by band.
    """
    sizes, buckets, sketches, openings = sign_texts([])
    made = Signatures(
        make_array(folder / "sizes.bin", sizes.dtype, count),
        make_array(folder / "buckets.bin", buckets.dtype, buckets.shape[1], count).T,
        make_array(folder / "sketches.bin", sketches.dtype, count, sketches.shape[1]),
        make_array(folder / "openings.bin", openings.dtype, count),
    )
    targets: list[npt.NDArray[Any]] = list(made)
    for numbers, texts in _read_texts(pieces, owners):
        for target, found in zip(targets, sign_texts(texts.to_pylist()), strict=True):
            target[numbers] = found
    return made


def _shelve(
    read: Iterator[tuple[Ints, pa.ChunkedArray]], wanted: Flags, shelf: Shelf
) -> ShelvedTexts:
    """
    Put texts on a shelf.

    Args:
        read: The numbers and the texts of some at once.
        wanted: Which texts are wanted.
        shelf: The shelf; it is empty.
    """
    shelved = [np.zeros(0, np.int64)]
    for numbers, texts in read:
        places = np.flatnonzero(wanted[numbers])
        shelf.add(texts.take(pa.array(places)).to_pylist())
        shelved.append(numbers[places])
    return ShelvedTexts.of(shelf, np.concatenate(shelved))


def _without_short(found: _Numbered, sizes: Ints, folder: Path) -> _Numbered:
    """
    Leave out the paragraphs that are too short to be copies.

    Args:
        found: All paragraphs.
        sizes: The words of each text.
        folder: Where the result may lie.
    """
    kinds = {"rows": "i8", "documents": "i4", "texts": "i8"}
    paths = {name: folder / f"left-{name}.bin" for name in kinds}
    firsts = make_array(folder / "left-firsts.bin", np.int64, len(found.firsts))
    left = 0
    with contextlib.ExitStack() as stack:
        files = {name: stack.enter_context(path.open("wb")) for name, path in paths.items()}
        for block in blocks(len(found.texts)):
            is_long = sizes[np.asarray(found.texts[block])] >= FEWEST_WORDS
            for name, file in files.items():
                file.write(getattr(found, name)[block][is_long].tobytes())
            begin, end = np.searchsorted(found.firsts, [block.start, block.stop]).tolist()
            # What is said of texts that are left out is never asked for.
            places = np.cumsum(is_long) - 1 + left
            firsts[begin:end] = places[found.firsts[begin:end] - block.start]
            left += int(is_long.sum())
    kept = {name: open_array(path, kinds[name]) for name, path in paths.items()}
    return _Numbered(**kept, firsts=firsts)


def _mark(groups: Groups, documents: Ints, rows: int, folder: Path) -> Ints:
    """
    Mark the rows that repeat a paragraph of another document; see `Scanned`.
    """
    marks = make_array(folder / "marks.bin", np.int64, rows)
    for block in blocks(len(groups.rows)):
        own = np.asarray(groups.texts[block])
        is_copy = documents[block] != documents[groups.firsts[groups.leaders[own]]]
        marks[groups.rows[block][is_copy]] = own[is_copy] + 1
    return marks
