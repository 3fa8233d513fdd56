# SPDX-License-Identifier: MIT
"""The words of the interface while an update writes their files anew beside the running program."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from reader.core.resources import resource
from reader.ui.languages import speak


def test_words_stay_when_their_files_are_written_anew(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "i18n" / "vi"
    shutil.copytree(resource("i18n/vi"), own)
    monkeypatch.setattr("reader.ui.languages.resource", lambda name: tmp_path / name)
    speak("vi")
    assert QCoreApplication.translate("Dashboard", "Show fewer") == "Thu gọn"
    for file in own.glob("*.qm"):
        file.write_bytes(b"")  # as an installer does it that doesn't put a new file in its place
    assert QCoreApplication.translate("Dashboard", "Show fewer") == "Thu gọn"
    monkeypatch.undo()
    speak("vi")
    assert QCoreApplication.translate("Dashboard", "Show fewer") == "Thu gọn"
