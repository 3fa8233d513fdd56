# SPDX-License-Identifier: MIT
"""Text in, marks and figures out; pure: reads nothing but the data files, and those only when first needed."""

RULES_VERSION = "17"
"""Changes with every change of rules or word lists, so that libraries know what to read again."""
