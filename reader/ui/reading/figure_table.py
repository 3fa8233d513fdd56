# SPDX-License-Identifier: MIT
"""Owns the table of an article's figures in the side panel: numbers that open their sentence, sums, parts."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reader.core.corpus import FigureRecord
from reader.core.figure import Status
from reader.core.numerals import show_number, show_sum
from reader.core.sum_checks import SumCheck, check_sums
from reader.ui.figure_words import deed_words, recipient_word, status_word
from reader.ui.reading.card_forms import push_button
from reader.ui.reading.figure_rows import FigureTable, Row, set_table
from reader.ui.reading.words import level_name, show_period, show_unit, show_value, show_years
from reader.ui.theme import ThemeKeeper, interface_font
from reader.ui.widgets.labels import rule, toned
from reader.ui.widgets.link_button import LinkButton

_MARKS = {Status.CONFIRMED: "✓ ", Status.CORRECTED: "✓ ", Status.REJECTED: "", Status.UNREVIEWED: ""}
_SLACK = 24
"""px: names that stand above their numbers stay there until so much room is left; a scroll bar takes less."""


class NumberButton(QAbstractButton):
    """A number of the table with its state; a click opens the figure."""

    def __init__(self, record: FigureRecord, text: str, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        """``text`` is that of the article."""
        super().__init__(parent)
        self.record = record
        self._themes = themes
        figure = record.figure
        self.setText(show_value(figure, text))
        words = f"{self.text()} {show_unit(figure)}, {show_period(figure)}, {status_word(record.status)}"
        self.setAccessibleName(words)
        self.setToolTip(words)
        self._font = interface_font(13, 500, tabular=True)
        self._metrics = QFontMetricsF(self._font)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        words = _MARKS[self.record.status] + self.text()
        return QSize(round(self._metrics.horizontalAdvance(words)) + 13, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, status = self._themes.current, self.record.status
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(theme.colour("accent"), 2))
                painter.drawRoundedRect(self.rect().adjusted(1, 2, -1, -2), 5, 5)
            font = QFont(self._font)
            font.setUnderline(self.underMouse())
            font.setStrikeOut(status is Status.REJECTED)
            painter.setFont(font)
            painter.setPen(theme.colour("muted" if status is Status.REJECTED else "text"))
            area = self.rect().adjusted(4, 0, -6, 0)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, right, self.text())
            if mark := _MARKS[status].strip():
                painter.setPen(theme.colour("good"))
                width = round(self._metrics.horizontalAdvance(self.text()))
                painter.drawText(QRect(area.left(), area.top(), area.width() - width - 4, area.height()), right, mark)


class FigureTableView(QWidget):
    """The table; made anew when the figures change."""

    figure_activated = Signal(object)

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._parts_open = False
        self._text = ""
        self._records: Sequence[FigureRecord] = ()
        self._needed, self._stacked = 0, False
        """px that names take beside their numbers, and whether they stand above them for want of these."""
        self._page: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_records(self, records: Sequence[FigureRecord], text: str = "", *, same_article: bool = False) -> None:
        """Show the figures of an article, and of deeds without a name of their own how its ``text`` calls them."""
        self._text, self._records = text, records
        self._parts_open = self._parts_open and same_article
        self._show_page(self._focused_key() if same_article else None)
        self._fit()

    def _show_page(self, focused: tuple[str, int, int] | None) -> None:
        if self._page is not None:
            self._page.hide()
            self._column.removeWidget(self._page)
            self._page.deleteLater()
        self._page = self._make(self._records)
        self._column.addWidget(self._page)
        self._page.show()
        for button in self.numbers():
            if button.record.key == focused:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let names stand above their numbers where a word of them has no room beside these."""
        stacked = self.width() < self._needed + (_SLACK if self._stacked else 0)
        if stacked != self._stacked:
            self._stacked = stacked
            self._show_page(self._focused_key())

    def numbers(self) -> list[NumberButton]:
        """The numbers that are shown, in the order of the table."""
        return self._page.findChildren(NumberButton) if self._page is not None else []

    def _focused_key(self) -> tuple[str, int, int] | None:
        return next((button.record.key for button in self.numbers() if button.hasFocus()), None)

    def _make(self, records: Sequence[FigureRecord]) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if not records:
            words = self.tr("This article states no award figures.")
            column.addWidget(toned(words, "muted", wrap=True, parent=page))
            return page
        table = set_table(records)
        grid = self._grid(table, page)
        column.addLayout(grid)
        names = [word for row in table.rows for part in _row_words(row, self._text) for word in part.split()]
        self._needed = _widest(names) + grid.minimumSize().width() if names else 0
        self._add_sums(column, check_sums(records), page)
        if table.parts:
            self._add_parts(column, table.parts, page)
        return page

    def _grid(self, table: FigureTable, page: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        width = 1 + max(len(table.columns), 1)
        for place, recipient in enumerate(table.columns, start=1):
            head = toned(recipient_word(recipient), "small", parent=page)
            head.setContentsMargins(0, 0, 6, 0)
            grid.addWidget(head, 0, place, Qt.AlignmentFlag.AlignRight)
        line = 1
        for row in table.rows:
            line = self._rule(grid, line, width, page)
            grid.addLayout(self._label(_row_words(row, self._text), page), line, 0, 1, width if self._stacked else 1)
            line += self._stacked
            for place, recipient in enumerate(table.columns, start=1):
                grid.addLayout(self._cell(row.cells.get(recipient, []), page), line, place)
            line += 1
        if table.rows and table.singles:  # the heads of the columns do not hold for these
            other = toned(self.tr("Other figures"), "small", parent=page)
            other.setContentsMargins(0, 14, 6, 2)
            line = self._rule(grid, line, width, page)
            grid.addWidget(other, line, 0, 1, width, Qt.AlignmentFlag.AlignLeft)
            line += 1
        for record in table.singles:
            line = self._rule(grid, line, width, page)
            words = _single_words(record, self._text, dated=table.several_periods)
            across = QHBoxLayout()  # a long number here takes no room from the names above
            across.setSpacing(8)
            across.addLayout(self._label(words, page), 1)
            across.addLayout(self._cell([record], page))
            grid.addLayout(across, line, 0, 1, width)
            line += 1
        return grid

    def _rule(self, grid: QGridLayout, line: int, width: int, page: QWidget) -> int:
        grid.addWidget(rule(page), line, 0, 1, width)
        return line + 1

    def _label(self, words: tuple[str, str], page: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 4, 0, 5)
        column.setSpacing(1)
        for text, tone in zip(words, ("", "small"), strict=True):
            if text:
                label = toned(text, tone, wrap=True, parent=page)
                label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                column.addWidget(label)
        return column

    def _cell(self, records: Sequence[FigureRecord], page: QWidget) -> QVBoxLayout:
        cell = QVBoxLayout()
        cell.setSpacing(0)
        for record in records:
            button = NumberButton(record, self._text, self._themes, page)
            button.clicked.connect(lambda _checked=False, one=record: self.figure_activated.emit(one))
            cell.addWidget(button, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return cell

    def _add_sums(self, column: QVBoxLayout, checks: Sequence[SumCheck], page: QWidget) -> None:
        agreeing = sum(check.agrees for check in checks)
        if agreeing:
            words = self.tr("%Ln total(s) with matching parts", "", agreeing)
            column.addWidget(toned(f"✓ {words}", "good", wrap=True, parent=page))
        for check in checks:
            if not check.agrees:
                added = show_sum(part.figure.value for part in check.parts)
                words = self.tr("{parts} = {made}, the article says {total}")
                if check.corrected:
                    words = self.tr("{parts} = {made}, not {total}, after your corrections")
                made, total = show_number(check.added), show_number(check.stated)
                button = LinkButton("⚠ " + words.format(parts=added, made=made, total=total), self._themes, page)
                button.clicked.connect(lambda _checked=False, one=check.total: self.figure_activated.emit(one))
                column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_parts(self, column: QVBoxLayout, parts: Sequence[FigureRecord], page: QWidget) -> None:
        shown = self._grid(FigureTable(singles=tuple(parts)), inside := QWidget(page))
        inside.setLayout(shown)
        shown.setContentsMargins(12, 0, 0, 0)
        words = self.tr("%Ln part(s) of totals", "", len(parts))
        button = push_button("", "quiet", page)
        button.setCheckable(True)

        def unfold(is_open: bool) -> None:
            self._parts_open = is_open
            inside.setVisible(is_open)
            button.setText(("▾ " if is_open else "▸ ") + words)

        button.toggled.connect(unfold)
        unfold(self._parts_open)
        button.setChecked(self._parts_open)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(inside)


def _widest(words: Sequence[str]) -> int:
    metrics = QFontMetricsF(interface_font(13))
    return ceil(max(map(metrics.horizontalAdvance, words)))


def _row_words(row: Row, text: str) -> tuple[str, str]:
    figures = [record.figure for cell in row.cells.values() for record in cell]
    head = deed_words(figures, text) + (f" · {level_name(row.level)}" if row.level else "")
    below = _units(row) if row.show_units else []
    if row.show_years:
        below.append(_years(row.first_record))
    if row.show_issuer and row.first_record.figure.issuer:
        below.append(row.first_record.figure.issuer)
    return head, " · ".join(below)


def _units(row: Row) -> list[str]:
    """What was counted, where the heads of the columns don't say it, and with which award."""
    told = [(kind, cell[0].figure) for kind, cell in row.cells.items()]
    units = [unit for kind, figure in told if (unit := show_unit(figure)).casefold() != recipient_word(kind).casefold()]
    return [*units, *dict.fromkeys(figure.award_form for _, figure in told if figure.award_form)]


def _single_words(record: FigureRecord, text: str, *, dated: bool) -> tuple[str, str]:
    figure = record.figure
    return f"{deed_words([figure], text)}: {show_unit(figure)}", _years(record) if dated else ""


def _years(record: FigureRecord) -> str:
    return show_years(record.figure) or show_period(record.figure)
