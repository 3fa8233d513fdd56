# SPDX-License-Identifier: MIT
"""Owns the two forms of the figure card: correcting its fields, and saying why it is rejected."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.core.figure import Action, Approximation, Figure, Recipient
from reader.core.numerals import show_number
from reader.ui.figure_words import action_word, recipient_word
from reader.ui.reading.decisions import Typed, corrections_of, problems_for
from reader.ui.reading.words import approximation_name
from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.labels import toned

Choice = TypeVar("Choice", bound=StrEnum)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def push_button(text: str, kind: str = "", parent: QWidget | None = None) -> QPushButton:
    """A button that Enter presses while it has the focus."""
    button = QPushButton(text, parent)
    if kind:
        button.setProperty("kind", kind)
    button.setAutoDefault(True)
    return button


class EditForm(QWidget):
    """The correctable fields of a figure."""

    saved = Signal(dict)
    """The fields that differ from what was extracted."""
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._extracted: Figure | None = None
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, 78)
        self._grid.setColumnStretch(1, 1)
        self._make_fields()
        self.problem: QLabel = toned("", "danger", wrap=True, parent=self)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._grid)
        column.addWidget(self.problem)
        column.addLayout(self._buttons())

    def _make_fields(self) -> None:
        self.value, self.unit = QLineEdit(self), QLineEdit(self)
        self.year_from, self.year_to = QLineEdit(self), QLineEdit(self)
        self.issuer, self.award_form = QLineEdit(self), QLineEdit(self)
        self.approximate, self.recipient, self.action = QComboBox(self), QComboBox(self), QComboBox(self)
        self.value.setMinimumWidth(70)
        self._row(self.tr("Number"), (self.approximate, self.tr("Hedge")), (self.value, self.tr("Number")))
        self._row(self.tr("Unit"), (self.unit, self.tr("Unit")))
        self._row(self.tr("Recipient"), (self.recipient, self.tr("Recipient")))
        self._row(self.tr("Action"), (self.action, self.tr("Action")))
        self._row(self.tr("Years"), (self.year_from, self.tr("From year")), (self.year_to, self.tr("To year")))
        self._row(self.tr("Issuer"), (self.issuer, self.tr("Issuer")))
        self._row(self.tr("Award form"), (self.award_form, self.tr("Award form")))
        self.year_from.setPlaceholderText(self.tr("from"))
        self.year_to.setPlaceholderText(self.tr("to"))

    def _row(self, text: str, *fields: tuple[QWidget, str]) -> None:
        number = self._grid.rowCount()
        label = toned(text, "muted", parent=self)
        label.setBuddy(fields[0][0])
        self._grid.addWidget(label, number, 0)
        row = QHBoxLayout()
        row.setSpacing(6)
        for field, name in fields:
            field.setAccessibleName(name)
            row.addWidget(field, 1)
        self._grid.addLayout(row, number, 1)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.save = push_button(self.tr("Save ↵"), "primary", self)
        self.cancel = push_button(self.tr("Cancel"), "", self)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.cancelled)
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        row.addStretch(1)
        return row

    def fill(self, extracted: Figure, figure: Figure) -> None:
        """Show a figure as the reader left it; what is saved are the differences to ``extracted``."""
        self._extracted = extracted
        self.value.setText(show_number(figure.value) + ("%" if figure.percent else ""))
        self.unit.setText(figure.unit)
        self.issuer.setText(figure.issuer or "")
        self.award_form.setText(figure.award_form or "")
        self.year_from.setText(str(figure.year_from or ""))
        self.year_to.setText(str(figure.year_to or ""))
        _offer(self.recipient, [(recipient_word(one), one) for one in Recipient], figure.recipient)
        _offer(self.action, [(action_word(one), one) for one in Action], figure.action)
        hedges: list[tuple[str, Any]] = [(self.tr("exactly"), None)]
        hedges += [(approximation_name(one), one) for one in Approximation]
        _offer(self.approximate, hedges, figure.approximate)
        self._show_problems(())

    def _typed(self) -> Typed:
        approximate = self.approximate.currentData()
        return Typed(
            self.value.text(),
            Approximation(approximate) if approximate else None,
            self.unit.text(),
            Recipient(self.recipient.currentData()),
            Action(self.action.currentData()),
            self.year_from.text(),
            self.year_to.text(),
            self.issuer.text(),
            self.award_form.text(),
        )

    def _save(self) -> None:
        if self._extracted is None:
            return
        typed = self._typed()
        problems = problems_for(typed, percent=self._extracted.percent)
        self._show_problems(problems)
        if not problems:
            self.saved.emit(corrections_of(self._extracted, typed))

    def _show_problems(self, problems: tuple[str, ...]) -> None:
        fields = {"value": self.value, "year_from": self.year_from, "year_to": self.year_to}
        for name, field in fields.items():
            field.setProperty("state", "error" if name in problems else "")
            field.style().unpolish(field)
            field.style().polish(field)
        says = {
            "value": self.tr("The number must be written in digits, like 34.957."),
            "year_from": self.tr("A year has four digits, like 2024."),
            "year_to": self.tr("The last year must be a year of four digits, not before the first."),
        }
        self.problem.setText("\n".join(says[name] for name in problems))
        self.problem.setVisible(bool(problems))
        if problems:
            fields[problems[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._save()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        event.accept()


def _offer(box: QComboBox, choices: list[tuple[str, Any]], chosen: object) -> None:
    box.clear()
    for text, data in choices:
        box.addItem(text, data)
    box.setCurrentIndex([data for _, data in choices].index(chosen))


class RejectForm(QWidget):
    """Asks in a few words why a figure is none."""

    rejected = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(toned(self.tr("Why is this no figure? (may stay empty)"), "muted", wrap=True, parent=self))
        self.reason = QLineEdit(self)
        self.reason.setAccessibleName(self.tr("Reason"))
        column.addWidget(self.reason)
        self.suggestions = QWidget(self)
        flow = FlowLayout(self.suggestions, spacing=6, line_spacing=6)
        for text in (self.tr("not about awards"), self.tr("counted twice"), self.tr("number misread")):
            button = push_button(text, "", self.suggestions)
            button.clicked.connect(lambda _checked=False, words=text: self._suggest(words))
            flow.addWidget(button)
        column.addWidget(self.suggestions)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.reject = push_button(self.tr("Reject figure ↵"), "danger", self)
        self.cancel = push_button(self.tr("Cancel"), "", self)
        self.reject.clicked.connect(self._reject)
        self.cancel.clicked.connect(self.cancelled)
        row.addWidget(self.reject)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addLayout(row)

    def _suggest(self, words: str) -> None:
        self.reason.setText(words)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reject(self) -> None:
        self.rejected.emit(self.reason.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._reject()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        event.accept()
