"""
Measure the memory and the time in which copies are found in paragraphs on disk, step by step.

    python benchmarks/scale.py --documents 1000000

Paragraphs are those of duplicates.py: 10,000 documents of forty, repeated with a suffix at each
word, another one each time, so that nothing but the last words is the same; each tenth document is
repeated as it is, as if many had carried it. They are made while they are read, so that no disk is
needed for them, and the time to make them is counted. Memory is what the process holds beside
mapped files (RssAnon, Linux only), and with them (VmRSS); the making of the first documents leaves
some 200 MB of it behind.
"""

from __future__ import annotations

import argparse
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial, wraps
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from duplicates import PARAGRAPHS, SEED, make_paragraphs, table_of
from pyarrow import ipc

from eurasec_corpus.duplication import scans

DOCUMENTS = 10_000
ROWS = 20_000
CARRIED = 10
STEPS = ("note_paragraphs", "number_keys", "_sign", "find_meetings", "compare_meetings")
_LETTERS = 26


class Meter:
    """
    Watches the memory of this process, and the CPU time of named steps.
    """

    def __init__(self) -> None:
        """
        Begin to watch.
        """
        self.peaks: dict[str, list[int]] = {}
        self._names = ["the rest"]
        threading.Thread(target=self._watch, daemon=True).start()

    def step(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """
        Print what a function needs when it is done.
        """

        @wraps(work)
        def measured(*args: object, **options: object) -> object:
            self._names.append(name)
            start = time.process_time()
            found = work(*args, **options)
            seconds = time.process_time() - start
            self._names.pop()
            self.tell(name, seconds)
            return found

        return measured

    def tell(self, name: str, seconds: float) -> None:
        """
        Print a row.
        """
        alone, mapped = self.peaks.get(name, [0, 0])
        print(f"| {name.strip('_')} | {seconds:.0f} | {alone} | {mapped} |", flush=True)

    def _watch(self) -> None:
        """
        Note the most memory of each step, ten times a second.
        """
        while True:
            status = Path("/proc/self/status").read_text(encoding="ascii")
            found = [
                int(status.partition(f"{key}:")[2].split()[0]) // 1024
                for key in ("RssAnon", "VmRSS")
            ]
            before = self.peaks.get(self._names[-1], found)
            self.peaks[self._names[-1]] = [max(pair) for pair in zip(before, found, strict=True)]
            time.sleep(0.1)


def write_base(path: Path) -> npt.NDArray[np.uint8]:
    """
    Write the paragraphs that are repeated; return the bytes of their digests.
    """
    table = table_of(make_paragraphs(DOCUMENTS, SEED)).combine_chunks()
    with ipc.new_file(path, table.schema) as file:
        file.write_table(table)
    digests = bytes.fromhex("".join(table["digest"].to_pylist()))
    return np.frombuffer(digests, np.uint8).reshape(-1, 16)


def read_all(
    base: pa.Table, digests: npt.NDArray[np.uint8], documents: int, columns: Sequence[str]
) -> Iterator[pa.Table]:
    """
    Read columns of the paragraphs of so many documents.
    """
    masks = np.random.default_rng(SEED).integers(0, 256, (-(-documents // DOCUMENTS), 16), np.uint8)
    masks[0] = 0
    for number, mask in enumerate(masks):
        suffix = chr(97 + number // _LETTERS) + chr(97 + number % _LETTERS) if number else ""
        rows = min(base.num_rows, (documents - number * DOCUMENTS) * PARAGRAPHS)
        for start in range(0, rows, ROWS):
            piece = base.slice(start, min(ROWS, rows - start))
            places = np.arange(start, start + piece.num_rows)
            is_carried = places // PARAGRAPHS % CARRIED == 0
            known = np.where(is_carried[:, None], digests[places], digests[places] ^ mask)
            edges = pa.py_buffer(np.arange(len(places) + 1, dtype=np.int32) * 32)
            hexes = pa.py_buffer(known.tobytes().hex().encode("ascii"))
            texts = pc.replace_substring(piece["text"], " ", f"{suffix} ")
            made = {
                "document_id": pc.binary_join_element_wise(suffix, piece["document_id"], "-"),
                "text": pc.if_else(pa.array(is_carried), piece["text"], texts),
                "digest": pa.Array.from_buffers(pa.string(), len(places), [None, edges, hexes]),
            }
            yield pa.table({name: made.get(name, piece[name]) for name in columns})


def main() -> None:
    """
    Print the table.
    """
    parser = argparse.ArgumentParser(description="Measure the search for copies at scale.")
    parser.add_argument("--documents", type=int, default=100_000)
    args = parser.parse_args()
    meter = Meter()
    for name in STEPS:
        setattr(scans, name, meter.step(name, getattr(scans, name)))
    with TemporaryDirectory() as folder:
        digests = write_base(Path(folder, "base.arrow"))
        base = ipc.open_file(pa.memory_map(str(Path(folder, "base.arrow")))).read_all()
        print("| step | CPU s | RssAnon, MB | VmRSS, MB |\n| --- | --- | --- | --- |")
        start = time.process_time()
        found = scans.scan_groups(partial(read_all, base, digests, args.documents), Path(folder))
        copies = sum(table.num_rows for table in found.tables())
        meter.tell("the rest", time.process_time() - start)
    print(f"{args.documents:,} documents, {len(found.marks):,} paragraphs, {copies:,} copies")


if __name__ == "__main__":
    main()
