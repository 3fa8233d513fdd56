# SPDX-License-Identifier: MIT
"""The tab of all notes as a reader uses it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.core.corpus import Corpus
from reader.core.note import Note
from reader.ui.notes import NotesPanel
from reader.ui.theme import ThemeKeeper
from tests.ui.notes.conftest import ARTICLE, CORPUS, ELSEWHERE, LOST, OTHER, QUOTED
from tests.ui.typing import type_words


def texts(panel: NotesPanel) -> list[str]:
    model = panel.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def row_of(panel: NotesPanel, note: Note) -> int:
    return texts(panel).index(note.body)


def test_notes_stand_under_their_article(panel: NotesPanel) -> None:
    assert texts(panel) == [
        "Cần đặt lại chỗ: văn bản đã đổi",
        "Chỗ cũ đã đổi.",
        "Đắk Nông thi đua",
        "Đối chiếu báo cáo.\nXem phụ lục.",
        "Học tập làm theo Bác",
        "Hai cấp khen khác nhau.",
        "Kiểm tra chức vụ.",
        "Hỏi lại ngày đăng.",
    ]
    assert panel.search.count_words() == "5"


def test_a_click_leads_to_the_note_in_its_article(panel: NotesPanel, qtbot: QtBot) -> None:
    place = panel.view.visualRect(panel.view.model().index(row_of(panel, QUOTED), 0)).center()
    with qtbot.waitSignal(panel.note_chosen) as chosen:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["a0", "n1"]


def test_a_head_leads_nowhere(panel: NotesPanel, qtbot: QtBot) -> None:
    chosen: list[str] = []
    panel.note_chosen.connect(lambda article_id, _note_id: chosen.append(article_id))
    place = panel.view.visualRect(panel.view.model().index(0, 0)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == []


def test_arrows_pass_over_the_heads(panel: NotesPanel, qtbot: QtBot) -> None:
    panel.view.setFocus(Qt.FocusReason.TabFocusReason)
    seen = [panel.view.currentIndex().row()]
    for _ in range(4):
        qtbot.keyClick(panel.view, Qt.Key.Key_Down)
        seen.append(panel.view.currentIndex().row())
    assert seen == [1, 3, 5, 6, 7]
    with qtbot.waitSignal(panel.note_chosen) as chosen:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert chosen.args == ["a0", "n3"]
    qtbot.keyClick(panel.view, Qt.Key.Key_Home)
    assert panel.view.currentIndex().row() == 1


def test_search_without_marks(panel: NotesPanel, qtbot: QtBot) -> None:
    panel.search.setFocus()
    type_words(panel.search, "chuc vu")
    qtbot.waitUntil(lambda: texts(panel) == ["Học tập làm theo Bác", "Kiểm tra chức vụ."])
    assert panel.search.count_words() == "1 / 5"


def test_found_words_are_marked(panel: NotesPanel, themes: ThemeKeeper) -> None:
    mark = themes.current.colour("search.mark")

    def marked() -> bool:
        picture = panel.view.viewport().grab().toImage()
        return any(
            picture.pixelColor(x, y) == mark
            for x in range(0, picture.width(), 2)
            for y in range(0, picture.height(), 2)
        )

    assert not marked()
    panel.search.use_text("chuc vu")
    assert marked()


def test_nothing_found_says_what_to_try(panel: NotesPanel) -> None:
    panel.search.use_text("không có đâu")
    assert panel.empty_headline.isVisible()
    assert "không có đâu" in panel.empty_headline.text()
    assert "không dấu" in panel.empty_words.text()
    assert not panel.copy_button.isEnabled()


def test_no_note_yet_says_how_to_write_one(panel: NotesPanel) -> None:
    panel.show_notes((), CORPUS)
    assert panel.empty_headline.text() == "Chưa có ghi chú nào"
    assert "Ctrl+N" in panel.empty_words.text()
    assert panel.search.count_words() == ""


def test_other_orders(panel: NotesPanel, qtbot: QtBot) -> None:
    panel.order.setFocus()
    qtbot.keyClick(panel.order, Qt.Key.Key_Down)
    assert "21.11.2026" in texts(panel)
    qtbot.keyClick(panel.order, Qt.Key.Key_Down)
    assert texts(panel)[2] == "Vàng"


def test_the_list_is_copied_as_text(panel: NotesPanel, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.copy_button, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert copied.startswith("Cần đặt lại chỗ")
    assert "“20 tập thể và 84 cá nhân”\nHai cấp khen khác nhau." in copied
    assert panel.copy_button.text() == "Đã chép"


def test_the_menu_of_a_note(panel: NotesPanel, qtbot: QtBot) -> None:
    opening, copying, deleting = panel.note_menu(LOST).actions()
    with qtbot.waitSignal(panel.note_deleted) as deleted:
        deleting.trigger()
    assert deleted.args == [LOST]
    with qtbot.waitSignal(panel.note_chosen):
        opening.trigger()
    copying.trigger()
    assert "Chỗ cũ đã đổi." in QApplication.clipboard().text()


def test_notes_are_listed_when_the_tab_is_seen(panel: NotesPanel) -> None:
    panel.hide()
    panel.show_notes((QUOTED,), CORPUS)
    assert len(texts(panel)) == 8
    panel.show()
    assert texts(panel) == ["Học tập làm theo Bác", QUOTED.body]


def test_the_first_note_on_an_article_stands_under_its_title(panel: NotesPanel) -> None:
    panel.show_notes((ELSEWHERE,), CORPUS)
    assert texts(panel) == [OTHER.entry.title, ELSEWHERE.body]
    panel.show_notes((ELSEWHERE, QUOTED), CORPUS)
    assert texts(panel) == [OTHER.entry.title, ELSEWHERE.body, ARTICLE.entry.title, QUOTED.body]


def test_another_corpus_brings_other_titles(panel: NotesPanel) -> None:
    entry = CORPUS.entries[0]
    renamed = Corpus.of((type(entry)(entry.id, "Tên mới", entry.text_hash),))
    panel.show_notes((QUOTED,), renamed)
    assert texts(panel)[0] == "Tên mới"


def test_the_model_keeps_qts_rules(panel: NotesPanel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(panel.view.model())


def test_names_and_theme(panel: NotesPanel, themes: ThemeKeeper) -> None:
    focusable = [w for w in panel.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [w for w in focusable if not (w.accessibleName() or getattr(w, "text", str)())] == []
    before = panel.view.viewport().grab().toImage()
    themes.use("dark")
    assert panel.view.viewport().grab().toImage() != before
