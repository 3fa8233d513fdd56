# SPDX-License-Identifier: MIT
"""Owns the list of folders whose new files come into the library by themselves."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reader.ui.dialogs.frame import Frame
from reader.ui.widgets.file_choice import FileChoice
from reader.ui.widgets.labels import toned

SIZE = (560, 360)


class WatchDialog(Frame):
    """Add and remove; closing keeps what is listed."""

    def __init__(self, folders: Iterable[Path], files: FileChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self._files = files
        self.setWindowTitle(self.tr("Watched folders"))
        self.resize(*SIZE)
        words = self.tr(
            "Articles that are put into these folders come into the library by themselves, while the program is open."
        )
        self.add_headline(self.tr("Watched folders"), words)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Watched folders"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setProperty("kind", "plain")
        self._none = toned(self.tr("No folder is watched yet."), "muted")
        QVBoxLayout(self.list.viewport()).addWidget(self._none, 0, Qt.AlignmentFlag.AlignCenter)
        self.body.addWidget(self.list, 1)
        self.add = self.add_button(self.tr("Add a folder…"))
        self.add.clicked.connect(lambda _checked=False: self._ask_folder())
        self.remove = self.add_button(self.tr("Remove from the list"))
        self.remove.clicked.connect(lambda _checked=False: self._remove())
        close = self.add_button(self.tr("Close"), "primary")
        close.clicked.connect(lambda _checked=False: self.accept())
        for folder in folders:
            self._list(folder)
        self.list.currentRowChanged.connect(lambda _row: self._follow())
        self._follow()

    @classmethod
    def ask(cls, parent: QWidget, folders: Iterable[Path], files: FileChoice) -> tuple[Path, ...] | None:
        """The folders that are to be watched from now on."""
        dialog = cls(folders, files, parent)
        dialog.exec()
        chosen = dialog.folders()
        dialog.deleteLater()
        return chosen

    def folders(self) -> tuple[Path, ...]:
        """What is listed."""
        return tuple(Path(self.list.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(self.list.count()))

    def _list(self, folder: Path) -> None:
        if folder in self.folders():
            return
        name = str(folder)
        item = QListWidgetItem(name if folder.is_dir() else f"{name} ({self.tr('missing now')})")
        item.setData(Qt.ItemDataRole.UserRole, name)
        item.setToolTip(name)
        self.list.addItem(item)

    def _ask_folder(self) -> None:
        if folder := self._files.directory(self, self.tr("Watch a folder")):
            self._list(folder)
            self.list.setCurrentRow(self.list.count() - 1)
            self._follow()

    def _remove(self) -> None:
        self.list.takeItem(self.list.currentRow())
        self._follow()

    def _follow(self) -> None:
        self.remove.setEnabled(self.list.currentRow() >= 0)
        self._none.setVisible(not self.list.count())
