# SPDX-License-Identifier: MIT
"""Owns the reading of rich text: the words of each paragraph with the names of their fonts.

A letter is a byte in the character set of its font (``\\'e1``), or Unicode with a stand-in behind it (``\\u225?``).
Fonts of old Vietnamese encodings take their bytes as they are, whatever set they claim.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from reader.store.formats.fonts import Run, decoded_runs, is_old_font

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>.)|(?P<brace>[{}])"
    r"|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
_SKIPPED = frozenset(
    (
        "annotation", "atnauthor", "atnid", "author", "background", "colorschememapping", "colortbl", "comment",
        "company", "creatim", "datafield", "datastore", "do", "doccomm", "docvar", "falt", "ffname", "fldinst",
        "fontemb", "footer", "footerf", "footerl", "footerr", "footnote", "ftncn", "ftnsep", "ftnsepc",
        "generator", "header", "headerf", "headerl", "headerr", "info", "keywords", "latentstyles",
        "listoverridetable", "listtable", "manager", "mmathPr", "nonesttables", "nonshppict", "objdata",
        "operator", "panose", "pgdsctbl", "pict", "printim", "private", "revtbl", "revtim", "rsidtbl", "rxe",
        "shp", "shpgrp", "stylesheet", "subject", "tc", "template", "themedata", "txe", "userprops", "xe", "xmlnstbl",
    )
)  # fmt: skip
"""Groups that hold no words of the text."""
_SHAPES = frozenset(("shp", "shpgrp", "do"))
"""Of these the ones that may hold text boxes: as newer programs write them, and as older ones did ..."""
_BOXES = frozenset(("shptxt", "dptxbxtext"))
_AGAIN = "shprslt"
"""... where newer ones write the same again for older ones."""
_SAID = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
_SIGNS = {"~": "\u00a0", "-": "\u00ad", "_": "-", "{": "{", "}": "}", "\\": "\\"}
_SETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_WESTERN = "cp1252"
_OPEN_BYTES = {0xDC00 + code: code for code in range(0x80, 0x100)}
"""Bytes that Windows-1252 leaves open, as Python escapes them, to control characters of the same number."""


@dataclass(slots=True)
class _State:
    """What holds inside a group and ends with it."""

    font: int | None = None
    high_font: int | None = None
    """The font of letters from code 128 on, where it is told apart."""
    stand_ins: int = 1
    skipped: bool = False
    hidden: bool = False
    in_table: bool = False
    in_fonts: bool = False
    telling_high: bool = False
    begins: bool = False
    """Nothing but the brace has come of the group."""
    shown_around: bool = True
    """Whether the words around the group are part of the text."""
    in_shape: bool = False
    """A text box of it is part of the text."""
    box: bool = False
    """The group is a text box."""


@dataclass(slots=True)
class _Font:
    name: str = ""
    codec: str | None = None


class _Open(NamedTuple):
    """What has come of the text around a text box, and is not finished."""

    lines: list[str]
    runs: list[Run]
    paragraphs: list[str]
    cells: list[str]
    boxed: list[str]


@dataclass(slots=True)
class RichText:
    """One file on its way to lines; ``open_groups`` are those that never ended."""

    source: str
    """Its bytes, one character each."""
    lines: list[str] = field(default_factory=list)
    open_groups: int = 0
    _fonts: dict[int, _Font] = field(default_factory=dict)
    _default_font: int | None = None
    _codec: str = _WESTERN
    _state: _State = field(default_factory=_State)
    _runs: list[Run] = field(default_factory=list)
    _bytes: bytearray = field(default_factory=bytearray)
    _paragraphs: list[str] = field(default_factory=list)
    """Of the open cell of a table."""
    _cells: list[str] = field(default_factory=list)
    _around: list[_Open] = field(default_factory=list)
    """What is open around the text boxes that are open."""
    _boxed: list[str] = field(default_factory=list)
    """The lines of the text boxes that hang on the open paragraph."""
    _to_skip: int = 0
    """Stand-ins still to come."""

    def read(self) -> list[str]:
        """The lines of the text: paragraphs, and rows of tables with tabs between cells."""
        stack: list[_State] = []
        place, end = 0, len(self.source)
        while place < end and (found := _TOKEN.match(self.source, place)):
            place = found.end()
            if (brace := found["brace"]) == "{":
                self._flush()
                stack.append(self._state)
                around = not self._state.skipped
                self._state, self._to_skip = replace(self._state, begins=True, shown_around=around, box=False), 0
                continue
            if brace:
                self._flush()
                self._to_skip = 0
                if not stack:
                    break
                if self._state.box:
                    self._end_box()
                self._state = stack.pop()
                if not stack:  # what follows the outermost group is no part of the text
                    break
                continue
            if found["word"] == "bin":
                place += max(0, int(found["number"] or 0))
            else:
                self._take(found)
            self._state.begins = self._state.begins and found["sign"] == "*"
        self.open_groups = len(stack)
        while self._around:
            self._end_box()
        self._end_paragraph()
        self._end_row()
        return self.lines

    def _take(self, found: re.Match[str]) -> None:
        if word := found["word"]:
            number = int(found["number"]) if found["number"] else None
            self._flush()
            if word == "u" and number is not None:
                self._say(chr(number % 0x10000))
                self._to_skip = self._state.stand_ins
            else:
                self._to_skip = max(0, self._to_skip - 1) if self._to_skip and word in _SAID else 0
                self._obey(word, number)
        elif byte := found["byte"]:
            self._take_bytes(bytes.fromhex(byte))
        elif sign := found["sign"]:
            self._flush()
            if sign == "*":
                self._state.skipped = self._state.skipped or not self.source.startswith("\\ud", found.end())
            elif sign in "\r\n" and not self._state.skipped:
                self._end_paragraph()
            elif sign in _SIGNS:
                self._say(_SIGNS[sign])
        elif text := found["text"]:
            self._take_bytes(text.encode("latin-1"))

    def _take_bytes(self, data: bytes) -> None:
        skipped = min(self._to_skip, len(data))
        self._to_skip -= skipped
        if self._state.in_fonts:
            self._name_font(data[skipped:])
        elif not (self._state.skipped or self._state.hidden):
            self._bytes += data[skipped:]

    def _obey(self, word: str, number: int | None) -> None:
        state = self._state
        if word in _SKIPPED and state.begins:
            state.in_shape = word in _SHAPES and (state.shown_around or state.in_shape)
            state.skipped = True
        elif word in _BOXES and state.in_shape:
            self._begin_box()
        elif word == _AGAIN:
            state.in_shape = False
        elif word in ("upr", "ud"):
            state.skipped = word == "upr"
        elif word == "fonttbl":
            state.in_fonts = True
        elif state.in_fonts:
            self._obey_in_fonts(word, number)
        elif word in _SAID:
            self._say(_SAID[word])
        elif not state.skipped:
            self._obey_in_text(word, number)

    def _obey_in_fonts(self, word: str, number: int | None) -> None:
        if word == "f" and number is not None:
            self._state.font = number
            self._fonts[number] = _Font()
        elif word == "fcharset" and self._state.font in self._fonts:
            self._fonts[self._state.font].codec = _SETS.get(number or 0)

    def _name_font(self, data: bytes) -> None:
        if self._state.font in self._fonts and not self._state.skipped:
            font = self._fonts[self._state.font]
            font.name = (font.name + data.decode(_WESTERN, "replace")).strip("; ")

    def _obey_in_text(self, word: str, number: int | None) -> None:
        state = self._state
        if word in ("par", "sect", "page"):
            self._end_paragraph()
        elif word in ("cell", "nestcell"):
            self._end_cell(nested=word == "nestcell")
        elif word == "row":
            self._end_row()
        elif word in ("loch", "hich", "dbch"):
            state.telling_high = word == "hich"
        elif word == "af" and state.telling_high:
            state.high_font, state.telling_high = number, False
        elif word == "f":
            state.font = number
        elif word == "plain":
            state.font, state.high_font, state.hidden = self._default_font, None, False
        elif word in ("pard", "intbl"):
            state.in_table = word == "intbl"
        elif word == "uc":
            state.stand_ins = max(0, number if number is not None else 1)
        elif word in ("v", "deleted"):
            state.hidden = number != 0
        elif word == "deff":
            self._default_font = state.font = number
        elif word == "ansicpg" and number:
            self._codec = _known(f"cp{number}")
        elif word == "mac":
            self._codec = "mac_roman"

    def _font(self) -> _Font:
        """The font of the words now; of two for one run that of an old encoding."""
        fonts = [self._fonts.get(one) for one in (self._state.font, self._state.high_font) if one is not None]
        known = [font for font in fonts if font is not None]
        return next((font for font in known if is_old_font(font.name)), known[0] if known else _Font())

    def _say(self, words: str) -> None:
        if not (self._state.skipped or self._state.hidden or self._state.in_fonts):
            self._runs.append((words, self._font().name))

    def _flush(self) -> None:
        """Letters of several bytes are known when all have come."""
        if self._bytes:
            font = self._font()
            if is_old_font(font.name):
                words = self._bytes.decode(_WESTERN, "surrogateescape").translate(_OPEN_BYTES)
            else:
                words = self._bytes.decode(font.codec or self._codec, "replace")
            self._bytes.clear()
            self._runs.append((words, font.name))

    def _begin_box(self) -> None:
        self._around.append(_Open(self.lines, self._runs, self._paragraphs, self._cells, self._boxed))
        self.lines, self._runs, self._paragraphs, self._cells, self._boxed = [], [], [], [], []
        self._state.skipped = self._state.in_shape = self._state.in_table = False
        self._state.box = True

    def _end_box(self) -> None:
        """Its lines come behind the paragraph on which it hangs."""
        self._end_paragraph()
        self._end_row()
        found, around = list(filter(None, self.lines)), self._around.pop()
        self.lines, self._runs, self._paragraphs, self._cells, self._boxed = around
        self._boxed += found

    def _end_paragraph(self) -> None:
        self._flush()
        words = "".join(decoded_runs(list(_whole(self._runs)))).replace("\u00ad", "")
        self._runs.clear()
        if self._state.in_table:
            self._paragraphs += [words, *self._boxed]
        else:
            self._end_row()
            self.lines += [words, *self._boxed]
        self._boxed.clear()

    def _end_cell(self, *, nested: bool) -> None:
        self._state.in_table = True
        self._end_paragraph()
        if not nested:
            self._cells.append(" ".join(filter(None, self._paragraphs)))
            self._paragraphs.clear()

    def _end_row(self) -> None:
        if self._paragraphs:
            self._end_cell(nested=False)
        if self._cells:
            self.lines.append("\t".join(self._cells))
            self._cells.clear()


def _known(codec: str) -> str:
    try:
        return codecs.lookup(codec).name
    except LookupError:
        return _WESTERN


def _whole(runs: list[Run]) -> Iterator[Run]:
    """Halves of a character outside the first 65,536 put together, which Word writes one by one."""
    waiting: Run | None = None
    for words, font in runs:
        if waiting and "\udc00" <= words[:1] <= "\udfff":
            yield (waiting[0] + words).encode("utf-16", "surrogatepass").decode("utf-16", "replace"), font
            waiting = None
            continue
        if waiting:
            yield "\ufffd", waiting[1]
        waiting = (words, font) if "\ud800" <= words[:1] <= "\udbff" else None
        if waiting is None:
            yield words if words.isprintable() else words.encode("utf-8", "replace").decode("utf-8"), font
    if waiting:
        yield "\ufffd", waiting[1]
