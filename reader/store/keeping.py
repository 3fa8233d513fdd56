# SPDX-License-Identifier: MIT
"""Owns the rows that are derived of an article beside its reading: columns, events, printings; kept in one transaction."""

from __future__ import annotations

from collections.abc import Iterable

import apsw

from reader.core.packing import Draft, with_events
from reader.store import columns, events, reprints
from reader.store.columns import Codes
from reader.store.reprints import NO_WISHES, Wishes


def keep(
    db: apsw.Connection,
    codes: Codes,
    number: int,
    version: int,
    draft: Draft,
    wishes: Wishes = NO_WISHES,
    *,
    overlaid: bool = False,
) -> set[int]:
    """Keep what the archive shows of an article; the numbers of all articles whose rows are others now.

    Its text must be in the library already: printings of one report are compared by their texts.
    """
    columns.put(db, number, version, draft, codes, overlaid=overlaid)
    touched = reprints.put(db, number, draft.sketch, wishes)
    touched |= events.put_known(db, number, draft.known)
    return {number} | tell(db, codes, touched | {number})


def forget(db: apsw.Connection, codes: Codes, number: int, wishes: Wishes = NO_WISHES) -> set[int]:
    """Take an article out; the numbers of all articles whose rows are others now. Its row must still be there."""
    touched = events.drop(db, number) | reprints.drop(db, number, wishes)
    columns.remove(db, number)
    return {number} | tell(db, codes, touched - {number})


def tell(db: apsw.Connection, codes: Codes, numbers: Iterable[int]) -> set[int]:
    """Write the events of these articles into their rows; which rows are others now."""
    changed: set[int] = set()
    for number in numbers:
        packed = columns.figures_of(db, number)
        if not packed:
            continue
        groups = [codes.make(db, group or "") for group in events.groups_of(db, number)]
        if (written := with_events(packed, groups)) != packed:
            columns.put_figures(db, number, written)
            changed.add(number)
    return changed
