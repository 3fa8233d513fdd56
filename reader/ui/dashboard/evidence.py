# SPDX-License-Identifier: MIT
"""Owns the panel of evidence: the sentences behind whatever was opened; a click on one opens its article there."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from reader.core.corpus import FigureRecord
from reader.core.events import Told
from reader.core.figure import Status, YearSource
from reader.core.figure_columns import FigureColumns
from reader.core.numerals import show_number, show_sum
from reader.core.record_facts import year_is_inferred
from reader.core.sum_checks import SumCheck
from reader.ui.dashboard import words
from reader.ui.dashboard.choices import Choice
from reader.ui.dashboard.excerpts import excerpt, place_in_sentence
from reader.ui.dashboard.labels import Labels
from reader.ui.dashboard.passages import Passage, Passages, SentenceGroups
from reader.ui.dashboard.sentence_item import SentenceItem
from reader.ui.dashboard.worker import Worker
from reader.ui.figure_words import status_word
from reader.ui.theme import Theme, ThemeKeeper, icon
from reader.ui.widgets.labels import toned
from reader.ui.widgets.turns import Turns

translate = words.translate
PAGE = 40
"""Sentences that are shown at once."""
AT_ONCE = 3
"""Of these so many are laid out in the first turn of the event loop, then one a turn."""
A_BLOCK = 4
"""Sentences that are laid out together."""


class EvidencePanel(QFrame):
    """The list of sentences behind one choice, or a hint while nothing is chosen."""

    figure_chosen = Signal(object)
    """The FigureRecord whose sentence was chosen."""
    decided = Signal(object, object)
    """FigureRecords and the Status that they are to have."""
    closed = Signal()

    def __init__(self, themes: ThemeKeeper, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._themes = themes
        self._worker = worker
        self._turns = Turns(self)
        self._passages = Passages(Labels(), lambda _record: "")
        self._told: Told | None = None
        self._next: tuple[Passages, Told | None] = self._passages, None
        self._choice: Choice | None = None
        self._groups: SentenceGroups | None = None
        self._counted = np.zeros(0, dtype=np.bool_)
        """Of all rows those that were asked for; the others are witnesses of their events."""
        self._asked = 0
        self._focus_wanted = False
        self._renews = False
        self.items: list[SentenceItem] = []
        self._blocks: list[QWidget] = []
        self._build()
        themes.changed.connect(self._dress)
        self._dress(themes.current)
        self.show_choice(None)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 14, 4, 4)
        column.setSpacing(4)
        column.addLayout(self._build_head())
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        self._list = QVBoxLayout(page)
        self._list.setContentsMargins(0, 0, 0, 8)
        self._list.setSpacing(0)
        self.more = QPushButton()
        self.more.setProperty("kind", "quiet")
        self.more.clicked.connect(self._show_more)
        self._list.addWidget(self.more)
        self._list.addStretch(1)
        self._area.setWidget(page)
        column.addWidget(self._area, 1)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 8, 0)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        self.title = toned("", "title", wrap=True)
        self.detail = toned("", "muted", wrap=True)
        texts.addWidget(self.title)
        texts.addWidget(self.detail)
        self.close_button = QToolButton()
        self.close_button.clicked.connect(self.closed)
        head.addLayout(texts, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def show_archive(self, passages: Passages, told: Told) -> None:
        """Take over a state of the archive; ``told`` knows the other articles behind a record.

        What is open goes on as it was, until it is opened again.
        """
        self._next = passages, told

    @property
    def _columns(self) -> FigureColumns:
        return self._passages.labels.corpus.figure_columns

    @property
    def is_filling(self) -> bool:
        """Whether sentences are still being laid out."""
        return self._turns.busy

    def show_choice(self, choice: Choice | None) -> None:
        """List the sentences behind this; None shows the hint."""
        again = choice is not None and self._choice is not None and choice.key == self._choice.key
        self._renews = again and bool(self.items) and not self.is_filling
        self._choice = choice
        self._passages, self._told = self._next
        if not self._renews:
            self._clear()
            self.more.hide()
        self.close_button.setVisible(choice is not None)
        if choice is None:
            self.title.setText(translate("Dashboard", "Sentences behind the numbers"))
            self.detail.setText(
                translate(
                    "Dashboard", "Click a bar, a span, a tile or a group below a chart to read what the press states."
                )
            )
            return
        self.title.setText(choice.title)
        self.detail.setText(choice.detail)
        self._counted = np.zeros(len(self._columns), dtype=np.bool_)
        self._counted[choice.records.rows] = True
        work = partial(_grouped, self._columns, self._told, choice)
        self._worker.run("sentences", work, partial(self._show_groups, choice), size=len(choice.records))

    def _show_groups(self, choice: Choice, groups: SentenceGroups) -> None:
        if choice is not self._choice:
            return
        self._groups = groups
        sentences = translate("Dashboard", "%Ln sentence(s)", "", len(groups))
        extent = f"{sentences}, " + translate("Dashboard", "%Ln article(s)", "", groups.articles)
        self.detail.setText(" · ".join(filter(None, (choice.detail, extent))))
        if self._renews:
            page = groups.page(0, len(self.items))
            work = partial(self._passages.read, page)
            self._worker.run("passages", work, partial(self._renew, groups), size=len(self._columns))
            return
        self._show_more()
        self._area.verticalScrollBar().setValue(0)

    def _renew(self, groups: SentenceGroups, passages: list[Passage]) -> None:
        """Another state of the archive: the same sentences stay where they are, with what is known of them now."""
        if groups is not self._groups:
            return
        if [passage.sentence for passage in passages] == [item.sentence for item in self.items]:
            for item, passage in zip(self.items, passages, strict=True):
                item.renew(passage, self._facts(passage), _wrong_sums(passage))
            return
        self._clear()
        self._groups = groups
        self._show_more()

    def _clear(self) -> None:
        for block in self._blocks:
            self._list.removeWidget(block)
            block.hide()
            block.deleteLater()
        self._turns.stop()
        self.items, self._blocks = [], []
        self._groups = None
        self._asked = 0
        self._focus_wanted = False

    def _show_more(self) -> None:
        """Read the next sentences; reading unpacks their articles."""
        if self._groups is None:
            return
        page = self._groups.page(self._asked, PAGE)
        self._asked += len(page)
        self.more.setVisible(False)
        work = partial(self._passages.read, page)
        self._worker.run("passages", work, partial(self._add, self._groups), size=len(self._columns))

    def _add(self, groups: SentenceGroups, passages: list[Passage]) -> None:
        if groups is not self._groups:
            return
        self._add_items(passages[:AT_ONCE])
        works = [partial(self._add_items, [passage]) for passage in passages[AT_ONCE:]]
        self._turns.start([*works, self._show_rest], at_once=not works)

    def _add_items(self, passages: list[Passage]) -> None:
        for passage in passages:
            item = self._make_item(passage)
            item.fit(self._area.viewport().width())
            self._block().addWidget(item)
            item.show()  # at once, so that the keyboard can go on to it
            self.items.append(item)
        if self._focus_wanted:
            self.focus_first()

    def _block(self) -> QVBoxLayout:
        """Where the next sentence goes: a sentence more has only those of its block laid out anew."""
        if len(self.items) % A_BLOCK == 0:
            block = QWidget()
            column = QVBoxLayout(block)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            self._list.insertWidget(len(self._blocks), block)
            block.show()
            self._blocks.append(block)
        found = self._blocks[-1].layout()
        assert isinstance(found, QVBoxLayout)
        return found

    def _show_rest(self) -> None:
        left = len(self._groups) - self._asked if self._groups else 0
        self.more.setText(translate("Dashboard", "Show more (%Ln sentence(s) left)", "", left))
        self.more.setVisible(left > 0)

    def _make_item(self, passage: Passage) -> SentenceItem:
        records, sentence = passage.records, passage.sentence
        places = [place for record in records if (place := place_in_sentence(record, sentence))]
        item = SentenceItem(passage, excerpt(sentence, places), self._themes, self)
        item.show_source(passage.source, self._facts(passage), _wrong_sums(passage))
        item.clicked.connect(self._open)
        item.confirm_wanted.connect(self._confirm)
        return item

    def _facts(self, passage: Passage) -> str:
        """What the sentence alone doesn't show: whence the year, decisions, the second witness."""
        facts = [_year_fact(one, quote) for one, quote in zip(passage.records, passage.periods, strict=True)]
        facts += [status_word(record.status) for record in passage.records if record.decision]
        if not self._counted[np.array(passage.rows)].all():  # it stands here for the event of another record
            facts.append(translate("Dashboard", "reports the same event, counted once"))
        return " · ".join(dict.fromkeys(filter(None, facts)))

    def focus_first(self) -> None:
        """Let the keyboard go on to the first sentence, as soon as it is there."""
        self._focus_wanted = not self.items
        if self.items:
            self.items[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self) -> None:
        item = self.sender()
        if isinstance(item, SentenceItem):
            self.figure_chosen.emit(item.records[0])

    def _confirm(self, records: list[FigureRecord]) -> None:
        self.decided.emit(records, Status.CONFIRMED)

    def _dress(self, theme: Theme) -> None:
        self.close_button.setIcon(icon("x", theme))
        for item in self.items:
            item.dress(theme)

    def retranslate(self) -> None:
        """Show all words in the language of the interface."""
        close = translate("Dashboard", "Close the list of sentences")
        self.close_button.setAccessibleName(close)
        self.close_button.setToolTip(close)
        self.show_choice(self._choice)


