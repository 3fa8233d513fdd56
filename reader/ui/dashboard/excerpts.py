# SPDX-License-Identifier: MIT
"""Owns the excerpt of a sentence: its numbers with enough words around them to be understood."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.core.corpus import FigureRecord

MARGIN = 110
"""Code points that are kept on either side of the numbers."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a sentence and the numbers in it, in code points of ``text``."""

    text: str
    marks: tuple[tuple[int, int], ...]


def place_in_sentence(record: FigureRecord, sentence: str) -> tuple[int, int] | None:
    """Where the number stands in its sentence; None if it isn't there."""
    figure = record.extracted
    start = figure.start - figure.sentence_start
    if sentence[start : start + len(figure.text)] != figure.text or start < 0:
        start = sentence.find(figure.text)
    return (start, start + len(figure.text)) if start >= 0 else None


def excerpt(sentence: str, places: Iterable[tuple[int, int]], margin: int = MARGIN) -> Excerpt:
    """Cut a sentence to the stretch around its numbers, at word ends, with … where words are left out."""
    marks = sorted(set(places))
    if not marks:
        return Excerpt(_cut(sentence, 0, 2 * margin), ())
    first, last = marks[0][0], max(end for _, end in marks)
    start = min(_word_start(sentence, first - margin), first)
    end = max(_word_end(sentence, last + margin), last)
    lead = "…" if start else ""
    tail = "…" if end < len(sentence) else ""
    shift = len(lead) - start
    return Excerpt(lead + sentence[start:end] + tail, tuple((a + shift, b + shift) for a, b in marks))


def _cut(sentence: str, start: int, end: int) -> str:
    end = _word_end(sentence, end)
    return sentence[start:end] + ("…" if end < len(sentence) else "")


def _word_start(sentence: str, position: int) -> int:
    if position <= 0:
        return 0
    return sentence.find(" ", position) + 1


def _word_end(sentence: str, position: int) -> int:
    if position >= len(sentence):
        return len(sentence)
    found = sentence.rfind(" ", 0, position)
    return found if found > 0 else len(sentence)


def one_line(sentence: str, place: tuple[int, int] | None) -> str:
    """The sentence from shortly before its number, for a row of a table."""
    flat = " ".join(sentence.split()) if place is None else sentence.replace("\n", " ")
    if place is None or place[0] < 40:
        return flat
    return "…" + flat[_word_start(flat, place[0] - 32) :]
