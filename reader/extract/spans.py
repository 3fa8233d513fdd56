# SPDX-License-Identifier: MIT
"""Owns the one list of marks of an article: every reader of names is asked in turn, what overlaps is settled."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from reader.core.span import EntityType, Span
from reader.core.structure import Block, Part, Structure
from reader.core.values import maker
from reader.extract.bodies import find_bodies
from reader.extract.captions import credit_stretch
from reader.extract.datelines import author_beside_date
from reader.extract.dates import find_dates
from reader.extract.documents import find_documents
from reader.extract.lexicon import place_levels
from reader.extract.mastheads import find_masthead, read_header, read_opening
from reader.extract.names import INITIALS, bare_place_at, begins_level
from reader.extract.navigation import sections
from reader.extract.passage import Mark, Passage
from reader.extract.people import find_figure, find_people, mark_signature
from reader.extract.places import find_places
from reader.extract.roles import find_roles, find_signed_roles
from reader.extract.short_people import find_short_forms
from reader.extract.short_places import find_short_places
from reader.extract.triggers import Begins
from reader.extract.words import Words

_LABEL = re.compile(r"[^:]{0,40}:\s*|[(\[]?\s*(?:Theo|THEO|Nguồn|NGUỒN)\s+")


def find_spans(
    text: str,
    structure: Structure,
    sentences: Sequence[tuple[int, int]],  # noqa: ARG001
    words: Words | None = None,
) -> tuple[Span, ...]:
    """The marks of an article, ordered by (start, -end); identities are not resolved yet.

    Names never cross a line but may cross what looks like a sentence's end (``TP. Cần Thơ``), so lines are read.
    """
    words = words or Words(text)
    numbers = [words.starts[index] for index in words.numbers()]
    passages = [_read_printed(text, block, words, numbers) for block in structure.blocks]
    for read in (find_bodies, find_places, find_figure, find_people):  # one for all lines: they stay at hand
        for passage in passages:
            read(passage)
    find_short_places(passages)
    find_short_forms(passages)
    for passage in passages:
        find_roles(passage)
    find_signed_roles(passages)
    spans: list[Span] = []
    for passage in passages:
        spans += [_span(text, mark) for mark in passage.marks]
        spans.extend(_nested_places(text, passage))
    return tuple(sorted(spans, key=lambda span: (span.start, -span.end)))


def _read_printed(text: str, block: Block, words: Words, numbers: Sequence[int]) -> Passage:
    """One line with its dates, documents and signatures; ``numbers`` are where those of the whole text begin."""
    passage = Passage(text, block.start, block.end, words)
    dates = find_dates(text, block.start, block.end, numbers)
    spots = [passage.words.starts[index] for index in passage.beginning(Begins.DOCUMENT)]
    documents = find_documents(text, block.start, block.end, dates, spots)
    covering = {at: d for d in documents for at in range(d.start, d.end)} if dates else {}
    for document in documents:
        passage.add_stretch(document.start, document.end, EntityType.DOCUMENT, generic=document.generic)
    for date in dates:
        mark = passage.add_stretch(date.start, date.end, EntityType.DATE, generic=date.generic)
        inside = covering.get(date.start)
        mark.nested = inside is not None and date.end <= inside.end
    _read_signatures(text, block, passage)
    return passage


def _read_signatures(text: str, block: Block, passage: Passage) -> None:
    """The paper's mark, the byline's and the caption's names."""
    if opening := read_opening(text, block.start, block.end):
        passage.add_stretch(opening.start, opening.end, EntityType.ORGANISATION)
    elif name := _page_head(text, block):
        passage.add_stretch(*name, EntityType.ORGANISATION)
    if block.part in (Part.BYLINE, Part.CREDIT):
        label = _LABEL.match(text, block.start, block.end)
        _sign(passage, label.end() if label else block.start, block.end)
    elif block.part is Part.DATELINE:
        _sign_dateline(text, block, passage)
    elif _may_be_signed(text, block) and (stretch := credit_stretch(text, block.start, block.end)):
        _sign(passage, *stretch)


def _sign_dateline(text: str, block: Block, passage: Passage) -> None:
    """``ĐÌNH TRỌNG | 13/05/2025``: the author beside the date."""
    author = author_beside_date(text[block.start : block.end])
    at = text.find(author, block.start, block.end) if author else -1
    if author and at >= 0 and len(author.split()) > 1:
        _sign(passage, at, at + len(author))


def _page_head(text: str, block: Block) -> tuple[int, int] | None:
    """The paper's name before the sections in the first line of its page."""
    head = block.line == 1 and block.part is Part.FURNITURE
    name = read_header(text, block.start, block.end) if head else None
    return name if name and text[slice(*name)].lower() not in sections() else None


def _may_be_signed(text: str, block: Block) -> bool:
    """Whether the signs of a photo credit stand at the end: asked first, for the pattern is slow."""
    tail = max(block.start, block.end - 110)
    return text.find(":", tail, block.end) >= 0 or text.find(" by ", tail, block.end) >= 0


def _sign(passage: Passage, start: int, end: int) -> None:
    words = passage.words
    first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
    if first >= last:
        return
    name = words.slice(first, last).strip(" .)]/")
    masthead = find_masthead(name) if not re.fullmatch(r"[A-ZĐ]{1,2}", name) else None
    if masthead or name in ("BTV", "BBT"):
        passage.add(
            first,
            first + len([s for s in words.starts[first:last] if s < start + len(name)]),
            EntityType.ORGANISATION,
            generic=name in ("BTV", "BBT"),
        )
        return
    find_bodies(passage)
    mark_signature(passage, first, last)


_make_span = maker(Span)


def _span(text: str, mark: Mark) -> Span:
    start, end = mark.start, mark.end
    return _make_span(start, end, mark.type, text[start:end], None, mark.person, mark.nested, mark.generic)


def _nested_places(text: str, passage: Passage) -> list[Span]:
    """The places inside the names of bodies."""
    words, flags = passage.words, passage.flags
    found: list[Span] = []
    for mark in passage.marks:
        if mark.type is not EntityType.ORGANISATION or mark.generic:
            continue
        index = mark.first
        while index < mark.last:
            kind = words.keys[index]
            if not (flags[index] & Begins.PLACE or kind in INITIALS):
                index += 1
                continue
            level = begins_level(words, index) if kind in place_levels() or kind in INITIALS else None
            core = level[0] if level and level[0] < mark.last else index
            place = bare_place_at(words, core) if words.capital(core) else None
            if place and place[0] <= mark.last:
                start, end = words.starts[index], words.ends[place[0] - 1]
                found.append(_make_span(start, end, EntityType.PLACE, text[start:end], nested=True))
                index = place[0]
            else:
                index += 1
    return found
