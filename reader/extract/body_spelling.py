# SPDX-License-Identifier: MIT
"""Owns the one spelling of a body's name: abbreviations written out, the kind of its province or district said once."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache

from reader.core.resources import read_lines
from reader.extract.body_where import Name
from reader.extract.gazetteer import Unit, districts, former_names, provinces
from reader.extract.lexicon import grammar
from reader.extract.words import Phrases, Words

_SKIPPED = frozenset({"-", ",", "“", "”", '"', "(", ")", "&", ".", ":"})
_UNION = ("thanh", "niên", "cộng", "sản", "hồ", "chí", "minh")
_KINDS: tuple[Name, ...] = (("tỉnh",), ("thành", "phố"), ("huyện",), ("quận",), ("thị", "xã"))
LONGEST_PLACE = 5


@cache
def _spellings() -> Phrases:
    rows = (line.split("|") for line in read_lines("lists/body_spellings.txt"))
    return Phrases((short.strip(), tuple(Words(full.strip()).keys[:-1])) for short, full in rows)


@cache
def levels() -> Phrases:
    """Head of a body's name → the level on which such bodies stand."""
    rows = (line.split("|") for line in read_lines("lists/body_levels.txt"))
    return Phrases((head.strip(), level.strip()) for head, level in rows)


def level_of(words: Name) -> str:
    """At which level a body with this head is found, an empty string where the list does not say."""
    found = levels().longest([*words, ""], 0)
    return str(found[1]) if found else ""


@lru_cache(maxsize=8192)
def spelled_out(mention: str) -> Name:
    """The words of a body's name in one spelling, abbreviations written out, signs left out."""
    words = Words(mention)
    keys: list[str] = []
    index = 0
    while index < words.size:
        if found := None if _is_of_a_site(words, index) else _spellings().longest(words.keys, index):
            index, full = found
            keys.extend(key for key in full if key not in _SKIPPED)
        else:
            if words.keys[index] not in _SKIPPED:
                keys.append(words.keys[index])
            index += 1
    return _with_kind(_without_kind(_union_in_short(tuple(keys))))


def _union_in_short(words: Name) -> Name:
    """``Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh`` is ``Trung ương Đoàn``, however it is shortened."""
    for at in range(len(words) - len(_UNION)):
        if (
            words[at] == "đoàn"
            and words[at + 1 : at + 1 + len(_UNION)] == _UNION
            and words[:at][-2:] == ("trung", "ương")
        ):
            return (*words[: at + 1], *words[at + 1 + len(_UNION) :])
    return words


def _is_of_a_site(words: Words, index: int) -> bool:
    """The last two letters of ``Baonghean.vn``, which stand for no country's name there."""
    return words.keys[index] == "vn" and index > 0 and words.keys[index - 1] == "."


def _without_kind(words: Name) -> Name:
    """``Thành ủy thành phố Hồ Chí Minh`` is ``Thành ủy Hồ Chí Minh``: the level is in the first word."""
    for at in range(1, len(words) - 1):
        if words[at] in ("ủy", "đoàn") and words[at - 1] in grammar("levels of the party"):
            for kind in _KINDS:
                after = at + 1 + len(kind)
                if words[at + 1 : after] == kind and after < len(words):
                    return (*words[: at + 1], *words[after:])
    return words


def _with_kind(words: Name) -> Name:
    """``Sở Y tế Nghệ An`` is ``Sở Y tế tỉnh Nghệ An``, where such bodies have a province's or district's rank."""
    if words[0] in grammar("levels of the party") or ("khu" in words and "vực" in words) or _is_inside_another(words):
        return words  # "Chi cục Thuế khu vực Bình Lục - Thanh Liêm" is of several districts
    found = unit_at_end(words)
    if found is None:
        return words
    length, unit = found
    before = words[:-length]
    if level_of(words) not in _RANKED and not _ends_with_ranked(before):
        return words
    kind = tuple(Words(unit.kind).keys[:-1])
    if words[-length : len(kind) - length] == kind:
        return words  # ``quận 5``: the kind is part of the name
    named = any(before[-len(one) :] == one for one in (*_KINDS, ("ủy",), ("đoàn",), ("xã",), ("phường",), ("trấn",)))
    if named and before[-2:] != ("tác", "xã"):
        return words
    return (*before, *kind, *words[-length:])


_RANKED = ("province", "local")


def _ends_with_ranked(words: Name) -> bool:
    """``Ban Thường vụ Liên đoàn Lao động``, ``Phòng Cảnh sát giao thông Công an``: a ranked body stands at the end."""
    ended = [*words, ""]
    for at in range(1, len(words)):
        found = levels().longest(ended, at) if words[at] in levels() else None
        if found and found[0] == len(words) and found[1] in _RANKED:
            return True
    return False


def unit_at_end(words: Name) -> tuple[int, Unit] | None:
    """The province or district that a body's name ends with, and how many words its own name has."""
    for length in range(min(LONGEST_PLACE, len(words) - 1), 0, -1):
        if unit := _units().get(words[-length:]):
            return length, unit
    return None


def _is_inside_another(words: Name) -> bool:
    """``Đảng bộ Trường Đại học Vinh``: the place belongs to a name inside, which has no rank of a province."""
    ended = [*words, ""]
    for at in range(1, len(words)):
        found = levels().longest(ended, at) if words[at] in levels() else None
        school = words[at] == "trường" and words[at - 1] not in ("thị", "môi")
        if school or (found and found[1] == "own"):
            return True
    return False


@cache
def _units() -> dict[Name, Unit]:
    """Provinces by the words of their names, then districts of which there is only one of that name."""
    found = {words_of(unit): unit for unit in provinces().values()}
    for name, code in former_names().items():
        unit = replace(provinces()[code], kind="Tỉnh", name=name)
        found[words_of(unit)] = unit
    counts: dict[Name, int] = {}
    for unit in districts().values():
        counts[words_of(unit)] = counts.get(words_of(unit), 0) + 1
    for unit in districts().values():
        if counts[words_of(unit)] == 1:
            found.setdefault(words_of(unit), unit)
    return found


def words_of(unit: Unit) -> Name:
    """The name of a place, without its kind, as keys of words."""
    return keys_of(unit.name)


def keys_of(name: str) -> Name:
    """A name as keys of words, without those that are skipped in comparing."""
    return tuple(key for key in Words(name.strip()).keys[:-1] if key not in _SKIPPED)
