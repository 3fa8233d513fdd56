# SPDX-License-Identifier: MIT
"""Owns what a commune goes by that is printed under an earlier or under its present name: see ``place_names``.

On 1 July 2025 communes were merged and the districts given up. A commune of before is known by the names of those that
it is part of now and by its district's; one of today by the districts that its parts lay in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reader.core.folding import exact
from reader.core.query import words_in
from reader.core.resources import read_lines

_PROVINCE_KINDS = ("tỉnh", "thành phố", "tp")
_OF_TODAY = "="
"""Stands for the successors of a commune that is one of those of today."""


class Commune(NamedTuple):
    """A row of the gazetteer; ``above`` is the code of the district, of a commune of today that of the province."""

    code: str
    kind: str
    name: str
    above: str
    now: tuple[str, ...]

    @property
    def is_of_today(self) -> bool:
        """Whether it is one of those since 1 July 2025."""
        return self.now == (_OF_TODAY,)


class District(NamedTuple):
    """A unit that was given up on 30 June 2025, and the code of its province."""

    code: str
    kind: str
    name: str
    province: str


class Province(NamedTuple):
    """A province as it was named before; ``now`` is the code of the one that it belongs to."""

    code: str
    kind: str
    name: str
    now: str


def key_of(name: str) -> str:
    """A name as it is compared: its words in one spelling."""
    return " ".join(words_in(exact(name)))


def commune_names(place: str) -> tuple[str, ...]:
    """What the commune is called otherwise that a place as printed begins with (``xã Phú Phụng, Chợ Lách, Bến Tre``).

    None where it names no commune, or one of several that the words fit. Without its kind before the name a commune is
    known by its province or district alone.
    """
    first, *others = (part.strip() for part in place.split(","))
    province = province_of(others[-1]) if others else None
    if _is_district(key_of(first), province) or (not others and province_of(first)):
        return ()
    kind, name = _kind_apart(first)
    districts = [_without(part, _district_kinds()) for part in others if part and province_of(part) is None]
    if not kind and province is None and not districts:
        return ()
    units = [unit for unit in _communes().get(name, ()) if not kind or key_of(unit.kind) == kind]
    return _names_of(_of_before(units, districts, province), None if districts else _of_today(units, province))


def _names_of(before: Commune | None, today: Commune | None) -> tuple[str, ...]:
    """Where the words fit one of before and one of today: all names of both, where the one became the other."""
    found = [_successors(before) + _district_of(before)] if before else []
    found += [_former_districts(today)] if today else []
    if before and today and today.code not in before.now:
        return tuple(name for name in found[0] if name in found[1])
    return tuple(dict.fromkeys(name for names in found for name in names))


def _of_before(units: Sequence[Commune], districts: Sequence[str], province: Province | None) -> Commune | None:
    """The one commune of before that lay there; in the province of its time, else in that of today."""
    fitting = [unit for unit in units if not unit.is_of_today and _lay_in(unit, districts)]
    if province is not None:
        of_its_time = [unit for unit in fitting if _district(unit).province == province.code]
        fitting = of_its_time or [u for u in fitting if provinces()[_district(u).province].now == province.code]
    return fitting[0] if len(fitting) == 1 else None


def _lay_in(unit: Commune, districts: Sequence[str]) -> bool:
    return not districts or _bare(_district(unit)) in districts


def _of_today(units: Sequence[Commune], province: Province | None) -> Commune | None:
    fitting = [unit for unit in units if unit.is_of_today and (province is None or unit.above == province.now)]
    return fitting[0] if len(fitting) == 1 else None


# what it is called


def _successors(commune: Commune) -> tuple[str, ...]:
    known = _of_today_by_code()
    return tuple(_shown(known[code], known[code].above) for code in commune.now if code in known)


def _district_of(commune: Commune) -> tuple[str, ...]:
    district = _district(commune)
    return (_shown(district, district.province),)


def _former_districts(commune: Commune) -> tuple[str, ...]:
    """The districts of the communes of which most is in this one."""
    return tuple(_shown(_districts()[code], _districts()[code].province) for code in _parts_of().get(commune.code, ()))


def _shown(unit: Commune | District, province: str) -> str:
    kind = "" if unit.name.startswith(f"{unit.kind} ") else f"{unit.kind} "
    return f"{kind}{unit.name}, {provinces()[province].name}"


# the gazetteer


def _kind_apart(words: str) -> tuple[str, str]:
    """The kind of a commune, empty where none is printed, and its name, as they are compared."""
    whole = key_of(words)
    kind = next((kind for kind in _commune_kinds() if whole.startswith(f"{kind} ")), "")
    return kind, whole[len(kind) :].strip()


def _without(words: str, kinds: Iterable[str]) -> str:
    whole = key_of(words)
    return next((whole[len(kind) + 1 :] for kind in kinds if whole.startswith(f"{kind} ")), whole)


def province_of(words: str) -> Province | None:
    """The province of this name, with or without its kind before it."""
    return _provinces_by_key().get(_without(words, _PROVINCE_KINDS))


def _is_district(name: str, province: Province | None) -> bool:
    """Whether a name without its kind is that of a district there, which is meant then."""
    codes = {province.code, province.now} if province else set()
    there = (unit for unit in _districts_by_name().get(name, ()))
    return any(not codes or codes & {unit.province, provinces()[unit.province].now} for unit in there)


def _bare(unit: Commune | District) -> str:
    """Its name as it is compared; those with a number have their kind in their name (``Quận 1``)."""
    return key_of(unit.name.removeprefix(f"{unit.kind} "))


def _district(commune: Commune) -> District:
    return _districts()[commune.above]


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in read_lines(f"gazetteer/{name}")]


@cache
def provinces() -> Mapping[str, Province]:
    """Code → province."""
    return {row[0]: Province(*row) for row in _rows("provinces.tsv")}


@cache
def _provinces_by_key() -> Mapping[str, Province]:
    named = [(unit.name, unit.code) for unit in provinces().values()]
    named += [(name, code) for code, name in _rows("former_names.tsv")]
    return {key_of(name): provinces()[code] for name, code in named}


@cache
def _districts() -> Mapping[str, District]:
    return {row[0]: District(*row) for row in _rows("districts.tsv")}


@cache
def _districts_by_name() -> Mapping[str, list[District]]:
    found: dict[str, list[District]] = {}
    for unit in _districts().values():
        found.setdefault(_bare(unit), []).append(unit)
    return found


@cache
def _all_communes() -> tuple[Commune, ...]:
    rows = _rows("communes.tsv")
    return tuple(Commune(code, kind, name, above, tuple(now.split(","))) for code, kind, name, above, now in rows)


@cache
def _communes() -> Mapping[str, list[Commune]]:
    found: dict[str, list[Commune]] = {}
    keys: dict[str, str] = {}
    for unit in _all_communes():
        if (key := keys.get(unit.name)) is None:
            key = keys[unit.name] = _bare(unit)
        found.setdefault(key, []).append(unit)
    return found


@cache
def _of_today_by_code() -> Mapping[str, Commune]:
    return {unit.code: unit for unit in _all_communes() if unit.is_of_today}


@cache
def _parts_of() -> Mapping[str, tuple[str, ...]]:
    """Code of a commune of today → the codes of the districts of those of which most is in it."""
    found: dict[str, dict[str, None]] = {}
    for unit in _all_communes():
        if not unit.is_of_today:
            found.setdefault(unit.now[0], {}).setdefault(unit.above)
    return {code: tuple(districts) for code, districts in found.items()}


@cache
def _commune_kinds() -> tuple[str, ...]:
    return _kinds(_all_communes())


@cache
def _district_kinds() -> tuple[str, ...]:
    return _kinds(_districts().values())


def _kinds(units: Iterable[Commune | District]) -> tuple[str, ...]:
    return tuple(sorted({key_of(unit.kind) for unit in units}))
