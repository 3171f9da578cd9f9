"""
Texts that may be too many for the memory, by number.
"""

from __future__ import annotations

import contextlib
import tempfile
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, Protocol

import numpy as np
from attrs import field, frozen

from ..linemodel.characters import Ints

_MOST_IN_MEMORY = 1 << 24


class Texts(Protocol):
    """
    Texts by their numbers, wherever they are.
    """

    def read(self, numbers: Ints) -> list[str]:
        """
        Read some.
        """

    def lengths(self, numbers: Ints) -> Ints:
        """
        Return how long some are, in characters or bytes.
        """


@frozen(eq=False)
class HeldTexts:
    """
    Texts in memory.

    Attributes:
        texts: All of them.
    """

    texts: Sequence[str]

    def read(self, numbers: Ints) -> list[str]:
        """
        Give some.
        """
        return [self.texts[number] for number in numbers.tolist()]

    def lengths(self, numbers: Ints) -> Ints:
        """
        Return their characters.
        """
        return np.fromiter(map(len, self.read(numbers)), np.int64, len(numbers))


def _first_edge() -> array[int]:
    """
    Say where the first text begins.
    """
    return array("q", [0])


@frozen(eq=False)
class Shelf:
    """
    Texts, numbered as they were added.

    Attributes:
        file: Their bytes, one after the other.
        edges: Where each begins, and where the last one ends.
    """

    file: IO[bytes]
    edges: array[int] = field(factory=_first_edge)

    def add(self, texts: Iterable[str]) -> None:
        """
        Add texts; none may be read before.
        """
        for text in texts:
            self.edges.append(self.edges[-1] + self.file.write(text.encode("utf-8")))

    def __getitem__(self, number: int) -> str:
        """
        Read one.
        """
        self.file.seek(self.edges[number])
        return self.file.read(self.edges[number + 1] - self.edges[number]).decode("utf-8")


@frozen(eq=False)
class ShelvedTexts:
    """
    Some of many texts, on a shelf.

    Attributes:
        shelf: The texts, in any order.
        numbers: Their numbers, sorted.
        places: Where each stands on the shelf.
    """

    shelf: Shelf
    numbers: Ints
    places: Ints

    @classmethod
    def of(cls, shelf: Shelf, numbers: Ints) -> ShelvedTexts:
        """
        Look up texts on a shelf by the numbers that they have elsewhere, given in its order.
        """
        order = np.argsort(numbers)
        return cls(shelf, numbers[order], order)

    def read(self, numbers: Ints) -> list[str]:
        """
        Read some of those on the shelf.
        """
        return [self.shelf[place] for place in self._places(numbers).tolist()]

    def lengths(self, numbers: Ints) -> Ints:
        """
        Return their bytes.
        """
        places = self._places(numbers)
        edges = np.frombuffer(self.shelf.edges, np.int64)
        found: Ints = edges[places + 1] - edges[places]
        return found

    def _places(self, numbers: Ints) -> Ints:
        """
        Return where some stand.
        """
        found: Ints = self.places[np.searchsorted(self.numbers, numbers)]
        return found


@contextlib.contextmanager
def open_shelf() -> Iterator[Shelf]:
    """
    Give an empty shelf; past 16 MB its texts lie in a file that vanishes with it.

    >>> with open_shelf() as shelf:
    ...     shelf.add(["Minsk", "", "Москва"])
    ...     [shelf[2], shelf[0], shelf[1]]
    ['Москва', 'Minsk', '']
    """
    with tempfile.SpooledTemporaryFile(_MOST_IN_MEMORY) as file:
        yield Shelf(file)
