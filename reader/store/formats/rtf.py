# SPDX-License-Identifier: MIT
"""Owns rich text files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Format, Manner
from reader.store.formats.fonts import repaired


def _read(file: BinaryIO, _manner: Manner) -> Iterator[Document]:
    from striprtf.striprtf import rtf_to_text

    data = file.read()
    if not data.lstrip().startswith(b"{\\rtf"):
        raise ReaderError("source.not_this_format", format="RTF", reason="{\\rtf")
    try:
        text = str(rtf_to_text(data.decode("cp1252", "replace"), errors="replace")).strip("\n")  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, KeyError, LookupError) as error:
        raise ReaderError("source.not_this_format", format="RTF", reason=error) from error
    if not text.strip():
        raise ReaderError("source.empty")
    yield Document(repaired(text), "RTF")


RTF = Format((".rtf",), _read)
