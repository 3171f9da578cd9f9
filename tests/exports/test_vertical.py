"""
One token a line.
"""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eurasec_corpus import load, write_vertical
from eurasec_corpus.exports.vertical import tokens_of
from tests.strategies import prose


class TestTokensOf:
    """
    Tokens.
    """

    @given(st.one_of(prose(), st.text()))
    def test_tokens_and_glue_make_the_text(self, text: str) -> None:
        """
        Tokens, with a blank where none is glued, are the text with single blanks.
        """
        shown = "".join(token if is_glued else f" {token}" for token, is_glued in tokens_of(text))

        assert "".join(shown.split()) == "".join(text.split())

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Russia's co-operation", ["Russia's", "co-operation"]),
            ("3.5, 12:18", ["3.5", ",", "12:18"]),
            ("«Союз»", ["«", "Союз", "»"]),
            ("C5+1", ["C5", "+", "1"]),
        ],
    )
    def test_tokens(self, text: str, expected: list[str]) -> None:
        """
        Words keep hyphens and apostrophes, numbers their separators; signs stand alone.
        """
        assert [token for token, _ in tokens_of(text)] == expected


class TestWriteVertical:
    """
    The file.
    """

    def test_paragraphs_come_back(self, tmp_path: Path) -> None:
        """
        Read back with the glue, the tokens are the paragraphs.
        """
        corpus = load("0.1.0")
        write_vertical(corpus, tmp_path / "x.vert")

        found: list[str] = []
        glue = True
        for line in (tmp_path / "x.vert").read_text("utf-8").splitlines():
            if line.startswith("<p "):
                found.append("")
                glue = True
            elif line == "<g/>":
                glue = True
            elif not line.startswith("<"):
                found[-1] += ("" if glue else " ") + unescape(line)
                glue = False

        assert found == [" ".join(part.text.split()) for part in corpus.paragraphs()]

    def test_documents_have_their_facts(self, tmp_path: Path) -> None:
        """
        Facts are attributes; what is unknown is not there.
        """
        write_vertical(load("0.1.0").where(publisher="Open.KG"), tmp_path / "x.vert")

        first = (tmp_path / "x.vert").read_text("utf-8").splitlines()[0]

        assert first.startswith('<doc id="openkg-54719" publisher="Open.KG" language="en" genre=')
