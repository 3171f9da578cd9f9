"""
Laws of copies: what stays, what repeats it, and that nothing else decides.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pyarrow as pa
from hypothesis import event, given, settings
from hypothesis import strategies as st

from eurasec_corpus import Corpus, Document, DuplicateKind
from eurasec_corpus.duplication.copies import compare_texts, find_copies
from eurasec_corpus.duplication.grouping import LEAST
from eurasec_corpus.duplication.scans import scan_copies
from eurasec_corpus.duplication.words import read_words
from eurasec_corpus.folding import fold
from eurasec_corpus.tables import SCHEMAS
from tests.duplication.made import LONG, OTHER, SHORT, THIRD, make_document, store
from tests.duplication.test_scans import cut
from tests.strategies import prose

TEXTS = (LONG, OTHER, THIRD, f"{LONG} {OTHER}", f"{OTHER} {THIRD}", SHORT)
DATES = (None, "2024", "2024-10", "2024-10-30", "2024-10-31", "XXXX-10-29")
FEWER = settings(max_examples=min(settings().max_examples, 100))


NUMBERS = st.integers(min_value=0, max_value=99)
CHANGES = st.lists(
    st.tuples(NUMBERS, st.sampled_from(("peace", "«peace»", "MINSK,", ""))),
    max_size=2,
)


def change_words(text: str, changes: list[tuple[int, str]], end: int | None) -> str:
    """
    Put words for those at some places, capitals for the word itself, and leave out the end.
    """
    words = text.split()
    for place, word in changes:
        at = place % len(words)
        words[at] = word or words[at].upper()
    return " ".join(words[: len(words) if end is None else 1 + end % len(words)])


@cache
def copied_texts() -> st.SearchStrategy[str]:
    """
    A text that may be a copy: as it is, cut short, with words changed or other signs.
    """
    return st.builds(change_words, st.sampled_from(TEXTS), CHANGES, st.none() | NUMBERS)


@cache
def copied_documents() -> st.SearchStrategy[list[Document]]:
    """
    Up to five documents that have texts in common.
    """
    texts = st.lists(copied_texts() | prose(), max_size=4)
    pairs = st.lists(st.tuples(texts, st.sampled_from(DATES)), min_size=1, max_size=5)
    return pairs.map(
        lambda pairs: [
            make_document(f"d{number}", *map(fold_breaks, texts), date=date)
            for number, (texts, date) in enumerate(pairs)
        ]
    )


def fold_breaks(text: str) -> str:
    """
    Leave a text that a kept paragraph can have.
    """
    return text if text.strip() else SHORT


def links(documents: list[Document]) -> dict[str, tuple[str, str, int]]:
    """
    Find what the paragraphs of documents, in the order given, repeat.
    """
    tables = [Corpus.from_documents([document]).to_arrow() for document in documents]
    paragraphs = pa.concat_tables(tables)
    ids = paragraphs["id"].to_pylist()
    return {
        ids[row["row"]]: (ids[row["survivor"]], row["kind"], row["similarity"])
        for row in find_copies(paragraphs).to_pylist()
    }


class TestCopies:
    """
    Copies across documents.
    """

    @FEWER
    @given(copied_documents(), st.randoms(use_true_random=False))
    def test_order_of_input_changes_nothing(
        self, documents: list[Document], random: Random
    ) -> None:
        """
        Documents in another order have the same copies.
        """
        shuffled = random.sample(documents, len(documents))
        found = links(documents)
        event(f"copies: {min(len(found), 5)}")

        assert links(shuffled) == found

    @FEWER
    @given(copied_documents())
    def test_what_stays_repeats_nothing(self, documents: list[Document]) -> None:
        """
        No paragraph that is repeated is a copy itself, or of the same document.
        """
        found = links(documents)
        survivors = {survivor for survivor, _, _ in found.values()}

        assert survivors.isdisjoint(found)
        assert all(one.split(":")[0] != other.split(":")[0] for one, (other, _, _) in found.items())

    @FEWER
    @given(copied_documents())
    def test_similarity_is_confirmed(self, documents: list[Document]) -> None:
        """
        What is given as the similarity is that of the two texts, and no less than wanted.
        """
        texts = {part.id: part.text for document in documents for part in document.paragraphs}
        for copy, (survivor, kind, similarity) in links(documents).items():
            event(kind)

            assert similarity == compare_texts(texts[copy], texts[survivor])
            assert similarity >= LEAST or kind == DuplicateKind.CUT

    @FEWER
    @given(copied_documents(), st.integers(1, 5), st.integers(1, 9))
    def test_pieces_have_the_copies_of_the_whole(
        self, documents: list[Document], rows: int, most: int
    ) -> None:
        """
        Read piece by piece, paragraphs have the same copies as in one table, into however many
        ranges their hashes are cut.
        """
        paragraphs = Corpus.from_documents(documents).to_arrow()
        with TemporaryDirectory() as folder:
            found = scan_copies(cut(paragraphs, rows), Path(folder), most=most)

        assert found.equals(find_copies(paragraphs))

    @settings(max_examples=10)
    @given(copied_documents(), copied_documents(), st.integers(1, 9))
    def test_files_have_the_copies_of_memory(
        self, documents: list[Document], others: list[Document], rows: int
    ) -> None:
        """
        Asked of a corpus on disk, whatever its files, each question about copies has the answer
        of the corpus in memory.
        """
        memory, other = map(Corpus.from_documents, (documents, others))
        with TemporaryDirectory() as folder:
            stored = store(memory, Path(folder), rows)
            asked = ((stored, memory), (stored.deduplicate(), memory.deduplicate()))

            for one, two in asked:
                assert one.duplicates().table.equals(two.duplicates().table)
                assert one.syndication().table.equals(two.syndication().table)
                assert one.dedup_against(other).table.equals(two.dedup_against(other).table)
                assert one == two

    @FEWER
    @given(copied_documents())
    def test_removals_point_to_a_kept_paragraph(self, documents: list[Document]) -> None:
        """
        Where copies are set aside, what they name is kept, and every character stays.
        """
        corpus = Corpus.from_documents(documents)
        found = corpus.deduplicate()
        kept = set(found.to_arrow()["id"].to_pylist())
        named = {span.duplicate_of for document in found for span in document.spans}

        assert named - {None} <= kept
        assert [document.raw for document in corpus] == [document.raw for document in found]

    @FEWER
    @given(copied_documents(), st.sampled_from(("first", "mark")))
    def test_tables_are_those_of_the_documents(
        self, documents: list[Document], policy: str
    ) -> None:
        """
        Tables without copies are those that their documents give.
        """
        found = Corpus.from_documents(documents).deduplicate(policy)
        again = Corpus.from_documents(list(found))

        assert all(found.to_arrow(name).equals(again.to_arrow(name)) for name in SCHEMAS)

    @FEWER
    @given(copied_documents(), copied_documents())
    def test_dedup_against_is_symmetric(
        self, documents: list[Document], others: list[Document]
    ) -> None:
        """
        The pairs of two corpora are the same both ways round.
        """
        one, other = Corpus.from_documents(documents), Corpus.from_documents(others)
        there = [tuple(row.values()) for row in one.dedup_against(other)]
        back = [tuple(row.values()) for row in other.dedup_against(one)]
        event(f"pairs: {min(len(there), 5)}")

        assert sorted(there) == sorted((*row[2:4], *row[:2], *row[4:]) for row in back)


class TestWords:
    """
    Words of texts.
    """

    @given(st.lists(prose() | st.text(max_size=40), max_size=5))
    def test_any_texts_have_words(self, texts: list[str]) -> None:
        """
        There is a key for each text, with as many words as were counted.
        """
        words = read_words(texts)

        assert [len(key.split()) for key in words.to_keys()] == words.counts.tolist()

    @given(prose())
    def test_words_alone_are_words_among_others(self, text: str) -> None:
        """
        What stands beside a text changes nothing about its words.
        """
        alone = list(read_words([text]).to_keys())

        assert list(read_words([fold(text), text, "上"]).to_keys())[1:2] == alone
