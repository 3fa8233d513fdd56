# SPDX-License-Identifier: MIT
"""``tulieu export``: files and libraries to PDF, CSV and notes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from reader.core.corpus import Decision
from reader.core.figure import Status
from reader.core.note import Anchor, Note
from reader.store.library import Library
from reader.store.paths import Paths
from tests.cli.conftest import ARTICLE
from tests.cli.program import tulieu
from tests.export.articles import reopen
from tests.export.sheets import SUMS, sheet


@pytest.fixture
def library(home: Path, folder: Path) -> Path:
    """A library of two articles; the first has notes and a figure that somebody judged."""
    (folder / "hỏng.txt").unlink()
    opened = Library.open(Paths.inside(home))
    report = opened.import_paths([folder])
    article = opened.article(report.added[0])
    start = article.text.index("106 tập thể")
    when = "2026-01-01T00:00:00.000+00:00"
    for number, (anchor, body) in enumerate(
        [
            (Anchor.at(article.text, start, start + 11), "Hỏi *lại*\nhuyện"),
            (None, "Cả bài"),
            (Anchor.at(article.text, 0, 4), ""),
        ]
    ):
        opened.work.save_note(Note(f"{number:032x}", article.entry.id, anchor, "amber", body, when, when))
    found = article.reading.figures[0]
    opened.work.decide(
        Decision(article.entry.id, article.entry.text_hash, found.start, found.end, found.text, Status.CONFIRMED)
    )
    opened.close()
    return home


def test_files_to_pdf(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "tuyển.pdf"
    ended = tulieu("export", "pdf", folder, "-o", out)
    assert ended.code == 1
    assert "hỏng.txt" in ended.errors
    printed = reopen(out)
    assert printed.text.startswith("Tuyển 2 bài")
    assert "106 tập thể khen thưởng 2023 Huyện ủy Mỏ Cày Bắc chưa duyệt" in printed.text


def test_what_the_program_wrote_itself_is_not_imported(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "tuyển.pdf"
    assert tulieu("export", "pdf", article, "-o", out).code == 0
    ended = tulieu("import", out, "--library", tmp_path / "thư viện")
    assert ended.code == 1
    assert "do Tư Liệu xuất ra" in ended.errors


def test_library_to_pdf_has_notes_and_decisions(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "kho.pdf"
    ended = tulieu("export", "pdf", "--library", library, "--out", out)
    assert (ended.code, ended.errors) == (0, "")
    text = reopen(out).text
    assert "1 Hỏi *lại* huyện" in text
    assert "Cả bài" in text
    assert "106 tập thể khen thưởng 2023 Huyện ủy Mỏ Cày Bắc đã duyệt" in text


def test_some_articles_of_a_library(library: Path, tmp_path: Path) -> None:
    opened = Library.open(Paths.inside(library))
    ids = [entry.id for entry in opened.corpus().entries]
    opened.close()
    out = tmp_path / "kho.csv"
    assert tulieu("export", "csv", "--library", library, f"--ids={ids[1]}", "-o", out).code == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"), newline="")))
    assert len({row["file"] for row in rows}) == 1
    ended = tulieu("export", "csv", "--library", library, "--ids", "không-có", "-o", tmp_path / "x.csv")
    assert (ended.code, ended.errors) == (1, "tulieu: Bài này không còn trong thư viện.\n")
    assert not (tmp_path / "x.csv").exists()


def test_what_a_query_finds_in_a_library(library: Path, tmp_path: Path) -> None:
    opened = Library.open(Paths.inside(library))
    added = opened.add_pasted(f"Hội nghị ở Trà Vinh\n\n{ARTICLE.splitlines()[-1]}\n")
    opened.close()
    out = tmp_path / "kho.csv"
    ended = tulieu("export", "csv", "--library", library, "--query", '"trà vinh"', "-o", out)
    assert (ended.code, ended.errors) == (0, "")
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"), newline="")))
    assert {row["file"] for row in rows} == {added}
    for query, code, said in [("không hề có", 1, "Không có bài"), ("khen AND", 2, "ký tự 6")]:
        ended = tulieu("export", "csv", "--library", library, "--query", query, "-o", tmp_path / "x.csv")
        assert ended.code == code
        assert said in ended.errors
        assert not (tmp_path / "x.csv").exists()


def test_a_workbook_has_numbers_words_and_the_sentence_behind(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "kho.xlsx"
    ended = tulieu("export", "xlsx", "--library", library, "-o", out)
    assert (ended.code, ended.errors) == (0, "")
    first = sheet(out, 1)[0]
    said = [first[head] for head in ("Số", "Đơn vị tính", "Việc", "Từ năm")]
    assert said == ["106", "tập thể", "khen thưởng", "2023"]
    assert (first["Đơn vị khen"], first["Duyệt"]) == ("Huyện ủy Mỏ Cày Bắc", "đã duyệt")
    assert "106 tập thể" in first["Câu"]
    listed = sheet(out, 2)
    assert sum(int(row["Số liệu"]) for row in listed) == len(sheet(out, 1))
    assert {row["Bài"] for row in listed} >= {row["Bài"] for row in sheet(out, 1)}
    assert not list(tmp_path.glob(".tulieu*"))


def test_sums_of_a_workbook_are_of_what_was_exported_and_count_a_text_once(library: Path, tmp_path: Path) -> None:
    for name in ("a.txt", "cùng một bài.txt"):
        text = "Sơ kết\n\nNăm 2023, Huyện ủy Mỏ Cày Bắc khen thưởng 106 tập thể, trong đó có 6 tập thể xã An Định.\n"
        (tmp_path / name).write_text(text, encoding="utf-8")
    out = tmp_path / "tệp.xlsx"
    assert tulieu("export", "xlsx", tmp_path / "a.txt", tmp_path / "cùng một bài.txt", "-o", out).code == 0
    row, _note = sheet(out, SUMS)
    said = [row[head] for head in ("Việc", "Từ năm", "Đến năm", "Số", "Số liệu")]
    assert said == ["khen thưởng", "2023", "2023", "106", "1"]
    opened = Library.open(Paths.inside(library))
    opened.add_pasted("Hội nghị ở Hà Giang\n\nNăm 2019, Tỉnh đoàn Hà Giang khen thưởng 31 tập thể.\n")
    opened.close()
    for query, expected in [(["--query", '"hà giang"'], {"31"}), ([], {"31", "106", "1648"})]:
        assert tulieu("export", "xlsx", "--library", library, *query, "-o", out).code == 0
        assert {row["Số"] for row in sheet(out, SUMS) if "Số" in row} == expected


def test_an_event_that_another_article_reports_counts_where_only_one_is_exported(home: Path, tmp_path: Path) -> None:
    opened = Library.open(Paths.inside(home))
    text = "{}\n\nNăm 2021, UBND tỉnh Hà Giang tặng bằng khen cho 37 tập thể học tập và làm theo Bác.\n"
    ids = [opened.add_pasted(text.format(title)) for title in ("Hội nghị biểu dương", "Gương sáng vùng cao")]
    opened.close()
    for article_id in ids:
        out = tmp_path / f"{article_id}.xlsx"
        assert tulieu("export", "xlsx", "--library", home, f"--ids={article_id}", "-o", out).code == 0
        assert [row["Số"] for row in sheet(out, SUMS) if "Số" in row] == ["37"]


def test_a_workbook_of_files_holds_whatever_words_they_have(tmp_path: Path) -> None:
    file, out = tmp_path / "a.txt", tmp_path / "a.xlsx"
    file.write_text("=Tựa\x0b\uffff\n+1 Năm 2023, Huyện ủy khen thưởng 106 tập thể.\n", encoding="utf-8")
    assert tulieu("export", "xlsx", file, "-o", out, LC_ALL="C.UTF-8").code == 0
    (row,) = sheet(out, 1)
    assert (row["Number"], row["Level"], row["File"]) == ("106", "above grass roots", "a.txt")
    assert row["Sentence"].startswith("+1 Năm")
    with ZipFile(out) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_a_workbook_that_cannot_be_written_leaves_nothing(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "không có" / "a.xlsx"
    ended = tulieu("export", "xlsx", article, "-o", out)
    assert ended.code == 1
    assert "không có" in ended.errors
    assert not list(tmp_path.rglob(".tulieu*"))


def test_notes_as_markdown(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "ghi.md"
    assert tulieu("export", "notes", "--library", library, "-o", out).code == 0
    written = out.read_text(encoding="utf-8")
    assert written.count("# Khen thưởng điển hình học tập Bác") == 1
    assert "> 106 tập thể\n\nHỏi \\*lại\\*  \nhuyện\n" in written
    assert "Cả bài" in written


def test_no_notes_make_an_empty_file_and_an_article_that_is_not_there_is_told(library: Path, tmp_path: Path) -> None:
    opened = Library.open(Paths.inside(library))
    for note in opened.work.notes():
        opened.work.delete_note(note.id)
    opened.close()
    out = tmp_path / "ghi.md"
    assert tulieu("export", "notes", "--library", library, "-o", out).code == 0
    assert out.read_text(encoding="utf-8").strip() == ""
    ended = tulieu("export", "notes", "--library", library, "--ids", "không-có", "-o", tmp_path / "x.md")
    assert (ended.code, ended.errors) == (1, "tulieu: Bài này không còn trong thư viện.\n")


def test_notes_as_web_annotations(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "ghi.json"
    assert tulieu("export", "notes", "--library", library, "-o", out).code == 0
    items = {item.get("body", {}).get("value"): item for item in json.loads(out.read_text(encoding="utf-8"))["items"]}
    assert set(items) == {"Hỏi *lại*\nhuyện", "Cả bài", None}
    position, quote = items["Hỏi *lại*\nhuyện"]["target"]["selector"]
    assert ARTICLE[position["start"] : position["end"]] == quote["exact"] == "106 tập thể"
    assert items[None]["motivation"] == "highlighting"
    assert "selector" not in items["Cả bài"]["target"]


def test_files_take_the_notes_of_the_own_library(library: Path, article: Path, tmp_path: Path) -> None:
    out = tmp_path / "ghi.md"
    assert tulieu("export", "notes", article, "-o", out, TULIEU_HOME=str(library)).code == 0
    assert "huyện" in out.read_text(encoding="utf-8")


def test_words_of_an_article_are_no_formula(tmp_path: Path) -> None:
    file, out = tmp_path / "a.txt", tmp_path / "a.csv"
    file.write_text("Tựa\n=1+1 Năm 2023, Huyện ủy khen thưởng 106 tập thể.\n", encoding="utf-8")
    tulieu("export", "csv", file, "-o", out)
    (row,) = csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"), newline=""))
    assert row["sentence"].startswith("'=1+1 ")


@pytest.mark.parametrize("kind", ["pdf", "csv", "notes"])
def test_source_is_never_overwritten(article: Path, kind: str) -> None:
    ended = tulieu("export", kind, article, "-o", article)
    assert ended.code == 1
    assert "là bài nguồn" in ended.errors
    assert article.read_text(encoding="utf-8") == ARTICLE


@pytest.mark.parametrize("kind", ["pdf", "csv", "notes"])
def test_place_that_cannot_be_written(article: Path, tmp_path: Path, kind: str) -> None:
    before = sorted(tmp_path.iterdir())
    ended = tulieu("export", kind, article, "-o", tmp_path / "không có" / "a")
    assert ended.code == 1
    assert ended.errors == f"tulieu: Không ghi được {tmp_path / 'không có' / 'a'}: thư mục không có.\n"
    assert sorted(tmp_path.iterdir()) == before


def test_folder_without_library_is_not_made_one(tmp_path: Path) -> None:
    ended = tulieu("export", "csv", "--library", tmp_path / "x", "-o", tmp_path / "a.csv")
    assert (ended.code, ended.errors) == (1, f"tulieu: Không có thư viện nào trong {tmp_path / 'x'}.\n")
    assert not (tmp_path / "x").exists()


def test_nothing_to_export(tmp_path: Path) -> None:
    ended = tulieu("export", "pdf", tmp_path / "không.txt", "-o", tmp_path / "a.pdf")
    assert ended.code == 1
    assert ended.errors.splitlines()[-1] == "tulieu: Không có bài nào để xuất."
