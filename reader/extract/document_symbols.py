# SPDX-License-Identifier: MIT
"""Owns the symbols of documents: their one spelling, and whether a body of the whole country gives them out."""

from __future__ import annotations

import re
from functools import cache

from reader.core.folding import exact
from reader.core.resources import read_lines
from reader.extract.document_registry import registry
from reader.extract.word_groups import groups

_SYMBOL = re.compile(
    r"(?P<number>\d{1,2}\.\d{3}|\d{1,5}(?:[a-z]|[A-Z](?=\s?[-–/]))?)"
    r"(?P<rest>(?:\s?/\s?\d{4})?\s?[-–/._]?\s?[A-ZĐƯ].*)?$"
)
_SIGNS = re.compile(r"\s*[-–/]\s*|\s+")
_DATE_TAIL = re.compile(r"\s*,?\s*(?:ngày\s.*|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.*)$", re.IGNORECASE)
_SHORT_KINDS = {
    "ct": "chỉ thị",
    "nq": "nghị quyết",
    "kl": "kết luận",
    "qđ": "quyết định",
    "hd": "hướng dẫn",
    "kh": "kế hoạch",
    "ctr": "chương trình",
    "đa": "đề án",
}
_RUN_ON = re.compile(r"(CT|NQ|KL|QĐ|QĐi|HD|KH|CTr)(TW|TU|HU)")
"""A symbol whose sign got lost: ``05-CTTW``."""
_NATIONAL = re.compile(
    r"/[A-ZĐ]*TW$|-(?:CP|TTG|CTN|TLĐ)$|(?<=/)(?:PL-)?(?:QH|UBTVQH)\d+$|/\d{4}/(?:TT|TTLT|CT|QĐ|NQ)-(?!HĐND|UBND)"
)


def _said(group: str) -> tuple[str, ...]:
    return groups("document_words")[group]


def normal_symbol(written: str) -> str | None:
    """One spelling of a number and symbol: ``05/CT-TW``, ``05 - CT/TW`` → ``05-CT/TW``; None for a bare number."""
    found = _SYMBOL.match(written.strip().replace("Ð", "Đ"))
    if not found or not found["rest"]:
        return None
    parts = [part for part in _SIGNS.split(found["rest"].strip().lstrip("-–/._").strip()) if part]
    if not parts:
        return None
    parts = [part.replace(".", "").replace("TƯ", "TW").replace("Tw", "TW") for part in parts]
    number = found["number"].replace(".", "")
    number = number if len(number) > 1 else "0" + number
    if parts[0].isdigit():
        return f"{number}/{parts[0]}/" + "-".join(parts[1:])
    if len(parts) == 1 and (run_on := _RUN_ON.fullmatch(parts[0])):
        parts = [*run_on.groups()]
    if len(parts) == 2 and _is_of_party(*parts):
        return f"{number}-{parts[0]}/{parts[1]}"
    return f"{number}/" + "-".join(parts)


def _is_of_party(sign: str, ending: str) -> bool:
    return sign.upper() in _said("signs of the party") and ending.endswith(_said("ends of the party"))


def is_open(identity: str) -> bool:
    """A symbol whose numbers begin anew every year, without a year or a place, says nothing beyond its article."""
    symbol = identity.removeprefix("doc:")
    if "@" in symbol or not symbol[0].isdigit() or symbol in registry() or re.search(r"/\d{4}/", symbol):
        return False
    return not symbol.endswith("TW")


def is_numbered(mention: str) -> bool:
    """Whether a mention says that its figures are a number, and no year: ``Quyết định số 1956``; or names a scheme."""
    return re.search(r"\b[Ss]ố\s*:?\s*\d", mention) is not None or exact(mention).startswith(("đề án", "chương trình"))


def without_day(mention: str) -> str:
    """A mention without the day that follows its symbol or title."""
    return _DATE_TAIL.sub("", mention)


def split_mention(mention: str) -> tuple[str, str]:
    """Kind in small letters, and the number with its symbol."""
    bare = without_day(mention)
    number = re.search(r"\d", bare)
    if not number:
        return exact(bare), ""
    kind = re.sub(r"\s+số\s*:?\s*$", "", bare[: number.start()].rstrip() + " ", flags=re.IGNORECASE)
    kind = exact(" ".join(re.sub(r"\s+(?:số|Số|SỐ)\s*:?\s*$", "", kind.rstrip()).split()))
    return _SHORT_KINDS.get(kind, kind), bare[number.start() :]


def kind_of(symbol: str) -> str:
    """The kind that the sign in a symbol stands for, small letters: ``513/QĐ-TTg`` → ``quyết định``; empty if none."""
    signs = re.split(r"[-/]", symbol.lower())
    return next((_SHORT_KINDS[sign] for sign in signs if sign in _SHORT_KINDS), "")


def is_national(symbol: str) -> bool:
    """Whether a body of the whole country gives out documents with this symbol."""
    signs = symbol.rpartition("/")[2].split("-")
    by_sign = signs[-1] in _national_symbols() or (len(signs) > 2 and signs[1] in _national_symbols())
    return by_sign or _NATIONAL.search(symbol.upper()) is not None


def is_of_ministry(symbol: str) -> bool:
    """``5632/BYT-DP``: a letter whose symbol begins with its ministry and ends with the department."""
    first = symbol.rpartition("/")[2].partition("-")[0]
    return first in _national_symbols() and first not in _said("signs of the party")


@cache
def _national_symbols() -> frozenset[str]:
    return frozenset(read_lines("lists/national_symbols.txt"))


def with_year(symbol: str, year: str) -> str:
    """The identity of a document by its symbol, with its year where the symbol says none."""
    return f"doc:{symbol}" if re.search(r"/\d{4}/", symbol) else f"doc:{symbol}@{year}"
