"""
Commands for releases of the data.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path

import click
from attrs import asdict

from ..building import build_corpus
from ..files import write_plain_table
from ..releasing.citation import STYLES
from ..releasing.conversion import convert
from ..releasing.copies import Copy, identify
from ..releasing.cutting import cut_release
from ..releasing.manifests import read_manifest
from ..releasing.shipped import cite, data_folder, load, release_manifest, releases
from ..releasing.versions import VERSION
from ..sources import read_folder
from ..terminal import visible
from .options import FAILED, json_option, open_any
from .output import escaped, print_manifest, print_text, to_json

_MOST_ROWS = 10
_NOT_REBUILT = "not tried; the rules have changed since"


@click.command()
@click.argument("target", metavar="[VERSION|PATH]", required=False)
@json_option
def verify(target: str | None, *, as_json: bool) -> None:
    """Build a release again and compare; or tell which release a file or folder is."""
    if target is None or (VERSION.fullmatch(target) and not Path(target).exists()):
        _verify_release(target, as_json=as_json)
    else:
        _verify_copies(Path(target), as_json=as_json)


def _verify_release(version: str | None, *, as_json: bool) -> None:
    """
    Read a release, and build it again if it is the newest: older rules made the others.
    """
    promised = release_manifest(version)
    hashes: dict[str, str | None] = {
        "promised": promised.content_hash,
        "shipped": load(promised.version).content_hash,
        "rebuilt": None,
    }
    if promised.version == releases()[-1]:
        hashes["rebuilt"] = build_corpus(read_folder(data_folder() / "raw")).content_hash
    is_same = len(set(hashes.values()) - {None}) == 1
    if as_json:
        click.echo(to_json({"version": promised.version, "ok": is_same} | hashes))
    else:
        for name, found in hashes.items():
            click.echo(f"{name + ':':<10}{found or _NOT_REBUILT}")
        click.echo(f"release {promised.version}: {'OK' if is_same else 'DIFFERS'}")
    if not is_same:
        sys.exit(FAILED)


def _verify_copies(path: Path, *, as_json: bool) -> None:
    """
    Tell which release the files of a folder are, or in which rows they differ.
    """
    copies = identify(path)
    if as_json:
        records = [
            asdict(copy) | {"path": str(copy.path), "is_release": copy.is_release}
            for copy in copies
        ]
        click.echo(to_json(records))
    else:
        for copy in copies:
            _print_copy(copy)
    if not all(copy.is_release for copy in copies):
        sys.exit(FAILED)


def _print_copy(copy: Copy) -> None:
    """
    Print what a file was found to be.
    """
    what = f"{copy.path}: table {copy.table}, {copy.edition} edition"
    if copy.is_release:
        click.echo(visible(f"{what}: release {', '.join(copy.releases)}"))
        return
    claim = f", though it says it is {copy.claimed}" if copy.claimed else ""
    here = ", ".join(releases())
    click.echo(visible(f"{what}: none of the releases here ({here}){claim}"))
    if copy.missing:
        click.echo(f"  lacks the columns {', '.join(copy.missing)}")
    if copy.repeated:
        click.echo(f"  rows that stand in it a second time: {copy.repeated}")
    if copy.compared_with is None:
        return
    count = len(copy.differences)
    verb = "row differs" if count == 1 else "rows differ"
    click.echo(f"  {count or 'no'} {verb} from release {copy.compared_with}")
    for difference in copy.differences[:_MOST_ROWS]:
        click.echo(visible(f"  {difference}"))
    if count > _MOST_ROWS:
        click.echo(f"  and {count - _MOST_ROWS} more; --json lists them all")


@click.command()
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option(
    "--table",
    "table",
    type=click.Path(path_type=Path),
    help="Write a table to this file, .parquet or .csv, instead.",
)
@json_option
def diff(before: str, after: str, table: Path | None, *, as_json: bool) -> None:
    """Show what changed from A to B, and why: versions, or folders of data sets."""
    found = open_any(before).diff(open_any(after))
    if table is not None:
        write_plain_table(found.to_arrow(), table)
        click.echo(f"{table}: {len(found.changes)} rows", err=True)
    elif as_json:
        click.echo(escaped(found.to_json()))
    else:
        print_text(visible(found.to_text(), keep="\n"))


@click.command("cite")
@click.argument("version", required=False)
@click.option("--style", type=click.Choice(tuple(STYLES)), default="text", show_default=True)
def print_citation(version: str | None, style: str) -> None:
    """Print how to cite a release of the data."""
    click.echo(cite(version, style))


@click.command()
@click.argument("version")
@click.option(
    "--root",
    type=click.Path(path_type=Path),
    default=Path(),
    help="The checkout to work in; default: this folder.",
)
@click.option(
    "--date",
    "released",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day of the release; default: that of SOURCE_DATE_EPOCH, else today (UTC).",
)
@json_option
def release(version: str, root: Path, released: dt.datetime | None, *, as_json: bool) -> None:
    """Cut a release of the data from data/raw; what is released never changes."""
    day = (released or _today()).date()
    manifest = cut_release(version, root, day)
    if as_json:
        click.echo(manifest.to_json(), nl=False)
        return
    print_manifest(manifest, root / "data" / "releases" / version)
    click.echo(f"entry added to {root / 'CHANGELOG.md'}; pin the files (docs/how-to/release.md)")


def _today() -> dt.datetime:
    """
    Return the day that reproducible builds are told, else that of the clock.

    Only the name of a release depends on it, never its rows.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH")
    return dt.datetime.fromtimestamp(int(told), dt.UTC) if told else dt.datetime.now(dt.UTC)


@click.command("convert")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "-o", "--out", required=True, type=click.Path(path_type=Path), help="The folder to write."
)
def convert_dataset(folder: Path, out: Path) -> None:
    """Bring a data set of another schema version to the one of this package."""
    convert(folder, out)
    print_manifest(read_manifest(out), out)
