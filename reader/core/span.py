# SPDX-License-Identifier: MIT
"""Owns the mark on a stretch of text: what is named there, of which type, with which identity."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EntityType(StrEnum):
    """What a name can be; the order is that of the legend."""

    PERSON = "PERSON"
    ROLE = "ROLE"
    ORGANISATION = "ORGANISATION"
    PLACE = "PLACE"
    DATE = "DATE"
    DOCUMENT = "DOCUMENT"


@dataclass(frozen=True, slots=True)
class Span:
    """One name at ``[start, end)``, in code points of the NFC text."""

    start: int
    end: int
    type: EntityType
    text: str
    id: str | None = None
    """The identity that it resolves to, e.g. ``doc:05-CT/TW``, ``place:86``; None while unresolved."""
    person: int | None = None
    """For a ROLE: where the (nearest) person's mention starts."""
    nested: bool = False
    """A PLACE inside an ORGANISATION, or a DATE inside a DOCUMENT."""
    generic: bool = False
    """A general word (``Đảng``, ``Bác``, a rank): shown faintly, judged neither way."""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or len(self.text) != self.end - self.start:
            raise ValueError(f"not a stretch of text: {self}")

    @property
    def on_one_line(self) -> str:
        """Its words with single spaces; in a text with broken lines they may stand on two."""
        return " ".join(self.text.split())
