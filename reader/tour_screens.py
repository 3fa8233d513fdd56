# SPDX-License-Identifier: MIT
"""Owns the stops of the tour: how each screen is reached, and the notes and decisions that fill it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.corpus import Decision, FigureRecord
from reader.core.dates import now
from reader.core.figure import Action, Status
from reader.core.messages import message
from reader.core.note import Anchor, Note
from reader.core.resources import seeds_folder
from reader.core.span import EntityType
from reader.store.library import Library
from reader.ui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


SAMPLE_COLOURS = ("amber", "blue", "green")


@dataclass(frozen=True, slots=True)
class Screen:
    """One stop of the tour: how to get there, and what to take a picture of."""

    name: str
    show: Callable[[MainWindow], QWidget]


def add_samples(library: Library) -> None:
    """Give the sample articles a few notes and decisions, so that no screen of the tour is bare."""
    corpus = library.corpus()
    commended = [r for r in corpus.figures if r.figure.action is Action.COMMENDED and r.extracted.part_of is None]
    for number, record in enumerate(_one_an_article(commended)[: len(SAMPLE_COLOURS)]):
        article, figure, moment = library.article(record.article_id), record.extracted, now()
        anchor = Anchor.at(article.text, figure.start, figure.start + len(figure.text) + 1 + len(figure.unit))
        words = message(f"tour.note.{number + 1}")
        library.work.save_note(
            Note(f"tour-{number}", record.article_id, anchor, SAMPLE_COLOURS[number], words, moment, moment)
        )
    for record in commended[:2]:
        hashed, figure = library.article(record.article_id).entry.text_hash, record.extracted
        library.work.decide(
            Decision(record.article_id, hashed, figure.start, figure.end, figure.text, Status.CONFIRMED, decided=now())
        )


def _one_an_article(records: list[FigureRecord]) -> list[FigureRecord]:
    return list({record.article_id: record for record in reversed(records)}.values())


def _richest(window: MainWindow) -> str:
    """The article with the most figures."""
    return max(window.corpus.entries, key=lambda entry: entry.figures).id


def _reading(window: MainWindow) -> QWidget:
    window.show_tab("reading")
    window.desk.open_at(_richest(window))
    return window


def _figure(window: MainWindow) -> QWidget:
    _reading(window)
    records = window.corpus.figures_of(_richest(window))
    totals = {record.extracted.part_of for record in records}
    shown = next((r for r in records if r.extracted.id in totals and r.figure.action is Action.COMMENDED), records[0])
    window.desk.reading.show_figure(shown)
    return window


def _find(window: MainWindow) -> QWidget:
    _reading(window)
    window.desk.reading.review.close()
    window.desk.reading.open_find()
    window.desk.reading.find_bar.field.setText("tap the")
    return window


def _search(window: MainWindow) -> QWidget:
    _reading(window)
    window.desk.reading.finder.close()
    window.desk.articles.head.search.use_text("khen thuong")
    return window


def _nothing_found(window: MainWindow) -> QWidget:
    window.desk.articles.head.search.use_text("khen thưởng Lai Châu")
    return window


def _mentions(window: MainWindow) -> QWidget:
    window.desk.articles.clear_filter()
    _reading(window)
    article = window.desk.article
    spans = article.reading.spans if article else ()
    document = next(span for span in spans if span.type is EntityType.DOCUMENT)
    window.desk.show_mentions(document)
    return window


def _dashboard(window: MainWindow) -> QWidget:
    window.desk.close_mentions()
    window.show_tab("dashboard")
    return window


def _evidence(window: MainWindow) -> QWidget:
    window.show_tab("dashboard")
    if window.dashboard is not None:
        chart = window.dashboard.years_chart
        largest = max(chart.marks, key=lambda mark: mark.shape.height())
        chart.chosen.emit(largest.choice)
    return window


def _notes(window: MainWindow) -> QWidget:
    window.show_tab("notes")
    return window


def _paste(window: MainWindow) -> QWidget:
    from reader.ui.dialogs import PasteDialog

    sample = sorted(seeds_folder().glob("*.txt"))[-1].read_text(encoding="utf-8")
    return _opened(PasteDialog(sample, window))


def _metadata(window: MainWindow) -> QWidget:
    from reader.ui.dialogs import MetadataDialog

    article = window.services.library.article(_richest(window))
    return _opened(MetadataDialog(article.entry, article.reading.structure, window))


def _export(window: MainWindow) -> QWidget:
    from reader.ui.dialogs import ExportDialog

    titles = [entry.title for entry in window.corpus.entries[:3]]
    return _opened(ExportDialog(titles, has_passage=True, folder=str(Path.home()), parent=window))


def _report(window: MainWindow) -> QWidget:
    from reader.store.report import ImportReport
    from reader.ui.dialogs import ImportReportDialog

    failed = ((Path("Bao-cao-2023.txt"), message("source.empty")),)
    report = ImportReport(added=(_richest(window),), updated=(), unchanged=(), failed=failed)
    return _opened(ImportReportDialog(report, window))


def _help(window: MainWindow, name: str) -> QWidget:
    from reader.ui import dialogs

    rows = tuple(window.commands.rows())
    if name == "palette":
        return _opened(dialogs.CommandPalette(rows, window))
    return _opened(dialogs.ShortcutsDialog(rows, window) if name == "shortcuts" else dialogs.AboutDialog(window))


def _opened(dialog: QWidget) -> QWidget:
    dialog.show()
    return dialog


SCREENS: tuple[Screen, ...] = (
    Screen("01-reading", _reading),
    Screen("02-figure", _figure),
    Screen("03-find", _find),
    Screen("04-search", _search),
    Screen("05-nothing-found", _nothing_found),
    Screen("06-mentions", _mentions),
    Screen("07-dashboard", _dashboard),
    Screen("08-evidence", _evidence),
    Screen("09-notes", _notes),
    Screen("10-paste", _paste),
    Screen("11-metadata", _metadata),
    Screen("12-export", _export),
    Screen("13-import-report", _report),
    Screen("14-palette", partial(_help, name="palette")),
    Screen("15-shortcuts", partial(_help, name="shortcuts")),
    Screen("16-about", partial(_help, name="about")),
)
