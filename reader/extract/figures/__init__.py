# SPDX-License-Identifier: MIT
"""Owns the figures: numbers that an article states, with who, what, when and by whom."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.figure import Figure
from reader.core.span import Span
from reader.core.structure import Structure


def find_figures(
    text: str, structure: Structure, sentences: Sequence[tuple[int, int]], spans: Sequence[Span]
) -> tuple[Figure, ...]:
    """The figures of an article in the order of their numbers."""
    return ()
