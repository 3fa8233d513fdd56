# SPDX-License-Identifier: MIT
"""Owns the packings in which servers send pages: gzip, deflate, Brotli, Zstandard, also one around the other."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from reader.core.errors import ReaderError

Unpack = Callable[[bytes, int], bytes]


def unpacked_page(data: bytes, codings: str, most: int) -> bytes:
    """What a server packed as its header ``Content-Encoding`` says; no more than ``most`` bytes come out.

    Archivers often keep the name of a packing that they have taken off: what begins as a page is one.

    :raises ReaderError: it is damaged, too much, or packed in a way that is not known.
    """
    for coding in reversed([part.strip() for part in codings.lower().split(",")]):
        if coding in ("", "identity"):
            continue
        if coding not in _KINDS:
            raise ReaderError("source.packed_unknown", kind=coding)
        try:
            data = _KINDS[coding](data, most + 1)
        except (OSError, EOFError, ValueError, zlib.error) as error:
            if data.lstrip()[:1] != b"<":
                raise ReaderError("source.packed_damaged", reason=error) from error
        if len(data) > most:
            raise ReaderError("source.packed_too_big", limit=most // 1_000_000)
    return data


def _inflated(data: bytes, most: int) -> bytes:
    """With a head or, as some servers send it, without."""
    try:
        return zlib.decompressobj(47).decompress(data, most)
    except zlib.error:
        if data.lstrip()[:1] == b"<":
            raise
        return zlib.decompressobj(-15).decompress(data, most)


def _of_brotli(data: bytes, most: int) -> bytes:
    import brotli

    unpacker, parts, left = brotli.Decompressor(), [], most
    try:
        while left > 0 and (part := unpacker.process(data, output_buffer_limit=left)):
            parts.append(part)
            left -= len(part)
            data = b""
    except brotli.error as error:
        raise OSError("Brotli") from error
    if not parts:
        raise EOFError("Brotli")
    return b"".join(parts)


def _of_zstandard(data: bytes, most: int) -> bytes:
    from io import BytesIO

    import zstandard

    try:
        return bytes(zstandard.ZstdDecompressor().stream_reader(BytesIO(data), read_across_frames=True).read(most))
    except zstandard.ZstdError as error:
        raise OSError(str(error)) from error


_KINDS: dict[str, Unpack] = {
    "gzip": _inflated,
    "x-gzip": _inflated,
    "deflate": _inflated,
    "br": _of_brotli,
    "zstd": _of_zstandard,
}
