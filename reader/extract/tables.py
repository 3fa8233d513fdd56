# SPDX-License-Identifier: MIT
"""Owns the recognition of tables copied as text: their numbers are no counters, their bars no menus."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby, pairwise, takewhile

from reader.extract.lines import Line
from reader.extract.navigation import is_counter, only_buttons, opens_as_page, pieces_of
from reader.extract.page_boxes import ends_article

_CELL = 60
_LEAST = 3


def mark_tables(lines: list[Line]) -> None:
    """Mark the lines below the first sentence that are the cells or the rows of a table."""
    first = next((index for index, line in enumerate(lines) if line.is_short_paragraph), len(lines))
    _mark_runs(lines[first + 1 :], _is_cell, _are_cells)
    _mark_runs(lines[1:], _is_row, _are_rows)


def _mark_runs(lines: list[Line], fits: Callable[[Line], bool], together: Callable[[list[Line]], bool]) -> None:
    for one_of_many, group in groupby(lines, key=fits):
        run = list(group)
        if one_of_many and len(run) >= _LEAST and any(map(str.isdigit, "".join(line.text for line in run))):
            run = list(takewhile(lambda line: not ends_article(line.text), run))  # boxes of the page have numbers too
        while run and not any(map(str.isdigit, run[-1].text)):
            run.pop()  # a table ends with a number; what stands below is the byline
        if one_of_many and len(run) >= _LEAST and together(run):
            for line in run:
                line.cell = True


def _is_cell(line: Line) -> bool:
    if len(line.text) > _CELL or (len(line.text) > _CELL // 2 and line.text[-1] in ".!?"):
        return False
    return not opens_as_page(line.low)


def _are_cells(run: list[Line]) -> bool:
    """Numbers stand among the names, not in one block beside them, as the pages of a list or its counters do."""
    numbers = [is_counter(line.text) and any(map(str.isdigit, line.text)) for line in run]
    counted = [line.text.strip(" .") for line, number in zip(run, numbers, strict=True) if number]
    if len(counted) < _LEAST or counted == list(map(str, range(1, len(counted) + 1))):
        return False  # ``1``, ``2``, ``3`` between headlines: what was read most
    names = sum(not number and not only_buttons(line.low) for number, line in zip(numbers, run, strict=True))
    return names >= _LEAST and sum(one != other for one, other in pairwise(numbers)) >= _LEAST


def _is_row(line: Line) -> bool:
    return len(line.text) <= 300 and len(pieces_of(line.text)) > 1


def _are_rows(run: list[Line]) -> bool:
    """At least two rows of equally many pieces with a name and a bare number in each."""
    rows = [pieces_of(line.text) for line in run]
    sizes = [len(row) for row in rows if any(map(is_counter, row)) and any(map(_is_name, row))]
    return len(sizes) >= 2 and max(map(sizes.count, sizes)) >= 2


def _is_name(piece: str) -> bool:
    return any(map(str.isalpha, piece)) and not only_buttons(piece.lower())
