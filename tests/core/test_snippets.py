# SPDX-License-Identifier: MIT
"""The line under a row shows the place where the words stand closest together, and marks them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.query import Query, SearchText, find_term, first_places
from reader.core.snippets import Snippet, make_snippet

TEXT = (
    "Khen người tốt\n"
    "Ban Thường vụ họp. Hội nghị biểu dương, khen thưởng 106 tập thể (tổ chức đảng: 32) và 648 cá nhân của toàn khối.\n"
    "Đảng ủy khối khen nhiều gương; thương mại phát triển 😀 mạnh."
)

LONG = "\n".join(
    [
        "Đảng bộ tỉnh thi đua yêu nước",
        "Thực hiện 05-CT/TW, Đảng bộ và đoàn thể đưa thi đua vào nền nếp; 34.957 cá nhân, 34957 lượt đăng ký.",
        "Kỹ sư Hoà, kĩ thuật viên Hòa và các hộ ở xã Hoà Bình kiên trì thi đua yêu nước; thi   đua khen kịp thời.",
    ]
    * 9
)


def snippet(typed: str) -> Snippet | None:
    return make_snippet(Query.parse(typed).terms, SearchText(TEXT))


def marked(found: Snippet | None) -> list[str]:
    assert found is not None
    return [found.text[start:end] for start, end in found.marks]


def test_words_that_stand_together_win_over_the_first_hit() -> None:
    found = snippet("khen thuong")
    assert marked(found)[0] == "khen thưởng"
    assert found is not None
    assert found.text.startswith("…")
    assert "106 tập thể" in found.text


def test_a_word_with_marks_is_marked_only_where_it_has_them() -> None:
    assert marked(snippet("thương ")) == ["thương"]


def test_a_line_does_not_reach_back_over_its_beginning() -> None:
    found = snippet("uy khoi")
    assert found is not None
    assert found.text.startswith("Đảng ủy khối")


def test_the_title_is_taken_only_where_nothing_else_is_found() -> None:
    assert marked(snippet("tot")) == ["tốt"]


def test_no_line_where_the_article_does_not_hold_the_words() -> None:
    assert snippet("Vĩnh Long") is None


@given(st.sampled_from(["khen", "dang", "106", "manh", "phat trien", "tap the", "thưởng"]))
def test_every_mark_is_a_hit(typed: str) -> None:
    found = snippet(typed)
    assert found is not None
    query = Query.parse(typed)
    assert all(query.hits(SearchText(words)) for words in marked(found))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param("khen vinh", True, id="one word in the text, one in the row"),
        pytest.param("khen -vinh", False, id="excluded by the row"),
        pytest.param("khen -xyz", True, id="excluded word nowhere"),
        pytest.param("khen xyz", False, id="one word nowhere"),
    ],
)
def test_article_and_row_count_together(typed: str, found: bool) -> None:
    row = SearchText("Tên bài\nBáo Vĩnh Long")
    assert Query.parse(typed).matches(SearchText(TEXT), row) is found


@pytest.mark.parametrize("typed", ["thi đua yêu nước", "đảng đ", "hoà bình", "34957 cá nhân", '"thi đua" k', "khen đ"])
def test_a_text_that_was_asked_before_gives_the_same_line(typed: str) -> None:
    text = SearchText(LONG)
    for length in range(1, len(typed) + 1):
        terms = Query.parse(typed[:length]).terms
        assert make_snippet(terms, text) == make_snippet(terms, SearchText(LONG))


@pytest.mark.parametrize("typed", ["đảng", "đả*", "thi", "ki*", "kỹ", "hoà", "34957", "3495*", "đ*", "và", "05-CT/TW"])
def test_the_first_places_of_a_word_are_the_first_of_all(typed: str) -> None:
    (term,) = Query.parse(typed, typing=False).terms
    text = SearchText(LONG)
    every = list(find_term(term, text))
    assert every
    assert first_places(term, text, 0, len(LONG)) == every
    assert first_places(term, text, 0, len(LONG), 2) == every[:2]
    assert text.first(term, every[0][1], 1) == every[1:2]
