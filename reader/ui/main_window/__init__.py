# SPDX-License-Identifier: MIT
"""The one window of the program; the only place that knows two panels."""

from reader.ui.main_window.window import MainWindow

__all__ = ["MainWindow"]
