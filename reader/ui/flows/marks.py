# SPDX-License-Identifier: MIT
"""Owns the way of marks and tags: from keys and menus into the user's work, many articles at once, with undo."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from reader.core.marks import Mark, Marks
from reader.core.patch import Patch
from reader.store.shelf import Shelf
from reader.ui.flows.changes import Change, Step
from reader.ui.jobs import Jobs

Doing = Callable[[], Patch]
Saying = Callable[[int, Patch], str]
"""What was done to so many articles, in words, by the patch that takes it back."""
Targets = Collection[str] | Callable[[], Collection[str]]
"""Ids of articles, or what finds them out beside the window: those of 100,000 rows take their time."""


def found(targets: Targets) -> Collection[str]:
    """The ids themselves."""
    return targets() if callable(targets) else targets


class _Turn:
    """A change that goes forth and back; each way leaves behind what leads the other way."""

    def __init__(self, shelf: Shelf, first: Doing) -> None:
        self._shelf, self._first = shelf, first
        self._forth: Patch | None = None
        self._back = Patch()
        self.undone = False
        """Whether it went back last."""

    def go(self) -> None:
        """Do it for the first time, or again."""
        self._back = self._first() if self._forth is None else self._shelf.apply(self._forth)
        self.undone = False

    def go_back(self) -> None:
        """Take exactly this back."""
        self._forth = self._shelf.apply(self._back)
        self.undone = True

    @property
    def back(self) -> Patch:
        """What takes it back, once it is done."""
        return self._back


class MarksFlow(QObject):
    """Keeps stars, read marks, tags and the recycle bin; every change is one step of the undo stack."""

    changed = Signal(bool)
    """``marks`` are other than before and on the disk; whether other articles lie in the recycle bin now."""
    committed = Signal()
    """Something that the user asked for is on the disk."""
    done = Signal(str)
    """A sentence on what has been done to several articles and can be undone."""
    brought_back = Signal(object)
    """Ids of articles whose removal was undone: they are on their way back into the list."""

    def __init__(self, shelf: Shelf, jobs: Jobs, undo: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._jobs, self._undo = shelf, jobs, undo
        self.marks: Marks | None = None
        """The state that is shown; None before it has been read."""

    def load(self) -> None:
        """Read the state, beside the window."""
        self._jobs.read.run("marks", self._shelf.marks, self._loaded)

    def _loaded(self, marks: Marks) -> None:
        self._show(marks)

    def _show(self, marks: Marks) -> None:
        before, self.marks = self.marks, marks
        self.changed.emit(before is not None and before.removed is not marks.removed)

    # ---- what is done to articles

    def star(self, targets: Targets) -> None:
        """Give stars; take them away where all have one."""
        self._push(self.tr("Star or take the star away"), partial(self._turn, Mark.STAR, targets), self._starred)

    def mark_read(self, targets: Targets) -> None:
        """Mark as read; as unread where all are read."""
        self._push(self.tr("Mark as read or unread"), partial(self._turn, Mark.READ, targets), self._read)

    def _turn(self, mark: Mark, targets: Targets) -> Patch:
        """Give all a mark; take it away where all have it."""
        ids = found(targets)
        all_have = self._shelf.marks().having(mark).issuperset(ids)
        return self._shelf.apply(Patch(take={mark: ids}) if all_have else Patch(put={mark: ids}))

    def have_read(self, article_id: str) -> None:
        """An article was looked at for a while: no step that anybody would want to undo."""
        if self.marks is None or article_id not in self.marks.read:
            self._write(lambda: self._shelf.set_read([article_id], on=True))

    def remove(self, targets: Targets, title: str = "") -> None:
        """Put articles into the recycle bin; ``title``: what to call it where it is one."""

        def remove() -> Patch:
            return self._shelf.set_removed(found(targets), on=True)

        def say(count: int, back: Patch) -> str:
            if count == 1 and title:
                return self.tr("In the recycle bin: “{title}”").format(title=title)
            return self._removed(count, back)

        self._push(self.tr("Remove articles"), remove, say, always=True, returns=True)

    def restore(self, targets: Targets) -> None:
        """Take articles out of the recycle bin."""

        def restore() -> Patch:
            return self._shelf.set_removed(found(targets), on=False)

        self._push(self.tr("Restore articles"), restore, self._restored)

    def tag(self, ids: Collection[str], on: Collection[str], off: Collection[int]) -> None:
        """Put tags on articles by name, and take others away by number."""
        if on or off:
            self._push(self.tr("Tag articles"), lambda: self._shelf.set_tags(ids, on, off), self._tagged)

    # ---- what is done to tags

    def make_tag(self, name: str) -> None:
        """A tag that is on no article yet."""
        self._push(self.tr("New tag"), lambda: self._shelf.make_tag(name))

    def rename_tag(self, number: int, name: str) -> None:
        """Call a tag otherwise."""
        self._push(self.tr("Rename the tag"), lambda: self._shelf.rename_tag(number, name))

    def colour_tag(self, number: int, colour: str) -> None:
        """Give a tag another colour."""
        self._push(self.tr("Colour of the tag"), lambda: self._shelf.colour_tag(number, colour))

    def merge_tag(self, number: int, into: int) -> None:
        """Make one tag of two."""
        self._push(self.tr("Merge tags"), lambda: self._shelf.merge_tag(number, into))

    def drop_tag(self, number: int) -> None:
        """Delete a tag; its articles stay."""
        self._push(self.tr("Delete the tag"), lambda: self._shelf.drop_tag(number))

    # ---- the way

    def _push(
        self, text: str, first: Doing, say: Saying | None = None, *, always: bool = False, returns: bool = False
    ) -> None:
        turn = _Turn(self._shelf, first)
        told: list[Saying] = [say] if say else []

        def answer() -> None:
            if returns and turn.undone:
                self.brought_back.emit(turn.back.articles())
            self.follow()
            self.committed.emit()
            if told:  # once: undo and redo need no words
                self._tell(told.pop(), turn.back, always=always)

        self._undo.push(Change(text, self._jobs.write, Step(turn.go), Step(turn.go_back), answer))

    def _write(self, work: Callable[[], object]) -> None:
        self._jobs.write.run("user-work", work, lambda _result: self.follow())

    def follow(self) -> None:
        """Show the marks as they are on the disk now."""
        self._show(self._shelf.marks())
        if self._shelf.texts_wait:
            self._jobs.write.run("texts", partial(self._shelf.know_texts, self._jobs.write.stopping.is_set))

    def _tell(self, say: Saying, back: Patch, *, always: bool) -> None:
        count = len(back.articles())
        if count > 1 or (always and count):
            self.done.emit(say(count, back))

    def _starred(self, count: int, back: Patch) -> str:
        if back.take:
            return self.tr("%Ln article(s) starred", "", count)
        return self.tr("Star taken from %Ln article(s)", "", count)

    def _read(self, count: int, back: Patch) -> str:
        if back.take:
            return self.tr("%Ln article(s) marked as read", "", count)
        return self.tr("%Ln article(s) marked as unread", "", count)

    def _removed(self, count: int, _back: Patch) -> str:
        return self.tr("%Ln article(s) moved to the recycle bin", "", count)

    def _restored(self, count: int, _back: Patch) -> str:
        return self.tr("%Ln article(s) restored", "", count)

    def _tagged(self, count: int, _back: Patch) -> str:
        return self.tr("Tags of %Ln article(s) changed", "", count)
