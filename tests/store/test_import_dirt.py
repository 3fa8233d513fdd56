# SPDX-License-Identifier: MIT
"""What lies in real folders: each bad thing costs itself alone, and its reason is a sentence."""

from __future__ import annotations

import gzip
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from pathlib import Path

import apsw
import pytest

from reader.core.errors import ReaderError
from reader.core.messages import message
from reader.store.library import Library
from reader.store.paths import Paths
from reader.store.report import ImportReport
from tests.store.helpers import ARTICLE, write

UNIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="other systems have only names that are text")
ROOT = Path(__file__).resolve().parents[2]


def import_beside(library: Library, folder: Path) -> ImportReport:
    """Import the folder with a good article before and one behind what is bad."""
    write(folder, "!trước.txt", f"{ARTICLE}Bài trước")
    write(folder, "~sau.txt", f"{ARTICLE}Bài sau")
    report = library.import_paths([folder])
    titles = {library.text(article_id).splitlines()[-1] for article_id in report.added}
    assert {"Bài trước", "Bài sau"} <= titles
    return report


def reasons(report: ImportReport) -> dict[str, str]:
    return {path.name: reason for path, reason in report.failed}


def zip_of(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_an_empty_file(library: Library, folder: Path) -> None:
    write(folder, "rỗng.txt", "")
    assert reasons(import_beside(library, folder)) == {"rỗng.txt": "Tệp trống, không có chữ nào."}


def test_five_hundred_megabytes(library: Library, folder: Path) -> None:
    with (folder / "to.txt").open("wb") as file:
        file.truncate(500_000_000)
    assert "quá lớn (hơn 200 MB)" in reasons(import_beside(library, folder))["to.txt"]


def test_bytes_that_are_no_text(library: Library, folder: Path) -> None:
    (folder / "ảnh.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    assert "không phải là văn bản" in reasons(import_beside(library, folder))["ảnh.txt"]


def test_a_zip_that_is_cut_off(library: Library, folder: Path) -> None:
    whole = zip_of(folder / "x.zip", {f"{number}.txt": os.urandom(500) + ARTICLE.encode() for number in range(20)})
    data = whole.read_bytes()
    whole.unlink()
    (folder / "cụt.zip").write_bytes(data[: len(data) // 2])
    assert "bị hỏng hoặc bị cắt ngang" in reasons(import_beside(library, folder))["cụt.zip"]


def test_a_flat_bomb(library: Library, folder: Path) -> None:
    zip_of(folder / "bom.zip", {"a.txt": b"a" * 300_000_000, "b.txt": ARTICLE.encode()})
    report = import_beside(library, folder)
    assert "để tránh đầy bộ nhớ" in reasons(report)["a.txt"]
    assert len(report.added) == 3  # what is harmless in it comes in


def test_a_packed_bomb(library: Library, folder: Path) -> None:
    with gzip.open(folder / "bom.txt.gz", "wb", compresslevel=1) as file:
        for _ in range(300):
            file.write(b" " * 1_000_000)
    assert "để tránh đầy bộ nhớ" in reasons(import_beside(library, folder))["bom.txt.gz"]


def test_a_bomb_of_bombs(library: Library, folder: Path) -> None:
    inner = ARTICLE.encode()
    for depth in range(12):
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
            for copy in range(4):
                archive.writestr(f"{depth}-{copy}.zip" if depth else f"{copy}.txt", inner)
        inner = data.getvalue()
    (folder / "bom.zip").write_bytes(inner)
    assert reasons(import_beside(library, folder)) == {"bom.zip": message("source.packed_nested")}


def test_very_deep_json(library: Library, folder: Path) -> None:
    deep = '{"text": ' + "[" * 200_000 + "]" * 200_000 + "}"
    write(folder, "sâu.jsonl", f"{deep}\n" + json.dumps({"text": "Xã A khen 3."}))
    report = import_beside(library, folder)
    assert len(report.failed) >= 1
    assert all(len(sentence) > 20 for _, sentence in report.failed)


def test_a_very_deep_page(library: Library, folder: Path) -> None:
    write(folder, "sâu.html", "<div>" * 30_000 + ARTICLE + "</div>" * 30_000)
    report = import_beside(library, folder)
    assert len(report.added) + len(report.failed) == 3


def test_very_deep_folders(library: Library, folder: Path) -> None:
    here = os.getcwd()  # noqa: PTH109
    os.chdir(folder)
    try:
        for _ in range(60):  # longer, in the end, than any path that the system takes
            os.mkdir("x" * 100)  # noqa: PTH102
            os.chdir("x" * 100)
        Path("bài.txt").write_text(ARTICLE, encoding="utf-8")
    finally:
        os.chdir(here)
    report = import_beside(library, folder)
    assert len(report.added) == 2
    (reason,) = [reason for _, reason in report.failed]
    assert "Không đọc được" in reason
    subprocess.run(["rm", "-rf", str(folder / ("x" * 100))], check=True)


def test_names_in_archives_that_lead_elsewhere(library: Library, folder: Path, tmp_path: Path) -> None:
    names = ["../../ngoài.txt", "/tmp/gốc.txt", "C:\\Windows\\ổ.txt", "mục\\..\\ngược.txt", "a/../../b.txt"]
    zip_of(folder / "mẹo.zip", {name: f"{ARTICLE}Bài {name}".encode() for name in names})
    before = {path for path in tmp_path.rglob("*") if "home" not in path.parts}
    report = import_beside(library, folder)
    after = {path for path in tmp_path.rglob("*") if "home" not in path.parts}
    assert {path.name for path in after - before} == {"!trước.txt", "~sau.txt"}
    assert not Path("/tmp/gốc.txt").exists()
    assert len(report.added) == 2 + len(names)
    assert {library.corpus().entry(one).path for one in report.added[1:-1]} == {str(folder / "mẹo.zip")}  # type: ignore[union-attr]


def test_a_name_in_an_archive_with_a_zero_byte(library: Library, folder: Path) -> None:
    path = zip_of(folder / "không.zip", {"bàiX.txt": ARTICLE.encode()})
    path.write_bytes(path.read_bytes().replace(b"X.txt", b"\0.txt"))
    report = import_beside(library, folder)
    assert len(report.added) + len(report.failed) == 3


@UNIX
def test_links_in_circles(library: Library, folder: Path) -> None:
    (folder / "a").mkdir()
    (folder / "a" / "lại").symlink_to(folder)
    (folder / "vòng.txt").symlink_to(folder / "vòng.txt")
    assert set(reasons(import_beside(library, folder))) == {"vòng.txt"}


UNREADABLE = """
import os, sys
os.setgid(65534); os.setuid(65534)
from pathlib import Path
from reader.core.errors import ReaderError
from reader.core.messages import message
from reader.core.messages import use_language
from reader.store.sources import read_raw, walk
use_language("vi")
for path in walk([Path(sys.argv[1])]):
    try:
        print(len(read_raw(Path(path)).data))
    except ReaderError as error:
        print(error)
"""


@UNIX
def test_what_may_not_be_read(library: Library, folder: Path) -> None:
    open_to_all = Path(tempfile.mkdtemp())
    try:
        open_to_all.chmod(0o755)
        closed = write(open_to_all, "kín.txt"), write(open_to_all, "tủ/a.txt").parent
        for path in closed:
            path.chmod(0)
        if os.geteuid():
            told = reasons(import_beside(library, open_to_all))
            assert set(told) == {"kín.txt", "tủ"}
            assert all("không có quyền đọc" in reason for reason in told.values())
        else:  # root may read everything: somebody else looks
            said = subprocess.run(
                [sys.executable, "-c", UNREADABLE, str(open_to_all)], cwd=ROOT, capture_output=True, text=True
            )
            if "ModuleNotFoundError" in said.stderr:
                pytest.skip("nobody else may read the program here")
            assert ["không có quyền đọc" in line for line in said.stdout.splitlines()] == [True, True], said.stderr
    finally:
        for path in closed:
            path.chmod(0o755)
        shutil.rmtree(open_to_all)


def test_a_file_that_vanishes_meanwhile(library: Library, folder: Path) -> None:
    write(folder, "b.txt", "Bài b")
    write(folder, "c.txt", "Bài c")

    def cancelled() -> bool:
        (folder / "c.txt").unlink(missing_ok=True)
        return False

    report = library.import_paths([folder], cancelled=cancelled)
    assert len(report.added) == 1
    assert "Không tìm thấy" in reasons(report)["c.txt"]


def test_a_full_disk_says_so_and_leaves_a_library_that_goes_on(library: Library, folder: Path) -> None:
    for number in range(90):
        write(folder, f"{number:03}.txt", f"{ARTICLE}Bài {number} " + " ".join(os.urandom(900).hex("-").split("-")))
        if number == 44:
            library.import_paths([folder])
    db = library._file.db
    pages = int(db.pragma("page_count"))
    db.pragma("max_page_count", pages + 100_000 // int(db.pragma("page_size")))
    with pytest.raises(ReaderError, match="đầy"):
        library.import_paths([folder])
    some = len(library.corpus().entries)
    assert 45 <= some < 90
    db.pragma("max_page_count", 1_000_000)
    report = library.import_paths([folder])
    assert len(report.added) + some == 90
    assert db.execute("PRAGMA integrity_check").get == "ok"


def test_ten_thousand_files_in_one_folder(library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(10_000):
        (folder / f"{number}.txt").write_bytes(f"Xã {number % 20}".encode())
    seen: list[int] = []
    report = library.import_paths([folder], progress=lambda done, *_: seen.append(done))
    assert (len(report.added), len(report.unchanged), report.failed) == (20, 20, ())
    assert seen == list(range(1, 10_001))
    with apsw.Connection(str(library.paths.library_file)) as db:
        assert db.execute("SELECT count(*) FROM sources").get == 10_000


@LINUX
def test_names_that_are_no_text(library: Library, folder: Path) -> None:
    wild = os.fsencode(folder) + b"/b\xe0i\n1.txt"
    Path(os.fsdecode(wild)).write_bytes(ARTICLE.encode())
    Path(os.fsdecode(os.fsencode(folder) + b"/r\xf4ng\t\x01.txt")).write_bytes(b"")
    told: list[str] = []
    library.import_paths([folder], progress=lambda _done, _total, name: told.append(name))
    (entry,) = library.corpus().entries
    assert entry.path is not None
    assert os.fsencode(entry.path) == wild
    assert told == ["b\ufffdi 1.txt", "r\ufffdng\t\x01.txt"]
    assert len(library.import_paths([folder]).unchanged) == 1


@UNIX
def test_pipes_and_devices_are_not_opened(library: Library, folder: Path) -> None:
    os.mkfifo(folder / "ống.txt")
    (folder / "máy.txt").symlink_to("/dev/zero")
    told = reasons(import_beside(library, folder))
    assert set(told) == {"ống.txt", "máy.txt"}
    assert all("không phải là tệp đọc được" in reason for reason in told.values())


def test_a_file_that_grows_while_it_is_read(library: Library, folder: Path) -> None:
    growing = write(folder, "đang ghi.txt")
    enough = threading.Event()

    def write_on() -> None:
        with growing.open("ab") as file:
            while not enough.wait(0.0005):
                file.write(b"x" * 20_000)
                file.flush()

    writer = threading.Thread(target=write_on)
    writer.start()
    time.sleep(0.05)
    try:
        report = import_beside(library, folder)
    finally:
        enough.set()
        writer.join()
    assert len(report.added) + len(report.failed) == 3
    if report.failed:
        assert "đang được ghi dở" in reasons(report)["đang ghi.txt"]
    again = library.import_paths([folder])
    assert again.failed == ()
    texts = {library.text(entry.id)[: len(ARTICLE)] for entry in library.corpus().entries}
    assert texts == {ARTICLE}


def test_a_file_that_was_just_written_is_read_again_though_size_and_time_are_the_same(
    library: Library, folder: Path
) -> None:
    path = write(folder, "a.txt", "Xã A khen 3 hộ")
    written = path.stat()
    (article_id,) = library.import_paths([folder]).added
    path.write_bytes("Xã A khen 4 hộ".encode())
    os.utime(path, ns=(written.st_atime_ns, written.st_mtime_ns))  # the clock of the disk did not tick between
    assert library.import_paths([folder]).updated == (article_id,)


def test_a_file_with_another_time_and_the_same_bytes_is_unchanged(library: Library, folder: Path) -> None:
    path = write(folder, "a.txt")
    os.utime(path, (1_000_000_000, 1_000_000_000))
    (article_id,) = library.import_paths([folder]).added
    os.utime(path, (1_100_000_000, 1_100_000_000))
    report = library.import_paths([folder])
    assert (report.added, report.updated, report.unchanged) == ((), (), (article_id,))
    path.write_bytes(ARTICLE.replace("126", "127").encode())  # as long as before
    os.utime(path, (1_200_000_000, 1_200_000_000))
    assert library.import_paths([folder]).updated == (article_id,)


def test_a_whole_folder_that_was_moved_is_known_without_reading_it_anew(
    library: Library, paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        write(folder, f"cũ/{number:02}.txt", f"{ARTICLE}Bài {number}")
    write(folder, "cũ/kho.jsonl", "".join(f'{{"text": "Xã {number} khen 3 hộ."}}\n' for number in range(9)))
    added = library.import_paths([folder]).added
    assert len(added) == 29
    (folder / "cũ").rename(folder / "mới")
    write(folder, "mới/thêm.txt", "Xã Z khen 9 hộ")
    (folder / "mới" / "05.txt").write_bytes(f"{ARTICLE}Bài 5, sửa".encode())

    def fail(text: str, published: str | None) -> None:
        if text.endswith(("sửa", "9 hộ")):
            return real(text, published)
        raise AssertionError(text)

    import reader.store.preparing as preparing

    real = preparing.read_text
    monkeypatch.setattr(preparing, "read_text", fail)
    report = library.import_paths([folder])
    assert set(report.moved) == set(added) - {added[5]}
    assert (len(report.added), report.updated, report.unchanged, report.failed) == (2, (), (), ())
    places = {entry.path for entry in library.corpus().entries if entry.id in report.moved}
    assert all("/mới/" in str(place) for place in places)
    again = library.import_paths([folder])
    assert (again.added, again.moved, len(again.unchanged)) == ((), (), 30)
