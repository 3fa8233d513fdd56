# SPDX-License-Identifier: MIT
"""Owns which body ``cơ quan này``, ``hội này``, ``đơn vị này`` points back to: the last that was named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.core.span import EntityType, Span
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import word_group
from reader.extract.tokens import words_in

_BACK = 600
"""Code points before the words in which the body is named."""
_SHORT = len("tổ chức nào")
_BEHIND = 6
"""Code points behind a body in which ``này`` stands."""


def name_pointed_bodies(text: str, drafts: Sequence[Draft], spans: Sequence[Span]) -> None:
    """Give the drafts whose issuer only points back the body that it means, if the text before names it."""
    pointing = [draft for draft in drafts if draft.issuer is not None and _points_back(text, *draft.issuer)]
    if not pointing:
        return
    named = [span for span in spans if span.type is EntityType.ORGANISATION and not span.generic]
    starts = [span.start for span in named]
    for draft in pointing:
        assert draft.issuer is not None
        at, kind = draft.issuer[0], text[slice(*draft.issuer)].casefold()
        for span in reversed(named[bisect_left(starts, at - _BACK) : bisect_left(starts, at)]):
            of_kind = kind in word_group("any body") or span.text.casefold().startswith(kind + " ")
            if of_kind and " " in span.text:
                draft.issuer = span.start, span.end
                break


def _points_back(text: str, start: int, end: int) -> bool:
    """Whether ``này`` or ``ấy`` stands behind a body of one or two words that is no name."""
    if end - start > _SHORT or not text[start + 1 : end].islower():
        return False
    return not word_group("pointing").isdisjoint(words_in(text, end, end + _BEHIND)[:1])
