# SPDX-License-Identifier: MIT
"""Owns the user's own work as the program sees it: notes, decisions on figures, edited metadata, marks, searches.

Every method that writes returns only when the work lies on the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Protocol

import apsw

from reader.core.corpus import Decision
from reader.core.figure import Figure
from reader.core.note import Note
from reader.core.piecewise import portions
from reader.store import decisions as decision_rows
from reader.store import metadata as metadata_rows
from reader.store import notes as note_rows
from reader.store.decisions import KeptDecision
from reader.store.mark_rows import as_json
from reader.store.reprint_choices import ReprintChoices
from reader.store.searches import Searches
from reader.store.shelf import Shelf
from reader.store.user_file import UserFile

_WORK = ("notes", "decisions", "metadata")
"""The tables whose rows belong to articles and are work of somebody's."""


_TEXTS_AT_ONCE = 500
"""Articles whose texts are looked up before others may have the library's file."""


class Witness(Protocol):
    """What the work wants to know of the library when it is written down."""

    def text_hashes(self, article_id: str) -> tuple[str, ...]:
        """The texts that the article has had."""

    def texts_of(self, article_ids: Sequence[str]) -> Iterable[tuple[str, str]]:
        """Text hash and article id, for every text that these articles have had."""

    def placed(self, note: Note) -> Note:
        """The note where it belongs in its article's text as it is now."""

    def extracted(self, decision: Decision) -> Figure | None:
        """The figure that a decision is about."""


