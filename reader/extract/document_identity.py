# SPDX-License-Identifier: MIT
"""Owns which document a mention means: its symbol in one spelling, its version by date and subject, its locality."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from reader.core.folding import exact
from reader.core.resources import read_lines
from reader.core.span import EntityType, Span
from reader.extract.dates import read_days
from reader.extract.document_issue import ISSUER, Issuers, committee_behind, year_said
from reader.extract.document_registry import (
    Document,
    law_key,
    law_titles,
    laws_titled,
    number_of,
    of_plenum,
    plenums_numbered,
    registry,
    telling_pairs,
    with_name,
    with_number,
    with_symbol,
    within_term,
)
from reader.extract.gazetteer import provinces
from reader.extract.place_identity import Locality

__all__ = ["Document", "normal_symbol", "registry", "resolve_documents"]

_SYMBOL = re.compile(r"(?P<number>\d{1,5}[a-zA-Z]?)(?P<rest>(?:\s?/\s?\d{4})?\s?[-–/]?\s?[A-ZĐƯ].*)?$")
_BARE = re.compile(r"\d+[a-h]?")
"""A number without a symbol: ``Chỉ thị 05``, ``Nghị quyết 30a``."""
_SIGNS = re.compile(r"\s*[-–/]\s*|\s+")
_DATE_TAIL = re.compile(r"\s*,?\s*(?:ngày\s.*|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.*)$", re.IGNORECASE)
_SHORT_KINDS = {"ct": "chỉ thị", "nq": "nghị quyết", "kl": "kết luận", "qđ": "quyết định", "hd": "hướng dẫn"}
_TERM_BEHIND = 24
"""Code points behind a symbol in which its term is named: ``20-NQ/TW khóa X``."""
_PARTY = frozenset(
    ["CT", "NQ", "KL", "QĐ", "QĐI", "QÐ", "QĐ/", "HD", "KH", "CTR", "CTHĐ", "TB", "ĐA", "BC", "TTR", "QC", "CV", "BB"]
)
_NATIONAL = re.compile(
    r"/[A-ZĐ]*TW$|-(?:CP|TTG|CTN|TLĐ)$|(?<=/)(?:PL-)?(?:QH|UBTVQH)\d+$|/\d{4}/(?:TT|TTLT|CT|QĐ|NQ)-(?!HĐND|UBND)"
)
_LAW = re.compile(
    r"(?P<title>.*?)(?:\s*\(sửa đổi\)|\s+sửa đổi)?(?:,?\s+(?:năm\s+)?(?P<year>(?:19|20)\d\d))?$", re.DOTALL
)
_LAW_YEAR = re.compile(r"(?:19|20)\d\d")
_TERM = re.compile(r"kh[oó][aá]\s+(?P<terms>[IVX]+(?:\s*(?:,|và)\s*[IVX]+)*)", re.IGNORECASE)
_PLENUM = re.compile(
    r"(?:trung\s+ương|tw|bch\s*tw|lần\s+thứ)(?:\s+đảng)?\s*(?:lần\s+thứ\s+)?(?P<number>\d{1,2}|nhất|hai|ba|tư|bốn|năm|sáu|bảy"
    r"|tám|chín|mười)\b",
    re.IGNORECASE,
)
_ORDINALS = ("", "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_YEAR_MARK = re.compile(r"@(?:19|20)\d\d$")
_YEAR = re.compile(r"(?<![\d./])20\d\d(?!\d)")
_BEFORE, _AFTER = 160, 240
_SPOKEN_OF = 3
"""So often the words of a title stand in an article that is about its subject."""
_SURE = 2
"""So many pairs of words of its title tell a document from one that is far better known."""
_TERM_YEARS = 6
"""Numbers begin anew with every term of five years; a little later the old ones are still meant."""


@dataclass(slots=True)
class _Article:
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


def normal_symbol(written: str) -> str | None:
    """One spelling of a number and symbol: ``05/CT-TW``, ``05 - CT/TW`` → ``05-CT/TW``; None for a bare number."""
    found = _SYMBOL.match(written.strip())
    if not found or not found["rest"]:
        return None
    parts = [part for part in _SIGNS.split(found["rest"].strip().lstrip("-–/").strip()) if part]
    if not parts:
        return None
    parts = [part.replace(".", "").replace("TƯ", "TW").replace("Tw", "TW") for part in parts]
    number = found["number"]
    number = number if len(number.rstrip("abcdefgh")) > 1 else "0" + number
    if parts[0].isdigit():
        return f"{number}/{parts[0]}/" + "-".join(parts[1:])
    party = len(parts) == 2 and parts[0].upper() in _PARTY and parts[1].endswith(("U", "Ư", "TW", "ĐUK", "TLĐ"))
    if party:
        return f"{number}-{parts[0]}/{parts[1]}"
    return f"{number}/" + "-".join(parts)


def resolve_documents(text: str, spans: Sequence[Span], locality: Locality, published: str | None) -> dict[int, str]:
    """Index of a span → identity of its document; what the article leaves open is left out."""
    documents = [(index, span) for index, span in enumerate(spans) if span.type is EntityType.DOCUMENT]
    if not documents:
        return {}
    article = _Article(text, locality, Issuers(text, spans, locality, published), published)
    article.today = published or _end_of_latest_year(text)
    waiting: list[tuple[int, Span, str, str]] = []
    for index, span in documents:
        kind, written = _split(span.text)
        symbol = normal_symbol(written)
        if span.generic or _PLENUM.search(span.text):
            waiting.append((index, span, kind, ""))
        elif symbol:
            _take(article, index, kind, symbol, _of_symbol(article, span, symbol))
        elif _BARE.fullmatch(written) and not _LAW_YEAR.fullmatch(written):
            waiting.append((index, span, kind, number_of(written)))
        elif law := _law_id(span.text):
            article.found[index] = law
    _unite(article.found)
    for index, span, kind, number in waiting:
        identity = _short_mention(article, span, kind, number) if number else _of_plenum(article, span, kind)
        if identity:
            article.found[index] = identity
    return {index: identity for index, identity in article.found.items() if not _is_open(identity)}


def _take(article: _Article, index: int, kind: str, symbol: str, identity: str | None) -> None:
    if identity:
        article.found[index] = identity
        article.numbers.setdefault((kind, number_of(symbol)), set()).add(identity)


def _end_of_latest_year(text: str) -> str:
    years = _YEAR.findall(text)
    return f"{max(years)}-12-31" if years else ""


def _unite(found: dict[int, str]) -> None:
    """A symbol with and without its year in one article is one document, if only one year is named."""
    dated: dict[str, set[str]] = {}
    for identity in found.values():
        dated.setdefault(_YEAR_MARK.sub("", identity), set()).add(identity)
    for index, identity in found.items():
        others = dated.get(identity, set()) - {identity}
        if len(others) == 1:
            found[index] = next(iter(others))


def _is_open(identity: str) -> bool:
    """A symbol whose numbers begin anew every year, without a year or a place, says nothing beyond its article."""
    symbol = identity.removeprefix("doc:")
    if "@" in symbol or not symbol[0].isdigit() or symbol in registry() or re.search(r"/\d{4}/", symbol):
        return False
    return not symbol.endswith("TW")


def _split(mention: str) -> tuple[str, str]:
    """Kind in small letters, and the number with its symbol."""
    bare = _DATE_TAIL.sub("", mention)
    number = re.search(r"\d", bare)
    if not number:
        return exact(bare), ""
    kind = re.sub(r"\s+số\s*:?\s*$", "", bare[: number.start()].rstrip() + " ", flags=re.IGNORECASE)
    kind = exact(" ".join(re.sub(r"\s+(?:số|Số|SỐ)\s*:?\s*$", "", kind.rstrip()).split()))
    return _SHORT_KINDS.get(kind, kind), bare[number.start() :]


def _of_symbol(article: _Article, span: Span, symbol: str) -> str | None:
    """The identity of a full symbol: of the registry by its date or subject, with its locality if it is local."""
    if not _is_national(symbol) and not _is_of_ministry(symbol):
        return _local_id(article, span, symbol)
    known = with_symbol(symbol)
    if year := year_said(article.text, span, article.published):
        same = [document for document in known if document.date[:4] == year]
        if same or not known or any(day.iso for day in read_days(article.text, span.start, span.end)):
            return f"doc:{same[0].id}" if same else _with_year(symbol, year)
    chosen = _choose(article, span, known)
    if chosen:
        return f"doc:{chosen.id}"
    return None if known else f"doc:{symbol}"


def _is_national(symbol: str) -> bool:
    """Whether a body of the whole country gives out documents with this symbol."""
    return _NATIONAL.search(symbol.upper()) is not None or symbol.rpartition("-")[2] in _national_symbols()


def _is_of_ministry(symbol: str) -> bool:
    """``5632/BYT-DP``: a letter whose symbol begins with its ministry and ends with the department."""
    first = symbol.rpartition("/")[2].partition("-")[0]
    return first in _national_symbols() and first not in _PARTY


@cache
def _national_symbols() -> frozenset[str]:
    return frozenset(read_lines("lists/national_symbols.txt"))


def _with_year(symbol: str, year: str) -> str:
    return f"doc:{symbol}" if re.search(r"/\d{4}/", symbol) else f"doc:{symbol}@{year}"


def _local_id(article: _Article, span: Span, symbol: str) -> str | None:
    """With the place whose party or authority gave it out; without one it is known in its article only."""
    place = article.issuers.place_of(span, symbol)
    year = year_said(article.text, span, article.published)
    if year and (inside := re.search(r"/(\d{4})/", symbol)) and inside[1] != year:
        year = inside[1]
    return f"doc:{symbol}@{place}" + (f"@{year}" if year else "") if place else None


def _choose(article: _Article, span: Span, known: Sequence[Document]) -> Document | None:
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
    if about := _by_subject(article, span, possible) or _by_whole_text(article, possible):
        return about
    possible = [one for one in possible if not _is_about_elsewhere(article, one)]
    named = [one for one in possible if one.names]
    if len(named) == 1:
        return named[0]
    current = [one for one in possible if article.today and one.date >= _begin_of_term(article.today)]
    recent = [one for one in possible if article.today and int(article.today[:4]) - int(one.date[:4]) <= _TERM_YEARS]
    return next((group[0] for group in (current, recent) if len(group) == 1), None)


def _of_term(article: _Article, span: Span, known: Sequence[Document]) -> Sequence[Document]:
    """Those of the term that stands right behind the symbol: ``Nghị quyết 20-NQ/TW khóa X``."""
    behind = article.text[span.end : span.end + _TERM_BEHIND].lstrip(" ,(")
    terms = _terms(behind) if behind[:3].lower() == "khó" else []
    return within_term(known, terms[0]) if len(terms) == 1 else known


def _begin_of_term(day: str) -> str:
    """When the Party's congress before a day met; the congresses since 2011 met in January."""
    year = int(day[:4])
    return f"{max(year - (year - 1) % 5, 2001)}-01-20"


