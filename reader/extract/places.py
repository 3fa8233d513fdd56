# SPDX-License-Identifier: MIT
"""Owns places: names with a kind word, names of the gazetteer by themselves, roads and lists after one head."""

from __future__ import annotations

from reader.core.span import EntityType
from reader.extract.event_names import in_event
from reader.extract.lexicon import (
    address_words,
    body_words,
    compounds,
    grammar,
    place_features,
    place_levels,
    role_group,
    surnames,
)
from reader.extract.names import (
    MIDDLES,
    bare_place_at,
    begins_level,
    begins_rank,
    commune_at,
    cut_at_name,
    ends_office,
    is_counted,
    is_named_after,
    is_strong,
    name_at,
    run_end,
)
from reader.extract.passage import Passage
from reader.extract.place_parts import after_number, is_people, put, with_suffix
from reader.extract.sites import find_addresses, read_site
from reader.extract.triggers import Begins
from reader.extract.words import Case, Words

_SURE_MIDDLES = MIDDLES | {"a", "seo", "mí"}
"""The second words of people's names that are in no place's."""
_ABOVE_HAMLETS = ("commune", "district", "town", "city")
_NUMBERED_LEVELS = frozenset({"district", "commune", "hamlet", "numbered"})


def find_places(passage: Passage) -> None:
    """Mark the places of one line that lie outside the marks already made, and outside the names of people."""
    words, flags, owner = passage.words, passage.flags, passage.owner
    keys, cases = words.keys, words.cases
    done = 0
    find_addresses(passage)
    for index in _candidates(passage):
        if index < done or owner[index] is not None:
            continue
        flag, following = flags[index], keys[index + 1]
        named = (flag & Begins.NAME or following in MIDDLES) and cases[index] != Case.SMALL
        named = named and not (following == "." and begins_level(words, index))
        person = name_at(words, index) if named else 0
        if (
            person
            and is_strong(words, index, person)
            and not is_named_after(words, index)
            and bare_place_at(words, index) is None
        ):
            done = person
        elif flag & Begins.PLACE or following == ".":
            done = _place_at(passage, index)


def _candidates(passage: Passage) -> list[int]:
    """The words with which a place may begin: capitals and kind words."""
    kinds = passage.beginning(Begins.KIND)
    return sorted({*passage.capitals, *kinds}) if kinds else passage.capitals


def _place_at(passage: Passage, at: int) -> int:
    words = passage.words
    key = words.keys[at]
    if (key in place_levels() or words.keys[at + 1] == ".") and (last := _levelled(passage, at)):
        return last
    if key in place_features() and not _is_word_behind(words, at) and (last := read_site(passage, at)):
        return last
    return _bare(passage, at) if words.capital(at) or words.keys[at] in ("châu", "miền") else 0


def _is_word_behind(words: Words, at: int) -> bool:
    """``khắp mọi miền Tổ quốc``: a word with a capital of its own behind the kind of a place is no name."""
    return " ".join(words.keys[at + 1 : at + 3]) in grammar("words with a capital of their own")


def _levelled(passage: Passage, at: int) -> int:
    """``huyện Chợ Lách``, ``TP.HCM``, ``các quận 1, 2 và 3``."""
    words = passage.words
    level = begins_level(words, at)
    if level is None:
        return 0
    core, kind = level
    if words.cases[core] == Case.SMALL and words.keys[core] != "số":
        return 0  # no name follows
    sure = words.keys[core + 1 : core + 2] and words.keys[core + 1] in _SURE_MIDDLES  # ``Phó bản Hờ A Su``
    if ends_office(words, core) and name_at(words, core) and (sure or not _is_of_named(words, at)):
        return 0
    if words.cases[at] == words.cases[core] == Case.TITLE and words.keys[at - 1] in grammar("plain forms of address"):
        return 0  # ``anh Bon Niêng Ha Biên``
    if (
        kind in ("foreign", "none")
        or _second_half(words, at)
        or ((words.keys[at], words.keys[at + 1]) in compounds() and core == at + 1)
    ):
        return 0
    if (kind == "numbered" and words.cases[core] != Case.NUMBER) or (
        words.keys[at] == "khu" and body_words().longest(words.keys, core)
    ):
        return 0
    if words.keys[core] == "số" and words.cases[core + 1] == Case.NUMBER:
        core += 1
    if words.cases[core] == Case.NUMBER and words.keys[level[0] - 1] not in grammar("levels with a number"):
        return 0
    if words.keys[at] == "bản" and words.cases[at] == Case.CAPITALS:
        return 0
    last, codes = _unit_name(words, core, kind)
    if not last or not passage.free(at, last):
        return 0
    plural = at > 0 and (words.keys[at - 1] in grammar("plurals") or words.cases[at - 1] == Case.NUMBER)
    put(passage, at, last, core, codes, kind)
    return _list_after(passage, last, kind) if plural else last


