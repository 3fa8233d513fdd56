# SPDX-License-Identifier: MIT
"""Owns which document a mention means: its symbol in one spelling, its version by date and subject, its locality."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reader.core.folding import exact
from reader.core.span import EntityType, Span
from reader.extract.dates import read_days
from reader.extract.document_issue import ISSUER, Issuers, ministry_behind
from reader.extract.document_registry import (
    Document,
    law_key,
    law_titles,
    laws_titled,
    number_of,
    registry,
    with_number,
    with_symbol,
)
from reader.extract.document_sessions import names_session, of_congress, of_session
from reader.extract.document_short import is_given_out_by, short_mention
from reader.extract.document_symbols import (
    is_national,
    is_numbered,
    is_of_ministry,
    is_open,
    kind_of,
    normal_symbol,
    split_mention,
    with_year,
    without_day,
)
from reader.extract.document_versions import Article, choose, end_of_latest_year
from reader.extract.document_year import year_of_news, year_said
from reader.extract.place_identity import Locality

__all__ = ["normal_symbol", "registry", "resolve_documents"]

_BARE = re.compile(r"\d+[a-h]?")
"""A number without a symbol: ``Chỉ thị 05``, ``Nghị quyết 30a``."""
_IN_ROW = re.compile(r"(?:\s*(?:,|;|và)\s*(?:số\s+)?(?:\d{1,4}[a-h]?(?!\w))?)*?\s*(?:,|;|và)\s*(?:số\s+)?")
"""Between two numbers of one row, with no more than other numbers in it."""
_OF_TWO = ("hợp đồng", "giấy chứng nhận")
"""Kinds that no authority of the article's place gives out under its number."""
_OF_BOTH = ("/ĐUCA",)
"""Signs of party committees of the police that the country's and the provinces' write alike."""
_OF_GOVERNMENT = re.compile(r"\d{1,4}\s?[-/]\s?CP")
"""``Đề án 06/CP``: a scheme by the number of the decision on it and by who decides such."""
_OF_YEAR = re.compile(r"(\d{1,4})\s?/\s?((?:19|20)\d\d)")
"""A number with its year and no symbol: ``Nghị định 91/2017``."""
_LAW = re.compile(
    r"(?P<title>.*?)(?:\s*\(sửa đổi\)|\s+sửa đổi)?(?:,?\s+(?:năm\s+)?(?P<year>(?:19|20)\d\d))?$", re.DOTALL
)
_LAWS = ("luật", "bộ luật", "pháp lệnh", "hiến pháp")
_LAW_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_MARK = re.compile(r"@(?:19|20)\d\d$")


def resolve_documents(
    text: str,
    spans: Sequence[Span],
    locality: Locality,
    published: str | None,
    bodies: Mapping[int, str] | None = None,
) -> dict[int, str]:
    """Index of a span → identity of its document; what the article leaves open is left out.

    ``bodies``: index of a span → identity of its body.
    """
    documents = [(index, span) for index, span in enumerate(spans) if span.type is EntityType.DOCUMENT]
    if not documents:
        return {}
    article = Article(text, locality, Issuers(text, spans, locality, published, bodies), published)
    article.today = published or end_of_latest_year(text)
    waiting: list[tuple[int, Span, str, str]] = []
    parted = [(index, span, *split_mention(span.text)) for index, span in documents]
    for index, _, _, written in parted:
        if symbol := normal_symbol(written):
            article.issuers.note(index, symbol)
    for at, (index, span, kind, written) in enumerate(parted):
        symbol = normal_symbol(written) or _symbol_shared(text, span, written, parted[at + 1 :])
        if span.generic or names_session(span.text):
            waiting.append((index, span, kind, ""))
        elif kind == "đề án" and _OF_GOVERNMENT.fullmatch(written):
            waiting.append((index, span, kind, number_of(written)))
        elif symbol:
            kind = kind or kind_of(symbol)
            _take(article, index, kind, symbol, _of_symbol(article, index, span, kind, symbol))
        elif _BARE.fullmatch(written) and (
            is_numbered(span.text) or not kind.startswith(_LAWS) or not _LAW_YEAR.fullmatch(written)
        ):
            waiting.append((index, span, kind, number_of(written)))
        elif of_year := _OF_YEAR.fullmatch(written):
            _take(article, index, kind, written, _numbered_in_year(article, span, kind, *of_year.groups()))
        elif law := _law_id(span.text):
            article.found[index] = law
    _unite(article.found)
    for index, span, kind, number in waiting:
        if identity := _of_waiting(article, index, span, kind, number):
            article.found[index] = identity
    return {index: identity for index, identity in article.found.items() if not is_open(identity)}


