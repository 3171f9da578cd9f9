"""
Measure how fast pages are cleaned, beside the peers that are installed.

    python benchmarks/speed.py pages.jsonl.zst --html html.jsonl.zst
    python benchmarks/speed.py
    python benchmarks/speed.py --rest

Prints one table for the pages of a file, see README.md, and one for a corpus recombined from
the sources in `data/raw`. Times are CPU time of this process, the best of some runs; all tools
take turns in each run, so that a busy machine is as busy for one as for the other, and the
ratios can be compared where the times cannot. Pages that were cleaned before are cleaned faster,
as short lines are remembered; the row `nothing remembered` forgets them before each run.
With `--rest` it prints what else costs: the import, loading to objects, the date of a page,
and how the cost of cleaning grows with strange texts.
"""

from __future__ import annotations

import argparse
import gc
import html
import platform
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from attrs import frozen
from pages import read_rows
from peers import Row, Tool, find_peers

from eurasec_corpus import Corpus, Document, RawPage, __version__, build, clean, clean_pages
from eurasec_corpus.dating.evidence import date_candidates, find_date
from eurasec_corpus.linemodel.scoring import score_pages

RAW = Path(__file__).parents[1] / "data" / "raw"
CHARACTERS_A_DOCUMENT = 8_000
SHARE_OF_NEW_PARAGRAPHS = 0.7
BATCH = 64
_CHARACTERS_OF_SHAPES = 400_000
# The others compute much the same with other settings.
PEERS = ("trafilatura", "resiliparse", "justext")

