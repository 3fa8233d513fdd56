# SPDX-License-Identifier: MIT
"""The concordance of a library: of a query, and of a name; and the command that prints it."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.cli import main
from reader.core.concordance import Line
from reader.core.query import Query
from reader.export.kwic import clipboard_table
from reader.store.library import Library
from reader.store.paths import Paths
from tests.store.helpers import ARTICLE, write


@pytest.fixture
def library(home: Path, folder: Path) -> Iterator[Library]:
    made = Library.open(Paths.inside(home))
    paths = [
        write(folder, "một.txt"),
        write(folder, "hai.txt", "Tin Chợ Lách\n\nTặng bằng khen cho Chợ Lách và Bến Tre.\nBVL"),
        write(folder, "ba.txt", "Bài khác\n\nKhông có gì ở đây.\n"),
    ]
    made.import_paths(paths)
    yield made
    made.close()


def shown(lines: Iterator[Line]) -> list[tuple[str, str, str]]:
    return [(line.left.strip(), line.hit, line.right.strip()) for line in lines]


def test_lines_of_a_query(library: Library) -> None:
    found = shown(library.concordance.lines(Query.parse("khen", typing=False), width=20))
    assert found == [
        ("Đảng bộ tỉnh đã", "khen", "thưởng 126 tập thể"),
        ("Tặng bằng", "khen", "cho Chợ Lách và Bến"),
    ]


def test_lines_of_a_name(library: Library) -> None:
    lines = list(library.concordance.lines("place:cl"))
    assert [line.hit for line in lines] == ["Chợ Lách"] * 3
    assert [library.text(line.article_id)[line.start : line.end] for line in lines] == ["Chợ Lách"] * 3
    assert lines[-1].source == "Báo Vĩnh Long"
    assert list(library.concordance.lines("place:nowhere")) == []


def test_who_takes_one_line_has_one_page_of_articles_read(library: Library) -> None:
    lines = library.concordance.lines(Query.parse("chợ lách"), limit=1)
    assert len(list(lines)) == 1


def test_fields_alone_have_no_lines(library: Library) -> None:
    assert list(library.concordance.lines(Query.parse("has:place"))) == []


def test_a_table_for_the_clipboard(library: Library) -> None:
    head, first, *_ = clipboard_table(library.concordance.lines(Query.parse("126", typing=False))).split("\n")
    assert len(head.split("\t")) == len(first.split("\t")) == 7
    assert first.split("\t")[1] == "126"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["kwic", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_the_command_prints_lines(library: Library, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library.close()
    code, out, _ = run(capsys, "tập thể", "--library", str(home), "--sort", "right", "--width", "30")
    assert code == 0
    hits = [line.index("[") for line in out.splitlines()]
    assert hits == [30] * len(hits)
    together = ARTICLE.count("tập thể")  # two words side by side are one place
    assert together > 0
    assert len(hits) == ARTICLE.count("tập") + ARTICLE.count("thể") - together


def test_the_command_writes_csv_and_json(library: Library, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library.close()
    _, out, _ = run(capsys, "khen", "--library", str(home), "--format", "csv", "--sort", "left")
    head, *rows = csv.reader(out.removeprefix("\ufeff").splitlines())
    assert len(head) == 7
    assert [row[1] for row in rows] == ["khen", "khen"]
    _, out, _ = run(capsys, "khen", "--library", str(home), "--format", "jsonl", "--limit", "1")
    (line,) = map(json.loads, out.splitlines())
    assert line["hit"] == "khen"
    assert line["end"] - line["start"] == 4


@pytest.mark.parametrize(
    "wrong", [["has:note"], ["khen", "--width", "5"], ["khen", "--limit", "x"], ["a", "b"], ["khen", "--sort", "up"]]
)
def test_wrong_use_is_told(home: Path, capsys: pytest.CaptureFixture[str], wrong: list[str]) -> None:
    code, out, err = run(capsys, *wrong, "--library", str(home))
    assert code == 2
    assert not out
    assert err
