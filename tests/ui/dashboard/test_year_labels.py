# SPDX-License-Identifier: MIT
"""The years under the bars: each is named as long as there is any room, whatever marks it bears."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from reader.core.figure import YearSource
from reader.ui.dashboard.charts.ink import metrics
from tests.records import C, Press
from tests.ui.dashboard.conftest import Show


@pytest.mark.parametrize(
    ("years", "width", "written"), [(4, 1280, "2025"), (22, 1280, "2025"), (22, 1000, "’25"), (60, 1280, None)]
)
def test_years_are_written_small_and_short_before_any_is_left_out(
    show: Show, years: int, width: int, written: str | None
) -> None:
    press = Press()
    for year in range(2026 - years, 2026):
        press.state("a", (5, C), year=year, year_source=YearSource.INFERRED if year % 3 else YearSource.STATED)
    panel = show(press)
    panel.resize(width, 720)
    for _ in range(3):
        QApplication.processEvents()
    chart = panel.years_chart
    size, texts, shown = chart.year_labels()
    assert (len(shown) == years) is (written is not None)
    assert size == (11 if years == 22 else 13)
    if written:
        assert texts[2025] == written
    step = chart._slot() * (years / len(shown))
    widest = max(metrics(size).horizontalAdvance(texts[year]) for year in shown)
    assert widest < step  # none touches its neighbour
