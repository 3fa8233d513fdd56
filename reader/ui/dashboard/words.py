# SPDX-License-Identifier: MIT
"""Owns the words of the dashboard: what kinds, actions, levels, periods and reasons are called on the screen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from reader.core.counting import Reason
from reader.core.figure import Action, Recipient, Status
from reader.core.numerals import show_number

translate = QCoreApplication.translate

INFERRED_MARK = "*"
SCHOOL_MARK = "†"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for translation; it is translated where it is shown."""
    return text


_RECIPIENTS = {
    Recipient.COLLECTIVE: QT_TRANSLATE_NOOP("Dashboard", "collectives"),
    Recipient.INDIVIDUAL: QT_TRANSLATE_NOOP("Dashboard", "individuals"),
    Recipient.HOUSEHOLD: QT_TRANSLATE_NOOP("Dashboard", "households"),
    Recipient.MODEL: QT_TRANSLATE_NOOP("Dashboard", "models"),
    Recipient.EXEMPLAR: QT_TRANSLATE_NOOP("Dashboard", "exemplars"),
    Recipient.DOCUMENT: QT_TRANSLATE_NOOP("Dashboard", "documents"),
    Recipient.ATTENDANCE: QT_TRANSLATE_NOOP("Dashboard", "attendances"),
    Recipient.EVENT: QT_TRANSLATE_NOOP("Dashboard", "events"),
    Recipient.OTHER: QT_TRANSLATE_NOOP("Dashboard", "other"),
}
_ACTIONS = {
    Action.COMMENDED: QT_TRANSLATE_NOOP("Dashboard", "Commended"),
    Action.REGISTERED: QT_TRANSLATE_NOOP("Dashboard", "Registered"),
    Action.INTRODUCED: QT_TRANSLATE_NOOP("Dashboard", "Nominated"),
    Action.BUILT: QT_TRANSLATE_NOOP("Dashboard", "Built"),
    Action.ISSUED: QT_TRANSLATE_NOOP("Dashboard", "Issued"),
    Action.ATTENDED: QT_TRANSLATE_NOOP("Dashboard", "Attended"),
    Action.ORGANISED: QT_TRANSLATE_NOOP("Dashboard", "Organised"),
    Action.RATE: QT_TRANSLATE_NOOP("Dashboard", "Rate"),
    Action.OTHER: QT_TRANSLATE_NOOP("Dashboard", "Other"),
}
_LEVELS = {
    "base": QT_TRANSLATE_NOOP("Dashboard", "grass roots"),
    "above_base": QT_TRANSLATE_NOOP("Dashboard", "above grass roots"),
    "province": QT_TRANSLATE_NOOP("Dashboard", "province"),
    "central": QT_TRANSLATE_NOOP("Dashboard", "central"),
    "sector": QT_TRANSLATE_NOOP("Dashboard", "sector"),
    "unknown": QT_TRANSLATE_NOOP("Dashboard", "level not known"),
}
_STATUSES = {
    Status.UNREVIEWED: QT_TRANSLATE_NOOP("Dashboard", "unreviewed"),
    Status.CONFIRMED: QT_TRANSLATE_NOOP("Dashboard", "confirmed"),
    Status.CORRECTED: QT_TRANSLATE_NOOP("Dashboard", "corrected"),
    Status.REJECTED: QT_TRANSLATE_NOOP("Dashboard", "rejected"),
}


def recipient_word(recipient: str) -> str:
    """What is counted, as a plain noun."""
    return translate("Dashboard", _RECIPIENTS[Recipient(recipient)])


def action_word(action: str) -> str:
    """What was done."""
    return translate("Dashboard", _ACTIONS[Action(action)])


def level_word(level: str) -> str:
    """The level of an issuer."""
    return translate("Dashboard", _LEVELS[level])


def status_word(status: Status) -> str:
    """What the reader has said of a figure."""
    return translate("Dashboard", _STATUSES[status])


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
    return f"{show_number(value)} {recipient_word(recipient)}"


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]
