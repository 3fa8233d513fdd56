# SPDX-License-Identifier: MIT
"""Owns the card of the figures table: what it lists, how it is copied or written to a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.corpus import FigureRecord
from reader.core.figure import Status
from reader.core.figure_columns import STATUSES, Rows
from reader.core.numerals import show_number
from reader.core.statistics import Statistics
from reader.ui.dashboard import words
from reader.ui.dashboard.choices import Choice
from reader.ui.dashboard.deciding import MOST_AT_ONCE
from reader.ui.dashboard.passages import Passages
from reader.ui.dashboard.register_export import WORKBOOK, StoppedError, write_table
from reader.ui.dashboard.register_table import ROW, RegisterTable, decision_words
from reader.ui.dashboard.worker import Worker
from reader.ui.jobs import Lane
from reader.ui.theme import Theme, ThemeKeeper, icon
from reader.ui.widgets.file_choice import CSV, FileChoice, Kind
from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.labels import ElidedLabel, toned
from reader.ui.widgets.text_button import IconButton

translate = words.translate
VISIBLE_ROWS, MOST_ROWS = 10, 40
"""So many rows are seen at least and at most, where there are as many."""
LISTS = ("used", "open", "all", "chosen")


class Register(QFrame):
    """The table with the choice of what it lists."""

    opened = Signal(object)
    records_selected = Signal(object)
    decided = Signal(object, object)
    """FigureRecords and the Status that they are to have."""

    def __init__(
        self, themes: ThemeKeeper, worker: Worker, batch: Lane | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        nothing: Rows = np.empty(0, dtype=np.int64)
        self._lists = dict.fromkeys(LISTS, nothing)
        self._passages: Passages | None = None
        self._batch = batch
        self.files = FileChoice()
        self._stop: Event | None = None
        self.table = RegisterTable(themes, worker, self)
        self.title = toned("", "title")
        self.message = ElidedLabel()
        self.message.setProperty("tone", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 10)
        column.setSpacing(8)
        column.addLayout(self._build_head())
        column.addLayout(self._build_line())
        column.addWidget(self.table, 1)
        column.addStretch()
        self.table.setMinimumHeight(ROW * 4)
        self.table.opened.connect(self.opened)
        self.table.records_selected.connect(self.records_selected)
        self.table.copied.connect(self._tell_copied)
        self.table.decided.connect(self._decide)
        self.table.records_selected.connect(lambda records: self._show_decisions(len(records)))
        themes.changed.connect(self._dress)
        self._dress(themes.current)

    def _build_head(self) -> QHBoxLayout:
        lists = QWidget()
        flow = FlowLayout(lists, spacing=8, line_spacing=6)  # in several lines where there is little room
        flow.addWidget(self.title)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(lists, 1)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        for key in self._lists:
            self.buttons[key] = chip = QToolButton()
            chip.setProperty("kind", "chip")
            chip.setCheckable(True)
            chip.clicked.connect(self._choose_list)
            self._group.addButton(chip)
            flow.addWidget(chip)
        self.buttons["used"].setChecked(True)
        self.title.setFixedHeight(self.buttons["used"].sizeHint().height())
        self.copy_button, self.save_button, self.stop_button = IconButton(), IconButton(), IconButton()
        works = (self.table.copy, self.ask_where_to_save, self._stop_saving)
        for button, work in zip((self.copy_button, self.save_button, self.stop_button), works, strict=True):
            button.setProperty("kind", "quiet")
            button.clicked.connect(work)
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.stop_button.hide()
        return head

    def _build_line(self) -> QHBoxLayout:
        """What there is to say, and beside it what can be decided on the selected rows."""
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.message, 1)
        self.confirm_button, self.reject_button = QPushButton(), QPushButton()
        for button, status in ((self.confirm_button, Status.CONFIRMED), (self.reject_button, Status.REJECTED)):
            button.clicked.connect(partial(self._press, status))
            button.setEnabled(False)
            line.addWidget(button)
        return line

    def _press(self, status: Status, _checked: bool = False) -> None:
        self.table.decide(status)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_decisions(self, selected: int) -> None:
        for button in (self.confirm_button, self.reject_button):
            button.setEnabled(selected > 0)
        self._name_table_buttons(selected)

    def _name_table_buttons(self, selected: int) -> None:
        """Say which rows they take: the selected ones, or all."""
        copy, save = translate("Dashboard", "Copy the table"), translate("Dashboard", "Save the table…")
        if selected:
            copy = translate("Dashboard", "Copy %Ln row(s)", "", selected)
            save = translate("Dashboard", "Save %Ln row(s)…", "", selected)
        self.copy_button.setText(copy)
        self.save_button.setText(save)

    def _decide(self, records: list[FigureRecord], status: Status) -> None:
        if records:
            self.decided.emit(records, status)
        else:
            self._say(translate("Dashboard", "At most %Ln row(s) are decided on at once.", "", MOST_AT_ONCE))

    # what it lists

    def show_statistics(self, statistics: Statistics, passages: Passages, unreviewed: Rows) -> None:
        """Take over a state of the archive; of ``unreviewed`` figures the least certain first."""
        self._passages = passages
        self._lists["used"], self._lists["all"] = statistics.awards.used.rows, statistics.every.rows
        self._lists["open"] = unreviewed
        if not len(self._lists["open"]) and self.buttons["open"].isChecked():
            self.buttons["used"].setChecked(True)
        self._show_lists()
        self._fill()

    def _choose_list(self) -> None:
        self.table.clearSelection()
        self._fill()

    def show_choice(self, choice: Choice | None) -> None:
        """Offer the records of what is open."""
        self._lists["chosen"] = choice.records.rows if choice else np.empty(0, dtype=np.int64)
        if not choice and self.buttons["chosen"].isChecked():
            self.buttons["used"].setChecked(True)
            self._fill()
        elif self.buttons["chosen"].isChecked():
            self._fill()
        self._show_lists()

    def _show_lists(self) -> None:
        texts = {
            "used": translate("Dashboard", "Awards"),
            "open": translate("Dashboard", "Unreviewed"),
            "all": translate("Dashboard", "All figures"),
            "chosen": translate("Dashboard", "Opened above"),
        }
        for key, button in self.buttons.items():
            text = f"{texts[key]} {show_number(len(self._lists[key]))}"
            button.setText(text)
            button.setAccessibleName(text)
        for key in ("open", "chosen"):
            self.buttons[key].setVisible(len(self._lists[key]) > 0)

    def _fill(self) -> None:
        if self._passages is None:
            return
        key = next(key for key, button in self.buttons.items() if button.isChecked())
        self.table.rows.show_rows(self._lists[key], self._passages)
        for button in (self.copy_button, self.save_button):
            button.setEnabled(len(self._lists[key]) > 0)
        self._say("")
        self.table.show_actions(key != "used")
        rows, head = max(len(self._lists[key]), 3), self.table.horizontalHeader().sizeHint().height() + 4
        self.table.setMinimumHeight(min(rows, VISIBLE_ROWS) * ROW + head)
        self.table.setMaximumHeight(min(rows, MOST_ROWS) * ROW + head)  # as high as the card beside it

    # copy and save

    def _say(self, text: str) -> None:
        if self._stop is None:  # else the line tells how far the writing is
            hint = (
                translate("Dashboard", "Select rows to copy or save only those.") if self.table.rows.rowCount() else ""
            )
            self.message.setText(text or hint)

    def _tell_copied(self, rows: int) -> None:
        too_many = translate("Dashboard", "Too many rows to copy: select some, or save the table.")
        self._say(translate("Dashboard", "%Ln row(s) copied", "", rows) if rows else too_many)

    def ask_where_to_save(self) -> None:
        """Write the selected rows, or all when none is, to a file of the user's choice."""
        if self._passages is None or self._stop is not None:
            return
        name, title = translate("Dashboard", "figures"), translate("Dashboard", "Save the table")
        workbook = Kind(translate("Dashboard", "Excel workbook"), WORKBOOK)
        if path := self.files.target(self, title, name, workbook, CSV):
            self.save(path)

    def save(self, path: Path) -> None:
        """Write the selected rows, or all, to this file; beside the window, it can be stopped."""
        if self._passages is None:
            return
        rows, passages, batch = self.table.wanted_rows(), self._passages, self._batch
        self._stop = stop = Event()
        self._show_saving(True)
        self._tell_written(len(rows), 0)
        if batch is None:
            self._saved(path, write_table(path, passages, rows, told=lambda _written: None, stop=stop.is_set))
            return
        told = partial(batch.report, self._tell_written, len(rows))
        ended = partial(_either, stop, batch.stopping)
        work = partial(write_table, path, passages, rows, told=told, stop=ended)
        batch.run("table of figures", work, partial(self._saved, path), partial(self._not_saved, batch))

    def _stop_saving(self) -> None:
        if self._stop is not None:
            self._stop.set()

    def _show_saving(self, running: bool) -> None:
        shown, hidden = (self.stop_button, self.save_button) if running else (self.save_button, self.stop_button)
        shown.show()
        if self.window().focusWidget() is hidden:  # else the page would scroll to whatever gets the keyboard
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        hidden.hide()

    def _tell_written(self, of: int, written: int) -> None:
        if self._stop is not None:
            text = translate("Dashboard", "Writing: {written} of {all} rows")
            self.message.setText(text.format(written=show_number(written), all=show_number(of)))

    def _saved(self, path: Path, rows: int) -> None:
        self._stop = None
        self._show_saving(False)
        self._say(translate("Dashboard", "%Ln row(s) written to {file}", "", rows).format(file=path.name))

    def _not_saved(self, batch: Lane, error: BaseException) -> None:
        self._stop = None
        self._show_saving(False)
        stopped = isinstance(error, StoppedError)
        self._say(translate("Dashboard", "Stopped; nothing was written.") if stopped else "")
        if not stopped:
            batch.failed.emit(error)

    # look and words

    def _dress(self, theme: Theme) -> None:
        self.copy_button.setIcon(icon("copy", theme))
        self.save_button.setIcon(icon("file-down", theme))
        self.stop_button.setIcon(icon("x", theme))
        self.table.viewport().update()

    def retranslate(self) -> None:
        """Show all words in the language of the interface."""
        self.title.setText(translate("Dashboard", "Figures"))
        self.table.setAccessibleName(translate("Dashboard", "Table of figures"))
        self._name_table_buttons(len(self.table.selected_rows()))
        self.stop_button.setText(translate("Dashboard", "Stop writing"))
        for button, (text, keys, _status) in zip(
            (self.confirm_button, self.reject_button), decision_words()[:2], strict=True
        ):
            button.setText(text)
            button.setAccessibleName(text)
            button.setToolTip(f"{text} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})")
        for button in (self.copy_button, self.save_button, self.stop_button):
            button.setAccessibleName(button.text())
        self._show_lists()
        self._fill()


def least_certain(statistics: Statistics) -> Rows:
    """The figures that nobody has decided on, the least certain first."""
    columns, rows = statistics.corpus.figure_columns, statistics.every.rows
    unreviewed = rows[columns["status"][rows] == STATUSES.index(Status.UNREVIEWED)]
    certainty = np.round(columns["confidence"][unreviewed] * 1000).astype(np.uint16)
    found: Rows = unreviewed[np.argsort(certainty, kind="stable")]
    return found


def _either(one: Event, other: Event) -> bool:
    return one.is_set() or other.is_set()
