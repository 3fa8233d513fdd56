# SPDX-License-Identifier: MIT
"""Owns the line under a chart that names everything the chart leaves out; each group opens."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from reader.core.corpus import Corpus
from reader.core.counting import Counted, Reason
from reader.core.events import Conflicts
from reader.core.figure_columns import Records
from reader.core.numerals import show_number
from reader.core.statistics import levels_of
from reader.ui.dashboard import choices, words
from reader.ui.dashboard.choices import Choice
from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.labels import toned

translate = words.translate
SAMPLES = 4


class GroupLink(QPushButton):
    """One group that is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice: Choice | None = None
        self.setProperty("kind", "link")

    def show_group(self, choice: Choice, text: str, samples: str) -> None:
        """Show a group with this text; ``samples`` are some of its numbers."""
        self.choice = choice
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(samples)


class LeftOutLine(QWidget):
    """ "Not counted here: registered 2, nominated 2 …" """

    chosen = Signal(object)

    def __init__(self, chart: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = chart
        flow = FlowLayout(self, spacing=10, line_spacing=4)
        self._head = toned("", "muted", parent=self)
        flow.addWidget(self._head)
        self._every: list[GroupLink] = []
        self.links: list[GroupLink] = []

    def show_counted(self, counted: Counted, corpus: Corpus) -> None:
        """Name what is left out of these; needs no record."""
        groups = [self._group(reason, records, corpus) for reason, records in counted.left_out.items()]
        if counted.conflicts:
            groups.append(self._conflicts(counted.conflicts))
        self._head.setText(_head(sum(len(records) for records in counted.left_out.values())))
        self._head.setVisible(bool(counted.left_out or counted.used))
        while len(self._every) < len(groups):
            self._add_link()
        for link, (choice, text) in zip(self._every, groups, strict=False):
            link.show_group(choice, text, _samples(corpus, choice.records))
        self.links = self._every[: len(groups)]
        for place, link in enumerate(self._every):
            link.setVisible(place < len(groups))
        self.updateGeometry()

    def _add_link(self) -> None:
        link = GroupLink(self)
        link.clicked.connect(self._open)
        self._every.append(link)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(link)

    def _group(self, reason: Reason, records: Records, corpus: Corpus) -> tuple[Choice, str]:
        levels = levels_of(corpus.figure_columns, records.rows) if reason is Reason.LEVEL else ()
        name = words.reason_words(reason, levels)
        return choices.of_reason(self._chart, reason, name, records), f"{name} {show_number(len(records))}"

    def _conflicts(self, conflicts: Conflicts) -> tuple[Choice, str]:
        """Articles that report one event with different numbers: the first counts, all can be read."""
        text = translate("Dashboard", "articles that disagree")
        return choices.of_conflicts(self._chart, conflicts), f"{text} {show_number(len(conflicts))}"

    def _open(self) -> None:
        link = self.sender()
        if isinstance(link, GroupLink) and link.choice:
            self.chosen.emit(link.choice)


def _samples(corpus: Corpus, records: Records) -> str:
    """Some numbers with their nouns."""
    columns, told = corpus.figure_columns, []
    for row in records.rows[:SAMPLES].tolist():
        number = show_number(columns["value"][row], percent=bool(columns["percent"][row]))
        told.append(f"{number} {corpus.word(int(columns['unit'][row]))}".strip())
    return ", ".join(told) + ("…" if len(records) > SAMPLES else "")


def _head(total: int) -> str:
    if not total:
        return translate("Dashboard", "Every figure is counted here.")
    return translate("Dashboard", "Not counted here (%Ln figure(s)):", "", total)
