"""
Measure what hard-wrapped text costs: pages as they are, and wrapped, joined or not.

    python benchmarks/wrapped.py pages.jsonl.zst --only fundus scrapinghub --width 72

Each block of a page is wrapped at the width, with and without blank lines between blocks. `of gold`
scores what is kept against the gold text, `of itself` against what is kept of the page as it
was; `lines` is the share of the wrapped blocks that came back as one line, `false` the number of
lines that hold parts of two blocks. The two say nothing where words are broken by hyphens.
"""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pages import read_rows
from peers import Row
from scorer import Scores, compare, summarise

from eurasec_corpus import Document, cleaning
from eurasec_corpus.folding import fold
from eurasec_corpus.lines import split_lines
from eurasec_corpus.wrapping import read_lines

STYLES = {"blank lines between": "\n\n", "no blank lines": "\n"}
READERS = {"not joined": split_lines, "joined": read_lines}


class Lines(NamedTuple):
    """
    Blocks that were wrapped, those of them that came back, and lines of parts of two blocks.
    """

    wrapped: int
    joined: int
    false: int


def main() -> None:
    """
    Print a table: one row a style of page and a way to read it.
    """
    parser = argparse.ArgumentParser(description="Measure cleaning of hard-wrapped text.")
    parser.add_argument("pages", type=Path, help="JSONL or JSONL.zst")
    parser.add_argument("--only", nargs="*", help="data sets to score; all if left out")
    parser.add_argument("--width", type=int, default=72, help="characters of a line")
    parser.add_argument("--hyphens", action="store_true", help="break long words by hyphens")
    args = parser.parse_args()
    rows = [row for row in read_rows(args.pages) if not args.only or row["dataset"] in args.only]
    print(f"{len(rows)} pages, width {args.width}{', with hyphens' if args.hyphens else ''}")
    print(f"{'':36}of gold: P  R       F1      of itself: F1  lines  false")
    for style, gap in STYLES.items():
        plain = [gap.join(_blocks(row)) for row in rows]
        hard = [gap.join(_wrap(_blocks(row), args.width, args.hyphens)) for row in rows]
        wanted = _texts(plain, "joined")
        print(f"{style + ', as it is':36}{_row(rows, wanted, wanted)}", flush=True)
        for reader in READERS:
            print(f"{style + ', ' + reader:36}{_row(rows, wanted, _texts(hard, reader))}", end="")
            counts = [_count(*each, reader) for each in zip(plain, hard, strict=True)]
            wrapped, joined, false = (sum(each) for each in zip(*counts, strict=True))
            print(f"       {joined / max(wrapped, 1):.3f}  {false:5}", flush=True)


def _blocks(row: Row) -> list[str]:
    return [line for line in row["raw_text"].split("\n") if line.strip()]


def _wrap(blocks: Sequence[str], width: int, hyphens: bool) -> Iterator[str]:  # noqa: FBT001  an option
    """
    Yield blocks wrapped greedily, words longer than a line left whole.
    """
    for block in blocks:
        if hyphens:
            yield "\n".join(_hyphenate(block.split(), width))
        else:
            yield textwrap.fill(
                block, width, break_long_words=False, break_on_hyphens=False, tabsize=1
            )


def _hyphenate(words: Sequence[str], width: int) -> Iterator[str]:
    """
    Yield lines; of a long word that does not fit, four letters and a hyphen stay above.
    """
    line = ""
    for word in words:
        if len(line) + 1 + len(word) <= width or not line:
            line = f"{line} {word}".lstrip()
            continue
        room = width - len(line) - 2
        if len(word) > 8 and word.isalpha() and room >= 4:
            at = min(room, len(word) - 4)
            yield f"{line} {word[:at]}-"
            line = word[at:]
        else:
            yield line
            line = word
    yield line


def _texts(pages: Sequence[str], reader: str) -> list[str]:
    """
    Clean pages read in one way; return what is kept, without the blanks of line ends.
    """
    shipped = cleaning.read_lines
    cleaning.read_lines = READERS[reader]
    documents = list(cleaning.clean_pages(cleaning.RawPage(page) for page in pages))
    cleaning.read_lines = shipped
    return [_text(document) for document in documents]


def _text(document: Document) -> str:
    """
    Return what is kept, broken words mended so that they can be compared.
    """
    return " ".join(document.text.replace("-\n", "").split())


def _row(rows: Sequence[Row], wanted: Sequence[str], found: Sequence[str]) -> str:
    """
    Score what was found against the gold text and against what was wanted.
    """
    gold = _scores([row["gold_text"] for row in rows], found)
    same = _scores(wanted, found)
    return f"{gold.precision:.4f}  {gold.recall:.4f}  {gold.f1:.4f}  {same.f1:.4f}"


def _scores(wanted: Sequence[str], found: Sequence[str]) -> Scores:
    return summarise([compare(*pair) for pair in zip(wanted, found, strict=True)])


def _count(plain: str, hard: str, reader: str) -> Lines:
    """
    Count the blocks that were wrapped and came back, and lines that are no block or part of one.
    """
    blocks = {fold(line.text) for line in split_lines(plain) if line.text}
    broken = blocks - {fold(line.text) for line in split_lines(hard)}
    found = {fold(line.text) for line in READERS[reader](hard) if line.text}
    whole = "\n".join(blocks)
    return Lines(len(broken), len(broken & found), sum(each not in whole for each in found))


if __name__ == "__main__":
    sys.exit(main())
