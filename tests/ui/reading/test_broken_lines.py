# SPDX-License-Identifier: MIT
"""Names that run over the end of a line in a text with broken lines can be clicked on both lines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.core.corpus import Article, Entry
from reader.core.note import text_hash
from reader.core.span import EntityType
from reader.extract.pipeline import read_article
from reader.ui.reading import ReadingPanel
from tests.extract.test_wrapped import ARTICLES, wrapped
from tests.ui.reading.builders import records_of

WIDTH = 66


def broken_article() -> Article:
    text = wrapped(ARTICLES["women of a district"], WIDTH)
    reading = read_article(text)
    entry = Entry("b1", reading.structure.title, text_hash(text), characters=len(text))
    return Article(entry, text, reading)


def test_a_name_on_two_lines_answers_on_both(panel: ReadingPanel, qtbot: QtBot) -> None:
    article = broken_article()
    panel.show_article(article, records_of(article), ())
    span = next(
        span
        for span in article.reading.spans
        if "\n" in span.text and span.type in (EntityType.ORGANISATION, EntityType.DOCUMENT)
    )
    end_of_line = article.text.index("\n", span.start)
    for start, end in ((span.start, end_of_line), (end_of_line + 1, span.end)):
        panel.view.reveal(start, end)
        centre = panel.view.rect_of(start, end).center().toPoint()
        with qtbot.waitSignal(panel.entity_activated) as asked:
            QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=centre)
        assert asked.args[0].start == span.start
