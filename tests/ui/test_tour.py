# SPDX-License-Identifier: MIT
"""The tour renders every screen, in any theme and language and both sizes, and none is blank."""

from __future__ import annotations

import inspect
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from reader.core.settings import THEMES
from reader.tour import SIZES, render
from reader.tour.screens import SCREENS


def colours_of(image: QImage) -> set[int]:
    """The colours at every seventh point."""
    return {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}


def names(theme: str) -> set[str]:
    """The files of one theme: the window in both sizes, a page of its own once."""
    windows = {f"{s.name}-{theme}-{w}x{h}.png" for s in SCREENS if not s.is_page for w, h in SIZES}
    return windows | {f"{s.name}-{theme}.png" for s in SCREENS if s.is_page}


def test_every_screen_is_rendered_and_none_is_blank(tmp_path: Path) -> None:
    out = tmp_path / "tour"
    done = subprocess.run(
        [sys.executable, "-m", "reader", "tour", "--out", str(out), "--theme", "sepia", "--language", "en"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": ""},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert {file.name for file in out.iterdir()} == names("sepia")
    pictures = {file.name: QImage(str(file)) for file in out.iterdir()}
    assert [name for name, picture in pictures.items() if len(colours_of(picture)) < 8] == []
    windows = {name: p for name, p in pictures.items() if name.startswith("01-")}
    assert {(p.width(), p.height()) for p in windows.values()} == set(SIZES)


def test_all_themes_are_drawn_unless_one_is_named() -> None:
    assert inspect.signature(render).parameters["themes"].default == THEMES


def test_an_unwritable_folder_gives_one_clear_line(tmp_path: Path) -> None:
    taken = tmp_path / "tour"
    taken.write_text("a file", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "reader", "tour", "--out", str(taken)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert str(taken) in done.stderr
