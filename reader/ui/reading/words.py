# SPDX-License-Identifier: MIT
"""Owns the words for types, levels and hedges at the article, and how numbers and periods are written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.dates import show_date
from reader.core.figure import Approximation, Figure, IssuerLevel, YearSource
from reader.core.numerals import show_number
from reader.core.paint import FIGURE
from reader.core.shares import show_share, whole_of
from reader.core.span import EntityType
from reader.ui.figure_words import recipient_word
from reader.ui.languages import QT_TRANSLATE_NOOP


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReadingWords", text)


_KINDS = {
    EntityType.PERSON: QT_TRANSLATE_NOOP("ReadingWords", "Person"),
    EntityType.ROLE: QT_TRANSLATE_NOOP("ReadingWords", "Role"),
    EntityType.ORGANISATION: QT_TRANSLATE_NOOP("ReadingWords", "Organisation"),
    EntityType.PLACE: QT_TRANSLATE_NOOP("ReadingWords", "Place"),
    EntityType.DATE: QT_TRANSLATE_NOOP("ReadingWords", "Date"),
    EntityType.DOCUMENT: QT_TRANSLATE_NOOP("ReadingWords", "Document"),
    FIGURE: QT_TRANSLATE_NOOP("ReadingWords", "Figure"),
}
_MANY = {
    EntityType.PERSON: QT_TRANSLATE_NOOP("ReadingWords", "People"),
    EntityType.ROLE: QT_TRANSLATE_NOOP("ReadingWords", "Roles"),
    EntityType.ORGANISATION: QT_TRANSLATE_NOOP("ReadingWords", "Organisations"),
    EntityType.PLACE: QT_TRANSLATE_NOOP("ReadingWords", "Places"),
    EntityType.DATE: QT_TRANSLATE_NOOP("ReadingWords", "Dates"),
    EntityType.DOCUMENT: QT_TRANSLATE_NOOP("ReadingWords", "Documents"),
    FIGURE: QT_TRANSLATE_NOOP("ReadingWords", "Figures"),
}
_LEVELS = {
    IssuerLevel.CENTRAL: QT_TRANSLATE_NOOP("ReadingWords", "central"),
    IssuerLevel.PROVINCE: QT_TRANSLATE_NOOP("ReadingWords", "province"),
    IssuerLevel.ABOVE_BASE: QT_TRANSLATE_NOOP("ReadingWords", "above grass roots"),
    IssuerLevel.BASE: QT_TRANSLATE_NOOP("ReadingWords", "grass roots"),
    IssuerLevel.SECTOR: QT_TRANSLATE_NOOP("ReadingWords", "sector"),
}
_APPROXIMATIONS = {
    Approximation.ABOUT: QT_TRANSLATE_NOOP("ReadingWords", "about"),
    Approximation.AT_LEAST: QT_TRANSLATE_NOOP("ReadingWords", "more than"),
    Approximation.AT_MOST: QT_TRANSLATE_NOOP("ReadingWords", "at most"),
}
_SOURCES = {
    YearSource.STATED: QT_TRANSLATE_NOOP("ReadingWords", "in the sentence"),
    YearSource.CONTEXT: QT_TRANSLATE_NOOP("ReadingWords", "from an earlier passage"),
    YearSource.INFERRED: QT_TRANSLATE_NOOP("ReadingWords", "inferred"),
    YearSource.DATELINE: QT_TRANSLATE_NOOP("ReadingWords", "from the publication date"),
}


def kind_name(kind: str) -> str:
    """The type of a mark: Người, Chức vụ, … Số liệu."""
    return _tr(_KINDS[kind])


def kind_names(kind: str, count: int | None = None) -> str:
    """The type of several marks, or of as many as are counted: English tells one from many."""
    return kind_name(kind) if count == 1 else _tr(_MANY[kind])


def level_name(level: IssuerLevel) -> str:
    """The level of the issuer: trung ương, tỉnh, …"""
    return _tr(_LEVELS[level])


def approximation_name(hedge: Approximation) -> str:
    """The hedge before a number: khoảng, hơn, không quá."""
    return _tr(_APPROXIMATIONS[hedge])


def show_value(figure: Figure, text: str = "") -> str:
    """The value with its hedge and its percent sign; a share with what it is one of, where ``text`` prints that."""
    hedge = f"{approximation_name(figure.approximate)} " if figure.approximate else ""
    return hedge + show_share(show_number(figure.value, percent=figure.percent), whole_of(figure, text))


def show_unit(figure: Figure) -> str:
    """The counted noun as written, or the name of what is counted."""
    return figure.unit or recipient_word(figure.recipient)


def show_years(figure: Figure) -> str:
    """``2020``, ``2016–2020``; empty where no year is known."""
    if figure.year_from is None or figure.year_to is None:
        return ""
    return f"{figure.year_from}–{figure.year_to}" if figure.spans_years else str(figure.year_from)


def show_period(figure: Figure) -> str:
    """The period and how it is known: ``năm 2020 (từ đoạn trước)``."""
    years = show_years(figure)
    if not years:
        return QCoreApplication.translate("ReadingWords", "year unknown")
    exact = figure.date_from
    if exact and len(exact) > 4 and figure.date_to in (None, exact):
        years = show_date(exact)
    elif not figure.spans_years:
        years = QCoreApplication.translate("ReadingWords", "year {year}").format(year=years)
    return f"{years} ({_tr(_SOURCES[figure.year_source])})" if figure.year_source else years
