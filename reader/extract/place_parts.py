# SPDX-License-Identifier: MIT
"""Owns what all readers of places need: putting a mark, numbers and letters after a name, names of peoples."""

from __future__ import annotations

from reader.core.span import EntityType
from reader.extract.event_names import in_event
from reader.extract.lexicon import grammar, peoples
from reader.extract.names import is_counted
from reader.extract.passage import Mark, Passage
from reader.extract.words import Case, Words


def after_number(words: Words, at: int) -> int:
    """``ấp 3A``, ``khu phố 2``: a letter that touches the number belongs to it."""
    last = at + 1
    if words.touches(at) and words.cases[last] in (Case.TITLE, Case.CAPITALS):
        last += 1
    return last


def with_suffix(words: Words, last: int) -> int:
    """``ấp Phú Long 2``, ``khu vực Thới Trinh A``: a number or letter after the name, unless something is counted."""
    if last >= words.size:
        return last
    if words.cases[last] == Case.NUMBER and len(words.keys[last]) < 3 and not is_counted(words, last):
        letter = last + 1 < words.size and words.ends[last + 1] - words.starts[last + 1] == 1  # ``ấp Thạnh Lợi 1A``
        return after_number(words, last) if letter else last + 1
    letter = words.ends[last] - words.starts[last] == 1 and words.keys[last] in "abcd" and words.capital(last)
    return last + 1 if letter else last


def is_people(words: Words, at: int) -> bool:
    """``làng Cơ Tu``: a people, no name of a place."""
    pair = f"{words.keys[at]} {words.keys[at + 1]}" in peoples() and words.cases[at + 2 : at + 3] != [Case.TITLE]
    return pair or (words.keys[at] in peoples() and words.cases[at + 1] not in (Case.TITLE, Case.CAPITALS))


def put(passage: Passage, at: int, last: int, core: int, codes: tuple[str, ...], level: str) -> Mark:
    """Mark a place at words ``[at, last)`` whose own name begins at ``core``, with the units that it may be."""
    words = passage.words
    generic = in_event(passage, at)
    first = core if _is_outside(passage, at, core) else at
    mark = passage.add(first, last, EntityType.PLACE, generic=generic, core=words.starts[core])
    passage.owner[at:first] = [mark] * (first - at)
    mark.codes, mark.level = codes, level
    return mark


def _is_outside(passage: Passage, at: int, core: int) -> bool:
    """``các xã Dào San, …``, ``toàn tỉnh Hà Nam``, ``bãi biển Sầm Sơn``: the kind word is no part of this name."""
    words = passage.words
    if words.cases[core] == Case.NUMBER or words.cases[at] != Case.SMALL:
        return False
    if " ".join(words.keys[at:core]) in grammar("kinds outside the name"):
        return True
    before = words.keys[at - 1] if at else ""
    return before in grammar("before a kind that is no part of the name") or (
        at > 0
        and words.cases[at - 1] == Case.NUMBER
        and passage.owner[at - 1] is None  # ``tổ 12 phường Tân Thịnh``
        and words.keys[core - 1] != "lộ"
    )
