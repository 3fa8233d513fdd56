# SPDX-License-Identifier: MIT
"""Two articles, notes on them, and the parts that show notes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader.core.corpus import Article, Corpus, Entry, Reading
from reader.core.note import Anchor, Note, text_hash
from reader.core.structure import Structure
from reader.ui.languages import speak
from reader.ui.notes import ArticleNotes, NotesPanel
from reader.ui.theme import ThemeKeeper, load_fonts

TEXT = "Khen thưởng\nĐảng ủy khối biểu dương khen thưởng 20 tập thể và 84 cá nhân. Đồng chí Trần Xuân Thiện nhấn mạnh."
FIRST = "2026-11-20T08:00:00.000+00:00"
SECOND = "2026-11-21T08:00:00.000+00:00"


def make_article(article_id: str, title: str) -> Article:
    """An article whose text is TEXT."""
    entry = Entry(article_id, title, text_hash(TEXT))
    return Article(entry, TEXT, Reading(entry.text_hash, "1", Structure(())))


def at(words: str) -> Anchor:
    """An anchor to these words of TEXT."""
    start = TEXT.index(words)
    return Anchor.at(TEXT, start, start + len(words))


ARTICLE = make_article("a0", "Học tập làm theo Bác")
OTHER = make_article("a1", "Đắk Nông thi đua")
CORPUS = Corpus.of((ARTICLE.entry, OTHER.entry))

QUOTED = Note("n1", "a0", at("20 tập thể và 84 cá nhân"), "amber", "Hai cấp khen khác nhau.", FIRST, FIRST)
NAMED = Note("n2", "a0", at("Trần Xuân Thiện"), "blue", "Kiểm tra chức vụ.", FIRST, SECOND)
WHOLE = Note("n3", "a0", None, "rose", "Hỏi lại ngày đăng.", FIRST, SECOND)
ELSEWHERE = Note("n4", "a1", at("Đảng ủy khối"), "green", "Đối chiếu báo cáo.\nXem phụ lục.", FIRST, FIRST)
LOST = Note("n5", "a1", at("biểu dương"), "violet", "Chỗ cũ đã đổi.", FIRST, FIRST, needs_placing=True)


@pytest.fixture
def themes(qapp: object) -> ThemeKeeper:
    """The light theme, Vietnamese words."""
    load_fonts()
    speak("vi")
    keeper = ThemeKeeper("light")
    keeper.apply()
    return keeper


@pytest.fixture
def editor(qtbot: QtBot, themes: ThemeKeeper) -> ArticleNotes:
    """The side panel's notes, with three of one article."""
    notes = ArticleNotes(themes)
    qtbot.addWidget(notes)
    notes.resize(300, 500)
    with qtbot.waitActive(notes):
        notes.show()
        notes.activateWindow()
    notes.show_notes(ARTICLE, (WHOLE, NAMED, QUOTED))
    qtbot.waitUntil(lambda: notes.card("n2").y() > notes.card("n1").y() > 0)  # laid out
    return notes


@pytest.fixture
def panel(qtbot: QtBot, themes: ThemeKeeper) -> NotesPanel:
    """The tab of all notes."""
    notes = NotesPanel(themes)
    qtbot.addWidget(notes)
    notes.resize(1000, 700)
    with qtbot.waitExposed(notes):
        notes.show()
    notes.show_notes((QUOTED, NAMED, WHOLE, ELSEWHERE, LOST), CORPUS)
    return notes
