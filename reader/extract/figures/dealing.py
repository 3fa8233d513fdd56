# SPDX-License-Identifier: MIT
"""Owns years that a sentence names together and deals out in turn: ``các năm 2020, 2021, 2022 lần lượt 10, 12, 15``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from reader.extract.figures.draft import Draft, Period
from reader.extract.figures.lexicon import listed


def deal_out(drafts: Sequence[Draft]) -> None:
    """Give each of as many like numbers as there are years its own; drafts in the order of the text."""
    for _, group in groupby(drafts, key=lambda draft: draft.sentence):
        members = [draft for draft in group if draft.period is not None and draft.period.kind == "range"]
        if len(members) < 2:
            continue
        for _, alike in groupby(members, key=lambda draft: (draft.noun.key, draft.period and draft.period.start)):
            _deal(list(alike))


def _deal(alike: list[Draft]) -> None:
    period = alike[0].period
    if period is None or len(alike) < 2 or period.year_to - period.year_from + 1 != len(alike):
        return
    if period.start < 0 or not _in_turn(alike, period):
        return
    for turn, draft in enumerate(alike):
        year = period.year_from + turn
        draft.period = replace(
            period, year_from=year, year_to=year, date_from=str(year), date_to=str(year), kind="year"
        )


def _in_turn(alike: list[Draft], period: Period) -> bool:
    """Whether ``lần lượt`` stands before the first of them."""
    in_turn = listed("markers", "in turn").is_in(alike[0].clause.words[: alike[0].first])
    return in_turn and period.end <= alike[0].start
