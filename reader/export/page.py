# SPDX-License-Identifier: MIT
"""Owns how one article becomes the data of its pages: blocks cut into runs, notes at their places, figure table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from reader.core.corpus import FigureRecord
from reader.core.figure import Status
from reader.core.note import Note
from reader.core.paint import AnyMark, marks_of, paint_runs, painted
from reader.core.structure import Block, Part
from reader.export.facts import SHORT_TITLE, contents_line, meta_lines, shortened, table_groups
from reader.export.printable import printable
from reader.export.request import ExportArticle
from reader.export.runs import Run, Stretch, Sweep, cut_runs
from reader.export.words import Words

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Layout:
    """What of an article is printed where."""

    blocks: tuple[Block, ...]
    """Printed as text; inside the extent."""
    heading: tuple[Block, ...]
    """Printed as the heading; touched by the extent."""
    left_out: int
    title: str


def article_data(item: ExportArticle, words: Words, unmarked: frozenset[str] = frozenset()) -> Data:
    """The data of an article's pages, as the template reads it."""
    layout = _lay_out(item)
    title = printable(layout.title).strip() or words("pdf.untitled")
    placed, boxed = _sort_notes(item, layout)
    return {
        "title": shortened(title),
        "short": shortened(title, SHORT_TITLE),
        "line": printable(contents_line(item, words)),
        "meta": [[label, printable(value)] for label, value in meta_lines(item, words)],
        "passage": item.passage is not None,
        "heading_notes": _footnotes_of_heading(placed, layout),
        "blocks": list(_blocks(item, layout, placed, unmarked)),
        "has_notes": bool(placed or boxed),
        "box": [_boxed_note_data(note, words) for note in boxed],
        "table": list(table_groups(item, words)) if item.with_table else [],
        "left_out": _left_out(layout.left_out, words),
    }


def _left_out(count: int, words: Words) -> str:
    if not count:
        return ""
    return words("pdf.left_out.one") if count == 1 else words("pdf.left_out", count=count)


# --- text ---------------------------------------------------------------------------------------------------------


def _lay_out(item: ExportArticle) -> _Layout:
    start, end = item.extent
    structure = item.article.reading.structure
    all_blocks = structure.blocks or tuple(_plain_lines(item.article.text))
    inside = tuple(_clip(block, start, end) for block in all_blocks if block.start < end and block.end > start)
    title = " ".join(item.article.entry.title.split())
    as_printed = title == " ".join(structure.title.split())
    heading = tuple(block for block in inside if block.part is Part.TITLE and as_printed)
    furniture = sum(block.part is Part.FURNITURE for block in inside)
    blocks = tuple(block for block in inside if block.part is not Part.FURNITURE and block not in heading)
    return _Layout(blocks, heading, furniture, title)


def _plain_lines(text: str) -> Iterator[Block]:
    position = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            start = position + len(line) - len(line.lstrip())
            yield Block(start, position + len(line.rstrip()), number, Part.BODY)
        position += len(line) + 1


def _clip(block: Block, start: int, end: int) -> Block:
    return Block(max(block.start, start), min(block.end, end), block.line, block.part)


def _blocks(item: ExportArticle, layout: _Layout, placed: list[_Placed], hidden: frozenset[str]) -> Iterator[Data]:
    marks, notes = Sweep(_highlights(item, hidden)), Sweep(_stretches(placed))
    ends = _footnotes_by_end(placed, layout)
    for block in layout.blocks:
        cut = cut_runs(
            block.start, block.end, marks.touching(block.start, block.end), notes.touching(block.start, block.end)
        )
        runs = [_run_data(item.article.text, run, block, placed, ends.get(run.end, [])) for run in cut]
        if any(run[0].strip() for run in runs) or any(run[-1] for run in runs):  # an empty heading is forbidden
            yield {"part": block.part.value, "runs": runs}


def _run_data(text: str, run: Run, block: Block, placed: list[_Placed], footnotes: list[Data]) -> list[Any]:
    """``[text, kind or null, faint, frames, footnotes after it]``, a frame ``[colour, first, last, depth]``."""
    kind, faint = (run.mark.key, run.mark.faint) if run.mark else (None, False)
    frames = [_frame(placed[int(note.key)], run, block) for note in run.notes]
    return [printable(text[run.start : run.end]), kind, faint, frames, footnotes]


