# SPDX-License-Identifier: MIT
"""Owns the measurement of facet counts after a filter has changed."""

from __future__ import annotations

from tests.benchmarks.library.context import Context
from tests.benchmarks.library.table import NOT_BUILT, Row

BAR = 16
"""ms at p95."""


def measure_facets(context: Context) -> list[Row]:
    """All counts after each change of a filter."""
    return [Row(f"all facet counts after a filter change, {context.articles:,} articles", f"p95 ≤ {BAR} ms", NOT_BUILT)]
