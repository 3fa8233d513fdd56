# SPDX-License-Identifier: MIT
"""Owns the names that an article mentions most: one button each, with its type and count."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from reader.core.corpus import identity_key
from reader.core.numerals import show_number
from reader.core.span import EntityType, Span
from reader.ui.reading.legend import draw_swatch
from reader.ui.reading.words import kind_name
from reader.ui.theme import ThemeKeeper, interface_font
from reader.ui.widgets.labels import toned
from reader.ui.widgets.wrapping import wrap_lines

MOST = 8
NAMED = (EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.DOCUMENT)
LINE = 18
LEFT = 28
RIGHT = 34


@dataclass(frozen=True, slots=True)
class Named:
    """One identity of an article: the mention that names it at greatest length, and how often it is named."""

    span: Span
    count: int


def most_named(spans: Iterable[Span], most: int = MOST) -> tuple[Named, ...]:
    """The identities that are named most, of equals the one that comes first; general words are left out."""
    groups: dict[str, list[Span]] = {}
    for span in spans:
        if span.type in NAMED and not span.generic and not span.nested:
            groups.setdefault(identity_key(span), []).append(span)
    found = [Named(max(group, key=_fullness), len(group)) for group in groups.values()]
    return tuple(sorted(found, key=lambda named: -named.count)[:most])


def _fullness(span: Span) -> tuple[bool, int]:
    """The longest mention names an identity best, but a headline in capitals only where there is nothing else."""
    return not span.text.isupper(), len(span.text)


class NameButton(QAbstractButton):
    """Swatch, name in at most two lines, count; whether it is not known who or what that is."""

    wanted = Signal(object)
    """The Span was pressed."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.named: Named | None = None
        self._unresolved = ""
        self._lines: tuple[str, ...] = (" ",)
        self._font, self._small = interface_font(13), interface_font(12, tabular=True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._press)

    def show_named(self, named: Named) -> None:
        """Show this identity."""
        self.named = named
        name = " ".join(named.span.text.split())
        self._unresolved = "" if named.span.id else self.tr("unresolved")
        self.setText(name)
        self.setToolTip(" · ".join(filter(None, (name, self._unresolved))))
        told = (f"{kind_name(named.span.type)}: {name}", show_number(named.count), self._unresolved)
        self.setAccessibleName(", ".join(filter(None, told)))
        self._wrap()
        self.updateGeometry()
        self.update()

    def _press(self) -> None:
        if self.named is not None:
            self.wanted.emit(self.named.span)

    def sizeHint(self) -> QSize:
        return QSize(160, (len(self._lines) + bool(self._unresolved)) * LINE + 10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._wrap()

    def _wrap(self) -> None:
        lines = wrap_lines(self.text(), self._font, max(self.width() - LEFT - RIGHT, 40), 2)
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.named is None:
            return
        theme = self._themes.current
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(theme.colour("accent"), 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            elif self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("accent.soft"))
                painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            draw_swatch(painter, QRectF(4, 8, 17, 12), self.named.span.type, theme)
            painter.setFont(self._font)
            painter.setPen(theme.colour("text"))
            ascent = QFontMetricsF(self._font).ascent()
            for number, line in enumerate(self._lines):
                painter.drawText(QPointF(LEFT, 5 + number * LINE + ascent), line)
            painter.setPen(theme.colour("muted"))
            painter.setFont(self._small)
            if self._unresolved:
                painter.drawText(QPointF(LEFT, 4 + len(self._lines) * LINE + ascent), self._unresolved)
            area = self.rect().adjusted(0, 5, -8, 0)
            painter.drawText(
                area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, show_number(self.named.count)
            )


class NamesList(QWidget):
    """The names that an article mentions most; the buttons stay from one article to the next."""

    entity_activated = Signal(object)

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._none = toned(self.tr("No names were found in this article."), "muted", wrap=True, parent=self)
        self._none.hide()
        self._column.addWidget(self._none)
        self._buttons: list[NameButton] = []

    def show_spans(self, spans: Iterable[Span]) -> None:
        """Show the names of an article."""
        names = most_named(spans)
        while len(self._buttons) < len(names):
            self._add()
        for place, button in enumerate(self._buttons):
            if place < len(names):
                button.show_named(names[place])
            button.setVisible(place < len(names))
        self._none.setVisible(not names)

    def _add(self) -> None:
        button = NameButton(self._themes, self)
        button.wanted.connect(self.entity_activated)
        self._column.addWidget(button)
        self._buttons.append(button)

    def buttons(self) -> list[NameButton]:
        """The names that are shown, the most frequent first."""
        return [button for button in self._buttons if not button.isHidden()]
