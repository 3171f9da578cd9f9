"""
Texts that may be too many for the memory, by number.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterable, Iterator
from typing import IO

from attrs import field, frozen

_MOST_IN_MEMORY = 1 << 24


@frozen(eq=False)
class Shelf:
    """
    Texts, numbered as they were added.

    Attributes:
        file: Their bytes, one after the other.
        edges: Where each begins, and where the last one ends.
    """

    file: IO[bytes]
    edges: list[int] = field(factory=lambda: [0])

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
