# SPDX-License-Identifier: MIT
"""The whole window: the table of figures is saved as a workbook or as CSV, as it is selected and ordered."""

from __future__ import annotations

import csv
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.core.errors import ReaderError
from reader.ui.dashboard.register import Register
from reader.ui.dashboard.register_order import Column
from reader.ui.main_window import MainWindow
from tests.export.sheets import ARTICLES, FIGURES, SUMS, sheet
from tests.ui.driving import Start, settle


@pytest.fixture
def window(start: Start, qtbot: QtBot) -> MainWindow:
    made = start()
    settle(qtbot, made)
    made.show_dashboard().finish()
    return made


@pytest.fixture
def register(window: MainWindow) -> Register:
    """The table of the awards in the five articles, the largest number first."""
    assert window.dashboard is not None
    found = window.dashboard.register
    head = found.table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(Column.VALUE) + 20, head.height() // 2)
    for _ in range(2):
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    return found


def answer(monkeypatch: pytest.MonkeyPatch, file: Path, kind: str) -> None:
    """Stand for the dialog: this file of this kind, if it is offered."""

    def choose(_parent: object, _title: str, _start: str, kinds: str) -> tuple[str, str]:
        assert kind in kinds.split(";;")
        return str(file), kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)


def select_rows(register: Register, *rows: int) -> None:
    for row in rows:
        place = register.table.visualRect(register.table.model().index(row, Column.YEARS)).center()
        modifier = Qt.KeyboardModifier.ControlModifier if row != rows[0] else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(register.table.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_selected_rows_become_a_workbook_in_the_order_of_the_table(
    window: MainWindow, register: Register, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, tmp_path / "đến 15.5.2024", "Bảng tính Excel (*.xlsx)")
    select_rows(register, 0, 1, 2, 4)
    QTest.mouseClick(register.save_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    file = tmp_path / "đến 15.5.2024.xlsx"
    assert register.message.text() == f"Đã ghi 4 dòng vào {file.name}"
    rows, articles = sheet(file, FIGURES), sheet(file, ARTICLES)
    assert [row["Số"] for row in rows] == ["648", "214", "106", "84"]
    assert all(row["Số"] in row["Câu"] for row in rows)
    assert (rows[1]["Từ năm"], rows[1]["Đến năm"], rows[1]["Duyệt"]) == ("2016", "2020", "chưa duyệt")
    assert [int(row["Số liệu"]) for row in articles] == [3, 1]
    assert articles[0]["Bài"] == rows[0]["Bài"] == rows[2]["Bài"] == rows[3]["Bài"]
    assert list(tmp_path.glob(".tulieu*")) == []


def test_a_workbook_adds_up_what_may_be_added(
    window: MainWindow, register: Register, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, tmp_path / "cả bảng.xlsx", "Bảng tính Excel (*.xlsx)")
    QTest.mouseClick(register.buttons["all"], Qt.MouseButton.LeftButton)
    register.table.selectAll()
    QTest.mouseClick(register.save_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    *sums, note = sheet(tmp_path / "cả bảng.xlsx", SUMS)
    assert note["Việc"].startswith("Chỉ cộng những số được phép cộng")
    found = {
        (row["Từ năm"], row["Đến năm"], row["Cấp"], row["Đối tượng"]): (row["Số"], row["Số liệu"])
        for row in sums
        if row["Việc"] == "khen thưởng" and "Từ năm" in row
    }
    assert found["2020", "2020", "cơ sở", "cá nhân"] == ("648", "1")  # without its parts, 438 and 210
    assert found["2020", "2020", "trên cơ sở", "cá nhân"] == ("84", "1")  # levels stand apart
    assert found["2016", "2020", "trên cơ sở", "tập thể"] == ("103", "1")  # of the whole period, no year's
    assert not any("%" in row["Đối tượng"] for row in sums)


def test_parts_say_their_total_also_where_that_is_not_selected(
    window: MainWindow, register: Register, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, tmp_path / "mọi số.xlsx", "Bảng tính Excel (*.xlsx)")
    QTest.mouseClick(register.buttons["all"], Qt.MouseButton.LeftButton)
    values = [row.figure.value for row in register.table.rows.records(slice(None))]
    select_rows(register, values.index(438))
    QTest.mouseClick(register.save_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    file = tmp_path / "mọi số.xlsx"
    (row,) = sheet(file, FIGURES)
    assert (row["Số"], row["Thuộc tổng"]) == ("438", "648")
    with ZipFile(file) as book:  # a part is added to nothing: no sheet of sums
        assert "xl/worksheets/sheet3.xml" not in book.namelist()


def test_the_same_rows_as_csv(
    window: MainWindow, register: Register, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, tmp_path / "bảng", "CSV (*.csv)")
    select_rows(register, 0, 1)
    window.commands.action("save-figures").trigger()
    settle(qtbot, window)
    with (tmp_path / "bảng.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row[0] for row in csv.reader(file)] == ["Số", "648", "214"]


@pytest.mark.parametrize("kind", ["Bảng tính Excel (*.xlsx)", "CSV (*.csv)"])
def test_a_table_that_cannot_be_written_says_why_and_leaves_nothing(
    window: MainWindow, register: Register, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    told: list[BaseException] = []
    window.services.jobs.failed.disconnect()
    window.services.jobs.failed.connect(told.append)
    answer(monkeypatch, tmp_path / "không có" / "bảng", kind)
    QTest.mouseClick(register.save_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: bool(told))
    (error,) = told
    assert isinstance(error, ReaderError)
    assert "không có" in str(error)
    assert "Chọn dòng nào" in register.message.text()  # as before
    assert register.save_button.isVisible()
    assert list(tmp_path.rglob("*bảng*")) == list(tmp_path.rglob(".tulieu*")) == []
