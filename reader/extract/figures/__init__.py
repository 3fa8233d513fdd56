# SPDX-License-Identifier: MIT
"""Owns the figures of an article: from its sentences and names to the records of the register."""

from reader.extract.figures.reading import find_figures

__all__ = ["find_figures"]
