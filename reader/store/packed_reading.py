# SPDX-License-Identifier: MIT
"""Owns the packing of what was found in a text: places as gaps and lengths, words not at all, since the text has them.

A reading takes a quarter of the room of its plain JSON, and less time.
"""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import MISSING, fields
from itertools import compress
from operator import attrgetter, is_not
from typing import Any

from reader.core.codec import from_plain
from reader.core.corpus import Reading
from reader.core.figure import Evidence, Figure
from reader.core.span import EntityType, Span
from reader.core.structure import Block, Part, Structure

_TYPES = tuple(EntityType)
_TYPE_AT = {kind: place for place, kind in enumerate(_TYPES)}
_PARTS = tuple(Part)
_PART_AT = {part: place for place, part in enumerate(_PARTS)}
_NESTED, _GENERIC = 8, 16
"""Added to the place of a type."""
_FIGURE_WORDS = (
    b'"collective","unit":"t\\u1eadp th\\u1ec3","individual","unit":"c\\u00e1 nh\\u00e2n","exemplar","model","other",'
    b'"registered","introduced","built","issued","attended","organised","rate","mentions":[["about":["doc:05-CT/TW"],'
    b'"issuer_id":"body:","issuer_level":"above_base","base","sector","central","province","school_year":true,'
    b'"event_group":"event:","part_of":"f1","percent":true,"approximate":"at_least","about","at_most",'
    b'"merit_from":20,"merit_to":20,"issuer":"Ban Th\\u01b0\\u1eddng v\\u1ee5 T\\u1ec9nh \\u1ee7y","place_id":"place:",'
    b'"award_form":"b\\u1eb1ng khen","gi\\u1ea5y khen","danh hi\\u1ec7u","date_from":"20","date_to":"20",'
    b'"year_source":"stated","context","inferred","dateline","evidence":{"verb":[,"issuer":[,"period":[],'
    b'"rule":"after-","confidence":0.95},{"value":,"percent":false,"recipient":"collective","unit":"",'
    b'"action":"commended","year_from":20,"year_to":20,"start":,"end":,"sentence_start":,"sentence_end":'
)
"""What figures have in common, for zlib to point back to: what is most common at the end."""
_LEVEL = 4
"""Of zlib, for figures, ..."""
_MARKS_LEVEL = 3
"""... and for marks: a few hundredths more room than 6 takes, in two thirds of the time."""
_STATED = tuple(one.name for one in fields(Figure) if one.default is MISSING and one.name not in ("id", "text"))
_OPTIONAL = tuple(one.name for one in fields(Figure) if one.default is not MISSING)
_DEFAULTS = tuple(one.default for one in fields(Figure) if one.default is not MISSING)
_EVIDENCE = tuple(one.name for one in fields(Evidence))
_stated, _optional = attrgetter(*_STATED), attrgetter(*_OPTIONAL)
_FACTS = tuple(one.name for one in fields(Structure) if one.name not in ("blocks", "sketch"))
_FACT_DEFAULTS = tuple(one.default for one in fields(Structure) if one.name not in ("blocks", "sketch"))
_facts = attrgetter(*_FACTS)
_dumped = json.JSONEncoder(separators=(",", ":")).encode
_dumped_as_it_is = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False).encode


def pack_sketch(sketch: Sequence[int]) -> bytes:
    """A sketch, four bytes a hash."""
    return array("I", sketch).tobytes()


def unpack_sketch(data: bytes) -> tuple[int, ...]:
    """A sketch as it was."""
    return tuple(array("I", data))


def pack_facts(structure: Structure) -> str:
    """What an article says of itself, but for its lines and its sketch, as JSON."""
    stated = zip(_FACTS, _facts(structure), _FACT_DEFAULTS, strict=True)
    return _dumped_as_it_is({name: value for name, value, default in stated if value != default})


