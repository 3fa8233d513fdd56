# SPDX-License-Identifier: MIT
"""Owns the page of the concordance: what it is of, how many lines there are, and what is done with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from reader.core.concordance import Line, Order, narrowed
from reader.core.numerals import show_number
from reader.core.settings import ConcordanceSettings
from reader.export.kwic import clipboard_table, write_csv
from reader.ui.concordance.controls import ConcordanceControls
from reader.ui.concordance.gathering import Gathered, Gatherer, Source
from reader.ui.concordance.table import LineTable
from reader.ui.jobs import Jobs
from reader.ui.theme import Theme, ThemeKeeper, icon
from reader.ui.widgets.empty_page import EmptyPage
from reader.ui.widgets.file_choice import CSV, FileChoice
from reader.ui.widgets.ground import Ground
from reader.ui.widgets.labels import ElidedLabel, rule

SIDE = 16
AT_ONCE = 500
"""Lines that are put together for the clipboard before anybody notices."""


class ConcordancePanel(Ground):
    """Lines of one search or name at a time."""

    line_chosen = Signal(str, int, int)
    """Article id, and the hit in code points of its text."""
    listed_only_changed = Signal(bool)
    settings_changed = Signal(object)
    """ConcordanceSettings."""
    closed = Signal()

    def __init__(
        self,
        themes: ThemeKeeper,
        jobs: Jobs,
        is_interruption: Callable[[BaseException], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, parent)
        self._jobs = jobs
        self.files = FileChoice()
        self._gatherer = Gatherer(jobs.read, is_interruption, self)
        self._found: Gathered | None = None
        self._make_head()
        self.controls = ConcordanceControls(themes, self)
        self.table = LineTable(themes, self)
        self.table.setAccessibleName(self.tr("Lines"))
        self.empty = EmptyPage(themes, "list", self)
        self._lay_out()
        self._connect()
        self._dress(themes.current)

    def _make_head(self) -> None:
        self.title = ElidedLabel("", self)
        self.title.setProperty("tone", "title")
        self.count = ElidedLabel("", self)
        self.count.setProperty("tone", "muted")
        self.stop_button = QPushButton(self.tr("Stop"), self)
        self.stop_button.setProperty("kind", "quiet")
        self.stop_button.hide()
        self.close_button = QToolButton(self)
        self.close_button.setAccessibleName(self.tr("Back to the article"))
        self.close_button.setToolTip(self.tr("Back to the article"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SIDE, 10, 10, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.stop_button)
        head.addWidget(self.close_button)
        below = QVBoxLayout()
        below.setContentsMargins(SIDE, 0, SIDE, 10)
        below.setSpacing(8)
        below.addWidget(self.count)
        below.addWidget(self.controls)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(below)
        column.addWidget(rule(self))
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.controls.order_chosen.connect(self._gatherer.sort)
        self.controls.width_chosen.connect(self.table.set_width)
        self.controls.order_chosen.connect(lambda _order: self._tell_settings())
        self.controls.width_chosen.connect(lambda _width: self._tell_settings())
        self.controls.listed_only_changed.connect(self.listed_only_changed)
        self.controls.copy_wanted.connect(self.copy)
        self.controls.save_wanted.connect(self.ask_where_to_save)
        self.table.opened.connect(self._open)
        self.table.copy_wanted.connect(self.copy)
        self.table.cleared.connect(self.closed)
        self.stop_button.clicked.connect(self._stop)
        self.close_button.clicked.connect(self.closed)
        self._gatherer.gathered.connect(self._show)
        self._gatherer.failed.connect(self._jobs.failed)
        self._themes.changed.connect(self._dress)

    # ---- what is kept

    def use_settings(self, page: ConcordanceSettings) -> None:
        """Show lines as they were shown last."""
        self.controls.show_settings(Order(page.order), page.width)

    def _tell_settings(self) -> None:
        order = Order(self.controls.order.currentData())
        self.settings_changed.emit(ConcordanceSettings(str(order), self.controls.slider.value()))

    # ---- what is shown

    def show_source(self, title: str, source: Source, *, listed_only: bool) -> None:
        """Gather lines and show them as they come; the shown ones stay until the first is there."""
        self._found = None
        self.title.setText(title)
        self.controls.show_listed_only(listed_only)
        self.controls.setVisible(True)
        self.count.setText(self.tr("Looking for lines…"))
        self._gatherer.start(source)

    def show_nothing(self, why: str) -> None:
        """Say why there are no lines."""
        self._gatherer.forget()
        self._found = None
        self.title.setText(self.tr("Words in context"))
        self.count.setText("")
        self.table.show_lines(())
        self.controls.setVisible(False)
        self._show_page(why)
        self.stop_button.hide()

    def _show_page(self, why_empty: str) -> None:
        self.empty.say(self.tr("No lines yet") if self._found is None else self.tr("No lines"), why_empty)
        self._pages.setCurrentIndex(1 if why_empty else 0)

    def _show(self, found: Gathered) -> None:
        first = self._found is None
        self._found = found
        self.table.show_lines(found.lines, grown=found.grown)
        if first:
            self.table.scrollToTop()
            if found.lines and self.table.hasFocus() and not self.table.currentIndex().isValid():
                self.table.go_to_row(0)
        nothing = self.tr("These words stand in the text of no article that was searched.")
        self._show_page(nothing if found.done and not found.lines else "")
        self.count.setText(self._count_words(found))
        self.stop_button.setVisible(not found.done)
        self.controls.allow_taking(bool(found.lines))

    def _count_words(self, found: Gathered) -> str:
        lines = self.tr("%Ln line(s)", "", len(found.lines))
        articles = self.tr("%Ln article(s)", "", found.articles)
        if found.cut:
            shown = self.tr("the first {lines} in {articles}; {number} articles were found")
            return shown.format(lines=lines, articles=articles, number=show_number(found.looked_at))
        told = self.tr("{lines} in {articles}").format(lines=lines, articles=articles)
        return told if found.done else self.tr("{found} so far, looking on…").format(found=told)

    def _stop(self) -> None:
        self._gatherer.stop()

    @property
    def at_work(self) -> bool:
        """Whether lines are still coming."""
        return self._gatherer.at_work

    # ---- what is done with the lines

    def _open(self, row: int) -> None:
        line = self.table.lines.lines[row]
        self.line_chosen.emit(line.article_id, line.start, line.end)

    def _wanted_rows(self) -> Sequence[int]:
        """The selected rows, all where none or one is."""
        rows = self.table.selected_rows()
        return rows if len(rows) > 1 else range(len(self.table.lines.lines))

    def _wanted_lines(self, rows: Sequence[int]) -> Iterator[Line]:
        """The lines of these rows as wide as they are shown now; may be gone through on any thread."""
        lines, width = self.table.lines.lines, self.table.lines.width
        return (narrowed(lines[row], width) for row in rows)

    def copy(self) -> None:
        """Put the lines on the clipboard, with what is needed to cite them; many are put together beside the window."""
        rows = self._wanted_rows()
        work, then = partial(clipboard_table, self._wanted_lines(rows)), partial(self._copied, len(rows))
        if len(rows) > AT_ONCE:
            self._jobs.read.run("copy lines", work, then)
        elif rows:
            then(work())

    def _copied(self, lines: int, table: str) -> None:
        QGuiApplication.clipboard().setText(table)
        self.count.setText(self.tr("%Ln line(s) copied", "", lines))

    def ask_where_to_save(self) -> None:
        """Write the lines to a file of the user's choice."""
        if not self.table.lines.lines:
            return
        name = self.tr("context")
        if path := self.files.target(self, self.tr("Save as CSV"), name, CSV):
            self.save(path)

    def save(self, path: Path) -> None:
        """Write the lines to this file, beside the window."""
        lines = self._wanted_lines(self._wanted_rows())
        self._jobs.write.run("lines as CSV", partial(write_csv, path, lines), partial(self._saved, path))

    def _saved(self, path: Path, lines: int) -> None:
        self.count.setText(self.tr("%Ln line(s) written to {file}", "", lines).format(file=path.name))

    # ---- keyboard, look

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self, theme: Theme) -> None:
        self.close_button.setIcon(icon("x", theme))
        self.stop_button.setIcon(icon("x", theme))
        self.table.viewport().update()
        self.update()
