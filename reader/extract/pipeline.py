# SPDX-License-Identifier: MIT
"""Owns the straight line through extraction: text → structure → sentences → marks → identities → figures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reader.core.corpus import Reading
from reader.core.note import text_hash
from reader.core.sketch import sketch_of
from reader.core.span import Span
from reader.core.structure import Part, Structure
from reader.extract.event_date import find_event_date
from reader.extract.figures import find_figures
from reader.extract.identities import resolve
from reader.extract.place_identity import Locality, find_locality
from reader.extract.rewrapped import rewrapped
from reader.extract.sentences import split_sentences
from reader.extract.spans import find_spans
from reader.extract.structure import read_lines_as_printed
from reader.extract.triggers import words_with_flags
from reader.extract.user_words import rules_version
from reader.extract.words import Words
from reader.extract.wrapping import unwrap


def read_article(text: str, *, published: str | None = None, published_fallback: str | None = None) -> Reading:
    """Everything that is read out of one NFC text; never raises, whatever the text.

    ``published`` and ``published_fallback`` are publication dates (ISO 8601) known from outside the text: years are
    worked out with the first whatever is printed, with the second where no date is, but the structure says only what is
    printed. Paragraphs broken into lines of one width are
    read whole.
    """
    if (whole := unwrap(text)) is not None:
        reading = _read(whole.text, published, published_fallback)
        return replace(rewrapped(reading, whole, text), text_hash=text_hash(text))
    return _read(text, published, published_fallback)


def _read(text: str, stated: str | None, fallback: str | None) -> Reading:
    structure = read_lines_as_printed(text)
    sentences = split_sentences(text, structure.blocks)
    words = words_with_flags(text)
    spans = find_spans(text, structure, sentences, words)
    locality = find_locality(structure, spans)
    published, source = structure.published, structure.published_source
    known = stated or published or fallback
    spans = resolve(text, spans, locality, known)
    sketch = take_sketch(structure, words)
    dated = structure if known == published else replace(structure, published=known)
    shown = dated = _with_circumstances(text, dated, sentences, spans, locality, sketch)
    figures = find_figures(text, dated, sentences, spans, words)
    if published != dated.published:
        shown = replace(dated, published=published, published_source=source)
    return Reading(text_hash(text), rules_version(), shown, sentences, spans, figures)


_WORDING = (Part.TITLE, Part.LEAD, Part.HEADING, Part.BODY)


def take_sketch(structure: Structure, words: Words) -> tuple[int, ...]:
    """What another printing of the article is known by: its own words, without those of the page."""
    own: list[str] = []
    for block in structure.blocks:
        if block.part in _WORDING:
            own += words.keys[bisect_left(words.starts, block.start) : bisect_left(words.starts, block.end)]
    return sketch_of(own)


def _with_circumstances(
    text: str,
    structure: Structure,
    sentences: Sequence[tuple[int, int]],
    spans: Sequence[Span],
    locality: Locality,
    sketch: tuple[int, ...],
) -> Structure:
    """The structure with where the article is at home, when its event took place, and the sketch of its words."""
    day, day_source = find_event_date(text, structure, sentences, spans)
    code = locality.district or locality.province
    return replace(
        structure,
        event_date=day,
        event_date_source=day_source,
        place=locality.place,
        place_source=locality.source,
        place_id=f"place:{code}" if code else None,
        sketch=sketch,
    )
