"""
Where a build is done.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from eurasec_corpus.workshop.parts import PARTS
from eurasec_corpus.workshop.places import (
    fresh_folder,
    keep_only,
    open_workshop,
    put_in_place,
    workshop_of,
)


def break_off(place: Path) -> None:
    """
    Break a build off after a batch was cleaned.
    """
    with open_workshop(place, resume=False) as folder:
        (folder / PARTS).mkdir()
        raise KeyboardInterrupt


class TestOpenWorkshop:
    """
    `open_workshop()`.
    """

    @pytest.mark.parametrize(
        ("resume", "kept"),
        [pytest.param(True, True, id="resumed"), pytest.param(False, False, id="fresh")],
    )
    def test_what_was_cleaned_is_kept_for_who_resumes(
        self, tmp_path: Path, *, resume: bool, kept: bool
    ) -> None:
        """
        A build that is broken off leaves its batches; only `resume` goes on with them.
        """
        with pytest.raises(KeyboardInterrupt):
            break_off(tmp_path / "out")

        with open_workshop(tmp_path / "out", resume=resume) as two:
            assert (two / PARTS).is_dir() is kept

        assert list(tmp_path.iterdir()) == []

    def test_former_output_is_put_back(self, tmp_path: Path) -> None:
        """
        A build that was killed between two renames has lost nothing.
        """
        former = workshop_of(tmp_path / "out") / "old"
        former.mkdir(parents=True)
        (former / "a").touch()

        with open_workshop(tmp_path / "out", resume=True):
            assert (tmp_path / "out" / "a").is_file()


class TestKeepOnly:
    """
    `keep_only()`.
    """

    def test_batches_of_another_plan_are_removed(self, tmp_path: Path) -> None:
        """
        What other rules or other sites have made is no use.
        """
        found = []
        for plan in ("one", "one", "two"):
            found.append(keep_only(tmp_path, plan))
            (tmp_path / PARTS).mkdir(exist_ok=True)

        assert found == [False, True, False]


class TestPutInPlace:
    """
    `put_in_place()`.
    """

    def test_failure_puts_the_former_back(self, tmp_path: Path) -> None:
        """
        If the new data set cannot take the place the former one stays.
        """
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "a").touch()
        (tmp_path / "work").mkdir()

        with pytest.raises(FileNotFoundError):
            put_in_place(tmp_path / "work", tmp_path / "out")

        assert (tmp_path / "out" / "a").is_file()

    def test_new_takes_the_place_of_the_former(self, tmp_path: Path) -> None:
        """
        What stood there lies aside.
        """
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "a").touch()
        (tmp_path / "work").mkdir()
        (fresh_folder(tmp_path / "work") / "b").touch()

        put_in_place(tmp_path / "work", tmp_path / "out")

        assert [path.name for path in (tmp_path / "out").iterdir()] == ["b"]
        assert (tmp_path / "work" / "old" / "a").is_file()
