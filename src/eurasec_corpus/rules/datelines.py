"""
The forms a dateline takes.

Forms that name an agency stand before those that do not, and longer ones before shorter,
so that the longer reading wins. Without an agency a form needs more: a place that
`places.py` knows, and a date or capitals.
"""

from __future__ import annotations

from .rows import DatelineForm

DATELINE_FORMS = (
    DatelineForm(
        "place-date-brackets",
        "{place}{point} {date}{point} ({signed}){end}",
        "und",
        examples=(
            "MINSK, 29 October (BelTA) - |The experience of the CSTO",
            "MOSCOW, 16 May (BelTA) – |Belarusian President",
            "BEIJING, Feb. 14 (Xinhua) -- |China",
            "BISHKEK, November 12 (Itar-Tass) — |The summit",
            "New York, 17 February 2022 (TDI): |The Council",
            "ISLAMABAD, Jun 09 (APP): |The minister",
            "New Delhi, Jun 9 (PTI) |The minister",
            "Astaná, 4 jul (EFE).- |La Organización",
        ),
        never=(
            "MINSK, 29 October (Thursday) - The summit",
            "New Delhi, Jun 9 (PTI) reporters were told",
        ),
    ),
    DatelineForm(
        "place-date-slashes",
        "{place}{point} {date}{point} / {signed} /{end}",
        "und",
        examples=(
            "UNIED NATIONS, July 19. /TASS/. |Russia is ready",
            "МИНСК, 28 октября. /ТАСС/. |Президент",
            "Bishkek, Nov. 22, 2023. / Kabar/. |The President",
            "PATRIOT PARK /Moscow Region/, September 4. /TASS/. |The drill",
            "Azerbaijan, Baku, Sept. 13 / Trend E. Mehdiyev /. |The minister",
        ),
        never=("On July 19. /TASS/. Russia",),
    ),
    DatelineForm(
        "place-date-dash-agency",
        "{place}{stop} {date} {dash} {agency}{close}",
        "und",
        examples=(
            "МОСКВА, 29 авг - РИА Новости. |Саммит",
            "MOSCOW, September 5 – RIA Novosti. |The summit",
            "Ташкент, 7 апреля, 2017, 13:17 — ИА Регнум. |Заседание",
            "Москва, 23 ноября - АиФ-Москва.|",
        ),
        never=("Summit, September 5 – RIA reports. The summit",),
    ),
    DatelineForm(
        "place-date-agency",
        "{place}{stop} {date}{stop} {agency}{end}",
        "und",
        examples=(
            "DUSHANBE, June 9, 2016, Asia-Plus – |Defense ministers",
            "DUSHANBE, July 27, 2011, Asia-Plus -- |The minister",
            "DUSHANBE, March 13, Asia-Plus  — |The minister",
            "Ижевск. 18 сентября. INTERFAX.RU - |Глава",
            "MOSCOW. May 14. KAZINFORM |The summit",
            "Astana. 9 June.REPORT.AZ/ |Today",
            "Baku, November 8, AZERTAC |The President",
        ),
        never=(
            "DUSHANBE, June 9, 2016, a summit – the third",
            "Ижевск. 18 сентября прошел саммит - третий",
            "Summit. May 14. The leaders",
            "Moscow, May 14, TASS reported",
        ),
    ),
    DatelineForm(
        "place-agency-date",
        "{place}{point} ({agency}{sep}{date}){end}",
        "en",
        examples=("DUSHANBE (UrduPoint News / Sputnik - 15th September, 2021) |Leaders",),
        never=("DUSHANBE (the capital - 15th September, 2021) Leaders",),
    ),
    DatelineForm(
        "place-bracketed-date-agency",
        "{place}{point} ({date}{sep}{agency}){end}",
        "und",
        examples=("MOSCOW (July 5, TASS) - |The summit",),
        never=("MOSCOW (July 5, Friday) - The summit",),
    ),
    DatelineForm(
        "place-slash-date-agency",
        "{place} / {date} / {agency}{end}",
        "en",
        examples=("Baku / 21.12.18 / Turan: |The ministry",),
        never=("Baku / 21.12.18 / the ministry: said",),
    ),
    DatelineForm(
        "date-place-slashes",
        "{date}{stop} {place}{point} / {signed} /{end}",
        "ru",
        examples=("28 ноября, Астана /Корр. БЕЛТА/. |Президент",),
        never=("28 ноября в Астане /Корр. БЕЛТА/. Президент",),
    ),
    DatelineForm(
        "date-place-brackets",
        "{date}{stop} {place}{point} ({signed}){end}",
        "und",
        examples=("28 November, Minsk (BelTA) – |The summit",),
        never=("28 November, Minsk (Belarus) – The summit",),
    ),
    DatelineForm(
        "date-brackets",
        "{date} ({signed}){end}",
        "en",
        examples=("April 2, 2017 (EIRNS)—|The minister",),
        never=("April 2, 2017 (Sunday)—The minister", "April 2 (AP) was a Sunday"),
    ),
    DatelineForm(
        "agency-place-date",
        "{agency}{point} {known}{stop} {date}{mark}",
        "und",
        examples=("TASS, Moscow, 5 July – |The summit",),
        never=("TASS, Moscow, said on 5 July –",),
    ),
    DatelineForm(
        "wire-line",
        "{wireagency}{han}{handate}{wire}",
        "zh",
        examples=(
            "新華社阿斯塔納7月4日電(記者胡曉光 韓墨 楊依軍)|國家主席",
            "新华社北京2024年10月16日电 |国家主席",
        ),
        never=("新華社記者 胡曉光 攝", "7月4日電影節"),
    ),
    DatelineForm(
        "place-stop-agency",
        "{place}. {agency}{end}",
        "en",
        examples=(
            "MOSCOW. KAZINFORM |The President",
            "NUR-SULTAN. KAZINFORM - |The President",
            "NUR-SULTAN. KAZINFORM – |The President",
        ),
        never=("MOSCOW. KAZINFORMs", "Moscow. TASS reported"),
    ),
    DatelineForm(
        "place-comma-agency",
        "{place}, {agency}{mark}",
        "en",
        examples=("Tashkent, The Gulf Observer: |The summit", "Tehran, IRNA - |The minister"),
        never=("Tashkent, The Gulf Observer was told:",),
    ),
    DatelineForm(
        "place-brackets",
        "{place}{point} ({signed}){mark}",
        "und",
        examples=(
            "MOSCOW (Sputnik) - |The summit",
            "Бишкек (АКИpress) – |Саммит",
            "MOSCOW (AP) — |The summit",
            "BEIJING, (Xinhua) -- |China",
        ),
        never=("CentralAsia (KZ) -  The summit", "Sputnik (a satellite) - launched"),
    ),
    DatelineForm(
        "known-brackets",
        "{known} ({signed}){end}",
        "und",
        examples=("KABUL (BNA) |The minister",),
        never=("Kabul (BNA) officials said", "President (AP) The"),
    ),
    DatelineForm(
        "place-slashes",
        "{place}{point} / {signed} /{end}",
        "en",
        examples=("Yerevan /Mediamax/. |The minister", "Ulaanbaatar /MONTSAME/. |The minister"),
        never=("PATRIOT PARK /Moscow Region/. The minister",),
    ),
    DatelineForm(
        "known-dash-agency",
        "{known} {dash} {agency}{close}",
        "und",
        examples=("Москва – ТАСС. |Саммит",),
        never=("Москва – ТАСС сообщил. Саммит",),
    ),
    DatelineForm(
        "known-date-dash",
        "{known}{stop} {date} {dash}",
        "und",
        examples=("VIENNA, 29 June 2023 – |The Secretary General",),
        never=(
            "Astana, 3 July - 5 July: the summit",
            "Congress, 29 June 2023 – the vote",
            "Moscow, 5 January: he said",
        ),
    ),
    DatelineForm(
        "capitals-date",
        "{capitals}{stop} {date}{end}",
        "en",
        examples=(
            "MOSCOW, 14 Oct. |The minister",
            "MOSCOW. May 14. |The summit",
            "MOSCOW, 14 October: |The minister",
        ),
        never=(
            "Moscow, 14 Oct. The minister",
            "SUMMIT, 14 Oct. The minister",
            "ДУШАНБЕ, 28.11.2024 /Хабарнома/. Имрӯз",
        ),
    ),
    DatelineForm(
        "capitals-dash",
        "{capitals}{apart}",
        "und",
        examples=(
            "BEIJING - |China regards",
            "BEIJING — |China regards",
            "BAKU, Azerbaijan – |Turkic-speaking countries",
        ),
        never=(
            "NATO - Russia relations at a low",
            "CHINA - The minister",
            "MOSCOW-based analysts say",
            "MOSCOW - the capital of Russia",
            "MOSCOW - BEIJING: ALL ON THE SUMMIT",
        ),
    ),
    DatelineForm(
        "capitals-colon",
        "{capitals}:",
        "en",
        examples=(
            "BEIJING: |China regards the growth of the organization as a priority, its president said.",
        ),
        never=("PUTIN: The summit", "Beijing: The summit", "BEIJING: all on the summit"),
    ),
    DatelineForm(
        "capitals-stop",
        "{capitals}.",
        "en",
        examples=(
            "MOSCOW. |A session of the Council of the heads of the member states was held on Monday.",
        ),
        never=("Moscow. A session of the Council", "CSTO. A session of the Council"),
    ),
    DatelineForm(
        "known-dash",
        "{known}{apart}",
        "und",
        examples=(
            "Doshanbe - |The foreign ministers of the member states met in the capital on Monday.",
        ),
        never=(
            "Moscow - The summit",
            "Washington - the city where the foreign ministers of the member states met on Monday.",
            "Europe - The foreign ministers of the member states met in the capital on Monday.",
        ),
    ),
)

DATELINE_ENDS = (
    DatelineForm(
        "end-slashes",
        "///{agency}, {date}",
        "en",
        examples=("The visit ends on Monday. |///OSCE, 30 October 2023",),
        never=("The visit ends on Monday. ///OSCE", "See the report of the OSCE, 30 October 2023"),
    ),
    DatelineForm(
        "end-agency-date",
        "/{agency}, {date}/",
        "und",
        examples=("The visit ends on Monday. |/TASS, 30 October 2023/",),
        never=("The visit ends on Monday. /TASS/",),
    ),
    DatelineForm(
        "end-brackets",
        "({agency}, {date})",
        "und",
        examples=("The visit ends on Monday. |(Xinhua, October 30, 2023)",),
        never=("The visit ends (says Xinhua, October 30, 2023)",),
    ),
)
"""The forms of datelines at the end of the last paragraph; in the examples a bar stands before them."""
