# SPDX-License-Identifier: MIT
"""Owns the sentences that articles are made of: those of the training corpus with slots for names, dates, numbers."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.benchmarks.library.names import province_names

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "train"
"""Only the part that rules may be made of; the others stay unread."""

SLOTS = ("person", "place", "province", "day", "short_day", "year", "number")
Piece = str | tuple[str, Any]
"""Words as they are, or the name of a slot with what its filler should know."""

_SENTENCE_END = re.compile(r"(?<=[a-zà-ỹ0-9”\")%][.!?…])\s+(?=[A-ZÀ-ỸĐ“\"])")
_FULL_DATE = re.compile(r"\d{1,2}([/-])\d{1,2}\1(?:19|20)\d{2}")
_SHORT_DATE = re.compile(r"\d{1,2}([/-])\d{1,2}")
_YEAR = re.compile(r"20[012]\d")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?")
_KINDS = ("tỉnh", "thành phố", "TP", "TP.", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn")
_MARK = re.compile(r"^\S{2,20} [-–—] ")
"""A paper's mark before the lead, which every telling writes anew."""
_LONGEST = 420
"""Characters: a longer sentence is a list, which reads badly among others."""


class Sentence(NamedTuple):
    """A sentence that can be told again of somebody else."""

    pieces: tuple[Piece, ...]
    bytes: int
    """In UTF-8, about."""
    figures: int
    """How many numbers of it are marked as figures."""


class Stock(NamedTuple):
    """All sentences by what they are good for."""

    titles: tuple[Sentence, ...]
    leads: tuple[Sentence, ...]
    telling: tuple[Sentence, ...]
    """With figures."""
    plain: tuple[Sentence, ...]


def read_stock() -> Stock:
    """The sentences of all training articles, in the order of their files."""
    found: dict[str, list[Sentence]] = {"title": [], "lead": [], "body": []}
    for file in sorted(CORPUS.glob("*.json")):
        marks = json.loads(file.read_text(encoding="utf-8"))
        text = file.with_suffix(".txt").read_bytes().decode("utf-8")
        for part, start, end in _sentences(text, marks["parts"]):
            found[part].append(_sentence(text, marks, start, end))
    body = [one for one in found["body"] if len(one.pieces) > 1 or one.bytes > 40]
    telling, plain = (tuple(one for one in body if bool(one.figures) is figures) for figures in (True, False))
    return Stock(tuple(found["title"]), tuple(found["lead"]), telling, plain)


def _sentences(text: str, parts: dict[str, list[int]]) -> Iterator[tuple[str, int, int]]:
    """Part, start and end of every sentence of title, lead and body."""
    part_of = {line: part for part, lines in parts.items() for line in lines}
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        part = part_of.get(number, "body")
        if part == "title" and line.strip():
            yield part, start, start + len(line)
        elif part in ("lead", "body"):
            mark = _MARK.match(line)
            for first, last in _stretches(line, mark.end() if mark else 0):
                if 25 <= last - first <= _LONGEST:
                    yield part, start + first, start + last
        start += len(line) + 1


def _stretches(line: str, first: int) -> Iterator[tuple[int, int]]:
    for gap in _SENTENCE_END.finditer(line, first):
        yield first, gap.start()
        first = gap.end()
    if first < len(line.rstrip()):
        yield first, len(line.rstrip())


def _sentence(text: str, marks: dict[str, Any], start: int, end: int) -> Sentence:
    year = int((marks["published"] or "0")[:4])
    slots = sorted(_slots(text, marks["entities"], start, end, year))
    figures = sum(start <= fact["start"] < end and not fact.get("optional") for fact in marks["facts"])
    pieces: list[Piece] = []
    done = start
    for first, last, piece in slots:
        if first < done:
            continue
        if done < first:
            pieces.append(_nfc(text[done:first]))
        pieces.append(piece)
        done = last
    pieces.append(_nfc(text[done:end]))
    return Sentence(tuple(pieces), len(text[start:end].encode("utf-8")), figures)


def _slots(
    text: str, entities: Iterable[dict[str, Any]], start: int, end: int, year: int
) -> Iterator[tuple[int, int, tuple[str, Any]]]:
    """Where something else can stand, and what."""
    taken: list[tuple[int, int]] = []
    for mark in entities:
        if not start <= mark["start"] < mark["end"] <= end:
            continue
        words = text[mark["start"] : mark["end"]]
        if mark["type"] in ("DOCUMENT", "DATE"):
            taken.append((mark["start"], mark["end"]))
        if mark["type"] == "PERSON" and not mark.get("generic") and len(words.split()) > 1:
            yield mark["start"], mark["end"], ("person", _nfc(words))
        elif mark["type"] == "PLACE" and (kind := text[mark["start"] : mark.get("core_start", 0)].strip()) in _KINDS:
            yield mark["core_start"], mark["end"], ("place", kind)
    for found in province_names().finditer(text, start, end):
        yield found.start(), found.end(), ("province", None)
    for found in _FULL_DATE.finditer(text, start, end):
        yield found.start(), found.end(), ("day", found[1])
    for found in _SHORT_DATE.finditer(text, start, end):
        if text[max(start, found.start() - 5) : found.start()] in ("ngày ", "Ngày ", "sáng ", "hiều "):
            yield found.start(), found.end(), ("short_day", found[1])
    for found in _YEAR.finditer(text, start, end):
        if year and not text[found.start() - 1 : found.start()].isalnum():
            yield found.start(), found.end(), ("year", int(found[0]) - year)
    for found in _NUMBER.finditer(text, start, end):
        if _is_free(text, found, taken):
            yield found.start(), found.end(), ("number", found[0])


def _nfc(words: str) -> str:
    """Some training articles are NFD, as some files are."""
    return unicodedata.normalize("NFC", words)


def _is_free(text: str, found: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    """A number that is no part of a date, a document's number or a code."""
    around = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
    if any(first <= found.start() < last for first, last in taken):
        return False
    return not any(sign.isalnum() or sign in "/-:" for sign in around)
