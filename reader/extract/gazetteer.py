# SPDX-License-Identifier: MIT
"""Owns the knowledge of places: units of administration then and now, countries, regions, former units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.core.resources import read_lines
from reader.extract.lexicon import read_groups
from reader.extract.words import Phrases


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of administration. ``above`` is the code of the unit that it belongs to, ``now`` of its successors."""

    code: str
    level: str
    """``province``, ``district`` or ``commune``."""
    kind: str
    name: str
    above: str = ""
    now: tuple[str, ...] = ()


def _rows(name: str) -> Iterator[list[str]]:
    for line in read_lines(f"gazetteer/{name}"):
        yield line.split("\t")


@cache
def provinces() -> dict[str, Unit]:
    """Code → province; the code is that of the name before the merger."""
    return {code: Unit(code, "province", kind, name, "", (now,)) for code, kind, name, now in _rows("provinces.tsv")}


@cache
def former_names() -> dict[str, str]:
    """A province's earlier name → its code."""
    return {name: code for code, name in _rows("former_names.tsv")}


@cache
def districts() -> dict[str, Unit]:
    """Code → district, as on 30 June 2025."""
    return {code: Unit(code, "district", kind, name, above) for code, kind, name, above in _rows("districts.tsv")}


@cache
def communes() -> dict[str, tuple[Unit, ...]]:
    """Bare name in small letters → the communes of that name, old ones first."""
    found: dict[str, list[Unit]] = {}
    for row in _rows("communes.tsv"):
        code, kind, name, above = row[:4]
        now = tuple(part for part in row[4].split(",") if part) if len(row) > 4 else ()
        unit = Unit(code, "commune", kind, name, above, now)
        found.setdefault(name.casefold(), []).append(unit)
    return {name: tuple(units) for name, units in found.items()}


@cache
def bare_names() -> Phrases:
    """Names that are places without a kind word → ``(group, codes, spelling with small letters)``."""
    names: dict[str, tuple[str, tuple[str, ...]]] = {}
    for unit in provinces().values():
        names[unit.name] = ("province", (unit.code,))
    for name, code in former_names().items():
        names[name] = ("province", (code,))
    for unit in districts().values():
        if not unit.name.isdigit():
            group, codes = names.get(unit.name, ("district", ()))
            names[unit.name] = (group, (*codes, unit.code))
    for name in [name for name in names if "'" in name]:
        names[name.replace("'", "’")] = names[name]
    for group, line in read_groups("gazetteer/other_places.txt"):
        name, _, code = (cell.strip() for cell in line.partition("|"))
        names.setdefault(name, (group, (code,) if code else ()))
    return Phrases((name, (*known, "" if name.istitle() else name)) for name, known in names.items())


@cache
def commune_names() -> Phrases:
    """Names of communes, which need a kind word before them."""
    return Phrases((name, name) for name in communes() if not name.isdigit())
