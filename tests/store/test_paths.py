# SPDX-License-Identifier: MIT
"""Where the files lie, the lock on their folder, and folders that are of no use."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader.core.errors import ReaderError
from reader.store import paths as paths_module
from reader.store.database import _kind_of_mount, connect, on_network
from reader.store.library import Library
from reader.store.lock import FolderLock
from reader.store.paths import Paths


def test_the_home_that_the_user_chose(home: Path) -> None:
    paths = Paths.home()
    assert (paths.data, paths.config, paths.logs, paths.backups) == (home, home, home / "logs", home / "backups")
    assert (paths.library_file.parent, paths.user_file.parent) == (home, home)
    assert paths.log_file.parent == home / "logs"


def test_a_portable_folder_beside_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TULIEU_HOME")
    monkeypatch.setattr(paths_module, "program_folder", lambda: tmp_path)
    assert Paths.home().data != tmp_path / "tulieu-data"
    (tmp_path / "tulieu-data").mkdir()
    assert Paths.home() == Paths.inside(tmp_path / "tulieu-data")


@pytest.mark.skipif(sys.platform != "linux", reason="the folders of Linux")
def test_the_folders_of_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TULIEU_HOME")
    monkeypatch.setattr(paths_module, "program_folder", lambda: tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    paths = Paths.home()
    assert (paths.data, paths.config) == (tmp_path / "data" / "tulieu", tmp_path / "config" / "tulieu")
    assert paths.backups == paths.data / "backups"


def test_the_program_of_a_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "tulieu"))
    assert paths_module.program_folder() == tmp_path


def test_a_file_in_the_place_of_the_folder(home: Path) -> None:
    home.write_text("x")
    with pytest.raises(ReaderError, match="Không tạo được thư mục"):
        Library.open(Paths.home())


@pytest.mark.skipif(sys.platform == "win32", reason="modes mean little on Windows")
def test_a_folder_that_can_not_be_written_in(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    paths.make()
    if os.geteuid() == 0:  # root writes everywhere: let the system say what it says to others
        monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
    else:
        paths.data.chmod(0o555)
    with pytest.raises(ReaderError, match=r"Không ghi được vào .*Hãy kiểm tra quyền"):
        Library.open(paths)
    if os.geteuid() != 0:
        paths.data.chmod(0o755)


def test_a_folder_in_the_place_of_a_file(paths: Paths) -> None:
    paths.make()
    paths.user_file.mkdir()
    with pytest.raises(ReaderError, match=str(paths.user_file)):
        Library.open(paths)
    paths.user_file.rmdir()
    Library.open(paths).close()


def test_a_lock_is_let_go(tmp_path: Path) -> None:
    first = FolderLock(tmp_path)
    with pytest.raises(ReaderError, match=str(os.getpid())):
        FolderLock(tmp_path)
    first.release()
    first.release()
    FolderLock(tmp_path).release()


def test_a_lock_whose_holder_is_unknown(tmp_path: Path) -> None:
    first = FolderLock(tmp_path)
    (tmp_path / "lock").write_text("{")
    with pytest.raises(ReaderError, match=r"máy \?"):
        FolderLock(tmp_path)
    first.release()


MOUNTS = r"""/dev/sda1 / ext4 rw 0 0
srv:/h /home nfs4 rw 0 0
//s/x /mnt/my\040share cifs rw 0 0
/dev/b /home/me/disk ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var", "ext4"),
        ("/home/me", "nfs4"),
        ("/homestead", "ext4"),
        ("/mnt/my share/x", "cifs"),
        ("/home/me/disk/data", "ext4"),
    ],
)
def test_which_file_system_a_folder_is_on(folder: str, kind: str) -> None:
    assert _kind_of_mount(folder, MOUNTS) == kind


def test_a_local_disk_has_a_write_ahead_log(tmp_path: Path) -> None:
    assert not on_network(tmp_path)
    db = connect(tmp_path / "a.db", durable=True)
    assert (db.pragma("journal_mode"), db.pragma("synchronous")) == ("wal", 2)
    db.close()


def test_a_network_drive_has_a_rollback_journal_and_a_sentence(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("database", "opening", "library_file"):
        monkeypatch.setattr(f"reader.store.{module}.on_network", lambda _: True)
    library = Library.open(paths)
    library.ensure_seeds()
    with library.work._file.reading() as db:
        assert (db.pragma("journal_mode"), db.pragma("locking_mode", schema="main")) == ("delete", "exclusive")
    assert not list(paths.data.glob("*-wal"))
    assert "ổ mạng" in library.notices[0]
    library.rebuild()
    assert len(library.corpus().entries) == 5
    library.care.back_up()
    library.close()
