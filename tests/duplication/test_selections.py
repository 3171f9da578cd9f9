"""
Copies in a large corpus, which is read piece by piece, are those of one in memory.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pytest
from attrs import field, frozen

from eurasec_corpus import Corpus, DocumentError, Label, clean
from eurasec_corpus.analysis.findings import Findings
from eurasec_corpus.duplication.listing import duplicate_table
from eurasec_corpus.duplication.pairs import pair_table
from eurasec_corpus.duplication.selections import Selection
from eurasec_corpus.duplication.syndication import syndication_table
from eurasec_corpus.stored import StoredTables, open_dataset
from eurasec_corpus.tables import SCHEMAS
from tests.duplication.made import (
    CUT,
    LONG,
    NEAR,
    OTHER,
    SHORT,
    THIRD,
    label_document,
    make_document,
    store,
)

STANDFIRST = Label.STANDFIRST
DOCUMENTS = (
    make_document("a", OTHER, LONG, date="2024-10-31", publisher="SB"),
    make_document("b", NEAR, SHORT, CUT),
    make_document("c", CUT, OTHER, SHORT, date="2024-10-30", publisher="TASS"),
    make_document("d", LONG, THIRD, LONG, date="XXXX-10-29"),
    make_document("e", f"«{THIRD}»", NEAR, date="2024", publisher="TASS"),
    clean(f"{NEAR}\n\n {LONG}\n\n{LONG}\n", id="f"),
    label_document("g", (OTHER, STANDFIRST), (THIRD.upper(), STANDFIRST), (SHORT, Label.BODY)),
    label_document("h", (f"{THIRD} {SHORT}", STANDFIRST), (OTHER, Label.BODY)),
)
MEMORY = Corpus.from_documents(DOCUMENTS)
OTHERS = Corpus.from_documents(
    [make_document("c", CUT, THIRD), make_document("i", f"{NEAR} {SHORT}", OTHER, OTHER)]
)
QUESTIONS: dict[str, Callable[[Corpus, Corpus], Findings]] = {
    "duplicates": lambda corpus, _: corpus.duplicates(),
    "those very similar": lambda corpus, _: corpus.duplicates(similarity=900),
    "syndication": lambda corpus, _: corpus.syndication(),
    "pairs": lambda corpus, others: corpus.dedup_against(others),
    "pairs back": lambda corpus, others: others.dedup_against(corpus),
    "pairs with itself": lambda corpus, _: corpus.dedup_against(corpus),
}
COPIED = 2000
LONGEST = f"{LONG} {OTHER} {THIRD}"
TEXTS = tuple(LONGEST.replace(" ", f" {number}") for number in range(2 * COPIED))
SIZE = sum(map(len, TEXTS))
PARTS: dict[str, Callable[[Corpus], Corpus]] = {
    "whole": lambda corpus: corpus,
    "sorted": lambda corpus: corpus.sort_by("date_edtf", descending=True),
    "some": lambda corpus: corpus.where(id=["b", "d", "f", "g"])[::-1],
    "none": lambda corpus: corpus[:0],
    "without copies": lambda corpus: corpus.deduplicate(),
    "some without copies": lambda corpus: corpus.deduplicate().where(id=["c", "f", "h"]),
    "marked": lambda corpus: corpus.deduplicate("mark"),
}


@pytest.fixture(scope="module", params=[3, 1000], ids="{} rows a file".format)
def stored(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """
    The documents on disk.
    """
    return store(MEMORY, tmp_path_factory.mktemp("stored"), request.param)


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """
    Other documents on disk.
    """
    return store(OTHERS, tmp_path_factory.mktemp("others"), 2)


class TestStoredCorpus:
    """
    A corpus in several files a table.
    """

    @pytest.mark.parametrize("part", PARTS)
    @pytest.mark.parametrize("question", QUESTIONS)
    def test_answers_are_those_of_memory(
        self, stored: Corpus, others: Corpus, question: str, part: str
    ) -> None:
        """
        However its files are cut, also inside documents, and whatever part of it is asked.
        """
        ask, choose = QUESTIONS[question], PARTS[part]

        found = ask(choose(stored), others).table

        assert found.equals(ask(choose(MEMORY), OTHERS).table)

    def test_one_side_may_be_in_memory(self, stored: Corpus) -> None:
        """
        A large corpus is compared with a small one.
        """
        expected = MEMORY.dedup_against(OTHERS).table

        assert stored.dedup_against(OTHERS).table.equals(expected)

    @pytest.mark.parametrize("policy", ["first", "mark", "none"])
    @pytest.mark.parametrize("part", PARTS)
    def test_tables_without_copies_are_those_of_memory(
        self, stored: Corpus, part: str, policy: str
    ) -> None:
        """
        What is read of a corpus whose copies are set aside has them set aside, in each table.
        """
        found = PARTS[part](stored).deduplicate(policy)
        expected = PARTS[part](MEMORY).deduplicate(policy)

        assert all(found.to_arrow(name).equals(expected.to_arrow(name)) for name in SCHEMAS)
        assert found == expected

    def test_documents_without_copies_are_those_of_memory(self, stored: Corpus) -> None:
        """
        One by one, all in order, and those of a query.
        """
        found, expected = stored.deduplicate(), MEMORY.deduplicate()

        assert list(found) == list(expected)
        assert found.tables.named() == expected.tables.named()
        assert found["g"] == expected["g"]
        for conditions in ({"matches": "autumn"}, {"label": "standfirst"}):
            assert found.where(**conditions).ids == expected.where(**conditions).ids
        assert (len(found), repr(found)) == (len(expected), repr(expected))

    def test_citation_edition_has_no_texts(self) -> None:
        """
        Nothing is set aside where nothing can be compared, whatever the policy.
        """
        with pytest.raises(DocumentError, match="attach"):
            MEMORY.without_text().deduplicate("none")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    Many documents that have little in common, in files of a hundred rows.
    """
    documents = [
        make_document(f"d{at:05}", *TEXTS[2 * at : 2 * at + 2], OTHER) for at in range(COPIED)
    ]
    folder = tmp_path_factory.mktemp("many")
    store(Corpus.from_documents(documents), folder, 100)
    return folder


