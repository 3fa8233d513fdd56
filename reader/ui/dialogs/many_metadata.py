# SPDX-License-Identifier: MIT
"""Owns the editing of source, date and place of several articles at once."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from reader.core.common_values import Common
from reader.core.dates import show_date
from reader.ui.dialogs.date_field import DateField
from reader.ui.dialogs.frame import GAP, Field, Frame
from reader.ui.dialogs.metadata import WIDTH, Fields

ROOM = 340
"""px for what is said under a field, beside its links."""


class Will(Enum):
    """What becomes of a field."""

    STAY = "stay"
    CHANGE = "change"
    EMPTY = "empty"
    GO_BACK = "go back"


class ManyMetadataDialog(Frame):
    """Only what is typed into is changed; where the articles differ, a field says so and keeps what each has."""

    def __init__(self, count: int, common: Mapping[str, Common], parent: QWidget | None = None) -> None:
        """``count``: how many articles are meant; ``common``: what they say in each field."""
        super().__init__(parent=parent, title="")
        self.setWindowTitle(self.tr("Edit the data of %Ln article(s)", "", count))
        self.setMinimumWidth(WIDTH)
        self.add_headline(
            self.windowTitle(),
            self.tr("Only what you change here is changed. Titles and web addresses are edited one article at a time."),
        )
        lines: dict[str, Field] = {
            "source": Field(self.tr("Source")),
            "published": DateField(self.tr("Date of publication")),
            "place": Field(self.tr("Place")),
        }
        self.fields = {name: SharedField(line, common[name], count) for name, line in lines.items()}
        for field in self.fields.values():
            self.body.addWidget(field.line)
            field.changed.connect(self._show_saving)
        self.add_closing(self.tr("Cancel"))
        self.save = self.add_button(self.tr("Save for %Ln article(s)", "", count), "primary")
        self.save.clicked.connect(lambda _checked=False: self.accept())
        self._show_saving()
        lines["source"].edit.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, count: int, common: Mapping[str, Common]) -> Fields | None:
        """Ask for edits; None where nothing was changed."""
        dialog = cls(count, common, parent)
        answer = dialog.edits() if dialog.exec() else None
        dialog.deleteLater()
        return answer or None

    def _show_saving(self) -> None:
        self.save.setEnabled(any(field.will is not Will.STAY for field in self.fields.values()))

    def edits(self) -> Fields:
        """The fields that are to be changed: a value, ``""`` for none, None for back to what was read."""
        return {name: field.value() for name, field in self.fields.items() if field.will is not Will.STAY}

    def accept(self) -> None:
        date = self.fields["published"]
        if date.will is Will.CHANGE and isinstance(date.line, DateField) and not date.line.check():
            date.line.edit.setFocus()
        elif self.save.isEnabled():
            super().accept()


class SharedField(QObject):
    """A line for what several articles say, with what becomes of it below."""

    changed = Signal()

    def __init__(self, line: Field, common: Common, count: int) -> None:
        super().__init__(line)
        self.line, self.will = line, Will.STAY
        self._common, self._count = common, count
        self._first = self._shown(common.same or "")
        self._usual = line.edit.placeholderText()
        line.below.setSpacing(GAP)
        self._buttons = {
            Will.EMPTY: self._button(self.tr("Leave it empty"), Will.EMPTY),
            Will.GO_BACK: self._button(self.tr("Take it back"), Will.GO_BACK),
            Will.STAY: self._button(self.tr("Leave as it is"), Will.STAY),
        }
        line.edit.setText(self._first)
        line.edit.setCursorPosition(0)
        line.edit.textEdited.connect(self._typed)
        self._show()

    def _button(self, words: str, will: Will) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("kind", "link")
        button.setAutoDefault(False)
        button.setAccessibleName(f"{self.line.edit.accessibleName()}: {words}")
        button.clicked.connect(lambda _checked=False: self._take(will))
        self.line.below.addWidget(button)
        return button

    def _shown(self, value: str) -> str:
        return show_date(value) if value and isinstance(self.line, DateField) else value

    def button(self, will: Will) -> QPushButton:
        """What is pressed for this to become of the field."""
        return self._buttons[will]

    def value(self) -> str | None:
        """What is to be kept for all of them."""
        if self.will is Will.GO_BACK:
            return None
        if self.will is Will.EMPTY:
            return ""
        return (self.line.iso or "") if isinstance(self.line, DateField) else self.line.value

    def _typed(self, _text: str) -> None:
        typed = self.line.value
        self.will = Will.STAY if typed == self._first else Will.CHANGE if typed else Will.EMPTY
        self._show()

    def _take(self, will: Will) -> None:
        self.will = will
        self.line.edit.setText(self._first if will is Will.STAY else "")
        self._show()
        self.line.edit.setFocus()

    def _show(self) -> None:
        """Say what becomes of the field, and offer what else could."""
        self.line.edit.setPlaceholderText(self._placeholder())
        self.line.say(self._words() or "\u00a0")  # the line below stays, so that nothing jumps
        stays = self.will is Will.STAY
        self._buttons[Will.STAY].setVisible(not stays)
        self._buttons[Will.EMPTY].setVisible(stays and self._common.same != "")
        self._buttons[Will.GO_BACK].setVisible(stays and self._common.edited > 0)
        self.changed.emit()

    def _placeholder(self) -> str:
        if self.will is Will.EMPTY:
            return self.tr("(empty)")
        if self.will is Will.GO_BACK:
            return self.tr("(as it was read)")
        return self._usual if self._common.same is not None else self.tr("(various)")

    def _words(self) -> str:
        match self.will:
            case Will.CHANGE:
                return self.tr("For all %Ln article(s)", "", self._count)
            case Will.EMPTY:
                return self.tr("Taken away from all %Ln article(s)", "", self._count)
            case Will.GO_BACK:
                return self.tr("As it was read, in %Ln article(s) that were edited", "", self._common.edited)
        return "" if self._common.same is not None else self._told()

    def _told(self) -> str:
        """How many values differ, and the first of them, on one line."""
        told = [self._shown(value) or self.tr("none") for value in self._common.values]
        if self._common.different > len(told):
            told.append("…")
        words = self.tr("%Ln value(s): ", "", self._common.different) + " · ".join(told)
        self.line.hint.ensurePolished()
        return self.line.hint.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, ROOM)
