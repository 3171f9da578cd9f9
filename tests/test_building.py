"""
From raw pages to a data set on disk.
"""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pyarrow.compute as pc
import pytest

from eurasec_corpus import BusyError, Columns, Corpus, Flaw, SourceError, build, load
from eurasec_corpus.building import build_corpus
from eurasec_corpus.releasing.manifests import read_manifest
from eurasec_corpus.sources import read_folder
from eurasec_corpus.tables import SCHEMAS
from eurasec_corpus.workshop import surveys
from eurasec_corpus.workshop.places import workshop_of
from eurasec_corpus.workshop.steps import Step
from tests.duplication.made import LONG, OTHER, THIRD

STORIES = (LONG, OTHER, THIRD)
DATA = Path(__file__).parents[1] / "data"
MENU = "Our editors answer letters of readers only when these are signed by their authors."

# Builds with small batches and small parts, so that a small input has many of both.
SMALL = """
import sys
from eurasec_corpus import build
from eurasec_corpus.workshop import surveys
surveys._FEWEST, surveys._BATCHES, surveys.DOCUMENTS_A_PART = 4, 1000, 16
print("ready", flush=True)
build(sys.argv[1], sys.argv[2], resume=True, replace=True)
"""


def make_rows(number: int) -> list[dict[str, str]]:
    """
    Make pages of three sites, each with a line that recurs there.
    """
    return [
        {
            "id": f"page-{index * 7 % 1000:03}",
            "text": f"{MENU}\n\nTalks number {index}\n\nMINSK, {index % 28 + 1} October (BelTA) - "
            f"The leaders of {index} states met in Minsk and spoke of trade and security.\n",
            "url": f"https://site-{index % 3}.by/{index}",
        }
        for index in range(number)
    ]


