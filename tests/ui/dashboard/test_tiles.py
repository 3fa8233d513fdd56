# SPDX-License-Identifier: MIT
"""The tiles of the dashboard: a figure too long for its tile is written smaller or in two lines, never cut off."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.figure_columns import Records
from reader.ui.dashboard.choices import Choice
from reader.ui.dashboard.tiles import PADDING, Tile, TileFacts, TileRow
from reader.ui.theme import ThemeKeeper, interface_font

NARROW = 104
"""px: what a tile has for its figure in a window of 1,280 px with the sentences beside it."""


@pytest.mark.parametrize("value", ["732", "588 · 34.957", "61.421.922 · 947.022.412", "12.288 / 12.983"])
@pytest.mark.parametrize("width", [NARROW, 180, 320])
def test_every_digit_of_a_figure_is_seen(value: str, width: int, themes: ThemeKeeper, qtbot: QtBot) -> None:
    tile = Tile(themes)
    qtbot.addWidget(tile)
    nothing = Records(np.empty(0, dtype=np.int64), lambda _rows: ())
    tile.show_facts(TileFacts("Đăng ký", value, "tập thể · cá nhân", Choice("k", "t", "d", nothing)))
    tile.resize(width + 2 * PADDING, tile.sizeHint().height())
    size, shown = tile.value_in(width)
    metrics = QFontMetrics(interface_font(size, 700, tabular=True))
    assert shown.replace("\n", " ") == value
    assert max(metrics.horizontalAdvance(line) for line in shown.split("\n")) <= width


def test_a_name_too_long_for_one_line_takes_two_and_the_row_grows(themes: ThemeKeeper, qtbot: QtBot) -> None:
    row = TileRow(themes)
    qtbot.addWidget(row)
    nothing = Records(np.empty(0, dtype=np.int64), lambda _rows: ())
    for tile in row.tiles:
        tile.show_facts(TileFacts("Models, exemplars", "163 · 318", "2016–2020", Choice("k", "t", "d", nothing)))
    row.resize(1400, 120)
    row.show()
    assert {tile.name_lines() for tile in row.tiles} == {1}
    low = row.tiles[0].height()
    row.resize(590, 120)
    QApplication.processEvents()
    assert {tile.name_lines() for tile in row.tiles} == {2}
    assert row.tiles[0].height() > low
