"""
How a release is cited.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from attrs import evolve

from eurasec_corpus import UnknownStyleError, UnknownVersionError, cite, releases
from eurasec_corpus.releasing.citation import AUTHOR, STYLES, TITLE, write_citation
from eurasec_corpus.releasing.manifests import Manifest
from eurasec_corpus.releasing.shipped import release_manifest

ROOT = Path(__file__).parents[2]
RELEASED = evolve(release_manifest("0.1.0"), version="1.0.0", released="2026-11-22")


class TestCite:
    """
    Citations of what is here.
    """

    @pytest.mark.parametrize("style", STYLES)
    def test_names_version_and_content(self, style: str) -> None:
        """
        In each style the citation says which data it is.
        """
        found = cite("0.1.0", style=style)

        assert "0.1.0" in found
        assert f"sha256:{release_manifest('0.1.0').content_hash}" in found

    def test_text_is_the_default(self) -> None:
        """
        Who names no style gets a sentence.
        """
        assert cite("0.1.0") == cite("0.1.0", style="text")

    def test_unknown_style_lists_those_there_are(self) -> None:
        """
        The error names the styles.
        """
        with pytest.raises(UnknownStyleError, match="'apa'; there are bibtex, csl-json, text"):
            cite("0.1.0", style="apa")

    def test_unknown_version(self) -> None:
        """
        What is not here cannot be cited.
        """
        with pytest.raises(UnknownVersionError, match=r"'9\.9\.9'; there are"):
            cite("9.9.9")


class TestCitationFile:
    """
    `CITATION.cff`.
    """

    def test_prefers_the_newest_release(self) -> None:
        """
        Who takes the citation from the repository cites the newest data, as the library does.
        """
        cff = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
        preferred = cff["preferred-citation"]

        assert (preferred["type"], preferred["version"]) == ("data", releases()[-1])
        assert (preferred["title"], preferred["authors"]) == (TITLE, [{"name": AUTHOR}])

    def test_has_what_the_format_asks_for(self) -> None:
        """
        The required keys are there.
        """
        cff = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))

        assert {"cff-version", "message", "title", "authors"} <= set(cff)


class TestWriteCitation:
    """
    The styles.
    """

    def test_text(self) -> None:
        """
        The sentence has author, year, title, version, kind and content.
        """
        assert write_citation(RELEASED, "text") == (
            "The eurasec-corpus authors (2026). eurasec-corpus: texts on Eurasian security "
            f"(data release 1.0.0) [Data set]. Content hash sha256:{RELEASED.content_hash}"
        )

    def test_bibtex_is_one_entry(self) -> None:
        """
        Braces are balanced, and the entry has the fields that styles ask for.
        """
        entry = write_citation(RELEASED, "bibtex")

        assert entry.startswith("@misc{eurasec-corpus-1.0.0,\n")
        assert entry.count("{") == entry.count("}")
        assert all(f"  {name} = {{" in entry for name in ("author", "title", "year", "date"))

    def test_csl_json_is_a_data_set(self) -> None:
        """
        The item has the type, the day and the version.
        """
        (item,) = json.loads(write_citation(RELEASED, "csl-json"))

        assert (item["type"], item["version"]) == ("dataset", "1.0.0")
        assert item["issued"] == {"date-parts": [[2026, 11, 22]]}

    @pytest.mark.parametrize("style", STYLES)
    def test_no_day_is_invented(self, style: str) -> None:
        """
        A preview has no year.
        """
        preview: Manifest = evolve(RELEASED, released=None)

        assert "2026" not in write_citation(preview, style).replace(preview.content_hash, "")

    def test_what_is_no_release_says_so(self) -> None:
        """
        A build without a version is cited as unreleased.
        """
        assert "data release unreleased" in write_citation(evolve(RELEASED, version=None), "text")
