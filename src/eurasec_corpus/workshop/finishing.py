"""
From the cleaned batches to a data set: one file a table, or several where there is much.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
from attrs import evolve, frozen

from .._version import __version__
from ..duplication.policies import resolve_copies, resolve_rows
from ..files import Signature, describe_file, fill_folder, hash_file, open_table, write_text
from ..labels import DuplicatePolicy
from ..releasing.editions import Edition
from ..releasing.manifests import MANIFEST, PART_NAME, Manifest, PartFile, TableFile
from ..tables import KEYS, SCHEMA_VERSION, SCHEMAS, Tables, content_hash, hash_in_order
from .copying import read_copies, save_copies
from .parts import Part, read_part
from .pools import Run

# One document is found without reading many others.
_ROWS_A_GROUP = {"documents": 500}
_ROWS = 20_000


@frozen
class Assembly:
    """
    A data set to put together.

    Attributes:
        places: The folders of the cleaned batches; their order makes no difference.
        bounds: The ids at which the files of a table begin, but for the first.
        folder: The folder of the data set; it is there and empty.
        signature: What it is signed with.
        duplicates: What becomes of paragraphs that repeat one of another document.
        copies: The file that names these paragraphs; None while they are not known.
    """

    places: tuple[Path, ...]
    bounds: tuple[str, ...]
    folder: Path
    signature: Signature
    duplicates: DuplicatePolicy = DuplicatePolicy.NONE
    copies: Path | None = None


def assemble(wanted: Assembly, run: Run) -> Manifest:
    """
    Make a data set of cleaned batches.

    Args:
        wanted: What to put together.
        run: Runs tasks.

    Returns:
        The manifest, written last.

    Raises:
        DocumentError: Two documents have one id.
    """
    if not wanted.bounds:
        tables = resolve_copies(_in_memory(wanted.places), wanted.duplicates)
        return fill_folder(tables, wanted.folder, wanted.signature)
    if wanted.duplicates is DuplicatePolicy.NONE:
        return _assemble_parts(wanted, run)
    with tempfile.TemporaryDirectory(dir=wanted.folder.parent) as scratch:
        copies = save_copies(wanted.places, len(wanted.bounds) + 1, Path(scratch))
        return _assemble_parts(evolve(wanted, copies=copies), run)


def _assemble_parts(wanted: Assembly, run: Run) -> Manifest:
    """
    Write the files of all tables and the manifest.
    """
    folder, signature = wanted.folder, wanted.signature
    found = dict(run(assemble_table, [(name, wanted) for name in SCHEMAS]))
    files = {name: found[name] for name in SCHEMAS}
    whole = content_hash({name: file.content_hash for name, file in files.items()})
    manifest = Manifest(
        signature.version,
        SCHEMA_VERSION,
        __version__,
        whole,
        files,
        Edition.FULL,
        signature.released,
    )
    write_text(folder / MANIFEST, manifest.to_json())
    return manifest


def _in_memory(places: tuple[Path, ...]) -> Tables:
    """
    Read the only part of all tables.
    """
    read = {name: read_part(Part(places, name, 0), sys.maxsize) for name in SCHEMAS}
    empty = {name: [schema.empty_table()] for name, schema in SCHEMAS.items()}
    return Tables(**{name: pa.concat_tables([*empty[name], *read[name]]) for name in SCHEMAS})


def assemble_table(job: tuple[str, Assembly]) -> tuple[str, TableFile]:
    """
    Write the files of one table.

    Args:
        job: Its name, and what it is a part of.

    Returns:
        Its name and what its files must be.
    """
    name, wanted = job
    written: list[PartFile] = []
    hashed = hash_in_order(name, _write_parts(name, wanted, written))
    return name, TableFile.of_parts(name, hashed, written)


def _write_parts(name: str, wanted: Assembly, written: list[PartFile]) -> Iterator[pa.Table]:
    """
    Write the files of a table one by one, note what they are, and hand their rows on.
    """
    place = wanted.folder / name
    place.mkdir()
    footer = describe_file(wanted.signature) | {"table": name}
    for index, bound in enumerate(("", *wanted.bounds)):
        path = place / PART_NAME.format(index)
        first, rows = bound, 0
        with open_table(path, SCHEMAS[name], footer) as file:
            for piece in _read_rows(wanted, Part(wanted.places, name, index)):
                file.write_table(piece)
                first = first if rows else _first_of(name, piece, bound)
                rows += piece.num_rows
                yield piece
        written.append(PartFile(path.name, rows, hash_file(path), first))


def _read_rows(wanted: Assembly, part: Part) -> Iterator[pa.Table]:
    """
    Read the rows of a part as they shall be written.
    """
    pieces = read_part(part, _ROWS_A_GROUP.get(part.name, _ROWS))
    if wanted.copies is None:
        return pieces
    found = read_copies(wanted.copies, part, wanted.duplicates)
    return (resolve_rows(part.name, piece, found) for piece in pieces)


def _first_of(name: str, table: pa.Table, bound: str) -> str:
    """
    Return the id of the first document of a table; of an empty one the least that it may have.
    """
    return table[KEYS[name][0]][0].as_py() if table.num_rows else bound
