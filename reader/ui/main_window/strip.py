# SPDX-License-Identifier: MIT
"""Owns the strip at the bottom of the window: what the archive holds, what is going on, what is asked in passing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from reader.core.numerals import show_number
from reader.ui.widgets.labels import ElidedLabel


class StatusStrip(QFrame):
    """What the archive holds, what is going on, and whether the notes are on the disk."""

    cancel_requested = Signal()
    pause_requested = Signal(bool)
    """Whether the work at hand is to rest, or to go on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusStrip")
        self.setFixedHeight(30)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        self._counts = QLabel()
        self._news = ElidedLabel()
        self._news.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._bar = self._make_bar()
        self._add_buttons()
        self._saved = QLabel()
        self._rules = QLabel()
        self._paused = self._stopping = False
        self._how_far = ""
        asked = (self._yes, self._no)
        for widget in (
            self._counts,
            self._news,
            *asked,
            self._bar,
            self._pause,
            self._cancel,
            self._saved,
            self._rules,
        ):
            row.addWidget(widget, 1 if widget is self._news else 0)
        self.end_progress()
        self._take_back()

    def _make_bar(self) -> QProgressBar:
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setFixedWidth(160)
        bar.setAccessibleName(self.tr("Progress"))
        return bar

    def _add_buttons(self) -> None:
        self._pause = self._button("")
        self._pause.clicked.connect(lambda _checked=False: self.pause_requested.emit(not self._paused))
        self._cancel = self._button(self.tr("Cancel"))
        self._cancel.clicked.connect(lambda _checked=False: self.cancel_requested.emit())
        self._yes, self._no = self._button(""), self._button("")
        self._answers: tuple[Callable[[], object], Callable[[], object]] | None = None
        self._yes.clicked.connect(lambda _checked=False: self._answer(0))
        self._no.clicked.connect(lambda _checked=False: self._answer(1))

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "quiet")
        return button

    def show_counts(self, articles: int, figures: int, names: int) -> None:
        """Say what the archive holds."""
        parts = (
            self.tr("%Ln article(s)", "", articles),
            self.tr("%Ln figure(s)", "", figures),
            self.tr("%Ln name(s)", "", names),
        )
        self._counts.setText(" · ".join(parts))

    def show_rules(self, version: str) -> None:
        """Say which rules read the articles."""
        self._rules.setText(self.tr("Rules %1").replace("%1", version))

    def show_saved(self, saved: bool) -> None:
        """Say whether all notes are on the disk."""
        self._saved.setText(self.tr("All notes saved ✓") if saved else self.tr("Saving…"))

    def words(self) -> str:
        """All that the strip says."""
        labels = (self._counts, self._news, self._saved, self._rules)
        return "  ".join(label.text() for label in labels if label.text())

    def tell(self, news: str) -> None:
        """Say what has just happened."""
        self._take_back()
        self._news.setText(news)

    def offer(self, news: str, words: str, work: Callable[[], object]) -> None:
        """Say what has just happened, with a button for what can be seen of it."""
        self.ask(news, (words, work), ("", work))
        self._no.hide()

    def tell_no_more(self, news: str) -> None:
        """Take these words away, if they still stand there, and what was offered with them."""
        if news and self._news.text() == news:
            self._news.setText("")
            self._take_back()

    # what is going on

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Say how far the long work is."""
        self._take_back()
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        self._bar.show()
        if self._stopping:
            return
        self._cancel.show()
        self._how_far = f"{show_number(done)} / {show_number(total)}"
        if self._paused:
            self._say_paused()
        else:
            self._news.setText(f"{self._how_far} · {what}" if what else self._how_far)

    def show_pausable(self, pausable: bool) -> None:
        """Say whether the work at hand can rest; what can is also stopped from its beginning."""
        self._stopping = False
        for button in (self._pause, self._cancel):
            button.setVisible(pausable)

    def show_paused(self, paused: bool) -> None:
        """Say whether the work at hand rests."""
        self._paused = paused
        self._pause.setText(self.tr("Go on") if paused else self.tr("Pause"))
        self._pause.setToolTip(self.tr("Let the import go on") if paused else self.tr("Let the import rest"))
        if paused and not self._stopping:
            self._say_paused()
        elif self._news.text() == self._paused_words():
            self._news.setText(self._how_far)

    def _say_paused(self) -> None:
        self._news.setText(self._paused_words())

    def _paused_words(self) -> str:
        return self.tr("%1 · paused").replace("%1", self._how_far) if self._how_far else self.tr("Paused")

    def show_stopping(self) -> None:
        """Say that the work at hand is being brought to its end, at once and until it is."""
        self._stopping = True
        for button in (self._pause, self._cancel):
            button.hide()
        self.tell(self._stopping_words())

    def _stopping_words(self) -> str:
        return self.tr("Stopping; what has been read is kept…")

    def end_progress(self) -> None:
        """Take the bar away, and what was said of its way."""
        if self._how_far and self._news.text().startswith(self._how_far):
            self._news.setText("")
        self._how_far, self._stopping = "", False
        self.tell_no_more(self._stopping_words())
        self.show_paused(False)
        for widget in (self._bar, self._pause, self._cancel):
            widget.hide()

    # what is asked

    def ask(self, question: str, yes: tuple[str, Callable[[], object]], no: tuple[str, Callable[[], object]]) -> None:
        """Ask something that can wait: each answer is a word for its button and what is done then."""
        self._news.setText(question)
        self._answers = yes[1], no[1]
        for button, (words, _) in ((self._yes, yes), (self._no, no)):
            button.setText(words)
            button.setAccessibleDescription(question)
            button.show()

    def _answer(self, number: int) -> None:
        if self._answers is not None:
            answer = self._answers[number]
            self._news.setText("")
            self._take_back()
            answer()

    def _take_back(self) -> None:
        self._answers = None
        self._yes.hide()
        self._no.hide()
