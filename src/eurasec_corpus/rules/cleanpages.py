"""
Words and limits that tell whether a page is already nothing but the article.

The trees are in `cleantrees.py`. Marker words are those of `words.py`; here stands which of
its kinds count.
"""

from __future__ import annotations

from .rows import Column

CLEAN = -1280
"""A page with more points than this, in 1/1024 of log-odds, is clean."""

MENU_LINES = 6
"""So many lines set aside that are a menu phrase and nothing else: surely not clean."""

HARMLESS = ("rule", "bare-address", "page-number")
"""Patterns of `markers.py` that clean pages have, too; any other marker says that a page is not clean."""

SHORT_PAGE = 2600
"""Characters. Pages with fewer may be openings with clutter around: they need better evidence."""

DOUBT, DOUBT_DROPPED, DOUBT_KEPT = 512, 3072, 1024
"""Points a short page loses, then for each telling line set aside, then for each one kept."""

MOST_DROPPED, MOST_KEPT = 4, 3
"""So many telling lines set aside, and kept, count on a short page."""

MARK_KINDS = (
    "share",
    "subscribe",
    "related",
    "comments",
    "legal",
    "cookie",
    "login",
    "advert",
    "social",
    "menu",
    "contact",
    "reading",
    "promo",
    "video",
    "photo",
    "byline",
    "posted",
    "source",
)
MENU_KINDS = ("share", "subscribe", "comments", "cookie", "login", "advert", "menu", "social")
PICTURE_KINDS = ("photo", "video", "caption")
DATE_KINDS = ("month", "posted")
"""Kinds of `words.py`. The phrases of MENU_KINDS count whole, of the others single words only."""

CREDITS = (
    *(
        "afp",
        "author",
        "by",
        "credit",
        "follow",
        "getty",
        "image",
        "images",
        "photo",
        "photos",
        "picture",
        "read",
        "related",
        "reuters",
        "share",
        "share:",
        "source",
        "subscribe",
        "via",
    ),
    *("bild", "foto", "quelle", "quellen", "von"),
    *(
        "автор",
        "источник",
        "поделиться",
        "подписывайтесь",
        "подпишитесь",
        "следите",
        "фото",
        "читайте",
    ),
)
"""A short line that begins with one of these credits a picture, points elsewhere or asks for something."""

UNSPACED = (
    "シェア",
    "関連",
    "ログイン",
    "登録",
    "一覧",
    "カテゴリ",
    "タグ:",
    "もっと見る",
    "会員",
    "フォロー",
    "ブックマーク",
    "印刷",
    "공유",
    "기사",
    "로그인",
    "댓글",
    "구독",
    "뉴스",
    "登录",
    "分享",
    "评论",
    "热门",
    "相关",
    "推荐",
    "更多",
    "訂閱",
    "回應",
)
"""Menu phrases in scripts without blanks, looked for anywhere in a line that ends in such a script."""

UNSPACED_FROM = "\u3000"
"""A line whose last character is this or later ends in a script without blanks."""

EDGES = " .,:;!?()[]\"'«»“”„|·•–—-"
"""Stripped from words and lines before they are compared with phrases."""

SIGNS = "#/@|©®·»›→"
"""Seldom seen in an article."""

BULLETS = "*-0123456789·–—•▪►✓"
"""What an item of a list begins with."""

FACTS = (
    Column("lines", "lines of the page"),
    Column("dropped", "lines set aside"),
    Column("dropped_chars", "characters of these"),
    Column("dropped_share", "share of the lines set aside"),
    Column("char_share", "share of their characters"),
    Column("runs", "runs of neighbouring lines set aside"),
    Column("max_run", "lines of the longest run"),
    Column("max_run_chars", "most characters of a run"),
    Column("lead", "lines before the first one kept; all lines if none is"),
    Column("lead_chars", "characters of these"),
    Column("tail", "lines after the last one kept; all lines if none is"),
    Column("tail_chars", "characters of these"),
    Column("inner", "lines set aside between kept ones; below 0 if none is kept"),
    Column("min", "lowest score, at least -8000"),
    Column("mean_dropped", "mean score of the lines set aside"),
    Column("shallow", "of these, scores above -1024"),
    Column("middle", "scores above -2048 up to -1024"),
    Column("deep", "scores of -2048 and less"),
    Column("deeper", "scores of -3072 and less"),
    Column("ends_share", "share of the lines set aside that end like a sentence"),
    Column("marks", "short ones with a marker word"),
    Column("mark_share", "share of these"),
    Column("hard", "short ones that are a menu phrase"),
    Column("pics", "short ones with a word of pictures"),
    Column("dated", "short ones with a word of dates and a digit"),
    Column("tiny", "of three characters at most, and again of two words at most"),
    Column(
        "cased_share", "share of short ones most of whose words begin with an upper-case letter"
    ),
    Column("mean_chars", "mean length of the lines set aside"),
    Column("kept_mean", "mean score of the kept lines, each at most 8000"),
    Column("kept_ends", "share of the kept lines that end like a sentence"),
    Column("kept_mid", "median of their scores"),
    Column("kept_hard", "those of 45 characters at most that are a menu phrase"),
    Column("repeats", "lines that stand on the page already"),
    Column("signs", "lines set aside with one of SIGNS"),
    Column("max", "highest score, at most 8000"),
    Column("first", "score of the first line"),
    Column("last", "score of the last line"),
    Column("listed_share", "share of the lines set aside that begin like an item of a list"),
    Column("lower_share", "share of those that begin with a lower-case letter"),
    Column("weak", "kept lines below 1024"),
    Column("longest_dropped", "characters of the longest line set aside"),
    Column("kept_short", "share of kept lines of 45 characters at most"),
    Column("kept_chars", "mean length of the kept lines"),
    Column("best3", "a third of the sum of the three highest scores"),
    Column("half", "mean of all scores, each cut to -4000 to 4000"),
    Column("lead_min", "lowest score before the first kept line"),
    Column("tail_min", "lowest score after the last kept line"),
    Column("evidence", "lines set aside that tell: surely no article text"),
    Column("evidence_share", "share of these"),
    Column("kept_evidence", "kept lines that tell"),
)
"""
What the trees ask for, by number: "set aside" are scores of 0 and less, "kept" those above.

A short line has at most 90 characters. Shares are per mille and means whole, rounded down;
what there is none of is 0.
"""
