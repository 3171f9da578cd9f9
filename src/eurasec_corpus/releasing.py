"""
The data releases that this installation has.
"""

from __future__ import annotations

from pathlib import Path

from .corpus import Corpus
from .errors import UnknownColumnError, UnknownVersionError
from .files import MANIFEST, VERSION, Manifest, read_manifest
from .tables import SCHEMAS

_PACKAGE = Path(__file__).parent
# A wheel carries the data inside the package; a checkout has it beside `src/`.
_PLACES = (_PACKAGE / "_data", _PACKAGE.parents[1] / "data")


def data_folder() -> Path:
    """
    Return the folder with the raw pages, their facts and the releases.
    """
    return next((place for place in _PLACES if (place / "releases").is_dir()), _PLACES[-1])


def _version_key(version: str) -> tuple[int, ...]:
    """
    Order versions by their numbers.
    """
    return tuple(int(part) for part in version.split("."))


def releases() -> tuple[str, ...]:
    """
    List the versions of the data that are here, oldest first.

    >>> "0.1.0" in releases()
    True
    """
    folders = (data_folder() / "releases").glob("*/" + MANIFEST)
    versions = (folder.parent.name for folder in folders)
    return tuple(sorted(filter(VERSION.fullmatch, versions), key=_version_key))


def _folder(version: str | None) -> Path:
    """
    Return the folder of a release, the newest if None.
    """
    known = releases()
    if not known:
        msg = f"no data release in {data_folder()}; install the package again"
        raise UnknownVersionError(msg)
    wanted = known[-1] if version is None else version
    if wanted not in known:
        msg = f"no data release {version!r}; there are {', '.join(known)}"
        raise UnknownVersionError(msg)
    return data_folder() / "releases" / wanted


def load(version: str | None = None) -> Corpus:
    """
    Open a data release.

    Args:
        version: For example `"0.1.0"`; None for the newest.

    Returns:
        The corpus. Every file is checked by its hash; nothing is fetched.

    Raises:
        UnknownVersionError: This installation does not have that release.
        DamagedFileError: A file of the release is not what it was.

    >>> load("0.1.0")
    <Corpus: 5 documents, 90 paragraphs>
    """
    return Corpus.read_parquet(_folder(version))


def release_manifest(version: str | None = None) -> Manifest:
    """
    Read what a release promises of its files.

    Args:
        version: As for `load()`.

    Raises:
        UnknownVersionError: This installation does not have that release.
    """
    return read_manifest(_folder(version))


def dataset_path(table: str = "paragraphs", version: str | None = None) -> Path:
    """
    Return the path of a Parquet file, for pandas, polars, DuckDB, R or Spark.

    Args:
        table: `documents`, `paragraphs`, `spans` or `dates`.
        version: As for `load()`.

    Raises:
        UnknownColumnError: There is no such table.
        UnknownVersionError: This installation does not have that release.

    >>> dataset_path("paragraphs", "0.1.0").name
    'paragraphs.parquet'
    """
    if table not in SCHEMAS:
        msg = f"no table {table!r}; there are {', '.join(SCHEMAS)}"
        raise UnknownColumnError(msg)
    return _folder(version) / f"{table}.parquet"
