"""
What recurs on the pages of a site.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from attrs import field, frozen

from .errors import ForeignFileError
from .folding import digest
from .model import Line

_FORMAT = "eurasec-corpus site profile 1"


@frozen
class SiteProfile:
    r"""
    On how many pages of a site each line stands.

    Attributes:
        pages: How many pages were read.
        counts: The number of pages by the digest of the line; lines that stand on one
            page only are left out.

    >>> from eurasec_corpus.lines import split_lines
    >>> pages = [split_lines("Menu\nOne"), split_lines("Menu\nTwo")]
    >>> SiteProfile.of_pages(pages).pages_with("menu")
    2
    """

    pages: int
    counts: Mapping[str, int] = field(hash=False)

    @classmethod
    def of_pages(cls, pages: Iterable[Sequence[Line]]) -> SiteProfile:
        """
        Count the lines of the pages of one site.

        Args:
            pages: The lines of each page; the order makes no difference.
        """
        number = 0
        counts: Counter[str] = Counter()
        for lines in pages:
            number += 1
            counts.update({digest(line.text) for line in lines if line.text})
        return cls(number, {key: count for key, count in sorted(counts.items()) if count > 1})

    def pages_with(self, text: str) -> int:
        """
        Return on how many pages a line stands, as far as more than one; else 0.
        """
        return self.counts.get(digest(text), 0)

    def save(self, path: str | Path) -> None:
        """
        Write the profile as a JSON file.
        """
        content = {"format": _FORMAT, "pages": self.pages, "counts": dict(self.counts)}
        text = json.dumps(content, indent=1) + "\n"
        Path(path).write_text(text, encoding="utf-8", newline="\n")

    @classmethod
    def load(cls, path: str | Path) -> SiteProfile:
        """
        Read a profile that `save` wrote.

        Raises:
            ForeignFileError: The file is no such profile.
        """
        try:
            found = json.loads(Path(path).read_text(encoding="utf-8"))
            if found["format"] != _FORMAT:
                raise ValueError(found["format"])  # noqa: TRY301  one way out for all
            counts = {str(key): int(count) for key, count in found["counts"].items()}
            return cls(int(found["pages"]), counts)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            msg = f"{path}: not a site profile ({error}); make one with SiteProfile.of_pages()"
            raise ForeignFileError(msg) from error
