"""
Words that say what a line of the article is wherever in it they stand: it is none.

They are looked for in the lines that would be kept, and in longer ones than the patterns of
`markers.py`. Each row has words that are rare elsewhere (`needs`): so most lines cost little.
"""

from __future__ import annotations

from ..labels import Label
from .rows import Pattern

_PARAGRAPH, _CAPTION = 1_000, 420
"""Characters of the longest lines of legal prose and of the longest captions."""

FORMULAS = (
    Pattern(
        "long-caption-with-credit",
        # The credit stands behind a sentence or in brackets: "the big picture: ..." is a headline.
        r".{140,400}(?:[.!?…\"”»)] ?\(?|\()(?:(?:photos?|fotos?|image|bild|фото|photograph)"
        r"(?: by| courtesy of| via)?\s?[:：]|photo(?:graph)? (?:by|courtesy of) |ap photo/)"
        r" ?[^.!?:©]{2,60}\)?",
        Label.CAPTION,
        "und",
        examples=(
            (
                "A row of used vehicles from several makers sits in the yard at the back of a"
                " dealership in the town of Littleton, Colo., on the day before the new tariffs"
                " come into force. (AP Photo/David Zalubowski)"
            ),
        ),
        never=(
            (
                "The leaders of all the states that had signed the treaty in the capital two years"
                " before came together again and here is the big picture: the summit opens today"
            ),
        ),
        needs=("photo", "foto", "image", "bild", "фото"),
        longest=_CAPTION,
    ),
    Pattern(
        "long-caption-with-rights",
        r".{140,400} © ?(?![\d ])[^.!?©]{2,70}",
        Label.CAPTION,
        "und",
        examples=(
            (
                "Massiver Ausfall: Die Polizei musste den Verkehr auf allen Kreuzungen der Innenstadt"
                " von Hand regeln, nachdem am Morgen der Strom ausgefallen war. © dpa | Jens Kalaene"
            ),
        ),
        never=(
            (
                "The sign that stands for a right of the author is a letter in a circle and was found"
                " on all of the copies of the treaty that were shown there: © stands on all of them."
            ),
        ),
        needs=("©",),
        longest=_CAPTION,
    ),
    Pattern(
        "author-opinions",
        r".{0,200}\b(?:views|opinions)(?: and opinions)?,? expressed\b.{0,60}\b(?:are|do not|does not)\b"
        r".{0,60}\b(?:authors?|writers?|contributors?|editors?|publishers?|employers?)\b.{0,300}",
        Label.NOTICE,
        "en",
        examples=(
            "Opinions expressed are solely those of the author.",
            "The views expressed here are the author's own.",
        ),
        never=(
            "The views expressed at the summit differed.",
            "The views expressed in the article were those of the author, the minister said.",
        ),
        needs=("expressed",),
        longest=_PARAGRAPH,
    ),
    Pattern(
        "drug-law",
        r".{0,200}\bnot been evaluated by the (?:us |u\.s\. )?food and drug administration\b.{0,300}",
        Label.NOTICE,
        "en",
        examples=(
            (
                "*These statements have not been evaluated by the Food and Drug Administration. This"
                " product is not intended to diagnose, treat, cure, or prevent any disease."
            ),
        ),
        never=("The vaccine has been evaluated by the Food and Drug Administration.",),
        needs=("food and drug",),
        longest=_PARAGRAPH,
    ),
    Pattern(
        "no-copies-asian",
        r".{0,200}(?:無断(?:転載|複製)|転載を禁じ|未经(?:授权|许可).{0,10}转载|(?:禁止|不得|谢绝)转载"
        r"|转载请注明|무단 ?전재|재배포 ?금지).{0,200}",
        Label.NOTICE,
        "und",
        examples=(
            "掲載の記事・写真の無断転載を禁じます。",
            "未经授权不得转载",
            "저작권자(c) 연합뉴스, 무단 전재-재배포 금지",
        ),
        never=("新聞に転載された。", "转载了文章"),
        needs=("無断", "転載を", "转载", "무단", "재배포"),
        longest=_PARAGRAPH,
    ),
    Pattern(
        "open-access",
        r".{0,100}\bopen[- ]access article (?:distributed|published|licensed) under\b.{0,400}",
        Label.NOTICE,
        "en",
        examples=(
            (
                "This is an open access article distributed under the terms of the Creative Commons"
                " Attribution License."
            ),
        ),
        never=("Their open access article was distributed.",),
        needs=("access article",),
        longest=_PARAGRAPH,
    ),
    Pattern(
        "caption-from-agency",
        r".{20,400}\([^()]{0,100}\b(?:ap photo|photo via|via ap|pool photo"
        r"|handout (?:photo|picture|via))\b[^()]{0,80}\)\.?",
        Label.CAPTION,
        "en",
        examples=(
            "Leaders pose for a photo in Astana. (Gavriil Grigorov, Sputnik, Kremlin Pool Photo via AP)",
        ),
        never=("The handout (a sheet of paper) was given to all.",),
        needs=("photo", "via ap", "handout"),
        longest=_CAPTION,
    ),
    Pattern(
        "caption-places",
        # Written out, "(left)" stands in stories, too; "(R)" is a party, "(l)" a paragraph of a law.
        r".{0,150}\((?-i:l|r|m|li|re|v\. ?l|v\. ?r|2\. ?v\. ?l|2\. ?v\. ?r)\.\).{0,150}",
        Label.CAPTION,
        "de",
        examples=("Mario Vargas Llosa (l.) auf Mallorca.", "Kemmerich (l.) und Höcke (2. v. l.)"),
        never=(
            "Foreign Minister Maxim Ryzhenkov (left) said on Thursday that the talks went on.",
            "Die Abgeordnete (Linke) sprach.",
            "Senator Cruz (R) said so.",
            "Paragraphs (l) and (r) apply.",
        ),
        needs=(".)",),
        longest=160,
    ),
    Pattern(
        "caption-pictured",
        r".{2,120}, pictured (?:(?:here|above|below|left|right|centre|together|alone)\b.{0,200}"
        r"|(?:at|in|on|with|during|outside|near) .{0,60}\b(?:19|20)\d\d\b.{0,140})",
        Label.CAPTION,
        "en",
        examples=("Kristi Noem, pictured at the White House in 2018, when she was in Congress.",),
        never=(
            "He pictured at length a union of states.",
            "Lukashenko, pictured at home as a peacemaker, was welcomed.",
        ),
        needs=(", pictured ",),
        longest=_CAPTION,
    ),
    Pattern(
        "caption-length-of-video",
        r".{10,300} \| \d{1,2}:\d\d(?::\d\d)? min\.?",
        Label.CAPTION,
        "und",
        examples=("In Brüssel wurden Sanktionen beschlossen. 18.04.2024 | 0:21 min",),
        never=("He ran it in 3:59 min.",),
        needs=(" | ",),
        longest=_CAPTION,
    ),
    Pattern(
        "caption-korean",
        r".{0,200}[\[(/<] ?사진(?: ?(?:제공|출처))? ?[=:].{0,80}",
        Label.CAPTION,
        "ko",
        examples=("이재명 후보가 지지자들에게 인사하고 있다. [사진 = 김혜진 기자]",),
        never=("사진 = 그림",),
        needs=("사진",),
        longest=_CAPTION,
    ),
)