def _by_subject(article: _Article, span: Span, possible: Sequence[Document]) -> Document | None:
    """The one whose title's own words stand around the mention."""
    words = re.findall(r"\w+", exact(article.text[max(0, span.start - _BEFORE) : span.end + _AFTER]))
    around = set(pairwise(words))
    scores = [(len(telling_pairs(one, possible) & around), one) for one in possible]
    best = max(score for score, _ in scores)
    leading = [one for score, one in scores if score == best]
    if best < 1 or len(leading) > 1:
        return None
    doubtful = best < _SURE and not leading[0].names and any(one.names for one in possible)
    return None if doubtful else leading[0]


def _by_whole_text(article: _Article, possible: Sequence[Document]) -> Document | None:
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


def _is_about_elsewhere(article: _Article, document: Document) -> bool:
    """Whether a document is on one province that is not the article's: ``phát triển tỉnh Khánh Hòa``."""
    title = document.title.lower()
    named = [code for code, name in _provinces_by_name() if name in title]
    return bool(named) and article.locality.province not in named


@cache
def _provinces_by_name() -> tuple[tuple[str, str], ...]:
    return tuple((code, f"{unit.kind} {unit.name}".lower()) for code, unit in provinces().items())


def _law_id(mention: str) -> str | None:
    """A law by title and year, or day, else by its title in one spelling."""
    day = next((day.iso for day in read_days(mention) if day.iso), None)
    found = _LAW.match(" ".join(_DATE_TAIL.sub("", mention).split()))
    if not found or not found["title"]:
        return None
    title, year = found["title"], found["year"] or (day[:4] if day else None)
    if year:
        version = next((law for law in laws_titled(title) if law.date[:4] == year), None)
        if version:
            return f"doc:{version.id}"
    title = law_titles().get(law_key(title), title)
    return f"doc:{title}" + (f"@{year}" if year else "")


