# SPDX-License-Identifier: MIT
"""The words of spans of years under the bars: beside the span or in it, never across its edge or out of the chart."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.records import C, I, Press
from tests.ui.dashboard.conftest import Show


@pytest.mark.parametrize("width", [900, 1280, 1800])
def test_long_words_of_a_span_leave_its_edges_free(show: Show, width: int) -> None:
    press = Press()
    for first, last in ((2003, 2012), (2008, 2015), (2013, 2018), (2016, 2024), (2018, 2019)):
        press.state("a", (23_877_798_000, C), (5_643_456_000, I), year_from=first, year_to=last)
    press.state("b", (4, C), year=2003)
    press.state("b", (9, I), year=2025)
    panel = show(press)
    panel.resize(width, 720)
    for _ in range(3):
        QApplication.processEvents()
    chart = panel.years_chart
    assert len(chart._bands) == 5
    for band in chart._bands:
        assert band.text
        assert band.text_rect.left() >= chart.plot_rect().left() - 1
        assert band.text_rect.right() <= chart.plot_rect().right() + 3
        if not band.inside:
            assert not band.text_rect.intersects(band.rect)
