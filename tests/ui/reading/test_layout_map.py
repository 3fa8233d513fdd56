# SPDX-License-Identifier: MIT
"""Positions between text and document: exact in every text, nothing lost, nothing counted twice."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from reader.core.corpus import Article
from reader.core.structure import Part
from reader.ui.reading.document import Typesetter
from reader.ui.reading.layout_map import Kind, TextMap, compose, displayed
from reader.ui.theme import load_theme
from tests.ui.reading.builders import LINES, make_article


def set_up(article: Article, unfolded: tuple[int, ...] = ()) -> tuple[TextMap, str]:
    """The map, and the document's text as UTF-16 units."""
    document = QTextDocument()
    pieces = compose(article, unfolded)
    made = Typesetter(load_theme("light"), 17.5).fill(document, article, pieces, lambda piece: f"<{piece.kind.name}>")
    return made, document.toRawText()


def unit(raw: str, position: int) -> str:
    """One character of a document, at a UTF-16 position."""
    encoded = raw.encode("utf-16-le", "surrogatepass")
    width = 4 if 0xD8 <= encoded[2 * position + 1] <= 0xDB else 2
    return encoded[2 * position : 2 * position + width].decode("utf-16-le")


def assert_exact(article: Article, unfolded: tuple[int, ...]) -> int:
    made, raw = set_up(article, unfolded)
    shown = [position for position in range(len(article.text)) if made.is_shown(position)]
    for position in shown:
        at = made.to_document(position)
        assert unit(raw, at) == displayed(article.text[position])
        assert made.to_text(at) == position
        assert made.is_text(at)
    return len(shown)


def test_every_shown_character_stands_where_the_map_says(qapp: object) -> None:
    article = make_article()
    folded = assert_exact(article, ())
    assert assert_exact(article, (0,)) == folded + len("Phản hồi") + len("Các tin khác")


words = st.text(st.sampled_from("aĐ ậ😀\u00a0👍🏽\u2028\t\r0"), min_size=1, max_size=12).filter(str.strip)
parts = st.sampled_from([Part.TITLE, Part.BODY, Part.CAPTION, Part.FURNITURE])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(words.map(str.strip), parts), min_size=1, max_size=6))
def test_any_text_keeps_its_positions(qapp: object, lines: list[tuple[str, Part]]) -> None:
    article = make_article(tuple(lines))
    unfolded = tuple(range(len(lines)))
    count = assert_exact(article, unfolded)
    assert count == sum(len(words) for words, _ in lines)


def test_words_that_the_structure_passed_over_are_shown_as_body(qapp: object) -> None:
    article = make_article((("Một", Part.TITLE),))
    longer = "Một\r\n\r\n  Hai 😀 ba \r\nBốn"
    _made, raw = set_up(Article(article.entry, longer, article.reading))
    assert raw.split("\u2029") == ["Một", "<META>", "Hai 😀 ba", "Bốn"]


def test_the_line_of_facts_follows_the_title(qapp: object) -> None:
    kinds = [piece.kind for piece in compose(make_article((("K", Part.KICKER), ("T", Part.TITLE), ("B", Part.BODY))))]
    assert kinds == [Kind.TEXT, Kind.TEXT, Kind.META, Kind.TEXT]


def test_an_article_without_a_title_line_gets_one(qapp: object) -> None:
    pieces = compose(make_article((("chỉ có thân bài", Part.BODY),)))
    assert [piece.kind for piece in pieces] == [Kind.TITLE, Kind.META, Kind.TEXT]


def test_furniture_folds_run_by_run(qapp: object) -> None:
    lines = (("Trang chủ", Part.FURNITURE), ("T", Part.TITLE), ("B", Part.BODY), ("In bài", Part.FURNITURE))
    folds = [piece.fold for piece in compose(make_article(lines)) if piece.kind is Kind.FOLD]
    assert folds == [0, 1]


@pytest.mark.parametrize("unfolded", [(), (0,)], ids=["folded", "unfolded"])
def test_copying_gives_the_articles_own_words(qapp: object, unfolded: tuple[int, ...]) -> None:
    article = make_article(LINES[:3] + LINES[-2:])
    made, raw = set_up(article, unfolded)
    copied = made.copied(article.text, 0, len(raw.encode("utf-16-le")) // 2)
    expected = [words for words, part in LINES[:3] + LINES[-2:] if unfolded or part is not Part.FURNITURE]
    assert copied == "\n\n".join(expected)
    assert "\u00a0" in copied
