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
)

OFFICES = (
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
