# SPDX-License-Identifier: MIT
"""The window stays free: long looks at the library are the lanes', and nothing is done twice on its own thread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import current_thread

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.app import make_services
from reader.core.corpus import Corpus
from reader.store.libraries import open_or_look
from reader.store.library import Library
from reader.store.paths import Paths
from reader.ui.dialogs import ExportDialog
from reader.ui.main_window import MainWindow
from reader.ui.theme import ThemeKeeper
from tests.ui.driving import Problems, Start, settle


def test_what_older_rules_have_read_is_looked_for_and_read_beside_the_window(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(qtbot, start())
    looked: list[str] = []
    stale, refresh = Library.stale, Library.refresh

    def look(library: Library) -> bool:
        looked.append(current_thread().name)
        return stale(library)

    def read(library: Library, **how: object) -> None:
        looked.append(current_thread().name)
        refresh(library, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(Library, "stale", look)
    monkeypatch.setattr(Library, "refresh", read)
    monkeypatch.setattr("reader.store.rereading.rules_version", lambda: "later rules")
    monkeypatch.setattr("reader.ui.main_window.window.HOUSEKEEPING_AFTER_MS", 0)
    window = start()
    qtbot.waitUntil(lambda: len(looked) == 2, timeout=20_000)
    settle(qtbot, window)
    assert all(name.startswith("batch") for name in looked)
    assert len(window.corpus) == 5


def lookers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The threads that look up from now on which articles are meant."""
    looked: list[str] = []
    ids_of = Corpus.ids_of

    def look(corpus: Corpus, numbers: Sequence[int]) -> list[str]:
        looked.append(current_thread().name)
        return ids_of(corpus, numbers)

    monkeypatch.setattr(Corpus, "ids_of", look)
    return looked


def test_what_is_selected_is_looked_up_for_an_export_beside_the_window(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start()
    settle(qtbot, window)
    window.desk.articles.view.selectAll()
    looked = lookers(monkeypatch)
    told: list[list[str]] = []

    def read_dialog() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, ExportDialog):
            QTimer.singleShot(10, read_dialog)
            return
        told.append([label.text() for label in dialog.findChildren(QLabel)])
        dialog.reject()

    QTimer.singleShot(0, read_dialog)
    window.commands.action("export").trigger()
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert "5 bài" in told[0]
    assert all(name.startswith("read") for name in looked)
    assert looked


@pytest.mark.parametrize("command", ["export", "help", "shortcuts", "about"])
def test_a_dialog_that_was_closed_is_given_up_with_all_that_it_knows(start: Start, qtbot: QtBot, command: str) -> None:
    window = start()
    settle(qtbot, window)
    closed: list[str] = []

    def close() -> None:
        if (dialog := QApplication.activeModalWidget()) is None:
            QTimer.singleShot(10, close)
            return
        closed.append(type(dialog).__name__)
        dialog.close()

    QTimer.singleShot(0, close)
    window.desk.articles.view.selectAll()
    window.commands.action(command).trigger()
    qtbot.waitUntil(lambda: bool(closed), timeout=10_000)
    qtbot.waitUntil(lambda: not window.findChildren(QDialog))


@pytest.mark.parametrize("command", ["join-printings", "remove", "star"])
def test_what_is_selected_is_looked_up_beside_the_window(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    window = start()
    settle(qtbot, window)
    window.desk.articles.view.selectAll()
    looked = lookers(monkeypatch)
    window.commands.action(command).trigger()
    settle(qtbot, window)
    assert looked
    assert all(name.startswith("write") for name in looked)


def test_what_is_clicked_before_the_window_is_furnished_is_done_then(start: Start, qtbot: QtBot, home: Path) -> None:
    first = start()
    settle(qtbot, first)
    last = first.desk.articles.shown_ids()[-1]
    services = make_services(Paths.inside(home), Problems(), open_or_look)
    window = MainWindow(services)
    window.start()
    assert not window.desk.furnished
    view = window.desk.articles.view
    window.desk.articles.view.opened.emit(view.model().rowCount() - 1)
    window.show()
    qtbot.waitUntil(lambda: window.desk.article is not None, timeout=20_000)
    assert window.desk.article is not None
    assert window.desk.article.entry.id == last
    window.close()
    services.jobs.close()
    services.library.close()


def test_a_tab_is_there_as_soon_as_it_is_clicked(start: Start, qtbot: QtBot, home: Path) -> None:
    settle(qtbot, start())
    services = make_services(Paths.inside(home), Problems(), open_or_look)
    window = MainWindow(services)
    window.start()
    window.header.tab_chosen.emit("notes")
    assert window.desk.furnished
    assert window.notes_panel is not None
    window.close()
    services.jobs.close()
    services.library.close()


class Dressed(QObject):
    """Counts how often a widget is dressed."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() is QEvent.Type.StyleChange
        return False


def test_a_second_window_does_not_dress_the_first_anew(qapp: QApplication, qtbot: QtBot) -> None:
    themes = ThemeKeeper("light")
    themes.apply()
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    dressed = Dressed(widget)
    themes.apply()
    assert dressed.times == 0
    themes.use("dark")
    assert dressed.times > 0
    themes.use("light")
