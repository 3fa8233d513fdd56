# SPDX-License-Identifier: MIT
"""Articles out of the files that people keep them in, made here by the programs' own libraries."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
import typst
import zstandard

from reader.core.corpus import Entry
from reader.core.figure import Action
from reader.store.library import Library
from reader.store.paths import Paths

TITLE = "Vĩnh Long biểu dương điển hình"
LINES = (
    "Sáng 18/5/2022, Tỉnh ủy Vĩnh Long tổ chức hội nghị sơ kết việc học tập và làm theo Bác.",
    "Năm 2022, Tỉnh ủy Vĩnh Long tặng bằng khen cho 12 tập thể và 30 cá nhân tiêu biểu.",
)
BODY = "\n\n".join(LINES)
PAGE = f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{TITLE} - Báo Vĩnh Long</title>
<meta property="og:title" content="{TITLE}"><meta property="article:published_time" content="2022-05-18T10:00:00+07:00">
<meta property="og:site_name" content="Báo Vĩnh Long"><script>fetch("http://127.0.0.1:9/")</script></head>
<body><nav><a href="/">Trang chủ</a><a href="/ct">Chính trị</a></nav><article><h1>{TITLE}</h1>
{"".join(f"<p>{line}</p>" for line in LINES)}<p>Các đại biểu trao đổi kinh nghiệm, nêu khó khăn và đề xuất cách làm
trong thời gian tới; nhiều ý kiến tâm huyết được ghi nhận tại hội nghị.</p></article>
<footer>Bản quyền thuộc Báo Vĩnh Long. Điện thoại 0270 3822 222.</footer></body></html>"""


@pytest.fixture
def library(home: Path) -> Iterator[Library]:
    made = Library.open(Paths.inside(home))
    yield made
    made.close()


def word() -> bytes:
    document = docx.Document()
    document.add_heading(TITLE, 0)
    for line in LINES:
        document.add_paragraph(line)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Đơn vị", "Số giấy khen"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def open_document() -> bytes:
    office, text = (f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "text"))
    paragraphs = "".join(f"<text:p>{line.replace(' ', '<text:s/>', 1)}</text:p>" for line in LINES)
    content = (
        f'<office:document-content xmlns:office="{office}" xmlns:text="{text}"><office:body><office:text>'
        f"<text:h>{TITLE}</text:h>{paragraphs}</office:text></office:body></office:document-content>"
    )
    return zipped({"content.xml": content.encode()})


def rich_text() -> bytes:
    def escaped(words: str) -> str:
        return "".join(char if ord(char) < 128 else f"\\u{ord(char)}?" for char in words)

    return ("{\\rtf1\\ansi\\uc1 " + "\\par ".join(map(escaped, (TITLE, *LINES))) + "}").encode("ascii")


def printed() -> bytes:
    return typst.compile(f"= {TITLE}\n\n{BODY}".encode(), format="pdf")


def json_line() -> bytes:
    row = {
        "tiêu đề": TITLE,
        "Nội dung": BODY,
        "ngày đăng": "18/5/2022",
        "nguồn": "Báo Vĩnh Long",
        "link": "https://x/1",
    }
    return (json.dumps(row, ensure_ascii=False) + "\n").encode()


def table() -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow(["title", "text", "date"])
    writer.writerow([TITLE, BODY, "2022-05-18T08:00:00"])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


FILES = {
    "trang.html": PAGE.encode(),
    "bài.docx": word(),
    "bài.odt": open_document(),
    "bài.rtf": rich_text(),
    "bài.pdf": printed(),
    "kho.jsonl": json_line(),
    "kho.csv": table(),
    "bài.txt.gz": gzip.compress(f"{TITLE}\n\n{BODY}\n".encode()),
    "kho.jsonl.zst": zstandard.compress(json_line()),
    "kho.zip": zipped({"a/bài.html": PAGE.encode(), "đọc.md": b"# no article"}),
}


def only(library: Library) -> Entry:
    (entry,) = library.corpus().entries
    return entry


@pytest.mark.parametrize("name", FILES)
def test_every_format_gives_title_and_figures(library: Library, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FILES[name])
    report = library.import_paths([tmp_path])
    assert report.failed == ()
    entry = only(library)
    assert entry.title == TITLE
    commended = [one.figure for one in library.corpus().figures if one.figure.action is Action.COMMENDED]
    assert [(figure.value, figure.year_from, figure.award_form) for figure in commended] == [
        (12, 2022, "bằng khen"),
        (30, 2022, "bằng khen"),
    ]
    assert "Trang chủ" not in library.article(entry.id).text
    assert library.import_paths([tmp_path]).added == ()


