# SPDX-License-Identifier: MIT
"""The window and all that is in it."""

from reader.ui.qt_imports import read_no_sources

read_no_sources()  # before anything else is imported
