# SPDX-License-Identifier: MIT
"""Owns what is shown after an import in which not everything went well."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from os.path import commonpath
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.store.formats import is_table, suffixes
from reader.ui.dialogs.frame import Frame, selectable
from reader.ui.widgets.labels import ElidedLabel, card, toned
from reader.ui.widgets.turns import Turns

SIZE = (600, 440)
BARE, EACH = 150, 66
"""px: at most, and the height without a failure and of each, so that few of them leave no empty page."""
MOST_SHOWN, AT_ONCE = 200, 8
"""So many failures are shown, the first ones in the first turn of the event loop; all of them are copied."""


class Report(Protocol):
    """What became of the files of one import."""

    @property
    def added(self) -> Sequence[str]: ...
    @property
    def updated(self) -> Sequence[str]: ...
    @property
    def moved(self) -> Sequence[str]: ...
    @property
    def unchanged(self) -> Sequence[str]: ...
    @property
    def failed(self) -> Sequence[tuple[Path, str]]: ...
    @property
    def removed(self) -> Sequence[str]: ...
    @property
    def cancelled(self) -> bool: ...


def _base_of(paths: Sequence[Path]) -> Path | None:
    """The folder that all of them lie under, where they lie in several: files of one name are told apart then."""
    folders = {path.parent for path in paths}
    try:
        return Path(commonpath(folders)) if len(folders) > 1 else None
    except ValueError:  # on several drives
        return None


class ImportReportDialog(Frame):
    """Counts, then the files that failed with the reason of each; tables among them can be explained."""

    columns_wanted = Signal(object)
    """The path of a table whose columns the user wants to tell."""

    def __init__(self, report: Report, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self.setWindowTitle(self.tr("Import"))
        self._report = report
        self._base = _base_of([path for path, _ in report.failed[:MOST_SHOWN]])
        words = " · ".join(self._counts())
        self.add_headline(self._headline(), words[:1].upper() + words[1:])
        if report.failed:
            self.resize(SIZE[0], min(SIZE[1], BARE + EACH * len(report.failed)))
            self._add_failures()
            self.copy_button = self.add_button(self.tr("Copy the list"))
            self.copy_button.clicked.connect(lambda _checked=False: self.copy_list())
        else:
            self.setMinimumWidth(420)
        close = self.add_button(self.tr("Close"), "primary")
        close.clicked.connect(lambda _checked=False: self.accept())
        close.setFocus()

    def _headline(self) -> str:
        report = self._report
        if report.failed:
            return self.tr("%Ln file(s) could not be read", "", len(report.failed))
        if report.cancelled:
            return self.tr("The import was cancelled; what is in stays in")
        if report.added or report.updated or report.moved:
            return self.tr("The import is done")
        if report.unchanged:
            return self.tr("Nothing new: these articles are in the library already")
        return self.tr("There was no file to import")

    def _counts(self) -> list[str]:
        report = self._report
        counts = [
            (len(report.added), self.tr("%Ln article(s) added", "", len(report.added))),
            (len(report.updated), self.tr("%Ln with a new text", "", len(report.updated))),
            (len(report.moved), self.tr("%Ln file(s) moved", "", len(report.moved))),
            (len(report.unchanged), self.tr("%Ln known already", "", len(report.unchanged))),
            (len(report.removed), self.tr("%Ln still in the recycle bin", "", len(report.removed))),
        ]
        words = [text for count, text in counts if count]
        if not words:
            words = [self.tr("Nothing was added.")]
            if not report.failed and not report.cancelled:  # there was nothing to read
                words = [self.tr("Files that can be read end in {ends}.").format(ends=" ".join(suffixes()))]
        return words

    def _add_failures(self) -> None:
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if (more := len(self._report.failed) - MOST_SHOWN) > 0:
            column.addWidget(toned(self.tr("and %Ln more; copy the list to see all", "", more), "muted"))
        column.addStretch(1)
        shown = enumerate(self._report.failed[:MOST_SHOWN])
        works = [partial(self._add_failure, column, place, *failure) for place, failure in shown]
        for work in works[:AT_ONCE]:
            work()
        self._turns = Turns(self)
        self._turns.start(works[AT_ONCE:])
        area = QScrollArea()
        area.setWidget(listing)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Files that could not be read"))
        self.body.addWidget(area, 1)

    def _add_failure(self, column: QVBoxLayout, place: int, path: Path, reason: str) -> None:
        column.insertWidget(place, self._failure(path, reason))

    def copy_list(self) -> None:
        """Put the files that failed and the reasons into the clipboard, a line each."""
        lines = (f"{path}\t{reason}" for path, reason in self._report.failed)
        QApplication.clipboard().setText("\n".join(lines) + "\n")
        self.copy_button.setText(self.tr("Copied"))

    def _failure(self, path: Path, reason: str) -> QWidget:
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(2)
        frame.setToolTip(str(path))
        words: QLabel = toned(reason, "muted", wrap=True)
        under = self._base is not None and path.is_relative_to(self._base)
        column.addWidget(ElidedLabel(str(path.relative_to(self._base)) if self._base and under else path.name))
        column.addWidget(selectable(words))
        if is_table(path) and path.is_file():
            column.addWidget(self._columns_button(path), 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    def _columns_button(self, path: Path) -> QPushButton:
        button = QPushButton(self.tr("Which column is what?"))
        button.setProperty("kind", "link")
        button.setAutoDefault(False)
        button.setAccessibleDescription(path.name)

        def ask() -> None:
            self.accept()
            self.columns_wanted.emit(path)

        button.clicked.connect(lambda _checked=False: ask())
        return button
