# SPDX-License-Identifier: MIT
"""Owns what the user said of printings: which articles are one report, and which are not; part of the user's file."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import apsw

from reader.core.dates import now
from reader.store.user_file import UserFile

Pair = tuple[str, str]
"""Two article ids, the smaller one first."""
Choices = Mapping[Pair, bool | None]
"""What is said of pairs: one report, two reports, or nothing."""
TextsOf = Callable[[Sequence[str]], Iterable[tuple[str, str]]]
"""Text hash and article id, for every text that these articles have had."""
Pairs = Mapping[str, frozenset[str]]
"""Article → the others of its pairs."""
_NONE: Pairs = MappingProxyType({})


class Wishes(NamedTuple):
    """What the user decided, by article ids, whatever the texts say: who is one with whom, directly or through others,
    and who is not."""

    tied: Pairs = _NONE
    apart: Pairs = _NONE


def pair(one: str, other: str) -> Pair:
    """The pair of two articles."""
    return (one, other) if one < other else (other, one)


class ReprintChoices:
    """The user's choices as methods; may be used from any thread."""

    def __init__(self, file: UserFile, texts_of: TextsOf) -> None:
        self._file, self._texts_of = file, texts_of
        self._wishes: Wishes | None = None

    def wishes(self) -> Wishes:
        """All choices, for those who group articles."""
        with self._file.reading() as db:
            if self._wishes is None:
                self._wishes = _wishes(db)
            return self._wishes

    def tied(self, article_id: str) -> list[str]:
        """The articles that the user said are one with this, directly."""
        with self._file.reading() as db:
            rows = db.execute(
                "SELECT other FROM reprint_choices WHERE one = ?1 AND same"
                " UNION SELECT one FROM reprint_choices WHERE other = ?1 AND same",
                (article_id,),
            )
            return [str(other) for (other,) in rows]

    def said(self, pairs: Collection[Pair]) -> dict[Pair, bool | None]:
        """What is said of these pairs."""
        with self._file.reading() as db:
            rows = db.execute(
                "SELECT one, other, same FROM reprint_choices"
                " WHERE one IN (SELECT value FROM json_each(?)) AND other IN (SELECT value FROM json_each(?))",
                (json.dumps(sorted({one for one, _ in pairs})), json.dumps(sorted({other for _, other in pairs}))),
            ).fetchall()
        known = {(str(one), str(other)): bool(same) for one, other, same in rows}
        return {each: known.get(each) for each in pairs}

    def say(self, choices: Choices) -> dict[Pair, bool | None]:
        """Keep choices, all or none; what was said of these pairs before."""
        texts = list(self._texts_of(sorted({one for each in choices for one in each})))
        moment = now()
        with self._file.lock:
            before = self.said(choices)
            with self._file.writing() as db:
                db.executemany("INSERT OR IGNORE INTO texts VALUES (?, ?)", texts)
                db.executemany("DELETE FROM reprint_choices WHERE one = ? AND other = ?", list(choices))
                db.executemany(
                    "INSERT INTO reprint_choices VALUES (?, ?, ?, ?)",
                    [(*each, same, moment) for each, same in choices.items() if same is not None],
                )
                self._wishes = None
        return before

    def forget(self, article_ids: Collection[str]) -> None:
        """Drop what was said of articles that are no more."""
        gone = "IN (SELECT value FROM json_each(?1))"
        with self._file.writing() as db:
            db.execute(
                f"DELETE FROM reprint_choices WHERE one {gone} OR other {gone}", (json.dumps(list(article_ids)),)
            )
        self._wishes = None


def _wishes(db: apsw.Connection) -> Wishes:
    tied: dict[str, set[str]] = {}
    apart: dict[str, set[str]] = {}
    for one, other, same in db.execute("SELECT one, other, same FROM reprint_choices"):
        into = tied if same else apart
        into.setdefault(str(one), set()).add(str(other))
        into.setdefault(str(other), set()).add(str(one))
    return Wishes(_whole(tied), _frozen(apart))


def _whole(tied: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    """Everyone with all who hang together with him."""
    found: dict[str, frozenset[str]] = {}
    for one in tied:
        if one in found:
            continue
        together, waiting = {one}, [one]
        while waiting:
            new = tied[waiting.pop()] - together
            together |= new
            waiting += new
        found |= {member: frozenset(together - {member}) for member in together}
    return found


def _frozen(pairs: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    return {one: frozenset(others) for one, others in pairs.items()}
