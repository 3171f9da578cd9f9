"""
Write a file whole or not at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..errors import SourceError


def write_file(path: str | Path, parts: Iterable[str]) -> None:
    """
    Write text in UTF-8; an earlier file is replaced when the new one is whole.

    Args:
        path: The file; its folder is made if missing.
        parts: The text, in pieces; written as they come.

    Raises:
        SourceError: It cannot be written there.
    """
    place = Path(path)
    aside = place.with_name(f"{place.name}.part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with aside.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(parts)
        aside.replace(place)
    except OSError as error:
        msg = f"{place}: cannot be written ({error.strerror}); name another file"
        raise SourceError(msg) from error
