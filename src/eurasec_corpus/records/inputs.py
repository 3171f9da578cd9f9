"""
What a build reads: one file or a folder, of whatever kind.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from pathlib import Path

from attrs import evolve, field, frozen

from ..cleaning import Facts
from ..errors import MetadataError, SourceError
from ..sources import FACTS_FILE, find_facts, join_facts, read_facts
from .arrowfiles import read_arrow_rows, read_parquet_rows
from .folders import SAVED, find_paths, read_saved_pages, read_text_files
from .jsonlines import read_json_lines
from .record import Columns, Flaw, Record
from .streams import plain_suffix
from .wet import read_wet

Records = Iterator[Record | Flaw]

READERS: Mapping[str, Callable[[Path, Columns], Records]] = {
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".parquet": read_parquet_rows,
    ".arrow": read_arrow_rows,
    ".feather": read_arrow_rows,
    ".wet": read_wet,
}
"""What reads files with many records, by the ending of their names."""

_KINDS = ", ".join((*SAVED, *READERS))


@frozen
class Input:
    """
    Raw pages to build from; they can be read more than once.

    Attributes:
        source: A folder of `.txt` files, of saved pages or of files of `READERS`; or one such
            file.
        columns: Which columns of tables hold what.
        facts: The file with what is known of the pages, by id; None if there is none.
    """

    source: Path
    columns: Columns = field(factory=Columns)
    facts: Path | None = None

    def read(self) -> Records:
        """
        Read the pages, in an order that depends on the names of the files alone.

        Returns:
            A record or a flaw for each page.

        Raises:
            SourceError: There is no such file or folder, or no page in it.
            MetadataError: The facts cannot be read.
        """
        known = read_facts(self.facts) if self.facts else {}
        for found in _read(self.source, self.columns):
            more = known.get(found.id) if isinstance(found, Record) else None
            yield _joined(found, more, self.facts) if isinstance(found, Record) and more else found

    def ids_of_facts(self) -> frozenset[str]:
        """
        Return the ids of which the facts speak.

        Raises:
            MetadataError: The facts cannot be read.
        """
        return frozenset(read_facts(self.facts) if self.facts else ())

    def check_facts(self, there: Container[str]) -> None:
        """
        Refuse facts of pages that are not there.

        Args:
            there: The ids of the pages, at least of those of which the facts speak.

        Raises:
            MetadataError: The facts cannot be read or speak of a page that is not there.
        """
        missing = [name for name in sorted(self.ids_of_facts()) if name not in there]
        if missing:
            msg = f"{self.facts}: speaks of {missing[0]!r}, but {self._missing(missing[0])}"
            raise MetadataError(msg)

    def _missing(self, name: str) -> str:
        """
        Say which page is not there.
        """
        if kinds_of(self.source) == {".txt"}:
            return f"{self.source / name}.txt does not exist"
        return f"{self.source} has no page with this id"


def open_input(source: Path, columns: Columns | None = None, facts: Path | None = None) -> Input:
    """
    Find out what there is to read.

    Args:
        source: The file or folder.
        columns: Which columns hold what; None for the usual names.
        facts: The file with what is known of the pages; None for `sources.toml` in a folder or
            beside it, where there is one.
    """
    beside = find_facts(source) if facts is None and source.is_dir() else facts
    return Input(source, columns or Columns(), beside)


def kinds_of(source: Path) -> set[str]:
    """
    Tell what kinds of files a source has, by their endings; of what is no page nothing.

    Raises:
        SourceError: There is no such file or folder.
    """
    if source.is_dir():
        return {_kind(path) for path in find_paths(source, _is_page)}
    if not source.exists():
        msg = f"{source}: no such folder; name a folder or a file of raw pages"
        raise SourceError(msg)
    return {_kind(source)} if _is_page(source) else set()


def _kind(path: Path) -> str:
    """
    Return the ending that tells how a file is read.
    """
    suffix = path.suffix.lower()
    return SAVED[0] if suffix in SAVED else suffix if path.suffix == ".txt" else plain_suffix(path)


def _is_page(path: Path) -> bool:
    """
    Tell whether a file can hold pages.
    """
    return path.name != FACTS_FILE and (_kind(path) in {".txt", SAVED[0]} or _kind(path) in READERS)


def _read(source: Path, columns: Columns) -> Records:
    """
    Read a file or a folder.
    """
    kinds = kinds_of(source)
    if not kinds or not (source.is_dir() or kinds <= READERS.keys()):
        what = f"no .txt file in it, nor any of {_KINDS}"
        where = what if source.is_dir() else "is a file, not a folder"
        msg = f"{source}: {where}; name a folder of raw pages, or a file of many"
        raise SourceError(msg)
    # Text stands for all: a folder of pages may keep the HTML they were taken from.
    kind = ".txt" if ".txt" in kinds else min(kinds)
    if len(kinds) > 1 and kind != ".txt":
        msg = f"{source}: holds files of several kinds, {', '.join(sorted(kinds))}; name one file"
        raise SourceError(msg)
    if kind == ".txt":
        yield from read_text_files(source)
    elif kind in SAVED:
        yield from read_saved_pages(source)
    else:
        paths = find_paths(source, _is_page) if source.is_dir() else [source]
        for path in paths:
            yield from READERS[kind](path, columns)


def _joined(found: Record, more: Facts, where: Path | None) -> Record | Flaw:
    """
    Add what the facts file knows of a page.
    """
    try:
        return evolve(found, facts=join_facts(found.facts, more, found.place, where))
    except MetadataError as error:
        return Flaw(found.place, str(error).removeprefix(f"{found.place}: "))
