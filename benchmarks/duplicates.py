"""
Measure what of known copies is found, and how fast, beside the peers that are installed.

    python benchmarks/duplicates.py --documents 3000

Documents are recombined from the sources in `data/raw`: runs of their words make paragraphs
that have little in common, and some paragraphs are copies of earlier ones, of kinds that are
known. Times are CPU time of this process, the best of some runs.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import platform
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from eurasec_corpus import load
from eurasec_corpus.duplication.copies import find_copies
from eurasec_corpus.duplication.grouping import FEWEST_WORDS, LEAST
from eurasec_corpus.duplication.shingles import WIDTH
from eurasec_corpus.folding import digest

RAW = Path(__file__).parents[1] / "data" / "raw"
PARAGRAPHS = 40
RUNS_OF_WORDS = (3, 6)
WORDS_OF_A_RUN = (5, 11)
SHORT_LINES = ("Thank you.", "he said.", "Photo by the author", "Ladies and gentlemen,")
PERMUTATIONS = 56
SEED = 1

# Out of a thousand paragraphs; the rest is new.
SHARES = {
    "exact": 310,
    "typographic": 40,
    "near": 30,
    "dateline": 10,
    "cut": 10,
    "far": 20,
    "short": 30,
}
FOUND_AS = {
    "exact": "across-documents",
    "typographic": "across-documents",
    "near": "near",
    "dateline": "near",
    "cut": "cut",
}
DATELINES = ("MINSK, 5 May (BelTA) - ", "Minsk. ", "MOSCOW, November 1. /TASS/. ", "ASTANA - ")
GLYPHS = str.maketrans({'"': "«", "'": "’", "-": "–", "“": '"', "”": '"', "–": "-", "—": "-"})

Finder = Callable[[Sequence[str]], set[int]]


@frozen
class Paragraph:
    """
    A made paragraph.

    Attributes:
        text: Its words.
        kind: How it was made: `new`, `short`, or a kind of copy.
        root: The number of the paragraph that it was made of; its own if it is new.
    """

    text: str
    kind: str
    root: int


@frozen
class Peer:
    """
    Another tool.

    Attributes:
        name: With its version.
        find: Finds the texts that repeat an earlier one.
    """

    name: str
    find: Finder


def make_paragraphs(documents: int, seed: int) -> list[Paragraph]:
    """
    Make the paragraphs of documents, forty each, copies always of an earlier document.
    """
    draw = random.Random(seed)  # noqa: S311  made data, not secrets
    words = [
        word for path in sorted(RAW.iterdir()) for word in path.read_text(encoding="utf-8").split()
    ]
    weights = [*SHARES.values(), 1000 - sum(SHARES.values())]
    made: list[Paragraph] = []
    roots: list[int] = []
    usable = 0
    for number, kind in enumerate(
        draw.choices([*SHARES, "new"], weights, k=documents * PARAGRAPHS)
    ):
        if number % PARAGRAPHS == 0:
            usable = len(roots)
        if kind == "short":
            made.append(Paragraph(draw.choice(SHORT_LINES), kind, number))
        elif kind == "new" or not usable:
            made.append(Paragraph(_new(draw, words), "new", number))
            roots.append(number)
        else:
            root = roots[draw.randrange(usable)]
            text = COPYISTS[kind](draw, words, made[root].text)
            is_same = kind != "typographic" and text == made[root].text
            made.append(Paragraph(text, "exact" if is_same else kind, root))
    return made


def _new(draw: random.Random, words: Sequence[str]) -> str:
    """
    Put runs of words from anywhere together.
    """
    runs: list[str] = []
    for _ in range(draw.randint(*RUNS_OF_WORDS)):
        start = draw.randrange(len(words) - WORDS_OF_A_RUN[1])
        runs += words[start : start + draw.randint(*WORDS_OF_A_RUN)]
    return " ".join(runs)


def _exact(draw: random.Random, words: Sequence[str], text: str) -> str:  # noqa: ARG001  all copiers are called alike
    """
    Copy a text as it is.
    """
    return text


def _typographic(draw: random.Random, words: Sequence[str], text: str) -> str:  # noqa: ARG001  all copiers are called alike
    """
    Copy a text with other quotation marks, dashes, blanks and case.
    """
    return text.translate(GLYPHS).replace(" ", "\u00a0", draw.randint(1, 5)).upper()


def _dateline(draw: random.Random, words: Sequence[str], text: str) -> str:  # noqa: ARG001  all copiers are called alike
    """
    Put a dateline in front that leaves the text similar enough.
    """
    longer = (f"{dateline}{text}" for dateline in draw.sample(DATELINES, len(DATELINES)))
    return next((each for each in longer if reference(each, text) >= LEAST), text)


def _cut(draw: random.Random, words: Sequence[str], text: str) -> str:  # noqa: ARG001  all copiers are called alike
    """
    Copy the beginning of a text that is long enough, also up to the middle of a word.
    """
    least = len(" ".join(text.split()[:15]))
    return text[: draw.randint(least, len(text) * 3 // 4)] if least < len(text) * 3 // 4 else text


def _near(draw: random.Random, words: Sequence[str], text: str) -> str:
    """
    Change words as long as the text stays similar enough, but not too many.
    """
    parts = text.split()
    for _ in range(draw.randint(1, 3)):
        before = parts.copy()
        parts[draw.randrange(len(parts))] = draw.choice(words)
        if reference(" ".join(parts), text) < LEAST:
            return " ".join(before)
    return " ".join(parts)


def _far(draw: random.Random, words: Sequence[str], text: str) -> str:
    """
    Change words until the text is no copy any more.
    """
    parts = text.split()
    while reference(" ".join(parts), text) >= LEAST:
        parts[draw.randrange(len(parts))] = draw.choice(words)
    return " ".join(parts)


COPYISTS: Mapping[str, Callable[[random.Random, Sequence[str], str], str]] = {
    "exact": _exact,
    "typographic": _typographic,
    "near": _near,
    "dateline": _dateline,
    "cut": _cut,
    "far": _far,
}


def reference(one: str, other: str) -> int:
    """
    Compute the similarity of two texts in thousandths in another way than the library.
    """
    sets = []
    for text in (one, other):
        parts = re.findall(r"[^\W_]+", text.lower())
        sets.append({tuple(parts[at : at + WIDTH]) for at in range(len(parts) - WIDTH + 1)})
    return 1000 * len(sets[0] & sets[1]) // max(len(sets[0] | sets[1]), 1)


def table_of(made: Sequence[Paragraph]) -> pa.Table:
    """
    Make the columns of a paragraphs table that the search needs.
    """
    numbers = range(len(made))
    return pa.table(
        {
            "document_id": [f"d{number // PARAGRAPHS:06}" for number in numbers],
            "start": pa.array([number % PARAGRAPHS for number in numbers], pa.int32()),
            "label": ["body"] * len(made),
            "text": [each.text for each in made],
            "digest": [digest(each.text) for each in made],
            "date_edtf": pa.nulls(len(made), pa.string()),
        }
    )


def scores(made: Sequence[Paragraph], copies: pa.Table) -> Iterator[str]:
    """
    Yield a row a kind: how many there are, how many were found as what they are.
    """
    found = {row["row"]: row for row in copies.to_pylist()}
    for kind, name in FOUND_AS.items():
        own = [number for number, each in enumerate(made) if each.kind == kind]
        right = sum(number in found and found[number]["kind"] == name for number in own)
        any_kind = sum(number in found for number in own)
        yield f"| {kind} | {len(own)} | {right / len(own):.4f} | {any_kind / len(own):.4f} |"


def precision(made: Sequence[Paragraph], copies: pa.Table) -> dict[str, tuple[int, int]]:
    """
    Count by kind what was found, and what of it has the same root and is similar enough.
    """
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in copies.to_pylist():
        copy, survivor = made[row["row"]], made[row["survivor"]]
        is_right = copy.root == survivor.root and (
            row["kind"] == "cut" or reference(copy.text, survivor.text) >= LEAST
        )
        counts[row["kind"]][0] += 1
        counts[row["kind"]][1] += is_right
    return {kind: (found, right) for kind, (found, right) in sorted(counts.items())}


def find_peers() -> Iterator[Peer]:
    """
    Yield the peers that are installed.
    """
    for package, find in (("rensa", by_rensa), ("gaoya", by_gaoya), ("datasketch", by_datasketch)):
        try:
            import_module(package)
        except ImportError:
            continue
        yield Peer(f"{package} {importlib.metadata.version(package)}", find)


def shingles(text: str) -> list[str]:
    """
    Return the runs of three words of a text, as a user of a peer would make them.
    """
    words = text.lower().split()
    return [" ".join(words[at : at + WIDTH]) for at in range(len(words) - WIDTH + 1)]


def by_rensa(texts: Sequence[str]) -> set[int]:
    """
    Find near copies with rensa.
    """
    rensa = import_module("rensa")
    index = rensa.RMinHashLSH(LEAST / 1000, PERMUTATIONS, 14)
    found = set()
    for number, text in enumerate(texts):
        sketch = rensa.RMinHash(PERMUTATIONS, SEED)
        sketch.update(shingles(text))
        if index.query(sketch):
            found.add(number)
        else:
            index.insert(number, sketch)
    return found


def by_datasketch(texts: Sequence[str]) -> set[int]:
    """
    Find near copies with datasketch.
    """
    datasketch = import_module("datasketch")
    index = datasketch.MinHashLSH(params=(14, 4), num_perm=PERMUTATIONS)
    found = set()
    for number, text in enumerate(texts):
        sketch = datasketch.MinHash(num_perm=PERMUTATIONS, seed=SEED)
        sketch.update_batch([each.encode() for each in shingles(text)])
        if index.query(sketch):
            found.add(number)
        else:
            index.insert(number, sketch)
    return found


def by_gaoya(texts: Sequence[str]) -> set[int]:
    """
    Find near copies with gaoya.
    """
    index = import_module("gaoya.minhash").MinHashStringIndex(
        32,
        LEAST / 1000,
        num_bands=14,
        band_size=4,
        analyzer="word",
        lowercase=True,
        ngram_range=(3, 3),
    )
    found = set()
    for number, text in enumerate(texts):
        if index.query(text):
            found.add(number)
        else:
            index.insert_document(number, text)
    return found


def best_time(run: Callable[[], object], runs: int) -> float:
    """
    Return the CPU seconds of the best of some runs.
    """
    times = []
    for _ in range(runs):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


def report_speed(made: Sequence[Paragraph], runs: int) -> Iterator[str]:
    """
    Yield the table of rates.
    """
    documents = len(made) // PARAGRAPHS
    size = sum(len(each.text) for each in made) / 1e6
    table = table_of(made)
    yield "| tool | documents/s | MB/s | near copies found | of those that are none |"
    yield "| --- | --- | --- | --- | --- |"
    seconds = best_time(lambda: find_copies(table), runs)
    names = [made[row] for row in find_copies(table)["row"].to_pylist()]
    rates = f"{documents / seconds:,.0f} | {size / seconds:.1f}"
    yield f"| eurasec-corpus, exact and near | {rates} | {_found(names, made)}"
    distinct = {each.text: each for each in made}
    first = [each for each in distinct.values() if len(each.text.split()) >= FEWEST_WORDS]
    for peer in find_peers():
        texts = [each.text for each in first]
        seconds = best_time(partial(peer.find, texts), 1)
        names = [first[number] for number in sorted(peer.find(texts))]
        rates = f"{documents / seconds:,.0f} | {size / seconds:.1f}"
        yield f"| {peer.name}, near only | {rates} | {_found(names, first)}"


def _found(found: Sequence[Paragraph], made: Sequence[Paragraph]) -> str:
    """
    Write how many near copies were found, and how many that are none.
    """
    kinds = ("near", "dateline")
    wanted = sum(each.kind in kinds for each in made)
    near = sum(each.kind in kinds for each in found)
    wrong = sum(each.kind in {"far", "new"} for each in found)
    return f"{near / wanted:.4f} | {wrong} |"


def report_growth(seed: int) -> Iterator[str]:
    """
    Yield CPU seconds for inputs that are hard: one text many times, all near, one bucket.
    """
    draw = random.Random(seed)  # noqa: S311  made data, not secrets
    words = RAW.joinpath("odkb-minsk-2024.txt").read_text(encoding="utf-8").split()
    text = " ".join(words[200:240])
    yield "| 100,000 paragraphs | CPU s for 25,000 | 50,000 | 100,000 |"
    yield "| --- | --- | --- | --- |"
    shapes: Mapping[str, Callable[[int], str]] = {
        "equal": lambda _: text,
        "one word different": lambda number: text.replace("the", f"the{number}", 1),
        "every other one of words in any order": lambda number: " ".join(
            draw.sample(words[:400], 40) if number % 2 else words[200:240]
        ),
        "three tenths of the words changed": lambda _: " ".join(
            word if draw.random() < 0.7 else draw.choice(words) for word in words[200:240]
        ),
    }
    for name, shape in shapes.items():
        seconds = []
        for count in (25_000, 50_000, 100_000):
            texts = [Paragraph(shape(number), "new", number) for number in range(count)]
            table = table_of(texts)
            seconds.append(best_time(partial(find_copies, table), 1))
        yield f"| {name} | " + " | ".join(f"{each:.1f}" for each in seconds) + " |"


def main() -> None:
    """
    Print the tables.
    """
    parser = argparse.ArgumentParser(description="Measure what of known copies is found.")
    parser.add_argument("--documents", type=int, default=3000)
    parser.add_argument("--runs", type=int, default=3, help="the best of so many counts")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--growth", action="store_true", help="measure hard inputs, too")
    args = parser.parse_args()
    print(f"Python {platform.python_version()}, NumPy {np.__version__}, best of {args.runs} runs")
    made = make_paragraphs(args.documents, args.seed)
    copies = find_copies(table_of(made))
    print("\n| copies | made | found as such | found |\n| --- | --- | --- | --- |")
    print("\n".join(scores(made, copies)))
    for kind, (found, right) in precision(made, copies).items():
        print(f"{kind}: {found} found, {right} right, precision {right / found:.4f}")
    removed = Counter(made[row].kind for row in copies["row"].to_pylist())
    print(
        "taken for copies:",
        ", ".join(f"{removed[kind]} {kind}" for kind in ("new", "far", "short")),
    )
    known = pc.sum(pc.is_valid(load().to_arrow("spans")["duplicate_of"]))
    print(
        f"five sources: {find_copies(load().to_arrow()).num_rows} across documents, {known} within"
    )
    print("\n" + "\n".join(report_speed(made, args.runs)))
    if args.growth:
        print("\n" + "\n".join(report_growth(args.seed)))


if __name__ == "__main__":
    main()
