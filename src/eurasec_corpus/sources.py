"""
Where raw pages come from: a folder of text files, with what is known of them beside it.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from .addresses import split_address
from .cleaning import Facts, RawPage, clean_pages
from .errors import MetadataError, SourceError
from .folding import BLANKS
from .labels import DateSource
from .lines import decode
from .model import DateEvidence, Document, is_identifier
from .partialdate import PartialDate
from .sites import SiteProfile
from .wrapping import read_lines

FACTS_FILE = "sources.toml"
"""The name of the file with what is known of the pages of a folder."""

_PLAIN_FACTS = tuple(name for name in Facts.__annotations__ if name != "curated_date")
_CURATED = ("date", "evidence")
_DAY = slice(0, 10)
_LONGEST_LINE = 10_000_000


@frozen
class Source:
    """
    A raw page and what is known of it.

    Attributes:
        id: Names the document.
        path: The file.
        facts: What is known from elsewhere.
    """

    id: str
    path: Path
    facts: Facts = field(factory=Facts)


def read_page(path: Path) -> bytes:
    """
    Read the bytes of a page.

    Args:
        path: A text file in UTF-8.

    Raises:
        SourceError: There is no such file, it is empty, is not UTF-8 text, or has a line
            that no page has.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        msg = f"{path}: no such file; name the text file of a page"
        raise SourceError(msg) from None
    except OSError as error:
        msg = f"{path}: cannot be read: {error.strerror}; name the text file of a page"
        raise SourceError(msg) from error
    try:
        check_page(raw)
    except ValueError as error:
        msg = f"{path}: {error}"
        raise SourceError(msg) from error
    return raw


def check_page(raw: bytes) -> None:
    """
    Refuse bytes that are no page of text.

    Raises:
        DecodeError: They are not UTF-8 text.
        SourceError: They are empty, or a line is longer than 10 MB.
    """
    if not decode(raw).strip(BLANKS):
        msg = "empty; remove it or put the text of a page into it"
        raise SourceError(msg)
    line, longest = _longest_line(raw)
    if longest > _LONGEST_LINE:
        msg = (
            f"line {line} has {longest:,} bytes, more than the {_LONGEST_LINE:,} a page can have; "
            f"split it, or pass the text to clean() in Python"
        )
        raise SourceError(msg)


def _longest_line(raw: bytes) -> tuple[int, int]:
    """
    Return number and length in bytes of the longest line; (0, 0) if no line can be too long.
    """
    if len(raw) <= _LONGEST_LINE:
        return 0, 0
    lengths = [len(line) for line in raw.splitlines()]
    return lengths.index(max(lengths)) + 1, max(lengths)


def read_folder(folder: Path, facts_file: Path | None = None) -> tuple[Source, ...]:
    """
    List the pages of a folder and what is known of them.

    Args:
        folder: Holds `.txt` files, also in folders below; the path within the folder,
            without the ending, is the id, with `/` as separator. A `.toml` file of the same
            name beside a page says what is known of it, as `parse_facts` reads it.
        facts_file: Says what is known, by id; if None, `sources.toml` in the folder or
            beside it, where there is one.

    Returns:
        The sources, sorted by id.

    Raises:
        SourceError: There is no such folder or no page in it, or a name makes no id.
        MetadataError: The facts cannot be read or speak of a page that is not there.
    """
    if not folder.is_dir():
        what = "is a file, not a folder" if folder.exists() else "no such folder"
        msg = f"{folder}: {what}; name a folder of .txt files"
        raise SourceError(msg)
    paths = {path.relative_to(folder).with_suffix("").as_posix(): path for path in _pages(folder)}
    if not paths:
        msg = f"{folder}: no .txt file in it; name a folder of raw pages"
        raise SourceError(msg)
    for name, path in paths.items():
        if not is_identifier(name):
            msg = f"{path}: a name with blanks or invisible characters makes no id; rename the file"
            raise SourceError(msg)
    where = facts_file or find_facts(folder)
    facts = read_facts(where) if where else {}
    missing = sorted(facts.keys() - paths.keys())
    if missing:
        msg = f"{where}: speaks of {missing[0]!r}, but {folder / missing[0]}.txt does not exist"
        raise MetadataError(msg)
    return tuple(
        Source(name, paths[name], _with_sidecar(paths[name], facts.get(name, {}), where))
        for name in sorted(paths)
    )