def _short_mention(article: _Article, span: Span, kind: str, number: str) -> str | None:
    """``Chỉ thị 05``: the one of that kind and number in the article, else the well-known one or by its subject."""
    issuer = ISSUER.match(article.text, span.end)
    same = article.numbers.get((kind, number), set())
    if issuer:
        national = issuer["national"] is not None
        same = {one for one in same if _is_national(one.removeprefix("doc:").split("@")[0]) is national}
    if len(same) == 1:
        return next(iter(same))
    if same:
        return None
    if issuer and (issuer["local"] or "ủy" in exact(issuer["national"])):
        return _of_committee(article, span, kind, number)
    known = tuple(dict.fromkeys((*with_name(kind, number), *with_number(kind, number))))
    known = tuple(one for one in known if not issuer or _given_out_by(one, issuer["national"]))
    possible = [one for one in known if not article.today or one.date <= article.today]
    well_known = [one for one in possible if one in with_name(kind, number)]
    about = _by_subject(article, span, possible) if possible else None
    chosen = about or (well_known[0] if len(well_known) == 1 else None)
    if chosen is None and issuer and issuer["national"]:
        of_party = [one for one in known if one.id.split("@")[0].endswith("/TW")]
        chosen = _choose(article, span, of_party) if of_party else None
    return f"doc:{chosen.id}" if chosen else None


