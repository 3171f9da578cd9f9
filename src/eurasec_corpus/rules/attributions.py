"""
Words by which an agency claims a story that has no dateline, or is named as its source.

A cited agency is not the producer: "передает ТАСС" stands in stories of others. Where the
same words do for both, they count on the agency's own site alone.
"""

from __future__ import annotations

from .rows import Attribution, Claim, Where

ATTRIBUTIONS = (
    Attribution(
        "has-learned",
        r"\b{agency} (?:has learned|has learnt|learned from)\b",
        "en",
        Where.STORY,
        Claim.ANY_SITE,
        examples=("The summit ended on Monday, BelTA has learned.|BelTA",),
        never=("BelTA was told that the summit had ended.",),
        needs=("has learn", "learned from"),
    ),
    Attribution(
        "correspondent",
        r"\b{agency}(?:['’]s?)?(?: [Nn]ews [Aa]gency)?(?: own| special| \p{Lu}\p{L}+){0,2} correspondent"
        r" (?:reports|reported|informs|writes|has learned|said from)\b",
        "en",
        Where.STORY,
        Claim.ANY_SITE,
        examples=(
            "he said on the way back, APA’s Istanbul correspondent reports.|APA",
            "the President said, Kazinform correspondent reports.|Kazinform",
        ),
        never=("he told a TASS correspondent in Minsk.",),
        needs=("correspondent",),
    ),
    Attribution(
        "correspondent-of",
        r"\b(?:correspondent|journalist) of (?:the )?{agency}(?: [Nn]ews [Aa]gency)?"
        r"(?:,[^,.]{1,60},)? (?:reports|reported|informs)\b",
        "en",
        Where.STORY,
        Claim.ANY_SITE,
        examples=("A journalist of TASS, who is in Astana, informs that|TASS",),
        never=("a former correspondent of TASS in Astana",),
        needs=("correspondent of", "journalist of"),
    ),
    Attribution(
        "agency-reports",
        r"[,”\"] (?P<agency>Trend|APA|Report|AZERTAC|Turan|BelTA|Kazinform)"
        r"(?: [Nn]ews [Aa]gency)? (?:reports|informs)(?=\.|$)",
        "en",
        Where.STORY,
        Claim.ANY_SITE,
        examples=("the Secretary-General said, Trend reports.|Trend",),
        never=("the minister said, Reuters reports.", "Trend reports on the summit"),
        needs=("reports", "informs"),
    ),
    Attribution(
        "own-reports",
        r"\b{agency}(?: [Nn]ews [Aa]gency)? (?:reports|reported|informs|was told)\b|\btold {agency}\b"
        r"|\binterview with {agency}\b",
        "en",
        Where.STORY,
        Claim.OWN_SITE,
        examples=("the minister said, Reuters reports.|Reuters", "he told Trend.|Trend"),
        never=("Reuters has a bureau in Minsk",),
        needs=("reports", "reported", "informs", "was told", "told ", "interview with"),
    ),
    Attribution(
        "korrespondent",
        r"\b(?:переда[её]т|сообща(?:ет|ют)|сообщил[аи]?|пишет|информирует)"
        r" (?:собственный |специальный )?корр(?:еспондент|\.) (?:агентства |информагентства |ИА |МИА )?"
        r"[«\"]?{agency}",
        "ru",
        Where.STORY,
        Claim.ANY_SITE,
        examples=("заявил Президент на сессии, передает корреспондент БЕЛТА.|BelTA",),
        never=("заявил Президент корреспонденту БЕЛТА.",),
        needs=("корр",),
    ),
    Attribution(
        "korrespondentu",
        r"\bкорреспонденту (?:агентства |ИА |МИА )?[«\"]?{agency}[»\"]?"
        r" (?:сообщил|рассказал|стало известно)|\b(?:сообщили|рассказали)"
        r" (?:корреспонденту )?{agency} в\b",
        "ru",
        Where.STORY,
        Claim.ANY_SITE,
        examples=(
            "Об этом корреспонденту БЕЛТА сообщили в министерстве.|BelTA",
            "Об этом сообщили БЕЛТА в пресс-службе.|BelTA",
        ),
        never=("Об этом сообщили в БЕЛТА.",),
        needs=("сообщил", "рассказал", "стало известно"),
    ),
    Attribution(
        "peredaet",
        r"\b(?:переда[её]т|сообща(?:ет|ют)|сообщил[аио]?|пишет|информирует|повідомляє|хабарлайды)"
        r" (?:агентство |информагентство |ИА |МИА )?[«\"]?{agency}",
        "und",
        Where.STORY,
        Claim.OWN_SITE,
        examples=("Об этом сообщила Акорда, передает агентство Kazinform.|Kazinform",),
        never=("Об этом говорится в сообщении ТАСС.",),
        needs=("переда", "сообща", "сообщил", "пишет", "информирует", "повідомляє", "хабарлайды"),
    ),
    Attribution(
        "deyir",
        r"\b{agency}(?:['’]?\p{Ll}{0,4})? (?:xəbər verir|bildirir|хабарлайды|хабарлады)",
        "und",
        Where.STORY,
        Claim.OWN_SITE,
        examples=("Bu barədə APA xəbər verir.|APA",),
        never=("APA Bakıda yerləşir.",),
        needs=("xəbər verir", "bildirir", "хабарлайды", "хабарлады"),
    ),
    Attribution(
        "sign-off",
        r"\({agency}\)\.?$",
        "und",
        Where.END,
        Claim.ANY_SITE,
        examples=("On Tuesday he will meet with the President. (RIA Novosti)|RIA Novosti",),
        never=("On Tuesday he will meet with the agency (RIA Novosti) in Minsk.",),
        needs=(")",),
    ),
    Attribution(
        "agency-line",
        r"^{agency} (?:[Nn]ews|[Ii]nformation|[Tt]elegraph) [Aa]gency$",
        "en",
        Where.LINE,
        Claim.ANY_SITE,
        examples=("Trend News Agency|Trend",),
        never=("Trend News Agency opens a bureau", "Trend"),
        needs=("gency",),
    ),
    Attribution(
        "source-line",
        r"(?:^|[|] ?)(?:Source|SOURCE|Источник|Крыніца|Джерело|来源|來源)\s?[:：]\s?[«\"]?{agency}"
        r"[»\"]?(?=\s*(?:[|,]|$))",
        "und",
        Where.LINE,
        Claim.ANY_SITE,
        examples=(
            "Source: Xinhua| 2018-02-14 17:02:21|Editor: Jiaxin|Xinhua",
            "Источник: БЕЛТА|BelTA",
            "發佈時間:2024-07-05 08:44:57 | 來源:新華社 ||Xinhua",
        ),
        never=("Source: Xinhua Economic Database", "Photo source: TASS"),
        needs=("Source", "SOURCE", "Источник", "Крыніца", "Джерело", "来源", "來源"),
    ),
    Attribution(
        "rights",
        r"^(?:date \d{4}-\d\d(?:-\d\d)? )?(?:©|\(c\)|\([cC]\)|Copyright ©?) ?(?:\d{4} )?{agency}\b",
        "und",
        Where.LINE,
        Claim.OWN_SITE,
        examples=("© Agenzia Nova - Riproduzione riservata|Agenzia Nova",),
        never=("Photo © Agenzia Nova",),
        needs=("©", "(c)", "(C)", "Copyright"),
    ),
)