def _grouped(columns: FigureColumns, told: Told | None, choice: Choice) -> SentenceGroups:
    """The sentences of a choice, those of other articles that tell the same behind each."""
    rows = choice.records.rows
    return SentenceGroups(columns, told.with_witnesses(rows) if told else rows)


def _wrong_sums(passage: Passage) -> str:
    return " · ".join(dict.fromkeys(map(_sum_fact, passage.wrong_sums)))


def _sum_fact(check: SumCheck) -> str:
    """How far a total is from its parts, as printed."""
    parts = show_sum(part.figure.value for part in check.parts)
    words = translate("Dashboard", "{parts} = {made}, the article says {total}")
    if check.corrected:
        words = translate("Dashboard", "{parts} = {made}, not {total}, after your corrections")
    return words.format(parts=parts, made=show_number(check.added), total=show_number(check.stated))


def _year_fact(record: FigureRecord, quote: str) -> str:
    """How a year came about that the article doesn't state."""
    if not year_is_inferred(record):
        return ""
    years = words.years(record.figure.year_from, record.figure.year_to)
    if record.figure.year_source == YearSource.DATELINE:
        return translate("Dashboard", "{years}: the year of publication, none is stated").format(years=years)
    if quote:
        return translate("Dashboard", "{years}: worked out from “{words}”").format(years=years, words=quote)
    return translate("Dashboard", "{years}: worked out from the article").format(years=years)
