"""
Measure builds: their share of the speed of cleaning, workers, memory, and opening the result.

    python benchmarks/building.py
    python benchmarks/building.py --documents 1000000 --duplicates first --only memory

Prints one row a figure. Documents are recombined from `data/raw` as in speed.py, a third each from
three sites. Speeds are CPU time of all processes; two workers are compared in wall time, so run
it on a quiet machine with two cores or more. Memory is the largest resident set of a fresh
process (Linux only) up to the end of each stage, for 10,000 documents of 1 KB or so, or as many as
--documents says.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import pyarrow as pa
from speed import CHARACTERS_A_DOCUMENT, recombine

from eurasec_corpus import Corpus, RawPage, build, clean_pages
from eurasec_corpus.files import Signature, describe_file, hash_file, open_table, write_text
from eurasec_corpus.labels import DuplicatePolicy
from eurasec_corpus.releasing.manifests import MANIFEST, PART_NAME, Manifest, PartFile, TableFile
from eurasec_corpus.tables import KEYS, SCHEMAS
from eurasec_corpus.workshop.recurrences import Recurrences, count_site_lines

DUPLICATES = tuple(map(str, DuplicatePolicy))
SITES = ("tass.com", "eng.belta.by", "en.odkb-csto.org")
# The high-water mark of the process itself: that of getrusage() begins with its parent's.
CHILD = """
import sys, time
from pathlib import Path
from eurasec_corpus import build

stages = ["reading"]

def tell():
    peak = Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]
    print(stages[-1], peak, time.process_time(), flush=True)

def watch(step):
    if step.stage != stages[-1]:
        tell()
        stages.append(step.stage)

