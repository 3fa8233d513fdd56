# SPDX-License-Identifier: MIT
"""Owns the order of the tour: the window, the pages, and at last the window without an article."""

from __future__ import annotations

from reader.tour.pages import PAGES
from reader.tour.windows import EMPTY, WINDOWS

SCREENS = (*WINDOWS, *PAGES, *EMPTY)
