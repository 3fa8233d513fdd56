# SPDX-License-Identifier: MIT
"""Owns the field in which a date is typed as Vietnamese offices write it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.core.dates import read_typed_date, show_date
from reader.ui.dialogs.frame import Field


class DateField(Field):
    """``15.5.2024``, ``15/5/2024``, ``5.2024``, ``2024`` or nothing; a wrong date is said when the field is left."""

    def __init__(self, label: str, iso: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(label, show_date(iso) if iso else "", parent=parent)
        self.edit.setPlaceholderText(self.tr("such as %1").replace("%1", "15.5.2024"))
        self.edit.editingFinished.connect(self.check)
        self.edit.textEdited.connect(lambda _text: self.say(""))

    @property
    def iso(self) -> str | None:
        """The date in ISO 8601, None where there is none or a wrong one."""
        return read_typed_date(self.value) if self.value else None

    def check(self) -> bool:
        """Whether the field holds a date or nothing; says so if not."""
        right = not self.value or self.iso is not None
        if not right:
            self.say(self.tr("Not a date. Write 15.5.2024, 5.2024 or 2024."), wrong=True)
        elif self.value and self.iso:
            self.edit.setText(show_date(self.iso))
        return right
