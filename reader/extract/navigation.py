# SPDX-License-Identifier: MIT
"""Owns the lines of a page that are made of several pieces: menus, paths, rows of buttons, headers and imprints."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reader.extract.lines import Line, low_entries, low_of, openings_of
from reader.extract.mastheads import find_masthead, is_mark
from reader.extract.month_names import names_month
from reader.extract.word_groups import LatePattern, choice, groups
from reader.extract.words import Case, Phrases, Words, first_word

_LIST = "page_words"
_SIGN_OF_PAGE = "[^\\w\\s\\u0300-\\u036f.,;:!?…\"'“”‘’`´«(){}\\[\\]/\\\\%‰&@#+*=~^$€£¥§°º′″©®™×±⁄_<>‐-―|-]"
"""A sign that no prose has: an arrow, a bullet, a picture. Some of these stand between the pieces of every menu."""
_HARD = re.compile(rf"\s*(?:\|+|::+|{_SIGN_OF_PAGE}+|>+|\]\s*\[)\s*|\t+|\s{{3,}}|[ \u00a0]{{2}}(?=\S)")
_BARS = re.compile(rf"[|>\t\]]|{_SIGN_OF_PAGE}")
_LED = re.compile(rf"(?:{_SIGN_OF_PAGE}|\s)+(?=\S)")
_WIDE = re.compile(r"\s\s")
_PATH = re.compile(r"\s(?:[»›→]|>+|::+)\s|[»›→]")
_SOFT = re.compile(r"\s+[/*–—-]\s+|\s/|/\s")
EDGES = " .:!?…|•·-–>»«<()[]*+^\u00a0"
_COUNTER = re.compile(r"(?!\.{2,}$|…$)[\W\d_]+")
_ADDRESS = re.compile(
    r"(?:[^\W\d_]+(?: [^\W\d_]+){,3}\s?:\s?)?(?:https?://|www\.)\S+(?:\s+\d{1,3}/\d{1,3})?"
    r"|\S+@\S+\.\w{2,}|(?:[\w-]+\.)+(?:vn|com|net|org|example)(?:/\S*)?",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?:\(?\b0\d{1,4}\)?|\b1[89]00|\+84)[.\s-]?\d[\d.\sx-]{4,}", re.IGNORECASE)
_WEATHER = re.compile(r"\d{1,2}\s?°\s?c?\b", re.IGNORECASE)
_MARKED = re.compile(r"[a-z]{2,}=\S+|\d[\d.,]*\s?[km]?b\b", re.IGNORECASE)
_REACTIONS = LatePattern(lambda: rf"(?:đã )?(?:có )?\d[\d.,]*k?\s*(?:{choice(_LIST, 'reactions')})\b")
_READ = LatePattern(
    lambda: (
        r"(?:đã |có )?\d[\d.,]*\s?[km]?"
        rf"(?:\s*(?:lượt )?(?:người )?(?:{choice(_LIST, 'readings')}))?[.\s]*"
    )
)
_AGO = LatePattern(lambda: rf"\d{{1,2}} (?:{choice(_LIST, 'spans of time')})(?: trước)?(?:\s*[^\w\s]+)*")
_SIZES = re.compile(r"(?:[at]\s?[-+⁻⁺−]?\s*){1,4}", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_](?:[\s|·•-]+[^\W\d_])+[\s+-]*")
_DATED_HEADLINE = re.compile(r"[(\[]\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?:[,\s-]+\d{1,2}[:h]\d\d)?[)\]]$")
_DATE = re.compile(
    r"\d(?:\d?\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{3}[-/.]\d\d[-/.]\d\d(?!\d)"
    r"|\d?/\d{1,2}/[0-2]\d[,\s|-]+\d{1,2}[:h]\d\d|\d?\s+tháng\s+\d{1,2},?\s+(?:năm\s+)?\d{4})",
    re.IGNORECASE,
)
"""Its first digit stands outside of the choice: so it is searched for far faster."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DATED = 90
"""Code points of a line in which a month in words is looked for."""
_OTHER_BAO = LatePattern(lambda: rf"báo (?:{choice(_LIST, 'other words with báo')})\b")
_THOUSANDS = re.compile(r"(?<=\d)\s?[km]\b")
_LONG_PATH = 200
_SHORT = 7
_SIGN = 2
"""Letters of a button that is drawn as a sign: ``f``, ``G+``."""


@cache
def buttons() -> frozenset[str]:
    """What the buttons, counters and boxes of news pages are called, in small letters."""
    return frozenset(entry.lstrip("!+ ") for entry in low_entries("lists/furniture.txt"))


def opens_as_page(low: str) -> bool:
    """Whether a line begins as lines of the page do wherever they stand."""
    return openings_of("lists/furniture_openings.txt").open(low)


@cache
def sections() -> frozenset[str]:
    """The names of newspapers' sections, in small letters."""
    return frozenset(low_entries("lists/sections.txt"))


@cache
def _sections_unparted() -> frozenset[str]:
    return frozenset(section.replace(" - ", " ") for section in sections())


