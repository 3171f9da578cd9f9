"""
News agencies whose name closes or opens a dateline.
"""

from __future__ import annotations

from .rows import Agency

AGENCIES = (
    Agency(
        "BelTA",
        tokens=("BelTA", "BELTA", "БЕЛТА", "БелТА", "Корр. БЕЛТА"),
        hosts=("belta.by",),
        examples=("MINSK, 29 October (BelTA) - ", "28 ноября, Астана /Корр. БЕЛТА/. "),
        never=("MINSK has learned from BelTA that the summit",),
    ),
    Agency(
        "TASS",
        tokens=("TASS", "ТАСС", "ITAR-TASS", "Itar-Tass", "ИТАР-ТАСС"),
        hosts=("tass.com", "tass.ru"),
        examples=(
            "MOSCOW, February 14. /TASS/. ",
            "МИНСК, 28 октября. /ТАСС/. ",
            "BISHKEK, November 12 (Itar-Tass) — ",
        ),
        never=("MOSCOW told TASS that",),
    ),
    Agency(
        "RIA Novosti",
        tokens=("RIA Novosti", "РИА Новости"),
        hosts=("ria.ru",),
        examples=("МОСКВА, 29 авг - РИА Новости. ", "MOSCOW, September 5 – RIA Novosti. "),
        never=("RIA Novosti reports that Moscow",),
    ),
    Agency(
        "Interfax",
        tokens=("Interfax", "INTERFAX.RU", "INTERFAX", "Интерфакс"),
        hosts=("interfax.ru", "interfax.com"),
        examples=("Ижевск. 18 сентября. INTERFAX.RU - ",),
        never=("Interfax cited an official in Minsk",),
    ),
    Agency(
        "Sputnik",
        tokens=("Sputnik",),
        hosts=("sputnikglobe.com", "sputniknews.com", "sputnik.by", "sputnik.kg"),
        examples=("MOSCOW (Sputnik) - ",),
        never=("Sputnik (a satellite) - ",),
    ),
    Agency(
        "Kazinform",
        tokens=("KAZINFORM", "Kazinform", "Qazinform", "Казинформ"),
        hosts=("inform.kz",),
        examples=("MOSCOW. KAZINFORM ", "MOSCOW. May 14. KAZINFORM "),
        never=("Kazinform cites the press service of Akorda",),
    ),
    Agency(
        "Kabar",
        tokens=("Kabar", "Кабар"),
        hosts=("kabar.kg",),
        examples=("Bishkek, Nov. 22, 2023. / Kabar/. ",),
        never=("Photo: Kabar",),
    ),
    Agency(
        "AKIpress",
        tokens=("AKIpress", "АКИpress"),
        hosts=("akipress.com", "akipress.org"),
        examples=("Бишкек (АКИpress) – ",),
        never=("AKIpress has asked the ministry",),
    ),
    Agency(
        "Asia-Plus",
        tokens=("Asia-Plus", "Asia-plus"),
        hosts=("asiaplustj.info", "news.tj"),
        examples=("DUSHANBE, June 9, 2016, Asia-Plus – ",),
        never=("Asia-Plus was told in Dushanbe",),
    ),
    Agency(
        "Mediamax",
        tokens=("Mediamax",),
        hosts=("mediamax.am",),
        examples=("Yerevan /Mediamax/. ",),
        never=("Mediamax, a portal of Yerevan",),
    ),
    Agency(
        "Xinhua",
        tokens=("Xinhua",),
        hosts=("xinhuanet.com", "news.cn"),
        examples=("BEIJING, April 23 (Xinhua) -- ",),
        never=("Source: Xinhua",),
    ),
    Agency(
        "AP",
        tokens=("AP",),
        hosts=("apnews.com",),
        examples=("MOSCOW (AP) — ",),
        never=("MOSCOW (APEC) — ",),
    ),
    Agency(
        "Reuters",
        tokens=("Reuters",),
        hosts=("reuters.com",),
        examples=("ANKARA (Reuters) - ",),
        never=("Reuters: Ankara - ",),
    ),
)
