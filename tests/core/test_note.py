# SPDX-License-Identifier: MIT
"""Anchors: a note stays with its words, or says that it doesn't know where they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.note import Anchor, Note, text_hash

TEXT = (
    "Đảng bộ tỉnh khen thưởng 126 tập thể và 732 cá nhân năm 2020.\n"
    "Huyện Chợ Lách khen thưởng 16 tập thể và 30 cá nhân năm 2021.\n"
    "Đoàn thanh niên giới thiệu 16 tập thể tiêu biểu.\n"
)


def anchor(quote: str, text: str = TEXT, number: int = 0) -> Anchor:
    start = -1
    for _ in range(number + 1):
        start = text.index(quote, start + 1)
    return Anchor.at(text, start, start + len(quote))


@given(st.text(min_size=1, max_size=80), st.data())
def test_an_anchor_stays_in_its_own_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    made = Anchor.at(text, start, end)
    assert made.find_in(text) is made
    assert made.exact == text[start:end]


@given(st.text(max_size=60), st.text(max_size=60), st.data())
def test_wherever_an_anchor_moves_its_words_stand(before: str, after: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(TEXT) - 1))
    end = data.draw(st.integers(start + 1, min(start + 40, len(TEXT))))
    changed = before + TEXT + after
    made = Anchor.at(TEXT, start, end).find_in(changed)
    if made is not None:
        assert changed[made.start : made.end] == made.exact == TEXT[start:end]
        assert made.text_hash == text_hash(changed)


@given(st.integers(0, len(TEXT) - 60), st.integers(20, 40), st.text("xyz \n", max_size=30))
def test_lines_put_in_front_move_an_anchor_along(start: int, length: int, before: str) -> None:
    made = Anchor.at(TEXT, start, start + length).find_in(f"{before}\n\n{TEXT}")
    assert made is not None
    assert made.start == start + len(before) + 2


@pytest.mark.parametrize(
    ("quote", "old", "new"),
    [
        pytest.param("126", "Đảng bộ tỉnh", "Ban Chấp hành Đảng bộ tỉnh", id="words before"),
        pytest.param("126", "tập thể và 732", "tập thể, 732", id="words right behind"),
        pytest.param("126", "khen thưởng 126", "biểu dương 126", id="words right before"),
        pytest.param("732 cá nhân", "năm 2020", "trong năm 2020", id="words behind a phrase"),
        pytest.param("bộ tỉnh", "tỉnh khen", "tỉnh đã khen", id="after the first word of the text"),
    ],
)
def test_an_edit_beside_the_words_does_not_lose_them(quote: str, old: str, new: str) -> None:
    changed = TEXT.replace(old, new)
    assert changed != TEXT
    made = anchor(quote).find_in(changed)
    assert made is not None
    assert made.start == changed.index(quote)


@pytest.mark.parametrize(
    ("quote", "changed"),
    [
        pytest.param("126", TEXT.replace("126", "127"), id="other words"),
        pytest.param("732", TEXT.replace("732", "7321"), id="a number grown longer behind"),
        pytest.param("732", TEXT.replace("732 cá", "732.000 cá"), id="thousands behind"),
        pytest.param("126", TEXT.replace("126", "1126"), id="a number grown longer before"),
        pytest.param("126", TEXT.replace("126", "34.126"), id="thousands before"),
        pytest.param("126", "Không còn gì của bài cũ, chỉ còn 126 người.", id="a look-alike in another text"),
        pytest.param("732 cá nhân", TEXT + TEXT, id="the text twice"),
        pytest.param("Đảng bộ tỉnh", TEXT.replace("tỉnh khen", "tỉnh đã khen"), id="nothing on the side that stayed"),
        pytest.param("732 cá nhân", "", id="no text left"),
    ],
)
def test_without_certainty_there_is_no_place(quote: str, changed: str) -> None:
    assert anchor(quote).find_in(changed) is None


def test_of_two_like_phrases_the_one_in_its_own_words_is_found() -> None:
    second = anchor("16 tập thể", number=1)
    changed = "Tin mới.\n" + TEXT
    made = second.find_in(changed)
    assert made is not None
    assert made.start == changed.rindex("16 tập thể")


def test_a_phrase_is_not_found_at_its_double_when_its_own_sentence_is_gone() -> None:
    gone = TEXT.replace("Huyện Chợ Lách khen thưởng 16 tập thể và 30 cá nhân năm 2021.\n", "")
    assert anchor("16 tập thể").find_in(gone) is None


def test_a_short_context_is_no_proof() -> None:
    old = "- 12 tập thể"
    assert Anchor.at(old, 2, 12).find_in("Năm 2023 có - 12 tập thể đăng ký, chưa được khen.") is None


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-1, 2), (0, 10_000)])
def test_nothing_is_no_stretch(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a stretch"):
        Anchor.at(TEXT, start, end)


def test_an_edited_note_keeps_what_was_not_edited() -> None:
    note = Note("n", "a", anchor("126"), "amber", "cũ", "2024-01-01", "2024-01-01")
    changed = note.edited(body="mới", now="2024-01-02")
    assert (changed.body, changed.colour, changed.created, changed.modified) == (
        "mới",
        "amber",
        "2024-01-01",
        "2024-01-02",
    )
    assert changed.edited(colour="rose", now="2024-01-03").body == "mới"


def test_a_note_has_one_of_the_colours() -> None:
    with pytest.raises(ValueError, match="no such colour"):
        Note("n", "a", None, "#ffcc00", "", "", "")
