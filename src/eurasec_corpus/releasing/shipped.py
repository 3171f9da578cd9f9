"""
The data releases that this installation has.
"""

from __future__ import annotations

from pathlib import Path

from ..corpus import Corpus
from ..errors import UnknownColumnError, UnknownVersionError
from ..tables import SCHEMAS
from .citation import write_citation
from .editions import Edition
from .manifests import MANIFEST, Manifest, read_manifest
from .versions import VERSION, parse_version

_PACKAGE = Path(__file__).parents[1]
# A wheel carries the data inside the package; a checkout has it beside `src/`.
_PLACES = (_PACKAGE / "_data", _PACKAGE.parents[1] / "data")


def data_folder() -> Path:
    """
    Return the folder with the raw pages, their facts and the releases.
    """
    return next((place for place in _PLACES if (place / "releases").is_dir()), _PLACES[-1])


def list_versions(folder: Path) -> tuple[str, ...]:
    """
    List the releases in a folder, oldest first.
    """
    versions = (path.parent.name for path in folder.glob("*/" + MANIFEST))
    return tuple(sorted(filter(VERSION.fullmatch, versions), key=parse_version))


def releases() -> tuple[str, ...]:
    """
    List the versions of the data that are here, oldest first.

    >>> "0.1.0" in releases()
    True
    """
    return list_versions(data_folder() / "releases")


def release_folder(version: str | None = None, edition: str = Edition.FULL) -> Path:
    """
    Return the folder of a release.

    Args:
        version: For example `"0.1.0"`; None for the newest.
        edition: `full` or `citation`.

    Raises:
        UnknownVersionError: This installation does not have that release, or that edition
            of it.
    """
    known = releases()
    if not known:
        msg = f"no data release in {data_folder()}; install the package again"
        raise UnknownVersionError(msg)
    wanted = known[-1] if version is None else version
    if wanted not in known:
        msg = f"no data release {version!r}; there are {', '.join(known)}"
        raise UnknownVersionError(msg)
    folder = data_folder() / "releases" / wanted
    if edition == Edition.FULL:
        return folder
    if edition not in set(Edition) or not (folder / edition / MANIFEST).is_file():
        there = [each for each in Edition if (folder / each / MANIFEST).is_file()]
        msg = f"no edition {edition!r} of release {wanted}; there are {', '.join(['full', *there])}"
        raise UnknownVersionError(msg)
    return folder / edition


def load(version: str | None = None, edition: str = Edition.FULL) -> Corpus:
    """
    Open a data release.

    Args:
        version: For example `"0.1.0"`; None for the newest.
        edition: `full`, or `citation` for that without the texts.

    Returns:
        The corpus. Every file is checked by its hash; nothing is fetched.

    Raises:
        UnknownVersionError: This installation does not have that release or edition.
        DamagedFileError: A file of the release is not what it was.

    >>> load("0.1.0")
    <Corpus: 5 documents, 90 paragraphs>
    """
    return Corpus.read_parquet(release_folder(version, edition))


def release_manifest(version: str | None = None, edition: str = Edition.FULL) -> Manifest:
    """
    Read what a release promises of its files.

    Args:
        version: As for `load()`.
        edition: Likewise.

    Raises:
        UnknownVersionError: This installation does not have that release or edition.
    """
    return read_manifest(release_folder(version, edition))


def dataset_path(
    table: str = "paragraphs", version: str | None = None, edition: str = Edition.FULL
) -> Path:
    """
    Return the path of a Parquet file, for pandas, polars, DuckDB, R or Spark.

    Args:
        table: `documents`, `paragraphs`, `spans` or `dates`.
        version: As for `load()`.
        edition: Likewise.

    Raises:
        UnknownColumnError: There is no such table.
        UnknownVersionError: This installation does not have that release or edition.

    >>> dataset_path("paragraphs", "0.1.0").name
    'paragraphs.parquet'
    """
    if table not in SCHEMAS:
        msg = f"no table {table!r}; there are {', '.join(SCHEMAS)}"
        raise UnknownColumnError(msg)
    return release_folder(version, edition) / f"{table}.parquet"


def cite(version: str | None = None, style: str = "text") -> str:
    """
    Write the citation of a data release.

    Args:
        version: As for `load()`.
        style: `text`, `bibtex` or `csl-json`.

    Returns:
        The citation; it names the version and the content hash.

    Raises:
        UnknownVersionError: This installation does not have that release.
        UnknownStyleError: There is no such style.

    >>> cite("0.1.0")  # doctest: +ELLIPSIS
    'The eurasec-corpus authors (...). ... (data release 0.1.0) [Data set]. Content hash sha256:...'
    """
    return write_citation(release_manifest(version), style)
