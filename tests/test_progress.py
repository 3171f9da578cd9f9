"""
The bar for whoever waits.
"""

from __future__ import annotations

import re
from itertools import count

import pytest

from eurasec_corpus import Step, build
from eurasec_corpus.progress import show_progress
from eurasec_corpus.releasing.shipped import data_folder


def go_on() -> None:
    """
    Show a build of five pages, of which two are skipped.
    """
    with show_progress() as display:
        display.watch(Step("reading", 5, None))
        for done in range(6):
            display.watch(Step("cleaning", done, 5, 2))


class TestShowProgress:
    """
    `show_progress()`.
    """

    def test_pipe_stays_empty(self, capsys: pytest.CaptureFixture[str]) -> None:
        """
        Where nobody is watching nothing is written.
        """
        go_on()

        assert capsys.readouterr() == ("", "")

    def test_terminal_sees_how_far_and_how_fast(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        The bar on stderr has the stage, the count, the rate, the time left and what was skipped.
        """
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("COLUMNS", "120")
        go_on()

        out, err = capsys.readouterr()
        seen = re.findall(r"cleaning|\d/5|\d+ pages/s|\d:\d\d:\d\d|\d skipped", err)
        assert out == ""
        assert re.sub(r"\d+ pages", "9 pages", " ".join(seen[-5:])) == (
            "cleaning 5/5 9 pages/s 0:00:00 2 skipped"
        )

    def test_pages_that_are_not_counted_have_no_total(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        While pages are read nobody knows how many there are.
        """
        monkeypatch.setenv("FORCE_COLOR", "1")
        with show_progress() as display:
            display.watch(Step("reading", 500, None))

        assert "500/?" in capsys.readouterr().err

    def test_rate_leaves_out_what_was_done_before(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        Pages that a broken-off build had cleaned tell nothing of how fast this one is.
        """
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("COLUMNS", "120")
        clock = count()
        monkeypatch.setattr("rich.console.monotonic", lambda: next(clock))
        with show_progress() as display:
            for done in (0, 400_000, 900_000):
                display.watch(Step("cleaning", done, 900_009, kept=done))
            for done in range(9):
                display.watch(Step("cleaning", 900_000 + done, 900_009, kept=900_000))

        rates = [int(rate) for rate in re.findall(r"(\d+) pages/s", capsys.readouterr().err)]
        assert rates
        assert max(rates) <= 1

    def test_lines_stand_above_the_bar(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        What is said meanwhile begins on a line of which the bar was wiped off, and is not cut.
        """
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("COLUMNS", "40")
        line = f"skipped: {'x' * 50} [red]:smile:"
        with show_progress() as display:
            display.watch(Step("cleaning", 1, 5))
            display.say(line)

        assert f"\x1b[2K{line}\n" in capsys.readouterr().err

    def test_lines_go_into_a_pipe(self, capsys: pytest.CaptureFixture[str]) -> None:
        """
        Without a bar what is said is a line of stderr.
        """
        with show_progress() as display:
            display.say("skipped: a")

        assert capsys.readouterr() == ("", "skipped: a\n")

    def test_no_color_is_honoured(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        NO_COLOR takes the colours away and leaves the bar.
        """
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("NO_COLOR", "1")
        go_on()

        err = capsys.readouterr().err
        assert ("5/5" in err, re.findall("\x1b\\[[0-9;]*3[0-9]", err)) == (True, [])


class TestWatch:
    """
    Who watches a build.
    """

    def test_watch_is_told_how_far_it_is(self, tmp_path: object) -> None:
        """
        Pages are read, cleaned and written; the last count of each is all of them.
        """
        seen: list[Step] = []

        build(data_folder() / "raw", f"{tmp_path}/out", watch=seen.append)

        assert {step.stage: step.done for step in seen} == {
            "reading": 5,
            "cleaning": 5,
            "writing": 0,
        }