build(sys.argv[1], sys.argv[2], duplicates=sys.argv[3], watch=watch)
tell()
"""
SHORT = 1_000


def main() -> None:
    """
    Print the rows.
    """
    parser = argparse.ArgumentParser(description="Measure builds.")
    parser.add_argument("--documents", type=int, default=10_000, help="for the memory")
    parser.add_argument("--duplicates", choices=DUPLICATES, default="none", help="for the memory")
    parser.add_argument("--pages", type=int, default=400, help="for the speed")
    parser.add_argument("--runs", type=int, default=3, help="the best of so many counts")
    parser.add_argument("--only", choices=FIGURES, help="one figure")
    args = parser.parse_args()
    print("| figure | value |\n| --- | --- |", flush=True)
    for name, figure in FIGURES.items():
        if args.only in {None, name}:
            for row, value in figure(args):
                print(f"| {row} | {value} |", flush=True)


def make_pages(documents: int, most: int = CHARACTERS_A_DOCUMENT) -> Iterator[dict[str, str]]:
    """
    Make pages of three sites.
    """
    for number, row in enumerate(recombine(documents, 1, most)):
        yield {
            "id": f"d{number * 7919 % 1_000_003:07}",
            "text": row["raw_text"],
            "url": f"https://{SITES[number % 3]}/{number}",
        }


def write_pages(pages: Iterable[dict[str, str]], path: Path) -> Path:
    """
    Write pages as JSON Lines.
    """
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(page) + "\n" for page in pages)
    return path


def best(runs: int, clock: Callable[[], float], work: Callable[[], object]) -> float:
    """
    Return the least seconds that some work takes.
    """
    taken = []
    for _ in range(runs):
        start = clock()
        work()
        taken.append(clock() - start)
    return min(taken)


def share(args: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """
    Compare a build with cleaning alone, which knows the same of the sites.
    """
    pages = list(make_pages(args.pages))
    keys, numbers = count_site_lines(
        [(page["url"].split("/")[2], page["text"].encode()) for page in pages]
    )
    profiles = Recurrences(keys[numbers > 1], numbers[numbers > 1]).profiles(SITES)

    def clean_all() -> None:
        raw = (
            RawPage(
                page["text"],
                page["id"],
                profiles[page["url"].split("/")[2]],
                {"url": page["url"]},
            )
            for page in pages
        )
        for _ in clean_pages(raw):
            pass

    with tempfile.TemporaryDirectory() as folder:
        source = write_pages(pages, Path(folder, "pages.jsonl"))
        # By turns, so that a busy machine is as busy for one as for the other.
        times = [
            (
                best(1, time.process_time, clean_all),
                best(1, time.process_time, lambda: build(source, Path(folder, "out"))),
            )
            for _ in range(args.runs)
        ]
    cleaning, building = (min(some) for some in zip(*times, strict=True))
    yield "cleaning, pages a CPU second", f"{args.pages / cleaning:.0f}"
    yield "build, pages a CPU second", f"{args.pages / building:.0f}"
    yield "build, share of cleaning (goal .85, floor .7)", f"{cleaning / building:.2f}"


def two_workers(args: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """
    Compare two workers with one, in wall time, starting them included.
    """
    with tempfile.TemporaryDirectory() as folder:
        source = write_pages(make_pages(4 * args.pages), Path(folder, "pages.jsonl"))
        one, two = (
            best(
                1,
                time.monotonic,
                partial(build, source, Path(folder, "out"), workers=number),
            )
            for number in (1, 2)
        )
    yield "two workers against one (goal 1.8, floor 1.6)", f"{one / two:.2f}"


def memory(args: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """
    Measure the memory of a build of many short documents, up to the end of each stage.
    """
    with tempfile.TemporaryDirectory() as folder:
        source = write_pages(make_pages(args.documents, SHORT), Path(folder, "pages.jsonl"))
        size = source.stat().st_size / 1e6
        yield f"short documents: {args.documents:,}, MB", f"{size:.0f}"
        command = [sys.executable, "-c", CHILD, source, Path(folder, "out"), args.duplicates]
        with subprocess.Popen(  # noqa: S603  this interpreter, our own words
            list(map(str, command)), stdout=subprocess.PIPE, text=True
        ) as child:
            for line in child.stdout or ():
                stage, peak, seconds = line.split()
                row = f"peak memory to the end of {stage}, CPU seconds so far"
                yield row, f"{int(peak) / 1024:.0f} MB, {float(seconds):.0f}"
    if child.returncode:
        sys.exit(f"the build ended with {child.returncode}")


def opening(args: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """
    Open a data set of a million paragraphs, and query it.
    """
    with tempfile.TemporaryDirectory() as folder:
        write_many(Path(folder))
        taken = best(args.runs, time.monotonic, lambda: Corpus.read_parquet(folder))
        yield "open a million paragraphs (goal 100 ms)", f"{taken * 1e3:.1f} ms"
        corpus = Corpus.read_parquet(folder)
        first = best(1, time.monotonic, lambda: corpus.where(publisher="P7"))
        yield "first query of documents", f"{first * 1e3:.0f} ms"
        query = best(args.runs, time.monotonic, lambda: corpus.where(publisher="P8"))
        yield "later query of documents", f"{query * 1e3:.0f} ms"
        one = best(args.runs, time.monotonic, lambda: corpus["d050000"])
        yield "one document", f"{one * 1e3:.0f} ms"


def write_many(folder: Path) -> None:
    """
    Write a data set of 100,000 documents of ten paragraphs, made by copying one.
    """
    page = "\n\n".join(
        f"Paragraph {number} of the talks in Minsk on trade." for number in range(10)
    )
    one = Corpus.from_documents(clean_pages([RawPage(page, "x")])).tables.named()
    files = {}
    for name, table in one.items():
        (folder / name).mkdir()
        parts = []
        for index in range(5):
            ids = [f"d{number:06}" for number in range(index * 20_000, (index + 1) * 20_000)]
            rows = many_of(table, ids, KEYS[name][0])
            path = folder / name / PART_NAME.format(index)
            footer = describe_file(Signature()) | {"table": name}
            groups = 500 if name == "documents" else 20_000
            with open_table(path, SCHEMAS[name], footer) as file:
                file.write_table(rows, groups)
            parts.append(PartFile(path.name, rows.num_rows, hash_file(path), ids[0]))
        files[name] = TableFile.of_parts(name, "0" * 64, parts)
    write_text(folder / MANIFEST, Manifest(None, "1", "0", "0" * 64, files).to_json())


def many_of(table: pa.Table, ids: list[str], key: str) -> pa.Table:
    """
    Repeat the rows of a document for others, with publishers of their own.
    """
    rows = table.num_rows
    names = [name for name in ids for _ in range(rows)]
    columns = table.take(pa.array(list(range(rows)) * len(ids), pa.int64()))
    found = columns.set_column(
        columns.column_names.index(key), columns.schema.field(key), pa.array(names, pa.string())
    )
    if "publisher" in found.column_names:
        publishers = pa.array([f"P{name[-1]}" for name in names], pa.string())
        at = found.column_names.index("publisher")
        found = found.set_column(at, found.schema.field("publisher"), publishers)
    schema = next(schema for schema in SCHEMAS.values() if schema.names == found.column_names)
    return found.cast(schema)


FIGURES = {"share": share, "workers": two_workers, "memory": memory, "opening": opening}

if __name__ == "__main__":
    main()
