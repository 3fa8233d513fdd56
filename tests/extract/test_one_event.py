# SPDX-License-Identifier: MIT
"""One event in several files and articles: rows and the archive tell that it is one, whatever comes first."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.store.library import Library
from reader.store.paths import Paths
from tests.cli.program import tulieu

REPORT = (
    "Sáng 20/12/2021, tại hội trường lớn, {who} tổ chức hội nghị tổng kết phong trào thi đua yêu nước, có đông đủ đại "
    "biểu các ban, ngành, đoàn thể và cơ sở về dự, nhiều ý kiến tâm huyết được nêu ra thẳng thắn. Tại hội nghị, nhiều "
    "mô hình hay được giới thiệu để các nơi học hỏi, nhân rộng, phù hợp với điều kiện của từng địa bàn.\n"
    "Dịp này, {who} khen thưởng 12 tập thể và {people} cá nhân có thành tích xuất sắc trong năm 2021.\n"
)
FIRST = "Tổng kết thi đua cuối năm\n" + REPORT.format(who="Đảng ủy", people=30)
AGAIN = (
    "Trang chủ | Tin tức\nTổng kết thi đua cuối năm\n21/12/2021 08:00\n"
    + REPORT.format(who="Đảng ủy", people=31)
    + "Mai Lan\nChia sẻ Facebook\n"
)
OTHER = "Khen đội bóng\nCuối năm 2021, Đảng ủy khen thưởng 12 tập thể và 30 cá nhân của phong trào thể thao.\n"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "bài"
    folder.mkdir()
    for name, text in (("1.txt", FIRST), ("2.txt", AGAIN), ("3.txt", OTHER)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_rows_of_several_files_name_the_event_that_they_share(files: Path) -> None:
    rows = tulieu("figures", files, "--format", "jsonl").rows
    group = {(row["file"], row["value"]): row["event_group"] for row in rows}
    assert group["1.txt", 12] == group["2.txt", 12] != None  # noqa: E711  # both, and they are named
    assert group["1.txt", 30] == group["2.txt", 31] != None  # noqa: E711
    assert group["3.txt", 12] is None
    (alone,) = {row["event_group"] for row in tulieu("figures", files / "1.txt", "--format", "jsonl").rows}
    assert alone is None


@pytest.mark.parametrize("order", [("1.txt", "2.txt", "3.txt"), ("3.txt", "2.txt", "1.txt")])
def test_the_archive_names_it_as_articles_come(files: Path, order: tuple[str, ...]) -> None:
    library = Library.open(Paths.home())
    for name in order:
        library.import_paths([files / name])
        library.corpus()
    by_file: dict[str, set[str | None]] = {}
    for record in library.corpus().figures:
        entry = library.corpus().entry(record.article_id)
        assert entry is not None
        assert entry.path is not None
        by_file.setdefault(Path(entry.path).name, set()).add(record.figure.event_group)
    assert by_file["1.txt"] == by_file["2.txt"] != {None}
    assert by_file["3.txt"] == {None}
    library.close()
