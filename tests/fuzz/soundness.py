# SPDX-License-Identifier: MIT
"""Owns what holds for the reading of every text: all positions inside it, in order, tied to each other, storable."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise

from reader.core.codec import to_plain
from reader.core.corpus import Reading
from reader.core.figure import Figure, Stretch
from reader.core.offsets import SourceText
from reader.extract.pipeline import read_article
from reader.store.encodings import decode


def read_bytes(data: bytes) -> None:
    """Bytes of any kind as the import reads them; raises AssertionError where the reading is unsound."""
    source = SourceText.from_decoded(decode(data)[0])
    reading = read_article(source.text)
    assert_sound(source.text, reading)


def assert_sound(text: str, reading: Reading) -> None:
    """Check every rule; positions are code points of the NFC text."""
    _check_lines(text, reading)
    _check_spans(text, reading)
    _check_figures(text, reading.figures)
    json.dumps(to_plain(reading), allow_nan=False)


def _check_lines(text: str, reading: Reading) -> None:
    blocks = reading.structure.blocks
    for block in blocks:
        assert 0 <= block.start < block.end <= len(text), block
    for before, after in pairwise(blocks):
        assert before.end <= after.start, (before, after)
        assert before.line < after.line, (before, after)
    for start, end in reading.sentences:
        assert 0 <= start < end <= len(text), (start, end)
    for (_, end), (start, _) in pairwise(reading.sentences):
        assert end <= start, (end, start)


def _check_spans(text: str, reading: Reading) -> None:
    for span in reading.spans:
        assert 0 <= span.start < span.end <= len(text), span
        assert text[span.start : span.end] == span.text, span
        assert span.text.strip() == span.text, span
        assert span.person is None or 0 <= span.person < len(text), span
    keys = [(span.start, -span.end) for span in reading.spans]
    assert keys == sorted(keys), "spans out of order"


def _check_figures(text: str, figures: Sequence[Figure]) -> None:
    ids = {figure.id for figure in figures}
    assert len(ids) == len(figures), "two figures of one id"
    starts = [figure.start for figure in figures]
    assert starts == sorted(starts), "figures out of order"
    for figure in figures:
        assert text[figure.start : figure.end] == figure.text, figure
        assert figure.sentence_start <= figure.start < figure.end <= figure.sentence_end <= len(text), figure
        assert figure.part_of is None or (figure.part_of in ids and figure.part_of != figure.id), figure
        assert 0 < figure.confidence < 1, figure
        assert figure.rule, figure
        for start, end in _stretches(figure):
            assert 0 <= start < end <= len(text), figure


def _stretches(figure: Figure) -> list[Stretch]:
    evidence = figure.evidence
    return [part for part in (evidence.verb, evidence.issuer, evidence.period, *figure.mentions) if part]