def _is_of_named(words: Words, at: int) -> bool:
    """``ông Điểu Krứ, Trưởng thôn Sơn Tùng, …``: the office of the person before, so that its place follows."""
    for index in range(at - 1, max(at - 5, 1), -1):
        if words.keys[index] in (",", "-", "("):
            return words.capital(index - 1)
        if words.cases[index] == Case.SIGN:
            return False
    return False


def _second_half(words: Words, at: int) -> bool:
    """``già làng``, ``buôn làng``: the word is half of another."""
    before = words.keys[at - 1] if at else ""
    if before == "dân" and at > 1 and words.keys[at - 2] in ("người", "nông"):
        return False  # ``người dân làng Goòng``, ``Chi hội trưởng Nông dân bản Co Mạ``
    if (before in ("chăm", "săn") and words.keys[at] == "sóc") or (before == "nông" and words.keys[at] == "thôn"):
        return True
    return before in grammar("first halves of words") or (
        before in ("buôn", "dân", "xóm") and words.keys[at] in ("làng", "bản", "xóm")
    )


def _unit_name(words: Words, at: int, kind: str) -> tuple[int, tuple[str, ...]]:
    """Index after the name or number of a unit of this level, with the codes that the gazetteer has for it."""
    if at >= words.size:
        return 0, ()
    if words.cases[at] == Case.NUMBER:
        numbered = kind in _NUMBERED_LEVELS and (not is_counted(words, at) or _is_of_unit(words, at, kind))
        return (after_number(words, at), ()) if numbered else (0, ())
    if not words.capital(at) or is_people(words, at) or begins_rank(words, at):
        return 0, ()
    place = bare_place_at(words, at)
    if place and place[1][0] == "regions" and kind == "province":
        return 0, ()
    commune = commune_at(words, at) if kind in ("commune", "hamlet", "town") else 0
    hamlet = cut_at_name(words, at, run_end(words, at, 4)) if kind == "hamlet" else 0
    if hamlet > max(commune, place[0] if place else 0) > 0:
        return with_suffix(words, hamlet), ()
    if place and place[0] >= commune:
        return with_suffix(words, place[0]) if kind == "hamlet" else place[0], place[1][1]
    if commune:
        return with_suffix(words, commune) if kind == "hamlet" else _with_direction(words, commune), ()
    person = name_at(words, at)
    if person and kind in ("province", "city"):
        return 0, ()
    return with_suffix(words, cut_at_name(words, at, run_end(words, at, 4))), ()


def _is_of_unit(words: Words, at: int, kind: str) -> bool:
    """``tổ 12 phường Tân Thịnh``, ``ấp 3 xã Thanh Bình``: the unit behind is where it lies, none of so many."""
    if kind not in ("hamlet", "numbered") or words.keys[at - 1] not in grammar("levels with a number"):
        return False
    level = begins_level(words, at + 1)
    return level is not None and level[1] in _ABOVE_HAMLETS and words.cases[level[0]] == Case.TITLE


