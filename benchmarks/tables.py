"""
Write the frozen trees as a module of rows.

    python benchmarks/tables.py PROTOTYPE.py -o src/eurasec_corpus/rules/trees.py

rewrites a module of arrays that an earlier training script has written.
"""

from __future__ import annotations

import argparse
import base64
import runpy
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int32]

HEAD = '''"""
Learned trees of the line model; written by benchmarks/train.py, not by hand.
"""

from __future__ import annotations

from .rows import TreeTable
'''


class Stage(NamedTuple):
    """
    Symmetric trees: feature and threshold of each question, points of each leaf, one row a tree.
    """

    feature: Numbers
    threshold: Numbers
    leaf: Numbers
    base: int


class Model(NamedTuple):
    """
    Gate and two stages, the score a line must be above to pass the gate, and the columns.
    """

    gate: Stage
    first: Stage
    second: Stage
    gate_limit: int
    columns: tuple[str, ...]
    around: tuple[str, ...]


def _literal(numbers: Numbers) -> Iterator[str]:
    # The highest number is left out: a feature that is cut to it must be above all thresholds.
    if numbers.min() < -(1 << 15) or numbers.max() >= (1 << 15) - 1:
        msg = f"{numbers.min()} to {numbers.max()} does not fit 16 bits"
        raise OverflowError(msg)
    text = base64.b64encode(np.ascontiguousarray(numbers).astype("<i2").tobytes()).decode()
    yield from (f'        "{text[k : k + 120]}"' for k in range(0, len(text), 120))


def _table(name: str, stage: Stage) -> Iterator[str]:
    yield f"{name} = TreeTable("
    yield f"    depth={stage.feature.shape[1]},"
    yield f"    base={stage.base},"
    arrays = {"features": stage.feature, "thresholds": stage.threshold, "leaves": stage.leaf}
    for field, numbers in arrays.items():
        lines = list(_literal(numbers))
        if len(lines) == 1:
            yield f"    {field}={lines[0].strip()},"
        else:
            yield from (f"    {field}=(", *lines, "    ),")
    yield ")"


def _names(name: str, names: Sequence[str]) -> Iterator[str]:
    yield f"{name} = ("
    yield from (f'    "{each}",' for each in names)
    yield ")"


def write_tables(model: Model, path: Path) -> None:
    """
    Write a model as a module of rows.
    """
    lines = [HEAD]
    for name, stage in (("GATE", model.gate), ("FIRST", model.first), ("SECOND", model.second)):
        lines += _table(name, stage)
    lines += ["", f"GATE_LIMIT = {model.gate_limit}", '"""What passes the gate is above this."""']
    lines += ["", *_names("COLUMNS", model.columns), '"""Names of the features, by number."""']
    lines += ["", *_names("AROUND", model.around)]
    lines += ['"""Names of the features that follow in the second stage."""', ""]
    path.write_text("\n".join(lines), encoding="utf-8")


def main() -> None:
    """
    Rewrite a module of arrays.
    """
    parser = argparse.ArgumentParser(description="Rewrite tables of arrays as rows.")
    parser.add_argument("module", type=Path)
    parser.add_argument("-o", "--out", type=Path, required=True)
    args = parser.parse_args()
    old = runpy.run_path(str(args.module))
    if old["THRESHOLD"] != 0:
        parser.error("lines are kept above 0; this table has another threshold")
    stages = (Stage(*old[name]) for name in ("GATE", "FIRST", "SECOND"))
    write_tables(Model(*stages, old["GATE_LIMIT"], old["COLUMNS"], old["AROUND"]), args.out)


if __name__ == "__main__":
    main()
