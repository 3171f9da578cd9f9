"""
The bar for whoever waits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest

from eurasec_corpus import Document, load
from eurasec_corpus.building import build_corpus
from eurasec_corpus.progress import show_progress
from eurasec_corpus.releasing.shipped import data_folder
from eurasec_corpus.sources import read_folder


class TestShowProgress:
    """
    `show_progress()`.
    """

    def test_documents_come_through(self) -> None:
        """
        The documents are the same, in the same order.
        """
        documents = list(load())

        assert list(show_progress(documents, 5)) == documents

    def test_pipe_stays_empty(self, capsys: pytest.CaptureFixture[str]) -> None:
        """
        Where nobody is watching nothing is written.
        """
        list(show_progress(load(), 5))

        assert capsys.readouterr() == ("", "")

    def test_terminal_sees_how_far_and_how_fast(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        The bar on stderr has the count, the rate and the time left.
        """
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("COLUMNS", "100")
        list(show_progress(load(), 5))

        out, err = capsys.readouterr()
        assert (out, re.findall(r"\d/5|\d+ pages/s|\d:\d\d:\d\d", err)[-3::2]) == (
            "",
            ["5/5", "0:00:00"],
        )

    def test_no_color_is_honoured(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """
        NO_COLOR takes the colours away and leaves the bar.
        """
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("NO_COLOR", "1")
        list(show_progress(load(), 5))

        err = capsys.readouterr().err
        assert ("5/5" in err, re.findall("\x1b\\[[0-9;]*3[0-9]", err)) == (True, [])


class TestBuildCorpus:
    """
    `build_corpus()`, watched.
    """

    def test_watch_sees_every_document(self) -> None:
        """
        Who watches is told how many documents there will be, and sees each.
        """
        seen = []

        def watch(documents: Iterable[Document], total: int) -> Iterator[Document]:
            for document in documents:
                seen.append((document.id, total))
                yield document

        corpus = build_corpus(read_folder(data_folder() / "raw"), watch)

        assert seen == [(name, 5) for name in corpus.ids]
