# SPDX-License-Identifier: MIT
"""Owns the reading of the articles with marks, and the counting of marks found, missed and invented."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from reader.core.span import EntityType, Span
from reader.extract.pipeline import read_article

FOLDER = Path(__file__).parent / "marked"
LETTERS = {
    "P": EntityType.PERSON,
    "R": EntityType.ROLE,
    "O": EntityType.ORGANISATION,
    "L": EntityType.PLACE,
    "D": EntityType.DATE,
    "C": EntityType.DOCUMENT,
}
_OPEN = re.compile(r"\{([PROLDC])(\??)\|")


@dataclass(frozen=True)
class Expected:
    """A mark that somebody set by hand."""

    start: int
    end: int
    type: EntityType
    general: bool


def read_marked(name: str) -> tuple[str, list[Expected]]:
    """The text without its signs, and the marks."""
    source = unicodedata.normalize("NFC", (FOLDER / name).read_text(encoding="utf-8"))
    text, marks, stack, position = "", [], [], 0
    while position < len(source):
        if found := _OPEN.match(source, position):
            stack.append((len(text), LETTERS[found[1]], bool(found[2])))
            position = found.end()
        elif source[position] == "}" and stack:
            start, kind, general = stack.pop()
            marks.append(Expected(start, len(text), kind, general))
            position += 1
        else:
            text += source[position]
            position += 1
    assert not stack, f"{name}: a mark is not closed"
    return text, marks


def _same(text: str, mark: Expected, span: Span) -> bool:
    if span.type != mark.type or span.end != mark.end:
        return False
    if span.start == mark.start:
        return True
    return (mark.type is EntityType.PLACE and mark.start < span.start and " " in text[mark.start : span.start]) or (
        mark.type is EntityType.PLACE and span.start < mark.start
    )


def compare(name: str) -> tuple[Counter[str], list[str]]:
    """Counts of ``TYPE tp/fp/fn`` and a line for each miss and invention."""
    text, marks = read_marked(name)
    spans = [span for span in read_article(text).spans if not span.generic and not span.nested]
    counts: Counter[str] = Counter()
    errors: list[str] = []
    left = [mark for mark in marks if not mark.general]
    for span in spans:
        hit = next((mark for mark in left if _same(text, mark, span)), None)
        if hit:
            left.remove(hit)
            counts[f"{span.type} tp"] += 1
        elif not any(mark.general and mark.start < span.end and span.start < mark.end for mark in marks):
            counts[f"{span.type} fp"] += 1
            errors.append(f"{name[:3]} invented {span.type} {span.text!r}")
    for mark in left:
        counts[f"{mark.type} fn"] += 1
        errors.append(f"{name[:3]} missed {mark.type} {text[mark.start : mark.end]!r}")
    return counts, errors


def f_score(counts: Counter[str], kind: str | None = None) -> float:
    """Strict F1 of one type, or of all together."""
    kinds = [kind] if kind else [str(k) for k in EntityType]
    tp, fp, fn = (sum(counts[f"{k} {what}"] for k in kinds) for what in ("tp", "fp", "fn"))
    return 2 * tp / (2 * tp + fp + fn) if tp else 0.0
