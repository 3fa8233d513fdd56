# SPDX-License-Identifier: MIT
"""Owns which names of bodies say by themselves what body is meant: by a place, a number or a name of their own."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache

from reader.core.folding import exact
from reader.core.resources import read_lines
from reader.extract.body_spelling import LONGEST_PLACE, keys_of, level_of, levels, spelled_out, unit_at_end, words_of
from reader.extract.body_where import Name, Where, commune_mark, mark_of
from reader.extract.gazetteer import Unit, communes, districts, former_names, provinces
from reader.extract.lexicon import body_heads, body_words, brands, grammar
from reader.extract.names import bare_place_at, begins_level
from reader.extract.words import Case, Words

_UPPER = ("province", "city", "district", "town")
_OFFICE = 8
"""Words of an office of a ministry, before the ministry: ``Vụ Tổ chức cán bộ Bộ Công an``."""
_ONLY_ONE = 50
"""The number from which on a regiment or battalion is the only one of its number."""
_WITH_UNIONS = ("xã", "phường")
"""The communes whose Youth Union is named by its level and place: ``Xã đoàn Na Ngoi``."""
_LONGEST_OFFICE = 48
"""Code points of the longest office in the list of national issuers."""


def is_only_of_its_name(code: str) -> bool:
    """Whether no other province has a district of this name."""
    return words_of(districts()[code]) not in _shared()


@lru_cache(maxsize=8192)
def is_named_by_level(mention: str) -> bool:
    """``UBND tỉnh``, ``Huyện ủy``, ``Sở Y tế``, ``Đảng ủy phường``: what a place's own papers say without its name."""
    words = spelled_out(mention)
    if len(words) == 1 or words == ("thành", "phố"):
        return False
    if ends_with_level(words) or words[-2:] == ("nhà", "trường"):
        return True
    return level_of(words) in ("province", "district") and province_in(mention) is None


@lru_cache(maxsize=8192)
def province_in(mention: str) -> str | None:
    """The province whose name, or whose district's, ends the name of a body: ``Huyện ủy Hải Hậu``."""
    words = spelled_out(mention)
    found = unit_at_end(words)
    if found is None or words[-1 - found[0]] in ("xã", "phường", "trấn"):
        return None
    unit = found[1]
    return unit.code if len(unit.code) == 2 else unit.above


def unit_of(code: str) -> Unit:
    """A province or district by its code."""
    return provinces().get(code) or districts()[code]


@cache
def kind_and_name(code: str, *, with_kind: bool = True) -> Name:
    """The words of a unit's name, with its kind before it."""
    unit = unit_of(code)
    kind, name = tuple(Words(unit.kind).keys[:-1]), words_of(unit)
    if name[: len(kind)] == kind:
        name = name[len(kind) :]
    return (*(kind if with_kind else ()), *name)


@cache
def name_as_province(code: str) -> Name | None:
    """The words of the name that a city bore while it was a province: ``thừa thiên huế``."""
    name = next((name for name, of in former_names().items() if of == code), None)
    return keys_of(name) if name else None


@lru_cache(maxsize=8192)
def own_name(mention: str, keys: Name, where: Where) -> Name | None:
    """The name if it says by itself which body is meant: with a place, of the whole country, or with a proper name.

    Where only the province tells it from others of its name, as a commune's committee or a school, its code is added.
    """
    words, province = Words(mention), where.province
    if _is_named_elsewhere(keys):
        return None
    if ends_with_level(keys) and not ends_in_a_name(mention):
        return keys if level_of(keys) == "national" else None
    for index in range(words.size):
        level = begins_level(words, index)
        core = level[0] if level else index
        party = level and core < words.size and words.keys[core] in ("ủy", "đoàn")
        if party and index == 0 and words.keys[0] in _WITH_UNIONS and words.capital(core + 1):
            return _inside(keys, commune_mark(words.keys[0], _rest(words, core + 1), where))
        if level and not party and core < words.size and words.cases[core] in (Case.TITLE, Case.CAPITALS, Case.NUMBER):
            if level[1] in _UPPER:
                return _inside(keys, province) if _is_shared(keys) else keys
            if level[1] == "commune":
                return _inside(keys, commune_mark(" ".join(words.keys[index:core]), _rest(words, core), where))
            if _is_of_a_hamlet(words, keys, index, level):
                return _of_hamlet(keys, _rest(words, core), where)
        elif words.capital(index) and (place := bare_place_at(words, index)) and place[0] <= words.size:
            if place[0] < words.size and _is_of_the_name(words, index, place) and begins_level(words, place[0]):
                continue  # ``Ủy ban MTTQ Việt Nam xã Hòa An``, ``Đoàn TNCS Hồ Chí Minh xã Thanh Sơn``
            return _inside(keys, province) if _is_of_home(keys) or _is_shared(keys) else keys
    whole = brands().longest(words.keys, 0)
    if _is_national(keys) or _is_numbered(keys) or (whole and whole[0] == words.size):
        return keys
    if level_of(keys) == "area" and keys[-1].isdigit():
        return _inside(keys, province)
    if _proper_words(words) < 2 and not (_is_of_home(keys) and _ends_with_commune(words)):
        return None
    return _inside(keys, province) if _is_of_home(keys) else keys


