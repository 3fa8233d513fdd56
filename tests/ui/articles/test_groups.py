# SPDX-License-Identifier: MIT
"""The list in groups: heads stand between the articles and are taken for none."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.core.columns import ARTICLE, NAME, ArticleColumns, Owned
from reader.core.corpus import Corpus, Entry
from reader.core.sort_keys import Group, SortKey
from reader.ui.articles import ArticlesPanel
from reader.ui.articles.rows import Rows, Wanted
from reader.ui.theme import ThemeKeeper
from tests.ui.articles.conftest import Typing
from tests.ui.articles.test_rows import ENTRIES

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def rows_of(panel: ArticlesPanel) -> list[str]:
    """What every row says at first: a title or a head."""
    model = panel.view.model()
    return [str(model.index(row, 0).data(SPOKEN)) for row in range(model.rowCount())]


def heads(panel: ArticlesPanel) -> list[str]:
    return [said for said in rows_of(panel) if said.endswith(" bài")]


def choose(panel: ArticlesPanel, name: str) -> None:
    menu = panel.head.sort_button.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == name).trigger()


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        pytest.param(Wanted(group=Group.YEAR), ["2024", "an", "2021", "dak", "am", "", "dan"], id="newest year first"),
        pytest.param(
            Wanted(descending=False, group=Group.YEAR),
            ["2021", "am", "dak", "2024", "an", "", "dan"],
            id="oldest first",
        ),
        pytest.param(
            Wanted(SortKey.TITLE, descending=False, group=Group.YEAR),
            ["2024", "an", "2021", "am", "dak", "", "dan"],
            id="titles within years",
        ),
        pytest.param(
            Wanted(group=Group.SOURCE),
            ["Báo Ấp Bắc", "dan", "Báo Cà Mau", "am", "Báo Đắk Nông", "dak", "", "an"],
            id="sources by the alphabet",
        ),
    ],
)
def test_groups(wanted: Wanted, expected: list[str]) -> None:
    rows = Rows(Corpus.of(ENTRIES))
    listing = rows.shown(wanted)
    said = []
    for row in range(len(listing)):
        head = listing.head(row)
        said.append(head.value if head else rows.entry(listing, row).id)
    assert said == expected
    assert len(listing.articles) == len(ENTRIES)


def test_the_menu_groups_and_says_so(panel: ArticlesPanel, qtbot: QtBot) -> None:
    before = panel.shown_ids()
    with qtbot.waitSignal(panel.group_changed) as changed:
        choose(panel, "Gộp theo năm")
    assert changed.args == ["year"]
    assert heads(panel) == ["2024, 1 bài", "2021, 2 bài", "không rõ năm, 2 bài"]
    assert panel.shown_ids() == before
    assert panel.head.search.count_words() == "5"
    choose(panel, "Gộp theo nguồn")
    assert heads(panel)[-1] == "không rõ nguồn, 1 bài"
    choose(panel, "Không gộp")
    assert heads(panel) == []


def test_keys_step_over_heads(panel: ArticlesPanel, qtbot: QtBot) -> None:
    panel.set_group("year")
    opened: list[str] = []
    panel.article_chosen.connect(opened.append)
    panel.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert panel.selection()() == panel.shown_ids()[:1]
    for _ in range(4):
        qtbot.keyClick(panel.view, Qt.Key.Key_Down)
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert opened == panel.shown_ids()[1:]
    qtbot.keyClick(panel.view, Qt.Key.Key_Home)
    assert panel.selection()() == panel.shown_ids()[:1]


def test_a_click_on_a_head_opens_and_selects_nothing(panel: ArticlesPanel, qtbot: QtBot) -> None:
    panel.set_group("year")
    panel.select("a2")
    opened: list[str] = []
    panel.article_chosen.connect(opened.append)
    place = panel.view.visualRect(panel.view.model().index(0, 0)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == []
    assert panel.selection()() in ([], ["a2"])


def test_everything_that_is_selected_is_an_article(panel: ArticlesPanel) -> None:
    panel.set_group("source")
    panel.view.selectAll()
    assert panel.selection()() == panel.shown_ids()
    assert sorted(panel.selection()()) == ["a0", "a1", "a2", "a3", "a4"]
    assert len(panel.view.selected_rows()) == 5
    panel.set_group("year")
    assert len(panel.selection()()) == 5


def test_steps_go_from_article_to_article(panel: ArticlesPanel) -> None:
    panel.set_group("year")
    opened: list[str] = []
    panel.article_chosen.connect(opened.append)
    for by in (1, 1, 1, 1, 1, 1, -1, -4, -1):
        panel.step(by)
    shown = panel.shown_ids()
    assert opened == [*shown, shown[4], shown[3], shown[0], shown[0]]


def test_what_is_beside_the_selection_is_an_article(panel: ArticlesPanel) -> None:
    panel.set_group("year")
    shown = panel.shown_ids()
    panel.select(shown[0])
    assert panel.beside_selected(shown[0]) == shown[1]
    panel.select(shown[4])
    assert panel.beside_selected(shown[4]) == shown[3]
    assert panel.beside_selected(shown[0]) is None
    panel.view.selectAll()
    assert panel.beside_selected(shown[0]) is None


def test_heads_count_what_the_search_lets_through(panel: ArticlesPanel, search: Typing) -> None:
    panel.set_group("year")
    assert search("Đắk Nông") == ["a4"]
    assert heads(panel) == ["2021, 1 bài"]
    assert panel.head.search.count_words() == "1 / 5"
    assert panel.listed_numbers() is not None
    assert [number > 0 for number in panel.listed_numbers() or ()] == [True]
    assert panel.first_id() == "a4"


def test_an_unknown_way_of_grouping_is_none(panel: ArticlesPanel) -> None:
    panel.set_group("colour")
    assert heads(panel) == []


def test_heads_are_lower_than_articles(panel: ArticlesPanel, themes: ThemeKeeper) -> None:
    panel.set_group("year")
    heights = [panel.view.rowHeight(row) for row in range(3)]
    assert heights[0] < 40 < heights[1]
    before = panel.view.viewport().grab().toImage()
    themes.use("dark")
    assert panel.view.viewport().grab().toImage() != before


def test_the_model_with_heads_keeps_qts_rules(panel: ArticlesPanel, qtmodeltester: ModelTester) -> None:
    panel.set_group("year")
    qtmodeltester.check(panel.view.model())


class Numbered:
    """What stands behind a million articles without holding them."""

    def entries(self, numbers: Sequence[int]) -> dict[int, Entry]:
        return {number: Entry(f"x{number}", f"Bài số {number}", str(number)) for number in numbers}

    def ids_of(self, numbers: Sequence[int]) -> dict[int, str]:
        return {number: f"x{number}" for number in numbers}

    def number_of(self, article_id: str) -> int:
        return int(article_id[1:])


def test_a_million_articles_in_groups(bare_panel: ArticlesPanel, qtbot: QtBot) -> None:
    count = 1_000_000
    articles = np.zeros(count, dtype=ARTICLE)
    articles["number"] = np.arange(1, count + 1)
    articles["date"] = (1990 + np.arange(count) % 36) * 10000
    names = Owned(np.empty(0, dtype=NAME), np.empty(0, dtype=np.int32))
    bare_panel.set_group("year")
    bare_panel.show_corpus(Corpus(Numbered(), ArticleColumns.of(articles, names)), {})  # type: ignore[arg-type]
    view, model = bare_panel.view, bare_panel.view.model()
    assert model.rowCount() == count + 36
    assert bare_panel.head.search.count_words() == "1.000.000"
    assert str(model.index(0, 0).data(SPOKEN)) == "2025, 27.777 bài"
    view.scrollToBottom()
    assert view.indexAt(view.viewport().rect().bottomLeft() - QPoint(0, 4)).row() == count + 35
    view.selectAll()
    assert len(bare_panel.selection()()) == count
    bare_panel.set_sort("date", False)
    assert str(model.index(0, 0).data(SPOKEN)) == "1990, 27.778 bài"
    assert len(bare_panel.selection()()) == count
    bare_panel.select("x500000")
    bare_panel.step(1)
    assert bare_panel.selection()() == ["x500036"]


def test_a_selection_in_very_many_pieces_is_given_up(bare_panel: ArticlesPanel) -> None:
    entries = tuple(Entry(f"x{place}", f"Bài {place}", "h", figures=place % 2) for place in range(4000))
    bare_panel.show_corpus(Corpus.of(entries), {})
    bare_panel.set_sort("figures", True)
    bare_panel.view.select_stretches([(0, 1999)], 0)
    assert len(bare_panel.selection()()) == 2000
    bare_panel.set_sort("date", True)
    assert bare_panel.selection()() == []
