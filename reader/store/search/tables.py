# SPDX-License-Identifier: MIT
"""Owns the tables of the index, which are part of the derived file, and how an article gets into them and out."""

from __future__ import annotations

import json
from collections.abc import Sequence

import apsw

from reader.store.search.forms import exact_form, folded_form

_HOW = "content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0'"
TABLES = f"""
    CREATE VIRTUAL TABLE derived.words USING fts5 (row, text, {_HOW}, detail=none, prefix='1 2 3');
    CREATE VIRTUAL TABLE derived.phrases USING fts5 (row, text, {_HOW});
    CREATE VIRTUAL TABLE derived.exact USING fts5 (row, text, {_HOW});
    CREATE TABLE derived.indexed (article INTEGER PRIMARY KEY, stamp TEXT NOT NULL);
"""
_NAMES = ("words", "phrases", "exact")


def stamps(db: apsw.Connection, only: Sequence[int] | None = None) -> dict[int, str]:
    """What every article, or each of some, was indexed as, by its number."""
    if only is None:
        return dict(db.execute("SELECT article, stamp FROM derived.indexed"))
    chosen = "SELECT article, stamp FROM derived.indexed WHERE article IN (SELECT value FROM json_each(?))"
    return dict(db.execute(chosen, (json.dumps(only),)))


def put(db: apsw.Connection, article: int, row: str, text: str, stamp: str, *, known: bool) -> None:
    """Index an article by the words of its row in the list and of its NFC text; ``known``: an older form is there."""
    if known:
        remove(db, article)
    folded = folded_form(row), folded_form(text)
    for name, words in zip(_NAMES, (folded, folded, (exact_form(row), exact_form(text))), strict=True):
        db.execute(f"INSERT INTO derived.{name} (rowid, row, text) VALUES (?, ?, ?)", (article, *words))
    db.execute("INSERT INTO derived.indexed VALUES (?, ?)", (article, stamp))


def remove(db: apsw.Connection, article: int) -> None:
    """Take an article out."""
    for name in _NAMES:
        db.execute(f"DELETE FROM derived.{name} WHERE rowid = ?", (article,))
    db.execute("DELETE FROM derived.indexed WHERE article = ?", (article,))
