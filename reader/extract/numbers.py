# SPDX-License-Identifier: MIT
"""Owns the numbers of Vietnamese prose: digits, words, shares, percentages, ranges, and their hedges."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import compress

from reader.core.figure import Approximation
from reader.core.remember import Remembered
from reader.extract.numbered_names import is_name, number_phrases
from reader.extract.tokens import Phrases, Tokens, read_groups

_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_ENGLISH = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
_DECIMAL = re.compile(r"(\d{1,3}(?:\.\d{3})*|\d{1,12}),(\d{1,4})")
_POINT = re.compile(r"(\d{1,12})\.(\d{1,2})")
_SHARE = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d{1,6})/(\d{1,3}(?:\.\d{3})+|\d{1,6})")
_LETTERS = re.compile(r"[^\W\d_]{1,8}")
_LETTERS_BEFORE = re.compile(r"[^\W\d_]+\Z")
_TO = frozenset(("-", "đến"))
_EXPLAINS = frozenset(("-", "–", "—", ",", "("))
_BOUND_REACH = 6
"""Words."""
_TOWARDS = frozenset(("tới", "đến", "cả"))
"""They stress a number behind ``có`` alone: ``cho đến 15 giờ`` is a time."""
_GLUE = "-–/+.,&_"
"""A number that one of these ties to a letter or digit is part of a symbol: ``05-CT/TW``, ``GMT+7``."""


@dataclass(slots=True)
class Number:
    """A number at ``[start, end)`` in code points, tokens ``[first, last)`` of its sentence."""

    start: int
    end: int
    first: int
    last: int
    value: int | float
    percent: bool = False
    approximate: Approximation | None = None
    whole: int | None = None
    """The 25 of 21/25."""
    in_words: bool = False
    upper: int | None = None
    """The 5 of ``từ 3 đến 5``."""
    hedge: int = 0
    """How many tokens before it belong to its hedge."""


@cache
def _words() -> dict[str, dict[str, int]]:
    """Group → number word → value."""
    groups: dict[str, dict[str, int]] = {}
    for group, line in read_groups("lists/figures/numbers.txt"):
        word, equals, value = line.partition("=")
        if equals:
            groups.setdefault(group, {})[Tokens(word).words[0]] = int(value)
    return groups


@cache
def _hedges() -> Phrases[Approximation]:
    kinds = {kind.value: kind for kind in Approximation}
    pairs = read_groups("lists/figures/numbers.txt")
    return Phrases((line, kinds[group]) for group, line in pairs if group in kinds)


@cache
def _bounds() -> dict[str, str]:
    """Word before a number → the words behind its noun that make both a lower bound."""
    lines = (line for group, line in read_groups("lists/figures/numbers.txt") if group == "at_least_with")
    parts = (line.partition(" | ") for line in lines)
    return {before: behind for before, _, behind in parts}


def find_numbers(tokens: Tokens) -> list[Number]:
    """The numbers of a sentence in order; those of symbols and names (``05-CT/TW``, ``quận 8``) are none."""
    found: list[Number] = []
    words, done, naming = tokens.words, 0, number_phrases("ordinal").lasts
    for at in compress(range(len(words)), map(_begins_number, words)):
        if at < done:
            continue
        number = _number_at(tokens, at)
        if number is not None:
            _take_whole(tokens, number)
            done = number.last
            if not number.first or words[number.first - 1] not in naming or not is_name(tokens, number):
                found.append(_hedged(tokens, number))
    return found


def _number_at(tokens: Tokens, at: int) -> Number | None:
    return _digits(tokens, at) if tokens.words[at][0].isdigit() else _in_words(tokens, at)


def _take_whole(tokens: Tokens, number: Number) -> None:
    """The 9 of ``7 trên 9 làng``: a share told in words; ``7 trên 30 m`` and ``5 trên 6 km`` are none."""
    words, at = tokens.words, number.last + 1
    if words[number.last : at] != ["trên"] or at >= len(words) or not _begins_number(words[at]):
        return
    whole = _number_at(tokens, at)
    if number.percent or number.whole is not None or number.upper is not None or whole is None:
        return
    if whole.percent or whole.whole is not None or whole.value < number.value or not whole.value:
        return
    behind = words[whole.last] if whole.last < len(words) else ""
    measured = behind == "trên" or number_phrases("measure").match(words, whole.last) is not None
    if behind.isalpha() and not measured:
        number.whole, number.last = int(whole.value), whole.last


@cache
def _starters() -> frozenset[str]:
    groups = _words()
    return frozenset(groups["digit"]) | frozenset(groups["ten"])


def _may_begin(word: str) -> bool:
    return word[0].isdigit() or word in _starters()


_begins_number = Remembered(_may_begin).__getitem__


def _hedged(tokens: Tokens, number: Number) -> Number:
    if not number.first or number.approximate is not None:
        return number
    words, hedges = tokens.words, _hedges()
    before = words[number.first - 1]
    hedge = hedges.ends_at(words, number.first, 3) if before in hedges.lasts else None
    if hedge is None and before in _bounds():
        hedge = _bound(words, number)
    if hedge is not None:
        number.hedge, number.approximate = hedge
    number.hedge += _stressed(words, number.first - number.hedge)
    return number


def _stressed(words: list[str], first: int) -> int:
    """How many words before a number only stress it: ``có tới 86``, ``cho tổng cộng 12``."""
    stress = number_phrases("emphasis")
    found = stress.ends_at(words, first, 2) if first > 1 and words[first - 1] in stress.lasts else None
    at = first - found[0] - 1 if found else -1
    if found is None or at < 0 or words[at - 1 : at] == ["so"]:
        return 0
    led = (
        words[at] == "có"
        if words[first - 1] in _TOWARDS
        else number_phrases("led emphasis").match(words, at) is not None
    )
    return found[0] if led else 0


def _bound(words: list[str], number: Number) -> tuple[int, Approximation] | None:
    """``từ 5 hộ trở lên``: a bound whose second word stands behind the counted noun; ``từ 5 hộ`` alone is none."""
    behind = _bounds().get(words[number.first - 1])
    if behind and behind in " ".join(words[number.last : number.last + _BOUND_REACH]):
        return 1, Approximation.AT_LEAST
    return None


def _digits(tokens: Tokens, at: int) -> Number | None:
    text, start, end, words = tokens.text, tokens.starts[at], tokens.ends[at], tokens.words
    raw, last = text[start:end], at + 1
    slashed = at > 1 and words[at - 1] == "," and words[at - 2].isalpha()  # ``12 tập thể/25 cá nhân``, read as a comma
    if not raw.isascii() or (start and text[start - 1] != " " and not slashed and _tied_before(text, start)):
        return None
    if "/" in raw and (share := _SHARE.fullmatch(raw)):
        return _share(tokens, at, share)
    after = words[last] if last < len(words) else ""
    if len(after) == 3 and after.isdigit() and (joined := _spaced(tokens, at)) is not None:
        last, raw = joined
        end, after = tokens.ends[last - 1], words[last] if last < len(words) else ""
    value = int(raw) if len(raw) <= 12 and raw.isdecimal() else _value(raw, followed_by=after)
    if value is None or (text[end : end + 1] != " " and _tied_after(text, end)):
        return None
    return _finish(tokens, at, last, value)


def _finish(tokens: Tokens, first: int, last: int, value: int | float, in_words: bool = False) -> Number | None:
    """The number with what follows it: per cent, a scale, or the end of a range."""
    words = tokens.words
    after = words[last] if last < len(words) else ""
    percent = after == "%" or (after == "phần" and words[last + 1 : last + 2] == ["trăm"])
    if percent:
        last += 1 if after == "%" else 2
    elif not in_words and after in _scales():
        last, value = _scaled(words, last, value)
        after = words[last] if last < len(words) else ""
    if isinstance(value, float) and not percent:
        if not value.is_integer():
            return None
        value = int(value)
    start, end = tokens.starts[first], tokens.ends[last - 1]
    if after in _TO and not percent and (upper := _upper(tokens, last, value)) is not None:
        high = int(words[upper])
        return Number(
            start, tokens.ends[upper], first, upper + 1, value, approximate=Approximation.AT_LEAST, upper=high
        )
    return Number(start, end, first, last, value, percent, in_words=in_words)


def _upper(tokens: Tokens, last: int, value: int | float) -> int | None:
    """The token of the upper end of a range (``3 - 5``, ``từ 3 đến 5``), if one follows."""
    words = tokens.words
    if last + 1 >= len(words) or words[last] not in _TO or not words[last + 1].isdigit():
        return None
    return last + 1 if len(words[last + 1]) < 10 and int(words[last + 1]) > value else None


@cache
def _scales() -> dict[str, int]:
    """``nghìn``, ``triệu``, ``chục`` …: what multiplies digits."""
    return {word: value for group in ("scale", "tens") for word, value in _words()[group].items() if word != "mươi"}


def _scaled(words: list[str], last: int, value: int | float) -> tuple[int, int | float]:
    scales = _scales()
    factor = 1
    while last < len(words) and words[last] in scales:
        factor *= scales[words[last]]
        last += 1
    if factor == 1 or factor > 10**12:
        return last, value
    value = round(value * factor, 6)
    if last < len(words) and words[last] in _words()["half"]:
        return last + 1, value + factor // 2
    return last, value


def _tied_before(text: str, start: int) -> bool:
    if not start:
        return False
    before = text[start - 1]
    if before.isalnum():
        run = _LETTERS_BEFORE.search(text, max(0, start - 8), start)
        return run is None or not _is_run_on(run[0])
    if before in ".,":
        return start > 1 and text[start - 2].isdigit()
    return before in _GLUE and start > 1 and text[start - 2].isalnum()


def _tied_after(text: str, end: int) -> bool:
    if end >= len(text):
        return False
    after, beyond = text[end], text[end + 1 : end + 2]
    if after.isalpha():
        run = _LETTERS.match(text, end)
        return run is None or not _is_run_on(run[0])
    if after in "-–" and beyond.isdigit():
        return text[end + 1 : end + 6].isdigit() and len(text[end + 1 : end + 6]) == 5
    return after in _GLUE and beyond.isalnum() and not (after in ".," and beyond.isalpha())


def _is_run_on(letters: str) -> bool:
    """Whether a word was run into the number: ``tặng12 tập thể``, ``12tập thể``; ``PC67`` and ``18km`` are symbols."""
    return letters.islower() and len(letters) > (2 if letters.isascii() else 1)


def _spaced(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """Thousands set apart by single spaces: ``1 250``."""
    text, raw, last = tokens.text, tokens.words[at], at + 1
    if not (raw.isdigit() and len(raw) <= 3 and raw[0] != "0"):
        return None
    while last < len(tokens) and last < at + 4:
        word, start = tokens.words[last], tokens.starts[last]
        if not (word.isdigit() and len(word) == 3 and start == tokens.ends[last - 1] + 1 and text[start - 1].isspace()):
            break
        raw, last = raw + word, last + 1
    return (last, raw) if last > at + 1 else None


def _value(raw: str, followed_by: str) -> int | float | None:
    """What digits in Vietnamese form are worth, None for what is no count (``15.5``, ``1.2.3``)."""
    if _THOUSANDS.fullmatch(raw):
        return int(raw.replace(".", ""))
    scaled = followed_by in _words()["scale"] or followed_by in ("%", "phần")
    if _ENGLISH.fullmatch(raw) and not scaled:
        return int(raw.replace(",", ""))
    if scaled and (point := _POINT.fullmatch(raw)):
        return float(f"{point[1]}.{point[2]}")
    if decimal := _DECIMAL.fullmatch(raw):
        return float(f"{decimal[1].replace('.', '')}.{decimal[2]}")
    return None


def _share(tokens: Tokens, at: int, share: re.Match[str]) -> Number | None:
    part, whole = int(share[1].replace(".", "")), int(share[2].replace(".", ""))
    end = tokens.starts[at] + share.end(1)
    if part > whole or not whole or _tied_after(tokens.text, tokens.ends[at]):
        return None
    return Number(tokens.starts[at], end, at, at + 1, part, whole=whole)


def _in_words(tokens: Tokens, at: int) -> Number | None:
    """A number in words: ``ba``, ``mười lăm``, ``hai trăm linh năm``, ``một trăm rưỡi``."""
    raw = tokens.text[tokens.starts[at]]
    if raw.isupper() and not _opens(tokens, at) and not _in_capitals(tokens, at):
        return None
    words = tokens.words
    if words[at] == "năm" and not _is_five(words, at):
        return None
    if words[at] == "tư":  # four only behind tens: ``hai bộ tư liệu``
        return None
    parsed = _parse_words(words, at)
    if parsed is None:
        return None
    last, value = parsed
    return _finish(tokens, at, last, value, in_words=True)


def _opens(tokens: Tokens, at: int) -> bool:
    return at == 0 or tokens.words[at - 1] in ("-", "+", "•", "*", "“", '"', ":", "(")


def _in_capitals(tokens: Tokens, at: int) -> bool:
    """Whether the words around are in capitals too, as in a headline."""
    if at + 1 >= len(tokens) or tokens.words[at] in ("một", "năm", "tư", "ba"):
        return False
    return tokens.slice(at, at + 1).isupper() and tokens.slice(at + 1, at + 2).isupper()


def _is_five(words: list[str], at: int) -> bool:
    """Whether ``năm`` can be five here: no year follows, nothing before asks for a year."""
    after = words[at + 1] if at + 1 < len(words) else ""
    before = words[at - 1] if at else ""
    if not after or after[0].isdigit() or before[:1].isdigit():
        return False
    if after == "lớp" and at + 2 < len(words) and words[at + 2][0].isdigit():  # ``bước vào năm lớp 6``
        return False
    if number_phrases("year_after").match(words, at + 1) is not None:
        return False
    if before in _EXPLAINS and at > 1 and words[at - 2].isdigit() and number_phrases("year_of").match(words, at + 1):
        return False  # ``Năm 2009 - năm ông được tặng huân chương``
    return number_phrases("year_before").ends_at(words, at, 2) is None


def _parse_words(words: list[str], at: int) -> tuple[int, int] | None:
    """Sum up number words from token ``at``: (token after the last, value)."""
    groups = _words()
    digit, ten, tens, link, scale = groups["digit"], groups["ten"], groups["tens"], groups["link"], groups["scale"]
    total, current, unit, position, fresh = 0, 0, 0, at, True
    while position < len(words) and position < at + 12:
        word = words[position]
        if word in ten and fresh:
            current, unit, fresh = current + 10, 0, True
        elif word in tens and unit:
            current, unit, fresh = current + unit * 10, 0, True
        elif word in digit and fresh and not _is_year(words, position, at):
            unit, fresh = digit[word], False
        elif word in scale and (current or unit):
            total, current = _take_scale(total, current + unit, scale[word])
            unit, fresh = 0, True
        elif not (word in link and current + total and fresh):
            break
        position += 1
    value = total + current + unit
    if position < len(words) and words[position] in groups["half"] and words[position - 1] in (*scale, *tens):
        last = scale.get(words[position - 1], 10)
        return position + 1, value + last // 2
    return (position, value) if value else None


def _is_year(words: list[str], position: int, at: int) -> bool:
    """Whether ``năm`` inside a number is the year: ``hai trăm năm`` against ``hai trăm năm mươi``."""
    if words[position] != "năm" or position == at or words[position - 1] in _words()["link"]:
        return False
    return words[position + 1 : position + 2] not in (["mươi"], ["trăm"], ["nghìn"], ["ngàn"])


def _take_scale(total: int, group: int, factor: int) -> tuple[int, int]:
    """A hundred stays open for what follows; a thousand or more closes its group."""
    if factor == 100:
        return total, group * 100
    return total + group * factor, 0
