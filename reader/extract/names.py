# SPDX-License-Identifier: MIT
"""Owns the question whether a row of capitalised words looks like a person's name or like a place's."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.core.folding import fold
from reader.extract.gazetteer import bare_names, commune_names
from reader.extract.lexicon import (
    address_words,
    body_heads,
    body_words,
    grammar,
    place_features,
    place_levels,
    role_group,
    roles,
    stop_words,
    surnames,
)
from reader.extract.words import Case, Words

LONGEST_NAME = 5
MIDDLES = frozenset(("thị", "văn"))
"""The second words of many people's names."""
INITIALS = {"q": "district", "p": "commune", "h": "district", "x": "commune"}
"""One letter for a level, before a full stop: ``Q.3``."""
_PASSES = frozenset(("đường", "đèo"))
"""Kinds of places that are rare family names."""
_APOSTROPHES = frozenset("'’ʼ")
_VOWELS = "aeiouy"
_ROMAN = re.compile(r"[ivx]{1,5}")
_FOREIGN_LETTERS = frozenset("fjwz")
_ONSETS = frozenset(("", *"b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split()))  # noqa: SIM905
_CODAS = frozenset(("", *"c ch m n ng nh p t".split()))  # noqa: SIM905
"""How Vietnamese syllables may begin and end."""


def name_at(words: Words, at: int) -> int:
    """Index after the Vietnamese personal name that begins at ``at`` by its family name, else 0.

    Family name and one to four more words, all capitalised; it ends before the head of a body, an office or a sign.
    """
    keys, case = words.keys, words.cases[at]
    if not 0 < case < 3:
        return 0
    key = keys[at]
    if key == "từ" and bare_place_at(words, at + 1):
        return 0
    if (key in _PASSES and _opens_place(words, at + 1)) or (key == "hồ" and keys[at + 1] in grammar("sites of lakes")):
        return 0
    middle = keys[at + 1] in MIDDLES and case == words.cases[at + 1] and key not in address_words()
    known = key in surnames()
    if not known and not middle and not is_initial_name(words, at):
        return 0
    last = _before_other(words, at, run_end(words, at, LONGEST_NAME))
    if keys[last - 1] in grammar("last words of foreign bodies"):
        return 0
    return last if last - at >= (3 if middle and not known else 2) else 0


def _opens_place(words: Words, at: int) -> bool:
    """``Đường Trường Sơn Đông``, ``Đèo Hải Vân``: a place of two words behind a kind that is also a family name."""
    place = bare_place_at(words, at)
    if place is not None and place[0] - at > 1:
        return True
    return " ".join(words.keys[at : at + 2]) in grammar("names that look like bodies")  # nothing may follow


def _before_other(words: Words, at: int, last: int) -> int:
    """``Lê Nam Nguyễn Văn Ba``: a row of five in which another full name begins; what may be no name ends at once."""
    if last - at < 3:
        return last
    place = bare_place_at(words, at)
    if place and at + 2 <= place[0] < last and not surnames().get(words.keys[at], False):
        named = surnames().get(words.keys[place[0]], False)
        if place[1][0] == "countries" or (named and words.keys[place[0]] not in ("thị", "văn")):
            return at
    for index in range(at + 2, last - 1):
        if words.keys[index + 1] in ("thị", "văn") and surnames().get(words.keys[index], False):
            return index if surnames().get(words.keys[at], False) else at
    return last


def is_initial_name(words: Words, at: int) -> bool:
    """``A Hlối``, ``Y Bhem``, ``K' Brêm``: the Central Highlands' peoples, by a word that is not Vietnamese."""
    if words.keys[at] in ("k", "h") and words.keys[at + 1] in ("'", "’", "ʼ") and words.touches(at):
        return words.cases[at + 2 : at + 3] == [Case.TITLE]
    if words.keys[at] not in ("a", "y") or words.cases[at + 1 : at + 2] != [Case.TITLE]:
        return False
    return len(words.keys[at + 1]) > 2 and looks_foreign(words.keys[at + 1])


def is_named_after(words: Words, at: int) -> bool:
    """``Đường Trần Hưng Đạo``: a kind of place, then a name with a sure family name."""
    return (
        words.keys[at] in place_features() and surnames().get(words.keys[at + 1], False) and name_at(words, at + 1) > 0
    )


def cut_at_name(words: Words, at: int, last: int) -> int:
    """The end of a place's name ``[at, last)``, cut where a person's full name begins inside it."""
    for index in range(at + 1, last):
        if words.keys[index] in ("a", "b", "c", "d") and surnames().get(words.keys[index + 1], False):
            return index + 1
        person = name_at(words, index)
        if person and person - index >= 2 and is_strong(words, index, person):
            return index
    return last


def is_strong(words: Words, first: int, last: int) -> bool:
    """Whether a name needs no further evidence: a sure family name, or three words and more."""
    if surnames().get(words.keys[first], False) or last - first >= 3 or is_initial_name(words, first):
        return True
    return last - first == 2 and words.cases[first + 1] == Case.TITLE and looks_foreign(words.keys[first + 1])


def run_end(words: Words, at: int, longest: int) -> int:
    """Index after the row of capitalised words from ``at``, at most ``longest``, before a body's or office's head."""
    keys, cases, size = words.keys, words.cases, words.size
    case, index, end = cases[at], at, min(size, at + longest)
    if at < size and keys[at + 1] in _APOSTROPHES and is_initial_name(words, at):
        index = at + 2
    while index < end and 0 < cases[index] < 3:
        if index > at and (begins_head(words, index) or _changes_case(case, cases[index], keys[index])):
            break
        index += 1
        if keys[index] == "." and _is_initial(words, index - 1):
            index += 1
        if keys[index] == "-" and _is_hyphenated(words, index):
            index += 2
    return min(index, size)


def _changes_case(first: int, case: int, key: str) -> bool:
    """Capitals after a capitalised word are an abbreviation (``Nguyễn Văn A UBND``), unless very short."""
    return first == Case.TITLE and case == Case.CAPITALS and len(key) > 2


def _is_initial(words: Words, index: int) -> bool:
    """``N. An``: one capital letter and a full stop, then a capitalised word."""
    return (
        words.ends[index] - words.starts[index] == 1
        and words.touches(index)
        and words.cases[index + 2 if index + 2 < words.size else words.size] in (Case.TITLE, Case.CAPITALS)
    )


def _is_hyphenated(words: Words, dash: int) -> bool:
    """``Hang-seo``, ``Rơ-mah``: no space on either side of the dash, and no office or common word behind it."""
    if not (words.touches(dash - 1) and words.touches(dash)) or begins_head(words, dash + 1):
        return False
    if words.cases[dash + 1] == Case.SMALL:
        return words.keys[dash + 1].isascii() or looks_foreign(words.keys[dash + 1])
    return words.cases[dash + 1] == Case.TITLE


def begins_head(words: Words, at: int) -> bool:
    """Whether a body or an office of two words or more (or in capitals) begins here, so that a name ends before."""
    keys = words.keys
    if keys[at] == "thị" and at and words.cases[at - 1] == words.cases[at] == Case.TITLE and keys[at - 1] in surnames():
        return False  # ``Trần Thị Đoàn``
    body = body_heads().longest(keys, at) if keys[at] in body_heads() else None
    if body and (body[0] - at >= 2 or words.cases[at] == Case.CAPITALS):
        return True
    return bool(keys[at] in roles() and (role := roles().longest(keys, at)) and role[0] - at >= 2)


def bare_place_at(words: Words, at: int) -> tuple[int, tuple[str, tuple[str, ...]]] | None:
    """The longest name of the gazetteer that begins here with every word capitalised (``châu Á`` aside)."""
    if words.keys[at] not in bare_names():
        return None
    best = None
    for last, (group, codes, printed) in bare_names().every(words.keys, at):
        if words.all_capital(at, last) or (printed and words.slice(at, last) == printed):
            best = (last, (group, codes))
    return best


def commune_at(words: Words, at: int) -> int:
    """Index after the longest name of a commune that begins here, else 0."""
    if words.keys[at] not in commune_names():
        return 0
    best = 0
    for last, _ in commune_names().every(words.keys, at):
        if words.all_capital(at, last):
            best = last
    return best


def begins_level(words: Words, at: int) -> tuple[int, str] | None:
    """Index after a kind word of a unit of administration (``TP.`` with its full stop), and its level."""
    keys = words.keys
    if keys[at] in INITIALS and keys[at + 1] == ".":
        return _abbreviated_level(words, at)
    if keys[at] not in place_levels() or not (found := place_levels().longest(keys, at)):
        return None
    last, level = found
    if words.keys[last] == "." and words.cases[last - 1] != Case.SMALL and words.touches(last - 1):
        last += 1
    return last, level


def _abbreviated_level(words: Words, at: int) -> tuple[int, str] | None:
    """``Q.Bình Thạnh``, ``P.12``, ``H.Củ Chi``: one letter, a full stop and a unit that is known, or a number."""
    core = at + 2
    if not words.capital(at) or not words.touches(at) or core >= words.size or words.starts[core] > words.ends[at] + 2:
        return None
    number = words.cases[core] == Case.NUMBER and words.keys[at] in ("q", "p") and not is_counted(words, core)
    place = bare_place_at(words, core) if words.capital(core) else None
    known = place[1][0] == "district" if place else words.keys[at] in ("p", "x") and commune_at(words, core) - core > 1
    return (core, INITIALS[words.keys[at]]) if number or known else None


def begins_rank(words: Words, at: int) -> bool:
    """``Trưởng Công an xã Thượng úy Lê Hữu Toàn``: a rank or title stands here, no name."""
    return words.keys[at] in role_group("ranks") and role_group("ranks").longest(words.keys, at) is not None


def is_counted(words: Words, at: int) -> bool:
    """Whether a number is a quantity: ``3.711 người``, ``30 km``, ``85%``; no number of a unit or road."""
    following = words.keys[at + 1]
    if following in ("%", "/"):
        return True
    if following in ("-", "đến") and words.cases[at + 2 : at + 3] == [Case.NUMBER]:
        return is_counted(words, at + 2)  # ``mỗi tổ 5-7 cán bộ``
    if words.cases[at + 1] == Case.SMALL and following in grammar("first syllables of what is counted"):
        pair = " ".join(words.keys[at + 1 : at + 3])
        return pair not in grammar("words that begin like what is counted")
    return (
        following in (".", ",")
        and words.touches(at)
        and words.cases[at + 2 : at + 3] == [Case.NUMBER]
        and words.touches(at + 1)
    )


@lru_cache(maxsize=8192)
def looks_foreign(key: str) -> bool:
    """Whether a word cannot be a Vietnamese syllable."""
    if _FOREIGN_LETTERS & set(key) or "'" in key or "’" in key:
        return True
    first = next((i for i, char in enumerate(key) if fold(char) in _VOWELS), -1)
    if first < 0:
        return len(key) > 1
    last = max(i for i, char in enumerate(key) if fold(char) in _VOWELS)
    onset, nucleus, coda = key[:first], key[first : last + 1], key[last + 1 :]
    if onset == "q":
        onset = "qu" if nucleus[:1] == "u" else "?"
    return (
        onset not in _ONSETS
        or coda not in _CODAS
        or any(fold(char) not in _VOWELS for char in nucleus)
        or len(nucleus) > 3
    )


def stops_name(words: Words, at: int) -> bool:
    """Whether a verb, conjunction or preposition begins here, over which no name goes on."""
    return words.keys[at] in stop_words() and stop_words().longest(words.keys, at) is not None


def opens_term(words: Words, at: int) -> bool:
    """``Bộ Chính trị Khóa XI``, ``Tỉnh ủy Nhiệm kỳ 2015 - 2020``: of which term is told, no part of the name."""
    if words.keys[at] not in ("khóa", "khoá", "nhiệm"):
        return False
    at += words.keys[at + 1] == "kỳ"
    return words.cases[at + 1] == Case.NUMBER or bool(_ROMAN.fullmatch(words.keys[at + 1]))


def ends_office(words: Words, end: int) -> bool:
    """Whether an office's name ends right before ``end``."""
    for length in range(1, min(5, end) + 1):
        at = end - length
        if words.keys[at] in roles() and (found := roles().longest(words.keys, at)) and found[0] >= end:
            return True
    return False


def is_half_word(words: Words, at: int) -> bool:
    """``Anh hùng Lao động``, ``Nhà giáo Nhân dân``: a word of two syllables, the second in small letters."""
    if words.cases[at + 1] != Case.SMALL:
        return False
    phrases = (body_words(), role_group("ranks"), body_heads(), role_group("qualifiers"))
    return any((found := phrase.longest(words.keys, at)) and found[0] - at >= 2 for phrase in phrases)
