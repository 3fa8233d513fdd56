# SPDX-License-Identifier: MIT
"""An import in the window: it rests and goes on, shows what has come, ends with the program and is offered again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.core.pace import Pace, time_words
from reader.ui.flows.reins import Reins
from reader.ui.main_window import MainWindow
from tests.clock import Clock
from tests.ui.driving import Start, settle

TEXT = "Huyện số {n} khen thưởng\n\nNăm 2022, Huyện ủy huyện số {n} khen thưởng {n} tập thể và 7 cá nhân.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files enough that one may step in while they are read."""
    made = tmp_path / "kho bài"
    made.mkdir()
    for number in range(100, 139):  # fewer than other processes are started for
        (made / f"{number}.txt").write_text(TEXT.format(n=number), encoding="utf-8")
    return made


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Each article takes a while, and is shown soon."""
    import time

    from reader.store import importer, preparing
    from reader.ui.flows import reins

    real = preparing.read_text
    monkeypatch.setattr(preparing, "read_text", lambda text, published: time.sleep(0.03) or real(text, published))
    monkeypatch.setattr(importer, "BATCH_SECONDS", 0.05)
    monkeypatch.setattr(reins, "_SHOWN_EVERY", 0.05)
    monkeypatch.setattr(reins, "_SHOWN_SHARE", 0)
    return


def button(window: MainWindow, text: str) -> QPushButton:
    return next(one for one in window.strip.findChildren(QPushButton) if one.text() == text and one.isVisible())


def press(qtbot: QtBot, window: MainWindow, text: str) -> None:
    qtbot.waitUntil(lambda: any(one.text() == text for one in _visible(window)), timeout=20_000)
    qtbot.mouseClick(button(window, text), Qt.MouseButton.LeftButton)


def _visible(window: MainWindow) -> list[QPushButton]:
    return [one for one in window.strip.findChildren(QPushButton) if one.isVisible()]


def test_a_search_finds_what_a_changed_file_says_now(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.ui.flows import reins

    monkeypatch.setattr(reins, "_SHOWN_EVERY", 0)  # shown before the index knows of it, as in a longer import
    monkeypatch.setattr(reins, "_SHOWN_SHARE", 0)
    window = start()
    settle(qtbot, window)
    file = tmp_path / "một.txt"
    file.write_text(TEXT.format(n=41), encoding="utf-8")
    window.flows.archive.import_paths([file])
    qtbot.waitUntil(lambda: window.desk.article is not None and "41" in window.desk.article.entry.title)
    window.desk.note_on_article()
    settle(qtbot, window)
    window.desk.articles.head.search.use_text("chuồn chuồn")
    settle(qtbot, window)
    assert window.desk.articles.shown_ids() == []
    file.write_text(TEXT.format(n=41) + "\nNhiều chuồn chuồn bay thấp.\n", encoding="utf-8")
    window.flows.archive.import_quietly([file])
    settle(qtbot, window)
    qtbot.waitUntil(lambda: len(window.desk.articles.shown_ids()) == 1)


def done(window: MainWindow) -> int:
    found = re.search(r"(\d+) / 39", window.strip.words())
    return int(found[1]) if found else 0


@pytest.mark.usefixtures("slowly")
def test_articles_appear_while_the_import_runs_rests_and_goes_on(start: Start, qtbot: QtBot, folder: Path) -> None:
    window = start()
    settle(qtbot, window)
    window.flows.archive.import_paths([folder])
    qtbot.waitUntil(lambda: 5 < len(window.corpus) < 44, timeout=30_000)  # shown before the end
    press(qtbot, window, "Tạm dừng")
    qtbot.waitUntil(lambda: "đang tạm dừng" in window.strip.words())
    rested = 0

    def rests() -> None:  # what was at hand is through, and told
        nonlocal rested
        before, rested = rested, len(window.services.library.corpus())
        assert (before, done(window)) == (rested, rested - 5)  # with the last of those that came at once
        qtbot.wait(300)

    qtbot.waitUntil(rests, timeout=20_000)
    assert rested < 44
    assert "đang tạm dừng" in window.strip.words()
    qtbot.wait(300)
    assert len(window.services.library.corpus()) == rested
    assert button(window, "Tiếp tục").isEnabled()
    window.commands.action("pause-import").trigger()
    assert "đang tạm dừng" not in window.strip.words()  # at once, however long the next article takes
    settle(qtbot, window)
    qtbot.waitUntil(lambda: len(window.corpus) == 44)
    assert "39 bài" in window.strip.words()
    assert _visible(window) == []


def test_an_import_that_rests_before_its_first_article_says_just_that(start: Start, qtbot: QtBot) -> None:
    window = start()
    settle(qtbot, window)
    window.strip.show_pausable(True)
    window.strip.show_paused(True)
    assert "  Đang tạm dừng  " in window.strip.words()
    window.strip.show_paused(False)
    assert "tạm dừng" not in window.strip.words()


def test_files_are_read_by_another_process_even_where_there_is_one_processor(
    start: Start, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.store import importer, preparing

    def read_beside_the_window(_text: str, _published: str | None) -> None:
        raise AssertionError("the window waits for each of its own turns")

    window = start()
    settle(qtbot, window)
    monkeypatch.setattr("reader.ui.flows.archive.processors", lambda: 1)
    monkeypatch.setattr(importer, "FEWEST_FOR_WORKERS", 39)
    monkeypatch.setattr(preparing, "read_text", read_beside_the_window)
    window.flows.archive.import_paths([folder])
    qtbot.waitUntil(lambda: len(window.corpus) == 44, timeout=60_000)
    settle(qtbot, window)


@pytest.mark.usefixtures("slowly")
def test_an_import_that_the_end_of_the_program_broke_off_is_offered_and_goes_on(
    start: Start, qtbot: QtBot, folder: Path
) -> None:
    window = start()
    settle(qtbot, window)
    window.flows.archive.import_paths([folder])
    qtbot.waitUntil(lambda: done(window) > 3, timeout=30_000)
    again = start()  # closes the first window in the middle
    qtbot.waitUntil(lambda: "“kho bài” đang dở dang" in again.strip.words(), timeout=10_000)
    assert 5 <= len(again.corpus) < 44
    press(qtbot, again, "Nhập tiếp")
    settle(qtbot, again)
    qtbot.waitUntil(lambda: len(again.corpus) == 44, timeout=20_000)
    third = start()
    settle(qtbot, third)
    assert "dở dang" not in third.strip.words()
    assert _visible(third) == []


@pytest.mark.usefixtures("slowly")
def test_the_offer_can_be_dismissed_for_good(start: Start, qtbot: QtBot, folder: Path) -> None:
    window = start()
    settle(qtbot, window)
    window.flows.archive.import_paths([folder])
    qtbot.waitUntil(lambda: done(window) > 1, timeout=30_000)
    again = start()
    press(qtbot, again, "Bỏ qua")
    settle(qtbot, again)
    assert "dở dang" not in again.strip.words()
    third = start()
    settle(qtbot, third)
    assert "dở dang" not in third.strip.words()


@pytest.mark.usefixtures("slowly")
def test_an_import_that_was_cancelled_is_not_offered_again(start: Start, qtbot: QtBot, folder: Path) -> None:
    window = start()
    settle(qtbot, window)
    window.flows.archive.import_paths([folder])
    press(qtbot, window, "Hủy")
    assert "Đang dừng" in window.strip.words()  # at once, and nothing that is under way says otherwise
    assert _visible(window) == []
    window.commands.action("pause-import").trigger()
    window.strip.show_progress(7, 39, "bài.txt")
    assert "Đang dừng" in window.strip.words()
    assert _visible(window) == []
    settle(qtbot, window)
    assert "đã dừng" in window.strip.words()
    assert "Đang dừng" not in window.strip.words()
    assert window.services.library.pending.paths() == ()
    window.flows.archive.import_paths([folder])  # the next one can be stopped again
    qtbot.waitUntil(lambda: done(window) > 1, timeout=30_000)
    assert [one.text() for one in _visible(window)] == ["Tạm dừng", "Hủy"]
    settle(qtbot, window)
    assert len(window.services.library.corpus()) == 44


def test_of_many_files_that_are_through_at_once_the_last_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    monkeypatch.setattr("reader.ui.flows.reins.monotonic", clock)
    work = Reins(Event())
    clock.now = 5.0
    work.step(1, 900, "1.txt")
    assert work.news() == (1, 900, "1.txt")
    for number in range(2, 300):
        work.step(number, 900, f"{number}.txt")
        assert work.news() is None
    clock.now += 0.2
    assert work.news() == (299, 900, "299.txt")
    clock.now += 5
    assert work.news() is None  # nobody is told twice
    work.step(900, 900, "900.txt")
    assert work.news() == (900, 900, "900.txt")


def test_rate_and_time_left_leave_pauses_out() -> None:
    clock = Clock()
    pace = Pace(clock)
    assert pace.words() == ""
    for done_files in range(1, 41):
        clock.now += 0.5
        pace.step(done_files * 10, 1000, done_files * 10)
    assert pace.words() == "20 bài/giây · còn khoảng 30 giây"
    pace.pause()
    clock.now += 3600
    assert pace.rate == pytest.approx(20)
    pace.go_on()
    clock.now += 0.5
    pace.step(410, 1000, 410)
    assert pace.rate == pytest.approx(20)
    assert pace.left == pytest.approx(29.5)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3, "sắp xong"),
        (22, "còn khoảng 20 giây"),
        (58, "còn khoảng 1 phút"),
        (130, "còn khoảng 2 phút"),
        (3600, "còn khoảng 1 giờ"),
        (5000, "còn khoảng 1 giờ 25 phút"),
    ],
)
def test_time_left_in_words(seconds: float, words: str) -> None:
    assert time_words(seconds) == words


def test_whoever_read_on_during_a_long_import_is_left_where_he_is(
    start: Start, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    monkeypatch.setattr("reader.ui.main_window.imports.monotonic", clock)
    window = start()
    settle(qtbot, window)
    read = window.desk.articles.shown_ids()[2]
    window.desk.open_article(read)
    qtbot.waitUntil(lambda: window.desk.article is not None and window.desk.article.entry.id == read)
    window.flows.archive.import_paths([folder])
    qtbot.waitUntil(lambda: has_begun(window))
    clock.now += 60
    settle(qtbot, window)
    assert window.desk.article is not None
    assert window.desk.article.entry.id == read
    press(qtbot, window, "Mở bài đầu tiên")
    qtbot.waitUntil(lambda: window.desk.article is not None and window.desk.article.entry.id != read)
    assert "Huyện số" in window.desk.article.entry.title
    assert _visible(window) == []


def test_whoever_opened_another_article_during_an_import_is_left_with_it(
    start: Start, qtbot: QtBot, folder: Path
) -> None:
    window = start()
    settle(qtbot, window)
    window.flows.archive.import_paths([folder])
    qtbot.waitUntil(lambda: has_begun(window))
    before = window.desk.article
    read = next(one for one in window.desk.articles.shown_ids() if before is None or one != before.entry.id)
    window.desk.open_article(read)
    settle(qtbot, window)
    assert window.desk.article is not None
    assert window.desk.article.entry.id == read


def has_begun(window: MainWindow) -> bool:
    """Whether the import at hand has begun."""
    return any(one.text() == "Hủy" for one in _visible(window))
