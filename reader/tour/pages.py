# SPDX-License-Identifier: MIT
"""Owns the stops of the tour that show a page of its own: dialogs and what opens as one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.messages import message
from reader.core.resources import seeds_folder
from reader.tour.stop import Screen, opened, richest
from reader.ui import dialogs
from reader.ui.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

TABLE = ("ma", "tieu_de", "noi_dung", "ngay_dang", "bao")


def _paste(window: MainWindow) -> QWidget:
    sample = sorted(seeds_folder().glob("*.txt"))[-1].read_text(encoding="utf-8")
    return opened(dialogs.PasteDialog(sample, window))


def _metadata(window: MainWindow) -> QWidget:
    article = window.services.library.article(richest(window))
    return opened(dialogs.MetadataDialog(article.entry, article.reading.structure, window))


def _many_metadata(window: MainWindow) -> QWidget:
    from reader.core.common_values import common_values

    ids = [entry.id for entry in window.corpus.entries]
    common = common_values(window.corpus, ids, window.services.library.work.metadata_of(ids))
    return opened(dialogs.ManyMetadataDialog(len(ids), common, window))


def _export(window: MainWindow) -> QWidget:
    titles = [entry.title for entry in window.corpus.entries[:3]]
    return opened(dialogs.ExportDialog(titles, has_passage=True, folder=str(Path.home()), parent=window))


def _report(window: MainWindow) -> QWidget:
    from reader.store.report import ImportReport

    failed = ((Path("Bao-cao-2023.txt"), message("source.empty")),)
    report = ImportReport(added=(richest(window),), updated=(), unchanged=(), failed=failed)
    return opened(dialogs.ImportReportDialog(report, window))


def _help(window: MainWindow, name: str) -> QWidget:
    rows = tuple(window.commands.rows())
    if name == "palette":
        return opened(dialogs.CommandPalette(rows, window))
    if name == "shortcuts":
        return opened(dialogs.ShortcutsDialog(rows, window))
    return opened(dialogs.HelpDialog(window) if name == "help" else dialogs.AboutDialog(window))


def _bin(window: MainWindow) -> QWidget:
    page = dialogs.BinDialog(window)
    page.show_contents(dialogs.BinContents(window.services.library.bin.entries()))
    return opened(page)


def _delete(window: MainWindow) -> QWidget:
    from reader.ui.dialogs.bin import DeleteQuestion

    return opened(DeleteQuestion(12, 2, window))


def _new_library(window: MainWindow) -> QWidget:
    from reader.ui.dialogs.libraries import NewLibraryDialog

    page = NewLibraryDialog(Path.home(), window)
    page.name.edit.setText(message("tour.library"))
    return opened(page)


def _leave_library(window: MainWindow) -> QWidget:
    from reader.ui.dialogs.libraries import LeaveDialog

    return opened(LeaveDialog(window))


def _encoding(window: MainWindow) -> QWidget:
    current, candidates = window.services.library.choices.candidates(richest(window))
    page = dialogs.EncodingDialog(candidates, current, window)
    page.names.setCurrentRow(1)
    return opened(page)


def _columns(window: MainWindow) -> QWidget:
    articles = [window.services.library.article(entry.id) for entry in window.corpus.entries[:3]]
    rows = [
        (str(number), each.entry.title, each.text, each.entry.published or "", each.entry.source or "")
        for number, each in enumerate(articles, start=1)
    ]
    fields = {"text": TABLE[2], "title": TABLE[1], "published": TABLE[3], "source": TABLE[4]}
    return opened(dialogs.ColumnsDialog(TABLE, rows, fields, window))


def _watch(window: MainWindow, *, some: bool) -> QWidget:
    from reader.ui.dialogs.watch import WatchDialog

    folders = (seeds_folder(), Path.home() / "Bao-tinh" / "2024") if some else ()
    return opened(WatchDialog(folders, window.services.settings.files, window))


def _queries(window: MainWindow) -> QWidget:
    from reader.core.query_batch import answer, read_lines

    page = dialogs.QueriesDialog(window.services.settings.files, window)
    lines = read_lines(message("tour.queries"))
    answers = [answer(line, lambda query: len(window.services.library.search(query))) for line in lines]
    page.begin(len(lines))
    for each in answers:
        page.add(each)
    page.end(answers)
    return opened(page)


def _tags(window: MainWindow) -> QWidget:
    marks = window.services.library.work.shelf.marks()
    return opened(dialogs.TagsDialog(marks, window.services.themes.current, window))


def _tag_picker(window: MainWindow) -> QWidget:
    from reader.ui.dialogs.tag_picker import states

    marks = window.services.library.work.shelf.marks()
    ids = [entry.id for entry in window.corpus.entries[:4]]
    return opened(dialogs.TagPicker(marks, states(marks, ids), len(ids), window.services.themes.current, window))


def _saved_searches(window: MainWindow) -> QWidget:
    return opened(dialogs.SearchesDialog(window.services.library.work.searches.saved(), window))


def _words(window: MainWindow) -> QWidget:
    from reader.extract.user_words import parse, template

    def check(text: str) -> tuple[int, tuple[object, ...]]:
        words = parse(text)
        return words.count, tuple(words.problems)

    return opened(dialogs.WordsDialog(template(), check, window))  # type: ignore[arg-type]


PAGES: tuple[Screen, ...] = tuple(
    Screen(name, show, is_page=True)
    for name, show in (
        ("30-paste", _paste),
        ("31-metadata", _metadata),
        ("32-export", _export),
        ("33-import-report", _report),
        ("34-encoding", _encoding),
        ("35-columns", _columns),
        ("36-watch", partial(_watch, some=True)),
        ("37-watch-empty", partial(_watch, some=False)),
        ("38-bin", _bin),
        ("39-delete", _delete),
        ("40-new-library", _new_library),
        ("41-leave-library", _leave_library),
        ("42-queries", _queries),
        ("43-saved-searches", _saved_searches),
        ("44-tags", _tags),
        ("45-tag-picker", _tag_picker),
        ("46-words", _words),
        ("47-many-metadata", _many_metadata),
        ("50-palette", partial(_help, name="palette")),
        ("51-shortcuts", partial(_help, name="shortcuts")),
        ("53-help", partial(_help, name="help")),
        ("52-about", partial(_help, name="about")),
    )
)
