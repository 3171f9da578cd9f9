"""
What recurs on the pages of many sites, as two arrays on disk.

The key of a line is the digest of its words, combined with that of its site; the site's own key
counts its pages.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from attrs import field, frozen

from ..folding import digest
from ..lines import decode
from ..sites import SiteProfile
from ..wrapping import read_texts
from .keycounts import KEY, KeyCounts, Keys, Numbers, as_keys, count_keys, key_of

_KEYS, _NUMBERS = "sites-keys.npy", "sites-numbers.npy"
# So many keys are held in memory, 10 MB: a search of the file costs twenty times as much.
_FEW = 1 << 16


def count_site_lines(pages: Sequence[tuple[str, bytes]]) -> tuple[Keys, Numbers]:
    """
    Count the lines of pages by their site, each once a page, and the pages.

    Args:
        pages: The name of the site and the bytes of each page.

    Returns:
        The keys, sorted and each once, and on how many of these pages each stands.
    """
    known: dict[str, bytes] = {}
    arrays = [_keys_of(site, raw, known) for site, raw in pages]
    return count_keys(np.concatenate(arrays) if arrays else as_keys([]))


def _keys_of(site: str, raw: bytes, known: dict[str, bytes]) -> Keys:
    """
    Return the key of a site and those of the lines of a page; *known* are digests of lines.
    """
    lines = set(filter(None, read_texts(decode(raw))))
    known.update({line: bytes.fromhex(digest(line)) for line in lines if line not in known})
    digests = sorted({known[line] for line in lines})
    rows = np.frombuffer(b"".join(digests), np.uint8).reshape(-1, KEY)
    own = np.frombuffer(key_of(site), np.uint8)
    return np.concatenate((own[None, :], rows ^ own)).view(f"S{KEY}").ravel()


def save_recurrences(counts: KeyCounts, folder: Path) -> str:
    """
    Write what recurs into a folder.

    Returns:
        The SHA-256 of what was written.
    """
    parts = list(counts.recurring())
    keys = np.concatenate([part for part, _ in parts])
    numbers = np.concatenate([part for _, part in parts])
    np.save(folder / _KEYS, keys)
    np.save(folder / _NUMBERS, numbers)
    return hashlib.sha256(keys.tobytes() + numbers.tobytes()).hexdigest()


@frozen(eq=False)
class Recurrences:
    """
    What recurs on the pages of sites.

    Attributes:
        keys: Keys of lines and of sites, sorted.
        numbers: On how many pages each was seen, two at least.
    """

    keys: Keys
    numbers: Numbers
    _held: dict[bytes, int] | None = field(init=False, repr=False)

    @_held.default
    def _hold(self) -> dict[bytes, int] | None:
        """
        Hold the keys in memory if they are few.
        """
        if len(self.keys) > _FEW:
            return None
        return dict(zip(self.keys.tolist(), self.numbers.tolist(), strict=True))

    @classmethod
    def open(cls, folder: Path) -> Recurrences:
        """
        Open what `save_recurrences` wrote; only what is asked for is read.
        """
        keys, numbers = (np.load(folder / name, mmap_mode="r") for name in (_KEYS, _NUMBERS))
        return cls(keys, numbers)

    def number_of(self, key: bytes) -> int:
        """
        Return how often a key was seen, as far as more than once; else 0.
        """
        if self._held is not None:
            # NumPy drops zeros at the end of a key.
            return self._held.get(key.rstrip(b"\0"), 0)
        wanted = np.frombuffer(key, self.keys.dtype)
        row = int(np.searchsorted(self.keys, wanted)[0])
        return int(self.numbers[row]) if row < len(self.keys) and self.keys[row] == wanted[0] else 0

    def profiles(self, sites: Iterable[str]) -> dict[str, SiteProfile]:
        """
        Return the profiles of those sites that have several pages.
        """
        found = {site: self.number_of(key_of(site)) for site in sorted(set(sites)) if site}
        return {
            site: SiteProfile(pages, _LinesOfSite(self, key_of(site)))
            for site, pages in found.items()
            if pages
        }


@frozen(eq=False)
class _LinesOfSite(Mapping[str, int]):
    """
    The numbers of pages by the digest of the line, for one site; looked up, never listed.
    """

    recurrences: Recurrences
    site: bytes

    def __getitem__(self, name: str) -> int:
        """
        Return on how many pages a line stands.
        """
        key = int(name, 16) ^ int.from_bytes(self.site, "big")
        found = self.recurrences.number_of(key.to_bytes(KEY, "big"))
        if not found:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        """
        Yield nothing: digests cannot be told from keys.
        """
        return iter(())

    def __len__(self) -> int:
        """
        Count what can be listed.
        """
        return 0
