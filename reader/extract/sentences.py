# SPDX-License-Identifier: MIT
"""Owns the cutting of lines into sentences, with the traps of Vietnamese print.

``P.V``, ``15.5``, ``TP.HCM``, ``Th.S``, ``N. AN`` and ``34.957`` hold no end; ``./.`` and ``hành động.Bằng`` do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from reader.core.resources import read_lines
from reader.core.structure import Block, Part
from reader.extract.word_groups import LatePattern, choice

_STOP = re.compile(r"[.!?…](?:(?<=\.)/\.|[.!?…]*)")
_CLOSING = "\"'”’»)]"
_WORD_BEFORE = re.compile(r"[^\W_]+(?:\.[^\W_]+)*$")
_QUOTE = 120
_LONGEST = 4000
"""Code points of the longest sentence; a longer run without an end is cut, for rules look at sentences as wholes, and
what they do there must not grow with the square of an endless one."""
_CUTS = ("; ", ", ", " ")
"""Where it is cut: behind the last of the first of these that is there."""
_ITEM = LatePattern(
    lambda: (
        rf"(?:(?:{choice('item_words', 'items')})\s+)?"
        r"(?:\d{1,3}(?:\.\d{1,2})*|[IVXL]{1,5}|[^\W\d_])"
    ),
    re.IGNORECASE,
)
_MEASURED = LatePattern(
    lambda: rf"(?:°|\b(?:{choice('item_words', 'classes')}))\s*[A-F]$|\bquý\s+[IV]{{1,3}}$", re.IGNORECASE
)
_LISTED = re.compile(r"[·•|]\s*\d{1,3}$")
_LETTER = re.compile(r"[^\W\d_]")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(entry.casefold() for entry in read_lines("lists/abbreviations.txt"))


def split_sentences(text: str, blocks: Iterable[Block]) -> tuple[tuple[int, int], ...]:
    """``(start, end)`` of every sentence in code points; none crosses a line, furniture has none."""
    return tuple(
        sentence
        for block in blocks
        if block.part is not Part.FURNITURE
        for start, end in _split_block(text, block.start, block.end)
        for sentence in _cut(text, start, end)
    )


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence in stretches that are short enough; nearly always it is one."""
    while end - start > _LONGEST:
        found = ((sign, text.rfind(sign, start + _LONGEST // 2, start + _LONGEST)) for sign in _CUTS)
        sign, at = next((one for one in found if one[1] >= 0), ("", start + _LONGEST))
        yield start, at + len(sign.rstrip())
        start = at + len(sign)
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _split_block(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for stop in _STOP.finditer(text, start, end):
        after = stop.end()
        while after < end and text[after] in _CLOSING:
            after += 1
        if after >= end:
            break
        if stop[0] == "." and _ITEM.fullmatch(text, begin, stop.start()):
            continue
        if stop.start() >= begin and _ends_sentence(text, stop, after, end):
            yield begin, after
            begin = after
            while begin < end and text[begin].isspace():
                begin += 1
    if begin < end:
        yield begin, end


def _ends_sentence(text: str, stop: re.Match[str], after: int, end: int) -> bool:
    """Whether a sentence ends at this sign; ``after`` is behind the closing quotes and brackets."""
    follows = text[after]
    if stop[0] == "./.":
        return True
    dotted = stop[0] == "." and text[stop.start() - 1].isdecimal()
    if dotted and _LISTED.search(text, max(0, stop.start() - 6), stop.start()):
        return False
    if not follows.isspace():
        return _is_missing_space(text, stop, after)
    if _inside_quote(text, stop, end):
        return False
    opening = _first_ink(text, after, end)
    if opening.islower() or opening in ",;:.-–—)":
        return False
    if stop[0] == ".":
        return not _is_abbreviation(text, stop.start(), after > stop.end())
    if stop[0] in ("...", "…") or "…" in stop[0]:
        return opening.isupper() or opening.isdigit() or opening in "“\"'‘-–+*•"
    return True


def _inside_quote(text: str, stop: re.Match[str], end: int) -> bool:
    """Whether the stop belongs to a short quotation after which the sentence goes on in small letters."""
    begun = text.rfind("“", max(0, stop.start() - _QUOTE), stop.start())
    if begun < 0 or text.find("”", begun, stop.end()) >= 0:
        return False
    closed = text.find("”", stop.end(), min(end, stop.end() + _QUOTE))
    return closed >= 0 and _first_ink(text, closed + 1, end).islower()


def _first_ink(text: str, position: int, end: int) -> str:
    while position < end and text[position].isspace():
        position += 1
    while position < end - 1 and text[position] in "“\"'‘([":
        position += 1
    return text[position] if position < end else " "


def _is_missing_space(text: str, stop: re.Match[str], after: int) -> bool:
    """``hành động.Bằng những``: a small-letter word, the stop, a capitalised word; no initials, no address."""
    if text[after] in "“\"'‘(" and after == stop.end():
        return stop[0] in (".", "!", "?") and text[stop.start() - 1].islower() and text[after] in "“‘("
    if not (text[after].isupper() and stop.start() > 0):
        return False
    word = _word_before(text, max(0, stop.start() - 12), stop.start())
    if after > stop.end():
        return True
    if word is None or len(word[0]) < 2 or not word[0].islower() or "." in word[0]:
        return stop[0] != "." and text[stop.start() - 1].isalnum()
    rest = text[after : after + 2]
    return len(rest) == 2 and (rest[1].islower() or rest[1].isspace())


def _word_before(text: str, low: int, end: int) -> re.Match[str] | None:
    """The word, perhaps with dots inside, that ends right before a position; looked for from the last space on."""
    return _WORD_BEFORE.search(text, max(low, text.rfind(" ", low, end) + 1), end)


def _is_abbreviation(text: str, dot: int, closed: bool) -> bool:
    """Whether the word before a full stop is shortened, so that the sentence goes on."""
    if closed:
        return False
    word = _word_before(text, max(0, dot - 14), dot)
    if word is None:
        return False
    last = word[0].rsplit(".", 1)[-1]
    if word[0].casefold() in _abbreviations() or (last.casefold() in _abbreviations() and last[0].isupper()):
        return not _is_place_letter(text, dot, last)
    if text[dot - 1] in "ABCDEFIVabcdefiv" and _MEASURED.search(text, max(0, dot - 14), dot):
        return False
    return len(last) == 1 and last.isupper() and _LETTER.match(last) is not None and not last.isdigit()


def _is_place_letter(text: str, dot: int, last: str) -> bool:
    """``v.v. Ngoài ra`` ends a sentence although ``v.v.`` is short."""
    return last.casefold() in ("v", "vv") and text[dot + 1 : dot + 3].strip()[:1].isupper()
