# SPDX-License-Identifier: MIT
"""Owns how numbers are written for a person: 34.957 and 98,8 % in Vietnamese, 34,957 and 98.8% in English."""

from __future__ import annotations

from collections.abc import Iterable

from reader.core.messages import language

_SWAPPED = str.maketrans(",.", ".,")
_THIN_SPACE = "\u202f"
"""Narrow and not breaking: a percent sign never starts a line."""


def show_number(value: float, *, percent: bool = False, decimals: int = 1, speech: str | None = None) -> str:
    """A number in the language of the interface (or in ``speech``), with at most this many decimals."""
    spoken = speech or language()
    text = f"{value:,.{decimals}f}" if round(value, decimals) != int(value) else f"{int(value):,}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if spoken == "vi":
        text = text.translate(_SWAPPED)
    return text + (f"{_THIN_SPACE}%" if spoken == "vi" else "%") * percent


def show_sum(values: Iterable[float], *, decimals: int = 1, speech: str | None = None) -> str:
    """Numbers that are added up, written as ``show_number`` does: ``32 + 74``."""
    return " + ".join(show_number(value, decimals=decimals, speech=speech) for value in values)
