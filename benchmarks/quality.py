"""
Measure the library and its peers on labelled pages.

    python benchmarks/quality.py pages.jsonl.zst --html html.jsonl.zst --peers
    python benchmarks/quality.py pages.jsonl.zst --held-out build/held-out --worst 10
    python benchmarks/quality.py folder

A file holds one labelled page a line, see README.md. A folder holds `gold.jsonl` with one
label a line, and a text file for each page; it is scored by lines. With `--held-out` each
page is scored by trees that were learned without any page of its site; without it pages
that the trees were learned from flatter them. `--worst` shows of the pages with the lowest F1 what
was kept wrongly and what was lost.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from heldout import Placed, place, read_placed
from pages import folds_of, read_rows
from peers import Found, Row, Tool, by_library, by_library_with_sites, by_model, find_peers
from scorer import compare, count_shingles, split_tokens, summarise

from eurasec_corpus import __version__, clean
from eurasec_corpus.linemodel import scoring

OWN = (
    Tool(f"eurasec-corpus {__version__}", "text lines", by_library),
    Tool("its line model alone", "text lines", by_model),
)
COLUMNS = "P       R       F1      (95 % interval)   macro   exact  empty  title   pages/s"
LINE_GOLD = {"keep": True, "drop": False, "dup": False}
"""What a label of a folder's `gold.jsonl` asks for; others are not scored."""
_LINES_SHOWN, _LONGEST_SHOWN = 3, 90


def main() -> None:
    """
    Print the table of a file or the line scores of a folder.
    """
    parser = argparse.ArgumentParser(description="Measure the library on labelled pages.")
    parser.add_argument("pages", type=Path, help="JSONL or JSONL.zst, or a folder")
    parser.add_argument("--html", type=Path, help="JSONL or JSONL.zst with id and html")
    parser.add_argument("--peers", action="store_true", help="run the peers; needs --html")
    parser.add_argument("--held-out", type=Path, help="folder of train.py --held-out")
    parser.add_argument("--seed", type=int, default=23, help="the seed given to train.py")
    parser.add_argument(
        "--sites", action="store_true", help="score only sites of several pages, clutter known too"
    )
    parser.add_argument("--only", nargs="*", help="data sets to score; all if left out")
    parser.add_argument("--worst", type=int, default=0, help="show so many of the worst pages")
    args = parser.parse_args()
    if args.peers and args.html is None:
        parser.error("peers read HTML: name its file with --html")
    if args.pages.is_dir():
        print(line_report(args.pages))
        return
    rows = _rows(args.pages, args.html)
    order = _by_fold(rows, args.held_out, args.seed)
    own = OWN
    if args.sites:
        own = (
            *OWN,
            Tool("with the clutter of its site", "text lines", by_library_with_sites(rows)),
        )
        shared = _shared_sites(rows)
        order = [(each, [row for row in part if row["site"] in shared]) for each, part in order]
    for tool in (*own, *(find_peers() if args.peers else ())):
        if tool is OWN[0]:
            print(f"{'':32}{COLUMNS}")
        print(f"{tool.name:32}{measure(tool, order, args.only)}", flush=True)
    if args.worst:
        print(*worst_pages(order, args.only, args.worst), sep="\n")


def _rows(pages: Path, html: Path | None) -> list[Row]:
    """
    Read the labelled pages, with their HTML if there is a file of it: then those that it has.
    """
    if html is None:
        return list(read_rows(pages))
    found = {row["id"]: row["html"] for row in read_rows(html)}
    return [{**row, "html": found[row["id"]]} for row in read_rows(pages) if row["id"] in found]


def _shared_sites(rows: Sequence[Row]) -> set[str]:
    """
    Return the sites of several pages.
    """
    return {site for site, count in Counter(row["site"] for row in rows).items() if count > 1}


def _by_fold(
    rows: Sequence[Row], held_out: Path | None, seed: int
) -> list[tuple[Placed, list[Row]]]:
    """
    Put the pages of a fold together with what was learned without them.
    """
    if held_out is None:
        return [(Placed(scoring.MODEL), list(rows))]
    learned = read_placed(held_out)
    folds = folds_of([row["site"] for row in rows], seed, len(learned))
    return [
        (each, [row for row, fold in zip(rows, folds, strict=True) if fold == number])
        for number, each in enumerate(learned)
    ]


