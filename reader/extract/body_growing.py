# SPDX-License-Identifier: MIT
"""Owns the state of a body's name while it is being read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.extract.lexicon import Head
from reader.extract.words import Words


@dataclass(slots=True)
class Growing:
    """A name that is being read; ``last`` is the index after its last word."""

    first: int
    last: int
    head: Head
    head_end: int
    content: bool = False
    proper: bool = False
    domain: bool = False
    """Whether the last part is a field of work, so that ``và`` may go on."""
    closed: bool = False
    """Whether a level or place was read: only further levels may follow."""
    person_used: bool = False
    placed: bool = False
    """Whether the last part is a place that needs no kind word."""
    read_inner: Callable[[Words, int], tuple[int, bool] | None] | None = None
    """How a body in small letters inside the name is read."""
