"""
Forty pages with labels by hand; the bars only rise.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from eurasec_corpus import Document, Label, Paragraph, clean
from eurasec_corpus.lines import split_lines

PAGES = Path(__file__).parent / "pages"
GOLD = [json.loads(row) for row in (PAGES / "gold.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    """
    Clean the pages.
    """
    return {
        row["id"]: clean((PAGES / f"{row['id']}.txt").read_bytes(), id=row["id"], url=row["url"])
        for row in GOLD
    }


def physical_lines(part: Paragraph) -> range:
    """
    Number the lines of a paragraph: several if it is hard-wrapped.
    """
    return range(part.line, part.line + len(split_lines(part.text)))


def judge(document: Document, row: dict[str, Any]) -> Counter[str]:
    """
    Count the lines kept rightly, kept wrongly and lost.
    """
    kept = {number for part in document.paragraphs for number in physical_lines(part)}
    found: Counter[str] = Counter()
    for number, label in enumerate(row["lines"], start=1):
        if label == "keep":
            found["right" if number in kept else "lost"] += 1
        elif label in {"drop", "dup"} and number in kept:
            found["wrong"] += 1
    return found


class TestLines:
    """
    Lines kept and set aside.
    """

    def test_line_f1(self, documents: dict[str, Document]) -> None:
        """
        Lines of date, byline and the doubtful ones aside, F1 is at least what it was.
        """
        total = sum((judge(documents[row["id"]], row) for row in GOLD), Counter[str]())

        f1 = 2 * total["right"] / (2 * total["right"] + total["wrong"] + total["lost"])

        assert f1 >= 0.96

    def test_no_page_comes_back_empty(self, documents: dict[str, Document]) -> None:
        """
        Every page has an article.
        """
        assert [name for name, document in documents.items() if not document.paragraphs] == []


def test_headlines(documents: dict[str, Document]) -> None:
    """
    The headline is the one a person sees, or none, on at least as many pages as it was.
    """
    right = 0
    for row in GOLD:
        document, line = documents[row["id"]], row["gold"]["title"]
        words = None if line is None else document.raw.split("\n")[line].strip()
        title = next((each.text for each in document.paragraphs if each.label is Label.TITLE), None)
        right += title == words or (title is not None and words is not None and title in words)

    assert right >= 38
