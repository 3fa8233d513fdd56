# SPDX-License-Identifier: MIT
"""Lines of a concordance: whole words around a hit, in the order asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.concordance import NARROWEST, WIDEST, Line, Order, context, in_order, lines_of
from reader.core.corpus import Entry
from reader.core.query import Query, SearchText

TEXT = (
    "Đảng bộ tỉnh tổng kết\n"
    "Ban Thường vụ Tỉnh ủy đã khen thưởng 126 tập thể, trong đó khen thưởng đột xuất 12 tập thể.\n"
    "Huyện ủy khen thưởng 3 hộ."
)


def lines(typed: str, width: int = 60, text: str = TEXT, **fields: str) -> list[Line]:
    entry = Entry("a", "Đảng bộ tỉnh tổng kết", "hash", **fields)  # type: ignore[arg-type]
    return list(lines_of(entry, text, Query.parse(typed, typing=False).hits(SearchText(text)), width))


def test_a_line_holds_whole_words_of_its_paragraph() -> None:
    first, second, third = lines('"khen thưởng"', 20)
    assert (first.left, first.hit, first.right) == ("vụ Tỉnh ủy đã ", "khen thưởng", " 126 tập thể, trong")
    assert (second.left, second.right) == ("tập thể, trong đó ", " đột xuất 12 tập")
    assert (third.left, third.right) == ("Huyện ủy ", " 3 hộ.")


def test_a_line_says_where_it_stands_and_how_to_cite_it() -> None:
    line = lines("126", source="Báo Vĩnh Long", published="2021-06")[0]
    assert TEXT[line.start : line.end] == line.hit == "126"
    assert (line.article_id, line.title, line.source, line.date) == (
        "a", "Đảng bộ tỉnh tổng kết", "Báo Vĩnh Long", "2021-06",
    )  # fmt: skip


@given(st.text("ab \n😀ế", max_size=400), st.integers(0, 400), st.integers(1, 30), st.integers(NARROWEST, WIDEST))
def test_context_is_cut_at_words_and_never_too_wide(text: str, start: int, length: int, width: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    left, right = context(text, start, end, width)
    assert len(left) <= width
    assert len(right) <= width
    assert text[:start].endswith(left)
    assert text[end:].startswith(right)
    assert "\n" not in left + right
    before = text[: start - len(left)]
    assert not left or not before or before[-1].isspace()


def made(left: str, right: str = "", date: str = "", source: str = "") -> Line:
    return Line("a", "", source, date, 0, 1, left, "x", right)


@pytest.mark.parametrize(
    ("order", "unsorted", "expected"),
    [
        (Order.LEFT, [made("z đa"), made("b ế"), made("a e"), made("b da"), made("a da")], [4, 3, 0, 2, 1]),
        (Order.RIGHT, [made("", " đo"), made("", ", dò"), made("", " do"), made("", " ăn")], [3, 2, 1, 0]),
        (Order.DATE, [made("", date="2021-06"), made(""), made("", date="2020")], [2, 0, 1]),
        (Order.SOURCE, [made(""), made("", source="Đài"), made("", source="Báo")], [2, 1, 0]),
        (Order.TEXT, [made("b"), made("a")], [0, 1]),
    ],
)
def test_orders(order: Order, unsorted: list[Line], expected: list[int]) -> None:
    assert in_order(unsorted, order) == [unsorted[place] for place in expected]
