# SPDX-License-Identifier: MIT
"""Owns what a figure was stated about: the documents and movements that an award was given for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.core.span import EntityType, Span
from reader.core.structure import Block, Part
from reader.extract.document_registry import registry
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import listed
from reader.extract.figures.timeline import BULLETS
from reader.extract.movements import movements, movements_in
from reader.extract.tokens import Tokens
from reader.extract.words import Words

_BEFORE = 70
"""Code points before a document in which stands what is done with it."""
_REACH = 9
"""Words before a document among which it is said to be carried out."""
_FAR = 1000
"""Code points over which a part of a sentence reaches."""
_MANY = 8
"""So many documents and movements of one passage are taken."""
_LINES = 60
"""Lines above a figure among which the head of its list or section stands."""
_HEADS = (Part.TITLE, Part.LEAD, Part.KICKER)
_TEXT = (Part.BODY, Part.LEAD)
_KIND = 24
"""Code points in which the kind of a document stands, or its sign."""
_SIGNS = frozenset("“”\"',-:()")


@dataclass(frozen=True, slots=True)
class Subject:
    """A document or movement named at ``start`` (code points)."""

    start: int
    id: str


class Subjects:
    """What an article names that awards are given for, and where; asked figure by figure."""

    def __init__(self, words: Words, blocks: Sequence[Block], spans: Iterable[Span]) -> None:
        self._text, self._blocks = words.text, blocks
        documents = [span for span in spans if span.type is EntityType.DOCUMENT and span.id is not None]
        found = [Subject(span.start, span.id) for span in documents if span.id and _is_carried_out(words.text, span)]
        inside = [(span.start, span.end) for span in documents]
        found += [
            Subject(start, key)
            for start, end, key in movements_in(words)
            if not any(low <= start and end <= high for low, high in inside)
        ]
        self._subjects = sorted(found, key=lambda subject: subject.start)
        self._starts = [subject.start for subject in self._subjects]
        self._documents = tuple(dict.fromkeys(one.id for one in self._subjects if one.id.startswith("doc:")))
        self._heads: list[Subject] | None = None
        self._known: dict[int, list[Subject]] = {}

    def of(self, draft: Draft) -> tuple[str, ...]:
        """The identities for one figure, in the order of the text; empty where the article does not say."""
        if not self._subjects:
            return ()
        found = self._in_sentence(draft)
        if not found and draft.total is not None:
            found = self._in_sentence(draft.total)
        if not found:
            block = draft.clause.block
            found = self._in_paragraph(block, draft.clause.start) or self._above(block)
        return self._named(found, draft.period.year_to if draft.period else None)

    def _between(self, start: int, end: int) -> list[Subject]:
        return self._subjects[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _in_sentence(self, draft: Draft) -> list[Subject]:
        """Those of the figure's own part between ``;``, else the nearest part before it, else those after it."""
        start, end = draft.clause.start, draft.clause.end
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if last - first < 2:
            return self._subjects[first:last]
        near = min(end, draft.start + _FAR)
        high = self._text.find(";", draft.start, near)
        turn = bisect_left(self._starts, near if high < 0 else high, first, last)
        return self._since(";", start, first, turn) or self._subjects[first : min(last, first + _MANY)]

    def _in_paragraph(self, number: int, before: int) -> list[Subject]:
        """Those of the last sentence before the figure's that names any, in the same line."""
        block = self._blocks[number] if number < len(self._blocks) else None
        if block is None or block.start >= before:
            return []
        first = bisect_left(self._starts, block.start)
        return self._since(". ", block.start, first, bisect_left(self._starts, before))

    def _since(self, sign: str, start: int, first: int, turn: int) -> list[Subject]:
        """The last of the subjects ``[first, turn)`` with those between it and the sign before it."""
        if turn <= first:
            return []
        at = self._starts[turn - 1]
        low = self._text.rfind(sign, max(start, at - _FAR), at)
        return self._subjects[max(bisect_left(self._starts, low, first, turn), turn - _MANY) : turn]

    def _above(self, number: int) -> list[Subject]:
        """Those of the head of the list or of the section, else of title, lead or first paragraph."""
        if number not in self._known:
            self._known[number] = self._of_list_or_section(number) or self._of_heads()
        return self._known[number]

    def _of_list_or_section(self, number: int) -> list[Subject]:
        in_list = True
        last = min(number, len(self._blocks))
        for at in range(last - 1, max(last - _LINES, 0) - 1, -1):
            block = self._blocks[at]
            if block.part is Part.TITLE:
                break
            opens = in_list and self._text[block.end - 1] == ":"
            if (opens or block.part is Part.HEADING) and (found := self._between(block.start, block.end)):
                return found
            if block.part is Part.HEADING:
                break
            in_list = in_list and not opens and self._text[block.start] in BULLETS
        return []

    def _of_heads(self) -> list[Subject]:
        if self._heads is None:
            heads = [block for block in self._blocks if block.part in _HEADS]
            heads += [block for block in self._blocks if block.part in _TEXT][:1]
            self._heads = next(filter(None, (self._between(block.start, block.end) for block in heads)), [])
        return self._heads

    def _named(self, found: Iterable[Subject], year: int | None) -> tuple[str, ...]:
        """A movement gives way to its document, where the article names the one that was in force."""
        keys = dict.fromkeys(one.id for one in found)
        named = dict[str, None]()
        for key in keys:
            movement = movements().get(key)
            if movement is None or not movement.documents:
                named[key] = None
            elif not (keys.keys() & movement.documents):
                named[self._in_force(movement.documents, year) or key] = None
        return tuple(named)

    def _in_force(self, documents: frozenset[str], year: int | None) -> str | None:
        possible = [one for one in self._documents if one in documents]
        if year is not None:
            possible = [one for one in possible if int(registry()[one.removeprefix("doc:")].date[:4]) <= year]
        return possible[0] if len(possible) == 1 else None


def _is_carried_out(text: str, span: Span) -> bool:
    """Whether a document is one that people carry out, and not the paper that gives the award or allows it."""
    before = Tokens(text, max(0, span.start - _BEFORE), span.start).words
    before = [word for word in before if word not in _SIGNS]
    if listed("about", "given out").ends_at(before, len(before)):
        return False
    words = Tokens(span.text[:_KIND]).words
    if words and not words[0].isalpha():
        return not listed("about", "carried sign").firsts.keys().isdisjoint(words)
    if listed("about", "report").match(words, 0):
        return False
    allows = listed("about", "instrument").match(words, 0) is not None
    return not allows or listed("about", "carried out").is_in(before[-_REACH:])