def _with_sidecar(page: Path, facts: Facts, where: Path | None) -> Facts:
    """
    Add what the file beside a page knows of it; the two must not speak of one fact.
    """
    sidecar = page.with_suffix(".toml")
    return facts if sidecar == where else join_facts(read_sidecar(page), facts, sidecar, where)


def read_sidecar(page: Path) -> Facts:
    """
    Read what the `.toml` file beside a page knows of it.

    Args:
        page: The page; the other file has its name with another ending.

    Returns:
        The facts; none if there is no such file.

    Raises:
        MetadataError: It cannot be read or says something that is no fact.
    """
    sidecar = page.with_suffix(".toml")
    if not sidecar.is_file():
        return {}
    try:
        return parse_facts(_read_toml(sidecar))
    except MetadataError as error:
        msg = f"{sidecar}: {error}"
        raise MetadataError(msg) from error


def join_facts(own: Facts, more: Facts, place: object, where: object) -> Facts:
    """
    Join what two places know of a page; they must not speak of one fact.

    Args:
        own: What one place knows.
        more: What the other knows.
        place: The one, for the message.
        where: The other.

    Raises:
        MetadataError: Both speak of a fact.

    >>> join_facts({"url": "https://a.by/x"}, {"author": "Anna Li"}, "a.jsonl:1", "sources.toml")
    {'author': 'Anna Li', 'url': 'https://a.by/x'}
    """
    twice = sorted(own.keys() & more.keys())
    if twice:
        msg = f"{place}: {where} speaks of {twice[0]} too; say it in one place"
        raise MetadataError(msg)
    return {**more, **own}


def _pages(folder: Path) -> Iterator[Path]:
    """
    Yield the text files of a folder.
    """
    return (path for path in folder.rglob("*.txt") if path.is_file())


def find_facts(folder: Path) -> Path | None:
    """
    Find the facts file of a folder: in it, or beside it; None if there is none.
    """
    places = (folder / FACTS_FILE, folder.resolve().parent / FACTS_FILE)
    return next((place for place in places if place.is_file()), None)


def read_facts(path: Path) -> dict[str, Facts]:
    """
    Read what is known of pages from elsewhere than their text.

    Args:
        path: A TOML file with a table for each id: `url`, `publisher`, `agency`, `place`,
            `language`, `genre`, `section`, `rights`, `title`, `author`, `speaker`, all text;
            under `curated` a `date` in EDTF with the sentence that proves it as `evidence`,
            or `published`, a date without proof.

    Returns:
        The facts by id.

    Raises:
        MetadataError: The file cannot be read or says something that is no fact.
    """
    found = _read_toml(path)
    facts = {}
    for name, entry in found.items():
        try:
            facts[name] = parse_facts(entry)
        except MetadataError as error:
            msg = f"{path}: [{name}]: {error}"
            raise MetadataError(msg) from error
    return facts


