# SPDX-License-Identifier: MIT
"""Owns the question in which font a run of a Word document is shown: by itself, styles, defaults, theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ATTRIBUTES = ("hAnsi", "ascii")
"""The first shows the letters from code 128 on, which are those that count here."""


class Fonts:
    """The fonts of one document; what styles say is looked up once."""

    def __init__(self, document: WordDocument) -> None:
        self._theme = _theme_fonts(document)
        self._styles: dict[str, Any] = {}
        self._default_style: str | None = None
        self._of_style: dict[str | None, str | None] = {}
        self._default: str | None = None
        styles = document.styles.element
        for style in styles.iterchildren(f"{_W}style"):
            identity = style.get(f"{_W}styleId")
            self._styles[identity] = style
            if style.get(f"{_W}type") == "paragraph" and style.get(f"{_W}default") in ("1", "true"):
                self._default_style = identity
        self._default = self._named(styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr"))

    def of(self, run: Any, paragraph: Any) -> str | None:
        """The name of the font that a run (``w:r``) of a paragraph (``w:p``) is shown in."""
        properties = run.rPr
        if own := self._named(properties):
            return own
        style = properties.find(f"{_W}rStyle") if properties is not None else None
        if style is not None and (found := self._style_font(style.get(f"{_W}val"))):
            return found
        return self._style_font(paragraph.style or self._default_style) or self._default

    def _style_font(self, identity: str | None) -> str | None:
        if identity not in self._of_style:
            self._of_style[identity] = None  # styles that are based on each other in a circle end here
            style = self._styles.get(identity or "")
            if style is not None:
                based_on = style.find(f"{_W}basedOn")
                parent = self._style_font(based_on.get(f"{_W}val")) if based_on is not None else None
                self._of_style[identity] = self._named(style.find(f"{_W}rPr")) or parent
        return self._of_style[identity]

    def _named(self, properties: Any) -> str | None:
        fonts = properties.find(f"{_W}rFonts") if properties is not None else None
        if fonts is None:
            return None
        for name in _ATTRIBUTES:
            if found := self._theme.get(fonts.get(f"{_W}{name}Theme") or "") or fonts.get(f"{_W}{name}"):
                return str(found)
        return None


def _theme_fonts(document: WordDocument) -> dict[str, str]:
    """What the names of a theme's fonts stand for: ``minorHAnsi`` → the body's."""
    from lxml import etree

    part = next((one.target_part for one in document.part.rels.values() if one.reltype.endswith("/theme")), None)
    if part is None:
        return {}
    tree = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
    found = {}
    for kind in ("major", "minor"):
        latin = tree.find(f".//{_A}{kind}Font/{_A}latin")
        if latin is not None and latin.get("typeface"):
            for name in ("Ascii", "HAnsi"):
                found[kind + name] = str(latin.get("typeface"))
    return found