def write_rows(path: Path, rows: Sequence[object]) -> Path:
    """
    Write JSON Lines.
    """
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Small batches and parts.
    """
    monkeypatch.setattr(surveys, "_FEWEST", 4)
    monkeypatch.setattr(surveys, "_BATCHES", 1000)
    monkeypatch.setattr(surveys, "DOCUMENTS_A_PART", 16)


def hash_of(folder: Path) -> str:
    """
    Return the content hash that a data set claims.
    """
    return read_manifest(folder).content_hash


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


def built_in_memory(folder: Path, rows: Sequence[dict[str, str]]) -> Corpus:
    """
    Build from a text file for each page, in memory, as a small build was always done.
    """
    for row in rows:
        page = folder / f"{row['id']}.txt"
        page.write_text(row["text"], encoding="utf-8", newline="")
        page.with_suffix(".toml").write_text(f'url = "{row["url"]}"\n', encoding="utf-8")
    return build_corpus(read_folder(folder))


class TestLargeBuild:
    """
    A build in batches and parts.
    """

    @pytest.mark.usefixtures("small")
    @pytest.mark.parametrize("workers", [1, 2, 5])
    def test_workers_and_order_make_no_difference(self, tmp_path: Path, workers: int) -> None:
        """
        Any number of workers gives the rows of a build in memory, from pages in any order.
        """
        rows = make_rows(60)
        (tmp_path / "raw").mkdir()
        expected = built_in_memory(tmp_path / "raw", rows)
        random.Random(workers).shuffle(rows)  # noqa: S311  no secret, and the seed repeats it
        write_rows(tmp_path / "a.jsonl", rows)

        found = build(tmp_path / "a.jsonl", tmp_path / "out", workers=workers)

        manifest = read_manifest(tmp_path / "out")
        assert len(manifest.tables["documents"].parts) == 4
        assert manifest.content_hash == expected.content_hash == found.content_hash

    def test_small_build_is_one_file_a_table(self, tmp_path: Path) -> None:
        """
        The same pages without small parts are the same bytes as ever.
        """
        rows = make_rows(60)
        (tmp_path / "raw").mkdir()
        built_in_memory(tmp_path / "raw", rows).write_parquet(tmp_path / "one")

        build(tmp_path / "raw", tmp_path / "two")

        assert {path.name: path.read_bytes() for path in (tmp_path / "one").iterdir()} == {
            path.name: path.read_bytes() for path in (tmp_path / "two").iterdir()
        }

    @pytest.mark.usefixtures("small")
    @pytest.mark.parametrize("policy", ["first", "mark"])
    def test_copies_in_several_files_are_those_of_one(self, tmp_path: Path, policy: str) -> None:
        """
        What becomes of copies is the same whether the build fits into memory or not.
        """
        rows = make_rows(60)
        for row in rows:
            row["text"] += "\n".join(["", *STORIES[: int(row["id"][-1]) % 4], ""])
        source = write_rows(tmp_path / "a.jsonl", rows)

        found = build(source, tmp_path / "out", duplicates=policy)

        expected = build(source, tmp_path / "other").deduplicate(policy)
        assert read_manifest(tmp_path / "out").is_partitioned
        assert pc.sum(pc.is_valid(found.to_arrow("spans")["duplicate_of"])).as_py() > len(rows)
        assert all(found.to_arrow(name).equals(expected.to_arrow(name)) for name in SCHEMAS)

    @pytest.mark.usefixtures("small")
    def test_sample_of_ids_makes_no_difference(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        Bounds from a few ids give other files, and the same rows.
        """
        source = write_rows(tmp_path / "a.jsonl", make_rows(40))
        whole = build(source, tmp_path / "one").content_hash
        monkeypatch.setattr(surveys, "_SAMPLE", 8)

        assert build(source, tmp_path / "two").content_hash == whole
        assert read_manifest(tmp_path / "two").is_partitioned

    @pytest.mark.usefixtures("small")
    def test_clutter_of_a_site_is_set_aside(self, tmp_path: Path) -> None:
        """
        What recurs on a site is told over all batches.
        """
        write_rows(tmp_path / "a.jsonl", make_rows(40))

        corpus = build(tmp_path / "a.jsonl", tmp_path / "out")

        assert sum(MENU in document.text for document in corpus) == 0

    def test_killed_build_is_resumed(self, tmp_path: Path) -> None:
        """
        Killed at any moment, a build leaves the former output, and the next one ends it.
        """
        former = build(DATA / "raw", tmp_path / "out").content_hash
        source = write_rows(tmp_path / "a.jsonl", make_rows(80))
        command = [sys.executable, "-c", SMALL, str(source), str(tmp_path / "out")]
        chance = random.Random(20261122)  # noqa: S311  no secret, and the seed repeats it
        killed = 0
        for _ in range(3):
            with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
                assert process.stdout is not None
                assert process.stdout.readline().strip() == b"ready"
                time.sleep(chance.uniform(0.05, 1.2))
                process.send_signal(signal.SIGKILL)
            killed += process.returncode != 0
            whole = (tmp_path / "out").is_dir() or (workshop_of(tmp_path / "out") / "old").is_dir()
            assert whole
        subprocess.run(command, check=True)

        assert killed
        assert former != hash_of(tmp_path / "out")
        assert (
            hash_of(tmp_path / "out")
            == build(source, tmp_path / "other").content_hash
            == Corpus.read_parquet(tmp_path / "out").content_hash
        )
        assert not workshop_of(tmp_path / "out").exists()

    @pytest.mark.usefixtures("small")
    def test_resumed_build_cleans_nothing_twice(self, tmp_path: Path) -> None:
        """
        Batches that were cleaned before stay as they are.
        """
        source = write_rows(tmp_path / "a.jsonl", make_rows(12))
        work = workshop_of(tmp_path / "out")

        def interrupt(step: object) -> None:
            if getattr(step, "done", 0) == 8 and getattr(step, "stage", "") == "cleaning":
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            build(source, tmp_path / "out", watch=interrupt)
        before = {path: path.stat().st_mtime_ns for path in (work / "parts").iterdir()}
        seen: dict[Path, int] = {}

        def note(_: object) -> None:
            seen.update({path: path.stat().st_mtime_ns for path in before})

        build(source, tmp_path / "out", resume=True, watch=note)

        assert len(before) == 2
        assert seen == before

    @pytest.mark.usefixtures("small")
    def test_resumed_build_tells_what_was_done_before(self, tmp_path: Path) -> None:
        """
        Who watches can tell the pages that were cleaned before from those that are now.
        """
        source = write_rows(tmp_path / "a.jsonl", make_rows(12))

        def interrupt(step: Step) -> None:
            if (step.stage, step.done) == ("cleaning", 8):
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            build(source, tmp_path / "out", watch=interrupt)
        seen: list[Step] = []

        build(source, tmp_path / "out", resume=True, watch=seen.append)

        counts = [(step.done, step.kept) for step in seen if step.stage == "cleaning"]
        assert counts == [(0, 0), (4, 4), (8, 8), (12, 8)]

    def test_output_that_is_being_built_is_refused(self, tmp_path: Path) -> None:
        """
        A second build into one folder ends at once, and leaves the work of the first alone.
        """
        source = write_rows(tmp_path / "a.jsonl", make_rows(3))

        def again(step: Step) -> None:
            with pytest.raises(BusyError, match="builds it"):
                build(source, tmp_path / "out")
            seen.append(step)

        seen: list[Step] = []
        corpus = build(source, tmp_path / "out", watch=again)

        assert seen
        assert len(corpus) == 3
        assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl", "out"]

    def test_full_disk_is_an_error(self, tmp_path: Path) -> None:
        """
        Where no more can be written the former output stays, and the message says what to do.
        """
        resource = pytest.importorskip("resource", reason="limits of files are Unix")
        former = build(DATA / "raw", tmp_path / "out").content_hash
        source = write_rows(tmp_path / "a.jsonl", make_rows(60))
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, limits[1]))
        try:
            with pytest.raises(SourceError, match=r"cannot be written \(.*go on with --resume"):
                build(source, tmp_path / "out", replace=True)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)

        assert hash_of(tmp_path / "out") == former