def _symbol_shared(text: str, span: Span, written: str, behind: Sequence[tuple[int, Span, str, str]]) -> str | None:
    """``các kế hoạch số 03, 05-KH/TU``: the signs behind the last number of a row are those of all its numbers."""
    if not behind or not _BARE.fullmatch(written):
        return None
    _, following, kind, symbol = behind[0]
    if kind or _IN_ROW.fullmatch(text, span.end, following.start) is None:
        return None
    return normal_symbol(written + re.sub(r"^\d+[a-h]?", "", symbol))


def _of_waiting(article: Article, index: int, span: Span, kind: str, number: str) -> str | None:
    """What the symbols of the article have to tell first: a bare number, a session, a congress."""
    if number:
        return short_mention(article, index, span, kind, number)
    return of_session(article, span, kind) or of_congress(article, span)


def _take(article: Article, index: int, kind: str, symbol: str, identity: str | None) -> None:
    if identity:
        article.found[index] = identity
        article.numbers.setdefault((kind, number_of(symbol)), set()).add(identity)


def _unite(found: dict[int, str]) -> None:
    """A symbol with and without its year in one article is one document, if only one year is named."""
    dated: dict[str, set[str]] = {}
    for identity in found.values():
        dated.setdefault(_YEAR_MARK.sub("", identity), set()).add(identity)
    for index, identity in found.items():
        others = dated.get(identity, set()) - {identity}
        if len(others) == 1:
            found[index] = next(iter(others))


def _of_symbol(article: Article, index: int, span: Span, kind: str, symbol: str) -> str | None:
    """The identity of a full symbol: of the registry by its date or subject, with its locality if it is local."""
    if symbol.endswith("/TU") and _is_of_central_committee(article, span):
        symbol = symbol[:-1] + "W"  # a misprint: "05-CT/TU của Bộ Chính trị"
        if not with_symbol(symbol):
            return None
    of_place = symbol.endswith(_OF_BOTH) and article.issuers.is_given_in_a_place(index)
    if of_place or (not is_national(symbol) and not is_of_ministry(symbol)):
        return article.local_id(index, span, symbol) if kind not in _OF_TWO else None
    known = with_symbol(symbol)
    if year := year_said(article.text, span, article.published):
        same = [document for document in known if document.date[:4] == year]
        yearly = not symbol.endswith("TW")
        if same or not known or yearly or any(day.iso for day in read_days(article.text, span.start, span.end)):
            return f"doc:{same[0].id}" if same else with_year(symbol, year)
    chosen = choose(article, span, _of_issuer(article, span, known))
    if chosen:
        return f"doc:{chosen.id}"
    if year := year_of_news(article.text, span, kind, symbol, article.published):
        return with_year(symbol, year)
    return None if known else f"doc:{symbol}"


def _is_of_central_committee(article: Article, span: Span) -> bool:
    issuer = ISSUER.match(article.text, span.end)
    named = " ".join((issuer["national"] or "").split()) if issuer else ""
    return exact(named) in ("bộ chính trị", "ban bí thư")


def _of_issuer(article: Article, span: Span, known: Sequence[Document]) -> Sequence[Document]:
    """Those given out by who stands right behind the symbol; all of them where none is."""
    issuer = ISSUER.match(article.text, span.end) if len(known) > 1 else None
    named = issuer["national"] if issuer else None
    return [one for one in known if is_given_out_by(one, named)] or known if named else known


def _numbered_in_year(article: Article, span: Span, kind: str, number: str, year: str) -> str | None:
    """``Nghị định 91/2017``, ``Thông tư 01/2024 của Bộ Nội vụ``: the symbol that the number of that year has."""
    known = [one for one in with_number(kind, number.lstrip("0")) if one.date[:4] == year]
    if len(known) == 1:
        return f"doc:{known[0].id}"
    if kind == "nghị định":
        return f"doc:{number.zfill(2)}/{year}/NĐ-CP"
    ministry = ministry_behind(article.text, span) if kind == "thông tư" else None
    return f"doc:{number.zfill(2)}/{year}/TT-{ministry}" if ministry else None


def _law_id(mention: str) -> str | None:
    """A law by title and year, or day, else by its title in one spelling."""
    day = next((day.iso for day in read_days(mention) if day.iso), None)
    found = _LAW.match(" ".join(without_day(mention).split()))
    if not found or not found["title"]:
        return None
    title, year = found["title"], found["year"] or (day[:4] if day else None)
    if year:
        version = next((law for law in laws_titled(title) if law.date[:4] == year), None)
        if version:
            return f"doc:{version.id}"
    title = law_titles().get(law_key(title), title)
    return f"doc:{title}" + (f"@{year}" if year else "")
