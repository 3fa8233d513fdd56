# SPDX-License-Identifier: MIT
"""What the rules find comes back out of its packing as it was, whatever the text."""

from __future__ import annotations

import json
import unicodedata
import zlib
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.corpus import Reading
from reader.core.figure import Action, Approximation, Evidence, Figure, IssuerLevel, Recipient, YearSource
from reader.core.note import text_hash
from reader.core.sketch import pack_sketch
from reader.core.span import EntityType, Span
from reader.core.structure import Block, Part, Structure
from reader.core.taken_apart import TakenApart, figure_values, name_values
from reader.extract.pipeline import read_article
from reader.store import packed_reading
from reader.store.packed_reading import (
    pack_facts,
    pack_figures,
    pack_marks,
    unpack_facts,
    unpack_figures,
    unpack_marks,
)

CORPUS = sorted((Path(__file__).parents[1] / "corpus" / "train").glob("*.txt"))[::12]


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.stem)
def test_a_reading_comes_back_whole_and_is_smaller_than_its_text(file: Path) -> None:
    text = unicodedata.normalize("NFC", file.read_text(encoding="utf-8"))
    reading = read_article(text)
    apart = TakenApart.of(reading)
    facts, figures, marks = pack_facts(reading.structure), pack_figures(apart.figures), pack_marks(reading, apart.names)
    sketch = pack_sketch(reading.structure.sketch)
    spans, sentences, blocks = unpack_marks(marks, text)
    assert (spans, sentences, blocks) == (reading.spans, reading.sentences, reading.structure.blocks)
    assert unpack_figures(figures, text) == reading.figures
    assert unpack_facts(facts, sketch).sketch == reading.structure.sketch
    assert unpack_facts(facts, sketch).title == reading.structure.title
    assert len(facts.encode()) + len(figures) + len(marks) < len(text.encode())  # a sketch has one size for any text


TEXT = "Đảng bộ xã 🎉 khen 5 tập thể\n" * 40
PLACES = st.tuples(st.integers(0, len(TEXT) - 30), st.integers(1, 30)).map(lambda one: (one[0], one[0] + one[1]))


def test_what_an_older_program_packed_comes_back() -> None:
    figures = [{"value": 5, "percent": False, "recipient": "collective", "unit": "tập thể", "action": "commended",
                "start": 12, "end": 13, "sentence_start": 0, "sentence_end": 20}]  # fmt: skip
    packer = zlib.compressobj(4, zdict=packed_reading._FIGURE_WORDS)
    (figure,) = unpack_figures(packer.compress(json.dumps(figures).encode()) + packer.flush(), TEXT)
    assert (figure.value, figure.start, figure.text) == (5, 12, TEXT[12])
    marks = [[0, 7, 8, 2], [1, 10], [1, 0], ["body:x"], [0, 3], [0, 20], [0, 28], [1], [0]]
    spans, sentences, blocks = unpack_marks(zlib.compress(json.dumps(marks).encode()), TEXT)
    assert [(span.start, span.end, span.id, span.person, span.nested) for span in spans] == [
        (0, 7, "body:x", 3, False),
        (8, 10, None, None, True),
    ]
    assert sentences == ((0, 20),)
    assert [(block.start, block.end, block.line) for block in blocks] == [(0, 28, 1)]


@st.composite
def names(draw: st.DrawFn) -> Span:
    start, end = draw(PLACES)
    kind, identity = draw(st.sampled_from(EntityType)), draw(st.sampled_from((None, "place:1", "doc:“05”")))
    person = draw(st.none() | st.integers(0, 999))
    return Span(start, end, kind, TEXT[start:end], identity, person, draw(st.booleans()), draw(st.booleans()))


@given(st.lists(names(), max_size=20), st.lists(PLACES, max_size=9), st.lists(PLACES, max_size=9))
def test_places_in_any_order_come_back(
    spans: list[Span], sentences: list[tuple[int, int]], lines: list[tuple[int, int]]
) -> None:
    blocks = tuple(Block(start, end, line, Part.LEAD) for line, (start, end) in enumerate(lines, start=1))
    reading = Reading(text_hash(TEXT), "r", Structure(blocks), tuple(sentences), tuple(spans))
    assert unpack_marks(pack_marks(reading, name_values(reading.spans)), TEXT) == (
        reading.spans,
        reading.sentences,
        blocks,
    )


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    start, end = draw(PLACES)
    maybe = st.none() | st.integers(1990, 2030)
    return Figure(
        f"f{start}", start, end, TEXT[start:end], draw(st.integers(0, 10**400) | st.floats(0, 1e9)),
        draw(st.booleans()), draw(st.sampled_from(Recipient)), draw(st.text(max_size=9)),
        draw(st.sampled_from(Action)), 0, end,
        approximate=draw(st.none() | st.sampled_from(Approximation)), award_form=draw(st.none() | st.text(max_size=5)),
        year_from=draw(maybe), year_to=draw(maybe), date_from=draw(st.none() | st.just("2021-05")),
        school_year=draw(st.booleans()), year_source=draw(st.none() | st.sampled_from(YearSource)),
        issuer=draw(st.none() | st.text(max_size=9)), issuer_level=draw(st.none() | st.sampled_from(IssuerLevel)),
        about=tuple(draw(st.lists(st.text(max_size=9), max_size=2))), part_of=draw(st.none() | st.just("f7")),
        mentions=tuple(draw(st.lists(PLACES, max_size=2))), rule=draw(st.text(max_size=4)),
        evidence=Evidence(*(draw(st.none() | PLACES) for _ in range(3))), confidence=draw(st.sampled_from((0.0, 0.9))),
    )  # fmt: skip


@given(st.lists(figures(), max_size=6))
def test_any_figures_come_back(some: list[Figure]) -> None:
    assert unpack_figures(pack_figures(figure_values(some)), TEXT) == tuple(some)


def test_every_field_of_a_name_is_taken() -> None:
    assert list(name_values(())) == [one.name for one in fields(Span)]
