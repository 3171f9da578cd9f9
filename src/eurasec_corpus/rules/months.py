"""
Month names and weekdays as they stand in dates.

Russian gives the genitive first (dates use it), then the nominative, then the
abbreviations met at RIA Novosti and in datelines.
"""

from __future__ import annotations

from .rows import MonthNames

WEEKDAYS = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "понедельник",
    "вторник",
    "среда",
    "четверг",
    "пятница",
    "суббота",
    "воскресенье",
)
"""Weekdays as they stand in front of dates, folded."""

MONTHS = (
    MonthNames(1, "en", ("january", "jan")),
    MonthNames(2, "en", ("february", "feb")),
    MonthNames(3, "en", ("march", "mar")),
    MonthNames(4, "en", ("april", "apr")),
    MonthNames(5, "en", ("may",)),
    MonthNames(6, "en", ("june", "jun")),
    MonthNames(7, "en", ("july", "jul")),
    MonthNames(8, "en", ("august", "aug")),
    MonthNames(9, "en", ("september", "sept", "sep")),
    MonthNames(10, "en", ("october", "oct")),
    MonthNames(11, "en", ("november", "nov")),
    MonthNames(12, "en", ("december", "dec")),
    MonthNames(1, "ru", ("января", "январь", "янв")),
    MonthNames(2, "ru", ("февраля", "февраль", "фев")),
    MonthNames(3, "ru", ("марта", "март", "мар")),
    MonthNames(4, "ru", ("апреля", "апрель", "апр")),
    MonthNames(5, "ru", ("мая", "май")),
    MonthNames(6, "ru", ("июня", "июнь", "июн")),
    MonthNames(7, "ru", ("июля", "июль", "июл")),
    MonthNames(8, "ru", ("августа", "август", "авг")),
    MonthNames(9, "ru", ("сентября", "сентябрь", "сент", "сен")),
    MonthNames(10, "ru", ("октября", "октябрь", "окт")),
    MonthNames(11, "ru", ("ноября", "ноябрь", "ноя")),
    MonthNames(12, "ru", ("декабря", "декабрь", "дек")),
)