def unpack_facts(facts: str, sketch: bytes) -> Structure:
    """What an article says of itself, without its lines."""
    return from_plain(Structure, {"blocks": (), "sketch": unpack_sketch(sketch), **json.loads(facts)})


def pack_figures(figures: Iterable[Figure]) -> bytes:
    """Figures; empty for none."""
    plain = list(map(_plain_figure, figures))
    if not plain:
        return b""
    packer = zlib.compressobj(_LEVEL, zdict=_FIGURE_WORDS)
    return packer.compress(_dumped(plain).encode()) + packer.flush()


def _plain_figure(figure: Figure) -> dict[str, Any]:
    """As ``to_plain``, sparse, does it, but for id and text; all fields are taken at once, since figures are many."""
    found = dict(zip(_STATED, _stated(figure), strict=True))
    values = _optional(figure)
    triples = zip(_OPTIONAL, values, _DEFAULTS, strict=True)
    for name, value, default in compress(triples, map(is_not, values, _DEFAULTS)):
        if name == "evidence":
            if words := {part: place for part in _EVIDENCE if (place := getattr(value, part)) is not None}:
                found[name] = words
        elif value != default:
            found[name] = value
    return found


def unpack_figures(data: bytes, text: str) -> tuple[Figure, ...]:
    """Figures as they were, by the text in which they stand."""
    if not data:
        return ()
    plain = json.loads(zlib.decompressobj(zdict=_FIGURE_WORDS).decompress(data))
    return tuple(
        from_plain(Figure, {"id": f"f{one['start']}", "text": text[one["start"] : one["end"]], **one}) for one in plain
    )


def pack_marks(reading: Reading) -> bytes:
    """The names, sentences and lines of a text."""
    ids: dict[str, int] = {}
    numbered = [ids.setdefault(span.id, len(ids) + 1) if span.id else 0 for span in reading.spans]
    types = [_TYPE_AT[span.type] + _NESTED * span.nested + _GENERIC * span.generic for span in reading.spans]
    people = [value for at, span in enumerate(reading.spans) if span.person is not None for value in (at, span.person)]
    blocks = reading.structure.blocks
    plain = (
        _gaps([(span.start, span.end) for span in reading.spans]),
        types,
        numbered,
        list(ids),
        people,
        _gaps(reading.sentences),
        _gaps([(block.start, block.end) for block in blocks]),
        [block.line for block in blocks],
        [_PART_AT[block.part] for block in blocks],
    )
    return zlib.compress(_dumped(plain).encode(), _MARKS_LEVEL)


def unpack_marks(data: bytes, text: str) -> tuple[tuple[Span, ...], tuple[tuple[int, int], ...], tuple[Block, ...]]:
    """Names, sentences and lines as they were, by the text in which they stand."""
    spans, types, numbered, ids, people, sentences, blocks, lines, parts = json.loads(zlib.decompress(data))
    person = dict(zip(people[::2], people[1::2], strict=True))
    names = (None, *ids)
    found = tuple(
        Span(
            start,
            end,
            _TYPES[kind & 7],
            text[start:end],
            names[number],
            person.get(at),
            bool(kind & _NESTED),
            bool(kind & _GENERIC),
        )
        for at, ((start, end), kind, number) in enumerate(zip(_places(spans), types, numbered, strict=True))
    )
    made = tuple(
        Block(start, end, line, _PARTS[part])
        for (start, end), line, part in zip(_places(blocks), lines, parts, strict=True)
    )
    return found, tuple(_places(sentences)), made


def _gaps(places: Iterable[tuple[int, int]]) -> list[int]:
    """From the start of one to the start of the next, and how long each is."""
    found: list[int] = []
    before = 0
    for start, end in places:
        found += (start - before, end - start)
        before = start
    return found


def _places(gaps: Sequence[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = 0
    for at in range(0, len(gaps), 2):
        start += gaps[at]
        found.append((start, start + gaps[at + 1]))
    return found
