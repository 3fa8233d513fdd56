# SPDX-License-Identifier: MIT
"""Owns the packing of figures into rows of FIGURE, all of an article at once."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, repeat

from reader.core.columns import date_number
from reader.core.corpus import FigureRecord
from reader.core.figure import Status
from reader.core.figure_columns import (
    ACTIONS,
    APPROXIMATIONS,
    LEVELS,
    LOST_TOTAL,
    NO_TOTAL,
    RECIPIENTS,
    STATUSES,
    YEAR_SOURCES,
)
from reader.core.record_facts import WORKED_OUT, year_is_inferred
from reader.core.taken_apart import Values, figure_values

Code = Callable[[str], int]
"""The code of a word."""

_ROW = "diiiifiiiiiiiiihhhhBBBBBB????"
"""FIGURE."""
_CODED = 7
"""Fields of a row that are codes."""
_RECIPIENT: Mapping[str, int] = {member: place for place, member in enumerate(RECIPIENTS)}
_ACTION: Mapping[str, int] = {member: place for place, member in enumerate(ACTIONS)}
_STATUS: Mapping[str, int] = {member: place for place, member in enumerate(STATUSES)}
_LEVEL: Mapping[str | None, int] = {member: place for place, member in enumerate(LEVELS)}
_YEAR_SOURCE: Mapping[str | None, int] = {member: place for place, member in enumerate(YEAR_SOURCES)}
_APPROXIMATE: Mapping[str | None, int] = {member: place for place, member in enumerate(APPROXIMATIONS)}
_UNREVIEWED = _STATUS[Status.UNREVIEWED]
_LAST_YEAR = 9999
_LARGEST = 1e300


def pack(records: Iterable[FigureRecord], code: Code) -> bytes:
    """The figures of one article as rows of FIGURE, in the order of the records."""
    records = tuple(records)
    statuses = [_STATUS[record.status] for record in records]
    return _pack(figure_values([one.figure for one in records]), statuses, map(year_is_inferred, records), code)


def pack_extracted(figures: Values, code: Code) -> bytes:
    """As ``pack``, of the figures of an article on which the user has not worked."""
    return _pack(figures, repeat(_UNREVIEWED), [one in WORKED_OUT for one in figures["year_source"]], code)


def _pack(figures: Values, statuses: Iterable[int], inferred: Iterable[bool], code: Code) -> bytes:
    codes = list(_codes(figures, code))
    rows = zip(
        [value if value < _LARGEST else _LARGEST for value in figures["value"]],
        figures["start"],
        figures["end"],
        figures["sentence_start"],
        _totals(figures),
        figures["confidence"],
        _dates(figures["date_from"]),
        _dates(figures["date_to"]),
        *(codes[place::_CODED] for place in range(_CODED)),
        _years(figures["year_from"]),
        _years(figures["year_to"]),
        _years(figures["merit_from"]),
        _years(figures["merit_to"]),
        map(_RECIPIENT.__getitem__, figures["recipient"]),
        map(_ACTION.__getitem__, figures["action"]),
        statuses,
        map(_LEVEL.__getitem__, figures["issuer_level"]),
        map(_YEAR_SOURCE.__getitem__, figures["year_source"]),
        map(_APPROXIMATE.__getitem__, figures["approximate"]),
        figures["percent"],
        inferred,
        _school_years(figures),
        figures["one_of_some"],
        strict=False,  # a status is repeated without end
    )
    return _rows(len(figures["start"])).pack(*chain.from_iterable(rows))


@lru_cache(maxsize=1024)
def _rows(count: int) -> struct.Struct:
    return struct.Struct("<" + _ROW * count)


def _codes(figures: Values, code: Code) -> Iterator[int]:
    """Of one figure after the other the codes of its words, in the order of FIGURE."""
    issuers = figures["issuer"]
    words = zip(
        figures["unit"],
        issuers,
        [folded_issuer(issuer) if issuer else None for issuer in issuers],
        figures["issuer_id"],
        figures["place_id"],
        figures["award_form"],
        figures["event_group"],
        strict=True,
    )
    return (code(word) if word else 0 for word in chain.from_iterable(words))


def _totals(figures: Values) -> Sequence[int]:
    """The place of the total that each is a part of."""
    totals = figures["part_of"]
    if totals.count(None) == len(totals):
        return [NO_TOTAL] * len(totals)
    places = {name: place for place, name in enumerate(figures["id"])}
    return [NO_TOTAL if total is None else places.get(total, LOST_TOTAL) for total in totals]


def _dates(dates: Sequence[str | None]) -> Sequence[int]:
    return [_date(date) if date else 0 for date in dates]


@lru_cache(maxsize=4096)
def _date(date: str) -> int:
    return date_number(date)


def _years(years: Sequence[int | None]) -> Sequence[int]:
    """Years; none is 0, and what is no year is none."""
    return [year if year is not None and 0 < year <= _LAST_YEAR else 0 for year in years]


def _school_years(figures: Values) -> Sequence[bool]:
    """As ``record_facts.is_school_year``."""
    told = figures["school_year"]
    if True not in told:
        return told
    years = zip(told, figures["year_from"], figures["year_to"], strict=True)
    return [bool(one and first is not None and last == first + 1) for one, first, last in years]


@lru_cache(maxsize=4096)
def folded_issuer(words: str) -> str:
    """The words of an issuer as they are compared: without capitals, with single spaces."""
    return " ".join(words.casefold().split())
