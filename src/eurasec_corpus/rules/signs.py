"""
Kinds of characters, and the signs that have a kind of their own.

Letters, digits and blanks are in `codepoints.py`, which is made from Unicode's tables.
"""

from __future__ import annotations

from .rows import Kind, Sign

SIGNS = (
    Sign(Kind.STOP, ".。।։۔።｡"),
    Sign(Kind.BANG, "!?！？؟՞՜"),
    Sign(Kind.COMMA, ",،、，"),
    Sign(Kind.COLON, ":："),
    Sign(Kind.SEMICOLON, ";；"),
    Sign(Kind.DASH, "-–—―‐‑−"),
    Sign(Kind.QUOTE, '"«»“”„‟‹›「」『』〝〞'),
    Sign(Kind.OPEN, "([{（【《<"),
    Sign(Kind.CLOSE, ")]}）】》>"),
    Sign(Kind.BAR, "|•·●▪■‣⋅｜*+~_="),
    Sign(Kind.SLASH, "/\\"),
    Sign(Kind.DOTS, "…"),
    Sign(Kind.AT, "@"),
    Sign(Kind.HASH, "#"),
    Sign(Kind.RIGHTS, "©®™"),
    Sign(Kind.MONEY, "$€£¥₽₸₴%&"),
    Sign(Kind.SYMBOL, "→←↑↓⟶▶►▼▲✓✔✕×★☆❤♥➤➜⇒"),
    Sign(Kind.APOSTROPHE, "'’‘`´"),
)
