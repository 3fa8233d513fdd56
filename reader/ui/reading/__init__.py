# SPDX-License-Identifier: MIT
"""Owns the reading pane, the side panel of an article and the list of mentions."""

from reader.ui.reading.card_words import ToldBy
from reader.ui.reading.mentions import MentionRow, MentionsPanel
from reader.ui.reading.panel import ReadingPanel
from reader.ui.reading.printings import Printing, Printings
from reader.ui.reading.side_panel import ArticleSidePanel

__all__ = ["ArticleSidePanel", "MentionRow", "MentionsPanel", "Printing", "Printings", "ReadingPanel", "ToldBy"]
