# SPDX-License-Identifier: MIT
"""Owns the bounded memory of what a pure function said of a word: a text has far fewer words than places for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")
_MOST = 60_000
_LONGEST = 40
"""Characters of a word that is remembered; a longer one is rarely met again."""


class Remembered(dict[str, Answer]):
    """Word → what the function says of it; forgets everything when it has grown too big.

    ``map(remembered.__getitem__, words)`` asks for a whole row of words without a call for each.
    """

    __slots__ = ("_ask",)

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, word: str) -> Answer:
        answer = self._ask(word)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = answer
        return answer
