# SPDX-License-Identifier: MIT
"""The question for a file to write: a suffix that was not typed is added, and nothing is replaced unasked by that."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.widgets.file_choice import FileChoice


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


class Answers:
    """Stands for the dialog: gives these names one after the other, and notes where it was opened."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
        self.opened: list[str] = []
        self._folder, self._names = folder, list(names)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self._answer)

    def _answer(self, _parent: object, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        self.opened.append(Path(start).name)
        name = self._names.pop(0)
        return (str(self._folder / name) if name else "", "")


def ask(window: QWidget, folder: Path) -> Path | None:
    return FileChoice(str(folder)).target(window, "Lưu", "bảng.csv", "CSV (*.csv)", ".csv")


@pytest.mark.parametrize(("typed", "written"), [("a", "a.csv"), ("a.csv", "a.csv"), ("a.txt", "a.txt"), ("", None)])
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
