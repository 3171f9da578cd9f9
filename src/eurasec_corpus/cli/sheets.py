"""
One document on a terminal: its facts, what every line of it is, and its points.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import click
from rich.table import Table
from rich.text import Text

from ..errors import SourceError
from ..labels import Label
from ..linemodel.scoring import explain_line
from ..lines import split_lines
from ..model import Document, Span
from ..page import model_texts, read_markers
from ..report.reasons import explain_evidence, explain_rule
from ..tables import rows_of
from ..terminal import visible
from ..wrapping import read_lines
from .output import FATE_COLOURS, NARROW, PIPE_WIDTH, make_console

_MOST_POINTS = 12
_NO_DATE = "unknown: no posted line, dateline or address gives one; dates in the story do not count"
_NONE_COUNTS = "unknown: of the dates below none gives it; what is against each stands behind it"


def print_ledger(document: Document) -> None:
    """
    Print what every stretch of a document is.
    """
    print_head(document)
    console = make_console()
    # A narrow terminal shows the words rather than all of the reasons.
    reasons = ("rule", "points") if console.width >= NARROW else ()
    table = Table("line", "label", *reasons, "text", box=None, padding=(0, 1))
    for column in table.columns[:-1]:
        column.no_wrap = True
        column.justify = "right" if column.header in {"line", "points"} else "left"
    for span in document.spans:
        if span.label is Label.BLANK:
            continue
        rule = span.rule if span.duplicate_of is None else f"repeats {span.duplicate_of}"
        points = "" if span.score is None else str(span.score)
        cells = (_lines_of(document, span), str(span.label), visible(rule), points)
        style = FATE_COLOURS[span.label.fate]
        # Only this cell may be cut: a no-wrap column would squeeze the others away.
        words = visible(document.running_text_of(span)[:PIPE_WIDTH])
        text = Text(words, style=style, no_wrap=True, overflow="ellipsis")
        table.add_row(*(Text(cell, style=style) for cell in cells[: 2 + len(reasons)]), text)
    console.print(table)
    click.echo(_summary(document))


def _lines_of(document: Document, span: Span) -> str:
    """
    Name the physical lines of a stretch: "7", or "7-9".
    """
    more = len(split_lines(document.source_of(span))) - 1
    return f"{span.line}-{span.line + more}" if more else str(span.line)


def _summary(document: Document) -> str:
    """
    Say how much was kept, and how much of what was not.
    """
    counts = Counter(str(span.label) for span in document.set_aside)
    parts = [f"{count} {label}" for label, count in sorted(counts.items())]
    return f"{len(document.paragraphs)} kept; not kept: {', '.join(parts) or 'nothing'}"


def print_head(document: Document) -> None:
    """
    Print what is known of a document.
    """
    names = (
        *("id", "title", "publisher", "agency", "place", "place_name", "author", "speaker"),
        *("language", "genre", "section", "url"),
    )
    facts = {name: getattr(document, name) for name in names}
    unknown = _NONE_COUNTS if document.date_candidates else _NO_DATE
    facts["date"] = document.published_at or document.date or unknown
    for name, value in facts.items():
        if value is not None:
            click.echo(f"{name + ':':<12}{visible(str(value))}")
    for piece in document.date_candidates:
        verdict, _, words = explain_evidence(piece).partition(": ")
        said = f"{piece.source} says {piece.date} ({verdict}): {visible(piece.text)}"
        click.echo(f"{'':<12}{said} [{piece.kind}: {piece.reason}, {words}]")
    for each in document.facts:
        if each.fact in names and not each.used:
            verdict = "agrees" if each.value == facts[each.fact] else "not used"
            said = f"{each.source} says {each.fact} {each.value!r} ({verdict}): {each.text}"
            click.echo(f"{'':<12}{visible(said)}")
    say_contradictions([document])
    click.echo()


def say_contradictions(documents: Iterable[Document], most: int | None = None) -> None:
    """
    Warn where what is declared of a document differs from what its page says.

    Args:
        documents: The documents.
        most: How many sentences at most; the rest is counted. None for all.
    """
    _warn(
        (
            f"{document.id}: {visible(sentence)}"
            for document in documents
            for sentence in document.contradictions
        ),
        most,
    )


def say_if_empty(documents: Iterable[Document], most: int | None = None) -> None:
    """
    Warn of documents in which nothing was kept; *most* as for `say_contradictions`.
    """
    empty = (document.id for document in documents if not document.paragraphs)
    _warn((f"{name}: no article found; see explain" for name in empty), most)


def _warn(sentences: Iterable[str], most: int | None) -> None:
    """
    Write sentences on stderr, and how many more there are.
    """
    said = list(sentences)
    for sentence in said[:most]:
        click.echo(sentence, err=True)
    if most is not None and len(said) > most:
        click.echo(f"... and {len(said) - most} more like these; --verbose gives all", err=True)


def print_points(document: Document, number: int, *, all_points: bool) -> None:
    """
    Print what decided a line, and what the line model credits to its features.

    Args:
        document: The document.
        number: The number of the line.
        all_points: Whether to name all features, not just those that count most.
    """
    count = len(split_lines(document.raw))
    if not 1 <= number <= count:
        msg = f"{document.id}: no line {number}; there are {count}"
        raise SourceError(msg)
    lines = read_lines(document.raw)
    # Of a hard-wrapped paragraph every line stands for all of it.
    index = sum(line.number <= number for line in lines) - 1
    points = explain_line(model_texts(lines, read_markers(lines)), index)
    click.echo(visible(lines[index].text))
    for span in document.spans:
        if span.line == lines[index].number:
            click.echo(f"{span.label}, by {visible(span.rule)}")
            if span.duplicate_of is not None:
                # What is only marked keeps the rule that it was kept by.
                kind = explain_rule(span.rule) if span.label is Label.DUPLICATE else "repeats"
                click.echo(f"it {kind}: {visible(span.duplicate_of)}")
            if not span.rule.startswith("model:"):
                click.echo("the points below did not decide it: a rule goes before them")
    by_weight = sorted(points, key=lambda pair: -abs(pair[1]))
    shown = points if all_points else by_weight[:_MOST_POINTS]
    for name, value in shown:
        click.echo(f"{value:+7}  {name}")
    rest = by_weight[len(shown) :]
    if rest:
        left = sum(value for _, value in rest)
        click.echo(f"{left:+7}  {len(rest)} smaller ones; --all lists them")
    click.echo(f"{sum(value for _, value in points):+7}  in all; above 0 the model takes the line")


def record(document: Document) -> dict[str, Any]:
    """
    Return the rows of one document as one nested record, columns as in the schema.
    """
    rows = rows_of(document)
    rest = {name: rows[name] for name in ("paragraphs", "spans", "dates", "facts")}
    return rows["documents"][0] | {"text": document.text} | rest
