# SPDX-License-Identifier: MIT
"""Files that are not what their names say, or damaged: a sentence says what they are and what to do."""

from __future__ import annotations

import gzip
import io
import json
import subprocess
import zipfile
from pathlib import Path
from shutil import which

import docx
import pytest
import typst
import zstandard

from reader.core.errors import ReaderError
from reader.core.messages import message
from reader.store.formats import Document, Unreadable, suffixes
from tests.formats.helpers import BODY, TITLE, only, page, taken
from tests.formats.test_rich_text import in_unicode, open_document, word

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40
PROGRAM = b"MZ\x90\0\3\0\0\0" + bytes(range(200, 256)) * 90
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000)
TEXT = f"{TITLE}\n\n{BODY}\n".encode()


def told(name: str, data: bytes) -> str:
    """The one sentence that a file gives, and nothing else."""
    try:
        (one,) = taken(name, data)
    except ReaderError as error:
        return str(error)
    assert isinstance(one, Unreadable), one
    return str(one.error)


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def word_document() -> bytes:
    document, out = docx.Document(), io.BytesIO()
    document.add_paragraph(BODY)
    document.save(out)
    return out.getvalue()


KINDS = {
    "docx": word_document(),
    "odt": open_document(f"<text:p>{BODY}</text:p>"),
    "pdf": typst.compile(f"= {TITLE}\n{BODY * 9}".encode(), format="pdf"),
    "zip": zipped({"a.txt": TEXT, "b.txt": TEXT + b"2"}),
    "txt.gz": gzip.compress(TEXT),
    "txt.zst": zstandard.compress(TEXT),
}


@pytest.mark.parametrize("end", [*suffixes(), ".txt.gz", ".jsonl.zst"])
@pytest.mark.parametrize(("data", "kind"), [(PICTURE, "tệp ảnh"), (PROGRAM, "chương trình máy tính")])
def test_pictures_and_programs_under_any_name(end: str, data: bytes, kind: str) -> None:
    assert f" mà là {kind};" in told(f"a{end}", data)


@pytest.mark.parametrize("end", [*suffixes(), ".txt.gz", ".jsonl.zst"])
def test_an_empty_file_under_any_name(end: str) -> None:
    assert told(f"a{end}", b"") == "Tệp trống, không có chữ nào."


@pytest.mark.parametrize(
    "end", [".docx", ".doc", ".odt", ".rtf", ".pdf", ".zip", ".wacz", ".warc", ".txt.gz", ".txt.zst"]
)
def test_text_under_another_name_is_told_its_right_one(end: str) -> None:
    assert "mà là văn bản thuần. Hãy đổi đuôi tên tệp thành .txt" in told(f"a{end}", TEXT)
    assert "mà là trang web. Hãy đổi đuôi tên tệp thành .html" in told(f"a{end}", page().encode())


@pytest.mark.parametrize(
    ("kind", "right"), [("pdf", ".pdf"), ("docx", ".docx"), ("txt.gz", ".gz"), ("txt.zst", ".zst")]
)
@pytest.mark.parametrize("end", [".txt", ".html", ".csv", ".jsonl", ".rtf"])
def test_documents_under_another_name_are_told_their_right_one(end: str, kind: str, right: str) -> None:
    sentence = told(f"a{end}", KINDS[kind])
    assert "Hãy đổi đuôi tên tệp thành" in sentence
    assert right in sentence


