# SPDX-License-Identifier: MIT
"""Owns the straight line through extraction: text → structure → sentences → marks → figures → identities."""

from __future__ import annotations

from dataclasses import replace

from reader.core.corpus import Reading
from reader.core.note import text_hash
from reader.extract import RULES_VERSION
from reader.extract.figures import find_figures
from reader.extract.sentences import split_sentences
from reader.extract.spans import find_spans
from reader.extract.structure import read_structure


def read_article(text: str, *, published_fallback: str | None = None) -> Reading:
    """Everything that is read out of one NFC text; never raises, whatever the text.

    ``published_fallback`` is a publication date (ISO 8601) known from outside the text: years are worked out with
    it where none is printed, but the structure says only what is printed.
    """
    structure = read_structure(text)
    sentences = split_sentences(text, structure.blocks)
    spans = find_spans(text, structure, sentences)
    dated = structure if structure.published else replace(structure, published=published_fallback)
    figures = find_figures(text, dated, sentences, spans)
    return Reading(text_hash(text), RULES_VERSION, structure, sentences, spans, figures)