def _with_direction(words: Words, last: int) -> int:
    """``xã Hậu Mỹ Bắc``: a former commune by the name of today's and one more word."""
    further = words.cases[last] == Case.TITLE and words.cases[last + 1] not in (Case.TITLE, Case.CAPITALS)
    return last + 1 if further and words.keys[last] in grammar("last words of parted communes") else last


def _list_after(passage: Passage, last: int, kind: str) -> int:
    """The further names after one head: one mark each; index after the last that no bracket parts from the first."""
    reached = last
    while end := _next_of_list(passage, last, kind):
        reached = end if reached == last and passage.words.keys[last] != "(" else reached
        last = end
    return reached


def _next_of_list(passage: Passage, last: int, kind: str) -> int:
    """Index after the next name of a list, which is marked; 0 where none follows."""
    words = passage.words
    joint = _behind_bracket(words, last)
    following = joint + 1
    if words.keys[joint] not in (",", "và", ";") or following >= words.size or passage.owner[following] is not None:
        return 0
    if begins_level(words, following):
        return 0
    end, codes = _unit_name(words, following, kind)
    known = bool(codes) or commune_at(words, following) == end or end - following < 3
    if not end or not passage.free(following, end) or (not known and name_at(words, following)):
        return 0
    if words.cases[following] == Case.NUMBER and words.keys[end] in grammar("first syllables of what is counted"):
        return 0
    put(passage, following, end, following, codes, kind)
    return end


_BRACKET = 6
"""Words in a bracket behind a place of a list."""


def _behind_bracket(words: Words, at: int) -> int:
    """``các xã Trung Lý (Mường Lát) và Na Mèo (Quan Sơn)``: index after the bracket that says where a place lies."""
    if words.keys[at] != "(" or not (words.capital(at + 1) or begins_level(words, at + 1)):
        return at
    closing = next(
        (index for index in range(at + 2, min(at + _BRACKET, words.size)) if words.keys[index] == ")"), at - 1
    )
    return closing + 1


def _bare(passage: Passage, at: int) -> int:
    """A name of the gazetteer without a kind word."""
    words = passage.words
    key = words.keys[at]
    place = bare_place_at(words, at)
    if place and key == "vn" and _is_in_symbol(words, at):
        return 0
    if key == "việt" and words.keys[at + 1] == "-" and (pair := _pair_end(passage, at)):
        return pair
    if place is None and (last := _highland_name(words, at)) and passage.free(at, last):
        passage.add(at, last, EntityType.PLACE, core=words.starts[at]).level = "commune"
        return last
    if place is None and (last := _commune_after(words, at, listed=_is_listed(passage, at))):
        if not passage.free(at, last):
            return 0
        passage.add(at, last, EntityType.PLACE, core=words.starts[at]).level = "commune"
        return last
    if place is None or not passage.free(at, place[0]) or words.keys[at : place[0]] == ["hồ", "chí", "minh"]:
        return 0
    last, (group, codes) = place
    if not _stands_alone(passage, at, last, group):
        return 0
    mark = passage.add(at, last, EntityType.PLACE, generic=in_event(passage, at), core=words.starts[at])
    mark.codes, mark.level = codes, group
    return last


def _is_in_symbol(words: Words, at: int) -> bool:
    """``VN-Index``, ``vov.VN``, ``VN+``: two letters that touch a sign."""
    before = at > 0 and words.cases[at - 1] == Case.SIGN and words.touches(at - 1) and words.keys[at - 1] in ".-/&"
    return before or (words.cases[at + 1] == Case.SIGN and words.touches(at) and words.keys[at + 1] in "-/&+")


def _is_listed(passage: Passage, at: int) -> bool:
    """``các xã như Phú Thứ, Minh Tân, …``: the next of a list of communes."""
    before = passage.owner[at - 2] if at > 1 and passage.words.keys[at - 1] in (",", "và") else None
    return before is not None and before.level == "commune" and before.last == at - 1


