# SPDX-License-Identifier: MIT
"""The help: every page in both languages, true to the program, and links that lead somewhere."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from pytestqt.qtbot import QtBot

from reader.core.messages import use_language
from reader.core.query import Query
from reader.core.query_names import FIELDS, VALUES, field_called, values_beside
from reader.extract.user_words import parse
from reader.ui.actions import COMMANDS
from reader.ui.dashboard.deciding import MOST_AT_ONCE
from reader.ui.dialogs.help import PAGES, HelpDialog, help_pages
from reader.ui.languages import speak
from reader.ui.theme import load_fonts

LANGUAGES = ("vi", "en")
translate = QCoreApplication.translate
SAME_PARTS = PAGES[:5]
"""The Vietnamese pages on how articles are read and on large archives are parted otherwise than the English ones."""
TITLES = {
    "vi": ("Chương trình đọc bài thế nào", "Thư viện nhiều bài"),
    "en": ("How the reader reads", "Large archives"),
}
"""Of the last two pages."""


def page(name: str, language: str) -> str:
    return next(one.words for one in help_pages(language) if one.name == name)


def fields_told(language: str) -> list[tuple[str, str, str, str]]:
    """The rows of the table of fields: how a field is called there, in the other language, an example, its line."""
    rows = re.findall(r"^\| `([\w-]+)` \| `([\w-]+)` \| `([^`]+)` \|(.*)$", page("search", language), re.MULTILINE)
    return [tuple(row) for row in rows]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_a_search_is_told_with_an_example_that_can_be_read(language: str) -> None:
    rows = fields_told(language)
    assert tuple(field_called(name) for name, _, _, _ in rows) == FIELDS
    for name, other, example, _ in rows:
        query = Query.parse(example, typing=False)
        assert not query.problems
        assert example.startswith(f"{name}:")
        assert query == Query.parse(example.replace(name, other, 1), typing=False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_that_a_field_knows_is_told_in_both_languages(language: str) -> None:
    told = {field_called(name): f"{example} {line}" for name, _, example, line in fields_told(language)}
    for name, values in VALUES.items():
        assert [value for value in values if not re.search(rf"\b{value}\b", told[name])] == []
        vietnamese = values_beside(name, "vi")
        assert len(vietnamese) == len(values)
        assert [value for value in vietnamese if not re.search(rf"\b{value}\b", told[name])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_other_example_of_a_search_can_be_read(language: str) -> None:
    typed = re.findall(r"^\| `([^`]+)` \| [^`]", page("search", language), re.MULTILINE)
    assert len(typed) > 8
    assert [one for one in typed if Query.parse(one, typing=False).problems] == []


def test_the_pages_have_the_same_parts_in_both_languages() -> None:
    for name in SAME_PARTS:
        vietnamese, english = (re.findall(r"^#+", page(name, one), re.MULTILINE) for one in LANGUAGES)
        assert vietnamese == english


def test_every_page_is_in_both_languages() -> None:
    vietnamese, english = (help_pages(one) for one in LANGUAGES)
    assert [one.name for one in vietnamese] == [one.name for one in english] == list(PAGES)
    assert [one.name for one, other in zip(vietnamese, english, strict=True) if one.title == other.title] == []
    assert [one.name for one in english if re.search("[ạảấầẩậắằểễệộớờ]", one.title)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_on_figures_calls_things_as_the_window_does(language: str) -> None:
    speak(language)
    told = page("figures", language)
    for text in (
        *("Unreviewed", "listed articles only", "reviewed figures only", "Copy the table", "Save the table…"),
        *("share periods among their years", "Back to unreviewed"),
    ):
        assert f"*{translate('Dashboard', text)}*" in told
    for text in ("Confirm ↵", "Correct", "Reject", "Withdraw", "Why?", "Copy the sentence with its source"):
        assert f"*{translate('FigureCard', text).removesuffix(' ↵')}*" in told
    assert str(MOST_AT_ONCE) in told
    speak("en")


def numbers(words: str, language: str) -> list[float]:
    """Every number that is written with digits."""
    found = re.findall(r"\d[\d.]*(?:,\d+)?|\d+" if language == "vi" else r"\d[\d,]*(?:\.\d+)?|\.\d+", words)
    plain = (one.replace(".", "").replace(",", ".") if language == "vi" else one.replace(",", "") for one in found)
    return [float(one) for one in plain]


def test_both_languages_tell_the_same_numbers_of_large_archives() -> None:
    vietnamese, english = (sorted(numbers(page("large-archives", one), one)) for one in LANGUAGES)
    assert vietnamese == english
    assert 4096 in english


def scores(language: str) -> list[list[float]]:
    """The rows of the table of scores, without what they are called."""
    rows = re.findall(r"^\| [^|\n]+ ((?:\|[^|\n]+){4})\|$", page("extraction", language), re.MULTILINE)
    return [found for row in rows if (found := numbers(row, language))]


def test_both_languages_tell_the_same_scores() -> None:
    told, measured = (scores(one) for one in LANGUAGES)
    assert len(told) > 10
    assert [row for row in told if row not in measured] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_own_words_can_be_read(language: str) -> None:
    words = parse(page("extraction", language).split("```")[1])
    assert not words.problems
    assert words.entries


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_in_the_help_are_those_of_commands(language: str) -> None:
    known = {command.keys for command in COMMANDS} | {"Shift+F3", "Delete", "Ctrl+A", "Ctrl+C"}
    for name in PAGES:
        told = re.findall(r"`((?:Ctrl|Alt|Shift)\+[^`]+|F\d+)`", page(name, language))
        assert set(told) <= known


def test_the_dialog_leads_from_page_to_page(qtbot: QtBot) -> None:
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    assert "năm:2021..2023" in dialog.page.toPlainText()
    dialog.page.anchorClicked.emit(QUrl("concordance.md"))
    assert dialog.names.currentRow() == PAGES.index("concordance")
    assert dialog.names.currentItem().text() in dialog.page.toPlainText()
    dialog.page.anchorClicked.emit(QUrl("https://example.org/x"))
    assert dialog.names.currentRow() == PAGES.index("concordance")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dialog_shows_the_pages_of_its_language(qtbot: QtBot, language: str) -> None:
    use_language(language)
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    for row, title in zip((-2, -1), TITLES[language], strict=True):
        dialog.names.setCurrentRow(len(PAGES) + row)
        assert dialog.names.currentItem().text() == title
        assert dialog.page.toPlainText().startswith(title)


@pytest.mark.parametrize("name", PAGES)
def test_the_lines_of_a_list_stand_at_even_distances(qtbot: QtBot, name: str) -> None:
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    dialog.names.setCurrentRow(PAGES.index(name))
    block, gaps = dialog.page.document().begin(), set()
    while block.isValid():
        if block.textList():
            gaps.add((block.blockFormat().topMargin(), block.blockFormat().bottomMargin()))
        block = block.next()
    assert len(gaps) == ("\n- " in page(name, "vi") or "\n1. " in page(name, "vi"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_titles_of_the_pages_have_room_in_their_list(qtbot: QtBot, language: str) -> None:
    load_fonts()
    speak(language)
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert not dialog.names.horizontalScrollBar().isVisible()
    speak("en")
