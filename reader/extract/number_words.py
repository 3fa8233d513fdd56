# SPDX-License-Identifier: MIT
"""Owns the numbers one to ten in words, as they count (``ba năm``) and as they order (``năm thứ tư``)."""

from __future__ import annotations

from functools import cache

from reader.extract.word_groups import ranks


@cache
def counting() -> dict[str, int]:
    """Word that counts, in small letters → its value."""
    return ranks("number_words", "counting")


@cache
def ordering() -> dict[str, int]:
    """Word that orders, in small letters → its value."""
    return ranks("number_words", "ordering")


def count_choice(first: int = 1) -> str:
    """The alternatives of a pattern that matches a word that counts, from this value on."""
    return "|".join(word for word, value in counting().items() if value >= first)


def order_choice(last: int = 10) -> str:
    """The alternatives of a pattern that matches a word that orders, up to this value."""
    return "|".join(word for word, value in ordering().items() if value <= last)


def value_of(number: str) -> int:
    """The value of digits or of a word that counts, in any case; ValueError for anything else."""
    return counting().get(number.lower()) or int(number)
