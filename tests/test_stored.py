"""
Data sets in several files a table.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from eurasec_corpus import (
    Corpus,
    DamagedFileError,
    DocumentError,
    Findings,
    ForeignFileError,
    clean,
)
from eurasec_corpus.files import Signature, read_dataset
from eurasec_corpus.records.record import Record
from eurasec_corpus.releasing.copies import identify
from eurasec_corpus.releasing.editions import hash_tables
from eurasec_corpus.releasing.manifests import MANIFEST
from eurasec_corpus.stored import StoredTables, open_dataset
from eurasec_corpus.tables import SCHEMAS
from eurasec_corpus.workshop.batches import cut_batches
from eurasec_corpus.workshop.finishing import Assembly, assemble
from eurasec_corpus.workshop.keycounts import KeyCounts
from eurasec_corpus.workshop.parts import PARTS, BatchJob, clean_batch
from eurasec_corpus.workshop.recurrences import save_recurrences
from tests.duplication.made import store

NAMES = tuple(f"page-{number:03}" for number in range(150))


def text_of(name: str) -> str:
    """
    Return the text of a page.
    """
    return f"MINSK, 29 October (BelTA) - The {name} summit of the leaders has ended.\n"


@pytest.fixture(scope="module")
def memory() -> Corpus:
    """
    A corpus in memory.
    """
    return Corpus.from_documents(
        clean(text_of(name), id=name, publisher=f"P{name[-1]}") for name in NAMES
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The same corpus in three files a table.
    """
    work = tmp_path_factory.mktemp("stored")
    save_recurrences(KeyCounts(work / "counts"), work)
    records = [
        Record(name, text_of(name).encode(), {"publisher": f"P{name[-1]}"}, name) for name in NAMES
    ]
    bounds = ("page-050", "page-120")
    names = [clean_batch(BatchJob(batch, work, bounds))[1] for batch in cut_batches(records, 40)]
    (work / "out").mkdir()
    places = tuple(work / PARTS / name for name in names)
    assemble(Assembly(places, bounds, work / "out", Signature()), map)
    return work / "out"


@pytest.fixture
def stored(folder: Path) -> Corpus:
    """
    The corpus, opened.
    """
    return Corpus.read_parquet(folder)


class TestCorpus:
    """
    A stored corpus answers as one in memory does.
    """

    def test_content_is_the_same(self, stored: Corpus, memory: Corpus) -> None:
        """
        The hash that the manifest names is that of the rows.
        """
        assert stored == memory
        assert Corpus(stored.tables) == memory

    def test_documents_are_the_same(self, stored: Corpus, memory: Corpus) -> None:
        """
        One by one, from either end, and all in order.
        """
        assert list(stored) == list(memory)
        assert (stored["page-050"], stored[-1]) == (memory["page-050"], memory[-1])

    def test_counts_are_the_same(self, stored: Corpus, memory: Corpus) -> None:
        """
        Lengths, ids and what it says of itself.
        """
        assert (len(stored), stored.ids, repr(stored)) == (150, memory.ids, repr(memory))
        assert stored.edition is memory.edition

    @pytest.mark.parametrize(
        "conditions",
        [
            pytest.param({"publisher": "P7"}, id="documents"),
            pytest.param({"matches": "page-0[45]"}, id="texts"),
            pytest.param({"label": "body", "publisher": "P3"}, id="paragraphs"),
            pytest.param({"matches": "nothing"}, id="none"),
        ],
    )
    def test_queries_are_the_same(
        self, stored: Corpus, memory: Corpus, conditions: dict[str, str]
    ) -> None:
        """
        What is selected is the same, and so is its content.
        """
        found, expected = stored.where(**conditions), memory.where(**conditions)

        assert found.ids == expected.ids
        assert found == expected

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_tables_are_the_same(self, stored: Corpus, memory: Corpus, name: str) -> None:
        """
        Whole, and those of documents in another order.
        """
        assert stored.to_arrow(name).equals(memory.to_arrow(name))
        mixed = stored.sort_by("publisher", descending=True)[20:100]
        expected = memory.sort_by("publisher", descending=True)[20:100]
        assert mixed.to_arrow(name).equals(expected.to_arrow(name))

    def test_words_are_counted(self, stored: Corpus, memory: Corpus) -> None:
        """
        What reads the paragraphs finds the same.
        """
        found, expected = stored.frequencies("summit"), memory.frequencies("summit")

        assert found.to_arrow().equals(expected.to_arrow())

    def test_citation_edition_is_the_same(self, stored: Corpus, memory: Corpus) -> None:
        """
        Without texts, in memory.
        """
        assert stored.without_text() == memory.without_text()

    def test_nothing_is_read_before_it_is_asked_for(self, folder: Path, tmp_path: Path) -> None:
        """
        A corpus opens by its manifest alone.
        """
        (tmp_path / MANIFEST).write_bytes((folder / MANIFEST).read_bytes())

        assert len(Corpus.read_parquet(tmp_path)) == 150