def _read_toml(path: Path) -> dict[str, Any]:
    """
    Read a TOML file.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        msg = f"{path}: cannot be read: {error}"
        raise MetadataError(msg) from error


def parse_facts(entry: object) -> Facts:
    """
    Check what is known of one page.

    Args:
        entry: The facts by name, all text; `published`, the day of publication in EDTF or
            a time in ISO 8601; and `curated`, a date with its proof. The table of a TOML
            file and a row of any other table will do; None says that nothing is known.

    Returns:
        The facts; a `published` day is evidence like a curated one.

    Raises:
        MetadataError: A fact is unknown, of another type, or no date.

    >>> parse_facts({"url": "https://a.by/x", "author": None})
    {'url': 'https://a.by/x'}
    >>> str(parse_facts({"published": "2024-07-19T08:00:00Z"})["curated_date"].date)
    '2024-07-19'
    """
    if not isinstance(entry, Mapping):
        msg = f"must be a table of facts, not {entry!r}"
        raise MetadataError(msg)
    given = {key: value for key, value in entry.items() if value is not None}
    if "curated" in given and "published" in given:
        msg = "curated and published both give the date; say it in one place"
        raise MetadataError(msg)
    facts = Facts()
    for key, value in given.items():
        if key == "curated":
            facts["curated_date"] = _curated(value)
        elif key == "published":
            facts["curated_date"] = _published(value)
        elif key not in _PLAIN_FACTS:
            hint = "; a date goes under curated, with its evidence" if key == "date" else ""
            known = ", ".join(_PLAIN_FACTS)
            msg = f"unknown fact {key!r}{hint}; known are {known}, published and curated"
            raise MetadataError(msg)
        elif not isinstance(value, str) or not value.strip():
            msg = f"{key} must be text, not {value!r}"
            raise MetadataError(msg)
        else:
            facts[key] = value  # type: ignore[literal-required]  # key is one of Facts
    return facts


def _published(value: object) -> DateEvidence:
    """
    Check a declared day; what stands behind it is the time.
    """
    text = value.isoformat() if isinstance(value, dt.date) else value
    if not isinstance(text, str):
        msg = f"published must be a date such as 2024-07-19, not {value!r}"
        raise MetadataError(msg)
    try:
        date = PartialDate.from_edtf(text[_DAY] if "T" in text or " " in text else text)
    except ValueError as error:
        msg = f"published: {error}"
        raise MetadataError(msg) from error
    return DateEvidence(DateSource.CURATED, f"published = {text}", date)


def _curated(value: Any) -> DateEvidence:  # noqa: ANN401  whatever the file holds
    """
    Check a curated date and its evidence.
    """
    if not isinstance(value, Mapping) or sorted(value) != sorted(_CURATED):
        msg = "curated must have a date and its evidence, nothing else"
        raise MetadataError(msg)
    date, evidence = value["date"], value["evidence"]
    if not isinstance(evidence, str) or not evidence.strip():
        msg = "curated.evidence must be the sentence that proves the date"
        raise MetadataError(msg)
    try:
        return DateEvidence(DateSource.CURATED, evidence, PartialDate.from_edtf(str(date)))
    except ValueError as error:
        msg = f"curated.date: {error}"
        raise MetadataError(msg) from error


def clean_sources(
    sources: Iterable[Source], sites: Mapping[str, SiteProfile] | None = None
) -> Iterator[Document]:
    """
    Read and clean pages.

    Args:
        sources: The pages.
        sites: What recurs on the pages of each site, by its name; None if unknown.

    Raises:
        SourceError: A page cannot be read.
    """
    known = sites or {}
    return clean_pages(
        RawPage(read_page(each.path), each.id, known.get(site_of(each.facts)), each.facts)
        for each in sources
    )


def site_of(facts: Facts) -> str:
    """
    Name the site of a page: the host of its address, else its publisher; empty if unknown.

    >>> site_of({"url": "https://eng.belta.by/politics/view/1", "publisher": "BelTA"})
    'eng.belta.by'
    """
    host, _ = split_address(facts.get("url"))
    return host or facts.get("publisher") or ""


def profile_sites(sources: Iterable[Source]) -> dict[str, SiteProfile]:
    """
    Find out what recurs on the pages of each site.

    Args:
        sources: The pages; their order makes no difference.

    Returns:
        The profiles of the sites with several pages, by name.

    Raises:
        SourceError: A page cannot be read.
    """
    by_site: dict[str, list[Path]] = {}
    for each in sources:
        by_site.setdefault(site_of(each.facts), []).append(each.path)
    return {
        site: SiteProfile.of_pages(read_lines(decode(read_page(path))) for path in paths)
        for site, paths in sorted(by_site.items())
        if site and len(paths) > 1
    }
