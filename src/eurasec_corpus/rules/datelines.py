"""
The forms a dateline takes.

Forms that name an agency in their punctuation stand before those that do not, so
that the longer reading wins.
"""

from __future__ import annotations

from .rows import DatelineForm

DATELINE_FORMS = (
    DatelineForm(
        "place-date-brackets",
        "{place}, {date} ({agency}) {dash}",
        "und",
        examples=(
            "MINSK, 29 October (BelTA) - |The experience of the CSTO",
            "MOSCOW, 16 May (BelTA) – |Belarusian President",
            "BEIJING, Feb. 14 (Xinhua) -- |China",
        ),
        never=("MINSK, 29 October (Thursday) - The summit",),
    ),
    DatelineForm(
        "place-date-slashes",
        "{place}, {date}. / {agency} /.",
        "und",
        examples=(
            "UNIED NATIONS, July 19. /TASS/. |Russia is ready",
            "МИНСК, 28 октября. /ТАСС/. |Президент",
            "Bishkek, Nov. 22, 2023. / Kabar/. |The President",
        ),
        never=("On July 19. /TASS/. Russia",),
    ),
    DatelineForm(
        "date-place-slashes",
        "{date}, {place} / {agency} /.",
        "ru",
        examples=("28 ноября, Астана /Корр. БЕЛТА/. |Президент",),
        never=("28 ноября в Астане /Корр. БЕЛТА/. Президент",),
    ),
    DatelineForm(
        "place-date-dash-agency",
        "{place}, {date} {dash} {agency}.",
        "und",
        examples=(
            "МОСКВА, 29 авг - РИА Новости. |Саммит",
            "MOSCOW, September 5 – RIA Novosti. |The summit",
        ),
        never=("MOSCOW, September 5 – RIA reports. The summit",),
    ),
    DatelineForm(
        "place-date-comma-agency",
        "{place}, {date}, {agency} {dash}",
        "en",
        examples=(
            "DUSHANBE, June 9, 2016, Asia-Plus – |Defense ministers",
            "DUSHANBE, March 13, Asia-Plus  — |The minister",
        ),
        never=("DUSHANBE, June 9, 2016, a summit – the third",),
    ),
    DatelineForm(
        "place-stop-date-agency-dash",
        "{place}. {date}. {agency} {dash}",
        "und",
        examples=("Ижевск. 18 сентября. INTERFAX.RU - |Глава",),
        never=("Ижевск. 18 сентября прошел саммит - третий",),
    ),
    DatelineForm(
        "place-stop-date-agency",
        "{place}. {date}. {agency}",
        "en",
        examples=("MOSCOW. May 14. KAZINFORM |The summit",),
        never=("MOSCOW. May 14. The summit",),
    ),
    DatelineForm(
        "place-stop-agency-dash",
        "{place}. {agency} {dash}",
        "en",
        examples=("NUR-SULTAN. KAZINFORM - |The President",),
        never=("NUR-SULTAN. The President - he said",),
    ),
    DatelineForm(
        "place-stop-agency",
        "{place}. {agency}",
        "en",
        examples=("MOSCOW. KAZINFORM |The President",),
        never=("MOSCOW. KAZINFORMs",),
    ),
    DatelineForm(
        "place-brackets",
        "{place} ({agency}) {dash}",
        "und",
        examples=(
            "MOSCOW (Sputnik) - |The summit",
            "Бишкек (АКИpress) – |Саммит",
            "MOSCOW (AP) — |The summit",
        ),
        never=("CentralAsia (KZ) -  The summit", "Sputnik (a satellite) - launched"),
    ),
    DatelineForm(
        "place-slashes",
        "{place} /{agency}/.",
        "en",
        examples=("Yerevan /Mediamax/. |The minister",),
        never=("PATRIOT PARK /Moscow Region/. The minister",),
    ),
)
