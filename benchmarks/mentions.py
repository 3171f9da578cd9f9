"""
Measure mentions and quotations against what persons read in the sources and labelled pages.

    PYTHONPATH=. python benchmarks/mentions.py [--misses]

Gold is in `tests/gold/`. A mention is right if place and name are; a quotation if it begins
and ends where the gold does; its speaker if it is the same words.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable

import eurasec_corpus as ec
from tests.gold.reading import (
    Stretch,
    Texts,
    found_mentions,
    found_quotations,
    gold_mentions,
    gold_quotations,
    labelled_pages,
    paragraphs_of,
)

PLACES = ("state", "capital")


def share(part: int, whole: int) -> str:
    """
    Write a share, and what it is a share of.
    """
    return f"{part / whole if whole else 0:.3f} ({part} of {whole})"


def report(name: str, gold: set[Stretch], found: set[Stretch]) -> None:
    """
    Print precision and recall.
    """
    right = len(gold & found)
    print(f"{name:<44}P {share(right, len(found)):<22}R {share(right, len(gold))}")


def show(texts: Texts, what: str, stretches: Iterable[Stretch]) -> None:
    """
    Print what was missed or found wrongly, with the words around it.
    """
    for each in sorted(stretches):
        text = texts[each.document, each.line]
        words = text[max(0, each.start - 20) : each.end + 20]
        print(f"  {what} {each.document}:{each.line} {each.name!r} {each.kind!r}: {words!r}")


def spans(stretches: Iterable[Stretch]) -> set[Stretch]:
    """
    Forget who speaks.
    """
    return {each._replace(name="", kind="") for each in stretches}


def speakers(stretches: Iterable[Stretch]) -> set[Stretch]:
    """
    Forget by which word, and what has no speaker.
    """
    return {each._replace(kind="") for each in stretches if each.name}


def organisations(stretches: Iterable[Stretch]) -> set[Stretch]:
    """
    Leave states and capitals out; on the pages the gold has none.
    """
    return {each for each in stretches if each.kind not in PLACES}


def measure_mentions(name: str, texts: Texts, *, misses: bool) -> None:
    """
    Print the figures of mentions: all organisations, then each kind.
    """
    gold, found = set(gold_mentions(texts)), set(found_mentions(texts))
    report(f"{name}: organisations", organisations(gold), organisations(found))
    kinds = sorted({each.kind for each in gold})
    for kind in kinds:
        of_kind = [{each for each in some if each.kind == kind} for some in (gold, found)]
        report(f"{name}: {kind}", *of_kind)
    if misses:
        wrong = {each for each in found - gold if each.kind in kinds}
        show(texts, "missed", gold - found)
        show(texts, "wrong ", wrong)


def measure_quotations(name: str, texts: Texts, *, misses: bool) -> None:
    """
    Print the figures of quotations: where they stand, and who speaks.
    """
    gold, found = set(gold_quotations(texts)), set(found_quotations(texts))
    report(f"{name}: quotations", spans(gold), spans(found))
    report(f"{name}: who speaks", speakers(gold), speakers(found))
    if misses:
        said = [{each._replace(kind="") for each in some} for some in (gold, found)]
        show(texts, "missed", said[0] - said[1])
        show(texts, "wrong ", said[1] - said[0])


def main() -> None:
    """
    Print all figures.
    """
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--misses", action="store_true", help="show what is missed or wrong")
    misses = options.parse_args().misses
    sets = {"sources": paragraphs_of(ec.load()), "pages": labelled_pages()}
    for measure in (measure_mentions, measure_quotations):
        for name, texts in sets.items():
            measure(name, texts, misses=misses)


if __name__ == "__main__":
    main()
