"""
The data card.
"""

from __future__ import annotations

import re
from pathlib import Path

import pyarrow as pa
import pytest
import yaml
from attrs import evolve

from eurasec_corpus import Corpus, load
from eurasec_corpus.releasing.card import Card, languages, write_card
from eurasec_corpus.releasing.manifests import Manifest
from eurasec_corpus.releasing.shipped import data_folder, release_manifest
from eurasec_corpus.releasing.statements import STATEMENT_FILE, read_statement
from eurasec_corpus.tables import Tables

RIGHTS = (Path(__file__).parents[2] / "LICENSE-DATA.md").read_text(encoding="utf-8")
STATEMENT = read_statement(data_folder() / STATEMENT_FILE)


def card(manifest: Manifest | None = None, tables: Tables | None = None) -> str:
    """
    The card of the newest release, or of something like it.
    """
    return write_card(
        Card(manifest or release_manifest(), tables or load().tables, STATEMENT, RIGHTS)
    )


class TestHeader:
    """
    What a hub reads.
    """

    def test_header_is_yaml(self) -> None:
        """
        The header names languages, licence, size and the file of each table.
        """
        header = yaml.safe_load(card().split("---")[1])

        assert header["language"] == list(languages(load().tables))
        assert header["license"] == "other"
        assert header["license_link"] == "LICENSE-DATA.md"
        assert [each["data_files"] for each in header["configs"]] == [
            table.file for table in release_manifest().tables.values()
        ]

    def test_one_table_is_the_default(self) -> None:
        """
        Who names no table gets the paragraphs.
        """
        header = yaml.safe_load(card().split("---")[1])

        assert [each["config_name"] for each in header["configs"] if each.get("default")] == [
            "paragraphs"
        ]

    @pytest.mark.parametrize(
        ("rows", "size"), [(0, "n<1K"), (999, "n<1K"), (1_000, "1K<n<10K"), (10**7, "n>1M")]
    )
    def test_size(self, rows: int, size: str) -> None:
        """
        The size is the class that a hub knows.
        """
        manifest = release_manifest()
        spans = evolve(manifest.tables["spans"], rows=rows)
        header = yaml.safe_load(card(evolve(manifest, tables={"spans": spans})).split("---")[1])

        assert header["size_categories"] == [size]


class TestBody:
    """
    What people read.
    """

    def test_names_release_and_content(self) -> None:
        """
        Version, day and content hash stand on top.
        """
        manifest = evolve(release_manifest(), version="1.0.0", released="2026-11-22")

        assert "Data release 1.0.0 of 2026-11-22, full edition." in card(manifest)
        assert f"`sha256:{manifest.content_hash}`" in card(manifest)

    def test_publishers_are_counted(self) -> None:
        """
        Each publisher has a row, and the last row has all documents.
        """
        rows = re.findall(r"^\| (.+?) \| (\d+) \| (\d+) \| .* \|$", card(), re.MULTILINE)
        documents = load().to_arrow("documents")

        assert {row[0] for row in rows} == {*documents["publisher"].to_pylist(), "all"}
        assert rows[-1] == ("all", str(len(load())), str(load().tables.paragraphs.num_rows))

    def test_unknown_publisher_is_unknown(self) -> None:
        """
        A document without a publisher is not left out.
        """
        tables = load().tables
        index = tables.documents.schema.get_field_index("publisher")
        nulls = pa.nulls(len(load()), pa.string())
        documents = tables.documents.set_column(index, tables.documents.field("publisher"), nulls)

        assert f"| unknown | {len(load())} |" in card(tables=evolve(tables, documents=documents))

    def test_gaps_are_counted(self) -> None:
        """
        What is missing for some documents is said with its number.
        """
        count = load().to_arrow("documents")["date"].null_count

        assert f"`date` is missing for {count} of {len(load())} documents." in card()

    def test_every_rate_is_there(self) -> None:
        """
        Each measured rate of the statement is in the card.
        """
        assert all(rate.rate in card() for rate in STATEMENT.noise)

    def test_rights_and_removal(self) -> None:
        """
        The card says whose the texts are and how to have one removed.
        """
        assert "belong to their publishers" in card()
        assert "want it removed, open an issue" in card()

    def test_citation_edition_says_how_to_get_the_texts(self) -> None:
        """
        The card of the edition without texts names the way back.
        """
        manifest = evolve(release_manifest(), edition="citation")

        assert '.attach("raw pages")' in card(manifest, load().without_text().tables)

    def test_empty_corpus_has_a_card(self) -> None:
        """
        Nothing is counted as nothing.
        """
        assert "| all | 0 | 0 |  |" in card(tables=Corpus.from_documents([]).tables)
