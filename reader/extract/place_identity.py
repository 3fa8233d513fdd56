# SPDX-License-Identifier: MIT
"""Owns which place a name means: the article's own province and district first, countries by their names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.core.folding import exact, fold
from reader.core.resources import read_lines
from reader.core.span import EntityType, Span
from reader.core.structure import Part, Structure
from reader.extract.body_names import is_named_by_level, is_only_of_its_name, province_in
from reader.extract.body_where import is_today
from reader.extract.gazetteer import Unit, communes, districts, former_names, provinces
from reader.extract.lexicon import place_features
from reader.extract.names import bare_place_at, begins_level
from reader.extract.words import Words


@dataclass(frozen=True, slots=True)
class Locality:
    """Where an article is at home: codes of its province and district, None where unknown."""

    province: str | None = None
    district: str | None = None
    place: str | None = None
    """As shown: ``Chợ Lách, Bến Tre``."""
    source: str | None = None
    """``body``, ``masthead`` or both."""
    only_district: str | None = None
    """The one district that the article names, where it is not at home there as a whole."""


@dataclass(frozen=True, slots=True)
class Named:
    """A place's name taken apart: level, bare name, and the codes that the gazetteer has for it."""

    level: str
    name: str
    group: str
    codes: tuple[str, ...]


@lru_cache(maxsize=8192)
def take_apart(mention: str) -> Named:
    """Kind word, bare name and gazetteer codes of a mention."""
    words = Words(mention)
    if not words.size:
        return Named("", mention, "", ())
    level = begins_level(words, 0)
    core, kind = (level[0], level[1]) if level and level[0] < words.size else (0, "")
    whole = bare_place_at(words, 0) if words.capital(0) else None
    if whole and whole[0] == words.size:
        return Named("", mention, whole[1][0], whole[1][1])  # "Chợ Lách" is a district, no market
    if not level and words.keys[0] in place_features() and (feature := place_features().longest(words.keys, 0)):
        core, kind = (feature[0], "feature") if feature[0] < words.size else (0, "")
    place = bare_place_at(words, core)
    known = place if place and place[0] == words.size else None
    return Named(kind, words.slice(core, words.size), known[1][0] if known else "", known[1][1] if known else ())


_TOLD = 2
"""Mentions of a province (a title counts four times) that make an article without a paper of its own its news."""
_GREAT_CITIES = ("01", "79")
"""Whose papers write about the whole country."""
_FAR_NEWS = 4
"""Mentions of another province without which a provincial paper writes about its own."""


def find_locality(structure: Structure, spans: Sequence[Span]) -> Locality:
    """The article's province and district, by the names in it and by its paper."""
    of_paper = _province_named(structure.place) if structure.place else None
    counted, in_districts = _count(structure, spans)
    merged = is_today(structure.published)
    if merged:
        of_paper, counted = of_paper and today(of_paper), _counted_today(counted)
    if of_paper in _GREAT_CITIES and not counted[of_paper] and max(counted.values(), default=0) >= _TOLD:
        of_paper = None
    province = _leading(counted)
    if province and not of_paper and _is_outweighed(counted[province], province, in_districts, merged=merged):
        province = None
    if province and not of_paper and counted[province] < _TOLD and not _speaks_of_home(spans):
        province = None  # where somebody in the news of the country comes from
    province = province or of_paper or _by_general_bodies(spans, counted, in_districts)
    if of_paper and province != of_paper and province and counted[province] < _FAR_NEWS:
        province = province if of_paper in provinces()[province].now else of_paper
    district = _leading_district(in_districts, of_paper or province, merged=merged)
    if district:
        province = today(districts()[district].above) if merged else districts()[district].above
    if province is None:
        return Locality()
    fitting = [code for code in in_districts if districts()[code].above == province and not _is_seat(code)]
    only = fitting[0] if len(fitting) == 1 else None
    return _shown(province, district, counted, of_paper, only)


_OUTWEIGHED = 3
"""So much oftener than a province the districts of another one are named where that is what an article is about."""