def _opens_as_margin(low: str) -> bool:
    return openings_of("lists/furniture_margins.txt").open(low)


@cache
def _signs(*, of_sentence: bool) -> tuple[str, ...]:
    """Those marked with ``?`` may stand in a sentence of the article, too: ``cũng tại đây``."""
    entries = low_entries("lists/furniture_signs.txt")
    return tuple(entry.lstrip("? ") for entry in entries if not (of_sentence and entry[0] == "?"))


@cache
def _button_phrases() -> Phrases:
    return Phrases((entry, True) for entry in buttons())


@cache
def _menu_phrases() -> Phrases:
    return Phrases((entry, True) for entry in (*buttons(), *sections(), *groups(_LIST)["items of menus"]))


@lru_cache(maxsize=512)
def pieces_of(text: str) -> tuple[str, ...]:
    """What stands between the bars, arrows, dots and wide gaps of a line; remembered, for many ask for it."""
    if not _BARS.search(text) and "::" not in text and not _WIDE.search(text):
        whole = text.strip(EDGES)  # asked first, for the pattern is slow
        return (whole,) if whole else ()
    return tuple(piece for part in _HARD.split(text) if part and (piece := part.strip(EDGES)))


def only_buttons(low: str) -> bool:
    """Whether nothing but buttons and numbers stands in a line: ``bình luận (3)``, ``chia sẻ facebook zalo``."""
    if len(low) > 120:
        return False
    if low.strip(EDGES) in buttons():
        return True
    low = _THOUSANDS.sub("", low)
    first = first_word(low)
    if first is not None and first[0] not in _button_phrases() and first[1] not in (Case.SIGN, Case.NUMBER):
        return False
    words = Words(low)
    index = found_buttons = 0
    while index < words.size:
        if found := _button_phrases().longest(words.keys, index):
            index, found_buttons = found[0], found_buttons + 1
        elif words.cases[index] in (Case.SIGN, Case.NUMBER):
            index += 1
        else:
            return False
    return found_buttons > 0


def is_menu_row(text: str) -> bool:
    """Whether most of a line is buttons and sections: ``Trang chủ Giới thiệu Tin tức Hoạt động của Hội Văn bản``."""
    if len(text) > 200 or text.endswith((".", "!", "?")) or "," in text:
        return False
    words = Words(text)
    index = found_pieces = covered = 0
    while index < words.size:
        found = _menu_phrases().longest(words.keys, index) if words.capital(index) else None
        if found:
            covered, found_pieces, index = covered + found[0] - index, found_pieces + 1, found[0]
        else:
            index += 1
    return found_pieces >= 3 and covered >= 0.6 * words.size


def is_counter(text: str) -> bool:
    """Whether nothing but figures and signs stand there, and no date: ``12``, ``1,2K``, ``5 phút đọc``, ``A A A``."""
    if _COUNTER.fullmatch(text):
        return not looks_like_date(text)
    if len(text) >= 40:
        return False
    if _AGO.fullmatch(text.lower().strip(EDGES)):
        return True
    return (_READ.fullmatch(text.lower()) or _LETTERS.fullmatch(_BARS.sub(" ", text).strip())) is not None


@lru_cache(maxsize=512)
def looks_like_date(text: str) -> bool:
    """Whether a day with month and year stands there."""
    if _DATE.search(text) is not None:
        return True
    return len(text) < _DATED and _YEAR.search(text) is not None and names_month(text)


def is_address(text: str) -> bool:
    """Whether a piece is an address of the web or of a mail box."""
    return _ADDRESS.fullmatch(text) is not None


def is_page_piece(piece: str) -> bool:
    """Whether a piece can only be of the page: a button, a counter, a telephone number, the weather."""
    low = low_of(piece)
    if only_buttons(low) or is_counter(piece) or is_address(piece):
        return True
    if len(low) < 120 and opens_as_page(low):
        return True
    if len(low) < 60 and (_REACTIONS.match(low) or "google news" in low or _SIZES.fullmatch(low)):
        return True
    if len(low) < 40 and (_WEATHER.search(low) or _MARKED.fullmatch(low)):
        return True
    return len(low) < 80 and _PHONE.search(low) is not None and not low.endswith((".", "!"))


def is_page_name(text: str) -> bool:
    """Whether a line or piece is the name of the site: ``BÁO BẾN TRE ĐIỆN TỬ``, ``Cổng thông tin điện tử xã …``."""
    low = low_of(text).strip(EDGES)
    if len(low) > 120:
        return False
    if _opens_as_margin(low):
        return True
    if low.startswith(groups(_LIST)["broadcasters"]):
        return len(low.split()) <= 12
    if text.isupper() and low.startswith(("báo ", "đài ", "tạp chí ")) and not _OTHER_BAO.match(low):
        return len(low.split()) <= 5
    if low.startswith(("báo ", "đài ", "tạp chí ")) or low.endswith((" online", " điện tử")):
        return low.endswith((" điện tử", " online")) or find_masthead(text.strip(EDGES)) is not None
    return False


