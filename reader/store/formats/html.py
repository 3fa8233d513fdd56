# SPDX-License-Identifier: MIT
"""Owns saved web pages: the article without the page around it. Nothing is fetched, no script is run."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

from reader.core.errors import ReaderError
from reader.store.encodings import decode, looks_binary
from reader.store.formats.base import Document, Format
from reader.store.formats.fonts import decoded_by_font

_FONT_RUN = re.compile(
    r"""(<(?:font|span|p|td|div)\b[^>]*?(?:face\s*=\s*|font-family\s*:\s*)["']?\s*(?P<font>\.Vn\w+|VNI-[\w ]+)[^>]*>)"""
    r"(?P<words>[^<]+)",
    re.IGNORECASE,
)
_FACTS = {"title": "title", "published": "date", "source": "sitename", "url": "url"}
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)


def _read(data: bytes) -> Iterator[Document]:
    if looks_binary(data):
        raise ReaderError("source.binary")
    page, encoding = _decoded(data)
    page = _FONT_RUN.sub(lambda run: run[1] + decoded_by_font(run["words"], run["font"]), page)
    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate", "courlan"):  # what they find odd in a page is no user's concern
        logging.getLogger(name).setLevel(logging.CRITICAL)
    found = bare_extraction(page, include_comments=False, include_tables=True, with_metadata=True, favor_recall=True)
    parts = found.as_dict() if found is not None and not isinstance(found, dict) else {}
    body, title = ((parts.get(name) or "").strip() for name in ("text", "title"))
    if not body:
        raise ReaderError("source.no_article")
    facts = {fact: parts.get(name) for fact, name in _FACTS.items()}
    text = body if not title or body.startswith(title) else f"{title}\n\n{body}"
    yield Document(text, f"HTML · {encoding}", facts={fact: str(value) for fact, value in facts.items() if value})


def _decoded(data: bytes) -> tuple[str, str]:
    """By what the page says of itself where that is a known encoding that fits, else as plain text is recognised."""
    if said := _CHARSET.search(data[:4096]):
        name = said[1].decode("ascii")
        try:
            return data.decode(name), name.upper()
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


HTML = Format((".html", ".htm", ".xhtml"), _read)
