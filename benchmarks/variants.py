"""
Seeded variants of labelled pages: what crawls and other extractors leave of a page.

Trained on full dumps alone, the model takes the first line of a clean page for a menu.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

import attrs
from pages import Page
from scorer import split_tokens

_WEIGHT = 0.4
_OPENING = 2_000
_DROP_RATES = (0.3, 0.6, 0.9, 0.97)
_LEADS = (0, 1, 2, 3, 5, 8, 12, 20, 30)
_PARAGRAPHS = (2, 3, 4, 6, 8, 12)
_ABOVE = (0, 2, 4, 7, 12)
_BELOW = (0, 1, 3, 6, 12, 20)
_NEXT_LINES = (3, 5, 8, 14)
_PARAGRAPH = 12


def make_variants(page: Page) -> Iterator[Page]:
    """
    Yield variants of a page, the same ones each time; none of a page without gold.
    """
    if not any(page.gold):
        return
    rng = random.Random(page.id)  # noqa: S311  no secret, and the seed makes it repeat
    made = [_gold_only(page), _half_cleaned(page, rng), _opening(page, rng)]
    if rng.random() < _WEIGHT:
        made.append(_pick(page, range(1, len(page.lines)), "no title"))
    yield from (variant for variant in made if variant.lines)


def make_small(page: Page, other: Page) -> Iterator[Page]:
    """
    Yield small pages made of a page: a short story in little clutter, and perhaps two stories.

    Full dumps have some hundred lines around a story; small sites and cut pages have ten, and
    there a second story below looks like more of the first.

    Args:
        page: The page.
        other: A page of the same fold; its story follows as the next one.
    """
    if not any(page.gold):
        return
    rng = random.Random(page.id + " short")  # noqa: S311  no secret, and the seed makes it repeat
    yield _pick(page, _shorten(page, rng), "short", 0.6)
    if any(other.gold) and rng.random() < 0.5:
        yield _put_below(_pick(page, _shorten(page, rng), "short", 0.5), other, rng)


def _shorten(page: Page, rng: random.Random) -> Iterator[int]:
    """
    Yield some lines of the clutter above, of the story's beginning and of the clutter below.
    """
    first, last = page.gold.index(1), _last_gold(page)
    above = rng.choice(_ABOVE)
    top = rng.randrange(above + 1)
    near = above - top
    yield from range(min(top, max(0, first - near)))
    yield from range(max(0, first - near), first)
    line, paragraphs = first, rng.choice(_PARAGRAPHS)
    has_inside = rng.random() < 0.5
    while line <= last and paragraphs:
        if page.gold[line] or has_inside:
            yield line
        paragraphs -= page.gold[line] and page.tokens[line] >= _PARAGRAPH
        line += 1
    yield from range(last + 1, min(len(page.gold), last + 1 + rng.choice(_BELOW)))


def _put_below(page: Page, other: Page, rng: random.Random) -> Page:
    """
    Return the page with the story of another one below its own.
    """
    first = other.gold.index(1)
    # A line or more above the other story come along: its headline, byline or date.
    lines = list(range(max(0, first - rng.randrange(4)), first))
    story = [line for line, gold in enumerate(other.gold) if gold]
    below = _pick(other, lines + story[: rng.choice(_NEXT_LINES)], "short")
    at = min(_last_gold(page) + 1 + rng.choice((0, 0, 1, 3)), len(page.gold))
    return attrs.evolve(
        page,
        lines=(*page.lines[:at], *below.lines, *page.lines[at:]),
        gold=(*page.gold[:at], *(0 for _ in below.gold), *page.gold[at:]),
        tokens=(*page.tokens[:at], *below.tokens, *page.tokens[at:]),
        kind="two",
    )


def _last_gold(page: Page) -> int:
    """
    Return the last line of the story.
    """
    return len(page.gold) - 1 - page.gold[::-1].index(1)


def make_clean_variants(page: Page) -> Iterator[Page]:
    """
    Yield variants to learn from when a page is already clean, the same ones each time.

    The gold text itself stands for a clean page, with and without its headline; beginnings
    and half-cleaned pages are what must not be taken for one.
    """
    if not any(page.gold):
        return
    rng = random.Random(f"{page.id} clean")  # noqa: S311  no secret, and the seed makes it repeat
    made = [_gold_text(page)]
    if page.title:
        made.append(_gold_text(page, page.title))
    made += [_opening(page, rng) for _ in range(3)]
    made += [_half_cleaned(page, rng) for _ in range(2)]
    made.append(_pick(page, range(1, len(page.lines)), "no title"))
    yield from (variant for variant in made if variant.lines)


def _pick(page: Page, lines: Iterable[int], kind: str, share: float = 1.0) -> Page:
    """
    Return the page with only these lines.
    """
    chosen = list(lines)
    return attrs.evolve(
        page,
        lines=tuple(page.lines[line] for line in chosen),
        gold=tuple(page.gold[line] for line in chosen),
        tokens=tuple(page.tokens[line] for line in chosen),
        weight=page.weight * _WEIGHT * share,
        kind=kind,
    )


def _gold_only(page: Page) -> Page:
    """
    Return the page as a perfect extractor leaves it.
    """
    return _pick(page, (line for line, gold in enumerate(page.gold) if gold), "gold", 0.75)


def _gold_text(page: Page, *above: str) -> Page:
    """
    Return the gold text as a page, a paragraph a line; lines above it are not judged.
    """
    text = [line.strip() for line in page.gold_text.split("\n") if line.strip()]
    lines = (*above, *text)
    return attrs.evolve(
        page,
        lines=lines,
        gold=(-1,) * len(above) + (1,) * len(text),
        tokens=tuple(len(split_tokens(line)) for line in lines),
        kind="titled gold text" if above else "gold text",
    )


def _half_cleaned(page: Page, rng: random.Random) -> Page:
    """
    Return the page with runs of clutter removed, more or less of it.
    """
    rate, gone, kept = rng.choice(_DROP_RATES), False, []
    for line, gold in enumerate(page.gold):
        if rng.random() < 0.3:
            gone = rng.random() < rate
        if gold or not gone:
            kept.append(line)
    return _pick(page, kept, "half")


def _opening(page: Page, rng: random.Random) -> Page:
    """
    Return about 2,000 characters from a line near the start of the article, the last line cut.
    """
    first = page.gold.index(1)
    # `and` decides whether a number is drawn; the variants depend on it.
    short_lead = sum(map(len, page.lines[:first])) < 600 and rng.random() < 0.5
    start = 0 if short_lead else max(0, first - rng.choice(_LEADS))
    end, size = start, 0
    while end < len(page.lines) and size < _OPENING:
        size += len(page.lines[end])
        end += 1
    opening = _pick(page, range(start, end), "opening")
    last = opening.lines[-1]
    cut = len(last) - (size - _OPENING)
    if not 3 < cut < len(last):
        return opening
    tokens = max(1, int(opening.tokens[-1] * (cut / len(last))))
    return attrs.evolve(
        opening,
        lines=(*opening.lines[:-1], last[:cut]),
        tokens=(*opening.tokens[:-1], tokens),
    )
