# SPDX-License-Identifier: MIT
"""Owns which of several documents of one symbol or number an article means: by its term, subject, day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from reader.core.folding import exact
from reader.core.span import Span
from reader.extract.document_issue import Issuers
from reader.extract.document_registry import (
    Document,
    are_on_one_subject,
    is_on_another_subject,
    telling_pairs,
    within_term,
)
from reader.extract.document_year import year_said
from reader.extract.gazetteer import provinces
from reader.extract.place_identity import Locality
from reader.extract.word_groups import LatePattern, choice

_TERM_BEHIND = 24
"""Code points behind a symbol in which its term is named: ``20-NQ/TW khóa X``."""
TERM = re.compile(r"kh[oó][aá]\s+(?P<terms>[IVX]+(?:\s*(?:,|và)\s*[IVX]+)*)", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d./])20\d\d(?!\d)")
_BEFORE, _AFTER = 160, 240
_SPOKEN_OF = 3
"""So often the words of a title stand in an article that is about its subject."""
_SURE = 2
"""So many pairs of words of its title tell a document from one that is far better known."""
_ABOUT = LatePattern(
    lambda: (
        r"(?:\s*[,(]?\s*ngày\s[\d/.-]+\)?)?(?:\s*,?\s*(?:của|do)\s+(?:Ban\s+Chấp\s+hành\s+)?"
        rf"(?:{choice('document_words', 'givers of the centre')}|BCT|Đảng|\s){{1,3}})?"
        r"(?:\s*,?\s*\(?khóa\s+[IVX]+\)?)?"
        r"[\s,]+về\s+(?P<subject>[^.;\n]{4,120})"
    )
)
_DEED = 60
_GRANTS = re.compile(r"[^.;\n]*?\b(?:tặng|khen thưởng|phong (?:tặng|danh hiệu)|công nhận)\b")
"""What a decision on awards says right behind its number."""
_TERM_YEARS = 6
"""Numbers begin anew with every term of five years; a little later the old ones are still meant."""


@dataclass(slots=True)
class Article:
    """What an article gives for telling its documents apart."""

    text: str
    locality: Locality
    issuers: Issuers
    published: str | None
    today: str = ""
    """ISO 8601: its date, else the end of the latest year that it names, else empty."""
    found: dict[int, str] = field(default_factory=dict)
    numbers: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    """Kind and number → the documents that the article names in full."""
    pairs: Counter[tuple[str, str]] | None = None
    """How often each two words follow on each other; counted when first asked."""
    terms: dict[str, list[str]] = field(default_factory=dict)
    """Words that name a session → the terms that stand behind them somewhere."""

    def local_id(self, index: int, span: Span, symbol: str) -> str | None:
        """With the place whose party or authority gave it out; without one it is known in its article only."""
        mark = self.issuers.mark_of(index, symbol)
        year = year_said(self.text, span, self.published)
        if year and (inside := re.search(r"/(\d{4})/", symbol)) and inside[1] != year:
            year = inside[1]
        return f"doc:{symbol}@{mark}" + (f"@{year}" if year else "") if mark else None


def end_of_latest_year(text: str) -> str:
    """The last day (ISO) of the latest year that a text names; empty without one."""
    years = _YEAR.findall(text)
    return f"{max(years)}-12-31" if years else ""


def choose(article: Article, span: Span, known: Sequence[Document]) -> Document | None:
    """The one of several that the article can mean: not from after its day, by its subject, else the best known."""
    of_term = _of_term(article, span, known)
    if len(of_term) == 1 < len(known):
        return of_term[0]
    known = of_term
    possible = [one for one in known if not article.today or one.date <= article.today]
    if not possible:
        return None
    if len(known) == 1 and (possible[0].names or re.search(r"/\d{4}/", possible[0].id) or not article.today):
        return possible[0]
    possible = [one for one in possible if not _is_of_another_deed(article, span, one)]
    if not possible:
        return None
    if about := by_subject(article, span, possible) or _by_whole_text(article, possible):
        return about
    subject = subject_said(article.text, span)
    possible = [one for one in possible if not _is_about_elsewhere(article, one)]
    possible = [one for one in possible if subject is None or not is_on_another_subject(one, subject)]
    named = [one for one in possible if one.names]
    if len(named) == 1:
        return named[0]
    current = [one for one in possible if article.today and one.date >= _begin_of_term(article.today)]
    recent = [one for one in possible if article.today and int(article.today[:4]) - int(one.date[:4]) <= _TERM_YEARS]
    return next((group[0] for group in (current, recent) if len(group) == 1), None)


def subject_said(text: str, span: Span) -> str | None:
    """What stands behind ``về``, right behind a mention or behind its day and giver."""
    found = _ABOUT.match(text, span.end)
    return found["subject"] if found else None


def _is_of_another_deed(article: Article, span: Span, document: Document) -> bool:
    """Whether a mention is a decision that grants something, and the document is none: numbers begin anew each year."""
    if document.symbol.endswith("TW") or _GRANTS.match(document.title):
        return False
    return _GRANTS.match(article.text, span.end, span.end + _DEED) is not None


def _of_term(article: Article, span: Span, known: Sequence[Document]) -> Sequence[Document]:
    """Those of the term that stands right behind the symbol: ``Nghị quyết 20-NQ/TW khóa X``."""
    behind = article.text[span.end : span.end + _TERM_BEHIND].lstrip(" ,(")
    terms = terms_in(behind) if behind[:3].lower() == "khó" else []
    return within_term(known, terms[0]) if len(terms) == 1 else known


def _begin_of_term(day: str) -> str:
    """When the Party's congress before a day met; the congresses since 2011 met in January."""
    year = int(day[:4])
    return f"{max(year - (year - 1) % 5, 2001)}-01-20"


