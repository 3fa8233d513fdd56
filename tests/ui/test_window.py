# SPDX-License-Identifier: MIT
"""The whole window, used as a person would: start, search, read, decide, note, look at the sums, come back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.core.figure import Status
from reader.ui.dashboard.evidence import SentenceItem
from reader.ui.languages import speak
from reader.ui.main_window import MainWindow
from reader.ui.reading import MentionRow
from tests.ui.driving import Start, open_article, settle


def test_first_start_brings_the_five_samples_with_their_figures(start: Start) -> None:
    window = start()
    assert len(window.corpus.entries) == 5
    assert len(window.corpus.figures) == 34
    assert "5 bài" in window.strip.words()
    assert "34 số liệu" in window.strip.words()


def test_unmarked_words_find_and_the_first_hit_opens(start: Start, qtbot: QtBot) -> None:
    window = start()
    # what is typed first may be answered before the rest is typed
    with qtbot.waitSignal(window.desk.articles.filter_applied, check_params_cb=lambda found: found == 1):
        window.desk.articles.focus_filter()
        QTest.keyClicks(QApplication.focusWidget(), "cho lach")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.desk.article is not None
    assert window.desk.article.entry.title.startswith("Chợ Lách")


def test_a_confirmed_figure_is_stored_and_can_be_undone(start: Start, qtbot: QtBot) -> None:
    window = start()
    open_article(window, "Học tập làm theo Bác")
    record = next(r for r in window.corpus.figures_of(window.desk.article.entry.id) if r.figure.value == 106)  # type: ignore[union-attr]
    window.desk.reading.show_figure(record)
    button = next(b for b in window.findChildren(QAbstractButton) if b.text().startswith("Xác nhận") and b.isVisible())
    button.click()
    settle(qtbot, window)
    work = window.services.library.work
    assert [(d.exact, d.status) for d in work.decisions()] == [("106", Status.CONFIRMED)]
    qtbot.waitUntil(lambda: any(r.status is Status.CONFIRMED for r in window.corpus.figures))
    window.commands.action("undo").trigger()
    settle(qtbot, window)
    assert work.decisions() == ()
    window.commands.action("redo").trigger()
    settle(qtbot, window)
    assert work.decisions()[0].status is Status.CONFIRMED


def test_a_rejected_figure_leaves_the_sums(start: Start, qtbot: QtBot) -> None:
    window = start()
    record = next(r for r in window.corpus.figures if r.figure.value == 648)
    from reader.core.corpus import Decision

    figure = record.extracted
    hashed = window.services.library.article(record.article_id).entry.text_hash
    decision = Decision(record.article_id, hashed, figure.start, figure.end, figure.text, Status.REJECTED, "thử")
    window.show_tab("dashboard")
    window.flows.decisions.decide(decision)
    settle(qtbot, window)
    assert window.dashboard is not None
    qtbot.waitUntil(lambda: window.dashboard.statistics.awards is not None)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: bars(window)[2020, "individual"] == 84)


def bars(window: MainWindow) -> dict[tuple[int | None, str], int | float]:
    """Year and recipient → the number that the bar shows."""
    assert window.dashboard is not None
    return {(bar.year, str(bar.recipient)): bar.value for bar in window.dashboard.statistics.bars}


def test_the_dashboard_counts_what_the_press_states(start: Start) -> None:
    window = start()
    window.commands.action("tab-dashboard").trigger()
    shown = bars(window)
    assert (shown[2020, "collective"], shown[2020, "individual"]) == (126, 732)
    assert (shown[2021, "collective"], shown[2021, "individual"]) == (16, 30)
    assert (shown[2023, "collective"], shown[2023, "individual"]) == (5, 11)
    assert (shown[2024, "collective"], shown[2024, "individual"]) == (15, 18)
    assert window.dashboard is not None
    (period,) = window.dashboard.statistics.periods
    assert (period.year_from, period.year_to) == (2016, 2020)
    assert (period.collectives.value, period.individuals.value) == (103, 214)


def test_a_bar_opens_its_sentences_and_a_sentence_its_article(start: Start, qtbot: QtBot) -> None:
    window = start()
    dashboard = window.show_dashboard()
    qtbot.waitUntil(lambda: dashboard.settled)
    mark = next(m for m in dashboard.years_chart.marks if m.choice.title.startswith("2021"))
    chart = dashboard.years_chart
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=mark.shape.center().toPoint())
    sentences = [b for b in dashboard.evidence.findChildren(SentenceItem) if b.isVisible()]
    assert len(sentences) == 1
    sentences[0].click()
    assert window.desk.article is not None
    assert window.desk.article.entry.title.startswith("Tạo chuyển biến")
    card = window.desk.reading.review.card
    assert card.isVisible()
    assert (card.value.text(), card.unit.text()) == ("16", "tập thể")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.status.text() == "đã duyệt")
    window.show_tab("dashboard")
    qtbot.waitUntil(lambda: dashboard.settled and "đã duyệt" in dashboard.evidence.items[0].accessibleName())
    dashboard.evidence.items[0].click()
    assert card.status.text() == "đã duyệt"


def test_a_note_is_written_where_words_are_selected_and_stays(start: Start, qtbot: QtBot) -> None:
    window = start()
    open_article(window, "Học tập làm theo Bác")
    article = window.desk.article
    assert article is not None
    place = article.text.index("biểu dương khen thưởng 20 tập thể")
    window.desk.reading.go_to(place, place + len("biểu dương khen thưởng 20 tập thể"))
    window.commands.action("note").trigger()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    QTest.keyClicks(editor, "Hai cap khen khac nhau")
    with qtbot.waitSignal(window.flows.notes.saved, timeout=5000):
        pass
    qtbot.waitUntil(lambda: any(note.body == "Hai cap khen khac nhau" for note in window.services.library.work.notes()))
    (note,) = window.services.library.work.notes()
    assert note.anchor is not None
    assert note.anchor.exact == "biểu dương khen thưởng 20 tập thể"
    window = start()
    open_article(window, "Học tập làm theo Bác")
    (card,) = window.desk.article_notes.cards()
    assert "Hai cap khen khac nhau" in card.body.toPlainText()
    window.show_tab("notes")
    assert window.header.tab_text("notes").endswith("1")


def test_a_note_without_a_word_counts_nowhere_and_is_gone_when_it_is_left(start: Start, qtbot: QtBot) -> None:
    window = start()
    open_article(window, "Học tập làm theo Bác")
    window.commands.action("article-note").trigger()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.desk.article_notes.cards()[0].active)
    assert window.header.tab_text("notes") == "Ghi chú"
    assert window.services.library.work.note_counts() == {}
    window.desk.articles.view.setFocus()
    qtbot.waitUntil(lambda: window.desk.article_notes.cards() == [])
    settle(qtbot, window)
    assert window.services.library.work.notes() == ()


def test_undo_after_another_version_of_the_text_never_marks_other_words(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    window = start()
    file = tmp_path / "bài.txt"
    words = "Huyện Đak Đoa khen thưởng\n\nNăm 2022, Huyện ủy khen thưởng 7 tập thể.\n"
    file.write_text(words, encoding="utf-8")
    window.import_paths([file])
    settle(qtbot, window)
    open_article(window, "Đak Đoa")
    article = window.desk.article
    assert article is not None
    place = article.text.index("7 tập thể")
    note = window.flows.notes.new_note(article, (place, place + 9))
    settle(qtbot, window)
    window.flows.notes.change(note.edited(body="a", now="2026-01-02T00:00:00+07:00"))
    settle(qtbot, window)
    file.write_text("Tin thêm ở đầu trang\n\n" + words, encoding="utf-8")
    window.import_paths([file])
    settle(qtbot, window)
    window.commands.action("undo").trigger()
    settle(qtbot, window)
    (note,) = window.flows.notes.of_article(article.entry.id)
    text = window.services.library.article(article.entry.id).text
    assert note.anchor is not None
    assert text != article.text
    assert text[note.anchor.start : note.anchor.end] == "7 tập thể"


@pytest.mark.filterwarnings("ignore:Function. 'QD:DeprecationWarning")  # Qt offers tests no other way to drag
@pytest.mark.parametrize("place", ["list", "anywhere"])
def test_dropped_files_are_imported_and_what_failed_is_listed(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    shown: list[object] = []
    monkeypatch.setattr("reader.ui.dialogs.ImportReportDialog.exec", lambda dialog: shown.append(dialog))
    window = start()
    good, empty = tmp_path / "bài.txt", tmp_path / "trống.txt"
    good.write_text("Huyện Đak Đoa khen thưởng\n\nNăm 2022, Huyện ủy khen thưởng 7 tập thể.\n", encoding="utf-8")
    empty.write_bytes(b"")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in (good, empty)])
    either = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    with_left = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier  # with Shift, files are moved
    enter, drop = (
        QDragEnterEvent(QPoint(50, 300), either, data, *with_left),
        QDropEvent(QPointF(50, 300), either, data, *with_left),
    )
    ground = window.desk.articles if place == "list" else window.centralWidget()
    veil = ground.findChild(QWidget, "dropVeil", Qt.FindChildOption.FindDirectChildrenOnly)
    assert veil is not None
    for event in (enter, drop):
        assert event.proposedAction() == Qt.DropAction.MoveAction
        QApplication.sendEvent(ground, event)
        assert event.isAccepted()
        assert event.dropAction() == Qt.DropAction.CopyAction  # what is moved, the file manager deletes
        assert veil.isVisible() == (event is enter)
    assert veil.accessibleName() == "Thả để nhập 2 mục"
    assert veil.size() == ground.size()
    qtbot.waitUntil(lambda: len(window.corpus.entries) == 6, timeout=20_000)
    qtbot.waitUntil(lambda: bool(shown))
    assert window.desk.article is not None
    assert window.desk.article.entry.title == "Huyện Đak Đoa khen thưởng"
    assert "  Đã thêm 1 bài · 1 tệp lỗi  " in window.strip.words()
    for times in (2, 3):  # the list can be looked at again, as often as wanted
        again = next(one for one in window.strip.findChildren(QPushButton) if one.text() == "Xem tệp lỗi")
        assert again.isVisible()
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
        assert len(shown) == times
    assert "1 tệp lỗi" in window.strip.words()
    assert good.read_text(encoding="utf-8").startswith("Huyện Đak Đoa")


def test_edited_data_shows_and_undo_brings_back_what_was_read(start: Start, qtbot: QtBot) -> None:
    window = start()
    article_id = window.corpus.entries[0].id
    before = window.corpus.entries[0].place
    window.flows.metadata.change(article_id, {"place": "Lâm Đồng"})
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.corpus.entry(article_id).place == "Lâm Đồng")  # type: ignore[union-attr]
    window.undo.undo()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.corpus.entry(article_id).place == before)  # type: ignore[union-attr]


def test_everything_comes_back_at_the_next_start(start: Start, qtbot: QtBot) -> None:
    window = start()
    window.desk.setSizes([300, 400, 260])
    widths = window.desk.sizes()
    window.use_theme("dark")
    open_article(window, "Chợ Lách")
    window.desk.reading.step_text_size(1)
    article = window.desk.article
    assert article is not None
    place = article.text.index("Bên cạnh đó, việc tổ chức")
    window.desk.reading.restore_position(place)
    QTest.qWait(50)
    seen = window.desk.reading.position()
    size = window.desk.reading.text_size()
    window.show_tab("notes")
    window = start()
    QTest.qWait(50)
    settings = window.services.settings.value
    assert settings.look.theme == "dark"
    assert window.services.themes.current.dark
    assert settings.session.tab == "notes"
    assert window.desk.article is not None
    assert window.desk.article.entry.title.startswith("Chợ Lách")
    assert window.desk.reading.text_size() == size
    assert abs(window.desk.reading.position() - seen) < 120
    left, _middle, right = window.desk.sizes()
    assert abs(left - widths[0]) <= 30
    assert abs(right - widths[2]) <= 30
    window.use_theme("light")


def test_back_and_forward_follow_the_articles_that_were_read(start: Start) -> None:
    window = start()
    open_article(window, "Chợ Lách")
    open_article(window, "Nhân rộng")
    window.commands.action("back").trigger()
    assert window.desk.article is not None
    assert window.desk.article.entry.title.startswith("Chợ Lách")
    window.commands.action("forward").trigger()
    assert window.desk.article.entry.title.startswith("Nhân rộng")
    assert not window.commands.action("forward").isEnabled()


@pytest.mark.parametrize("command", ["back", "next-article", "find", "next-figure"])
def test_going_somewhere_shows_the_reading_tab(start: Start, command: str) -> None:
    window = start()
    open_article(window, "Chợ Lách")
    window.show_tab("notes")
    window.commands.action(command).setEnabled(True)
    window.commands.action(command).trigger()
    assert window.desk.isVisible()


def test_a_document_lists_its_mentions_and_a_mention_opens(start: Start) -> None:
    window = start()
    open_article(window, "Chợ Lách")
    article = window.desk.article
    assert article is not None
    span = next(s for s in article.reading.spans if s.text == "Chỉ thị số 05-CT/TW")
    window.desk.show_mentions(span)
    rows = [line for line in window.desk.mentions.model.lines if isinstance(line, MentionRow)]
    assert len({row.article_id for row in rows}) >= 3
    other = next(row for row in rows if row.article_id != article.entry.id)
    window.desk.mentions.mention_chosen.emit(other.article_id, other.start, other.end)
    assert window.desk.article.entry.id == other.article_id
    assert window.desk.reading.selection() == (other.start, other.end)


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    """The widgets around a widget, from inside out."""
    while (widget := widget.parentWidget()) is not None:
        yield widget


def test_every_control_has_an_accessible_name(start: Start) -> None:
    window = start()
    for tab in ("dashboard", "notes", "reading"):
        window.show_tab(tab)
    nameless = [
        " < ".join(type(part).__name__ for part in (widget, *ancestors(widget)))
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QComboBox | QLineEdit | QPlainTextEdit)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.isHidden()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_the_archive_of_texts_is_english_after_the_switch(start: Start, qtbot: QtBot) -> None:
    window = start()
    assert window.header.tab_text("dashboard") == "Bảng số liệu"
    with qtbot.waitSignal(window.language_chosen) as chosen:
        window.commands.action("language-en").trigger()
    assert chosen.args == ["en"]
    speak("en")
    other = MainWindow(window.services)
    assert other.header.tab_text("dashboard") == "Dashboard"
    other.close()
    other.deleteLater()
    speak("vi")
