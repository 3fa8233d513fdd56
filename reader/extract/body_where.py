# SPDX-License-Identifier: MIT
"""Owns inside which place a body's name is the only one of its name, and the code that says so."""

from __future__ import annotations

from dataclasses import dataclass

from reader.extract.gazetteer import Unit, communes, districts

Name = tuple[str, ...]
"""The words of a body's name in one spelling; a last word ``@83`` says in which province a name is the only one."""

_MERGED = "2025-07-01"
"""ISO 8601: from this day on there are no districts, and a province has each name of a commune once."""


@dataclass(frozen=True, slots=True)
class Where:
    """The place inside which a body's name is the only one; codes, None where unknown."""

    province: str | None = None
    district: str | None = None
    commune: Name | None = None
    """Kind and name of the commune, where it is written behind the body."""
    today: bool = False
    """Whether the article is of the time without districts."""


def is_today(published: str | None) -> bool:
    """Whether an article of this day (ISO 8601) speaks of today's provinces and communes."""
    return bool(published and published >= _MERGED)


def commune_mark(kind: str, name: str, where: Where) -> str | None:
    """The code that makes a commune's name the only one: its province, else its district; None where unknown."""
    if where.province is None:
        return _only_province(kind, name, today=where.today)
    units = _units(kind, name, where)
    if where.today and any(unit.above == where.province for unit in units):
        return where.province
    above = {unit.above for unit in units if unit.above != where.province}
    if len(above) == 1 or (not above and not name.isdigit()):
        return where.province
    return where.district if name.isdigit() or not above or where.district in above else None


def _only_province(kind: str, name: str, *, today: bool) -> str | None:
    """The province of a commune that is the only one of its name in the country."""
    named = [unit for unit in communes().get(name.casefold(), ()) if unit.kind.casefold() == kind]
    above = {unit.above if today else _above(unit) for unit in named if (unit.above in districts()) is not today}
    return above.pop() if len(above) == 1 else None


def _units(kind: str, name: str, where: Where) -> list[Unit]:
    """The communes of this name in a province, of its kind if there are any, of both times."""
    named = communes().get(name.casefold()) or communes().get(f"{kind} {name}".casefold()) or ()
    inside = [unit for unit in named if where.province in (unit.above, _above(unit))]
    return [unit for unit in inside if unit.kind.casefold() == kind] or inside


def _above(unit: Unit) -> str | None:
    return districts()[unit.above].above if unit.above in districts() else None


def _parted(commune: Name) -> tuple[str, str]:
    """Kind and name: ``thị trấn``, ``bình mỹ``."""
    size = 2 if commune[:2] in (("thị", "trấn"), ("đặc", "khu")) else 1
    return " ".join(commune[:size]), " ".join(commune[size:])


def mark_of(commune: Name, where: Where) -> str | None:
    """The same of a commune's kind and name in words: ``thị trấn bình mỹ``."""
    return commune_mark(*_parted(commune), where)


def code_of(commune: Name, where: Where) -> str | None:
    """The gazetteer's own code of a commune, where there is one only of that name and time in the place."""
    units = [unit for unit in _units(*_parted(commune), where) if (unit.above == where.province) is where.today]
    inside = [unit for unit in units if unit.above == where.district] or units
    return inside[0].code if len(inside) == 1 else None
