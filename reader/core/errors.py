# SPDX-License-Identifier: MIT
"""Owns the one kind of error that is expected; everything else is a bug and keeps its traceback."""

from __future__ import annotations

from reader.core.messages import message


class ReaderError(Exception):
    """Something that a user can understand and act on; ``str()`` is the sentence to show."""

    def __init__(self, key: str, **details: object) -> None:
        super().__init__(key, details)
        self.key = key
        self.details = details

    def __str__(self) -> str:
        return message(self.key, **self.details)
