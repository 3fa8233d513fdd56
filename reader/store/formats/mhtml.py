# SPDX-License-Identifier: MIT
"""Owns web pages saved with their pictures in one file (MHTML): the page is read, the rest is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Format, Manner
from reader.store.formats.html import article_of_page


def _read(file: BinaryIO, manner: Manner) -> Iterator[Document]:
    from email import message_from_bytes, policy  # not needed for a start

    message = message_from_bytes(file.read(), policy=policy.compat32)
    page = next((part for part in message.walk() if part.get_content_type() in _PAGES), None)
    data = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(data, bytes) or "content-type" not in message:
        raise ReaderError("source.not_this_format", format="MHTML", reason="text/html")
    document = article_of_page(data, manner, charset=str(page.get_param("charset") or ""), kind="MHTML")
    address = str(message.get("Snapshot-Content-Location") or page.get("Content-Location") or "")
    facts = dict(document.facts)
    if address.startswith(("http://", "https://")):
        facts.setdefault("url", address)
    yield replace(document, facts=facts)


_PAGES = ("text/html", "application/xhtml+xml")

MHTML = Format((".mht", ".mhtml"), _read)
