# SPDX-License-Identifier: MIT
"""What the program says when it is called in another way than it expects."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import __version__
from reader.store.formats import suffixes
from tests.cli.program import tulieu


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["figures"], "Thiếu tệp hoặc thư mục cần đọc."),
        (["figures", "seeds", "--format", "xml"], "--format không nhận “xml”; hãy chọn: table, csv, jsonl."),
        (["entities", "seeds", "--format=csv"], "--format không nhận “csv”; hãy chọn: table, jsonl."),
        (["figures", "seeds", "--format"], "Sau --format phải có FORMAT."),
        (["text", "--all", "seeds"], "Không có tùy chọn --all ở đây."),
        (["export"], "Hãy chọn loại tệp cần xuất: pdf, xlsx, csv, notes."),
        (["export", "docx", "seeds", "-o", "x"], "Hãy chọn loại tệp cần xuất: pdf, xlsx, csv, notes."),
        (["export", "pdf", "seeds"], "Thiếu -o TỆP: ghi vào đâu?"),
        (["export", "pdf", "-o", "x.pdf"], "Hãy cho hoặc các tệp, hoặc --library THƯMỤC"),
        (["export", "pdf", "seeds", "--library", "x", "-o", "x.pdf"], "Hãy cho hoặc các tệp, hoặc --library THƯMỤC"),
        (["export", "pdf", "seeds", "--ids", "1", "-o", "x.pdf"], "Hãy cho hoặc các tệp, hoặc --library THƯMỤC"),
        (["tour"], "Thiếu --out THƯMỤC"),
        (["--nothing"], "Không có tùy chọn --nothing ở đây."),
        (["dance"], "Không có lệnh hay tệp nào tên “dance”."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage_ends_with_2_and_says_how_to_go_on(arguments: list[str], sentence: str) -> None:
    ended = tulieu(*arguments)
    assert ended.code == 2
    assert ended.output == ""
    assert ended.errors.startswith(f"tulieu: {sentence}")
    assert ended.errors.endswith("tulieu: Xem cách dùng: tulieu --help\n")


def test_help_speaks_the_persons_language() -> None:
    vietnamese, english = tulieu("--help"), tulieu("figures", "--help", LC_ALL="en_GB.UTF-8")
    assert (vietnamese.code, english.code) == (0, 0)
    assert "Cách dùng:" in vietnamese.output
    assert "Usage:" in english.output
    for command in ("figures", "entities", "text", "export pdf|xlsx|csv|notes", "tour", "--selftest", "--version"):
        assert f"tulieu {command}" in vietnamese.output
        assert f"tulieu {command}" in english.output
    for suffix in suffixes():
        assert f" {suffix}" in vietnamese.output
        assert f" {suffix}" in english.output


def test_language_chosen_in_the_window_holds_here_too(home: Path) -> None:
    home.mkdir()
    (home / "settings.json").write_text('{"look": {"language": "en"}}', encoding="utf-8")
    assert "Usage:" in tulieu("--help", TULIEU_HOME=str(home)).output


def test_version() -> None:
    assert tulieu("--version").output == f"tulieu {__version__}\n"


def test_options_end_at_two_dashes(tmp_path: Path) -> None:
    (tmp_path / "--format").write_text("Tựa\n", encoding="utf-8")
    ended = tulieu("text", "--", "--format", cwd=tmp_path)
    assert (ended.code, ended.output) == (0, "Tựa\n")


def test_window_without_qt_is_refused_in_one_line() -> None:
    ended = tulieu(without=("PySide6",))
    assert ended.code == 1
    assert ended.errors == (
        "tulieu: Không mở được cửa sổ: chưa cài PySide6. Các lệnh figures, entities, text và export vẫn chạy.\n"
    )


def test_window_is_not_opened_for_a_file_that_is_missing(tmp_path: Path) -> None:
    ended = tulieu(tmp_path / "không có.txt")
    assert (ended.code, ended.output) == (1, "")
    assert ended.errors == f"tulieu: Không tìm thấy tệp {tmp_path / 'không có.txt'}.\n"


def test_tour_without_qt_is_refused_in_one_line(tmp_path: Path) -> None:
    ended = tulieu("tour", "--out", tmp_path, without=("PySide6",))
    assert ended.code == 1
    assert ended.errors.startswith("tulieu: Không mở được cửa sổ: chưa cài PySide6.")
    assert ended.errors.count("\n") == 1


@pytest.mark.parametrize("command", [[], ["figures"], ["text"]], ids=lambda words: " ".join(words) or "window")
def test_a_name_that_is_too_long_is_a_file_that_cannot_be_read(command: list[str], tmp_path: Path) -> None:
    good = tmp_path / "bài.txt"
    good.write_text("Tựa\n", encoding="utf-8")
    ended = tulieu(*command, "a" * 300 + ".txt", good)
    assert ended.code == 1
    assert ended.errors.startswith("tulieu: ")
    assert ended.errors.count("\n") == 1
    assert command != ["text"] or ended.output == "Tựa\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("command", ["figures", "entities", "text"])
def test_a_full_disk_behind_stdout_is_said_in_one_line(command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = tulieu(command, "seeds", stdout=full)
    assert ended.code == 1
    assert ended.errors.startswith("tulieu: Không ghi được kết quả: ")
    assert ended.errors.count("\n") == 1


def test_a_home_that_cannot_be_looked_into_stops_only_what_needs_it(tmp_path: Path) -> None:
    home = tmp_path / ("a" * 300)  # like a folder closed to the user, for an administrator too
    assert tulieu("--version", TULIEU_HOME=str(home)).code == 0
    assert len(tulieu("figures", "seeds", "--format", "jsonl", TULIEU_HOME=str(home)).rows) == 34
    ended = tulieu("export", "notes", "seeds", "-o", tmp_path / "x.md", TULIEU_HOME=str(home))
    assert ended.code == 1
    assert ended.errors.startswith("tulieu: Không đọc được")
    assert ended.errors.count("\n") == 1


def test_selftest_finds_all_parts() -> None:
    ended = tulieu("--selftest")
    assert ended.code == 0, ended.output + ended.errors
    assert [line.split()[0] for line in ended.output.splitlines()] == ["tốt"] * 6 + ["Mọi"]


def test_selftest_tells_what_is_broken() -> None:
    ended = tulieu("--selftest", without=("PySide6",))
    assert ended.code == 1
    states = {line[6:].split(":")[0]: line[:4].strip() for line in ended.output.splitlines()[:6]}
    assert states == {
        "Các phần của chương trình": "HỎNG",
        "Đọc một bài mẫu": "tốt",
        "Thư viện": "tốt",
        "Xuất PDF": "tốt",
        "Xuất Excel": "tốt",
        "Cửa sổ và bảng số liệu": "HỎNG",
    }
