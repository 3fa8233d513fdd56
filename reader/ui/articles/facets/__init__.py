# SPDX-License-Identifier: MIT
"""The filter beside the article list: years as bars, values with their counts, which answer to one another."""

from reader.ui.articles.facets.drawer import Drawer

__all__ = ["Drawer"]
