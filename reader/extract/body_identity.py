# SPDX-License-Identifier: MIT
"""Owns which body a mention means: one spelling, short forms by the full names of the article, levels by its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from reader.core.folding import exact, fold
from reader.core.resources import read_lines
from reader.core.span import EntityType, Span
from reader.extract.gazetteer import districts, provinces
from reader.extract.lexicon import grammar
from reader.extract.mastheads import find_masthead
from reader.extract.names import bare_place_at, begins_level
from reader.extract.place_identity import Locality
from reader.extract.words import Case, Phrases, Words

_SKIPPED = frozenset({"-", ",", "“", "”", '"', "(", ")", "&", "."})
_LONGEST = 24


@cache
def _spellings() -> Phrases:
    rows = (line.split("|") for line in read_lines("lists/body_spellings.txt"))
    return Phrases((short.strip(), tuple(Words(full.strip()).keys[:-1])) for short, full in rows)


@cache
def _levels() -> Phrases:
    rows = (line.split("|") for line in read_lines("lists/body_levels.txt"))
    return Phrases((head.strip(), level.strip()) for head, level in rows)


@lru_cache(maxsize=8192)
def spelled_out(mention: str) -> tuple[str, ...]:
    """The words of a body's name in one spelling, abbreviations written out, signs left out."""
    words = Words(mention)
    keys: list[str] = []
    index = 0
    while index < words.size:
        if found := _spellings().longest(words.keys, index):
            index, full = found
            keys.extend(key for key in full if key not in _SKIPPED)
        else:
            if words.keys[index] not in _SKIPPED:
                keys.append(words.keys[index])
            index += 1
    return tuple(keys)


def resolve_bodies(spans: Sequence[Span], locality: Locality) -> dict[int, str]:
    """Index of a span → identity of its body; those that stay general or ambiguous are left out."""
    bodies = [(index, span, spelled_out(span.text)) for index, span in enumerate(spans) if _is_body(span)]
    full = {words: name for _, span, words in bodies if (name := _full_name(span.text, words))}
    for _, _, words in bodies:
        if words not in full and words[-1] in ("tỉnh", "huyện", "phố") and (name := _completed(words, locality)):
            full[words] = name
    openings, tails = _openings(full), _tails(full)
    found: dict[int, str] = {}
    for index, span, words in bodies:
        if masthead := _paper(span.text):
            found[index] = _identity(tuple(Words(masthead).keys[:-1]))
        elif words in full:
            found[index] = _identity(full[words])
        elif name := _by_opening(words, openings) or _by_tail(words, tails) or _completed(words, locality):
            found[index] = _identity(name)
    return found


def _is_body(span: Span) -> bool:
    return span.type is EntityType.ORGANISATION and not span.nested and not span.generic


def _paper(mention: str) -> str | None:
    """The paper behind a masthead's mark."""
    short = (mention.isupper() and len(mention) <= 8) or "báo " in mention.casefold()[:5]
    masthead = find_masthead(mention) if short else None
    return masthead.name if masthead else None


@lru_cache(maxsize=8192)
def _identity(words: tuple[str, ...]) -> str:
    return "body:" + re.sub(r"[^a-z0-9]+", "-", fold(" ".join(words))).strip("-")


@lru_cache(maxsize=8192)
def _full_name(mention: str, keys: tuple[str, ...]) -> tuple[str, ...] | None:
    """The words of a name that says by itself which body is meant: with a place, or of the whole country."""
    words = Words(mention)
    for index in range(words.size):
        level = begins_level(words, index)
        core = level[0] if level else index
        if level and core < words.size and words.cases[core] in (Case.TITLE, Case.CAPITALS, Case.NUMBER):
            return keys if level[1] in ("province", "city", "district", "town") else None
        if words.capital(index) and (place := bare_place_at(words, index)) and place[0] <= words.size:
            return keys
    level_found = _levels().longest([*keys, ""], 0)
    if level_found and level_found[1] == "national" and len(keys) > 1:
        return keys
    return (
        keys
        if ("trung" in keys and "ương" in keys and len(keys) > 2) or keys[-2:] in (("tối", "cao"), ("việt", "nam"))
        else None
    )


