# SPDX-License-Identifier: MIT
"""Owns which body a mention means: short forms by the article's place, its full names, its only commune or school."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from reader.core.folding import fold
from reader.core.span import EntityType, Span
from reader.extract.body_home import Home
from reader.extract.body_hosts import completed_by_host, wholes_of
from reader.extract.body_names import is_named_by_level, own_name
from reader.extract.body_papers import Papers
from reader.extract.body_places import home_of, where_written
from reader.extract.body_spelling import level_of, spelled_out
from reader.extract.body_where import Name, Where
from reader.extract.lexicon import grammar
from reader.extract.place_identity import Locality
from reader.extract.words import Words

__all__ = ["resolve_bodies", "spelled_out"]

_LONGEST = 24
_BEHIND = 16
"""Code points behind a body in which ``các địa phương`` begins."""
_Index = dict[Name, set[Name]]


def resolve_bodies(
    text: str, spans: Sequence[Span], locality: Locality, published: str | None = None
) -> dict[int, str]:
    """Index of a span → identity of its body; those that stay general or ambiguous are left out."""
    bodies = [(index, span, spelled_out(span.text)) for index, span in enumerate(spans) if _is_body(span)]
    if not bodies:
        return {}
    at_home = home_of(locality, published)
    places = _places_written(text, spans, bodies, at_home)
    own = {words: name for _, span, words in bodies if (name := own_name(span.text, words, places.get(words, at_home)))}
    _join_companies(own)
    home = Home(text, spans, locality, at_home, own)
    papers = Papers(text, spans, locality)
    names: dict[int, Name] = {}
    for index, span, words in bodies:
        if _is_of_many(text, span):
            continue
        if paper := papers.behind(span, words):
            names[index] = paper
        elif name := own.get(words) or home.completed(words, index) or home.of_hamlet(words, index):
            names[index] = name
    return _with_short_forms(bodies, names, own)


_Bodies = Sequence[tuple[int, Span, Name]]
"""Index of a mention, the mention, its words in one spelling."""


def _is_of_many(text: str, span: Span) -> bool:
    """``Huyện ủy các địa phương``: one name for several bodies."""
    behind = Words(text[span.end : span.end + _BEHIND]).keys[:2]
    return behind[0] == "các" and behind[-1] in grammar("places that are several") and is_named_by_level(span.text)


def _places_written(text: str, spans: Sequence[Span], bodies: _Bodies, at_home: Where) -> dict[Name, Where]:
    """The words of bodies → the place that stands right behind one of their mentions."""
    found: dict[Name, Where] = {}
    for index, span, words in bodies:
        if text[span.end : span.end + 2].strip()[:1] in (",", "(", "t") and words not in found:
            where = where_written(text, spans, index, at_home)
            if where is not None:
                found[words] = where
    return found


_SECOND = (("chủng",), ("khu",), ("đoàn",))
"""The second words of army units: asked for first."""


def _join_companies(own: dict[Name, Name]) -> None:
    """``Công ty Mía đường Lam Sơn`` is ``Công ty Cổ phần Mía đường Lam Sơn``, if an article names one of the name."""
    known: dict[Name, set[Name]] = {}
    for words, name in own.items():
        if "công" in words:
            known.setdefault(
                tuple(word for word in words if word not in grammar("legal forms of companies")), set()
            ).add(name)
    for words in own:
        full = known.get(words, set()) - {own[words]}
        if len(full) == 1:
            own[words] = next(iter(full))


def _with_short_forms(bodies: _Bodies, names: dict[int, Name], own: dict[Name, Name]) -> dict[int, str]:
    """Adds those that the article's full names tell: by their opening, or by their tail."""
    waiting = [one for one in bodies if one[0] not in names and not one[1].text[0].islower()]
    if waiting:
        full = {words: names[index] for index, _, words in bodies if index in names}
        openings, printed, tails = _openings(full), _openings(own), _tails(full)
        for index, span, words in waiting:
            if name := _by_opening(words, openings, printed) or _by_tail(span.text, words, tails):
                names[index] = name
        _add_parts(waiting, bodies, names)
    return {index: _identity(name) for index, name in names.items()}


def _add_parts(waiting: _Bodies, bodies: _Bodies, names: dict[int, Name]) -> None:
    """Adds those that are a part of the only body of the article that has such parts."""
    parts = [(index, words) for index, _, words in waiting if index not in names and wholes_of(words)]
    wholes = [(words, names.get(index)) for index, _, words in bodies] if parts else []
    for index, words in parts:
        if name := completed_by_host(words, wholes):
            names[index] = name


def _is_body(span: Span) -> bool:
    return span.type is EntityType.ORGANISATION and not span.nested and not span.generic


@lru_cache(maxsize=8192)
def _identity(words: Name) -> str:
    place = words[-1] if words[-1].startswith("@") else ""
    return "body:" + re.sub(r"[^a-z0-9]+", "-", fold(" ".join(words[:-1] if place else words))).strip("-") + place


def _openings(own: dict[Name, Name]) -> _Index:
    """The opening words of the article's full names → the names that they open."""
    found: _Index = {}
    for words, name in own.items():
        for length in range(2, min(len(words), _LONGEST)):
            found.setdefault(words[:length], set()).add(name)
    return found


def _by_opening(words: Name, openings: _Index, printed: _Index) -> Name | None:
    """A short form whose words open exactly one of the article's full names: ``Đảng ủy khối`` …

    What has branches on every level (``BĐBP``, ``Hội Phụ nữ``) is one of them only by a name ``printed`` in full.
    """
    level = level_of(words)
    matching = (printed if level in ("local", "none") else openings).get(words, set())
    return next(iter(matching)) if len(matching) == 1 and level != "home" else None


def _tails(own: dict[Name, Name]) -> _Index:
    """What begins with ``khối``, ``trường`` … inside the full names: its opening words → the whole tails."""
    found: _Index = {}
    for name in own.values():
        for at in range(min(len(name), _LONGEST)):
            if _begins_tail(name, at):
                for length in range(1, min(len(name) - at, _LONGEST)):
                    found.setdefault(name[at : at + length], set()).add(name[at:])
    return found


def _begins_tail(words: Name, at: int) -> bool:
    """``Khối …``, ``Sư đoàn …``, ``Bộ …`` inside a name, but not the last syllable of ``Đảng bộ``."""
    if words[at] == "bộ":
        return at > 0 and words[at - 1] not in grammar("no ministry with bộ")
    begin = grammar("first words of a tail")
    return words[at] in begin or (words[at + 1 : at + 2] in _SECOND and f"{words[at]} {words[at + 1]}" in begin)


def _by_tail(mention: str, words: Name, tails: _Index) -> Name | None:
    """``Đảng bộ Khối`` by the tail of ``Ban Thường vụ Đảng ủy Khối Các cơ quan và Doanh nghiệp tỉnh …``."""
    school = words[-1] == "trường" and words[-2:-1] and words[-2] in grammar("words before a school without its name")
    one_word = school or mention.split()[-1][0].isupper()  # no "Ngân hàng Chính sách xã hội" by "Hội Nông dân"
    for cut in range(1, len(words) if one_word else len(words) - 1):
        matching = tails.get(words[cut:]) if _begins_tail(words, cut) else None
        if matching:
            return (*words[:cut], *next(iter(matching))) if len(matching) == 1 else None
    return None
