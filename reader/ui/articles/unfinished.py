# SPDX-License-Identifier: MIT
"""Owns what may follow in the search box: the field whose value is being typed, and the values that begin so. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from reader.core.folding import exact, fold, has_marks
from reader.core.query_names import field_called, field_pattern

MOST = 8
"""Values that are offered at once."""


class Unfinished(NamedTuple):
    """A field at the end of what is typed, and its value so far."""

    field: str
    name: str
    """As it was typed."""
    value: str
    start: int
    """Where the name begins."""


class Offer(NamedTuple):
    """A value: what is put into the box, and how many articles have it (None where that isn't counted)."""

    value: str
    articles: int | None = None


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf'(?<![^\s(-])({field_pattern()}):(?:"([^"]*)|([^\s"()]*))$')


def unfinished(typed: str) -> Unfinished | None:
    """The field whose value is being typed at the end; None where nothing is."""
    found = _pattern().search(typed)
    field = field_called(found[1]) if found else None
    if found is None or field is None:
        return None
    return Unfinished(field, found[1], found[2] or found[3] or "", found.start(1))


def fitting(value: str, offers: Iterable[Offer]) -> list[Offer]:
    """The first values with a word that begins like this; what was typed whole needs no offer."""
    form = exact if has_marks(value) else fold
    wanted = form(" ".join(value.split()))
    begins = re.compile(rf"(?<!\w){re.escape(wanted)}")
    found = []
    for offer in offers:
        words = form(offer.value)
        if words != wanted and begins.search(words):
            found.append(offer)
            if len(found) == MOST:
                break
    return found


def completed(typed: str, at: Unfinished, value: str) -> str:
    """What is typed with this value in place of what there was of it, ready for the next word."""
    plain = re.fullmatch(r"[\w-]+(?:/[\w-]+)*", value)
    return f"{typed[: at.start]}{at.name}:{value if plain else chr(34) + value + chr(34)} "
