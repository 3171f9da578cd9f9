"""
WET files of Common Crawl: the plain text of pages, as extracted by the crawl.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..analysis.findings import foreign
from .record import Columns, Flaw, Record, make_record
from .streams import DAMAGES, SoundPart, open_stream


def read_wet(path: Path, columns: Columns) -> Iterator[Record | Flaw]:
    """
    Read the pages of a WET file.

    Args:
        path: The file, perhaps compressed.
        columns: Not asked: a WET file has no columns.

    Returns:
        A record or a flaw for each record of the type `conversion`. The id is the UUID of the
        WARC record, the address its target; its day is that of the crawl and no evidence.

    Raises:
        MissingPackageError: `fastwarc` is not installed.
    """
    del columns
    warc = foreign("fastwarc.warc", "wet")
    number, is_whole = 0, True
    try:
        with open_stream(path) as opened:
            stream = SoundPart(opened)
            wanted = warc.WarcRecordType.conversion
            for found in warc.ArchiveIterator(io.BufferedReader(stream), record_types=wanted):
                number += 1
                read = _read(f"{path}, record {number}", found)
                is_whole = isinstance(read, Record) or stream.damage is None
                yield read if is_whole else _broken_off(path, number, stream.damage)
            if stream.damage is not None and is_whole:
                yield _broken_off(path, number + 1, stream.damage)
    except DAMAGES as error:
        yield _broken_off(path, number + 1, error)


def _read(place: str, found: Any) -> Record | Flaw:  # noqa: ANN401  a package without types
    """
    Read a record of a WARC file.
    """
    name = found.headers.get("WARC-Record-ID", "").strip("<>").rpartition(":")[2]
    facts = {"url": found.headers.get("WARC-Target-URI") or None}
    raw = found.reader.read()
    if len(raw) < found.content_length:
        return Flaw(place, f"ends after {len(raw)} of {found.content_length} bytes")
    return make_record(place, name, raw, facts)


def _broken_off(path: Path, number: int, damage: Exception | None) -> Flaw:
    """
    Say from which record on a file cannot be read.
    """
    why = f"cannot be read, nor what follows: {damage}; fetch the file again"
    return Flaw(f"{path}, record {number}", why)
