# SPDX-License-Identifier: MIT
"""A small archive made of the articles that come with the program, and the panel that lists it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest
from pytestqt.qtbot import QtBot

from reader.core.corpus import Corpus, Entry
from reader.core.note import text_hash
from reader.core.query import Query, SearchText, find_term
from reader.core.query_fields import FieldIndex
from reader.core.snippets import Snippet, make_snippet
from reader.ui.articles import Answer, ArticlesPanel
from reader.ui.languages import speak
from reader.ui.theme import ThemeKeeper, load_fonts
from tests.ui.typing import type_words

KNOWN: tuple[dict[str, object], ...] = (
    {"source": "Báo Vĩnh Long", "place": "Vĩnh Long", "figures": 15},
    {"figures": 8},
    {"source": "Báo Bình Định", "place": "Bình Định", "event_date": "2024-05-15", "event_date_source": "inferred"},
    {"source": "Báo Đồng Khởi", "place": "Chợ Lách", "published": "2021-04-12", "figures": 2},
    {"source": "Báo Đắk Nông", "place": "Đắk Nông", "published": "2021-06-21", "figures": 7},
)
"""What is known of the seeds here; the third one's title is its second line."""


class Ranked(NamedTuple):
    """What a search engine answers."""

    numbers: list[int]
    by_relevance: bool


@dataclass
class Archive:
    """Entries and their texts."""

    corpus: Corpus
    texts: dict[str, str]

    def find(self, query: Query) -> list[int]:
        """Look into every text."""
        fields = FieldIndex(self.corpus, {})

        def fits(entry: Entry) -> bool:
            row = "\n".join(filter(None, (entry.title, entry.source, entry.place)))
            texts = SearchText(row), SearchText(self.texts[entry.id])
            number = self.corpus.number_of(entry.id)
            return query.matches(*texts, field_holds=lambda field: number in fields.numbers(field))

        return self.corpus.numbers_of(entry.id for entry in self.corpus.entries if fits(entry))

    def rank(self, query: Query, numbers: Sequence[int]) -> Ranked:
        """Those first whose texts have the words most often."""

        def hits(number: int) -> int:
            text = SearchText(self.texts[self.corpus.ids_of([number])[0]])
            return sum(1 for term in query.terms for _ in find_term(term, text))

        counts = {number: hits(number) for number in numbers}
        return Ranked(sorted(numbers, key=lambda number: -counts[number]), query.terms[0].words != ("va",))

    def snippets(self, query: Query, numbers: Sequence[int]) -> dict[int, Snippet | None]:
        """The lines under the rows."""
        texts = {number: self.texts[self.corpus.ids_of([number])[0]] for number in numbers}
        return {number: make_snippet(query.terms, SearchText(text)) for number, text in texts.items()}

    @staticmethod
    def work(find: Callable[[], object], answer: Answer, _key: str = "search") -> None:
        """Answer at once."""
        answer(find())

    def title(self, article_id: str) -> str:
        """The title of an article."""
        entry = self.corpus.entry(article_id)
        assert entry is not None
        return entry.title


@pytest.fixture
def archive(seeds: Path) -> Archive:
    """The five articles as ids a0 to a4."""
    entries, texts = [], {}
    for number, (file, known) in enumerate(zip(sorted(seeds.glob("*.txt")), KNOWN, strict=True)):
        text = unicodedata.normalize("NFC", file.read_text(encoding="utf-8-sig"))
        title = text.splitlines()[1 if number == 2 else 0]
        entries.append(Entry(id=f"a{number}", title=title, text_hash=text_hash(text), **known))  # type: ignore[arg-type]
        texts[f"a{number}"] = text
    return Archive(Corpus.of(tuple(entries)), texts)


@pytest.fixture
def themes(qapp: object) -> ThemeKeeper:
    """The light theme, Vietnamese words."""
    load_fonts()
    speak("vi")
    keeper = ThemeKeeper("light")
    keeper.apply()
    return keeper


@pytest.fixture
def bare_panel(qtbot: QtBot, themes: ThemeKeeper, archive: Archive) -> ArticlesPanel:
    """The panel before anything is shown in it; its searches are answered at once."""
    panel = ArticlesPanel(themes, archive, archive.work)
    qtbot.addWidget(panel)
    panel.resize(352, 720)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


@pytest.fixture
def panel(bare_panel: ArticlesPanel, archive: Archive) -> ArticlesPanel:
    """The panel with the five articles, two of them with notes."""
    bare_panel.show_corpus(archive.corpus, {"a0": 2, "a1": 1})
    return bare_panel


Typing = Callable[[str], list[str]]


@pytest.fixture
def search(qtbot: QtBot, panel: ArticlesPanel) -> Typing:
    """Type into the search box and wait for the list: the ids that are shown then."""

    def type_and_wait(typed: str) -> list[str]:
        box = panel.head.search
        box.setFocus()
        box.selectAll()
        with qtbot.waitSignal(panel.filter_applied):
            type_words(box, typed)
        return panel.shown_ids()

    return type_and_wait
