# SPDX-License-Identifier: MIT
"""Owns the card that floats beside the mark under the mouse or the keyboard: its value and its sources."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.ui.dashboard import words
from reader.ui.dashboard.choices import Choice
from reader.ui.dashboard.labels import Labels
from reader.ui.widgets.labels import toned

translate = words.translate
WIDTH = 300
SOURCES = 3
AWAY = 10


class HoverCard(QFrame):
    """Never takes the mouse or the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setProperty("floating", True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title = toned("", "title", wrap=True)
        self._detail = toned("", wrap=True)
        self._sources = toned("", "muted", wrap=True)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(4)
        for label in (self._title, self._detail, self._sources):
            column.addWidget(label)
        self.setFixedWidth(WIDTH)
        self.hide()

    def tell(self, choice: Choice | None, place: QRect, labels: Labels) -> None:
        """Show a mark beside its place, in px of the parent; None hides the card."""
        if choice is None:
            self.hide()
            return
        self._title.setText(choice.title)
        self._detail.setText(choice.detail)
        self._detail.setVisible(bool(choice.detail))
        self._sources.setText(_sources(choice, labels))
        self.setFixedHeight(self._column.heightForWidth(WIDTH))
        self.move(self._free_place(place))
        self.show()
        self.raise_()

    def text(self) -> str:
        """Everything on the card."""
        return "\n".join((self._title.text(), self._detail.text(), self._sources.text()))

    def _free_place(self, place: QRect) -> QPoint:
        room = self._around.rect().adjusted(4, 4, -4, -4)
        x = place.right() + AWAY
        if x + self.width() > room.right():
            x = place.left() - AWAY - self.width()
        if x < room.left():
            x = max(min(place.center().x() - self.width() // 2, room.right() - self.width()), room.left())
        y = max(min(place.top(), room.bottom() - self.height()), room.top())
        return QPoint(x, y)


def _sources(choice: Choice, labels: Labels) -> str:
    lines, others = labels.sources(choice.records, SOURCES)
    if others:
        lines.append(translate("Dashboard", "and %Ln other article(s)", "", others))
    return "\n".join(lines)
