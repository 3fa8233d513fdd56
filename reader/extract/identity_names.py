# SPDX-License-Identifier: MIT
"""Owns what an identity is called where people read it: ``place:83`` → ``Tỉnh Bến Tre, nay thuộc tỉnh Vĩnh Long``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from reader.core.folding import exact, fold
from reader.core.resources import read_lines
from reader.extract.body_names import national_issuer_names
from reader.extract.document_registry import registry
from reader.extract.gazetteer import Unit, communes, districts, provinces
from reader.extract.lexicon import read_groups
from reader.extract.movements import movements
from reader.extract.word_groups import groups
from reader.extract.words import Words

_LONGEST = 14
_FIGURE = "ho-chi-minh"


@lru_cache(maxsize=4096)
def identity_name(identity: str) -> str | None:
    """The Vietnamese name of an identity for tooltips; None where its id alone does not tell the name."""
    kind, _, rest = identity.partition(":")
    name_of = _NAMES.get(kind)
    return name_of(rest) if name_of and rest else None


def _document(rest: str) -> str | None:
    """Kind, symbol, issuer and day of a known document; symbol and place, or body, of any other."""
    known = registry().get(rest)
    if known:
        year, month, day = known.date.split("-")
        return f"{known.kind} {known.id.split('@')[0]} của {known.issuer}, {int(day)}.{int(month)}.{year}"
    symbol, *marks = rest.split("@")
    givers = [name for mark in marks if not _is_year(mark) and (name := _unit_called(mark) or _body(mark))]
    years = [mark for mark in marks if _is_year(mark)]
    return ", ".join([" ".join([symbol, *years]), *givers])


def _is_year(mark: str) -> bool:
    return len(mark) == len("2025") and mark.isdigit()


def _unit_called(code: str) -> str | None:
    """A province by its name, a district or commune with its kind and what it lies in."""
    if code in provinces():
        return provinces()[code].name
    if code in districts():
        return f"{_inside(districts()[code])}, {provinces()[districts()[code].above].name}"
    found = _new_communes().get(code) or _communes_by_code().get(code)
    return f"{_inside(found)}, {_unit_called(found.above)}" if found else None


def _place(rest: str) -> str | None:
    if rest in provinces():
        return _today(_full(provinces()[rest]), provinces()[rest].now, rest)
    if rest in districts():
        unit = districts()[rest]
        above = provinces()[unit.above]
        return _today(f"{_full(unit)}, {_inside(above)}", above.now, above.code)
    if unit_of := _communes_by_code().get(rest):
        return _commune(unit_of)
    return _other_places().get(rest)


def _today(name: str, now: tuple[str, ...], code: str) -> str:
    """The name with the province that it belongs to since the merger, if that is another."""
    if not now or now == (code,):
        return name
    return f"{name}, nay thuộc " + " và ".join(_inside(provinces()[other]) for other in now)


def _commune(unit: Unit) -> str:
    if unit.above in provinces():
        return f"{_full(unit)}, {_inside(provinces()[unit.above])}"
    district = districts()[unit.above]
    province = provinces()[district.above]
    name = f"{_full(unit)}, {_inside(district)}, {_inside(province)}"
    successors = [_new_communes()[code] for code in unit.now if code in _new_communes()]
    if not successors:
        return _today(name, province.now, province.code)
    units = " và ".join(_inside(successor) for successor in successors)
    return f"{name}, nay thuộc {units}, {_inside(provinces()[successors[0].above])}"


def _full(unit: Unit) -> str:
    return f"{unit.kind} {unit.name}"


def _inside(unit: Unit) -> str:
    """As inside a sentence: the kind in small letters, once (``Quận 5``)."""
    return f"{unit.kind.lower()} {unit.name.removeprefix(unit.kind + ' ')}"


@cache
def _communes_by_code() -> dict[str, Unit]:
    """Code → commune; the one before the merger where both times have the code."""
    found: dict[str, Unit] = {}
    for units in communes().values():
        for unit in units:
            if unit.code not in found or len(unit.above) == 3:
                found[unit.code] = unit
    return found


@cache
def _new_communes() -> dict[str, Unit]:
    return {unit.code: unit for units in communes().values() for unit in units if unit.above in provinces()}


@cache
def _other_places() -> dict[str, str]:
    names = (line.strip() for _, line in read_groups("gazetteer/other_places.txt") if "|" not in line)
    return {_slug(name): name for name in names}


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")


def _body(rest: str) -> str | None:
    """The words of the slug with their marks, as the word lists and the gazetteer spell them; then its province."""
    if national := national_issuer_names().get(rest):
        return national[:1].upper() + national[1:]
    slug, _, code = rest.partition("@")
    name = _words_of_slug(slug)
    if name and code in districts():
        return f"{name}, {_unit_called(code)}"
    return f"{name}, {_inside(provinces()[code])}" if name and code in provinces() else name


def _words_of_slug(slug: str) -> str | None:
    syllables = slug.split("-")
    words: list[str] = []
    at = 0
    while at < len(syllables):
        for length in range(min(_LONGEST, len(syllables) - at), 0, -1):
            if spelling := _spelling(tuple(syllables[at : at + length])):
                words.append(
                    spelling
                    if words and spelling in groups("small_in_names")["in names"]
                    else spelling[:1].upper() + spelling[1:]
                )
                at += length
                break
        else:
            return None
    return " ".join(words)


def _spelling(syllables: tuple[str, ...]) -> str | None:
    """The one spelling that the lists have for bare syllables."""
    spellings = _spellings().get(syllables, {})
    if len(syllables) == 1 and syllables[0].isdigit():
        return syllables[0]
    return next(iter(spellings.values())) if len(spellings) == 1 else None


@cache
def _spellings() -> dict[tuple[str, ...], dict[str, str]]:
    """Bare syllables → the names that they may stand for, by their exact form."""
    found: dict[tuple[str, ...], dict[str, str]] = {}
    for name in (*_place_names(), *_paper_names(), *_body_names()):
        keys = [key for key in Words(exact(name)).keys[:-1] if key[:1].isalnum()]
        bare = tuple(part for key in keys for part in _slug(key).split("-") if part)
        found.setdefault(bare, {}).setdefault(" ".join(keys), name)
    return found


def _place_names() -> Iterator[str]:
    yield from (unit.name for unit in provinces().values())
    yield from (unit.name for unit in districts().values() if not unit.name.isdigit())
    yield from _other_places().values()
    yield from (*groups("small_in_names")["in names"], "trung ương", "Việt Nam")


def _paper_names() -> Iterator[str]:
    yield from (line.split("|")[1].strip() for line in read_lines("lists/mastheads.txt"))


def _body_names() -> Iterator[str]:
    for name in ("lists/body_heads.txt", "lists/body_words.txt"):
        for _, line in read_groups(name):
            yield from (spelling.strip() for spelling in line.split("|"))
    yield from (line.split("|")[1].strip() for line in read_lines("lists/body_spellings.txt"))


def _person(rest: str) -> str | None:
    """Only the campaign's figure: a slug does not keep the marks of a name."""
    return "Hồ Chí Minh" if rest == _FIGURE else None


def _movement(rest: str) -> str | None:
    known = movements().get(f"movement:{rest}")
    return known.name if known else None


_NAMES: dict[str, Callable[[str], str | None]] = {
    "doc": _document,
    "place": _place,
    "body": _body,
    "person": _person,
    "movement": _movement,
}
