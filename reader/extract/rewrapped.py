# SPDX-License-Identifier: MIT
"""Owns the way back of a reading: what was found in whole paragraphs, at its places in the text with broken lines."""

from __future__ import annotations

from dataclasses import replace
from itertools import starmap

from reader.core.corpus import Reading
from reader.core.figure import Evidence, Figure
from reader.core.span import Span
from reader.core.structure import Block, Part, Structure
from reader.extract.wrapping import Unwrapped


def rewrapped_structure(structure: Structure, whole: Unwrapped) -> Structure:
    """One block for each line of the source again."""
    blocks = (
        Block(start, end, number, Part.FURNITURE if whole.is_passed_over(start, end) else block.part)
        for block in structure.blocks
        for start, end, number in whole.lines_between(whole.start_of(block.start), whole.end_of(block.end))
    )
    return replace(structure, blocks=tuple(blocks))


def rewrapped(reading: Reading, whole: Unwrapped, source: str) -> Reading:
    """The reading of ``whole.text`` as one of ``source``; a name or a sentence may run over the end of a line."""
    back = _Back(whole, source)
    ids = {figure.id: f"f{whole.start_of(figure.start)}" for figure in reading.figures}
    return replace(
        reading,
        structure=rewrapped_structure(reading.structure, whole),
        sentences=tuple(starmap(back.stretch, reading.sentences)),
        spans=tuple(map(back.span, reading.spans)),
        figures=tuple(back.figure(figure, ids) for figure in reading.figures),
    )


class _Back:
    """Changes positions in the whole text to those in the source."""

    def __init__(self, whole: Unwrapped, source: str) -> None:
        self._whole, self._source = whole, source

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        return self._whole.start_of(start), self._whole.end_of(end)

    def span(self, span: Span) -> Span:
        start, end = self.stretch(span.start, span.end)
        person = None if span.person is None else self._whole.start_of(span.person)
        return replace(span, start=start, end=end, text=self._source[start:end], person=person)

    def figure(self, figure: Figure, ids: dict[str, str]) -> Figure:
        start, end = self.stretch(figure.start, figure.end)
        sentence_start, sentence_end = self.stretch(figure.sentence_start, figure.sentence_end)
        return replace(
            figure,
            id=ids[figure.id],
            start=start,
            end=end,
            text=self._source[start:end],
            sentence_start=sentence_start,
            sentence_end=sentence_end,
            part_of=ids.get(figure.part_of or "", figure.part_of),
            mentions=tuple(starmap(self.stretch, figure.mentions)),
            evidence=self._evidence(figure.evidence),
        )

    def _evidence(self, evidence: Evidence) -> Evidence:
        verb, issuer, period = (
            None if found is None else self.stretch(*found)
            for found in (evidence.verb, evidence.issuer, evidence.period)
        )
        return Evidence(verb, issuer, period)
