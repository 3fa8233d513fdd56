# SPDX-License-Identifier: MIT
"""Tests whole articles of our own: every marked figure is read, and nothing that is not marked.

``articles.txt`` holds them, each after a ``###`` line. ``{16|C c 2021 of=40}`` marks a number with its recipient (C
collective, I individual, H household, M model, X exemplar, D document, T attendance, E event, O other), its action (c
commended, r registered, n introduced, b built, i issued, t attended, g organised, % rate, o other), its years, and the
total that it is a part of. ``by=UBND tỉnh`` and ``form=bằng khen`` say who gave it and what, ``by=-`` that nobody is
named.
``opt`` is neither a miss nor an invention, ``skip`` repeats a figure told elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from reader.extract.pipeline import read_article

_RECIPIENTS = {
    "C": "collective",
    "I": "individual",
    "H": "household",
    "M": "model",
    "X": "exemplar",
    "D": "document",
    "T": "attendance",
    "E": "event",
    "O": "other",
}
_ACTIONS = {
    "c": "commended",
    "r": "registered",
    "n": "introduced",
    "b": "built",
    "i": "issued",
    "t": "attended",
    "g": "organised",
    "%": "rate",
    "o": "other",
}
_MARK = re.compile(r"\{([^|{}]+)\|([^{}]*)\}")
_DETAIL = re.compile(r"(of|by|form)=(.+?)(?= (?:of|by|form)=|$)")
_SOURCES = Path(__file__).with_name("articles.txt").read_text(encoding="utf-8").split("### ")[1:]


def _take_apart(source: str) -> tuple[str, dict[int, tuple[str, ...]], set[int]]:
    """The plain article, its figures by where they start, and where a figure is free to be read or not."""
    _, _, body = source.partition("\n")
    text, wanted, free, at = "", {}, set[int](), 0
    for mark in _MARK.finditer(body):
        text += body[at : mark.start()]
        at = mark.end()
        words = mark[2].split()
        if "skip" in words or "opt" in words:
            free.add(len(text))
        else:
            wanted[len(text)] = (_RECIPIENTS[words[0]], _ACTIONS[words[1]], *words[2:])
        text += mark[1]
    return text + body[at:], wanted, free


@pytest.mark.parametrize("source", [pytest.param(source, id=source.split("\n", 1)[0]) for source in _SOURCES])
def test_article_states_its_figures(source: str) -> None:
    text, wanted, free = _take_apart(source)
    figures = read_article(text).figures
    read = {figure.start: (str(figure.recipient), str(figure.action)) for figure in figures}
    told = {start for figure in figures for start, _ in figure.mentions}
    missed = {start: text[start : start + 40] for start in wanted if start not in read and start not in told}
    invented = {start: text[start : start + 40] for start in read if start not in wanted and start not in free}
    assert (missed, invented) == ({}, {})
    assert {start: read[start] for start in wanted if start in read} == {
        start: mark[:2] for start, mark in wanted.items() if start in read
    }


@pytest.mark.parametrize("source", [pytest.param(source, id=source.split("\n", 1)[0]) for source in _SOURCES])
def test_article_says_of_its_figures_whose_part_they_are_and_who_gave_what(source: str) -> None:
    text, wanted, _ = _take_apart(source)
    figures = read_article(text).figures
    by_id = {figure.id: figure for figure in figures}
    read = {
        figure.start: {
            "of": by_id[figure.part_of].text if figure.part_of else "-",
            "by": figure.issuer or "-",
            "form": figure.award_form or "-",
        }
        for figure in figures
    }
    wrong = []
    for start in wanted.keys() & read.keys():
        for key, told in _DETAIL.findall(" ".join(wanted[start][2:]).replace("_", " ")):
            found = read[start][key]
            same = told.endswith(found) if key == "by" else told.replace(".", "") == found.replace(".", "")
            if not same:
                wrong.append(f"{text[start : start + 30]}: {key}={found}, marked {told}")
    assert wrong == []


def test_years_of_the_articles() -> None:
    right = Counter[bool]()
    for source in _SOURCES:
        text, wanted, _ = _take_apart(source)
        for figure in read_article(text).figures:
            if figure.start not in wanted:
                continue
            low, _, high = wanted[figure.start][2].partition("-")
            right[(str(figure.year_from), str(figure.year_to)) == (low, high or low)] += 1
    assert right[True] > 9 * right[False]


def test_one_number_called_by_several_nouns_is_told_once() -> None:
    text = """Tuyên dương 37 cán bộ trẻ giỏi việc
Chiều 12-4, 37 cán bộ trẻ từ 18 huyện đã được Tỉnh đoàn trao giải thưởng.
37 gương điển hình được tuyên dương lần này đều ở cơ sở.
Ông nói, 37 cán bộ, công chức, viên chức trẻ được tuyên dương hôm nay còn nhiều việc phía trước."""
    figures = read_article(text).figures
    assert {figure.value for figure in figures} == {37}
    assert sum(1 + len(figure.mentions) for figure in figures) == 4
