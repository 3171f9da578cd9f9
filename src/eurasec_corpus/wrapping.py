"""
Hard-wrapped text: the physical lines of one paragraph, joined.

Old mail, standards and what was extracted from paper break each paragraph into lines of 50 to
100 characters. Such a break gives itself away: the sentence goes on below in lower case, and
the first word below would not have fitted above. Only if enough breaks of a page agree on a
width are lines joined, and only where that width explains the break. Few are enough where they
are inside whole paragraphs that stand between blank lines and end as a sentence does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, compress, groupby, islice, pairwise
from typing import NamedTuple

import regex

from .breaks import blank_breaks
from .folding import BLANKS
from .lines import split_lines
from .model import Line
from .segments import ends_open, ends_sentence

_SHORTEST_LINE, _LONGEST_LINE = 35, 110
_NARROWEST = 46
_LONGEST_WORD, _LONGEST_NUMBER = 40, 3
_MOST_WIDTHS = 3
# So many breaks inside sentences must agree on a width, and half of all there are.
_FEWEST_BREAKS = 4
# With so many, and nine of ten, there is no doubt that the page is wrapped.
_MANY_BREAKS = 8
# Without them, one paragraph must have so many lines that go on.
_FEWEST_IN_A_ROW = 3
# In whole paragraphs so few breaks inside sentences are enough, if one has so many breaks.
_FEWEST_IN_WHOLE, _SHORT_PARAGRAPH = 2, 2
# Lines set by hand, or in letters of different widths, miss the width by some characters.
_SLACK = 3
_RAGGED = 5

_MARGIN = regex.compile(r"[ \t\u00a0\ufeff]*+(?:>[ \t]?)*+[ \t\u00a0]*+")
_BULLET = regex.compile(r"(?:[-*+•·▪‣]|o(?=[ \t]{2}))[ \t\u00a0]")
# What begins an item of a list, or goes on: "am / 7. Mai", "Donald / J. Trump", "he / - or she -".
_PERHAPS_ITEM = regex.compile(r"(?:[–—]|\(?(?:\d{1,3}|\p{L})[.)]|\[\d{1,3}\])[ \t\u00a0]")
# Columns are set apart by tabs, bars or many blanks; justified lines have up to three.
_COLUMNS = regex.compile(r"\S(?: {4}|\t| {2,}\|)")
_BEFORE = "\"'“‘«„([>"
# A word in lower case, not an address; Georgian has no capitals to begin a sentence with.
_LOWER = regex.compile(
    rf"[\s{regex.escape(_BEFORE)}]*+"
    r"[\p{Ll}--\p{Georgian}][\p{L}\p{M}'’-]*+(?![\p{N}_@/\\]|[.:]\S)",
    regex.VERSION1,
)
# Who said so, below what was said; items of a list end in commas, but seldom in quotations.
_SAID = regex.compile(r".*[\"”“»]\s?,")
_SAYS = regex.compile(r"[–—][ \t\u00a0]\p{Ll}")
_HYPHENS = ("-", "\u2010", "\u00ad")
_EDGE = BLANKS.replace("\u00ad", "")


class _Row(NamedTuple):
    """
    What counts of a physical line; sizes are in code points.
    """

    size: int
    indent: int
    quotation: str
    first_word: int
    is_bullet: bool
    is_item: bool
    goes_on: bool
    ends: bool
    pauses: bool
    is_broken: bool
    quotes: bool
    says: bool


class _Break(NamedTuple):
    """
    The end of a line with another below: which widths explain it, and where it falls.
    """

    above: int
    least: int
    most: int
    is_inside: bool
    ends: bool
    pauses: bool
    indents: tuple[int, int]
    hangs: bool


class _Width(NamedTuple):
    """
    The width that most breaks agree on, and whether there is no doubt about it.
    """

    size: int
    is_certain: bool


def read_lines(raw: str) -> tuple[Line, ...]:
    r"""
    Split a text into its lines; each hard-wrapped paragraph becomes one.

    Args:
        raw: Any text.

    Returns:
        The lines; their stretches tile the text.

    >>> [line.number for line in read_lines("All news\n\nSpeech")]
    [1, 2, 3]
    """
    return join_wrapped(raw, split_lines(raw))


def read_texts(raw: str) -> list[str]:
    r"""
    Give the texts of the lines that `read_lines()` reads, and of blank ones if need be.

    Where only the words of lines count, most pages need no lines for them: half the time.

    >>> [text for text in read_texts("All news\n\nSpeech\n") if text]
    ['All news', 'Speech']
    """
    if "\r" not in raw:
        texts = [part.strip(BLANKS) for part in raw.split("\n")]
        if not _may_be_wrapped(texts):
            return texts
    return [line.text for line in read_lines(raw)]


def join_wrapped(raw: str, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    r"""
    Join the physical lines of hard-wrapped paragraphs.

    Args:
        raw: The source.
        lines: All its physical lines.

    Returns:
        The lines, which tile the source still. A joined line has the number of its first
        physical line; offsets in its text are offsets in the source, as blanks stand for the
        characters of line ends. Pages without hard-wrapped text come back as they are.

    >>> raw = (
    ...     "The ministers of the six states met in Minsk on Monday and\n"
    ...     "spoke about the treaty on security, which all but one have\n"
    ...     "signed; the last of them, they said afterwards, would come\n"
    ...     "round to it before the end of the year, or in the spring\n"
    ...     "at the latest.\n"
    ... )
    >>> [(line.number, line.end) for line in join_wrapped(raw, split_lines(raw))]
    [(1, 249)]
    """
    if not _may_be_wrapped([line.text for line in lines]) or not _may_agree(raw, lines):
        return lines
    rows = [_read_row(raw[line.start : line.end]) for line in lines]
    breaks = list(_find_breaks(rows))
    joined: set[int] = set()
    # A page may have several widths: a letter and the letter quoted in it.
    for _ in range(_MOST_WIDTHS):
        paragraphs = list(_find_paragraphs(rows, lines, breaks))
        runs = _find_many(breaks) or _find_few(breaks, paragraphs)
        if not runs:
            break
        joined.update(each.above for run in runs for each in run)
        breaks = [each for each in breaks if each.above not in joined]
    return tuple(_join(raw, lines, joined)) if joined else lines


def _may_be_wrapped(texts: Sequence[str]) -> bool:
    """
    Tell quickly of most pages that they are not wrapped.
    """
    fits = bytes([_SHORTEST_LINE <= len(text) <= _LONGEST_LINE for text in texts])
    if b"\1\1" not in fits:
        return False
    # Most lines begin with a capital letter, which is cheaper to see than what the others say.
    inside = (
        number
        for number in compress(range(len(texts) - 1), fits)
        if _goes_on(texts[number + 1]) and not ends_sentence(texts[number])
    )
    return len(list(islice(inside, _FEWEST_IN_WHOLE))) == _FEWEST_IN_WHOLE


def _goes_on(text: str) -> bool:
    """
    Tell whether a line begins in lower case.
    """
    head = text[:1]
    return (head.islower() or head in _BEFORE) and _LOWER.match(text) is not None


def _may_agree(raw: str, lines: Sequence[Line]) -> bool:
    """
    Tell of most of the other pages that they are not wrapped: no width, no whole paragraph.

    A menu has lines that begin in lower case, too. Reading all lines of a page costs ten times
    as much as reading those at such places, which alone give a width.
    """
    # A line of soft hyphens alone looks blank, and may be none.
    if "\u00ad" in raw:
        return True
    below = [number for number, line in enumerate(lines) if number and _goes_on(line.text)]
    goes_on = set(below)
    for is_filled, numbers in groupby(range(len(lines)), lambda number: bool(lines[number].text)):
        block = list(numbers) if is_filled else []
        is_short = all(len(lines[number].text) <= _LONGEST_LINE for number in block)
        if is_short and len(block) > _SHORT_PARAGRAPH and not goes_on.isdisjoint(block[1:]):
            return True
    pairs = (
        map(_read_row, (raw[line.start : line.end] for line in lines[at - 1 : at + 1]))
        for at in below
    )
    return _find_width([each for pair in pairs for each in _find_breaks(list(pair))]) is not None


def _read_row(physical: str) -> _Row | None:
    """
    Read a physical line; None if it is blank, too long, a number, or a row of a table.
    """
    line = physical.rstrip(_EDGE)
    if len(line) > _LONGEST_LINE:
        return None
    text = _MARGIN.sub("", line, count=1)
    # A number alone on its line is that of a page or a section.
    if not text or _COLUMNS.search(text) or (len(text) <= _LONGEST_NUMBER and text.isdigit()):
        return None
    margin = line[: len(line) - len(text)]
    return _Row(
        len(line),
        len(margin.expandtabs()),
        "".join(margin.split()),
        len(text.split(maxsplit=1)[0]),
        _BULLET.match(text) is not None,
        _PERHAPS_ITEM.match(text) is not None,
        _LOWER.match(text) is not None,
        ends_sentence(text),
        ends_open(text),
        text.endswith(_HYPHENS),
        _SAID.fullmatch(text) is not None,
        _SAYS.match(text) is not None,
    )


def _find_breaks(rows: Sequence[_Row | None]) -> Iterator[_Break]:
    """
    Yield the breaks that could be inside a paragraph.
    """
    for number, (above, below) in enumerate(pairwise(rows)):
        if above is None or below is None or above.quotation != below.quotation:
            continue
        if below.is_bullet or _begins_item(above, below):
            continue
        if below.first_word > _LONGEST_WORD:
            continue
        yield _Break(
            number,
            max(above.size, below.size),
            above.size + below.first_word - above.is_broken,
            below.goes_on and not above.ends,
            above.ends,
            above.pauses,
            (above.indent, below.indent),
            above.is_bullet or above.is_item,
        )


def _begins_item(above: _Row, below: _Row) -> bool:
    """
    Tell whether a line that might begin an item of a list does so.
    """
    if not below.is_item or (above.quotes and below.says):
        return False
    return above.ends or above.pauses


def _find_paragraphs(
    rows: Sequence[_Row | None], lines: Sequence[Line], breaks: Sequence[_Break]
) -> Iterator[Sequence[_Break]]:
    """
    Yield the breaks of whole paragraphs: all there is between two blank lines or ends.

    A paragraph begins like a sentence and ends like one, and one width explains all its breaks.
    """
    for place in _runs_of_numbers([each.above for each in breaks]):
        block = breaks[place.start : place.stop]
        first, last = block[0].above, block[-1].above + 1
        around = (*lines[max(first - 1, 0) : first], *lines[last + 1 : last + 2])
        if any(line.text for line in around) or not _is_sentence(rows[first], rows[last]):
            continue
        width = max(each.least for each in block)
        if all(each.most + _SLACK >= width for each in block) and _is_prose(block):
            yield block


def _is_sentence(first: _Row | None, last: _Row | None) -> bool:
    """
    Tell whether lines begin and end like a sentence.
    """
    return first is not None and not first.goes_on and last is not None and last.ends


def _runs_of_numbers(numbers: Sequence[int]) -> Iterator[range]:
    """
    Yield the places of numbers that follow one another.
    """
    start = 0
    for place in range(1, len(numbers) + 1):
        if place == len(numbers) or numbers[place] != numbers[place - 1] + 1:
            yield range(start, place)
            start = place


def _find_width(breaks: Sequence[_Break], fewest: int = _FEWEST_BREAKS) -> _Width | None:
    """
    Find the width that explains most breaks inside sentences; None if too few agree.
    """
    inside = [each for each in breaks if each.is_inside]
    steps = [0] * (_LONGEST_LINE + _LONGEST_WORD + _SLACK + 2)
    for each in inside:
        if each.least <= each.most + _SLACK:
            steps[each.least] += 1
            steps[each.most + _SLACK + 1] -= 1
    votes = list(accumulate(steps))
    most = max(votes)
    size = votes.index(most)
    if most < fewest or 2 * most < len(inside) or size < _NARROWEST:
        return None
    # Verse and lists break at commas, prose anywhere.
    pauses = [each.pauses for each in inside if each.least <= size <= each.most + _SLACK]
    if 2 * sum(pauses) > len(pauses):
        return None
    return _Width(size, most >= _MANY_BREAKS and 10 * most >= 9 * len(inside))


def _find_many(breaks: Sequence[_Break]) -> list[list[_Break]]:
    """
    Find the runs of breaks that a width explains which many breaks agree on.
    """
    width = _find_width(breaks)
    runs = [] if width is None else list(_find_runs(breaks, width))
    is_proved = width is not None and (width.is_certain or _has_paragraph(runs))
    return runs if is_proved else []


def _find_few(
    breaks: Sequence[_Break], paragraphs: Sequence[Sequence[_Break]]
) -> list[list[_Break]]:
    """
    Find the runs of breaks that a width explains which few breaks of whole paragraphs agree on.
    """
    if not any(len(block) >= _SHORT_PARAGRAPH for block in paragraphs):
        return []
    width = _find_width([each for block in paragraphs for each in block], _FEWEST_IN_WHOLE)
    return [] if width is None else list(_find_runs(breaks, width))


def _find_runs(breaks: Sequence[_Break], width: _Width) -> Iterator[list[_Break]]:
    """
    Yield runs of breaks that are inside one paragraph.
    """
    for block in _find_blocks(breaks, width.size):
        is_whole = all(_is_explained(each, width.size) for each in block)
        run: list[_Break] = []
        for each in block:
            # Among several paragraphs a full line that ends a sentence may end one of them.
            is_safe = is_whole or each.is_inside or not each.ends
            if is_safe and _is_explained(each, width.size):
                run.append(each)
                continue
            if _is_prose(run):
                yield run
            run = []
        if _is_prose(run) or (is_whole and width.is_certain and len(run) > 1):
            yield run


def _find_blocks(breaks: Sequence[_Break], width: int) -> Iterator[list[_Break]]:
    """
    Yield the breaks of lines that stand together, with the same indentation but for the first.
    """
    block: list[_Break] = []
    for each in breaks:
        above, below = each.indents
        follows = bool(block) and block[-1].above == each.above - 1
        is_even = below == above if follows else below <= above or each.hangs or each.is_inside
        fits = is_even and each.least <= width
        if block and not (follows and fits):
            yield block
            block = []
        if fits:
            block.append(each)
    if block:
        yield block


def _is_explained(each: _Break, width: int) -> bool:
    """
    Tell whether the first word below would not have fitted; inside sentences, not by far.
    """
    return each.most >= (width - width // _RAGGED if each.is_inside else width)


def _is_prose(run: Sequence[_Break]) -> bool:
    """
    Tell whether lines go on in lower case often enough for a paragraph.
    """
    inside = sum(each.is_inside for each in run)
    return inside > 0 and 4 * inside >= len(run)


def _has_paragraph(runs: Sequence[Sequence[_Break]]) -> bool:
    """
    Tell whether one paragraph has enough lines to prove that there are some.
    """
    return any(len(run) >= _FEWEST_IN_A_ROW for run in runs)


def _join(raw: str, lines: Sequence[Line], joined: set[int]) -> Iterator[Line]:
    """
    Yield the lines, those of a paragraph as one.
    """
    first = 0
    for number, line in enumerate(lines):
        if number in joined:
            continue
        if first == number:
            yield line
        else:
            start = lines[first].start
            text = blank_breaks(raw[start : line.end]).strip(BLANKS)
            yield Line(lines[first].number, start, line.end, text)
        first = number + 1
