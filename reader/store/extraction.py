# SPDX-License-Identifier: MIT
"""Owns the store's one door to the extraction, which is imported when a text is read for the first time."""

from __future__ import annotations

from reader.core.corpus import Reading


def rules_version() -> str:
    """Which rules read now; what others have read is out of date."""
    from reader.extract import RULES_VERSION

    return RULES_VERSION


def read_text(text: str, published: str | None) -> Reading:
    """What the rules find in an NFC text; ``published`` is a date known from elsewhere, ISO 8601."""
    from reader.extract.pipeline import read_article

    return read_article(text, published_fallback=published)
