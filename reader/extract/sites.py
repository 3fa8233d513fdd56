# SPDX-License-Identifier: MIT
"""Owns roads, rivers, markets and all other places that are no units of administration, and addresses."""

from __future__ import annotations

from reader.core.span import EntityType
from reader.extract.lexicon import address_words, compounds, grammar, peoples, place_features, surnames
from reader.extract.names import (
    bare_place_at,
    begins_head,
    begins_level,
    commune_at,
    is_counted,
    is_named_after,
    name_at,
    run_end,
)
from reader.extract.passage import Passage
from reader.extract.place_parts import after_number, is_people, put, with_suffix
from reader.extract.words import Case, Words

_AFTER_ROAD = frozenset((",", "-", "|", ";", ".", "*", "•", ""))
"""What follows the road of an address."""
_CHAIRMAN = ["chủ", "tịch", "hồ", "chí", "minh"]
"""``Khu lưu niệm Chủ tịch Hồ Chí Minh``: the only office that a place is named with."""


_SMALL_NAMES = ("chủ", "vành")
"""With which names in small letters begin: ``Chủ tịch Hồ Chí Minh``, ``vành đai 3``."""


def find_addresses(passage: Passage) -> None:
    """``số 5 Trần Thánh Tông,``, ``Trụ sở: 71 Hàng Trống,``: the road after a house's number, without a kind word."""
    words = passage.words
    for index in passage.capitals if Case.NUMBER in words.cases else ():
        index -= 1
        if index < 1 or words.cases[index] != Case.NUMBER or words.keys[index - 1] not in ("số", ":"):
            continue
        if passage.owner[index] is not None:
            continue  # ``Đội trưởng Đội CSGT số 3 Trần Văn Bình``
        if words.keys[index - 1] == ":" and words.keys[index - 2] not in grammar("last words before an address"):
            continue
        at = after_number(words, index) if len(words.keys[index + 1]) == 1 else index + 1  # ``02A Lê Lợi``
        last = run_end(words, at, 4)
        free = at < last and passage.free(at, last)
        if free and words.cases[at] == Case.TITLE and words.keys[last] in _AFTER_ROAD:
            kind = words.keys[at] in place_features() and not is_named_person(words, at)
            if kind or begins_level(words, at):
                continue
            passage.add(at, last, EntityType.PLACE, core=words.starts[at]).level = "road"


def is_named_person(words: Words, at: int) -> bool:
    """``15 Hồ Xuân Hương``: a family name that is also a kind of place."""
    return words.keys[at] in surnames() and name_at(words, at) - at >= 3


def read_site(passage: Passage, at: int) -> int:
    """``sông Cổ Chiên``, ``quốc lộ 57``, ``cao tốc Trung Lương - Mỹ Thuận``."""
    words = passage.words
    found = place_features().longest(words.keys, at)
    core = _core(words, at, found[0]) if found is not None else 0
    if not core or words.keys[at : at + 3] == _CHAIRMAN[2:]:
        return 0
    if words.capital(at) and address_words().ends_at(words.keys, at, 2):
        return 0
    if (
        at
        and (words.cases[at] == Case.SMALL or words.cases[at] == words.cases[at - 1] == Case.CAPITALS)
        and f"{words.keys[at - 1]} {words.keys[at]}" in grammar("words whose second half looks like a place")
    ):
        return 0
    road = words.keys[at] in grammar("first words of roads")
    if words.keys[core] == "." and words.touches(core - 1) and words.keys[core - 1] in grammar("abbreviated roads"):
        core += 1
    if (
        (at and words.keys[at - 1] == "&")
        or core >= words.size
        or not passage.free(at, core + 1)
        or (words.keys[core], words.keys[core + 1]) in compounds()
        or (words.keys[core] in peoples() and is_people(words, core))
    ):
        return 0
    last = _site_end(words, at, core, road)
    if not last or ((known := bare_place_at(words, at)) and known[0] > last):
        return 0
    if not passage.free(at, last):
        return 0
    put(passage, at, last, core, (), "road" if road else "feature")
    return last


def _core(words: Words, at: int, core: int) -> int:
    """Where the name begins behind its kind word, 0 where only small letters follow: asked first, for most often so."""
    if words.cases[core] != Case.SMALL:
        return core
    inner = place_features().longest(words.keys, core) if words.keys[at] == "đồng" else None
    if inner is not None and words.capital(inner[0]):
        return inner[0]
    return core if words.keys[core] in _SMALL_NAMES else 0


