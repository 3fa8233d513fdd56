# SPDX-License-Identifier: MIT
"""Owns what fills the screens of the tour: notes, decisions, tags, searches, a reprint, an article in the bin."""

from __future__ import annotations

from pathlib import Path

from reader.core.corpus import Article, Decision, FigureRecord
from reader.core.dates import now
from reader.core.figure import Action, Status
from reader.core.messages import message
from reader.core.note import Anchor, Note
from reader.store.library import Library
from reader.store.searches import SavedSearch

SAMPLE_COLOURS = ("amber", "blue", "green")
KEPT_OF_REPRINT = 0.8
"""So much of the text another paper took over."""


def add_samples(library: Library, folder: Path) -> None:
    """Give the sample articles work of a user's, so that no screen of the tour is bare; ``folder`` is for a file."""
    corpus = library.corpus()
    commended = [r for r in corpus.figures if r.figure.action is Action.COMMENDED and r.extracted.part_of is None]
    one_each = list({record.article_id: record for record in reversed(commended)}.values())
    _add_notes(library, one_each[: len(SAMPLE_COLOURS)])
    _decide(library, commended)
    _mark(library, [entry.id for entry in corpus.entries])
    _add_searches(library)
    reprinted = library.article(commended[0].article_id)
    _add_reprint(library, reprinted)
    _remove_one(library, reprinted)
    _lose_places(library, folder / "cho-lach.txt")


def _add_notes(library: Library, records: list[FigureRecord]) -> None:
    for number, record in enumerate(records):
        article, figure, moment = library.article(record.article_id), record.extracted, now()
        anchor = Anchor.at(article.text, figure.start, figure.start + len(figure.text) + 1 + len(figure.unit))
        words, colour = message(f"tour.note.{number + 1}"), SAMPLE_COLOURS[number]
        library.work.save_note(Note(f"tour-{number}", record.article_id, anchor, colour, words, moment, moment))


def _decide(library: Library, records: list[FigureRecord]) -> None:
    for record in records[:2]:
        hashed, figure = library.article(record.article_id).entry.text_hash, record.extracted
        library.work.decide(
            Decision(record.article_id, hashed, figure.start, figure.end, figure.text, Status.CONFIRMED, decided=now())
        )


def _mark(library: Library, ids: list[str]) -> None:
    shelf = library.work.shelf
    shelf.set_star(ids[:1], on=True)
    shelf.set_read(ids[2:4], on=True)
    shelf.set_tags(ids[:3], on=[message("tour.tag.1")])
    shelf.set_tags(ids[1:2], on=[message("tour.tag.2")])


def _add_searches(library: Library) -> None:
    searches = library.work.searches
    for number, query in ((1, '"khen thưởng" year:2020..2024'), (2, "is:unread has:figure")):
        searches.save(SavedSearch(message(f"tour.search.{number}"), query))
    for query in ("document:05-CT/TW", 'place:"Vĩnh Long"', "dien hinh tien tien"):
        searches.remember(query)


def _add_reprint(library: Library, article: Article) -> None:
    kept = article.text[: int(len(article.text) * KEPT_OF_REPRINT)].rsplit("\n", 1)[0]
    title, source = message("tour.reprint.title"), message("tour.reprint.source")
    library.add_pasted(f"{title}\n{kept}", title=title, source=source, published="2021-06-25")


def _remove_one(library: Library, article: Article) -> None:
    title = message("tour.removed.title")
    gone = library.add_pasted(f"{title}\n{article.text[-400:]}", title=title, source=message("tour.reprint.source"))
    library.work.shelf.set_removed([gone], on=True)


def _lose_places(library: Library, file: Path) -> None:
    """A note and a decision stand on words that are no more: their file was corrected."""
    file.write_text(message("tour.changed.before"), encoding="utf-8")
    (article_id,) = library.import_paths([file]).added
    article, moment = library.article(article_id), now()
    figure = article.reading.figures[0]
    anchor = Anchor.at(article.text, figure.start, figure.start + len(figure.text) + 1 + len(figure.unit))
    library.work.save_note(Note("tour-lost", article_id, anchor, "rose", message("tour.note.2"), moment, moment))
    place = (article_id, article.entry.text_hash, figure.start, figure.end)
    library.work.decide(Decision(*place, figure.text, Status.CONFIRMED, decided=moment))
    file.write_text(message("tour.changed.after"), encoding="utf-8")
    library.import_paths([file])
