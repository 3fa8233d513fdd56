# SPDX-License-Identifier: MIT
"""What the window does for the files of its archive some seconds after the start."""

from __future__ import annotations

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from reader.core.query import Query
from reader.store.care import Care, Damage
from tests.ui.driving import Start, settle


def test_what_was_read_out_of_articles_is_read_again_at_once_where_it_was_damaged(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = start()
    settle(qtbot, first)
    figures = len(first.corpus.figures)
    first.close()
    ready = Event()

    def look(_care: Care, _cancelled: object) -> Damage:
        ready.wait(20)
        return Damage(derived=True, files=())

    monkeypatch.setattr(Care, "look_for_damage", look)
    monkeypatch.setattr("reader.ui.main_window.window.HOUSEKEEPING_AFTER_MS", 0)
    window = start()
    library, window.services.problems.window = window.services.library, window
    ready.set()
    qtbot.waitUntil(lambda: "đang được đọc lại" in window.strip.words(), timeout=20_000)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: not library.stale(), timeout=20_000)
    settle(qtbot, window)
    assert len(window.corpus.figures) == len(library.corpus().figures) == figures > 0
    assert len(library.search(Query.parse("khen thưởng"))) == 5
