# SPDX-License-Identifier: MIT
"""The benchmark of large libraries: makes a corpus, measures every aim, prints the table."""
