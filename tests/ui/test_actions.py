# SPDX-License-Identifier: MIT
"""The table of commands: keys are unique, every text is translated, every command reaches a menu."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.actions import COMMANDS, MENUS, ActionTable
from reader.ui.languages import speak


def test_keys_and_ids_are_unique(qtbot: QtBot) -> None:
    table = ActionTable(widget := QWidget())
    qtbot.addWidget(widget)
    keys = Counter(key.toString() for c in COMMANDS for key in table.action(c.id).shortcuts())
    assert [key for key, times in keys.items() if times > 1] == []
    assert "" not in keys
    assert len({c.id for c in COMMANDS}) == len(COMMANDS)


def test_every_command_stands_in_a_menu(qtbot: QtBot) -> None:
    table = ActionTable(widget := QWidget())
    qtbot.addWidget(widget)
    shown: list[str] = []
    for group, _title in MENUS:
        menu = QMenu(widget)
        table.fill(menu, group)
        shown += [action.objectName() for action in menu.actions() if not action.isSeparator()]
        assert not menu.actions()[0].isSeparator()
    assert sorted(shown) == sorted(c.id for c in COMMANDS)


def test_texts_are_vietnamese_when_the_interface_is(qtbot: QtBot) -> None:
    table = ActionTable(widget := QWidget())
    qtbot.addWidget(widget)
    speak("vi")
    table.retranslate()
    vietnamese = {c.id: table.action(c.id).text() for c in COMMANDS}
    speak("en")
    table.retranslate()
    english = {c.id: table.action(c.id).text() for c in COMMANDS}
    speak("vi")
    same = {i for i in english if english[i] == vietnamese[i]}
    assert same == {"language-vi", "language-en"}
    assert vietnamese["find"] == "Tìm trong bài này"


def test_the_palette_is_told_the_keys(qtbot: QtBot) -> None:
    table = ActionTable(widget := QWidget())
    qtbot.addWidget(widget)
    rows = {row[0]: row for row in table.rows()}
    assert rows["note"][2] == QKeySequence("Ctrl+N").toString(QKeySequence.SequenceFormat.NativeText)


def test_a_command_calls_its_work_without_the_bool_of_triggered(qtbot: QtBot) -> None:
    table = ActionTable(widget := QWidget())
    qtbot.addWidget(widget)
    calls: list[tuple[object, ...]] = []
    table.bind("find", lambda *arguments: calls.append(arguments))
    table.action("find").trigger()
    assert calls == [()]
