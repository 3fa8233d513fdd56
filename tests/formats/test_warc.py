# SPDX-License-Identifier: MIT
"""Web archives: pages are articles, what was there before is none, damage costs the damaged record only."""

from __future__ import annotations

import gzip
import io
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import brotli
import pytest
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from reader.core.errors import ReaderError
from reader.store.formats import Document, Unreadable
from reader.store.sources import documents, read_raw
from tests.formats.helpers import LINES, TITLE, page, taken

DAY = "2022-06-01T08:00:00Z"


class Writer(WARCWriter):  # type: ignore[misc]
    """Keeps no file open."""

    def _create_temp_file(self) -> io.BytesIO:
        return io.BytesIO()


class Archive:
    """An archive that is being written."""

    def __init__(self, *, packed: bool = True) -> None:
        self.file = io.BytesIO()
        self.writer = Writer(self.file, gzip=packed)
        self.starts: list[int] = []

    def add(
        self, url: str, content: bytes, *, status: str = "200 OK", kind: str = "text/html; charset=utf-8",
        headers: tuple[tuple[str, str], ...] = (), date: str = DAY,
    ) -> Archive:  # fmt: skip
        """Add what a server answered."""
        self.starts.append(self.file.tell())
        http = StatusAndHeaders(status, [("Content-Type", kind), *headers], protocol="HTTP/1.1")
        record = self.writer.create_warc_record(
            url, "response", payload=io.BytesIO(content), http_headers=http, warc_headers_dict={"WARC-Date": date}
        )
        self.writer.write_record(record)
        return self

    def bytes(self) -> bytes:
        """The whole file."""
        return self.file.getvalue()


def text_of(number: int) -> tuple[str, ...]:
    return (*LINES, f"Bài thứ {number} nêu thêm gương điển hình của xã số {number}.")


def addresses(found: list[Document | Unreadable]) -> list[str]:
    return [one.member for one in found if isinstance(one, Document)]


@pytest.mark.parametrize("packed", [True, False], ids=["packed", "plain"])
def test_pages_are_articles_and_nothing_else_is(packed: bool) -> None:
    archive = Archive(packed=packed)
    archive.writer.write_record(archive.writer.create_warcinfo_record("a.warc", {"software": "test"}))
    archive.add("https://bvl.vn/1", page(lines=text_of(1)).encode())
    archive.add("https://bvl.vn/mất", page(lines=text_of(2)).encode(), status="404 Not Found")
    archive.add("https://bvl.vn/a.png", b"\x89PNG" * 90_000, kind="image/png")
    archive.add("https://bvl.vn/robots.txt", b"User-agent: *", kind="text/plain")
    archive.add("https://bvl.vn/tin.txt", "\n".join(text_of(3)).encode("utf-16"), kind="text/plain")
    archive.add("https://bvl.vn/2", page(lines=text_of(4)).encode())
    archive.writer.write_record(
        archive.writer.create_revisit_record("https://bvl.vn/2", "sha1:X", "https://bvl.vn/2", DAY)
    )
    archive.add("https://bvl.vn/2", page(lines=text_of(4)).encode(), date="2022-07-01T08:00:00Z")
    archive.add("https://bvl.vn/2", page(lines=text_of(5)).encode(), date="2022-08-01T08:00:00Z")
    found = taken("a.warc.gz" if packed else "a.warc", archive.bytes())
    assert addresses(found) == [
        "https://bvl.vn/1",
        "https://bvl.vn/tin.txt",
        "https://bvl.vn/2",
        "https://bvl.vn/2 @ 2022-08-01T08:00:00Z",
    ]
    first = found[0]
    assert isinstance(first, Document)
    assert first.text.startswith(TITLE)
    assert "Trang chủ" not in first.text
    assert first.encoding == "WARC · HTML · UTF-8"
    assert first.facts["url"] == "https://bvl.vn/1"
    assert first.facts["captured"] == DAY
    assert "published" not in first.facts


def test_what_servers_do_to_a_page_is_undone() -> None:
    whole = page().encode("cp1258", "xmlcharrefreplace")
    chunked = b"%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n" % (50, whole[:50], len(whole) - 50, whole[50:])
    archive = Archive()
    archive.add("https://a/1", gzip.compress(whole), headers=(("Content-Encoding", "gzip"),), kind="text/html")
    archive.add("https://a/2", chunked, headers=(("Transfer-Encoding", "chunked"),), kind="text/html")
    archive.add("https://a/3", whole + b" ", headers=(("Content-Encoding", "gzip"),))  # the name alone was kept
    archive.add("https://a/4", b"xyz", headers=(("Content-Encoding", "compress"),))
    found = taken("a.warc.gz", archive.bytes())
    assert addresses(found) == ["https://a/1", "https://a/3"]  # the second has the bytes of the first
    (told,) = (one for one in found if isinstance(one, Unreadable))
    assert "nén theo kiểu compress" in str(told.error)


PACKINGS = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstandard.compress,
}


