"""
Which columns of tables are read as facts, and which look like it and are not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from attrs import frozen

from .arrowfiles import read_arrow_names, read_parquet_names
from .folders import find_paths
from .inputs import kinds_of
from .jsonlines import read_keys
from .record import Columns
from .streams import DAMAGES, plain_suffix

_NAMES_OF: Mapping[str, Callable[[Path], tuple[str, ...]]] = {
    ".jsonl": read_keys,
    ".ndjson": read_keys,
    ".parquet": read_parquet_names,
    ".arrow": read_arrow_names,
    ".feather": read_arrow_names,
}
# What others call a fact. Of several for one fact all are told.
_USUAL_NAMES = {
    "url": "link|address|uri|href|permalink|source_url|page_url",
    "published": "date|day|pubdate|pub_date|published_at|published_date|publication_date"
    "|publish_date|date_published|date_publish|datetime|timestamp",
    "publisher": "source|site|outlet|site_name|source_name|newspaper",
    "language": "lang|language_code",
    "title": "headline",
    "author": "authors|byline",
    "section": "category|rubric",
    "rights": "license|licence|copyright",
}
_FACT_OF = {name: fact for fact, names in _USUAL_NAMES.items() for name in names.split("|")}


@frozen
class Headings:
    """
    What the columns of a table are to a build.

    Attributes:
        read: The columns that are read as facts, by fact.
        unread: Columns that are not read, by the fact that they look like.
    """

    read: Mapping[str, str]
    unread: Mapping[str, str]


def read_headings(source: Path, columns: Columns) -> Headings:
    """
    Compare the columns that a source has with those that are read.

    Args:
        source: A file, or a folder of files, of which the first is looked at; of JSON Lines the
            first hundred objects. What is no table, or cannot be read, has no columns.
        columns: Which columns hold what.

    Returns:
        The columns. One that looks like a fact is not told where another gives that fact.
    """
    names = _names(source)
    of_facts = columns.of_facts()
    read = {fact: column for fact, column in of_facts.items() if column in names}
    taken = {columns.id, columns.text, *read.values()}
    unread = {}
    for name in names:
        fact = _look_up(name)
        if fact in of_facts and fact not in read and name not in taken:
            unread[name] = fact
    return Headings(read, unread)


def _look_up(name: str) -> str:
    """
    Name the fact that a column looks like; of others the name itself.
    """
    plain = name.strip().lower().replace("-", "_").replace(" ", "_")
    return _FACT_OF.get(plain, plain)


def _names(source: Path) -> tuple[str, ...]:
    """
    List the columns of the first table of a source.
    """
    # Where there is text, the tables beside it are not read.
    kinds = kinds_of(source)
    if not kinds or not kinds <= _NAMES_OF.keys():
        return ()
    paths = find_paths(source, _is_table) if source.is_dir() else iter((source,))
    try:
        path = next(paths)
        return _NAMES_OF[plain_suffix(path)](path)
    except DAMAGES:
        return ()


def _is_table(path: Path) -> bool:
    """
    Tell whether a file has columns.
    """
    return plain_suffix(path) in _NAMES_OF
