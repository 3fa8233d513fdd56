# SPDX-License-Identifier: MIT
"""Owns the question in which font words of an OpenDocument text are shown: by styles, their parents, defaults."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"

Name = tuple[str, str]
"""Family (``paragraph``, ``text``) and name of a style; the default of a family has no name."""


class Fonts:
    """The fonts of one document; what styles say is looked up once."""

    def __init__(self, parts: Iterable[_Element]) -> None:
        """``parts``: the styles of all documents, then those that the text has made for itself."""
        self._styles: dict[Name, _Element] = {}
        self._faces: dict[str, str] = {}
        self._known: dict[Name, str | None] = {}
        for part in parts:
            for style in part.iter(f"{_STYLE}style", f"{_STYLE}default-style"):
                self._styles[style.get(f"{_STYLE}family") or "", style.get(f"{_STYLE}name") or ""] = style
            for face in part.iter(f"{_STYLE}font-face"):
                self._faces[face.get(f"{_STYLE}name") or ""] = face.get(f"{_SVG}font-family") or ""

    def of(self, family: str, name: str | None) -> str | None:
        """The font of a style: its own, else that of the style it is made from, else the family's."""
        return self._of((family, name or "")) or (self._of((family, "")) if name else None)

    def _of(self, name: Name) -> str | None:
        if name not in self._known:
            self._known[name] = None  # styles that are made from each other in a circle end here
            if (style := self._styles.get(name)) is not None:
                parent = style.get(f"{_STYLE}parent-style-name")
                self._known[name] = self._own(style) or (self._of((name[0], parent)) if parent else None)
        return self._known[name]

    def _own(self, style: _Element) -> str | None:
        properties = style.find(f"{_STYLE}text-properties")
        if properties is None:
            return None
        face = properties.get(f"{_STYLE}font-name")
        named = self._faces.get(face or "") or face or properties.get(f"{_FO}font-family")
        return named.strip(" \"'") if named else None
