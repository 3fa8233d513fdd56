# SPDX-License-Identifier: MIT
"""Owns which document a mention means: its symbol in one spelling, the registry of national ones, its locality."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reader.core.folding import exact
from reader.core.resources import read_lines
from reader.core.span import EntityType, Span
from reader.extract.dates import read_days

_SYMBOL = re.compile(r"(?P<number>\d{1,5}[a-zA-Z]?)(?P<rest>(?:\s?/\s?\d{4})?\s?[-–/]?\s?[A-ZĐƯ].*)?$")
_SIGNS = re.compile(r"\s*[-–/]\s*|\s+")
_DATE_TAIL = re.compile(r"\s*,?\s*(?:ngày\s.*|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.*)$", re.IGNORECASE)
_PARTY = frozenset(
    ["CT", "NQ", "KL", "QĐ", "QĐI", "QÐ", "QĐ/", "HD", "KH", "CTR", "CTHĐ", "TB", "ĐA", "BC", "TTR", "QC"]
)
_LOCAL_ISSUER = re.compile(
    r"\s*,?\s*(?:của|do)\s+(?:Ban\s+(?:Thường\s+vụ|Chấp\s+hành)\s+)?(?:Đảng\s+bộ\s+|Tỉnh|Thành|Huyện|Quận|Thị|Đảng|HĐND|Hội\s+đồng\s+nhân\s+dân|UBND|Ủy\s+ban\s+nhân\s+dân)",
)
_LAW = re.compile(
    r"(?P<title>.*?)(?:\s*\(sửa đổi\)|\s+sửa đổi)?(?:,?\s+(?:năm\s+)?(?P<year>(?:19|20)\d\d))?$", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Document:
    """A document of the registry; ``id`` without its ``doc:``."""

    id: str
    kind: str
    date: str
    issuer: str
    title: str
    short: bool
    """Whether kind and number alone name it."""


@cache
def registry() -> dict[str, Document]:
    """Id → document."""
    found = {}
    for row in read_lines("lists/documents.txt"):
        symbol, kind, date, issuer, title, short = (cell.strip() for cell in row.split("|"))
        found[symbol] = Document(symbol, kind, date, issuer, title, short == "s")
    return found


@cache
def _by_symbol() -> dict[str, tuple[Document, ...]]:
    found: dict[str, tuple[Document, ...]] = {}
    for document in registry().values():
        symbol = document.id.split("@")[0]
        found[symbol] = (*found.get(symbol, ()), document)
    return found


@cache
def _by_short_name() -> dict[tuple[str, str], str]:
    found = {}
    for document in registry().values():
        if document.short:
            number = re.match(r"\d+", document.id)
            if number:
                found[exact(document.kind), number[0].lstrip("0")] = document.id
    return found


def normal_symbol(written: str) -> str | None:
    """One spelling of a number and symbol: ``05/CT-TW``, ``05 - CT/TW`` → ``05-CT/TW``; None for a bare number."""
    found = _SYMBOL.match(written.strip())
    if not found or not found["rest"]:
        return None
    parts = [part for part in _SIGNS.split(found["rest"].strip().lstrip("-–/").strip()) if part]
    if not parts:
        return None
    parts = [part.replace("TƯ", "TW") for part in parts]
    number = found["number"]
    number = number if len(number.rstrip("abcdefgh")) > 1 else "0" + number
    if parts[0].isdigit():
        return f"{number}/{parts[0]}/" + "-".join(parts[1:])
    party = (
        len(parts) == 2 and parts[0].upper() in _PARTY and (parts[1] in ("TW",) or parts[1].endswith(("U", "Ư", "ĐU")))
    )
    if party:
        return f"{number}-{parts[0]}/{parts[1]}"
    return f"{number}/" + "-".join(parts)


def resolve_documents(text: str, spans: Sequence[Span], province: str | None) -> dict[int, str]:
    """Index of a span → identity of its document. ``province`` is the code of the article's province, if known."""
    found: dict[int, str] = {}
    waiting: list[tuple[int, str, str]] = []
    by_number: dict[tuple[str, str], set[str]] = {}
    for index, span in enumerate(spans):
        if span.type is not EntityType.DOCUMENT or span.generic:
            continue
        kind, written = _split(span.text)
        if symbol := normal_symbol(written):
            found[index] = _with_year(symbol, _day_of(text, span), province)
            by_number.setdefault((kind, re.match(r"\d+", symbol)[0].lstrip("0")), set()).add(found[index])  # type: ignore[index]
        elif written.isdigit():
            waiting.append((index, kind, written.lstrip("0")))
        elif law := _law_id(span.text):
            found[index] = law
    _unite(found)
    for index, kind, number in waiting:
        if identity := _short_mention(text, spans[index], kind, number, by_number):
            found[index] = identity
    return found


def _unite(found: dict[int, str]) -> None:
    """A symbol with and without its year in one article is one document, if only one year is named."""
    dated: dict[str, set[str]] = {}
    for identity in found.values():
        dated.setdefault(identity.split("@")[0], set()).add(identity)
    for index, identity in found.items():
        others = dated[identity] - {identity} if identity in dated else set()
        if len(others) == 1:
            found[index] = next(iter(others))


def _split(mention: str) -> tuple[str, str]:
    """Kind in small letters, and the number with its symbol."""
    bare = _DATE_TAIL.sub("", mention)
    number = re.search(r"\d", bare)
    if not number:
        return exact(bare), ""
    kind = re.sub(r"\s+số\s*:?\s*$", "", bare[: number.start()].rstrip() + " ", flags=re.IGNORECASE)
    return exact(" ".join(re.sub(r"\s+(?:số|Số|SỐ)\s*:?\s*$", "", kind.rstrip()).split())), bare[number.start() :]


def _day_of(text: str, span: Span) -> str | None:
    return next((day.iso for day in read_days(text, span.start, span.end) if day.iso), None)


def _with_year(symbol: str, day: str | None, province: str | None) -> str:
    """The identity of a symbol: of the registry, by its year where several are known, with its locality if local."""
    known = _by_symbol().get(symbol, ())
    if len(known) == 1 and ((day is None and "@" not in known[0].id) or (day and known[0].date[:4] == day[:4])):
        return f"doc:{known[0].id}"
    if day:
        return next((f"doc:{d.id}" for d in known if d.date[:4] == day[:4]), _dated(symbol, day, province))
    return _dated(symbol, None, province)


def _dated(symbol: str, day: str | None, province: str | None) -> str:
    local = not symbol.endswith(("/TW", "-CP", "-TTg", "-TTG")) and not re.search(r"/\d{4}/", symbol)
    place = f"@{province}" if local and province else ""
    return f"doc:{symbol}{place}" + (f"@{day[:4]}" if day and not local else "")


def _law_id(mention: str) -> str | None:
    found = _LAW.match(" ".join(mention.split()))
    if not found or not found["title"]:
        return None
    return f"doc:{found['title']}" + (f"@{found['year']}" if found["year"] else "")


def _short_mention(
    text: str, span: Span, kind: str, number: str, by_number: dict[tuple[str, str], set[str]]
) -> str | None:
    """``Chỉ thị 05``: the one of that kind and number in the article, else the well-known one."""
    same = by_number.get((kind, number), set())
    if len(same) == 1:
        return next(iter(same))
    if same or _LOCAL_ISSUER.match(text, span.end):
        return None
    known = _by_short_name().get((kind, number))
    return f"doc:{known}" if known else None
