# SPDX-License-Identifier: MIT
"""The article list: search, facets, order; a million rows as numbers, painted by a delegate."""

from reader.ui.articles.panel import ArticlesPanel
from reader.ui.articles.search import Answer, Engine, Numbers, Work

__all__ = ["Answer", "ArticlesPanel", "Engine", "Numbers", "Work"]
