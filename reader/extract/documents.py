# SPDX-License-Identifier: MIT
"""Owns legal and party documents: kind and number or symbol, laws and codes by their titles."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, partial

from reader.core.resources import read_lines
from reader.extract.dates import DateMark
from reader.extract.document_registry import with_name, with_number
from reader.extract.number_words import order_choice
from reader.extract.word_groups import LatePattern, choice, groups

_SYMBOL_TAIL = (
    r"[A-ZĐƯ][A-Za-zĐđƯưÀ-ỹ&]{0,11}\d{0,2}(?:\s?[-–/]\s?(?:T\.[ƯW](?!\w)|[A-ZĐƯ][A-Za-zĐđƯưÀ-ỹ&]{0,15}\d{0,2})){0,4}"
)
_SYMBOL = (
    r"(?:\d{1,2}\.\d{3}(?=\s?[-–/]\s?[A-ZĐ]{2})|\d{1,5}[a-zA-Z]?)(?:\s?/\s?\d{4})?"
    rf"(?:\s?[-–/]\s?{_SYMBOL_TAIL}|(?:\s|[._])(?=[A-ZĐ]{{2,4}}[ir]?\s?[-–/]\s?[A-ZĐ]){_SYMBOL_TAIL}"
    rf"|(?=[A-ZĐ]{{2,4}}[-/][A-ZĐ]){_SYMBOL_TAIL})"
)
_NUMBER = r"\d{1,4}[a-z]?(?![\w%]|[.,/]\d)"
_OF_YEAR = r"\d{1,4}\s?/\s?(?:19|20)\d\d(?![\w%]|\s?[-–/.,]\s?\d)"
"""A number with its year and no symbol: ``Nghị định 91/2017``."""
_AFTER_KIND = re.compile(rf"(?P<number>\s+(?:số|Số|SỐ)\s*:?\s*|\s+)(?P<symbol>{_SYMBOL}|{_OF_YEAR}|{_NUMBER})")
_any = partial(choice, "document_words")
_BARE_SYMBOL = re.compile(
    r"(?<![\w/.-])(?:(?:CT|NQ|KL|QĐ|HD|KH)(?=\d))?"
    r"\d{1,5}(?:/\d{4})?\s?[-–/]\s?[A-ZĐ]{1,5}i?\s?[-/–]\s?[A-ZĐƯ]{2,8}g?(?:[-/][A-ZĐ]{2,8}){0,2}(?!\w)"
)
"""``12-NQ/TW``, also with its kind run on: ``CT05-CT/TW``."""
_DATED = re.compile(r"\s*,?\s*(?=ngày\s|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})", re.IGNORECASE)
_TERM = r"(?:,?\s*\(?\s*[Kk]h[oó][aá]\s+[IVX]+(?:\s*,\s*[IVX]+)*(?:\s*và\s+[IVX]+)?\)?)?"


def _plenum_named() -> str:
    counted = rf"(?:{order_choice()})(?=,?\s*\(?\s*[Kk]h[oó][aá]\s)"
    return (
        r"\s+(?:(?:của\s+)?(?:Hội\s+nghị\s+)?(?:lần\s+thứ\s+\w+\s+)?"
        r"(?:(?:Ban\s+Chấp\s+hành\s+)?Trung\s+ương|TW|T\.?Ư\.?|BCH\s*(?:TW|T\.?Ư))"
        rf"(?:\s+Đảng)?\s*(?:lần\s+thứ\s+)?(?:\d{{1,2}}|[IVX]+|{counted})?"
        rf"(?:\s*\(lần\s+(?:2|hai|thứ\s+hai)\))?{_TERM}"
        r"|(?:của\s+)?[ĐđD]ại\s+hội(?:\s+(?:đại\s+biểu\s+)?(?:toàn\s+quốc\s+)?(?:lần\s+thứ\s+)?[IVX]+)?"
        r"(?:\s+của\s+Đảng)?)(?!\w)"
    )


_PLENUM = LatePattern(_plenum_named)
_PLENUM_IN_CAPITALS = LatePattern(_plenum_named, re.IGNORECASE)
_LICENCE = "/GP-"
"""``Giấy phép số 41/GP-BTTTT``: the licence to publish, in a page's imprint; shown, but no document of the article."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEHIND_NUMBER = LatePattern(lambda: rf"\s+(?:{_any('behind a number')})\s|\s?\)")
"""What stands right behind the number of a document."""
_COUNT_NOUN = LatePattern(lambda: rf"\s+(?:{_any('counted nouns')}|(?:năm|tháng|ngày)(?!\s*\d))\b")


