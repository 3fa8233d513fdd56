# SPDX-License-Identifier: MIT
"""Owns the reading of many articles' texts at once, by the numbers of the articles."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import apsw

from reader.store.articles import unpack


def current_texts(db: apsw.Connection, numbers: Iterable[Any]) -> dict[int, str]:
    """Article number → the NFC text that the article shows; without those that are not there."""
    rows = db.execute(
        "SELECT a.number, v.text FROM main.articles a JOIN main.versions v ON v.number = a.version"
        " WHERE a.number IN (SELECT value FROM json_each(?))",
        (json.dumps([int(number) for number in numbers]),),
    )
    return {number: unpack(data) for number, data in rows}
