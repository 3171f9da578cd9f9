"""
From bytes to text to physical lines.
"""

from __future__ import annotations

import re
from itertools import accumulate, count

from .errors import DecodeError
from .folding import BLANKS
from .model import Line

# \r\n first, so that it ends one line and not two. Other separators of Unicode stay
# inside a line, as in every editor and in `sed -n 5p`.
_LINE_END = re.compile(r"\r\n|\n|\r")

_WIDE_MARKS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
_WAY_OUT = "convert it to UTF-8, for example with iconv -f {} -t utf-8, or pass clean() a str"
_ZIP = b"PK\x03\x04"


def decode(raw: bytes) -> str:
    r"""
    Decode the bytes of a source.

    Args:
        raw: UTF-8. A byte order mark stays in the text, as a blank.

    Returns:
        The text; encoding it again gives the same bytes.

    Raises:
        DecodeError: The bytes are not UTF-8, or hold a NUL byte.

    >>> decode("Минск".encode())
    'Минск'
    >>> decode(b"Minsk \xd1")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    eurasec_corpus.errors.DecodeError: not UTF-8 at byte 6 (0xd1): unexpected end of data; ...
    """
    for mark, name in _WIDE_MARKS.items():
        if raw.startswith(mark):
            msg = f"not UTF-8 at byte 0 (0x{raw[0]:02x}): it begins as {name}; "
            msg += _WAY_OUT.format(name.lower())
            raise DecodeError(msg, 0)
    if raw.startswith(_ZIP):
        msg = "not UTF-8 at byte 0 (0x50): a .docx or another zip file; save the page as plain text"
        raise DecodeError(msg, 0)
    nul = raw.find(b"\0")
    if nul >= 0:
        msg = f"NUL at byte {nul}: not a text file in UTF-8; convert it to UTF-8, or leave it out"
        raise DecodeError(msg, nul)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        at, why = error.start, error.reason
        msg = f"not UTF-8 at byte {at} (0x{raw[at]:02x}): {why}; {_WAY_OUT.format('cp1251')}"
        raise DecodeError(msg, at) from error


def split_lines(text: str) -> tuple[Line, ...]:
    r"""
    Split a text into its physical lines.

    Args:
        text: Any text.

    Returns:
        The lines; their stretches tile the text. Lines end with `\n`, `\r\n` or `\r`.
        An empty text has no line, a terminator at the end opens no further one.

    >>> for line in split_lines(" All news\n\nSpeech"):
    ...     print(line)
    Line(number=1, start=0, end=10, text='All news')
    Line(number=2, start=10, end=11, text='')
    Line(number=3, start=11, end=17, text='Speech')
    """
    if "\r" not in text:  # four times as fast
        return _split_plain(text)
    ends = [match.end() for match in _LINE_END.finditer(text)]
    if ends[-1] != len(text):
        ends.append(len(text))
    starts = [0, *ends[:-1]]
    return tuple(
        [
            Line(number, start, end, text[start:end].strip(BLANKS))
            for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1)
        ]
    )


def _split_plain(text: str) -> tuple[Line, ...]:
    """
    Split a text whose lines end with line feeds.
    """
    parts = text.split("\n")
    starts = [0, *accumulate([len(part) + 1 for part in parts])]
    # What stands behind the last line feed has none, and is no line if it is empty.
    starts[-1] -= 1
    if not parts[-1]:
        parts.pop()
    stretches = zip(count(1), starts, starts[1:], parts, strict=False)
    return tuple(
        [Line(number, start, end, part.strip(BLANKS)) for number, start, end, part in stretches]
    )
