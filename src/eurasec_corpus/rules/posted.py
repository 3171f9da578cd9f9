"""
Words in front of the date on a line that says when a page appeared, and dates in addresses.
"""

from __future__ import annotations

from .rows import PostedLead, UrlDate

POSTED_LEADS = (
    PostedLead(
        "posted",
        "en",
        is_publication=True,
        examples=("Posted: 07.12.2023 12:18:00",),
        never=("Posted by admin", "Posted in Politics on the eve of 7 December 2023"),
    ),
    PostedLead(
        "published",
        "en",
        is_publication=True,
        examples=("Published: 16 May 2022, 14:42",),
        never=("Published in Minsk since 1927",),
    ),
    PostedLead(
        "published on",
        "en",
        is_publication=True,
        examples=("Published on 31.10.2024",),
        never=("Published on paper",),
    ),
    PostedLead(
        "дата публикации",
        "ru",
        is_publication=True,
        examples=("Дата публикации: 28 ноября 2024, 12:46",),
        never=("Дата публикации указа не названа",),
    ),
    PostedLead(
        "опубликовано",
        "ru",
        is_publication=True,
        examples=("Опубликовано: 29.11.2021 09:37",),
        never=("Опубликовано в газете 29 ноября",),
    ),
    PostedLead(
        "updated",
        "en",
        is_publication=False,
        examples=("Updated: 16 April 2009 10:30",),
        never=("Updated rules apply from 16 April 2009 on",),
    ),
    PostedLead(
        "last updated",
        "en",
        is_publication=False,
        examples=("Last updated: 16 Apr. 2009 10:30",),
        never=("Last updated by the editor",),
    ),
    PostedLead(
        "обновлено",
        "ru",
        is_publication=False,
        examples=("Обновлено: 24.12.2017 01:18",),
        never=("Обновлено приложение",),
    ),
    PostedLead(
        "последнее обновление",
        "ru",
        is_publication=False,
        examples=("Последнее обновление: 26.11.2024 18:00",),
        never=("Последнее обновление сайта прошло успешно",),
    ),
    PostedLead(
        "flag",
        "en",
        # The name of BelTA's flag icon; the day behind it is that of the crawl.
        is_publication=False,
        examples=("Flag Wednesday, 24 April 2024",),
        never=("Flag Day is on 24 April 2024",),
    ),
    PostedLead(
        "флаг",
        "ru",
        is_publication=False,
        examples=("Флаг Четверг, 28 ноября 2024",),
        never=("Флаг подняли 28 ноября 2024",),
    ),
)

URL_DATES = (
    UrlDate(
        "belta-year",
        r"-\d{4,}-(?P<year>(?:19|20)\d\d)/?$",
        host="belta.by",
        examples=(
            "https://eng.belta.by/politics/view/russian-mfa-173030-2025 2025",
            "https://eng.belta.by/president/view/lukashenko-150247-2022/ 2022",
        ),
        never=("https://eng.belta.by/politics/view/in-2025", "https://tass.com/a-173030-2025"),
    ),
    UrlDate(
        "path-day",
        r"/(?P<year>(?:19|20)\d\d)/(?P<month>0[1-9]|1[0-2])/(?P<day>0[1-9]|[12]\d|3[01])(?=/|$)",
        host="",
        examples=(
            "https://lenta.ru/news/2023/11/23/putin-pribyl 2023-11-23",
            "https://news-pravda.com/world/2025/05/21/10356.html 2025-05-21",
        ),
        never=("https://example.org/2023/13/01/a", "https://example.org/12023/11/23/a"),
    ),
    UrlDate(
        "path-compact-day",
        r"/(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])/",
        host="",
        examples=(
            "https://sputnikglobe.com/amp/20240621/russia-wary.html 2024-06-21",
            "https://ria.ru/20250829/name-2038370723.html 2025-08-29",
        ),
        never=("https://tass.com/politics/1819123", "https://example.org/2024062112/a"),
    ),
    UrlDate(
        "path-month",
        r"/(?P<year>(?:19|20)\d\d)/(?P<month>0[1-9]|1[0-2])/(?!\d{2}/)(?!\d{2}$)",
        host="",
        examples=("https://magyarnemzet.hu/english/2024/06/russia-fms-sharp-retort 2024-06",),
        never=("https://example.org/2023/11/23/a", "https://example.org/2023/13/a"),
    ),
)
