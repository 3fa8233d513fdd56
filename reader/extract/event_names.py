# SPDX-License-Identifier: MIT
"""Owns the question whether a place stands inside the name of a prize, event, campaign or day."""

from __future__ import annotations

from reader.extract.lexicon import body_words, event_heads, grammar
from reader.extract.passage import Passage
from reader.extract.words import Case, Words


def in_event(passage: Passage, at: int) -> bool:
    """Whether the name stands inside that of a prize, event, campaign or day."""
    words = passage.words
    if (quote := _quote_before(words, at)) and _event_before(words, quote):
        return True
    for index in range(at - 1, max(at - 9, -1), -1):
        if words.cases[index] == Case.SIGN and words.keys[index] not in ("“", '"', "-"):
            return False
        if (
            words.keys[index] in event_heads()
            and (found := event_heads().longest(words.keys, index))
            and found[0] <= at
        ) and (words.capital(index) or (words.keys[index] != "ngày" and (index + 1 == at or found[0] == at))):
            return _joins(passage, found[0], at)
    return False


def _quote_before(words: Words, at: int) -> int:
    """The opening sign of a short quotation in which a word stands, else 0."""
    for index in range(at - 1, max(at - 16, 0), -1):
        if words.keys[index] == "”":
            return 0
        if words.keys[index] == "“":
            return index
    return 0


def _event_before(words: Words, end: int) -> bool:
    """Whether the head of an event ends right before ``end``: ``Cuộc vận động`` + ``“…”``."""
    return event_heads().ends_at(words.keys, end, 3)


def _joins(passage: Passage, first: int, at: int) -> bool:
    """Whether only parts of a name stand between the head of an event and the place."""
    words = passage.words
    if any(passage.owner[index] for index in range(first, at)):
        return False
    small = [words.keys[index] for index in range(first, at) if words.cases[index] == Case.SMALL]
    if any(key in grammar("between an event and a place") for key in small) or len(small) > 4:
        return False
    capital = any(words.capital(index) for index in range(first, at))
    return first == at or capital or any(words.keys[index] in body_words() for index in range(first, at))
