# SPDX-License-Identifier: MIT
"""Owns the sentences of ``phrases*.txt`` with the figures that each states, and the article that they are read in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reader.core.figure import Figure
from reader.extract.pipeline import read_article

_INTRODUCTION = (
    "Sơ kết 3 năm học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh\n\n"
    "Ngày 18-5-2019, Huyện ủy Tân Phú tổ chức hội nghị sơ kết việc thực hiện Chỉ thị 05-CT/TW của Bộ Chính trị.\n\n"
)
_CLOSE = (
    "Phát biểu tại hội nghị, đồng chí Bí thư Huyện ủy đề nghị các chi bộ tiếp tục đưa việc học tập và làm theo Bác "
    "vào sinh hoạt thường xuyên, lấy kết quả công việc làm thước đo.\n\nMinh Hà\n"
)
_FOLDER = Path(__file__).parent


class Phrase(NamedTuple):
    """A sentence and what it states: ``value recipient action`` each, in the order of the alphabet.

    Where one of them is written with ``< total``, the parts of the others are compared, too.
    """

    id: str
    sentence: str
    stated: list[str]


def phrases() -> Iterator[Phrase]:
    """Every sentence of the files, its id made of its group and line."""
    for file in sorted(_FOLDER.glob("phrases*.txt")):
        yield from _phrases_of(file)


def _phrases_of(file: Path) -> Iterator[Phrase]:
    group = ""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("["):
            group = line.strip("[]")
        elif line:
            sentence, _, stated = line.partition(" =")
            yield Phrase(f"{group}:{number}", sentence, sorted(filter(None, map(str.strip, stated.split(";")))))


def as_article(passage: str) -> str:
    """The passage in an article on the campaign."""
    return f"{_INTRODUCTION}{passage}\n\n{_CLOSE}"


def read_in_article(passage: str) -> list[Figure]:
    """The figures of a passage that stands in an article on the campaign."""
    figures = read_article(as_article(passage)).figures
    begin, end = len(_INTRODUCTION), len(_INTRODUCTION) + len(passage)
    return [figure for figure in figures if begin <= figure.start < end]


def told(figures: list[Figure], with_totals: bool = False) -> list[str]:
    """Figures as the files write them."""
    return sorted(_told(figure, figures if with_totals else []) for figure in figures)


def _told(figure: Figure, figures: list[Figure]) -> str:
    total = next((one for one in figures if one.id == figure.part_of), None)
    said = f"{figure.value:g} {figure.recipient} {figure.action}"
    return said if total is None else f"{said} < {total.value:g}"


def speaks_of_totals(stated: list[str]) -> bool:
    """Whether the file says of these figures which are parts."""
    return any("<" in one for one in stated)


def wanted(stated: list[str]) -> list[str]:
    """What the file writes, its numbers written as those of ``told``."""
    return sorted(f"{float(value):g} {rest}" for value, rest in (one.split(" ", 1) for one in stated))
