"""
Folders: of text files, of saved pages, of files with many records.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import evolve

from ..errors import EurasecError, SourceError
from ..sources import read_page, read_sidecar
from .markup import lines_of_html
from .record import Flaw, Record, make_record

SAVED = (".html", ".htm")
"""The endings of saved pages."""


def find_paths(folder: Path, wanted: Callable[[Path], bool]) -> Iterator[Path]:
    """
    Yield files of a folder and of those below, sorted by folder and name.

    Args:
        folder: The folder.
        wanted: Which files.

    Raises:
        SourceError: A folder cannot be read.
    """
    for where, folders, names in os.walk(folder, onerror=_refuse):
        folders.sort()
        paths = (Path(where, name) for name in sorted(names))
        yield from (path for path in paths if wanted(path))


def _refuse(error: OSError) -> None:
    """
    Refuse a folder that cannot be read, lest its pages be lost without a word.
    """
    msg = f"{error.filename}: cannot be read: {error.strerror}; name a folder of raw pages"
    raise SourceError(msg) from error


def read_text_files(folder: Path) -> Iterator[Record | Flaw]:
    """
    Read the `.txt` files of a folder, a page each.

    Args:
        folder: The path within it, without the ending, is the id, with `/` as separator. A
            `.toml` file beside a page says what is known of it.

    Returns:
        A record or a flaw for each file.
    """
    for path in find_paths(folder, lambda path: path.suffix == ".txt"):
        yield _page(folder, path, read_page)


def read_saved_pages(folder: Path) -> Iterator[Record | Flaw]:
    """
    Read the `.html` and `.htm` files of a folder, a page each, as lines of text.

    Args:
        folder: As for `read_text_files`.

    Returns:
        A record or a flaw for each file.

    Raises:
        MissingPackageError: `resiliparse` is not installed.
    """
    for path in find_paths(folder, lambda path: path.suffix.lower() in SAVED):
        yield _page(folder, path, _read_saved)


def _read_saved(path: Path) -> bytes:
    """
    Read a saved page as lines.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        msg = f"{path}: cannot be read: {error.strerror}; name the file of a page"
        raise SourceError(msg) from error
    return lines_of_html(raw).encode("utf-8", "replace")


def _page(folder: Path, path: Path, read: Callable[[Path], bytes]) -> Record | Flaw:
    """
    Make a record of a file.
    """
    place = str(path)
    try:
        raw, facts = read(path), read_sidecar(path)
    except ImportError:
        raise
    except EurasecError as error:
        return Flaw(place, str(error).removeprefix(f"{place}: "))
    name = path.relative_to(folder).with_suffix("").as_posix()
    found = make_record(place, name, raw)
    return found if isinstance(found, Flaw) else evolve(found, facts=facts)