def test_word_documents_of_old_and_with_a_password() -> None:
    assert "thành .doc rồi nhập lại" in told("a.docx", OLD_OFFICE)
    assert "có mật khẩu" in told("a.docx", OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"))


@pytest.mark.skipif(which("qpdf") is None, reason="qpdf is not installed")
def test_pdf_with_passwords(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(KINDS["pdf"])
    for name, user in (("locked", "a"), ("printable", "")):
        command = ["qpdf", "--encrypt", user, "b", "256", "--", str(tmp_path / "a.pdf"), str(tmp_path / f"{name}.pdf")]
        subprocess.run(command, check=True)
    assert "Tệp PDF có mật khẩu" in told("a.pdf", (tmp_path / "locked.pdf").read_bytes())
    assert only("a.pdf", (tmp_path / "printable.pdf").read_bytes()).text == only("a.pdf", KINDS["pdf"]).text


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("share", [0.5, 0.97])
def test_what_is_cut_off_is_told(kind: str, share: float) -> None:
    data = KINDS[kind]
    sentence = told(f"a.{kind}", data[: int(len(data) * share)])
    assert "bị cắt ngang" in sentence
    assert "Hãy chép lại" in sentence
    assert sentence.isprintable()
    assert not any(words in sentence for words in ("file", "error", "zip file", "Error"))


def test_rich_text_that_is_cut_off_comes_in_and_is_told() -> None:
    whole = word(in_unicode(BODY.replace("\n", " ")) * 9)
    document, sentence = taken("a.rtf", whole[: len(whole) // 2])
    assert isinstance(document, Document)
    assert isinstance(sentence, Unreadable)
    assert "cắt ngang" in str(sentence.error)


def test_zip_files_in_a_zip_file_are_told() -> None:
    inner = zipped({"x.txt": TEXT})
    assert "tệp .zip khác" in told("a.zip", zipped({"b.zip": inner}))
    found = taken("a.zip", zipped({"a.txt": TEXT, "b.zip": inner, "c.txt": TEXT + b"2"}))
    assert [type(one).__name__ for one in found] == ["Document", "Unreadable", "Document"]
    assert found[1].member == "b.zip"


def test_members_of_an_archive_are_looked_at_too() -> None:
    found = taken("a.zip", zipped({"a.txt": PICTURE, "b.docx": TEXT, "c.txt": TEXT}))
    assert [one.member for one in found if isinstance(one, Document)] == ["c.txt"]
    assert ["mà là" in str(one.error) for one in found if isinstance(one, Unreadable)] == [True, True]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (json.dumps([{"text": BODY}]).encode(), "Mỗi dòng phải chứa trọn một bài"),
        (json.dumps({"text": BODY}, indent=2).encode(), "Mỗi dòng phải chứa trọn một bài"),
        (b"1\n2\n3\n", "Mỗi dòng phải chứa trọn một bài"),
        (b'{"a": 1}\n{"a": 2}\n', "Không có cột nào là nội dung bài. Các cột: a"),
        (b'{broken\n{"a": 2}\n', "Không có cột nào là nội dung bài. Các cột: a"),
    ],
)
def test_json_that_is_not_one_article_a_line(data: bytes, sentence: str) -> None:
    assert sentence in told("a.jsonl", data)


def test_a_broken_line_of_json_is_told_with_its_place() -> None:
    lines = [json.dumps({"text": BODY + str(number)}) for number in range(3)]
    found = taken("a.jsonl", "\n".join((lines[0], '{"text": oops}', lines[1], "[" * 100_000, lines[2])).encode())
    assert [type(one).__name__ for one in found] == ["Document", "Unreadable", "Document", "Unreadable", "Document"]
    assert "Dòng 2 không đọc được: sai cú pháp JSON ở ký tự 10" in str(found[1].error)  # type: ignore[union-attr]


def test_a_table_of_names_of_columns_only() -> None:
    assert "không có dòng nào" in told("a.csv", b"title,text\n")


def test_a_quotation_mark_that_is_never_closed_is_told_where_it_opens() -> None:
    rows = "".join(f"b{number},c\n" for number in range(50))
    first, last = taken("a.csv", f'title,text\nA,"{BODY}"\nB,"{TITLE}\n{rows}'.encode())
    assert isinstance(first, Document)
    assert "Từ dòng 3, một dấu ngoặc kép mở mà không đóng" in str(last.error)  # type: ignore[union-attr]


def test_single_quotation_marks_in_cells_are_words() -> None:
    found = taken("a.csv", f'title,text\nTivi 29",{BODY.splitlines()[0]}\nB,Ống 5" của xã\n'.encode())
    assert [one.text.split("\n")[0] for one in found if isinstance(one, Document)] == ['Tivi 29"', "B"]


def test_every_kind_that_is_told_has_a_name() -> None:
    from reader.store.formats import kinds

    for kind in {*kinds._NAMES.values(), *kinds._RIGHT_END, *(kind for *_, kind in (*kinds._MAGIC, *kinds._LATER))}:
        assert message(f"kind.{kind}")
