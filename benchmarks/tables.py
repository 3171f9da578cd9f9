"""
Frozen trees as rows and as a module of rows.

    python benchmarks/tables.py PROTOTYPE.py -o src/eurasec_corpus/rules/trees.py

rewrites a module of arrays that an earlier training script has written.
"""

from __future__ import annotations

import argparse
import base64
import importlib.util
import runpy
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from eurasec_corpus.linemodel.scoring import Model
from eurasec_corpus.linemodel.trees import read_trees
from eurasec_corpus.rules.rows import TreeTable

Numbers = npt.NDArray[np.int32]

_LIMIT = 1 << 15
_HEAD = '''"""
Learned trees of the line model; written by benchmarks/train.py, not by hand.
"""

from __future__ import annotations

from .rows import TreeTable
'''


class Tables(NamedTuple):
    """
    Gate and two stages, what a line must be above to pass the gate, and names of the features.
    """

    gate: TreeTable
    first: TreeTable
    second: TreeTable
    gate_limit: int
    columns: tuple[str, ...]
    around: tuple[str, ...]


def encode_numbers(numbers: Numbers) -> str:
    """
    Write numbers as tables hold them.

    Raises:
        OverflowError: One needs more than 16 bits. The highest number is left out, too: a
            feature that is cut to it must be above all thresholds.
    """
    if numbers.min() < -_LIMIT or numbers.max() >= _LIMIT - 1:
        msg = f"{numbers.min()} to {numbers.max()} does not fit 16 bits"
        raise OverflowError(msg)
    return base64.b64encode(np.ascontiguousarray(numbers).astype("<i2").tobytes()).decode()


def make_table(feature: Numbers, threshold: Numbers, leaf: Numbers, base: int) -> TreeTable:
    """
    Make the table of symmetric trees given as arrays, one row a tree.
    """
    numbers = (encode_numbers(each) for each in (feature, threshold, leaf))
    return TreeTable(feature.shape[1], base, *numbers)


def make_model(tables: Tables) -> Model:
    """
    Make the model that computes with the tables.
    """
    gate, first, second = (read_trees(table) for table in tables[:3])
    return Model(gate, first, second, *tables[3:])


def load_model(path: Path) -> Model:
    """
    Load the model of a module that `write_tables` has written.
    """
    name = f"eurasec_corpus.rules.{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    stages = (module.GATE, module.FIRST, module.SECOND)
    return make_model(Tables(*stages, module.GATE_LIMIT, module.COLUMNS, module.AROUND))


def _lines_of_table(name: str, table: TreeTable) -> Iterator[str]:
    yield f"{name} = TreeTable("
    yield f"    depth={table.depth},"
    yield f"    base={table.base},"
    for field in ("features", "thresholds", "leaves"):
        text = getattr(table, field)
        parts = [f'"{text[at : at + 120]}"' for at in range(0, len(text), 120)]
        if len(parts) == 1:
            yield f"    {field}={parts[0]},"
        else:
            yield from (f"    {field}=(", *(f"        {part}" for part in parts), "    ),")
    yield ")"


def _lines_of_names(name: str, names: Sequence[str]) -> Iterator[str]:
    yield f"{name} = ("
    yield from (f'    "{each}",' for each in names)
    yield ")"


def write_tables(tables: Tables, path: Path) -> None:
    """
    Write tables as a module of rows.
    """
    lines = [_HEAD]
    for name, table in zip(("GATE", "FIRST", "SECOND"), tables[:3], strict=True):
        lines += _lines_of_table(name, table)
    lines += ["", f"GATE_LIMIT = {tables.gate_limit}", '"""What passes the gate is above this."""']
    lines += ["", *_lines_of_names("COLUMNS", tables.columns)]
    lines += ['"""Names of the features, by number."""', ""]
    lines += _lines_of_names("AROUND", tables.around)
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
    gate, first, second = (make_table(*old[name]) for name in ("GATE", "FIRST", "SECOND"))
    names = old["COLUMNS"], old["AROUND"]
    write_tables(Tables(gate, first, second, old["GATE_LIMIT"], *names), args.out)


if __name__ == "__main__":
    main()
