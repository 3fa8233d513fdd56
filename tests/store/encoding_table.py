# SPDX-License-Identifier: MIT
"""Many texts in every encoding that Vietnamese was ever kept in here: what recognition is measured on."""

from __future__ import annotations

import codecs
import json
import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from reader.core.resources import resource

TEXTS = Path(__file__).parent.parent / "corpus" / "train"
TONES = "\u0300\u0301\u0303\u0309\u0323"
ENGLISH = (
    "“There is a tide in the affairs of men, which, taken at the flood, leads on to fortune,” the guest from London"
    " quoted; he called the province’s markets “a loud but charming surprise” and thanked the hosts. "
)
LETTERS = (200, 230, 300, 600, 2500)
"""So many code points are cut out of a text."""

Encoder = Callable[[str], bytes]


def encode_legacy(text: str, name: str) -> bytes:
    """Text in one of the encodings from before Unicode; TCVN3 has no capitals with a tone."""
    table = json.loads(resource(f"encodings/{name}.json").read_text(encoding="utf-8"))
    codes: dict[str, bytes] = {}
    for code, letter in table["letters"].items():
        codes.setdefault(letter, bytes.fromhex(code))
    if name == "tcvn3":
        text = "".join(char if char.isascii() or char in "ĂÂÊÔƠƯĐ" else char.lower() for char in text)
    return b"".join(codes.get(char) or char.encode(table["rest"]) for char in text)


def windows_1258(text: str) -> bytes:
    """As Windows writes it: the tone behind its vowel where the page has no single letter."""
    out = bytearray()
    for char in text:
        try:
            out += char.encode("cp1258")
        except UnicodeEncodeError:
            marks = unicodedata.normalize("NFD", char)
            base = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in TONES))
            out += (base + "".join(mark for mark in marks if mark in TONES)).encode("cp1258", "replace")
    return bytes(out)


def windows_1258_all_apart(text: str) -> bytes:
    """As converters write it: every tone behind its vowel."""
    marks = unicodedata.normalize("NFD", text)
    bare = re.sub(f"(.)([\u0302\u0306\u031b])?([{TONES}])?([\u0302\u0306\u031b])?", _tone_last, marks, flags=re.DOTALL)
    return bare.encode("cp1258", "replace")


def _tone_last(letter: re.Match[str]) -> str:
    base, first, tone, second = (part or "" for part in letter.groups())
    return unicodedata.normalize("NFC", base + first + second) + tone


def _unicode(codec: str, mark: bytes = b"", form: str = "NFC") -> Encoder:
    return lambda text: mark + unicodedata.normalize(form, text).encode(codec)  # type: ignore[arg-type]


def _legacy(name: str) -> Encoder:
    return lambda text: encode_legacy(text, name)


ENCODERS: dict[str, tuple[str, Encoder]] = {
    "UTF-8": ("UTF-8", _unicode("utf-8")),
    "UTF-8, mark": ("UTF-8", _unicode("utf-8", codecs.BOM_UTF8)),
    "UTF-8, NFD": ("UTF-8", _unicode("utf-8", form="NFD")),
    "UTF-16 LE": ("UTF-16 LE", _unicode("utf-16-le")),
    "UTF-16 BE": ("UTF-16 BE", _unicode("utf-16-be")),
    "UTF-16 LE, mark": ("UTF-16 LE", _unicode("utf-16-le", codecs.BOM_UTF16_LE)),
    "UTF-16 BE, mark": ("UTF-16 BE", _unicode("utf-16-be", codecs.BOM_UTF16_BE)),
    "UTF-16 LE, NFD": ("UTF-16 LE", _unicode("utf-16-le", form="NFD")),
    "UTF-16 BE, NFD": ("UTF-16 BE", _unicode("utf-16-be", form="NFD")),
    "Windows-1258": ("Windows-1258", windows_1258),
    "Windows-1258, tones apart": ("Windows-1258", windows_1258_all_apart),
    "TCVN3": ("TCVN3", _legacy("tcvn3")),
    "TCVN 5712-1": ("TCVN 5712-1", _legacy("tcvn5712-1")),
    "VNI": ("VNI", _legacy("vni")),
    "VISCII": ("VISCII", _legacy("viscii")),
    "VPS": ("VPS", _legacy("vps")),
}
"""Row of the table → the name that is expected, and how the bytes are made."""


@cache
def texts() -> tuple[str, ...]:
    """Whole articles, NFC, in letters that every one of the old encodings has."""
    found = (path.read_text(encoding="utf-8") for path in sorted(TEXTS.glob("*.txt")))
    return tuple(_plain(unicodedata.normalize("NFC", text)) for text in found)


def _plain(text: str) -> str:
    for old, new in {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "\u00a0": " "}.items():
        text = text.replace(old, new)
    return "".join(char for char in text if char.isascii() or char in _VIETNAMESE)


_VIETNAMESE = frozenset(
    unicodedata.normalize("NFC", base + tone)
    for letter in "aăâeêioôơuưyđ"
    for base in (letter, letter.upper())
    for tone in (("", *TONES) if letter != "đ" else ("",))
)


def _headlines(text: str) -> str:
    return "\n".join(line[:90] for line in text.split("\n") if len(line) > 10) * 3


def _numbers_and_names(text: str) -> str:
    names = re.findall(r"(?:[A-ZĐÀ-Ỹ][a-zà-ỹ]+ ){2,4}", text)
    return "".join(
        f"{number}. {name}- {number * 37 % 1000},5 % ({1900 + number})\n" for number, name in enumerate(names * 20, 1)
    )


def _with_english(text: str) -> str:
    lines = [line for line in text.split("\n") if len(line) > 60]
    return "".join(line[:110] + " " + _plain(ENGLISH) for line in lines)


KINDS: dict[str, Callable[[str], str]] = {
    "prose": lambda text: text,
    "capitals": str.upper,
    "headlines": _headlines,
    "numbers and names": _numbers_and_names,
    "English between": _with_english,
}


def cuts(kind: str, every: int = 4) -> Iterator[str]:
    """Pieces of the texts, of all lengths, from places that are always the same; each has ten marked letters."""
    chance = random.Random(kind)
    for number, whole in enumerate(texts()[::every]):
        text = KINDS[kind](whole)
        letters = LETTERS[number % len(LETTERS)]
        start = chance.randrange(max(1, len(text) - letters))
        piece = text[start : start + letters]
        if len(piece) >= LETTERS[0] and sum(char in _VIETNAMESE and not char.isascii() for char in piece) >= 10:
            yield piece


def shuffled(count: int) -> Iterator[str]:
    """Articles made of the sentences of all texts, in an order that is always the same."""
    chance = random.Random(2026)
    sentences = [line.strip() for text in texts() for line in re.split(r"(?<=[.!?])\s+|\n", text) if line.strip()]
    for _ in range(count):
        yield "\n".join(chance.sample(sentences, chance.randrange(1, 30)))
