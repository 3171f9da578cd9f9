"""
The edition without texts, and the way back.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import pyarrow as pa
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus import (
    Corpus,
    DamagedFileError,
    Document,
    DocumentError,
    Edition,
    SourceError,
    clean,
    load,
)
from eurasec_corpus.releasing.editions import attach, schema_of, without_text
from eurasec_corpus.releasing.manifests import read_manifest
from eurasec_corpus.releasing.shipped import data_folder
from eurasec_corpus.tables import SCHEMAS
from tests.strategies import documents

NAMES = st.text("abc", min_size=1, max_size=3)
LISTS = st.lists(documents(NAMES), max_size=3, unique_by=lambda document: document.id)
# What a citation needs, and too little to be a text.
HEADLINE = "title"
LONGEST = 60
RAW = (
    "The summit of the leaders has ended in Minsk with a joint statement.\n"
    "All news\n"
    "The next meeting of the council will be held in Bishkek in autumn.\n"
)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """
    A folder with one raw page.
    """
    (tmp_path / "a.txt").write_bytes(RAW.encode())
    return tmp_path


@pytest.fixture
def citation() -> Corpus:
    """
    The citation edition of that page.
    """
    return Corpus.from_documents([clean(RAW.encode(), id="a")]).without_text()


class TestSchemaOf:
    """
    The columns of an edition.
    """

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_full_is_the_schema(self, name: str) -> None:
        """
        The full edition has all columns.
        """
        assert schema_of(name, Edition.FULL) == SCHEMAS[name]

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_columns_left_out_are_text(self, name: str) -> None:
        """
        Nothing but text is left out.
        """
        kept = schema_of(name, Edition.CITATION).names
        gone = [field for field in SCHEMAS[name] if field.name not in kept]

        assert {field.type for field in gone} <= {pa.string()}


class TestWithoutText:
    """
    Leaving the texts out.
    """

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_no_cell_is_a_stretch_of_a_text(self, name: str) -> None:
        """
        In the shipped corpus no value but a headline is as long as a sentence and stands in a page.
        """
        corpus = load()
        raw = "\n".join(document.raw for document in corpus)
        rows = corpus.without_text().to_arrow(name).to_pylist()

        found = [
            value
            for row in rows
            for column, value in row.items()
            if isinstance(value, str)
            and column != HEADLINE
            and not (column == "value" and row["fact"] == HEADLINE)
            and len(value) > LONGEST
            and value in raw
        ]
        assert found == []

    def test_twice_is_once(self, citation: Corpus) -> None:
        """
        The citation edition of the citation edition is the same.
        """
        assert without_text(citation.tables) is citation.tables

    def test_edition_is_known(self, citation: Corpus) -> None:
        """
        A corpus says which edition it is.
        """
        assert (citation.edition, load().edition) == (Edition.CITATION, Edition.FULL)

    def test_documents_need_their_text(self, citation: Corpus) -> None:
        """
        A document cannot be made without its text, and the error says what to do.
        """
        with pytest.raises(
            DocumentError, match=r"a: its text is not in the citation edition; attach"
        ):
            citation["a"]

    def test_written_and_read_again(self, citation: Corpus, tmp_path: Path) -> None:
        """
        On disk it names the content hash of the full edition, and can be attached from there.
        """
        full = Corpus.from_documents([clean(RAW.encode(), id="a")])
        citation.write_parquet(tmp_path / "out")
        (tmp_path / "a.txt").write_bytes(RAW.encode())

        again = Corpus.read_parquet(tmp_path / "out")

        assert again == citation
        assert read_manifest(tmp_path / "out").content_hash == full.content_hash
        assert again.attach(tmp_path) == full


class TestAttach:
    """
    Putting the texts back.
    """

    @given(listed=LISTS)
    def test_full_edition_comes_back(self, listed: list[Document]) -> None:
        """
        From rows without text and the raw pages follows the same content hash.
        """
        corpus = Corpus.from_documents(listed)
        with tempfile.TemporaryDirectory() as folder:
            for document in listed:
                (Path(folder) / f"{document.id}.txt").write_bytes(document.raw.encode())
            again = corpus.without_text().attach(folder)

        assert again.content_hash == corpus.content_hash

    def test_shipped_corpus_comes_back(self) -> None:
        """
        The raw pages that come with the package make the newest release full again.
        """
        assert load().without_text().attach(data_folder() / "raw") == load()

    def test_full_edition_stays(self, pages: Path) -> None:
        """
        Where nothing is left out, nothing is put back.
        """
        tables = load().tables

        assert attach(tables, pages) is tables

    def test_missing_page(self, citation: Corpus, tmp_path: Path) -> None:
        """
        The file that is not there is named.
        """
        with pytest.raises(SourceError, match=r"a\.txt: cannot be read \(No such file"):
            citation.attach(tmp_path)

    @pytest.mark.parametrize("position", range(0, len(RAW), 7))
    def test_one_changed_byte_is_refused(
        self, citation: Corpus, pages: Path, position: int
    ) -> None:
        """
        Wherever a byte is another one, the file is named.
        """
        raw = bytearray(RAW.encode())
        raw[position] ^= 1
        (pages / "a.txt").write_bytes(raw)

        with pytest.raises(DamagedFileError, match=r"a\.txt: not the page that was cleaned"):
            citation.attach(pages)

    @pytest.mark.parametrize(
        ("change", "place"),
        [
            pytest.param(
                ("Bishkek", "Astana"), r"between characters 68 and 144, .* a:3", id="word"
            ),
            pytest.param(("All", "Any"), "all its paragraphs are as they were", id="set aside"),
            pytest.param(("All news\n", ""), "between characters 68 and 144", id="line gone"),
        ],
    )
    def test_place_is_told(
        self, citation: Corpus, pages: Path, change: tuple[str, str], place: str
    ) -> None:
        """
        The digests of the paragraphs tell between which characters a page differs.
        """
        (pages / "a.txt").write_bytes(RAW.replace(*change).encode())

        with pytest.raises(DamagedFileError, match=place):
            citation.attach(pages)

    def test_page_that_is_no_text(self, citation: Corpus, pages: Path) -> None:
        """
        A byte that is no UTF-8 is named by its offset.
        """
        (pages / "a.txt").write_bytes(RAW.encode()[:9] + b"\xff" + RAW.encode()[10:])

        with pytest.raises(DamagedFileError, match="it is no text at byte 9"):
            citation.attach(pages)

    def test_id_does_not_lead_out(self, pages: Path) -> None:
        """
        An id of a stray file cannot name a page elsewhere.
        """
        corpus = Corpus.from_documents([clean(RAW.encode(), id="../a")]).without_text()
        (pages / "inner").mkdir()

        with pytest.raises(SourceError, match="leads out of"):
            corpus.attach(pages / "inner")

    def test_other_content_is_refused(self, citation: Corpus, pages: Path) -> None:
        """
        Rows that do not give the promised content hash are not ours.
        """
        forged = Corpus(evolve(citation.tables, full_hash="0" * 64))

        with pytest.raises(
            DamagedFileError, match="the pages are as promised, but give content hash"
        ):
            forged.attach(pages)

    def test_part_of_a_corpus(self, citation: Corpus, pages: Path) -> None:
        """
        A selection of documents can be attached as well.
        """
        assert citation.where(id="a").attach(pages)["a"].raw == RAW
