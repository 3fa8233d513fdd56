# SPDX-License-Identifier: MIT
"""Several libraries at the command line: the window on one of them, and what may be read while a window has it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.store.library import Library
from reader.store.paths import Paths
from tests.cli.program import tulieu

ARTICLE = "Cà Mau khen thưởng\n\nNăm 2022, Cà Mau khen thưởng 12 tập thể.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bài" / "cà mau.txt"
    path.parent.mkdir()
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_the_window_opens_on_a_library_and_the_next_start_on_the_same(tmp_path: Path, home: Path) -> None:
    ended = tulieu("--library", tmp_path / "hai", TULIEU_EXIT_WHEN_READY="1")
    assert (ended.code, ended.output) == (0, "ready\n")
    assert (tmp_path / "hai" / "library.db").exists()
    assert not (home / "library.db").exists()
    assert tulieu(TULIEU_EXIT_WHEN_READY="1").code == 0
    assert not (home / "library.db").exists()
    (known,) = json.loads((home / "libraries.json").read_text(encoding="utf-8"))["opened"]
    assert known["name"] == "hai"


def test_a_folder_of_other_files_is_no_place_for_a_library(article: Path) -> None:
    ended = tulieu("--library", article.parent, TULIEU_EXIT_WHEN_READY="1")
    assert ended.code == 1
    assert "không có thư viện nào" in ended.errors
    assert [path.name for path in article.parent.iterdir()] == [article.name]


def test_what_a_window_has_open_is_searched_and_not_written(article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "hai"
    library = Library.open(Paths.inside(folder))
    library.import_paths([article])
    found = tulieu("search", "ca mau", "--library", folder, "--format", "jsonl")
    assert (found.code, len(found.rows)) == (0, 1)
    assert "chỉ đọc" in found.errors
    assert tulieu("kwic", "tập thể", "--library", folder).output
    for command in (("import", article), ("rebuild",)):
        refused = tulieu(*command, "--library", folder)
        assert refused.code == 1
        assert "đang được" in refused.errors
    library.close()
