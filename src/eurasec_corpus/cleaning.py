"""
The whole way from a raw page to a document with its ledger.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypedDict, Unpack

from attrs import evolve, field, frozen

from .datelines import find_inside, read_alone, split_dateline, split_end
from .dating.evidence import date_candidates, find_date
from .dating.prefixes import skip_prefix
from .duplicates import mark_duplicates
from .folding import fold
from .labelling import label_lines
from .labels import Label
from .linemodel.scoring import score_pages
from .lines import decode
from .metadata import fact_candidates
from .model import FACTS, DateEvidence, Dateline, Document, Line, Span, Verdict, trim
from .page import Page, Pass, model_texts, read_markers
from .sites import SiteProfile
from .wrapping import read_lines

# The dateline stands in one of the first paragraphs, or nowhere.
_PARAGRAPHS_TO_SEARCH = 3
# What a crawler glues to the first line: the day of the fetch, or what it took for the date.
_DIGITS_OF_ID = 12
_BATCH = 64
# A member looked up by name line by line costs more than what is done with it.
_BODY = Label.BODY


class Facts(TypedDict, total=False):
    """
    What is known of a page from elsewhere than its text.

    All may be missing or None. What the page says yields to what is declared here; both
    stand in `Document.facts`, and `Document.contradictions` says where they differ.
    `curated_date` is evidence from outside the page, its text the sentence that proves it.
    """

    url: str | None
    publisher: str | None
    agency: str | None
    place: str | None
    language: str | None
    genre: str | None
    section: str | None
    rights: str | None
    title: str | None
    author: str | None
    speaker: str | None
    curated_date: DateEvidence | None


@frozen
class RawPage:
    """
    A raw page, its id and what is known of it.

    Attributes:
        raw: The page as text, or as UTF-8 bytes.
        id: Names the document; None makes an id from the hash of the source.
        site: What recurs on the pages of its site; None if unknown.
        facts: What else is known from elsewhere.

    Raises:
        TypeError: A fact is unknown or of another type.
    """

    raw: str | bytes
    id: str | None = None
    site: SiteProfile | None = None
    facts: Facts = field(factory=Facts)

    def __attrs_post_init__(self) -> None:
        """
        Refuse facts that no document has.
        """
        _check(self.facts)


def clean(
    raw: str | bytes,
    *,
    id: str | None = None,
    site: SiteProfile | None = None,
    passes: Sequence[Pass] | None = None,
    **facts: Unpack[Facts],
) -> Document:
    r"""
    Clean one page: find the article, read its date and metadata, account for the rest.

    Args:
        raw: The page as text, or as UTF-8 bytes.
        id: Names the document; None makes an id from the hash of the source.
        site: What recurs on the pages of its site; None if unknown.
        passes: The labelling passes to run, in order; `labelling.PASSES` if None.
        **facts: What is known from elsewhere, such as `url="https://..."`; see `Facts`.

    Returns:
        The document. Its spans tile the source; nothing in it depends on the day, the
        machine or the order of calls.

    Raises:
        DecodeError: *raw* is bytes and they are not UTF-8 text.
        TypeError: *raw* is neither text nor bytes, or a fact is unknown or of another type.
        ValueError: *id* holds white space.

    >>> page = "All news\n\nMINSK, 29 October (BelTA) - The summit in Minsk has ended."
    >>> document = clean(page, id="belta-1", url="https://eng.belta.by/view/summit-17303-2025")
    >>> document.text, str(document.date), document.place
    ('The summit in Minsk has ended.', '2025-10-29', 'MINSK')
    >>> [(span.line, str(span.label), span.rule) for span in document.set_aside][0]
    (1, 'navigation', 'marker:all news')
    """
    return next(clean_pages([RawPage(raw, id, site, facts)], passes))


def clean_pages(
    pages: Iterable[RawPage], passes: Sequence[Pass] | None = None
) -> Iterator[Document]:
    """
    Clean many pages; the line model reads them in batches, which is much faster.

    Args:
        pages: The pages; read as they are needed.
        passes: As for `clean()`.

    Returns:
        The documents, in the order of the pages; each is what `clean()` makes of its page.

    Raises:
        DecodeError: As `clean()` does; so are the other errors.

    >>> [page.text for page in clean_pages([RawPage("It ended."), RawPage("It goes on.")])]
    ['It ended.', 'It goes on.']
    """
    waiting = iter(pages)
    while batch := list(islice(waiting, _BATCH)):
        texts = [_read(page.raw) for page in batch]
        lines = [skip_prefix(text, read_lines(text)) for text, _ in texts]
        markers = [read_markers(page) for page in lines]
        scores = score_pages(list(map(model_texts, lines, markers)))
        together = zip(batch, texts, lines, scores, markers, strict=True)
        for page, text, of_page, scored, marked in together:
            read = Page(of_page, scored, page.facts.get("url"), page.site, marked)
            yield _document(page, text, of_page, label_lines(read, passes))


def _document(
    page: RawPage, read: tuple[str, str], lines: Sequence[Line], verdicts: Sequence[Verdict]
) -> Document:
    """
    Put together what was read of one page.
    """
    (text, sha256), facts = read, page.facts
    name = f"sha256-{sha256[:_DIGITS_OF_ID]}" if page.id is None else page.id
    split, dateline = _spans(text, lines, verdicts)
    spans = mark_duplicates(name, text, split)
    url, curated = facts.get("url"), facts.get("curated_date")
    ledger = fact_candidates(text, spans, dateline, facts)
    known = {each.fact: each.value for each in ledger if each.used}
    dating = find_date(date_candidates(text, spans, dateline, url), curated)
    return Document(
        name,
        text,
        sha256,
        spans,
        url=url,
        **{fact: known.get(fact) for fact in FACTS},
        date=dating.date,
        date_candidates=dating.evidence,
        published_at=dating.time,
        rights=facts.get("rights"),
        facts=ledger,
    )


def _check(facts: Facts) -> None:
    """
    Refuse facts that no document has, as a misspelt keyword would be.
    """
    for name, fact in facts.items():
        if name not in Facts.__annotations__:
            known = ", ".join(Facts.__annotations__)
            msg = f"clean() got an unexpected fact {name!r}; it takes {known}"
            raise TypeError(msg)
        wanted = DateEvidence if name == "curated_date" else str
        if fact is not None and not isinstance(fact, wanted):
            msg = f"clean() takes {name} as {wanted.__name__}, not {fact!r}"
            raise TypeError(msg)


def _read(raw: str | bytes) -> tuple[str, str]:
    """
    Return the text of a source and the SHA-256 of its bytes.
    """
    if isinstance(raw, str):
        # A lone surrogate has no bytes in UTF-8; hash it as Python would store it.
        return raw, hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()
    try:
        held = memoryview(raw).tobytes()
    except TypeError:
        kind = type(raw).__name__
        msg = f"clean() takes the text or the bytes of a page, not {kind}; read the file first"
        raise TypeError(msg) from None
    return decode(held), hashlib.sha256(held).hexdigest()


def _spans(
    raw: str, lines: Sequence[Line], verdicts: Sequence[Verdict]
) -> tuple[tuple[Span, ...], Dateline | None]:
    """
    Make the spans of the lines, the dateline split off the paragraphs that bear it.
    """
    labels = [verdict.label for verdict in verdicts]
    body = [line for line, label in zip(lines, labels, strict=True) if label is _BODY]
    first = {line.number for line in body[:_PARAGRAPHS_TO_SEARCH]}
    alone = labels.index(Label.DATELINE) if Label.DATELINE in labels else None
    dateline = None if alone is None else read_alone(lines[alone].text)
    spans: list[Span] = []
    if lines and lines[0].start:
        spans.append(Span(0, lines[0].start, 1, Label.META, "prefix:crawler"))
    for line, verdict, label in zip(lines, verdicts, labels, strict=True):
        split = None
        if label is _BODY:
            if dateline is not None:
                split = _repeated(line.text, dateline)
            elif line.number in first:
                split = split_dateline(line.text)
                dateline = split[0] if split else None
        if split is None and verdict.part is None:
            rule, score = verdict.rule, verdict.score
            spans.append(Span(line.start, line.end, line.number, label, rule, score))
        else:
            spans.extend(_cut(raw, line, verdict, split))
    if dateline is None and body:
        return _split_last(raw, spans, body)
    return tuple(spans), dateline


def _repeated(text: str, dateline: Dateline) -> tuple[Dateline, int] | None:
    """
    Split off a dateline that repeats that of the article, perhaps with other dashes.

    A first paragraph that is repeated repeats its dateline.
    """
    if not text.startswith(dateline.place or dateline.text):
        return None
    again = split_dateline(text)
    return again if again is not None and fold(again[0].text) == fold(dateline.text) else None


def _split_last(
    raw: str, spans: Sequence[Span], body: Sequence[Line]
) -> tuple[tuple[Span, ...], Dateline | None]:
    """
    Split a dateline off the end of the article, or find one inside its first paragraphs.
    """
    found = split_end(body[-1].text)
    if found is None:
        inside = (find_inside(line.text) for line in body[:_PARAGRAPHS_TO_SEARCH])
        return tuple(spans), next((each for each in inside if each), None)
    dateline, start = found
    cut: list[Span] = []
    for span in spans:
        edge = trim(raw, span.start, span.end)[1] - (len(body[-1].text) - start)
        if span.line == body[-1].number and span.label is _BODY and edge > span.start:
            cut.append(evolve(span, end=edge))
            cut.append(Span(edge, span.end, span.line, Label.DATELINE, dateline.rule))
        else:
            cut.append(span)
    return tuple(cut), dateline


def _cut(
    raw: str, line: Line, verdict: Verdict, split: tuple[Dateline, int] | None
) -> Iterator[Span]:
    """
    Yield the span of a line, or two if it begins with a dateline and goes on.
    """
    start = line.start
    if split is not None:
        dateline, length = split
        # Blanks around the dateline are part of its stretch.
        edge = trim(raw, line.start, line.end)[0] + length
        goes_on = length < len(line.text)
        yield Span(start, edge if goes_on else line.end, line.number, Label.DATELINE, dateline.rule)
        if not goes_on:
            return
        start = edge
    if verdict.part is not None:
        yield from _parts(raw, line, verdict)
        return
    yield Span(start, line.end, line.number, verdict.label, verdict.rule, verdict.score)


def _parts(raw: str, line: Line, verdict: Verdict) -> Iterator[Span]:
    """
    Yield the spans of a line of which only a part has the label.
    """
    text, end = trim(raw, line.start, line.end)
    first, last = verdict.part or (0, len(line.text))
    # Blanks around the line go with what stands next to them.
    starts = (line.start, text + first if first else line.start, text + last)
    ends = (*starts[1:], line.end) if text + last < end else (starts[1], line.end, line.end)
    for start, stop, label in zip(
        starts, ends, (Label.META, verdict.label, Label.META), strict=True
    ):
        if stop > start and start < end:
            yield Span(start, stop, line.number, label, verdict.rule, verdict.score)
