# SPDX-License-Identifier: MIT
"""Owns which paper a mention means: ``(BĐ)``, ``Báo SGGP``, ``Baonghean.vn``, ``QĐND Online``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache

from reader.core.span import EntityType, Span
from reader.extract.body_names import unit_of
from reader.extract.body_spelling import level_of
from reader.extract.body_where import Name
from reader.extract.mastheads import Masthead, find_masthead, find_site, masthead_of, national_of
from reader.extract.place_identity import Locality
from reader.extract.words import Words

_EDGE = 3
_OPENING, _CLOSING = "([“\"' ", ")]”\"'. "
_LONGEST_MARK = 8
"""Code points of a paper's mark: ``ĐCSVN``."""
_NAMED = re.compile(r"(?i:báo |tạp chí ).*|[\w.-]+\.vn|.*(?i: online| điện tử)")
"""What says by itself that it is a paper or a site."""


class Papers:
    """The papers of one article."""

    def __init__(self, text: str, spans: Sequence[Span], locality: Locality) -> None:
        self._text = text
        self._spans = spans
        self._province = unit_of(locality.province).name if locality.province else None

    def behind(self, span: Span, words: Name) -> Name | None:
        """The words of the paper's name; inside a sentence ``BHXH`` and ``BĐBP`` are the bodies that they shorten."""
        mention = span.text
        marked = mention.isupper() and len(mention) <= _LONGEST_MARK
        named = _NAMED.fullmatch(mention) is not None
        if not (marked or named or _is_known(mention)):
            return None
        bare = not named and not marked
        if bare and level_of(words) != "":
            return None  # "Quân khu 3" is the body, and has a paper of its name
        if not named and (bare or words != _plain(mention)) and not self._signs(span):
            return None
        own = self._own.get(mention) if marked else None
        paper = own or find_masthead(mention) or masthead_of(mention, self._province) or national_of(mention)
        return _plain(paper.name) if paper else None

    def _signs(self, span: Span) -> bool:
        """Whether a mark opens or ends its line, as papers sign: ``(LĐ) - ``, ``(Theo BĐBP)``."""
        text, start, end = self._text, span.start, span.end
        before = "\n" * (start < _EDGE) + text[max(0, start - _EDGE) : start]
        behind = text[end : end + _EDGE] + "\n" * (end + _EDGE > len(text))
        return before.rstrip(_OPENING).endswith("\n") or behind.lstrip(_CLOSING).startswith("\n")

    @cached_property
    def _own(self) -> dict[str, Masthead]:
        """The initials of a province → its paper, where the page names it in full: ``LĐ`` in Lâm Đồng."""
        bodies = (span.text for span in self._spans if span.type is EntityType.ORGANISATION and not span.nested)
        sites = (site for name in bodies if _NAMED.fullmatch(name) or name.isupper() if (site := find_site(name)))
        return {"".join(word[0] for word in re.findall(r"\w+", site.place)): site for site in sites if site.place}


@lru_cache(maxsize=1024)
def _is_known(mention: str) -> bool:
    """A paper by its bare name, which may be that of something else too: ``Tiền Phong``, ``Dân trí``."""
    return find_masthead(mention) is not None


def _plain(name: str) -> Name:
    return tuple(Words(name).keys[:-1])
