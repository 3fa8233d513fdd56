# SPDX-License-Identifier: MIT
"""Owns the words of a text as the index knows them, and the one key under which all spellings of a word lie together.

A word is a run of letters and digits in small letters; a grouped number is one word (``34.957`` → ``34957``). Keys
begin with the word without marks, so that its spellings, and all words with one beginning, are neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import blake2b
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from reader.core.folding import exact, fold
from reader.core.query import bare_syllable, words_in
from reader.core.remember import Remembered

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Codes = NDArray[np.uint16]

SPELLED = "\x01"
"""Stands in a key between the word without marks and the word with them, where the two differ."""
AFTER_SPELLED = "\x02"
AFTER_ALL = "\U0010ffff"
"""What a key is followed by at the latest: by any spelling of the same word, by anything that begins with it."""
BEGINNING, MARKED_BEGINNING = "\x02", "\x03"
"""What the keys of beginnings begin with: of words without marks, and of words with them."""
LONGEST_BEGINNING = 3
PART_END = "\uffff"
"""Ends every part of an article in a row of words; no character of any script."""

_LONGEST = 100
"""Characters of a word that count: longer runs are no words."""
_SPACE = 32
_TWO_IN_SMALL = "İ"
"""The one letter whose small form is two characters."""
_NO_WORD, _DIGIT = re.compile(r"[\W_]"), re.compile(r"\d")
_PIECE = 1 << 17
"""Characters that are cut into words at the same time."""
_MOST_POWERS = 2 * _PIECE
_FIRST_OF_TWO = 0xD800
"""From here on units of UTF-16 are halves of a character, or seldom ones."""
_BETWEEN, _BEHIND = f" {PART_END} ".encode("utf-16-le"), (" " * 4).encode("utf-16-le")
_LATIN = 0x2700
"""Latin letters, the signs of print, arrows, dots and squares lie before it."""
_TOGETHER = 500_000
"""Characters that are folded at the same time."""


def key_of(word: str) -> str:
    """The key of a word in small letters."""
    bare, marked = bare_of(word), exact(word[:_LONGEST])
    return bare if bare == marked else f"{bare}{SPELLED}{marked}"


def bare_of(word: str) -> str:
    """The word without marks, as keys begin with it: of syllables that are written with i or y the one with i."""
    return bare_syllable(fold(word[:_LONGEST]))


keys = Remembered(key_of)
"""Word → key."""


def pieces(parts: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    """Texts in UTF-16 that are gone through together: few enough that all of it stays close to the processor."""
    first = size = 0
    for place, part in enumerate(parts):
        size += len(part)
        if size >= 2 * _PIECE:
            yield parts[first : place + 1]
            first, size = place + 1, 0
    if first < len(parts):
        yield parts[first:]


def row_of(parts: Sequence[bytes]) -> Codes | list[str]:
    """The words of texts in UTF-16 as the codes of their small letters; ``PART_END`` stands after each text.

    There are spaces between them. The words themselves where there are letters that the tables don't tell.
    """
    import numpy as np

    letters, digits = _tables()
    codes = np.frombuffer(_BETWEEN.join((b"", *parts, b""))[4:] + _BEHIND, np.uint16)
    row = letters.take(codes)
    seldom = codes[codes >= _FIRST_OF_TWO].tobytes().decode("utf-16-le", "surrogatepass")
    if seldom.count(PART_END) > len(parts) or any(char > PART_END and char.isalnum() for char in seldom):
        texts = (part.decode("utf-16-le", "surrogatepass") for part in parts)
        return [word for text in texts for word in (*words_in(text), PART_END)]
    signs = np.flatnonzero((codes == ord(".")) | (codes == ord(",")))
    inside = _in_numbers(codes, row, digits, signs)
    return np.delete(row, inside) if len(inside) else row


def hashes_of(row: Codes) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.uint64]]:
    """Where the words between the spaces of a row begin and end, and a number of 64 bits for each.

    That two words of some thousand have the same number is less likely than that the disk errs.
    """
    import numpy as np

    spaces = np.flatnonzero(row == _SPACE)
    wide = np.diff(spaces) > 1
    starts, ends = spaces[:-1][wide] + 1, spaces[1:][wide]
    return starts, ends, _numbers_of(row, starts, ends)


def _numbers_of(row: Codes, starts: NDArray[np.intp], ends: NDArray[np.intp]) -> NDArray[np.uint64]:
    """The characters of each word as the digits of a number in a large odd base."""
    import numpy as np

    powers, inverse = _powers(len(row))
    sums = np.zeros(len(row) + 1, np.uint64)
    np.cumsum(powers[: len(row)] * row, out=sums[1:])
    found: NDArray[np.uint64] = (sums[ends] - sums[starts]) * inverse[starts]
    return found


def _powers(count: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """As many powers at least, and for each what makes 1 of the one before; those that are often asked for are kept."""
    return _usual_powers() if count <= _MOST_POWERS else _make_powers(count)


@cache
def _usual_powers() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    return _make_powers(_MOST_POWERS)


def _make_powers(count: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    import numpy as np

    base = int.from_bytes(blake2b(b"", digest_size=8).digest(), "little") | 1
    back = pow(base, -1, 1 << 64)
    powers, inverse = np.full(count, base, np.uint64), np.full(count, back, np.uint64)
    inverse[0] = 1
    return np.multiply.accumulate(powers), np.multiply.accumulate(inverse)


def fold_all(texts: Sequence[str]) -> list[str]:
    """Each text folded (``folding.fold``), by a table; several times faster where there are many."""
    lengths = list(map(len, texts))
    if len(texts) < 2 or sum(lengths) > _TOGETHER or (together := _fold_by_table("".join(texts))) is None:
        return [_fold_by_table(text) or fold(text) for text in texts]
    return [together[start:end] for start, end in pairwise(accumulate(lengths, initial=0))]


def _fold_by_table(text: str) -> str | None:
    import numpy as np

    table = _fold_table()
    codes = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), np.uint16)
    if not len(codes) or int(np.max(codes)) >= len(table):
        return None
    return table.take(codes).tobytes().decode("utf-16-le")


@cache
def _fold_table() -> Codes:
    """For the letters and signs of Latin scripts."""
    import numpy as np

    return np.array([ord(fold(chr(code))) for code in range(_LATIN)], np.uint16)


def _in_numbers(codes: Codes, row: Codes, digits: NDArray[np.bool_], signs: NDArray[np.intp]) -> NDArray[np.intp]:
    """The signs that group the digits of a number: after a digit, before three and no more."""
    inside = signs[(signs > 0) & digits[codes[signs - 1]]]
    for ahead in (1, 2, 3):
        inside = inside[digits[codes[inside + ahead]]]
    alone: NDArray[np.intp] = inside[row[inside + 4] == _SPACE]
    return alone


@cache
def _tables() -> tuple[Codes, NDArray[np.bool_]]:
    """For every UTF-16 unit: its small letter, or a space where it is none; whether it is a digit."""
    import numpy as np

    chars = "".join(map(chr, range(0x10000)))  # all in one call: one by one they keep whoever adds an article waiting
    small = " ".join(chars.replace(_TWO_IN_SMALL, " ")).lower()[::2]  # parted, since neighbours change a letter
    letters = np.frombuffer(small.encode("utf-16-le", "surrogatepass"), np.uint16).copy()
    letters[ord(_TWO_IN_SMALL)] = ord(_TWO_IN_SMALL)
    letters[_codes_of(_NO_WORD, chars)] = _SPACE
    letters[ord(PART_END)] = ord(PART_END)
    digits = np.zeros(0x10000, bool)
    digits[_codes_of(_DIGIT, chars)] = True
    return letters, digits


def _codes_of(pattern: re.Pattern[str], chars: str) -> Codes:
    import numpy as np

    found = "".join(pattern.findall(chars))
    return np.frombuffer(found.encode("utf-16-le", "surrogatepass"), np.uint16)
