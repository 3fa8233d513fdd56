# SPDX-License-Identifier: MIT
"""Owns how an article is named as a source: under a sentence, and behind words that are copied out of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.corpus import Entry
from reader.core.dates import show_date

translate = QCoreApplication.translate


def date_of(entry: Entry) -> str:
    """When an article was published; where it doesn't say so, of when the event is that it reports."""
    if entry.published:
        return show_date(entry.published)
    if not entry.event_date:
        return translate("Citation", "no date")
    words = translate("Citation", "event of {date}")
    if entry.event_date_source == "inferred":
        words = translate("Citation", "event of {date} (inferred)")
    return words.format(date=show_date(entry.event_date))


def source_line(entry: Entry) -> str:
    """Title, paper and date, for a line below a sentence."""
    return " · ".join(filter(None, (entry.title, entry.source, date_of(entry))))


def citation(words: str, entry: Entry) -> str:
    """Words of an article as a quotation with its source behind, in one line, as a report takes it."""
    title = f"“{entry.title}”" if entry.title else ""
    source = ", ".join(filter(None, (title, entry.source, date_of(entry), entry.url)))
    return f"“{' '.join(words.split())}” ({source})"
