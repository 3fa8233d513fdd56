# SPDX-License-Identifier: MIT
"""Source, place and date of many selected articles are edited at once in the window, and brought back at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from reader.store import many_edits
from reader.ui.dialogs import ManyMetadataDialog, MetadataDialog
from reader.ui.dialogs.many_metadata import Will
from reader.ui.main_window import MainWindow
from tests.ui.driving import Start, settle
from tests.ui.marking import opened, when_open

Edit = Callable[[ManyMetadataDialog], object]


def select(window: MainWindow, *rows: int) -> Sequence[str]:
    panel = window.desk.articles
    panel.view.setFocus()
    panel.view.select_rows(list(rows), rows[0])
    return [panel.id_at(row) for row in rows]


def edit(window: MainWindow, qtbot: QtBot, work: Edit) -> None:
    """Press F2, do this in the dialog and save it."""
    seen: list[str] = []

    def change(dialog: QDialog) -> None:
        assert isinstance(dialog, ManyMetadataDialog)
        work(dialog)
        seen.append(dialog.save.text())
        dialog.save.click()

    when_open(ManyMetadataDialog, change)
    window.commands.action("metadata").trigger()
    qtbot.waitUntil(lambda: bool(seen))
    settle(qtbot, window)


def type_into(name: str, words: str) -> Edit:
    def work(dialog: ManyMetadataDialog) -> None:
        line = dialog.fields[name].line.edit
        line.setText(words)
        line.textEdited.emit(words)

    return work


def said(window: MainWindow, field: str) -> dict[str, str | None]:
    return {entry.id: getattr(entry, field) for entry in window.corpus.entries}


@pytest.fixture(params=[pytest.param(50, id="few"), pytest.param(1, id="many")], autouse=True)
def few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of how many articles everything is brought up to date at once."""
    monkeypatch.setattr(many_edits, "FEW", request.param)


def test_the_selected_articles_get_it_and_lose_it_in_one_step(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    before = said(window, "source"), said(window, "place")
    ids = select(window, 0, 1, 3)
    edit(window, qtbot, type_into("source", "Báo Đồng Tháp"))
    qtbot.waitUntil(lambda: {said(window, "source")[one] for one in ids} == {"Báo Đồng Tháp"})
    assert said(window, "place") == before[1]
    assert {one for one, source in said(window, "source").items() if source == "Báo Đồng Tháp"} == set(ids)
    assert window.marking.strip.words() == "Đã sửa thông tin của 3 bài"
    assert "ghi thông tin" not in window.strip.words()
    window.desk.articles.head.search.use_text('nguồn:"đồng tháp"')
    settle(qtbot, window)
    assert set(window.desk.articles.shown_ids()) == set(ids)
    window.commands.action("undo").trigger()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: (said(window, "source"), said(window, "place")) == before)
    assert not window.undo.canUndo()
    window.commands.action("redo").trigger()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: {said(window, "source")[one] for one in ids} == {"Báo Đồng Tháp"})


def test_what_they_have_in_common_is_shown_and_taken_back(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    before = said(window, "published")
    ids = select(window, 0, 1)
    edit(window, qtbot, type_into("published", "18.5.2021"))
    qtbot.waitUntil(lambda: {said(window, "published")[one] for one in ids} == {"2021-05-18"})
    shown: list[tuple[str, str]] = []

    def look_and_go_back(dialog: ManyMetadataDialog) -> None:
        for name in ("source", "published"):
            line = dialog.fields[name].line
            shown.append((line.value, line.edit.placeholderText()))
        dialog.fields["published"].button(Will.GO_BACK).click()

    where = {one: row for row, one in enumerate(window.desk.articles.shown_ids())}
    select(window, *(where[one] for one in ids))
    edit(window, qtbot, look_and_go_back)
    assert shown == [("", "(khác nhau)"), ("18.5.2021", "ví dụ 15.5.2024")]
    qtbot.waitUntil(lambda: said(window, "published") == before)


def test_the_article_that_is_read_says_it_too(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    ids = select(window, 0, 1, 2, 3, 4)
    edit(window, qtbot, type_into("place", "Xã Tân Hội, Vĩnh Long"))
    article = window.desk.article
    assert article is not None
    assert article.entry.id in ids
    qtbot.waitUntil(lambda: window.desk.article.entry.place == "Xã Tân Hội, Vĩnh Long")  # type: ignore[union-attr]


def test_a_single_row_is_edited_with_its_title(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    titles: list[str] = []
    (chosen,) = select(window, 2)
    assert window.desk.article.entry.id != chosen  # type: ignore[union-attr]
    for _ in ("the row that is chosen, and not what is read", "what is read"):
        when_open(MetadataDialog, lambda dialog: titles.append(dialog.fields["title"].value))  # type: ignore[attr-defined]
        window.commands.action("metadata").trigger()
        window.desk.articles.view.clearSelection()
    assert titles == [window.corpus.entry(chosen).title, window.desk.article.entry.title]  # type: ignore[union-attr]


def test_the_menu_of_a_row_says_how_many_and_edits_them(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    panel = window.desk.articles
    select(window, 0, 1, 2)
    menu = panel.row_menu(1)
    assert menu.editing.text() == "Sửa nguồn, ngày, nơi của 3 bài…\tF2"
    counts: list[str] = []
    when_open(ManyMetadataDialog, lambda dialog: counts.append(dialog.windowTitle()))
    menu.editing.trigger()
    qtbot.waitUntil(lambda: counts == ["Sửa thông tin của 3 bài"])


def test_a_library_that_is_only_read_says_why_not(start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = opened(start, qtbot)
    monkeypatch.setattr(type(window.services.library), "only_read", "Lan đang mở thư viện này.")
    panel = window.desk.articles
    for rows in ([1], [0, 1]):
        select(window, *rows)
        window.strip.tell("")
        panel.row_menu(rows[0]).editing.trigger()
        settle(qtbot, window)
        assert "Lan đang mở thư viện này." in window.strip.words()
