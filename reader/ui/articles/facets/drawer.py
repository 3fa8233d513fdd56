# SPDX-License-Identifier: MIT
"""Owns the filter's coming and going, and asks for its counts beside the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.core.facet_kinds import Facet, FacetKind
from reader.ui.articles.facets.words import NameOf
from reader.ui.articles.rows import Rows
from reader.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from reader.ui.articles.facets.panel import Counts, FacetsPanel

MOST = 200
"""Values of one kind that can be looked through."""
_NAMED = (FacetKind.DOCUMENT, FacetKind.PERSON)


class Offered(NamedTuple):
    """What the filter offers."""

    counts: Counts
    years: Sequence[tuple[int, int]]
    names: dict[str, str]
    """Identity key → name."""


Work = Callable[[Callable[[], Offered], Callable[[Offered], None]], None]


class Drawer(QObject):
    """The filter beside the list; made when it is first opened."""

    toggled = Signal(object)
    """A Facet that is wanted now or not any more."""
    years_chosen = Signal(object)
    cleared = Signal()
    shown = Signal(bool)

    def __init__(self, themes: ThemeKeeper, beside: QWidget, work: Work) -> None:
        super().__init__(beside)
        self._themes, self._beside, self._work = themes, beside, work
        self._rows = Rows()
        self._found: Sequence[int] | None = None
        self._facets: tuple[Facet, ...] = ()
        self._names: dict[str, str] = {}
        self._asked = 0
        self.name_of: NameOf = lambda key: key.partition(":")[2]
        """Names an identity; called beside the window, since it may read registries."""
        self.panel: FacetsPanel | None = None

    @property
    def is_open(self) -> bool:
        """Whether the filter is shown."""
        return self.panel is not None and self.panel.isVisible()

    def words_of(self, key: str) -> str:
        """The name of an identity, as far as it has been looked up."""
        return self._names.get(key) or key.partition(":")[2]

    def toggle(self, why: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Open the filter, or close it."""
        self.close() if self.is_open else self.open(why)

    def open(self, why: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Show the filter beside the list, with the keyboard in it; ``why`` says whether that is to be seen."""
        if not self._beside.isVisible():
            return
        if self.panel is None:
            self.panel = self._make()
        self._place()
        self.panel.show()
        self.panel.raise_()
        self.panel.years.setFocus(why)
        self.shown.emit(True)
        self._ask()

    def close(self) -> None:
        """Put the filter away; what was chosen stays."""
        if self.is_open and self.panel is not None:
            self.panel.hide()
            self._beside.setFocus(Qt.FocusReason.OtherFocusReason)
            self.shown.emit(False)

    def update(self, rows: Rows, found: Sequence[int] | None, facets: tuple[Facet, ...]) -> None:
        """Count anew: other articles, another search (``found``, None for none), other chips."""
        self._rows, self._found, self._facets = rows, found, facets
        if self.is_open:
            self._ask()

    def values_of(self, kind: FacetKind, most: int) -> Callable[[], Sequence[tuple[str, int]]]:
        """What finds out the values of a kind in the whole archive, the commonest first; work for another thread."""
        rows = self._rows
        return lambda: rows.facets.counts((), None, (kind,), most)[kind]

    def _make(self) -> FacetsPanel:
        from reader.ui.articles.facets.panel import FacetsPanel

        panel = FacetsPanel(self._themes, self.words_of, self._beside.window())
        panel.toggled.connect(self.toggled)
        panel.years_chosen.connect(self.years_chosen)
        panel.cleared.connect(self.cleared)
        panel.closed.connect(self.close)
        self._beside.installEventFilter(self)
        return panel

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        elif event.type() is QEvent.Type.Hide and self.panel is not None:
            self.panel.hide()
            self.shown.emit(False)
        return False

    def _place(self) -> None:
        if self.panel is not None:
            corner = self._beside.mapTo(self._beside.window(), QPoint(self._beside.width() + 1, 0))
            self.panel.setGeometry(corner.x(), corner.y(), self.panel.width(), self._beside.height())

    def _ask(self) -> None:
        rows, found, facets, name_of, known = self._rows, self._found, self._facets, self.name_of, self._names
        self._asked += 1
        asked = self._asked
        if not len(rows.corpus):
            return

        def count() -> Offered:
            columns = rows.corpus.columns
            mask = None if found is None else columns.mask(columns.positions_of(found))
            counts = rows.facets.counts(facets, mask, most=MOST)
            keys = {value for kind in _NAMED for value, _ in counts[kind]} - known.keys()
            return Offered(counts, rows.facets.years(facets, mask), {key: name_of(key) for key in keys})

        self._work(count, lambda offered: self._show(asked, offered))

    def _show(self, asked: int, offered: Offered) -> None:
        if asked == self._asked and self.panel is not None:
            self._names.update(offered.names)
            self.panel.show_counts(offered.counts, offered.years, self._facets)
