# SPDX-License-Identifier: MIT
"""Owns rich text files."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Format


def _read(data: bytes) -> Iterator[Document]:
    from striprtf.striprtf import rtf_to_text

    if not data.lstrip().startswith(b"{\\rtf"):
        raise ReaderError("source.not_this_format", format="RTF", reason="{\\rtf")
    try:
        text = str(rtf_to_text(data.decode("cp1252", "replace"), errors="replace")).strip("\n")  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, KeyError, LookupError) as error:
        raise ReaderError("source.not_this_format", format="RTF", reason=error) from error
    if not text.strip():
        raise ReaderError("source.empty")
    yield Document(text, "RTF")


RTF = Format((".rtf",), _read)
