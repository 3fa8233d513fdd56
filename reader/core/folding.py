# SPDX-License-Identifier: MIT
"""Owns the one rule by which Vietnamese words are compared in search: list, find in page, notes and tags.

A query word without any mark and without đ matches on the folded form; a word with a mark or đ matches that form,
where the tone may sit on either vowel (hoà = hòa) and kĩ = kỹ, Đắk = Đăk. Both forms keep every position: character
``i`` of the folded text is character ``i`` of the NFC text.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import cache
from typing import Any

from reader.core.remember import Remembered

_TONES = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
_TONE_MARKS = {letter: mark for mark, letter in _TONES.items()}
_SYLLABLE = re.compile(r"[^\W\d_]+")


@cache
def _fold_char(char: str) -> str:
    if char < "\u0080":
        return char.lower()
    if char in "đĐÐð":
        return "d"
    if char.isspace():
        return " "
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char


def fold(text: str) -> str:
    """Lower case without marks, đ as d; as long as the NFC text given."""
    if text.isascii():
        return text.lower()
    if len(text) > _SHORT and len(lowered := text.lower()) == len(text) and "Σ" not in text:
        return _fold_press(lowered)
    return "".join(map(_fold_char, text))


def _fold_press(lowered: str) -> str:
    """Fold through bytes, several times faster than letter by letter; what the press rarely writes goes by letters."""
    encoded, decoded = _press_tables()
    folded: list[str] = []
    start = 0
    for _ in range(_RARE_RUNS):
        try:
            packed, _ = codecs.charmap_encode(lowered[start:], "strict", encoded)
        except UnicodeEncodeError as error:
            packed, _ = codecs.charmap_encode(lowered[start : start + error.start], "strict", encoded)
            rare = lowered[start + error.start : start + error.end]
            folded += codecs.charmap_decode(packed, "strict", decoded)[0], "".join(map(_fold_char, rare))
            start += error.end
        else:
            return "".join((*folded, codecs.charmap_decode(packed, "strict", decoded)[0]))
    return "".join((*folded, *map(_fold_char, lowered[start:])))


def small_letters(text: str) -> str:
    """The text in small letters, of the same length."""
    lowered = text.lower()
    if len(lowered) != len(text) or "Σ" in text:  # İ grows, and Σ looks at what follows it
        return "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered


_SHORT = 64
_RARE_RUNS = 32
"""Runs of rarer letters in a text: with more of them it is none of the press."""
_PRESS = (
    "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ"
    "\u00a0\u00ad\u200b\u200c\u200d\u200e\ufeff\u2009\u202f\u2060\u2028–—‐‑−“”‘’„«»‹›…·•●■▪►→‰▸©®™°º²³½¼¾×÷±§€₫£¥¢µñçöü"
)
"""What the press writes beside ASCII: at most 128 small letters and signs, so that a text fits into bytes."""


@cache
def _press_tables() -> tuple[Any, str]:
    """How small letters become bytes and these become folded letters: several times faster than letter by letter."""
    alphabet = "".join(map(chr, range(128))) + "".join(dict.fromkeys(_PRESS))
    encoded = codecs.charmap_build(alphabet.ljust(256, "\ufffe"))
    return encoded, "".join(map(_fold_char, alphabet))


@cache
def _take_tone(char: str) -> tuple[str, str]:
    """A vowel and its tone apart: ``ấ`` → ``("â", "s")``."""
    parts = unicodedata.normalize("NFD", char)
    tone = next((_TONES[mark] for mark in parts if mark in _TONES), "")
    bare = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in _TONES))
    return (bare, tone) if len(bare) == 1 else (char, "")


@cache
def _put_tone(char: str, tone: str) -> str:
    return unicodedata.normalize("NFC", char + _TONE_MARKS[tone]) if tone else char


_OPEN_PAIRS = ("oa", "oe", "uy")


def _canonical_syllable(syllable: str) -> str:
    """One spelling for the spellings that a reader takes as the same, of the same length."""
    pairs = [_take_tone(char) for char in syllable]
    letters = "".join(letter for letter, _ in pairs)
    tones = [tone for _, tone in pairs]
    if letters.endswith(_OPEN_PAIRS) and not letters.endswith("quy") and tones[-1] and not tones[-2]:
        tones[-2:] = [tones[-1], ""]
    if letters[-1:] == "y" and letters[-2:-1] in tuple("hklmst") and len(letters) == 2:
        letters = letters[:-1] + "i"
    if letters == "đăk":
        tones = [""] * 3
    return "".join(map(_put_tone, letters, tones))


@cache
def _exact_word(word: str) -> str:
    return _canonical_syllable(word)


def exact(text: str) -> str:
    """Lower case with its marks, equal spellings made one; as long as the NFC text given."""
    lowered = small_letters(text)
    if lowered.isascii():
        return lowered
    if lowered.isalpha():
        return _exact_word(lowered)
    return " ".join(map(_exact_chunk, lowered.split(" ")))


def _spell(chunk: str) -> str:
    return _SYLLABLE.sub(lambda found: _exact_word(found[0]), chunk)


_exact_chunk = Remembered(_spell).__getitem__


def has_marks(word: str) -> bool:
    """Whether a query word binds to its marks: it has one, or a đ."""
    return fold(word) != small_letters(word)
