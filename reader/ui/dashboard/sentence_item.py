# SPDX-License-Identifier: MIT
"""Owns one sentence in the list of evidence: its numbers marked, its article below; a click opens it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.ui.dashboard import words
from reader.ui.dashboard.excerpts import Excerpt
from reader.ui.dashboard.passages import Passage
from reader.ui.theme import READING_FAMILY, Theme, ThemeKeeper, icon
from reader.ui.widgets.labels import toned

translate = words.translate
TOLD_MS = 2000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SentenceItem(QAbstractButton):
    """One sentence with its numbers marked, its article and what is known of the numbers."""

    confirm_wanted = Signal(object)
    """The FigureRecords of the sentence that nobody has decided on."""

    def __init__(self, passage: Passage, piece: Excerpt, themes: ThemeKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._take(passage)
        self._piece = piece
        self._themes = themes
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._size = QSize()
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(TOLD_MS)
        self._told.timeout.connect(self._show_ways)
        self._build()
        self._show_ways()
        self.dress(themes.current)

    def _take(self, passage: Passage) -> None:
        self.records = passage.records
        self.sentence = passage.sentence
        self._cited = passage.cited

    def renew(self, passage: Passage, facts: str, wrong: str) -> None:
        """Take over what is known of the same sentence now."""
        self._take(passage)
        self.show_source(passage.source, facts, wrong)
        self._show_ways()
        width, self._size = self._size.width(), QSize()
        self.fit(width)

    def _build(self) -> None:
        self._quote = QLabel()
        self._quote.setTextFormat(Qt.TextFormat.RichText)
        self._quote.setWordWrap(True)
        self._source = toned("", "muted", wrap=True)
        self._wrong = toned("", "warning", wrap=True)
        self._facts = toned("", "muted", wrap=True)
        self._way = toned("", "accent")
        self.confirm_button, self.copy_button = QToolButton(), QToolButton()
        for button, work in ((self.confirm_button, self.confirm), (self.copy_button, self.copy)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+Enter and Ctrl+C are the keyboard's way
            button.setCursor(Qt.CursorShape.ArrowCursor)
            button.clicked.connect(work)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(5)
        for label in (self._quote, self._source, self._wrong, self._facts, self._way):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setMinimumWidth(1)  # or the longest word of a rich text would widen the list
        for label in (self._quote, self._source, self._wrong, self._facts):
            column.addWidget(label)
        ways = QHBoxLayout()
        ways.addWidget(self._way, 1)
        ways.addWidget(self.confirm_button)
        ways.addWidget(self.copy_button)
        column.addLayout(ways)

    def show_source(self, source: str, facts: str, wrong: str = "") -> None:
        """Say where the sentence stands, what is known of its numbers, and which sums don't fit."""
        for label, text in ((self._source, source), (self._wrong, wrong), (self._facts, facts)):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(f"{self._piece.text} {source}. {' · '.join(filter(None, (wrong, facts)))}")

    def dress(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        self._quote.setText(_quote_html(self._piece, theme))
        self.confirm_button.setIcon(icon("circle-check", theme))
        self.copy_button.setIcon(icon("copy", theme))
        self.update()

    def confirm(self) -> None:
        """Say that the numbers of the sentence that nobody has decided on are right."""
        if open_ones := [record for record in self.records if record.decision is None]:
            self.confirm_wanted.emit(open_ones)

    def copy(self) -> None:
        """Put the sentence on the clipboard with its source, and say so."""
        if self._cited:
            QGuiApplication.clipboard().setText(self._cited)
            self._way.setText(translate("Dashboard", "Copied with its source"))
            self._told.start()

    def _show_ways(self) -> None:
        self._way.setText(translate("Dashboard", "Open the article") + " →")
        words = translate("Dashboard", "Copy the sentence with its source (Ctrl+C)")
        self.copy_button.setToolTip(words)
        self.copy_button.setAccessibleName(words)
        self.copy_button.setVisible(bool(self._cited))
        words = translate("Dashboard", "Confirm the figures of this sentence (Ctrl+Enter)")
        self.confirm_button.setToolTip(words)
        self.confirm_button.setAccessibleName(words)
        self.confirm_button.setVisible(any(record.decision is None for record in self.records))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirm()
        else:
            super().keyPressEvent(event)

    def text(self) -> str:
        """The sentence as it is shown."""
        return self._piece.text

    # ---- height: measured once for a width, since a list asks all its items whenever one comes

    def fit(self, width: int) -> None:
        """Be as high as the words need at a width in px."""
        if width != self._size.width():
            self._size = QSize(width, self._column.totalHeightForWidth(width))
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self._size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(event.size().width())

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.current
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.setPen(Qt.PenStyle.NoPen)
            if self.underMouse() or self.isDown():
                painter.setBrush(theme.colour("accent.soft"))
                painter.drawRoundedRect(rect, 8, 8)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self.hasFocus():
                painter.setPen(QPen(theme.colour("accent"), 2))
                painter.drawRoundedRect(rect, 8, 8)
            else:
                painter.setPen(QPen(theme.colour("line"), 1))
                painter.drawLine(QPointF(14, self.height() - 0.5), QPointF(self.width() - 14, self.height() - 0.5))


def _quote_html(piece: Excerpt, theme: Theme) -> str:
    """The excerpt as rich text, its numbers in the colours of figures."""
    ground, line = theme.colour("mention.figure.tint").name(), theme.colour("mention.figure.line").name()
    text_colour = theme.colour("text").name()
    style = f"background-color:{ground}; color:{text_colour}; font-weight:600; text-decoration:underline {line}"
    text, end = [], 0
    for start, stop in piece.marks:
        text += [escape(piece.text[end:start]), f'<span style="{style}">{escape(piece.text[start:stop])}</span>']
        end = stop
    text.append(escape(piece.text[end:]))
    return (
        f"<p style=\"font-family:'{READING_FAMILY}'; font-size:14px; line-height:115%; margin:0\">{''.join(text)}</p>"
    )