class UserWork:
    """The user's file as methods; may be called from any thread. What is asked for one article waits for no writer."""

    def __init__(self, file: UserFile, witness: Witness, changed: Callable[[str], None]) -> None:
        """``changed`` is told the id of every article whose decisions or metadata are not what they were."""
        self._file = file
        self._witness = witness
        self._changed = changed
        self.shelf = Shelf(file, witness.texts_of)
        """Stars, read marks, tags, the recycle bin."""
        self.searches = Searches(file)
        self.printings = ReprintChoices(file, witness.texts_of)
        """What is one report with what."""

    # notes

    def notes(self, article_id: str | None = None) -> tuple[Note, ...]:
        """All notes, or one article's: by article, those on the whole article first, then by place."""
        with self._file.looking() as db:
            return note_rows.read_notes(db, article_id)

    def note_counts(self) -> dict[str, int]:
        """Article id → number of notes, for the articles that have any."""
        with self._file.looking() as db:
            return note_rows.count_notes(db)

    def save_note(self, note: Note) -> None:
        """Insert or update a note; one from before its article changed is moved to the text as it is now."""
        note = self._witness.placed(note)
        with self._writing(note.article_id) as db:
            note_rows.write_note(db, note)

    def delete_note(self, note_id: str) -> None:
        """Delete a note; ``save_note`` with the old one brings it back."""
        with self._file.writing() as db:
            note_rows.remove_note(db, note_id)

    def place_notes(self, notes: Iterable[Note]) -> None:
        """Save several notes that moved with their text, all or none."""
        with self._file.writing() as db:
            for note in notes:
                note_rows.write_note(db, note)

    # decisions

    def decisions(self, article_id: str | None = None) -> tuple[Decision, ...]:
        """All decisions, or one article's, by article and place."""
        return tuple(kept.decision for kept in self.kept_decisions(article_id))

    def kept_decisions(self, article_id: str | None = None) -> tuple[KeptDecision, ...]:
        """The decisions with the figures that they were made on."""
        with self._file.looking() as db:
            return decision_rows.read_decisions(db, article_id)

    def decide(self, decision: Decision) -> None:
        """Keep a decision, in place of an earlier one on the same number."""
        figure = self._witness.extracted(decision)
        with self._writing(decision.article_id) as db:
            before = decision_rows.read_decision(db, decision_rows.key_of(decision))
            decision_rows.write_decision(db, KeptDecision(decision, figure or (before.figure if before else None)))
        self._changed(decision.article_id)

    def withdraw(self, article_id: str, text_hash: str, start: int, end: int) -> None:
        """Take a decision back: the figure is unreviewed again."""
        with self._file.writing() as db:
            decision_rows.remove_decision(db, (article_id, text_hash, start, end))
        self._changed(article_id)

    def move_decisions(self, article_id: str, moves: Mapping[decision_rows.Key, KeptDecision]) -> None:
        """Put decisions in the place of their earlier selves, all or none; a newer one at the place stays."""
        with self._file.writing() as db:
            taken = {decision_rows.key_of(kept.decision) for kept in decision_rows.read_decisions(db, article_id)}
            for old, kept in moves.items():
                decision_rows.remove_decision(db, old)
                if (new := decision_rows.key_of(kept.decision)) == old or new not in taken:
                    decision_rows.write_decision(db, kept)
        self._changed(article_id)

    # metadata

    def metadata(self, article_id: str) -> dict[str, str]:
        """Field → the user's value; an empty one says that there is none."""
        with self._file.looking() as db:
            return metadata_rows.read_metadata(db, article_id)

    def metadata_of(self, article_ids: Iterable[str]) -> dict[str, dict[str, str]]:
        """Article id → its edits, for those of these articles that have any."""
        with self._file.looking() as db:
            return metadata_rows.read_metadata_of(db, article_ids)

    def worked_on(self) -> set[str]:
        """The ids of the articles that have edits or decisions."""
        with self._file.reading() as db:
            rows = db.execute("SELECT article_id FROM metadata UNION SELECT article_id FROM decisions")
            return {article_id for (article_id,) in rows}

    def decided_on(self, article_ids: Iterable[str]) -> frozenset[str]:
        """Those of the articles that have decisions on their figures."""
        with self._file.looking() as db:
            asked = "SELECT DISTINCT article_id FROM decisions WHERE article_id IN (SELECT value FROM json_each(?))"
            return frozenset(str(found) for (found,) in db.execute(asked, (as_json(article_ids),)))

    @property
    def revision(self) -> int:
        """How many transactions the file has seen."""
        return self._file.revision

    def all_metadata(self) -> dict[str, dict[str, str]]:
        """Article id → its edits, for the articles that have any."""
        with self._file.reading() as db:
            return metadata_rows.read_all_metadata(db)

    def set_metadata(self, article_id: str, **fields: str | None) -> None:
        """Keep the user's words for title, source, published, place or url; None goes back to what was read.

        :raises ReaderError: a date is none.
        """
        checked = metadata_rows.check(fields)
        with self._writing(article_id) as db:
            metadata_rows.write_metadata(db, article_id, checked)
        self._changed(article_id)

    def set_many(self, edits: metadata_rows.ManyFields) -> dict[str, metadata_rows.Fields]:
        """Keep edits of many articles in one transaction; what takes them back, of articles that they changed.

        Nobody is told of it: what follows from so many edits is for the caller to order.

        :raises ReaderError: a date is none.
        """
        checked = metadata_rows.check_many(edits)
        texts = [row for some in portions(checked, _TEXTS_AT_ONCE) for row in self._witness.texts_of(some)]
        with self._file.writing() as db:
            back = metadata_rows.write_many(db, checked)
            db.executemany("INSERT OR IGNORE INTO texts VALUES (?, ?)", (row for row in texts if row[1] in back))
        return back

    def dates_of_texts(self, text_hashes: Iterable[str] | None = None) -> dict[str, str]:
        """Text hash → the date of publication that the user gave to its article, of these texts or of all.

        As ``article_of``, also where the library is lost: the texts are read by these dates when they come again.
        """
        chosen = "" if text_hashes is None else " AND t.text_hash IN (SELECT value FROM json_each(?))"
        asked = (
            "SELECT t.text_hash, m.value FROM texts t JOIN metadata m ON m.article_id = t.article_id"
            f" WHERE m.field = 'published' AND m.value <> ''{chosen}"
        )
        with self._file.looking() as db:
            return dict(db.execute(asked, () if text_hashes is None else (as_json(text_hashes),)))

    # articles that leave for good

    def ids_with_work(self) -> frozenset[str]:
        """The articles with notes, decisions or edited data: what nobody can make again."""
        with self._file.reading() as db:
            rows = db.execute(" UNION ".join(f"SELECT article_id FROM {table}" for table in _WORK))
            return frozenset(str(article_id) for (article_id,) in rows)

    def drop_all(self, article_ids: Collection[str]) -> None:
        """Give up all work on articles that are no more; what the notes said stays in the history."""
        which = "WHERE article_id IN (SELECT value FROM json_each(?))"
        chosen = (as_json(article_ids),)
        with self._file.writing() as db:
            for (note_id,) in list(db.execute(f"SELECT id FROM notes {which}", chosen)):
                note_rows.remove_note(db, str(note_id))
            for table in _WORK[1:]:
                db.execute(f"DELETE FROM {table} {which}", chosen)
        self.shelf.forget(article_ids)
        self.printings.forget(article_ids)

    # across texts and libraries

    def placed(self) -> set[tuple[str, str]]:
        """(article id, text hash) of every text that notes and decisions stand in."""
        with self._file.reading() as db:
            return set(
                db.execute(
                    "SELECT article_id, text_hash FROM notes WHERE NOT needs_placing AND text_hash IS NOT NULL"
                    " UNION SELECT article_id, text_hash FROM decisions WHERE NOT needs_placing"
                )
            )

    def article_of(self, text_hash: str) -> str | None:
        """The id under which the user worked on this text, also in a library that is lost."""
        return self.articles_of([text_hash]).get(text_hash)

    def articles_of(self, text_hashes: Iterable[str]) -> dict[str, str]:
        """As ``article_of`` for many texts; without those that it knows nothing of."""
        with self._file.looking() as db:
            asked = "SELECT text_hash, article_id FROM texts WHERE text_hash IN (SELECT value FROM json_each(?))"
            return dict(db.execute(asked, (as_json(text_hashes),)))

    def known_articles(self, article_ids: Iterable[str]) -> frozenset[str]:
        """Those of the articles on which the user worked."""
        with self._file.looking() as db:
            asked = "SELECT article_id FROM texts WHERE article_id IN (SELECT value FROM json_each(?))"
            return frozenset(str(found) for (found,) in db.execute(asked, (as_json(article_ids),)))

    def know_text(self, article_id: str, text_hash: str) -> None:
        """Note down that the article now has this text too, if the user worked on it."""
        with self._file.reading() as db:
            rows = db.execute("SELECT text_hash FROM texts WHERE article_id = ?", (article_id,))
            known = {str(one) for (one,) in rows}
        if known and text_hash not in known:
            with self._file.writing() as db:
                db.execute("INSERT OR IGNORE INTO texts VALUES (?, ?)", (text_hash, article_id))

    @contextmanager
    def _writing(self, article_id: str) -> Iterator[apsw.Connection]:
        """A transaction that also keeps by which texts the article can be known again."""
        rows = [(text_hash, article_id) for text_hash in self._witness.text_hashes(article_id)]
        with self._file.writing() as db:
            db.executemany("INSERT OR IGNORE INTO texts VALUES (?, ?)", rows)
            yield db