def _is_of_the_name(words: Words, at: int, place: tuple[int, tuple[str, tuple[str, ...]]]) -> bool:
    """Whether a place is part of what all bodies of a kind are called, wherever they are."""
    return place[1][0] == "countries" or words.keys[at : place[0]] == ["hồ", "chí", "minh"]


def _is_of_home(keys: Name) -> bool:
    """Whether many bodies have this name, each in its province: a school, what is in a school, a branch."""
    if level_of(keys) == "home":
        return True
    at = keys.index("trường") if "trường" in keys[1:-1] else 0
    return at > 0 and keys[at + 1] in grammar("kinds of schools") and keys[at + 1 : at + 3] != ("trung", "cấp")


def _ends_with_commune(words: Words) -> bool:
    """``Trường Mầm non Kỳ Nam``: the last two words are a commune's name, though each is a common one."""
    named = words.size > 3 and words.capital(words.size - 2) and words.capital(words.size - 1)
    return bool(named) and words.slice(words.size - 2, words.size).casefold() in communes()


def _rest(words: Words, core: int) -> str:
    return words.slice(core, words.size)


@lru_cache(maxsize=8192)
def names_hamlet(mention: str) -> bool:
    """Whether a body's name has a hamlet and no commune: ``Chi bộ ấp 7``."""
    words, keys = Words(mention), spelled_out(mention)
    levels = ((at, begins_level(words, at)) for at in range(words.size))
    return any(level is not None and _is_of_a_hamlet(words, keys, at, level) for at, level in levels)


def _is_of_a_hamlet(words: Words, keys: Name, at: int, level: tuple[int, str]) -> bool:
    """``Chi bộ thôn 3``, with no commune behind it: ``Chi bộ thôn 3 xã Vũ Bản``."""
    kind = " ".join(words.keys[at : level[0]])
    if level[1] != "hamlet" or words.cases[at] is not Case.SMALL or kind == "khu":
        return False
    if kind == "khu vực" and level_of(keys) != "home":
        return False  # "Ban Chỉ huy Phòng thủ khu vực 2"
    levels = (begins_level(words, index) for index in range(level[0] + 1, words.size))
    return level_of(keys) in ("home", "") and all(one is None or one[1] != "commune" for one in levels)


def _of_hamlet(keys: Name, name: str, where: Where) -> Name | None:
    """A hamlet by its name inside a district; a number is given out anew in every commune."""
    if not name[0].isalpha():
        return _inside((*keys, *where.commune), mark_of(where.commune, where)) if where.commune else None
    return _inside(keys, where.province) if where.commune or where.district else None


def _is_numbered(keys: Name) -> bool:
    """``Trung đoàn 66``: no other has this number; the low ones are given out anew in every division."""
    numbered = keys[-1].isdigit() and level_of(keys) in ("numbered", "own")
    return numbered and int(keys[-1]) >= _ONLY_ONE


def _is_named_elsewhere(keys: Name) -> bool:
    """``Bộ Tư lệnh Quân khu``, ``Trung ương Hội``: of which there are several, and this name does not say which."""
    named = grammar("bodies that are named elsewhere")
    return any(" ".join(keys[-length:]) in named for length in (1, 2, 3))


@cache
def _shared() -> frozenset[Name]:
    """The names that districts of several provinces have: ``huyện Châu Thành``."""
    above: dict[Name, set[str]] = {}
    for unit in districts().values():
        above.setdefault(words_of(unit), set()).add(unit.above)
    return frozenset(name for name, found in above.items() if len(found) > 1 and not name[0].isdigit())