_Index = dict[tuple[str, ...], set[tuple[str, ...]]]


def _openings(full: dict[tuple[str, ...], tuple[str, ...]]) -> _Index:
    """The opening words of the article's full names → the names that they open."""
    found: _Index = {}
    for words, name in full.items():
        for length in range(2, min(len(words), _LONGEST)):
            found.setdefault(words[:length], set()).add(name)
    return found


def _by_opening(words: tuple[str, ...], openings: _Index) -> tuple[str, ...] | None:
    """A short form whose words open exactly one of the article's full names: ``Đảng ủy khối`` …"""
    matching = openings.get(words, set())
    return next(iter(matching)) if len(matching) == 1 else None


def _tails(full: dict[tuple[str, ...], tuple[str, ...]]) -> _Index:
    """What begins with ``khối``, ``trường`` … inside the full names: its opening words → the whole tails."""
    found: _Index = {}
    for name in full.values():
        for at in range(1, min(len(name), _LONGEST)):
            if name[at] in grammar("first words of a tail"):
                for length in range(1, min(len(name) - at, _LONGEST)):
                    found.setdefault(name[at : at + length], set()).add(name[at:])
    return found


def _by_tail(words: tuple[str, ...], tails: _Index) -> tuple[str, ...] | None:
    """``Đảng bộ Khối`` by the tail of ``Ban Thường vụ Đảng ủy Khối Các cơ quan và Doanh nghiệp tỉnh …``."""
    for cut in range(1, len(words)):
        matching = tails.get(words[cut:])
        if matching:
            return (*words[:cut], *next(iter(matching))) if len(matching) == 1 else None
    return None


def _completed(words: tuple[str, ...], locality: Locality) -> tuple[str, ...] | None:
    """``Tỉnh ủy``, ``UBND tỉnh``, ``Sở Y tế``, ``Huyện ủy`` with the article's province or district."""
    tail = words[-1]
    if tail == "tỉnh":
        return _with(words, locality.province)
    if words[-2:] == ("thành", "phố"):
        return _with_city(words, locality)
    if tail in ("huyện", "quận"):
        return _with(words, locality.district)
    if len(words) > 1 and words[-2:] == ("tỉnh", "ủy"):
        return _with(words, locality.province, kind=False)
    if len(words) > 1 and words[-2:] in (("huyện", "ủy"), ("quận", "ủy"), ("thị", "ủy")):
        return _with(words, locality.district, kind=False)
    if words[-2:] == ("thành", "ủy"):
        return _with_city(words, locality)
    found = _levels().longest([*words, ""], 0)
    if found is None or found[1] in ("none", "national"):
        return None
    code = locality.province if found[1] == "province" else locality.district
    if code is None:
        return None
    kind = () if words[0] in ("tỉnh", "huyện", "quận", "thị") else tuple(Words(_unit_kind(code)).keys[:-1])
    return (*words, *kind, *_unit_name(code))


def _with(words: tuple[str, ...], code: str | None, *, kind: bool = True) -> tuple[str, ...] | None:
    if code is None:
        return None
    if kind and exact(_unit_kind(code)) not in (words[-1], " ".join(words[-2:])):
        return None
    return (*words, *_unit_name(code))


def _with_city(words: tuple[str, ...], locality: Locality) -> tuple[str, ...] | None:
    """``Thành ủy``, ``UBND thành phố``: the article's city, of a district's rank or a province's."""
    for code in (locality.district, locality.province):
        if code and _unit_kind(code) == "Thành phố":
            return (*words, *_unit_name(code))
    return None


def _unit_kind(code: str) -> str:
    return (provinces().get(code) or districts()[code]).kind


def _unit_name(code: str) -> tuple[str, ...]:
    return tuple(
        key for key in Words((provinces().get(code) or districts()[code]).name).keys[:-1] if key not in _SKIPPED
    )
