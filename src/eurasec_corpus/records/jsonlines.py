"""
JSON Lines: one object a line.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path

from .record import Columns, Flaw, Record, record_of_row
from .streams import DAMAGES, open_stream

_LONGEST_LINE = 1 << 27
_FIRST_LINES = 100


def read_json_lines(path: Path, columns: Columns) -> Iterator[Record | Flaw]:
    """
    Read the objects of a file of JSON Lines.

    Args:
        path: The file, perhaps compressed as `.gz` or `.zst`; blank lines are passed over.
        columns: Which keys hold what.

    Returns:
        A record or a flaw for each object. Where the file cannot be read further, a flaw says
        so, and is the last.
    """
    number = 0
    try:
        with open_stream(path) as stream:
            while line := stream.readline(_LONGEST_LINE):
                number += 1
                place = f"{path}:{number}"
                if line.strip():
                    yield _record(place, line, columns)
                if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
                    yield Flaw(place, f"longer than {_LONGEST_LINE:,} bytes; the rest is not read")
                    return
    except DAMAGES as error:
        yield Flaw(f"{path}:{number + 1}", f"cannot be read further: {error}; fetch it again")


def read_keys(path: Path) -> tuple[str, ...]:
    """
    List the keys of the first objects of a file, in the order in which they come.

    Args:
        path: The file; lines that are no JSON have no keys.
    """
    keys: dict[str, None] = {}
    with open_stream(path) as stream:
        for _ in range(_FIRST_LINES):
            with contextlib.suppress(ValueError, RecursionError):
                found = json.loads(stream.readline(_LONGEST_LINE))
                keys |= dict.fromkeys(found if isinstance(found, dict) else ())
    return tuple(keys)


def _record(place: str, line: bytes, columns: Columns) -> Record | Flaw:
    """
    Make a record of a line.
    """
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Flaw(place, f"no JSON: {error}; write one object a line")
    if not isinstance(found, dict):
        return Flaw(place, f"no JSON object but {found!r:.80}; write one object a line")
    return record_of_row(place, found, columns)