class TestBadRecords:
    """
    Pages that cannot be read.
    """

    ROWS = (*make_rows(3), {"id": "bad", "text": ""}, {"id": "page-000", "text": "Word"}, 7)

    def test_skipped_pages_are_told(self, tmp_path: Path) -> None:
        """
        Each is told once with its line; the others are built, the first of equal ids too.
        """
        source = write_rows(tmp_path / "a.jsonl", self.ROWS)
        flaws: list[Flaw] = []

        corpus = build(source, tmp_path / "out", skip=flaws.append)

        assert len(corpus) + len(flaws) == len(self.ROWS)
        assert [flaw.place for flaw in flaws] == [f"{source}:{line}" for line in (4, 5, 6)]
        assert "a.jsonl:1 has this id too" in flaws[1].reason

    @pytest.mark.parametrize(
        ("rows", "message"),
        [
            pytest.param(ROWS, r"a\.jsonl:4: empty", id="empty"),
            pytest.param(ROWS[:3] + ROWS[4:5], "4: two documents have the id 'page-000'", id="id"),
            pytest.param(ROWS[:3] + ROWS[4:], "4: two documents have the id", id="id comes first"),
            pytest.param((), "no page in it", id="nothing"),
        ],
    )
    def test_first_bad_page_stops(
        self, tmp_path: Path, rows: Sequence[object], message: str
    ) -> None:
        """
        Nothing is cleaned or left behind.
        """
        source = write_rows(tmp_path / "a.jsonl", rows)

        with pytest.raises(SourceError, match=message):
            build(source, tmp_path / "out")

        assert list(tmp_path.iterdir()) == [source]

    @pytest.mark.parametrize(
        ("rows", "message"),
        [
            pytest.param([1, 2], r"none of its 2 pages can be read.*a\.jsonl:1: no JSON", id="two"),
            pytest.param([1], r"its only page cannot be read.*a\.jsonl:1: no JSON", id="one"),
        ],
    )
    def test_not_all_pages_may_be_skipped(
        self, tmp_path: Path, rows: Sequence[object], message: str
    ) -> None:
        """
        Where no page can be read, as with a wrong column, what was there stays.
        """
        source = write_rows(tmp_path / "a.jsonl", make_rows(3))
        before = build(source, tmp_path / "out")
        write_rows(source, rows)

        with pytest.raises(SourceError, match=message):
            build(source, tmp_path / "out", skip=lambda _: None)

        assert Corpus.read_parquet(tmp_path / "out") == before

    def test_other_pages_are_not_replaced(self, tmp_path: Path) -> None:
        """
        A data set none of whose documents is among the pages stays, unless it is said.
        """
        source = write_rows(tmp_path / "a.jsonl", make_rows(3))
        before = build(source, tmp_path / "out")
        other = write_rows(tmp_path / "b.jsonl", [{"id": "other", "text": "Talks have ended."}])

        with pytest.raises(SourceError, match=r"holds 3 documents, such as 'page-000'.*--replace"):
            build(other, tmp_path / "out")

        assert Corpus.read_parquet(tmp_path / "out") == before
        assert not workshop_of(tmp_path / "out").exists()
        assert build(other, tmp_path / "out", replace=True).ids == ("other",)
        with pytest.raises(SourceError, match="holds the document 'other', which is not among"):
            build(source, tmp_path / "out")

    @pytest.mark.parametrize(("count", "those"), [(3, "one of them is"), (5, "2 of them are")])
    def test_half_in_common_is_needed(self, tmp_path: Path, count: int, those: str) -> None:
        """
        A data set of which less than half is among the pages stays.
        """
        source = write_rows(tmp_path / "a.jsonl", make_rows(count))
        before = build(source, tmp_path / "out")
        write_rows(source, make_rows(count)[: count // 2])

        with pytest.raises(SourceError, match=f"holds {count} documents, .*, and only {those}"):
            build(source, tmp_path / "out")

        assert Corpus.read_parquet(tmp_path / "out") == before

    @pytest.mark.parametrize("replace", [True, False])
    def test_half_in_common_is_enough(self, tmp_path: Path, *, replace: bool) -> None:
        """
        A data set of half of the pages, or of more, is replaced; it is told what is gone.
        """
        source = write_rows(tmp_path / "a.jsonl", make_rows(4))
        build(source, tmp_path / "out")
        kept = [{"id": "other", "text": "Talks have ended."}, *make_rows(4)[2:]]
        write_rows(source, kept)
        steps: list[Step] = []

        found = build(source, tmp_path / "out", replace=replace, watch=steps.append)

        assert found.ids == tuple(sorted(row["id"] for row in kept))
        assert [step.gone for step in steps if step.stage == "writing"] == [2]

    def test_what_cannot_be_read_is_replaced(self, tmp_path: Path) -> None:
        """
        Of a damaged data set nobody knows whose it was.
        """
        source = write_rows(tmp_path / "a.jsonl", make_rows(3))
        build(source, tmp_path / "out")
        (tmp_path / "out" / "documents.parquet").write_bytes(b"x")
        write_rows(source, [{"id": "other", "text": "Talks have ended."}])

        assert build(source, tmp_path / "out").ids == ("other",)

    def test_columns_have_names(self, tmp_path: Path) -> None:
        """
        Columns may be called otherwise.
        """
        rows = [{"key": "a", "body": "The talks have ended.", "site": "BelTA"}]
        source = write_rows(tmp_path / "a.jsonl", rows)
        columns = Columns("key", "body", {"publisher": "site"})

        corpus = build(source, tmp_path / "out", columns=columns)

        assert corpus["a"].publisher == "BelTA"