def _pair_end(passage: Passage, at: int) -> int:
    """``biên giới Việt - Lào``: two countries, the first by half its name."""
    words = passage.words
    other = bare_place_at(words, at + 2) if words.capital(at + 2) else None
    short = words.keys[at + 2] in grammar("countries by one syllable") and words.cases[at + 2] == Case.TITLE
    if not (short or (other and other[1][0] == "countries")) or words.capital(at - 1):
        return 0
    last = other[0] if other else at + 3
    if not passage.free(at, last):
        return 0
    for first, end in ((at, at + 1), (at + 2, last)):
        passage.add(first, end, EntityType.PLACE, core=words.starts[first]).level = "countries"
    return last


def _highland_name(words: Words, at: int) -> int:
    """``Khuổi Phầy``, ``Đắk Sin``: a name that begins with a word for water, hill or village of a highland language."""
    if words.keys[at] not in grammar("first words of highland places") or words.cases[at] != Case.TITLE:
        return 0
    last = run_end(words, at, 4)
    joined = words.keys[at + 1] in ("'", "’") or last - at < 2
    if joined or last - at > 3 or is_people(words, at) or (at and words.capital(at - 1)):
        return 0
    return 0 if address_words().ends_at(words.keys, at, 2) else last


def _commune_after(words: Words, at: int, *, listed: bool) -> int:
    """``ở Lao Xả Phình``, ``từ Tả Phìn về``: a commune's name of two syllables and more after a word of place."""
    if at == 0 or words.cases[at] != Case.TITLE:
        return 0
    if words.keys[at - 1] not in grammar("words of place") and not listed:
        return 0
    last = commune_at(words, at)
    if last - at < 2 or words.cases[last] in (Case.TITLE, Case.CAPITALS) or surnames().get(words.keys[at], False):
        return 0
    return last


def _stands_alone(passage: Passage, at: int, last: int, group: str) -> bool:
    """Whether the name is not part of a longer one, of a person's or of another word."""
    words = passage.words
    before_capital = (
        at > 0 and words.capital(at - 1) and passage.owner[at - 1] is None and not _opens_sentence(words, at - 1)
    )
    if (
        before_capital
        and not passage.all_capitals
        and words.cases[at - 1] != Case.CAPITALS
        and not _is_kind(words, at - 1)
        and words.keys[at - 2] != "ngành"
    ):
        return False
    if (name_at(words, at) > last and not name_at(words, last)) or _addressed(words, at, group):
        return False
    if last - at == 1 and words.keys[at] in grammar("short place names"):
        if words.cases[at] == Case.CAPITALS and Case.CAPITALS in (words.cases[at - 1], words.cases[last]):
            return False
        if ends_office(words, at):
            return True
        behind_name = at > 0 and passage.owner[at - 1] is not None
        alone = not words.capital(last) and not passage.all_capitals and not behind_name
        if at and words.keys[at - 1] in grammar("before a language or weekday"):
            return False
        if words.keys[last] in grammar("second halves of words that look like places"):
            return False
        return alone and (
            words.keys[at] in grammar("short place names that are rarely anything else")
            or not _opens_sentence(words, at)
        )
    follows = words.cases[last] == Case.TITLE and passage.owner[last] is None and not passage.all_capitals
    return not (follows and group == "district" and words.keys[at] in surnames() and last - at < 3)


def _is_kind(words: Words, index: int) -> bool:
    return words.keys[index] in grammar("before a place") or words.keys[index] in place_levels()


def _opens_sentence(words: Words, index: int) -> bool:
    return index == 0 or words.keys[index - 1] in (
        ".",
        "!",
        "?",
        "…",
        ":",
        ";",
        "“",
        '"',
        "(",
        "-",
        "‘",
        "/",
        "+",
        "*",
        "•",
    )


def _addressed(words: Words, at: int, group: str) -> bool:
    """Whether a word of address or a rank stands before, so that a person follows."""
    if address_words().ends_at(words.keys, at, 3):
        plain = words.keys[at - 1] in grammar("plain forms of address")
        return plain or (group != "province" and (words.keys[at - 1] not in ("gái", "trai") or group != "district"))
    return group != "province" and words.keys[at] in surnames() and role_group("ranks").ends_at(words.keys, at, 3)
