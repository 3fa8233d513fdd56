# SPDX-License-Identifier: MIT
"""Owns the buttons of an icon and words: a flat one exactly as wide as they are, and one that is pushed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QStyleOptionButton, QStyleOptionToolButton, QToolButton, QWidget

EDGE = 5
"""Padding and frame of the style sheet, in px; a row that shall stand flush leaves so much less margin."""
_ICON = 15
_GAP = 6
_THIN_SPACE = "\u2009"


def _beside_icon(words: str) -> str:
    """Words not quite so close to the icon before them: the style leaves two pixels."""
    return _THIN_SPACE + words


class IconButton(QPushButton):
    """A push button of an icon and words."""

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.text = _beside_icon(option.text)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self.fontMetrics().horizontalAdvance(_THIN_SPACE), hint.height())


class TextButton(QToolButton):
    """Qt leaves room for two more spaces and a menu arrow; here words end where the button ends."""

    def __init__(self, text: str = "", *, menu: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(_ICON, _ICON))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if menu:
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            self.setMenu(QMenu(self))

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        if not option.icon.isNull() and option.direction is Qt.LayoutDirection.LeftToRight:
            option.text = _beside_icon(option.text)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(_beside_icon(self.text()))
        return QSize(_ICON + _GAP + words + 2 * EDGE, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
