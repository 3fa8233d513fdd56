# SPDX-License-Identifier: MIT
"""The dashboard. It brings pyqtgraph and numpy along: import it when its tab is first shown."""

from reader.ui.dashboard.panel import DashboardPanel

__all__ = ["DashboardPanel"]
