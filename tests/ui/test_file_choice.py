# SPDX-License-Identifier: MIT
"""The question for a file to write: its kind decides the suffix, and nothing is replaced unasked by that."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.widgets.file_choice import CSV, FileChoice, Kind

EXCEL = Kind("Bảng tính", ".xlsx")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


class Answers:
    """Stands for the dialog: gives these names one after the other, and notes where it was opened."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, *names: str, kind: Kind | None = None) -> None:
        self.opened: list[str] = []
        self.kinds = ""
        self._folder, self._names, self._kind = folder, list(names), kind
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self._answer)

    def _answer(self, _parent: object, _title: str, start: str, kinds: str) -> tuple[str, str]:
        self.opened.append(Path(start).name)
        self.kinds = kinds
        name = self._names.pop(0)
        return (str(self._folder / name), self._kind.filter if self._kind else "") if name else ("", "")


def ask(window: QWidget, folder: Path, *kinds: Kind) -> Path | None:
    return FileChoice(str(folder)).target(window, "Lưu", "bảng", *(kinds or (CSV,)))


@pytest.mark.parametrize(
    ("typed", "written"),
    [("a", "a.csv"), ("a.csv", "a.csv"), ("a.CSV", "a.CSV"), ("đến 15.5.2024", "đến 15.5.2024.csv"), ("", None)],
)
def test_the_suffix_is_added_where_none_was_typed(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, written: str | None
) -> None:
    answers = Answers(tmp_path, monkeypatch, typed)
    assert ask(window, tmp_path) == (tmp_path / written if written else None)
    assert answers.opened == ["bảng.csv"]


def test_a_file_of_the_name_with_the_suffix_is_not_replaced_unasked(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "số liệu.csv").write_text("của người dùng", encoding="utf-8")
    answers = Answers(tmp_path, monkeypatch, "số liệu", "số liệu mới")
    assert ask(window, tmp_path) == tmp_path / "số liệu mới.csv"
    assert answers.opened == ["bảng.csv", "số liệu.csv"]  # that dialog asks by itself before it agrees
    answers = Answers(tmp_path, monkeypatch, "số liệu", "")
    assert ask(window, tmp_path) is None


@pytest.mark.parametrize(
    ("typed", "kind", "written"),
    [
        ("bảng.xlsx", EXCEL, "bảng.xlsx"),
        ("a", EXCEL, "a.xlsx"),
        ("a", CSV, "a.csv"),
        ("a.csv", EXCEL, "a.csv"),  # what is typed is meant
        ("bảng.xlsx", CSV, "bảng.csv"),  # what is offered stays in dialogs that only change the kind
    ],
)
def test_of_several_kinds_the_one_that_is_meant_is_written(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, kind: Kind, written: str
) -> None:
    answers = Answers(tmp_path, monkeypatch, typed, kind=kind)
    assert ask(window, tmp_path, EXCEL, CSV) == tmp_path / written
    assert answers.opened == ["bảng.xlsx"]
    assert answers.kinds == "Bảng tính (*.xlsx);;CSV (*.csv)"


@pytest.mark.parametrize("left", ["", "/no/such/folder"])
def test_the_first_dialog_opens_where_people_keep_their_files(
    window: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, left: str
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(tmp_path))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda _parent, _title, start: opened.append(start) or "")
    FileChoice(left).directory(window, "Chọn")
    assert opened == [str(tmp_path)]


def test_what_is_written_lands_elsewhere_than_what_is_read(
    window: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sources, reports, own = (tmp_path / name for name in ("bài báo", "báo cáo", "của tôi"))
    for folder in (sources, reports, own):
        folder.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(own))
    opened: list[str] = []

    def save(_parent: object, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        opened.append(str(Path(start).parent))
        return str(reports / "bảng.csv"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda _parent, _title, start: opened.append(start) or "")
    kept: list[str] = []
    choice = FileChoice(str(sources), keep_target=kept.append)
    for _ in range(2):
        choice.target(window, "Lưu", "bảng", CSV)
    choice.directory(window, "Chọn")
    assert opened == [str(own), str(reports), str(sources)]
    assert kept == [str(reports)]
