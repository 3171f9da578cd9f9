"""
Folders of raw pages and what is known of them.
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import pytest

from eurasec_corpus import (
    DateEvidence,
    DateSource,
    DecodeError,
    MetadataError,
    PartialDate,
    SourceError,
)
from eurasec_corpus.cleaning import Facts
from eurasec_corpus.sources import (
    Source,
    check_page,
    clean_sources,
    find_facts,
    parse_facts,
    profile_sites,
    read_facts,
    read_folder,
    read_page,
)


def write_pages(folder: Path, *names: str) -> None:
    """
    Write pages of one word.
    """
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Word", encoding="utf-8")


class TestCheckPage:
    """
    Bytes that are a page.
    """

    @pytest.mark.parametrize(
        "raw",
        [
            pytest.param(b"Word", id="a word"),
            pytest.param("Слово\r\n".encode(), id="Cyrillic"),
            pytest.param((b"x" * 1_000_000 + b"\n") * 11, id="a large page"),
        ],
    )
    def test_accepts(self, raw: bytes) -> None:
        """
        Text with lines of bearable length is a page.
        """
        check_page(raw)

        assert raw

    @pytest.mark.parametrize(
        ("raw", "error", "message"),
        [
            pytest.param(b"", SourceError, "empty; remove it", id="empty"),
            pytest.param(b" \r\n\t", SourceError, "empty; remove it", id="blanks"),
            pytest.param(b"\xef\xbb\xbf\n", SourceError, "empty; remove it", id="a mark alone"),
            pytest.param(b"\xff", DecodeError, "not UTF-8 at byte 0", id="not UTF-8"),
            pytest.param(b"a\0b", DecodeError, "NUL at byte 1", id="NUL"),
            pytest.param(
                b"x\n" + b"y" * 10_000_001, SourceError, "line 2 has 10,000,001 bytes", id="long"
            ),
        ],
    )
    def test_refuses(self, raw: bytes, error: type[Exception], message: str) -> None:
        """
        The error says what is wrong, where, and the way out.
        """
        with pytest.raises(error, match=message):
            check_page(raw)


class TestReadPage:
    """
    Files that are pages.
    """

    def test_reads_the_bytes(self, tmp_path: Path) -> None:
        """
        A page is read byte for byte.
        """
        (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfWord\r\n")

        assert read_page(tmp_path / "a.txt") == b"\xef\xbb\xbfWord\r\n"

    def test_missing_file(self, tmp_path: Path) -> None:
        """
        The error names the file.
        """
        with pytest.raises(SourceError, match=r"a\.txt: no such file; name"):
            read_page(tmp_path / "a.txt")

    def test_folder_is_no_page(self, tmp_path: Path) -> None:
        """
        The error names the folder.
        """
        with pytest.raises(SourceError, match=r"cannot be read: .*; name the text file"):
            read_page(tmp_path)

    def test_error_names_the_file(self, tmp_path: Path) -> None:
        """
        What is wrong with the bytes is said of the file.
        """
        (tmp_path / "a.txt").write_bytes(b"\xff")

        with pytest.raises(SourceError, match=r"a\.txt: not UTF-8 at byte 0"):
            read_page(tmp_path / "a.txt")


class TestReadFolder:
    """
    Folders of pages.
    """

    def test_ids_are_paths(self, tmp_path: Path) -> None:
        """
        The id of a page is its path without the ending, and pages are sorted by id.
        """
        write_pages(tmp_path, "b.txt", "sub/a.txt", "a.b.txt", "notes.md", "deep/er/c.txt")

        ids = [source.id for source in read_folder(tmp_path)]

        assert ids == ["a.b", "b", "deep/er/c", "sub/a"]

    def test_folder_named_like_a_page_is_none(self, tmp_path: Path) -> None:
        """
        A folder whose name ends in `.txt` is searched, not read.
        """
        write_pages(tmp_path, "old.txt/a.txt")

        assert [source.id for source in read_folder(tmp_path)] == ["old.txt/a"]

    @pytest.mark.parametrize(
        ("names", "message"),
        [
            pytest.param([], "no .txt file in it", id="no page"),
            pytest.param(["a.md"], "no .txt file in it", id="other files"),
            pytest.param(["a b.txt"], "a name with blanks or invisible", id="blank"),
            pytest.param(["a/b c/d.txt"], "a name with blanks or invisible", id="blank in folder"),
            pytest.param(["a\u202eb.txt"], "a name with blanks or invisible", id="bidi control"),
        ],
    )
    def test_refuses(self, tmp_path: Path, names: list[str], message: str) -> None:
        """
        A folder needs pages whose names make ids.
        """
        write_pages(tmp_path, *names)

        with pytest.raises(SourceError, match=message):
            read_folder(tmp_path)

    @pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
    def test_refuses_control_characters(self, tmp_path: Path) -> None:
        """
        A name that a terminal would obey makes no id.
        """
        write_pages(tmp_path, "a\x1b[2Jb.txt")

        with pytest.raises(SourceError, match="rename the file"):
            read_folder(tmp_path)

    def test_missing_folder(self, tmp_path: Path) -> None:
        """
        The error names the folder.
        """
        with pytest.raises(SourceError, match="nowhere: no such folder; name a folder"):
            read_folder(tmp_path / "nowhere")

    def test_file_is_no_folder(self, tmp_path: Path) -> None:
        """
        The error says that it is a file.
        """
        write_pages(tmp_path, "a.txt")

        with pytest.raises(SourceError, match="is a file, not a folder"):
            read_folder(tmp_path / "a.txt")

    def test_facts_go_to_their_page(self, tmp_path: Path) -> None:
        """
        What is known of a page is with that page; nothing is known of others.
        """
        write_pages(tmp_path, "a.txt", "sub/b.txt")
        (tmp_path / "sources.toml").write_text('["sub/b"]\nurl = "u"\n')

        found = read_folder(tmp_path)

        expected = (
            Source("a", tmp_path / "a.txt"),
            Source("sub/b", tmp_path / "sub" / "b.txt", {"url": "u"}),
        )
        assert expected == found

    def test_facts_of_a_missing_page(self, tmp_path: Path) -> None:
        """
        Facts of a page that is not there are an error.
        """
        write_pages(tmp_path, "a.txt")
        (tmp_path / "sources.toml").write_text('[b]\nurl = "u"\n')

        with pytest.raises(MetadataError, match=r"speaks of 'b', but .*b\.txt does not exist"):
            read_folder(tmp_path)

    def test_facts_can_be_named(self, tmp_path: Path) -> None:
        """
        A file that is named is read, whatever lies in the folder.
        """
        write_pages(tmp_path, "a.txt")
        (tmp_path / "sources.toml").write_text("no facts")
        (tmp_path / "other.toml").write_text('[a]\nurl = "u"\n')

        (source,) = read_folder(tmp_path, tmp_path / "other.toml")

        assert source.facts == {"url": "u"}


class TestFindFacts:
    """
    Where the facts lie.
    """

    @pytest.mark.parametrize(
        ("files", "expected"),
        [
            pytest.param([], None, id="nowhere"),
            pytest.param(["sources.toml"], "sources.toml", id="beside"),
            pytest.param(["raw/sources.toml"], "raw/sources.toml", id="inside"),
            pytest.param(["sources.toml", "raw/sources.toml"], "raw/sources.toml", id="both"),
        ],
    )
    def test_place(self, tmp_path: Path, files: list[str], expected: str | None) -> None:
        """
        The file in the folder comes before the one beside it.
        """
        (tmp_path / "raw").mkdir()
        for name in files:
            (tmp_path / name).write_text("")

        assert (tmp_path / expected if expected else None) == find_facts(tmp_path / "raw")


class TestReadFacts:
    """
    The facts file.
    """

    def test_facts_are_read(self, tmp_path: Path) -> None:
        """
        Text is kept, a curated date becomes evidence.
        """
        text = '[a]\nurl = "u"\nspeaker = "S"\n[a.curated]\ndate = "2024"\nevidence = "Known."\n'
        (tmp_path / "f.toml").write_text(text)

        facts = read_facts(tmp_path / "f.toml")

        proof = DateEvidence(DateSource.CURATED, "Known.", PartialDate(2024))
        assert facts == {"a": {"url": "u", "speaker": "S", "curated_date": proof}}

    @pytest.mark.parametrize("date", ["2024-10-31", '"2024-10-31"'], ids=["TOML date", "text"])
    def test_date_may_be_a_date(self, tmp_path: Path, date: str) -> None:
        """
        A curated day may be written as TOML writes days.
        """
        (tmp_path / "f.toml").write_text(f'[a.curated]\ndate = {date}\nevidence = "Known."\n')

        proof = read_facts(tmp_path / "f.toml")["a"]["curated_date"]

        assert proof is not None
        assert proof.date == PartialDate(2024, 10, 31)

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            pytest.param("[a", r"f\.toml: cannot be read", id="no TOML"),
            pytest.param("\udcff", r"f\.toml: cannot be read", id="not UTF-8"),
            pytest.param("a = " + "[" * 100_000, r"f\.toml: cannot be read", id="too deep"),
            pytest.param('a = "x"', r"\[a\]: must be a table of facts, not 'x'", id="no table"),
            pytest.param(
                '[a]\ndate = "2024"', "unknown fact 'date'; a date goes under curated", id="date"
            ),
            pytest.param('[a]\nulr = "u"', "unknown fact 'ulr'; known are url", id="unknown"),
            pytest.param("[a]\nurl = 5", "url must be text, not 5", id="number"),
            pytest.param('[a]\nurl = " "', "url must be text, not ' '", id="blank"),
            pytest.param('[a]\ncurated = "2024"', "curated must have a date", id="no evidence"),
            pytest.param('[a.curated]\ndate = "2024"', "curated must have", id="date alone"),
            pytest.param(
                '[a.curated]\ndate = "2024"\nevidence = "K."\nby = "me"', "nothing else", id="more"
            ),
            pytest.param(
                '[a.curated]\ndate = "2024"\nevidence = " "',
                "must be the sentence",
                id="blank proof",
            ),
            pytest.param(
                '[a.curated]\ndate = "2024"\nevidence = 5', "must be the sentence", id="no sentence"
            ),
            pytest.param(
                '[a.curated]\ndate = "10/2024"\nevidence = "K."',
                "curated.date: not a date: '10/2024'",
                id="other notation",
            ),
        ],
    )
    def test_refuses(self, tmp_path: Path, text: str, message: str) -> None:
        """
        The error names the file, the page and what was wanted.
        """
        (tmp_path / "f.toml").write_bytes(text.encode("utf-8", "surrogateescape"))

        with pytest.raises(MetadataError, match=message):
            read_facts(tmp_path / "f.toml")

    def test_missing_file(self, tmp_path: Path) -> None:
        """
        A facts file that was named must be there.
        """
        with pytest.raises(MetadataError, match=r"f\.toml: cannot be read"):
            read_facts(tmp_path / "f.toml")


class TestCleanSources:
    """
    A page with what is known of it.
    """

    def test_facts_are_in_the_document(self, tmp_path: Path) -> None:
        """
        The document has the id of the source and its facts.
        """
        write_pages(tmp_path, "a.txt")

        (document,) = clean_sources([Source("a", tmp_path / "a.txt", {"publisher": "TASS"})])

        assert (document.id, document.publisher) == ("a", "TASS")


class TestProfileSites:
    """
    What recurs on the pages of the sites of a folder.
    """

    def test_sites_with_several_pages_have_profiles(self, tmp_path: Path) -> None:
        """
        Pages belong together by the host of their address, else by their publisher.
        """
        for name in "abcde":
            (tmp_path / f"{name}.txt").write_text(f"Menu\n{name}\n")
        facts: list[Facts] = [
            {"url": "https://tass.com/1", "publisher": "TASS"},
            {"url": "https://tass.com/2"},
            {"publisher": "CSTO"},
            {"publisher": "CSTO"},
            {},
        ]
        sources = [
            Source(name, tmp_path / f"{name}.txt", known)
            for name, known in zip("abcde", facts, strict=True)
        ]

        found = profile_sites(sources)

        assert {site: profile.pages_with("menu") for site, profile in found.items()} == {
            "CSTO": 2,
            "tass.com": 2,
        }

    def test_clutter_of_a_site_is_set_aside(self, tmp_path: Path) -> None:
        """
        What recurs above the articles of a site is not a part of them.
        """
        stories = [
            f"The leaders of state number {number} met in Minsk and spoke of trade and security."
            for number in range(12)
        ]
        rules = "Our editors answer letters of readers only when these are signed by their authors."
        for number in range(4):
            text = "\n".join([rules, *stories[3 * number : 3 * number + 3]])
            (tmp_path / f"{number}.txt").write_text(text)
        sources = [
            Source(f"{number}", tmp_path / f"{number}.txt", {"publisher": "TASS"})
            for number in range(4)
        ]

        documents = clean_sources(sources, profile_sites(sources))

        assert [rules in document.text for document in documents] == [False] * 4


class TestSidecar:
    """
    A file beside a page that says what is known of it.
    """

    def test_facts_are_added(self, tmp_path: Path) -> None:
        """
        What the sidecar says joins what the file of all pages says.
        """
        write_pages(tmp_path, "a.txt")
        (tmp_path / "sources.toml").write_text('[a]\nurl = "https://a.by/x"\n')
        (tmp_path / "a.toml").write_text('author = "Anna Li"\n')

        (source,) = read_folder(tmp_path)

        assert source.facts == {"url": "https://a.by/x", "author": "Anna Li"}

    def test_one_fact_in_two_places(self, tmp_path: Path) -> None:
        """
        A fact that both files give is refused; the error names the fact and both files.
        """
        write_pages(tmp_path, "a.txt")
        (tmp_path / "sources.toml").write_text('[a]\nauthor = "Ivan Petrov"\n')
        (tmp_path / "a.toml").write_text('author = "Anna Li"\n')

        with pytest.raises(MetadataError, match=r"a\.toml: .*sources\.toml speaks of author too"):
            read_folder(tmp_path)

    def test_error_names_the_file(self, tmp_path: Path) -> None:
        """
        What is wrong in a sidecar is said of it.
        """
        write_pages(tmp_path, "a.txt")
        (tmp_path / "a.toml").write_text("author = 1\n")

        with pytest.raises(MetadataError, match=r"a\.toml: author must be text, not 1"):
            read_folder(tmp_path)


class TestParseFacts:
    """
    Facts from a table of any kind.
    """

    @pytest.mark.parametrize(
        ("value", "date"),
        [
            ("2024-07-19", "2024-07-19"),
            ("2024-07", "2024-07"),
            ("2024-07-19T08:00:00Z", "2024-07-19"),
            ("2024-07-19 08:00", "2024-07-19"),
            (dt.date(2024, 7, 19), "2024-07-19"),
        ],
    )
    def test_published(self, value: object, date: str) -> None:
        """
        A declared day is evidence that is trusted most.
        """
        found = parse_facts({"published": value})["curated_date"]

        assert found is not None
        assert (str(found.date), found.source) == (date, DateSource.CURATED)

    @pytest.mark.parametrize(
        ("entry", "message"),
        [
            ({"published": 2024}, "published must be a date such as"),
            ({"published": "summer"}, "published: "),
            ({"published": "2024", "curated": {}}, "curated and published both give the date"),
        ],
    )
    def test_refuses(self, entry: dict[str, object], message: str) -> None:
        """
        The error says what is wrong.
        """
        with pytest.raises(MetadataError, match=message):
            parse_facts(entry)

    def test_none_is_unknown(self) -> None:
        """
        A column without a value says nothing.
        """
        assert parse_facts({"url": None, "author": "Anna Li"}) == {"author": "Anna Li"}
