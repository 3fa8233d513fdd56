# SPDX-License-Identifier: MIT
"""Owns who gave out a document and where, by the words around its mention: its body, its province or district."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, cached_property, partial

from reader.core.folding import exact, fold
from reader.core.resources import read_lines
from reader.core.span import EntityType, Span
from reader.extract.body_home import commune_of_body, commune_of_committee
from reader.extract.body_names import ends_with_level, is_named_by_level
from reader.extract.body_spelling import spelled_out, unit_at_end
from reader.extract.document_giver import Giver, giver_of, unit_of
from reader.extract.gazetteer import provinces
from reader.extract.place_identity import Locality
from reader.extract.word_groups import LatePattern, choice

_any = partial(choice, "document_words")
ISSUER = LatePattern(
    lambda: (
        r"[\s,]*(?:(?:về|ngày)\s[^.;,]{0,60}[\s,]*)?(?:của|do)\s+(?:Ban\s+(?:Thường\s+vụ|Chấp\s+hành)\s+)?"
        rf"(?:(?P<national>(?:{_any('givers of the centre')})\b|(?:Thường\s+vụ\s+)?(?:{_any('committee of the army')}))"
        rf"|(?P<local>{_any('local givers')}))"
    )
)
"""Who gave out a document, right behind its mention."""
_PROVINCIAL = ("TU", "ĐUK")
_OF_PROVINCE = ("TU", "UBND", "HĐND")
_OF_DISTRICT = ("HU", "QU", "THU", "TXU", "TPU", "HĐ", "UBKTHU", "BTGHU", "BTCHU", "BTVHU")
_OF_COMMUNE = ("ĐU", "UBND", "HĐND")
_OF_BASE = ("ĐU", "CB", "ĐB", "CBQS")
"""A party committee or branch of a commune, office or company: its numbers say nothing outside it."""
_LEVELS = (("@tỉnh",), ("@huyện",))
"""What the list of signs says of offices that are there on one level only."""
_LEVELS_NAMED = ("tỉnh", "huyện", "quận", "thị xã")
_BY = 60
_GIVEN_OUT = re.compile(
    r"(?:(?:UBND|HĐND|[UỦ]y\s+ban\s+nhân\s+dân|Đảng\s+[uủ]y)\s+(?P<level>xã|phường|thị\s+trấn|huyện|quận|thị\s+xã)"
    r"|(?P<party>Huyện|Quận|Thị)\s+[uủ]y)[^.;,]{0,30}(?:ban\s+hành|ra|ký|có|tại|theo)\s[^.;,]{0,12}$"
)
_LEVEL = 16
"""Code points behind the kind of a body in which its level is said."""
_BASE = re.compile(r"\b(?:xã|phường|thị\s+trấn)\b")
_PROVINCE = re.compile(r"\btỉnh\b")
_DISTRICT_BODY = LatePattern(lambda: rf"\b(?:{_any('levels of districts')})\b")
_DISTRICT = re.compile(r"\b(?:[Hh]uyện|[Qq]uận|Thị|thị\s+xã)\b")


class Issuers:
    """Who may have given out the documents of one article."""

    def __init__(
        self,
        text: str,
        spans: Sequence[Span],
        locality: Locality,
        published: str | None,
        bodies: Mapping[int, str] | None = None,
    ) -> None:
        self._text = text
        self._spans = spans
        self._locality = locality
        self._published = published
        self._bodies = bodies or {}
        self._givers: dict[int, Giver | None] = {}
        self._told: dict[str, set[str]] = {}
        self._levels: dict[tuple[str, ...], str | None] = {}

    def note(self, index: int, symbol: str) -> None:
        """Remember by whom a document was given out where that is said, for its other mentions."""
        giver = self._giver_of(index)
        mark = self._mark_by(giver, symbol) if giver else None
        if mark:
            self._told.setdefault(symbol, set()).add(mark)

    def mark_of(self, index: int, symbol: str) -> str | None:
        """What tells a local document from others of its symbol: the code of the place of its body, or that body."""
        giver, told = self._giver_of(index), self._told.get(symbol, set())
        if giver is None:
            return next(iter(told)) if len(told) == 1 else self._place_of(self._spans[index], symbol, None)
        mark = self._mark_by(giver, symbol)
        unknown = giver.is_of_commune and _ending(symbol) in _OF_COMMUNE
        if mark or unknown or _is_strange(giver, symbol):
            return mark
        return self._place_of(self._spans[index], symbol, giver)

    def giver_named(self, index: int) -> str | None:
        """The body that a text names beside a document as its giver: ``Hội đồng trường có Nghị quyết 18``."""
        giver = self._giver_of(index)
        return giver.mention if giver else None

    def is_given_in_a_place(self, index: int) -> bool:
        """Whether the body beside a document is that of a province, district or commune: ``Đảng ủy Công an tỉnh``."""
        giver = self._giver_of(index)
        if giver is None:
            return False
        return giver.is_of_commune or ends_with_level(giver.words) is not None or unit_at_end(giver.words) is not None

    def _giver_of(self, index: int) -> Giver | None:
        if index not in self._givers:
            self._givers[index] = giver_of(self._text, self._spans, index, self._bodies)
        return self._givers[index]

    def _mark_by(self, giver: Giver, symbol: str) -> str | None:
        """The place of the body beside a document, or its name."""
        ending, home = _ending(symbol), self._locality
        if giver.is_of_commune:
            in_place = ending in _OF_COMMUNE
            return commune_of_body(giver.words, self._spans, home, self._published) if in_place else None
        unit = unit_of(giver, home)
        if unit is not None and ending not in _OF_BASE and (len(unit.code) == 3 or ending not in _OF_DISTRICT):
            return unit.code
        own = giver.slug if ending in _OF_BASE else giver.own_name() if unit is None else None
        if own is None and unit is None and ending in _OF_PROVINCE:
            level = ends_with_level(giver.words)
            if level in _LEVELS_NAMED:
                return home.province if level == "tỉnh" else home.district or home.only_district or self._only_district
        return own

    def _place_of(self, span: Span, symbol: str, giver: Giver | None) -> str | None:
        """The code of the place whose party or authority gave a document out; None where the article leaves it open."""
        text, locality, ending = self._text, self._locality, _ending(symbol)
        issuer = ISSUER.match(text, span.end)
        by = _GIVEN_OUT.search(text, max(0, span.start - _BY), span.start)
        named = (issuer["local"] if issuer and issuer["local"] else "") + " " + (by[0] if by else "")
        if ending in _OF_BASE:
            return (self._commune if ending == "ĐU" and giver is None else None) or (
                self._committee_spoken_of if giver is None else None
            )
        if giver is None and _BASE.search(text[span.end : issuer.end() + _LEVEL] if issuer else named):
            return None
        if ending in _OF_DISTRICT or _DISTRICT.search(named):
            return locality.district or locality.only_district or self._only_district
        kinds = _bodies_behind(symbol)
        if kinds in _LEVELS:
            return locality.province if kinds == _LEVELS[0] else locality.district or locality.only_district
        if locality.district and ending not in _PROVINCIAL and not ending.endswith("TU"):
            level = self._level_spoken_of(kinds)
            return level or (locality.province if ending in _OF_PROVINCE else None)
        if locality.province is None and ending == "ĐUK":
            return self._committee_spoken_of
        return locality.province or (self._only_province if ending in _OF_PROVINCE else None)

    @cached_property
    def _commune(self) -> str | None:
        return commune_of_committee(self._spans, self._locality, self._published)

    @cached_property
    def _committee_spoken_of(self) -> str | None:
        """The only party committee of a unit, office or company that an article names: ``dang-uy-su-doan-10``."""
        if any(_OF_UNIT.match(name) for name in self._unknown_bodies):
            return None
        named = (body.removeprefix("body:") for body in self._bodies.values())
        committees = {name.replace("dang-bo-", "dang-uy-", 1) for name in named if _OF_UNIT.match(name)}
        return committees.pop() if len(committees) == 1 else None

    @cached_property
    def _unknown_bodies(self) -> list[str]:
        """Bodies of which the article leaves open which ones are meant."""
        spans = (span for index, span in enumerate(self._spans) if index not in self._bodies and not span.generic)
        names = (fold(" ".join(spelled_out(span.text))) for span in spans if span.type is EntityType.ORGANISATION)
        return [name.replace(" ", "-") for name in names]

    @cached_property
    def _only_province(self) -> str | None:
        return self._only_unit(_OF_A_PROVINCE, length=2)

    @cached_property
    def _only_district(self) -> str | None:
        return self._only_unit(_OF_A_DISTRICT, length=3)

    def _only_unit(self, committees: re.Pattern[str], *, length: int) -> str | None:
        """The one province or district whose committee or authority an article names that is at home nowhere."""
        found = (unit_at_end(tuple(name.split())) for name in self._names_of_bodies if committees.search(name))
        codes = {unit[1].code for unit in found if unit and len(unit[1].code) == length}
        return codes.pop() if len(codes) == 1 else None

    def _level_spoken_of(self, kinds: tuple[str, ...]) -> str | None:
        """The district or the province, whichever alone has its bodies in the article; of these kinds if known."""
        if kinds not in self._levels:
            names = (
                [name for name in self._names_of_bodies if name.startswith(kinds)] if kinds else self._names_of_bodies
            )
            of_province, of_district = any(map(_PROVINCE.search, names)), any(map(_DISTRICT_BODY.search, names))
            level = self._locality.province if of_province else self._locality.district
            self._levels[kinds] = level if of_province is not of_district else None
        return self._levels[kinds]

    @cached_property
    def _names_of_bodies(self) -> list[str]:
        bodies = (span for span in self._spans if span.type is EntityType.ORGANISATION and not span.generic)
        return [" ".join(spelled_out(span.text)) for span in bodies]


def _ending(symbol: str) -> str:
    """The last sign of a symbol: ``HU``."""
    return symbol.upper().rpartition("/")[2].rpartition("-")[2]


def _is_strange(giver: Giver, symbol: str) -> bool:
    """Whether the body beside a document is one of the country, or one of many of its name that no place tells."""
    if giver.is_of_commune or giver.slug is not None or is_named_by_level(giver.mention) or unit_at_end(giver.words):
        return False
    return not _ending(symbol).endswith(("U", *_OF_PROVINCE)) and not _bodies_behind(symbol)


@cache
def _kinds_by_sign() -> dict[str, tuple[str, ...]]:
    """The sign in a symbol → the first words of the bodies that it stands for: ``TA`` → ``tòa án``."""
    rows = (line.split("|") for line in read_lines("lists/symbol_bodies.txt"))
    return {sign.strip(): tuple(kind.strip() for kind in kinds.split(";")) for sign, kinds in rows}


def _bodies_behind(symbol: str) -> tuple[str, ...]:
    signs = symbol.upper().rpartition("/")[2].split("-")
    return next((_kinds_by_sign()[sign] for sign in reversed(signs) if sign in _kinds_by_sign()), ())


_OF_A_PROVINCE = re.compile(r"\b(?:tỉnh|thành)\s+ủy\b|^(?:ủy ban nhân dân|hội đồng nhân dân)\s+(?:tỉnh|thành phố)\b")
_OF_A_DISTRICT = re.compile(
    r"\b(?:huyện|quận|thị)\s+ủy\b|^(?:ủy ban nhân dân|hội đồng nhân dân)\s+(?:huyện|quận|thị xã)\b"
)
_OF_UNIT = re.compile(r"dang-(?:uy|bo)-(?!(?:tinh|huyen|quan|thanh-pho|thi-xa|xa|phuong|thi-tran)-)")
_COMMITTEE = re.compile(
    r"(?P<level>Tỉnh|Thành|Huyện|Quận)\s+[uủ]y|Đảng\s+bộ\s+(?P<party>tỉnh|huyện|quận)\b|(?P<army>(?:Thường\s+vụ\s+)?Quân)\s+[uủ]y\s+(?:Trung\s+ương|TW)"
)
_ENDINGS = {"tỉnh": "TU", "thành": "TU", "huyện": "HU", "quận": "QU"}


def committee_behind(text: str, span: Span, locality: Locality) -> str | None:
    """With what the symbols of the committee end that stands behind a mention: ``TU``; None where that is open."""
    issuer = ISSUER.match(text, span.end)
    found = _COMMITTEE.match(text, issuer.start(issuer.lastgroup or 0)) if issuer else None
    if found is None:
        return None
    if found["army"]:
        return "QUTW"
    city = locality.province and provinces()[locality.province].kind != "Tỉnh" and not locality.district
    level = (found["level"] or found["party"]).lower()
    return None if level == "thành" and not city else _ENDINGS[level]


_MINISTRY = re.compile(r"[\s,]*(?:ngày\s[^.;,]{0,20}[\s,]*)?(?:của|do)\s+(Bộ\s+[^.;()]{3,60})")


def ministry_behind(text: str, span: Span) -> str | None:
    """How circulars of the ministry that stands behind a mention are signed: ``BNV``."""
    found = _MINISTRY.match(text, span.end)
    words = exact(" ".join(found[1].split())) if found else ""
    fitting = [name for name in _signs_of_ministries() if words.startswith(name)]
    return _signs_of_ministries()[max(fitting, key=len)] if fitting else None


@cache
def _signs_of_ministries() -> dict[str, str]:
    rows = (line.split("|") for line in read_lines("lists/ministries.txt"))
    return {exact(name.strip()): sign.strip() for sign, names in rows for name in names.split(";")}
