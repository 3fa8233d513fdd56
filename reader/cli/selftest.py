# SPDX-License-Identifier: MIT
"""Owns ``tulieu --selftest``: does this installation have all its parts, and do they work together?"""

from __future__ import annotations

import importlib
import os
import pkgutil
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

import reader
from reader.core.messages import language, message
from reader.core.resources import seeds_folder

_Check = Callable[[Path], str]

_PATIENCE_S = 30.0


def selftest() -> int:
    """Run every check and print a line for each; returns 0 if all are well, else 1."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    failed = 0
    with tempfile.TemporaryDirectory(prefix="tulieu-") as folder:
        os.environ["TULIEU_HOME"] = folder
        for check in (_parts, _seed, _library, _pdf, _workbook, _window):
            failed += not _passes(check, Path(folder))
    print(message("selftest.failed", count=failed) if failed else message("selftest.passed"))
    return 1 if failed else 0


def _passes(check: _Check, folder: Path) -> bool:
    name = message(f"selftest{check.__name__.replace('_', '.')}")
    try:
        found = check(folder)
    except Exception as error:  # whatever is wrong with an installation is what this is here to tell
        print(message("selftest.bad", name=name, reason=f"{type(error).__name__}: {error}"), flush=True)
        traceback.print_exc()
        return False
    print(message("selftest.good", name=name, found=found), flush=True)
    return True


def _parts(_folder: Path) -> str:
    modules = [info.name for info in pkgutil.walk_packages(reader.__path__, "reader.")]
    for name in modules:
        if not name.endswith("__main__"):
            importlib.import_module(name)
    return message("selftest.modules", count=len(modules))


def _seed(_folder: Path) -> str:
    from reader.extract.pipeline import read_article
    from reader.store.sources import expand, read_source

    file = expand([seeds_folder()])[0]
    reading = read_article(read_source(file).source.text)
    if not reading.figures or not reading.spans:
        raise ValueError(f"nothing found in {file.name}")
    return message("selftest.found", figures=len(reading.figures), spans=len(reading.spans))


def _library(folder: Path) -> str:
    from reader.store.library import Library
    from reader.store.paths import Paths

    library = Library.open(Paths.inside(folder / "library"))
    try:
        library.ensure_seeds()
        return message("selftest.articles", count=len(library.corpus().entries))
    finally:
        library.close()


def _pdf(folder: Path) -> str:
    from reader.cli.sources import Sources, article_of
    from reader.export.pdf import ExportArticle, PdfRequest, export_pdf

    articles = [ExportArticle(article, figures=found) for article, found in map(article_of, Sources([seeds_folder()]))]
    (made,) = export_pdf(PdfRequest(tuple(articles), language()), folder / "selftest.pdf")
    return message("selftest.bytes", count=made.stat().st_size)


def _workbook(folder: Path) -> str:
    from reader.cli.exporting import export_files

    made = folder / "selftest.xlsx"
    export_files("xlsx", [seeds_folder()], made)
    return message("selftest.bytes", count=made.stat().st_size)


def _window(_folder: Path) -> str:
    from reader.app import Program, make_application, make_services
    from reader.store.paths import Paths

    app = make_application()
    program = Program(make_services(Paths.home()))
    window = program.open_window()
    try:
        end = monotonic() + _PATIENCE_S
        while not window.corpus.entries and monotonic() < end:  # the samples come in the background
            app.processEvents()
            sleep(0.01)
        window.show_dashboard().finish()
        app.processEvents()
        picture = window.grab().toImage()
    finally:
        window.close()
        program.end()
    if not window.corpus.entries or picture.isNull():
        raise RuntimeError("the window stayed empty")
    return message("selftest.pixels", width=picture.width(), height=picture.height())