@pytest.mark.parametrize("kind", PACKINGS)
def test_pages_are_unpacked_however_they_were_sent(kind: str) -> None:
    archive = Archive()
    for number in range(3):
        whole = page(lines=text_of(number)).encode()
        sent = (PACKINGS[kind](whole), whole, PACKINGS["br"](PACKINGS[kind](whole)))[number]
        header = kind if number < 2 else f"{kind}, br"
        archive.add(f"https://a/{number}", sent, headers=(("Content-Encoding", header),))
    archive.add("https://a/3", b"\xffno such packing" * 9, headers=(("Content-Encoding", kind),))
    archive.add("https://a/4", PACKINGS[kind](bytes(60_000_000)), headers=(("Content-Encoding", kind),))
    found = taken("a.warc.gz", archive.bytes())
    assert addresses(found) == ["https://a/0", "https://a/1", "https://a/2"]
    assert all(isinstance(one, Document) and f"số {number}" in one.text for number, one in enumerate(found[:3]))
    damaged, bomb = [str(one.error) for one in found if isinstance(one, Unreadable)]
    assert "bị hỏng" in damaged
    assert "lớn hơn 50 MB" in bomb


@pytest.mark.parametrize("packed", [True, False], ids=["packed", "plain"])
@pytest.mark.parametrize("damage", ["zeros", "cut out", "garbage"])
def test_a_damaged_record_is_told_and_the_rest_goes_on(packed: bool, damage: str) -> None:
    archive = Archive(packed=packed)
    for number in range(6):
        archive.add(f"https://a/{number}", page(lines=text_of(number)).encode())
    data = bytearray(archive.bytes())
    start = archive.starts[2]
    if damage == "zeros":
        data[start + 10 : start + 200] = bytes(190)
    elif damage == "cut out":
        del data[start + 20 : start + 300]
    else:
        data[start:start] = b"garbage in between\r\n" * 20
    found = taken("a.warc.gz" if packed else "a.warc", bytes(data))
    good = addresses(found)
    assert {"https://a/0", "https://a/1", "https://a/4", "https://a/5"} <= set(good)
    assert any(isinstance(one, Unreadable) and "bị hỏng" in str(one.error) for one in found)


def test_an_archive_that_ends_in_the_middle_gives_what_is_whole() -> None:
    archive = Archive()
    for number in range(3):
        archive.add(f"https://a/{number}", page(lines=text_of(number)).encode())
    found = taken("a.warc.gz", archive.bytes()[:-100])
    assert addresses(found) == ["https://a/0", "https://a/1"]
    assert isinstance(found[-1], Unreadable)


def test_one_gzip_around_all_records_is_read_too() -> None:
    archive = Archive(packed=False)
    for number in range(4):
        archive.add(f"https://a/{number}", page(lines=text_of(number)).encode())
    assert len(addresses(taken("a.warc.gz", gzip.compress(archive.bytes())))) == 4


@pytest.mark.parametrize("data", [gzip.compress(b"no archive at all"), b"\x1f\x8b\x08rest"])
def test_what_is_no_archive_is_said(data: bytes) -> None:
    (told,) = taken("a.warc.gz", data)
    assert isinstance(told, Unreadable)
    assert "bị hỏng" in str(told.error)


def test_wacz_is_the_archives_in_it() -> None:
    archives = [Archive().add("https://a/1", page(lines=text_of(1)).encode()) for _ in range(2)]
    archives[1].add("https://a/2", page(lines=text_of(2)).encode())
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("datapackage.json", "{}")
        packed.writestr("pages/pages.jsonl", '{"text": "no article"}')
        for number, archive in enumerate(archives):
            packed.writestr(f"archive/{number}.warc.gz", archive.bytes())
        packed.writestr("archive/z.warc.gz", b"\x1f\x8b\x08 damaged")
    found = taken("a.wacz", out.getvalue())
    assert addresses(found) == ["https://a/1", "https://a/2"]
    assert len(found) == 3


@pytest.mark.parametrize(
    ("data", "sentence"),
    [(b"PK\x03\x04", "bị hỏng"), (b"", "Tệp trống"), (b"text", "mà là văn bản thuần"), (b"\0\1\2" * 99, "bị hỏng")],
)
def test_a_damaged_wacz_is_said(data: bytes, sentence: str) -> None:
    with pytest.raises(ReaderError, match=sentence):
        taken("a.wacz", data)


def _long_archive(path: Path, records: int) -> None:
    content = page(lines=text_of(1)).encode()
    with path.open("wb") as file:
        writer = Writer(file, gzip=True)
        for number in range(records):
            film = number % 10 == 0
            http = StatusAndHeaders(
                "200 OK", [("Content-Type", "video/mp4" if film else "image/png")], protocol="HTTP/1.1"
            )
            payload = io.BytesIO(bytes(2_000_000) if film else content)
            writer.write_record(
                writer.create_warc_record(f"https://a/{number}", "response", payload=payload, http_headers=http)
            )


def _peak(path: Path) -> int:
    """Bytes of memory that are needed at most to read an archive without pages."""
    raw = read_raw(path)
    assert raw.data == b""
    tracemalloc.start()
    assert list(documents(raw)) == []
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def test_a_long_archive_takes_no_more_memory_than_a_short_one(tmp_path: Path) -> None:
    _long_archive(tmp_path / "first.warc.gz", 2)
    _long_archive(tmp_path / "short.warc.gz", 20)
    _long_archive(tmp_path / "long.warc.gz", 300)  # 60 MB unpacked
    _peak(tmp_path / "first.warc.gz")
    assert _peak(tmp_path / "long.warc.gz") < _peak(tmp_path / "short.warc.gz") + 500_000
