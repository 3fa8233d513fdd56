# SPDX-License-Identifier: MIT
"""Owns the reading of many articles' texts at once, by the numbers of the articles."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import apsw

from reader.core.query import SearchText
from reader.store.articles import unpack
from reader.store.search.words import fold_all

_AT_HAND = 1_000_000
"""Characters of the texts that are kept."""
_LOOKED_UP = 4000
"""Articles of which is remembered which text they show."""
_TEXTS = (
    "FROM main.articles a JOIN main.versions v ON v.number = a.version"
    " WHERE a.number IN (SELECT value FROM json_each(?))"
)


def current_texts(db: apsw.Connection, numbers: Iterable[Any]) -> dict[int, str]:
    """Article number → the NFC text that the article shows; without those that are not there."""
    rows = db.execute(f"SELECT a.number, v.text {_TEXTS}", (_listed(numbers),))
    return {number: unpack(data) for number, data in rows}


class TextsAtHand:
    """The texts of the last rows, ready to be searched: who types sees most of them again at the next letter."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, SearchText] = OrderedDict()
        """By the hash of the text, so that nothing is ever out of date."""
        self._characters = 0
        self._hashes: dict[int, str] = {}
        """Article number → the hash of its text, ..."""
        self._state: object = None
        """... in this state of the library."""

    def of(self, db: apsw.Connection, numbers: Sequence[int], go_on: Callable[[], None]) -> dict[int, SearchText]:
        """Article number → the text that the article shows; without those that are not there.

        ``go_on`` is called often, and raises where the texts are not wanted any more.
        """
        hashes = self._look_up(db, numbers)
        missing = [number for number, hashed in hashes.items() if hashed not in self._kept]
        ready = self._read(db, missing, go_on) if missing else {}
        found = {number: ready.get(hashed) or self._kept[hashed] for number, hashed in hashes.items()}
        self._keep(hashes.values(), ready)
        return found

    def _look_up(self, db: apsw.Connection, numbers: Sequence[int]) -> dict[int, str]:
        state = db, db.execute("PRAGMA main.data_version").get, db.total_changes()
        if state != self._state or len(self._hashes) > _LOOKED_UP:
            self._hashes, self._state = {}, state
        known = self._hashes
        if unknown := [number for number in numbers if number not in known]:
            rows: Any = db.execute(f"SELECT a.number, v.text_hash {_TEXTS}", (_listed(unknown),))
            known.update(rows)
        return {number: known[number] for number in numbers if number in known}

    def _read(self, db: apsw.Connection, numbers: Sequence[int], go_on: Callable[[], None]) -> dict[str, SearchText]:
        rows: list[Any] = db.execute(f"SELECT v.text_hash, v.text {_TEXTS}", (_listed(numbers),)).fetchall()
        texts: list[str] = []
        for _, data in rows:
            go_on()
            texts.append(unpack(data))
        ready = map(SearchText, texts, fold_all(texts))
        return {text_hash: text for (text_hash, _), text in zip(rows, ready, strict=True)}

    def _keep(self, used: Iterable[str], ready: dict[str, SearchText]) -> None:
        for hashed in used:
            if hashed in self._kept:
                self._kept.move_to_end(hashed)
            else:
                self._kept[hashed] = ready[hashed]
                self._characters += len(ready[hashed].text)
        while self._characters > _AT_HAND:
            _, oldest = self._kept.popitem(last=False)
            self._characters -= len(oldest.text)


def _listed(numbers: Iterable[Any]) -> str:
    return json.dumps([int(number) for number in numbers])
