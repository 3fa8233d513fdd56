# SPDX-License-Identifier: MIT
"""Owns the step from bytes to characters, also for the Vietnamese encodings from before Unicode.

No detector on the market knows those; what tells them apart is that a wrong one gives syllables that don't exist.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from functools import cache

from reader.core.resources import read_json
from reader.store.syllables import score

Decoder = Callable[[bytes], str]

_BOMS = (
    (codecs.BOM_UTF8, "UTF-8", "utf-8"),
    (codecs.BOM_UTF32_LE, "UTF-32 LE", "utf-32-le"),  # begins like UTF-16 LE: asked first
    (codecs.BOM_UTF32_BE, "UTF-32 BE", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "UTF-16 LE", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "UTF-16 BE", "utf-16-be"),
)
_LEGACY = ("tcvn3", "vni", "viscii", "tcvn5712-1")
_SAMPLE = 60_000
"""Bytes that are enough to tell an encoding by."""


def decode(data: bytes) -> tuple[str, str]:
    """The text in a file's bytes, byte order mark removed, and the name of the encoding it was recognised as."""
    for mark, name, codec in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace"), name
    if wide := _utf16_without_mark(data):
        return data.decode(wide, "replace"), "UTF-16 LE" if wide.endswith("le") else "UTF-16 BE"
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        name = _recognise(data[:_SAMPLE])
        return decoders()[name](data), name


def looks_binary(data: bytes) -> bool:
    """Whether these bytes can't be text in any encoding that is known here."""
    if data.startswith(tuple(mark for mark, _, _ in _BOMS)) or _utf16_without_mark(data):
        return False
    sample = data[:_SAMPLE]
    if sample.startswith((b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"{\\rtf")):
        return True
    controls = sum(map(sample.count, (bytes((code,)) for code in (*range(1, 9), *range(14, 32)))))
    return sample.count(0) > len(sample) / 1000 or controls > len(sample) / 50


@cache
def decoders() -> dict[str, Decoder]:
    """Every encoding without a byte order mark by its name, the likelier first."""
    found: dict[str, Decoder] = {"UTF-8": _python_codec("utf-8"), "Windows-1258": _python_codec("cp1258")}
    for name in _LEGACY:
        table = read_json(f"encodings/{name}.json")
        found[table["name"]] = _legacy_decoder(table)
    found["Windows-1252"] = _python_codec("cp1252")
    return found


def _recognise(sample: bytes) -> str:
    """The encoding in which most words are Vietnamese; of equals the likelier."""
    scores = {name: score(decoder(sample)) for name, decoder in decoders().items()}
    best = max(scores, key=scores.__getitem__)
    return best if scores[best] > 0 else "Windows-1252"


def _utf16_without_mark(data: bytes) -> str | None:
    """In Vietnamese UTF-16 most high bytes are 0, and no low byte is."""
    sample = data[: _SAMPLE // 2 * 2]
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if half and odd > half * 0.3 and even < half * 0.02:
        return "utf-16-le"
    if half and even > half * 0.3 and odd < half * 0.02:
        return "utf-16-be"
    return None


def _python_codec(codec: str) -> Decoder:
    return lambda data: data.decode(codec, "replace")


def _legacy_decoder(table: dict[str, object]) -> Decoder:
    """A decoder from one of the data files, which are explained beside them."""
    letters: dict[str, str] = table["letters"]  # type: ignore[assignment]
    single = [_plain_byte(code, str(table["rest"])) for code in range(256)]
    pairs: dict[str, str] = {}
    for code, letter in letters.items():
        if len(raw := bytes.fromhex(code)) == 1:
            single[raw[0]] = letter
        else:
            pairs[raw.decode("cp1252")] = letter
    charmap = "".join(single)
    repair = put_back_capitals if table.get("capitals_in_font") else None
    return lambda data: _decode_legacy(data, charmap, pairs, repair)


def _decode_legacy(data: bytes, charmap: str, pairs: dict[str, str], repair: Callable[[str], str] | None) -> str:
    if not pairs:
        text = codecs.charmap_decode(data, "replace", charmap)[0]
        return repair(text) if repair else text
    plain = data.decode("cp1252", "replace")
    alone = {ord(old): new for old, new in zip(_ALL_CP1252, charmap, strict=True) if old not in "\ufffd" and old != new}
    parts = re.split(f"({'|'.join(map(re.escape, pairs))})", plain)
    return "".join(pairs[part] if index % 2 else part.translate(alone) for index, part in enumerate(parts))


def _plain_byte(code: int, codec: str) -> str:
    return bytes((code,)).decode(codec, "replace")


_ALL_CP1252 = "".join(_plain_byte(code, "cp1252") for code in range(256))


def put_back_capitals(text: str) -> str:
    """TCVN3 has no capitals with a tone: make them where the other letters of the word or line are capitals."""
    return "".join(line.upper() if _all_capitals(line) else _WORD.sub(_capital_word, line) for line in _lines(text))


_WORD = re.compile(r"[^\W\d_]+")
_BARE = re.compile("[a-zăâêôơưđ]")
_BARE_CAPITALS = re.compile("[A-ZĂÂÊÔƠƯĐ]")


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _all_capitals(words: str) -> bool:
    return not _BARE.search(words) and len(_BARE_CAPITALS.findall(words)) > 1


def _capital_word(word: re.Match[str]) -> str:
    return word[0].upper() if _all_capitals(word[0]) else word[0]
