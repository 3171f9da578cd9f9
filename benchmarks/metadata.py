"""
Measure title, date, place, agency and author on a folder of pages with gold facts.

The folder holds `<id>.txt` and `gold.jsonl`; a row has `id`, `url` and `gold` with the 0-based
line of the title, and `date`, `place`, `agency`, `author`, each with other accepted values in
`<fact>_alt`. The value `any` accepts everything and is not counted. Case, blanks around a value
and the order of the words of a name make no difference.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eurasec_corpus import Document, clean
from eurasec_corpus.folding import fold
from eurasec_corpus.rules.agencies import AGENCIES

FACTS = ("title", "date", "place", "agency", "author")
_NAME_OF = {fold(token): row.name for row in AGENCIES for token in (row.name, *row.tokens)}
_ANY = "any"


def main() -> None:
    """
    Print the table, and what is missing or wrong.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    counts: Counter[tuple[str, str]] = Counter()
    for row in _rows(folder):
        raw = (folder / f"{row['id']}.txt").read_bytes()
        for fact, verdict, wanted, found in judge(clean(raw, id=row["id"], url=row["url"]), row):
            counts[fact, verdict] += 1
            if verdict != "exact":
                print(f"{row['id']} {fact}: {verdict}, wanted {wanted!r}, found {found!r}")
    print(f"{'fact':<8}{'exact':>7}{'missing':>9}{'wrong':>7}{'share':>8}")
    for fact in FACTS:
        exact, missing, wrong = (counts[fact, name] for name in ("exact", "missing", "wrong"))
        share = exact / max(1, exact + missing + wrong)
        print(f"{fact:<8}{exact:>7}{missing:>9}{wrong:>7}{share:>8.3f}")


def _rows(folder: Path) -> Iterator[dict[str, Any]]:
    """
    Yield the rows of the gold.
    """
    yield from map(json.loads, (folder / "gold.jsonl").read_text("utf-8").splitlines())


def judge(document: Document, row: dict[str, Any]) -> Iterator[tuple[str, str, Any, Any]]:
    """
    Yield fact, verdict, what was wanted and what was found; what may be anything is left out.
    """
    gold = row["gold"]
    lines = document.raw.split("\n")
    title = None if gold["title"] is None else lines[gold["title"]].strip()
    for fact in FACTS:
        wanted = title if fact == "title" else gold[fact]
        accepted = [wanted, *gold.get(f"{fact}_alt", ())]
        if _ANY in accepted:
            continue
        found = getattr(document, fact)
        found = None if found is None else str(found)
        if fact == "title" and found is not None and title is not None and found in title:
            found = title
        keys = {_key(fact, value) for value in accepted}
        verdict = "missing" if found is None else "wrong"
        yield fact, "exact" if _key(fact, found) in keys else verdict, wanted, found


def _key(fact: str, value: str | None) -> str | None:
    """
    Reduce a value to what is compared.
    """
    if value is None or fact == "title":
        return value
    if fact == "agency":
        return _NAME_OF.get(fold(value), fold(value))
    return " ".join(sorted(fold(value).split())) if fact == "author" else fold(value)


if __name__ == "__main__":
    main()