def _is_shared(keys: Name) -> bool:
    """Whether the name ends with that of a district which only its province tells from others."""
    for length in range(min(LONGEST_PLACE, len(keys) - 1), 0, -1):
        if keys[-length:] in _shared():
            kind = keys[:-length]
            of_province = kind[-1:] == ("tỉnh",) or keys[-length:] in _province_names()
            return not of_province and not (kind[-1:] == ("quận",) and _quarters()[keys[-length:]] == 1)
    return False


@cache
def _quarters() -> Counter[Name]:
    """In how many cities there is a ``quận`` of a name; that districts elsewhere share it does not matter then."""
    return Counter(words_of(unit) for unit in districts().values() if unit.kind == "Quận")


@cache
def _province_names() -> frozenset[Name]:
    return frozenset(words_of(unit) for unit in provinces().values())


@cache
def _national_issuers() -> dict[Name, str]:
    rows = (line.split("|") for line in read_lines("lists/national_issuers.txt"))
    return {keys_of(name): f"body:{slug.strip()}" for slug, names in rows for name in names.split(";")}


@cache
def national_issuer_names() -> dict[str, str]:
    """Slug → the first spelling: ``thu-tuong-chinh-phu`` → ``thủ tướng chính phủ``."""
    rows = (line.split("|") for line in read_lines("lists/national_issuers.txt"))
    return {slug.strip(): names.split(";")[0].strip() for slug, names in rows}


@lru_cache(maxsize=8192)
def national_issuer(words: str) -> str | None:
    """The identity of an office that gives awards for the whole country: ``Thủ tướng Chính phủ``, ``Nhà nước``."""
    return _national_issuers().get(keys_of(words)) if len(words) < _LONGEST_OFFICE else None


def with_province(keys: Name, province: str | None) -> Name | None:
    """The name of a district's body, with its province where districts share the name."""
    return _inside(keys, province) if _is_shared(keys) else keys


def _inside(keys: Name, province: str | None) -> Name | None:
    return (*keys, f"@{province}") if province else None


def _is_national(keys: Name) -> bool:
    for at in range(len(keys) - 1):
        found = levels().longest([*keys, ""], at) if keys[at] in levels() else None
        if found and found[1] == "national" and (at == 0 or (found[0] - at > 1 and len(keys) > found[0])):
            return True
        one_of_numbered = any(key.isdigit() for key in keys[at + 1 :]) and keys[at] != "bộ"
        if found and found[1] == "national" and one_of_numbered:
            return True  # "Đảng ủy Vùng 3 Hải quân"
        ministry = keys[at] == "bộ" and 0 < at <= _OFFICE and keys[at - 1] not in grammar("no ministry with bộ")
        if ministry and level_of(keys[at:]) == "national":
            return len(keys) - at > 1
    central = "trung" in keys and "ương" in keys and len(keys) > 2
    if central or " ".join(keys[-2:]) in grammar("endings of the country's bodies"):
        return keys[-4:-2] != ("đại", "biểu")  # each province has its "Đoàn đại biểu Quốc hội"
    forces = grammar("branches of the forces")
    return level_of(keys) == "own" and any(" ".join(keys[-length:]) in forces for length in (2, 3, 4))


def _proper_words(words: Words) -> int:
    """How many capitalised words (and numbers after them) no list of the words of bodies knows."""
    index = proper = 0
    while index < words.size:
        known = body_heads().longest(words.keys, index) or body_words().longest(words.keys, index)
        if known:
            index = known[0]
            continue
        proper += words.capital(index) or (words.cases[index] is Case.NUMBER and index > 0)
        index += 1
    return proper


def ends_with_level(words: Name) -> str | None:
    """The level word at the end of a short form: ``UBND thị xã`` → ``thị xã``."""
    two = " ".join(words[-2:])
    if two in ("thành phố", "thị xã", "thị trấn"):
        return two
    return words[-1] if words[-1] in grammar("levels of one syllable") else None


def ends_in_a_name(mention: str) -> bool:
    """``UBND xã Tứ Xã``: the last word is of a name, though it is that of a level."""
    words = mention.split()
    return len(words) > 1 and words[-1] == "Xã" and words[-2].istitle()


def same_kind(code: str, level: str) -> bool:
    """Whether a province or district is called by this kind word."""
    return exact(unit_of(code).kind) == level
