# SPDX-License-Identifier: MIT
"""Owns which body a mention means: short forms by the article's place, its full names, its only commune or school."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from reader.core.folding import exact, fold
from reader.core.remember import Remembered
from reader.core.span import EntityType, Span
from reader.extract.body_names import (
    Name,
    ends_with_level,
    kind_and_name,
    level_of,
    name_as_province,
    own_name,
    same_kind,
    spelled_out,
    unit_of,
    with_province,
)
from reader.extract.lexicon import grammar
from reader.extract.mastheads import find_masthead, masthead_of
from reader.extract.place_identity import Locality, take_apart
from reader.extract.words import Words

__all__ = ["resolve_bodies", "spelled_out"]

_LONGEST = 24
_EDGE = 3
_OPENING, _CLOSING = "([“\"' ", ")]”\"'. "
_LONGEST_MARK = 8
"""Code points of a paper's mark: ``ĐCSVN``."""
_PROMINENT = 3
"""So much oftener than any other an article names the commune that it calls ``xã`` alone."""
_BASE_KINDS = ("xã", "phường", "thị trấn")
_SCHOOLS = ("trường", "đại", "học")
_Index = dict[Name, set[Name]]
_spelled = Remembered(exact).__getitem__


def resolve_bodies(text: str, spans: Sequence[Span], locality: Locality) -> dict[int, str]:
    """Index of a span → identity of its body; those that stay general or ambiguous are left out."""
    bodies = [(index, span, spelled_out(span.text)) for index, span in enumerate(spans) if _is_body(span)]
    if not bodies:
        return {}
    own = {words: name for _, span, words in bodies if (name := own_name(span.text, words, locality.province))}
    openings, tails = _openings(own), _tails(own)
    home = _Home(locality, spans, own)
    found: dict[int, str] = {}
    for index, span, words in bodies:
        if masthead := _paper(text, span, words, locality):
            found[index] = _identity(tuple(Words(masthead).keys[:-1]))
        elif (
            name := own.get(words)
            or home.completed(words)
            or _by_opening(words, openings)
            or _by_tail(span.text, words, tails)
        ):
            found[index] = _identity(name)
    return found


def _is_body(span: Span) -> bool:
    return span.type is EntityType.ORGANISATION and not span.nested and not span.generic


def _paper(text: str, span: Span, words: Name, locality: Locality) -> str | None:
    """The paper behind a masthead's mark; inside a sentence ``BHXH`` and ``BĐBP`` are the bodies that they shorten."""
    mention = span.text
    if not ((mention.isupper() and len(mention) <= _LONGEST_MARK) or "báo " in mention.casefold()[:5]):
        return None
    if words != tuple(Words(mention).keys[:-1]) and not _signs(text, span):
        return None
    masthead = find_masthead(mention) or masthead_of(mention, locality.province and unit_of(locality.province).name)
    return masthead.name if masthead else None


def _signs(text: str, span: Span) -> bool:
    """Whether a mark opens or ends its line, as papers sign: ``(LĐ) - ``, ``(Theo BĐBP)``."""
    before = "\n" * (span.start < _EDGE) + text[max(0, span.start - _EDGE) : span.start]
    behind = text[span.end : span.end + _EDGE] + "\n" * (span.end + _EDGE > len(text))
    return before.rstrip(_OPENING).endswith("\n") or behind.lstrip(_CLOSING).startswith("\n")


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


def _by_opening(words: Name, openings: _Index) -> Name | None:
    """A short form whose words open exactly one of the article's full names: ``Đảng ủy khối`` …"""
    matching = openings.get(words, set())
    return next(iter(matching)) if len(matching) == 1 else None


def _tails(own: dict[Name, Name]) -> _Index:
    """What begins with ``khối``, ``trường`` … inside the full names: its opening words → the whole tails."""
    found: _Index = {}
    for name in own.values():
        for at in range(min(len(name), _LONGEST)):
            if name[at] in grammar("first words of a tail"):
                for length in range(1, min(len(name) - at, _LONGEST)):
                    found.setdefault(name[at : at + length], set()).add(name[at:])
    return found


