# SPDX-License-Identifier: MIT
"""Owns which resolution of a session of the Central Committee a mention means that gives no number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reader.core.folding import exact
from reader.core.span import Span
from reader.extract.document_registry import Document, of_plenum, plenums_numbered, with_name
from reader.extract.document_versions import TERM, Article, by_subject, terms_in

_PLENUM = re.compile(
    r"(?:trung\s+ương|tw|bch\s*tw|lần\s+thứ)(?:\s+đảng)?\s*(?:lần\s+thứ\s+)?(?P<number>\d{1,2}|nhất|hai|ba|tư|bốn|năm|sáu|bảy"
    r"|tám|chín|mười)\b",
    re.IGNORECASE,
)
_ORDINALS = ("", "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def names_session(mention: str) -> bool:
    """Whether a mention gives a session instead of a number."""
    return _PLENUM.search(mention) is not None


def of_session(article: Article, span: Span, kind: str) -> str | None:
    """``Nghị quyết Trung ương 4 (khóa XII)``; without its term by the article's other mentions, then by its date."""
    found = _PLENUM.search(span.text)
    if not found:
        return None
    word = found["number"].lower()
    number = word if word.isdigit() else str(_ORDINALS.index("tư" if word == "bốn" else word))
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
