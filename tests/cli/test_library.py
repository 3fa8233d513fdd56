# SPDX-License-Identifier: MIT
"""A library without a window: import, search, rebuild."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import tulieu


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Path:
    ended = tulieu("import", folder, "--library", tmp_path / "thư viện")
    assert ended.code == 1
    assert "hỏng.txt" in ended.errors
    assert ended.output == "Thêm 2 bài, cập nhật 0, đã chuyển chỗ 0, đã có 0, lỗi 1.\n"
    return tmp_path / "thư viện"


def test_what_was_imported_is_found(library: Path) -> None:
    ended = tulieu("search", '"khen thuong" 107', "--library", library, "--format", "jsonl")
    (row,) = ended.rows
    assert (ended.code, row["path"].endswith("b.txt")) == (0, True)
    assert "107 tập thể" in row["snippet"]


def test_the_table_counts_and_can_be_cut(library: Path) -> None:
    ended = tulieu("search", "mỏ cày", "--library", library, "--limit", "1")
    assert ended.output.count("Khen thưởng điển hình học tập Bác") == 1
    assert ended.output.endswith("Tìm thấy 2 trong 2 bài.\n")
    assert tulieu("search", "không-có-đâu", "--library", library).output == "Tìm thấy 0 trong 2 bài.\n"


@pytest.mark.parametrize(
    ("query", "same"),
    [
        ("có:số-liệu", "has:figure"),
        ("co:so-lieu", "has:figure"),
        ("là:chưa đọc -có:ghi chú", "is:unread -has:note"),
        ("tên bài:bác", "title:bác"),
        ("viec:khen", "action:commended"),
    ],
)
def test_fields_may_be_named_in_vietnamese(query: str, same: str, library: Path) -> None:
    ended = tulieu("search", query, "--library", library)
    assert ended.code == 0
    assert ended.output == tulieu("search", same, "--library", library).output
    assert not ended.output.startswith("Tìm thấy 0")


def test_importing_again_adds_nothing(library: Path, folder: Path) -> None:
    assert "Thêm 0 bài, cập nhật 0, đã chuyển chỗ 0, đã có 2" in tulieu("import", folder, "--library", library).output


def test_rebuilding_finds_the_same(library: Path) -> None:
    assert tulieu("rebuild", "--library", library).output == "Đã đọc lại và lập chỉ mục 2 bài.\n"
    assert tulieu("search", "mỏ cày", "--library", library).output.endswith("Tìm thấy 2 trong 2 bài.\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["search"], "Hãy viết cả câu tìm trong một cặp nháy"),
        (["search", "a", "b"], "Hãy viết cả câu tìm trong một cặp nháy"),
        (["search", "khen (OR", "--library", "."], "Câu tìm, ký tự"),
        (["search", "là:mới", "--library", "."], "“là:” không có giá trị “mới”. Có thể dùng: đã-đọc, chưa-đọc"),
        (["search", "khen", "--limit", "ba"], "“ba” không phải là số bài"),
        (["rebuild", "x.txt"], "Lệnh rebuild không nhận tệp"),
    ],
)
def test_wrong_usage_is_said(arguments: list[str], sentence: str) -> None:
    ended = tulieu(*arguments)
    assert (ended.code, sentence in ended.errors) == (2, True), ended.errors


def test_no_library_is_said(tmp_path: Path) -> None:
    ended = tulieu("search", "a", "--library", tmp_path / "đâu")
    assert ended.code == 1
    assert str(tmp_path / "đâu") in ended.errors
