# SPDX-License-Identifier: MIT
"""Which files are read, and what is said of those that can't be."""

from __future__ import annotations

import os
import pickle
import sys
import unicodedata
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.core.errors import ReaderError
from reader.store import sources
from reader.store.articles import unpack
from reader.store.finding import Found
from reader.store.library import Library
from reader.store.preparing import Wanted, nfc_hash, prepare_files
from reader.store.sources import expand, read_source, shown
from tests.store.helpers import ARTICLE, encode_legacy, write
from tests.store.test_encodings import windows_1258


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(ARTICLE.encode(), "UTF-8", id="UTF-8"),
        pytest.param(b"\xef\xbb\xbf" + ARTICLE.encode(), "UTF-8", id="BOM"),
        pytest.param(ARTICLE.replace("\n", "\r\n").encode(), "UTF-8", id="CRLF"),
        pytest.param(unicodedata.normalize("NFD", ARTICLE).encode(), "UTF-8", id="NFD"),
        pytest.param(ARTICLE.encode("utf-16"), "UTF-16 LE", id="UTF-16"),
        pytest.param(windows_1258(ARTICLE), "Windows-1258", id="cp1258"),
        pytest.param(encode_legacy(ARTICLE, "tcvn3"), "TCVN3", id="TCVN3"),
        pytest.param(encode_legacy(ARTICLE, "vni"), "VNI", id="VNI"),
        pytest.param(encode_legacy(ARTICLE, "viscii"), "VISCII", id="VISCII"),
    ],
)
def test_positions_lead_back_into_the_file(data: bytes, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    file = read_source(path)
    assert (file.encoding, file.size) == (encoding, len(data))
    assert file.source.text.replace("\r\n", "\n") == ARTICLE
    for word in ("khen thưởng", "732", "Chợ Lách", "học tập"):
        start = file.source.text.index(word)
        raw_start, raw_end = file.source.raw_span(start, start + len(word))
        assert unicodedata.normalize("NFC", file.decoded[raw_start:raw_end]) == word
    assert path.read_bytes() == data


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(st.text("ăâêôơưđáạắậếệ bcd\r\n😀\u00a0\u0301\u0323", min_size=1, max_size=60).filter(str.strip))
def test_what_is_decoded_is_what_the_file_holds(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    assert read_source(path).decoded == text


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t", "\u00a0\n".encode()])
def test_an_empty_file(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(ReaderError, match="Tệp trống"):
        read_source(tmp_path / "a.txt")


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=r"Không tìm thấy tệp .*mất\.txt"):
        read_source(tmp_path / "mất.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="không phải là tệp"):
        read_source(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(ReaderError, match="không phải là tệp"):
        read_source(tmp_path / "a.txt")


def test_a_file_that_can_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(sources, "_still", refuse)  # tests may run as root, who reads everything
    with pytest.raises(ReaderError, match="không có quyền đọc"):
        read_source(write(tmp_path, "a.txt"))


def test_a_file_that_vanishes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def vanish(path: Path) -> bytes:
        raise FileNotFoundError(2, "gone")

    monkeypatch.setattr(sources, "_still", vanish)
    with pytest.raises(ReaderError, match="Không tìm thấy"):
        read_source(write(tmp_path, "a.txt"))


def test_a_file_that_is_too_big(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(sources.LARGEST + 1)
    with pytest.raises(ReaderError, match="hơn 200 MB"):
        read_source(path)


def test_fifty_megabytes_are_read(tmp_path: Path) -> None:
    data = ARTICLE.encode() * (50_000_000 // len(ARTICLE.encode()) + 1)
    (tmp_path / "a.txt").write_bytes(data)
    file = read_source(tmp_path / "a.txt")
    assert file.size == len(data) > 50_000_000
    assert file.source.text.endswith(ARTICLE)


def test_of_folders_the_known_formats_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.TXT", "a/1.txt", "c.md", "d.exe", "._b.txt", ".git/x.txt", "e"):
        write(tmp_path, name)
    found = [path.relative_to(tmp_path).as_posix() for path in expand([tmp_path])]
    assert found == ["b.txt", "a/1.txt", "a/2.TXT"]


def test_a_file_chosen_by_hand_is_always_tried_and_only_once(tmp_path: Path) -> None:
    chosen = write(tmp_path, "bài.md")
    other = write(tmp_path, "b.txt")
    assert expand([chosen, tmp_path, chosen, tmp_path / "x.txt"]) == [chosen, other, tmp_path / "x.txt"]


def test_a_folder_that_can_not_be_looked_into_is_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a.txt")
    write(tmp_path, "kín/b.txt")
    closed = tmp_path / "kín"
    scandir, listdir = os.scandir, os.listdir

    def refuse(path: str) -> None:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", str(path))

    # tests may run as root, who sees everything
    monkeypatch.setattr(os, "scandir", lambda path: refuse(path) or scandir(path))
    monkeypatch.setattr(os, "listdir", lambda path: refuse(path) or listdir(path))
    assert expand([tmp_path]) == [tmp_path / "a.txt", closed]
    with pytest.raises(ReaderError, match="không có quyền đọc"):
        read_source(closed)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_links_in_circles_end(tmp_path: Path) -> None:
    write(tmp_path, "a/b.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    assert len(expand([tmp_path])) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have only names that are text")
def test_names_that_are_no_text(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xe0i\n1.txt"))
    path.write_bytes(ARTICLE.encode())
    assert read_source(path).source.text == ARTICLE
    assert shown(Path(path.name)) == "b\ufffdi 1.txt"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(ARTICLE.encode(), id="UTF-8"),
        pytest.param(b"\xef\xbb\xbf" + ARTICLE.encode(), id="BOM"),
        pytest.param(ARTICLE.encode() + b"\xff\xc3", id="damaged"),
        pytest.param(unicodedata.normalize("NFD", ARTICLE).encode(), id="NFD"),
    ],
)
def test_what_is_kept_of_a_file_is_its_text_and_goes_from_process_to_process_unchanged(
    tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "tin.txt"
    path.write_bytes(data)
    (read,) = prepare_files([Wanted(str(path))])
    (found,) = read.found
    assert isinstance(found, Found)
    text = unicodedata.normalize("NFC", read_source(path).decoded)
    assert unpack(found.text) == text == found.wide.decode("utf-16-le")
    assert found.text_hash == nfc_hash(text)
    assert found.draft
    assert len(found.draft.words) > 1
    assert pickle.loads(pickle.dumps(read, protocol=5)) == read
    odd = found.draft._replace(words=(), sketch=(1, 2**32 - 1))
    assert pickle.loads(pickle.dumps(odd)) == odd


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_members_with_one_name_the_source_is_the_later_one(library: Library, folder: Path) -> None:
    with zipfile.ZipFile(folder / "kho.zip", "w") as archive:
        for words in ("Bài một", "Bài hai"):
            archive.writestr("bài.txt", f"{ARTICLE}{words}")
        archive.writestr("khác.txt", f"{ARTICLE}Bài ba")
    write(folder, "lẻ.txt", f"{ARTICLE}Bài bốn")
    report = library.import_paths([folder])
    assert len(report.added) == 4
    asked = "SELECT s.member, a.id FROM sources s JOIN articles a ON a.number = s.article ORDER BY 1"
    with library._file.reading() as db:
        kept = {str(member): library.text(str(one)).splitlines()[-1] for member, one in db.execute(asked).fetchall()}
    assert kept == {"": "Bài bốn", "bài.txt": "Bài hai", "khác.txt": "Bài ba"}
