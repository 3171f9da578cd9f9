"""
Documents that would break or run a page if it trusted them.
"""

from __future__ import annotations

from eurasec_corpus import Corpus, Document, Label, Span

SCRIPTS = (
    "<script>alert('text')</script>",
    "</script><script>alert(1)</script>",
    "</style><script>alert(2)</script>",
    "<img src=x onerror=alert(3)>",
    "<!-- --><svg onload=alert(4)>",
    "]]></title></textarea></noscript><iframe src=javascript:alert(5)>",
    "{{ 7 * 7 }} {% raw %} {# #}",
    "javascript:alert(6)",
    "\u202egnp.exe \u2066 \u0000 \x1b[2J \u2028 \ufeff",
    "السلام عليكم، هذه قمة مينسك (2024).",
    "'\"><a href=javascript:alert(7)>",
)
IDS = (
    'a"onfocus=alert(8)',
    "a'b",
    "a%3Cb",
    "a<b>",
    "a:4",
    "a",
    "room:top",
    "room:search",
    "#x#y",
    "-->",
    "&amp;",
    "__proto__",
    "a/b?c=d",
    "ي:7",
)


def hostile_document(name: str, *, more: str = "") -> Document:
    """
    Make a document whose lines and facts are all hostile, every second line kept.
    """
    lines = [f"{script}\n" for script in (*SCRIPTS, more) if script]
    spans, start = [], 0
    for number, line in enumerate(lines, 1):
        label = Label.BODY if number % 2 else Label.RELATED
        spans.append(Span(start, start + len(line), number, label, f"rule:{SCRIPTS[0]}", 1))
        start += len(line)
    return Document(
        name,
        "".join(lines),
        "0",
        tuple(spans),
        title=SCRIPTS[1] + "\u202e",
        publisher=SCRIPTS[10],
        author=SCRIPTS[3],
        language=SCRIPTS[2],
        url="javascript:alert(9)",
        rights=SCRIPTS[8],
    )


def hostile_corpus() -> Corpus:
    """
    Make a corpus of hostile documents under hostile ids, one with a line of a million characters.
    """
    long = "x" * 999_000 + "<script>alert(10)</script>"
    documents = [hostile_document(name, more=long if name == "a" else "") for name in IDS]
    return Corpus.from_documents(documents)
