# SPDX-License-Identifier: MIT
"""Owns the old Vietnamese fonts of web pages: named by <font>, by styles of elements, by rules of a style sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.store.formats.fonts import Run, decoded_runs, is_old_font
from reader.store.formats.page_text import BLOCKS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_OLD = re.compile(r"""(?:^|["':;,\s])(?:\.vn|vni[- ]|vps )""", re.IGNORECASE)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_SIMPLE = re.compile(r"([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)$", re.IGNORECASE)
_NO_WORDS = frozenset(("script", "style", "noscript", "template"))

Place = tuple["HtmlElement", str]
"""An element and which of its texts: ``text`` or ``tail``."""


def decode_fonts(tree: HtmlElement) -> None:
    """Write the letters that a reader sees into the page, paragraph by paragraph."""
    if not _names_old_font(tree):
        return
    rules = _Rules(tree)
    places: list[Place] = []
    runs: list[Run] = []
    for place, words, font in _pieces(tree, rules):
        if place is None:
            _put(places, runs)
            places, runs = [], []
        else:
            places.append(place)
            runs.append((words, font))
    _put(places, runs)


def _names_old_font(tree: HtmlElement) -> bool:
    for element in tree.iter("style"):
        if _OLD.search(element.text or ""):
            return True
    return any(
        _OLD.search(value) for element in tree.iter() for name, value in element.items() if name in ("face", "style")
    )


def _put(places: list[Place], runs: list[Run]) -> None:
    for (element, attribute), words in zip(places, decoded_runs(runs), strict=True):
        setattr(element, attribute, words)


def _pieces(tree: HtmlElement, rules: _Rules) -> Iterator[tuple[Place | None, str, str | None]]:
    """All words with their fonts in the order of the page; (None, …) where a paragraph ends."""
    from lxml.etree import iterwalk

    fonts: list[str | None] = [None]
    walk = iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            fonts.append(rules.font(element) or fonts[-1])
            if element.tag in _NO_WORDS:
                walk.skip_subtree()
            elif element.text:
                yield (element, "text"), element.text, fonts[-1]
        else:
            fonts.pop()
        if element.tag in BLOCKS:
            yield None, "", None
        if event == "end" and element.tail:
            yield (element, "tail"), element.tail, fonts[-1]


class _Rules:
    """What the style sheets in a page say of fonts, as far as elements, classes and ids go; the last rule wins."""

    def __init__(self, tree: HtmlElement) -> None:
        self._rules: list[tuple[str, frozenset[str], str, str]] = []
        for sheet in tree.iter("style"):
            for selectors, style in _RULE.findall(_COMMENT.sub("", sheet.text or "")):
                if font := _font_of(style):
                    self._rules.extend(self._simple(selectors, font))

    def _simple(self, selectors: str, font: str) -> Iterator[tuple[str, frozenset[str], str, str]]:
        for selector in selectors.split(","):
            last = selector.strip().rpartition(" ")[2]
            if found := _SIMPLE.match(last):
                names = re.findall(r"([.#])([\w-]+)", found[2])
                classes = frozenset(name for sign, name in names if sign == ".")
                yield (found[1] or "").lower(), classes, next((name for sign, name in names if sign == "#"), ""), font

    def font(self, element: HtmlElement) -> str | None:
        """The font that an element itself is given; None where it has that of its parent."""
        if own := _font_of(element.get("style") or ""):
            return own
        found = None
        classes = frozenset((element.get("class") or "").split())
        for tag, wanted, identity, font in self._rules:
            if tag in ("", element.tag) and wanted <= classes and identity in ("", element.get("id")):
                found = font
        return found or (element.get("face") or "").partition(",")[0] or None


def _font_of(style: str) -> str | None:
    """The first family that a style names, or the old font among them: that was what showed the letters."""
    for declaration in style.split(";"):
        name, _, value = declaration.partition(":")
        if name.strip().lower() in ("font-family", "font"):
            families = [family.strip().strip("\"'") for family in value.split(",")]
            families[0] = re.sub(r"^.*?(?=\.vn|vni[- ]|vps )", "", families[0], flags=re.IGNORECASE)
            return next(filter(is_old_font, families), families[0]) or None
    return None
