"""
Who speaks, where a headline says so, and the offices that stand in front of names.
"""

from __future__ import annotations

from .rows import Speaker

SPEAKERS = (
    Speaker(
        "speech-by",
        r"(?:Speech|Statement|Remarks|Address|Message|Welcome address|Opening remarks)"
        r" (?:by|of)(?: the)? (?P<who>[^,:;]{3,120}?)"
        r" (?:at|to|on|during|before|following|in|for) ",
        "en",
        examples=(
            "Speech by the CSTO Secretary General Imangali Tasmagambetov at the II Minsk Conference|Imangali Tasmagambetov",
            "Statement by Foreign Minister Sergey Lavrov at the UN|Sergey Lavrov",
        ),
        never=(
            "Speech by the Secretary General at the conference",
            "Statement by the Council of Heads of State on security",
        ),
    ),
    Speaker(
        "remarks-of",
        r"(?P<who>[^,:;]{3,120}?)[’']s? (?:speech|remarks|address|statement|interview|opening remarks"
        r"|answers|comment|message|article)\b",
        "en",
        examples=(
            "Foreign Minister Sergey Lavrov’s remarks at the UN|Sergey Lavrov",
            "Foreign Minister Sergey Lavrov's interview with a magazine|Sergey Lavrov",
        ),
        never=("The President’s remarks at the UN", "Putin’s speech shakes the markets"),
    ),
    Speaker(
        "interview-with",
        r"[Ii]nterview (?:with|of|by)(?: the)? (?P<who>[^,:;]{3,120}?)(?: (?:to|for|with|on|at|in) |$)",
        "en",
        examples=("Interview of Foreign Minister Sergey Lavrov to a magazine|Sergey Lavrov",),
        never=("Interview with the Foreign Minister on security",),
    ),
    Speaker(
        "vystuplenie",
        r"(?:Выступление|Речь|Интервью|Заявление|Вступительное слово|Обращение) (?P<who>[^,:;]{3,160}?)"
        r" (?:на|в|по|перед|для|о|об|к|телеканалу|агентству|газете|журналу|в ходе) ",
        "ru",
        examples=(
            "Выступление Министра иностранных дел Сергея Лаврова на заседании|Сергея Лаврова",
        ),
        never=("Выступление Министра иностранных дел на заседании",),
    ),
)

QUESTIONERS = (
    "question",
    "q",
    "correspondent",
    "journalist",
    "interviewer",
    "reporter",
    "moderator",
    "remark",
    "вопрос",
    "корреспондент",
    "журналист",
    "ведущий",
    "ведущая",
    "реплика",
)
"""Who asks, in front of the colon of a turn; folded."""

ANSWERERS = (
    "answer",
    "a",
    "ответ",
    "о",
    "в",
    "frage",
    "antwort",
    "cavab",
    "sual",
    "soru",
    "cevap",
    "жауап",
    "сұрақ",
    "суроо",
    "жооп",
    "savol",
    "javob",
    "记者",
    "記者",
    "问",
    "問",
    "答",
)
"""Who answers, and who asks in other languages; folded."""

OFFICES = (
    "President of Russia",
    "President of Belarus",
    "President of Kazakhstan",
    "President of Kyrgyzstan",
    "President of Tajikistan",
    "President of Uzbekistan",
    "President of the Russian Federation",
    "President of the Republic of Belarus",
    "President of the Republic of Kazakhstan",
    "Prime Minister of Russia",
    "Prime Minister of Armenia",
    "Foreign Minister of Russia",
    "Президент",
    "Президента",
    "Президент России",
    "Премьер-министр",
    "Премьер-министра",
    "Министр иностранных дел",
    "Министра иностранных дел",
    "Министра иностранных дел Российской Федерации",
    "Генеральный секретарь",
    "Генерального секретаря",
    "Генерального секретаря ОДКБ",
    "Secretary General",
    "Secretary-General",
    "Deputy Secretary General",
    "Deputy Secretary-General",
    "President",
    "Prime Minister",
    "Deputy Prime Minister",
    "Foreign Minister",
    "Deputy Foreign Minister",
    "Minister of Foreign Affairs",
    "Minister for Foreign Affairs",
    "Minister of Defence",
    "Minister of Defense",
    "Defence Minister",
    "Defense Minister",
    "State Secretary",
    "Permanent Representative",
    "Ambassador",
    "Chairman",
    "Chairperson",
    "Speaker",
)
