# SPDX-License-Identifier: MIT
"""Owns the list of the user's work that lost its place when a text changed, and where each piece may belong now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.core.corpus import Article
from reader.core.errors import ReaderError
from reader.core.likeness import Candidate, Passage, likest, likest_of
from reader.core.note import Note
from reader.store.decisions import KeptDecision
from reader.store.library import Library


@dataclass(frozen=True, slots=True)
class Lost:
    """A note or a decision without a place, with the passage that it stood on."""

    work: Note | KeptDecision
    article_id: str
    passage: Passage


def lost_work(library: Library, notes: Iterable[Note]) -> tuple[Lost, ...]:
    """What waits to be placed of these notes and of all decisions, by article; notes first."""
    lost = [
        Lost(note, note.article_id, Passage(note.anchor.prefix, note.anchor.exact, note.anchor.suffix))
        for note in notes
        if note.needs_placing and note.anchor is not None
    ]
    decisions = [
        Lost(kept, kept.decision.article_id, _passage(library, kept))
        for kept in library.work.kept_decisions()
        if kept.needs_placing
    ]
    return tuple(sorted([*lost, *decisions], key=lambda one: (one.article_id, isinstance(one.work, KeptDecision))))


def _passage(library: Library, kept: KeptDecision) -> Passage:
    """The number with the words around it, as far as the old text is kept."""
    said = kept.decision
    text = library.texts.text(said.text_hash)
    if text is None or text[said.start : said.end] != said.exact:
        return Passage("", said.exact, "")
    return Passage.of(text, said.start, said.end)


def candidates(library: Library, lost: Lost) -> tuple[Candidate, ...]:
    """Where it may belong in the text as it is now, the likest first; a decision only at a number without one."""
    try:
        article = library.article(lost.article_id)
    except ReaderError:  # it lies in the recycle bin
        return ()
    if isinstance(lost.work, Note):
        return likest(lost.passage, article.text)
    return likest_of(lost.passage, article.text, free_figures(library, article))


def free_figures(library: Library, article: Article) -> list[tuple[int, int]]:
    """The numbers of an article that are read as figures and on which nothing is decided yet."""
    current = article.entry.text_hash
    taken = {(one.start, one.end) for one in library.work.decisions(article.entry.id) if one.text_hash == current}
    return [place for figure in article.reading.figures if (place := (figure.start, figure.end)) not in taken]
