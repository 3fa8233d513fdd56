# SPDX-License-Identifier: MIT
"""Owns the store's one door to the extraction, which is imported when a text is read for the first time.

The user's own words are made known to it before it reads anything.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.corpus import Reading
from reader.store.told_dates import taken_apart

if TYPE_CHECKING:
    from reader.extract.user_words import UserWords

_known: list[tuple[Path, float, int]] = []
"""The file of the user's words that was read last: path, time in seconds and size in bytes, -1 where it is missing."""


def know_words(path: Path | None = None) -> UserWords:
    """Read the user's words again if the file is another than before; every reader of articles knows them from then on.

    ``path`` is the file, None the one of this user.
    """
    from reader.extract import user_words

    if path is None:
        from reader.store.paths import Paths

        path = Paths.home().words_file
    try:
        state = path.stat()
        now = (path, state.st_mtime, state.st_size)
    except OSError:
        now = (path, 0.0, -1)
    if _known != [now]:
        user_words.use(user_words.load(path))
        _known[:] = [now]
    return user_words.in_use()


def use_words(words: UserWords) -> None:
    """Read with these words, which another process has read from the user's file."""
    from reader.extract import user_words

    user_words.use(words)
    _known[:] = [(Path(), 0.0, 0)]


def rules_version() -> str:
    """Which rules read now; what others have read is out of date."""
    from reader.extract import user_words

    know_words()
    return user_words.rules_version()


def read_text(text: str, published: str | None) -> Reading:
    """What the rules find in an NFC text; ``published`` is a date known from elsewhere (``told_dates``)."""
    from reader.extract.pipeline import read_article

    if not _known:
        know_words()
    date, beats_print = taken_apart(published)
    if beats_print:
        return read_article(text, published=date)
    return read_article(text, published_fallback=date)