@cache
def _own_names() -> tuple[str, ...]:
    return low_entries("lists/page_names.txt")


def is_own_name(low: str) -> bool:
    """Whether the first line of a page says what site it is: ``Cơ quan của Bộ …``, ``ISSN 2815-5262``."""
    return len(low) <= 140 and any(map(low.__contains__, _own_names()))


def may_be_headline(line: Line) -> bool:
    """Whether nothing but its first words speaks for a margin of the page: ``Giá cà phê lập đỉnh mới``."""
    opens = _opens_as_margin(line.low.strip(EDGES))
    return opens and len(line.words) > 3 and len(pieces_of(line.text)) == 1 and not is_page_piece(line.text)


def is_menu(line: Line) -> bool:
    """Whether a line above the title is a menu, a path or a header: short pieces, and signs of a page among them."""
    text = line.text
    pieces = pieces_of(text)
    short = all(len(piece.split()) <= _SHORT or _is_of_page(piece) for piece in pieces)
    if len(pieces) > 1 and short:
        if len(pieces) > 2 or any(_is_of_page(piece) for piece in pieces):
            return True
        return _PATH.search(text) is not None
    if len(pieces) > 3 and any(_is_of_page(piece) for piece in pieces):
        return True
    return is_page_header(line) or _is_section_path(text) or is_page_piece(text) or is_menu_row(text)


def _is_of_page(piece: str) -> bool:
    return is_page_piece(piece) or low_of(piece) in sections() or is_page_name(piece)


def is_page_header(line: Line) -> bool:
    """Whether the line gives the name of the site, alone or with its slogan or its sections."""
    if len(line.text) > 140 or line.text.endswith((".", "!", "?")):
        return False
    if is_page_name(line.text):
        return _is_label(line)
    parts = [part for part in _SOFT.split(line.text) if part.strip()]
    return len(parts) > 1 and is_page_name(parts[0])


def _is_label(line: Line) -> bool:
    """A name, no sentence: capitals only, or no more than a few words."""
    return line.in_capitals or len(line.words) <= 14


def _is_section_of_page(low: str) -> bool:
    """``Quốc phòng an ninh`` as well as ``Quốc phòng - An ninh``."""
    return low in _sections_unparted() or low in sections() or low in buttons()


def _is_section_path(text: str) -> bool:
    """``Chính trị / Mặt trận - Đoàn thể``: sections parted by strokes or dashes."""
    parts = [low_of(part.strip(EDGES)) for part in _SOFT.split(text) if part.strip(EDGES)]
    if len(parts) > 1 and " / " in text and len(text) < _LONG_PATH and _is_section_of_page(parts[0]):
        return True
    if len(parts) < 2 or len(text) > 90:
        return False
    known = sum(part in sections() or part in buttons() for part in parts)
    known += is_mark(_SOFT.split(text)[0].strip(EDGES))
    return known == len(parts) or (known > 0 and "/" in text and all(len(part.split()) <= _SHORT for part in parts))


def is_foot(line: Line) -> bool:
    """Whether a line below the text is of the page: a row with a button in it, an imprint, a call to the readers."""
    text = line.text
    if len(text) > 300:
        return False
    low = _LED.sub("", line.low, count=1) if _LED.match(line.low) else line.low
    sentence = len(text) > 60 and text.endswith((".", "!", "?", "”", '"'))
    if (
        low[0] == "#"
        or (not sentence and (text[0] in "←«" or text[-1] in "→»"))
        or (not sentence and _opens_as_margin(low.lstrip(EDGES)))
    ):
        return True
    if any(map(low.__contains__, _signs(of_sentence=sentence))):
        return True
    if _DATED_HEADLINE.search(text):
        return True
    pieces = pieces_of(text)
    if len(pieces) > 1 and any(is_page_piece(piece) and not _is_number(piece) for piece in pieces):
        return True
    parts = [part for part in _SOFT.split(text) if part.strip()]
    of_page = sum(is_page_piece(part) and not _is_number(part) for part in parts)
    return len(parts) > 1 and (is_page_name(parts[0]) or (of_page > 0 and of_page * 2 >= len(parts)))


def _is_number(piece: str) -> bool:
    """Whether a piece is a bare number, as the cells of a table are too."""
    return piece.strip().replace(".", "").replace(",", "").isdigit()


def is_row_of_buttons(line: Line) -> bool:
    """Whether every piece of a line is of the page, wherever it stands."""
    pieces = pieces_of(line.text) if len(line.text) <= 300 else ()
    if len(pieces) < 2:
        return False
    own = [piece for piece in pieces if len(piece) > _SIGN and not looks_like_date(piece)]
    if len(own) > 2 and all(len(piece.split()) <= _SHORT // 2 for piece in own):
        known = sum(is_page_piece(piece) and not is_counter(piece) for piece in own)
        return known * 2 > len(own)  # the row has a button that no list knows
    return (
        all(is_page_piece(piece) for piece in own)
        and bool(own)
        and (len(own) == len(pieces) or not all(map(is_counter, own)))
    )
