# SPDX-License-Identifier: MIT
"""Owns the names of made articles: people, places and papers, few of them often and most of them seldom."""

from __future__ import annotations

import random
import re
from functools import cache
from itertools import islice
from typing import NamedTuple

from reader.core.resources import resource

PEOPLE = 40_000
"""As many different names as a large archive may hold."""
MASTHEADS = 40
_NATIONAL = 8
_SURNAMES = (
    *("Nguyễn",) * 38, *("Trần",) * 12, *("Lê",) * 10, *("Phạm",) * 7, *("Hoàng",) * 3, *("Huỳnh",) * 3,
    *("Phan",) * 4, *("Võ",) * 4, *("Vũ",) * 3, *("Đặng",) * 3, *("Bùi",) * 2, *("Đỗ",) * 2, "Hồ", "Ngô", "Dương", "Lý",
    "Đinh", "Trương", "Mai", "Đoàn", "Lâm", "Tạ", "Hà", "Trịnh", "Tô", "Cao", "Lương", "Thạch", "Đào", "Châu",
)  # fmt: skip
"""About as often as they are borne."""


class Place(NamedTuple):
    """A commune with all that it belongs to, as before July 2025."""

    commune: str
    district: str
    province: str


class Paper(NamedTuple):
    """A newspaper: the mark that opens its articles, its name, its province ("" for the whole country)."""

    mark: str
    name: str
    province: str


@cache
def _table(name: str) -> tuple[tuple[str, ...], ...]:
    lines = resource(f"gazetteer/{name}.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


@cache
def province_names() -> re.Pattern[str]:
    """Any province as it was called before July 2025."""
    names = sorted((row[2] for row in _table("provinces") if row[0] < "97"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")


@cache
def places() -> dict[str, tuple[Place, ...]]:
    """Province → its communes; those that bear a number instead of a name are left out."""
    provinces = {row[0]: row[2] for row in _table("provinces")}
    districts = {row[0]: (row[2], provinces.get(row[3], "")) for row in _table("districts")}
    found: dict[str, list[Place]] = {}
    for row in _table("communes"):
        district, province = districts.get(row[3], ("", ""))
        if province and not row[2].isdigit() and not district.isdigit():
            found.setdefault(province, []).append(Place(row[2], district, province))
    return {province: tuple(communes) for province, communes in found.items()}


@cache
def papers() -> tuple[Paper, ...]:
    """The papers that articles are from, national ones first, which print the most."""
    found: list[Paper] = []
    for line in resource("lists/mastheads.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            marks, name, province = (field.strip() for field in line.split("|"))
            found.append(Paper(marks.split(",")[0].strip(), name, province))
    national = [paper for paper in found if not paper.province][:_NATIONAL]
    local = (paper for paper in found if paper.province in places())
    return (*national, *islice(local, MASTHEADS - len(national)))


@cache
def people(corpus_names: tuple[str, ...]) -> tuple[str, ...]:
    """Names of people, made of the middle and given names in ``corpus_names``; the same for the same names."""
    chance = random.Random(len(corpus_names))
    parted = [name.split() for name in corpus_names]
    middles = [parts[1] for parts in parted if len(parts) > 2]
    givens = [" ".join(parts[-1:] if chance.random() < 0.6 else parts[-2:]) for parts in parted if len(parts) > 2]
    pick = chance.choice
    found = (f"{pick(_SURNAMES)} {pick(middles)} {pick(givens)}" for _ in range(PEOPLE))
    return tuple(found)
