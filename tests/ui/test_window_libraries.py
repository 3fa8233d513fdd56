# SPDX-License-Identifier: MIT
"""Several libraries: the window goes from one to another, each keeps what is its own, nothing is lost on the way."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QToolButton
from pytestqt.qtbot import QtBot

from reader.app import Program, make_application, make_services
from reader.core.errors import ReaderError
from reader.core.settings import LookSettings, Settings
from reader.store.libraries import KnownLibraries, open_or_look
from reader.store.library import Library
from reader.store.lock import FolderLock
from reader.store.paths import Paths
from reader.store.settings import save_settings
from reader.ui.main_window import MainWindow
from tests.ui.test_program import Problems, window_of

PATIENCE = 20_000


@pytest.fixture
def told() -> Problems:
    return Problems()


@pytest.fixture
def begin(qapp: QApplication, qtbot: QtBot, home: Path, told: Problems) -> Iterator[Callable[..., Program]]:
    """Start the program; what is open at the end is ended."""
    make_application()
    save_settings(Paths.inside(home), Settings(LookSettings(theme="light", language="vi")))
    begun: list[Program] = []

    def start(folder: Path | None = None) -> Program:
        paths = Paths.inside(home)
        services = make_services(paths.of_library(folder or home), told, open_or_look)
        program = Program(services)
        begun.append(program)
        program.open_window()
        at_rest(program, qtbot)
        return program

    yield start
    for program in begun:
        if window_of(program).isVisible():
            end(program)
    qapp.processEvents()


def end(program: Program) -> None:
    window = window_of(program)
    window.close()
    program.end()
    window.deleteLater()


def at_rest(program: Program, qtbot: QtBot) -> MainWindow:
    """The window once it shows an article, or the one that says that there is none."""

    def rests() -> bool:
        window = window_of(program)
        jobs = window.services.jobs
        there = window.furnished and not (jobs.read.busy or jobs.write.busy or jobs.batch.busy)
        return there and (window.desk.article is not None or not len(window.corpus))

    qtbot.waitUntil(rests, timeout=PATIENCE)
    return window_of(program)


def arrive(program: Program, folder: Path, qtbot: QtBot) -> MainWindow:
    """The window once it has gone to the library in a folder."""
    qtbot.waitUntil(lambda: window_of(program).services.paths.data == folder, timeout=PATIENCE)
    return at_rest(program, qtbot)


def titles(window: MainWindow) -> set[str]:
    panel = window.desk.articles
    rows = range(panel.view.model().rowCount())
    return {entry.title for row in rows if (entry := window.corpus.entry(panel.id_at(row))) is not None}


def article(path: Path, place: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{place} khen thưởng\n\nNăm 2022, {place} khen thưởng 12 tập thể.\n", encoding="utf-8")
    return path


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """A library with two articles of its own."""
    folder = tmp_path / "thư viện hai"
    library = Library.open(Paths.inside(folder))
    library.import_paths([article(tmp_path / "bài" / f"{place}.txt", place) for place in ("Cà Mau", "Lai Châu")])
    library.name.set("Bài miền Nam")
    library.close()
    return folder


def in_dialog(kind: str, work: Callable[[QDialog], None]) -> None:
    """Work in the dialog that comes up next, as soon as it stands."""

    def wait() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and type(dialog).__name__ == kind:
            work(dialog)
        else:
            QTimer.singleShot(10, wait)

    QTimer.singleShot(0, wait)


def choose_folder(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getExistingDirectory", lambda *_a, **_k: str(folder))


def go_to(program: Program, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    choose_folder(monkeypatch, folder)
    window_of(program).commands.action("open-library").trigger()
    return arrive(program, folder, qtbot)


def test_each_library_has_its_own_articles_and_notes(
    begin: Callable[..., Program],
    second: Path,
    home: Path,
    qtbot: QtBot,
    told: Problems,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = begin()
    window = window_of(program)
    first_titles = titles(window)
    assert len(first_titles) == 5
    assert window.header.library_name() == "Mẫu và bài của tôi"
    window.desk.note_on_article()
    (card,) = window.desk.article_notes.cards()
    QTest.keyClicks(card.body, "dang go do")  # not saved yet when the library changes

    window = go_to(program, second, qtbot, monkeypatch)
    assert window.header.library_name() == "Bài miền Nam"
    assert titles(window) == {"Cà Mau khen thưởng", "Lai Châu khen thưởng"}
    assert window.flows.notes.all() == ()
    window.desk.note_on_article()
    (card,) = window.desk.article_notes.cards()
    QTest.keyClicks(card.body, "cua thu vien hai")

    window = go_to(program, home, qtbot, monkeypatch)
    assert titles(window) == first_titles
    assert [note.body for note in window.flows.notes.all()] == ["dang go do"]
    window = go_to(program, second, qtbot, monkeypatch)
    assert [note.body for note in window.flows.notes.all()] == ["cua thu vien hai"]
    assert told.told == []


def test_each_library_comes_up_as_it_was_left_and_the_settings_are_the_same_for_all(
    begin: Callable[..., Program], second: Path, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = begin()
    window = window_of(program)
    read = window.desk.articles.id_at(3)
    window.desk.open_article(read)
    window.desk.articles.set_sort("title", False)
    window.desk.articles.sort_changed.emit("title", False)
    window.use_theme("dark")
    window.show_tab("notes")

    window = go_to(program, second, qtbot, monkeypatch)
    session = window.services.settings.value.session
    assert (session.tab, session.sort) == ("reading", "date")
    assert window.services.themes.current.name == "dark"
    window.show_tab("dashboard")

    window = go_to(program, home, qtbot, monkeypatch)
    session = window.services.settings.value.session
    assert (session.tab, session.sort, session.article_id) == ("notes", "title", read)
    assert window.desk.article is not None
    assert window.desk.article.entry.id == read
    window = go_to(program, second, qtbot, monkeypatch)
    assert window.services.settings.value.session.tab == "dashboard"
    assert window.services.settings.value.look.theme == "dark"


def test_a_new_library_is_empty_and_takes_what_is_imported(
    begin: Callable[..., Program], tmp_path: Path, home: Path, qtbot: QtBot, told: Problems
) -> None:
    program = begin()

    def name_it(dialog: QDialog) -> None:
        assert not dialog.make.isEnabled()
        dialog.place.edit.setText(str(tmp_path))
        QTest.keyClicks(dialog.name.edit, "Bai 2026: quy 1")
        assert str(tmp_path / "Bai 2026 quy 1") in dialog.place.hint.text().replace("\u200b", "")
        QTest.keyClick(dialog.name.edit, Qt.Key.Key_Return)

    in_dialog("NewLibraryDialog", name_it)
    window_of(program).commands.action("new-library").trigger()
    folder = tmp_path / "Bai 2026 quy 1"
    window = arrive(program, folder, qtbot)
    assert window.header.library_name() == "Bai 2026: quy 1"
    assert len(window.corpus) == 0
    assert not window.header.export_button.isEnabled()
    assert "nhập tệp hoặc thư mục" in window.desk.reading.nothing.words.text()
    window.import_paths([article(tmp_path / "mới.txt", "Sóc Trăng")])
    qtbot.waitUntil(lambda: len(window.corpus) == 1, timeout=PATIENCE)
    at_rest(program, qtbot)
    assert titles(window) == {"Sóc Trăng khen thưởng"}
    assert window.header.export_button.isEnabled()
    assert told.told == []
    end(program)
    first = Library.open(Paths.inside(home))
    assert len(first.corpus()) == 5
    first.close()


def test_the_recent_libraries_are_offered_and_missing_ones_are_grey(
    begin: Callable[..., Program],
    second: Path,
    home: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    KnownLibraries(Paths.inside(home), home).note(tmp_path / "đã xoá", "Đã xoá")
    program = begin()
    window = go_to(program, second, qtbot, monkeypatch)
    offered = {action.text(): action.isEnabled() for action in window.libraries.recent.actions()}
    assert offered == {"Mẫu và bài của tôi": True, "Đã xoá": False}
    assert [row[1] for row in window.libraries.rows()] == [
        "Mở thư viện “Mẫu và bài của tôi”",
        "Mở thư viện “Đã xoá”",
    ]
    next(action for action in window.libraries.recent.actions() if action.isEnabled()).trigger()
    window = arrive(program, home, qtbot)
    assert [action.text() for action in window.libraries.recent.actions()] == ["Bài miền Nam", "Đã xoá"]
    in_dialog(
        "CommandPalette",
        lambda dialog: (QTest.keyClicks(dialog.edit, "bai mien nam"), QTest.keyClick(dialog.edit, Qt.Key.Key_Return)),
    )
    window.commands.action("palette").trigger()
    assert arrive(program, second, qtbot).header.library_name() == "Bài miền Nam"


def test_renaming_shows_at_once_can_be_undone_and_stays_with_the_library(
    begin: Callable[..., Program], second: Path, home: Path, qtbot: QtBot
) -> None:
    program = begin(second)
    window = window_of(program)
    known = KnownLibraries(Paths.inside(home), home)

    def rename(dialog: QDialog) -> None:
        assert dialog.field.edit.text() == "Bài miền Nam"
        QTest.keyClicks(dialog.field.edit, "Ho so A&B")
        QTest.keyClick(dialog.field.edit, Qt.Key.Key_Return)

    in_dialog("NameDialog", rename)
    window.commands.action("rename-library").trigger()
    assert window.header.library_name() == "Ho so A&B"
    window.undo.undo()
    assert window.header.library_name() == "Bài miền Nam"
    at_rest(program, qtbot)
    assert known.all()[0] == (second, "Bài miền Nam")
    window.undo.redo()
    end(program)
    assert known.all()[0] == (second, "Ho so A&B")
    library = Library.open(Paths.inside(second))
    assert library.name.get() == "Ho so A&B"
    library.close()


def test_what_cannot_be_opened_leaves_the_old_library_open(
    begin: Callable[..., Program],
    second: Path,
    home: Path,
    tmp_path: Path,
    qtbot: QtBot,
    told: Problems,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import apsw

    program = begin()
    window = window_of(program)
    newer = apsw.Connection(str(second / "library.db"))
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    full = article(tmp_path / "chỉ có bài" / "a.txt", "Huế").parent
    for folder, words in ((second, "bản mới hơn"), (full, "không có thư viện nào"), (tmp_path / "x", "Không còn")):
        choose_folder(monkeypatch, folder)
        window.commands.action("open-library").trigger()
        qtbot.waitUntil(lambda: bool(told.told), timeout=PATIENCE)
        (error,) = told.told
        assert isinstance(error, ReaderError)
        assert words in str(error)
        told.told.clear()
        assert window_of(program) is window
    assert sorted(path.name for path in full.iterdir()) == ["a.txt"]
    assert not (tmp_path / "x").exists()
    window.desk.note_on_article()
    at_rest(program, qtbot)
    assert len(window.services.library.work.notes()) == 1  # and it still works


def test_an_import_that_is_broken_off_for_another_library_is_asked_for_later(
    begin: Callable[..., Program],
    second: Path,
    home: Path,
    tmp_path: Path,
    qtbot: QtBot,
    told: Problems,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = begin()
    window = window_of(program)
    folder = tmp_path / "nhiều bài"
    for number in range(30):
        article(folder / f"{number}.txt", f"Huyện {number}")
    window.import_paths([folder])
    window.flows.archive.pause()
    choose_folder(monkeypatch, second)
    in_dialog("LeaveDialog", lambda dialog: QTest.mouseClick(dialog.stay, Qt.MouseButton.LeftButton))
    window.commands.action("open-library").trigger()
    assert window_of(program) is window
    in_dialog("LeaveDialog", lambda dialog: QTest.mouseClick(dialog.leave, Qt.MouseButton.LeftButton))
    window.commands.action("open-library").trigger()
    window = arrive(program, second, qtbot)
    assert len(window.corpus) == 2

    window = go_to(program, home, qtbot, monkeypatch)
    qtbot.waitUntil(lambda: "nhiều bài" in window.strip.words(), timeout=PATIENCE)
    assert told.told == []


def test_a_library_that_somebody_else_has_open_is_only_read(
    begin: Callable[..., Program],
    second: Path,
    qtbot: QtBot,
    told: Problems,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = begin()
    monkeypatch.setenv("USER", "lan")
    monkeypatch.setenv("USERNAME", "lan")
    lock = FolderLock(second)
    window = go_to(program, second, qtbot, monkeypatch)
    assert "lan" in window.header.library_button.accessibleDescription()
    assert "lan" in window.strip.words()
    assert len(titles(window)) == 2
    for command in ("import", "note", "star", "metadata", "rename-library", "paste"):
        assert not window.commands.action(command).isEnabled()
        assert "lan" in window.commands.action(command).toolTip()
    assert "lan" in window.header.import_button.toolTip()
    window.desk.articles.head.search.setText("lai chau")
    qtbot.waitUntil(lambda: titles(window) == {"Lai Châu khen thưởng"}, timeout=PATIENCE)
    window.desk.note_on_article()
    assert window.desk.article_notes.cards() == []
    window.import_paths([second])
    qtbot.waitUntil(lambda: "không ghi được" in window.strip.words(), timeout=PATIENCE)
    assert told.told == []
    lock.release()

    window.libraries._flow.choose(second)  # again, since it has been closed there
    qtbot.waitUntil(lambda: not window_of(program).services.library.only_read, timeout=PATIENCE)
    window = at_rest(program, qtbot)
    window.desk.note_on_article()
    assert len(window.desk.article_notes.cards()) == 1


def test_the_name_opens_its_menu_by_the_keyboard(begin: Callable[..., Program], second: Path, qtbot: QtBot) -> None:
    window = window_of(begin(second))
    button = window.header.library_button
    assert button.accessibleName() == "Thư viện: Bài miền Nam"
    assert button.focusPolicy() == Qt.FocusPolicy.TabFocus
    assert button.popupMode() is QToolButton.ToolButtonPopupMode.InstantPopup
    texts = [action.text() for action in button.menu().actions() if not action.isSeparator()]
    assert texts == ["Mở thư viện…", "Thư viện mới…", "Thư viện gần đây", "Đổi tên thư viện…"]


def test_a_window_that_was_left_is_given_up(
    begin: Callable[..., Program], second: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = begin()
    before = weakref.ref(window_of(program).corpus)
    monkeypatch.setattr("reader.app.TIDY_AFTER_MS", 200)
    go_to(program, second, qtbot, monkeypatch)
    qtbot.waitUntil(lambda: before() is None, timeout=20_000)
