# SPDX-License-Identifier: MIT
"""Owns the words of a page outside its menus: what is left to show where no article stands out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_AROUND = frozenset(
    "script style noscript template nav header footer aside form button select textarea iframe object svg head".split()  # noqa: SIM905
)
BLOCKS = frozenset(
    "p div td th li h1 h2 h3 h4 h5 h6 blockquote pre dt dd caption section article table tr ul ol body main br".split()  # noqa: SIM905
)
"""Elements that words do not run on through."""
_MENU = re.compile(r"menu|navbar|breadcrumb|sidebar|footer|related|comment|share|banner|cookie|advert", re.IGNORECASE)
_MOST_LINKS = 0.6
"""Share of a line's letters that are links: more, and it is a menu."""


def plain_page(tree: HtmlElement) -> str:
    """The lines of a page outside menus, head and foot."""
    body = tree.find("body")
    lines: list[str] = []
    for words, linked in _lines(tree if body is None else body):
        line = " ".join(words.split())
        if line and linked <= _MOST_LINKS * len(line):
            lines.append(line)
    return "\n".join(lines)


def _lines(root: HtmlElement) -> Iterator[tuple[str, int]]:
    """Each line with the count of its characters that are links."""
    words: list[str] = []
    linked = 0
    for piece, in_link in _pieces(root):
        if piece is None:
            if words:
                yield "".join(words), linked
            words, linked = [], 0
        else:
            words.append(piece)
            linked += len(piece.strip()) if in_link else 0
    if words:
        yield "".join(words), linked


def _pieces(root: HtmlElement) -> Iterator[tuple[str | None, bool]]:
    """Words and whether they are a link; None where a line ends."""
    from lxml.etree import iterwalk

    links = 0
    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        links += (element.tag == "a") * (1 if event == "start" else -1)
        if element.tag in BLOCKS:
            yield None, False
        if event == "start":
            if element.tag in _AROUND or _is_menu(element):
                walk.skip_subtree()
            elif element.text:
                yield element.text, links > 0
        elif element.tail and element is not root:
            yield element.tail, links > 0


def _is_menu(element: HtmlElement) -> bool:
    return element.tag != "body" and bool(_MENU.search(f"{element.get('class', '')} {element.get('id', '')}"))
