# SPDX-License-Identifier: MIT
"""Notes are saved while they are typed, and “Đã lưu” stands there only after somebody said that it is true."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from reader.core.note import Note
from reader.ui.notes import ArticleNotes
from reader.ui.notes.article_notes import SETTLE_MS
from reader.ui.notes.autosave import LONGEST_MS, WAIT_MS, Autosave
from reader.ui.theme import ThemeKeeper
from tests.ui.notes.conftest import ARTICLE, NAMED, OTHER, QUOTED, WHOLE, at
from tests.ui.typing import type_words


class Keeper:
    """Plays the window: takes what the editor hands on, and says “saved” when it is told to."""

    def __init__(self, editor: ArticleNotes) -> None:
        self.editor = editor
        self.kept: list[Note] = []
        self.deleted: list[Note] = []
        self.pending: list[bool] = []
        editor.note_changed.connect(self.kept.append)
        editor.note_deleted.connect(self.deleted.append)
        editor.pending_changed.connect(self.pending.append)


@pytest.fixture
def keeper(editor: ArticleNotes) -> Keeper:
    """What the editor hands on."""
    return Keeper(editor)


def state(editor: ArticleNotes, note_id: str) -> str:
    return editor.card(note_id).state.text()


def type_into(editor: ArticleNotes, note_id: str, words: str) -> None:
    editor.focus_note(note_id)
    type_words(editor.card(note_id).body, words)


# ---- showing


def test_notes_stand_in_the_order_of_the_text_the_whole_article_last(editor: ArticleNotes) -> None:
    assert [card.note.id for card in editor.cards()] == ["n1", "n2", "n3"]
    assert editor.card("n1").quote.text() == "“20 tập thể và 84 cá nhân”"
    assert editor.card("n3").quote.text() == "cả bài"
    assert editor.card("n1").body.toPlainText() == QUOTED.body


def test_an_article_without_notes_says_how_to_write_one(editor: ArticleNotes) -> None:
    editor.show_notes(OTHER, ())
    words = [label.text() for label in editor.findChildren(QWidget) if _is_shown_label(label)]
    assert any("Ctrl+N" in text for text in words)


def _is_shown_label(widget: QWidget) -> bool:
    return hasattr(widget, "text") and widget.isVisible()


def test_a_note_that_lost_its_place_says_so_and_leads_to_where_it_gets_one(editor: ArticleNotes, qtbot: QtBot) -> None:
    lost = replace(QUOTED, needs_placing=True)
    editor.update_notes((lost, NAMED))
    assert [card.note.id for card in editor.cards()] == ["n2", "n1"]
    assert editor.card("n1").warning.isVisible()
    with qtbot.waitSignal(editor.note_chosen) as chosen:
        editor.card("n1").quote.click()
    assert chosen.args == [lost]
    assert not editor.card("n2").warning.isVisible()


def test_without_an_article_nothing_can_be_written(editor: ArticleNotes) -> None:
    editor.show_notes(None, ())
    assert editor.cards() == []
    assert not editor.add_button.isEnabled()


# ---- saving


def test_typing_is_handed_on_by_itself_and_said_to_be_saved_only_then(
    editor: ArticleNotes, keeper: Keeper, qtbot: QtBot
) -> None:
    type_into(editor, "n1", " Đừng cộng.")
    assert keeper.kept == []
    assert state(editor, "n1") == "Đang lưu…"
    with qtbot.waitSignal(editor.note_changed):
        pass
    assert [note.body for note in keeper.kept] == ["Hai cấp khen khác nhau. Đừng cộng."]
    assert keeper.kept[0].modified > QUOTED.modified
    assert state(editor, "n1") == "Đang lưu…"
    assert keeper.pending == [True]
    editor.mark_saved("n1")
    assert state(editor, "n1") == "Đã lưu"
    assert keeper.pending == [True, False]


def test_leaving_the_note_hands_it_on_at_once(editor: ArticleNotes, keeper: Keeper) -> None:
    type_into(editor, "n1", "!")
    editor.card("n2").body.setFocus()
    assert [note.id for note in keeper.kept] == ["n1"]
    assert state(editor, "n1") == "Đang lưu…"


def test_escape_leaves_the_note(editor: ArticleNotes, keeper: Keeper, qtbot: QtBot) -> None:
    type_into(editor, "n1", "!")
    qtbot.keyClick(editor.card("n1").body, Qt.Key.Key_Escape)
    assert not editor.card("n1").body.hasFocus()
    assert len(keeper.kept) == 1


def test_saved_is_not_said_of_letters_typed_meanwhile(editor: ArticleNotes, keeper: Keeper) -> None:
    type_into(editor, "n1", "a")
    editor.flush()
    type_into(editor, "n1", "b")
    editor.mark_saved("n1")
    assert state(editor, "n1") == "Đang lưu…"
    assert editor.pending
    editor.flush()
    editor.mark_saved("n1")
    assert state(editor, "n1") == "Đã lưu"
    assert keeper.kept[-1].body.endswith("ab")


def test_another_article_takes_nothing_along_unsaved(editor: ArticleNotes, keeper: Keeper) -> None:
    type_into(editor, "n2", " Gấp")
    editor.show_notes(OTHER, ())
    assert [note.body for note in keeper.kept] == ["Kiểm tra chức vụ. Gấp"]
    assert editor.pending
    editor.mark_saved("n2")
    assert not editor.pending


def test_what_was_typed_and_taken_back_is_no_change(editor: ArticleNotes, keeper: Keeper, qtbot: QtBot) -> None:
    type_into(editor, "n1", "x")
    qtbot.keyClick(editor.card("n1").body, Qt.Key.Key_Backspace)
    editor.flush()
    assert keeper.kept == []
    assert state(editor, "n1") == ""
    assert not editor.pending


def test_an_update_from_outside_leaves_what_is_being_typed(editor: ArticleNotes, keeper: Keeper) -> None:
    type_into(editor, "n1", " Thêm")
    editor.update_notes((QUOTED, replace(NAMED, body="Đã sửa nơi khác"), WHOLE))
    assert editor.card("n1").body.toPlainText().endswith("Thêm")
    assert editor.card("n1").body.hasFocus()
    assert editor.card("n2").body.toPlainText() == "Đã sửa nơi khác"
    editor.flush()
    assert keeper.kept[-1].body == "Hai cấp khen khác nhau. Thêm"


def test_undo_from_outside_is_shown(editor: ArticleNotes, keeper: Keeper) -> None:
    type_into(editor, "n1", " Thêm")
    editor.flush()
    editor.mark_saved("n1")
    editor.update_notes((QUOTED, NAMED, WHOLE))
    assert editor.card("n1").body.toPlainText() == QUOTED.body
    assert len(keeper.kept) == 1


def test_the_waits_keep_their_promise() -> None:
    assert WAIT_MS < 300
    assert LONGEST_MS <= 2000


def test_typing_without_a_pause_is_saved_too(qtbot: QtBot) -> None:
    autosave = Autosave()
    autosave.touch()
    with qtbot.waitSignal(autosave.due):
        autosave._limit.setInterval(1)
        autosave._limit.start()
    assert not autosave.pending


# ---- colour, deleting, going there


def test_a_colour_is_saved_at_once_with_the_letters_typed_so_far(
    editor: ArticleNotes, keeper: Keeper, qtbot: QtBot
) -> None:
    type_into(editor, "n1", "!")
    qtbot.mouseClick(editor.card("n1").dots.dot("violet"), Qt.MouseButton.LeftButton)
    assert (keeper.kept[-1].colour, keeper.kept[-1].body) == ("violet", "Hai cấp khen khác nhau.!")
    assert state(editor, "n1") == "Đang lưu…"
    assert editor.card("n1").dots.dot("violet").isChecked()
    assert editor.card("n1").dots.dot("violet").accessibleName() == "Tím"


def test_tools_come_up_with_the_keyboard_only(editor: ArticleNotes) -> None:
    editor.focus_note("n1")
    assert editor.card("n1").delete_button.isVisible()
    assert not editor.card("n2").delete_button.isVisible()
    editor.focus_note("n2")
    assert not editor.card("n1").delete_button.isVisible()


def test_a_deleted_note_takes_its_last_letters_along(editor: ArticleNotes, keeper: Keeper, qtbot: QtBot) -> None:
    type_into(editor, "n1", " cuối")
    qtbot.mouseClick(editor.card("n1").delete_button, Qt.MouseButton.LeftButton)
    assert [note.body for note in keeper.deleted] == ["Hai cấp khen khác nhau. cuối"]
    editor.update_notes((NAMED, WHOLE))
    assert [card.note.id for card in editor.cards()] == ["n2", "n3"]
    assert editor.card("n2").body.hasFocus()
    assert not editor.pending


def test_deleting_brought_back_by_undo(editor: ArticleNotes, qtbot: QtBot) -> None:
    editor.update_notes((NAMED, WHOLE))
    editor.update_notes((QUOTED, NAMED, WHOLE))
    assert [card.note.id for card in editor.cards()] == ["n1", "n2", "n3"]
    assert editor.card("n1").body.toPlainText() == QUOTED.body


def test_the_quote_leads_to_its_place(editor: ArticleNotes, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.note_chosen) as chosen:
        qtbot.mouseClick(editor.card("n2").quote, Qt.MouseButton.LeftButton)
    assert chosen.args == [NAMED]


def test_a_note_on_the_article_is_asked_for(editor: ArticleNotes, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.article_note_requested):
        qtbot.mouseClick(editor.add_button, Qt.MouseButton.LeftButton)


# ---- keyboard, look


def test_tab_walks_through_the_card(editor: ArticleNotes, qtbot: QtBot) -> None:
    editor.focus_note("n1")
    qtbot.keyClick(editor.card("n1").body, Qt.Key.Key_Tab)
    assert editor.card("n1").dots.dot("amber").hasFocus()


def test_the_field_grows_with_its_words(editor: ArticleNotes) -> None:
    before = editor.card("n1").body.height()
    type_into(editor, "n1", " một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba mười bốn")
    assert editor.card("n1").body.height() > before


def test_the_line_that_is_written_stays_in_sight(editor: ArticleNotes, qtbot: QtBot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setWidget(editor)
    area.resize(300, 240)
    area.show()
    body = editor.card(QUOTED.id).body
    editor.focus_note(QUOTED.id)
    qtbot.waitUntil(body.hasFocus)
    body.insertPlainText("một dòng rồi một dòng nữa\n" * 60)

    def caret_in_sight() -> bool:
        place = body.viewport().mapTo(area.viewport(), body.cursorRect().center())
        return body.height() > area.height() and area.viewport().rect().contains(place)

    qtbot.waitUntil(caret_in_sight)
    area.takeWidget()


def test_everything_that_takes_the_keyboard_has_a_name(editor: ArticleNotes) -> None:
    focusable = [w for w in editor.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [w for w in focusable if not w.accessibleName() and not isinstance(w, QLineEdit)] == []
    assert len(focusable) > 20


def test_another_theme_repaints_the_cards(editor: ArticleNotes, themes: ThemeKeeper) -> None:
    card = editor.card("n1")
    before = card.grab().toImage()
    themes.use("dark")
    after = card.grab().toImage()
    assert before != after
    middle = after.height() // 2
    assert after.pixelColor(1, middle) == themes.current.colour("note.amber")


def test_many_notes_of_one_article(editor: ArticleNotes) -> None:
    notes = tuple(replace(QUOTED, id=f"m{number}", body=f"Ghi chú {number}") for number in range(60))
    editor.update_notes(notes)
    assert len(editor.cards()) == 60
    editor.show_notes(ARTICLE, (QUOTED,))
    assert len(editor.cards()) == 1


def test_the_cards_hold_still_while_the_mouse_is_down(editor: ArticleNotes, qtbot: QtBot) -> None:
    editor.focus_note("n1")
    quote = editor.card("n2").quote
    before = quote.mapTo(editor, quote.rect().topLeft())
    qtbot.mousePress(quote, Qt.MouseButton.LeftButton)
    assert quote.mapTo(editor, quote.rect().topLeft()) == before
    with qtbot.waitSignal(editor.note_chosen):
        qtbot.mouseRelease(quote, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: editor.card("n2").delete_button.isVisible())
    assert not editor.card("n1").delete_button.isVisible()


def test_a_long_quote_takes_as_many_lines_as_it_needs(editor: ArticleNotes, qtbot: QtBot) -> None:
    long = replace(QUOTED, id="long", anchor=at("biểu dương khen thưởng 20 tập thể và 84 cá nhân. Đồng chí"))
    editor.update_notes((NAMED, long))
    qtbot.waitUntil(lambda: editor.card("long").quote.height() > editor.card("n2").quote.height())
    for card in editor.cards():
        assert card.quote.height() == card.quote.heightForWidth(card.quote.width())


def test_a_note_that_is_left_without_a_word_is_given_up(editor: ArticleNotes, qtbot: QtBot) -> None:
    left: list[Note] = []
    editor.note_left.connect(left.append)
    blank = Note("blank", "a", None, "rose", "", "2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00.000Z")
    editor.update_notes((*(card.note for card in editor.cards()), blank))
    others = [card.note.id for card in editor.cards() if card.note.id != "blank"]
    editor.focus_note("blank")
    qtbot.waitUntil(lambda: editor.card("blank").active)
    assert left == []
    editor.focus_note(others[0])
    qtbot.waitUntil(lambda: [note.id for note in left] == ["blank"])
    type_into(editor, others[0], "x")
    editor.add_button.setFocus()
    qtbot.wait(2 * SETTLE_MS)
    assert len(left) == 1
