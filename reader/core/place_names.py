# SPDX-License-Identifier: MIT
"""Owns under which other names a place goes that is printed under its name of then or of now.

Provinces and communes were merged on 1 July 2025; of communes see ``commune_names``.
"""

from __future__ import annotations

from functools import lru_cache

from reader.core.commune_names import commune_names, province_of, provinces

_WITH_KIND = {"79": "Thành phố Hồ Chí Minh"}
"""Provinces that are printed with their kind before the name."""


@lru_cache(maxsize=8192)
def other_names(place: str) -> tuple[str, ...]:
    """The present province of a place as it is printed; of a commune also its present names and its former district."""
    province = present_name(place)
    return (*((province,) if province else ()), *commune_names(place))


def present_name(place: str) -> str:
    """The present province of a place as it is printed (``Đắk Nông``, ``Gia Nghĩa, Đắk Nông``).

    Empty where the province goes by the same name still, or where none is named.
    """
    province = province_of(place.rpartition(",")[2])
    if province is None or province.now == province.code:
        return ""
    return _WITH_KIND.get(province.now, provinces()[province.now].name)
