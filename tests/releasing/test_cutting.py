"""
Cutting a release: what is in it, what is refused, and that nothing is half done.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import shutil
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from eurasec_corpus import Corpus, MetadataError, SourceError, VersionError
from eurasec_corpus.files import write_dataset
from eurasec_corpus.releasing import cutting
from eurasec_corpus.releasing.cutting import cut_release
from eurasec_corpus.releasing.manifests import MANIFEST, read_manifest
from eurasec_corpus.tables import SCHEMAS

ROOT = Path(__file__).parents[2]
DAY = dt.date(2026, 11, 22)
PAGES = {
    "a": "MINSK, 29 October (BelTA) - The summit of the leaders of the states has ended.\n",
    "b": "The leaders signed a joint statement on indivisible security in Eurasia today.\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """
    A checkout with two pages and no release.
    """
    (tmp_path / "data" / "raw").mkdir(parents=True)
    for name, text in PAGES.items():
        (tmp_path / "data" / "raw" / f"{name}.txt").write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "data" / "statement.toml", tmp_path / "data")
    shutil.copy(ROOT / "LICENSE-DATA.md", tmp_path)
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## [Unreleased]\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def cut(root: Path) -> Path:
    """
    The same checkout with release 1.0.0.
    """
    cut_release("1.0.0", root, DAY)
    return root


def contents(folder: Path) -> dict[str, bytes]:
    """
    Return what is below a folder, hidden files too.
    """
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


class TestContents:
    """
    What is in a release.
    """

    def test_files(self, cut: Path) -> None:
        """
        Each edition has its tables, its descriptions, its card and the rights.
        """
        edition = {
            MANIFEST,
            "datapackage.json",
            "croissant.json",
            "README.md",
            "LICENSE-DATA.md",
            *(f"{name}.parquet" for name in SCHEMAS),
        }

        found = set(contents(cut / "data" / "releases" / "1.0.0"))

        assert found == edition | {f"citation/{name}" for name in edition}

    def test_manifest_says_day_and_version(self, cut: Path) -> None:
        """
        Both editions bear the version, the day and the content hash of the texts.
        """
        folder = cut / "data" / "releases" / "1.0.0"
        full, citation = read_manifest(folder), read_manifest(folder / "citation")

        assert (full.version, full.released, full.edition) == ("1.0.0", "2026-11-22", "full")
        assert (citation.edition, citation.content_hash) == ("citation", full.content_hash)

    def test_citation_edition_is_made_full_again(self, cut: Path) -> None:
        """
        From the citation edition and the raw pages follows the full one.
        """
        folder = cut / "data" / "releases" / "1.0.0"

        again = Corpus.read_parquet(folder / "citation").attach(cut / "data" / "raw")

        assert again == Corpus.read_parquet(folder)

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_stray_file_says_what_it_is(self, cut: Path, name: str) -> None:
        """
        The footer of each file says in words which release it is from.
        """
        path = cut / "data" / "releases" / "1.0.0" / "citation" / f"{name}.parquet"

        about = pq.read_schema(path).metadata[b"eurasec_corpus.about"].decode()

        assert about.startswith(
            "eurasec-corpus, data release 1.0.0 of 2026-11-22, citation edition, content hash"
        )

    def test_same_day_same_bytes(self, cut: Path, root: Path) -> None:
        """
        Cut again on the same day, a release has the same bytes.
        """
        before = contents(cut / "data" / "releases" / "1.0.0")
        shutil.rmtree(cut / "data" / "releases")

        cut_release("1.0.0", root, DAY)

        assert contents(root / "data" / "releases" / "1.0.0") == before

    def test_hashes_in_the_data_package(self, cut: Path) -> None:
        """
        What the descriptions promise of a file is true.
        """
        folder = cut / "data" / "releases" / "1.0.0"
        package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        croissant = json.loads((folder / "croissant.json").read_text(encoding="utf-8"))

        for resource, entry in zip(package["resources"], croissant["distribution"], strict=True):
            raw = (folder / resource["path"]).read_bytes()
            sha256 = hashlib.sha256(raw).hexdigest()
            assert (resource["hash"], resource["bytes"]) == (f"sha256:{sha256}", len(raw))
            assert (entry["sha256"], entry["contentSize"]) == (sha256, f"{len(raw)} B")


class TestChangelog:
    """
    The entry.
    """

    def test_first_release(self, cut: Path) -> None:
        """
        The entry names version, day and size.
        """
        text = (cut / "CHANGELOG.md").read_text(encoding="utf-8")

        assert "- Release `1.0.0` of 2026-11-22: 2 documents, 2 paragraphs kept.\n" in text

    def test_next_release_says_what_changed(self, cut: Path) -> None:
        """
        The entry of a later release counts the changes since the one before.
        """
        page = cut / "data" / "raw" / "c.txt"
        page.write_text("The council of the states will meet again in autumn.\n")

        cut_release("1.1.0", cut, DAY)

        text = (cut / "CHANGELOG.md").read_text(encoding="utf-8")
        assert "3 documents, 3 paragraphs kept.\n  Since `1.0.0`: 1 document added.\n" in text


class TestVersion:
    """
    Versions that are refused.
    """

    def test_release_is_never_overwritten(self, cut: Path) -> None:
        """
        A release that there is stays as it is.
        """
        before = contents(cut)

        with pytest.raises(VersionError, match=r"already a release 1\.0\.0, and a release never"):
            cut_release("1.0.0", cut, DAY)

        assert contents(cut) == before

    def test_build_does_not_overwrite_a_release(self, cut: Path) -> None:
        """
        Other ways to write a data set leave a release alone, too.
        """
        folder = cut / "data" / "releases" / "1.0.0"

        with pytest.raises(VersionError, match=r"is release 1\.0\.0 of 2026-11-22"):
            write_dataset(Corpus.from_documents([]).tables, folder)

    def test_remains_are_not_overwritten(self, root: Path) -> None:
        """
        A folder of that name is left alone, whatever is in it.
        """
        (root / "data" / "releases" / "1.0.0").mkdir(parents=True)

        with pytest.raises(VersionError, match="already a release"):
            cut_release("1.0.0", root, DAY)

    def test_earlier_version(self, cut: Path) -> None:
        """
        A release comes after the newest one.
        """
        with pytest.raises(VersionError, match=r"0\.9\.0 comes before 1\.0\.0"):
            cut_release("0.9.0", cut, DAY)

    def test_form(self, root: Path) -> None:
        """
        A version has three numbers.
        """
        with pytest.raises(VersionError, match="not a version: 'v1'"):
            cut_release("v1", root, DAY)

    @pytest.mark.parametrize(
        ("change", "refused", "accepted"),
        [
            pytest.param({"a": None}, "1.9.9", "2.0.0", id="page gone"),
            pytest.param({"a": PAGES["a"].replace("29", "30")}, "1.1.0", "2.0.0", id="changed"),
            pytest.param({"c": "The council will meet again.\n"}, "1.0.1", "1.1.0", id="added"),
        ],
    )
    def test_too_small(
        self, cut: Path, change: dict[str, str | None], refused: str, accepted: str
    ) -> None:
        """
        The version must say how much has changed; the smallest that does is enough.
        """
        for name, text in change.items():
            path = cut / "data" / "raw" / f"{name}.txt"
            path.write_text(text) if text else path.unlink()

        with pytest.raises(VersionError, match=rf"{refused} is too small .* name {accepted}"):
            cut_release(refused, cut, DAY)

        assert cut_release(accepted, cut, DAY).version == accepted

    def test_nothing_changed(self, cut: Path) -> None:
        """
        The same rows may be released again as a patch.
        """
        before = read_manifest(cut / "data" / "releases" / "1.0.0")

        assert cut_release("1.0.1", cut, DAY).content_hash == before.content_hash


class TestFailure:
    """
    All or nothing.
    """

    @pytest.mark.parametrize(
        "name", ["CHANGELOG.md", "LICENSE-DATA.md", "data/statement.toml", "data/raw/a.txt"]
    )
    def test_missing_or_broken_file(self, root: Path, name: str) -> None:
        """
        A file that cannot be read is named, and nothing is written.
        """
        (root / name).write_bytes(b"\xff")
        before = contents(root)

        with pytest.raises((SourceError, MetadataError), match=Path(name).name):
            cut_release("1.0.0", root, DAY)

        assert contents(root) == before

    def test_changelog_without_versions(self, root: Path) -> None:
        """
        What is no changelog gets no entry, and there is no release.
        """
        (root / "CHANGELOG.md").write_text("# Changelog\n")
        before = contents(root)

        with pytest.raises(MetadataError, match=r"CHANGELOG\.md: the changelog has no section"):
            cut_release("1.0.0", root, DAY)

        assert contents(root) == before

    def test_changelog_that_cannot_be_written(
        self, root: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        Without its entry there is no release.
        """
        before = contents(root)

        def refuse(path: Path, target: Path) -> Path:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "replace", refuse)
        with pytest.raises(
            SourceError, match=r"cannot be written \(Permission denied\); nothing was"
        ):
            cut_release("1.0.0", root, DAY)

        assert contents(root) == before

    def test_interrupted_writing(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """
        Where writing breaks off half-way, nothing is left.
        """
        before = contents(root)

        def break_off(card: object) -> str:
            raise KeyboardInterrupt

        monkeypatch.setattr(cutting, "write_card", break_off)
        with pytest.raises(KeyboardInterrupt):
            cut_release("1.0.0", root, DAY)

        assert contents(root) == before
