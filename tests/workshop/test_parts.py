"""
The cleaned pages of a batch on disk.
"""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest

from eurasec_corpus.records.record import Record
from eurasec_corpus.tables import KEYS, SCHEMAS
from eurasec_corpus.workshop.batches import cut_batches
from eurasec_corpus.workshop.keycounts import KeyCounts
from eurasec_corpus.workshop.parts import PARTS, BatchJob, Part, clean_batch, read_part
from eurasec_corpus.workshop.recurrences import save_recurrences

PAGE = "Talks of {}\n\nMINSK, {} October (BelTA) - The leaders have met.\n\nThey spoke of trade."


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """
    The folders of five batches whose documents belong between each other's.
    """
    work = tmp_path_factory.mktemp("parts")
    save_recurrences(KeyCounts(work / "counts"), work)
    records = [
        Record(f"d{number * 7 % 31:02}", PAGE.format(number, number + 1).encode(), {}, str(number))
        for number in range(23)
    ]
    jobs = [BatchJob(batch, work, ("d15",)) for batch in cut_batches(records, 5)]
    return tuple(work / PARTS / clean_batch(job)[1] for job in jobs)


class TestReadPart:
    """
    `read_part()`.
    """

    @pytest.mark.parametrize("name", SCHEMAS)
    @pytest.mark.parametrize("rows", [1, 2, 7, 1000])
    def test_pieces_are_the_part(self, places: tuple[Path, ...], name: str, rows: int) -> None:
        """
        However large the pieces are, together they are the rows in the order of the key.
        """
        pieces = list(read_part(Part(places, name, 1), rows))

        found = pa.concat_tables([SCHEMAS[name].empty_table(), *pieces])
        (whole,) = read_part(Part(places, name, 1), 10**6)
        assert found.equals(whole.sort_by([(key, "ascending") for key in KEYS[name]]))

    @pytest.mark.parametrize("rows", [1, 5, 8])
    def test_no_document_is_cut(self, places: tuple[Path, ...], rows: int) -> None:
        """
        The rows of a document stand in one piece.
        """
        pieces = read_part(Part(places, "spans", 0), rows)

        owners = [name for piece in pieces for name in piece["document_id"].unique().to_pylist()]
        assert sorted(set(owners)) == owners

    def test_pieces_have_the_wanted_size(self, places: tuple[Path, ...]) -> None:
        """
        Of documents, which are a row each, a piece has exactly so many but for the last.
        """
        sizes = [piece.num_rows for piece in read_part(Part(places, "documents", 0), 4)]

        assert sizes[:-1] == [4] * (len(sizes) - 1)
        assert len(sizes) > 1

    def test_no_batches_have_no_pieces(self) -> None:
        """
        Where nothing was cleaned there is nothing to read.
        """
        assert list(read_part(Part((), "documents", 0), 4)) == []
