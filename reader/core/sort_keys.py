# SPDX-License-Identifier: MIT
"""Owns what the article list can be sorted and grouped by."""

from __future__ import annotations

from enum import StrEnum


class SortKey(StrEnum):
    """What the list can be sorted by; the order is that of the menu."""

    RELEVANCE = "relevance"
    """Only while words are searched for; otherwise it means the date."""
    DATE = "date"
    TITLE = "title"
    SOURCE = "source"
    PLACE = "place"
    FIGURES = "figures"
    NOTES = "notes"
    ADDED = "added"
    """When an article came into the library."""

    @property
    def descends_first(self) -> bool:
        """Whether a reader who picks this key wants the largest first."""
        return self not in (SortKey.TITLE, SortKey.SOURCE, SortKey.PLACE)


class Group(StrEnum):
    """What the articles of the list can stand together by."""

    NONE = ""
    YEAR = "year"
    SOURCE = "source"
