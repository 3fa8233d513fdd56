# SPDX-License-Identifier: MIT
"""Owns the row of switches that say what the charts take in."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.core.numerals import show_number
from reader.core.settings import DashboardSettings
from reader.core.statistics import Statistics
from reader.ui.dashboard import words
from reader.ui.theme import ThemeKeeper
from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.labels import toned
from reader.ui.widgets.switch import Switch

translate = words.translate
SWITCHES = ("each_event_once", "confirmed_only", "include_inferred", "spread_periods", "school_years_by_end")
"""The last one is there only where there are school years."""
LINE = 28


class Controls(QWidget):
    """Switches, the menu of levels, and how many figures are in use."""

    changed = Signal(object)
    """The new DashboardSettings."""
    listed_only_changed = Signal(bool)
    """Whether only the articles of the list are to be counted."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = DashboardSettings()
        self._levels: tuple[str, ...] = ()
        flow = FlowLayout(self, spacing=20, line_spacing=8)
        self.level_button = self._make_level_button()
        flow.addWidget(self.level_button)
        self.switches = {name: Switch("", themes, parent=self) for name in SWITCHES}
        self._listed: int | None = None
        self.listed_only = Switch("", themes, parent=self)
        self.listed_only.toggled.connect(self.listed_only_changed)
        *lasting, at_times = self.switches.values()
        for switch in (*lasting, self.listed_only, at_times):  # no other moves where the last one comes or goes
            switch.setFixedHeight(LINE)
            flow.addWidget(switch)
        for switch in self.switches.values():
            switch.toggled.connect(self._switched)
        self.summary = toned("", "muted")
        self.summary.setFixedHeight(LINE)
        flow.addWidget(self.summary)
        self.retranslate()

    def _make_level_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("kind", "chip")
        button.setFixedHeight(LINE)
        button.setProperty("arrow", True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.level_menu = QMenu(button)
        button.setMenu(self.level_menu)
        return button

    def retranslate(self) -> None:
        """Show all words in the language of the interface."""
        texts = {
            "each_event_once": translate("Dashboard", "each event once"),
            "confirmed_only": translate("Dashboard", "reviewed figures only"),
            "include_inferred": translate("Dashboard", "include inferred years"),
            "spread_periods": translate("Dashboard", "share periods among their years"),
            "school_years_by_end": translate("Dashboard", "school years at their second year"),
        }
        for name, switch in self.switches.items():
            switch.setText(texts[name])
            switch.setAccessibleName(texts[name])
            switch.updateGeometry()
        self.show_filter(self._listed)
        self._show_levels()

    def show_settings(self, settings: DashboardSettings) -> None:
        """Set the switches without telling anybody."""
        self._settings = settings
        for name, switch in self.switches.items():
            switch.blockSignals(True)
            switch.setChecked(getattr(settings, name))
            switch.blockSignals(False)
        self._show_levels()

    def show_statistics(self, statistics: Statistics) -> None:
        """Offer the levels that there are; say how much is in use."""
        self._levels = statistics.levels
        self.switches["school_years_by_end"].setVisible(statistics.has_school_years)
        self._show_levels()
        shown = translate("Dashboard", "%Ln article(s)", "", statistics.articles)
        used = translate("Dashboard", "{used} of {all} figures in use")
        count, total = len(statistics.awards.used), statistics.total
        self.summary.setText(f"{shown} · " + used.format(used=show_number(count), all=show_number(total)))

    def show_busy(self) -> None:
        """Say that what is shown is being worked out anew."""
        self.summary.setText(translate("Dashboard", "Adding up…"))

    def show_filter(self, listed: int | None) -> None:
        """How many articles the list's filter lets through; None without a filter."""
        self._listed = listed
        self.listed_only.setEnabled(listed is not None)
        text = translate("Dashboard", "listed articles only")
        if listed is not None:
            text += f" ({show_number(listed)})"
        self.listed_only.setText(text)
        self.listed_only.setAccessibleName(text)
        hint = translate(
            "Dashboard", "Counts only the articles that the search and the filters of the list let through."
        )
        none = translate("Dashboard", "Search or filter in the list of articles first.")
        self.listed_only.setToolTip(none if listed is None else hint)
        self.listed_only.updateGeometry()

    def _show_levels(self) -> None:
        if tuple(action.data() for action in self.level_menu.actions()) != self._levels:
            self._fill_level_menu()
        for action in self.level_menu.actions():
            action.blockSignals(True)
            action.setText(words.capital(words.level_word(action.data())))
            action.setChecked(action.data() not in self._settings.hidden_levels)
            action.blockSignals(False)
        hidden = [level for level in self._levels if level in self._settings.hidden_levels]
        text = self._level_text(len(hidden))
        self.level_button.setText(text)
        self.level_button.setAccessibleName(text)
        self.level_button.setEnabled(bool(self._levels))

    def _fill_level_menu(self) -> None:
        self.level_menu.clear()
        for level in self._levels:
            action = QAction(self.level_menu)
            action.setCheckable(True)
            action.setData(level)
            action.toggled.connect(self._level_switched)
            self.level_menu.addAction(action)

    def _level_text(self, hidden: int) -> str:
        if not hidden:
            return translate("Dashboard", "All levels")
        shown = [level for level in self._levels if level not in self._settings.hidden_levels]
        if len(shown) == 1:
            return translate("Dashboard", "Only: {level}").format(level=words.level_word(shown[0]))
        return translate("Dashboard", "{shown} of {all} levels").format(shown=len(shown), all=len(self._levels))

    def _level_switched(self, shown: bool) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        hidden = set(self._settings.hidden_levels) - {action.data()}
        if not shown:
            hidden.add(action.data())
        self._change(replace(self._settings, hidden_levels=tuple(sorted(hidden))))

    def _switched(self) -> None:
        on = {name: switch.isChecked() for name, switch in self.switches.items()}
        self._change(
            replace(
                self._settings,
                each_event_once=on["each_event_once"],
                confirmed_only=on["confirmed_only"],
                include_inferred=on["include_inferred"],
                spread_periods=on["spread_periods"],
                school_years_by_end=on["school_years_by_end"],
            )
        )

    def _change(self, settings: DashboardSettings) -> None:
        self._settings = settings
        self._show_levels()
        self.changed.emit(settings)
