# SPDX-License-Identifier: MIT
"""Owns what the user's work wants to know of the texts of articles when it is written down."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.corpus import Decision
from reader.core.figure import Figure
from reader.core.note import Note
from reader.store import articles, derived
from reader.store.bin import texts_of
from reader.store.library_file import LibraryFile
from reader.store.placing import note_now


class Texts:
    """The texts that articles have and have had; may be asked from any thread."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def texts_of(self, article_ids: Sequence[str]) -> list[tuple[str, str]]:
        """Text hash and article id, for every text that these articles have had."""
        with self._file.reading() as db:
            return texts_of(db, article_ids)

    def text_hashes(self, article_id: str) -> tuple[str, ...]:
        """The texts that the article has had."""
        with self._file.reading() as db:
            return articles.text_hashes(db, article_id)

    def placed(self, note: Note) -> Note:
        """The note where it belongs in its article's text as it is now."""
        return note_now(self._file, note)

    def extracted(self, decision: Decision) -> Figure | None:
        """The figure that a decision is about."""
        with self._file.reading() as db:
            figures = derived.get_figures(db, decision.text_hash)
        places = {(figure.start, figure.end): figure for figure in figures}
        return places.get((decision.start, decision.end))

    def text(self, text_hash: str) -> str | None:
        """A text that some article has or had; None where it is not kept any more."""
        with self._file.reading() as db:
            return articles.read_text(db, text_hash)

    def facts(self, article_id: str) -> dict[str, str]:
        """What the file itself said, beside its text."""
        with self._file.reading() as db:
            return articles.current_facts(db, article_id)
