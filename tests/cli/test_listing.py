# SPDX-License-Identifier: MIT
"""``tulieu figures``, ``entities`` and ``text`` as scripts call them."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE
from tests.cli.program import ROOT, tulieu

FIELDS = {
    "file", "id", "start", "end", "text", "value", "percent", "approximate", "recipient", "unit", "action",
    "award_form", "year_from", "year_to", "date_from", "date_to", "merit_from", "merit_to", "year_source", "issuer",
    "issuer_id", "issuer_level", "place_id", "about", "event_group", "part_of", "part_of_start", "mentions",
    "evidence", "sentence_start", "sentence_end", "rule", "confidence", "status",
}  # fmt: skip


def test_figures_as_json_lines(article: Path) -> None:
    ended = tulieu("figures", article, "--format", "jsonl")
    assert (ended.code, ended.errors) == (0, "")
    assert [(row["file"], row["text"], row["value"], row["action"]) for row in ended.rows] == [
        ("bài.txt", "106", 106, "commended"),
        ("bài.txt", "1.648", 1648, "commended"),
    ]
    assert set(ended.rows[0]) == FIELDS


def test_part_names_its_total_by_value_and_place(tmp_path: Path) -> None:
    text = "Tựa\nNăm 2023, Huyện ủy khen thưởng 106 tập thể (tổ chức đảng: 32, chính quyền: 74).\n"
    file = tmp_path / "a.txt"
    file.write_bytes(unicodedata.normalize("NFD", text).encode())
    rows = tulieu("figures", file, "--format=jsonl").rows
    decoded = file.read_text(encoding="utf-8")
    assert [row["part_of"] for row in rows] == [None, 106, 106]
    assert [row["part_of_start"] for row in rows] == [None, decoded.index("106"), decoded.index("106")]


@pytest.mark.parametrize(
    "write",
    [
        lambda text: text.encode(),
        lambda text: unicodedata.normalize("NFD", text).encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: b"\xef\xbb\xbf" + unicodedata.normalize("NFD", text).replace("\n", "\r\n").encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.replace("đã khen", "đã\u00a0khen").encode(),
    ],
    ids=["NFC", "NFD", "CRLF", "BOM, NFD and CRLF", "UTF-16", "NBSP"],
)
def test_positions_are_those_of_the_file_on_disk(tmp_path: Path, write) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "a.txt"
    file.write_bytes(write(ARTICLE))
    data = file.read_bytes()
    decoded = data.decode("utf-16" if data.startswith(b"\xff\xfe") else "utf-8-sig")
    figures = tulieu("figures", file, "--format", "jsonl").rows
    entities = tulieu("entities", file, "--format", "jsonl").rows
    assert len(figures) == 2
    assert {row["type"] for row in entities} >= {"PERSON", "ORGANISATION", "DATE"}
    for row in figures + entities:
        assert unicodedata.normalize("NFC", decoded[row["start"] : row["end"]]) == row["text"]
    sentence = decoded[figures[0]["sentence_start"] : figures[0]["sentence_end"]]
    assert sentence.startswith(unicodedata.normalize("NFD", "Năm") if "a\u0306" in decoded else "Năm")
    assert sentence.endswith(".")
    verb = decoded[slice(*figures[0]["evidence"]["verb"])]
    assert "khen" in verb


def test_role_points_at_its_person(article: Path) -> None:
    rows = tulieu("entities", article, "--format", "jsonl").rows
    person = next(row for row in rows if row["type"] == "PERSON")
    role = next(row for row in rows if row["type"] == "ROLE")
    assert role["person"] == person["start"]
    assert set(role) == {"file", "start", "end", "text", "type", "id", "person", "nested"}


def test_folder_names_its_files_from_itself_and_tells_what_it_cannot_read(folder: Path) -> None:
    ended = tulieu("figures", folder, "--format", "jsonl")
    assert ended.code == 1
    assert [(row["file"], row["value"]) for row in ended.rows if row["text"] != "1.648"] == [
        ("a.txt", 106),
        ("năm 2023/b.txt", 107),
    ]
    assert ended.errors.count("\n") == 1
    assert "hỏng.txt: Đây không phải là văn bản thuần." in ended.errors


def test_missing_and_empty_inputs_have_a_line_each(tmp_path: Path, article: Path) -> None:
    (tmp_path / "trống").mkdir()
    (tmp_path / "rỗng.txt").touch()
    ended = tulieu("text", tmp_path / "không có.txt", tmp_path / "trống", tmp_path / "rỗng.txt", article)
    assert ended.code == 1
    lines = ended.errors.splitlines()
    assert "không có.txt" in lines[0]
    assert "Trong" in lines[1]
    assert "trống không có tệp nào đọc được" in lines[1]
    assert "rỗng.txt: Tệp trống" in lines[2]
    assert len(lines) == 3
    assert ended.output == ARTICLE


def test_text_is_that_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Tựa\r\nMột dòng".encode("utf-8-sig"))
    assert tulieu("text", file).raw == "Tựa\r\nMột dòng\n".encode()


def test_table_is_aligned_and_speaks_vietnamese(article: Path) -> None:
    lines = tulieu("figures", article).output.splitlines()
    assert lines[0].startswith("bài.txt · Khen thưởng điển hình học tập Bác 😀 · Không rõ ngày · ")
    assert lines[0].endswith(" · 2 số liệu")
    assert lines[1].split() == ["Số", "Đơn", "vị", "tính", "Việc", "Năm", "Đơn", "vị", "khen"]
    assert lines[2].startswith("  “Năm 2023, Huyện ủy Mỏ Cày Bắc đã khen thưởng 106 tập thể")
    rows = [line for line in lines if "khen thưởng  2023" in line]
    assert [row.split()[0] for row in rows] == ["106", "1.648"]
    assert len({row.index("khen thưởng  2023") for row in rows}) == 1
    assert len({row.index(row.split()[0]) + len(row.split()[0]) for row in rows}) == 1


def test_entities_table(article: Path) -> None:
    output = tulieu("entities", article).output
    assert "Người" in output
    assert "Nguyễn Văn Đức" in output


def test_csv_opens_in_a_spreadsheet(article: Path) -> None:
    raw = tulieu("figures", article, "--format", "csv").raw
    assert raw.startswith(b"\xef\xbb\xbffile,member,value,")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert [row["value"] for row in rows] == ["106", "1648"]
    assert rows[0]["sentence"].startswith("Năm 2023, Huyện ủy Mỏ Cày Bắc")


def test_csv_has_its_head_once(folder: Path) -> None:
    output = tulieu("figures", folder, "--format", "csv").raw
    assert output.count(b"\xef\xbb\xbf") == 1
    assert output.count(b"file,member,value,") == 1


def test_output_is_utf8_whatever_the_locale(article: Path) -> None:
    ended = tulieu("figures", article, LC_ALL="C", LANG="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ended.code == 0
    assert "tập thể" in ended.output
    assert "Undated" in ended.output
    assert "figures: 2" in ended.output


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes only there")
def test_name_that_is_no_text(tmp_path: Path) -> None:
    file = tmp_path / b"b\xffi.txt".decode(errors="surrogateescape")
    file.write_text(ARTICLE, encoding="utf-8")
    ended = tulieu("figures", tmp_path, "--format", "jsonl")
    assert (ended.code, ended.rows[0]["value"]) == (0, 106)


def test_works_without_the_window_and_without_numpy(article: Path) -> None:
    blocked = ("PySide6", "pyqtgraph", "numpy", "typst")
    for command in ("figures", "entities", "text"):
        ended = tulieu(command, article, without=blocked)
        assert (ended.code, ended.errors) == (0, "")
        assert ended.output


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
def test_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.txt").write_text("Tựa\n" + "Một dòng.\n" * 100, encoding="utf-8")
    command = f'"{sys.executable}" -m reader text "{tmp_path}" | head -c 20'
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], cwd=ROOT, capture_output=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
