# SPDX-License-Identifier: MIT
"""Owns the rewriting of what edits to its data change in the row of an article; what was read in its text is left."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

import apsw

from reader.store import columns
from reader.store.columns import TITLE_KEY, Codes
from reader.store.entries import make_entry, overviews
from reader.store.user_work import UserWork


def rewrite(
    db: apsw.Connection, codes: Codes, work: UserWork, article_ids: Iterable[str]
) -> tuple[set[int], list[str]]:
    """Write the data of articles anew into their rows: the numbers of these, and the ids of those left out.

    An article is left out where its row has to be packed out of what was read in its text, or where it is gone.
    """
    from reader.core.packing import head_of  # numpy, which a start can do without

    numbers = columns.numbers_of(db, article_ids)
    packed = columns.up_to_date(db, numbers.values())
    views = overviews(db, packed)
    ids = [view.id for view in views]
    edits, decided, code = work.metadata_of(ids), work.decided_on(ids), partial(codes.make, db)
    rows: list[columns.HeadRow] = []
    for view in views:
        said = edits.get(view.id, {})
        head = head_of(make_entry(view, said, 0), packed[view.number], code)
        overlaid = bool(said) or view.id in decided
        rows.append((head.article, head.title_key[:TITLE_KEY], head.stamp, head.date, overlaid, view.number))
    columns.put_heads(db, rows)
    return set(packed), [one for one in article_ids if numbers.get(one) not in packed]
