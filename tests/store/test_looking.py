# SPDX-License-Identifier: MIT
"""A library that somebody else has open, or that lies where nothing can be written, is read and not touched."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from reader.core.errors import ReaderError
from reader.core.query import Query
from reader.store.libraries import KnownLibraries, new_folder, open_or_look
from reader.store.library import Library
from reader.store.paths import Paths
from tests.store.helpers import checked

HOLD = """
import sys
from pathlib import Path
from reader.store.library import Library
from reader.store.paths import Paths
library = Library.open(Paths.inside(Path(sys.argv[1])))
library.name.set(library.name.get())
print("open", flush=True)
sys.stdin.readline()
library.close()
"""


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Another process, of somebody called lan, has the library open and has written in it."""
    environment = {**os.environ, "USER": "lan", "USERNAME": "lan"}
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "open\n"
        try:
            yield
        finally:
            holder.stdin.write("\n")
            holder.stdin.close()
            holder.wait(timeout=20)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with two articles and a star on the first."""
    folder = tmp_path_factory.mktemp("đã đóng")
    for number, place in enumerate(("Vĩnh Long", "Đắk Nông")):
        words = f"{place} khen thưởng\n\nNăm 2022, Tỉnh ủy {place} khen thưởng {number + 2} tập thể.\n"
        (folder / f"{number}.txt").write_text(words, encoding="utf-8")
    library = Library.open(Paths.inside(folder / "thư viện"))
    library.import_paths([folder])
    library.work.shelf.set_star([library.corpus().entries[0].id], on=True)
    library.close()
    return folder / "thư viện"


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(filled, tmp_path / "thư viện"))


def files(folder: Path) -> dict[str, bytes]:
    """All that lies in a folder; what SQLite shares in memory is no part of it."""
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix != ".db-shm"}


def read_everything(library: Library) -> None:
    """What a reader does: list, search, read, look at stars and notes."""
    assert library.first_rows(10, descending=True).total == 2
    corpus = library.corpus()
    (found,) = library.search(Query.parse("dak nong"))
    assert "Đắk Nông" in library.article(found).entry.title
    assert "3 tập thể" in library.text(found)
    assert library.article(found).reading.figures
    assert library.work.shelf.starred() == {corpus.entries[0].id}
    assert checked(library) == ()
    assert library.index() == 0
    assert not library.stale()


def refuses_to_write(library: Library) -> None:
    article_id = library.corpus().entries[0].id
    for write in (
        lambda: library.import_paths([Path(__file__).parent]),
        lambda: library.edit_metadata(article_id, title="khác"),
        lambda: library.work.shelf.set_star([article_id], on=False),
        lambda: library.add_pasted("Một bài khác\n\nNăm 2023."),
        lambda: library.name.set("Tên khác"),
        library.rebuild,
        library.refresh,
    ):
        with pytest.raises(ReaderError, match="chỉ mở để đọc"):
            write()
    assert library.work.shelf.starred() == {article_id}


def test_a_library_that_somebody_else_has_open_is_read_and_says_by_whom(folder: Path) -> None:
    with held(folder):
        before = files(folder)
        library = open_or_look(Paths.inside(folder))
        assert library.only_read in library.notices
        assert "lan" in library.only_read
        assert os.uname().nodename in library.only_read
        read_everything(library)
        refuses_to_write(library)
        library.close()
        assert files(folder) == before
    library = open_or_look(Paths.inside(folder))
    assert library.only_read == ""
    library.close()


def test_what_the_holder_adds_is_seen_by_the_next_who_looks(folder: Path, tmp_path: Path) -> None:
    holder = Library.open(Paths.inside(folder))
    article = tmp_path / "mới.txt"
    article.write_text("Cà Mau khen thưởng\n\nNăm 2023 khen thưởng 9 cá nhân.\n", encoding="utf-8")
    holder.import_paths([article])
    library = open_or_look(Paths.inside(folder))  # a second lock of one process is refused as well
    assert len(library.corpus()) == 3
    assert len(library.search(Query.parse("ca mau"))) == 1
    library.close()
    holder.close()


def test_nobody_else_may_write_while_it_is_only_looked_at_but_the_holder_may_go_on(folder: Path) -> None:
    holder = Library.open(Paths.inside(folder))
    library = open_or_look(Paths.inside(folder))
    holder.work.shelf.set_star([entry.id for entry in holder.corpus().entries], on=True)
    holder.close()
    read_everything(library)
    library.close()


LOOK = """
import sys
from pathlib import Path
from reader.core.messages import use_language
from tests.store import test_looking
use_language("vi")
test_looking.give_up_the_rights_of_root()
test_looking.look_where_nothing_can_be_written(Path(sys.argv[1]))
print("read")
"""


def give_up_the_rights_of_root() -> None:
    """Let the rights of files count for root too."""
    if sys.platform != "linux" or os.getuid() != 0:
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # version 3, this process
    sets = (ctypes.c_uint32 * 6)()  # effective, permitted, inheritable; twice
    assert libc.capget(header, sets) == 0
    sets[0] &= ~0b110  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH
    assert libc.capset(header, sets) == 0


def look_where_nothing_can_be_written(folder: Path) -> None:
    """In a process that may write nowhere in the library."""
    before = files(folder)
    paths = Paths.home().of_library(folder)
    with pytest.raises(ReaderError):
        Library.open(paths)
    library = open_or_look(paths)
    assert str(folder) in library.only_read
    read_everything(library)
    refuses_to_write(library)
    library.close()
    assert files(folder) == before


@pytest.fixture
def closed(folder: Path) -> Iterator[Path]:
    """The library in a folder in which nothing can be written."""
    if sys.platform == "win32":
        pytest.skip("Windows has no such rights on folders")
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield folder
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755)


def test_a_folder_in_which_nothing_can_be_written_is_read(closed: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    looked = subprocess.run([sys.executable, "-c", LOOK, str(closed)], capture_output=True, text=True, env=environment)
    assert looked.stdout == "read\n", looked.stderr


def test_without_extracted_data_a_sentence_says_so(folder: Path) -> None:
    with held(folder):
        (folder / "derived.db").rename(folder / "elsewhere")
        with pytest.raises(ReaderError, match="chưa có dữ liệu trích"):
            open_or_look(Paths.inside(folder))
        (folder / "elsewhere").rename(folder / "derived.db")


def test_a_library_of_an_older_program_is_not_brought_up_to_date_by_looking(folder: Path) -> None:
    with apsw.Connection(str(folder / "library.db")) as db:
        db.execute("PRAGMA user_version = 2")
    db.close()
    held_by_us = Library.look
    with pytest.raises(ReaderError, match="bản cũ hơn"):
        held_by_us(Paths.inside(folder), ReaderError("store.read_only", path=folder))


def test_a_library_of_a_newer_program_is_refused(folder: Path) -> None:
    with apsw.Connection(str(folder / "library.db")) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(ReaderError, match="bản mới hơn"):
        Library.look(Paths.inside(folder), ReaderError("store.read_only", path=folder))


def test_the_paths_of_other_libraries_leave_the_settings_where_they_are(tmp_path: Path) -> None:
    home = Paths.inside(tmp_path / "nhà")
    other = home.of_library(tmp_path / "khác")
    assert other.settings_file == home.settings_file
    assert other.words_file == home.words_file
    assert other.library_file == tmp_path / "khác" / "library.db"
    assert home.of_library(home.data) == home
    assert replace(other, session=None).is_first


def test_on_a_network_drive_that_one_machine_has_alone_it_is_said_who(folder: Path) -> None:
    held = apsw.Connection(str(folder / "library.db"))
    held.execute("PRAGMA journal_mode = DELETE")
    held.execute("PRAGMA locking_mode = EXCLUSIVE")
    held.execute("BEGIN EXCLUSIVE")
    why = ReaderError("store.in_use", folder=folder, user="lan", host="máy kia", process="7")
    with pytest.raises(ReaderError, match="lan mở trên máy máy kia"):
        Library.look(Paths.inside(folder), why)
    held.execute("ROLLBACK")
    held.close()


def test_the_first_library_is_always_offered(tmp_path: Path, filled: Path) -> None:
    known = KnownLibraries(Paths.inside(tmp_path), filled)
    for number in range(8):
        known.note(tmp_path / str(number), f"thư viện {number}")
    offered = known.others(tmp_path / "7")
    assert [(one.name, there) for one, there in offered] == [
        ("thư viện 6", False),
        ("thư viện 5", False),
        ("thư viện 4", False),
        ("thư viện 3", False),
        ("Mẫu và bài của tôi", True),
    ]
    assert known.last() == tmp_path / "7"


@pytest.mark.logs
def test_a_list_of_libraries_that_makes_no_sense_is_an_empty_one(tmp_path: Path) -> None:
    known = KnownLibraries(Paths.inside(tmp_path), tmp_path / "nhà")
    for content in ("{", "[]", '{"opened": [{"folder": 5}]}', '{"opened": [{"folder": "zz", "name": ""}]}'):
        (tmp_path / "libraries.json").write_text(content, encoding="utf-8")
        assert known.all() == ()
        assert known.last() == tmp_path / "nhà"


@pytest.mark.parametrize(
    ("name", "folder"),
    [("Bài 2026", "Bài 2026"), ("a/b\\c: d?", "a b c d"), ("..", "Thư viện"), ("  ", "Thư viện"), ("x.", "x")],
)
def test_a_name_becomes_the_name_of_a_folder_on_every_system(tmp_path: Path, name: str, folder: str) -> None:
    assert new_folder(tmp_path, name) == tmp_path / folder
