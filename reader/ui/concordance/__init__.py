# SPDX-License-Identifier: MIT
"""Owns the concordance in the window: every place of a search or a name in a line, the word in the middle."""

from reader.ui.concordance.gathering import Source
from reader.ui.concordance.panel import ConcordancePanel

__all__ = ["ConcordancePanel", "Source"]
