# SPDX-License-Identifier: MIT
"""Owns the dropping of files and folders: which are taken, and how what takes them looks while they hang over it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.ui.theme import ThemeKeeper, icon, interface_font


def dropped_paths(mime: QMimeData) -> list[Path]:
    """The local files and folders in what is dragged."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _take_a_copy(event: QDropEvent) -> None:
    """Whatever the other program proposes: files that are taken as moved, it may delete."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


class DropVeil(QWidget):
    """Lies over its parent while files hang over it and says what a drop will do."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._ground = parent
        self._words = ""
        self.setObjectName("dropVeil")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def invite(self, count: int) -> None:
        """Come up for so many files and folders."""
        self._words = self.tr("Drop to import %Ln item(s)", "", count)
        self.setAccessibleName(self._words)
        self.setGeometry(self._ground.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.current
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = theme.colour("window")
            painter.setOpacity(0.9)
            painter.fillRect(self.rect(), ground)
            painter.setOpacity(1)
            frame = QRectF(self.rect()).adjusted(12, 12, -12, -12)
            painter.setPen(QPen(theme.colour("accent"), 2, Qt.PenStyle.DashLine))
            painter.setBrush(theme.colour("accent.soft"))
            painter.drawRoundedRect(frame, 12, 12)
            middle = frame.center()
            icon("file-plus", theme, "accent").paint(painter, int(middle.x()) - 14, int(middle.y()) - 40, 28, 28)
            painter.setFont(interface_font(15, 600))
            painter.setPen(theme.colour("accent"))
            words = QRectF(frame.left() + 16, middle.y(), frame.width() - 32, 60)
            painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._words)


class DropGround(QWidget):
    """Takes files and folders that are let go over it; they stay where they are."""

    paths_dropped = Signal(list)
    """Paths of files and folders."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._veil = DropVeil(themes, self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths := dropped_paths(event.mimeData()):
            _take_a_copy(event)
            self._veil.invite(len(paths))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._veil.hide()
        if paths := dropped_paths(event.mimeData()):
            _take_a_copy(event)
            self.paths_dropped.emit(paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._veil.setGeometry(self.rect())
