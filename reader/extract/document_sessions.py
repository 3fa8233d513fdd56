# SPDX-License-Identifier: MIT
"""Owns which resolution of a session of the Central Committee or of a congress a mention means without a number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import takewhile

from reader.core.folding import exact
from reader.core.span import Span
from reader.extract.document_giver import Giver, unit_of
from reader.extract.document_registry import Document, of_plenum, plenums_numbered, registry, with_name
from reader.extract.document_versions import TERM, Article, by_subject, terms_in
from reader.extract.gazetteer import districts, provinces
from reader.extract.number_words import order_choice, ordering
from reader.extract.word_groups import LatePattern

_PLENUM = LatePattern(
    lambda: (
        r"(?:trung\s+ương|tw|(?-i:(?<!THÔNG )T\.?Ư\.?)|bch\s*tw|lần\s+thứ)(?:\s+đảng)?\s*(?:lần\s+thứ\s+)?"
        rf"(?P<number>\d{{1,2}}|{order_choice()})\b"
    ),
    re.IGNORECASE,
)
_LEVEL = r"(?P<{0}>tỉnh|thành\s+phố|huyện|quận|thị\s+xã)(?P<{1}>(?:\s+(?![IVXL]+\b)[\w'’-]+){{0,4}})"
_CONGRESS = re.compile(
    r"(?:của\s+)?[ĐđD]ại\s+hội\s+(?:đại\s+biểu\s+)?(?P<whole>toàn\s+quốc\s+)?"
    rf"(?:(?:đại\s+biểu\s+)?[Đđ]ảng\s+bộ\s+{_LEVEL.format('level', 'name')}\s+)?"
    r"(?:lần\s+thứ\s+)?(?P<turn>[IVXL]+)(?!\w)"
    rf"(?:\s+(?:(?:của\s+)?[Đđ]ảng\s+bộ\s+{_LEVEL.format('level_behind', 'name_behind')}"
    r"|(?P<party>(?:của\s+)?Đảng)(?!\s+bộ)))?"
)
_LONGEST = 160
_YEARS_OF_A_CONGRESS = 6


def names_session(mention: str) -> bool:
    """Whether a mention gives a session instead of a number."""
    return _PLENUM.search(mention) is not None


def of_session(article: Article, span: Span, kind: str) -> str | None:
    """``Nghị quyết Trung ương 4 (khóa XII)``; without its term by the article's other mentions, then by its date."""
    found = _PLENUM.search(span.text)
    if not found:
        return None
    word = found["number"].lower()
    number = word if word.isdigit() else str(ordering()[word])
    terms = terms_in(article.text[span.start : span.end + 30])
    if not terms:
        words = " ".join(found[0].lower().split())
        if words not in article.terms:
            article.terms[words] = _terms_elsewhere(article.text, found[0])
        terms = article.terms[words]
    if len(terms) > 1:
        return None
    possible: Sequence[Document] = of_plenum(terms[0], number) if terms else _latest(article, plenums_numbered(number))
    same_kind = [one for one in possible if kind.startswith(exact(one.kind))]
    possible = same_kind or (possible if terms else ())
    if len(possible) == 1:
        return f"doc:{possible[0].id}"
    about = by_subject(article, span, possible) if possible else None
    about = about or next((one for one in possible if one in with_name("nghị quyết trung ương", number)), None)
    return f"doc:{about.id}" if about else None


def _terms_elsewhere(text: str, words: str) -> list[str]:
    """The terms that the article names with the same session elsewhere."""
    pattern = re.escape(words).replace(r"\ ", r"\s+") + r"[\s,(]*" + TERM.pattern
    found = {term for one in re.finditer(pattern, text, re.IGNORECASE) for term in re.findall("[IVX]+", one["terms"])}
    return sorted(found)


def _latest(article: Article, known: Iterable[Document]) -> list[Document]:
    """The resolutions of the last session of that number before the article's day."""
    possible = [one for one in known if article.today and one.date <= article.today and one.kind == "Nghị quyết"]
    if not possible:
        return []
    latest = possible[-1].plenum
    return [one for one in possible if one.plenum == latest]


def of_congress(article: Article, span: Span) -> str | None:
    """``Nghị quyết Đại hội XIII của Đảng``, ``Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVI``: by its congress."""
    found = _CONGRESS.search(article.text, span.start, span.start + _LONGEST) if span.generic else None
    if found is None or found.start() >= span.end:
        return None
    level = found["level"] or found["level_behind"]
    if level is None:
        return _of_national_congress(article, found)
    words = (found["name"] or found["name_behind"] or "").split()
    name = " ".join(takewhile(lambda word: word[0].isupper(), words))
    unit = _unit_of_congress(" ".join(level.split()), name, article)
    return f"doc:Nghị quyết Đại hội {found['turn']}@{unit}" if unit else None


def _of_national_congress(article: Article, found: re.Match[str]) -> str | None:
    """The Party's own; a bare number only in the years in which no other congress of a province is meant by it."""
    known = registry().get(f"Đại hội {found['turn']}")
    if known is None:
        return None
    if found["whole"] or found["party"]:
        return f"doc:{known.id}"
    years = int(article.today[:4]) - int(known.date[:4]) if article.today else -1
    return f"doc:{known.id}" if 0 <= years < _YEARS_OF_A_CONGRESS else None


def _unit_of_congress(level: str, name: str, article: Article) -> str | None:
    """The code of the province or district of a congress: by its name, else the article's own of that level."""
    locality = article.locality
    if name:
        unit = unit_of(Giver(f"Đảng bộ {level} {name}", None), locality)
        return unit.code if unit and (len(unit.code) == 2) is (level == "tỉnh" or unit.code in _cities()) else None
    if level == "tỉnh":
        return locality.province if locality.province not in _cities() else None
    if level == "thành phố" and locality.province in _cities():
        return locality.province
    district = locality.district or locality.only_district
    return district if district and districts()[district].kind.lower() == level else None


@cache
def _cities() -> frozenset[str]:
    return frozenset(code for code, unit in provinces().items() if unit.kind == "Thành phố")
