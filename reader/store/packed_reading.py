# SPDX-License-Identifier: MIT
"""Owns the packing of what was found in a text: places as gaps and lengths, words not at all, since the text has them.

A reading takes a quarter of the room of its plain JSON, and less time.
"""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import MISSING, fields
from itertools import chain, compress
from operator import attrgetter, is_not, sub
from typing import Any

from reader.core.codec import from_plain
from reader.core.corpus import Reading
from reader.core.figure import Evidence, Figure
from reader.core.span import EntityType, Span
from reader.core.structure import Block, Part, Structure
from reader.store.squeezing import squeeze, unsqueeze

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
"""What figures have in common, to point back to: what is most common at the end."""
_STATED = tuple(one.name for one in fields(Figure) if one.default is MISSING and one.name not in ("id", "text"))
_OPTIONAL = tuple(one.name for one in fields(Figure) if one.default is not MISSING)
_DEFAULTS = tuple(one.default for one in fields(Figure) if one.default is not MISSING)
_EVIDENCE = tuple(one.name for one in fields(Evidence))
_stated, _optional = attrgetter(*_STATED), attrgetter(*_OPTIONAL)
_FACTS = tuple(one.name for one in fields(Structure) if one.name not in ("blocks", "sketch"))
_FACT_DEFAULTS = tuple(one.default for one in fields(Structure) if one.name not in ("blocks", "sketch"))
_facts = attrgetter(*_FACTS)
_of_span = attrgetter("start", "end", "type", "nested", "generic", "id", "person")
_of_block = attrgetter("start", "end", "line", "part")
_VERSION = b"\x01"
"""Begins the marks that are no JSON."""
_INT = 4
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
    return squeeze(_dumped(plain).encode(), _FIGURE_WORDS)


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
    plain = json.loads(unsqueeze(data, _FIGURE_WORDS))
    return tuple(
        from_plain(Figure, {"id": f"f{one['start']}", "text": text[one["start"] : one["end"]], **one}) for one in plain
    )


def pack_marks(reading: Reading) -> bytes:
    """The names, sentences and lines of a text."""
    ids: dict[str, int] = {}
    spans, blocks = _columns(map(_of_span, reading.spans), 7), _columns(map(_of_block, reading.structure.blocks), 4)
    starts, ends, kinds, nested, generic, names, people = spans
    types = map(_TYPE_AT.__getitem__, kinds)
    numbers = (
        _gaps(starts, ends),
        [
            kind + _NESTED * inside + _GENERIC * vague
            for kind, inside, vague in zip(types, nested, generic, strict=True)
        ],
        [ids.setdefault(name, len(ids) + 1) if name else 0 for name in names],
        [value for at, person in enumerate(people) if person is not None for value in (at, person)],
        _gaps(*_columns(reading.sentences, 2)),
        _gaps(blocks[0], blocks[1]),
        blocks[2],
        list(map(_PART_AT.__getitem__, blocks[3])),
    )
    return squeeze(_VERSION + _pack_numbers(numbers) + _dumped(list(ids)).encode())


def _columns(rows: Iterable[tuple[Any, ...]], width: int) -> list[Any]:
    """All first values, all second ones, and so on: gone through by the interpreter's own loops."""
    return list(zip(*rows, strict=True)) or [()] * width


def _pack_numbers(lists: Sequence[Sequence[int]]) -> bytes:
    """Lists of numbers of 32 bits: all lowest bytes, then all second ones; the upper are mostly 0 and take no room."""
    whole = array("i", [len(lists), *map(len, lists), *chain.from_iterable(lists)])
    if sys.byteorder == "big":
        whole.byteswap()
    data = whole.tobytes()
    return len(whole).to_bytes(_INT, "little") + b"".join([data[place::_INT] for place in range(_INT)])


def _unpack_numbers(data: bytes) -> tuple[list[list[int]], bytes]:
    """The lists of numbers, and what comes behind them."""
    count = int.from_bytes(data[:_INT], "little")
    planes = bytearray(_INT * count)
    for place in range(_INT):
        planes[place::_INT] = data[_INT + place * count : _INT + (place + 1) * count]
    whole = array("i", bytes(planes))
    if sys.byteorder == "big":
        whole.byteswap()
    lists, at = int(whole[0]), 1 + int(whole[0])
    found = []
    for size in whole[1 : 1 + lists]:
        found.append(whole[at : at + size].tolist())
        at += size
    return found, data[_INT + _INT * count :]


def _read_marks(data: bytes) -> list[Any]:
    """Of names the gaps, types, numbers of ids, ids, people; gaps of sentences; of lines gaps, numbers and parts."""
    plain = unsqueeze(data)
    if plain[:1] != _VERSION:  # as they were kept before
        return list(json.loads(plain))
    (spans, types, numbered, people, *rest), ids = _unpack_numbers(plain[1:])
    return [spans, types, numbered, json.loads(ids), people, *rest]


def unpack_marks(data: bytes, text: str) -> tuple[tuple[Span, ...], tuple[tuple[int, int], ...], tuple[Block, ...]]:
    """Names, sentences and lines as they were, by the text in which they stand."""
    spans, types, numbered, ids, people, sentences, blocks, lines, parts = _read_marks(data)
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


def _gaps(starts: Sequence[int], ends: Sequence[int]) -> list[int]:
    """From the start of one to the start of the next, and how long each is."""
    found = [0] * (2 * len(starts))
    found[::2] = map(sub, starts, (0, *starts[:-1]))
    found[1::2] = map(sub, ends, starts)
    return found


def _places(gaps: Sequence[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = 0
    for at in range(0, len(gaps), 2):
        start += gaps[at]
        found.append((start, start + gaps[at + 1]))
    return found
