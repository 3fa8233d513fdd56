# SPDX-License-Identifier: MIT
"""Owns the reader's decisions on figures: what was typed, whether it can be, and the value to keep. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reader.core.corpus import Decision, FigureRecord
from reader.core.dates import now
from reader.core.figure import Action, Approximation, Figure, Recipient, Status

FIRST_YEAR, LAST_YEAR = 1900, 2100
_WHOLE = re.compile(r"\d+|\d{1,3}(?:[., ]\d{3})+")
_DECIMAL = re.compile(r"\d+[.,]\d+")


def decision_on(
    record: FigureRecord,
    text_hash: str,
    status: Status,
    *,
    reason: str = "",
    corrections: Mapping[str, Any] | None = None,
) -> Decision:
    """What the reader decided just now."""
    found = record.extracted
    return Decision(
        record.article_id,
        text_hash,
        found.start,
        found.end,
        found.text,
        status,
        reason.strip(),
        dict(corrections or {}),
        now(),
    )


@dataclass(frozen=True, slots=True)
class Typed:
    """The edit form as it was filled in."""

    value: str
    approximate: Approximation | None
    unit: str
    recipient: Recipient
    action: Action
    year_from: str
    year_to: str
    issuer: str
    award_form: str


def problems_for(typed: Typed, *, percent: bool) -> tuple[str, ...]:
    """The names of the fields that cannot be kept: ``value``, ``year_from``, ``year_to``."""
    problems = []
    if read_number(typed.value, percent=percent) is None:
        problems.append("value")
    first, last = read_year(typed.year_from), read_year(typed.year_to)
    if typed.year_from.strip() and first is None:
        problems.append("year_from")
    if typed.year_to.strip() and (last is None or first is None or last < first):
        problems.append("year_to")
    return tuple(problems)


def corrections_of(extracted: Figure, typed: Typed) -> dict[str, Any]:
    """The fields in which the form differs from what was extracted; call it only without problems."""
    first = read_year(typed.year_from)
    values: dict[str, Any] = {
        "value": read_number(typed.value, percent=extracted.percent),
        "approximate": typed.approximate,
        "unit": " ".join(typed.unit.split()),
        "recipient": typed.recipient,
        "action": typed.action,
        "year_from": first,
        "year_to": read_year(typed.year_to) or first,
        "issuer": " ".join(typed.issuer.split()) or None,
        "award_form": " ".join(typed.award_form.split()) or None,
    }
    return {name: value for name, value in values.items() if value != getattr(extracted, name)}


def read_number(typed: str, *, percent: bool) -> int | float | None:
    """``34.957``, ``34,957``, ``34957``; of a percentage also ``98,8``. None for anything else."""
    typed = typed.replace("\u00a0", " ").replace("\u202f", " ").strip().removesuffix("%").strip()
    if percent and _DECIMAL.fullmatch(typed):
        return float(typed.replace(",", "."))
    if _WHOLE.fullmatch(typed):
        return int(re.sub(r"\D", "", typed))
    return None


def read_year(typed: str) -> int | None:
    """A year of four digits, None for anything else."""
    typed = typed.strip()
    year = int(typed) if re.fullmatch(r"\d{4}", typed) else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None
