# SPDX-License-Identifier: MIT
"""The pinned PySide6 survives a day of painting.

PySide6 6.12.0 lost a reference to None with every call of a painting method on Python 3.11 and died after some
thousand of them ("none_dealloc: deallocating None"). Hence a process of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REPAINTS = 20_000
PAINT = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
from reader.core.corpus import Corpus, Entry
from reader.ui.articles import ArticlesPanel
from reader.ui.articles.delegate import ArticleDelegate
from reader.ui.theme import ThemeKeeper, load_fonts

painted = 0
paint = ArticleDelegate.paint

def counting(self, *arguments):
    global painted
    painted += 1
    return paint(self, *arguments)

ArticleDelegate.paint = counting
app = QApplication([])
load_fonts()
keeper = ThemeKeeper("light")
keeper.apply()
panel = ArticlesPanel(keeper, None, lambda work, answer, key="": answer(work()))
entries = tuple(Entry(str(n), f"Biểu dương {n} tập thể", str(n), published="2021-06-21", figures=n) for n in range(1))
panel.show_corpus(Corpus.of(entries), {"0": 2})
window = QMainWindow()
window.setCentralWidget(panel)
window.resize(280, 320)
window.show()
while not window.findChildren(QTableView):
    app.processEvents()
app.processEvents()  # exposed: until then nothing is painted
(view,) = window.findChildren(QTableView)

for _ in range(int(sys.argv[1])):
    view.viewport().repaint()
print(painted)
"""


def test_twenty_thousand_repaints_of_the_article_list() -> None:
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    command = [sys.executable, "-c", PAINT, str(REPAINTS)]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr[-2000:]
    assert int(done.stdout) >= REPAINTS
