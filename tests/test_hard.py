"""
Small pages of hard classes, with labels by hand.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from eurasec_corpus import clean

PAGES = sorted((Path(__file__).parent / "hard").glob("*.txt"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_lines(path: Path) -> None:
    """
    Lines are kept where a person keeps them, but for those that are known to go wrong.
    """
    rows = [(line[0], line[1], line[3:]) for line in path.read_text("utf-8").splitlines()]
    document = clean("\n".join(text for _, _, text in rows))
    kept = {span.line for span in document.spans if span.label.is_kept}

    wrong = {
        number for number, (gold, _, _) in enumerate(rows, 1) if (gold == "+") != (number in kept)
    }

    assert wrong == {number for number, (_, known, _) in enumerate(rows, 1) if known == "!"}
