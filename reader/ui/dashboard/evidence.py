# SPDX-License-Identifier: MIT
"""Owns the panel of evidence: the sentences behind whatever was opened; a click on one opens its article there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.corpus import FigureRecord
from reader.core.counting import year_is_inferred
from reader.core.figure import YearSource
from reader.ui.dashboard import words
from reader.ui.dashboard.choices import Choice
from reader.ui.dashboard.excerpts import Excerpt, by_sentence, excerpt, place_in_sentence
from reader.ui.dashboard.labels import Labels
from reader.ui.theme import READING_FAMILY, Theme, ThemeKeeper, icon
from reader.ui.widgets.labels import toned

translate = words.translate
PAGE = 40
"""Sentences that are shown at once."""


class SentenceItem(QAbstractButton):
    """One sentence with its numbers marked, its article and what is known of the numbers."""

    def __init__(self, records: list[FigureRecord], piece: Excerpt, themes: ThemeKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self.records = records
        self._piece = piece
        self._themes = themes
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # buttons are Fixed: the list would count with the height of an item one word wide
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._quote = QLabel()
        self._quote.setTextFormat(Qt.TextFormat.RichText)
        self._quote.setWordWrap(True)
        self._source = toned("", "muted", wrap=True)
        self._facts = toned("", "muted", wrap=True)
        self._way = toned(translate("Dashboard", "Open the article") + " →", "accent")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(5)
        for label in (self._quote, self._source, self._facts, self._way):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setMinimumWidth(1)  # or the longest word of a rich text would widen the list
            column.addWidget(label)
        self.dress(themes.current)

    def show_source(self, source: str, facts: str) -> None:
        """Say where the sentence stands and what is known of its numbers."""
        self._source.setText(source)
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        self.setAccessibleName(f"{self._piece.text} {source}. {facts}")

    def dress(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        self._quote.setText(_quote_html(self._piece, theme))
        self.update()

    def text(self) -> str:
        """The sentence as it is shown."""
        return self._piece.text

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse() or self.isDown():
            painter.setBrush(theme.colour("accent.soft"))
            painter.drawRoundedRect(rect, 8, 8)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(rect, 8, 8)
        else:
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(QPointF(14, self.height() - 0.5), QPointF(self.width() - 14, self.height() - 0.5))


def _quote_html(piece: Excerpt, theme: Theme) -> str:
    """The excerpt as rich text, its numbers in the colours of figures."""
    ground, line = theme.colour("mention.figure.tint").name(), theme.colour("mention.figure.line").name()
    text_colour = theme.colour("text").name()
    style = f"background-color:{ground}; color:{text_colour}; font-weight:600; text-decoration:underline {line}"
    text, end = [], 0
    for start, stop in piece.marks:
        text += [escape(piece.text[end:start]), f'<span style="{style}">{escape(piece.text[start:stop])}</span>']
        end = stop
    text.append(escape(piece.text[end:]))
    return (
        f"<p style=\"font-family:'{READING_FAMILY}'; font-size:14px; line-height:115%; margin:0\">{''.join(text)}</p>"
    )


class EvidencePanel(QFrame):
    """The list of sentences behind one choice, or a hint while nothing is chosen."""

    sentence_chosen = Signal(str, int, int)
    closed = Signal()

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._themes = themes
        self._labels = Labels()
        self._sentence_of: Callable[[FigureRecord], str] = lambda _record: ""
        self._witnesses: Mapping[tuple[str, int, int], tuple[FigureRecord, ...]] = {}
        self._choice: Choice | None = None
        self._waiting: list[list[FigureRecord]] = []
        self.items: list[SentenceItem] = []
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

    def show_archive(
        self,
        labels: Labels,
        sentence_of: Callable[[FigureRecord], str],
        witnesses: Mapping[tuple[str, int, int], tuple[FigureRecord, ...]],
    ) -> None:
        """Take over a state of the archive; ``witnesses`` are the other articles behind a record."""
        self._labels, self._sentence_of, self._witnesses = labels, sentence_of, witnesses

    def show_choice(self, choice: Choice | None) -> None:
        """List the sentences behind this; None shows the hint."""
        self._choice = choice
        self._clear()
        self.close_button.setVisible(choice is not None)
        if choice is None:
            self.title.setText(translate("Dashboard", "Sentences behind the numbers"))
            self.detail.setText(
                translate(
                    "Dashboard", "Click a bar, a span, a tile or a group below a chart to read what the press states."
                )
            )
            self.more.hide()
            return
        records = [witness for record in choice.records for witness in (record, *self._witnesses.get(record.key, ()))]
        self._waiting = by_sentence(records)
        self.title.setText(choice.title)
        self.detail.setText(" · ".join(filter(None, (choice.detail, self._extent()))))
        self._show_more()
        self._area.verticalScrollBar().setValue(0)

    def _extent(self) -> str:
        articles = {group[0].article_id for group in self._waiting}
        sentences = translate("Dashboard", "%n sentence(s)", "", len(self._waiting))
        return f"{sentences}, " + translate("Dashboard", "%n article(s)", "", len(articles))

    def _clear(self) -> None:
        for item in self.items:
            self._list.removeWidget(item)
            item.hide()
            item.deleteLater()
        self.items = []
        self._waiting = []

    def _show_more(self) -> None:
        page, self._waiting = self._waiting[:PAGE], self._waiting[PAGE:]
        for group in page:
            item = self._make_item(group)
            self._list.insertWidget(len(self.items), item)
            item.show()  # at once, so that the keyboard can go on to it
            self.items.append(item)
        self.more.setText(translate("Dashboard", "Show more (%n sentence(s) left)", "", len(self._waiting)))
        self.more.setVisible(bool(self._waiting))

    def _make_item(self, group: list[FigureRecord]) -> SentenceItem:
        sentence = self._sentence_of(group[0])
        places = [place for record in group if (place := place_in_sentence(record, sentence))]
        item = SentenceItem(group, excerpt(sentence, places), self._themes, self)
        article = group[0].article_id
        item.show_source(f"{self._labels.title(article)} · {self._labels.date(article)}", self._facts(group))
        item.clicked.connect(self._open)
        return item

    def _facts(self, group: list[FigureRecord]) -> str:
        """What the sentence alone doesn't show: whence the year, the reader's decision, the second witness."""
        facts = [self._year_fact(record) for record in group]
        facts += [words.status_word(record.status) for record in group if record.decision]
        counted = {record.key for record in self._choice.records} if self._choice else set()
        if any(record.key not in counted for record in group):
            facts.append(translate("Dashboard", "reports the same event, counted once"))
        return " · ".join(dict.fromkeys(filter(None, facts)))

    def _year_fact(self, record: FigureRecord) -> str:
        """How a year came about that the article doesn't state."""
        if not year_is_inferred(record):
            return ""
        years = words.years(record.figure.year_from, record.figure.year_to)
        if record.figure.year_source == YearSource.DATELINE:
            return translate("Dashboard", "{years}: the year of publication, none is stated").format(years=years)
        if period := record.extracted.evidence.period:
            quote = self._words_at(record, period)
            return translate("Dashboard", "{years}: worked out from “{words}”").format(years=years, words=quote)
        return translate("Dashboard", "{years}: worked out from the article").format(years=years)

    def _words_at(self, record: FigureRecord, stretch: tuple[int, int]) -> str:
        """Other words of the article: sentences are read by the positions that a record holds."""
        there = replace(record.extracted, sentence_start=stretch[0], sentence_end=stretch[1])
        return self._sentence_of(FigureRecord(record.article_id, there))

    def focus_first(self) -> None:
        """Let the keyboard go on to the first sentence."""
        if self.items:
            self.items[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self) -> None:
        item = self.sender()
        if isinstance(item, SentenceItem):
            figure = item.records[0].extracted
            self.sentence_chosen.emit(item.records[0].article_id, figure.sentence_start, figure.sentence_end)

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