def by_subject(article: Article, span: Span, possible: Sequence[Document]) -> Document | None:
    """The one whose title's own words stand around the mention."""
    before = article.text[max(0, span.start - _BEFORE) : span.start]
    behind = article.text[span.end : span.end + _AFTER]
    around = {pair for part in (before, behind) for pair in pairwise(re.findall(r"\w+", exact(part)))}
    scores = [(len(telling_pairs(one, possible) & around), one) for one in possible]
    best = max(score for score, _ in scores)
    leading = [one for score, one in scores if score == best]
    if best < 1:
        return _latest_of_one_subject(article, possible, around)
    if len(leading) > 1:
        return None
    doubtful = best < _SURE and not leading[0].names and any(one.names for one in possible)
    return None if doubtful else leading[0]


def _latest_of_one_subject(
    article: Article, possible: Sequence[Document], around: set[tuple[str, str]]
) -> Document | None:
    """The last before the article's day of those that are given out for every congress or election anew."""
    found: list[tuple[int, list[Document]]] = []
    for one in possible:
        twins = [other for other in possible if other is one or are_on_one_subject(one, other)]
        rivals = [other for other in possible if other not in twins]
        score = len(telling_pairs(one, rivals) & around) if len(twins) > 1 else 0
        found.append((score, twins))
    best, twins = max(found, key=lambda scored: scored[0])
    if best < _SURE or not article.today:
        return None
    latest = max(twins, key=lambda one: one.date)
    return latest if int(article.today[:4]) - int(latest.date[:4]) < _TERM_YEARS else None


def _by_whole_text(article: Article, possible: Sequence[Document]) -> Document | None:
    """The only one of several whose title's own words the article has anywhere, twice at least."""
    if len(possible) < 2:
        return None
    if article.pairs is None:
        article.pairs = Counter(pairwise(re.findall(r"\w+", exact(article.text))))
    pairs = article.pairs
    scores = [(sum(pairs[pair] for pair in telling_pairs(one, possible)), one) for one in possible]
    famous = any(one.names for one in possible)
    scores = [(score, one) for score, one in scores if score >= _SPOKEN_OF * (1 + (famous and not one.names))]
    return scores[0][1] if len(scores) == 1 else None


def _is_about_elsewhere(article: Article, document: Document) -> bool:
    """Whether a document is on one province that is not the article's: ``phát triển tỉnh Khánh Hòa``."""
    title = document.title.lower()
    named = [code for code, name in _provinces_by_name() if name in title]
    return bool(named) and article.locality.province not in named


@cache
def _provinces_by_name() -> tuple[tuple[str, str], ...]:
    return tuple((code, f"{unit.kind} {unit.name}".lower()) for code, unit in provinces().items())


def terms_in(text: str) -> list[str]:
    """The terms of the Central Committee named in a text: ``XI``, ``XII``."""
    found = TERM.search(text)
    return re.findall(r"[IVX]+", found["terms"].upper()) if found else []
