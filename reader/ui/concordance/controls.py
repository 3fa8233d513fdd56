# SPDX-License-Identifier: MIT
"""Owns the row of controls above a concordance: order, width of the context, which articles, copy, save."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QSlider, QWidget

from reader.core.concordance import NARROWEST, WIDEST, WIDTH, Order
from reader.core.numerals import show_number
from reader.ui.theme import Theme, ThemeKeeper, icon
from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.labels import toned
from reader.ui.widgets.switch import Switch
from reader.ui.widgets.text_button import TextButton

HEIGHT = 32
STEP = 5
SLIDER = 130
"""px"""


class ConcordanceControls(QWidget):
    """Says what the reader wants of the lines."""

    order_chosen = Signal(object)
    """Order."""
    width_chosen = Signal(int)
    """Code points of context on either side."""
    listed_only_changed = Signal(bool)
    copy_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_order()
        self._make_slider()
        self.listed_only = Switch(self.tr("articles of the list only"), themes, parent=self)
        self.listed_only.setFixedHeight(HEIGHT)
        self.listed_only.toggled.connect(self.listed_only_changed)
        self.copy_button = self._button(self.tr("Copy lines"), self.copy_wanted)
        self.save_button = self._button(self.tr("Save as CSV…"), self.save_wanted)
        flow = FlowLayout(self, spacing=16, line_spacing=6)
        for widget in (self.order, self._context, self.listed_only, self.copy_button, self.save_button):
            flow.addWidget(widget)
        themes.changed.connect(self._dress)
        self._dress(themes.current)

    def _make_order(self) -> None:
        self.order = QComboBox(self)
        self.order.setFixedHeight(HEIGHT)
        for widget in (self.order, self.order.view()):
            widget.setAccessibleName(self.tr("Order of the lines"))
        for order, words in (
            (Order.TEXT, self.tr("As in the list")),
            (Order.LEFT, self.tr("By the words before")),
            (Order.RIGHT, self.tr("By the words after")),
            (Order.DATE, self.tr("By date")),
            (Order.SOURCE, self.tr("By source")),
        ):
            self.order.addItem(words, order)
        self.order.currentIndexChanged.connect(lambda _index: self.order_chosen.emit(Order(self.order.currentData())))

    def _make_slider(self) -> None:
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(NARROWEST, WIDEST)
        self.slider.setSingleStep(STEP)
        self.slider.setPageStep(4 * STEP)
        self.slider.setFixedWidth(SLIDER)
        self.slider.setAccessibleName(self.tr("Characters of context on either side"))
        self.slider.setToolTip(self.slider.accessibleName())
        self._told = toned("", "muted", parent=self)
        self._told.setMinimumWidth(self._told.fontMetrics().horizontalAdvance(self._width_words(WIDEST)) + 2)
        self._context = QWidget(self)
        self._context.setFixedHeight(HEIGHT)
        self._context.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self._context)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.slider)
        row.addWidget(self._told)
        self.slider.valueChanged.connect(self._choose_width)
        self.slider.setValue(WIDTH)

    def _button(self, words: str, wanted: object) -> TextButton:
        button = TextButton(words, parent=self)
        button.setFixedHeight(HEIGHT)
        button.clicked.connect(lambda _checked=False: wanted.emit())  # type: ignore[attr-defined]
        return button

    def _width_words(self, width: int) -> str:
        return self.tr("{number} characters").format(number=show_number(width))

    def _choose_width(self, width: int) -> None:
        self._told.setText(self._width_words(width))
        self.width_chosen.emit(width)

    def show_settings(self, order: Order, width: int) -> None:
        """Show order and width as they were kept."""
        self.order.setCurrentIndex(self.order.findData(order))
        self.slider.setValue(width)

    def show_listed_only(self, listed_only: bool) -> None:
        """Show the switch as it is, without saying that it was turned."""
        self.listed_only.blockSignals(True)
        self.listed_only.setChecked(listed_only)
        self.listed_only.blockSignals(False)

    def allow_taking(self, allowed: bool) -> None:
        """Whether there is anything to copy and save."""
        self.copy_button.setEnabled(allowed)
        self.save_button.setEnabled(allowed)

    def _dress(self, theme: Theme) -> None:
        self.copy_button.setIcon(icon("copy", theme))
        self.save_button.setIcon(icon("file-down", theme))
