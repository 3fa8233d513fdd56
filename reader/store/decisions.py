# SPDX-License-Identifier: MIT
"""Owns the rows of the user's decisions on figures.

A decision belongs to the words of one text, not to a run of the extraction: rules may change under it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import apsw

from reader.core.codec import from_plain, revive_fields, to_plain
from reader.core.corpus import Decision
from reader.core.figure import CORRECTABLE, Figure, Status
from reader.store.user_file import remember

COLUMNS = "article_id, text_hash, first, last, exact, status, reason, corrections, decided, figure, needs_placing"
_MARKS = ", ".join("?" * 11)
_WHICH = "article_id = ? AND text_hash = ? AND first = ? AND last = ?"
Key = tuple[str, str, int, int]
"""Article id, text hash, start, end."""


@dataclass(frozen=True, slots=True)
class KeptDecision:
    """A decision with the figure as it was when the user decided, if that is known."""

    decision: Decision
    figure: Figure | None = None
    needs_placing: bool = False
    """The text changed and the place of the number in it is not beyond doubt."""


def key_of(decision: Decision) -> Key:
    """What there is one decision for."""
    return decision.article_id, decision.text_hash, decision.start, decision.end


def read_decisions(db: apsw.Connection, article_id: str | None = None) -> tuple[KeptDecision, ...]:
    """All decisions, or one article's, by article and place."""
    where, values = ("", ()) if article_id is None else ("WHERE article_id = ?", (article_id,))
    rows = db.execute(f"SELECT {COLUMNS} FROM decisions {where} ORDER BY article_id, first, last, text_hash", values)
    return tuple(from_row(row) for row in rows)


def read_decision(db: apsw.Connection, key: Key) -> KeptDecision | None:
    """The decision of this key."""
    row = db.execute(f"SELECT {COLUMNS} FROM decisions WHERE {_WHICH}", key).fetchone()
    return from_row(row) if row else None


def write_decision(db: apsw.Connection, kept: KeptDecision) -> None:
    """Insert or replace a decision."""
    remove_decision(db, key_of(kept.decision), replaced=kept)
    db.execute(f"INSERT INTO decisions ({COLUMNS}) VALUES ({_MARKS})", _row(kept))


def remove_decision(db: apsw.Connection, key: Key, *, replaced: KeptDecision | None = None) -> None:
    """Take a decision back; what it was stays in the history."""
    if (before := read_decision(db, key)) is None:
        return
    if before != replaced:
        remember(db, "decision", "/".join(map(str, key)), to_plain(before), always=True)
    db.execute(f"DELETE FROM decisions WHERE {_WHICH}", key)


def _row(kept: KeptDecision) -> tuple[Any, ...]:
    said = kept.decision
    figure = json.dumps(to_plain(kept.figure)) if kept.figure else None
    corrections = json.dumps(dict(said.corrections))
    return *key_of(said), said.exact, said.status, said.reason, corrections, said.decided, figure, kept.needs_placing


def from_row(row: tuple[Any, ...]) -> KeptDecision:
    """The decision in a row of COLUMNS."""
    article_id, text_hash, start, end, exact, status, reason, corrections, decided, figure, needs_placing = row
    values = _corrections(json.loads(corrections))
    decision = Decision(article_id, text_hash, start, end, exact, Status(status), reason, values, decided)
    return KeptDecision(decision, _figure(figure) if figure else None, bool(needs_placing))


def _corrections(plain: dict[str, Any]) -> dict[str, Any]:
    """The corrections that this program understands; a newer one may know more kinds of recipients."""
    values: dict[str, Any] = {}
    for name, value in plain.items():
        if name in CORRECTABLE:
            try:
                values |= revive_fields(Figure, {name: value})
            except ValueError:
                continue
    return values


def _figure(plain: str) -> Figure | None:
    try:
        return from_plain(Figure, json.loads(plain))
    except (ValueError, TypeError):
        return None
