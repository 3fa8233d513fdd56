# SPDX-License-Identifier: MIT
"""The pinned PySide6 survives a day of painting.

PySide6 6.12.0 lost a reference to None with every call of a painting method on Python 3.11 and died after some
thousand of them ("none_dealloc: deallocating None"). Hence a process of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAINT = """
import sys
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSize
from PySide6.QtWidgets import QApplication, QHeaderView, QStyledItemDelegate, QTableView

class Rows(QAbstractTableModel):
    def rowCount(self, parent=QModelIndex()):
        return 3
    def columnCount(self, parent=QModelIndex()):
        return 1
    def data(self, index, role):
        return "Biểu dương 20 tập thể" if role == 0 else None

class Delegate(QStyledItemDelegate):
    painted = 0
    def paint(self, painter, option, index):
        Delegate.painted += 1
        painter.drawText(option.rect, 0, index.data(0))

app = QApplication([])
view = QTableView()
view.setModel(Rows())
view.setItemDelegate(Delegate())
view.horizontalHeader().hide()
view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
view.resize(160, 60)
view.show()
app.processEvents()  # exposed: until then nothing is painted
for _ in range(int(sys.argv[1])):
    view.viewport().repaint()
print(Delegate.painted)
"""
REPAINTS = 20_000


def test_twenty_thousand_repaints_of_a_list() -> None:
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    command = [sys.executable, "-c", PAINT, str(REPAINTS)]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr[-2000:]
    assert int(done.stdout) >= REPAINTS
