# SPDX-License-Identifier: MIT
"""Owns web archives (WARC): every page that a server answered with is one article; revisits are none."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha1
from typing import TYPE_CHECKING, BinaryIO

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Format, Manner, Unreadable
from reader.store.formats.html import article_of_page
from reader.store.formats.txt import TXT
from reader.store.formats.warc_records import LARGEST_RECORD, records
from reader.store.formats.web_packing import unpacked_page

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_FOR_MACHINES = re.compile(r"/(?:robots|ads|app-ads|humans|security)\.txt(?:[?#]|$)")


@dataclass(slots=True)
class Seen:
    """What has been taken out of one archive: the same page captured again is no second article."""

    contents: set[bytes] = field(default_factory=set)
    members: set[str] = field(default_factory=set)

    def is_new(self, content: bytes) -> bool:
        """Whether these bytes have not come before."""
        digest = sha1(content, usedforsecurity=False).digest()
        known = digest in self.contents
        self.contents.add(digest)
        return not known

    def member(self, address: str, captured: str) -> str:
        """A name for a page; another state of a page that was there before is told apart by its time."""
        name = address if address not in self.members else f"{address} @ {captured}"
        while name in self.members:
            name += "'"
        self.members.add(name)
        return name


def _read(file: BinaryIO, manner: Manner) -> Iterator[Document | Unreadable]:
    return pages(file, manner, Seen())


def pages(file: BinaryIO, manner: Manner, seen: Seen) -> Iterator[Document | Unreadable]:
    """The pages of one archive file that are not in ``seen`` yet."""
    for record in records(file):
        if isinstance(record, int):
            yield Unreadable(f"@{record}", ReaderError("source.broken_record", place=record))
        elif page := _page(record, manner, seen):
            yield page


def _page(data: bytes, manner: Manner, seen: Seen) -> Document | Unreadable | None:
    """The article of one response; None where it is no page, no success, or was there before."""
    from warcio.bufferedreaders import BufferedReader
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.recordloader import ArcWarcRecordLoader

    address = ""
    try:
        record = ArcWarcRecordLoader().parse_record_stream(BufferedReader(io.BytesIO(data)), known_format="warc")
        address = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
        if not address or not _is_page(record, address):
            return None
        content = _content(record)
        if not content.strip() or not seen.is_new(content):
            return None
        captured = record.rec_headers.get_header("WARC-Date") or ""
        document = _read_page(content, record.http_headers.get_header("Content-Type"), manner.of_member(address))
    except (ArchiveLoadFailed, EOFError, ValueError) as error:
        return Unreadable(address, ReaderError("source.not_this_format", format="WARC", reason=error))
    except ReaderError as error:
        return Unreadable(address, error)
    facts = {**document.facts, "url": address, "captured": captured}
    member = seen.member(address, captured)
    return replace(document, encoding=f"WARC · {document.encoding}", member=member, facts=facts)


def _is_page(record: ArcWarcRecord, address: str) -> bool:
    headers = record.http_headers
    if headers is None or headers.get_statuscode() != "200" or _FOR_MACHINES.search(address):
        return False
    return _kind(headers.get_header("Content-Type") or "") in _PAGES


def _kind(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()


def _read_page(content: bytes, content_type: str, manner: Manner) -> Document:
    if _kind(content_type) != "text/plain":
        charset = _CHARSET.search(content_type)
        return article_of_page(content, manner, charset=charset[1] if charset else "")
    document = next(iter(TXT.read(io.BytesIO(content), manner)))
    assert isinstance(document, Document)
    return document


def _content(record: ArcWarcRecord) -> bytes:
    """The bytes that the server meant: pieces put together, unpacked.

    :raises ReaderError: they can't be unpacked.
    """
    from warcio.bufferedreaders import ChunkedDataReader

    headers = record.http_headers
    data: bytes
    if (headers.get_header("Transfer-Encoding") or "").lower() == "chunked":
        data = ChunkedDataReader(record.raw_stream, decomp_type=None).read()
    else:
        data = record.raw_stream.read()
    return unpacked_page(data, headers.get_header("Content-Encoding") or "", LARGEST_RECORD)


WARC = Format((".warc", ".warc.gz"), _read, streams=True)
