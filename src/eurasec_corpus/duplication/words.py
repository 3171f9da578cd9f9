"""
The words of many texts at once, as one array of characters.

Letters and digits make words, everything else parts them, and case makes no difference; so
typographic variants have the same words. In scripts without blanks a character is a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from attrs import frozen

from ..folding import fold, is_plain
from ..linemodel.characters import KIND_OF, LOWER_OF, Ints
from ..rules.rows import Kind

_LETTERS = (Kind.LOWER, Kind.UPPER, Kind.UNCASED, Kind.CJK, Kind.DIGIT)
_PARTED = np.uint16(0)
_BLANK = np.uint16(ord(" "))
_WORD_OF = np.where(np.isin(KIND_OF, _LETTERS), LOWER_OF, _PARTED)
"""The lower case of letters and digits by code unit; 0 for what parts words."""
_STANDS_ALONE = KIND_OF == Kind.CJK
_LEAST_ALONE = np.flatnonzero(_STANDS_ALONE)[0]
_GAP = "\0"
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_MOST = 1 << 18
_CHARACTERS_A_WORD = 4


@frozen(eq=False)
class Words:
    """
    The words of texts.

    Attributes:
        codes: Lower-case letters and digits as UTF-16, a blank behind each word.
        ends: Where each word ends: the place of its blank.
        firsts: The number of words before each text; one more for the end.
    """

    codes: npt.NDArray[np.uint16]
    ends: Ints
    firsts: Ints

    @property
    def counts(self) -> Ints:
        """
        How many words each text has.
        """
        return np.diff(self.firsts)

    @property
    def sizes(self) -> Ints:
        """
        How long each text is in words, four characters that stand alone being one.
        """
        alone = np.append(0, np.cumsum(_STANDS_ALONE.take(self.codes.take(self.starts))))
        among = np.diff(alone.take(self.firsts))
        sizes: Ints = self.counts - among + among // _CHARACTERS_A_WORD
        return sizes

    @property
    def starts(self) -> Ints:
        """
        Where each word begins.
        """
        return np.concatenate([[0], self.ends[:-1] + 1])[: len(self.ends)]

    def to_keys(self) -> Iterator[str]:
        """
        Yield the words of each text as one string, a blank between them.
        """
        whole = self.to_text()
        bounds = np.concatenate([[-1], self.ends])[self.firsts] + 1
        for start, end in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
            yield whole[start : max(end - 1, 0)]

    def to_text(self) -> str:
        """
        Return the words of all texts, a blank behind each.
        """
        return self.codes.tobytes().decode("utf-16-le")


def read_words(texts: Sequence[str]) -> Words:
    """
    Find the words of texts.

    Args:
        texts: Any texts, empty ones and lone surrogates included.

    >>> words = read_words(["“Ready,” he said.", "", "SCO: 上海"])
    >>> words.counts.tolist(), list(words.to_keys())
    ([3, 0, 3], ['ready he said', '', 'sco 上 海'])
    """
    joined = _GAP.join([*texts, ""])
    if not joined.isascii():
        texts = [text if text.isascii() else _simplify(text) for text in texts]
        joined = _GAP.join([*texts, ""])
    lengths = np.fromiter(map(len, texts), np.int64, len(texts)) + 1
    units = np.frombuffer(joined.encode("utf-16-le", "surrogatepass"), "<u2")
    codes = _WORD_OF.take(units)
    is_word = codes != _PARTED
    kept = is_word.copy()
    kept[1:] |= is_word[:-1]
    codes = codes[kept]
    np.maximum(codes, _BLANK, out=codes)
    begins = np.cumsum(lengths) - lengths
    bounds = np.cumsum(np.add.reduceat(kept, begins, dtype=np.int64) if texts else lengths)
    if codes.max(initial=0) >= _LEAST_ALONE and _STANDS_ALONE.take(codes).any():
        codes, bounds = _set_apart(codes, bounds)
    ends = np.flatnonzero(codes == _BLANK)
    return Words(codes, ends, np.concatenate([[0], np.searchsorted(ends, bounds)]))


def _simplify(text: str) -> str:
    """
    Undo what hides equal letters, and leave each character one code unit.
    """
    if is_plain(text):
        # Of the letters whose folding changes nothing but case, this alone has another form.
        return text.replace("ß", "ss")
    return _BEYOND.sub(_GAP, fold(text))


def _set_apart(codes: npt.NDArray[np.uint16], bounds: Ints) -> tuple[npt.NDArray[np.uint16], Ints]:
    """
    Put blanks around the characters that are words of their own.
    """
    is_alone = _STANDS_ALONE.take(codes)
    is_blank = codes == _BLANK
    # A blank goes behind a character that stands alone or has such a one behind it.
    wants = ~is_blank
    wants[:-1] &= (is_alone[:-1] | is_alone[1:]) & ~is_blank[1:]
    wants[-1:] = False
    shift = np.cumsum(wants, dtype=np.int64)
    spaced = np.full(len(codes) + int(wants.sum()), _BLANK)
    spaced[np.arange(len(codes)) + shift - wants] = codes
    return spaced, bounds + np.concatenate([[0], shift])[bounds]


def batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """
    Cut texts into runs of a bounded length; a text that is longer stands alone.

    >>> [len(batch) for batch in batches(["a" * 200_000, "b" * 100_000, "c"])]
    [1, 2]
    """
    ends = np.cumsum(np.fromiter(map(len, texts), np.int64, len(texts)))
    first, total = 0, 0
    while first < len(texts):
        last = max(int(np.searchsorted(ends, total + _MOST, "right")), first + 1)
        yield texts[first:last]
        first, total = last, int(ends[last - 1])
