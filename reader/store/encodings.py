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
from reader.store.syllables import score, votes

Decoder = Callable[[bytes], str]

_BOMS = (
    (codecs.BOM_UTF8, "UTF-8", "utf-8"),
    (codecs.BOM_UTF32_LE, "UTF-32 LE", "utf-32-le"),  # begins like UTF-16 LE: asked first
    (codecs.BOM_UTF32_BE, "UTF-32 BE", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "UTF-16 LE", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "UTF-16 BE", "utf-16-be"),
)
_MARKS = tuple(mark for mark, _, _ in _BOMS)
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"{\\rtf")
_CONTROLS = bytes((*range(1, 9), *range(14, 32)))
LEGACY = ("tcvn3", "vni", "viscii", "vps", "tcvn5712-1")
_SAMPLE = 60_000
"""Bytes that are enough to tell an encoding by."""
_GLANCE = 1_500
"""Bytes that mostly are; where several encodings fit them, all of the sample is looked at."""
_PREVIEW = 8_000
"""Bytes that are enough to tell by where somebody is asked anyway."""
_TWICE = "UTF-8 · "
"""Before the name of an encoding whose bytes somebody took for Western letters and saved as Unicode."""
_WRITTEN_TWICE = ("UTF-8", "TCVN3", "VNI")
_UNICODE_VIETNAMESE = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u0300-\u0323\u1ea0-\u1ef9]")
"""Letters that no old encoding gives where it is taken for a Western one."""
_UTF16_LETTERS = re.compile("[\t\n\r\x20-\x7e\u00a0-\u01b0\u0300-\u0323\u1ea0-\u1ef9\u2010-\u20ab]")


def decode(data: bytes) -> tuple[str, str]:
    """The text in a file's bytes, byte order mark removed, and the name of the encoding it was recognised as."""
    if data.startswith(_MARKS):
        mark, name, codec = next(one for one in _BOMS if data.startswith(one[0]))
        return data[len(mark) :].decode(codec, "replace"), name
    if wide := _utf16_without_mark(data):
        return data.decode(wide, "replace"), "UTF-16 LE" if wide.endswith("le") else "UTF-16 BE"
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        name = _recognise(data[:_SAMPLE])
        return decoders()[name](data), name
    if text.isascii() or _UNICODE_VIETNAMESE.search(text, 0, _SAMPLE):
        return text, "UTF-8"
    return read_twice_encoded(text) or (text, "UTF-8")


def decode_as(data: bytes, name: str) -> str:
    """The text in a file's bytes in the encoding that somebody chose, one of ``choices()``."""
    for mark, marked, codec in _BOMS:
        if name == marked:
            return data.removeprefix(mark).decode(codec, "replace")
    if name.startswith(_TWICE):
        return decoders()[name.removeprefix(_TWICE)](_as_western_bytes(data.decode("utf-8-sig", "replace")))
    return decoders()[name](data)


def choices() -> tuple[str, ...]:
    """The names of all encodings that a file can be read in."""
    unicode = [name for _, name, _ in _BOMS]
    return tuple(
        dict.fromkeys((*unicode, *decoders(), *(_TWICE + name for name in decoders() if name in _WRITTEN_TWICE)))
    )


def ranked(data: bytes) -> tuple[str, ...]:
    """The encodings that these bytes can be read in, the one that ``decode`` takes at the head, then the likelier."""
    taken = decode(data)[1]
    votes_of = {name: votes(decode_as(data[:_PREVIEW], name)) for name in choices()}
    order = sorted(votes_of, key=lambda name: votes_of[name][1] - votes_of[name][0])
    return tuple(dict.fromkeys((taken, *order)))


def looks_binary(data: bytes) -> bool:
    """Whether these bytes can't be text in any encoding that is known here."""
    if data.startswith(_MARKS) or _utf16_without_mark(data):
        return False
    if data.startswith(_MAGIC):
        return True
    sample = data[:_SAMPLE]
    if data.find(0, 0, _SAMPLE) >= 0 and sample.count(0) > len(sample) / 1000:
        return True
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls <= len(sample) / 50:
        return False
    good, bad = max(map(votes, (decoder(sample[:_PREVIEW]) for decoder in decoders().values())), key=_margin)
    return good < 5 * bad + 5  # old encodings have capitals at the places of control characters


@cache
def decoders() -> dict[str, Decoder]:
    """Every encoding without a byte order mark by its name, the likelier first."""
    found: dict[str, Decoder] = {"UTF-8": _python_codec("utf-8"), "Windows-1258": _python_codec("cp1258")}
    for name in LEGACY:
        table = read_json(f"encodings/{name}.json")
        found[table["name"]] = _legacy_decoder(table)
    found["Windows-1252"] = _python_codec("cp1252")
    return found


def _recognise(sample: bytes) -> str:
    """The encoding in which most words are Vietnamese; of equals the likelier."""
    start = next((found.start() for found in _HIGH.finditer(sample)), 0)
    names, best = list(decoders()), "Windows-1252"
    for part in (sample[start : start + _GLANCE], sample):
        scores = {name: score(decoders()[name](part)) for name in names}
        highest = max(scores.values())
        if highest > 0:
            best = max(names, key=scores.__getitem__)
            names = [name for name in names if scores[name] > 0.8 * highest]
        if len(names) == 1:
            break
    return best


