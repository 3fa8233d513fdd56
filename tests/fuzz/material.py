# SPDX-License-Identifier: MIT
"""Owns awkward texts: pieces of the corpus, changed at random from a seed, and rows made to overwork a pattern."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "train"
ODD_CHARACTERS = (
    *("\u00a0", "\u200b", "\u202e", "\ufeff", "\u0301", "\u0323", "\u2028", "\x00", "\x0b", "\x1c", "\x85"),
    *("😀", "Ð", "đ", "İ", "ß", "ﬁ", "²", "½", "٣", "Ⅻ", "①", "一", "０", "\ud800", "\uffff", "\U0010ffff"),
    *("(", ")", "“", "”", '"', "'", "[", "]", "…", ".", "/", "-", "–", "%", ";", ":", "\n", "\r", "\t"),
)
PRESS_WORDS = (
    *("Nguyễn Văn A", "UBND tỉnh", "Bí thư", "đồng chí", "Chỉ thị số 05-CT/TW", "ngày 15/5/2024", "xã Tân Lộc", "TP."),
    *("trong đó", "và 12", "tập thể", "cá nhân", "được tặng", "bằng khen", "khen thưởng", "34.957", "21/25", "98,8%"),
    *("giai đoạn 2016-2020", "năm học 2022 - 2023", "hai trăm linh ba", "triệu", "lượt", "từ 3 đến 5", "Qua 5 năm"),
    *("(Ảnh: H.N)", "BĐ) - ", "PHẢN HỒI", "12/04/2021 - 06:35", "Th.S", "H'Hen Niê", "quý I/2024", "./.", "kỷ luật"),
)


@cache
def corpus_texts() -> tuple[str, ...]:
    """The articles of the training part as they lie on the disk, in the order of their names."""
    return tuple(file.read_bytes().decode("utf-8") for file in sorted(CORPUS.glob("*.txt")))


def mutated(seed: int, changes: int = 12, length: int = 600) -> str:
    """A piece of the corpus after this many random changes; the same seed gives the same text."""
    chance = random.Random(seed)
    text = _piece(chance, length)
    for _ in range(changes):
        text = chance.choice(_CHANGES)(chance, text)
    return text


def _piece(chance: random.Random, length: int) -> str:
    article = chance.choice(corpus_texts())
    start = chance.randrange(max(1, len(article) - length))
    return article[start : start + length]


def _stretch(chance: random.Random, text: str) -> tuple[int, int]:
    start = chance.randrange(len(text) + 1)
    return start, min(len(text), start + chance.randrange(60))


def _insert(chance: random.Random, text: str) -> str:
    at = chance.randrange(len(text) + 1)
    words = chance.choice((*ODD_CHARACTERS, *PRESS_WORDS)) * chance.choice((1, 1, 1, 2, 40))
    return text[:at] + words + text[at:]


def _remove(chance: random.Random, text: str) -> str:
    start, end = _stretch(chance, text)
    return text[:start] + text[end:]


def _repeat(chance: random.Random, text: str) -> str:
    start, end = _stretch(chance, text)
    return text[:end] + text[start:end] * chance.randrange(1, 5) + text[end:]


def _splice(chance: random.Random, text: str) -> str:
    start, end = _stretch(chance, text)
    return text[:start] + _piece(chance, 80) + text[end:]


def _dress(chance: random.Random, text: str) -> str:
    """One stretch in capitals, decomposed, in one line, with other spaces …"""
    start, end = _stretch(chance, text)
    dress: Callable[[str], str] = chance.choice(_DRESSES)
    return text[:start] + dress(text[start:end]) + text[end:]


_CHANGES = (_insert, _insert, _remove, _repeat, _splice, _dress)
_DRESSES: tuple[Callable[[str], str], ...] = (
    str.upper,
    str.lower,
    str.title,
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace(" ", ""),
    lambda text: text.replace(" ", "\n"),
    lambda text: text.replace("\n", " "),
    lambda text: text[::-1],
)

_ROWS = {
    "digits": "1",
    "digits apart": "1 ",
    "digits and dots": "1.234.",
    "digits and slashes": "12/",
    "digits and dashes": "2016-",
    "number words": "hai trăm linh ",
    "years": "năm 2021, ",
    "dates": "ngày 1/1/2020 ",
    "opening brackets": "(",
    "bracket pairs": "(a) ",
    "square brackets": "[",
    "capitals": "A",
    "capitals apart": "A ",
    "capitals, dotted": "A.",
    "words in capitals": "NGUYỄN VĂN ",
    "one endless name": "Nguyễn ",
    "names in a list": "Nguyễn Văn An, ",
    "dots": ".",
    "ends of articles": "./.",
    "ellipses": "… ",
    "opening quotes": "“",
    "quoted letters": "“a” ",
    "straight quotes": '"',
    "apostrophes": "H'",
    "commas": ", ",
    "semicolons": "; ",
    "dashes": "- ",
    "colons": ": ",
    "spaces": " ",
    "tabs": "\t",
    "empty lines": "\n",
    "lines of one letter": "a\n",
    "lines of one number": "12\n",
    "lines in capitals": "HỘI NGHỊ\n",
    "lines of captions": "Ảnh: An\n",
    "lines with dates": "12/04/2021 - 06:35\n",
    "small letters": "a",
    "small words": "và ",
    "và 12": "và 12 ",
    "counted nouns": "12 tập thể, ",
    "awards without an end": "khen thưởng 12 tập thể và 3 cá nhân; ",
    "awards, sentences": "Khen thưởng 12 tập thể. ",
    "totals": "tổng số 12 tập thể, trong đó có ",
    "verbs": "được tặng ",
    "periods": "giai đoạn 2016-2020 ",
    "ranges": "từ 3 đến ",
    "per cent": "98,8% ",
    "bodies": "Ủy ban nhân dân ",
    "nested bodies": "Ban Tuyên giáo Đảng ủy ",
    "abbreviations": "UBND ",
    "places": "xã Tân Lộc, ",
    "unit words": "xã ",
    "roles": "Bí thư ",
    "roles with names": "Bí thư Trần Văn An, ",
    "documents": "Chỉ thị số 05-CT/TW, ",
    "document marks": "-CT/",
    "combining marks": "\u0301",
    "emoji": "😀",
    "zero-width spaces": "\u200b",
}


def _row(piece: str) -> Callable[[int], str]:
    return lambda length: (piece * (length // len(piece) + 1))[:length]


def _nested(length: int) -> str:
    return "(a " * (length // 4) + ")" * (length // 4)


def _one_line(length: int) -> str:
    words = " ".join(" ".join(corpus_texts()).split())
    return _row(words + " ")(length)


def _numbered(pattern: str) -> Callable[[int], str]:
    """As many different numbers in this pattern as the length takes."""
    return lambda length: "".join(pattern.format(n) for n in range(length // len(pattern) + 1))[:length]


def _different_names(length: int) -> str:
    chance = random.Random(length)
    syllables = [word for text in corpus_texts() for word in text.split() if word.istitle() and word.isalpha()]
    row = "".join(f"ông {' '.join(chance.sample(syllables, 3))}, " for _ in range(length // 12))
    return row[:length]


AWKWARD: dict[str, Callable[[int], str]] = {name: _row(piece) for name, piece in _ROWS.items()} | {
    "nested brackets": _nested,
    "articles in one line": _one_line,
    "different names": _different_names,
    "different numbers": _numbered("khen thưởng {} tập thể. "),
    "different documents": _numbered("Quyết định số {}/QĐ-UBND, "),
    "different bodies": _numbered("Chi bộ {}; "),
}
"""Name → a text of so many code points."""
