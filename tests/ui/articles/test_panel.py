# SPDX-License-Identifier: MIT
"""The list as a reader uses it: opening, selecting, sorting, dropping files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.core.corpus import Corpus, Entry
from reader.core.facet_kinds import Facet, FacetKind
from reader.ui.articles import ArticlesPanel
from reader.ui.articles.rows import SortKey
from reader.ui.theme import ThemeKeeper
from tests.ui.articles.conftest import Archive

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def spoken(panel: ArticlesPanel) -> dict[str, str]:
    """Article id → all that its row says."""
    model = panel.view.model()
    return {each: model.index(row, 0).data(SPOKEN) for row, each in enumerate(panel.shown_ids())}


def click(qtbot: QtBot, panel: ArticlesPanel, row: int, *, held: Qt.KeyboardModifier | None = None) -> None:
    place = panel.view.visualRect(panel.view.model().index(row, 0)).center()
    modifiers = held or Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, modifiers, place)


# ---- what the rows say


def test_rows_say_what_is_known_and_what_is_not(panel: ArticlesPanel) -> None:
    rows = spoken(panel)
    assert "không rõ ngày, Báo Vĩnh Long, Vĩnh Long, 15 số, 2 ghi chú" in rows["a0"]
    assert "nơi: chưa xác định, 8 số, 1 ghi chú" in rows["a1"]
    assert "15.5.2024 (suy ra), Báo Bình Định, Bình Định" in rows["a2"]
    assert rows["a2"].endswith("Bình Định")
    assert "12.4.2021" in rows["a3"]


def test_new_notes_are_counted_without_another_corpus(panel: ArticlesPanel) -> None:
    panel.show_notes({"a4": 3})
    assert "3 ghi chú" in spoken(panel)["a4"]
    assert "ghi chú" not in spoken(panel)["a0"]


def test_long_titles_take_two_lines_and_short_ones_one(panel: ArticlesPanel) -> None:
    panel.set_sort("title", False)
    heights = {each: panel.view.rowHeight(row) for row, each in enumerate(panel.shown_ids())}
    assert heights["a0"] > heights["a4"]


def test_rows_of_a_long_list_are_as_high_as_one_another_whatever_was_listed_before(bare_panel: ArticlesPanel) -> None:
    few = tuple(Entry(f"x{number}", f"Bài {number}", "h") for number in range(40))
    many = tuple(Entry(f"y{number}", "Một đầu đề rất dài " * 5, "h", published="2024") for number in range(200))
    bare_panel.show_corpus(Corpus.of(few), {})
    low = bare_panel.view.rowHeight(0)
    bare_panel.show_corpus(Corpus.of(many), {})
    heights = {bare_panel.view.rowHeight(row) for row in range(200)}
    assert len(heights) == 1
    assert heights.pop() > low
    bare_panel.set_group("year")
    bare_panel.set_group("")
    assert len({bare_panel.view.rowHeight(row) for row in range(200)}) == 1


def test_an_article_without_a_title_has_a_row(bare_panel: ArticlesPanel) -> None:
    bare_panel.show_corpus(Corpus.of((Entry("x", "", "h"),)), {})
    assert spoken(bare_panel)["x"].startswith("không có tên")
    assert bare_panel.view.rowHeight(0) > 40


# ---- opening


def test_a_click_opens_the_article(panel: ArticlesPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.article_chosen) as chosen:
        click(qtbot, panel, 1)
    assert chosen.args == [panel.shown_ids()[1]]
    assert panel.selection()() == [panel.shown_ids()[1]]


# ---- selecting


def test_several_rows_can_be_selected(panel: ArticlesPanel, qtbot: QtBot) -> None:
    click(qtbot, panel, 0)
    opened: list[str] = []
    panel.article_chosen.connect(opened.append)
    click(qtbot, panel, 2, held=Qt.KeyboardModifier.ControlModifier)
    shown = panel.shown_ids()
    assert panel.selection()() == [shown[0], shown[2]]
    assert opened == []
    qtbot.keyClick(panel.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert panel.selection()() == shown


def test_the_selection_follows_the_articles_through_sorting(panel: ArticlesPanel) -> None:
    panel.select("a3")
    panel.set_sort("figures", True)
    assert panel.selection()() == ["a3"]
    panel.set_sort("title", False)
    assert panel.selection()() == ["a3"]


def test_the_menu_of_a_row(panel: ArticlesPanel, qtbot: QtBot) -> None:
    panel.view.selectAll()
    menu = panel.row_menu(0)
    opening, editing, exporting = menu.actions()
    assert editing.text() == "Sửa nguồn, ngày, nơi của 5 bài…\tF2"
    assert exporting.text() == "Xuất PDF 5 bài…\tCtrl+E"
    with qtbot.waitSignal(panel.export_requested) as exported:
        exporting.trigger()
    (find,) = exported.args
    assert find() == panel.shown_ids()
    with qtbot.waitSignal(panel.metadata_requested) as edited:
        editing.trigger()
    assert edited.args == [panel.shown_ids()[0]]
    with qtbot.waitSignal(panel.article_chosen):
        opening.trigger()


# ---- order


def test_the_menu_of_orders(panel: ArticlesPanel, qtbot: QtBot) -> None:
    assert panel.head.sort_button.text() == "Ngày · mới nhất trước"
    menu = panel.head.sort_button.menu()
    menu.aboutToShow.emit()
    by_title = next(action for action in menu.actions() if action.text() == "Tên bài")
    with qtbot.waitSignal(panel.sort_changed) as changed:
        by_title.trigger()
    assert changed.args == ["title", False]
    assert panel.shown_ids() == ["a3", "a0", "a2", "a4", "a1"]
    assert panel.head.sort_button.text() == "Tên bài · A đến Y"
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Y đến A").trigger()
    assert panel.shown_ids() == ["a1", "a4", "a2", "a0", "a3"]


def test_undated_articles_come_last_both_ways(panel: ArticlesPanel) -> None:
    panel.set_sort("date", True)
    assert panel.shown_ids() == ["a2", "a4", "a3", "a0", "a1"]
    panel.set_sort("date", False)
    assert panel.shown_ids() == ["a3", "a4", "a2", "a0", "a1"]


def test_an_unknown_key_is_taken_as_the_date(panel: ArticlesPanel) -> None:
    panel.set_sort("colour", True)
    assert panel.shown_ids()[0] == "a2"


# ---- empty states, dropping


def test_an_empty_library_says_what_to_do(bare_panel: ArticlesPanel, qtbot: QtBot) -> None:
    bare_panel.show_corpus(Corpus(), {})
    assert bare_panel.empty.isVisible()
    assert "chưa có bài nào" in bare_panel.empty.headline.text()
    with qtbot.waitSignal(bare_panel.open_requested):
        qtbot.mouseClick(bare_panel.empty.open_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(bare_panel.paste_requested):
        qtbot.mouseClick(bare_panel.empty.paste_button, Qt.MouseButton.LeftButton)
    assert bare_panel.first_id() == ""


def _files(*names: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(Path(name).absolute())) for name in names])
    return mime


def _drag(panel: ArticlesPanel, mime: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPoint(40, 40),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(panel, event)
    return event


@pytest.mark.filterwarnings("ignore:Function. 'QD:DeprecationWarning")  # Qt offers tests no other way to drag
def test_dropped_files_are_handed_on(panel: ArticlesPanel, qtbot: QtBot, tmp_path: Path) -> None:
    mime = _files(str(tmp_path / "bài.txt"), str(tmp_path))
    assert _drag(panel, mime).isAccepted()
    veil = panel.findChild(QWidget, "dropVeil")
    assert veil is not None
    assert veil.isVisible()
    assert veil.accessibleName() == "Thả để nhập 2 mục"
    drop = QDropEvent(
        QPointF(40, 40), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(panel.paths_dropped) as dropped:
        QApplication.sendEvent(panel, drop)
    assert dropped.args == [[tmp_path / "bài.txt", tmp_path]]
    assert not veil.isVisible()


@pytest.mark.filterwarnings("ignore:Function. 'QD:DeprecationWarning")
def test_the_veil_goes_when_the_files_are_carried_away(panel: ArticlesPanel, tmp_path: Path) -> None:
    mime = _files(str(tmp_path))  # Qt keeps no reference of its own
    _drag(panel, mime)
    QApplication.sendEvent(panel, QDragLeaveEvent())
    veil = panel.findChild(QWidget, "dropVeil")
    assert veil is not None
    assert not veil.isVisible()


@pytest.mark.filterwarnings("ignore:Function. 'QD:DeprecationWarning")
def test_dragged_text_is_not_taken(panel: ArticlesPanel) -> None:
    mime = QMimeData()
    mime.setText("chỉ là chữ")
    event = _drag(panel, mime)
    assert not event.isAccepted()


# ---- size, look, access


def test_a_hundred_thousand_articles(bare_panel: ArticlesPanel, qtmodeltester: ModelTester) -> None:
    entries = tuple(Entry(f"x{number}", f"Bài số {number}", "h", figures=number % 9) for number in range(100_000))
    bare_panel.show_corpus(Corpus.of(entries), {})
    assert bare_panel.head.search.count_words() == "100.000"
    bare_panel.set_sort(SortKey.TITLE, descending=True)
    assert bare_panel.first_id() == "x99999"
    bare_panel.view.selectAll()
    assert len(bare_panel.selection()()) == 100_000
    heights = {bare_panel.view.rowHeight(row) for row in (0, 50_000, 99_999)}
    assert len(heights) == 1


def test_a_short_title_stands_in_the_middle_of_its_row_in_a_long_list(bare_panel: ArticlesPanel) -> None:
    entries = [Entry(id=f"x{number:03}", title="Dân vận khéo", text_hash=str(number)) for number in range(200)]
    bare_panel.show_corpus(Corpus.of(tuple(entries)), {})
    view = bare_panel.view
    row = view.visualRect(view.model().index(2, 0))
    image = view.viewport().grab(row.adjusted(20, 0, -20, -1)).toImage()
    ground = image.pixelColor(0, 0)
    across = range(image.width())
    lines = [y for y in range(image.height()) if any(image.pixelColor(x, y) != ground for x in across)]
    assert abs(lines[0] - (image.height() - 1 - lines[-1])) <= 6


def test_the_model_keeps_qts_rules(panel: ArticlesPanel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(panel.view.model())


def test_another_theme_repaints_the_rows(panel: ArticlesPanel, themes: ThemeKeeper) -> None:
    panel.select("a0")
    before = panel.view.viewport().grab().toImage()
    themes.use("dark")
    after = panel.view.viewport().grab().toImage()
    assert before != after
    soft = themes.current.colour("accent.soft")
    row = panel.view.visualRect(panel.view.currentIndex())
    assert after.pixelColor(row.right() - 3, row.top() + 3) == soft


def test_everything_that_takes_the_keyboard_has_a_name(panel: ArticlesPanel, archive: Archive) -> None:
    focusable = [w for w in panel.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [w for w in focusable if not (w.accessibleName() or getattr(w, "text", str)())]
    assert nameless == []
    assert len(focusable) >= 4


def test_no_part_of_the_panel_keeps_a_drop_for_itself(panel: ArticlesPanel) -> None:
    assert panel.acceptDrops()
    assert [w for w in panel.findChildren(QWidget) if w.acceptDrops()] == []


def test_what_came_in_last_can_be_looked_through(panel: ArticlesPanel, qtbot: QtBot) -> None:
    menu = panel.head.sort_button.menu()
    menu.aboutToShow.emit()
    with qtbot.waitSignal(panel.sort_changed) as changed:
        next(action for action in menu.actions() if action.text() == "Lúc nhập").trigger()
    assert changed.args == ["added", True]
    assert panel.shown_ids() == ["a4", "a3", "a2", "a1", "a0"]
    assert panel.head.sort_button.text() == "Lúc nhập · mới nhập trước"


# ---- the place where somebody reads


def many(count: int, *, first: int = 0) -> tuple[Entry, ...]:
    """Articles of the years since 1000, three a year; what is new has later dates."""
    return tuple(
        Entry(f"x{place}", f"Bài {place}", "h", published=f"{1000 + place // 3}-01-0{1 + place % 3}", source="Báo A")
        for place in range(first, count)
    )


def uppermost(panel: ArticlesPanel) -> tuple[str | None, int]:
    """The first article on the screen, and where its upper edge is."""
    view = panel.view
    row = view.indexAt(QPoint(0, 0)).row()
    row += panel.id_at(row) is None
    return panel.id_at(row), view.rowViewportPosition(row)


@pytest.mark.parametrize("group", ["none", "year", "source"])
def test_what_is_read_in_the_list_stays_where_it_is_while_articles_come(bare_panel: ArticlesPanel, group: str) -> None:
    bare_panel.show_corpus(Corpus.of(many(600)), {})
    bare_panel.set_group(group)
    bare_panel.view.verticalScrollBar().setValue(9_011)
    before = uppermost(bare_panel)
    for count in (601, 640, 900):
        bare_panel.show_corpus(Corpus.of(many(count)), {})
        assert uppermost(bare_panel) == before


def test_at_the_beginning_of_the_list_what_comes_is_seen(bare_panel: ArticlesPanel) -> None:
    bare_panel.show_corpus(Corpus.of(many(600)), {})
    bare_panel.show_corpus(Corpus.of(many(640)), {})
    assert uppermost(bare_panel) == ("x639", 0)


def test_where_what_is_read_has_gone_the_list_stays_about_there(bare_panel: ArticlesPanel) -> None:
    bare_panel.show_corpus(Corpus.of(many(600)), {})
    bare_panel.view.verticalScrollBar().setValue(9_000)
    bare_panel.show_corpus(Corpus.of(many(300)), {})
    assert bare_panel.view.verticalScrollBar().value() == 9_000


def test_another_question_is_answered_from_the_beginning(bare_panel: ArticlesPanel) -> None:
    bare_panel.show_corpus(Corpus.of(many(600)), {})
    bar = bare_panel.view.verticalScrollBar()
    for change in (
        lambda: bare_panel.head.toggle_facet(Facet(FacetKind.YEAR, "1010..1150")),
        lambda: bare_panel.head.clear_facets(),
        lambda: bare_panel.set_sort("date", False),
        lambda: bare_panel.set_group("year"),
    ):
        bar.setValue(5_000)
        change()
        assert bar.value() == 0
