# SPDX-License-Identifier: MIT
"""Owns under which present name a place goes that is printed under an earlier one: provinces merged on 1 July 2025."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from reader.core.folding import exact
from reader.core.query import words_in
from reader.core.resources import read_lines

_KINDS = ("tỉnh ", "thành phố ", "tp ")
_WITH_KIND = {"79": "Thành phố Hồ Chí Minh"}
"""Provinces that are printed with their kind before the name."""


@lru_cache(maxsize=8192)
def present_name(place: str) -> str:
    """The present province of a place as it is printed (``Đắk Nông``, ``Gia Nghĩa, Đắk Nông``).

    Empty where the province goes by the same name still, or where none is named.
    """
    province = _key(place.rpartition(",")[2])
    for kind in _KINDS:
        province = province.removeprefix(kind)
    return _present_names().get(province, "")


@cache
def _present_names() -> Mapping[str, str]:
    """Every name of a province that is part of another one now, and the name of that one."""
    rows = {code: (name, now) for code, _, name, now in _rows("provinces.tsv")}
    shown = {code: _WITH_KIND.get(code, name) for code, (name, _) in rows.items()}
    named = [(name, code) for code, (name, _) in rows.items()]
    named += [(name, code) for code, name in _rows("former_names.tsv")]
    return {_key(name): shown[rows[code][1]] for name, code in named if rows[code][1] != code}


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in read_lines(f"gazetteer/{name}")]


def _key(name: str) -> str:
    return " ".join(words_in(exact(name)))
