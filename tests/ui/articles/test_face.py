# SPDX-License-Identifier: MIT
"""What stands in the line under a title where its words have no room."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.corpus import Entry
from reader.ui.articles.face import PIECE_GAP, Face
from reader.ui.articles.words import pieces
from reader.ui.languages import speak
from reader.ui.theme import load_fonts

LONG_SOURCE = "Cổng thông tin điện tử Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh Bà Rịa – Vũng Tàu"
LONG_PLACE = "Xã Hòa Bình, huyện Xuyên Mộc, tỉnh Bà Rịa – Vũng Tàu"


@pytest.fixture
def face(qapp: object) -> Face:
    load_fonts()
    speak("vi")
    return Face()


def line(face: Face, width: float, source: str, place: str) -> list[str]:
    entry = Entry("a", "A", "h", source=source, place=place, published="2021-06-21", figures=15)
    return [text for _, _, text in face.place_pieces(pieces(entry, 0), width)]


def test_short_words_stand_as_they_are(face: Face) -> None:
    assert line(face, 400, "Báo Bến Tre", "Mỏ Cày") == ["21.6.2021", "Báo Bến Tre", "Mỏ Cày", "15 số"]


def test_of_two_long_ones_both_are_shortened(face: Face) -> None:
    date, source, place, figures = line(face, 320, LONG_SOURCE, LONG_PLACE)
    assert (date, figures) == ("21.6.2021", "15 số")
    assert source.startswith("Cổng thông")
    assert source.endswith("…")
    assert place.startswith("Xã Hòa")
    assert place.endswith("…")


def test_a_short_one_is_not_shortened_for_a_long_one(face: Face) -> None:
    assert line(face, 320, "Báo Bến Tre", LONG_PLACE)[1] == "Báo Bến Tre"
    assert line(face, 320, LONG_SOURCE, "Mỏ Cày")[2] == "Mỏ Cày"


def test_where_there_is_no_room_for_both_the_place_stays(face: Face) -> None:
    date, place, figures = line(face, 220, LONG_SOURCE, LONG_PLACE)
    assert place.startswith("Xã")
    assert (date, figures) == ("21.6.2021", "15 số")


@pytest.mark.usefixtures("qapp")
@settings(max_examples=60, deadline=None)
@given(st.integers(150, 600), st.sampled_from(["", "Báo", LONG_SOURCE]), st.sampled_from(["", "Mỏ Cày", LONG_PLACE]))
def test_nothing_runs_into_another(width: int, source: str, place: str) -> None:
    face = Face()
    entry = Entry("a", "A", "h", source=source or None, place=place or None, published="2021", figures=15)
    placed = face.place_pieces(pieces(entry, 1), width)
    ends = [left + face.line_width([piece._replace(text=text)]) for left, piece, text in placed]
    for end, (left, _, _) in zip(ends, placed[1:], strict=False):
        assert end <= left - PIECE_GAP + 1
