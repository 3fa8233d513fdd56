# SPDX-License-Identifier: MIT
"""Owns saved web pages: the article without the page around it. Nothing is fetched, no script is run."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO

from reader.core.errors import ReaderError
from reader.store.encodings import decode, decoders, looks_binary
from reader.store.formats.base import Document, Format, Manner
from reader.store.formats.page_fonts import decode_fonts
from reader.store.formats.page_text import plain_page

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SUFFIXES = (".html", ".htm", ".xhtml")
_FACTS = {"title": "title", "published": "date", "source": "sitename", "url": "url"}
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]{0,80}encoding=["']([\w-]+)""", re.IGNORECASE
)
_CHARSET_ATTRIBUTE = re.compile(r"<\?xml[^>]{0,80}\?>", re.IGNORECASE)
_DATES = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"}
"""Only what the page itself says of its publication: a day in the text is mostly that of the event."""
_SHARE = 0.4
"""Of the letters of the page outside menus: with less, the article was not found whole."""
_ENDS_OF_FOLDERS = ("_files", ".files", "-files", "_tệp", "_fichiers", "_archivos", "_file")
"""What browsers add to a page's name for the folder of its pictures and frames, by the browser's language."""
_BY_NAME = {
    "utf8": "UTF-8", "utf-8": "UTF-8", "windows-1258": "Windows-1258", "cp1258": "Windows-1258", "viscii": "VISCII",
    "x-viet-tcvn5712": "TCVN3", "tcvn5712": "TCVN3", "tcvn": "TCVN3", "x-viet-vps": "VPS", "x-viet-vni": "VNI",
}  # fmt: skip


def _read(file: BinaryIO, manner: Manner) -> Iterator[Document]:
    data = file.read()
    if not manner.encoding and looks_binary(data):
        raise ReaderError("source.binary")
    yield article_of_page(data, manner)


def article_of_page(data: bytes, manner: Manner, *, charset: str = "", kind: str = "HTML") -> Document:
    """The article of a page; ``charset`` is what a server said of it.

    :raises ReaderError: there is none.
    """
    data = _with_letters(data)
    page, encoding = (manner.decode(data)) if manner.encoding else _decoded(data, charset)
    tree = _parsed(unicodedata.normalize("NFC", page))
    if tree is None:
        raise ReaderError("source.no_article")
    decode_fonts(tree)
    parts = _extracted(tree)
    whole = plain_page(tree)
    body, title = _rows_as_lines((parts.get("text") or "").strip()), (parts.get("title") or "").strip()
    if _letters(body) < _SHARE * _letters(whole):
        body = whole
    if not body:
        raise ReaderError("source.no_article")
    facts = {fact: parts.get(name) for fact, name in _FACTS.items()}
    text = body if not title or body.startswith(title) else f"{title}\n\n{body}"
    return Document(text, f"{kind} · {encoding}", facts={fact: str(value) for fact, value in facts.items() if value})


def _with_letters(data: bytes) -> bytes:
    """Where an old font is named, soft hyphens as letters: TCVN3 has ư there, which editors took for a hyphen."""
    if b"&shy;" not in data or not _names_old_font(data):
        return data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return data.replace(b"&shy;", b"\xad")
    return data.replace(b"&shy;", b"\xc2\xad")


def in_folder_of_page(name: str, names: Collection[str]) -> bool:
    """Whether a file lies in the folder that a browser made for the parts of a page that it saved beside it."""
    path = PurePosixPath(name)
    for folder in path.parents:
        beside = {name for name in names if PurePosixPath(name).parent == folder.parent} if _may_be(folder.name) else ()
        if is_folder_of_page(folder.name, {PurePosixPath(name).name for name in beside}):
            return True
    return False


def is_folder_of_page(folder: str, beside: Collection[str]) -> bool:
    """Whether a folder has the parts of a saved page: the page lies among the files beside it."""
    for end in _ENDS_OF_FOLDERS:
        if folder.lower().endswith(end):
            return any(folder[: -len(end)] + suffix in beside for suffix in SUFFIXES)
    return False


def _may_be(folder: str) -> bool:
    return folder.lower().endswith(_ENDS_OF_FOLDERS)


def _parsed(page: str) -> HtmlElement | None:
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    try:
        parser = HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
        return document_fromstring(_CHARSET_ATTRIBUTE.sub("", page[:500], count=1) + page[500:], parser=parser)
    except (ParserError, ValueError):  # nothing in it
        return None


def _extracted(tree: HtmlElement) -> dict[str, str]:
    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate", "courlan"):  # what they find odd in a page is no user's concern
        logging.getLogger(name).setLevel(logging.CRITICAL)
    found = bare_extraction(
        tree, include_comments=False, include_tables=True, with_metadata=True, favor_recall=True,
        date_extraction_params=_DATES,
    )  # fmt: skip
    return found.as_dict() if found is not None and not isinstance(found, dict) else {}


def _rows_as_lines(text: str) -> str:
    """Tables as the other formats have them: cells with tabs between, no frames drawn."""
    if "|" not in text:
        return text
    lines = [line for line in text.split("\n") if not _RULER.fullmatch(line)]
    return "\n".join(_ROW.sub(lambda row: _CELL_ENDS.sub("\t", row[1]), line) for line in lines)


_RULER = re.compile(r"\|(?:\s*:?-+:?\s*\|)+\s*")
_ROW = re.compile(r"^\|\s*(.*?)\s*\|\s*$")
_CELL_ENDS = re.compile(r"\s*\|\s*")


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _decoded(data: bytes, charset: str) -> tuple[str, str]:
    """What is right by itself goes first, then what the server and the page say, then what is recognised.

    Old pages call themselves Western or nothing while their letters are Vietnamese only in a font: those are kept as
    they are where a font is named, and recognised where none is.
    """
    text, recognised = decode(data)
    if recognised.startswith(("UTF-8", "UTF-16", "UTF-32")):
        return text, recognised
    found = _CHARSET.search(data[:8192])
    for name in (charset, (found[1] or found[2] or b"").decode("ascii") if found else ""):
        if (ours := _BY_NAME.get(name.lower())) and ours != "UTF-8":
            return decoders()[ours](data), ours
    if _names_old_font(data):
        return decoders()["Windows-1252"](data), "Windows-1252"
    return text, recognised


def _names_old_font(data: bytes) -> bool:
    return re.search(rb"""["':;,\s](?:\.vn\w+|vni[- ]\w+|vps \w+)""", data, re.IGNORECASE) is not None


HTML = Format(SUFFIXES, _read)
