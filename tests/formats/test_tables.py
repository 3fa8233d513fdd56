# SPDX-License-Identifier: MIT
"""Rows of data as people have them: any names of columns, any separator, any encoding, damage, and size."""

from __future__ import annotations

import csv
import gzip
import io
import json
import random
import tracemalloc
import unicodedata
from pathlib import Path

import pytest
import zstandard

from reader.core.errors import ReaderError
from reader.store.formats import Document, Manner
from reader.store.formats.csv import table as csv_table
from reader.store.formats.jsonl import table as jsonl_table
from reader.store.sources import documents, read_raw
from tests.formats.helpers import BODY, TITLE, only, taken
from tests.store.encoding_table import ENCODERS, texts


def csv_file(names: list[str], *rows: list[str], delimiter: str = ",") -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerows([names, *rows])
    return out.getvalue()


@pytest.mark.parametrize(
    "names",
    [
        ["Tiêu đề", "Nội dung", "Ngày đăng", "Nguồn", "Liên kết"],
        ["TIEU DE", "NOI DUNG", "NGAY", "NGUON", "DUONG DAN"],
        ["tieu_de", "noi_dung", "ngay_xuat_ban", "toa_soan", "dia_chi_web"],
        ["headline", "articleBody", "published_at", "publisher", "link"],
        ["Article Title", "Full-Text", "Publication Date", "Newspaper", "URL"],
        ["tựa đề", "toàn văn", "thời gian đăng", "tên báo", "đường dẫn"],
    ],
)
@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_columns_are_known_by_their_names(names: list[str], kind: str) -> None:
    row = [TITLE, BODY, "18/05/2022 08:30", "Báo Vĩnh Long", "https://bvl.vn/1"]
    text = csv_file(names, row) if kind == "csv" else json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False)
    document = only(f"a.{kind}", text.encode())
    assert document.text == f"{TITLE}\n\n{BODY}"
    assert dict(document.facts) == {
        "title": TITLE,
        "published": "2022-05-18",
        "published_by": "column",
        "source": "Báo Vĩnh Long",
        "url": "https://bvl.vn/1",
    }


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2022-05-18T08:30:00+07:00", "2022-05-18"),
        ("Thứ tư, 18/5/2022, 08:30 (GMT+7)", "2022-05-18"),
        ("1652837400", "2022-05-18"),
        ("1652837400000", "2022-05-18"),
        ("5/2022", "2022-05"),
        ("hôm qua", None),
    ],
)
def test_dates_as_data_has_them(written: str, date: str | None) -> None:
    document = only("a.jsonl", json.dumps({"text": BODY, "date": written}).encode())
    assert document.facts.get("published") == date


def test_a_lead_that_stands_apart_comes_between_title_and_text() -> None:
    document = only(
        "a.jsonl", json.dumps({"title": TITLE, "sapo": "Lời dẫn.", "content": ["Đoạn một.", "Đoạn hai."]}).encode()
    )
    assert document.text == f"{TITLE}\n\nLời dẫn.\n\nĐoạn một.\nĐoạn hai."


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
def test_without_a_text_column_the_columns_are_named(name: str) -> None:
    data = csv_file(["mã", "ghi chú"], ["1", "x"]) if name == "a.csv" else json.dumps({"mã": 1, "ghi chú": "x"})
    with pytest.raises(ReaderError, match=r"Các cột: mã, ghi chú\..*--map text="):
        taken(name, data.encode())


def test_lines_that_describe_the_data_are_told_and_the_rest_goes_on() -> None:
    lines = [{"version": 1}, {"text": BODY}, {"count": 2}, {"text": BODY}]
    found = taken("a.jsonl", "\n".join(map(json.dumps, lines)).encode())
    assert [(type(one).__name__, one.member) for one in found] == [
        ("Unreadable", "1"),
        ("Document", "2"),
        ("Unreadable", "3"),
        ("Document", "4"),
    ]


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
def test_a_mapping_that_was_given_or_remembered_counts(name: str) -> None:
    data = csv_file(["c1", "c2"], [TITLE, BODY]) if name == "a.csv" else json.dumps({"c1": TITLE, "c2": BODY})
    fields = {"text": "c2", "title": "c1"}
    for manner in (Manner(columns=fields), Manner(known_columns={frozenset(("c1", "c2")): fields})):
        assert only(name, data.encode(), manner).facts["title"] == TITLE


