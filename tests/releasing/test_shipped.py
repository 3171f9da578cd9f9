"""
The releases of an installation.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from eurasec_corpus import (
    Corpus,
    Edition,
    UnknownColumnError,
    UnknownVersionError,
    clean,
    dataset_path,
    load,
    releases,
)
from eurasec_corpus.files import write_dataset
from eurasec_corpus.releasing import shipped
from eurasec_corpus.releasing.shipped import data_folder, release_manifest
from eurasec_corpus.tables import SCHEMAS


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    An installation without data.
    """
    monkeypatch.setattr(shipped, "_PLACES", (tmp_path / "_data", tmp_path / "data"))
    return tmp_path


class TestDataFolder:
    """
    Where the data lies.
    """

    def test_wheel_comes_before_checkout(self, elsewhere: Path) -> None:
        """
        Data inside the package is taken before data beside it.
        """
        for name in ("_data", "data"):
            (elsewhere / name / "releases").mkdir(parents=True)

        assert elsewhere / "_data" == data_folder()

    def test_checkout_is_the_last_resort(self, elsewhere: Path) -> None:
        """
        Where there is no data, the place in the checkout is named.
        """
        assert elsewhere / "data" == data_folder()


class TestReleases:
    """
    Which releases there are.
    """

    def test_versions_are_ordered_by_number(self, elsewhere: Path) -> None:
        """
        Version 0.10.0 comes after 0.9.0; folders of other names are no releases.
        """
        tables = Corpus.from_documents([clean("Word", id="a")]).tables
        for version in ("0.10.0", "0.9.0", "next", "0.9"):
            write_dataset(tables, elsewhere / "data" / "releases" / version)

        assert releases() == ("0.9.0", "0.10.0")

    def test_folder_without_manifest_is_no_release(self, elsewhere: Path) -> None:
        """
        An unfinished release is not listed.
        """
        (elsewhere / "data" / "releases" / "0.9.0").mkdir(parents=True)

        assert releases() == ()


class TestLoad:
    """
    Opening a release.
    """

    def test_newest_is_the_default(self) -> None:
        """
        Without a version the newest release is opened.
        """
        assert load() == load(releases()[-1])

    def test_unknown_version_lists_those_there_are(self) -> None:
        """
        The error names the releases.
        """
        with pytest.raises(UnknownVersionError, match=r"'9\.9\.9'; there are .*0\.1\.0"):
            load("9.9.9")

    def test_version_is_no_path(self) -> None:
        """
        A version cannot lead out of the folder of releases.
        """
        with pytest.raises(UnknownVersionError):
            load("../releases/0.1.0")

    def test_no_release_at_all(self, elsewhere: Path) -> None:
        """
        An installation without data says so.
        """
        with pytest.raises(UnknownVersionError, match=r"no data release in .*install the package"):
            load()


@pytest.fixture
def both(elsewhere: Path) -> Corpus:
    """
    An installation with a release in both editions; its corpus.
    """
    corpus = Corpus.from_documents([clean("The summit has ended.", id="a")])
    folder = elsewhere / "data" / "releases" / "0.9.0"
    write_dataset(corpus.tables, folder, "0.9.0")
    write_dataset(corpus.without_text().tables, folder / "citation", "0.9.0")
    return corpus


class TestEditions:
    """
    Releases without texts.
    """

    def test_citation_edition(self, both: Corpus) -> None:
        """
        The edition without texts is opened by its name.
        """
        assert load("0.9.0", edition="citation") == both.without_text()

    def test_path_of_the_edition(self, both: Corpus) -> None:
        """
        Its files are found as well.
        """
        path = dataset_path("spans", edition=Edition.CITATION)

        assert path.parts[-3:] == ("0.9.0", "citation", "spans.parquet")

    @pytest.mark.parametrize("edition", ["pocket", "..", ""])
    def test_unknown_edition(self, both: Corpus, edition: str) -> None:
        """
        The error names the editions.
        """
        with pytest.raises(
            UnknownVersionError, match=r"of release 0\.9\.0; there are full, citation"
        ):
            load(edition=edition)

    def test_edition_that_a_release_does_not_have(self, elsewhere: Path) -> None:
        """
        A preview has no edition without texts.
        """
        write_dataset(
            Corpus.from_documents([]).tables, elsewhere / "data" / "releases" / "0.9.0", "0.9.0"
        )

        with pytest.raises(UnknownVersionError, match=r"no edition 'citation' .* are full$"):
            load(edition="citation")


class TestReleaseManifest:
    """
    What a release promises.
    """

    def test_version(self) -> None:
        """
        A release bears its version.
        """
        assert release_manifest("0.1.0").version == "0.1.0"


class TestDatasetPath:
    """
    Paths for other programs.
    """

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_path_is_a_file(self, name: str) -> None:
        """
        Each table has a file.
        """
        assert dataset_path(name).is_file()

    def test_paragraphs_are_the_default(self) -> None:
        """
        Who names no table gets the paragraphs.
        """
        assert dataset_path() == dataset_path("paragraphs", releases()[-1])

    def test_unknown_table(self) -> None:
        """
        The error names the tables.
        """
        with pytest.raises(UnknownColumnError, match="no table 'pages'; there are documents"):
            dataset_path("pages")
