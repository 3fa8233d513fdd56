# SPDX-License-Identifier: MIT
"""Owns what the pointer over a mark shows: type and identity, and the frame around the outer mention."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from reader.core.corpus import FigureRecord
from reader.core.paint import FIGURE, AnyMark, Run, run_at
from reader.core.span import Span
from reader.ui.figure_words import action_word, status_word
from reader.ui.reading.find_bar import float_above
from reader.ui.reading.strokes import Shape, Stroke
from reader.ui.reading.view import ArticleView
from reader.ui.reading.words import kind_name, show_period, show_unit, show_value
from reader.ui.theme import Theme, ThemeKeeper
from reader.ui.widgets.labels import toned

HOVER_MS = 350
WIDTH = 300
NamesOf = Callable[[Span], str | None]
"""The name of a span's identity, None while it is unresolved."""


def bare_identity(span: Span) -> str | None:
    """The identity without its namespace, where nobody knows a better name: ``doc:05-CT/TW`` → ``05-CT/TW``."""
    return span.id.partition(":")[2] if span.id else None


class HoverCard(QFrame):
    """A small card that never takes the pointer or the focus."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setProperty("floating", True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.head: QLabel = toned("", "section", parent=self)
        self.name: QLabel = toned("", "strong", wrap=True, parent=self)
        self.note: QLabel = toned("", "small", wrap=True, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(3)
        for label in (self.head, self.name, self.note):
            column.addWidget(label)
        self._dress(themes.current)
        themes.changed.connect(self._dress)
        self.hide()

    def _dress(self, theme: Theme) -> None:
        float_above(self, theme.colour("shadow"))

    def words(self) -> str:
        """All that the card says, line by line."""
        return "\n".join(label.text() for label in (self.head, self.name, self.note) if label.text())

    def show_words(self, head: str, name: str, note: str, beside: QRectF) -> None:
        """Say this below a place of the parent, above it where there is no room."""
        self.head.setText(head.upper())
        self.name.setText(name)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        wanted = max(self.fontMetrics().horizontalAdvance(words) for words in (head.upper() + "    ", name, note)) + 40
        self.setFixedWidth(min(max(wanted, 120), WIDTH))
        self.adjustSize()
        self.move(place_beside(self, self._page, beside))
        self.show()
        self.raise_()


def place_beside(card: QWidget, page: QWidget, beside: QRectF, *, gap: int = 8) -> QPoint:
    """Where a card goes: below a place of the page, above it where there is no room, inside the page's sides."""
    area = page.rect().adjusted(8, 8, -8, -8)
    size = card.size()
    x = min(max(round(beside.left()) - 12, area.left()), max(area.right() - size.width() + 1, area.left()))
    below = round(beside.bottom()) + gap
    if below + size.height() <= area.bottom():
        return QPoint(x, below)
    above = round(beside.top()) - gap - size.height()
    return QPoint(x, above if above >= area.top() else min(below, max(area.bottom() - size.height(), area.top())))


class Hover(QObject):
    """Follows the pointer over the marks of a page."""

    def __init__(self, view: ArticleView, themes: ThemeKeeper) -> None:
        super().__init__(view)
        self._view = view
        self.card = HoverCard(themes, view.viewport())
        self._runs: Sequence[Run] = ()
        self._run: Run | None = None
        self.names: NamesOf = bare_identity
        self._text = ""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(HOVER_MS)
        self._wait.timeout.connect(self._show)
        self.told: Callable[[object], bool] = lambda _source: False
        """Whether an open card tells of what a mark stands for, and more of it."""
        view.hovered.connect(self._on_hover)
        view.moved.connect(self.leave)

    def give_way_to(self, card: QWidget) -> None:
        """Never lie on this card: it says more, and the pointer that goes onto it has left the words below."""
        card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Show):
            self.hush()
        return super().eventFilter(watched, event)

    def hush(self) -> None:
        """Say nothing about the mark under the pointer until the pointer comes to another one."""
        self._wait.stop()
        self.card.hide()

    def use(self, runs: Sequence[Run], text: str) -> None:
        """The marks of the page changed, or the article whose text it shows."""
        self._runs, self._text = runs, text
        self.leave()

    def leave(self) -> None:
        """Take card and frame away."""
        self._run = None
        self._wait.stop()
        self.card.hide()
        self._view.layers.put("hover", ())

    def _on_hover(self, position: int) -> None:
        run = run_at(self._runs, position) if position >= 0 else None
        if run is self._run:
            return
        self.leave()
        self._run = run
        shape = Qt.CursorShape.IBeamCursor if run is None else Qt.CursorShape.PointingHandCursor
        self._view.viewport().setCursor(shape)
        if run is not None:
            self._view.layers.put("hover", _frames(run))
            self._wait.start()

    def _show(self) -> None:
        if self._run is None or self.told(self._run.shown.source):
            return
        mark = self._run.shown
        rect = self._view.rect_of(mark.start, mark.end)
        source = mark.source
        if isinstance(source, FigureRecord):
            self.card.show_words(*self._figure_words(source), rect)
        else:
            self.card.show_words(*self._span_words(source, self._run), rect)

    def _span_words(self, span: Span, run: Run) -> tuple[str, str, str]:
        unknown = self.tr("a general word") if span.generic else self.tr("unresolved")
        name = self.names(span) or unknown
        words = " ".join(span.text.split())
        known = "" if name == words else name
        inner = [mark for mark in run.marks if mark.source is not span]
        return kind_name(span.type), words, "\n".join(filter(None, (known, self._around(inner))))

    def _around(self, marks: Sequence[AnyMark]) -> str:
        lines = []
        for mark in marks:
            if isinstance(mark.source, Span):
                words = self.tr("contains {type}: {name}") if mark.nested else self.tr("in {type}: {name}")
                lines.append(words.format(type=kind_name(mark.kind).lower(), name=mark.source.text))
        return "\n".join(lines)

    def _figure_words(self, record: FigureRecord) -> tuple[str, str, str]:
        figure = record.figure
        head = f"{kind_name(FIGURE)} · {action_word(figure.action)}"
        note = f"{show_period(figure)} · {status_word(record.status)}"
        return head, f"{show_value(figure, self._text)} {show_unit(figure)}", note


def _frames(run: Run) -> list[Stroke]:
    """A frame around every mention that lies around the one that is shown."""
    outer = (mark for mark in run.marks if mark is not run.shown and not mark.nested and mark.kind != FIGURE)
    return [Stroke(mark.start, mark.end, Shape.FRAME, mark.role) for mark in outer]
