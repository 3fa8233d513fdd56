# SPDX-License-Identifier: MIT
"""Owns which body gave out a document: the one named right behind it, or before it with ``ban hành``; its place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from reader.core.folding import fold
from reader.core.span import EntityType, Span
from reader.extract.body_names import is_named_by_level
from reader.extract.body_spelling import spelled_out, unit_at_end
from reader.extract.body_where import Name
from reader.extract.gazetteer import Unit, districts, provinces
from reader.extract.place_identity import Locality
from reader.extract.word_groups import LatePattern, choice

_any = partial(choice, "document_words")
_OF = LatePattern(
    lambda: (
        r"[\s,]*(?:\([^)]{0,40}\)[\s,]*)?(?P<about>(?:về|ngày)\s[^.;,]{0,60}[\s,]*)?(?:của|do)\s+"
        rf"(?:(?:{_any('offices of givers')})\s+){{0,2}}$"
    )
)
"""Between a document and the body behind it that gave it out."""
_GIVES_OUT = LatePattern(
    lambda: (
        r"\s*(?:\([^)]{0,40}\)\s*|(?:,\s*(?:huyện|quận|thị xã|tỉnh|thành phố|TP\.?)\s[^.;,]{2,30}?){1,2})?(?:,\s*)?"
        rf"(?:(?:{_any('adverbs of giving out')}|ngày [\d/.-]+|năm \d{{4}}),?\s+){{0,3}}"
        rf"(?:ký\s+)?(?:{_any('gives out')})"
        r"(?:\s[^.;:]{0,70}\btrong đó có|\s+(?:các|cả|nhiều|một số))?\s+$"
    )
)
"""Between a body and the document behind it that it gave out; the name of who signed for it is left out."""
_FARTHEST = 110
_MOST_SPANS = 6
_COMMUNE = frozenset(["xã", "phường", "trấn"])
_LONGEST_NAME = 4
_OFFICIAL = LatePattern(lambda: rf"(?:Ban (?:Thường vụ|Chấp hành) )?(?:Đảng|{_any('local givers')})\b")
"""Bodies that may stand behind what a document is about, which may be of bodies itself: ``về phong trào của Đoàn``."""


@dataclass(frozen=True, slots=True)
class Giver:
    """A body as it is named beside its document."""

    mention: str
    identity: str | None
    """With its ``body:``; None where the article leaves open which one is meant."""

    @property
    def words(self) -> Name:
        """Its name in one spelling."""
        return spelled_out(self.mention)

    @property
    def is_of_commune(self) -> bool:
        """Whether it names a commune, or is one's by its level: ``Đảng ủy xã``."""
        words = self.words
        return any(word in _COMMUNE and (word != "xã" or words[at - 1] != "thị") for at, word in enumerate(words) if at)

    @property
    def slug(self) -> str | None:
        """Its identity as a mark behind a symbol."""
        return self.identity.removeprefix("body:") if self.identity else None

    def own_name(self) -> str | None:
        """What tells a body that is named after no place: ``dang-uy-su-doan-10``."""
        slug = self.slug
        if slug is None or "@" in slug or is_named_by_level(self.mention):
            return None
        parts = slug.split("-")
        ends = ("-".join(parts[-length:]) for length in range(1, min(_LONGEST_NAME, len(parts)) + 1))
        return None if any(end in _slugs_of_units() for end in ends) else slug


def giver_of(text: str, spans: Sequence[Span], index: int, bodies: Mapping[int, str]) -> Giver | None:
    """The body that gave out the document of the span at ``index``, where it is named beside it."""
    document = spans[index]
    for at in range(index + 1, min(len(spans), index + _MOST_SPANS)):
        span = spans[at]
        if span.start > document.end + _FARTHEST:
            break
        if span.type is EntityType.ORGANISATION and not span.generic:
            found = _OF.fullmatch(text, document.end, span.start)
            if found and (not found["about"] or found["about"].startswith("ngày") or _OFFICIAL.match(span.text)):
                return Giver(span.text, bodies.get(at))
            break
    verb = document.start, document.start
    for at in range(index - 1, max(-1, index - _MOST_SPANS), -1):
        span = spans[at]
        if span.end < document.start - _FARTHEST:
            break
        if span.type is EntityType.PERSON:
            verb = span.start, span.end
        elif span.type is EntityType.ORGANISATION and not span.generic:
            between = text[span.end : verb[0]] + text[verb[1] : document.start]
            return Giver(span.text, bodies.get(at)) if _GIVES_OUT.fullmatch(between) else None
    return None


def unit_of(giver: Giver, locality: Locality) -> Unit | None:
    """The province or district whose name a body's ends with: ``UBND thị xã Long Mỹ``, of the two of that name."""
    words = giver.words
    if found := unit_at_end(words):
        return found[1]
    for length in range(min(_LONGEST_NAME, len(words) - 1), 0, -1):
        same = [unit for unit in _districts_called().get(words[-length:], ()) if unit.above == locality.province]
        kinds = words[: len(words) - length]
        fitting = [unit for unit in same if kinds[-len(unit.kind.split()) :] == tuple(unit.kind.lower().split())]
        fitting = fitting or (same if len(same) == 1 else [])
        if len(fitting) == 1:
            return fitting[0]
    return None


@cache
def _districts_called() -> dict[Name, tuple[Unit, ...]]:
    found: dict[Name, tuple[Unit, ...]] = {}
    for unit in districts().values():
        name = spelled_out(unit.name.partition(" (")[0])
        found[name] = (*found.get(name, ()), unit)
    return found


@cache
def _slugs_of_units() -> frozenset[str]:
    units = (*provinces().values(), *districts().values())
    return frozenset(
        re.sub(r"[^a-z0-9]+", "-", fold(unit.name)).strip("-") for unit in units if not unit.name.isdigit()
    )
