# SPDX-License-Identifier: MIT
"""Owns rich text files, with words in old Vietnamese fonts made readable."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Format, Manner, Unreadable
from reader.store.formats.fonts import repaired
from reader.store.formats.rtf_runs import RichText


def _read(file: BinaryIO, _manner: Manner) -> Iterator[Document | Unreadable]:
    data = file.read().lstrip(b"\xef\xbb\xbf\0 \r\n\t")
    if not data.startswith(b"{\\rtf"):
        raise ReaderError("source.not_this_format", format="RTF", reason="{\\rtf")
    rich = RichText(data.decode("latin-1"))
    text = "\n".join(rich.read()).strip("\n")
    if not text.strip():
        raise ReaderError("source.empty")
    yield Document(repaired(text), "RTF")
    if rich.open_groups:
        yield Unreadable("", ReaderError("source.cut_off"))


RTF = Format((".rtf",), _read)
