# SPDX-License-Identifier: MIT
"""The program around the window: a change of the language loses nothing that is under way, errors arrive once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app import Program, make_application, make_services
from reader.core.errors import ReaderError
from reader.core.figure import Status
from reader.core.marks import Mark, Marks
from reader.store.paths import Paths
from reader.store.searches import SavedSearch
from reader.ui import problems
from reader.ui.languages import speak
from reader.ui.main_window import MainWindow
from reader.ui.reading.decisions import decision_on
from tests.ui.driving import settle


class Problems(problems.Problems):
    """Keeps the errors instead of opening dialogs that nobody closes."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[BaseException] = []

    def show(self, error: BaseException) -> None:
        self.told.append(error)


@pytest.fixture
def told() -> Problems:
    return Problems()


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, home: Path, told: Problems) -> Iterator[Program]:
    """The program as it stands after its first start, in Vietnamese."""
    make_application()
    services = make_services(Paths.inside(home), told)
    speak("vi")
    program = Program(services)
    program.open_window()
    qtbot.waitUntil(lambda: window_of(program).desk.article is not None, timeout=20_000)
    yield program
    window_of(program).close()
    program.end()
    window_of(program).deleteLater()
    qapp.processEvents()
    speak("vi")


def window_of(program: Program) -> MainWindow:
    assert program.window is not None
    return program.window


def test_lanes_compute_in_short_turns(program: Program) -> None:
    assert sys.getswitchinterval() <= 0.001  # seconds: with Python's own 0.005 the window waits ten times as long


def switch_to_english(program: Program, qtbot: QtBot) -> MainWindow:
    """Choose English in the menu; the new window, once its panels are there."""
    window_of(program).commands.action("language-en").trigger()
    qtbot.waitUntil(lambda: window_of(program).header.tab_text("dashboard") == "Dashboard", timeout=20_000)
    qtbot.waitUntil(lambda: window_of(program).desk.article is not None, timeout=20_000)
    return window_of(program)


def test_what_is_being_typed_is_there_after_a_change_of_the_language(
    program: Program, qtbot: QtBot, told: Problems
) -> None:
    before = window_of(program)
    before.desk.note_on_article()
    (card,) = before.desk.article_notes.cards()
    QTest.keyClicks(card.body, "dang go do")
    (card,) = switch_to_english(program, qtbot).desk.article_notes.cards()
    assert card.body.toPlainText() == "dang go do"
    assert told.told == []


def marks_of(window: MainWindow) -> Marks:
    assert window.flows.marks.marks is not None
    return window.flows.marks.marks


def title_of(window: MainWindow) -> str:
    assert window.desk.article is not None
    return window.desk.article.entry.title


def test_undo_takes_back_after_a_change_of_the_language_what_was_done_before(
    program: Program, qtbot: QtBot, told: Problems
) -> None:
    window = window_of(program)
    settle(qtbot, window)
    article = window.desk.article
    assert article is not None
    services = window.services
    (figure, *_) = window.corpus.figures_of(article.entry.id)
    with qtbot.waitSignal(window.destroyed):
        note = window.flows.notes.new_note(article, (3, 9))
        window.flows.notes.change(note.edited(body="đối chiếu", now=note.modified))
        window.flows.marks.star([article.entry.id])
        window.flows.marks.tag([article.entry.id], ["cần xem"], [])
        window.flows.searches.save(SavedSearch("khen", "khen thưởng"))
        window.flows.decisions.decide(decision_on(figure, article.entry.text_hash, Status.CONFIRMED))
        window.flows.metadata.change(article.entry.id, {"title": "Tên khác"})
        settle(qtbot, window)
        window.desk.article_notes.cards()[0].delete_button.click()
        settle(qtbot, window)
        window = switch_to_english(program, qtbot)
    settle(qtbot, window)
    assert window.services is services

    def back(command: str = "undo") -> MainWindow:
        assert window.commands.action(command).isEnabled()
        window.commands.action(command).trigger()
        settle(qtbot, window)
        return window

    assert [note.body for note in back().flows.notes.all()] == ["đối chiếu"]
    assert [card.body.toPlainText() for card in window.desk.article_notes.cards()] == ["đối chiếu"]
    assert title_of(back()) == article.entry.title
    assert back().corpus.figures_of(article.entry.id)[0].status is Status.UNREVIEWED
    assert back().flows.searches.saved == ()
    assert not marks_of(back()).with_tags
    assert not marks_of(back()).having(Mark.STAR)
    assert [note.body for note in back().flows.notes.all()] == [""]
    assert back().flows.notes.all() == ()
    assert not window.commands.action("undo").isEnabled()
    for _ in range(8):
        back("redo")
    assert set(marks_of(window).having(Mark.STAR)) == {article.entry.id}
    assert window.corpus.figures_of(article.entry.id)[0].status is Status.CONFIRMED
    assert title_of(window) == "Tên khác"
    assert told.told == []


