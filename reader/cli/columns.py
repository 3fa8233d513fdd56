# SPDX-License-Identifier: MIT
"""Owns the reading of ``--map``: which column of a table is the text, which the title."""

from __future__ import annotations

import re

from reader.cli.options import UsageError

FIELDS = {name: name for name in ("text", "title", "lead", "published", "source", "url")} | {"date": "published"}
"""What may stand before a column's name → the field that it means."""
_PAIR = re.compile(rf"\s*({'|'.join(FIELDS)})\s*=\s*(.+?)\s*(?=,\s*(?:{'|'.join(FIELDS)})\s*=|$)", re.DOTALL)


def read_columns(said: str) -> dict[str, str]:
    """Field → column out of ``text=noi_dung,title=tieu_de``; names of columns may hold commas.

    :raises UsageError: these are no such pairs.
    """
    found: dict[str, str] = {}
    place = 0
    while place < len(said):
        pair = _PAIR.match(said, place)
        if pair is None:
            raise UsageError("cli.map", value=said[place:], fields=", ".join(FIELDS))
        found[FIELDS[pair[1]]] = pair[2]
        place = pair.end() + 1
    return found
