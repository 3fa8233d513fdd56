# SPDX-License-Identifier: MIT
"""Owns the asking for a PDF: of what, with what, into which file; then the progress and the outcome."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.errors import ReaderError
from reader.core.messages import message
from reader.ui.dialogs.frame import Field, Frame
from reader.ui.widgets.file_choice import documents
from reader.ui.widgets.labels import ElidedLabel, set_tone, toned

WIDTH = 560
LONGEST_NAME = 80
"""px; code points of a file name without its ending."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """What the reader wants in the PDF, and where."""

    path: Path
    passage_only: bool = False
    highlights: bool = True
    notes: bool = True
    figures: bool = True


class Stage(Enum):
    """How far the dialog is."""

    ASKING = auto()
    RUNNING = auto()
    CANCELLING = auto()
    DONE = auto()


def file_name(title: str) -> str:
    """A title as the name of a file that every system takes, without an ending."""
    words = " ".join(_FORBIDDEN.sub(" ", title).split())
    if len(words) > LONGEST_NAME:
        words = words[:LONGEST_NAME].rsplit(" ", 1)[0]
    return words.strip(". ") or "tu-lieu"


class ExportDialog(Frame):
    """Stays open while the PDF is made; closing it then cancels."""

    export_requested = Signal(object)
    """ExportChoices."""
    cancel_requested = Signal()

    def __init__(
        self,
        titles: Sequence[str],
        *,
        count: int = 0,
        has_passage: bool = False,
        folder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``count``: how many articles there are, where ``titles`` are only those of the first."""
        super().__init__(parent=parent, title="")
        self.setWindowTitle(self.tr("Export PDF"))
        self.setMinimumWidth(WIDTH)
        self._titles = tuple(titles)
        self._count = max(count, len(self._titles))
        self._may_replace: Path | None = None
        """A file that the user has agreed to write over."""
        self._written: tuple[Path, ...] = ()
        self.stage = Stage.ASKING
        self.add_headline(self.tr("Export PDF"))
        self._make_scope(has_passage)
        self._make_options()
        self._make_path(folder)
        self._make_outcome()
        self._make_buttons()
        self._enter(Stage.ASKING)

    # ---- making

    def _make_scope(self, has_passage: bool) -> None:
        count = self._count
        words = self.tr("The article “%1”").replace("%1", self._titles[0]) if count == 1 else ""
        self._scope = QWidget()
        column = QVBoxLayout(self._scope)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(toned(self.tr("What"), "section"))
        self.whole = QRadioButton(self.tr("The whole article") if count == 1 else self.tr("%Ln article(s)", "", count))
        self.whole.setChecked(True)
        self.passage = QRadioButton(self.tr("Only the selected passage"))
        if has_passage:
            column.addWidget(self.whole)
            column.addWidget(self.passage)
        what = ElidedLabel(words or " · ".join(self._titles))
        what.setProperty("tone", "muted" if has_passage or count > 1 else "")
        if count > 1 and not has_passage:
            column.addWidget(toned(self.tr("%Ln article(s)", "", count)))
        column.addWidget(what)
        self.body.addWidget(self._scope)

    def _make_options(self) -> None:
        self._options = QWidget()
        column = QVBoxLayout(self._options)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(toned(self.tr("With"), "section"))
        self.highlights = QCheckBox(self.tr("Highlights of names and figures"))
        self.notes = QCheckBox(self.tr("My notes, as footnotes"))
        self.figures = QCheckBox(self.tr("The table of the article's figures"))
        for box in (self.highlights, self.notes, self.figures):
            box.setChecked(True)
            column.addWidget(box)
        self.body.addWidget(self._options)

    def _make_path(self, folder: str) -> None:
        name = self._titles[0] if self._count == 1 else self.tr("%Ln article(s)", "", self._count)
        path = Path(folder or documents()) / f"{file_name(name)}.pdf"
        self.path = Field(self.tr("File"), str(path))
        self.path.edit.textChanged.connect(self._path_changed)
        self.browse = QPushButton(self.tr("Choose…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(lambda _checked=False: self._choose_path())
        self.path.add_beside(self.browse)
        self.path.edit.end(False)  # the name of the file says more than its folder
        self.body.addWidget(self.path)

    def _make_outcome(self) -> None:
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.outcome = toned("", "muted", wrap=True)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.outcome)

    def _make_buttons(self) -> None:
        self.open_folder = self.add_button(self.tr("Open the folder"))
        self.open_file = self.add_button(self.tr("Open the PDF"))
        self.close_button = self.add_closing(self.tr("Cancel"))
        self.export = self.add_button(self.tr("Export PDF"), "primary")
        self.export.clicked.connect(lambda _checked=False: self._start())
        self.open_folder.clicked.connect(lambda _checked=False: self._open(self._written[0].parent))
        self.open_file.clicked.connect(lambda _checked=False: self._open(self._written[0]))

    # ---- stages

    def _enter(self, stage: Stage) -> None:
        self.stage = stage
        asking, done = stage is Stage.ASKING, stage is Stage.DONE
        for widget in (self._scope, self._options, self.path, self.browse):
            widget.setEnabled(asking)
        self.bar.setVisible(stage in (Stage.RUNNING, Stage.CANCELLING))
        self.export.setVisible(not done)
        self.export.setEnabled(asking and bool(self.path.value))
        self.open_folder.setVisible(done)
        self.open_file.setVisible(done and len(self._written) == 1)
        self.close_button.setEnabled(stage is not Stage.CANCELLING)
        self.close_button.setText(self.tr("Close") if done else self.tr("Cancel"))
        self.outcome.setVisible(bool(self.outcome.text()))

    def _tell(self, words: str, tone: str) -> None:
        self.outcome.setText(words)
        set_tone(self.outcome, tone)

    def choices(self) -> ExportChoices:
        """What stands in the dialog."""
        path = Path(self.path.value).expanduser()
        return ExportChoices(
            path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf"),
            passage_only=self.passage.isChecked(),
            highlights=self.highlights.isChecked(),
            notes=self.notes.isChecked(),
            figures=self.figures.isChecked(),
        )

    def _start(self) -> None:
        """Begin; where the file is there already and nobody has been asked, the first press only asks."""
        try:
            path = self.choices().path
            there = path.exists()
        except (OSError, ValueError, RuntimeError):  # too long, a folder alone, the home of nobody
            reason = message("write.name")
            self.path.say(str(ReaderError("pdf.cannot_write", path=self.path.value, reason=reason)), wrong=True)
            return
        if there and path != self._may_replace:
            self._may_replace = path
            self.path.say(
                self.tr("This file exists. Press “Replace” to write over it, or change the name."), wrong=True
            )
            self.export.setText(self.tr("Replace"))
            return
        self.bar.setRange(0, 0)
        self._tell(self.tr("Making the PDF…"), "muted")
        self._enter(Stage.RUNNING)
        self.close_button.setFocus()
        self.export_requested.emit(self.choices())

    def show_progress(self, done: int, total: int, words: str = "") -> None:
        """So many articles of all are done, and what is being done."""
        if self.stage is Stage.RUNNING:
            self.bar.setRange(0, max(total, 1))
            self.bar.setValue(done)
            if words:
                self._tell(words, "muted")

    def show_done(self, written: Path | Sequence[Path]) -> None:
        """These files have been written; none where the export was cancelled."""
        self._written = (written,) if isinstance(written, Path) else tuple(written)
        if not self._written:
            self._show_cancelled()
            return
        self._tell(self.tr("Saved: %1").replace("%1", "\n".join(map(str, self._written))), "good")
        self._enter(Stage.DONE)
        self.open_folder.setFocus()

    def show_failure(self, error: BaseException) -> None:
        """The export failed: say why, so that another path can be tried.

        :raises BaseException: the error itself where it was not an expected one.
        """
        if self.stage is Stage.CANCELLING:
            self._show_cancelled()
            return
        self._tell(str(error) if isinstance(error, ReaderError) else self.tr("The PDF could not be made."), "danger")
        self._enter(Stage.ASKING)
        self.path.edit.setFocus()
        if not isinstance(error, ReaderError):
            raise error

    def _show_cancelled(self) -> None:
        self._tell(self.tr("Cancelled; no file is left behind."), "muted")
        self._enter(Stage.ASKING)

    def reject(self) -> None:
        """Cancel what runs, otherwise close."""
        if self.stage is Stage.RUNNING:
            self._tell(self.tr("Cancelling…"), "muted")
            self._enter(Stage.CANCELLING)
            self.cancel_requested.emit()
        elif self.stage is not Stage.CANCELLING:
            super().reject()

    # ---- path

    def _path_changed(self) -> None:
        self.path.say("")
        self.export.setText(self.tr("Export PDF"))
        self.export.setEnabled(self.stage is Stage.ASKING and bool(self.path.value))

    def _choose_path(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export PDF"), self.path.value, self.tr("PDF (*.pdf)"))
        if chosen:
            self._may_replace = Path(chosen)  # the system's dialog has asked
            self.path.edit.setText(chosen)

    def _open(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
