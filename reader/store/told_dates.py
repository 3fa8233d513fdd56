# SPDX-License-Identifier: MIT
"""Owns which date of publication the rules are told of an article, and whether it beats the one that its text prints.

Somebody said of the column of a table that it holds the dates: what stands in it counts more than a date in the text,
and what the user typed still more. What a web page says of itself counts only where its text prints no date.

The date travels, and is kept beside what was read with it, as one string: ISO 8601, with a sign behind it where it
beats what is printed.
"""

from __future__ import annotations

from collections.abc import Mapping

BY, COLUMN = "published_by", "column"
"""The fact that tells where the date of publication is from, and what it says of one out of a column."""
SIGN = "!"


def beats_print(facts: Mapping[str, str]) -> bool:
    """Whether the date that a file gives counts more than the one that the text prints."""
    return bool(facts.get("published")) and facts.get(BY) == COLUMN


def told_date(typed: str | None, facts: Mapping[str, str]) -> str | None:
    """What the rules are told, by the date that the user typed and what the file says beside the text."""
    date = typed or facts.get("published")
    return date + SIGN if date and beats_print(facts) else date


def date_without_edits(facts: Mapping[str, str], printed: str | None) -> str | None:
    """When an article was published, by its file and its text."""
    given = facts.get("published")
    return given if beats_print(facts) else printed or given


def taken_apart(told: str | None) -> tuple[str | None, bool]:
    """The date itself, and whether it beats what is printed."""
    return (told.removesuffix(SIGN), told.endswith(SIGN)) if told else (None, False)
