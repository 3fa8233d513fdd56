# SPDX-License-Identifier: MIT
"""The values that every layer speaks in; pure Python, no files written, no Qt."""
