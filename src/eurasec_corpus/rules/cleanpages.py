"""
Trees and words that tell whether a page is already nothing but the article.

The trees are learned (docs/decisions.md), not written by hand. Marker words are those of
`words.py`; here stands which of its kinds count.
"""

from __future__ import annotations

from .rows import Column

CLEAN = -1280
"""A page with more points than this, in 1/1024 of log-odds, is clean."""

MENU_LINES = 6
"""So many lines set aside that are a menu phrase and nothing else: surely not clean."""

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

STOPS = (".", "!", "?", "。", "！", "？", "…", "։", "।", "؟", "۔")
"""What ends a sentence."""

CLOSING = "\"'”»)]’ "
"""What may follow the end of a sentence."""

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

TREES: tuple[tuple[tuple[int, ...], ...], ...] = (
    ((45, 48, 38), (-2106, 499, 55), (-398, -18, -418, 23, -465, -51, -510, 142)),
    ((8, 39, 21), (3, 3, 326), (-72, -418, 207, -308, -177, -548, 104, -343)),
    ((3, 45, 37), (87, -864, 377), (-21, -315, 73, -38, 108, -22, 260, 232)),
    ((35, 12, 48), (-1835, 19, 82), (-88, 26, 49, 132, -345, -77, -129, 202)),
    ((3, 35, 5), (157, 75, 3), (-55, -255, 96, -76, 152, -161, 375, 243)),
    ((37, 22, 42), (561, 0, 103), (103, 411, -211, 0, -67, 134, -356, -72)),
    ((45, 0, 14), (-2527, 34, -1973), (-222, -103, -222, 108, -16, -53, 189, 148)),
    ((45, 39, 33), (-3381, 3, 12), (-241, -36, -131, 151, -190, 487, 8, 415)),
    ((8, 15, 0), (6, 5, 31), (-80, -249, -51, -12, 57, -373, 241, -89)),
    ((37, 36, 29), (520, 1369, 491), (28, 353, -11, 196, -94, 329, -92, -54)),
    ((22, 5, 35), (0, 6, -425), (-25, -267, 244, -88, 53, -261, 392, 119)),
    ((3, 27, 0), (56, 42, 27), (124, -115, -129, -38, 125, -68, 33, 101)),
    ((3, 37, 9), (49, 362, 38), (147, 13, 214, 85, 11, -95, 40, 100)),
    ((22, 0, 8), (0, 35, 2), (-22, -329, 174, -67, -51, -180, 42, -188)),
    ((41, 22, 8), (222, 0, 4), (-16, 94, -159, -46, -77, -26, -251, -111)),
    ((33, 9, 5), (24, 634, 6), (-31, 487, -119, -67, 145, 461, -248, -132)),
    ((22, 0, 8), (0, 30, 9), (-32, -154, 130, -33, -52, -128, -156, -212)),
    ((9, 48, 2), (49, 46, 258), (34, -30, -30, -49, 351, 29, 10, -54)),
    ((12, 26, 41), (52, 525, 311), (-22, 379, -68, 15, 74, 223, 6, 50)),
    ((37, 5, 47), (362, 1, 0), (0, 26, 58, 217, -76, -31, -20, 146)),
    ((5, 8, 0), (12, 13, 23), (-52, 0, 138, 0, 43, 277, -285, 20)),
    ((15, 22, 21), (2, 0, 22), (42, 88, -215, -157, -24, 111, -160, 2)),
    ((25, 46, 34), (2, -10, 2998), (228, -103, 280, -17, 115, -35, -8, -55)),
    ((12, 22, 25), (41, 6, 2), (31, 71, 0, 0, -45, 237, -359, 16)),
    ((39, 22, 11), (2, 0, 1516), (-14, 95, -119, 7, 294, 122, -29, -64)),
    ((12, 22, 41), (41, 5, 275), (-24, 314, -385, 83, 43, 188, -185, -19)),
    ((37, 5, 14), (138, 10, -3663), (-79, -50, -44, 33, -8, 76, 143, 180)),
    ((42, 25, 10), (104, 4, 21), (117, 1, 46, -63, 0, 424, -32, -37)),
    ((33, 37, 3), (24, 136, 818), (-16, 238, 20, 12, -32, 294, 265, 0)),
    ((21, 29, 26), (51, 996, 739), (32, -10, 44, 9, -5, -33, 344, 103)),
    ((0, 9, 29), (17, 72, 887), (-102, 63, -88, -2, 54, -40, 62, 21)),
    ((12, 10, 22), (38, 30, 0), (7, 269, 99, -115, -73, 200, -89, -30)),
    ((37, 27, 3), (184, 33, 804), (-30, -13, 8, 77, -63, 129, 88, 364)),
    ((27, 41, 42), (31, 295, 228), (-31, 24, -1, 63, -53, -35, -137, 272)),
    ((41, 36, 8), (152, 5751, 4), (-28, 32, -182, 341, -63, -3, -2, -30)),
    ((15, 8, 25), (3, 11, 2), (18, 155, -93, 217, -61, 98, -101, -23)),
    ((33, 9, 35), (23, 608, -2382), (9, 514, -9, -90, -6, 113, -66, -34)),
    ((37, 4, 38), (189, 382, 44), (-6, 12, 48, 110, -58, 94, -58, 582)),
    ((33, 41, 29), (26, 303, 996), (-26, 313, 24, 64, 36, 207, 232, 0)),
    ((48, 46, 30), (75, -3376, 4076), (174, 9, 2, -3, -8, -75, -17, -27)),
    ((0, 25, 34), (17, 2, 3086), (297, 115, -60, -34, -54, 66, -115, -14)),
    ((25, 46, 33), (2, -10, 0), (153, -35, 0, -95, -11, -5, -25, 25)),
    ((15, 10, 47), (7, 27, 2), (1, 64, 290, 116, -23, 155, -43, -24)),
    ((37, 27, 1), (185, 29, 1), (32, -165, -47, -100, -35, 4, 16, 103)),
    ((33, 29, 6), (26, 466, 59), (51, -59, -7, 415, -67, -60, -67, 76)),
    ((5, 9, 35), (10, 277, -3181), (15, 254, -43, -3, -3, 208, -46, -104)),
    ((13, 39, 29), (-4816, 1, 960), (-77, -26, -12, 55, -21, 95, 36, -100)),
    ((33, 19, 0), (22, 522, 86), (2, 271, -301, 0, 1, 129, 158, 0)),
    ((12, 19, 0), (45, 522, 34), (-16, 0, -307, 0, 24, 80, 113, 0)),
    ((36, 42, 40), (5751, 430, 18), (-27, 34, 165, 24, 4, -181, -86, 292)),
    ((21, 43, 3), (75, 1226, 911), (396, -103, 23, -10, -36, -10, 133, -36)),
    ((14, 2, 11), (-3340, 747, 22), (-157, -14, 110, 186, -41, 48, 10, 45)),
    ((48, 4, 7), (75, 275, 174), (6, -13, 182, 381, 1, -20, 129, 1)),
    ((42, 14, 8), (99, -2158, 7), (133, -17, -46, 21, -74, -47, -118, 115)),
    ((4, 40, 1), (3, 16, 1), (100, -248, 3, -35, -53, -138, 119, 7)),
    ((20, 43, 7), (0, 2823, 141), (305, 65, 19, -20, -104, -41, -9, 4)),
    ((38, 29, 36), (844, 667, 5004), (18, -49, -14, 236, -136, 39, 10, -19)),
    ((37, 9, 0), (187, 789, 25), (-32, -2, 62, 584, 21, 51, -219, -139)),
    ((0, 48, 41), (17, 986, 592), (-29, 12, -184, 160, 228, -21, 0, -42)),
    ((5, 13, 45), (5, -4984, -3198), (-44, 8, 2, 263, -55, 36, 5, 67)),
    ((44, 27, 48), (3669, 33, 100), (8, -27, 42, -142, -29, 10, 11, 53)),
    ((25, 7, 0), (2, 1252, 23), (-17, -50, 297, -35, 58, -17, 216, -6)),
    ((40, 29, 18), (45, 915, 4), (7, -17, 259, -18, -31, 2, -14, 4)),
    ((15, 14, 35), (1, -2854, -1835), (-29, 6, 17, 103, 19, -35, -47, 6)),
    ((9, 1, 14), (51, 1, -2979), (149, -100, 35, -55, 4, -171, -11, 39)),
    ((36, 3, 13), (5751, 138, -2094), (34, -28, -3, -42, -21, -59, 13, 304)),
    ((44, 48, 9), (3705, 61, 40), (59, -19, -16, -29, 0, -166, -5, 62)),
    ((21, 14, 0), (61, -1973, 6), (208, -166, 118, -151, 44, -21, -16, 27)),
    ((36, 42, 41), (5751, 441, 143), (-16, -119, -70, -50, 9, -34, 90, 311)),
    ((0, 7, 25), (19, 800, 1), (-30, 55, 144, 112, -48, -13, 266, 5)),
    ((5, 20, 14), (7, 13, -2379), (-6, 159, -55, 12, -2, 164, 332, 67)),
    ((0, 34, 8), (8, 3086, 1), (-51, -55, -23, 2, 426, 43, 84, -7)),
    ((0, 44, 28), (8, -1911, 2610), (123, 7, 242, 24, 276, 41, -12, -18)),
    ((0, 42, 44), (8, 259, 2144), (288, -10, -160, 9, -110, 1, 32, 38)),
    ((24, 6, 0), (24, 62, 48), (0, 69, 0, 0, 8, 363, -50, -34)),
    ((19, 30, 33), (522, 1922, 18), (27, -226, -3, -47, 201, 0, 84, 0)),
    ((27, 9, 20), (32, 38, 0), (-15, 190, 59, -51, -18, 19, -50, 20)),
    ((25, 11, 0), (2, 13, 24), (-40, -75, 81, 3, 54, -2, 48, -13)),
    ((44, 40, 29), (3669, 48, 926), (-9, 28, -3, -155, 180, -100, 12, -31)),
    ((44, 24, 25), (3524, 0, 2), (34, -51, -30, 169, -17, -78, -9, 0)),
    ((35, 43, 14), (-1835, 3757, -1525), (26, -116, 7, -6, -42, -83, 163, -3)),
    ((33, 35, 34), (24, -2123, 3878), (31, 25, -108, 99, 6, 210, -5, -54)),
    ((0, 25, 6), (17, 1, 1), (-8, -19, -103, 211, -45, 65, -18, -10)),
    ((15, 25, 34), (1, 3, 3265), (33, 240, -91, -51, -11, 46, -36, 12)),
    ((35, 32, 24), (-1835, 6, 22), (13, -28, 11, 87, 320, 34, -35, -5)),
    ((37, 9, 32), (182, 789, 2), (-8, 21, -44, 348, 15, -18, -189, -88)),
    ((2, 46, 35), (747, -4745, 2371), (-73, -11, -14, 110, -205, 53, 59, 2)),
    ((21, 36, 25), (61, -3167, 5), (178, 19, 9, -15, -2, -29, -75, 4)),
    ((36, 41, 0), (5751, 153, 12), (-52, -73, -1, 281, -8, -83, 10, 12)),
    ((0, 28, 17), (8, 2598, 1), (26, -41, 31, 6, 325, 30, -20, -23)),
    ((19, 0, 49), (509, 67, 2), (2, -238, -17, 103, 163, 0, 1, 21)),
    ((2, 25, 19), (747, 10, 147), (-5, 152, -124, -2, -4, -185, -92, 3)),
    ((35, 3, 9), (-1737, 322, 55), (-13, 40, 79, -54, -2, -46, 16, -136)),
    ((5, 13, 29), (6, -5313, 862), (-38, 5, -6, 137, -39, 12, 21, 262)),
    ((12, 6, 45), (41, 55, -1767), (7, 125, -62, -176, -14, 178, 122, 132)),
    ((5, 0, 49), (7, 59, 2), (-3, 303, -25, 51, 161, 105, -19, 15)),
    ((36, 26, 13), (5751, 516, -921), (1, 179, -2, -68, 49, 11, -37, -10)),
    ((48, 44, 36), (95, 3366, 4368), (18, -13, -15, 80, 86, -7, -82, -32)),
    ((33, 49, 42), (23, 5, 304), (-6, 225, 39, -130, 5, 74, 288, 0)),
    ((2, 25, 19), (747, 10, 143), (-5, 135, -116, -4, -3, -156, -86, -3)),
)
"""
A row is a tree: the fact each level asks for, what it must be above, and the points of the leaves.

Bit k of a leaf's number is the answer of level k.
"""
