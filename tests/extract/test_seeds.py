# SPDX-License-Identifier: MIT
"""The five sample articles: every figure, every name, every part, as people marked them."""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from reader.core.corpus import Reading
from reader.core.resources import seeds_folder
from reader.core.structure import Part
from reader.extract.pipeline import read_article
from tests.benchmarks.quality import Score, score_names

MARKED = Path(__file__).parent / "seeds"
FIELDS = (
    *("start", "end", "text", "value", "percent", "recipient", "action"),
    *("year_from", "year_to", "year_source", "award_form"),
)
NAMES = sorted(file.name for file in seeds_folder().glob("*.txt"))


def marked(what: str) -> Any:
    return json.loads((MARKED / f"{what}.json").read_text(encoding="utf-8"))


def text_of(name: str) -> str:
    return (seeds_folder() / name).read_bytes().decode("utf-8")


@cache
def reading(name: str) -> Reading:
    return read_article(text_of(name))


def figures_of(name: str) -> list[dict[str, Any]]:
    facts: list[dict[str, Any]] = next(article["facts"] for article in marked("figures") if article["file"] == name)
    return sorted(facts, key=lambda fact: fact["start"])


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_and_no_other(name: str) -> None:
    found = reading(name).figures
    wanted = [{field: fact[field] for field in FIELDS} for fact in figures_of(name)]
    assert [{field: getattr(figure, field) for field in FIELDS} for figure in found] == wanted


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_has_its_issuer_and_its_total(name: str) -> None:
    starts = {figure.id: figure.start for figure in reading(name).figures}
    found = [(figure.issuer, starts.get(figure.part_of or "")) for figure in reading(name).figures]
    assert found == [(fact["issuer"], fact["part_of_start"]) for fact in figures_of(name)]


def test_there_are_thirty_four() -> None:
    assert sum(len(reading(name).figures) for name in NAMES) == 34


def test_names_agree_strictly() -> None:
    score = Score()
    for name in NAMES:
        score_names(score, name, marked("entities")["files"][name], reading(name), text_of(name))
    hits, invented, missed = (
        sum(getattr(row, part) for row in score.rows.values()) for part in ("hits", "invented", "missed")
    )
    assert 2 * hits / (2 * hits + invented + missed) >= 0.95


@pytest.mark.parametrize("name", NAMES)
def test_every_line_is_what_it_is(name: str) -> None:
    wanted = next(article for article in marked("structure")["articles"] if article["file"] == name)
    structure = reading(name).structure
    for part in (Part.TITLE, Part.LEAD, Part.CAPTION, Part.FURNITURE, Part.KICKER, Part.BYLINE):
        assert list(structure.lines(part)) == wanted[part.value], part
    assert structure.title == wanted["title_text"]
    for field in ("published", "event_date", "source", "place"):
        assert getattr(structure, field) == wanted[field], field


def test_the_files_are_those_of_the_list() -> None:
    listed = dict(re.findall(r"`([^`]+\.txt)` .* `([0-9a-f]{64})`", (seeds_folder() / "README.md").read_text("utf-8")))
    there = {name: hashlib.sha256((seeds_folder() / name).read_bytes()).hexdigest() for name in NAMES}
    assert there == listed
