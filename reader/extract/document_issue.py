# SPDX-License-Identifier: MIT
"""Owns where and when a document was given out, by the words around its mention: its year, its province or district."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from reader.core.folding import exact
from reader.core.span import EntityType, Span
from reader.extract.body_home import commune_of_committee
from reader.extract.dates import read_days
from reader.extract.gazetteer import provinces
from reader.extract.place_identity import Locality

ISSUER = re.compile(
    r"[\s,]*(?:(?:về|ngày)\s[^.;,]{0,60}[\s,]*)?(?:của|do)\s+(?:Ban\s+(?:Thường\s+vụ|Chấp\s+hành)\s+)?"
    r"(?:(?P<national>Bộ\s+Chính\s+trị|Ban\s+Bí\s+thư|Trung\s+ương|BCH\s*TW|TW\b|Thủ\s+tướng|Chính\s+phủ|Quốc\s+hội"
    r"|(?:Thường\s+vụ\s+)?Quân\s+[uủ]y)"
    r"|(?P<local>Đảng\s+bộ\s+|Tỉnh|Thành|Huyện|Quận|Thị|Đảng\s+[uủ]y|HĐND|Hội\s+đồng\s+nhân\s+dân|UBND|[UỦ]y\s+ban\s+nhân\s+dân|Sở|Phòng))"
)
"""Who gave out a document, right behind its mention."""
_PROVINCIAL = ("TU", "UBND", "HĐND", "ĐUK")
_OF_DISTRICT = ("HU", "QU", "THU", "TXU", "TPU", "HĐ", "UBKTHU", "BTGHU", "BTCHU", "BTVHU")
_OF_BASE = ("ĐU", "CB", "ĐB", "CBQS")
"""A party committee or branch of a commune, office or company: its numbers say nothing outside it."""
_BY = 60
_GIVEN_OUT = re.compile(
    r"(?:(?:UBND|HĐND|[UỦ]y\s+ban\s+nhân\s+dân|Đảng\s+[uủ]y)\s+(?P<level>xã|phường|thị\s+trấn|huyện|quận|thị\s+xã)"
    r"|(?P<party>Huyện|Quận|Thị)\s+[uủ]y)[^.;,]{0,30}(?:ban\s+hành|ra|ký|có|tại|theo)\s[^.;,]{0,12}$"
)
_BASE = re.compile(r"\b(?:xã|phường|thị\s+trấn)\b")
_PROVINCE = re.compile(r"\btỉnh\b")
_DISTRICT_BODY = re.compile(r"\b(?:huyện|quận|thị xã|thị ủy)\b")
_DISTRICT = re.compile(r"\b(?:[Hh]uyện|[Qq]uận|Thị|thị\s+xã)\b")

_NEAR = 130
"""Code points before and behind a mention in which its day or year is said."""
_ISSUED = r"(?:ban\s+hành|ký|ra|cấp)"
_BEHIND = re.compile(
    rf"\s*(?:\([^)]*\)\s*)?năm\s+(?P<own>(?:19|20)\d\d)\b"
    rf"|[^.;]{{0,50}}?\b{_ISSUED}\s+(?:ngày\s+)?\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?(?P<day>(?:19|20)\d\d)"
    rf"|[^.;\d]{{0,90}}?\b{_ISSUED}\s+(?:vào\s+)?(?:(?:đầu|giữa|cuối)\s+)?(?:năm\s+|tháng\s+\d{{1,2}}\s?[/-]\s?)"
    r"(?P<year>(?:19|20)\d\d)"
)
_BEFORE = re.compile(
    r"(?:(?P<day>\d{1,2})\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?(?P<full>(?:19|20)\d\d))?(?!\d)"
    r"|\b(?:[Nn]ăm\s+|tháng\s+\d{1,2}\s?[/-]\s?)(?P<year>(?:19|20)\d\d))"
    rf"(?P<between>[^.;\d]{{1,90}})\b(?:{_ISSUED}|có)\s+$"
)
_SPAN_OF_TIME = re.compile(r"\b(?:đến|tới|nay)\b|^\s*[-–)]")
_JUST = re.compile(r"\bvừa\s+(?:có|ký|ban\s+hành|ra)\s+$")


def year_said(text: str, span: Span, published: str | None) -> str | None:
    """The year in which a document was given out: of its day, by its verb, or that of the page for ``vừa ký``."""
    day = next((day.iso for day in read_days(text, span.start, span.end) if day.iso), None)
    if day:
        return day[:4]
    behind = _BEHIND.match(text, span.end, span.end + _NEAR)
    if behind:
        return behind["own"] or behind["day"] or behind["year"]
    before = text[max(0, span.start - _NEAR) : span.start]
    page = published[:4] if published else None
    found = _BEFORE.search(before)
    if found and not _SPAN_OF_TIME.search(found["between"]):
        return found["full"] or found["year"] or (page if found["day"] else None)
    return page if _JUST.search(before) else None


class Issuers:
    """Who may have given out the documents of one article."""

    def __init__(self, text: str, spans: Sequence[Span], locality: Locality, published: str | None) -> None:
        self._text = text
        self._spans = spans
        self._locality = locality
        self._published = published

    def place_of(self, span: Span, symbol: str) -> str | None:
        """The code of the place whose party or authority gave a document out; None where the article leaves it open."""
        text, locality = self._text, self._locality
        issuer = ISSUER.match(text, span.end)
        by = _GIVEN_OUT.search(text, max(0, span.start - _BY), span.start)
        named = (issuer["local"] if issuer and issuer["local"] else "") + " " + (by[0] if by else "")
        ending = symbol.upper().rpartition("/")[2].rpartition("-")[2]
        if ending in _OF_BASE:
            return self._commune if ending == "ĐU" else None
        if _BASE.search(text[span.end : span.end + _BY] if issuer else named):
            return None
        if ending in _OF_DISTRICT or _DISTRICT.search(named):
            return locality.district or locality.only_district
        if locality.district and ending not in _PROVINCIAL and not ending.endswith("TU"):
            return self._level_spoken_of
        return locality.province

    @cached_property
    def _commune(self) -> str | None:
        return commune_of_committee(self._spans, self._locality, self._published)

    @cached_property
    def _level_spoken_of(self) -> str | None:
        """The district or the province, whichever alone has its bodies in the article."""
        bodies = (span for span in self._spans if span.type is EntityType.ORGANISATION and not span.generic)
        names = [exact(span.text) for span in bodies]
        of_province = any(map(_PROVINCE.search, names))
        if of_province is any(map(_DISTRICT_BODY.search, names)):
            return None
        return self._locality.province if of_province else self._locality.district


_COMMITTEE = re.compile(
    r"(?P<level>Tỉnh|Thành|Huyện|Quận)\s+[uủ]y|(?P<army>(?:Thường\s+vụ\s+)?Quân)\s+[uủ]y\s+(?:Trung\s+ương|TW)"
)
_ENDINGS = {"Tỉnh": "TU", "Thành": "TU", "Huyện": "HU", "Quận": "QU"}


def committee_behind(text: str, span: Span, locality: Locality) -> str | None:
    """With what the symbols of the committee end that stands behind a mention: ``TU``; None where that is open."""
    issuer = ISSUER.match(text, span.end)
    found = _COMMITTEE.match(text, issuer.start(issuer.lastgroup or 0)) if issuer else None
    if found is None:
        return None
    if found["army"]:
        return "QUTW"
    city = locality.province and provinces()[locality.province].kind != "Tỉnh" and not locality.district
    return None if found["level"] == "Thành" and not city else _ENDINGS[found["level"]]
