# SPDX-License-Identifier: MIT
"""The tour renders every screen, in both themes and sizes, and none is blank."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from reader.tour import SIZES
from reader.tour_screens import SCREENS


def colours_of(image: QImage) -> set[int]:
    """The colours at every seventh point."""
    return {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}


def test_every_screen_is_rendered_and_none_is_blank(tmp_path: Path) -> None:
    out = tmp_path / "tour"
    done = subprocess.run(
        [sys.executable, "-m", "reader", "tour", "--out", str(out)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": ""},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    names = {f"{s.name}-{theme}-{w}x{h}.png" for s in SCREENS for theme in ("light", "dark") for w, h in SIZES}
    assert {file.name for file in out.iterdir()} == names
    pictures = {file.name: QImage(str(file)) for file in out.iterdir()}
    assert [name for name, picture in pictures.items() if len(colours_of(picture)) < 12] == []
    windows = {name: p for name, p in pictures.items() if name.startswith("01-")}
    assert {(p.width(), p.height()) for p in windows.values()} == set(SIZES)


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
