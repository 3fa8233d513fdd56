# SPDX-License-Identifier: MIT
"""Owns what the article list can be narrowed to."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class FacetKind(StrEnum):
    """What a chip can narrow the list to; the order is that in which they are offered."""

    FIGURES = "figures"
    NOTES = "notes"
    STARRED = "starred"
    UNREAD = "unread"
    UNDATED = "undated"
    YEAR = "year"
    SOURCE = "source"
    PLACE = "place"
    ISSUER = "issuer"
    ACTION = "action"
    RECIPIENT = "recipient"
    DOCUMENT = "document"
    PERSON = "person"
    TAG = "tag"

    @property
    def plain(self) -> bool:
        """Whether an article has it or not, without a value."""
        return self in _PLAIN


_PLAIN = (FacetKind.FIGURES, FacetKind.NOTES, FacetKind.STARRED, FacetKind.UNREAD, FacetKind.UNDATED)


class Facet(NamedTuple):
    """One chip: articles that have this, or with ``excluded`` those that don't.

    ``value``: the year, or years ``2019..2021``; the words of source, place, issuer, action, recipient, tag; the
    identity key of a document or a person; empty for plain kinds.
    """

    kind: FacetKind
    value: str = ""
    excluded: bool = False
