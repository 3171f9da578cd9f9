"""
What rules say, in words for those who do not know their names.
"""

from __future__ import annotations

from ..folding import fold
from ..labels import DateReason, DuplicateKind
from ..model import DateEvidence, FactEvidence, Span

# By the family of a rule, the part of its name before the colon.
_FAMILIES = {
    "byline": "says who wrote it",
    "dateline": "has the form of a dateline",
    "duplicate": "has the words of another paragraph",
    "heading": "short, and without a full stop",
    "marker": "has words that mark such lines",
    "model": "the line model decided",
    "page": "the page says so, not the line model",
    "posted": "says when the page was published",
    "related": "stands above the time of another story",
    "sidebar": "stands outside the article",
    "site": "recurs on the pages of the site",
    "standfirst": "stands between headline and article",
    "title": "stands where the headline does",
}

# The rules of a family that mean different things.
_RULES = {
    DuplicateKind.SAME_WORDS.rule: "has the words of an earlier paragraph of this page",
    DuplicateKind.ACROSS_DOCUMENTS.rule: "has the words of a paragraph of another document",
    DuplicateKind.NEAR.rule: "differs in few words from a paragraph of another document",
    DuplicateKind.CUT.rule: "is the beginning of a longer paragraph of another document",
}

_REASONS = {
    DateReason.GIVES: "gives the date",
    DateReason.COMPLETES: "completes the date",
    DateReason.AGREES: "adds nothing to what is known",
    DateReason.CONTRADICTED: "more trusted evidence says otherwise",
    DateReason.DISPUTED: "evidence of the same trust says otherwise",
    DateReason.OTHER_DAY: "such a date is not that of publication, and of another day",
    DateReason.OPEN: "no date was derived yet",
}


def explain_span(span: Span) -> str:
    """
    Say why a stretch of a source is what it is.

    Args:
        span: The stretch.

    Returns:
        What the rule says, its name, and the points of the line model if it was asked.

    >>> from eurasec_corpus import Label
    >>> explain_span(Span(0, 9, 1, Label.RELATED, "marker:read also", -412))
    'has words that mark such lines (marker:read also), -412 points'
    """
    words = explain_rule(span.rule)
    rule = f"{words} ({span.rule})" if words else span.rule
    return rule if span.score is None else f"{rule}, {span.score:+d} points"


def explain_rule(rule: str) -> str | None:
    """
    Say what a rule means; None if its name does.

    >>> explain_rule("duplicate:near"), explain_rule("blank")
    ('differs in few words from a paragraph of another document', None)
    """
    return _RULES.get(rule) or _FAMILIES.get(rule.partition(":")[0])


def explain_evidence(piece: DateEvidence) -> str:
    """
    Say what became of a piece of evidence for a date.

    >>> from eurasec_corpus import clean
    >>> document = clean("MINSK, 29 October (BelTA) - The summit is over.", id="a")
    >>> [explain_evidence(piece) for piece in document.date_candidates]
    ['used: gives the date']
    """
    return f"{'used' if piece.used else 'not used'}: {_REASONS[piece.reason]}"


def explain_fact(piece: FactEvidence, known: str | None) -> str:
    """
    Say what became of a piece of evidence for another fact.

    Args:
        piece: The evidence.
        known: The value that the document has; None if it has none.

    Returns:
        Whether it was used and why not, and the rule that read it.

    >>> from eurasec_corpus import FactSource
    >>> url = FactEvidence("publisher", FactSource.URL, "TASS", "https://tass.com/", "outlet:host")
    >>> explain_fact(url, "TASS"), explain_fact(url, None)
    ('not used: says the same (outlet:host)', 'not used (outlet:host)')
    """
    if piece.used:
        verdict = "used"
    elif known is None:
        verdict = "not used"
    elif fold(piece.value) == fold(known):
        verdict = "not used: says the same"
    else:
        verdict = "not used: more trusted evidence says otherwise"
    # What is declared was read by no rule.
    return verdict if piece.rule == piece.source else f"{verdict} ({piece.rule})"
