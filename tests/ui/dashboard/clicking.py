# SPDX-License-Identifier: MIT
"""Clicks on the bars of a chart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.ui.dashboard.charts.canvas import ChartCanvas, Mark


def mark(chart: ChartCanvas, key: str) -> Mark:
    return next(mark for mark in chart.marks if mark.choice.key == key)


def click(chart: ChartCanvas, key: str) -> None:
    """A click in the middle of a bar."""
    place = mark(chart, key).shape.center().toPoint()
    QTest.mouseMove(chart.viewport(), place)
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