@pytest.mark.parametrize("name", ["trang.html", "kho.jsonl"])
def test_what_the_file_says_of_the_article_is_kept(library: Library, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FILES[name])
    library.import_paths([tmp_path])
    library.rebuild()
    entry = only(library)
    assert (entry.published, entry.published_source, entry.source) == ("2022-05-18", "file", "Báo Vĩnh Long")
    library.edit_metadata(entry.id, published="2022-06-01", source="Báo khác")
    assert (only(library).published, only(library).source) == ("2022-06-01", "Báo khác")


def test_old_fonts_in_a_document_become_vietnamese(library: Library, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph().add_run("§¶ng bé x· khen th­ëng 5 tËp thÓ").font.name = ".VnTime"
    document.add_paragraph("Đoạn này đã là Unicode.").runs[0].font.name = ".VnTime"
    document.save(tmp_path / "cũ.docx")
    library.import_paths([tmp_path])
    assert library.article(only(library).id).text.splitlines() == [
        "Đảng bộ xã khen thưởng 5 tập thể",
        "Đoạn này đã là Unicode.",
    ]


def bomb() -> bytes:
    return zipped({"to.txt": b"a" * 300_000_000})


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("hỏng.docx", b"PK\x03\x04 no document", "Không đọc được dưới dạng Word"),
        ("hỏng.odt", zipped({"other.xml": b"<a/>"}), "Không đọc được dưới dạng OpenDocument"),
        ("hỏng.pdf", b"%PDF-1.7 no document", "Không đọc được dưới dạng PDF"),
        ("quét.pdf", typst.compile(b"#rect(width: 5cm)", format="pdf"), "chỉ có ảnh quét (1 trang)"),
        ("hỏng.rtf", b"no rtf", "không phải là tệp RTF mà là văn bản thuần. Hãy đổi đuôi tên tệp thành .txt"),
        ("trống.html", b"<html><body></body></html>", "không có bài viết nào"),
        ("kho.csv", b"a,b\n1,2\n", "Không có cột nào là nội dung bài. Các cột: a, b"),
        ("hỏng.txt.gz", gzip.compress(b"abc" * 1000)[:-9], "Tệp nén bị hỏng"),
        ("hỏng.txt.zst", zstandard.compress(b"abc" * 1000)[:-4], "Tệp nén bị hỏng"),
        ("hỏng.zip", b"PK\x03\x04", "Tệp nén bị hỏng"),
        ("rỗng.zip", zipped({"a.exe": b"MZ"}), "không chứa tệp nào đọc được"),
    ],
)
def test_what_cannot_be_read_is_said(library: Library, tmp_path: Path, name: str, data: bytes, sentence: str) -> None:
    (tmp_path / name).write_bytes(data)
    ((path, reason),) = library.import_paths([tmp_path / name]).failed
    assert path.name == name
    assert sentence in reason
    assert len(library.corpus()) == 0


def test_one_bad_member_does_not_stop_the_others(library: Library, tmp_path: Path) -> None:
    good = f"{TITLE}\n\n{BODY}".encode()
    files = {"1.txt": good, "../../2.txt": good + b"\n\n2", "3.docx": b"x", "4.txt": bytes(range(256)) * 9}
    (tmp_path / "kho.zip").write_bytes(zipped(files))
    report = library.import_paths([tmp_path / "kho.zip"])
    assert len(report.added) == 2
    assert {path.name for path, _ in report.failed} == {"3.docx", "4.txt"}
    assert not (tmp_path.parent / "2.txt").exists()


def test_a_bomb_does_not_fill_the_memory(library: Library, tmp_path: Path) -> None:
    (tmp_path / "kho.zip").write_bytes(bomb())
    ((_, reason),) = library.import_paths([tmp_path / "kho.zip"]).failed
    assert "lớn hơn 200 MB" in reason


def test_bad_lines_are_told_by_their_number(library: Library, tmp_path: Path) -> None:
    (tmp_path / "kho.jsonl").write_bytes(json_line() + b"{broken\n" + b'{"text": ""}\n')
    report = library.import_paths([tmp_path / "kho.jsonl"])
    assert len(report.added) == 1
    assert [path.name for path, _ in report.failed] == ["2", "3"]
    assert report.failed[0][1].startswith("Dòng 2 không đọc được")