_KIND_SIGNS = {"chỉ thị": "CT", "nghị quyết": "NQ", "kết luận": "KL", "kế hoạch": "KH", "quyết định": "QĐ"}


def _of_committee(article: _Article, span: Span, kind: str, number: str) -> str | None:
    """``Chỉ thị 34 của Tỉnh ủy``: its symbol is written as all of that committee's are."""
    ending = committee_behind(article.text, span, article.locality)
    sign = _KIND_SIGNS.get(kind)
    if not ending or not sign:
        return None
    symbol = normal_symbol(f"{number}-{sign}/{ending}")
    return symbol and (f"doc:{symbol}" if ending == "QUTW" else _local_id(article, span, symbol))


def _given_out_by(document: Document, named: str) -> bool:
    issuer, words = exact(document.issuer), exact(" ".join(named.split()))
    if words in ("trung ương", "tw", "bch tw", "bchtw"):
        return document.id.split("@")[0].endswith("/TW")
    return words in issuer


def _of_plenum(article: _Article, span: Span, kind: str) -> str | None:
    """``Nghị quyết Trung ương 4 (khóa XII)``; without its term by the article's other mentions, then by its date."""
    found = _PLENUM.search(span.text)
    if not found:
        return None
    word = found["number"].lower()
    number = word if word.isdigit() else str(_ORDINALS.index("tư" if word == "bốn" else word))
    terms = _terms(article.text[span.start : span.end + 30])
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
    about = _by_subject(article, span, possible) if possible else None
    about = about or next((one for one in possible if one in with_name("nghị quyết trung ương", number)), None)
    return f"doc:{about.id}" if about else None


def _terms(text: str) -> list[str]:
    found = _TERM.search(text)
    return re.findall(r"[IVX]+", found["terms"].upper()) if found else []


def _terms_elsewhere(text: str, words: str) -> list[str]:
    """The terms that the article names with the same session elsewhere."""
    pattern = re.escape(words).replace(r"\ ", r"\s+") + r"[\s,(]*" + _TERM.pattern
    found = {term for one in re.finditer(pattern, text, re.IGNORECASE) for term in re.findall("[IVX]+", one["terms"])}
    return sorted(found)


def _latest(article: _Article, known: Iterable[Document]) -> list[Document]:
    """The resolutions of the last session of that number before the article's day."""
    possible = [one for one in known if article.today and one.date <= article.today and one.kind == "Nghị quyết"]
    if not possible:
        return []
    latest = possible[-1].plenum
    return [one for one in possible if one.plenum == latest]