@dataclass(slots=True)
class DocumentMark:
    """A document named at ``[start, end)``; generic where only the congress that it is of is named."""

    start: int
    end: int
    generic: bool = False


@cache
def _kind_patterns() -> dict[str, re.Pattern[str]]:
    """First letter of a kind → a pattern for all kinds that begin with it."""
    kinds: dict[str, list[str]] = {}
    for kind in sorted(read_lines("lists/document_kinds.txt"), key=len, reverse=True):
        kinds.setdefault(kind[0].lower(), []).append(kind.replace(" ", r"\s+"))
    return {head: re.compile(f"(?:{'|'.join(fit)})(?!\\w)", re.IGNORECASE) for head, fit in kinds.items()}


@cache
def _law_pattern() -> re.Pattern[str]:
    titles = sorted(read_lines("lists/laws.txt"), key=len, reverse=True)
    body = "|".join(re.escape(title).replace(r"\ ", r"\s+") for title in titles)
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)


def find_documents(text: str, start: int, end: int, dates: list[DateMark], spots: Iterable[int]) -> list[DocumentMark]:
    """The documents named in one line, in order and without overlap; a kind may begin at the ``spots`` only."""
    date_ends = {mark.start: mark.end for mark in dates}
    marks: list[DocumentMark] = []
    done = start
    for spot in spots:
        pattern = _kind_patterns().get(text[spot].lower()) if spot >= done else None
        kind = pattern.match(text, spot, end) if pattern else None
        if kind is None:
            continue
        done = kind.end()
        mark = _numbered(text, kind, end, date_ends) or _plenum(text, kind, end)
        if mark:
            marks.append(mark)
    for mark in marks:
        mark.generic = mark.generic or _LICENCE in text[mark.start : mark.end]
    marks.extend(_laws(text, start, end, date_ends))
    symbols = _bare_symbols(text, start, end)
    if not marks and not symbols:
        return marks
    marks = _without_overlap(marks)
    named = [mark for mark in marks if not mark.generic]
    starts = [mark.start for mark in named]
    for found in symbols:
        before = bisect_left(starts, found.end()) - 1
        if before < 0 or named[before].end <= found.start():
            licence = _LICENCE in found[0]
            marks.append(DocumentMark(found.start(), _with_date(text, found.end(), date_ends), licence))
    return _without_overlap(marks)


