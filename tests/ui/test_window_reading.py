# SPDX-License-Identifier: MIT
"""The whole window: what it tells of several articles on one event, and how it learns words of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.core.figure import Recipient
from tests.ui.driving import Start, open_article, settle


def test_the_card_names_the_other_articles_on_the_same_event(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    first, second = tmp_path / "một.txt", tmp_path / "hai.txt"
    first.write_text(
        "Vĩnh Long biểu dương điển hình\n\n"
        "Năm 2022, Tỉnh ủy Vĩnh Long tặng bằng khen cho 12 tập thể và 30 cá nhân.\n\nBÁO VĨNH LONG\n",
        encoding="utf-8",
    )
    second.write_text(
        "Những tấm gương bình dị\n\nBáo cáo cho biết phong trào lan tỏa trong các chi bộ ấp, khóm.\n\n"
        "Dịp này, Tỉnh ủy Vĩnh Long trao bằng khen cho 12 tập thể, 30 cá nhân có thành tích năm 2022.\n",
        encoding="utf-8",
    )
    window = start()
    window.flows.archive.import_paths([str(first), str(second)])
    qtbot.waitUntil(lambda: len(window.corpus.entries) == 7, timeout=20_000)
    settle(qtbot, window)
    open_article(window, "biểu dương điển hình")
    article = window.desk.article
    assert article is not None
    record = next(one for one in window.corpus.figures_of(article.entry.id) if one.figure.value == 30)
    window.desk.show_figure(record)
    card = window.desk.reading.review.card
    assert "cùng sự kiện ở 1 bài khác:" in card.told_by.text()
    assert "Những tấm gương bình dị" in card.told_by.text()
    card.told_by.linkActivated.emit("0")
    assert window.desk.article is not None
    assert window.desk.article.entry.title == "Những tấm gương bình dị"
    assert card.record is not None
    assert card.record.figure.value == 30
    assert "Vĩnh Long biểu dương điển hình" in card.told_by.text()


def test_words_of_ones_own_are_known_after_saving(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "bài.txt"
    file.write_text(
        "Vũng Liêm khen đội khuyến nông\n\n"
        "Năm 2022, Huyện ủy Vũng Liêm khen thưởng 7 tập thể và 4 đội khuyến nông tự lo.\n",
        encoding="utf-8",
    )
    window = start()
    window.flows.archive.import_paths([file])
    qtbot.waitUntil(lambda: len(window.corpus.entries) == 6, timeout=20_000)
    settle(qtbot, window)
    article_id = next(entry.id for entry in window.corpus.entries if entry.title == "Vũng Liêm khen đội khuyến nông")

    def units() -> list[tuple[str, Recipient]]:
        return [(one.figure.unit, one.figure.recipient) for one in window.corpus.figures_of(article_id)]

    assert ("đội khuyến nông", Recipient.COLLECTIVE) not in units()
    monkeypatch.setattr("reader.ui.dialogs.WordsDialog.ask", lambda *_: "[danh từ đếm: tập thể]\nđội khuyến nông\n")
    window.commands.action("words").trigger()
    qtbot.waitUntil(lambda: ("đội khuyến nông", Recipient.COLLECTIVE) in units(), timeout=30_000)
    assert [one.figure.value for one in window.corpus.figures_of(article_id)] == [7, 4]
    assert window.services.paths.words_file.read_text(encoding="utf-8").startswith("[danh từ đếm")


def test_a_word_list_in_another_encoding_is_shown_whole(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    window = start()
    window.services.paths.words_file.write_bytes("[họ]\nVừ\n".encode("utf-16"))
    shown: list[str] = []
    monkeypatch.setattr("reader.ui.dialogs.WordsDialog.ask", lambda _parent, text, _check: shown.append(text))
    window.commands.action("words").trigger()
    assert shown == ["[họ]\nVừ\n"]


def test_an_article_that_came_up_behind_another_tab_is_shown_from_its_top(start: Start, qtbot: QtBot) -> None:
    window = start()
    settle(qtbot, window)
    window.show_tab("notes")
    window = start()  # the tab comes up as it was left, the article behind it
    settle(qtbot, window)
    assert not window.desk.isVisible()
    window.show_tab("reading")
    qtbot.wait(50)
    bar = window.desk.reading.view.verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == 0
