"""
WET files of Common Crawl: the plain text of pages, as extracted by the crawl.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..analysis.findings import foreign
from .record import Columns, Flaw, Record, make_record
from .streams import DAMAGES, open_stream


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
    warc = foreign("fastwarc.warc")
    number = 0
    try:
        with open_stream(path) as stream:
            wanted = warc.WarcRecordType.conversion
            for found in warc.ArchiveIterator(stream, record_types=wanted):
                number += 1
                place = f"{path}, record {number}"
                name = found.headers.get("WARC-Record-ID", "").strip("<>").rpartition(":")[2]
                facts = {"url": found.headers.get("WARC-Target-URI") or None}
                raw = found.reader.read()
                if len(raw) < found.content_length:
                    yield Flaw(place, f"ends after {len(raw)} of {found.content_length} bytes")
                else:
                    yield make_record(place, name, raw, facts)
    except DAMAGES as error:
        yield Flaw(f"{path}, record {number + 1}", f"cannot be read: {error}; fetch it again")