def _bare_symbols(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Numbers with symbols: ``12-NQ/TW``; asked only from one sign that they all have to the next."""
    found: list[re.Match[str]] = []
    done = start
    sign = text.find("/", start, end)
    while sign >= 0:
        if mark := _BARE_SYMBOL.search(text, max(done, sign - 24), min(end, sign + 40)):
            found.append(mark)
            done = mark.end()
        sign = text.find("/", max(sign + 1, done), end)
    return found


def _numbered(text: str, kind: re.Match[str], end: int, date_ends: dict[int, int]) -> DocumentMark | None:
    found = _AFTER_KIND.match(text, kind.end(), end)
    if not found:
        return None
    plain = found["symbol"].isdigit()
    if found["symbol"][-1].isdigit() and "/" in found["symbol"] and not _is_of_year(kind[0], found["symbol"]):
        return None
    if _is_short(kind[0]) and not (kind[0].isupper() and _names_document(kind[0], found)):
        return None
    if plain and _COUNT_NOUN.match(text, found.end(), end):
        return None
    if plain and len(found["symbol"]) > 3 and not found["number"].strip() and not _is_long_number(text, kind[0], found):
        return None
    if plain and not found["number"].strip() and not text[kind.start()].isupper():
        return None
    return DocumentMark(kind.start(), _with_date(text, found.end(), date_ends))


def _is_known(kind: str, number: str) -> bool:
    """Whether a scheme is known by its kind and four figures, which are a year elsewhere: ``Đề án 1956``."""
    return bool(with_name(" ".join(kind.split()).casefold(), number))


def _is_long_number(text: str, kind: str, found: re.Match[str]) -> bool:
    """``Quyết định 2351 của Thủ tướng``: four figures that are no year, or by which the registry knows a document."""
    number = found["symbol"]
    if _is_known(kind, number):
        return True
    if not kind[0].isupper() or _BEHIND_NUMBER.match(text, found.end()) is None:
        return False
    return not _YEAR.fullmatch(number) or bool(with_number(" ".join(kind.split()).casefold(), number))


def _is_of_year(kind: str, written: str) -> bool:
    """Whether a number that ends in figures is one with its year or an act's, of a kind that is so named: no date."""
    if any(sign.isalpha() for sign in written):
        return True
    return kind[0].isupper() and " ".join(kind.split()).casefold() in groups("document_words")["kinds with a year"]


def _is_short(kind: str) -> bool:
    return len(kind) < 4 and kind.casefold() != "luật"


def _names_document(kind: str, found: re.Match[str]) -> bool:
    """``NQ 35-NQ/TW``, ``QĐ số 12``, ``CT 05``: a kind in two letters needs a symbol, ``số``, or is a party's."""
    plain = found["symbol"].isdigit()
    if not plain or found["number"].strip():
        return True
    return len(found["symbol"]) == 2 and (kind == "NQ" or (kind in ("CT", "KL") and found["symbol"][0] == "0"))


def _with_date(text: str, end: int, date_ends: dict[int, int]) -> int:
    gap = _DATED.match(text, end)
    return date_ends.get(gap.end(), end) if gap else end


def _plenum(text: str, kind: re.Match[str], end: int) -> DocumentMark | None:
    found = _PLENUM.match(text, kind.end(), end)
    if found is None and kind[0].isupper():
        found = _PLENUM_IN_CAPITALS.match(text, kind.end(), end)
    if found is None or (
        kind[0][0].islower() and kind[0].casefold() in groups("document_words")["kinds that are deeds"]
    ):
        return None
    return DocumentMark(kind.start(), found.end(), generic=True)


def _laws(text: str, start: int, end: int, date_ends: dict[int, int]) -> list[DocumentMark]:
    if (
        text.find("uật", start, end) < 0
        and text.find("iến pháp", start, end) < 0
        and text.find("háp lệnh", start, end) < 0
    ):
        return []
    found: list[DocumentMark] = []
    done = start
    for spot in _law_openings().finditer(text, start, end):
        law = _law_pattern().match(text, spot.start(), end) if spot.start() >= done else None
        if law is not None:
            done = law.end()
            if text[law.start()].isupper():
                begin = _amending_start(text, start, law.start())
                found.append(DocumentMark(begin, _with_law_date(text, law.end(), end, date_ends)))
    return found


@cache
def _law_openings() -> re.Pattern[str]:
    """The first words of laws: where one stands, the long pattern is tried."""
    firsts = sorted({title.split()[0] for title in read_lines("lists/laws.txt")})
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, firsts))})", re.IGNORECASE)


def _amending_start(text: str, start: int, at: int) -> int:
    """``Luật sửa đổi, bổ sung một số điều của Luật Đất đai``: the law that changes another is the one named."""
    found = _AMENDING.search(text, max(start, at - 64), at)
    return found.start() if found else at


def _with_law_date(text: str, at: int, end: int, date_ends: dict[int, int]) -> int:
    year = _LAW_YEAR.match(text, at, end)
    last = year.end() if year else at
    return _with_date(text, last, date_ends) if last == at or (year and year["number"]) else last


_AMENDING = re.compile(
    r"(?:Luật|Pháp lệnh) [sS]ửa đổi, bổ sung (?:một số điều|một số điều, khoản|Điều \d+) của (?:các )?$"
)


_LAW_YEAR = re.compile(
    r"(?:(?:,?\s+(?:\(sửa đổi\)\s+)?(?:năm\s+)?(?:19|20)\d\d(?!\d))"
    r"|(?P<number>\s+(?:\(sửa đổi\)\s+)?(?:số:?\s+)?\d{1,3}/\d{4}/(?:PL-)?(?:QH|UBTVQH)\d\d(?!\d)))?"
)


def _without_overlap(marks: list[DocumentMark]) -> list[DocumentMark]:
    kept: list[DocumentMark] = []
    for mark in sorted(marks, key=lambda m: (m.start, m.generic, -m.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
        elif kept[-1].generic and not mark.generic:
            kept[-1] = mark
    return kept
