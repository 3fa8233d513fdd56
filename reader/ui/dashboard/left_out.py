# SPDX-License-Identifier: MIT
"""Owns the line under a chart that names everything the chart leaves out; each group opens."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from reader.core.corpus import Corpus
from reader.core.counting import Counted
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
    """One group that is left out; ``samples`` are some of its numbers."""

    def __init__(self, choice: Choice, text: str, samples: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.choice = choice
        self.setProperty("kind", "link")
        self.setAccessibleName(text)
        self.setToolTip(samples)


class LeftOutLine(QWidget):
    """ "Not counted here: registered 2, nominated 2 …" """

    chosen = Signal(object)

    def __init__(self, chart: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = chart
        self._flow = FlowLayout(self, spacing=10, line_spacing=4)
        self.links: list[GroupLink] = []

    def show_counted(self, counted: Counted, corpus: Corpus) -> None:
        """Name what is left out of these; needs no record."""
        while item := self._flow.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.links = []
        total = sum(len(records) for records in counted.left_out.values())
        self._flow.addWidget(toned(_head(total), "muted", parent=self))
        for reason, records in counted.left_out.items():
            name = words.reason_words(reason, levels_of(corpus.figure_columns, records.rows))
            choice = choices.of_reason(self._chart, reason, name, records)
            self._add(GroupLink(choice, f"{name} {show_number(len(records))}", _samples(corpus, records), self))
        if counted.conflicts:
            self._add(self._conflict_link(counted, corpus))
        self.updateGeometry()

    def _add(self, link: GroupLink) -> None:
        link.clicked.connect(self._open)
        self.links.append(link)
        self._flow.addWidget(link)

    def _conflict_link(self, counted: Counted, corpus: Corpus) -> GroupLink:
        """Articles that report one event with different numbers: the first counts, all can be read."""
        choice = choices.of_conflicts(self._chart, counted.conflicts)
        text = translate("Dashboard", "articles that disagree")
        samples = _samples(corpus, choice.records)
        return GroupLink(choice, f"{text} {show_number(len(counted.conflicts))}", samples, self)

    def _open(self) -> None:
        link = self.sender()
        if isinstance(link, GroupLink):
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
    return translate("Dashboard", "Not counted here (%n figure(s)):", "", total)
