# SPDX-License-Identifier: MIT
"""Fields and their values are called in Vietnamese too, with marks or without, and mean the same."""

from __future__ import annotations

import unicodedata

import pytest

from reader.core.folding import fold
from reader.core.messages import use_language
from reader.core.query_language import All, Either, Field, Node, Not, Term, parse
from reader.core.query_names import FIELDS, VALUES, _data, value_called

HAS = "Có thể dùng: ghi-chú, số-liệu, ngày, nơi, nguồn, thẻ, in-lại."
DATES = "hãy viết như ngày:18.5.2021, ngày:5.2021 hoặc ngày:5.2021..6.2021."


def word(*words: str, prefix: bool = False) -> Term:
    return Term(words, prefix)


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ("năm:2021", Field("year", "2021")),
        ("nam:2021..2023", Field("year", "2021", "2023")),
        ("Năm:2021", Field("year", "2021")),
        ("ngày:18/5/2021", Field("date", "2021-05-18")),
        ("ngay:5.2021..6.2021", Field("date", "2021-05", "2021-06")),
        ("date:18.5.2021", Field("date", "2021-05-18")),
        ('nơi:"Vĩnh Long"', Field("place", "Vĩnh Long")),
        ("noi:vinh", Field("place", "vinh")),
        ("nguồn:nhandan", Field("source", "nhandan")),
        ("báo:nhandan", Field("source", "nhandan")),
        ("tên-bài:bác", Field("title", "bác")),
        ("tiêu đề:bác", Field("title", "bác")),
        ('cơ quan:"Đảng ủy Khối"', Field("issuer", "Đảng ủy Khối")),
        ("co-quan:ubnd", Field("issuer", "ubnd")),
        ("cơ-quan:ubnd", Field("issuer", "ubnd")),
        ("nơi ban hành:ubnd", Field("issuer", "ubnd")),
        ('người:"Trần Xuân Thiện"', Field("person", "Trần Xuân Thiện")),
        ("tổ_chức:đoàn", Field("body", "đoàn")),
        ("to chức:đoàn", Field("body", "đoàn")),
        ("văn-bản:05-CT/TW", Field("document", "05-CT/TW")),
        ("việc:khen", Field("action", "commended")),
        ("việc:khen thưởng", Field("action", "commended")),
        ("viec:dang-ki", Field("action", "registered")),
        ("việc:tỉ lệ", Field("action", "rate")),
        ("đối-tượng:cá-nhân", Field("recipient", "individual")),
        ("doi tuong:ho gia dinh", Field("recipient", "household")),
        ("có:ghi-chú", Field("has", "note")),
        ("có:ghi chú", Field("has", "note")),
        ('co:"ghi chu"', Field("has", "note")),
        ("-có:số-liệu", Not(Field("has", "figure"))),
        ("NOT là:chưa đọc", Not(Field("is", "unread"))),
        ("là:chưa đọc khen", All((Field("is", "unread"), word("khen")))),
        ("là:có sao OR có:thẻ", Either((Field("is", "starred"), Field("has", "tag")))),
        ("thẻ:gấp", Field("tag", "gấp")),
        ("IS:unread", Field("is", "unread")),
        ("là:unread has:ghi-chú", All((Field("is", "unread"), Field("has", "note")))),
        ("khen (năm:2021 OR nơi:vinh)", All((word("khen"), Either((Field("year", "2021"), Field("place", "vinh")))))),
    ],
)
def test_meaning(typed: str, tree: Node | None) -> None:
    for form in ("NFC", "NFD"):
        parsed = parse(unicodedata.normalize(form, typed), typing=False)  # type: ignore[arg-type]
        assert parsed.tree == tree
        assert parsed.problems == ()


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        pytest.param("nặm:2021", word("nặm:2021"), id="other marks are another word"),
        pytest.param("nội:bài", word("nội:bài"), id="a word that only sounds like it"),
        pytest.param("ở năm: 2021", All((word("ở"), word("năm"), word("2021"))), id="a blank behind the colon"),
        pytest.param("cơ  quan:x", All((word("cơ"), word("quan:x"))), id="more than a blank"),
        pytest.param("quan:x", word("quan:x"), id="a part of a name"),
        pytest.param("giờ:10", word("giờ:10"), id="no field"),
        pytest.param("mùa-năm:10", word("mùa-năm:10"), id="the end of another word"),
        pytest.param('"năm:2021"', word("năm:2021"), id="in quotation marks"),
    ],
)
def test_what_is_none_of_the_names_stays_words(typed: str, tree: Node) -> None:
    parsed = parse(typed, typing=False)
    assert parsed.tree == tree
    assert parsed.problems == ()


@pytest.mark.parametrize(
    ("typed", "sentence", "tree"),
    [
        ("có:xe a", f"“có:” không có giá trị “xe”. {HAS}", word("a")),
        ("La:moi", "“La:” không có giá trị “moi”. Có thể dùng: đã-đọc, chưa-đọc, có-sao, in-lại.", None),
        ("is:new", "“is:” không có giá trị “new”. Có thể dùng: read, reprint, starred, unread.", None),
        ("có:đã-đọc", f"“có:” không có giá trị “đã-đọc”. {HAS}", None),
        ("năm:20x1", "“20x1” không phải là năm; hãy viết như năm:2021 hoặc năm:2021..2023.", None),
        ("ngày:31/2/2021", f"“31/2/2021” không phải là ngày; {DATES}", None),
        ("nơi:(a)", 'Sau “nơi:” cần có giá trị, ví dụ năm:2021 hoặc nơi:"Vĩnh Long".', word("a")),
    ],
)
def test_what_cannot_be_read_is_said_in_the_words_that_were_typed(typed: str, sentence: str, tree: Node | None) -> None:
    use_language("vi")
    parsed = parse(typed, typing=False)
    assert [str(problem) for problem in parsed.problems] == [sentence]
    assert parsed.tree == tree


@pytest.mark.parametrize(
    "typed", ["có:gh", "có:ghi c", "la:chua d", "is:unr", "năm:2", "năm:2021..20", "ngày:18/5", "khen ngay:5.20"]
)
def test_a_value_that_is_being_typed_is_no_mistake_yet(typed: str) -> None:
    assert parse(typed).problems == ()


def test_a_whole_value_counts_while_a_longer_one_may_come() -> None:
    assert parse("việc:khen th").tree == All((Field("action", "commended"), word("th", prefix=True)))
    assert parse("việc:khen thưởng").tree == Field("action", "commended")


@pytest.mark.parametrize("typed", ["có:xy", "có:ghi chx", "năm:20211", "năm:2021a", "ngày:tết", "có:gh khen"])
def test_it_is_blamed_as_soon_as_it_can_become_none(typed: str) -> None:
    assert len(parse(typed).problems) == 1


def test_every_field_and_value_has_a_name_and_no_two_are_called_alike() -> None:
    names = _data()["fields"]
    assert tuple(names) == FIELDS
    assert {field: set(values) for field, values in _data()["values"].items()} == {
        field: set(map(str, values)) for field, values in VALUES.items()
    }
    for group in (names, *_data()["values"].values()):
        called = [fold(name) for meant, others in group.items() for name in (meant, *others)]
        assert len(called) == len(set(called))


@pytest.mark.parametrize("field", VALUES)
def test_every_value_is_found_by_every_name_with_and_without_marks(field: str) -> None:
    for meant, names in _data()["values"][field].items():
        for name in (meant, *names):
            assert value_called(field, name) == meant
            assert value_called(field, fold(name)) == meant
            assert value_called(field, name.replace("-", " ").upper()) == meant
