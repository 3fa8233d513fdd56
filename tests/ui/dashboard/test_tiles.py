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
from reader.ui.dashboard.tiles import NAME_WAYS, PADDING, Tile, TileFacts, TileRow
from reader.ui.theme import ThemeKeeper, interface_font
from tests.records import five_articles
from tests.ui.dashboard.conftest import Show

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


def test_names_of_narrow_tiles_are_not_cut_off(show: Show) -> None:
    row = show(five_articles()).findChild(TileRow)
    assert row is not None
    row.setFixedWidth(5 * NARROW + 4 * 12)  # what a window 1,000 px wide leaves
    QApplication.processEvents()
    ways = {tile._name_way for tile in row.tiles}
    assert len(ways) == 1  # written alike
    assert all(tile.has_room_for_name(tile._name_way) for tile in row.tiles)
    row.setFixedWidth(1400)
    QApplication.processEvents()
    assert {tile._name_way for tile in row.tiles} == {NAME_WAYS[0]}
