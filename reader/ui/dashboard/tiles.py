# SPDX-License-Identifier: MIT
"""Owns the tiles: the totals in large figures, each opening the sentences that it was added up from."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from reader.core.figure import Action, Recipient
from reader.core.numerals import show_number
from reader.core.statistics import Statistics
from reader.core.sum_columns import Checks
from reader.ui.dashboard import choices, words
from reader.ui.dashboard.choices import Choice
from reader.ui.figure_words import recipient_word
from reader.ui.theme import ThemeKeeper, interface_font

translate = words.translate
PADDING = 13
HEIGHT, LINE = 92, 15
VALUE_SIZES = (24, 20, 17, 14)
STACKED_SIZES = (14, 12)
"""Of two numbers that fit beside each other in none of the sizes, and stand one under the other."""
SMALL_CAPITALS, DETAIL = 11, 11.5


@dataclass(frozen=True, slots=True)
class TileFacts:
    """What one tile shows and opens."""

    name: str
    value: str
    detail: str
    choice: Choice
    warning: bool = False


class Tile(QAbstractButton):
    """A card with one large figure."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._facts: TileFacts | None = None
        self._name_lines = 1
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._redraw)

    @property
    def facts(self) -> TileFacts | None:
        """What the tile shows."""
        return self._facts

    def show_facts(self, facts: TileFacts) -> None:
        """Show these."""
        self._facts = facts
        self.setEnabled(bool(facts.choice.records))
        self.setAccessibleName(f"{facts.name}: {facts.value}. {facts.detail}")
        self.update()

    def _redraw(self, _theme: object) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(180, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(92, HEIGHT)

    def lines(self) -> int:
        """How many lines the detail needs in the width that the tile has."""
        detail = self._facts.detail if self._facts else ""
        room = QRect(0, 0, self.width() - 2 * PADDING, HEIGHT)
        metrics = QFontMetrics(interface_font(DETAIL))
        wrapped = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), detail)
        return max(round(wrapped.height() / metrics.lineSpacing()), 1)

    def name_lines(self) -> int:
        """How many lines the name needs in the width that the tile has: two at the most."""
        name = self._facts.name.upper() if self._facts else ""
        metrics = QFontMetrics(interface_font(SMALL_CAPITALS, 600))
        return 1 if metrics.horizontalAdvance(name) <= self.width() - 2 * PADDING or " " not in name else 2

    def give_room(self, name_lines: int, detail_lines: int) -> None:
        """Be high enough for so many lines of name and detail, as all tiles of the row are."""
        self._name_lines = name_lines
        self.setFixedHeight(HEIGHT + (detail_lines - 1 + name_lines - 1) * LINE)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._facts is None:
            return
        theme = self._themes.current
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            inner = self.rect().adjusted(PADDING, 12, -PADDING, -11)
            painter.setPen(theme.colour("muted"))
            painter.setFont(interface_font(SMALL_CAPITALS, 600))
            self._paint_name(painter, inner)
            inner.setTop(inner.top() + (self._name_lines - 1) * LINE)
            painter.setPen(theme.colour("warning" if self._facts.warning else "text"))
            size, shown = self.value_in(inner.width())
            painter.setFont(interface_font(size, 700, tabular=True))
            value = QRect(inner.left(), inner.top() + 17, inner.width(), 32)
            painter.drawText(value.adjusted(0, -3, 0, 3), Qt.AlignmentFlag.AlignVCenter, shown)  # two lines need more
            painter.setPen(theme.colour("muted"))
            painter.setFont(interface_font(DETAIL))
            below = inner.adjusted(0, value.bottom() - inner.top() + 2, 0, 4)
            painter.drawText(below, int(Qt.TextFlag.TextWordWrap), self._facts.detail)

    def _paint_name(self, painter: QPainter, inner: QRect) -> None:
        """In the lines that the row has for names; a word that is too long for one is cut."""
        words, lines = self._facts.name.upper().split() if self._facts else [], list[str]()
        metrics = painter.fontMetrics()
        for word in words:
            joined = f"{lines[-1]} {word}" if lines else word
            if lines and (metrics.horizontalAdvance(joined) <= inner.width() or len(lines) == self._name_lines):
                lines[-1] = joined
            else:
                lines.append(word)
        for number, line in enumerate(lines):
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner.adjusted(0, number * LINE, 0, 0), Qt.AlignmentFlag.AlignTop, shown)

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._themes.current
        focused = self.hasFocus()
        hovered = self.underMouse() and self.isEnabled()
        painter.setBrush(theme.colour("raised"))
        role = "accent" if focused else "control.line" if hovered else "line"
        painter.setPen(QPen(theme.colour(role), 2 if focused else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)

    def value_in(self, width: int) -> tuple[int, str]:
        """The largest size in which the figure fits into a width (px), and how it is written then: never cut off."""
        assert self._facts is not None
        value = self._facts.value
        stacked = value.replace(" · ", " ·\n")
        ways = [*((size, value) for size in VALUE_SIZES), *((size, stacked) for size in STACKED_SIZES)]
        return next((way for way in ways if _widest(*way) <= width), ways[-1])


def _widest(size: int, value: str) -> int:
    metrics = QFontMetrics(interface_font(size, 700, tabular=True))
    return max(metrics.horizontalAdvance(line) for line in value.split("\n"))


class TileRow(QWidget):
    """All tiles side by side."""

    chosen = Signal(object)

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.tiles = [Tile(themes, self) for _ in range(5)]
        for tile in self.tiles:
            row.addWidget(tile, 1)
            tile.clicked.connect(self._open)

    def show_statistics(self, statistics: Statistics) -> None:
        """Show these totals."""
        for tile, facts in zip(self.tiles, tile_facts(statistics), strict=True):
            tile.show_facts(facts)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """All tiles as high as the one with the most to say."""
        names, details = max(tile.name_lines() for tile in self.tiles), max(tile.lines() for tile in self.tiles)
        for tile in self.tiles:
            tile.give_room(names, details)

    def _open(self) -> None:
        tile = self.sender()
        if isinstance(tile, Tile) and tile.facts:
            self.chosen.emit(tile.facts.choice)


def tile_facts(statistics: Statistics) -> tuple[TileFacts, ...]:
    """What the five tiles say."""
    return (
        _awards(statistics, Recipient.COLLECTIVE),
        _awards(statistics, Recipient.INDIVIDUAL),
        _registered(statistics),
        _built(statistics),
        _sums(statistics.checks),
    )


def _awards(statistics: Statistics, recipient: Recipient) -> TileFacts:
    collective = recipient is Recipient.COLLECTIVE
    total = statistics.collectives if collective else statistics.individuals
    name = words.capital(recipient_word(recipient))
    choice = choices.of_total(recipient, translate("Dashboard", "Commended") + f", {name.lower()}", total)
    none = translate("Dashboard", "no awards")
    return TileFacts(name, show_number(total.all.value), choices.time_of(total) or none, choice)


def _registered(statistics: Statistics) -> TileFacts:
    collectives = statistics.amount(Action.REGISTERED, Recipient.COLLECTIVE)
    individuals = statistics.amount(Action.REGISTERED, Recipient.INDIVIDUAL)
    name = translate("Dashboard", "Registered")
    value = f"{show_number(collectives.value)} · {show_number(individuals.value)}"
    detail = translate("Dashboard", "collectives · individuals")
    apart = translate("Dashboard", "Not added to the awards")
    records = collectives.records + individuals.records
    return TileFacts(name, value, detail, Choice("tile:registered", f"{name} · {value}", apart, records))


def _built(statistics: Statistics) -> TileFacts:
    models = statistics.amount(Action.BUILT, Recipient.MODEL)
    exemplars = statistics.amount(Action.BUILT, Recipient.EXEMPLAR)
    name = translate("Dashboard", "Models, exemplars")
    value = f"{show_number(models.value)} · {show_number(exemplars.value)}"
    records = models.records + exemplars.records
    span = statistics.span(records)
    detail = words.years(*span) if span else translate("Dashboard", "built")
    return TileFacts(name, value, detail, Choice("tile:built", f"{name} · {value}", detail, records))


def _sums(checks: Checks) -> TileFacts:
    wrong = len(checks) - checks.agreeing
    name = translate("Dashboard", "Sums that fit")
    value = f"{show_number(checks.agreeing)} / {show_number(len(checks))}"
    detail = translate("Dashboard", "the parts add up to their total")
    if not checks:
        detail = translate("Dashboard", "no total with its parts")
    if wrong:
        detail = translate("Dashboard", "%Ln sum(s) do not fit as printed", "", wrong)
    choice = Choice("tile:sums", f"{name} · {value}", detail, checks.worst_first)
    return TileFacts(name, value, detail, choice, bool(wrong))
