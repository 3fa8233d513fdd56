# SPDX-License-Identifier: MIT
"""Owns the words of the dashboard: what levels, periods and reasons are called on the screen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from reader.core.counting import Reason
from reader.core.numerals import show_number
from reader.ui.figure_words import recipient_word
from reader.ui.languages import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

INFERRED_MARK = "*"
SCHOOL_MARK = "†"


_LEVELS = {
    "base": QT_TRANSLATE_NOOP("Dashboard", "grass roots"),
    "above_base": QT_TRANSLATE_NOOP("Dashboard", "above grass roots"),
    "province": QT_TRANSLATE_NOOP("Dashboard", "province"),
    "central": QT_TRANSLATE_NOOP("Dashboard", "central"),
    "sector": QT_TRANSLATE_NOOP("Dashboard", "sector"),
    "unknown": QT_TRANSLATE_NOOP("Dashboard", "level not known"),
}


def level_word(level: str) -> str:
    """The level of an issuer."""
    return translate("Dashboard", _LEVELS[level])


def reason_words(reason: Reason, levels: Iterable[str]) -> str:
    """What a group of figures that are left out is called; ``levels`` are those that they have."""
    if reason is Reason.LEVEL:
        told = ", ".join(map(level_word, levels))
        return translate("Dashboard", "level switched off: {levels}").format(levels=told)
    return _reason_word(reason)


def _reason_word(reason: Reason) -> str:
    return {
        Reason.REGISTERED: translate("Dashboard", "registered"),
        Reason.INTRODUCED: translate("Dashboard", "nominated"),
        Reason.PART: translate("Dashboard", "parts of totals"),
        Reason.SPLIT: translate("Dashboard", "joint totals counted by their parts"),
        Reason.RATE: translate("Dashboard", "rates"),
        Reason.ORGANISED: translate("Dashboard", "bodies that held meetings"),
        Reason.ISSUED: translate("Dashboard", "documents"),
        Reason.ATTENDED: translate("Dashboard", "attendances"),
        Reason.BUILT: translate("Dashboard", "models and exemplars"),
        Reason.HOUSEHOLD: translate("Dashboard", "households"),
        Reason.UNDIVIDED: translate("Dashboard", "collectives and individuals in one number"),
        Reason.OTHER: translate("Dashboard", "other works, discipline"),
        Reason.REPEATED: translate("Dashboard", "counted from another article"),
        Reason.INFERRED: translate("Dashboard", "inferred year"),
        Reason.UNREVIEWED: translate("Dashboard", "not reviewed yet"),
        Reason.REJECTED: translate("Dashboard", "rejected"),
    }[reason]


def undated_words() -> str:
    """The name of the bar without a year."""
    return translate("Dashboard", "undated")


def years(first: int | None, last: int | None) -> str:
    """A year or a period."""
    if first is None or last is None:
        return undated_words()
    return str(first) if first == last else f"{first}–{last}"


def marked_years(first: int, last: int, *, school: bool, inferred: bool) -> str:
    """The time of a figure (0: none), marked where it is a school year or was worked out."""
    text = years(first or None, last or None)
    if school:
        text += f" {SCHOOL_MARK}"
    return text + (f" {INFERRED_MARK}" if first and last and inferred else "")


def counted(value: float, recipient: str) -> str:
    """A number with its noun: 126 tập thể."""
    return f"{show_number(value)} {recipient_word(recipient, value)}"


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]
