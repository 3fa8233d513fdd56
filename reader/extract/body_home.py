# SPDX-License-Identifier: MIT
"""Owns what an article's general names belong to: its province, districts, communes, its school, its association."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from reader.core.folding import exact
from reader.core.remember import Remembered
from reader.core.span import EntityType, Span
from reader.extract.body_names import (
    ends_in_a_name,
    ends_with_level,
    kind_and_name,
    name_as_province,
    names_hamlet,
    own_name,
    same_kind,
    with_province,
)
from reader.extract.body_places import home_of, where_written
from reader.extract.body_spelling import level_of, spelled_out
from reader.extract.body_where import Name, Where, code_of, mark_of
from reader.extract.gazetteer import districts
from reader.extract.lexicon import grammar
from reader.extract.place_identity import Locality, take_apart

_PROMINENT = 3
"""So much oftener than any other an article names the commune or association that it calls ``xã``, ``hội`` alone."""
_LONGEST_PARAGRAPH = 2_000
_MOST_SPANS = 80
"""So far back, in code points and in marks, a paragraph is asked for the unit of which it speaks."""
_BASE_KINDS = ("xã", "phường", "thị trấn")
_OF_UNITS = ("commune", "district", "town", "city")
_SCHOOLS = ("trường", "đại", "học")
_LEVELS = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "quận": "quận", "thị": "thị xã"}
_spelled = Remembered(exact).__getitem__


class Home:
    """The places, the school and the association that an article's general names belong to."""

    def __init__(
        self, text: str, spans: Sequence[Span], locality: Locality, where: Where, own: dict[Name, Name]
    ) -> None:
        self._text = text
        self._spans = spans
        self._where = where
        self._province, self._district = locality.province, locality.district
        self._communes: dict[str, Name | None] = {}
        self._units: dict[str, str | None] = {}
        schools = {name for words, name in own.items() if words[0] in _SCHOOLS}
        self._school = next(iter(schools)) if len(schools) == 1 else None

    def completed(self, words: Name, index: int) -> Name | None:
        """``Tỉnh ủy``, ``UBND xã``, ``Sở Y tế``, ``nhà trường`` with what the article is about at this mention."""
        if words[-2:] == ("nhà", "trường"):
            return (*words[:-2], *self._school) if self._school else None
        level = ends_with_level(words) if not ends_in_a_name(self._spans[index].text) else None
        if level in _BASE_KINDS:
            return self._with_commune(words, level, index)
        if level:
            return self._with_unit(words, level, index)
        if len(words) > 1 and words[-1] == "hội" and words[-2] in _LEVELS:
            return self._with_association(words, index)
        if words[-3:] == ("trung", "ương", "hội"):
            return (*words[:-1], *self._association, "việt", "nam") if self._association else None
        if words[-1] in ("ủy", "đoàn") and len(words) > 1:
            return self._with_party_level(words, index)
        return None if self._spans[index].text[0].islower() else self._with_rank(words)

    def _with_commune(self, words: Name, level: str, index: int) -> Name | None:
        if level not in self._communes:
            self._communes[level] = _leading(_names_of(self._spans, level))
        name, where = self._communes[level], self._where
        if name is None and (near := self._commune_before(index, (level,))):
            where, name = near, near.commune and near.commune[len(level.split()) :]
        mark = mark_of((*level.split(), *name), where) if name else None
        return (*words, *name, f"@{mark}") if name and mark else None

    def of_hamlet(self, words: Name, index: int) -> Name | None:
        """``Chi bộ ấp 7`` in the commune of which its paragraph speaks."""
        mention = self._spans[index].text
        near = self._commune_before(index, _BASE_KINDS) if names_hamlet(mention) else None
        return own_name(mention, words, near) if near else None

    def _commune_before(self, index: int, kinds: Sequence[str]) -> Where | None:
        """The only commune of these kinds that the paragraph names before a mention, and the units behind it."""
        found = self._named_before(index, kinds)
        if len(found) != 1:
            return None
        name, at = next(iter(found.items()))
        return replace(where_written(self._text, self._spans, at, self._where) or self._where, commune=name)

    def _named_before(self, index: int, kinds: Sequence[str]) -> dict[Name, int]:
        """Kind and name of the units that the paragraph names before a mention → index of the span."""
        start = self._spans[index].start
        paragraph = self._text.rfind("\n", max(0, start - _LONGEST_PARAGRAPH), start) + 1
        found: dict[Name, int] = {}
        for at in range(index - 1, max(-1, index - _MOST_SPANS), -1):
            span = self._spans[at]
            if span.start < max(paragraph, start - _LONGEST_PARAGRAPH):
                break
            for kind in kinds if not span.generic else ():
                if name := _name_of(span, kind):
                    found[(*kind.split(), *name)] = at
        return found

    def _with_unit(self, words: Name, level: str, index: int) -> Name | None:
        if " ".join(words[: -len(level.split())]) in grammar("bodies of many kinds"):
            return None
        codes = [code for code in (self._district, self._province) if code]
        code = next((code for code in codes if same_kind(code, level)), None)
        if code is None and level != "tỉnh" and not self._where.today:
            names = self._named_before(index, (level,))
            if len(names) == 1:
                return with_province((*words, *next(iter(names))[len(level.split()) :]), self._province)
            code = None if names else self._only_unit(level)
        if code is None:
            earlier = name_as_province(self._province) if level == "tỉnh" and self._province else None
            return (*words, *earlier) if earlier else None
        return with_province((*words, *kind_and_name(code, with_kind=False)), self._province)

    def _only_unit(self, level: str) -> str | None:
        """The only district of a kind that the article names, or the province's only town or city."""
        if self._province is None:
            return None
        if level not in self._units:
            named = {code for code in self._districts_named if same_kind(code, level)}
            if not named and (only := self._where.district):
                named = {only} if same_kind(only, level) else set()
            if not named and level == "thành phố":
                named = {code for code, unit in districts().items() if unit.above == self._province}
                named = {code for code in named if same_kind(code, level)}
            self._units[level] = next(iter(named)) if len(named) == 1 else None
        return self._units[level]

    @cached_property
    def _districts_named(self) -> frozenset[str]:
        """The districts of the article's province that it names as such: ``TP Biên Hòa``, no bare ``Bắc Kạn``."""
        places = (span.text for span in self._spans if span.type is EntityType.PLACE and not span.generic)
        named = (take_apart(place) for place in places)
        codes = (code for one in named if one.level in ("district", "city", "town") for code in one.codes)
        return frozenset(code for code in codes if len(code) == 3 and districts()[code].above == self._province)

    def _with_party_level(self, words: Name, index: int) -> Name | None:
        """``Ban Thường vụ Huyện ủy``: the level is said by the word before."""
        level = _LEVELS.get(words[-2])
        return self._with_unit(words, level, index) if level else None

    def _with_association(self, words: Name, index: int) -> Name | None:
        """``Tỉnh hội``: the association that the article is about."""
        level = _LEVELS[words[-2]]
        own = self._association
        return self._with_unit((*words[:-2], *own, *level.split()), level, index) if own else None

    @cached_property
    def _association(self) -> Name | None:
        """The association of which the article's bodies are: the only one, or named thrice as often as any other."""
        bodies = (spelled_out(span.text) for span in self._spans if span.type is EntityType.ORGANISATION)
        return _leading(Counter(found for words in bodies if (found := _association_in(words))))

    def _with_rank(self, words: Name) -> Name | None:
        """``Sở Y tế``, ``Đảng bộ Sở Y tế``: of the province; with the unit's kind before its name."""
        rank = level_of(words)
        if rank not in ("province", "district", "police"):
            inside = (level_of(words[at:]) for at in range(1, len(words) - 1))
            rank = next((level for level in inside if level == "province"), "")
        code = self._district if rank == "district" else self._province if rank in ("province", "police") else None
        if code is None:
            return None
        police = ("công", "an") if rank == "police" else ()
        name = (*words, *police, *kind_and_name(code, with_kind=words[0] not in grammar("levels before a name")))
        return with_province(name, self._province)


