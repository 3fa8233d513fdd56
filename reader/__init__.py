# SPDX-License-Identifier: MIT
"""Tư Liệu, an archive reader for Vietnamese news."""

__version__ = "0.1.0"
