# SPDX-License-Identifier: MIT
"""Articles as they lie on people's disks."""

from __future__ import annotations

from pathlib import Path

import pytest

ARTICLE = """Khen thưởng điển hình học tập Bác 😀
Ông Nguyễn Văn Đức, Bí thư Huyện ủy Mỏ Cày Bắc, phát biểu tại hội nghị.
Năm 2023, Huyện ủy Mỏ Cày Bắc đã khen thưởng 106 tập thể và 1.648 cá nhân có thành tích trong học tập và làm theo Bác.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """One article, NFC and UTF-8."""
    file = tmp_path / "bài.txt"
    file.write_text(ARTICLE, encoding="utf-8", newline="\n")
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles, one of them deeper; a file that is none; one that can't be read."""
    return write_folder(tmp_path / "kho")


def write_folder(folder: Path) -> Path:
    """What the fixture ``folder`` has."""
    (folder / "năm 2023").mkdir(parents=True)
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "năm 2023" / "b.txt").write_text(ARTICLE.replace("106", "107"), encoding="utf-8")
    (folder / "ghi.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "hỏng.txt").write_bytes(bytes(range(256)) * 8)
    return folder
