# SPDX-License-Identifier: MIT
"""Owns what stands in place of the list: nothing in the library yet, nothing found, the library is being opened."""

from __future__ import annotations

import re
import textwrap
import unicodedata

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.core.folding import fold, has_marks
from reader.core.query_names import field_called
from reader.ui.theme import ThemeKeeper, icon
from reader.ui.widgets.labels import toned

LONGEST, LONGEST_WORD, ON_BUTTON = 80, 22, 34
"""Letters of a query, of one of its words and on a button that are shown."""
_NAMED = re.compile(r"(?<![^\s-])([^\W\d_]{2,12}(?:-[^\W\d_]{1,12}){0,3}):(?=[^\s/])")
"""What looks like a field and its value, and not like an address."""
_QUOTED = re.compile(r'"[^"]*"?')
_JOINING = frozenset(("AND", "OR", "NOT", "(", ")"))
SIDE = 28
SKELETON_ROWS = 7
SKELETON_HEIGHT = 78
"""px"""


class _Page(QWidget):
    """An icon, a headline, words and buttons, centred a third of the way down."""

    def __init__(self, themes: ThemeKeeper, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._icon_name = icon_name
        self._icon = QLabel()
        self.headline = toned("", "title", wrap=True)
        self.words = toned("", "muted", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIDE, 0, SIDE, 0)
        self._column.setSpacing(8)
        self._column.addStretch(2)
        for label in (self._icon, self.headline, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._column.addWidget(label)
        self._column.addSpacing(8)
        themes.changed.connect(self._dress)
        self._dress()

    def add_button(self, kind: str = "") -> QPushButton:
        """One more button, under the others."""
        button = QPushButton()
        if kind:
            button.setProperty("kind", kind)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button

    def end(self) -> None:
        """Leave the rest of the height free."""
        self._column.addStretch(3)

    def _dress(self, _theme: object = None) -> None:
        self._icon.setPixmap(icon(self._icon_name, self._themes.current).pixmap(28, 28))


class EmptyLibrary(_Page):
    """There is no article yet; says how one comes in."""

    open_requested = Signal()
    paste_requested = Signal()

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(themes, "file-plus", parent)
        self.open_button = self.add_button("primary")
        self.paste_button = self.add_button()
        self.end()
        self.open_button.clicked.connect(lambda _checked=False: self.open_requested.emit())
        self.paste_button.clicked.connect(lambda _checked=False: self.paste_requested.emit())
        self.name_all()

    def name_all(self) -> None:
        self.headline.setText(self.tr("The library has no article yet"))
        self.words.setText(self.tr("Drag files or a folder here, choose them, or paste an article."))
        self.open_button.setText(self.tr("Import articles…"))
        self.paste_button.setText(self.tr("Paste an article"))


class NothingFound(_Page):
    """The search has no answer; says what to try."""

    words_tried = Signal(str)
    clear_requested = Signal()
    unfilter_requested = Signal()

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(themes, "search", parent)
        self._typed = ""
        self._facets = 0
        self.unmarked_button = self.add_button()
        self.unfilter_button = self.add_button()
        self.clear_button = self.add_button("quiet")
        self.end()
        self.unfilter_button.clicked.connect(lambda _checked=False: self.unfilter_requested.emit())
        self.unmarked_button.clicked.connect(lambda _checked=False: self.words_tried.emit(_unmarked(self._typed)))
        self.clear_button.clicked.connect(lambda _checked=False: self.clear_requested.emit())
        self.name_all()

    def show_query(self, typed: str, facets: int) -> None:
        """Say what was looked for and what may help."""
        self._typed, self._facets = typed.strip(), facets
        self.name_all()

    def name_all(self) -> None:
        marked = any(has_marks(word) for word in self._typed.split())
        self.headline.setText(self.tr("No article for “%1”").replace("%1", _shortened(self._typed)))
        if not self._typed:
            self.headline.setText(self.tr("No article passes these filters"))
        self.words.setText("\n".join(self._hints(marked)))
        unmarked = _unmarked(self._typed)
        self.unmarked_button.setText(self.tr("Search for “%1”").replace("%1", unmarked))
        if len(unmarked) > ON_BUTTON:
            self.unmarked_button.setText(self.tr("Search without marks"))
        self.unmarked_button.setVisible(marked)
        self.unfilter_button.setText(self.tr("Take the filters away, keep the search"))
        self.unfilter_button.setVisible(bool(self._typed and self._facets))
        self.clear_button.setText(self._clearing())

    def _clearing(self) -> str:
        if not self._facets:
            return self.tr("Clear the search")
        return self.tr("Clear search and filters") if self._typed else self.tr("Take all filters away")

    def _hints(self, marked: bool) -> list[str]:
        hints = []
        unknown = next((name for name in _NAMED.findall(self._typed) if not field_called(name)), "")
        if unknown:
            words = self.tr("“%1:” is no field; fields are year:, place:, source:, issuer:… (Ctrl+F1 shows all).")
            hints.append(words.replace("%1", unknown))
        elif marked and not _is_of_fields(self._typed):
            hints.append(self.tr("A word with marks finds exactly that word. Without marks it finds every spelling."))
        elif _is_of_fields(self._typed):
            hints.append(self.tr("No article has what these fields ask for. Take one away, or give another value."))
        elif self._typed:
            hints.append(self.tr("Try fewer or shorter words."))
        if self._facets:
            hints.append(self.tr("Or take a filter away.") if hints else self.tr("Take a filter away to see more."))
        return hints


def _shortened(typed: str) -> str:
    """What was typed as far as a narrow column can show it: its lines only break between words."""
    words = [word if len(word) <= LONGEST_WORD else word[: LONGEST_WORD - 1] + "…" for word in typed.split()]
    return textwrap.shorten(" ".join(words), LONGEST, placeholder=" …")


def _is_of_fields(typed: str) -> bool:
    """Whether only fields are asked for (``is:reprint year:2019``), no words."""
    words = _QUOTED.sub("x", typed).split()
    asked = [word.lstrip("-(") for word in words if word not in _JOINING]
    return bool(asked) and all(_NAMED.match(word) for word in asked)


def _unmarked(typed: str) -> str:
    """What was typed without its marks; AND, OR and NOT stay what they are."""
    typed = unicodedata.normalize("NFC", typed)
    return "".join(bare.upper() if letter.isupper() else bare for letter, bare in zip(typed, fold(typed), strict=True))


class Loading(QWidget):
    """The library is being opened: rows without words."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        themes.changed.connect(self._redraw)  # a method: the connection ends with the widget
        self.setAccessibleName(self.tr("Opening the library…"))

    def _redraw(self, _theme: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._themes.current.colour("line"))
            width = self.width() - 30
            for row in range(SKELETON_ROWS):
                painter.setOpacity(max(0.15, 0.8 - row * 0.11))
                top = row * SKELETON_HEIGHT + 16
                for line, (part, height) in enumerate(((0.92, 11), (0.55, 11), (0.7, 8))):
                    painter.drawRoundedRect(QRectF(16, top + line * 19, width * part, height), 4, 4)
