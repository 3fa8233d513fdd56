# SPDX-License-Identifier: MIT
"""The window fits its screen when it comes up for the first time, and comes up as it was left after that."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from reader.ui.main_window.size import FIRST_SIZE, give_size


class Screen:
    """A screen with this much room, in px of the interface."""

    def __init__(self, width: int, height: int) -> None:
        self._room = QSize(width, height)

    def availableSize(self) -> QSize:
        return self._room


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QMainWindow]:
    made = QMainWindow()
    qtbot.addWidget(made)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("width", "height"), [(1280, 692), (1366, 728), (960, 500)], ids=["1280", "1366", "1920 at 200 %"]
)
def test_a_small_screen_is_filled_and_the_window_fits_it_afterwards(
    window: QMainWindow, monkeypatch: pytest.MonkeyPatch, width: int, height: int
) -> None:
    screen = Screen(width, height)
    monkeypatch.setattr(window, "screen", lambda: screen)
    give_size(window, None)
    assert window.isMaximized()
    assert window.width() <= width
    assert window.height() <= height


def test_a_large_screen_is_not_filled(window: QMainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "screen", lambda: Screen(1920, 1040))
    give_size(window, None)
    assert not window.isMaximized()
    assert window.size() == FIRST_SIZE


def test_a_window_comes_up_as_it_was_left(window: QMainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    left = QMainWindow()
    qtbot.addWidget(left)
    left.resize(950, 700)
    monkeypatch.setattr(window, "screen", lambda: Screen(1280, 692))
    give_size(window, left.saveGeometry())
    assert not window.isMaximized()
    assert window.height() == 700
