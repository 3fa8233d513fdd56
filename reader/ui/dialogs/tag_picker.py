# SPDX-License-Identifier: MIT
"""Owns the small tag picker: every tag with a box of three states, what is typed finds or makes one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLayout, QListView, QPushButton, QWidget

from reader.core.marks import LONGEST_TAG, Marks, Tag, tag_key, tag_name
from reader.ui.dialogs.floating import Floating
from reader.ui.dialogs.matching import score
from reader.ui.dialogs.tag_icons import tag_icon
from reader.ui.theme import Theme
from reader.ui.widgets.command_keys import CommandLine
from reader.ui.widgets.labels import toned
from reader.ui.widgets.pressing import presses_button

WIDTH = 280
EDGE = 10
ROW = 30
LEAST_ROWS = 3
MOST_ROWS = 8
"""px; rows that there is room for at once."""
_TAG = Qt.ItemDataRole.UserRole
_NEW = Qt.ItemDataRole.UserRole + 1
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Has(Enum):
    """How many of the articles bear a tag."""

    NONE = Qt.CheckState.Unchecked
    SOME = Qt.CheckState.PartiallyChecked
    ALL = Qt.CheckState.Checked


class Picked(NamedTuple):
    """What the reader wants: names of tags for all the articles, numbers of tags for none of them."""

    on: tuple[str, ...] = ()
    off: tuple[int, ...] = ()


States = Mapping[int, Has]
"""Number of a tag → how many of the articles bear it."""


def states(marks: Marks, ids: Collection[str]) -> States:
    """The states of all tags; for many articles this takes a while."""
    return {tag.number: _state(marks, tag, ids) for tag in marks.tags}


def _state(marks: Marks, tag: Tag, ids: Collection[str]) -> Has:
    members = marks.having(tag.number)
    if not members or members.isdisjoint(ids):
        return Has.NONE
    return Has.ALL if members.issuperset(ids) else Has.SOME


class TagPicker(Floating):
    """Enter puts the marked tag on or takes it off; Enter on an empty line is the end; Esc changes nothing."""

    def __init__(self, marks: Marks, states: States, count: int, theme: Theme, parent: QWidget | None = None) -> None:
        """``count``: of how many articles these are the states."""
        super().__init__(EDGE, parent)
        self.setWindowTitle(self.tr("Tags"))
        self._marks, self._theme, self._count = marks, theme, count
        self._before = {tag_key(tag.name): states[tag.number] for tag in marks.tags}
        self._now = dict(self._before)
        self._made: dict[str, Tag] = {}
        self._make_parts()
        self._lay_out()
        self.edit.words_changed.connect(self._fill)
        self.edit.installEventFilter(self)
        self.view.clicked.connect(self._toggle)
        self._fill("")

    @classmethod
    def ask(cls, marks: Marks, states: States, count: int, theme: Theme, parent: QWidget, near: QRect) -> Picked:
        """Let the reader choose; nothing is picked where they gave up. ``near``: where on the screen it comes up."""
        dialog = cls(marks, states, count, theme, parent)
        dialog.move_near(near)
        picked = dialog.picked() if dialog.exec() else Picked()
        dialog.deleteLater()
        return picked

    def _make_parts(self) -> None:
        self.edit = CommandLine()
        self.edit.setPlaceholderText(self.tr("Find or make a tag"))
        self.edit.setAccessibleName(self.tr("Tags of %Ln article(s)", "", self._count))
        self.edit.setMaxLength(LONGEST_TAG)
        self.edit.setMinimumHeight(34)
        self._model = QStandardItemModel(self)
        self.view = QListView()
        self.view.setModel(self._model)
        self.view.setAccessibleName(self.tr("Tags"))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setProperty("kind", "tags")
        self.view.setIconSize(QSize(10, 10))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.nothing = toned(self.tr("There is no tag yet: type a name, then Enter."), "muted", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint = toned("", "small", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.cancel_button, self.done_button = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Done"))
        self.done_button.setProperty("kind", "primary")
        for button in (self.cancel_button, self.done_button):
            button.setAutoDefault(False)
        self.cancel_button.clicked.connect(lambda _checked=False: self.reject())
        self.done_button.clicked.connect(lambda _checked=False: self._finish())

    def _lay_out(self) -> None:
        self.column.setSpacing(6)
        self.column.addWidget(toned(self.tr("Tags of %Ln article(s)", "", self._count), "small"))
        self.column.addWidget(self.edit)
        self.column.addWidget(self.view)
        self.column.addWidget(self.nothing)
        self.column.addWidget(self.hint)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.done_button)
        self.column.addLayout(buttons)
        self.outer.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        self.ground.setFixedWidth(WIDTH)
        self._keep_steady()

    def _keep_steady(self) -> None:
        """Make room once for all tags and the longest hint: what is typed moves nothing."""
        self.ensurePolished()
        rows = min(max(len(self._marks.tags), LEAST_ROWS), MOST_ROWS)
        for part in (self.view, self.nothing):
            part.setFixedHeight(rows * ROW + 4)
        width = WIDTH - 2 * EDGE - 2 * self.ground.frameWidth()
        self.hint.ensurePolished()
        highest = 0
        for words in self._hints():
            self.hint.setText(words)
            highest = max(highest, self.hint.heightForWidth(width))
        self.hint.setFixedHeight(highest)

    def move_near(self, near: QRect) -> None:
        """Stand beside a row, inside its window."""
        parent = self.parentWidget()
        self.adjustSize()
        if parent is None:
            return
        window = parent.window()
        frame = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
        left = min(max(near.left() + 24, frame.left() + 8), frame.right() - self.width() - 8)
        top = min(max(near.bottom() - 8, frame.top() + 8), frame.bottom() - self.height() - 8)
        self.move(left, top)

    # ---- finding

    def _fill(self, typed: str) -> None:
        self._model.clear()
        for tag in self._fitting(typed):
            self._model.appendRow(self._item(tag))
        name = tag_name(typed)
        if name and tag_key(name) not in self._now:
            item = QStandardItem(self.tr("Make the tag “%1”").replace("%1", name))
            item.setData(name, _NEW)
            self._model.appendRow(item)
        self.view.setCurrentIndex(self._model.index(0, 0))
        found = self._model.rowCount() > 0
        self.nothing.setVisible(not found)
        self.view.setVisible(found)
        self.hint.setText(self._hint(typed) if found else "")

    def _fitting(self, typed: str) -> list[Tag]:
        tags = [*self._made.values(), *self._marks.tags]
        scored = [(found, tag) for tag in tags if (found := score(typed, tag.name)) is not None]
        return [tag for _, tag in sorted(scored, key=lambda pair: -pair[0])] if typed.strip() else tags

    def _item(self, tag: Tag) -> QStandardItem:
        item = QStandardItem(tag_icon(tag.colour, self._theme), tag.name)
        item.setData(tag, _TAG)
        state = self._now[tag_key(tag.name)]
        item.setCheckState(state.value)
        item.setData(f"{tag.name}, {self._state_words(state)}", Qt.ItemDataRole.AccessibleTextRole)
        return item

    def _state_words(self, state: Has) -> str:
        words = {Has.ALL: self.tr("on all"), Has.SOME: self.tr("on some"), Has.NONE: self.tr("on none")}
        return words[state]

    def _hint(self, typed: str) -> str:
        at_work, done = self._hints()
        return at_work if typed.strip() or self._now == self._before else done

    def _hints(self) -> tuple[str, str]:
        """What the keys do while tags are being looked for, and where something has been chosen."""
        return (
            self.tr("Enter: put on or take off · Esc: give up"),
            self.tr("Enter on the empty line: done · Space: one more · Esc: give up"),
        )

    # ---- choosing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses_button(event, self):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key, empty = Qt.Key(event.key()), not self.edit.text()
        if key in _MOVES:
            row = self.view.currentIndex().row() + _MOVES[key]
            self.view.setCurrentIndex(self._model.index(min(max(row, 0), self._model.rowCount() - 1), 0))
        elif key in _ENTER and (event.modifiers() & Qt.KeyboardModifier.ControlModifier or self._is_done()):
            self.accept()
        elif key in _ENTER or (key == Qt.Key.Key_Space and empty):
            self._toggle(self.view.currentIndex())
        else:
            return False
        return True

    def _finish(self) -> None:
        """The end by a click; what is typed and marked by then is wanted as well."""
        index = self.view.currentIndex()
        item = self._model.itemFromIndex(index) if index.isValid() and self.edit.text().strip() else None
        if item is not None and (item.data(_NEW) or item.checkState() != Has.ALL.value):
            self._toggle(index)
        self.accept()

    def _is_done(self) -> bool:
        return not self.edit.text().strip() and self._now != self._before

    def _toggle(self, index: QModelIndex) -> None:
        item = self._model.itemFromIndex(index) if index.isValid() else None
        if item is None:
            return
        row = index.row()
        if name := item.data(_NEW):
            key = tag_key(name)
            self._made[key] = Tag(0, name)
            self._before[key], self._now[key] = Has.NONE, Has.ALL
            row = 0
        else:
            key = tag_key(item.data(_TAG).name)
            self._now[key] = Has.NONE if self._now[key] is Has.ALL else Has.ALL
        typed = bool(self.edit.text())
        self.edit.clear()
        self._fill("")
        self.view.setCurrentIndex(self._model.index(self._row_of(key) if typed else row, 0))

    def _row_of(self, key: str) -> int:
        rows = range(self._model.rowCount())
        return next((row for row in rows if tag_key(self._model.item(row).data(_TAG).name) == key), 0)

    def picked(self) -> Picked:
        """What is to be done."""
        changed = {key for key, state in self._now.items() if state is not self._before[key]}
        tags = [*self._made.values(), *self._marks.tags]
        on = (tag.name for tag in tags if tag_key(tag.name) in changed and self._now[tag_key(tag.name)] is Has.ALL)
        off = (
            t.number for t in self._marks.tags if tag_key(t.name) in changed and self._now[tag_key(t.name)] is Has.NONE
        )
        return Picked(tuple(on), tuple(off))
