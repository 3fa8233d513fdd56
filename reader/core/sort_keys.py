# SPDX-License-Identifier: MIT
"""Owns what the article list can be sorted by."""

from __future__ import annotations

from enum import StrEnum


class SortKey(StrEnum):
    """What the list can be sorted by; the order is that of the menu."""

    DATE = "date"
    TITLE = "title"
    SOURCE = "source"
    PLACE = "place"
    FIGURES = "figures"
    NOTES = "notes"

    @property
    def descends_first(self) -> bool:
        """Whether a reader who picks this key wants the largest first."""
        return self in (SortKey.DATE, SortKey.FIGURES, SortKey.NOTES)
