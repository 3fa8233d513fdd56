# SPDX-License-Identifier: MIT
"""How an article is named behind words that are copied out of it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.core.corpus import Entry
from reader.ui.citation import citation, source_line
from reader.ui.languages import speak
from tests.ui.driving import Start, open_article

PAPER = Entry("a", "Học Bác mỗi ngày", "hash", source="Báo Bến Tre", published="2021-05-09")


@pytest.mark.parametrize(
    ("entry", "cited"),
    [
        (PAPER, "“khen 5 tập thể” (“Học Bác mỗi ngày”, Báo Bến Tre, 9.5.2021)"),
        (Entry("a", "Tin vắn", "hash"), "“khen 5 tập thể” (“Tin vắn”, không rõ ngày)"),
        (
            Entry("a", "Tin vắn", "hash", published="2019-12", url="https://a.vn/b"),
            "“khen 5 tập thể” (“Tin vắn”, 12.2019, https://a.vn/b)",
        ),
        (
            Entry("a", "Tin vắn", "hash", event_date="2024-05-15", event_date_source="inferred"),
            "“khen 5 tập thể” (“Tin vắn”, sự kiện 15.5.2024 (suy ra))",
        ),
        (Entry("a", "", "hash", event_date="2024-05-15"), "“khen 5 tập thể” (sự kiện 15.5.2024)"),
    ],
)
def test_a_quotation_is_one_line_with_its_source(qapp: QApplication, entry: Entry, cited: str) -> None:
    speak("vi")
    assert citation("khen 5\r\n  tập thể", entry) == cited


def test_the_line_below_a_sentence_names_paper_and_date(qapp: QApplication) -> None:
    speak("en")
    assert source_line(PAPER) == "Học Bác mỗi ngày · Báo Bến Tre · 9.5.2021"
    assert source_line(Entry("a", "Tin vắn", "hash")) == "Tin vắn · no date"


def test_selected_words_and_the_sentence_of_an_open_figure_are_copied_with_their_source(start: Start) -> None:
    window = start()
    open_article(window, "Làm từ việc nhỏ")
    copy = window.commands.action("copy-cited")
    QGuiApplication.clipboard().setText("vẫn thế")
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "vẫn thế"
    assert "Hãy chọn đoạn chữ" in window.strip.words()
    window.desk.reading.next_figure()
    window.desk.reading.show_figure(window.corpus.figures_of(window.desk.article.entry.id)[0])  # type: ignore[union-attr]
    window.desk.reading.review.card.cite.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("“Nhân dịp này, Đảng ủy Khối các cơ quan tỉnh đã khen thưởng 15 tập thể")
    assert copied.endswith("”, Báo Bình Định, sự kiện 15.5.2024 (suy ra))")
    article = window.desk.article
    assert article is not None
    at = article.text.index("15 tập thể và 18 cá nhân")
    window.desk.reading.go_to(at, at + len("15 tập thể và 18 cá nhân"))
    copy.trigger()
    assert QGuiApplication.clipboard().text().startswith("“15 tập thể và 18 cá nhân” (“Làm từ việc nhỏ nhất")
    assert "Đã chép kèm nguồn" in window.strip.words()
