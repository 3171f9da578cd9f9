"""
From raw pages to a data set on disk.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from eurasec_corpus import Corpus, SourceError, build, load
from eurasec_corpus.building import build_corpus
from eurasec_corpus.releasing.manifests import read_manifest
from eurasec_corpus.sources import read_folder

DATA = Path(__file__).parents[1] / "data"


class TestBuildCorpus:
    """
    Documents of sources.
    """

    def test_order_of_sources_does_not_matter(self) -> None:
        """
        Sources in another order give the same corpus.
        """
        sources = read_folder(DATA / "raw")

        assert build_corpus(sources) == build_corpus(sources[::-1])


class TestBuild:
    """
    The whole way.
    """

    def test_corpus_is_what_was_written(self, tmp_path: Path) -> None:
        """
        What is returned is what is read from the folder.
        """
        corpus = build(DATA / "raw", tmp_path / "out")

        assert corpus == Corpus.read_parquet(tmp_path / "out")

    def test_facts_beside_the_folder_are_used(self, tmp_path: Path) -> None:
        """
        The shipped pages with the facts beside them give the shipped corpus.
        """
        assert build(str(DATA / "raw"), str(tmp_path / "out")) == load("0.1.0")

    @pytest.mark.parametrize("version", [None, "9.9.9"])
    def test_version_is_signed(self, tmp_path: Path, version: str | None) -> None:
        """
        A release bears its version, another build none.
        """
        build(DATA / "raw", tmp_path / "out", version=version)

        assert version == read_manifest(tmp_path / "out").version

    def test_named_facts_are_used(self, tmp_path: Path) -> None:
        """
        Facts that are named come instead of those beside the folder.
        """
        (tmp_path / "facts.toml").write_text('[tass-1819123]\npublisher = "Somebody"\n')

        corpus = build(DATA / "raw", tmp_path / "out", facts=tmp_path / "facts.toml")

        assert corpus.where(publisher="Somebody").ids == ("tass-1819123",)

    def test_bad_page_writes_nothing(self, tmp_path: Path) -> None:
        """
        Where one page cannot be read there is no output.
        """
        (tmp_path / "raw").mkdir()
        (tmp_path / "raw" / "a.txt").write_text("Word")
        (tmp_path / "raw" / "b.txt").write_bytes(b"\xff")

        with pytest.raises(SourceError, match=r"b\.txt: not UTF-8"):
            build(tmp_path / "raw", tmp_path / "out")

        assert [path.name for path in tmp_path.iterdir()] == ["raw"]
