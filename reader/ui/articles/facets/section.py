# SPDX-License-Identifier: MIT
"""Owns one section of the filter: its head, its most frequent values, a box to look for others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.core.facet_kinds import Facet, FacetKind
from reader.core.folding import fold
from reader.ui.articles.facets.value_row import SIDE, ValueRow
from reader.ui.articles.facets.words import NameOf, kind_words, value_words
from reader.ui.theme import ThemeKeeper
from reader.ui.widgets.command_keys import CommandLine
from reader.ui.widgets.labels import toned
from reader.ui.widgets.text_button import EDGE, TextButton

FEW, MANY = 6, 40
"""So many values are shown at first, and when all are asked for."""

Count = tuple[str, int]


class Section(QWidget):
    """The values of one kind."""

    toggled = Signal(object)

    def __init__(self, kind: FacetKind, themes: ThemeKeeper, name_of: NameOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._themes, self._name_of = themes, name_of
        self._counts: Sequence[Count] = ()
        self._states: dict[str, bool] = {}
        self._kept: list[str] = []
        """Values that stay where they are: one of them was chosen just now."""
        self._open = False
        self._rows: list[ValueRow] = []
        self._box = CommandLine()
        self._box.setPlaceholderText(self.tr("Look for a value"))
        self._box.setAccessibleName(self.tr("%1: look for a value").replace("%1", kind_words(kind)))
        self._box.setClearButtonEnabled(True)
        self._box.words_changed.connect(self._fill)
        self._more = TextButton()
        self._more.clicked.connect(self._unfold)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(SIDE, 0, SIDE, 4)
        head.addWidget(toned(kind_words(self.kind), "section"))
        column.addLayout(head)
        box = QHBoxLayout()
        box.setContentsMargins(SIDE, 0, SIDE, 4)
        box.addWidget(self._box)
        column.addLayout(box)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column.addLayout(self._lines)
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE - EDGE, 2, SIDE, 0)
        foot.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addStretch(1)
        column.addLayout(foot)

    def show_counts(self, counts: Sequence[Count], states: dict[str, bool]) -> None:
        """The values with their counts; ``states``: those that are chosen (True) or left out (False)."""
        changed = {value for value, _ in states.items() ^ self._states.items()}
        shown = [row.facet.value for row in self._rows if row.facet is not None and row.isVisible()]
        self._kept = shown if len(changed) == 1 and changed <= set(shown) else []
        gone = set(self._kept) - {value for value, _ in counts}
        self._counts, self._states = [*counts, *((value, 0) for value in gone)], states
        self.setVisible(bool(self._counts))
        self._fill()

    def _unfold(self) -> None:
        self._open = not self._open
        if not self._open:
            self._box.clear()
        self._fill()

    def _fill(self) -> None:
        named = [(value, value_words(self.kind, value, self._name_of), count) for value, count in self._counts]
        wanted = fold(self._box.words()).strip()
        if self._open and wanted:
            named = [one for one in named if wanted in fold(one[1])]
        if self._kept:
            places = {value: place for place, value in enumerate(self._kept)}
            named.sort(key=lambda one: places.get(one[0], len(places)))
        else:
            named.sort(key=lambda one: one[0] not in self._states)  # what is chosen stays in sight
        shown = named[: MANY if self._open else FEW]
        for row, (value, words, count) in zip(self._rows_for(len(shown)), shown, strict=True):
            row.show_value(Facet(self.kind, value), words, count, self._states.get(value))
        self._box.setVisible(self._open)
        self._more.setVisible(len(self._counts) > FEW)
        self._more.setText(self.tr("Fewer") if self._open else self.tr("More…"))
        self._more.setAccessibleName(f"{kind_words(self.kind)}: {self._more.text()}")

    def _rows_for(self, count: int) -> list[ValueRow]:
        while len(self._rows) < count:
            row = ValueRow(self._themes)
            row.toggled.connect(self.toggled)
            self._lines.addWidget(row)
            self._rows.append(row)
        for place, row in enumerate(self._rows):
            row.setVisible(place < count)
        return self._rows[:count]