def _association_in(words: Name) -> Name | None:
    known = grammar("associations with branches")
    for at, word in enumerate(words):
        for length in range(5, 1, -1) if word == "hội" else ():
            if " ".join(words[at : at + length]) in known:
                return words[at : at + length]
    return None


def _leading(names: Counter[Name]) -> Name | None:
    """The commune that the article is about: the only one, or named thrice as often as any other."""
    (name, times), (_, next_times) = [*names.most_common(2), ((), 0), ((), 0)][:2]
    return name if name and times >= _PROMINENT * next_times else None


def _names_of(spans: Sequence[Span], kind: str) -> Counter[Name]:
    """The names that follow this kind of commune in the article's places and bodies."""
    return Counter(name for span in spans if not span.generic and (name := _name_of(span, kind)))


def _name_of(span: Span, kind: str) -> Name | None:
    """The unit of this kind that a place or a body names: ``xã Phú Mỹ``, ``Đảng ủy xã Phú Mỹ``, ``UBND TP Hạ Long``."""
    if span.type is not EntityType.PLACE and span.type is not EntityType.ORGANISATION:
        return None
    words, kinds = spelled_out(span.text), tuple(kind.split())
    size = len(kinds)
    at = next((at for at in range(len(words) - size - 1, -1, -1) if words[at : at + size] == kinds), None)
    if at is None:
        return None
    if span.type is EntityType.PLACE:
        return words[size:] if at == 0 and take_apart(span.text).level in _OF_UNITS else None
    name, written = words[at + size :], span.text.replace(".", " ").split()
    return name if at > 0 and len(name) <= len(written) and written[-len(name)][0].isupper() else None


def commune_of_committee(spans: Sequence[Span], locality: Locality, published: str | None) -> str | None:
    """The gazetteer's code of the commune whose party committee is the only one, or the leading one, of an article."""
    where = home_of(locality, published)
    named = Counter[Name]()
    for span in spans:
        if span.type is EntityType.ORGANISATION and _spelled(span.text)[:7] in ("đảng ủy", "đảng bộ"):
            named.update((*kind.split(), *name) for kind in _BASE_KINDS if (name := _name_of(span, kind)))
    leading = _leading(named)
    return code_of(leading, where) if leading else None


def commune_of_body(words: Name, spans: Sequence[Span], locality: Locality, published: str | None) -> str | None:
    """The gazetteer's code of the commune of ``Đảng ủy xã Quản Bạ``; of ``UBND xã`` the only or leading one named."""
    for kind in _BASE_KINDS:
        kinds = tuple(kind.split())
        at = next((at for at in range(1, len(words)) if words[at : at + len(kinds)] == kinds), None)
        if at is None or (kind == "xã" and words[at - 1] == "thị"):
            continue
        name = words[at + len(kinds) :] or _leading(_names_of(spans, kind))
        return code_of((*kinds, *name), home_of(locality, published)) if name else None
    return None
