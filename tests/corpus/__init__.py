# SPDX-License-Identifier: MIT
"""The development corpus: articles written for this project, with their names and figures marked."""
