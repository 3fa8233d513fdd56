# SPDX-License-Identifier: MIT
"""The article list: search, facets, order; 100,000 rows as plain lists, painted by a delegate."""

from reader.ui.articles.panel import ArticlesPanel
from reader.ui.articles.search import Answer, Find

__all__ = ["Answer", "ArticlesPanel", "Find"]
