# SPDX-License-Identifier: MIT
"""Owns the numbers of words: every word of many texts gets the number that it got when it first came.

Words are known by hashes of 64 bits, worked out and looked up for all words of some texts at once; only a word that is
new, or whose place in the table another has, becomes a string.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reader.store.search.words import PART_END, SPELLED, hashes_of, keys, pieces, row_of

if TYPE_CHECKING:
    from reader.store.search.words import Codes

Ints = NDArray[np.int32]

_TABLE_BITS = 18
_MIXER = np.uint64(0x9E3779B97F4A7C15)
"""2^64 / golden ratio, odd: spreads the hashes of the shortest words too (Knuth, TAOCP 6.4)."""
_SHIFT = np.uint64(64 - _TABLE_BITS)


class Vocabulary:
    """Words and their numbers; 0 is ``PART_END``. One thread at a time gives numbers."""

    def __init__(self) -> None:
        self.words: list[str] = []
        """By number."""
        self._keys: list[str] = []
        self._lock = Lock()
        """Whoever packs and whoever searches may ask for the keys at the same time."""
        self._by_word: dict[str, int] = {}
        self._hashes = np.zeros(1024, np.uint64)
        self._table = np.zeros(1 << _TABLE_BITS, np.int32)
        """The upper bits of a mixed hash → the number of the first word that had them."""
        self.number(PART_END)

    def __len__(self) -> int:
        return len(self.words)

    def number(self, word: str) -> int:
        """The number of a word, which it gets if it has none."""
        known = self._by_word.get(word)
        if known is None:
            known = self._by_word[word] = len(self.words)
            self.words.append(word)
        return known

    def number_of_key(self, key: str) -> int:
        """The number of whatever is packed under this key."""
        return self.number(SPELLED + key)

    @property
    def keys(self) -> Sequence[str]:
        """The keys of the words, by number; that of ``PART_END`` means nothing."""
        with self._lock:
            for word in self.words[len(self._keys) :]:
                self._keys.append(word[1:] if word[0] == SPELLED else keys[word])
        return self._keys

    def numbers(self, parts: Sequence[str]) -> Ints:
        """The numbers of all words of some texts in a row; 0 stands after each text."""
        return self.numbers_in([part.encode("utf-16-le", "surrogatepass") for part in parts])

    def numbers_in(self, parts: Sequence[bytes]) -> Ints:
        """The same of texts in UTF-16, low byte first."""
        found = [self._numbers(some) for some in pieces(parts)]
        return np.concatenate(found) if found else np.empty(0, np.int32)

    def _numbers(self, parts: Sequence[bytes]) -> Ints:
        row = row_of(parts)
        if isinstance(row, list):
            return np.fromiter(map(self.number, row), np.int32, len(row))
        starts, ends, hashes = hashes_of(row)
        mixed = (hashes * _MIXER) >> _SHIFT
        found: Ints = self._table[mixed]
        strange = np.flatnonzero(self._hashes[found] != hashes)
        if len(strange):
            found[strange] = self._strange(row, starts[strange], ends[strange], hashes[strange], mixed[strange])
        return found

    def _strange(
        self,
        row: Codes,
        starts: NDArray[np.intp],
        ends: NDArray[np.intp],
        hashes: NDArray[np.uint64],
        mixed: NDArray[np.uint64],
    ) -> Ints:
        """The numbers of words that the table does not tell."""
        _, first, places = np.unique(hashes, return_index=True, return_inverse=True)
        text, order = row.tobytes().decode("utf-16-le"), np.argsort(first)
        numbers = np.empty(len(first), np.int32)
        for place in order.tolist():  # as they stand in the texts, so that the same texts give the same numbers
            at = first[place]
            numbers[place] = number = self.number(text[starts[at] : ends[at]])
            self._note(number, hashes[at], int(mixed[at]))
        found: Ints = numbers[places]
        return found

    def _note(self, number: int, hashed: np.uint64, slot: int) -> None:
        if number >= len(self._hashes):
            self._hashes = np.concatenate((self._hashes, np.zeros(number, np.uint64)))
        self._hashes[number] = hashed
        if not self._table[slot]:
            self._table[slot] = number
