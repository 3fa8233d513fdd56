# SPDX-License-Identifier: MIT
"""Large counts are written as each language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.articles.words import figure_words
from reader.ui.dialogs.bin import DeleteQuestion
from reader.ui.languages import speak
from reader.ui.main_window.strip import StatusStrip

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(params=[("vi", "100.000"), ("en", "100,000")], ids=["vi", "en"])
def written(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """100,000 in the language that the interface speaks."""
    language, text = request.param
    speak(language)
    yield str(text)
    speak("vi")


def test_the_strip_groups_what_the_archive_holds(written: str, qtbot: QtBot) -> None:
    strip = StatusStrip()
    qtbot.addWidget(strip)
    strip.show_counts(100_000, 100_000, 100_000)
    assert strip.words().count(written) == 3
    assert "100000" not in strip.words()


def test_rows_and_questions_group_as_well(written: str, qtbot: QtBot) -> None:
    question = DeleteQuestion(100_000, 0)
    qtbot.addWidget(question)
    assert written in question.delete.text()
    assert written in figure_words(100_000)


def test_no_count_is_written_without_groups() -> None:
    sources = [*(ROOT / "reader" / "ui").rglob("*.py"), *(ROOT / "resources" / "i18n").rglob("*.ts")]
    bare = [file.name for file in sources if file.name != "qt.ts" and re.search(r"%n\b", file.read_text("utf-8"))]
    assert bare == []
