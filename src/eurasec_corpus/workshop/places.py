"""
The folder beside the output in which a build is done, and how its result takes its place.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from .parts import PARTS

_PLAN = "plan"


def workshop_of(place: Path) -> Path:
    """
    Return the folder in which the build of an output is done.

    >>> workshop_of(Path("data/news")).name
    '.news.building'
    """
    return place.with_name(f".{place.name}.building")


@contextlib.contextmanager
def open_workshop(place: Path, *, resume: bool) -> Iterator[Path]:
    """
    Give a folder to build in; what was done in it is kept if the build is broken off.

    Args:
        place: Where the output shall be.
        resume: Whether to go on with what an earlier build has left; else it is removed.

    Returns:
        The folder.
    """
    folder = workshop_of(place)
    _put_back(folder, place)
    if not resume:
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield folder
    except BaseException:
        # Where nothing was cleaned there is nothing to go on with.
        if not (folder / PARTS).is_dir():
            shutil.rmtree(folder, ignore_errors=True)
        raise
    shutil.rmtree(folder)


def keep_only(folder: Path, plan: str) -> bool:
    """
    Keep the cleaned batches if they were made by the same plan, else remove them.

    Args:
        folder: The folder of the build.
        plan: The fingerprint of all that decides what becomes of a page.

    Returns:
        Whether there was something to keep.
    """
    path = folder / _PLAN
    is_same = path.is_file() and path.read_text(encoding="utf-8") == plan
    if not is_same:
        shutil.rmtree(folder / PARTS, ignore_errors=True)
        path.write_text(plan, encoding="utf-8")
    return is_same and (folder / PARTS).is_dir()


def fresh_folder(folder: Path) -> Path:
    """
    Make the folder for the data set, empty.
    """
    new = folder / "new"
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    return new


def put_in_place(folder: Path, place: Path) -> None:
    """
    Let the finished data set take its place.

    Whatever interrupts it, the former one is there, or in the folder of the build, from
    which the next build puts it back.
    """
    former = folder / "old"
    shutil.rmtree(former, ignore_errors=True)
    if place.exists():
        place.rename(former)
    try:
        (folder / "new").rename(place)
    except BaseException:
        _put_back(folder, place)
        raise


def _put_back(folder: Path, place: Path) -> None:
    """
    Put back a former data set whose place is empty.
    """
    if (folder / "old").is_dir() and not place.exists():
        (folder / "old").rename(place)
