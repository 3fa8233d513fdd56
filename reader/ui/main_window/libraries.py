# SPDX-License-Identifier: MIT
"""Owns what the window shows of its library and the others: name, menus, what can't be done where one only reads."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader.store.libraries import folder_name
from reader.ui.widgets.sealed import SealedStack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reader.ui.main_window.window import MainWindow

WRITING = (
    "import",
    "import-folder",
    "pause-import",
    "stop-import",
    "watch",
    "paste",
    "metadata",
    "encoding",
    "columns",
    "words",
    "rename-library",
    "note",
    "article-note",
    "placing",
    "star",
    "read",
    "tag",
    "remove",
    "tags",
    "bin",
    "join-printings",
    "save-search",
    "mark-read",
)
"""The commands that write in the library."""
_PREFIX = "library:"
_LONGEST = 48
"""Letters of a name in a menu."""


class WindowLibraries(QObject):
    """Introduces the header and the menus to the libraries."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._flow = window, window.flows.libraries
        self.recent = QMenu(window)
        self.recent.setToolTipsVisible(True)
        self.menu = self._make_menu()
        window.header.use_libraries(self.menu, self.recent, window.services.library.only_read)
        self._flow.changed.connect(self._show)
        self._flow.said.connect(window.strip.tell)
        self._flow.chosen.connect(window.library_chosen)
        self._show()
        self._flow.load()
        if window.services.library.only_read:
            self._seal()

    def _make_menu(self) -> QMenu:
        menu, action = QMenu(self._window), self._window.commands.action
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # not that of the button whose arrow stands behind
        self.recent.setTitle(self.tr("Recent libraries"))
        for command in ("open-library", "new-library"):
            menu.addAction(action(command))
        menu.addMenu(self.recent)
        menu.addSeparator()
        menu.addAction(action("rename-library"))
        return menu

    def _show(self) -> None:
        self._window.header.show_library(self._flow.name, self._window.services.library.only_read)
        self.recent.clear()
        for known, there in self._flow.others:
            action = QAction(_in_menu(known.name, known.folder), self.recent)
            action.setToolTip(str(known.folder) if there else self.tr("%1 is missing").replace("%1", str(known.folder)))
            action.setEnabled(there)
            action.triggered.connect(partial(self._choose, known.folder))
            self.recent.addAction(action)
        self.recent.setEnabled(bool(self._flow.others))

    def _choose(self, folder: Path, _checked: bool = False) -> None:
        self._flow.choose(folder)

    # ---- the palette

    def rows(self) -> Iterator[tuple[str, str, str, bool]]:
        """The recent libraries, for the palette."""
        words = self.tr("Open the library “%1”")
        for number, (known, there) in enumerate(self._flow.others):
            yield f"{_PREFIX}{number}", words.replace("%1", known.name), folder_name(known.folder), there

    def take(self, row: str) -> bool:
        """Open the library of a row of the palette; False where the row is none of ours."""
        if not row.startswith(_PREFIX):
            return False
        self._flow.choose(self._flow.others[int(row.removeprefix(_PREFIX))][0].folder)
        return True

    # ---- a library that is only read

    def _seal(self) -> None:
        """Take away what would write; what gets here another way is answered with a sentence."""
        why = self._window.services.library.only_read
        for command in WRITING:
            action = self._window.commands.action(command)
            action.setEnabled(False)
            action.setToolTip(why)
            action.enabledChanged.connect(partial(_keep_disabled, action))
        if isinstance(self._window.undo, SealedStack):
            self._window.undo.refused.connect(partial(self._window.strip.tell, why))
        notes = self._window.desk.article_notes
        notes.only_read = True
        notes.add_button.setEnabled(False)
        notes.add_button.setToolTip(why)
        self._window.marking.seal()


def _keep_disabled(action: QAction, enabled: bool) -> None:
    """An article that comes up brings its commands with it."""
    if enabled:
        action.setEnabled(False)


def _in_menu(name: str, folder: Path) -> str:
    """A name that is not too long, without the letter that Qt would take for a key."""
    name = name or folder_name(folder)
    return (name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…").replace("&", "&&")
