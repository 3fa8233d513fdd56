# SPDX-License-Identifier: MIT
"""The help: every page in both languages, true to the program, and links that lead somewhere."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from reader.core.query import Query
from reader.core.query_language import FIELDS, VALUES
from reader.ui.actions import COMMANDS
from reader.ui.dialogs.help import PAGES, HelpDialog, help_pages

LANGUAGES = ("vi", "en")
IN_BOTH = PAGES[:4]


def page(name: str, language: str) -> str:
    return next(one.words for one in help_pages(language) if one.name == name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_a_search_is_told_with_an_example_that_can_be_read(language: str) -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| `([^`]+)` \|", page("search", language), re.MULTILINE))
    assert tuple(rows) == FIELDS
    for name, example in rows.items():
        query = Query.parse(example, typing=False)
        assert not query.problems
        assert example.startswith(f"{name}:")
        assert query


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_that_a_field_knows_is_told(language: str) -> None:
    words = page("search", language)
    for name, values in VALUES.items():
        line = next(line for line in words.splitlines() if line.startswith(f"| `{name}`"))
        assert [value for value in values if not re.search(rf"`(?:{name}:)?{value}`", line)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_other_example_of_a_search_can_be_read(language: str) -> None:
    typed = re.findall(r"^\| `([^`]+)` \| [^`]", page("search", language), re.MULTILINE)
    assert len(typed) > 8
    assert [one for one in typed if Query.parse(one, typing=False).problems] == []


def test_the_pages_have_the_same_parts_in_both_languages() -> None:
    for name in IN_BOTH:
        vietnamese, english = (re.findall(r"^#+", page(name, one), re.MULTILINE) for one in LANGUAGES)
        assert vietnamese == english
        assert page(name, "vi") != page(name, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_in_the_help_are_those_of_commands(language: str) -> None:
    known = {command.keys for command in COMMANDS} | {"Shift+F3", "Delete", "Ctrl+A", "Ctrl+C"}
    for name in IN_BOTH:
        told = re.findall(r"`((?:Ctrl|Alt|Shift)\+[^`]+|F\d+)`", page(name, language))
        assert set(told) <= known


def test_the_dialog_leads_from_page_to_page(qtbot: QtBot) -> None:
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    assert "year:2021..2023" in dialog.page.toPlainText()
    dialog.page.anchorClicked.emit(QUrl("concordance.md"))
    assert dialog.names.currentRow() == PAGES.index("concordance")
    assert dialog.names.currentItem().text() in dialog.page.toPlainText()
    dialog.page.anchorClicked.emit(QUrl("https://example.org/x"))
    assert dialog.names.currentRow() == PAGES.index("concordance")
