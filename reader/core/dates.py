# SPDX-License-Identifier: MIT
"""Owns dates as exact as they are known: ISO 8601, ``2024``, ``2024-06`` or ``2024-06-15``."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_TYPED = re.compile(r"(?:(?:(\d{1,2})[./-])?(\d{1,2})[./-])?(\d{4})", re.ASCII)


def now() -> str:
    """This moment in UTC, ISO 8601 to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def is_iso(value: str) -> bool:
    """Whether this is a date of ours that exists in the calendar."""
    found = _ISO.fullmatch(value)
    if not found:
        return False
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def year_of(iso: str | None) -> int | None:
    """The year of a date, None for none."""
    return int(iso[:4]) if iso else None


def show_date(iso: str) -> str:
    """A date as Vietnamese offices write it: ``15.5.2024``, ``5.2024``, ``2024``."""
    return ".".join(str(int(part)) for part in reversed(iso.split("-")))


def read_typed_date(typed: str) -> str | None:
    """The date that a person typed (``15.5.2024``, ``15/5/2024``, ``2024-05-15``, ``5/2024``, ``2024``), else None."""
    typed = typed.strip()
    if is_iso(typed):
        return typed
    found = _TYPED.fullmatch(typed)
    if not found:
        return None
    day, month, year = found.groups()
    iso = "-".join(part for part in (year, month and f"{int(month):02}", day and f"{int(day):02}") if part)
    return iso if is_iso(iso) else None