@frozen(eq=False)
class Watched(StoredTables):
    """
    Tables on disk that note, whenever a file is asked for, what is held of those before.

    Attributes:
        held: The bytes of Arrow and the objects of Python, each time.
    """

    held: list[tuple[int, int]] = field(factory=list, init=False)

    def pieces(self, name: str, columns: Sequence[str] | None = None) -> Iterator[pa.Table]:
        """
        Yield the rows of a table, file by file.
        """
        for piece in super().pieces(name, columns):
            yield piece
            del piece
            self.held.append((pa.total_allocated_bytes(), sys.getallocatedblocks()))


class TestMemory:
    """
    What is held while copies are sought.
    """

    @pytest.mark.parametrize(
        "ask",
        [
            pytest.param(duplicate_table, id="duplicates"),
            pytest.param(syndication_table, id="syndication"),
            pytest.param(lambda selection: pair_table(selection, selection), id="pairs"),
        ],
    )
    def test_texts_are_not_held(self, many: Path, ask: Callable[[Selection], Findings]) -> None:
        """
        Nowhere are there so many bytes or objects as if the texts were in memory.
        """
        opened = open_dataset(many)
        assert isinstance(opened, StoredTables)
        watched = Watched(many, opened.manifest)
        before = pa.total_allocated_bytes(), sys.getallocatedblocks()

        found = ask(Selection(watched))

        most = map(max, zip(*watched.held, strict=True))
        held = [one - other for one, other in zip(most, before, strict=True)]
        assert len(found) >= COPIED - 1
        assert held[0] < SIZE // 3
        assert held[1] < len(TEXTS)