# Texts that are cheap to write and could be dear to read, by their number of characters.
SHAPES: dict[str, Callable[[int], str]] = {
    "one line of words": lambda size: "word " * (size // 5),
    "lines of one letter": lambda size: "a\n" * (size // 20),
    "equal lines": lambda size: "This is a sentence of more than eight words.\n" * (size // 45),
    "one breadcrumb": lambda size: "Home > " * (size // 7),
    "brackets": lambda size: "(" * size,
    "digits": lambda size: "1" * size,
    "dates": lambda size: "29 October 2024\n" * (size // 160),
    "headlines with numbers": lambda size: "Top 10 things to see 2024 x\n" * (size // 280),
    "quotation marks": lambda size: "\u201c" * size,
    "marks": lambda size: "\u0345\u0301" * (size // 2),
}

Run = Callable[[Sequence[Row]], object]


@frozen
class Racer:
    """
    Something that is timed.

    Attributes:
        name: What it is.
        run: Cleans all pages.
    """

    name: str
    run: Run


def main() -> None:
    """
    Print the tables.
    """
    parser = argparse.ArgumentParser(description="Measure how fast pages are cleaned.")
    parser.add_argument("pages", type=Path, nargs="?", help="JSONL or JSONL.zst")
    parser.add_argument("--html", type=Path, help="JSONL or JSONL.zst with id and html")
    parser.add_argument("--rest", action="store_true", help="the import, loading, dates, growth")
    parser.add_argument("--runs", type=int, default=5, help="the best of so many counts")
    parser.add_argument("--most", type=int, default=400, help="pages of each kind")
    parser.add_argument("--seed", type=int, default=1, help="of the recombined corpus")
    args = parser.parse_args()
    if args.rest:
        print(report_rest(list(recombine(args.most, args.seed)), args.runs))
        return
    racers = [*own_racers(), *map(race_peer, chosen_peers())]
    print(f"Python {platform.python_version()}, NumPy {np.__version__}, best of {args.runs} runs")
    found = {racer.name.split()[0] for racer in racers}
    print("not installed:", ", ".join(peer for peer in PEERS if peer not in found) or "none")
    if args.pages is not None:
        rows = read_some(args.pages, args.html, args.most)
        print(f"\n{args.pages.name}\n" + report(rows, time_all(racers, rows, args.runs)))
    rows = list(recombine(args.most, args.seed))
    print("\ncorpus recombined from data/raw\n" + report(rows, time_all(racers, rows, args.runs)))


def read_some(path: Path, markup: Path | None, most: int) -> list[Row]:
    """
    Read pages spread over a file, with their HTML, or their lines as paragraphs of HTML.
    """
    rows = list(read_rows(path))
    rows = rows[:: max(1, -(-len(rows) // most))]
    by_id = {row["id"]: row["html"] for row in read_rows(markup)} if markup else {}
    return [with_html(row, by_id.get(row["id"])) for row in rows]


def recombine(documents: int, seed: int, most: int = CHARACTERS_A_DOCUMENT) -> Iterator[Row]:
    """
    Make documents of 8 KB or more, or of what is given, from the lines of the sources.

    Most lines are turned at a random word, so that they are new and as long as real ones.
    """
    chance = random.Random(seed)  # noqa: S311  no secret, and the seed makes it repeat
    sources = [path.read_text(encoding="utf-8") for path in sorted(RAW.glob("*.txt"))]
    pool = [line for text in sources for line in text.split("\n") if line.strip()]
    for number in range(documents):
        lines: list[str] = []
        while sum(map(len, lines)) < most:
            words = chance.choice(pool).split(" ")
            is_new = chance.random() < SHARE_OF_NEW_PARAGRAPHS
            at = chance.randrange(len(words)) if is_new else 0
            lines.append(" ".join(words[at:] + words[:at]))
        yield with_html({"id": str(number), "raw_text": "\n\n".join(lines)}, None)


def with_html(row: Row, markup: str | None) -> Row:
    """
    Give a page the HTML that peers see.
    """
    made = "".join(f"<p>{html.escape(line)}</p>\n" for line in row["raw_text"].split("\n") if line)
    return {**row, "html": markup or f"<html><body>{made}</body></html>"}


def own_racers() -> Iterator[Racer]:
    """
    Yield the ways to use the library.
    """
    yield Racer(f"eurasec-corpus {__version__}, clean_pages()", clean_batch)
    yield Racer("the same, nothing remembered", clean_anew)
    yield Racer("clean(), one by one", clean_alone)
    yield Racer("its line model alone", score_batches)


def clean_batch(rows: Sequence[Row]) -> None:
    """
    Clean pages in batches, and let each document go.
    """
    for _ in clean_pages(
        RawPage(row["raw_text"], row["id"], None, {"url": row.get("url")}) for row in rows
    ):
        pass


def clean_anew(rows: Sequence[Row]) -> None:
    """
    Clean pages in batches by a library that has seen no page.
    """
    for each in find_caches():
        each.cache_clear()
    clean_batch(rows)


@cache
def find_caches() -> tuple[Any, ...]:
    """
    Find all in which the library remembers lines; what it compiled once has no bound and stays.
    """
    kind = type(find_caches)
    found = (each for each in gc.get_objects() if isinstance(each, kind))
    ours = (each for each in found if each.__module__.startswith("eurasec_corpus"))
    return tuple(each for each in ours if each.cache_parameters()["maxsize"] is not None)


def clean_alone(rows: Sequence[Row]) -> None:
    """
    Clean pages one by one.
    """
    for row in rows:
        clean(row["raw_text"], id=row["id"], url=row.get("url"))


def score_batches(rows: Sequence[Row]) -> None:
    """
    Score the lines of pages, as many at once as `clean_pages` does.
    """
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        score_pages([row["raw_text"].split("\n") for row in batch])


def chosen_peers() -> Iterator[Tool]:
    """
    Yield one setting of each peer that is installed.
    """
    for tool in find_peers():
        if tool.name.startswith(PEERS) and not tool.name.endswith("precise"):
            yield tool


def race_peer(tool: Tool) -> Racer:
    """
    Time a peer; what it says of the headline is part of its work, as it is of ours.
    """

    def run(rows: Sequence[Row]) -> None:
        for row in rows:
            tool.extract(row)

    return Racer(tool.name, run)


def time_all(racers: Sequence[Racer], rows: Sequence[Row], runs: int) -> dict[str, float]:
    """
    Time all by turns; of each the least CPU seconds, by name.
    """
    for racer in racers:
        racer.run(rows[:BATCH])
    best: dict[str, float] = {}
    for _ in range(runs):
        for racer in racers:
            start = time.process_time()
            racer.run(rows)
            taken = time.process_time() - start
            best[racer.name] = min(taken, best.get(racer.name, taken))
    return best


def least(run: Callable[[], object], runs: int) -> float:
    """
    Return the least CPU seconds of some runs.
    """
    best = []
    for _ in range(runs):
        start = time.process_time()
        run()
        best.append(time.process_time() - start)
    return min(best)


def report_rest(rows: Sequence[Row], runs: int) -> str:
    """
    Format what costs besides cleaning.
    """
    lines = [f"import: {1000 * time_import(runs):.0f} ms"]
    documents = list(clean_pages(RawPage(row["raw_text"], row["id"]) for row in rows))
    paragraphs = sum(len(document.paragraphs) for document in documents)
    with tempfile.TemporaryDirectory() as folder:
        Corpus.from_documents(documents).write_parquet(Path(folder) / "corpus")
        corpus = Corpus.read_parquet(Path(folder) / "corpus")
        for name, load in (
            ("list(corpus.paragraphs())", lambda: list(corpus.paragraphs())),
            ("list(corpus)", lambda: list(corpus)),
        ):
            lines.append(f"{name}: {paragraphs / least(load, runs):,.0f} paragraphs/s")
        lines.append(f"build, of which cleaning: {share_of_cleaning(rows, Path(folder)):.0%}")
    dated = least(lambda: list(map(date_of, documents)), runs) / len(documents)
    lines.append(f"date of a page: {1e6 * dated:.0f} microseconds")
    for name, shape in SHAPES.items():
        texts = [shape(size) for size in (_CHARACTERS_OF_SHAPES, 2 * _CHARACTERS_OF_SHAPES)]
        one, two = (least(partial(clean, text), runs) for text in texts)
        lines.append(f"{name}: {one:.2f} s, twice the text {two / one:.1f} times that")
    return "\n".join(lines)


def time_import(runs: int) -> float:
    """
    Return the CPU seconds that a new process needs for the import, beyond an empty one.
    """
    code = "from time import process_time as t; s = t(); import eurasec_corpus; print(t() - s)"
    command = [sys.executable, "-c", code]
    found = (subprocess.check_output(command) for _ in range(runs))  # noqa: S603  our own words
    return min(map(float, found))


def share_of_cleaning(rows: Sequence[Row], folder: Path) -> float:
    """
    Return the share that cleaning has in the CPU time of a build in one process.
    """
    source = folder / "raw"
    source.mkdir()
    for row in rows:
        text = row["raw_text"].encode("utf-8", "surrogatepass")
        (source / f"{row['id']}.txt").write_bytes(text)
    alone = least(lambda: clean_batch(rows), 1)
    return alone / least(lambda: build(source, folder / "built"), 1)


def date_of(document: Document) -> object:
    """
    Find the date of a cleaned page anew.
    """
    raw, spans = document.raw, document.spans
    return find_date(date_candidates(raw, spans, document.dateline, document.url))


def report(rows: Sequence[Row], times: dict[str, float]) -> str:
    """
    Format the table: pages and MB of raw text a CPU second, and the ratio to the first row.
    """
    size = sum(len(row["raw_text"].encode("utf-8", "surrogatepass")) for row in rows) / 1e6
    lines = sum(row["raw_text"].count("\n") + 1 for row in rows) / len(rows)
    each = 1000 * size / len(rows)
    first = next(iter(times.values()))
    head = f"{len(rows)} pages, {lines:.0f} lines and {each:.1f} KB each"
    table = [head, "", "| tool | pages/s | MB/s | ratio |", "| --- | --- | --- | --- |"]
    for name, taken in times.items():
        rates = f"{len(rows) / taken:.0f} | {size / taken:.1f} | {first / taken:.2f}"
        table.append(f"| {name} | {rates} |")
    return "\n".join(table)


if __name__ == "__main__":
    main()
