# SPDX-License-Identifier: MIT
"""Owns given names that stand alone after a person was named in full: ``Trần Văn Nhất`` … ``Nhất``."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import compress

from reader.core.span import EntityType
from reader.extract.lexicon import address_words, body_heads, grammar, place_features
from reader.extract.names import bare_place_at, begins_head, ends_office, is_half_word, stops_name
from reader.extract.passage import Passage
from reader.extract.triggers import Begins
from reader.extract.words import Case, Words

_DASHES = frozenset("-–—")
_QUOTES = frozenset("\"”’'")
_Rare = Callable[[], set[str]]


def find_short_forms(passages: list[Passage]) -> None:
    """Given names alone, of people named in full or with a word of address elsewhere in the article."""
    known: set[tuple[str, ...]] = set()
    for passage in passages:
        for mark in passage.marks:
            if mark.type is EntityType.PERSON and not mark.generic and mark.last > mark.first:
                keys = tuple(passage.words.keys[mark.first : mark.last])
                known.add(keys)
                if len(keys) >= 3:
                    known.add(keys[-1:])
                    known.add(keys[-2:])
    if not known:
        return
    firsts = {name[0] for name in known}
    rare = cache(lambda: firsts - _small(passages, firsts))
    for passage in passages:
        _mark_known(passage, known, firsts, rare)


def _small(passages: list[Passage], firsts: set[str]) -> set[str]:
    """Those that the article also writes in small letters."""
    small: set[str] = set()
    for passage in passages:
        words = passage.words
        met = compress(zip(words.keys, words.cases, strict=True), map(firsts.__contains__, words.keys))
        small.update(word for word, case in met if case == Case.SMALL)
    return small


def _mark_known(passage: Passage, known: set[tuple[str, ...]], firsts: set[str], rare: _Rare) -> None:
    """``rare``: those that the article never writes in small letters, so that a capital says enough."""
    words = passage.words
    if passage.all_capitals:
        return
    for index in passage.capitals:
        if words.keys[index] not in firsts or words.cases[index] != Case.TITLE or passage.owner[index] is not None:
            continue
        for length in (4, 3, 2, 1):
            last = index + length
            if last <= words.size and tuple(words.keys[index:last]) in known and _fits(passage, index, last, rare):
                passage.add(index, last, EntityType.PERSON)
                break


def _fits(passage: Passage, at: int, last: int, rare: _Rare) -> bool:
    """Whether the known name stands alone here; a single word must not open a sentence."""
    words = passage.words
    if not passage.free(at, last) or not words.all_capital(at, last) or begins_head(words, at):
        return False
    capital = at > 0 and words.capital(at - 1) and passage.owner[at - 1] is None
    titled = capital and _is_titled(passage, at)
    beside = capital and not stops_name(words, at - 1)
    if words.cases[last] in (Case.TITLE, Case.CAPITALS) or (beside and not titled):
        return False
    if last - at > 1:
        return bare_place_at(words, at) is None
    if is_half_word(words, at) or _is_counting(words, at) or _opens_word(words, at):
        return False
    if titled:
        return True
    if at > 0 and words.cases[at - 1] == Case.SMALL:
        return (
            words.keys[at - 1] != "thứ"
            and words.keys[at - 1] not in grammar("before the name of a prize or class")
            and (words.keys[at - 1] not in place_features() or _is_no_place(words, at - 1))
        )
    if words.keys[last] == "," and at > 0:
        return words.keys[at] not in body_heads()
    if words.cases[last] != Case.SMALL:
        return False
    if _goes_on_in_sentence(passage, at) or _is_rare(words, at, rare):
        return True
    told = stops_name(words, last) or words.keys[last] in grammar("after a given name")
    return told and (words.keys[at] not in body_heads() or body_heads().longest(words.keys, at) is None)


def _goes_on_in_sentence(passage: Passage, at: int) -> bool:
    """``Tại đây, Thành thấy …``: a capital in the middle of a sentence, and no further name of a list of bodies."""
    words = passage.words
    if at > 1 and words.keys[at - 1] in _DASHES and words.keys[at - 2] in _QUOTES:  # ``” - Nam giải thích``
        return True
    comma = at > 1 and words.keys[at - 1] == "," and words.cases[at - 2] == Case.SMALL
    return comma and passage.owner[at - 2] is None


def _is_no_place(words: Words, at: int) -> bool:
    """``đối tượng Hùng``, ``nhà Hùng``: the kind of a place that is half of another word, or where somebody lives."""
    if words.keys[at] in grammar("no kinds of places"):
        return True
    return at > 0 and f"{words.keys[at - 1]} {words.keys[at]}" in grammar("no kinds of places")


def _is_titled(passage: Passage, at: int) -> bool:
    """``TS Sơn phân tích``, ``Anh Hùng kể``, ``Khi Tài rời đi``: what stands before with its capital is no name."""
    words = passage.words
    if address_words().ends_at(words.keys, at, 3):
        return True
    if words.keys[at - 1] in grammar("before a given name") and (at < 2 or words.cases[at - 2] == Case.SIGN):
        return True
    degree = words.cases[at - 1] == Case.CAPITALS and bool(passage.flags[at - 1] & Begins.AFTER_CUE)
    return degree or ends_office(words, at)


def _opens_word(words: Words, at: int) -> bool:
    """``Diễn đàn``, ``Trung bình``: the first half of a word that any article has, or a body: ``Đoàn``."""
    if words.keys[at] in grammar("given names that are bodies"):
        return not address_words().ends_at(words.keys, at, 3)
    return " ".join(words.keys[at : at + 2]) in grammar("words that look like given names")


def _is_counting(words: Words, at: int) -> bool:
    """``Ba năm liền``, ``Mấy năm qua``, ``Sang năm``: a word of time after a word that opens sentences."""
    return words.keys[at] in grammar("given names that open words") and words.keys[at + 1] in grammar("words of time")


def _is_rare(words: Words, at: int, rare: _Rare) -> bool:
    """A name that opens a sentence and is no common word: ``Sếnh nghĩ ra``."""
    key = words.keys[at]
    return (
        key not in body_heads() and key not in grammar("given names that open words") and key in rare()  # asked last
    )
