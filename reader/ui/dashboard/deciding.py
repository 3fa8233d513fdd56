# SPDX-License-Identifier: MIT
"""Owns which figures a decision on several at once changes."""

from __future__ import annotations

from collections.abc import Iterable

from reader.core.corpus import FigureRecord
from reader.core.figure import Status

MOST_AT_ONCE = 200
"""Figures that are decided on together: each is written by itself, and nobody has read more of them."""
_CHANGED_FROM = {
    Status.CONFIRMED: (Status.UNREVIEWED, Status.REJECTED),
    Status.REJECTED: (Status.UNREVIEWED, Status.CONFIRMED, Status.CORRECTED),
    Status.UNREVIEWED: (Status.CONFIRMED, Status.CORRECTED, Status.REJECTED),
}


def changed_by(records: Iterable[FigureRecord], status: Status) -> list[FigureRecord]:
    """The records that are not yet so; what was corrected is confirmed already. ``UNREVIEWED`` takes decisions back."""
    return [record for record in records if record.status in _CHANGED_FROM[status]]
