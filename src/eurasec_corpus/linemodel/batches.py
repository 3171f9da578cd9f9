"""
The lines of several pages read at once: their characters, words, phrases and pages.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from ..rules.words import KINDS
from .characters import Characters, Ints, read_characters
from .groups import Groups, group_hashes
from .phrases import Masks, find_phrases
from .places import Places, places_of
from .vocabulary import Vocabulary, read_vocabulary
from .words import Words, hash_lines, read_words

Columns = dict[str, Ints]
"""A number a line, by the name of the feature."""


@frozen(eq=False)
class Batch:
    """
    The lines of some pages, blank ones left out.

    Attributes:
        characters: Their characters.
        words: Their words.
        places: Their pages.
        hits: Marker phrases, one row a kind of `rules/words.py`, one column a line.
        opens: Kinds of the phrases that a line opens with, as bits.
        vocabulary: Their content words.
        texts: Groups of lines of a page with the same text.
    """

    characters: Characters
    words: Words
    places: Places
    hits: Ints
    opens: Masks
    vocabulary: Vocabulary
    texts: Groups

    def hit(self, kind: str) -> Ints:
        """
        Count the marker phrases of a kind in each line.
        """
        row: Ints = self.hits[KINDS.index(kind)]
        return row


def read_batch(pages: Sequence[Sequence[str]]) -> Batch:
    """
    Read pages of lines.

    Args:
        pages: At least one page, each with at least one line; no line is blank or has
            blanks around it.

    >>> batch = read_batch([["Read also", "The summit in Minsk has ended."]])
    >>> batch.words.count.tolist(), batch.hit("related").tolist()
    ([2, 6], [1, 0])
    """
    characters = read_characters([line for page in pages for line in page])
    words = read_words(characters)
    places = places_of([len(page) for page in pages])
    hits, opens = find_phrases(words)
    texts = group_hashes(hash_lines(characters, words), places.page)
    return Batch(characters, words, places, hits, opens, read_vocabulary(words, places), texts)
