# SPDX-License-Identifier: MIT
"""What is said after an import, and what the program says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from reader import __version__
from reader.store.report import ImportReport
from reader.ui.dialogs import AboutDialog, ImportReportDialog
from reader.ui.dialogs.about import bundled_licences, unwrapped
from tests.ui.dialogs.conftest import Shown


def words(dialog: QWidget) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_failures_are_listed_with_their_reasons_and_copied(shown: Shown[ImportReportDialog], qtbot: QtBot) -> None:
    failed = ((Path("/a/ảnh.txt"), "Tệp trống, không có chữ nào."), (Path("/a/b.txt"), "Không đọc được."))
    dialog = shown(ImportReportDialog(ImportReport(added=("x", "y"), failed=failed)))
    assert words(dialog)[:2] == ["2 tệp không đọc được", "Thêm 2 bài"]
    assert {"ảnh.txt", "Tệp trống, không có chữ nào.", "b.txt"} <= set(words(dialog))
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text().splitlines()
    assert copied == [f"{path}\t{reason}" for path, reason in failed]


def test_files_of_one_name_in_several_folders_are_told_apart(shown: Shown[ImportReportDialog]) -> None:
    places = ("kho/2023/tin.txt", "kho/2024/tin.txt", "kho/bìa.pdf")
    failed = tuple((Path("/a") / place, "Tệp trống.") for place in places)
    said = words(shown(ImportReportDialog(ImportReport(failed=failed))))
    named = [one.replace("\\", "/") for one in said if one.endswith((".txt", ".pdf"))]
    assert named == ["2023/tin.txt", "2024/tin.txt", "bìa.pdf"]


def test_a_long_name_of_a_file_pushes_no_reason_out_of_sight(shown: Shown[ImportReportDialog]) -> None:
    failed = ((Path("/a") / f"{'bao-cao-' * 30}.docx", "Tệp bị hỏng hoặc bị cắt ngang. " * 6),)
    dialog = shown(ImportReportDialog(ImportReport(failed=failed)))
    (area,) = dialog.findChildren(QScrollArea)
    listing = area.widget()
    assert listing is not None
    assert listing.width() <= area.viewport().width()


def test_nothing_new_is_no_failure(shown: Shown[ImportReportDialog]) -> None:
    dialog = shown(ImportReportDialog(ImportReport(unchanged=("x",) * 5)))
    assert words(dialog) == ["Không có gì mới: các bài này đã có trong thư viện", "5 bài đã có"]


def test_a_cancelled_import_says_what_is_in(shown: Shown[ImportReportDialog]) -> None:
    dialog = shown(ImportReportDialog(ImportReport(added=("x",), cancelled=True)))
    assert words(dialog) == ["Đã dừng nhập; bài nào đã vào thì vẫn còn", "Thêm 1 bài"]


def test_an_empty_folder_says_what_is_taken(shown: Shown[ImportReportDialog]) -> None:
    said = words(shown(ImportReportDialog(ImportReport())))[1]
    assert said.startswith("Các tệp đọc được có đuôi .txt .html")


def test_very_many_failures_stay_usable(shown: Shown[ImportReportDialog]) -> None:
    failed = tuple((Path(f"/a/{number}.txt"), "Tệp trống.") for number in range(500))
    dialog = shown(ImportReportDialog(ImportReport(failed=failed)))
    assert "và 300 tệp nữa; chép danh sách để xem hết" in [label.text() for label in dialog.findChildren(QLabel)]
    dialog.copy_list()
    assert len(QApplication.clipboard().text().splitlines()) == 500


def test_many_failures_come_in_turns_and_in_their_order(shown: Shown[ImportReportDialog], qtbot: QtBot) -> None:
    failed = tuple((Path(f"/a/{number}.txt"), "Tệp trống.") for number in range(60))
    dialog = shown(ImportReportDialog(ImportReport(failed=failed)))

    def listed() -> list[str]:
        cards = [card for card in dialog.findChildren(QFrame) if card.property("card")]
        return [card.toolTip() for card in sorted(cards, key=lambda card: card.y())]

    assert len(listed()) < 60
    qtbot.waitUntil(lambda: len(listed()) == 60)
    qtbot.waitUntil(lambda: listed() == [str(path) for path, _ in failed])


def test_about_shows_the_licence_of_every_font(shown: Shown[AboutDialog], qtbot: QtBot) -> None:
    dialog = shown(AboutDialog())
    assert f"Tư Liệu {__version__}" in words(dialog)
    names = [dialog.parts.item(row).text() for row in range(dialog.parts.count())]
    assert {"Be Vietnam Pro", "Noto Serif"} <= set(names)
    dialog.parts.setFocus()
    for _ in range(names.index("Noto Serif") - dialog.parts.currentRow()):
        qtbot.keyClick(dialog.parts, Qt.Key.Key_Down)
    assert "SIL Open Font License" in dialog.text.toPlainText()
    assert "Noto" in dialog.text.toPlainText()


def test_about_shows_no_signs_of_markdown(shown: Shown[AboutDialog]) -> None:
    dialog = shown(AboutDialog())
    for row in range(dialog.parts.count()):
        dialog.parts.setCurrentRow(row)
        licence = dialog.text.toPlainText()
        assert not [line for line in licence.splitlines() if line.startswith(("# ", "|")) or "`" in line]
        assert licence == licence.strip()


def test_licences_are_found_by_their_files(tmp_path: Path) -> None:
    (tmp_path / "gazetteer").mkdir()
    (tmp_path / "gazetteer" / "LICENSE.units.txt").write_text("MIT", encoding="utf-8")
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "LICENSE").write_text("ISC", encoding="utf-8")
    (tmp_path / "set" / "README.md").write_text("Icons of Lucide (ISC).\n", encoding="utf-8")
    assert [(each.name, each.about, each.text) for each in bundled_licences(tmp_path)] == [
        ("units", "", "MIT"),
        ("Icons of Lucide", "Icons of Lucide (ISC).", "ISC"),
    ]


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        (
            "Noto Serif",
            "to stimulate worldwide development of collaborative font projects, to support the font creation",
        ),
        ("Gazetteer", "to any person obtaining a copy of this software and associated documentation files"),
        ("Outline icons", "with or without fee is hereby granted, provided that the above copyright notice and this"),
    ],
)
def test_no_line_of_a_licence_is_broken_but_by_the_pane(part: str, sentence: str, shown: Shown[AboutDialog]) -> None:
    dialog = shown(AboutDialog())
    (row,) = (row for row in range(dialog.parts.count()) if dialog.parts.item(row).text().startswith(part))
    dialog.parts.setCurrentRow(row)
    assert any(sentence in line for line in dialog.text.toPlainText().splitlines())


@pytest.mark.parametrize(
    ("written", "shown_as"),
    [
        pytest.param(
            "Permission is hereby granted, free of charge, to any person getting it\nand its papers.",
            ["Permission is hereby granted, free of charge, to any person getting it and its papers."],
            id="a sentence",
        ),
        pytest.param("PREAMBLE\nThe goals are", ["PREAMBLE", "The goals are"], id="a head"),
        pytest.param("Copyright 2020 A\nCopyright 2021 B", ["Copyright 2020 A", "Copyright 2021 B"], id="short lines"),
        pytest.param(
            "Redistributions of source code must keep the notice above, and this list\n2) of others must too",
            ["Redistributions of source code must keep the notice above, and this list", "2) of others must too"],
            id="a list",
        ),
        pytest.param(
            "This licence is copied below, and is also to be had with answers, at:\nhttps://example.org/licence",
            ["This licence is copied below, and is also to be had with answers, at:", "https://example.org/licence"],
            id="an address",
        ),
        pytest.param(
            f"{'-' * 70}\nTERMS\n    indented words stay", ["-" * 70, "TERMS", "    indented words stay"], id="a rule"
        ),
        pytest.param(
            "One paragraph, which is long enough to fill a line of its own up.\n\nAnother.",
            ["One paragraph, which is long enough to fill a line of its own up.", "", "Another."],
            id="paragraphs",
        ),
    ],
)
def test_licences_are_taken_out_of_their_line_breaks(written: str, shown_as: list[str]) -> None:
    assert unwrapped(written) == shown_as
