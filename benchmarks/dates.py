"""
Measure dates: the library and the peers that are installed, on labelled pages.

    python benchmarks/dates.py folder
    python benchmarks/dates.py pages.jsonl.zst --html html.jsonl.zst

A folder holds `gold.jsonl` with `id`, `url` and `gold.date` (EDTF, other accepted dates in
`gold.date_alt`), and a text file for each page. A file holds a labelled page a line with
`raw_text`, `url` and `gold_date`; pages without one are left out.

A date is exact if it is the gold one, partial if it says less and contradicts nothing, wrong
if it contradicts it; a date on a page that has none is extra. Parsers of strings get the
lines of the page that hold a digit, first to last, until one is a date to them.
"""

from __future__ import annotations

import argparse
import json
import logging
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from pages import read_rows

from eurasec_corpus import PartialDate, __version__
from eurasec_corpus.cleaning import RawPage, clean_pages
from eurasec_corpus.dating.evidence import date_candidates, find_date

KINDS = ("exact", "partial", "missing", "WRONG", "none", "extra")
_LONGEST_LINE = 140


class Case(NamedTuple):
    """
    A page and the dates that are right for it; none if it has none.
    """

    id: str
    url: str | None
    text: str
    html: str | None
    gold: tuple[PartialDate, ...]


Finder = Callable[[Case], PartialDate | None]


def main() -> None:
    """
    Print a row for each tool.
    """
    parser = argparse.ArgumentParser(description="Measure dates on labelled pages.")
    parser.add_argument("pages", type=Path, help="JSONL or JSONL.zst, or a folder")
    parser.add_argument("--html", type=Path, help="JSONL or JSONL.zst with id and html")
    parser.add_argument("--no-url", action="store_true", help="hide the address of the pages")
    parser.add_argument("--show", action="store_true", help="print what the library has wrong")
    args = parser.parse_args()
    logging.disable(logging.CRITICAL)
    read = read_folder(args.pages) if args.pages.is_dir() else read_file(args.pages, args.html)
    cases = [case._replace(url=None) if args.no_url else case for case in read]
    print(f"{'':28}{'  '.join(f'{kind:>7}' for kind in KINDS)}  us/page")
    print(report(f"eurasec-corpus {__version__}", *by_library(cases, show=args.show)))
    for name, find in find_peers(has_html=args.html is not None):
        start = time.process_time()
        found = Counter(judge(find(case), case.gold) for case in cases)
        print(report(name, found, (time.process_time() - start) / len(cases)), flush=True)


def read_folder(folder: Path) -> Iterator[Case]:
    """
    Read the pages of a folder.
    """
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = (row["gold"]["date"], *row["gold"]["date_alt"])
        text = (folder / f"{row['id']}.txt").read_text(encoding="utf-8")
        dates = tuple(PartialDate.from_edtf(date) for date in gold if date)
        yield Case(row["id"], row["url"], text, None, dates)


def read_file(pages: Path, html: Path | None) -> Iterator[Case]:
    """
    Read the pages of a file that have a gold date.
    """
    sources = {row["id"]: row["html"] for row in read_rows(html)} if html else {}
    for row in read_rows(pages):
        if row.get("gold_date"):
            date = PartialDate.from_edtf(row["gold_date"][:10])
            url = row.get("url") or None
            yield Case(row["id"], url, row["raw_text"], sources.get(row["id"]), (date,))


def by_library(cases: Sequence[Case], *, show: bool) -> tuple[Counter[str], float]:
    """
    Clean the pages; the seconds are those of finding the date, the rest of cleaning left out.
    """
    found: Counter[str] = Counter()
    spent = 0.0
    pages = (RawPage(case.text, case.id, None, {"url": case.url}) for case in cases)
    for case, document in zip(cases, clean_pages(pages), strict=True):
        start = time.process_time()
        candidates = date_candidates(document.raw, document.spans, document.dateline, document.url)
        date = find_date(candidates).date
        spent += time.process_time() - start
        kind = judge(date, case.gold)
        found[kind] += 1
        if show and kind in {"WRONG", "missing", "partial", "extra"}:
            print(kind, case.id, *map(str, case.gold), document.date, case.url)
            for piece in document.date_candidates[:6]:
                print("   ", piece.kind, piece.reason, piece.date, repr(piece.text[:80]))
    return found, spent / len(cases)


def judge(date: PartialDate | None, gold: Sequence[PartialDate]) -> str:
    """
    Compare a date with those that are right.
    """
    if date is None:
        return "missing" if gold else "none"
    if not gold:
        return "extra"
    if date in gold:
        return "exact"
    return "partial" if any(map(date.could_be, gold)) else "WRONG"


def report(name: str, found: Counter[str], seconds: float) -> str:
    """
    Write the row of a tool.
    """
    counts = "  ".join(f"{found[kind]:7}" for kind in KINDS)
    return f"{name:28}{counts}  {seconds * 1e6:7.0f}"


def find_peers(*, has_html: bool) -> Iterator[tuple[str, Finder]]:
    """
    Yield the peers that are installed; one of them needs HTML.
    """
    makers = {"htmldate": _htmldate, "dateparser": _dateparser, "python-dateutil": _dateutil}
    for name, make in makers.items():
        module = "dateutil" if name == "python-dateutil" else name
        if find_spec(module) and (has_html or name != "htmldate"):
            yield f"{name} {version(name)}", make()


def _htmldate() -> Finder:
    """
    Let htmldate look for the day of publication.
    """
    module = import_module("htmldate")

    def find(case: Case) -> PartialDate | None:
        if case.html is None:
            return None
        try:
            date = module.find_date(case.html, original_date=True, url=case.url)
        except (ValueError, TypeError):
            return None
        return PartialDate.from_edtf(date) if date else None

    return find


def _by_lines(parse: Callable[[str], Any]) -> Finder:
    """
    Make a finder of a parser of strings: the first line that is a date to it counts.
    """

    def find(case: Case) -> PartialDate | None:
        for line in case.text.split("\n"):
            if not line.strip() or len(line) > _LONGEST_LINE or not any(map(str.isdigit, line)):
                continue
            try:
                found = parse(line.strip())
            except (ValueError, OverflowError, TypeError):
                continue
            if found is not None:
                return PartialDate(found.year, found.month, found.day)
        return None

    return find


def _dateparser() -> Finder:
    """
    Let dateparser read lines; it must not complete a date from the clock.
    """
    module = import_module("dateparser")
    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "RETURN_AS_TIMEZONE_AWARE": False}
    return _by_lines(lambda line: module.parse(line, settings=settings))


def _dateutil() -> Finder:
    """
    Let the fuzzy parser of dateutil read lines.
    """
    module = import_module("dateutil.parser")
    return _by_lines(lambda line: module.parse(line, fuzzy=True))


if __name__ == "__main__":
    main()
