"""
Files as streams of bytes, compressed or not.
"""

from __future__ import annotations

import gzip
import io
import zlib
from pathlib import Path
from typing import BinaryIO, cast

import pyarrow as pa

DAMAGES = (OSError, EOFError, zlib.error, pa.ArrowException)
"""What a damaged or unreadable file raises while it is read."""

_COMPRESSIONS = (".gz", ".zst")


def plain_suffix(path: Path) -> str:
    """
    Return the ending of a name below that of its compression, in lower case.

    >>> plain_suffix(Path("news.2024.JSONL.zst"))
    '.jsonl'
    """
    suffix = path.suffix.lower()
    return Path(path.stem).suffix.lower() if suffix in _COMPRESSIONS else suffix


def open_stream(path: Path) -> BinaryIO:
    """
    Open a file for reading, decompressing it by the ending of its name.

    Args:
        path: Ends in `.gz`, `.zst` or anything else for no compression.

    Raises:
        OSError: It cannot be read.
    """
    suffix = path.suffix.lower()
    if suffix == ".gz":
        return cast("BinaryIO", gzip.open(path))
    if suffix == ".zst":
        return io.BufferedReader(pa.input_stream(str(path), compression="zstd"))
    return path.open("rb")


class SoundPart(io.RawIOBase):
    """
    What can be read of a stream: it ends where the stream is damaged.

    Who reads ahead would else lose with the damage what stands whole in front of it.

    Attributes:
        damage: What was raised where the stream ended; None if it is sound so far.
    """

    def __init__(self, stream: BinaryIO) -> None:
        """
        Take a buffered stream of bytes.
        """
        super().__init__()
        self._stream = cast("io.BufferedReader", stream)
        self.damage: Exception | None = None
        self._place = 0

    def readable(self) -> bool:
        """
        Say that it can be read.
        """
        return True

    # A buffer has no type of its own before Python 3.12.
    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        """
        Read some bytes; none at the end, or where the stream is damaged.
        """
        try:
            found = b"" if self.damage else self._stream.read1(len(buffer))
        except DAMAGES as error:
            self.damage, found = error, b""
        buffer[: len(found)] = found
        self._place += len(found)
        return len(found)

    def tell(self) -> int:
        """
        Say how many bytes were read.
        """
        return self._place