def test_what_is_typed_after_a_change_of_the_language_is_taken_back_by_itself(
    program: Program, qtbot: QtBot, told: Problems
) -> None:
    before = window_of(program)
    before.desk.note_on_article()
    QTest.keyClicks(before.desk.article_notes.cards()[0].body, "mot")
    before.desk.article_notes.flush()
    settle(qtbot, before)
    window = switch_to_english(program, qtbot)
    settle(qtbot, window)
    (card,) = window.desk.article_notes.cards()
    card.body.go_to_end()
    QTest.keyClicks(card.body, " hai")
    window.desk.article_notes.flush()
    settle(qtbot, window)
    assert [note.body for note in window.flows.notes.all()] == ["mot hai"]
    window.commands.action("undo").trigger()
    settle(qtbot, window)
    assert [note.body for note in window.flows.notes.all()] == ["mot"]
    window.commands.action("undo").trigger()
    settle(qtbot, window)
    assert window.flows.notes.all() == ()
    assert told.told == []


def test_an_import_goes_on_through_a_change_of_the_language(
    program: Program, qtbot: QtBot, told: Problems, tmp_path: Path
) -> None:
    folder = tmp_path / "bài"
    folder.mkdir()
    for number in range(12):
        words = f"Huyện {number} khen thưởng\n\nNăm 2022, Huyện ủy khen thưởng {number + 2} tập thể.\n"
        (folder / f"{number}.txt").write_text(words, encoding="utf-8")
    window_of(program).import_paths([folder])
    window = switch_to_english(program, qtbot)
    assert len(window.corpus.entries) == 5 + 12
    assert "17 articles" in window.strip.words()
    assert told.told == []


def test_an_error_is_told_once_after_the_window_was_made_anew(program: Program, qtbot: QtBot, told: Problems) -> None:
    window = switch_to_english(program, qtbot)

    def fail() -> None:
        raise ReaderError("store.disk_full", path="x")

    window.services.jobs.write.run("note", fail)
    qtbot.waitUntil(lambda: bool(told.told))
    assert len(told.told) == 1


def test_the_theme_changes_after_the_language_did(program: Program, qtbot: QtBot, told: Problems) -> None:
    before = window_of(program)
    for tab in ("dashboard", "notes", "reading"):
        before.show_tab(tab)
    with qtbot.waitSignal(before.destroyed):
        window = switch_to_english(program, qtbot)
    window.use_theme("dark")
    assert window.services.themes.current.name == "dark"
    assert told.told == []


def test_a_program_that_ends_at_once_keeps_no_house(
    qapp: QApplication, qtbot: QtBot, home: Path, told: Problems, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.main_window.window.HOUSEKEEPING_AFTER_MS", 500)
    make_application()
    program = Program(make_services(Paths.inside(home), told))
    window = program.open_window()
    qtbot.waitUntil(lambda: window.furnished, timeout=20_000)
    window.close()
    program.end()
    qtbot.wait(700)  # what the timer raised would fail the test
    assert told.told == []
    assert not program._services.jobs.busy
    window.deleteLater()
