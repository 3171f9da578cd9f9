"""
WET files of Common Crawl: the plain text of pages, as extracted by the crawl.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import chain, pairwise
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
    done = 0
    try:
        with open_stream(path) as opened:
            stream = SoundPart(opened)
            for read, below in pairwise(chain(_read_all(path, stream), [None])):
                # Of the last one in front of the damage even the head may be cut.
                if read is None or (below is None and stream.damage and isinstance(read, Flaw)):
                    break
                yield read
                done += 1
            if stream.damage is not None:
                yield _broken_off(path, done + 1, stream.damage)
    except DAMAGES as error:
        yield _broken_off(path, done + 1, error)


def _read_all(path: Path, stream: SoundPart) -> Iterator[Record | Flaw]:
    """
    Read the records of a stream; what cannot be read further is damage, too.
    """
    warc = foreign("fastwarc.warc", "wet")
    wanted = warc.WarcRecordType.conversion
    try:
        found = warc.ArchiveIterator(io.BufferedReader(stream), record_types=wanted)
        for number, record in enumerate(found, start=1):
            yield _read(f"{path}, record {number}", record)
    except DAMAGES as error:
        stream.damage = error


def _read(place: str, record: Any) -> Record | Flaw:  # noqa: ANN401  a package without types
    """
    Read a record of a WARC file.
    """
    raw = record.reader.read()
    if len(raw) < record.content_length:
        return Flaw(place, f"ends after {len(raw)} of {record.content_length} bytes")
    name = record.headers.get("WARC-Record-ID", "").strip("<>").rpartition(":")[2]
    return make_record(place, name, raw, {"url": record.headers.get("WARC-Target-URI") or None})


def _broken_off(path: Path, number: int, damage: Exception) -> Flaw:
    """
    Say from which record on a file cannot be read.
    """
    why = f"cannot be read, nor what follows: {damage}; fetch the file again"
    return Flaw(f"{path}, record {number}", why)
