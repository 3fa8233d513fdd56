# SPDX-License-Identifier: MIT
"""Owns what deeds, recipients and states of figures are called: list, article and dashboard say the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from reader.core.figure import Action, Figure, Recipient, Status
from reader.ui.languages import QT_TRANSLATE_NOOP

_ACTIONS = {
    Action.COMMENDED: QT_TRANSLATE_NOOP("FigureWords", "Commended"),
    Action.REGISTERED: QT_TRANSLATE_NOOP("FigureWords", "Registered"),
    Action.INTRODUCED: QT_TRANSLATE_NOOP("FigureWords", "Nominated"),
    Action.BUILT: QT_TRANSLATE_NOOP("FigureWords", "Built"),
    Action.ISSUED: QT_TRANSLATE_NOOP("FigureWords", "Issued"),
    Action.ATTENDED: QT_TRANSLATE_NOOP("FigureWords", "Attended"),
    Action.ORGANISED: QT_TRANSLATE_NOOP("FigureWords", "Organised"),
    Action.RATE: QT_TRANSLATE_NOOP("FigureWords", "Rate"),
    Action.OTHER: QT_TRANSLATE_NOOP("FigureWords", "Other"),
}
_RECIPIENTS = {
    Recipient.COLLECTIVE: QT_TRANSLATE_NOOP("FigureWords", "collectives"),
    Recipient.INDIVIDUAL: QT_TRANSLATE_NOOP("FigureWords", "individuals"),
    Recipient.HOUSEHOLD: QT_TRANSLATE_NOOP("FigureWords", "households"),
    Recipient.MODEL: QT_TRANSLATE_NOOP("FigureWords", "models"),
    Recipient.EXEMPLAR: QT_TRANSLATE_NOOP("FigureWords", "exemplars"),
    Recipient.DOCUMENT: QT_TRANSLATE_NOOP("FigureWords", "documents"),
    Recipient.ATTENDANCE: QT_TRANSLATE_NOOP("FigureWords", "attendances"),
    Recipient.EVENT: QT_TRANSLATE_NOOP("FigureWords", "events"),
    Recipient.OTHER: QT_TRANSLATE_NOOP("FigureWords", "others"),
}
_ONE = {
    Recipient.COLLECTIVE: QT_TRANSLATE_NOOP("FigureWords", "collective"),
    Recipient.INDIVIDUAL: QT_TRANSLATE_NOOP("FigureWords", "individual"),
    Recipient.HOUSEHOLD: QT_TRANSLATE_NOOP("FigureWords", "household"),
    Recipient.MODEL: QT_TRANSLATE_NOOP("FigureWords", "model"),
    Recipient.EXEMPLAR: QT_TRANSLATE_NOOP("FigureWords", "exemplar"),
    Recipient.DOCUMENT: QT_TRANSLATE_NOOP("FigureWords", "document"),
    Recipient.ATTENDANCE: QT_TRANSLATE_NOOP("FigureWords", "attendance"),
    Recipient.EVENT: QT_TRANSLATE_NOOP("FigureWords", "event"),
    Recipient.OTHER: QT_TRANSLATE_NOOP("FigureWords", "other"),
}
_STATES = {
    Status.UNREVIEWED: QT_TRANSLATE_NOOP("FigureWords", "unreviewed"),
    Status.CONFIRMED: QT_TRANSLATE_NOOP("FigureWords", "confirmed"),
    Status.CORRECTED: QT_TRANSLATE_NOOP("FigureWords", "corrected"),
    Status.REJECTED: QT_TRANSLATE_NOOP("FigureWords", "rejected"),
}


def action_word(action: str) -> str:
    """What was done: Khen thưởng, Đăng ký, …"""
    return QCoreApplication.translate("FigureWords", _ACTIONS[Action(action)])


def deed_words(figures: Sequence[Figure], text: str) -> str:
    """What was done, by figures of one deed; of other deeds also how ``text`` calls them: Việc khác: “thu hồi”."""
    word = action_word(figures[0].action)
    if figures[0].action is not Action.OTHER:
        return word
    stretches = (figure.evidence.verb for figure in figures)
    said = dict.fromkeys(" ".join(text[slice(*one)].split()).lower() for one in stretches if one is not None)
    return ": ".join(filter(None, (word, ", ".join(f"“{verb}”" for verb in said if verb))))


def recipient_word(recipient: str, count: float | None = None) -> str:
    """What is counted, as a plain noun: tập thể, cá nhân, …; of how many, where they are counted: English tells one."""
    return QCoreApplication.translate("FigureWords", (_ONE if count == 1 else _RECIPIENTS)[Recipient(recipient)])


def status_word(status: Status) -> str:
    """What the reader has said of a figure: chưa duyệt, đã duyệt, …"""
    return QCoreApplication.translate("FigureWords", _STATES[status])
