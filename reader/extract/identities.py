# SPDX-License-Identifier: MIT
"""Owns the identities of an article's marks: documents, places, bodies, people. Unresolved stays None."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from reader.core.folding import exact, fold
from reader.core.resources import read_lines
from reader.core.span import EntityType, Span
from reader.core.values import maker
from reader.extract.body_identity import resolve_bodies
from reader.extract.document_identity import resolve_documents
from reader.extract.identity_names import identity_name
from reader.extract.lexicon import surnames
from reader.extract.place_identity import Locality, resolve_places

__all__ = ["identity_name", "resolve"]

_FIGURE = "person:ho-chi-minh"
_NATIONAL = "vn"


def resolve(text: str, spans: Sequence[Span], locality: Locality, published: str | None = None) -> tuple[Span, ...]:
    """The marks with the identities that the article itself, the registries and the gazetteer give.

    ``published`` (ISO 8601) tells documents apart whose numbers were given out more than once.
    """
    found = resolve_bodies(text, spans, locality, published)
    found.update(resolve_documents(text, spans, locality, published, found))
    found.update(resolve_places(spans, locality))
    found.update(_resolve_people(spans, locality))
    return tuple(_identified(span, found[index]) if index in found else span for index, span in enumerate(spans))


_make_span = maker(Span)


def _identified(span: Span, identity: str) -> Span:
    """Said field by field: ``replace`` takes twice as long, and most of the marks come here."""
    return _make_span(span.start, span.end, span.type, span.text, identity, span.person, span.nested, span.generic)


def _resolve_people(spans: Sequence[Span], locality: Locality) -> dict[int, str]:
    """Full names with an office, or of one district; a given name alone is the only one of that name in the article.

    A name and a province are not enough: many people of a province share a name.
    """
    people = [(index, span) for index, span in enumerate(spans) if span.type is EntityType.PERSON]
    full = {span.text for _, span in people if not span.generic and _is_full(span.text)}
    offices = {span.person: span.text for span in spans if span.type is EntityType.ROLE and not span.generic}
    held = {span.text: offices[span.start] for _, span in people if span.start in offices}
    by_ending = _by_ending(full)
    found: dict[int, str] = {}
    for index, span in people:
        if span.generic:
            if exact(span.text) in _names_of_ho_chi_minh():
                found[index] = _FIGURE
            continue
        name = span.text if span.text in full else _only(span.text, by_ending)
        evidence = _evidence(held.get(name), locality) if name else None
        if name and evidence:
            found[index] = f"person:{_slug(name)}@{evidence}"
    return found


def _evidence(office: str | None, locality: Locality) -> str | None:
    """What tells a person from others of the name: an office of the country or in a province, else the district."""
    if office is None:
        return locality.district
    return _NATIONAL if exact(office).startswith(_national_offices()) else locality.province


@cache
def _national_offices() -> tuple[str, ...]:
    return tuple(exact(office) for office in read_lines("lists/national_offices.txt"))


@cache
def _names_of_ho_chi_minh() -> frozenset[str]:
    return frozenset(exact(name) for name in read_lines("lists/ho_chi_minh.txt"))


@lru_cache(maxsize=8192)
def _words_of(name: str) -> tuple[str, ...]:
    return tuple(exact(name).split())


def _is_full(name: str) -> bool:
    """A family name and more; two words are enough where the first is a family name."""
    words = _words_of(name)
    return len(words) >= 3 or (len(words) == 2 and words[0] in surnames())


Endings = dict[tuple[str, ...], dict[str, str]]
"""Last words of full names → the names that end so, one spelling of each."""


def _by_ending(full: set[str]) -> Endings:
    """Looked up once for every mention: comparing each with all full names would grow with the square."""
    endings: Endings = {}
    for name in full:
        words = _words_of(name)
        for start in range(len(words)):
            endings.setdefault(words[start:], {})[" ".join(words)] = name
    return endings


def _only(short: str, by_ending: Endings) -> str | None:
    """The one full name that ends with these words."""
    matching = by_ending.get(_words_of(short), {})
    return next(iter(matching.values())) if len(matching) == 1 else None


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
