# SPDX-License-Identifier: MIT
"""Every command by a few letters of its name, marks or not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.ui.dialogs import CommandPalette, ShortcutsDialog
from reader.ui.dialogs.floating import round_mask
from reader.ui.dialogs.matching import score
from reader.ui.dialogs.palette import ROW_HEIGHT
from tests.ui.dialogs.conftest import Shown
from tests.ui.typing import compose, type_words

ROWS = (
    ("import", "Nhập bài…", "Ctrl+O", True),
    ("export", "Xuất PDF…", "Ctrl+E", True),
    ("undo", "Hoàn tác", "Ctrl+Z", False),
    ("note", "Ghi chú đoạn đã chọn", "Ctrl+N", True),
    ("article-note", "Ghi chú cả bài", "Ctrl+Shift+N", True),
    ("larger", "Chữ to hơn", "Ctrl++", True),
    ("theme-dark", "Giao diện tối", "", True),
)


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        pytest.param("xuat", ["Xuất PDF…"], id="without marks"),
        pytest.param("ghi chu", ["Ghi chú đoạn đã chọn", "Ghi chú cả bài"], id="two words"),
        pytest.param("bai ghi", ["Ghi chú cả bài"], id="words in any order"),
        pytest.param("chữ", ["Chữ to hơn"], id="marks bind"),
        pytest.param("gdt", ["Giao diện tối"], id="letters in order"),
        pytest.param("hoan", ["Hoàn tác"], id="also what can't be used now"),
        pytest.param("dark theme", ["Giao diện tối"], id="by the English name"),
        pytest.param("imp", ["Nhập bài…"], id="by its beginning"),
        pytest.param("xyz", [], id="nothing"),
    ],
)
def test_finding(shown: Shown[CommandPalette], typed: str, texts: list[str]) -> None:
    palette = shown(CommandPalette(ROWS))
    type_words(palette.edit, typed)
    assert palette.shown_texts() == texts
    assert palette.nothing.isVisible() is (not texts)


def test_finding_follows_a_word_while_it_is_composed(shown: Shown[CommandPalette]) -> None:
    palette = shown(CommandPalette(ROWS))
    compose(palette.edit, "c", "ch", "chu", "chư", "chữ")
    assert palette.shown_texts() == ["Chữ to hơn"]
    compose(palette.edit, "ch", "c", "")
    assert len(palette.shown_texts()) == len(ROWS)


def test_it_is_as_high_as_what_was_found_and_stays_in_its_place(shown: Shown[CommandPalette]) -> None:
    many = tuple((f"go-{number}", f"Đi đến trang {number}", "", True) for number in range(30))
    palette = shown(CommandPalette((*ROWS, *many)))
    place, all_height = palette.pos(), palette.height()
    type_words(palette.edit, "ghi chu")
    QApplication.processEvents()
    two_height = palette.height()
    assert palette.view.height() < 3 * ROW_HEIGHT
    assert not palette.view.verticalScrollBar().isVisible()
    palette.edit.clear()
    type_words(palette.edit, "xyz")
    QApplication.processEvents()
    assert two_height < palette.height() < all_height / 2
    assert palette.pos() == place
    edge = palette.ground.rect().center().x() - palette.nothing.geometry().center().x()
    assert abs(edge) <= 1
    assert palette.nothing.alignment() == Qt.AlignmentFlag.AlignCenter
    palette.edit.clear()
    QApplication.processEvents()
    assert palette.height() == all_height


def test_the_beginning_of_the_name_ranks_first() -> None:
    first, inside, fuzzy = score("bai", "Bài mới"), score("bai", "Nhập bài"), score("bai", "bắt tai nghe i")
    assert first is not None
    assert inside is not None
    assert fuzzy is not None
    assert first > inside > fuzzy


def test_unusable_commands_come_last_and_cannot_be_chosen(shown: Shown[CommandPalette], qtbot: QtBot) -> None:
    palette = shown(CommandPalette(ROWS))
    assert palette.shown_texts()[-1] == "Hoàn tác"
    type_words(palette.edit, "hoan tac")
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert palette.chosen == ""


def test_arrows_and_enter(qtbot: QtBot) -> None:
    def choose() -> None:
        palette = QApplication.activeModalWidget()
        assert isinstance(palette, CommandPalette)
        type_words(palette.edit, "ghi chu")
        qtbot.keyClick(palette.edit, Qt.Key.Key_Down)
        qtbot.keyClick(palette.edit, Qt.Key.Key_Down)
        qtbot.keyClick(palette.edit, Qt.Key.Key_Return)

    QTimer.singleShot(0, choose)
    assert CommandPalette.ask(None, ROWS) == "article-note"


def test_escape_chooses_nothing(qtbot: QtBot) -> None:
    QTimer.singleShot(0, lambda: qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape))
    assert CommandPalette.ask(None, ROWS) == ""


def test_a_click_chooses(shown: Shown[CommandPalette], qtbot: QtBot) -> None:
    palette = shown(CommandPalette(ROWS))
    place = palette.view.visualRect(palette.view.model().index(1, 0)).center()
    qtbot.mouseClick(palette.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert palette.chosen == "export"


def test_the_help_on_keys_shows_every_key_as_a_cap(shown: Shown[ShortcutsDialog]) -> None:
    dialog = shown(ShortcutsDialog(ROWS))
    caps = [label.text() for label in dialog.findChildren(QLabel) if label.property("tone") == "key"]
    assert caps.count("Ctrl") == 6
    assert "+" in caps
    assert "Shift" in caps
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Chữ to hơn" in words
    assert "Giao diện tối" not in words


def test_a_dialog_larger_than_the_screen_fits_itself_in(shown: Shown[ShortcutsDialog]) -> None:
    dialog = ShortcutsDialog(ROWS)
    dialog.resize(560, 4000)
    shown(dialog)
    screen = dialog.screen().availableGeometry()
    assert screen.contains(dialog.geometry())
    close = dialog.findChildren(QPushButton)[-1]
    assert screen.contains(QRect(close.mapToGlobal(QPoint(0, 0)), close.size()))


def test_what_stands_in_the_round_corners_is_cut_off_the_same_at_all_four() -> None:
    shape = round_mask(QSize(300, 120)).toImage()
    seen = {(x, y) for x in range(300) for y in range(120) if shape.pixelColor(x, y) == QColor(Qt.GlobalColor.color1)}
    assert {(0, 0), (299, 0), (0, 119), (299, 119), (2, 2)}.isdisjoint(seen)
    assert {(150, 0), (0, 60), (299, 60), (150, 119), (5, 5)} <= seen
    assert seen == {(299 - x, 119 - y) for x, y in seen} == {(299 - x, y) for x, y in seen}


def test_a_click_gives_up(shown: Shown[CommandPalette], qtbot: QtBot) -> None:
    palette = shown(CommandPalette(ROWS))
    qtbot.mouseClick(palette.leave, Qt.MouseButton.LeftButton)
    assert not palette.isVisible()
    assert palette.chosen == ""