def today(code: str) -> str:
    """The province that a province became a part of; itself where it was divided or stayed."""
    now = provinces()[code].now
    return now[0] if len(now) == 1 else code


def _counted_today(counted: Counter[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for code, times in counted.items():
        found[today(code)] += times
    return found


def _is_outweighed(times: int, province: str, in_districts: Counter[str], *, merged: bool) -> bool:
    """Whether districts of another province are named far oftener than a province, or both once: ``Na Rì``."""
    inside = Counter[str]()
    for code, named in in_districts.items():
        above = today(districts()[code].above) if merged else districts()[code].above
        if is_only_of_its_name(code) and not _is_seat(code):
            inside[above] += named
    if inside.pop(province, 0):
        return False
    return any(times == 1 or named >= _OUTWEIGHED * times for named in inside.values())


def _shown(
    province: str, district: str | None, counted: Counter[str], of_paper: str | None, only: str | None
) -> Locality:
    named = provinces()[province].name
    named = "Thành phố Hồ Chí Minh" if province == "79" else named
    sources = ["body"] if district or counted[province] else []
    if of_paper == province and not (counted[province] and not district):
        sources.append("masthead")
    place = f"{districts()[district].name}, {named}" if district else named
    return Locality(province, district, place, ", ".join(sources) or "body", only)


@lru_cache(maxsize=512)
def _province_named(name: str) -> str | None:
    bare = name.removeprefix("Thành phố ")
    return next((unit.code for unit in provinces().values() if unit.name == bare), former_names().get(bare))


def _count(structure: Structure, spans: Sequence[Span]) -> tuple[Counter[str], Counter[str]]:
    """How much speaks for each province and each district: a title counts four times."""
    counted: Counter[str] = Counter()
    in_districts: Counter[str] = Counter()
    head = max((b.end for b in structure.blocks if b.part is Part.TITLE or b.part is Part.KICKER), default=0)
    furniture = [(b.start, b.end) for b in structure.blocks if b.part is Part.FURNITURE]
    starts = [start for start, _ in furniture]
    for span in spans:
        if span.type is not EntityType.PLACE or span.generic:
            continue
        block = bisect_right(starts, span.start) - 1
        if block >= 0 and span.start < furniture[block][1]:
            continue
        named = take_apart(span.text)
        if span.nested and not named.level and exact(span.text) in _names_of_people():
            continue  # "Đoàn TNCS Hồ Chí Minh"
        weight = 4 if span.start < head else 1
        for code in named.codes:
            if len(code) == 2 and named.level in ("", "province", "city"):
                counted[code] += weight
            elif len(code) == 3 and named.level in ("", "district", "city", "town"):
                in_districts[code] += weight
    return counted, in_districts


@cache
def _names_of_people() -> frozenset[str]:
    return frozenset(map(exact, read_lines("lists/ho_chi_minh.txt")))


def _leading(counted: Counter[str]) -> str | None:
    """The one that at least half of all mentions name; a single mention must be the only one."""
    if not counted:
        return None
    (code, times), total = counted.most_common(1)[0], sum(counted.values())
    return code if times * 2 > total else None


def _bodies(spans: Sequence[Span]) -> list[str]:
    return [span.text for span in spans if span.type is EntityType.ORGANISATION and not span.generic]


def _speaks_of_home(spans: Sequence[Span]) -> bool:
    """Whether some body is called as a province's own papers call it: ``UBND tỉnh``, ``Huyện ủy``."""
    return any(map(is_named_by_level, _bodies(spans)))


_AT_HOME = 0.4
"""The share of all that speaks for some province which an article about one of them gives to its own, at least."""


def _by_general_bodies(spans: Sequence[Span], counted: Counter[str], in_districts: Counter[str]) -> str | None:
    """The province of an article that says ``UBND tỉnh`` or ``Huyện ủy``: by its districts and the bodies' full names.

    Names are known to its readers; so one district tells the province, where no other province has as much.
    """
    if not _speaks_of_home(spans):
        return None
    votes = Counter(counted)
    for code, times in in_districts.items():
        if is_only_of_its_name(code) and not _is_seat(code):
            votes[districts()[code].above] += times
    votes.update(filter(None, map(province_in, _bodies(spans))))
    if not votes:
        return None
    (most, times), (_, next_times) = [*votes.most_common(2), ("", 0)][:2]
    return most if times > next_times and times >= _AT_HOME * sum(votes.values()) else None


def _leading_district(counted: Counter[str], province: str | None, *, merged: bool) -> str | None:
    """The district that most mentions name, twice at least, inside the province where one is known."""
    above = {code: today(districts()[code].above) if merged else districts()[code].above for code in counted}
    fitting = Counter({code: times for code, times in counted.items() if above[code] == province or not province})
    if not fitting:
        return None
    total = sum(fitting.values())
    code, times = fitting.most_common(1)[0]
    same_name = [other for other in fitting if districts()[other].name == districts()[code].name]
    if times < 2 or times * 2 <= total or len(same_name) > 1:
        return None
    return None if _is_seat(code) else code


@cache
def _is_seat(code: str) -> bool:
    """Whether a district has the name of a province, which is meant more often: ``Bắc Kạn``."""
    return any(unit.name == districts()[code].name for unit in provinces().values())


def resolve_places(spans: Sequence[Span], locality: Locality) -> dict[int, str]:
    """Index of a span → identity of its place."""
    found: dict[int, str] = {}
    named_districts = {
        code
        for span in spans
        if span.type is EntityType.PLACE
        for code in take_apart(span.text).codes
        if len(code) == 3
    }
    for index, span in enumerate(spans):
        if span.type is EntityType.PLACE and (identity := _place_id(span.text, locality, named_districts)):
            found[index] = identity
    return found


def _place_id(mention: str, locality: Locality, named_districts: set[str]) -> str | None:
    named = take_apart(mention)
    if named.level == "feature" and named.group != "regions":
        return None
    if named.level in ("commune", "hamlet") or (named.level not in ("", "feature") and not named.codes):
        return _commune_id(named, locality, named_districts) if named.level == "commune" else None
    if named.codes:
        return _unit_id(named, locality)
    if named.group in ("countries", "regions", "continents", "cities"):
        return "place:" + re.sub(r"[^a-z0-9]+", "-", fold(named.name)).strip("-")
    return None


def _unit_id(named: Named, locality: Locality) -> str | None:
    provinces_named = [code for code in named.codes if len(code) == 2]
    districts_named = [code for code in named.codes if len(code) == 3]
    if (provinces_named and named.level in ("", "province")) or (provinces_named and not districts_named):
        return f"place:{provinces_named[0]}"
    if provinces_named and named.level == "city" and provinces()[provinces_named[0]].kind == "Thành phố":
        return f"place:{provinces_named[0]}"
    fitting = [code for code in districts_named if _fits_level(districts()[code], named.level)]
    if not fitting and named.level in ("district", "city", "town"):
        fitting = districts_named  # named by the rank that it had then, or has now
    at_home = [code for code in fitting if districts()[code].above == locality.province]
    chosen = at_home if at_home else fitting
    return f"place:{chosen[0]}" if len(chosen) == 1 else None


def _fits_level(unit: Unit, level: str) -> bool:
    kinds = {"district": ("Huyện", "Quận"), "city": ("Thành phố",), "town": ("Thị xã",)}
    return not level or unit.kind in kinds.get(level, (unit.kind,))


def _commune_id(named: Named, locality: Locality, named_districts: set[str]) -> str | None:
    """A commune by its name inside the article's district or province, where only one of that name is."""
    units = communes().get(named.name.casefold(), ())
    old = [unit for unit in units if len(unit.above) == 3]
    close = [
        unit
        for unit in old
        if unit.above == locality.district or (unit.above in named_districts and not locality.district)
    ]
    home = [unit for unit in old if districts()[unit.above].above == locality.province]
    new = [unit for unit in units if unit.above == locality.province]
    for group in (close, home, new, old if len(units) == len(old) else []):
        if len(group) == 1:
            return f"place:{group[0].code}"
    return None
