# SPDX-License-Identifier: MIT
"""Owns the question whether letters are a Vietnamese syllable, and how Vietnamese a text is by that."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from reader.core.remember import Remembered
from reader.core.resources import read_json

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_ONLY_RISING_OR_HEAVY = ("c", "ch", "k", "p", "t")
"""A syllable that ends so has the tone sắc or nặng."""
_TOKEN = re.compile("[A-Za-z\u0080-\U0010ffff]+")
_DASHES = re.compile("[–—…]")
_TYPOGRAPHY = "“”‘’‚„«»‹›–—…•·°\u00a0§©®™€₫²³½×"


def score(text: str) -> int:
    """Vietnamese syllables less other words, among the words that are not plain ASCII."""
    good, bad = votes(text)
    return good - bad


def votes(text: str) -> tuple[int, int]:
    """How many of the words that are not plain ASCII are Vietnamese syllables, and how many are not."""
    bad, good = divmod(sum(map(_VOTES.__getitem__, _TOKEN.findall(unicodedata.normalize("NFC", text)))), _BAD)
    return good, bad


_BAD = 1 << 32
"""So much a word counts that is none; a syllable counts 1."""


def _votes_of(token: str) -> int:
    words = [] if token.isascii() else [word for word in _split(token) if not word.isascii()]
    good = sum(map(is_word, words))
    return good + _BAD * (len(words) - good)


_VOTES = Remembered(_votes_of)


def _split(token: str) -> list[str]:
    """Quotation marks and dashes stand at the ends of words; elsewhere they are a sign of the wrong encoding."""
    return [part for part in _DASHES.split(token.strip(_TYPOGRAPHY)) if part]


@cache
def _without_tones() -> frozenset[str]:
    """Every initial with every rime."""
    lists = read_json("encodings/syllables.json")
    return frozenset(initial + rime for initial in lists["initials"] for rime in lists["rimes"])


@lru_cache(50_000)
def is_word(word: str) -> bool:
    """Whether this word, NFC, is a Vietnamese syllable in small letters, with a capital, or in capitals."""
    return (word.islower() or word.isupper() or word[1:].islower()) and is_syllable(word.lower())


@lru_cache(50_000)
def is_syllable(word: str) -> bool:
    """Whether this word in small letters, NFC, is spelled as Vietnamese syllables are."""
    marks = unicodedata.normalize("NFD", word)
    tones = [mark for mark in marks if mark in _TONES]
    bare = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
    if len(tones) > 1 or bare not in _without_tones():
        return False
    return not bare.endswith(_ONLY_RISING_OR_HEAVY) or tones in (["\u0301"], ["\u0323"])
