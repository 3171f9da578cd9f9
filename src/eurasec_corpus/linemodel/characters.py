"""
The characters of many lines at once, as arrays of code points and kinds.

Everything is an integer of a stated width, so that rows are equal on every machine and under
every version of Python, Unicode and NumPy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from attrs import frozen

from ..folding import WHITE_SPACE
from ..rules.codepoints import KINDS, LOWER_CASE
from ..rules.rows import Kind
from ..rules.signs import SIGNS

Ints = npt.NDArray[np.int64]
"""Numbers of lines, words or points."""
Flags = npt.NDArray[np.bool_]
Bytes = npt.NDArray[np.uint8]
Hashes = npt.NDArray[np.uint64]

_BASIC_PLANE = 0x10000

LONGEST = 16_000
"""Characters of a line that are looked at: its first and last half as many."""


def expand_ranges(ranges: str) -> Iterator[range]:
    """
    Yield the code points that ranges of `rules/codepoints.py` name.

    >>> [list(each) for each in expand_ranges("41-43 AA 100-104/2")]
    [[65, 66, 67], [170], [256, 258, 260]]
    """
    for each in ranges.split():
        ends, _, step = each.partition("/")
        first, _, last = ends.partition("-")
        yield range(int(first, 16), int(last or first, 16) + 1, int(step or 1))


def _kind_table() -> Bytes:
    """
    Make the table of the kind of each code point.
    """
    table = np.zeros(_BASIC_PLANE, np.uint8)
    for name, ranges in KINDS.items():
        for codes in expand_ranges(ranges):
            table[codes.start : codes.stop : codes.step] = Kind[name]
    for sign in SIGNS:
        table[[ord(char) for char in sign.characters]] = sign.kind
    return table


def _lower_table() -> npt.NDArray[np.uint16]:
    """
    Make the table of the lower case of each code point.
    """
    table = np.arange(_BASIC_PLANE, dtype=np.int64)
    for distance, ranges in LOWER_CASE.items():
        for codes in expand_ranges(ranges):
            table[codes.start : codes.stop : codes.step] += distance
    return table.astype(np.uint16)


KIND_OF, LOWER_OF = _kind_table(), _lower_table()
"""Kind and lower case by code point; those above U+FFFF count as U+FFFF."""


@frozen(eq=False)
class Characters:
    """
    The characters of lines, a line end after each line.

    Attributes:
        codes: Code points, at most U+FFFF.
        kinds: Their kinds.
        line: Number of the line that each stands on.
        start: Where each line begins.
        end: Where it ends, without the line end.
        counts: How many of each kind a line has: one row a kind, one column a line.
    """

    codes: npt.NDArray[np.uint16]
    kinds: Bytes
    line: npt.NDArray[np.int32]
    start: Ints
    end: Ints
    counts: Ints

    def count(self, *kinds: Kind) -> Ints:
        """
        Count the characters of some kinds in each line.
        """
        total: Ints = self.counts[list(kinds)].sum(axis=0, dtype=np.int64)
        return total


def clip_line(text: str) -> str:
    """
    Return what is looked at of a line: its text without blanks around, the middle cut out if long.

    >>> clip_line(" a line "), len(clip_line("a" * 90_000))
    ('a line', 16000)
    """
    stripped = text.strip(WHITE_SPACE)
    if len(stripped) <= LONGEST:
        return stripped
    return stripped[: LONGEST // 2] + stripped[-LONGEST // 2 :]


def read_characters(texts: Sequence[str]) -> Characters:
    """
    Read the characters of lines.

    Args:
        texts: At least one line, none of them empty; any characters, lone surrogates too.

    >>> characters = read_characters(["He left.", "So?"])
    >>> characters.count(Kind.LOWER).tolist(), characters.count(Kind.STOP, Kind.BANG).tolist()
    ([5, 1], [1, 1])
    """
    joined = "\n".join((*texts, ""))
    wide = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), "<u4")
    codes = np.minimum(wide, _BASIC_PLANE - 1).astype(np.uint16)
    kinds = KIND_OF.take(codes)
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    end = np.cumsum(lengths + 1) - 1
    line = np.repeat(np.arange(len(texts), dtype=np.int32), lengths + 1)
    places = line * np.int32(len(Kind)) + kinds
    counts = np.bincount(places, minlength=len(texts) * len(Kind)).astype(np.int64, copy=False)
    by_kind = np.ascontiguousarray(counts.reshape(len(texts), len(Kind)).T)
    by_kind[Kind.SPACE] -= 1  # the line end
    return Characters(codes, kinds, line, end - lengths, end, by_kind)
