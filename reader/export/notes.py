# SPDX-License-Identifier: MIT
"""Owns notes as files: Markdown for people, W3C Web Annotation (JSON-LD) for programs.

Format: https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reader.core.corpus import Entry
from reader.core.dates import show_date
from reader.core.note import Note
from reader.export.words import Words

ArticleNotes = tuple[Entry, Sequence[Note]]

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#+\-.!|~&$])")
"""Characters that Markdown may take for markup; a backslash before them makes them plain."""


def markdown(articles: Iterable[ArticleNotes], words: Words) -> str:
    """The notes by article, each under the words that it is about."""
    return "\n".join(line for entry, notes in articles if notes for line in _article(entry, notes, words)) + "\n"


def _article(entry: Entry, notes: Sequence[Note], words: Words) -> Iterator[str]:
    date = show_date(entry.published) if entry.published else words("export.undated")
    yield f"# {_plain(entry.title)}"
    yield ""
    yield _plain(" · ".join(part for part in (entry.source, date, entry.place, entry.url) if part))
    yield ""
    for note in notes:
        if note.anchor:
            yield f"> {_plain(note.anchor.exact)}"
            yield ""
        if note.body.strip():
            yield "  \n".join(_plain(line) for line in note.body.strip().splitlines())
            yield ""


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def web_annotations(articles: Iterable[ArticleNotes]) -> str:
    """The notes as one W3C annotation collection; positions are code points of the article's NFC text."""
    items = [_annotation(entry, note) for entry, notes in articles for note in notes]
    return json.dumps(
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "type": "AnnotationPage",
            "items": items,
        },
        ensure_ascii=False,
        indent=2,
    )


def _annotation(entry: Entry, note: Note) -> dict[str, Any]:
    annotation: dict[str, Any] = {
        "id": f"urn:uuid:{note.id}",
        "type": "Annotation",
        "motivation": "commenting" if note.body.strip() else "highlighting",
        "created": note.created,
        "modified": note.modified,
        "target": _target(entry, note),
    }
    if note.body.strip():
        annotation["body"] = {"type": "TextualBody", "value": note.body, "format": "text/plain"}
    return annotation


def _target(entry: Entry, note: Note) -> dict[str, Any]:
    """The article by its address, else by the SHA-256 of its text, and the place in it."""
    source = {"id": entry.url or f"urn:sha256:{entry.text_hash}", "type": "Text", "title": entry.title}
    target: dict[str, Any] = {"type": "SpecificResource", "source": source, "styleClass": note.colour}
    if note.anchor:
        position = {"type": "TextPositionSelector", "start": note.anchor.start, "end": note.anchor.end}
        words = {"exact": note.anchor.exact, "prefix": note.anchor.prefix, "suffix": note.anchor.suffix}
        target["selector"] = [position, {"type": "TextQuoteSelector", **words}]
    return target
