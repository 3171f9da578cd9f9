"""
The manifest of a data set: what it is, and what each of its files must be.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import asdict, field, frozen
from attrs.validators import instance_of, optional

from ..errors import ForeignFileError
from ..tables import OFFSET_UNIT, SCHEMA_VERSION, SCHEMAS
from .editions import Edition

MANIFEST = "manifest.json"
PART_NAME = "part-{:05}.parquet"
"""What the files of a table in several are called."""

FORMAT = "eurasec-corpus"
"""What our files say that they are."""

RIGHTS = "LICENSE-DATA.md"
"""The file that says whose the texts are."""


@frozen
class PartFile:
    """
    One Parquet file of a table that has several.

    Attributes:
        file: The name of the file, in the folder of the table.
        rows: How many rows it has.
        sha256: The hash of its bytes.
        first: The id of its first document; all before it stand in the files above.
    """

    file: str = field(validator=instance_of(str))
    rows: int = field(validator=instance_of(int))
    sha256: str = field(validator=instance_of(str))
    first: str = field(validator=instance_of(str))


def _parts_of(rows: Iterable[PartFile | Mapping[str, Any]]) -> tuple[PartFile, ...]:
    """
    Make the parts of what a file says of them.
    """
    return tuple(row if isinstance(row, PartFile) else PartFile(**row) for row in rows)


@frozen
class TableFile:
    """
    A table of a data set: one Parquet file, or a folder of several.

    Attributes:
        file: The name of the file or folder.
        rows: How many rows it has.
        sha256: The hash of its bytes; for a folder that of the lines `hash  file` of its parts.
        content_hash: The hash of its rows, equal however they are written.
        parts: The files of the folder, in order; none if the table is one file.
    """

    file: str = field(validator=instance_of(str))
    rows: int = field(validator=instance_of(int))
    sha256: str = field(validator=instance_of(str))
    content_hash: str = field(validator=instance_of(str))
    parts: tuple[PartFile, ...] = field(default=(), converter=_parts_of)

    @classmethod
    def of_parts(cls, file: str, content_hash: str, parts: Iterable[PartFile]) -> TableFile:
        """
        Describe a folder by its parts.
        """
        held = tuple(parts)
        lines = "".join(f"{part.sha256}  {part.file}\n" for part in held)
        rows = sum(part.rows for part in held)
        return cls(file, rows, hashlib.sha256(lines.encode()).hexdigest(), content_hash, held)

    @property
    def paths(self) -> dict[str, str]:
        """
        The hashes of the files by their path in the data set.
        """
        return {f"{self.file}/{part.file}": part.sha256 for part in self.parts} or {
            self.file: self.sha256
        }


def _day_or_none(_: object, __: object, value: str | None) -> None:
    """
    Refuse what is not a day as ISO 8601 writes it.
    """
    if value is not None and dt.date.fromisoformat(value).isoformat() != value:
        msg = f"not a day: {value!r}"
        raise ValueError(msg)


@frozen
class Manifest:
    """
    What a data set is and what its files must be.

    Attributes:
        version: The version of the data; None for a build that is no release.
        schema_version: The version of the tables' layout.
        builder_version: The version of the package that built it.
        content_hash: The hash of all rows with their texts; names the content, and is
            the same for both editions.
        tables: The files by the name of the table.
        edition: Whether the texts are in it.
        released: The day of the release, in ISO 8601. What has one is never replaced;
            None for a build that is no release, or a preview.
    """

    version: str | None = field(validator=optional(instance_of(str)))
    schema_version: str = field(validator=instance_of(str))
    builder_version: str = field(validator=instance_of(str))
    content_hash: str = field(validator=instance_of(str))
    tables: dict[str, TableFile] = field(hash=False)
    edition: Edition = field(default=Edition.FULL, converter=Edition)
    released: str | None = field(default=None, validator=_day_or_none)

    def to_json(self) -> str:
        """
        Write the manifest, readable and ending with a newline.
        """
        head = {"format": FORMAT, "offset_unit": OFFSET_UNIT, "rights": RIGHTS}
        # What has no parts says nothing of them, as when there were none.
        content = asdict(self, filter=lambda attribute, value: attribute.name != "parts" or value)
        return json.dumps(head | content, indent=2) + "\n"

    @property
    def is_partitioned(self) -> bool:
        """
        Whether tables are folders of several files.
        """
        return any(table.parts for table in self.tables.values())

    @property
    def rows(self) -> int:
        """
        How many rows all tables have together.
        """
        return sum(table.rows for table in self.tables.values())


def read_manifest(folder: Path) -> Manifest:
    """
    Read the manifest of a data set.

    Raises:
        ForeignFileError: There is none, it is not ours, or it is of a schema that
            this version of the package does not read.
    """
    found = load_manifest(folder)
    if found.get("schema_version") != SCHEMA_VERSION:
        msg = (
            f"{folder / MANIFEST}: schema version {found.get('schema_version')!r}, this package "
            f"reads {SCHEMA_VERSION!r}; install the {FORMAT} that wrote it "
            f"({found.get('builder_version')}), or convert it with: "
            f"eurasec-corpus convert {folder} -o FOLDER"
        )
        raise ForeignFileError(msg)
    return parse_manifest(folder, found, tuple(SCHEMAS))


def load_manifest(folder: Path) -> dict[str, Any]:
    """
    Read the manifest of a data set of any schema, as it stands.

    Raises:
        ForeignFileError: There is none, or it is not ours.
    """
    path = folder / MANIFEST
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        if folder.is_file():
            msg = f"{path}: not a manifest of {FORMAT}: {folder} is a file; name its folder"
            raise ForeignFileError(msg) from None
        way_out = "name one that was built" if folder.is_dir() else "there is no such folder"
        msg = f"{path}: no such file; this folder is not a data set of {FORMAT}; {way_out}"
        raise ForeignFileError(msg) from None
    except (OSError, ValueError, RecursionError) as error:
        msg = f"{path}: not a manifest of {FORMAT} ({error})"
        raise ForeignFileError(msg) from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        msg = f"{path}: not a manifest of {FORMAT}; name the folder of a data set"
        raise ForeignFileError(msg)
    return found


def parse_manifest(folder: Path, found: Mapping[str, Any], names: tuple[str, ...]) -> Manifest:
    """
    Check what a manifest says.

    Args:
        folder: Where it was found, for the message.
        found: What it says.
        names: The tables that it must have.

    Raises:
        ForeignFileError: Something is missing, or of another type.
    """
    try:
        return _manifest(found, names)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        path = folder / MANIFEST
        msg = f"{path}: not a whole manifest of {FORMAT} ({error!r}); fetch or build it again"
        raise ForeignFileError(msg) from error


def _manifest(found: Mapping[str, Any], names: tuple[str, ...]) -> Manifest:
    """
    Make the manifest of what a file says.
    """
    tables = {name: TableFile(**found["tables"][name]) for name in names}
    for name, table in tables.items():
        # A file elsewhere is none of ours, whatever its hash.
        wanted = name if table.parts else f"{name}.parquet"
        files = [PART_NAME.format(index) for index in range(len(table.parts))]
        if table.file != wanted or [part.file for part in table.parts] != files:
            msg = f"table {name} in {table.file!r}"
            raise ValueError(msg)
    plain = ("version", "schema_version", "builder_version", "content_hash")
    later = {name: found[name] for name in ("edition", "released") if name in found}
    return Manifest(**{name: found[name] for name in plain}, tables=tables, **later)