def _frame(item: _Placed, run: Run, block: Block) -> list[Any]:
    first, last = run.start == max(item.start, block.start), run.end == min(item.end, block.end)
    return [item.note.colour, first, last, item.depth]


def _highlights(item: ExportArticle, hidden: frozenset[str]) -> list[Stretch]:
    marks = marks_of(item.article.reading.spans, item.figures, hidden)
    runs = paint_runs(mark for mark in marks if _is_printed(mark))
    return [Stretch(start, end, mark.kind, mark.faint) for start, end, mark in painted(runs)]


def _is_printed(mark: AnyMark) -> bool:
    """General words and rejected figures are shown faintly on the screen; on paper they are just words."""
    if isinstance(mark.source, FigureRecord):
        return mark.source.status is not Status.REJECTED
    return not mark.faint


# --- notes --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Placed:
    """A note whose stretch is printed, and the block in which it ends."""

    note: Note
    start: int
    end: int
    last_block: Block
    depth: int = 0
    """How many notes it lies inside of, as far as their frames must be told apart."""


def _sort_notes(item: ExportArticle, layout: _Layout) -> tuple[list[_Placed], list[Note]]:
    """The notes that have a printed place, in its order; and those for the box above the text.

    A note in the passage is never lost: where its stretch isn't printed (page furniture), it goes to the box.
    """
    placed: list[_Placed] = []
    boxed: list[Note] = []
    start, end = item.extent
    for note in sorted(item.notes, key=_note_order):
        anchor = note.anchor
        if anchor is None or note.needs_placing or anchor.text_hash != item.article.entry.text_hash:
            boxed.append(note)
        elif anchor.start < end and anchor.end > start:
            blocks = [b for b in (*layout.heading, *layout.blocks) if b.start < anchor.end and b.end > anchor.start]
            if blocks:
                last = max(blocks, key=lambda block: block.start)
                placed.append(_Placed(note, anchor.start, anchor.end, last))
            else:
                boxed.append(note)
    return _with_depths(placed), boxed


def _with_depths(placed: list[_Placed]) -> list[_Placed]:
    """Give notes that overlap different depths, the same one along the whole note."""
    depths: dict[str, int] = {}
    ends: list[int] = []
    for item in sorted(placed, key=lambda p: (p.start, -p.end)):
        depth = next((level for level, end in enumerate(ends) if end <= item.start), len(ends))
        ends[depth : depth + 1] = [item.end]
        depths[item.note.id] = depth
    return [replace(item, depth=depths[item.note.id]) for item in placed]


def _note_order(note: Note) -> tuple[int, int, str, str]:
    start, end = (note.anchor.start, note.anchor.end) if note.anchor else (-1, -1)
    return end, start, note.created, note.id


def _stretches(placed: list[_Placed]) -> list[Stretch]:
    return [Stretch(item.start, item.end, number) for number, item in enumerate(placed)]


def _footnotes_by_end(placed: list[_Placed], layout: _Layout) -> dict[int, list[Data]]:
    """Position → the notes whose footnote mark stands there; a note without words has its frame only."""
    ends: dict[int, list[Data]] = {}
    for item in placed:
        if item.note.body.strip() and item.last_block not in layout.heading:
            ends.setdefault(min(item.end, item.last_block.end), []).append(_note_data(item.note))
    return ends


def _footnotes_of_heading(placed: list[_Placed], layout: _Layout) -> list[Data]:
    wanted = (item.note for item in placed if item.last_block in layout.heading)
    return [_note_data(note) for note in wanted if note.body.strip()]


def _note_data(note: Note) -> Data:
    return {"colour": note.colour, "body": [printable(line) for line in note.body.strip().split("\n")]}


def _boxed_note_data(note: Note, words: Words) -> Data:
    quote = " ".join(note.anchor.exact.split()) if note.anchor else ""
    hint = words("pdf.note.placing") if note.needs_placing else ""
    return {**_note_data(note), "quote": printable(quote), "hint": hint}
