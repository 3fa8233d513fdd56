# SPDX-License-Identifier: MIT
"""Owns which document a kind and a bare number mean: ``Chỉ thị 05``, ``Thông tư 22 về đánh giá học sinh``."""

from __future__ import annotations

import re
from functools import cache, partial

from reader.core.folding import exact
from reader.core.resources import read_lines
from reader.core.span import Span
from reader.extract.document_issue import ISSUER, committee_behind, ministry_behind
from reader.extract.document_registry import Document, is_on_another_subject, with_name, with_number
from reader.extract.document_symbols import is_national, normal_symbol
from reader.extract.document_versions import Article, by_subject, choose, subject_said
from reader.extract.document_year import year_said
from reader.extract.word_groups import LatePattern, choice

_any = partial(choice, "document_words")
_GIVER = LatePattern(
    lambda: (
        r"[\s,]*(?:ngày\s[^.;,]{0,24}[\s,]*)?(?:của|do)\s+"
        rf"(?!(?:{_any('no givers')})\b)(?P<name>[^\W\d_][^.;,()]{{1,60}})"
    )
)
"""An office or a body behind a mention, in a capital letter; no general word, as in ``việc thực hiện … của xã``."""
_HEAD_OF = re.compile(r"^(?:Phó\s+)?(?:Bộ trưởng|Thứ trưởng)\s+")
_CENTRAL = LatePattern(
    lambda: (
        r"(?:Ban\s+Chấp\s+hành\s+|Thường\s+vụ\s+)?"
        rf"(?:(?:{_any('givers of the centre')})\b|{_any('committee of the army')}|Đảng$)"
    )
)


@cache
def _kind_signs() -> dict[str, str]:
    """Kind of a document → its sign in symbols."""
    rows = (line.split("|") for line in read_lines("lists/kind_signs.txt"))
    return {kind.strip(): sign.strip() for kind, sign in rows}


def short_mention(article: Article, index: int, span: Span, kind: str, number: str) -> str | None:
    """The one of that kind and number in the article, else the well-known one or by its subject."""
    issuer = ISSUER.match(article.text, span.end)
    same = article.numbers.get((kind, number), set())
    if issuer:
        national = issuer["national"] is not None
        same = {one for one in same if is_national(one.removeprefix("doc:").split("@")[0]) is national}
    if same:
        return next(iter(same)) if len(same) == 1 else None
    if issuer and (issuer["local"] or "ủy" in exact(issuer["national"])):
        return _of_committee(article, index, span, kind, number)
    known = tuple(dict.fromkeys((*with_name(kind, number), *with_number(kind, number))))
    known = tuple(one for one in known if _may_be_by(article, index, span, one, issuer["national"] if issuer else None))
    if year := year_said(article.text, span, None):
        of_year = [one for one in known if one.date[:4] == year]
        if len(of_year) == 1:
            return f"doc:{of_year[0].id}"
    chosen = _well_known(article, span, known, kind, number)
    if chosen is None and issuer and issuer["national"]:
        of_party = [one for one in known if one.id.split("@")[0].endswith("/TW")]
        chosen = choose(article, span, of_party) if of_party else None
    return f"doc:{chosen.id}" if chosen else None


def _well_known(article: Article, span: Span, known: tuple[Document, ...], kind: str, number: str) -> Document | None:
    """By the subject, else the one that kind and number alone name, unless the text says another subject."""
    possible = [one for one in known if not article.today or one.date <= article.today]
    if about := by_subject(article, span, possible) if possible else None:
        return about
    named = [one for one in possible if one in with_name(kind, number)]
    if len(named) != 1:
        return None
    subject = subject_said(article.text, span)
    return None if subject and is_on_another_subject(named[0], subject) else named[0]


def _may_be_by(article: Article, index: int, span: Span, document: Document, national: str | None) -> bool:
    """Whether who is named beside a mention can have given out a document of the registry."""
    if national:
        return is_given_out_by(document, national)
    behind = _GIVER.match(article.text, span.end)
    if behind and behind["name"][0].isupper():
        name = exact(_HEAD_OF.sub("", " ".join(behind["name"].split())))
        sign = ministry_behind(article.text, span)
        return name.startswith(exact(document.issuer)) or (sign is not None and document.symbol.endswith(f"-{sign}"))
    before = article.issuers.giver_named(index)
    return before is None or _CENTRAL.match(before) is not None or exact(before).startswith(exact(document.issuer))


def _of_committee(article: Article, index: int, span: Span, kind: str, number: str) -> str | None:
    """``Chỉ thị 34 của Tỉnh ủy``: its symbol is written as all of that committee's are."""
    ending = committee_behind(article.text, span, article.locality)
    sign = _kind_signs().get(kind)
    if not ending or not sign:
        return None
    symbol = normal_symbol(f"{number}-{sign}/{ending}")
    return symbol and (f"doc:{symbol}" if ending == "QUTW" else article.local_id(index, span, symbol))


def is_given_out_by(document: Document, named: str) -> bool:
    """Whether a body of the country, as it is named behind a mention, gave out a document."""
    issuer, words = exact(document.issuer), exact(" ".join(named.split()))
    if words in ("trung ương", "tw", "bch tw", "bchtw"):
        return document.id.split("@")[0].endswith("/TW")
    return words in issuer
