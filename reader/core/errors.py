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

    def __reduce__(self) -> tuple[object, ...]:
        """So that it comes back whole from another process; what caused it becomes its words."""
        plain = {
            name: value if isinstance(value, str | int | float) else str(value) for name, value in self.details.items()
        }
        return _made_again, (type(self), self.key, plain)

    def __str__(self) -> str:
        return message(self.key, **self.details)


def _made_again(kind: type[ReaderError], key: str, details: dict[str, object]) -> ReaderError:
    error = kind.__new__(kind)
    ReaderError.__init__(error, key, **details)
    return error
