"""
Saved HTML as lines of text.

The tree of the page is used to tell where lines end and what is invisible, and for nothing
else: what is article and what is not is told from the lines, as for any text.
"""

from __future__ import annotations

from ..analysis.findings import foreign


def lines_of_html(raw: bytes) -> str:
    r"""
    Turn a page of HTML into lines of text.

    Args:
        raw: The bytes of the page, in whatever encoding it declares.

    Returns:
        The title of the page, then the text of each visible block on a line of its own, menus
        and footers too.

    Raises:
        MissingPackageError: `resiliparse` is not installed.
    """
    encoding = foreign("resiliparse.parse.encoding", "html").detect_encoding(raw)
    tree = foreign("resiliparse.parse.html", "html").HTMLTree.parse_from_bytes(raw, encoding)
    text = foreign("resiliparse.extract.html2text", "html").extract_plain_text(
        tree, preserve_formatting=True, main_content=False, list_bullets=False, alt_texts=False
    )
    lines = [" ".join((tree.title or "").split()), *(line.strip() for line in text.split("\n"))]
    return "\n".join(lines).strip("\n") + "\n"
