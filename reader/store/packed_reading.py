# SPDX-License-Identifier: MIT
"""Owns the packing of what was found in a text: places as gaps and lengths, words not at all, since the text has them.

A reading takes a quarter of the room of its plain JSON, and less time.
"""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Sequence
from dataclasses import MISSING, fields
from functools import lru_cache
from itertools import chain
from operator import attrgetter, sub
from struct import Struct
from typing import Any

from reader.core.codec import from_plain
from reader.core.corpus import Reading
from reader.core.figure import Evidence, Figure
from reader.core.sketch import unpack_sketch
from reader.core.span import EntityType, Span
from reader.core.structure import Block, Part, Structure
from reader.core.taken_apart import Values, columns
from reader.store.squeezing import MAGIC, squeeze, unsqueeze

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
_FIELD_WORDS = (
    '"event_group":["event:","mentions":[[[],[]],[]],"merit_from":[null,2019],"merit_to":[null,2019],'
    '"school_year":[true,false],"percent":[true,"recipient":["exemplar","model","event","other","unit","household",'
    '"collective","individual"],"unit":["điển hình","gương","đảng viên","hộ","chi bộ","mô hình","đơn vị","%",'
    '"công trình"],"action":["registered","introduced","built","issued","attended","organised","rate","nominated",'
    '"received"],"issuer":["Ban Thường vụ Tỉnh ủy","Ủy ban nhân dân tỉnh","Huyện ủy","Thành ủy","Đảng ủy"],'
    '"issuer_id":["body:tinh-uy","issuer_level":["central","above_base","base","sector",'
    '"rule":["attendance","verb-list","after-receiving","nominee","share","part","after-active","there-are",'
    '{"start":[1000,2000],"end":[1003,2003],"value":[10,20],"percent":[false,false,false,false],'
    '"recipient":["collective","individual","collective","individual"],'
    '"unit":["tập thể","cá nhân","tập thể","cá nhân"],"action":["commended","commended","commended","commended"],'
    '"sentence_start":[1100,1100],"sentence_end":[1200,1200],"approximate":[null,null,"about","at_least"],'
    '"award_form":["bằng khen","giấy khen","danh hiệu",null,null],"year_from":[2020,2021],"year_to":[2020,2021],'
    '"date_from":["2020","2020"],"date_to":["2020","2020"],'
    '"year_source":["context","dateline","inferred","stated","stated"],"issuer":[null,null,"UBND tỉnh"],'
    '"issuer_id":[null,null,"body:"],"issuer_level":[null,null,"province","province"],'
    '"place_id":["place:82","place:82"],"about":[[],[],["doc:05-CT/TW"],["doc:05-CT/TW"]],"part_of":[null,null,"f1"],'
    '"evidence":[[[1000,1010],null,null],[[1000,1010],null,[1000,1010]]],'
    '"rule":["list","after-passive","verb","verb"],"confidence":[0.75,0.93,0.92,0.91,0.94,0.95]}'
).encode()
"""The same for figures field by field."""
_BY_FIELDS = b"\x02"
"""Begins figures field by field, in place of Zstandard's own sign; of older ones each had its own fields."""
_DEFAULTS = {one.name: one.default for one in fields(Figure) if one.name not in ("id", "text")}
_EVIDENCE = tuple(one.name for one in fields(Evidence))
_evidence = attrgetter(*_EVIDENCE)
_FACTS = tuple(one.name for one in fields(Structure) if one.name not in ("blocks", "sketch"))
_FACT_DEFAULTS = tuple(one.default for one in fields(Structure) if one.name not in ("blocks", "sketch"))
_facts = attrgetter(*_FACTS)
_KIND_AT = {
    (kind, nested, generic): place + _NESTED * nested + _GENERIC * generic
    for kind, place in _TYPE_AT.items()
    for nested in (False, True)
    for generic in (False, True)
}
_VERSION = b"\x01"
"""Begins the marks that are no JSON."""
_INT = 4
_dumped = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode
_dumped_as_it_is = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False, check_circular=False).encode


def pack_facts(structure: Structure) -> str:
    """What an article says of itself, but for its lines and its sketch, as JSON."""
    stated = zip(_FACTS, _facts(structure), _FACT_DEFAULTS, strict=True)
    return _dumped_as_it_is({name: value for name, value, default in stated if value != default})


def unpack_facts(facts: str, sketch: bytes) -> Structure:
    """What an article says of itself, without its lines."""
    return from_plain(Structure, {"blocks": (), "sketch": unpack_sketch(sketch), **json.loads(facts)})


def pack_figures(figures: Values) -> bytes:
    """Figures, field by field; empty for none. A field in which all have their default is left out."""
    count = len(figures["start"])
    if not count:
        return b""
    plain: dict[str, Any] = {}
    for name, default in _DEFAULTS.items():
        values = figures[name]
        if default is MISSING or values.count(default) < count:
            plain[name] = list(map(_evidence, values)) if name == "evidence" else values
    return _BY_FIELDS + squeeze(_dumped_as_it_is(plain).encode("utf-8", "surrogatepass"), _FIELD_WORDS)[len(MAGIC) :]


def unpack_figures(data: bytes, text: str) -> tuple[Figure, ...]:
    """Figures as they were, by the text in which they stand."""
    if not data:
        return ()
    plain = _by_fields(data) if data[:1] == _BY_FIELDS else json.loads(unsqueeze(data, _FIGURE_WORDS))
    return tuple(
        from_plain(Figure, {"id": f"f{one['start']}", "text": text[one["start"] : one["end"]], **one}) for one in plain
    )


def _by_fields(data: bytes) -> list[dict[str, Any]]:
    """The fields of each figure."""
    fields_of = json.loads(unsqueeze(MAGIC + data[1:], _FIELD_WORDS).decode("utf-8", "surrogatepass"))
    if "evidence" in fields_of:
        fields_of["evidence"] = [dict(zip(_EVIDENCE, words, strict=True)) for words in fields_of["evidence"]]
    return [dict(zip(fields_of, values, strict=True)) for values in zip(*fields_of.values(), strict=True)]


def pack_marks(reading: Reading, names: Values) -> bytes:
    """The names, sentences and lines of a text; ``names`` are those of the reading."""
    ids: dict[str, int] = {}
    blocks = reading.structure.blocks
    told = zip(names["type"], names["nested"], names["generic"], strict=True)
    numbers = (
        _gaps(names["start"], names["end"]),
        list(map(_KIND_AT.__getitem__, told)),
        [ids.setdefault(name, len(ids) + 1) if name else 0 for name in names["id"]],
        [value for at, person in enumerate(names["person"]) if person is not None for value in (at, person)],
        _gaps(*columns(reading.sentences, 2)),
        _gaps([block.start for block in blocks], [block.end for block in blocks]),
        [block.line for block in blocks],
        [_PART_AT[block.part] for block in blocks],
    )
    return squeeze(_VERSION + _pack_numbers(numbers) + _dumped(list(ids)).encode())


def _pack_numbers(lists: Sequence[Sequence[int]]) -> bytes:
    """Lists of numbers of 32 bits: all lowest bytes, then all second ones; the upper are mostly 0 and take no room."""
    whole = [len(lists), *map(len, lists), *chain.from_iterable(lists)]
    data = _ints(len(whole)).pack(*whole)
    return len(whole).to_bytes(_INT, "little") + b"".join([data[place::_INT] for place in range(_INT)])


@lru_cache(maxsize=2048)
def _ints(count: int) -> Struct:
    return Struct(f"<{count}i")


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
