# SPDX-License-Identifier: MIT
"""Owns what the words at the end of one line and at the head of the next say of whether the two belong together."""

from __future__ import annotations

import re
from functools import cache

from reader.core.resources import read_lines
from reader.extract.captions import has_credit
from reader.extract.lexicon import address_words, surnames
from reader.extract.names import bare_place_at, begins_level
from reader.extract.navigation import is_page_piece, only_buttons
from reader.extract.word_groups import groups
from reader.extract.words import Words

_CLOSING = "'\"”’»)]"
STOPS = ".!?…:;"
_ITEM = re.compile(r"[-–—+•*·▪►✓]|(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)]\s+\S")
_DASH = re.compile(r"[-–—]\s*[^\W_A-ZÀ-Ỹ]")
"""A dash before a small letter or a figure."""
_CREDIT = re.compile(r"[(\[]?\s*(?:ảnh|hình)\s*:", re.IGNORECASE)
_OPEN_CREDIT = re.compile(
    r"\b(?:ảnh|hình|photo)(?:\s[^:.]{1,20})?\s*:\s*(?P<name>(?:[^\W\d_]+\.?\s?){0,2})$", re.IGNORECASE
)
_YEAR = re.compile(r"(?:[-–]\s?)?[(\[]?(?:\d{1,2}[/-])?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?[)\]\"”]{0,2}(?:\s|$)")
_NUMBER = re.compile(r"\d|[IVX]+\b")
_SYMBOL = re.compile(r"\d{1,5}(?:/\d{4})?[-/][A-ZĐ]")
"""The symbol of a document: ``03-CT/TW``."""
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
_NAME = 3
"""Words of the rest of a name at most."""


def stops(text: str) -> bool:
    """Whether a sentence, or the head of a list, ends with a line."""
    return text.rstrip(_CLOSING)[-1:] in STOPS


def opens_item(above: str, below: str) -> bool:
    """Whether an item of a list begins; a dash amid a sentence may stand at the head of a line as well."""
    if _DASH.match(below):
        return above[-1] in STOPS or _ITEM.match(above) is not None
    closes = above.count("(") > above.count(")") and ")" in below[:6]  # ``(khóa / XIII)``
    return _ITEM.match(below) is not None and not closes


def opens_credit(text: str) -> bool:
    """``Ảnh: Quốc Việt``: at the head of a line it ends the caption above."""
    return len(text) < 60 and _CREDIT.match(text) is not None and has_credit(text)


def ends_caption(above: str, below: str) -> bool:
    """Whether a caption ends with the photographer's whole name, so that nothing below belongs to it."""
    found = _OPEN_CREDIT.search(above)
    if found is None:
        return has_credit(above)
    return len(found["name"].split()) > 1 or not is_row_of_capitals(below) or len(below.split()) > _NAME


def completes(above: str, below: str) -> bool:
    """Whether a few words in capitals are the rest of the line above, and no author: ``… tấm gương Hồ / Chí Minh``."""
    if (
        above[-1] in "-–—,(“"
        or _is_unfinished(above, below)
        or _YEAR.match(below)
        or _SYMBOL.match(below)
        or _OPEN_CREDIT.search(above)
    ):
        return True
    if any(above.count(one) > above.count(other) for one, other in _PAIRS) or above.count('"') % 2:
        return True
    words = below.split()
    if in_capitals(above):
        return in_capitals(below) and (len(words) == 1 or len(words) > _NAME + 1 or any(map(str.isdigit, below)))
    last = above.split()[-1]
    if len(words) > _NAME or not below[0].isupper():
        return False
    if below.lower().startswith(groups("byline_words")["no authors"]) or _is_place(below):
        return True
    if last[0].isupper():
        return last.lower() in surnames() or len(words) == 1
    return _names_who_or_where(above)


def _is_unfinished(above: str, below: str) -> bool:
    """``… nhân dịp``: a line that cannot end so; some words only before a number, ``… năm / 2011``."""
    words = above.lower().split()[-2:]
    ends = {words[-1], " ".join(words)}
    found = groups("unfinished_words")
    if not ends.isdisjoint(found["before anything"]):
        return True
    return _NUMBER.match(below) is not None and not ends.isdisjoint(found["before a number"])


def _is_place(text: str) -> bool:
    words = Words(text)
    found = bare_place_at(words, 0)
    return found is not None and found[0] == words.size


def _names_who_or_where(above: str) -> bool:
    """``… trường nội trú huyện``, ``… theo lời ông``: a name must follow."""
    words = Words(" ".join(above.split()[-3:]))
    if address_words().ends_at(words.keys, words.size, 3):
        return True
    levels = (begins_level(words, at) for at in range(words.size))
    return any(level is not None and level[0] == words.size for level in levels)


def in_capitals(text: str) -> bool:
    """Whether nearly all of a line is in capital letters: ``BÁO CÁO (tóm tắt) KẾT QUẢ``."""
    return 4 * sum(map(str.islower, text)) <= sum(map(str.isupper, text))


def is_row_of_capitals(text: str) -> bool:
    """A name, most likely of the author."""
    return all(word.lstrip("(")[:1].isupper() or not any(map(str.isalpha, word)) for word in text.split())


def is_of_page(text: str) -> bool:
    """A button, a counter, an address."""
    return only_buttons(text.lower()) or (is_page_piece(text) and not _YEAR.match(text))


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(entry + "." for entry in read_lines("lists/abbreviations.txt"))


def is_shortened(text: str) -> bool:
    """``TP.``: the full stop at the end is no sentence's."""
    return text.rsplit(None, 1)[-1] in _abbreviations()
