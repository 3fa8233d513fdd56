# SPDX-License-Identifier: MIT
"""The whole program, started as often as a test wants."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app import make_application, make_services
from reader.store.paths import Paths
from reader.ui.languages import speak
from reader.ui.main_window import MainWindow
from reader.ui.services import Services
from tests.ui.driving import Problems, Start


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, home: Path) -> Iterator[Start]:
    """Start the program in this home, as often as wanted; what is open at the end is closed."""
    make_application()
    opened: list[tuple[MainWindow, Services]] = []

    def end() -> None:
        while opened:
            window, services = opened.pop()
            window.close()
            services.settings.save()
            services.jobs.close()
            services.library.close()
            window.deleteLater()
        qapp.processEvents()

    def begin() -> MainWindow:
        end()
        services = make_services(Paths.inside(home), Problems())
        speak("vi")
        window = MainWindow(services)
        opened.append((window, services))
        window.show()
        window.start()
        qtbot.waitUntil(lambda: bool(window.corpus.entries), timeout=20_000)
        qtbot.waitUntil(lambda: window.desk.article is not None)
        return window

    yield begin
    end()
