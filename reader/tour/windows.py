# SPDX-License-Identifier: MIT
"""Owns the stops of the tour that show the window itself."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reader.core.corpus import Corpus
from reader.core.facet_kinds import Facet, FacetKind
from reader.core.figure import Action
from reader.core.messages import message
from reader.core.span import EntityType
from reader.tour.stop import Screen, richest
from reader.ui.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

WORDS = "khen thuong"


def _reading(window: MainWindow) -> QWidget:
    window.desk.open_at(richest(window))
    return window


def _figure(window: MainWindow) -> QWidget:
    _reading(window)
    records = window.corpus.figures_of(richest(window))
    totals = {record.extracted.part_of for record in records}
    shown = next((r for r in records if r.extracted.id in totals and r.figure.action is Action.COMMENDED), records[0])
    window.desk.reading.show_figure(shown)
    return window


def _find(window: MainWindow) -> QWidget:
    _reading(window)
    window.desk.reading.open_find()
    window.desk.reading.find_bar.field.setText("tap the")
    return window


def _search(window: MainWindow) -> QWidget:
    _reading(window)
    window.desk.articles.head.search.use_text(WORDS)
    return window


def _nothing_found(window: MainWindow) -> QWidget:
    window.desk.articles.head.search.use_text("khen thưởng Lai Châu")
    return window


def _mistyped(window: MainWindow) -> QWidget:
    window.desk.articles.head.search.use_text('khen AND (year:20x1 OR "tập thể')
    return window


def _facets(window: MainWindow) -> QWidget:
    head = window.desk.articles.head
    head.toggle_facet(Facet(FacetKind.YEAR, "2020..2024"))
    head.toggle_facet(Facet(FacetKind.FIGURES))
    window.desk.articles.drawer.open()
    return window


def _groups(window: MainWindow) -> QWidget:
    window.desk.articles.set_group("year")
    return window


def _concordance(window: MainWindow, words: str) -> QWidget:
    window.desk.articles.head.search.use_text(words)
    applied = window.desk.articles.filter_applied
    once = Qt.ConnectionType.SingleShotConnection
    applied.connect(lambda _found: window.concordance.toggle(), once) if words else window.concordance.toggle()
    return window


def _printings(window: MainWindow) -> QWidget:
    title = message("tour.reprint.title")
    window.desk.open_at(next(entry.id for entry in window.corpus.entries if entry.title == title))
    window.reprints.show()
    return window


def _mentions(window: MainWindow) -> QWidget:
    _reading(window)
    article = window.desk.article
    spans = article.reading.spans if article else ()
    window.desk.show_mentions(next(span for span in spans if span.type is EntityType.DOCUMENT))
    return window


def _placing(window: MainWindow) -> QWidget:
    window.placing.open()
    return window


def _importing(window: MainWindow) -> QWidget:
    window.strip.show_pausable(True)
    words = f"{message('pace.rate', rate=182)} · {message('pace.minutes', count=6)}"
    window.strip.show_progress(31_207, 100_000, words)
    return window


def _removed(window: MainWindow) -> QWidget:
    window.marking.remove()
    return window


def _broken_off(window: MainWindow) -> QWidget:
    window.flows.archive.left_over.emit((Path("Báo tỉnh 1997–2003"),))
    return window


def _dashboard(window: MainWindow) -> QWidget:
    window.show_dashboard().finish()
    return window


def _evidence(window: MainWindow) -> QWidget:
    dashboard = window.show_dashboard()
    dashboard.finish()
    largest = max(dashboard.years_chart.marks, key=lambda mark: mark.shape.height())
    dashboard.years_chart.chosen.emit(largest.choice)
    return window


def _notes(window: MainWindow) -> QWidget:
    window.show_tab("notes")
    return window


def _searches(window: MainWindow) -> QWidget:
    return _unrolled(window.marking.searches, window.desk.articles.head.search.width())


def _library_menu(window: MainWindow) -> QWidget:
    return _unrolled(window.libraries.menu)


def _unrolled(menu: QMenu, width: int = 0) -> QWidget:
    """A menu as it looks, without coming up: a platform without a display has no keyboard for it to take."""
    menu.aboutToShow.emit()
    menu.setMinimumWidth(width)
    menu.ensurePolished()
    menu.adjustSize()
    return menu


def _empty(window: MainWindow, tab: str) -> QWidget:
    window.show_tab(tab)
    window.show_corpus(Corpus())
    window.header.show_notes_count(0)
    if window.notes_panel is not None:
        window.notes_panel.show_notes((), Corpus())
    return window


EMPTY: tuple[Screen, ...] = (
    Screen("23-empty", partial(_empty, tab="reading")),
    Screen("24-empty-dashboard", partial(_empty, tab="dashboard")),
    Screen("25-empty-notes", partial(_empty, tab="notes")),
)
"""After these the window has no articles any more."""

WINDOWS: tuple[Screen, ...] = (
    Screen("01-reading", _reading),
    Screen("02-figure", _figure),
    Screen("03-find", _find),
    Screen("04-search", _search),
    Screen("06-nothing-found", _nothing_found),
    Screen("07-mistyped", _mistyped),
    Screen("08-facets", _facets),
    Screen("09-groups", _groups),
    Screen("10-concordance", partial(_concordance, words=WORDS)),
    Screen("11-concordance-empty", partial(_concordance, words="")),
    Screen("12-printings", _printings),
    Screen("13-mentions", _mentions),
    Screen("14-placing", _placing),
    Screen("15-importing", _importing),
    Screen("16-broken-off", _broken_off),
    Screen("17-removed", _removed),
    Screen("18-dashboard", _dashboard),
    Screen("19-evidence", _evidence),
    Screen("20-notes", _notes),
    Screen("21-searches", _searches, is_page=True),
    Screen("22-library-menu", _library_menu, is_page=True),
)