def _extract(tool: Tool, row: Row) -> Found:
    """
    Run a tool; what it cannot read counts as an empty page.
    """
    try:
        return tool.extract(row)
    except Exception as error:  # noqa: BLE001  whatever a peer raises, the table goes on
        print(f"{tool.name}: {row['id']}: {error!r}", file=sys.stderr)
        return Found("", None)


def _run(
    tool: Tool, order: Sequence[tuple[Placed, list[Row]]], only: Sequence[str] | None
) -> Iterator[tuple[Row, Found]]:
    """
    Yield what a tool finds on each page.
    """
    for learned, rows in order:
        chosen = [row for row in rows if not only or row["dataset"] in only]
        with place(learned):
            yield from ((row, _extract(tool, row)) for row in chosen)


def _fold(text: str | None) -> str:
    return " ".join((text or "").split())


def measure(
    tool: Tool, order: Sequence[tuple[Placed, list[Row]]], only: Sequence[str] | None
) -> str:
    """
    Run a tool over pages and return its row of the table.
    """
    started = time.process_time()
    found = list(_run(tool, order, only))
    seconds = time.process_time() - started
    scores = summarise([compare(row["gold_text"], each.text) for row, each in found])
    titled = [(row, each) for row, each in found if row.get("gold_title")]
    exact = sum(_fold(row["gold_title"]) == _fold(each.title) for row, each in titled)
    return (
        f"{scores.precision:.4f}  {scores.recall:.4f}  {scores.f1:.4f}  "
        f"({scores.low:.4f}, {scores.high:.4f})  {scores.macro_f1:.4f}  {scores.exact:.3f}  "
        f"{scores.empty:5}  {exact / max(len(titled), 1):.3f}  {len(found) / seconds:7.1f}"
    )


def worst_pages(
    order: Sequence[tuple[Placed, list[Row]]], only: Sequence[str] | None, count: int
) -> Iterator[str]:
    """
    Yield what the library keeps wrongly and loses on the pages with the lowest F1.
    """
    scored = [
        (compare(row["gold_text"], got.text), row, got) for row, got in _run(OWN[0], order, only)
    ]
    scored.sort(key=lambda each: (each[0].f1, each[1]["id"]))
    for counts, row, found in scored[:count]:
        precision, recall = counts.precision or 0.0, counts.recall or 0.0
        size = len(split_tokens(row["gold_text"]))
        yield f"\n{row['id']} ({row['site']}): P {precision:.2f} R {recall:.2f}, {size} gold words"
        for name, text, other in (
            ("kept", found.text, row["gold_text"]),
            ("lost", row["gold_text"], found.text),
        ):
            lines = _lines_without(text, other)
            yield f"  {name} wrongly: {len(lines)} lines"
            longest = sorted(lines, key=len, reverse=True)[:_LINES_SHOWN]
            yield from (f"    {line[:_LONGEST_SHOWN]}" for line in longest)


def _lines_without(text: str, other: str) -> list[str]:
    """
    Return the lines of a text of which another one has less than half.
    """
    known = count_shingles(split_tokens(other))
    found = []
    for line in filter(str.strip, text.splitlines()):
        own = count_shingles(split_tokens(line))
        if 2 * (own & known).total() < own.total():
            found.append(line.strip())
    return found


def line_report(folder: Path) -> str:
    """
    Score the lines that the library keeps against a label for each line.
    """
    total = [0, 0, 0]
    own = []
    for row in map(json.loads, (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()):
        document = clean((folder / f"{row['id']}.txt").read_text(encoding="utf-8"))
        kept = {
            part.line + more
            for part in document.paragraphs
            for more in range(len(part.text.splitlines()))
        }
        pairs = [(LINE_GOLD.get(label), n in kept) for n, label in enumerate(row["lines"], start=1)]
        counts = [pairs.count(each) for each in ((True, True), (False, True), (True, False))]
        total = [a + b for a, b in zip(total, counts, strict=True)]
        own.append(_line_f1(*counts))
    tp, fp, fn = total
    return (
        f"{len(own)} pages by lines: P {tp / max(tp + fp, 1):.4f}  R {tp / max(tp + fn, 1):.4f}  "
        f"F1 {_line_f1(tp, fp, fn):.4f}  mean of the pages' F1 {sum(own) / max(len(own), 1):.4f}  "
        f"kept rightly {tp}, wrongly {fp}, lost {fn}"
    )


def _line_f1(tp: int, fp: int, fn: int) -> float:
    return 2 * tp / (2 * tp + fp + fn) if tp + fp + fn else 1.0


if __name__ == "__main__":
    main()