class TestOpenDataset:
    """
    `open_dataset()`.
    """

    def test_damaged_file_is_refused_when_it_is_read(self, folder: Path, tmp_path: Path) -> None:
        """
        A file is checked by its hash when it is first asked for.
        """
        for path in folder.rglob("*.*"):
            (tmp_path / path.relative_to(folder)).parent.mkdir(exist_ok=True)
            (tmp_path / path.relative_to(folder)).write_bytes(path.read_bytes())
        (tmp_path / "documents" / "part-00002.parquet").write_bytes(b"x")
        corpus = Corpus.read_parquet(tmp_path)

        with pytest.raises(DamagedFileError, match=r"part-00002\.parquet: damaged"):
            corpus.where(publisher="P1")

    def test_all_can_be_read_at_once(self, folder: Path, memory: Corpus) -> None:
        """
        The tables are those in memory.
        """
        assert read_dataset(folder).named() == memory.tables.named()
        assert isinstance(open_dataset(folder), StoredTables)

    def test_copies_are_identified(self, folder: Path, memory: Corpus) -> None:
        """
        The content of each table is known by its rows, in however many files.
        """
        expected = hash_tables(memory.tables)

        assert {copy.table: copy.content_hash for copy in identify(folder)} == expected

    def test_files_elsewhere_are_refused(self, folder: Path, tmp_path: Path) -> None:
        """
        A manifest must not lead to files of others.
        """
        text = (folder / MANIFEST).read_text(encoding="utf-8")
        (tmp_path / MANIFEST).write_text(text.replace("part-00001", "../part-00001"))

        with pytest.raises(ForeignFileError, match="not a whole manifest"):
            open_dataset(tmp_path)


class TestAssemble:
    """
    `assemble()`.
    """

    def test_repeated_id_is_refused(self, tmp_path: Path) -> None:
        """
        If the input has changed since it was counted, two documents may have one id.
        """
        save_recurrences(KeyCounts(tmp_path / "counts"), tmp_path)
        batches = [(Record("a", text, {}, "x"),) for text in (b"One", b"Two")]
        names = [clean_batch(BatchJob(batch, tmp_path, ()))[1] for batch in batches]
        places = tuple(tmp_path / PARTS / name for name in names)
        (tmp_path / "out").mkdir()

        with pytest.raises(DocumentError, match="two documents have the id 'a'; the input has"):
            assemble(Assembly(places, (), tmp_path / "out", Signature()), map)


QUESTIONS: dict[str, Callable[[Corpus], object]] = {
    "frequencies": lambda corpus: rows_of(corpus.frequencies("leaders")),
    "by day": lambda corpus: rows_of(corpus.frequencies("page", by="date_edtf")),
    "dispersion": lambda corpus: corpus.dispersion("summit"),
    "by publisher": lambda corpus: corpus.dispersion("leaders", by="publisher"),
    "concordance": lambda corpus: rows_of(corpus.concordance("leaders", width=9).findings),
    "of documents": lambda corpus: rows_of(corpus.concordance("leaders", by="document").findings),
    "mentions": lambda corpus: rows_of(corpus.mentions()),
    "quotations": lambda corpus: rows_of(corpus.quotations()),
    "paragraphs": lambda corpus: list(corpus.paragraphs()),
}
SOME: dict[str, Callable[[Corpus], Corpus]] = {
    "all": lambda corpus: corpus,
    "some": lambda corpus: corpus.where(publisher=["P3", "P8"]),
    "turned": lambda corpus: corpus[::-1],
    "none": lambda corpus: corpus[:0],
}


def rows_of(found: Findings) -> tuple[list[str], list[object]]:
    """
    Return the columns and the rows of a table.
    """
    return found.table.schema.names, found.table.to_pylist()


@pytest.fixture(scope="module")
def speeches() -> Corpus:
    """
    Documents of several paragraphs, with names and direct speech.
    """
    said = "\u201cThe leaders of the CSTO will meet again in Minsk,\u201d {} said on Friday.\n\n"
    return Corpus.from_documents(
        clean(said.format(name) + text_of(name), id=name, publisher=f"P{name[-1]}")
        for name in NAMES[:30]
    )


@pytest.fixture(scope="module", params=[7, 500], ids="{} rows a file".format)
def cut_speeches(
    speeches: Corpus, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Corpus:
    """
    The same on disk, files cut inside documents.
    """
    return store(speeches, tmp_path_factory.mktemp("speeches"), request.param)


class TestAnalysis:
    """
    What is counted and found piece by piece.
    """

    @pytest.mark.parametrize("part", SOME)
    @pytest.mark.parametrize("question", QUESTIONS)
    def test_answers_are_those_of_memory(
        self, cut_speeches: Corpus, speeches: Corpus, question: str, part: str
    ) -> None:
        """
        However the files are cut, and whatever documents are asked about, in their order.
        """
        ask, choose = QUESTIONS[question], SOME[part]

        assert ask(choose(cut_speeches)) == ask(choose(speeches))

    def test_speeches_have_answers(self, speeches: Corpus) -> None:
        """
        Nothing of that is empty.
        """
        assert all(len(found) > 0 for found in (speeches.mentions(), speeches.quotations()))

    def test_tables_are_not_read_as_a_whole(
        self, cut_speeches: Corpus, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        Nobody asks for all paragraphs at once.
        """
        monkeypatch.setattr(Corpus, "_paragraphs", None)

        counted = [ask(cut_speeches) for ask in QUESTIONS.values()]

        assert len(counted) == len(QUESTIONS)
