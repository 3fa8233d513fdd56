# SPDX-License-Identifier: MIT
"""Owns the card of one figure: the record, why it was read so, and the buttons to confirm, correct and reject it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from reader.core.corpus import Article, FigureRecord
from reader.core.figure import Status
from reader.core.paint import FIGURE
from reader.ui.figure_words import action_word, deed_words, status_word
from reader.ui.reading.card_forms import EditForm, RejectForm, push_button
from reader.ui.reading.card_words import CardWords, ToldBy
from reader.ui.reading.decisions import decision_on
from reader.ui.reading.find_bar import float_above
from reader.ui.reading.words import kind_name, show_unit, show_value
from reader.ui.theme import Theme, ThemeKeeper, icon
from reader.ui.widgets.labels import set_tone, toned
from reader.ui.widgets.stops import takes_tab

WIDTH = 318
_KEYBOARD_LINKS = Qt.TextInteractionFlag.LinksAccessibleByKeyboard
WitnessesOf = Callable[[FigureRecord], Sequence[ToldBy]]
"""Which other articles report the event of a record."""
_TONES = {
    Status.UNREVIEWED: "warning",
    Status.CONFIRMED: "good",
    Status.CORRECTED: "good",
    Status.REJECTED: "danger",
}


def no_witnesses(_record: FigureRecord) -> Sequence[ToldBy]:
    """The answer where nobody knows the archive."""
    return ()


class FigureCard(QFrame):
    """Floats beside the figure; Esc closes it."""

    decided = Signal(object)
    """A Decision."""
    withdrawn = Signal(object)
    """The FigureRecord whose decision shall no longer hold."""
    witness_chosen = Signal(object)
    """The FigureRecord of another article that reports the same event."""
    citation_wanted = Signal()
    """The sentence of the figure is to be copied with its source."""
    closed = Signal()
    resized = Signal()
    """Another page of the card is shown; it may need another place."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._article: Article | None = None
        self.record: FigureRecord | None = None
        self.witnesses: WitnessesOf = no_witnesses
        self._others: Sequence[ToldBy] = ()
        self.setProperty("floating", True)
        self.setObjectName("figureCard")
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(WIDTH)
        self.words = CardWords()
        self.facts, self.edit, self.reject = self._make_facts(), EditForm(self), RejectForm(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(6)
        column.addLayout(self._make_head())
        column.addLayout(self._make_value())
        for page in (self.facts, self.edit, self.reject):
            column.addWidget(page)
        self._connect()
        self._dress(themes.current)
        themes.changed.connect(self._dress)
        self.hide()

    def _make_head(self) -> QHBoxLayout:
        self.head: QLabel = toned("", "section", wrap=True, parent=self)
        self.status: QLabel = toned("", "muted", parent=self)
        self.close_button = QToolButton(self)
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.head, 1)
        row.addWidget(self.status)
        row.addWidget(self.close_button)
        return row

    def _make_value(self) -> QHBoxLayout:
        self.value: QLabel = toned("", "headline", parent=self)
        self.unit: QLabel = toned("", "strong", wrap=True, parent=self)
        row = QHBoxLayout()
        row.setSpacing(7)
        row.addWidget(self.value, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self.unit, 1, Qt.AlignmentFlag.AlignBaseline)
        return row

    def _make_facts(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self.period: QLabel = toned("", "muted", wrap=True, parent=page)
        self.about: QLabel = toned("", "muted", wrap=True, parent=page)
        self.sums: QLabel = toned("", wrap=True, parent=page)
        self.sums.setTextFormat(Qt.TextFormat.RichText)
        self.told_by: QLabel = toned("", "small", wrap=True, parent=page)
        self.told_by.setTextFormat(Qt.TextFormat.RichText)
        self.told_by.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse | _KEYBOARD_LINKS)
        self.told_by.linkActivated.connect(self._open_witness)
        self.reason: QLabel = toned("", "muted", wrap=True, parent=page)
        self.why: QPushButton = push_button(self.tr("Why?"), "link", page)
        self.why.setCheckable(True)
        self.why.setCursor(Qt.CursorShape.PointingHandCursor)
        self.grounds: QLabel = toned("", "small", wrap=True, parent=page)
        self.grounds.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self.period, self.about, self.sums, self.told_by, self.reason):
            column.addWidget(label)
        self.cite: QPushButton = push_button(self.tr("Copy the sentence with its source"), "link", page)
        self.cite.setCursor(Qt.CursorShape.PointingHandCursor)
        links = QHBoxLayout()
        links.addWidget(self.why)
        links.addStretch(1)
        links.addWidget(self.cite)
        column.addLayout(links)
        column.addWidget(self.grounds)
        column.addSpacing(4)
        column.addLayout(self._make_buttons(page))
        return page

    def _make_buttons(self, page: QWidget) -> QHBoxLayout:
        self.confirm = push_button(self.tr("Confirm ↵"), "primary", page)
        self.correct = push_button(self.tr("Correct"), "", page)
        self.drop = push_button(self.tr("Reject"), "", page)
        self.withdraw = push_button(self.tr("Withdraw"), "", page)
        self.withdraw.setToolTip(self.tr("Back to unreviewed"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.confirm, self.correct, self.drop, self.withdraw):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.closed)
        self.confirm.clicked.connect(self._confirm)
        self.correct.clicked.connect(self.start_edit)
        self.drop.clicked.connect(self.start_reject)
        self.withdraw.clicked.connect(self._withdraw)
        self.cite.clicked.connect(self.citation_wanted)
        self.why.toggled.connect(self._show_grounds)
        self.edit.saved.connect(self._save)
        self.edit.cancelled.connect(self._back)
        self.reject.rejected.connect(self._reject)
        self.reject.cancelled.connect(self._back)

    def _dress(self, theme: Theme) -> None:
        self.close_button.setIcon(icon("x", theme))
        float_above(self, theme.colour("shadow"))
        if self.record is not None:
            self._fill_links()

    # what is shown

    def show_record(self, record: FigureRecord, article: Article, records: Sequence[FigureRecord]) -> None:
        """Show a record as it is now; the page that is open stays for the same figure."""
        another = self.record is None or self.record.key != record.key
        self.record, self._article = record, article
        self.words.use(record, article, records)
        figure = record.figure
        self.head.setText(f"{kind_name(FIGURE)} · {deed_words([figure], article.text)}".upper())
        self.setAccessibleName(f"{action_word(figure.action)}: {show_value(figure, article.text)} {show_unit(figure)}")
        self.status.setText(status_word(record.status))
        set_tone(self.status, _TONES[record.status])
        self.value.setText(show_value(figure, article.text))
        self.unit.setText(show_unit(figure))
        self.period.setText(self.words.period())
        self.about.setText(self.words.about())
        self.about.setVisible(bool(self.about.text()))
        self._others = self.witnesses(record)
        self._fill_links()
        self.reason.setText(self.words.decision())
        self.reason.setVisible(bool(self.reason.text()))
        self.grounds.setText(self.words.grounds())
        self._show_buttons(record.status)
        if another:
            self.why.setChecked(False)
            self._show_page(self.facts)
        self._fit()

    def _fill_links(self) -> None:
        """What is written in the theme's colours."""
        roles = self._themes.current.roles
        self.sums.setText(self.words.sums(roles["good"], roles["danger"]))
        self.told_by.setText(self.words.told_by(self._others, roles["accent"], roles["danger"]))
        for label in (self.sums, self.told_by):
            label.setVisible(bool(label.text()))

    def _show_buttons(self, status: Status) -> None:
        self.confirm.setVisible(status in (Status.UNREVIEWED, Status.REJECTED))
        self.drop.setVisible(status is not Status.REJECTED)
        self.withdraw.setVisible(status is not Status.UNREVIEWED)

    def _show_page(self, page: QWidget) -> None:
        for one in (self.facts, self.edit, self.reject):
            one.setVisible(one is page)
        self.value.setVisible(page is not self.edit)
        self.unit.setVisible(page is not self.edit)
        self.grounds.setVisible(self.why.isChecked())
        self._fit()

    def _show_grounds(self, shown: bool) -> None:
        self.grounds.setVisible(shown)
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
        height = self.heightForWidth(WIDTH) if self.hasHeightForWidth() else self.sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)
            self.resized.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def focus(self) -> None:
        """Put the focus on what Enter shall press."""
        button = next(one for one in (self.confirm, self.correct) if not one.isHidden())
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_if_lost(self) -> None:
        """Take the focus back if the button that had it is gone."""
        focused = self.focusWidget()
        if focused is None or not focused.isVisible():
            self.focus()

    # what the user does

    def start_edit(self) -> None:
        """Open the form of the correctable fields."""
        if self.record is not None:
            self.edit.fill(self.record.extracted, self.record.figure)
            self._show_page(self.edit)
            self.edit.value.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edit.value.selectAll()

    def start_reject(self) -> None:
        """Ask for the reason."""
        self.reject.reason.clear()
        self._show_page(self.reject)
        self.reject.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        self._show_page(self.facts)
        self.focus()

    def _decide(self, status: Status, reason: str = "", corrections: dict[str, object] | None = None) -> None:
        if self.record is not None and self._article is not None:
            text_hash = self._article.reading.text_hash
            decision = decision_on(self.record, text_hash, status, reason=reason, corrections=corrections)
            self._show_page(self.facts)
            self.decided.emit(decision)
            self.focus()

    def _confirm(self) -> None:
        self._decide(Status.CONFIRMED)

    def _save(self, corrections: dict[str, object]) -> None:
        self._decide(Status.CORRECTED if corrections else Status.CONFIRMED, corrections=corrections)

    def _reject(self, reason: str) -> None:
        self._decide(Status.REJECTED, reason)

    def _withdraw(self) -> None:
        if self.record is not None and self.record.decision is not None:
            self.withdrawn.emit(self.record)
            self.focus()

    def _open_witness(self, place: str) -> None:
        self.witness_chosen.emit(self._others[int(place)].record)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the card; Esc leaves it."""
        inside = [one for one in self.findChildren(QWidget) if takes_tab(one)]
        focused = self.focusWidget()
        if not inside or focused is None:
            return super().focusNextPrevChild(forward)
        place = inside.index(focused) if focused in inside else 0
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        inside[(place + (1 if forward else -1)) % len(inside)].setFocus(reason)
        return True
