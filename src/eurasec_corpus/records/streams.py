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