def is_mostly_unicode(text: str) -> bool:
    """Whether Vietnamese letters that are in Unicode alone are about as many as the Western ones beside them."""
    western = len(_LATIN1.findall(text, 0, _SAMPLE))
    return len(_UNICODE_VIETNAMESE.findall(text, 0, _SAMPLE)) > western / 5


def read_twice_encoded(text: str) -> tuple[str, str] | None:
    """Vietnamese that was copied out of an old font or read in a wrong encoding, and saved as Unicode like that."""
    if not _LATIN1.search(text, 0, _SAMPLE):
        return None
    data = _as_western_bytes(text[:_SAMPLE])
    counts = {name: votes(decoders()[name](data)) for name in _WRITTEN_TWICE}
    name = max(counts, key=lambda name: _margin(counts[name]))
    good, bad = counts[name]
    if good < 5 * bad + 5 or _margin(votes(text[:_SAMPLE])) >= good - bad:
        return None
    return decode_as(text.encode("utf-8"), _TWICE + name), _TWICE + name


_HIGH = re.compile(b"[\x80-\xff]")
_LATIN1 = re.compile("[\u00a1-\u00ff]")


def _margin(counts: tuple[int, int]) -> int:
    return counts[0] - counts[1]


def western_bytes(text: str) -> bytes | None:
    """The bytes that these characters stand for in an old font; None where some are no letters of one."""
    if text.isascii():
        return text.encode("ascii")
    if "\uf020" <= max(text) <= "\uf0ff":  # where Word has the letters of a symbol font
        text = text.translate(_SYMBOLS)
    try:
        return text.encode("cp1252", "tulieu.western_only")
    except UnicodeEncodeError:
        return None


_SYMBOLS = {0xF000 + code: code for code in range(0x20, 0x100)}


def _as_western_bytes(text: str) -> bytes:
    """The bytes that these characters were before somebody took them for Windows-1252."""
    return text.encode("cp1252", "tulieu.western")


def _western_byte(error: UnicodeError) -> tuple[bytes, int]:
    """Bytes that Windows-1252 leaves open were kept as control characters; of all others only a ? can be made."""
    assert isinstance(error, UnicodeEncodeError)
    found = error.object[error.start : error.end]
    return bytes(ord(char) if ord(char) < 256 else ord("?") for char in found), error.end


def _western_byte_only(error: UnicodeError) -> tuple[bytes, int]:
    assert isinstance(error, UnicodeEncodeError)
    if any(ord(char) > 255 for char in error.object[error.start : error.end]):
        raise error
    return _western_byte(error)


codecs.register_error("tulieu.western", _western_byte)
codecs.register_error("tulieu.western_only", _western_byte_only)


def _utf16_without_mark(data: bytes) -> str | None:
    """Bytes with 0 among them that make letters of Vietnamese when they are taken two at a time."""
    if data.find(0, 0, _SAMPLE) < 0:
        return None
    sample = data[: min(len(data), _SAMPLE) // 2 * 2]
    for codec in ("utf-16-le", "utf-16-be"):
        text = sample.decode(codec, "replace")
        if text and len(_UTF16_LETTERS.findall(text)) > 0.95 * len(text):
            return codec
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
    if pairs:
        return _decoder_of_pairs(charmap, pairs)
    repair = put_back_capitals if table.get("capitals_in_font") else str
    return lambda data: repair(codecs.charmap_decode(data, "replace", charmap)[0])


def _decoder_of_pairs(charmap: str, pairs: dict[str, str]) -> Decoder:
    """For an encoding in which two bytes may be one letter."""
    alone = {ord(old): new for old, new in zip(_ALL_CP1252, charmap, strict=True) if old not in "\ufffd" and old != new}
    split = re.compile(f"({'|'.join(map(re.escape, pairs))})").split

    def decode_pairs(data: bytes) -> str:
        parts = split(data.decode("cp1252", "replace"))
        parts[::2] = [part.translate(alone) if part else part for part in parts[::2]]
        parts[1::2] = map(pairs.__getitem__, parts[1::2])
        return "".join(parts)

    return decode_pairs


def _plain_byte(code: int, codec: str) -> str:
    return bytes((code,)).decode(codec, "replace")


_ALL_CP1252 = "".join(_plain_byte(code, "cp1252") for code in range(256))


def put_back_capitals(text: str) -> str:
    """TCVN3 has no capitals with a tone: make them where the other letters of the word or line are capitals."""
    return "".join(line.upper() if _is_headline(line) else _NOT_SMALL.sub(_capital_word, line) for line in _lines(text))


def _is_headline(line: str) -> bool:
    """Capitals only, and more than the first letters of names: “Cụ Hồ” is no headline."""
    return not _BARE.search(line) and any(map(_all_capitals, _WORD.findall(line)))


_WORD = re.compile(r"[^\W\d_]+")
_BARE = re.compile("[a-zăâêôơưđ]")
_NOT_SMALL = re.compile(r"(?<![^\W\d_])[^\W\d_a-zăâêôơưđ]{2,}(?![^\W\d_])")
"""A whole word without any of them."""
_BARE_CAPITALS = re.compile("[A-ZĂÂÊÔƠƯĐ]")


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _all_capitals(words: str) -> bool:
    return not _BARE.search(words) and len(_BARE_CAPITALS.findall(words)) > 1


def _capital_word(word: re.Match[str]) -> str:
    return word[0].upper() if _all_capitals(word[0]) else word[0]
