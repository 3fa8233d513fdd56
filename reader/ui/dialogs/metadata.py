# SPDX-License-Identifier: MIT
"""Owns the editing of what is known of an article: title, source, date, place, address."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from reader.core.corpus import Entry
from reader.core.dates import show_date
from reader.core.structure import Structure
from reader.ui.dialogs.date_field import DateField
from reader.ui.dialogs.frame import Field, Frame

WIDTH = 560
"""px"""

Fields = dict[str, str | None]
"""Field → the reader's value, ``""`` for “there is none”, None for “back to what was read”."""


class MetadataDialog(Frame):
    """Shows beside every edited field what the program had read, and leads back to it."""

    def __init__(self, entry: Entry, read: Structure, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self.setWindowTitle(self.tr("Edit the article's data"))
        self.setMinimumWidth(WIDTH)
        self._entry = entry
        self._read = _values_read(entry, read)
        self.fields: dict[str, Field] = {}
        self.back_buttons: dict[str, QPushButton] = {}
        self.add_headline(self.tr("Edit the article's data"), self.tr("The file itself is never changed."))
        self._make_fields()
        self.add_closing(self.tr("Cancel"))
        self.add_button(self.tr("Save"), "primary").clicked.connect(lambda _checked=False: self.accept())
        self.fields["title"].edit.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, entry: Entry, read: Structure) -> Fields | None:
        """Ask for edits; None where nothing was changed."""
        dialog = cls(entry, read, parent)
        answer = dialog.edits() if dialog.exec() else None
        dialog.deleteLater()
        return answer or None

    def _make_fields(self) -> None:
        entry = self._entry
        self._add("title", Field(self.tr("Title"), entry.title))
        self._add("source", Field(self.tr("Source"), entry.source or ""))
        self._add("published", DateField(self.tr("Date of publication"), entry.published))
        self._add("place", Field(self.tr("Place"), entry.place or ""))
        self._add("url", Field(self.tr("Web address"), entry.url or "", placeholder="https://"))

    def _add(self, name: str, field: Field) -> None:
        back = QPushButton(self.tr("Take it back"))
        back.setProperty("kind", "link")
        back.setAutoDefault(False)
        back.setAccessibleName(f"{field.edit.accessibleName()}: {back.text()}")
        back.clicked.connect(lambda _checked=False: self._go_back(name))
        back.hide()
        field.below.addWidget(back)
        self.fields[name], self.back_buttons[name] = field, back
        self.body.addWidget(field)
        field.edit.textChanged.connect(lambda _text: self._compare(name))
        self._compare(name)

    def _shown(self, name: str, value: str | None) -> str:
        if not value:
            return ""
        return show_date(value) if name == "published" else value

    def _compare(self, name: str) -> None:
        """Say what was read where the field holds something else."""
        field, read = self.fields[name], self._shown(name, self._read[name])
        edited = field.value != read
        self.back_buttons[name].setVisible(edited)
        words = [self.tr("Read: %1").replace("%1", read) if read else self.tr("Read: nothing")] if edited else []
        if name == "published" and not read and self._entry.event_date:
            words.append(self.tr("The event in the text: %1").replace("%1", show_date(self._entry.event_date)))
        field.say(" · ".join(words))

    def _go_back(self, name: str) -> None:
        self.fields[name].edit.setText(self._shown(name, self._read[name]))
        self.fields[name].edit.setFocus()

    def _value(self, name: str) -> str:
        field = self.fields[name]
        return (field.iso or "") if isinstance(field, DateField) else field.value

    def edits(self) -> Fields:
        """The fields that hold something else than before."""
        found: Fields = {}
        for name in self.fields:
            value = self._value(name)
            if value != (getattr(self._entry, name) or ""):
                goes_back = value == (self._read[name] or "") or (name == "title" and not value)
                found[name] = None if goes_back else value
        return found

    def accept(self) -> None:
        date = self.fields["published"]
        if isinstance(date, DateField) and not date.check():
            date.edit.setFocus()
        else:
            super().accept()


def _values_read(entry: Entry, read: Structure) -> dict[str, str | None]:
    """What the program itself knows; a date that came with the file counts as read."""
    published = entry.published if entry.published_source in ("printed", "file") else read.published
    return {"title": read.title, "source": read.source, "published": published, "place": read.place, "url": None}