def test_a_column_that_is_not_there_is_named() -> None:
    with pytest.raises(ReaderError, match=r"không có cột “noi_dung”\. Các cột: a, b"):
        taken("a.csv", b"a,b\n1,2\n", Manner(columns={"text": "noi_dung"}))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_separator(delimiter: str) -> None:
    body = 'Một, hai; ba | bốn\tnăm.\n“Đoạn” "hai" có dấu phẩy, và; chấm phẩy.'
    data = csv_file(["title", "text", "date"], [TITLE, body, "2022-05-18"], ["b", "c" * 50, ""], delimiter=delimiter)
    first, second = taken("a.csv", b"\xef\xbb\xbf" + data.encode())
    assert isinstance(first, Document)
    assert first.text == f"{TITLE}\n\n{body}"
    assert isinstance(second, Document)


def test_the_line_that_excel_writes_first() -> None:
    assert only("a.csv", f"sep=;\r\ntitle;text\r\n{TITLE};{TITLE}, {TITLE}, x\r\n".encode()).text.count(TITLE) == 2


@pytest.mark.parametrize("row", [row for row in ENCODERS if row != "VPS"])
@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
def test_any_encoding(row: str, name: str) -> None:
    body = " ".join(texts()[0][:600].split()).replace('"', "'").replace("\\", "")
    text = f'title,text\n"T","{body}"\n' if name == "a.csv" else f'{{"title": "T", "text": "{body}"}}\n'
    document = only(name, ENCODERS[row][1](text))
    assert document.encoding.endswith(ENCODERS[row][0]) or row == "TCVN 5712-1"
    found = unicodedata.normalize("NFC", document.text)
    assert found.casefold().endswith(body.casefold())


def test_lines_of_another_encoding_in_between_are_read() -> None:
    lines = [json.dumps({"text": BODY + str(n)}, ensure_ascii=False).encode() for n in range(3)]
    lines[1] = ENCODERS["TCVN3"][1](json.dumps({"text": BODY}, ensure_ascii=False))
    found = taken("a.jsonl", b"\n".join(lines))
    assert all(isinstance(one, Document) and "tuyên dương điển hình" in one.text for one in found)


def test_dirty_tables() -> None:
    data = csv_file(["title", "text", ""], ["a", "x" * 300_000], ["b"], ["c", "đ\0e", "f", "g", "h"], ["", "", ""])
    found = taken("a.csv", data.encode())
    assert [len(one.text) if isinstance(one, Document) else str(one.error) for one in found] == [
        300_003,
        "Dòng 3 không có nội dung bài.",
        5,
    ]
    assert [one.member for one in found] == ["2", "3", "4"]


def test_old_macs_end_lines_in_their_own_way() -> None:
    assert len(taken("a.csv", f"title,text\ra,{TITLE}\rb,{TITLE}\r".encode())) == 2


def test_a_quote_that_is_never_closed_does_not_stop_the_program() -> None:
    assert taken("a.csv", b'title,text\na,"' + b"b,c\n" * 5000)


@pytest.mark.parametrize("line", [b"[" * 100_000, b"{broken", b"[1]", b"null"])
def test_a_bad_line_of_json_is_told(line: bytes) -> None:
    good = json.dumps({"text": BODY}).encode()
    found = taken("a.jsonl", b"\n".join((good, line, good)))
    assert [type(one).__name__ for one in found] == ["Document", "Unreadable", "Document"]
    assert found[1].member == "2"


def test_the_first_rows_are_shown_to_choose_by() -> None:
    data = csv_file(["c1", "c2"], *[[f"a{number}", f"b{number}"] for number in range(9)])
    found = csv_table(io.BytesIO(data.encode()), Manner(), 5)
    assert found.columns == ("c1", "c2")
    assert found.rows[0] == ("a0", "b0")
    assert len(found.rows) == 5
    assert jsonl_table(io.BytesIO(b'{"a": 1}\n{"b": ["x", "y"]}'), Manner(), 5) == (
        ("a", "b"),
        (("1", ""), ("", "x\ny")),
    )


@pytest.mark.parametrize("end", ["", ".gz", ".zst"])
def test_a_long_file_takes_no_more_memory_than_a_short_one(tmp_path: Path, end: str) -> None:
    chance = random.Random(1)
    lines = [json.dumps({"text": BODY + chance.randbytes(2000).hex()}).encode() + b"\n" for _ in range(2000)]
    packers = {"": bytes, ".gz": lambda data: gzip.compress(data, 1), ".zst": zstandard.compress}
    for name, count in (("first", 10), ("short", 500), ("long", 2000)):
        (tmp_path / f"{name}.jsonl{end}").write_bytes(packers[end](b"".join(lines[:count])))
    peaks = []
    for name in ("first", "short", "long"):
        raw = read_raw(tmp_path / f"{name}.jsonl{end}")
        tracemalloc.start()
        count = sum(1 for _ in documents(raw))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert count == 2000
    assert peaks[2] < peaks[1] + 300_000
