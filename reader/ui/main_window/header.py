# SPDX-License-Identifier: MIT
"""Owns the strip at the top of the window: name, tabs, main buttons, menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from reader.core.numerals import show_number
from reader.ui.theme import Theme, icon
from reader.ui.widgets.labels import toned
from reader.ui.widgets.text_button import TextButton

if TYPE_CHECKING:
    from reader.ui.actions import ActionTable

TABS = ("reading", "dashboard", "notes")
LIBRARY_WIDTH = 260
"""So wide the name of a library may be, in px."""


class Header(QFrame):
    """The program's name, its tabs, the buttons that are used most and the menu of everything else."""

    tab_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setFixedHeight(52)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(8)
        self._add_brand()
        self._tabs = {name: self._add_tab(name) for name in TABS}
        self._row.addStretch(1)
        self._add_library()
        self._add_buttons()
        self.show_tab(TABS[0])

    def _add_brand(self) -> None:
        brand = QLabel("Tư Liệu")
        brand.setObjectName("brand")
        self._row.addWidget(brand)
        self._row.addSpacing(16)

    def _add_tab(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "tab")
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: self.tab_chosen.emit(name))
        self._row.addWidget(button)
        self._name_tab(button, name, 0)
        return button

    def _name_tab(self, button: QPushButton, name: str, count: int) -> None:
        texts = {"reading": self.tr("Read"), "dashboard": self.tr("Dashboard"), "notes": self.tr("Notes")}
        button.setText(f"{texts[name]}  {show_number(count)}" if count else texts[name])
        button.setAccessibleName(texts[name])

    def _add_library(self) -> None:
        self.library_button = TextButton()
        self.library_button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the name
        self.library_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.library_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._only_read = toned(self.tr("read only"), "warning")
        self._row.addWidget(self.library_button)
        self._row.addWidget(self._only_read)
        self._row.addSpacing(8)

    def _add_buttons(self) -> None:
        self.import_button = self._button(self.tr("Import articles…"))
        self.export_button = self._button(self.tr("Export PDF"), "primary")
        self.menu_button = QToolButton()
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.menu_button.setToolTip(self.tr("Menu (F10)"))
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu_button.setIconSize(QSize(18, 18))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._row.addWidget(self.menu_button)

    def _button(self, text: str, kind: str = "") -> QPushButton:
        button = QPushButton(text)
        if kind:
            button.setProperty("kind", kind)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the words that are selected selected
        self._row.addWidget(button)
        return button

    def use_actions(self, actions: ActionTable) -> None:
        """Let the buttons do what their commands do, and fill the menu."""
        for button, command in ((self.import_button, "import"), (self.export_button, "export")):
            action = actions.action(command)
            button.setToolTip(f"{action.text()} ({action.shortcut().toString()})")
            button.setEnabled(action.isEnabled())
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
        self.menu_button.setMenu(self._menu(actions))
        self.menu_button.setShortcut("F10")

    def _menu(self, actions: ActionTable) -> QMenu:
        from reader.ui.actions import MENUS

        menu = QMenu(self)
        for group, title in MENUS:
            part = menu.addMenu(QCoreApplication.translate("Command", title))
            actions.fill(part, group)
        menu.addSeparator()
        menu.addAction(actions.action("palette"))
        return menu

    def show_tab(self, name: str) -> None:
        """Mark a tab as the one that is shown."""
        self._tabs[name].setChecked(True)

    def tab_text(self, name: str) -> str:
        """What stands on a tab."""
        return self._tabs[name].text()

    def show_library(self, name: str, only_read: str = "") -> None:
        """Say which library is open, and why it is only read, if it is."""
        words = self.tr("Library: %1").replace("%1", name)
        button = self.library_button
        shown = button.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, LIBRARY_WIDTH)
        button.setText(shown.replace("&", "&&"))
        button.setToolTip(words)
        button.setAccessibleName(f"{words} ({self._only_read.text()})" if only_read else words)
        button.setAccessibleDescription(only_read)
        self._only_read.setVisible(bool(only_read))
        self._only_read.setToolTip(only_read)

    def library_name(self) -> str:
        """What stands there as the name of the library."""
        return self.library_button.text().replace("&&", "&")

    def use_libraries(self, menu: QMenu, recent: QMenu, only_read: str) -> None:
        """Let the name open its menu, and put the recent libraries into the large one."""
        self.library_button.setMenu(menu)
        part = self.menu_button.menu().actions()[0].menu()
        assert isinstance(part, QMenu)
        below = next(action for action in part.actions() if action.objectName() == "rename-library")
        part.insertMenu(below, recent)
        if only_read:
            self.import_button.setToolTip(only_read)
            for each in (menu, *(action.menu() for action in self.menu_button.menu().actions())):
                if isinstance(each, QMenu):
                    each.setToolTipsVisible(True)

    def show_notes_count(self, count: int) -> None:
        """Say on the tab how many notes there are."""
        self._name_tab(self._tabs["notes"], "notes", count)

    def dress(self, theme: Theme) -> None:
        """Draw the icons in the theme's colours."""
        self.menu_button.setIcon(icon("menu", theme))
        self.library_button.setIcon(icon("chevron-down", theme))
