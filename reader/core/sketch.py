# SPDX-License-Identifier: MIT
"""Owns the sketch of a text's wording, by which two printings of one report are known: a sample of its word runs.

The smallest hashes of all runs of five words (Broder, "On the resemblance and containment of documents", 1997): the
share that two sketches have in common estimates the share of runs that the texts have in common.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nsmallest
from itertools import accumulate
from zlib import crc32

SIZE = 32
_RUN = 5


def sketch_of(words: Sequence[str]) -> tuple[int, ...]:
    """The sketch of a text by its words in one spelling, smallest hash first; empty for fewer than one run."""
    text = " ".join(words).encode("utf-8", "surrogatepass")
    starts = list(accumulate(map((1).__add__, map(len, text.split(b" "))), initial=0))
    runs = {crc32(text[start : end - 1]) for start, end in zip(starts, starts[_RUN:], strict=False)}
    return tuple(nsmallest(SIZE, runs))


def resemblance(one: Sequence[int], other: Sequence[int]) -> float:
    """About which share of the runs of both texts both have, 0–1."""
    both = nsmallest(SIZE, {*one, *other})
    shared = set(one) & set(other)
    return sum(value in shared for value in both) / len(both) if both else 0.0
