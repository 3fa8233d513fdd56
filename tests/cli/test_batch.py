# SPDX-License-Identifier: MIT
"""Many queries of a file: a CSV of their counts, with what can't be read named by line and character."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.cli.conftest import write_folder
from tests.cli.program import Ended, tulieu


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once: it is only searched."""
    place = tmp_path_factory.mktemp("batch")
    tulieu("import", write_folder(place / "kho"), "--library", place / "thư viện", TULIEU_HOME=str(place / "home"))
    return place / "thư viện"


def rows(ended: Ended) -> list[list[str]]:
    assert ended.raw.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(ended.raw.decode("utf-8-sig"), newline="")))


def test_every_query_has_its_line_and_what_cant_be_read_is_told(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "câu tìm.txt"
    file.write_text('# nhận xét\nKhen thưởng\t"khen thuong"\n\n-không có đâu\nis:xong mỏ cày\n', encoding="utf-8")
    ended = tulieu("search", "--batch", file, "--library", library)
    head, first, second, third = rows(ended)
    assert head == ["Tên", "Câu tìm", "Số bài", "Chỗ không hiểu"]
    assert first == ["Khen thưởng", '"khen thuong"', "2", ""]
    assert second[0] == "'-không có đâu"  # no spreadsheet takes it for a formula
    assert third[2] == ""
    assert third[3].startswith("Ký tự 4: ")
    assert ended.code == 1
    assert "dòng 5" in ended.errors


def test_a_file_of_good_queries_ends_well(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "q.txt"
    file.write_bytes("mỏ cày\r\nkhông-có-đâu\r\n".encode("utf-16"))
    ended = tulieu("search", "--batch", file, "--library", library, "--format", "csv")
    assert [row[2] for row in rows(ended)[1:]] == ["2", "0"]
    assert (ended.code, ended.errors) == (0, "")


def test_wrong_ways_to_ask_are_told(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "q.txt"
    file.write_text("a\n")
    assert tulieu("search", "--batch", file, "thêm", "--library", library).code == 2
    assert tulieu("search", "--batch", file, "--library", library, "--format", "jsonl").code == 2
    assert tulieu("search", "khen", "--library", library, "--format", "csv").code == 2
    gone = tulieu("search", "--batch", tmp_path / "không có.txt", "--library", library)
    assert gone.code == 1
    assert "không có.txt" in gone.errors