def _site_end(words: Words, at: int, core: int, road: bool) -> int:
    """Where the name ends that begins at ``core``; 0 where none does."""
    if words.cases[core] == Case.NUMBER and words.keys[at] in grammar("alleys"):
        return _alley_end(words, core + 1)
    if words.cases[core] == Case.NUMBER:
        last = _road_number(words, core) if road or words.keys[core + 1 : core + 2] == ["tháng"] else 0
        return last or (core + 1 if words.keys[core - 1] in ("mốc", "số") and not is_counted(words, core) else 0)
    if words.cases[core] == Case.TITLE and words.cases[core + 1] == Case.NUMBER and words.touches(core):
        return core + 2
    if signed := _sign_end(words, core):
        return signed
    if words.keys[core : core + 5] == _CHAIRMAN:
        return core + 5
    if words.keys[core : core + 2] == ["vành", "đai"]:
        return core + 3 if words.cases[core + 2] == Case.NUMBER else _feature_name(words, core + 2)
    if not words.capital(core) or _is_other(words, at, core):
        return 0
    if words.cases[core] == Case.TITLE and words.cases[core + 1] == Case.SMALL and begins_head(words, core):
        return 0  # ``sân Nhà văn hóa``
    last = _feature_name(words, core)
    if road or words.keys[at] in ("tuyến", "kênh"):
        last = _last_end(words, last)
    elif " ".join(words.keys[at:core]) in grammar("sites between two places") and words.keys[last] == "-":
        last = _other_end(words, last)
    return with_suffix(words, last) if words.keys[at] in grammar("sites with a number") else last


def _sign_end(words: Words, core: int) -> int:
    """``nhà giàn DK1/10``, ``giàn MSP-4``, ``trường bắn TB1``: letters with a number; 0 where none stand there."""
    if words.cases[core] != Case.CAPITALS or words.ends[core] - words.starts[core] > _LETTERS:
        return 0
    at = core + 1
    if words.keys[at] == "-" and words.touches(core) and words.touches(at):
        at += 1
    if words.cases[at] != Case.NUMBER or not words.touches(at - 1):
        return 0
    last = at + 1
    while words.keys[last] == "/" and words.touches(last - 1) and words.cases[last + 1] == Case.NUMBER:
        last += 2
    return last


_LETTERS = 4
"""Code points of the letters before such a number."""


def _alley_end(words: Words, last: int) -> int:
    """``hẻm 284 Lê Văn Sỹ``, ``ngõ 12 đường Láng``: the road that an alley leaves."""
    while words.keys[last] == "/" and words.cases[last + 1] == Case.NUMBER:
        last += 2
    at = last + 1 if words.keys[last] in ("đường", "phố") and words.cases[last] == Case.SMALL else last
    return run_end(words, at, 4) if words.capital(at) and not is_counted(words, last - 1) else last


def _road_number(words: Words, at: int) -> int:
    last = at + 1
    if words.keys[last] == "tháng" and words.cases[last + 1] == Case.NUMBER:
        return last + 2
    if (
        words.keys[last] in ("/", ".", "-")
        and words.touches(last - 1)
        and words.cases[last + 1] == Case.NUMBER
        and words.touches(last)
    ):
        last += 2
    if words.cases[last] in (Case.TITLE, Case.CAPITALS) and words.touches(last - 1):
        last += 1
    return 0 if last == at + 1 and is_counted(words, at) else last


def _is_other(words: Words, at: int, core: int) -> bool:
    """A capitalised ``Hồ Văn An`` is a person, a capitalised ``Cầu Kè`` a place of its own."""
    if is_named_after(words, at):
        return False
    person = words.capital(at) and core - at == 1 and words.keys[at] in surnames() and name_at(words, at) > 0
    return person and words.cases[core + 1] == Case.TITLE and words.keys[core : core + 3] != _CHAIRMAN[2:]


def _feature_name(words: Words, at: int) -> int:
    place, commune = bare_place_at(words, at), commune_at(words, at)
    run = run_end(words, at, 4)
    known = max(place[0] if place else 0, commune)
    person = name_at(words, at)
    if known and run > known and not person:
        return known if name_at(words, known) else run
    return max(known, run)


def _last_end(words: Words, last: int) -> int:
    """The end of a section that is named by its ends, two or three of them."""
    further = _other_end(words, last)
    return _other_end(words, further) if further > last and words.keys[further] == "-" else further


def _other_end(words: Words, last: int) -> int:
    """A section named by its two ends is one place."""
    if words.keys[last] == "-" and words.capital(last + 1):
        return _feature_name(words, last + 1)
    numbered = (
        words.cases[last] == Case.NUMBER and words.cases[last - 1] == Case.CAPITALS and len(words.keys[last - 1]) < 4
    )
    dotted = words.keys[last] == "." and words.keys[last - 1] in grammar("abbreviated roads") and words.touches(last)
    if dotted and words.cases[last + 1] == Case.NUMBER:
        return last + 2
    return last + 1 if numbered else last