def _by_tail(mention: str, words: Name, tails: _Index) -> Name | None:
    """``Đảng bộ Khối`` by the tail of ``Ban Thường vụ Đảng ủy Khối Các cơ quan và Doanh nghiệp tỉnh …``."""
    one_word = mention.split()[-1][0].isupper()  # no "Ngân hàng Chính sách xã hội" by "Hội Nông dân"
    for cut in range(1, len(words) if one_word else len(words) - 1):
        matching = tails.get(words[cut:])
        if matching:
            return (*words[:cut], *next(iter(matching))) if len(matching) == 1 else None
    return None


class _Home:
    """The places and the school that an article's general names belong to."""

    def __init__(self, locality: Locality, spans: Sequence[Span], own: dict[Name, Name]) -> None:
        self._province = locality.province
        self._district = locality.district or locality.only_district
        self._spans = spans
        self._communes: dict[str, Name | None] = {}
        schools = {name for words, name in own.items() if words[0] in _SCHOOLS}
        self._school = next(iter(schools)) if len(schools) == 1 else None

    def completed(self, words: Name) -> Name | None:
        """``Tỉnh ủy``, ``UBND xã``, ``Sở Y tế``, ``nhà trường`` with what the article is about."""
        if words[-2:] == ("nhà", "trường"):
            return (*words[:-2], *self._school) if self._school else None
        level = ends_with_level(words)
        if level in _BASE_KINDS:
            return self._with_commune(words, level)
        if level:
            return self._with_unit(words, level)
        if words[-1] in ("ủy", "đoàn") and len(words) > 1:
            return self._with_party_level(words)
        return self._with_rank(words)

    def _with_commune(self, words: Name, level: str) -> Name | None:
        if not self._province:
            return None
        if level not in self._communes:
            self._communes[level] = _leading(_names_of(self._spans, level))
        name = self._communes[level]
        return (*words, *name, f"@{self._province}") if name else None

    def _with_unit(self, words: Name, level: str) -> Name | None:
        if " ".join(words[: -len(level.split())]) in grammar("bodies of many kinds"):
            return None
        code = next((code for code in self._codes() if same_kind(code, level)), None)
        if code is None:
            earlier = name_as_province(self._province) if level == "tỉnh" and self._province else None
            return (*words, *earlier) if earlier else None
        return with_province((*words, *kind_and_name(code, with_kind=False)), self._province)

    def _codes(self) -> list[str]:
        return [code for code in (self._district, self._province) if code]

    def _with_party_level(self, words: Name) -> Name | None:
        """``Ban Thường vụ Huyện ủy``: the level is said by the word before."""
        kinds = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "quận": "quận", "thị": "thị xã"}
        level = kinds.get(words[-2])
        return self._with_unit(words, level) if level else None

    def _with_rank(self, words: Name) -> Name | None:
        """``Sở Y tế``: of the province; with the unit's kind before its name."""
        rank = level_of(words)
        code = self._province if rank == "province" else self._district if rank == "district" else None
        if code is None:
            return None
        name = (*words, *kind_and_name(code, with_kind=words[0] not in ("tỉnh", "huyện", "quận", "thị")))
        return with_province(name, self._province)


def _leading(names: Counter[Name]) -> Name | None:
    """The commune that the article is about: the only one, or named thrice as often as any other."""
    (name, times), (_, next_times) = [*names.most_common(2), ((), 0), ((), 0)][:2]
    return name if name and times >= _PROMINENT * next_times else None


def _names_of(spans: Sequence[Span], kind: str) -> Counter[Name]:
    """The names that follow this kind of commune in the article's places and bodies."""
    names: Counter[Name] = Counter()
    for span in spans:
        if span.generic:
            continue
        if span.type is EntityType.PLACE:
            mention = _spelled(span.text)
            if mention.startswith(kind + " ") and take_apart(span.text).level == "commune":
                names[tuple(Words(mention[len(kind) + 1 :]).keys[:-1])] += 1
        elif span.type is EntityType.ORGANISATION and (name := _commune_in(span.text, kind)):
            names[name] += 1
    return names


def _commune_in(mention: str, kind: str) -> Name | None:
    """The commune's name at the end of a body's: ``Đảng ủy xã Phú Mỹ``."""
    _, sign, name = _spelled(mention).rpartition(f" {kind} ")
    if not sign or not mention[-len(name) :][:1].isupper():
        return None
    return tuple(Words(name).keys[:-1])
