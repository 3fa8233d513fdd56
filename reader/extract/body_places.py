# SPDX-License-Identifier: MIT
"""Owns in which place a body's name is to be read: what stands behind it, and where the article is at home."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.core.span import EntityType, Span
from reader.extract.body_spelling import spelled_out
from reader.extract.body_where import Name, Where, is_today
from reader.extract.gazetteer import districts
from reader.extract.place_identity import Locality, take_apart

_GAP = re.compile(r"\s*(?:,|\(|,?\s*thuộc)\s*")
_LONGEST_GAP = 10
_CHAIN = 3
"""Places that may stand one behind the other: commune, district, province."""


def where_written(text: str, spans: Sequence[Span], index: int, home: Where) -> Where | None:
    """What the places right behind a span say: ``…, xã Phú Túc, huyện Định Quán``; None where none stands there.

    What they leave open is filled in from ``home`` where they lie inside its province.
    """
    found: Where | None = None
    for level, codes, name in _chain(text, spans, index):
        before = found or Where(today=home.today)
        if level == "commune":
            found = replace(before, commune=name)
        elif inside := _unit(codes, level, home):
            found = replace(before, province=before.province or inside.province, district=inside.district)
    if found is None:
        return None
    if found.province is None:
        return replace(home, commune=found.commune)
    same = found.province == home.province
    return replace(found, district=found.district or (home.district if same else None))


def _chain(text: str, spans: Sequence[Span], index: int) -> Iterator[tuple[str, tuple[str, ...], Name]]:
    """Level, gazetteer codes, kind and name of the places that follow, each behind a comma or in brackets."""
    end, last = spans[index].end, index
    for _ in range(_CHAIN):
        following = _next_place(spans, last + 1, end)
        if following is None:
            return
        span = spans[following]
        gap = _GAP.fullmatch(text, end, span.start)
        if gap is None:
            return
        named = take_apart(span.text)
        if not named.level and "(" not in gap[0]:
            return
        yield named.level or "bare", named.codes, _written_out(span.text)
        end, last = span.end, following


def _next_place(spans: Sequence[Span], at: int, end: int) -> int | None:
    for index in range(at, min(at + 2 * _CHAIN, len(spans))):
        span = spans[index]
        if span.start > end + _LONGEST_GAP:
            return None
        if span.type is EntityType.PLACE and span.start > end and not span.nested and not span.generic:
            return index
    return None


def _unit(codes: tuple[str, ...], level: str, home: Where) -> Where | None:
    """The district or province of a mention, if there is one only, or one only in the article's province."""
    above = [code for code in codes if len(code) == 2]
    if above and level in ("province", "city", "bare"):
        return Where(above[0])
    inside = [code for code in codes if len(code) == 3]
    at_home = [code for code in inside if districts()[code].above == home.province]
    chosen = at_home or inside
    return Where(districts()[chosen[0]].above, chosen[0]) if len(chosen) == 1 else None


def home_of(locality: Locality, published: str | None) -> Where:
    """Where the bodies of an article are, unless it says otherwise."""
    return Where(locality.province, locality.district or locality.only_district, None, is_today(published))


_KINDS = {"p": "phường", "x": "xã"}


def _written_out(mention: str) -> Name:
    """Kind and name of a place in words: ``P.7`` → ``phường 7``."""
    words = spelled_out(mention)
    return (_KINDS.get(words[0], words[0]), *words[1:]) if len(words) > 1 else words
