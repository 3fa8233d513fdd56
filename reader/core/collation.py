# SPDX-License-Identifier: MIT
"""Owns Vietnamese alphabetical order, as dictionaries have it: syllable by syllable, letters first, then the tone.

Letters: a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y, with f j w z at their Latin places. Tones: none,
huyền, hỏi, ngã, sắc, nặng (the order of TCVN 6909 and CLDR's ``vi``). Numbers count by their value.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_TOKEN = re.compile(r"[^\W\d_]+|\d+")

_SYLLABLE_END = "\x01"
_TONE_START = "\x02"
_NUMBER = "\x03"
_FIRST_LETTER = 0x10
_LETTERS = {letter: chr(_FIRST_LETTER + place) for place, letter in enumerate(_ALPHABET)}


def collation_key(text: str) -> str:
    """A string whose plain order is the Vietnamese order of the texts; case and punctuation don't count."""
    text = unicodedata.normalize("NFC", text).lower()
    return "".join(map(_KEYS.__getitem__, _TOKEN.findall(text)))


class _TokenKeys(dict[str, str]):
    """The keys of syllables, worked out once each; a plain dict is twice as fast here as a cached function."""

    def __missing__(self, token: str) -> str:
        if token.isdecimal():
            return _number_key(token)  # there is no end of numbers: not kept
        self[token] = key = _syllable_key(token)
        return key


_KEYS = _TokenKeys()


def _number_key(token: str) -> str:
    digits = str(int(token))
    return f"{_NUMBER}{chr(_FIRST_LETTER + len(digits))}{digits}{_SYLLABLE_END}"


def _syllable_key(token: str) -> str:
    letters, tones = zip(*map(_letter_and_tone, token), strict=True)
    return f"{''.join(letters)}{_TONE_START}{''.join(tones)}{_SYLLABLE_END}"


@cache
def _letter_and_tone(char: str) -> tuple[str, str]:
    """The place of the letter in the alphabet and that of its tone, each as one character."""
    parts = unicodedata.normalize("NFD", char)
    tone = next((place for place, mark in enumerate(_TONES, start=1) if mark in parts), 0)
    bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    letter = _LETTERS.get(bare) or _LETTERS.get(parts[0]) or bare
    return letter, str(tone)
