# SPDX-License-Identifier: MIT
"""Owns the words on the page that are not the article's: the line under the title, the folds."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from reader.core.corpus import Article, Entry
from reader.core.dates import show_date
from reader.core.numerals import show_number
from reader.ui.reading.layout_map import Kind, Piece, folds_of
from reader.ui.reading.printings import Printings

FOLD_NAMES = 60
"""How many characters of the folded lines their fold shows."""


class MadeWords(QObject):
    """Words for the pieces of the article in use."""

    def __init__(self) -> None:
        super().__init__()
        self._article: Article | None = None
        self._unfolded: frozenset[int] = frozenset()
        self._printings = Printings()
        self._folds: list[list[str]] = []

    def use(self, article: Article, unfolded: Iterable[int], printings: Printings) -> None:
        """Speak of this article with these folds open."""
        if article is not self._article:
            self._folds = [[article.text[line.start : line.end] for line in lines] for lines in folds_of(article)]
        self._article, self._unfolded, self._printings = article, frozenset(unfolded), printings

    def words(self, piece: Piece) -> str:
        """What a piece says that is not taken from the text."""
        if self._article is None:
            return ""
        if piece.kind is Kind.TITLE:
            return self._article.entry.title or self.tr("Without a title")
        if piece.kind is Kind.META:
            return self.meta(self._article.entry)
        if piece.kind is Kind.PRINTINGS:
            return self.printings(self._article.entry, self._printings)
        return self._fold(piece.fold)

    def meta(self, entry: Entry) -> str:
        """Date, source, place, encoding and length."""
        parts = [self._date(entry)]
        parts += [part for part in (entry.source, entry.place, entry.encoding) if part]
        parts.append(self.tr("{number} characters").format(number=show_number(entry.characters)))
        return " · ".join(parts)

    def printings(self, entry: Entry, printings: Printings) -> str:
        """In how many other papers the report was printed, and how many files have the article."""
        others, files = printings.others, len(printings.files)
        papers = {one.source for one in others} - {"", entry.source}
        parts: list[str] = []
        if len(papers) == len(others) > 0:
            parts.append(self.tr("Also printed in %Ln other paper(s)", "", len(papers)))
        elif others:
            parts.append(self.tr("Printed %Ln more time(s)", "", len(others)))
        if files > 1:
            parts.append(self.tr("in %Ln file(s)", "", files))
        return f"{' · '.join(parts)} ▾"

    def _date(self, entry: Entry) -> str:
        if entry.published:
            date = show_date(entry.published)
            if entry.published_source == "file":
                return self.tr("{date} (date of the file)").format(date=date)
            return date
        if not entry.event_date:
            return self.tr("Publication date unknown")
        words = self.tr("Publication date unknown, event of {date}")
        if entry.event_date_source == "inferred":
            words = self.tr("Publication date unknown, event of {date} (inferred)")
        return words.format(date=show_date(entry.event_date))

    def _fold(self, fold: int) -> str:
        lines = self._folds[fold]
        count = self.tr("%Ln line(s) outside the article", "", len(lines))
        sign = "▾" if fold in self._unfolded else "▸"
        return f"{sign} {count} ({_names(lines)})"


def _names(lines: list[str]) -> str:
    names = " · ".join(" ".join(line.split()) for line in lines)
    return names if len(names) <= FOLD_NAMES else names[: FOLD_NAMES - 1].rstrip(" ·") + "…"
